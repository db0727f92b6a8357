import type { Term } from '../policy/shop-index';
import { clauseHas, Guard, guardsOf } from '../text/clauses';
import type { Reading } from '../text/reading';
import type { Span } from '../text/span';

/**
 * The term an amount belongs to: the last one before it in its clause, else the first after it there, else the
 * last one earlier in its sentence. `carries`: an earlier term reaches over amounts between them, as products
 * do (小青柑天猫94，小程序84) and channels do not (天猫128，给您118).
 */
export function ownerOf<T extends Span>(
  reading: Reading,
  terms: readonly T[],
  mention: Span,
  carries: boolean,
): T | null {
  if (terms.length === 0) return null;
  const clause = reading.clause(mention.start);
  let earlier: T | null = null;
  let after: T | null = null;
  for (const term of terms) {
    if (term.start < mention.start) {
      if (term.end > mention.start || isNamedAlongside(reading, term)) continue;
      if (reading.clause(term.start).sentence === clause.sentence) earlier = term;
    } else if (after === null && term.start >= mention.end && term.start < clause.end) after = term;
  }
  if (earlier !== null && earlier.start >= clause.start) return earlier;
  if (after !== null && !hasAmountBetween(reading, mention, after) && !isNamedAlongside(reading, after))
    return after;
  if (earlier === null) return null;
  return carries || !hasAmountBetween(reading, earlier, mention) ? earlier : null;
}

/** The terms of one kind. */
export const termsOf = (terms: readonly Term[], kind: Term['kind']): readonly Term[] =>
  terms.some((term) => term.kind === kind) ? terms.filter((term) => term.kind === kind) : NO_TERMS;

const NO_TERMS: readonly Term[] = [];

const hasAmountBetween = (reading: Reading, from: Span, to: Span): boolean =>
  reading.money.some((mention) => mention.start >= from.end && mention.end <= to.start);

/** Code units beside a name in which a comparison is looked for. */
const BESIDE = 12;
const COMPARED_BEFORE =
  /(?:比|较|than|same (?:price )?(?:as|on|in|at)|as)(?: ?the| ?our| ?on| ?in|您在|我们|在)*\s?$/;
const JOINED_BEFORE = /(?:跟|和|与|同|及|、|\/|and|&)\s?(?:我们|咱们|our|the)?\s?$/;
const SAME_AFTER = /^[^，。,.!?\d]{0,6}(?:一样|同价|相同|同样|一个价|一致|统一|差不多)/;
const ALL_AFTER = /^(?:店|价)?(?:都|全|均|一律|两边| are both| both)/;
const JOINED_AFTER = /^(?:店)?\s?(?:跟|和|与|同|及|、|\/|and|&)[^，。!?\d]{1,9}(?:都|均|一样|同价|一律|两边)/;

/** A place named only to compare with or together with another: its price is also the price here. */
function isNamedAlongside(reading: Reading, term: Span): boolean {
  const left = reading.text.slice(Math.max(0, term.start - BESIDE), term.start);
  const right = reading.text.slice(term.end, term.end + BESIDE);
  if (COMPARED_BEFORE.test(left) || JOINED_AFTER.test(right)) return true;
  return JOINED_BEFORE.test(left) && (SAME_AFTER.test(right) || ALL_AFTER.test(right));
}

/** 3月30日那两饼是228, "on 30 March it was", 10号拍的是99: what was bought on a day had a price then. */
const DATED_DEAL =
  /(?:\d月(?:\d{1,2}[日号])?|\d[日号]|周[一二三四五六日天]|星期[一二三四五六日天]|昨[天晚]|前天|上周)(?:[您你]?(?:买|订|拍|购|下单|入手)(?:的?是|的?时|过)|那[一两二三四五六几\d]|[你您]?(?:[买拍]的|下的?单|付的|下单的))/;
/** "You bought the mower for £299": what was paid, unless a price of now stands in between. */
const PAID_ONCE = /\byou (?:had |have |just )?(?:bought|got|ordered|paid|picked up|purchased)\b([^.!?]*)$/;
const IS_NOW = /\b(?:is|are|it's|that's|costs?|comes to|now|today|currently|would be|will be)\b/;
const THAT_TIME = /那[次回]|\d[月日号][^，。]{0,8}(?:买|拍|订|下单)的?|当时|that time|back then/;
const GOES_ON = /^\s?(?:单价|一共|总共|共|每?[一个]?[盒瓶罐件袋]|at|for)?\s?(?:是|付了|花了)?\s?$/;
const PRESENT = /现在|今天|这次|目前|当前|此刻|today|now(?![a-z])/;
/** Before a word of the past: it is what the amount is compared with or taken from, so the amount is of now. */
const COMPARES = /(?:跟|和|与|同|比|像|按|照|还是|仍是|同样|as|than|like)(?:您|你|我|in|for)?\s?$/;
/** 之前 behind a moment (今晚之前) is a limit; at the start, or behind a person, it is the past. */
const POSTPOSED = /^(?:之前|以前)$/;
const HEADS_CLAUSE = /(?:^|[\s，,。;；您你们我那这是跟比和像按])$/;

/** Whether an amount is what was paid or asked once: words of the past rule it, none of the present in between. */
export function isPast(reading: Reading, mention: Span): boolean {
  const hits = reading.all('price.past');
  const clause = reading.clause(mention.start);
  const { text } = reading;
  const dated = DATED_DEAL.exec(text.slice(clause.start, mention.start));
  if (dated !== null)
    return !PRESENT.test(text.slice(clause.start + dated.index + dated[0].length, mention.start));
  const paid = PAID_ONCE.exec(text.slice(clause.start, mention.start))?.[1];
  if (paid !== undefined) return !IS_NOW.test(paid);
  const before = reading.clauses[clause.index - 1];
  // 8月那次是卡本内六瓶，单价820: the clause goes on about that time.
  if (
    before !== undefined &&
    before.sentence === clause.sentence &&
    THAT_TIME.test(text.slice(before.start, before.end)) &&
    GOES_ON.test(text.slice(clause.start, mention.start))
  )
    return true;
  for (const hit of hits) {
    if (hit.start < clause.start || hit.end > clause.end) continue;
    const left = text.slice(clause.start, hit.start);
    if (COMPARES.test(left)) continue;
    if (POSTPOSED.test(text.slice(hit.start, hit.end)) && !HEADS_CLAUSE.test(left)) continue;
    if (hit.end <= mention.start) {
      if (!PRESENT.test(text.slice(hit.end, mention.start))) return true;
    } else if (hit.start >= mention.end && !hasAmountBetween(reading, mention, hit)) {
      if (!PRESENT.test(text.slice(clause.start, hit.start))) return true;
    }
  }
  return false;
}

/** Code units before an amount in which a negation still rules it. */
const NEGATION_REACH = 10;
const MISTAKEN = /[看记听想]错|弄混|搞混|不对(?!外)|误会|mistaken|misread|mixed up|not right|isn't right/;

/** Whether an amount is named only to decline it, to correct it or to quote the customer. */
export function isDisowned(reading: Reading, mention: Span): boolean {
  const clause = reading.clause(mention.start);
  if (clauseHas(reading, clause, 'guard.refuse')) return true;
  if ((guardsOf(reading, mention) & Guard.quoted) !== 0) return true;
  if (MISTAKEN.test(reading.text.slice(clause.start, clause.end))) return true;
  let negations = 0;
  for (const hit of reading.all('guard.negation'))
    if (hit.start >= clause.start && hit.end <= mention.start && mention.start - hit.end <= NEGATION_REACH)
      if (!inside(reading, hit) && !ENDS.test(reading.text.slice(hit.end, mention.start))) negations++;
  return negations % 2 === 1;
}

/** "179 without it and 183 with it": what is without ends at the and. */
const ENDS = /\band\b|^(?:走|急|嘛|呀|跑|担心|犹豫|着急)/;

/** 没有优惠128: the negation is of the discount, not of the price behind it. */
const inside = (reading: Reading, hit: Span): boolean =>
  reading.all('price.no-discount').some((other) => other.start <= hit.start && other.end >= hit.end) ||
  reading.all('price.lowest').some((other) => other.start <= hit.start && other.end >= hit.end);
