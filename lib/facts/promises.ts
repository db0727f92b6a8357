import type { Profile } from '../model/customer';
import { Guard, guardsOf } from '../text/clauses';
import { Reading } from '../text/reading';
import type { Span } from '../text/span';
import type { TimeMention } from '../text/times';
import { type Deed, type DeedHit, deedsIn, hasDeed, isSameDeed } from './deeds';
import type { MessageFacts } from './message-facts';

/** Something the agent said will be done or is granted. The span covers its clause, in the folded text. */
export interface SpokenPromise extends Span {
  readonly deed: Deed;
  /** Null: no time was named, it is granted as such (七天可退, 送小样). */
  readonly dueAtMs: number | null;
  /** "Right back with you": the time is assumed, not said. */
  readonly isAssumed: boolean;
  /** 预计, usually: an estimate is no promise, but moves one. */
  readonly isHedged: boolean;
}

/** Whoever says 马上回您 is waited for no longer than this. */
const RIGHT_AWAY_MS = 30 * 60_000;

/** Promises in an agent's message sent at `nowMs`; questions, conditions, refusals and what is done are none. */
export function readPromises(facts: MessageFacts, nowMs: number): readonly SpokenPromise[] {
  const { reading } = facts;
  // Times are read for what may be promised only: no deed and no bare verb, no promise.
  if (!hasDeed(reading) && !BARE_VERB.test(reading.text)) return NONE;
  const times = facts.times(nowMs);
  if (times.length === 0 && !hasDeed(reading)) return NONE;
  const promises: SpokenPromise[] = [];
  for (const clause of reading.clauses) {
    if (clause.asks) continue;
    const within = times.filter(({ start, end }) => start >= clause.start && end <= clause.end);
    const deeds = deedsIn(reading, clause);
    if (within.length === 0 && deeds.length === 0) continue;
    const words = reading.text.slice(clause.start, clause.end);
    // "Order by four, ships today" is dated by what the customer does; a grant holds all the same.
    const isWindow = WINDOW.test(words);
    const due =
      isWindow || isConditional(reading, clause) ? null : dueOf(reading, within, clause, times, nowMs);
    const hit = deeds.find(({ deed }) => due !== null || isGrant(deed, words));
    const deed =
      hit?.deed ??
      (due === null || due.isAssumed ? null : bareDeed(reading.text.slice(0, clause.end), within));
    if (
      deed === null ||
      (!isWindow && CUSTOMERS_TASK.test(words)) ||
      (hit === undefined && ANY_TIME.test(words)) ||
      (deed === 'arrive' && TRAVELS.test(reading.text)) ||
      isDone(reading, clause)
    )
      continue;
    if (due?.isAssumed === true && deed !== 'reply') continue;
    if (due === null && (!GRANTED.includes(deed) || hit === undefined)) continue;
    if ((guardsOf(reading, hit ?? due ?? clause) & DISOWNING) !== 0) continue;
    promises.push({
      start: clause.start,
      end: clause.end,
      deed,
      dueAtMs: due?.untilMs ?? null,
      isAssumed: due?.isAssumed ?? false,
      isHedged: reading
        .all('promise.hedge')
        .some(({ start, end }) => start >= clause.start && end <= clause.end),
    });
  }
  return promises;
}

const NONE: readonly SpokenPromise[] = [];
export const DISOWNING = Guard.negated | Guard.asking | Guard.refused | Guard.hypothetical | Guard.quoted;

interface Due extends Span {
  readonly untilMs: number;
  readonly isAssumed: boolean;
}

/** The last time named in the clause; a clause before it that holds little else lends its own: 今天5点前，我给您回复. */
function dueOf(
  { text, clauses }: Reading,
  within: readonly TimeMention[],
  clause: Span & { readonly index: number; readonly sentence: number },
  times: readonly TimeMention[],
  nowMs: number,
): Due | null {
  const firm =
    within.findLast((time) => isDue(time, nowMs)) ??
    // 16号前一定到, said on the 18th, is still what was promised.
    within.find(({ kind, end }) => kind === 'deadline' && SURE.test(text.slice(end, clause.end)));
  if (firm !== undefined) return { ...firm, isAssumed: false };
  const hour = text.slice(clause.start, clause.end).search(WITHIN_THE_HOUR);
  if (hour >= 0)
    return { start: clause.start + hour, end: clause.end, untilMs: nowMs + HOUR_MS, isAssumed: false };
  const vague = within.find(
    ({ kind, start, end }) => kind === 'vague' && SHORTLY.test(text.slice(start, end)),
  );
  if (vague !== undefined) return { ...vague, untilMs: nowMs + RIGHT_AWAY_MS, isAssumed: true };
  const before = clauses[clause.index - 1];
  if (before === undefined || before.sentence !== clause.sentence) return null;
  const lent = times.findLast(
    (time) => isDue(time, nowMs) && time.start >= before.start && time.end <= before.end,
  );
  const isAlone =
    lent !== undefined && before.end - before.start - (lent.end - lent.start) <= LITTLE_ELSE_UNITS;
  return isAlone ? { ...lent, isAssumed: false } : null;
}
const LITTLE_ELSE_UNITS = 4;
const SURE = /^[^，。]{0,3}(?:一定|保证|肯定|必)/;
const HOUR_MS = 3_600_000;
const WITHIN_THE_HOUR = /within the hour|in the next hour/;
const SHORTLY = /马上|立刻|立即|稍后|一会|待会|等会|等下|等一下|shortly|soon|in a|right away/;

const isDue = (time: TimeMention, nowMs: number): boolean => time.kind !== 'vague' && time.untilMs > nowMs;

/** 今天发, 明天给您照片, 16号前一定到: a bare verb beside its time. */
function bareDeed(text: string, times: readonly TimeMention[]): Deed | null {
  for (const { end } of times) {
    const verb = BARE.exec(text.slice(end, end + 12))?.[1];
    if (verb !== undefined) return BARE_DEEDS[verb.charAt(0)] ?? 'other';
  }
  return null;
}
const BARE =
  /^(?:之?前|内|以内|就|才|再|能|会|可以|一定|肯定|保证|统一|准时|准|我们?|这边|帮您|给您|给你|第一班|一早|安排|优先|左右|[下上中]午|晚上|[，,\s])*([发寄到送退回补]|给[您你])(?!不|没|现|货款|[票生觉])/;
const BARE_VERB = /[发寄到送退回补]|给[您你]/;
const BARE_DEEDS: Readonly<Record<string, Deed>> = {
  发: 'ship',
  寄: 'ship',
  补: 'ship',
  到: 'arrive',
  送: 'arrive',
  退: 'refund',
  回: 'reply',
  给: 'other',
};

/** 七天内都可以换, "you can return it within 30 days": what the customer may do, with no date for the shop. */
const WINDOW =
  /(?:可以?|能|都|支持|包)[^，]{0,4}(?:退|换|修)|you (?:can|may) (?:return|exchange|send|swap)|take it back/;

/** Granted without a time. */
const GRANTED: readonly Deed[] = [
  'match',
  'refund',
  'gift',
  'freight',
  'replace',
  'repair',
  'return',
  'invoice',
  'keep',
];

/** Whether a deed without a time is granted by the words beside it, rather than merely named. */
function isGrant(deed: Deed, words: string): boolean {
  if (!GRANTED.includes(deed) || THRESHOLD.test(words)) return false;
  if (deed === 'match') return true;
  if (deed === 'freight') return FREE.test(words);
  return GIVES.test(words);
}
/** Free shipping over $100 is promised to nobody yet. */
const THRESHOLD = /\bif\b|满\s?\d|达到|以上|over [$£€\d]|more than/;
const FREE =
  /免|包|我们|我方|店里|公司|商家|卖家|报销|退您|补您|free|on us|we cover|we'll|we pay|covered|our/;
const GIVES =
  /送|赠|附|随货|可以|能|会|给[您你]|帮[您你]|直接|免费|包[退换修]|承诺|支持|随时|全额|\d天|[七三十]天|[一两二三]年|换新|we'll|i'll|you'll|will|can|free|include|throw in|on us|covered|guarantee/;

/** The customer is to do it: 您明天记得签收, "please send it back". */
export const CUSTOMERS_TASK =
  /^\s*(?:亲[，,]?|那|好的?)?(?:请|麻烦|[您你](?=(?:明天|后天|今天|可以|先|记得|把|这边|寄|直接|自己|下|收到后|再)))(?!稍等|放心|[^，。]{0,8}(?:收到|能到|会收))|记得|^\s*(?:please|just|kindly|could you|can you|once you|if you|you can|you could|when you)\b/;

/** 11月30日前寄都可以: left to the customer. */
const ANY_TIME = /都可以|都行|也行|就行|不急|再寄|寄回/;

/** Trains arrive too. */
const TRAVELS = /train|bus\b|flight|plane|depart|leav|[列火动高客公班]车|航班|飞机|出发|tr\d{3}/;

/** 16点前付款今天发: a rule for whoever orders. */
const isConditional = ({ text, clauses }: Reading, clause: Span & { readonly index: number }): boolean => {
  const before = clauses[clause.index - 1];
  return CONDITION.test(text.slice(before?.start ?? clause.start, clause.end));
};
const CONDITION =
  /前(?:付款|下单|拍下?|支付|报名|购买)|(?:付款|下单|拍下|报名|购买)[后的]|的话|order(?:s|ed)? (?:by|before|placed)|if you order|\bonce\b/;

/** What is done is promised no more: 今天已发出. */
export const isDone = (reading: Reading, clause: Span): boolean =>
  reading
    .all('deed.done')
    .some(
      ({ start, end }) =>
        start >= clause.start && end <= clause.end && !THEN.test(reading.text.slice(end - 2, clause.end)),
    );
/** 查好了下午3点前回您: once it is done. */
const THEN = /^(?:[好到来完]了)[^，。]{0,8}?(?:[回告通联]|给[您你]|发[您你给])/;

/** A promise of the customer's record, with what it is about. */
export interface StoredPromise {
  readonly text: string;
  readonly atMs: number;
  readonly dueAtMs: number;
  readonly deed: Deed;
  readonly isFree: boolean;
}

const stored = new WeakMap<Profile, readonly StoredPromise[]>();

/** Open promises of a profile, read once for it. */
export function storedPromises(profile: Profile | null): readonly StoredPromise[] {
  if (profile === null || profile.promises.length === 0) return [];
  let known = stored.get(profile);
  if (known === undefined) {
    known = profile.promises
      .filter(({ status }) => status === 'open' || status === 'half-kept')
      .map(({ text: whole, stillOwed, atMs, dueAtMs }) => {
        const text = stillOwed ?? whole;
        const reading = new Reading(text);
        return { text, atMs, dueAtMs, deed: mainDeed(reading), isFree: reading.has('deed.free') };
      });
    stored.set(profile, known);
  }
  return known;
}

const mainDeed = (reading: Reading): Deed => {
  const all: readonly DeedHit[] = deedsIn(reading, { start: 0, end: reading.text.length });
  return all[0]?.deed ?? 'other';
};

/** Whether a shop's message keeps a promise of `deed`, reports on it, or owns up to being late. */
export function settles(facts: MessageFacts, deed: Deed): boolean {
  const { reading, message } = facts;
  if (reading.has('guard.apology') || reading.has('guard.admit')) return true;
  const named = deedsIn(reading, { start: 0, end: reading.text.length });
  if (named.some((hit) => isSameDeed(hit.deed, deed) && !reading.clause(hit.start).asks)) return true;
  const brings = message.pictures.length > 0 || message.cards.length > 0 || facts.links.length > 0;
  if (brings && (deed === 'document' || deed === 'invoice' || deed === 'other' || deed === 'reply'))
    return true;
  if (deed === 'document' && reading.has('deed.done') && CODE.test(reading.text)) return true;
  if (deed === 'ship' || deed === 'arrive') return reading.has('deed.done');
  return (deed === 'reply' || deed === 'other') && isSubstantial(facts);
}

/** The number itself, under another name: 韵达 4628850017733. */
export const CODE = /[a-z]{0,4}\d{8,}/;

/** Says something: no greeting, no "hold on", no sale of something else. */
export function isSubstantial({ reading }: MessageFacts): boolean {
  const text = reading.text.trim();
  if (reading.has('promise.pitch') && !reading.has('deed.done')) return false;
  if (reading.has('answer.hold') && text.length <= SHORT_UNITS) return false;
  if (reading.clauses.length === 1 && reading.clauses[0]?.asks === true) return false;
  return !EMPTY_WORDS.test(text) && /[\u3400-\u9fff]{4}|\d|[a-z]+ [a-z]+ [a-z]+/.test(text);
}
const SHORT_UNITS = 12;
const EMPTY_WORDS =
  /^(?:亲|您好|你好|在的?|在忙|好的|嗯|请|耐心|等待|等一?下|稍等|别急|不急|马上|还在|正在|处理中?|忙|哈|哦|呢|了|哟|的|早安|早上好|晚安|[，,。.!~\s]|hi|hello|please|be patient|bear with (?:me|us)|one moment|busy|hang on|ok|okay)+$/;
