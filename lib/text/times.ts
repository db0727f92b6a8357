import { withoutAddresses } from './opaque-spans';
import type { Span } from './span';
import { matchesAt } from './sticky';
import { type Now, nowOf, type TimeContext } from './time-context';
import { readDuration } from './time-durations';
import { type Resolved, readMoment } from './time-moments';
import { MONTHS, NUMBER_EN, WEEKDAYS } from './time-words';

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
const DAY_EN = WEEKDAYS.join('|');
const UNIT_EN = '(?:sec|min|h(?:ou)?rs?|day|week|month|business|working)';
/**
 * Where a mention of time may begin. Run first over every text, so each row says no as soon as it can: a digit counts
 * only with a unit of time or a separator behind it, 上 only before 午 or a week. Only the first of a run of digits
 * counts: an order number hides no dates. (As one look-ahead around it all, it takes three times as long.)
 */
const START = new RegExp(
  [
    "(?<![0-9])[0-9](?=[0-9.]{0,5}\\s?[-~到至/:：年月日号点时分秒刻小钟天周个工星礼半a-z'])",
    '[今明昨](?=[天日儿晚早夜晨年])|大(?=[前后]天)|[前后]天|次日|双(?=[十1])|去年',
    '[上下本这当](?=[上下]?个?[月年周星礼])|周(?=[一二三四五六日天末1-6])|星期|礼拜|[月年](?=[底末初])',
    '早[上晨]|清晨|[上中下]午|午后|一早|傍晚|晚[上间点些]|夜[里间]|[半深]夜|凌晨',
    '尽[快早]|马上|立[刻即]|稍后|[待等一]会|等一下|回头|过几天|过会|随后|近期|不久',
    '[一二两三四五六七八九十廿半几](?=[一二两三四五六七八九十廿半几个到至~\\s-]{0,7}(?:工作|[秒分刻小钟天日周星礼月点时号]))',
    `(?<![a-z])(?:to(?:day|night|morrow)|tmr|yesterday|day after|the (?=day|end)|(?:this|next|last|coming) (?=week|month|${DAY_EN})|end of|eo[dwm]|cob|(?:after)?noon|mid(?=day|night)|(?:within|in|after) |an? (?=couple|${UNIT_EN})|half an?|(?:${NUMBER_EN})(?=[\\s-](?:to |-|${UNIT_EN}))|morning|soon|as soon|asap|shortly|immediately|right away|momentarily|later|${DAY_EN}|${MONTHS.join('|')})`,
    `(?<=(?:by|before|until|till) )(?:[0-9]|${NUMBER_EN})`,
  ].join('|'),
  'g',
);
const VAGUE =
  /尽[快早]|马上(?!又|就?到\d)|立[刻即]|稍后|[待等]会儿?|等一下|一会儿?|回头(?![客率见])|过几天|过会儿?|晚[点些](?!名)|随后|近期|不久|(?:as soon as possible|asap|soon(?!er)|shortly|immediately|right away|momentarily|in a (?:moment|minute|sec|second|bit|while)|later)(?![a-z])/y;
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
  const first = START.exec(folded)?.index;
  if (first === undefined) return NONE;
  const shown = withoutAddresses(folded);
  const now = nowOf(context);
  let mentions: TimeMention[] | null = null;
  // Without an address in it, nothing begins before the first place found.
  for (let next = shown === folded ? first : 0; ; ) {
    START.lastIndex = next;
    const at = START.exec(shown)?.index;
    if (at === undefined) return mentions ?? NONE;
    const found = readVague(folded, at, now) ?? readDuration(folded, at, now) ?? readMoment(folded, at, now);
    next = found?.end ?? at + 1;
    if (!found) continue;
    const { end, kind, fromMs, untilMs } = found;
    mentions ??= [];
    pushJoined(folded, mentions, { start: at, end, fromMs, untilMs, kind, past: untilMs < now.ms });
  }
}

const UNTIL = /^\s?(?:[到至~-]|to|until|till)\s?$/;
const JOINABLE: readonly TimeMention['kind'][] = ['point', 'day', 'period'];

/** 10:00-22:00 and "Monday to Friday" are one period. */
function pushJoined(text: string, mentions: TimeMention[], mention: TimeMention): void {
  const last = mentions.at(-1);
  const isRange =
    last !== undefined &&
    JOINABLE.includes(last.kind) &&
    mention.untilMs > last.fromMs &&
    UNTIL.test(text.slice(last.end, mention.start));
  if (!isRange) mentions.push(mention);
  else mentions[mentions.length - 1] = { ...mention, start: last.start, fromMs: last.fromMs, kind: 'period' };
}

function readVague(text: string, at: number, now: Now): Resolved | null {
  if (!matchesAt(VAGUE, text, at) || NO_PROMISE.test(text.slice(Math.max(0, at - 12), at))) return null;
  return { kind: 'vague', fromMs: now.ms, untilMs: Number.NaN, end: VAGUE.lastIndex };
}
