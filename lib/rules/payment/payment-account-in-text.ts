import { payeesEvidence } from '../../facts/evidence';
import { isPayDisowned, type PayTarget, readPayTargets } from '../../facts/payment-asks';
import { pretextOf } from '../../facts/pretexts';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'payment-account-in-text',
  tier: 'P0',
  order: 2,
  severity: 'critical',
  status: 'proven',
  needs: [],
  joinsTurn: true,
  check,
});

export const advice = {
  basis: [
    { seed: '扫出来怎么是个人的收款码？这是你们公司的吗？' },
    { law: '消费者权益保护法', article: '21, 22', mark: 'V' },
    { law: '电子商务法', article: '53–55', mark: 'V' },
    { law: '反电信网络诈骗法', article: '31', mark: 'V' },
    { platform: '拼多多', rule: '诱导非官方交易', mark: 'S' },
  ],
  text: {
    'zh-CN': {
      title: '叫客户往名单外的账号打钱，已拦下',
      customerSees: '让我把钱直接打到一个账号，跟骗子的套路一模一样。',
    },
    'zh-TW': {
      title: '請客人匯款到名單外的帳號，已攔下',
      customerSees: '要我把錢直接匯到一個帳號，跟詐騙的套路一模一樣。',
    },
    en: {
      title: 'You ask for money to an unlisted account — held',
      customerSees: 'Being asked to wire money to an account in a chat is exactly what a scam looks like.',
    },
  },
  variants: {
    person: {
      'zh-CN': {
        title: '在叫客户把钱转给个人，已拦下',
        customerSees: '钱转给你个人，没有订单没有凭证，我怎么敢。',
      },
      'zh-TW': {
        title: '在請客人把錢轉給個人，已攔下',
        customerSees: '錢轉給你個人，沒有訂單也沒有憑證，我怎麼敢。',
      },
      en: {
        title: 'You ask the customer to send money to a person — held',
        customerSees: 'Money to you in person, with no order and no receipt: I would not dare.',
      },
    },
    advance: {
      'zh-CN': {
        title: '没有订单就叫客户先打钱，已拦下',
        customerSees: '先交钱才能办？这跟电话里的骗子一个样。',
      },
      'zh-TW': {
        title: '沒有訂單就請客人先付錢，已攔下',
        customerSees: '先付錢才能辦？這跟詐騙電話一模一樣。',
      },
      en: {
        title: 'Money first, and no order for it — held',
        customerSees: 'Pay first, then I get it? Every scam begins that way.',
      },
    },
    named: {
      'zh-CN': {
        title: '聊天里出现名单外的收款账号',
        customerSees: '发我一个账号又不说清是谁的，我不敢往里打钱。',
      },
      'zh-TW': {
        title: '聊天裡出現名單外的收款帳號',
        customerSees: '傳我一個帳號又不說清楚是誰的，我不敢匯錢。',
      },
      en: {
        title: 'An account that is not on the list',
        customerSees: 'An account with no word of whose it is. I would not send money there.',
      },
    },
    unnamed: {
      'zh-CN': {
        title: '给了公司账号，没写户名',
        customerSees: '账号是谁的、怎么核对，我都不知道。',
      },
      'zh-TW': {
        title: '給了公司帳號，沒寫戶名',
        customerSees: '帳號是誰的、怎麼核對，我都不知道。',
      },
      en: {
        title: 'A company account without the account name',
        customerSees: 'I cannot tell whose account it is or how to check it.',
      },
    },
  },
  remedy: { default: ['official-payment'] },
} satisfies Advice;

/** A company's name beside the account: whose it is can be checked, though not by us without a list. */
const COMPANY = /公司|有限|商行|企业社|\b(?:ltd|limited|inc|llc|gmbh|co\.|corp|plc|b\.?v\.?|s\.?a\.?|pty)\b/;

function check(snapshot: Snapshot): readonly RuleFinding[] {
  const { draft, ledger, shop } = snapshot;
  const isAskedBefore = ledger.agentTurn.at(-1)?.has('pay.transfer') === true;
  const { targets, isAsked } = readPayTargets(draft, isAskedBefore);
  if (targets.length === 0) return advanceFee(snapshot);
  const accounts = targets.filter(({ kind }) => kind !== 'person');
  const unlisted = accounts.filter((target) => !isListed(target, shop));
  const worst = unlisted[0];
  if (worst !== undefined) {
    // Whose account it is cannot be judged without a list, unless it is a person's.
    if (shop?.hasPayments !== true && COMPANY.test(draft.reading.text)) return NONE;
    return [
      {
        ...(isAsked ? {} : { variant: 'named', severity: 'warning' as const }),
        spans: unlisted,
        evidence: payeesEvidence(shop),
      },
    ];
  }
  if (accounts.length > 0)
    return draft.namesPayee || accounts.every(({ kind }) => kind === 'email')
      ? NONE
      : [{ variant: 'unnamed', severity: 'advice', spans: accounts, evidence: payeesEvidence(shop) }];
  if (draft.namesPayee) return NONE;
  return [{ variant: 'person', spans: targets.slice(0, 1), evidence: payeesEvidence(shop) }];
}

const NONE: readonly RuleFinding[] = [];

/** Money to be sent outside any order, for a prize, a fine or a person in need: no account need be named. */
function advanceFee({ draft, ledger, shop }: Snapshot): readonly RuleFinding[] {
  const { reading } = draft;
  if (!ASKS.some((concept) => draft.has(concept)) || draft.has('pretext.disowned')) return NONE;
  const found = (span: Span, severity: 'critical' | 'warning'): readonly RuleFinding[] =>
    isPayDisowned(reading, span)
      ? NONE
      : [{ variant: 'advance', severity, spans: [span], evidence: payeesEvidence(shop) }];
  const [safe] = reading.all('pretext.unreal');
  if (safe !== undefined && draft.has('pretext.pay')) return found(safe, 'critical');
  const pretext = pretextOf(draft, ledger);
  if (pretext === null) return NONE;
  if (pretext.kind === 'person') {
    const sum = reading.all('pretext.send')[0] ?? sumOf(reading.text);
    return sum === null ? NONE : found(sum, 'critical');
  }
  for (const fee of reading.all('pretext.fee')) {
    const { sentence } = reading.clause(fee.start);
    if (!reading.all('pretext.pay').some(({ start }) => reading.clause(start).sentence === sentence))
      continue;
    const words = reading.text.slice(Math.max(0, fee.start - 2), fee.end + 2);
    // Duty is due for a parcel from abroad; a fine, a bail or a fee on a prize is not.
    const isSure = pretext.kind !== 'parcel' || /罚|保证金|押金|解冻|审查|fine|bail/.test(words);
    return found(fee, isSure ? 'critical' : 'warning');
  }
  return NONE;
}
const ASKS = ['pretext.unreal', 'pretext.fee', 'pretext.send'] as const;

/** 准备五十万. */
function sumOf(text: string): Span | null {
  const match =
    /(?:准备|凑|筹|拿|要求|要)(?:好|出|齐)?[^，。！？]{0,4}?[\d一二两三四五六七八九十百]+ ?[万千]/.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

function isListed({ kind, value }: PayTarget, shop: Snapshot['shop']): boolean {
  if (shop === null) return false;
  if (shop.allowsAccount(value) || shop.allowsPayee(value)) return true;
  return (kind === 'phone' || kind === 'email') && shop.allowsContact(kind, value);
}

export const examples = {
  flagged: [
    {
      context: ['tea'],
      said: [
        ['customer', '怎么付'],
        ['agent', '打款账号'],
        ['agent', '6222021234567'],
      ],
      draft: '890128',
      severity: 'critical',
      finds: ['890128'],
    },
    {
      context: ['tea'],
      draft: '您转到这个卡号：6222 0212 3456 7890 128，工行，王丽，转完截图给我',
      severity: 'critical',
      finds: ['6222 0212 3456 7890 128'],
    },
    {
      context: ['tea'],
      said: [['customer', '我支付宝有钱']],
      draft: '那转我支付宝吧，13800001234，名字李*',
      severity: 'critical',
      finds: ['13800001234'],
    },
    { context: ['none'], draft: '微信直接转账给我就行，不用走平台', severity: 'critical' },
    {
      context: ['none'],
      draft: '打我卡上，六二二二零二一二三四五六七八九零一二八',
      severity: 'critical',
    },
    {
      context: ['line'],
      draft: '麻煩匯款到 012 富邦 6821-0001-2345-67，戶名陳小姐，匯完給我後五碼',
      severity: 'critical',
    },
    {
      context: ['en-shop'],
      draft: "Please wire to IBAN DE89 3704 0044 0532 0130 00, name J. Miller, and we'll ship today",
      severity: 'critical',
      finds: ['DE89 3704 0044 0532 0130 00'],
    },
    {
      context: ['en-shop'],
      draft: 'You can PayPal me at jenny.sales88@mail.example as friends & family to save the fee',
      severity: 'critical',
      finds: ['jenny.sales88@mail.example'],
    },
    { context: ['tea'], draft: '支付宝 18600002222', severity: 'warning', finds: ['18600002222'] },
    { context: ['none'], draft: '课时费一共2400，直接转给我就行，我帮您报上', severity: 'critical' },
    { context: ['none'], draft: '尾款打老板的卡，我把卡号发您', severity: 'critical' },
    { context: ['none'], draft: '定金300您微信红包发我，衣服给您留着', severity: 'critical' },
    {
      context: ['none'],
      draft: 'Easiest is Venmo, just send the 60 to @ridge-outdoor-jo and I will post the tent',
      severity: 'critical',
    },
    {
      context: ['none'],
      draft: "Zelle the money to five five five, zero one zero, two two three three, that's my cousin",
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [
        ['agent', '那您转账吧，账号马上发您'],
        ['customer', '好'],
        ['agent', '您直接转到这个卡上就行'],
      ],
      draft: '6222 0212 3456 7890 128',
      severity: 'critical',
    },
    { context: ['line'], draft: '訂金街口轉我就好，我的電話 0912-345-678', severity: 'critical' },
    {
      context: ['none'],
      draft: '恭喜您成为幸运用户，奖金18万元，先交1200元个人所得税即可到账',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [
        ['agent', '我是你表弟的室友，他出事了被扣在外地'],
        ['customer', '啊？怎么会'],
      ],
      draft: '对方要三万才放人，您快点凑钱吧',
      severity: 'critical',
    },
    { context: ['none'], draft: '额度批下来了，先转1500解冻费，马上放款', severity: 'critical' },
    {
      context: ['line'],
      draft: '您的帳戶涉及洗錢案，請把存款轉到監管帳戶保管',
      severity: 'critical',
    },
    {
      context: ['none'],
      draft:
        'Congratulations, you have won 50,000 pounds! Just pay the 90 release fee and we send the cheque.',
      severity: 'critical',
    },
    {
      context: ['none'],
      draft: '您的包裹夹带违禁品被海关查扣，缴纳300元罚款就能放行',
      severity: 'critical',
    },
    {
      context: ['none'],
      draft: '支付宝搜 lin_mao2020@mail.example，备注狗粮，直接转就好',
      severity: 'critical',
    },
  ],
  allowed: [
    {
      context: ['tea'],
      draft: '您的快递单号是 7731 2345 6789 012，已到杭州',
      because: 'a tracking number of 15 digits',
    },
    { context: ['tea'], draft: '订单号 2026 1118 1024 5567 已付款，明天发', because: 'an order number' },
    {
      context: ['tea'],
      said: [['customer', '我把钱转到6222021234567890128了']],
      draft: '您说的这个6222开头的卡不是我们公司的账户，请先不要再转，我马上帮您核实',
      because: 'quotes the customer to protect them',
    },
    { context: ['tea'], draft: '任何人给您银行卡号让您转账都不是我们，请不要转', because: 'warns' },
    {
      context: ['tea', 'b2b'],
      said: [['customer', '我们公司要对公打款']],
      draft: '对公户名：岭上柑茶业有限公司，账号以合同第3页为准，请备注订单号XD1118',
      because: 'listed, asked for, to be checked against the contract',
    },
    {
      context: ['tea'],
      draft: '退款会原路退回您付款的支付宝，不需要您提供账号',
      because: 'a refund, no account',
    },
    { context: ['line'], draft: '客服電話 02-2345-6789，統一編號 12345678', because: 'phone and tax id' },
    {
      context: ['en-shop'],
      draft: "Your support ticket is 4000 1234 5678 9010, we'll email you",
      because: 'a ticket that looks like a card',
    },
    {
      context: ['tea'],
      said: [['customer', '能货到付款吗']],
      draft: '可以货到付款，快递员送到后付给顺丰',
      because: 'cash on delivery through the carrier',
    },
    {
      context: ['none'],
      draft: '我帮您转给售后同事，他们的电话是 400-800-1234',
      because: 'a chat handed on, not money',
    },
    {
      context: ['none'],
      draft: '退款已经打到您的支付宝 13800001234，请查收',
      because: "the customer's own account",
    },
    {
      context: ['none'],
      draft: 'We accept Visa, PayPal and Apple Pay at checkout, and your card is charged when we ship.',
      because: 'ways to pay, no account',
    },
    {
      context: ['none'],
      draft:
        'You can reach our bank transfer team on +44 20 7946 0000 if Acme Ltd needs a pro forma invoice.',
      because: 'a company named; without a list it cannot be judged',
    },
    {
      context: ['none'],
      said: [['customer', '我的包裹被海关扣了怎么办']],
      draft: '需要补缴关税，您在海关官网自己缴就行，缴完一般两天放行',
      because: 'the customer asked, and the customs are paid',
    },
    {
      context: ['none'],
      draft: '恭喜您抽中一等奖，奖品是保温杯，运费我们出，不用付任何费用',
      because: 'goods, and nothing to pay',
    },
    {
      context: ['none'],
      said: [['agent', '这款床护栏防止孩子受伤，孩子睡觉没有危险']],
      draft: '公司采购支持对公转账，也可以在店里直接拍',
      because: 'a product for children, no person in need',
    },
    { context: ['none'], draft: '租相机要付500元押金，归还后原路退', because: 'a deposit of the order' },
    {
      context: ['none'],
      draft: 'Share the code with friends and family, they can donate at checkout too',
      because: 'people, no way to pay',
    },
    {
      context: ['none'],
      draft: '安装师傅姓王，电话 13912345678，到了会打给您',
      because: 'a call, not money',
    },
    {
      context: ['none'],
      draft: '有问题您打我电话 13912345678，我一直在',
      because: 'a call, not money',
    },
    {
      context: ['none'],
      draft: '转账没到的话可以打银行客服电话 400-800-1234 问一下',
      because: "the bank's hotline",
    },
  ],
} satisfies RuleExamples;
