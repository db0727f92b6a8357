import { opaqueSpans } from './opaque-spans';
import type { Span } from './span';
import { nowOf, type TimeContext } from './time-context';
import { readDuration } from './time-durations';
import { type Resolved, readMoment } from './time-moments';

export type { TimeContext } from './time-context';
export { type WallTime, type ZonedParts, zonedMs, zonedParts } from './zoned';

export interface TimeMention extends Span {
  /** Epoch milliseconds. A day runs from its midnight to the next one's in the shop's zone. */
  readonly fromMs: number;
  /** Epoch milliseconds, exclusive; equal to `fromMs` for a point, NaN for a vague word. */
  readonly untilMs: number;
  /** `vague`: soon, 尽快. `duration-after`: two hours from now. The others as they say. */
  readonly kind: Resolved['kind'];
  /** Wholly over at the moment of reading. */
  readonly past: boolean;
}

const NONE: readonly TimeMention[] = [];
const MONTHS_AND_DAYS = 'mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
/** Where a mention of time may begin. Cheap, and run first: most messages end here. */
const START = new RegExp(
  `[0-9今明昨后大前上下本这当周星礼早清中午傍晚夜半深凌月年双去次尽马立稍待等回过随近不一二两三四五六七八九十廿几]|(?<![a-z])(?:today|tonight|tomorrow|tmr|yesterday|day after|the (?:day|end)|this|next|last|coming|end of|eo[dwm]|cob|noon|mid|within|in|after|an? |half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|morning|soon|asap|as soon|shortly|immediately|right away|momentarily|later|${MONTHS_AND_DAYS})`,
  'g',
);
const VAGUE =
  /尽快|尽早|马上(?!又|就?到\d)|立刻|立即|稍后|待会儿?|等会儿?|等一下|一会儿?|回头(?!客|率|见)|过几天|过会儿?|晚[点些](?!名)|随后|近期|不久|(?:as soon as possible|asap|soon(?!er)|shortly|immediately|right away|momentarily|in a (?:moment|minute|sec|second|bit|while)|later)(?![a-z])/y;
/** "see you later", "sooner or later", "not so soon"; 不久 before 之前 is past. */
const NO_PROMISE =
  /(?:see you|talk to you|or|than|so|too|as|不用|不必|不需要|无需|别|[玩坐躺看泡煮吃聊多有]了?)\s?$/;

/**
 * The times named in a folded text, in order and without overlap, read against `context`. A date without a year is
 * the nearest one; a bare hour the next one; a weekday the next one. Linear in the length of the text. Throws
 * RangeError when `context.timeZone` is no IANA zone and the text names a time.
 */
export function readTimes(folded: string, context: TimeContext): readonly TimeMention[] {
  START.lastIndex = 0;
  let match = START.exec(folded);
  if (!match) return NONE;
  const opaque = opaqueSpans(folded);
  const mentions: TimeMention[] = [];
  let now: ReturnType<typeof nowOf> | null = null;
  let nextOpaque = 0;
  while (match) {
    const at = match.index;
    while (nextOpaque < opaque.length && (opaque[nextOpaque]?.end ?? 0) <= at) nextOpaque++;
    const skipped = opaque[nextOpaque];
    let next = at + 1;
    if (skipped && skipped.start <= at) next = skipped.end;
    else {
      now ??= nowOf(context);
      const found =
        readVague(folded, at, now.ms) ?? readDuration(folded, at, now) ?? readMoment(folded, at, now);
      if (found) {
        const { end, kind, fromMs, untilMs } = found;
        pushJoined(folded, mentions, { start: at, end, fromMs, untilMs, kind, past: untilMs < now.ms });
        next = end;
      } else next = afterWord(folded, at);
    }
    START.lastIndex = Math.max(next, at + 1);
    match = START.exec(folded);
  }
  return mentions.length === 0 ? NONE : mentions;
}

const UNTIL = /^\s?(?:到|至|-|~|to|until|till)\s?$/;
const JOINABLE: readonly TimeMention['kind'][] = ['point', 'day', 'period'];

/** 10:00-22:00 and "Monday to Friday" are one period. */
function pushJoined(text: string, mentions: TimeMention[], mention: TimeMention): void {
  const last = mentions.at(-1);
  const isRange =
    last !== undefined &&
    JOINABLE.includes(last.kind) &&
    mention.start - last.end <= 8 &&
    mention.untilMs > last.fromMs &&
    UNTIL.test(text.slice(last.end, mention.start));
  if (!isRange) mentions.push(mention);
  else mentions[mentions.length - 1] = { ...mention, start: last.start, fromMs: last.fromMs, kind: 'period' };
}

function readVague(text: string, at: number, nowMs: number): Resolved | null {
  VAGUE.lastIndex = at;
  const match = VAGUE.exec(text);
  if (!match || NO_PROMISE.test(text.slice(Math.max(0, at - 12), at))) return null;
  return { kind: 'vague', fromMs: nowMs, untilMs: Number.NaN, end: VAGUE.lastIndex };
}

/** A run of digits that is no time is skipped whole: an order number hides no dates, and 50,000 digits cost one look. */
function afterWord(text: string, at: number): number {
  let end = at + 1;
  if (!/[0-9]/.test(text[at] ?? '')) return end;
  while (/[0-9]/.test(text[end] ?? '')) end++;
  return end;
}
