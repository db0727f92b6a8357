import { readNumeral } from './numerals';
import { momentMs, type Now, workingDayAfter } from './time-context';
import type { Resolved } from './time-moments';

const N_ZH =
  '\\d{1,4}(?:\\.\\d)?|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|半|几';
const DURATION_ZH = new RegExp(
  `(?:(?:${N_ZH})\\s?(?:-|~|到|至)\\s?)?(${N_ZH})\\s?(个半|个)?\\s?(工作日|工作天|秒钟?|分钟?|刻钟|小时|钟头|天|日|周|星期|礼拜|月)(半)?(?:\\s?(以内|之内|内|以后|之后|后(?!天|台|面|续)|(?:以|之)?前(?!台|面)))?`,
  'y',
);
const N_EN =
  '\\d{1,4}(?:\\.\\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half an?|a couple of|a few';
const DURATION_EN = new RegExp(
  `(within|in|after)?(?: the next| about| around)?\\s?(?:(?:${N_EN})\\s?(?:-|to)\\s?)?(${N_EN})[\\s-]?(business days?|working days?|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)(?![a-z])( ago| from now| later)?`,
  'y',
);
const NUMBERS_EN: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  half: 0.5,
  'half a': 0.5,
  'half an': 0.5,
  'a couple of': 2,
};
const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Milliseconds of one, or 'day' and 'month' where the calendar counts. */
const UNITS_ZH: Readonly<Record<string, number | 'day' | 'week' | 'month' | 'working'>> = {
  秒: SECOND_MS,
  秒钟: SECOND_MS,
  分: MINUTE_MS,
  分钟: MINUTE_MS,
  刻钟: 15 * MINUTE_MS,
  小时: HOUR_MS,
  钟头: HOUR_MS,
  天: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  礼拜: 'week',
  月: 'month',
  工作日: 'working',
  工作天: 'working',
};

/** The clock of these starts with the customer's receipt or order, not now. */
const FROM_ANOTHER_EVENT_ZH =
  /(?:收到|收货|签收|到货|购买|下单|付款|发货|拆封|开封|送达|激活|近|过去|最近|每|前|第|满|保质期)(?:货|商品|之|以)?(?:后|起)?(?:的|之)?\s?$/;
const FROM_ANOTHER_EVENT_EN = /^\s(?:of|after|from|following)\s(?!now|today)/;
/** These make a span without 内 a deadline: 预计2分钟, 最快1小时. */
const EXPECTED_ZH = /(?:预计|大概|大约|估计|最快|最慢|最晚|最迟|稍等)(?:还要|还需|要|约)?\s?$/;

/** A span of time that says when: 三天内, 两小时后, within 3 business days, 10 minutes ago; null for mere spans. */
export function readDuration(text: string, at: number, now: Now): Resolved | null {
  return readChinese(text, at, now) ?? readEnglish(text, at, now);
}

function readChinese(text: string, at: number, now: Now): Resolved | null {
  DURATION_ZH.lastIndex = at;
  const match = DURATION_ZH.exec(text);
  if (!match) return null;
  const [whole, amountText = '', piece, unitText = '', tail, edge] = match;
  const left = text.slice(Math.max(0, at - 8), at);
  if (/[\d.:/-]$/.test(left) || FROM_ANOTHER_EVENT_ZH.test(left)) return null;
  const unit = UNITS_ZH[unitText];
  // 3月 is March, 两分 a mark, 7天无理由 a right.
  if (unit === undefined || amountText === '几' || (unit === 'month' && !piece)) return null;
  if (unitText === '分' && !edge) return null;
  const end = at + whole.length;
  if (text.startsWith('无理由', end)) return null;
  const amount = (readNumeral(amountText, 0)?.value ?? 0) + (piece === '个半' || tail ? 0.5 : 0);
  if (edge?.endsWith('前')) return ago(now, amount, unit, end);
  if (edge?.endsWith('后')) return { ...span(now, amount, unit), kind: 'duration-after', end };
  const isDeadline = edge !== undefined || unit === 'working' || EXPECTED_ZH.test(left);
  return isDeadline ? { ...span(now, amount, unit), kind: 'deadline', end } : null;
}

function readEnglish(text: string, at: number, now: Now): Resolved | null {
  DURATION_EN.lastIndex = at;
  const match = DURATION_EN.exec(text);
  if (!match) return null;
  const [whole, edge, amountText = '', unitText = '', tail] = match;
  if (/[a-z\d.:/$-]$/.test(text.slice(Math.max(0, at - 1), at)) || amountText === 'a few') return null;
  const end = at + whole.length;
  if (FROM_ANOTHER_EVENT_EN.test(text.slice(end, end + 12))) return null;
  // "30-day returns", "24 hours a day": an adjective, a habit.
  if (/^(?:-[a-z]| (?:a|per|every) )/.test(text.slice(end, end + 8))) return null;
  const amount = NUMBERS_EN[amountText] ?? Number(amountText);
  const unit = unitEn(unitText);
  if (tail === ' ago') return ago(now, amount, unit, end);
  if (tail || edge === 'after') return { ...span(now, amount, unit), kind: 'duration-after', end };
  // "in 3 days" promises that it will have happened by then, so its end is the deadline as much as its moment.
  if (edge === 'in') return { ...span(now, amount, unit), kind: 'duration-after', end };
  return edge || unit === 'working' ? { ...span(now, amount, unit), kind: 'deadline', end } : null;
}

type Unit = number | 'day' | 'week' | 'month' | 'working';

function unitEn(word: string): Unit {
  if (word.startsWith('business') || word.startsWith('working')) return 'working';
  if (word.startsWith('s')) return SECOND_MS;
  if (word.startsWith('mo')) return 'month';
  if (word.startsWith('m')) return MINUTE_MS;
  if (word.startsWith('h')) return HOUR_MS;
  return word.startsWith('w') ? 'week' : 'day';
}

/** From now until the moment (hours and less) or the end of the day (days and more) so far ahead. */
function span(now: Now, amount: number, unit: Unit): { fromMs: number; untilMs: number } {
  if (typeof unit === 'number') return { fromMs: now.ms, untilMs: now.ms + amount * unit };
  // Half a day is twelve hours, half a week and half a month whole days.
  if (unit === 'day' && amount < 1) return { fromMs: now.ms, untilMs: now.ms + amount * 24 * HOUR_MS };
  const days =
    unit === 'working'
      ? workingDayAfter(now, Math.min(Math.ceil(amount), MAX_DAYS))
      : now.today + Math.ceil(amount * DAYS_IN[unit]);
  return { fromMs: now.ms, untilMs: momentMs(now, days + 1) };
}

/** A month counted in a promise is thirty days: no calendar month is shorter by more than a weekend. */
const DAYS_IN = { day: 1, week: 7, month: 30 } as const;
/** Keeps "9999 working days" from being counted one by one. */
const MAX_DAYS = 400;

function ago(now: Now, amount: number, unit: Unit, end: number): Resolved {
  if (typeof unit === 'number') {
    const ms = now.ms - amount * unit;
    return { kind: 'point', fromMs: ms, untilMs: ms, end };
  }
  const day = now.today - Math.ceil(amount * (unit === 'working' ? 1 : DAYS_IN[unit]));
  return { kind: 'day', fromMs: momentMs(now, day), untilMs: momentMs(now, day + 1), end };
}
