import { matchesAt } from './sticky';
import { type Clock, EVENING, HOUR, inPart, MORNING, type Part, readClock, readPart } from './time-clock';
import { type DayNumber, momentMs, type Now } from './time-context';
import { type Days, isDone, readDays } from './time-days';

/** What a stretch of a text says about time, resolved. */
export interface Resolved {
  readonly kind: 'point' | 'day' | 'period' | 'deadline' | 'duration-after' | 'vague';
  readonly fromMs: number;
  readonly untilMs: number;
  readonly end: number;
}

const CONNECTOR = /(?:\s?[(（,]?\s?(?:at |on |by |before |in the |的)?|\s?[，]\s?(?=[0-9])|'s )/y;

/** Before a time: until then. */
const UNTIL_BEFORE =
  /(?:最[晚迟]|截止时?间?到?是?|不晚于|推迟到|(?<![收迟看得拿达找感遇碰寄送签运])到|至|(?:^|[^a-z])(?:by|until|till|til|no later than|due(?: on| by)?|deadline(?: is)?))\s?(?:the\s)?[在是:：]?\s?$/;
const STRICTLY_BEFORE = /(?:^|[^a-z])before\s(?:the\s)?$/;
const BEFORE_ZH = /\s?[)）]?(?:[之以]前|前(?![台面天往后端言期两三几\d])|截止|为止)/y;
/** Directly after 10点 alone: it is a time of day and no number of points. */
const CLOCK_CONTEXT = /\s?(?:[之以]?[前后]|左右|[发送到给回开关截起止上下有联打出准]|$|[。，,.!?;、)~-])/y;
const POINTS_BEFORE = /(?:积分|[满扣涨跌共有个加减第这那几]|经验|信用|\d\.|[a-z$¥])\s?$/;

/** The day, part of a day or time of day named at `at`, with the words that make it a deadline; or null. */
export function readMoment(text: string, at: number, now: Now): Resolved | null {
  const left = text.slice(Math.max(0, at - 14), at);
  let days: Days | null = null;
  let part: Part | null = null;
  let clock: Clock | null = null;
  let end = at;
  for (let next = at; next <= text.length; ) {
    const day: ReturnType<typeof readDays> = days ? null : readDays(text, next, now);
    if (day) {
      days = day;
      if (day.part) part = day.part === 'evening' ? EVENING : MORNING;
      end = day.end;
    } else {
      const foundPart: ReturnType<typeof readPart> = part ? null : readPart(text, next);
      const foundClock: Clock | null =
        foundPart || clock ? null : readClock(text, next, next === at ? left : 'at ');
      if (foundPart) {
        [part, end] = [foundPart.part, foundPart.end];
      } else if (foundClock) {
        clock = foundClock;
        end = foundClock.end;
      } else break;
    }
    next = matchesAt(CONNECTOR, text, end) ? CONNECTOR.lastIndex : end;
  }
  if (end === at) return null;
  if (!days && !part && clock?.isWeak && !isTimeOfDay(text, left, clock)) return null;
  // "morning" alone is a greeting.
  if (!days && !clock && /[a-z]/.test(text[at] ?? '') && !/this\s$/.test(left)) return null;
  const isBefore = matchesAt(BEFORE_ZH, text, end);
  if (isBefore) end = BEFORE_ZH.lastIndex;
  if (text[end] === ')' && text.slice(at, end).includes('(')) end++;
  const edge = STRICTLY_BEFORE.test(left)
    ? 'before'
    : isBefore
      ? 'by-part'
      : UNTIL_BEFORE.test(left)
        ? 'by'
        : null;
  const isOver = edge === null && days === null && isDone(text, end);
  return { ...resolve(now, { days, part, clock, edge, isOver }), end };
}

/** 10点 alone counts points in 积分10点; with 前, a verb or a stop after it, it is a time of day. */
function isTimeOfDay(text: string, left: string, clock: Clock): boolean {
  const isChinese = !/\d/.test(text[clock.end - 2] ?? '');
  if (POINTS_BEFORE.test(left) || !matchesAt(CLOCK_CONTEXT, text, clock.end)) return false;
  // 三点。 is as often "three points": without 前 or 后 a spelled hour needs a preposition.
  return (
    !isChinese || /^(?:[之以]?[前后]|左右)/.test(text.slice(clock.end, clock.end + 2)) || /[到至]$/.test(left)
  );
}

type Edge = 'before' | 'by' | 'by-part' | null;

/** The words of one moment, read. */
interface Moment {
  readonly days: Days | null;
  readonly part: Part | null;
  readonly clock: Clock | null;
  readonly edge: Edge;
  /** 8点发的: what happened then is over. */
  readonly isOver: boolean;
}

function resolve(now: Now, moment: Moment): Omit<Resolved, 'end'> {
  const { days, part, clock, edge } = moment;
  if (clock) {
    const ms = momentMs(now, ...clockTime(now, moment, clock));
    return edge ? deadline(now, ms) : { kind: 'point', fromMs: ms, untilMs: ms };
  }
  if (part) {
    const until = edge === 'before' || edge === 'by-part' ? part.before : part.until;
    const day = days?.first ?? (until <= now.minute ? now.today + 1 : now.today);
    const untilMs = momentMs(now, day, until);
    return edge ? deadline(now, untilMs) : { kind: 'period', fromMs: momentMs(now, day, part.from), untilMs };
  }
  const { first, last } = days ?? { first: now.today, last: now.today };
  const untilMs = momentMs(now, last + 1);
  if (edge) return deadline(now, edge === 'before' ? momentMs(now, first) : untilMs);
  return { kind: first === last ? 'day' : 'period', fromMs: momentMs(now, first), untilMs };
}

/** The day and the minute of it that a time of day means. */
function clockTime(now: Now, { days, part, edge, isOver }: Moment, clock: Clock): [DayNumber, number] {
  const said = part ? inPart(clock.minute, part, clock.isTwelveHour) : clock.minute;
  const isOpen = clock.isTwelveHour && !part;
  // 明天6点 is in the evening, 明天9点 in the morning: nobody serves customers at six.
  if (days && days.last !== now.today)
    return [days.last, isOpen && said < 7 * HOUR ? said + 12 * HOUR : said];
  const later = isOpen ? said + 12 * HOUR : said;
  if (isOver) {
    const past = [later, said].find((minute) => minute <= now.minute);
    return past === undefined ? [now.today - 1, later] : [now.today, past];
  }
  if (said > now.minute) return [now.today, said];
  if (isOpen && (days || later > now.minute)) return [now.today, later];
  // Over and no day named: tomorrow's, if something is still to be done by then.
  const isTomorrow = !days && (edge !== null || isOpen);
  return [now.today + (isTomorrow ? 1 : 0), said];
}

const deadline = (now: Now, untilMs: number): Omit<Resolved, 'end'> => ({
  kind: 'deadline',
  fromMs: Math.min(now.ms, untilMs),
  untilMs,
});
