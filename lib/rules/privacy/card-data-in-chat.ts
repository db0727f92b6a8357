import { messageEvidence } from '../../facts/evidence';
import type { MessageFacts } from '../../facts/message-facts';
import { Guard, guardsOf } from '../../text/clauses';
import type { NumberMention } from '../../text/numbers';
import type { Reading } from '../../text/reading';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding } from '../rule';

export const rule = defineRule({
  id: 'card-data-in-chat',
  tier: 'P0',
  order: 10,
  severity: 'warning',
  status: 'proven',
  needs: [],
  check: ({ draft, ledger }) => {
    const { reading } = draft;
    const numbers = cardNumbers(reading);
    const own = numbers.length > 0 && isPayInto(draft) ? NO_SPANS : numbers;
    const said = ledger.lastCustomer;
    const posted = ledger.customerTurn.slice(-WINDOW).some(({ reading: words }) => holdsCardData(words));
    if (own.length > 0)
      return [
        {
          severity: 'critical',
          variant: 'repeated',
          spans: own,
          evidence: posted && said !== null ? [messageEvidence(said)] : [],
        },
      ];
    if (!posted || said === null) return tailFinding(draft);
    const evidence = [messageEvidence(said)];
    const more = draft.said('card.more', TAKEN_BACK);
    const isWithdrawn = draft.has('card.withdraw') || draft.has('data.self');
    if (more.length > 0 && !isWithdrawn)
      return [{ severity: 'critical', variant: 'more', spans: more, evidence }];
    if (isWithdrawn || reading.text.trim().length === 0) return NONE;
    return [{ evidence }];
  },
});

export const advice = {
  basis: [
    { platform: 'PCI DSS v4.0.1', rule: '4.2.2', mark: 'V' },
    { law: '个人信息保护法', article: '28', mark: 'V' },
    { law: '消费者权益保护法', article: '29(2)', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '他发了卡信息，先请他撤回',
      customerSees: '卡号留在聊天记录里，谁都能看到，我的钱不安全。',
    },
    'zh-TW': {
      title: '他傳了卡片資料，先請他收回',
      customerSees: '卡號留在聊天紀錄裡，誰都看得到，我的錢不安全。',
    },
    en: {
      title: 'They posted card data; ask them to delete it',
      customerSees: 'My card number now sits in a chat log anyone at the shop can read.',
    },
  },
  variants: {
    repeated: {
      'zh-CN': { title: '草稿里有完整卡号，先删掉', customerSees: '我的卡号又被发了一遍，谁都能看到。' },
      'zh-TW': { title: '草稿裡有完整卡號，先刪掉', customerSees: '我的卡號又被傳了一遍，誰都看得到。' },
      en: {
        title: 'The draft holds a full card number; remove it',
        customerSees: 'My card number has been written out again for anyone to read.',
      },
    },
    more: {
      'zh-CN': { title: '他已发了卡号，别再要卡信息', customerSees: '卡号都发了还要安全码，是要盗刷吗？' },
      'zh-TW': { title: '他已傳了卡號，別再要卡片資料', customerSees: '卡號都傳了還要安全碼，是要盜刷嗎？' },
      en: {
        title: 'They posted a card number; do not ask for more',
        customerSees: 'They have my number and now want the code too. Is this fraud?',
      },
    },
    tail: {
      'zh-CN': {
        title: '卡尾号和姓名电话别写在一起',
        customerSees: '姓名、电话、卡尾号都摆在一条里，有点慌。',
      },
      'zh-TW': {
        title: '卡片末四碼和姓名電話別寫在一起',
        customerSees: '姓名、電話、卡號末四碼都在同一則，有點慌。',
      },
      en: {
        title: 'Keep the card ending apart from name and phone',
        customerSees: 'Name, phone and card ending in one message. That worries me.',
      },
    },
  },
  remedy: { default: ['withdraw-card-data', 'official-payment'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
const TAKEN_BACK = Guard.negated | Guard.warning | Guard.refused | Guard.admitted;
/** Messages in which a number may be split; catalogue §10. */
const WINDOW = 3;

/** Card numbers written out: a valid check digit, or named a card. Numbers after a label (订单号) are not cards. */
const cardNumbers = (reading: Reading): readonly Span[] =>
  LONG_NUMBER.test(reading.text) ? reading.numbers.filter(isCard) : NO_SPANS;
const LONG_NUMBER = /[\d零一二三四五六七八九](?:[ -]?[\d零一二三四五六七八九]){11}/;
const NO_SPANS: readonly Span[] = [];
const isCard = ({ kind, check, cued }: NumberMention): boolean =>
  kind === 'card' && (check === 'valid' || cued);

/** An account to pay into is another matter. */
const isPayInto = (draft: MessageFacts): boolean =>
  draft.said('pay.transfer').length > 0 || draft.said('pay.to-person').length > 0;

/** The customer's last messages are asked about on each key. */
const known = new WeakMap<Reading, boolean>();
function holdsCardData(reading: Reading): boolean {
  let holds = known.get(reading);
  if (holds === undefined) {
    holds = readCardData(reading);
    known.set(reading, holds);
  }
  return holds;
}

/** A customer's card number, security code, expiry beside card words, or one-time code. */
function readCardData(reading: Reading): boolean {
  if (!DIGITS.test(reading.text)) return false;
  if (
    reading.numbers.some(
      ({ kind, check, cued }) => kind === 'one-time-code' || (kind === 'card' && (check === 'valid' || cued)),
    )
  )
    return true;
  if (BANK_CODE.test(reading.text) || GROUPED_CARD.test(reading.text)) return true;
  return reading.all('card.name').some((hit) => {
    const name = reading.text.slice(hit.start, hit.end);
    const after = reading.text.slice(hit.end, hit.end + REACH);
    return CODE_NAME.test(name)
      ? CODE.test(after)
      : EXPIRY_NAME.test(name) && reading.has('card.name') && EXPIRY.test(after) && speaksOfCard(reading);
  });
}

/** "The code from my bank is 482913". */
const BANK_CODE =
  /\b(?:code|otp|passcode)\b[^\d\n]{0,12}\b(?:bank|sms|text|phone)\b[^\d\n]{0,12}\d{4,8}\b|\b(?:bank|visa|they|it) (?:just )?(?:texted|sent)\b[^\d\n]{0,12}\b\d{4,8}\b|短信(?:来了|里|收到|上)?[^\d，。订单号取件]{0,6} ?\d{4,6}(?!\d)|(?:支付|银行卡|交易|取款|卡的?)密码(?:是|:)? ?\d{4,8}/;
/** Fours with spaces as on a card, a mistyped digit or not; behind a label it is a parcel's or an order's. */
const GROUPED_CARD =
  /(?<![\d-])(?<!(?:单号|订单|编号|条码|order|tracking|number|no\.?|ref|serial)[^\d\n]{0,8})[3-6]\d{3}([ -])\d{4}\1\d{4}\1\d{3,4}(?:\1\d{1,4})?(?![\d-])/;
const DIGITS = /\d{3}|\d\/\d/;
const REACH = 12;
const CODE_NAME = /^(?:cvv|cvc|安全码|末三码|后三码|三码|背面|security code)$/;
const CODE = /^[^\d]{0,6}\d{3,4}(?!\d)/;
const EXPIRY_NAME = /^(?:有效期|有效年月|到期日|exp)/;
const EXPIRY = /^[^\d]{0,4}(?:0?[1-9]|1[0-2]) ?[/-] ?(?:20)?\d\d(?!\d)/;
/** 有效期12/28 of a tin of tea is no card's. */
const speaksOfCard = (reading: Reading): boolean => /卡|card|visa|cvv|cvc|amex/.test(reading.text);

/** The last four digits are fine alone; beside name and telephone they are a profile. */
function tailFinding(draft: MessageFacts): readonly RuleFinding[] {
  const tails = draft.said('card.tail', Guard.negated);
  if (tails.length === 0 || !/卡|card/.test(draft.reading.text)) return NONE;
  const phones = draft.reading.numbers.filter(({ kind }) => kind === 'phone');
  const isHotline = (value: string): boolean => /^[48]00/.test(value);
  const phone = phones.find(({ value }) => !isHotline(value));
  if (phone === undefined || (guardsOf(draft.reading, phone) & Guard.warning) !== 0) return NONE;
  return [{ severity: 'advice', variant: 'tail', spans: [...tails, phone] }];
}

export const examples = {
  flagged: [
    {
      context: ['none'],
      said: [['customer', '短信来了 是 557210']],
      draft: '收到，稍等',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '4929 1234 5678 9012 exp 03/28']],
      draft: 'thanks, all paid',
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [['customer', '卡号6222021234567890128']],
      draft: '收到6222021234567890128，背面三位是多少',
      severity: 'critical',
    },
    {
      context: ['tea'],
      said: [['customer', '4111 1111 1111 1111 有效期12/28']],
      draft: '好的收到，我帮您下单',
      severity: 'warning',
    },
    { context: ['none'], draft: '您的卡4111111111111111已登记', severity: 'critical' },
    { context: ['none'], said: [['customer', '验证码是482913']], draft: '好的', severity: 'warning' },
    {
      context: ['line'],
      said: [['customer', '卡號4111111111111111']],
      draft: '有效年月和末三碼也給我',
      severity: 'critical',
    },
    {
      context: ['en-shop'],
      said: [['customer', '4111 1111 1111 1111, exp 12/28']],
      draft: 'Thanks, and the CVV?',
      severity: 'critical',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'cvv 123']],
      draft: 'Got it, processing now',
      severity: 'warning',
    },
    { context: ['tea'], draft: '周先生您尾号0128的卡、手机13800008812，付款成功', severity: 'advice' },
    {
      context: ['none'],
      said: [['customer', '我的卡4111 1111 1111 1111，你帮我扣一下']],
      draft: '好的，正在帮您处理',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '卡号给你了 4111111111111111']],
      draft: '收到，有效期和后面三位数也发下',
      severity: 'critical',
    },
    { context: ['none'], draft: '您预留的卡号是4111-1111-1111-1111对吗', severity: 'critical' },
    { context: ['line'], said: [['customer', '末三碼 321']], draft: '好的，幫您刷卡', severity: 'warning' },
    {
      context: ['none'],
      said: [['customer', 'my card is 4111-1111-1111-1111 expires 04/29']],
      draft: 'Perfect, charging it now',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'the code from my bank is 482913']],
      draft: 'Great, one moment',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '卡是 5500 0000 0000 0004 你刷吧']],
      draft: '好的我记下了',
      severity: 'warning',
    },
  ],
  allowed: [
    {
      context: ['tea'],
      said: [['customer', '卡号6222…']],
      draft: '请撤回卡号，我们不在聊天里收卡信息，付款走小程序',
      because: 'asks to remove',
    },
    {
      context: ['tea'],
      draft: '运单号 7731234567890128 已揽收',
      because: 'fails prefix/Luhn or follows 运单',
    },
    { context: ['tea'], draft: '订单号 4111111111111111 在系统里查不到', because: 'after 订单号 label' },
    { context: ['tea'], draft: '会员卡号 LSG-2026-0091', because: 'membership card' },
    { context: ['tea'], draft: '礼品卡请在结算页输入，不用发给我', because: 'gift card, negated' },
    { context: ['tea'], draft: '退款退回尾号0128的卡，1–3个工作日', because: 'last four only' },
    { context: ['line'], draft: '請勿在對話中提供信用卡號', because: 'warning' },
    { context: ['en-shop'], draft: 'Your refund went to the card ending 0128', because: 'last four' },
    { context: ['tea'], draft: '条形码 6901234567892 是这款的', because: 'EAN-13 barcode' },
    {
      context: ['none'],
      said: [['customer', '我的卡4111 1111 1111 1111']],
      draft: '您先把卡号撤回，聊天里别发这个，结算页自己填就行',
      because: 'asks to remove',
    },
    {
      context: ['none'],
      said: [['customer', '有效期12/28还能喝吗']],
      draft: '可以的，常温放到28年12月没问题',
      because: 'of tea, not of a card',
    },
    { context: ['none'], draft: '快递单号 SF4111111111111111，明天到', because: 'a tracking number' },
    {
      context: ['none'],
      said: [['customer', 'my card is 4111 1111 1111 1111']],
      draft: 'Please delete that message; we never take card numbers here',
      because: 'asks to remove',
    },
    {
      context: ['none'],
      said: [['customer', 'order 4111111111111111 where is it']],
      draft: 'It left our warehouse yesterday',
      because: 'an order number',
    },
    {
      context: ['line'],
      said: [['customer', '信用卡可以分期嗎']],
      draft: '可以，官網結帳時選三期',
      because: 'no card data',
    },
  ],
} satisfies RuleExamples;
