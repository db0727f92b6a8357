import { Guard, guardsOf } from '../text/clauses';
import type { Reading } from '../text/reading';
import type { Span } from '../text/span';
import { matchesOf } from '../text/sticky';
import type { MessageFacts } from './message-facts';

/** Something a customer could send money to, named in a message. */
export interface PayTarget extends Span {
  /** `person`: no account, but "transfer it to me". */
  readonly kind: 'card' | 'account' | 'iban' | 'phone' | 'email' | 'crypto' | 'handle' | 'person';
  /** As compared with the policy's list; empty for a person. */
  readonly value: string;
}

/** Who is asked for money is told by words like these; `transfer` alone may still be about a refund. */
export interface PayTargets {
  readonly targets: readonly PayTarget[];
  /** Words that ask to send money stand with them. */
  readonly isAsked: boolean;
}

const DISOWNING = Guard.negated | Guard.quoted | Guard.warning | Guard.refused | Guard.admitted;
/** Whether words about paying are taken back, warned of or refused where they stand, or anywhere in the message. */
export const isPayDisowned = (reading: Reading, span: Span): boolean =>
  (guardsOf(reading, span) & DISOWNING) !== 0 || reading.has('pay.dont');

const NONE: PayTargets = { targets: [], isAsked: false };

/** Accounts, addresses and persons to pay that `facts` names. `isAskedBefore`: the message before asked to send money. */
export function readPayTargets(facts: MessageFacts, isAskedBefore: boolean): PayTargets {
  const { reading } = facts;
  const transfers = facts.said('pay.transfer');
  const hasWallet = reading.has('pay.wallet');
  const persons = personsIn(facts);
  if (transfers.length === 0 && !hasWallet && persons.length === 0 && !isAskedBefore) return NONE;
  const isAsked =
    transfers.length > 0 || persons.length > 0 || isAskedBefore || (hasWallet && SEND_SUM.test(reading.text));
  const found: PayTarget[] = [...persons];
  for (const number of reading.numbers) {
    if (isOfCustomer(reading, number) || isPayDisowned(reading, number)) continue;
    const near = isAskedBefore || isNear(reading, number);
    const { start, end, value, kind, check, cued } = number;
    if (kind === 'iban' || kind === 'crypto') found.push({ start, end, value, kind });
    else if (kind === 'card' && (check === 'valid' || cued || transfers.length > 0 || isAskedBefore) && near)
      found.push({ start, end, value, kind: 'card' });
    else if ((kind === 'account' || (kind === 'digits' && cued)) && near)
      found.push({ start, end, value, kind: 'account' });
    else if (kind === 'digits' && transfers.length > 0 && hasWallet && near)
      found.push({ start, end, value, kind: 'account' });
    else if (kind === 'phone' && (isPhonePaid(reading, number) || (isAskedBefore && !cued)))
      found.push({ start, end, value, kind: 'phone' });
  }
  for (const email of reading.emails)
    if (isNear(reading, email) && !isOfCustomer(reading, email) && !isPayDisowned(reading, email))
      found.push({ start: email.start, end: email.end, value: email.address, kind: 'email' });
  for (const handle of handlesIn(reading, isAsked))
    if (!found.some((known) => known.start < handle.end && handle.start < known.end)) found.push(handle);
  return found.length === 0 ? NONE : { targets: found, isAsked };
}

/** Beside a wallet's name: send the 60, send over the deposit. */
const SEND_SUM = /\bsend (?:over )?(?:the |a |your |just )?(?:[$£€]?\d|deposit|balance|rest|amount|total)/;

/** "Transfer it to me": sure by itself, or loose words with an amount or a wallet in their clause. */
function personsIn(facts: MessageFacts): readonly PayTarget[] {
  const { reading } = facts;
  const found: PayTarget[] = [];
  for (const hit of reading.all('pay.to-person'))
    if (!isPayDisowned(reading, hit))
      found.push({ start: hit.start, end: hit.end, value: '', kind: 'person' });
  for (const hit of reading.all('pay.to-me-loose')) {
    if (found.some((known) => known.start < hit.end && hit.start < known.end)) continue;
    if (isPayDisowned(reading, hit)) continue;
    if (speaksOfMoney(reading, hit, reading.text.charAt(hit.start) !== '打'))
      found.push({ start: hit.start, end: hit.end, value: '', kind: 'person' });
  }
  for (const hit of reading.all('pay.owner')) {
    const after = reading.text.slice(hit.end, hit.end + OWNED_REACH);
    const owned = OWNED.exec(after);
    if (owned === null || isPayDisowned(reading, hit)) continue;
    const { start, end: stop } = reading.clause(hit.start);
    if (reading.all('contact.add').some((word) => word.start >= start && word.start < stop)) continue;
    const words = reading.text.slice(start, stop);
    if (!PAY_WORD.test(words) || TO_CUSTOMER.test(words)) continue;
    const end = hit.end + owned[0].length;
    if (!found.some((known) => known.start < end && hit.start < known.end))
      found.push({ start: hit.start, end, value: '', kind: 'person' });
  }
  return found;
}

/** The shop pays: 发您红包, 差价转给你. */
const TO_CUSTOMER =
  /(?:发|转|退|补|打|赔)给?[您你][^，,。]{0,4}(?:红包|钱|款|补偿|差价)|(?:红包|钱|款|补偿|差价)[^，,。]{0,3}给?[您你]/;
const PAY_WORD =
  /钱|款|红包|定金|差价|费|\d元|付|汇|打到|转|存|\b(?:money|cash|pay|deposit|balance|wire|send)\b/;

/** An amount, a wallet or words of money beside `hit`; 打给我 may be a call, so only its own clause counts. */
function speaksOfMoney(reading: Reading, hit: Span, isWide: boolean): boolean {
  const clause = reading.clause(hit.start);
  const around = reading.clauses.filter((one) =>
    isWide ? one.sentence === clause.sentence && one.index <= clause.index : one.index === clause.index,
  );
  return around.some(
    (one) =>
      reading.money.some((mention) => inside(mention, one)) ||
      reading.all('pay.wallet').some((word) => inside(word, one)) ||
      MONEY_WORD.test(reading.text.slice(one.start, one.end)),
  );
}
const MONEY_WORD = /微信|钱|款|红包|定金|差价|费|money|cash|the rest/;
const OWNED_REACH = 16;
/** The account of somebody: 老板的卡, my mate's Venmo. */
const OWNED =
  /^的?(?:个人)?(?:银行)?(?:卡|账户|账号|支付宝|微信|户头)(?!收款|付款|的?码|[片券通包座])|^ (?:personal |private |own )?(?:bank )?(?:account|card|venmo|zelle|paypal|cash ?app|revolut|wise|iban)\b/;

/** Words about paying stand in the clause of `span` or in one of the two before it, in the same message part. */
function isNear(reading: Reading, span: Span): boolean {
  const clause = reading.clause(span.start);
  const from = reading.clauses[clause.index - 2]?.start ?? 0;
  const to = reading.clauses[clause.index + 1]?.end ?? clause.end;
  for (const concept of ['pay.wallet', 'pay.transfer', 'pay.to-person'] as const)
    if (reading.all(concept).some((hit) => hit.start >= from && hit.end <= to)) return true;
  return false;
}

/** Wallets that are paid by telephone number. */
const PHONE_WALLET =
  /支付宝|zfb|支f宝|alipay|paypal|zelle|venmo|街口|line ?pay|cash ?app|paynow|fps|bizum|swish/;

/** A number to pay, not to call: beside such a wallet, or beside words of transfer and without 电话 or call. */
function isPhonePaid(reading: Reading, number: Span & { readonly cued: boolean }): boolean {
  const clause = reading.clause(number.start);
  const from = reading.clauses[clause.index - 2]?.start ?? 0;
  if (PHONE_WALLET.test(reading.text.slice(from, reading.clauses[clause.index + 1]?.end ?? clause.end)))
    return true;
  return (
    !number.cued && reading.all('pay.transfer').some((hit) => hit.start >= from && hit.end <= clause.end)
  );
}

/** Money that goes to the customer: a refund, or "your account". */
function isOfCustomer(reading: Reading, span: Span): boolean {
  const clause = reading.clause(span.start);
  const before = reading.clauses[clause.index - 1]?.start ?? clause.start;
  if (reading.all('pay.refund').some((hit) => hit.start >= before && hit.end <= clause.end)) return true;
  return /(?:您|你|your)(?:的|们的)?[^，,。;；\n]{0,8}$/.test(
    reading.text.slice(Math.max(clause.start, span.start - 14), span.start),
  )
    ? !/(?:转|打|汇|付|存|扫|加)/.test(reading.text.slice(clause.start, span.start))
    : false;
}

/** A wallet's name and the account behind it: `ZFB: mumu_shop88`, `venmo @ridge-jo`. */
const HANDLE =
  /(?:zfb|支付宝|支f宝|alipay|paypal|venmo|zelle|cash ?app|revolut|line ?pay|街口)(?:(?:号|账号|账户|id|搜|是|to|at|me|is|it|:|the money|account|user(?:name)?)[ ]?| ){0,4}[:=]? ?([@$]?[a-z][\w.$-]{3,40}(?: ?(?:@|艾特|\(at\)| at ) ?[a-z0-9][\w.-]*)?)/g;
const AT_NAME = /(?<![\w.@])@[a-z][\w.-]{3,40}/g;
/** English number words read out one by one, seven or more: a telephone number or account nobody should search for. */
const DIGIT_WORDS =
  /\b(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)[ ,.-]+){6,30}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b/;

function handlesIn(reading: Reading, isAsked: boolean): readonly PayTarget[] {
  const found: PayTarget[] = [];
  if (isAsked) {
    const words = DIGIT_WORDS.exec(reading.text);
    if (words !== null)
      found.push({ start: words.index, end: words.index + words[0].length, value: words[0], kind: 'phone' });
  }
  if (!reading.has('pay.wallet')) return found;
  if (isAsked)
    for (const match of matchesOf(AT_NAME, reading.text)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!isPayDisowned(reading, span) && !reading.emails.some((email) => inside(span, email)))
        found.push({ ...span, value: match[0], kind: 'handle' });
    }
  for (const match of matchesOf(HANDLE, reading.text)) {
    const handle = match[1] ?? '';
    const isTyped = /[@$_\d]|艾特|\(at\)/.test(handle);
    const isNamed = /[:=] ?$/.test(match[0].slice(0, match[0].length - handle.length));
    if (!isTyped && !isNamed) continue;
    const start = match.index + match[0].length - handle.length;
    const span = { start, end: start + handle.length };
    if (isPayDisowned(reading, span) || isOfCustomer(reading, span)) continue;
    if (found.some((known) => known.start < span.end && start < known.end)) continue;
    if (reading.links.some((link) => link.start < span.end && span.start < link.end)) continue;
    found.push({ ...span, value: handle, kind: 'handle' });
  }
  return found;
}

const inside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
