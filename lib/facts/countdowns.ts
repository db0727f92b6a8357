import type { Reading } from '../text/reading';
import type { Span } from '../text/span';
import { matchesOf } from '../text/sticky';

/** A clock that runs (02:13:55), spans of time in a row (1天3小时, 00 HRS 57 MINS), or both (2 days 13:06:13). */
const UNIT = '(?:days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s|天|个?小时|时|分钟?|秒)';
const FIGURE = '\\d{1,4}(?:\\s\\d{1,4})?';
const CLOCK = '\\d{1,3}:[0-5]\\d:[0-5]\\d(?![\\d:])';
const RUNNING = new RegExp(
  `(?<![\\d:./-])(?:${FIGURE}\\s?${UNIT}[\\s:,，]{0,3}(?:${CLOCK}|(?:${FIGURE}\\s?${UNIT}(?![a-z])[\\s:,，]{0,3}){1,3}|(?:${FIGURE}\\s?${UNIT}[:,，]?\\s{0,2}){2,3})|${CLOCK})`,
  'g',
);
/** Minutes and seconds are a countdown only behind such words: in 14:53, reserved for 09:35. */
const SHORT =
  /(?:(?<![a-z])(?:for|in|remaining:?|left:?)|剩[余下]?|倒计时)\s?\d{1,2}:[0-5]\d(?![\d:]|\s?[ap]\.?m)/g;
/** One span of time is enough where it is said to be the last. */
const LAST =
  /(?:最后|[仅只还]剩|还有|倒[计数]时?)(?:下|余|最后|不到)?\s?(?:\d{1,3}|[一两二三四五六七八九十半]{1,3})\s?(?:个?半?小时|分钟|天|秒|(?:hours?|minutes?|mins?)(?![a-z]))/g;
const FINE = /秒|sec|\ds(?![a-z])|:\d\d:/;

/** Countdowns in a text: what an offer, a basket or a sale is said to have left. */
export function countdownsIn(reading: Reading): readonly Span[] {
  const { text } = reading;
  if (!reading.has('urgency.timer') || !/[\d一两二三四五六七八九十半]/.test(text)) return NONE;
  const found: Span[] = [];
  for (const match of matchesOf(RUNNING, text)) {
    const span = spanOf(match);
    const words = FINE.test(match[0]) ? FINE_WORDS : SURE_WORDS;
    if (!STAMPED.test(text.slice(0, span.start)) && isEnding(reading, span, words)) found.push(span);
  }
  for (const [pattern, words] of [
    [SHORT, BASKET],
    [LAST, SURE_WORDS],
  ] as const)
    for (const match of matchesOf(pattern, text)) {
      const span = spanOf(match);
      if (isEnding(reading, span, words) && !found.some((one) => overlaps(one, span))) found.push(span);
    }
  return found;
}

const NONE: readonly Span[] = [];
const spanOf = (match: RegExpExecArray): Span => ({
  start: match.index,
  end: match.index + match[0].trimEnd().length,
});
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** 2026-11-18 10:22:15, at 10:22:15: when something was. */
const STAMPED = /(?:\d[日号]?|(?:^|[^a-z])(?:at|on|since|after|before|from|to)|[在于是到])\s?$/;

/** What ends; the first list also holds words that are said of a battery or a film. */
const SURE_WORDS =
  /(?:^|[^a-z])(?:end(?:s|ing)?|sale|offers?|deals?|discount|off|flash|expires?|hurry|cart|basket|reserved|prioriti[sz]ed|checkout|order (?:in|with)|claim|promo(?:tion)?|buy)(?![a-z])|结束|截止|恢复|倒计时|活动|优惠|秒杀|抢|涨价|促销|特价|预订价|早鸟|下单|拍下/;
/** Tables and rooms are reserved for 13:15 too. */
const BASKET =
  /(?:^|[^a-z])(?:cart|basket|your order|order in|checkout|sale|offers?|deals?|claim)(?![a-z])|结束|截止|优惠|抢|秒杀/;
const FINE_WORDS = new RegExp(
  `${SURE_WORDS.source}|(?:^|[^a-z])(?:left|remaining|hours|only)(?![a-z])|还剩|剩余|距`,
);
/** A charge, a journey, a parcel or a talk takes time too. */
const OTHER =
  /batter|charg|warranty|return|video|film|movie|flight|train|drive|journey|deliver|arriv|ship(?!ping)|appointment|充|续航|录像|视频|时长|路程|车程|到货|送达|发货|退|保修|预约|煮|泡|烤/;

/** Whether the sentence or two around a span speak of an end, of an offer or a basket. */
function isEnding(reading: Reading, span: Span, words: RegExp): boolean {
  const { sentence } = reading.clause(span.start);
  const near = reading.clauses.filter((clause) => Math.abs(clause.sentence - sentence) <= 1);
  const from = near[0]?.start ?? 0;
  const to = near.at(-1)?.end ?? reading.text.length;
  const around = `${reading.text.slice(from, span.start)} ${reading.text.slice(span.end, to)}`;
  return words.test(around) && !OTHER.test(around);
}
