import { Guard, guardsOf } from '../text/clauses';
import type { Concept } from '../text/concept';
import type { Reading } from '../text/reading';
import type { Span } from '../text/span';
import type { Ledger } from './ledger';
import type { MessageFacts } from './message-facts';

/** A reason a stranger gives for wanting data or money: a troubled account, a seized parcel, a prize, a person in need. */
export type PretextKind = 'account' | 'parcel' | 'prize' | 'person';

export interface Pretext {
  readonly kind: PretextKind;
  /** The words that give it. */
  readonly span: Span;
  /** The office or the acquaintance the speaker claims to be; null: none claimed. */
  readonly voice: Span | null;
}

/** Reads the pretext of a message; null: none, or one it warns of. */
export function readPretext({ reading }: MessageFacts): Pretext | null {
  if (!GATES.some((concept) => reading.has(concept)) || reading.has('pretext.disowned')) return null;
  const voice = voiceOf(reading);
  return person(reading) ?? account(reading, voice) ?? prize(reading, voice) ?? parcel(reading, voice);
}
const GATES: readonly Concept[] = [
  'pretext.account',
  'pretext.parcel',
  'pretext.parcel-weak',
  'pretext.prize',
  'pretext.harm',
];

/** The pretext a draft builds on: one raised before, or its own. What the customer spoke of first is none. */
export function pretextOf(draft: MessageFacts, ledger: Ledger): Pretext | null {
  if (ledger.pretext !== null) return ledger.pretext;
  const { pretext } = draft;
  return pretext === null || isOfCustomer(pretext.kind, ledger) ? null : pretext;
}

/** Whether the customer spoke of it before the shop did: what follows answers him. */
export function isOfCustomer(kind: PretextKind, ledger: Ledger): boolean {
  if (kind === 'account' && ledger.business !== null) return true;
  return ledger.customerTexts.some((text) => SPOKEN_OF[kind].test(text));
}
const SPOKEN_OF: Readonly<Record<PretextKind, RegExp>> = {
  account: /账户|账号|登录|登不|交易|扣款|account|log ?in|charge|payment/,
  parcel: /包裹|快递|物流|海关|清关|到货|收到|发货|parcel|package|customs|deliver|tracking|order/,
  prize: /中奖|抽奖|奖品|兑奖|prize|raffle|giveaway|lottery|won\b/,
  person: /出事|受伤|住院|车祸|绑架|accident|hospital|kidnap/,
};

/** Business of a bank, an insurer or a public office, and nothing bought. */
export const isBankBusiness = ({ reading }: MessageFacts): boolean =>
  (reading.has('bank.business') || reading.has('pretext.account') || IS_ROBBED.test(reading.text)) &&
  !BUYS.test(reading.text);
/** Money gone from an account, in whatever words. */
const IS_ROBBED =
  /\b(?:transfer|transact|took|tak(?:en|ing)|missing|steal|going on|funny|suspicious|strange)[^!?\n]{0,40}\b(?:my ac?count|out of)|\b(?:transfer|took|tak(?:en|ing)|missing|robbed|steal)[^.!?]{0,24}[$£€] ?\d|[$£€] ?\d[^.!?]{0,16}\b(?:transfer|transaction)|\b(?:cancel|block|freeze)(?:l?ed|l?ing)? (?:my |the )?card|\bcard (?:cancel|block|frozen)|\brobbed\b|how much money|lost my card|(?:账户|卡)里?的?钱[^，。]{0,4}(?:没了|少了|不见|被转)/;
const BUYS =
  /订单|退款|退货|退钱|快递|买|下单|发货|收货|包裹|店|商品|会员|\border\b|refund|\breturn|deliver|parcel|package|bought|purchase|\bship|\bshop\b|\bstore\b|item|checkout|points/;

/** "This is … bank", 我是…客服: an office named where the speaker says who he is. */
function voiceOf(reading: Reading): Span | null {
  const { text } = reading;
  for (const office of reading.all('pretext.office')) {
    const from = Math.max(0, office.start - CLAIMED);
    const before = text.slice(from, office.start);
    const match =
      CLAIMS.exec(before) ??
      (from === 0 && SIGNS.test(text.slice(office.end, office.end + 10)) ? HEADS.exec(before) : null);
    if (match !== null && !THINGS.test(text.slice(office.end, office.end + 6)))
      return { start: from + match.index, end: office.end };
  }
  return null;
}
const CLAIMED = 24;
const CLAIMS =
  /(?:这里是|这边是|这里|我是|我们是|我这边是|本人是|来自|\bthis is|\bi'm|\bi am|\bwe are|\bcalling from|\bfrom|\bhere is)[^，。！？,.!?\n]{0,16}$/;
/** "DHL: your parcel", 地檢署，您涉嫌: the office heads the message. */
const HEADS = /^\s*(?:(?:您好|你好|喂|hi|hello|dear customer|alert)[，,!\s]*)*【?[^，。！？,.!?\n]{0,6}$/;
const SIGNS = /^[^，。！？,.!?\n]{0,4}(?:[】:，,]|通知|提醒)| (?:alert|notice|security)\b/;
/** 快递显示, 快递柜: the thing, not the speaker. */
const THINGS = /^(?:显示|柜|单|站|费|那边|说|盒|袋|箱|已|到|合作|卡(?!中心)|账户|转账)/;

/** 我是您儿子的同学: an acquaintance nobody can see. */
const ACQUAINTANCE =
  /(?:我是|这里是|我这边是)[^，。！？,\n]{0,16}(?:朋友|同学|同事|邻居|辅导员|老师|室友|家属|亲戚)|\bi(?:'m| am) (?:a |an |your |his |her )?(?:friend|colleague|classmate|lawyer|doctor|old friend)\b/;
/** Kidnapped is said of nobody but a person; trouble may be a parcel's. */
const SURE_HARM = /绑|赎金|人质|撕票|kidnap|ransom|hostage/;

function person(reading: Reading): Pretext | null {
  const harms = reading.all('pretext.harm');
  const threats = reading.all('pretext.threat');
  const harm = harms.find(({ start, end }) => SURE_HARM.test(reading.text.slice(start, end))) ?? harms[0];
  if (harm === undefined) return null;
  const known = ACQUAINTANCE.exec(reading.text);
  const isSure = SURE_HARM.test(reading.text.slice(harm.start, harm.end));
  if (!isSure && known === null && threats.length === 0 && !isNews(reading, harm)) return null;
  const voice =
    known === null ? voiceOf(reading) : { start: known.index, end: known.index + known[0].length };
  return { kind: 'person', span: harm, voice };
}

/** 您儿子刚刚出事了: told as news of the customer's own people, not of what a product guards against. */
function isNews(reading: Reading, harm: Span): boolean {
  const clause = reading.clause(harm.start);
  const from = reading.clauses[clause.index - 1]?.start ?? clause.start;
  const before = reading.text.slice(from, harm.start);
  return (
    KIN.test(before) && !GUARDS.test(before) && !reading.has('guard.hypothesis') && NOW.test(reading.text)
  );
}
const KIN =
  /[您你]的?(?:大|小|亲)?(?:儿子|女儿|孩子|小孩|家人|家属|亲人|亲戚|朋友|侄子|外甥|孙子|弟弟|妹妹|哥哥|姐姐|丈夫|妻子|老公|老婆|爱人|父亲|母亲|爸|妈|舅|叔|姑)|\byour (?:son|daughter|child|husband|wife|mother|father|grandson|granddaughter|brother|sister|friend|family)\b/;
const GUARDS = /防|免|怕|避|预|不|没|保护|危险的|prevent|avoid|safe|protect|never|not\b/;
const NOW = /现在|刚刚|刚才|刚|急|马上|立即|立刻|赶紧|尽快|钱|now|just|urgent|immediately|money|bail|today/;

function account(reading: Reading, voice: Span | null): Pretext | null {
  const [trouble] = reading.all('pretext.account');
  if (trouble === undefined || isGuarded(reading, trouble)) return null;
  if (PARCEL.test(reading.text) && !ACCOUNT.test(reading.text)) return null;
  const isDemanding = reading.has('pretext.check') && (ACCOUNT.test(reading.text) || voice !== null);
  if (voice === null && !isDemanding) return null;
  return { kind: 'account', span: trouble, voice };
}
const ACCOUNT = /账户|账号|银行卡|信用卡|资金|account|card\b|bank/;

function prize(reading: Reading, voice: Span | null): Pretext | null {
  const [won] = reading.all('pretext.prize');
  if (won === undefined || isGuarded(reading, won) || !PURSE.test(reading.text)) return null;
  if (voice === null && !GREETED.test(reading.text)) return null;
  return { kind: 'prize', span: won, voice };
}
/** Money rather than goods: a shop's raffle sends a mug. */
const PURSE =
  /彩票|奖金|大乐透|双色球|乐透|现金(?!券|抵|红包|返|付)|支票|[\d一二两三四五六七八九十百千] ?万(?!积分|人|条|件|名|个|家|次|粉)|兑奖|领奖|大奖|头奖|lottery|jackpot|cash(?!back)|[£$€] ?\d[\d,.]*\b(?! ?(?:off|voucher|coupon|gift|credit))|\d ?(?:pounds|dollars|euros)|prize money|award/;
const GREETED = /恭喜|幸运|祝贺|congrat|won\b|winner|selected|awarded|claim|winnings/;

function parcel(reading: Reading, voice: Span | null): Pretext | null {
  if (!PARCEL.test(reading.text)) return null;
  const [grave] = reading.all('pretext.parcel');
  const isAsking = reading.has('pretext.check') || reading.has('pretext.pay');
  if (
    grave !== undefined &&
    !isGuarded(reading, grave) &&
    isAsking &&
    (voice !== null || FINED.test(reading.text))
  )
    return { kind: 'parcel', span: grave, voice };
  const [weak] = reading.all('pretext.parcel-weak');
  if (weak === undefined || voice === null || isGuarded(reading, weak) || !isAsking) return null;
  return { kind: 'parcel', span: weak, voice };
}
const PARCEL = /包裹|快递|快件|邮件|货物|parcel|package|shipment|delivery/;
const FINED = /罚|没收|销毁|警|姓名|身份|fine|penalty|identity|full name/;

const isGuarded = (reading: Reading, span: Span): boolean =>
  (guardsOf(reading, span) & (Guard.quoted | Guard.hypothetical)) !== 0 ||
  SUPPOSED.test(reading.text.slice(span.end, reading.clause(span.start).end));
/** 被扣留的话. */
const SUPPOSED = /的话/;
