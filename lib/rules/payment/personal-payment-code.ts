import { payeesEvidence } from '../../facts/evidence';
import { wantsToBuy } from '../../facts/link-purpose';
import type { CodeFact, MessageFacts } from '../../facts/message-facts';
import { isPayDisowned } from '../../facts/payment-asks';
import type { ShopIndex } from '../../policy/shop-index';
import { Guard, guardsOf } from '../../text/clauses';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'personal-payment-code',
  tier: 'P0',
  order: 1,
  severity: 'critical',
  status: 'proven',
  needs: [],
  check,
});

export const advice = {
  basis: [
    { seed: '扫出来怎么是个人的收款码？这是你们公司的吗？' },
    { law: '消费者权益保护法', article: '21', mark: 'V' },
    { law: '电子商务法', article: '14, 55', mark: 'V' },
    { platform: '拼多多', rule: '诱导非官方交易', mark: 'S' },
  ],
  text: {
    'zh-CN': {
      title: '这是个人收款码，已拦下',
      customerSees: '钱直接进了个人口袋，没有店名没有订单，出事我找谁？',
    },
    'zh-TW': {
      title: '這是個人收款碼，已攔下',
      customerSees: '錢直接進了個人口袋，沒有店名也沒有訂單，出事我找誰？',
    },
    en: {
      title: 'This is a personal payment code — held',
      customerSees: 'The money goes to a person: no shop, no order. Who do I turn to if it goes wrong?',
    },
  },
  variants: {
    'own-words': {
      'zh-CN': {
        title: '在叫客户扫个人的码付款，已拦下',
        customerSees: '要我把钱付给某个人，不是付给店里，出事我找谁？',
      },
      'zh-TW': {
        title: '在請客人掃個人的碼付款，已攔下',
        customerSees: '要我把錢付給某個人，不是付給店家，出事我找誰？',
      },
      en: {
        title: "You are sending the customer to a person's own code — held",
        customerSees: 'I am asked to pay a person, not the shop. Who do I turn to if it goes wrong?',
      },
    },
    'unlisted-code': {
      'zh-CN': {
        title: '这个付款码不在店铺收款名单里',
        customerSees: '扫出来不知道是谁在收钱，我不敢付。',
      },
      'zh-TW': {
        title: '這個付款碼不在店家的收款名單裡',
        customerSees: '掃出來不知道是誰在收錢，我不敢付。',
      },
      en: {
        title: "This payment code is not on the shop's list",
        customerSees: 'The code does not tell me who takes the money, so I do not dare to pay.',
      },
    },
    'unread-code': {
      'zh-CN': {
        title: '叫客户扫码付款，没写收款方是谁',
        customerSees: '只给我一张码，没说钱付给哪家公司，我心里没底。',
      },
      'zh-TW': {
        title: '請客人掃碼付款，沒寫收款方是誰',
        customerSees: '只給我一張碼，沒說錢付給哪家公司，我心裡不踏實。',
      },
      en: {
        title: 'A code to pay, and no word of who is paid',
        customerSees: 'I get a code and no company name, so I cannot tell whom I would pay.',
      },
    },
    'payee-unsaid': {
      'zh-CN': {
        title: '没说付款页会显示哪家公司',
        customerSees: '付款页上的名字对不对，我没法核对。',
      },
      'zh-TW': {
        title: '沒說付款頁會顯示哪家公司',
        customerSees: '付款頁上的名字對不對，我沒辦法核對。',
      },
      en: {
        title: 'Say which company the payment page will show',
        customerSees: 'I cannot check whether the name on the payment page is right.',
      },
    },
  },
  remedy: { default: ['official-payment'] },
} satisfies Advice;

function check({ draft, ledger, shop }: Snapshot): readonly RuleFinding[] {
  const { pictures } = draft.message;
  if (pictures.length === 0 && !draft.has('pay.code-noun') && !draft.has('pay.personal-code')) return NONE;
  const payments = draft.codes.filter(({ payloadClass }) => payloadClass.use === 'payment');
  const unlisted = payments.filter((code) => shop?.allowsPayload(code.payload, code.payloadClass) !== true);
  const isPaying = asksToPay(draft) || wantsToBuy(ledger);
  const personal = unlisted.find(
    ({ payloadClass }) => payloadClass.payee === 'personal' && (payloadClass.certainty !== 'C' || isPaying),
  );
  if (personal !== undefined) return [{ ...ofCode(personal, shop), spans: payWords(draft) }];
  const own = ownCode(draft);
  if (own !== null) {
    const evidence = [...unlisted.slice(0, 1).map(codeEvidence), ...payeesEvidence(shop)];
    const isSupposed = (guardsOf(draft.reading, own) & Guard.hypothetical) !== 0;
    return [{ variant: 'own-words', severity: isSupposed ? 'warning' : 'critical', spans: [own], evidence }];
  }
  const doubtful = unlisted.find((code) => !isOrderOfListedMerchant(code, shop));
  if (doubtful !== undefined && (shop !== null || doubtful.payloadClass.payee !== 'merchant'))
    return [
      { ...ofCode(doubtful, shop), variant: 'unlisted-code', severity: 'warning', spans: payWords(draft) },
    ];
  if (namesWhoIsPaid(draft, shop)) return NONE;
  if (payments.length > 0)
    return shop === null
      ? NONE
      : [{ variant: 'payee-unsaid', severity: 'advice', evidence: payeesEvidence(shop) }];
  const isUnread = pictures.some((picture) => picture.state !== 'read');
  const isAnnounced = pictures.length === 0 && draft.said('pay.code-sure').some((hit) => isSent(draft, hit));
  if ((isUnread && asksToPay(draft)) || isAnnounced)
    return [
      {
        variant: 'unread-code',
        severity: 'warning',
        spans: payWords(draft),
        evidence: payeesEvidence(shop),
      },
    ];
  return NONE;
}

const NONE: readonly RuleFinding[] = [];

const codeEvidence = ({ payload, payloadClass }: CodeFact) =>
  ({ kind: 'code', payload, scheme: payloadClass.scheme, payee: payloadClass.merchantId ?? null }) as const;

const ofCode = (code: CodeFact, shop: ShopIndex | null): RuleFinding => ({
  evidence: [codeEvidence(code), ...payeesEvidence(shop)],
});

/** One order of a signed merchant names nobody; the shop takes payments through that scheme. */
const isOrderOfListedMerchant = ({ payloadClass }: CodeFact, shop: ShopIndex | null): boolean =>
  payloadClass.payee === 'merchant' &&
  payloadClass.merchantId === undefined &&
  shop?.policy.payments?.allowed.some(({ kind }) => kind === `${payloadClass.scheme}-merchant`) === true;

/** A listed payee, or the shop's mini-program, whose round code no reader decodes. */
const namesWhoIsPaid = (draft: MessageFacts, shop: ShopIndex | null): boolean =>
  draft.namesPayee ||
  (shop !== null && shop.miniProgramName !== null && draft.message.text.includes(shop.miniProgramName));

/** Paying and scanning or a payment code in one message: 扫 alone may be a pickup code. */
function asksToPay(draft: MessageFacts): boolean {
  if (draft.has('pay.dont') || draft.has('guard.admit')) return false;
  const isPaying = draft.said('pay.verb').length > 0;
  return (
    (isPaying && (draft.has('pay.scan') || draft.has('pay.code-noun'))) ||
    draft.said('pay.code-sure').length > 0
  );
}

function payWords(draft: MessageFacts): readonly Span[] {
  const [first] = [...draft.said('pay.scan'), ...draft.said('pay.code-sure'), ...draft.said('pay.verb')];
  return first === undefined ? [] : [first];
}

const isSent = (draft: MessageFacts, hit: Span): boolean => {
  const { reading } = draft;
  const clause = reading.clause(hit.start);
  return !clause.asks && SENDING.test(reading.text.slice(clause.start, clause.end));
};
const SENDING =
  /发(?:给)?(?:您|你|过)|给(?:您|你)发|传(?:给)?(?:您|你)|send(?:ing)? (?:you|over)|here(?:'s| is)|i'll send/;

/** What may stand between an owner and the code: 我的微信收款码, my own QR code. */
const JOIN =
  /^(?:的|这个|那个|这张|那张|这里的|个人|微信|支付宝|私人)*$|^ (?:(?:own|personal|private|wechat|alipay|payment|qr|pay) ){0,3}$/;
const JOIN_REACH = 24;
const QR = /qr|二维码/;

/** Words that name a person's own code as the place to pay; null: none, or taken back. */
function ownCode(draft: MessageFacts): Span | null {
  const { reading } = draft;
  if (reading.has('guard.admit')) return null;
  for (const hit of reading.all('pay.personal-code'))
    if (!isPayDisowned(reading, hit) && (guardsOf(reading, hit) & Guard.asking) === 0) return hit;
  const owners = reading.all('pay.owner');
  if (owners.length === 0) return null;
  const sure = reading.all('pay.code-sure');
  for (const code of reading.all('pay.code-noun')) {
    const isSure = sure.some((one) => one.start <= code.start && code.end <= one.end);
    const isQr = QR.test(reading.text.slice(code.start, code.end));
    if (!isSure && !reading.has('pay.scan') && !(isQr && reading.has('pay.verb'))) continue;
    if (!isSure && reading.has('contact.add') && !reading.has('pay.verb')) continue;
    for (const owner of owners) {
      if (owner.end > code.start || code.start - owner.end > JOIN_REACH) continue;
      const between = reading.text.slice(owner.end, code.start);
      if (!JOIN.test(between)) continue;
      const span = { start: owner.start, end: code.end };
      if (!isPayDisowned(reading, span)) return span;
    }
  }
  return null;
}

export const examples = {
  flagged: [
    {
      context: ['tea', 'qr:wxp'],
      draft: '扫这个付款就行，付完告诉我一声我安排发货',
      severity: 'critical',
      finds: ['扫这个'],
    },
    {
      context: ['tea', 'qr:alipay-fkx'],
      said: [['customer', '支付宝可以吗']],
      draft: '可以的，扫这个支付宝',
      severity: 'critical',
    },
    {
      context: ['tea'],
      said: [['customer', '怎么付？']],
      draft: '我把我的收款码发你，你直接扫',
      severity: 'critical',
      finds: ['我的收款码'],
    },
    {
      context: ['none'],
      draft: '店里系统维护，先扫老板的码付吧，一样的',
      severity: 'critical',
      finds: ['老板的码'],
    },
    {
      context: ['line', 'qr:line-p2p'],
      said: [['customer', '怎麼付款']],
      draft: '掃這張我的收款碼就可以囉，付完跟我說',
      severity: 'critical',
    },
    {
      context: ['en-shop', 'qr:paypalme'],
      said: [['customer', 'how do i pay?']],
      draft: "Just scan my code and send me a screenshot once it's done",
      severity: 'critical',
      finds: ['my code'],
    },
    {
      context: ['tea', 'img:undecodable'],
      said: [['customer', '好，要一罐']],
      draft: '您扫下图付款哈',
      severity: 'warning',
    },
    {
      context: ['tea', 'qr:wx-merchant'],
      said: [['customer', '怎么付']],
      draft: '扫图里的码就能付',
      severity: 'advice',
    },
    { context: ['tea', 'qr:wxp'], draft: '', severity: 'critical' },
    { context: ['none', 'qr:wxp'], draft: '这件大衣扫图就能付，尺码L给您留着', severity: 'critical' },
    {
      context: ['none'],
      said: [['customer', '课程费怎么交']],
      draft: '扫财务的收款码就行，备注孩子名字',
      severity: 'critical',
      finds: ['财务的收款码'],
    },
    {
      context: ['tea'],
      said: [['customer', '这个码是谁的？']],
      draft: '那是我们店长的收款码，您放心付',
      severity: 'critical',
    },
    {
      context: ['none'],
      draft: "The card reader is down, scan the owner's QR code instead and I'll pack your boots",
      severity: 'critical',
    },
    { context: ['tea'], draft: '收款码发您了，付好说一声', severity: 'warning' },
    { context: ['tea', 'qr:paypalme'], draft: '付款扫这个', severity: 'warning' },
  ],
  allowed: [
    {
      context: ['tea'],
      draft: '提醒您：我们不会发个人收款码，任何人发码让您付款都请不要扫',
      because: 'warns the customer',
    },
    {
      context: ['tea', 'qr:wx-merchant'],
      draft: '这是我们商户收款码，付款页会显示「岭上柑茶业有限公司」，金额118元，付完自动生成订单',
      because: 'a listed payee, named',
    },
    {
      context: ['tea'],
      said: [['customer', '你发个收款码我直接转你']],
      draft: '谢谢您，不过我们不收个人转账，请在官方小程序下单，有订单才有售后',
      because: "refuses the customer's request",
    },
    {
      context: ['tea', 'qr:u.wechat'],
      said: [['customer', '能加你个联系方式吗']],
      draft: '可以扫这个添加企业微信，之后售后直接找我',
      because: 'a contact code, no payment',
    },
    {
      context: ['tea'],
      said: [['customer', '你刚才发的是个人收款码吧？']],
      draft: '是的，刚才那个确实是个人收款码，是我发错了，请不要付款',
      because: 'admits the mistake',
    },
    {
      context: ['tea', 'qr:fapiao'],
      draft: '这是开票二维码，扫码填抬头就行，不用付款',
      because: 'an invoice code',
    },
    {
      context: ['line'],
      draft: '提醒您，門市不會提供個人收款碼，請勿私下轉帳',
      because: 'warns the customer',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'can i just scan your personal code?']],
      draft: "Sorry, we can't take payments to a personal code. Please use the checkout page.",
      because: 'refuses',
    },
    {
      context: ['tea', 'qr:logistics'],
      draft: '取件码在图里，到驿站扫一下就能拿',
      because: 'a pickup code, scanned without paying',
    },
    {
      context: ['none', 'img:size-chart'],
      said: [['customer', '多少钱']],
      draft: '199元，付款后当天发，尺码表在图里，您身高多少？',
      because: 'a picture of sizes beside a price',
    },
    {
      context: ['en-shop'],
      draft: 'Use my code RIDGE10 at checkout for 10% off your order',
      because: 'a discount code is not scanned',
    },
    {
      context: ['tea', 'img:mini'],
      draft: '扫图进官方小程序「岭上柑茶铺」付款就行',
      because: 'the mini-program is named; its round code cannot be decoded',
    },
    {
      context: ['none'],
      draft: '罐底的二维码扫一下能看到批次和生产日期，不是付款的',
      because: 'a code for tracing the batch',
    },
    { context: ['none'], draft: '我的码数一般选M，您可以参考我的身高体重', because: 'the size of a garment' },
  ],
} satisfies RuleExamples;
