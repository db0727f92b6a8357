import type { TimeFormat } from '../model/console-adapter';

const DAY_MS = 86_400_000;

/** A time as the page writes it. Null: it is not told, or a clock has no day. `dayMs`: the day a clock belongs to. */
export function parseTime(
  written: string,
  format: TimeFormat,
  nowMs: number,
  dayMs: number | null = null,
): number | null {
  switch (format) {
    case 'iso': {
      const ms = Date.parse(written);
      return Number.isNaN(ms) ? null : ms;
    }
    case 'unix':
    case 'unix-ms': {
      const amount = /^\d+(?:\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
      return Number.isNaN(amount) ? null : format === 'unix' ? amount * 1000 : amount;
    }
    case 'clock': {
      const clock = clockOf(written);
      return clock === null || dayMs === null ? null : dayMs + clock;
    }
    default: {
      const day = dayOf(written, format, nowMs);
      return day === null ? null : day + (clockOf(written) ?? 0);
    }
  }
}

/** ms since midnight. */
function clockOf(written: string): number | null {
  const match = /(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?\s*([ap])?\.?m?/iu.exec(written);
  if (match === null) return null;
  const isLate = match[4]?.toLowerCase() === 'p' || /下午|晚上|午後|오후/u.test(written);
  const isEarly = match[4]?.toLowerCase() === 'a' || /上午|凌晨|午前|오전/u.test(written);
  const hour = Number(match[1]);
  const hours = isLate && hour < 12 ? hour + 12 : isEarly && hour === 12 ? 0 : hour;
  return ((hours * 60 + Number(match[2])) * 60 + Number(match[3] ?? 0)) * 1000;
}

/** Local midnight of the day. */
export function dayOf(written: string, format: 'ymd' | 'mdy' | 'dmy', nowMs: number): number | null {
  const text = written.replace(/\d{1,2}[:：]\d{2}(?:[:：]\d{2})?/gu, ' ');
  const relative = relativeDay(text);
  if (relative !== null) return midnight(new Date(nowMs - relative * DAY_MS));
  const month = monthNamed(text);
  const figures = text.match(/\d+/g)?.map(Number) ?? [];
  const year = figures.find((figure) => figure > 31) ?? null;
  const small = figures.filter((figure) => figure <= 31);
  const [first, second, third] = small;
  if (first === undefined) return null;
  if (month !== null) return dateOf(year, month, first, nowMs);
  if (second === undefined) return null;
  if (year === null && third !== undefined) {
    // A year of two figures stands where the order says.
    return format === 'ymd'
      ? dateOf(2000 + first, second, third, nowMs)
      : dateOf(2000 + third, ...monthAndDay(first, second, format), nowMs);
  }
  return dateOf(year, ...monthAndDay(first, second, format), nowMs);
}

const monthAndDay = (first: number, second: number, format: 'ymd' | 'mdy' | 'dmy'): [number, number] =>
  format === 'dmy' ? [second, first] : [first, second];

function dateOf(year: number | null, month: number, day: number, nowMs: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (year !== null) return new Date(year, month - 1, day).getTime();
  const thisYear = new Date(nowMs).getFullYear();
  const here = new Date(thisYear, month - 1, day).getTime();
  // A clock of another zone may be a day ahead; further ahead is last year.
  return here > nowMs + DAY_MS ? new Date(thisYear - 1, month - 1, day).getTime() : here;
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** Days ago. */
function relativeDay(text: string): number | null {
  if (/今天|今日|\btoday\b|\bhoje\b|\bhoy\b|\bheute\b|aujourd|오늘/iu.test(text)) return 0;
  if (/昨天|昨日|\byesterday\b|\bontem\b|\bayer\b|\bgestern\b|\bhier\b|어제/iu.test(text)) return 1;
  return /前天/u.test(text) ? 2 : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthNamed(text: string): number | null {
  const [, name] = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/i.exec(text) ?? [];
  return name === undefined ? null : MONTHS.indexOf(name.toLowerCase()) + 1;
}
