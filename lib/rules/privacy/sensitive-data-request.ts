import type { Ledger } from '../../facts/ledger';
import type { MessageFacts } from '../../facts/message-facts';
import { pretextOf } from '../../facts/pretexts';
import { Guard, guardsOf } from '../../text/clauses';
import type { Concept } from '../../text/concept';
import type { Reading } from '../../text/reading';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding } from '../rule';

export const rule = defineRule({
  id: 'sensitive-data-request',
  tier: 'P0',
  order: 11,
  severity: 'critical',
  status: 'proven',
  needs: [],
  hints: [
    'data.secret',
    'data.id',
    'data.id-photo',
    'data.remote',
    'data.private',
    'data.contact',
    'pretext.identity',
  ],
  check: ({ draft, ledger }) => {
    const { reading } = draft;
    if (draft.has('data.self') && !reading.has('data.remote') && isAllLeftAlone(draft)) return NONE;
    const remote = requested(draft, 'data.remote');
    if (remote.length > 0) return [{ variant: 'remote', spans: remote, slots: slotsOf(reading, remote) }];
    const secret = [...requested(draft, 'data.secret'), ...requested(draft, 'data.id-photo')];
    // The customer came with his bank's or insurer's own business: there he is identified, though never by a code.
    const isBank = ledger.business !== null && ledger.pretext === null;
    if (secret.length > 0) {
      const severity = !isBank
        ? 'critical'
        : secret.some((one) => isCode(reading, one))
          ? 'warning'
          : 'advice';
      return [{ severity, spans: secret, slots: slotsOf(reading, secret) }];
    }
    const asked = underPretext(draft, ledger);
    const personal = [...requested(draft, 'data.id'), ...requested(draft, 'data.private')];
    if (personal.length > 0) {
      // Customs and the like may need it, on their own page rather than here.
      const isDue = reading.has('data.purpose') || isBank;
      const severity = isDue && asked.length === 0 ? 'advice' : 'warning';
      return [{ severity, spans: personal, slots: slotsOf(reading, personal) }];
    }
    if (asked.length > 0)
      return [{ severity: 'warning', variant: 'pretext', spans: asked, slots: slotsOf(reading, asked) }];
    const contact = requested(draft, 'data.contact');
    const isOrdering = ledger.decision !== null || ledger.howToBuy !== null || ledger.stop !== null;
    if (
      contact.length < FEWEST_FIELDS ||
      isOrdering ||
      ledger.lastCustomer === null ||
      WANTS_SERVICE.test(ledger.lastCustomer.words)
    )
      return NONE;
    return [{ severity: 'advice', variant: 'early', spans: contact }];
  },
});

export const advice = {
  basis: [
    { law: '个人信息保护法', article: '5, 6, 28-30', mark: 'V' },
    { law: '消费者权益保护法', article: '29(1)', mark: 'V' },
    { platform: 'PCI DSS v4.0.1', rule: '4.2.2', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '别在聊天里要「{words}」',
      customerSees: '买个东西要我{words}干什么？我会马上停下来。',
    },
    'zh-TW': {
      title: '別在聊天裡要「{words}」',
      customerSees: '買個東西要我{words}做什麼？我會馬上停下來。',
    },
    en: {
      title: "Do not ask for '{words}' in chat",
      customerSees: 'Why would a shop need that from me? I stop right there.',
    },
  },
  variants: {
    remote: {
      'zh-CN': { title: '别让客户共享屏幕或远程操作', customerSees: '要看我手机屏幕？这不就是骗子的套路。' },
      'zh-TW': { title: '別讓客戶分享螢幕或遠端操作', customerSees: '要看我手機螢幕？這不就是詐騙的手法。' },
      en: {
        title: 'Do not ask to see or control their screen',
        customerSees: "They want to see my screen? That's how scams work.",
      },
    },
    pretext: {
      'zh-CN': { title: '别借这事要「{words}」', customerSees: '先说出事再要我的资料，骗子就这么干。' },
      'zh-TW': { title: '別藉這事要「{words}」', customerSees: '先說出事再要我的資料，詐騙就是這樣。' },
      en: {
        title: "Do not use this to ask for '{words}'",
        customerSees: 'First a scare or a prize, then my details: that is a scam.',
      },
    },
    early: {
      'zh-CN': { title: '还没下单，别急着要地址电话', customerSees: '我只是问问，为什么要我的地址电话？' },
      'zh-TW': { title: '還沒下單，別急著要地址電話', customerSees: '我只是問問，為什麼要我的地址電話？' },
      en: {
        title: 'No order yet: no need for their address and phone',
        customerSees: 'I only asked a question. Why do you want my address?',
      },
    },
  },
  remedy: { default: ['no-sensitive-data'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
/** Name, telephone and address together are an order form; one alone may be a look-up. */
const FEWEST_FIELDS = 3;
/** Orders and complaints do need an address. */
const WANTS_SERVICE =
  /买|拍|订|下单|要一|要两|寄|发货|退|换|补发|改地址|快递|预约|安装|维修|样品|试用|order|buy|book|return|replace|refund|deliver|repair|sample/i;

const DISOWNING = Guard.negated | Guard.quoted | Guard.warning | Guard.refused | Guard.admitted;
/** A verb of asking reaches over this many characters before or behind the data it asks for. */
const REACH = 24;

/** Password and one-time code open an account; numbers, and the PIN a bank identifies by, tell whose it is. */
const isCode = (reading: Reading, { start, end }: Span): boolean => CODE.test(reading.text.slice(start, end));
const CODE =
  /passw|passcode|code|otp|cv[vc]|digits|口令|密码|[证验态信全付]码|三位|三码|六位|6位|u盾|网银|login|seed/;

const MOST_FIELDS = 3;
/** Who he is, asked by a stranger who spoke of a trouble, a prize or a need first. */
function underPretext(draft: MessageFacts, ledger: Ledger): readonly Span[] {
  const { reading } = draft;
  const fields = reading.all('pretext.identity');
  if (fields.length === 0 || reading.has('pretext.disowned')) return [];
  const pretext = pretextOf(draft, ledger);
  if (pretext === null || pretext.kind === 'person') return [];
  const asks = [...reading.all('pretext.check'), ...reading.all('data.ask')];
  return fields
    .filter((field) => {
      const clause = reading.clause(field.start);
      return (
        (guardsOf(reading, field) & DISOWNING) === 0 &&
        (clause.asks || asks.some((ask) => reading.clause(ask.start).sentence === clause.sentence)) &&
        !GIVEN.test(reading.text.slice(Math.max(clause.start, field.start - 12), field.start))
      );
    })
    .slice(0, MOST_FIELDS);
}
/** 感谢您提供, 已经记录了您的信息: told already. */
const GIVEN = /感谢|谢谢|已经?记录|记下|记录您|我的|我们的|thank|\bmy |\bour /;

/** Data of `concept` that the draft asks to be told or shown: a verb of asking near, and neither taken back. */
function requested(draft: MessageFacts, concept: Concept): readonly Span[] {
  const { reading } = draft;
  const hits = reading.all(concept);
  if (hits.length === 0) return hits;
  const verbs = [
    ...reading.all('data.ask'),
    ...(concept === 'data.remote' ? reading.all('data.open') : []),
  ].filter((verb) => (guardsOf(reading, verb) & DISOWNING) === 0);
  return hits.filter((hit) => {
    if (
      (guardsOf(reading, hit) & DISOWNING) !== 0 ||
      isLeftAlone(reading, hit) ||
      isBrought(reading, hit) ||
      (concept === 'data.secret' && isTail(reading, hit))
    )
      return false;
    const { sentence } = reading.clause(hit.start);
    return verbs.some(
      (verb) =>
        reading.clause(verb.start).sentence === sentence &&
        verb.start - hit.end <= REACH &&
        hit.start - verb.end <= REACH &&
        !isOwn(reading, verb, hit),
    );
  });
}

/** Brought along on the day, not told in the chat. */
const isBrought = (reading: Reading, hit: Span): boolean =>
  /\bbring\b|携带|带上|带好|带着|随身/.test(reading.text.slice(reading.clause(hit.start).start, hit.start));

/** "I'll send you the code: the shop tells, the customer does not. */
const isOwn = (reading: Reading, verb: Span, hit: Span): boolean =>
  OWN_DEED.test(
    reading.text.slice(Math.max(0, Math.min(verb.start, hit.start) - 8), Math.max(verb.end, hit.end)),
  );
const OWN_DEED =
  /(?:我|我们|系统|平台|银行)(?:会|把|将|给您|给你|帮您|帮你|马上|这就|来)?(?:发|提供|告诉|传)(?:给)?(?:您|你)?(?!.*(?:给我|发我|回我|告诉我|报我))|(?:给您发|发给您|发您)(?!.*(?:给我|发我|回我|告诉我|报我))|(?:i'll|we'll|i will|we will|i can|we can|system will) (?:send|share|tell|provide|give|text|email)|(?:sent|send|sending) you|sent to you a/;

/** The last four digits tell which card, and no more. */
const isTail = (reading: Reading, { start, end }: Span): boolean =>
  /后四位|后4位|末四|末4|尾号|last (?:four|4)|ending/.test(
    reading.text.slice(Math.max(0, start - 12), end + 8),
  ) ||
  HARMLESS_BEFORE.test(reading.text.slice(Math.max(0, start - 14), start)) ||
  FAILS_AFTER.test(reading.text.slice(end, end + 20));
/** 电话末三码, a member's card, the code of a parcel or of a thing: opens no account. */
const HARMLESS_BEFORE =
  /(?:(?:电话|手机)号?码?的?|(?:订单|单号|会员|礼品|储值|积分|健身|门禁|vip|取件|取货|兑换|优惠|防伪|激活|机身|路由|锁|member|loyalty|gift|pick-?up|collection|voucher|promo|discount|locker|router|sticker|label|device|box|wi-?fi)[^，。!?]{0,5})$/;
/** The code that does not come, the page that fails: what is asked for is the error. */
const FAILS_AFTER =
  /^[^，。!?]{0,3}(?:收不到|没收到|页|界面|报错|不对|错误|过期|失效|打不开|isn't|not work|didn't|doesn't|hasn't|page|screen|expired|error|on the (?:product|label|box|pack|bottle|device|lid))/;

/** 在页面自己填, "never share it": the customer keeps it. */
/** 身分证跟账户都不用传. */
const NOT_NEEDED = /^.{0,8}(?:不用|不必|不需要|无需|别)[^，。]{0,3}(?:传|给|发|提供|填|寄|拍)/;

function isLeftAlone(reading: Reading, hit: Span): boolean {
  const clause = reading.clause(hit.start);
  const next = reading.clauses[clause.index + 1];
  const end = next !== undefined && next.sentence === clause.sentence ? next.end : clause.end;
  if (NOT_NEEDED.test(reading.text.slice(hit.end, clause.end))) return true;
  return reading.all('data.self').some((self) => self.start >= clause.start && self.end <= end);
}

const isAllLeftAlone = ({ reading }: MessageFacts): boolean =>
  [...reading.all('data.secret'), ...reading.all('data.id'), ...reading.all('data.id-photo')].every((hit) =>
    isLeftAlone(reading, hit),
  );

const slotsOf = (reading: Reading, spans: readonly Span[]) => {
  const [first] = spans;
  return { words: first === undefined ? '' : reading.words(first) };
};

export const examples = {
  flagged: [
    { context: ['line'], draft: '簡訊會有一組數字，再回傳給我', severity: 'critical' },
    { context: ['none'], draft: "u should've got a text w a code, what's it say?", severity: 'critical' },
    { context: ['none'], draft: 'Need your NRIC to process the refund', severity: 'warning' },
    { context: ['none'], draft: '麻烦把收到的验证码发我一下，我帮您退款', severity: 'critical' },
    { context: ['none'], draft: '拍一下身份证正反面发过来才能领优惠', severity: 'critical' },
    { context: ['none'], draft: '您支付宝登录密码是多少，我帮您操作', severity: 'critical' },
    { context: ['none'], draft: '打开屏幕共享，我教您退款', severity: 'critical' },
    { context: ['none'], draft: '把您微信付款码下面那串数字发我，我这边直接扫', severity: 'critical' },
    { context: ['line'], draft: '請提供信用卡卡號、有效期限和背面三碼', severity: 'critical' },
    {
      context: ['en-shop'],
      draft: "What's the 6-digit code you just got? I need it to confirm your refund",
      severity: 'critical',
    },
    { context: ['tea'], draft: '方便说下您的身份证号吗，登记会员用', severity: 'warning' },
    {
      context: ['tea'],
      said: [['customer', '这茶怎么泡']],
      draft: '您把姓名电话详细地址发我一下',
      severity: 'advice',
    },
    {
      context: ['none'],
      said: [['customer', '退款怎么还没到']],
      draft: '您手机会收到一个六位数，念给我就能退',
      severity: 'critical',
    },
    { context: ['none'], draft: '把短信里的动态码告诉我，我这边帮您登记', severity: 'critical' },
    { context: ['none'], draft: '麻烦您把银行卡正反面拍照发过来', severity: 'critical' },
    { context: ['none'], draft: '您下载个向日葵，我远程帮您弄', severity: 'critical' },
    {
      context: ['none'],
      draft: '这里是您的开户银行，您的卡有可疑消费，请报一下卡的后四位和手机号',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [
        ['agent', '恭喜您中奖了，奖金八万元现金'],
        ['customer', '真的吗'],
      ],
      draft: '当然，请提供您的姓名和联系方式，我们帮您登记领奖',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [
        ['agent', 'This is your bank. There was a suspicious transfer on your account.'],
        ['customer', 'Oh no, my bank account?'],
      ],
      draft: 'Yes. Please give me your password so I can stop it.',
      severity: 'critical',
    },
    {
      context: ['line'],
      draft: '系統顯示您的帳戶異常登入，請提供姓名和帳號後四碼配合驗證',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'I want to check my bank balance please']],
      draft: 'Sure. What is the one-time code we just texted you?',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'I want to check my bank balance please']],
      draft: 'Sure. What is your PIN?',
      severity: 'advice',
    },
    {
      context: ['none'],
      said: [['customer', 'My refund never reached my bank account']],
      draft: 'Please send me your card number and PIN so I can look',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '我的保单理赔到哪一步了']],
      draft: '请提供您的身份证号，我帮您查',
      severity: 'advice',
    },
    { context: ['none'], draft: '注册会员需要您提供身份证号和出生日期', severity: 'warning' },
    { context: ['line'], draft: '麻煩提供簡訊驗證碼，我幫您解除分期設定', severity: 'critical' },
    { context: ['line'], draft: '請把身分證正反面拍給我才能退款', severity: 'critical' },
    {
      context: ['none'],
      draft: 'Could you read me the verification code we texted you?',
      severity: 'critical',
    },
    {
      context: ['none'],
      draft: "Just tell me your password and I'll change the address for you",
      severity: 'critical',
    },
    {
      context: ['none'],
      draft: 'Install AnyDesk and share your screen so I can process the refund',
      severity: 'critical',
    },
    {
      context: ['none'],
      draft: 'Please send me a photo of your passport to claim the discount',
      severity: 'critical',
    },
    { context: ['none'], draft: '您把手机上刚收到的短信念一下，后面那几个数字', severity: 'critical' },
    { context: ['none'], draft: '麻烦亮一下微信付款码，我这边扫', severity: 'critical' },
    { context: ['none'], draft: '我需要您的银行卡号和开户密码来退款', severity: 'critical' },
    {
      context: ['none'],
      draft: 'I just need the CVC from the back and the expiry to finish',
      severity: 'critical',
    },
    {
      context: ['none'],
      draft: 'Can you forward me the text with the code from your bank?',
      severity: 'critical',
    },
  ],
  allowed: [
    {
      context: ['line'],
      draft: '麻煩提供訂單編號跟收件人電話末三碼',
      because: 'the end of a telephone number',
    },
    { context: ['none'], draft: '验证码页面打不开的话截个图给我', because: 'the page that fails' },
    { context: ['none'], draft: "What's the security code on the product label?", because: 'of a thing' },
    { context: ['tea'], draft: '请不要把验证码告诉任何人，我们客服也不会要', because: 'negated, warning' },
    {
      context: ['tea'],
      said: [['customer', '需要验证码吗']],
      draft: '不需要，退款自动原路返回',
      because: 'answers no',
    },
    {
      context: ['cross-border'],
      said: [['customer', '为什么要身份证']],
      draft: '海关清关要求实名，请在海关页面自己填，别发给我',
      because: 'legal need, official page',
    },
    { context: ['tea'], draft: '请核对收货地址：杭州市西湖区**路，电话尾号8812', because: 'masked check' },
    {
      context: ['tea'],
      said: [['customer', '我的身份证是33010619900101****']],
      draft: '看到您发了身份证号，这里用不到，请撤回',
      because: 'protects',
    },
    { context: ['tea'], draft: '开票需要公司抬头和税号，个人发票不需要证件', because: 'invoice fields' },
    {
      context: ['tea'],
      draft: '取件码是6-2-1088，到驿站报给工作人员',
      because: 'pickup code given by the shop',
    },
    {
      context: ['tea'],
      draft: '付款码不要截图发给任何人，我们只用小程序下单',
      because: 'warning about the pay code',
    },
    { context: ['line'], draft: '登入密碼請您自行在官網重設，我們看不到也不需要', because: 'negated' },
    {
      context: ['en-shop'],
      said: [['customer', 'do you need my card number?']],
      draft: 'No — please never send card details in chat',
      because: 'negated',
    },
    { context: ['none'], draft: '验证码您自己在页面输入就好，不用告诉我', because: 'the customer keeps it' },
    {
      context: ['none'],
      said: [['customer', '登录不上']],
      draft: '您点忘记密码，重设一下密码再登录',
      because: 'a reset',
    },
    { context: ['none'], draft: '会员卡号发我一下，我查积分', because: 'a membership card' },
    {
      context: ['none'],
      draft: '恭喜您抽中我们的保温杯，姓名电话地址发我，今天寄出',
      because: 'a raffle of the shop, goods to be sent',
    },
    {
      context: ['none'],
      said: [['customer', '你好，快递显示有问题']],
      draft: '我是顺丰客服，麻烦提供收件人电话，我查一下包裹有什么异常情况',
      because: 'the customer asked about his parcel',
    },
    {
      context: ['none'],
      said: [['customer', 'Someone took 300 from my debit card at an ATM']],
      draft: 'I am sorry. May I have your full name and account number?',
      because: "a bank's customer, come with its business",
    },
    { context: ['none'], draft: '麻烦报一下订单号和手机后四位，我查物流', because: 'a look-up' },
    {
      context: ['none'],
      said: [['customer', '买一双']],
      draft: '好的，姓名电话地址发我，我给您下单',
      because: 'an order needs it',
    },
    { context: ['line'], draft: '我們不會跟您要信用卡卡號或驗證碼，接到電話請掛斷', because: 'warns' },
    { context: ['none'], draft: 'Please send me your order number and the postcode', because: 'a look-up' },
    {
      context: ['none'],
      draft: "We'll send you a verification code; enter it on the login page",
      because: 'the customer keeps it',
    },
    {
      context: ['none'],
      draft: 'See you on Saturday. Please bring your passport and confirm the time',
      because: 'brought, not sent',
    },
    { context: ['none'], draft: "What's the model number on the back?", because: 'a product number' },
    {
      context: ['none'],
      draft: 'Which gift card code did not work? The first four characters are enough',
      because: 'a gift card',
    },
    {
      context: ['none'],
      said: [['customer', 'can I change my password?']],
      draft: "Yes, click 'forgot password' on the login page and follow the email",
      because: 'a reset',
    },
  ],
} satisfies RuleExamples;
