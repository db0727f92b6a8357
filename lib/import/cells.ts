import { wallClock } from './wall-clock';

/** What a cell of a sheet holds: text from CSV, and numbers, dates and truths from a workbook. */
export type Cell = string | number | boolean | Date | null;

/** A longer cell is no field of an order: what is in it is not kept. UTF-16 code units. */
export const LONGEST_CELL = 10_000;

/** `="123"` and `'123`, with which exports keep a long number from being counted with; tabs and blanks around. */
const KEPT_AS_TEXT = /^=(?:"([^"]*)"|(\d+))$/;

/** The words of a cell, trimmed; numbers without exponent. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toFixed(0) : String(cell);
  const text = String(cell).trim();
  const [, marked, bare] = text.startsWith('=') ? (KEPT_AS_TEXT.exec(text) ?? []) : [];
  const kept = marked ?? bare ?? text;
  return kept.replace(/^'/, '').trim();
}

/** An amount or count: ¥1,280.00, 1280元, (12.00) is negative, "12,50" European; null: none is written. */
export function numberOf(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  const text = textOf(cell)
    .normalize('NFKC')
    .replace(/[\s¥￥$€£元圆円]|[A-Za-z]{1,3}\$?/g, '');
  if (text === '') return null;
  const isNegative = /^\(.*\)$/.test(text) || text.startsWith('-');
  let digits = text.replace(/^\(|\)$|^[-+]/g, '');
  // The last of the two signs parts the decimals; a comma with three digits behind it groups.
  if (/^\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(digits)) digits = digits.replaceAll('.', '').replace(',', '.');
  else if (/^\d+,\d{1,2}$/.test(digits)) digits = digits.replace(',', '.');
  else if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) digits = digits.replaceAll(',', '');
  if (!/^\d+(?:\.\d+)?$/.test(digits)) return null;
  return isNegative ? -Number(digits) : Number(digits);
}

/** How day and month stand where the year comes last: 3/4/2026. */
export type DayOrder = 'day-first' | 'month-first';

const YEAR_FIRST =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+(?:(上午|下午|AM|PM)\s*)?(\d{1,2})[:时](\d{1,2})(?:[:分](?:(\d{1,2})秒?)?)?(?:\.\d+)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;
const YEAR_LAST =
  /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[,\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;

/**
 * The moment a cell names, epoch ms, read in the shop's zone where it names none; null: it is no date, or one that
 * does not exist.
 */
export function timeOf(cell: Cell | undefined, timeZone: string, order: DayOrder): number | null {
  // A workbook's dates are wall times without a zone, which the reader hands over as if they were UTC.
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : wallOf(cell.toISOString(), timeZone);
  const text = textOf(cell).normalize('NFKC');
  const first = YEAR_FIRST.exec(text);
  if (first !== null) {
    const [, year, month, day, half, hour, minute, second, zone] = first;
    return moment([year, month, day, to24(hour, half), minute, second], timeZone, zone);
  }
  const last = YEAR_LAST.exec(text);
  if (last !== null) {
    const [, one, two, year, hour, minute, second, half] = last;
    const isDayFirst = Number(one) > 12 || (order === 'day-first' && Number(two) <= 12);
    const [day, month] = isDayFirst ? [one, two] : [two, one];
    return moment([year, month, day, to24(hour, half), minute, second], timeZone);
  }
  const compact = COMPACT.exec(text);
  return compact === null ? null : moment(compact.slice(1), timeZone);
}

function to24(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || half === undefined) return hour;
  const isLate = /下午|PM/i.test(half);
  return String((Number(hour) % 12) + (isLate ? 12 : 0));
}

const wallOf = (iso: string, timeZone: string): number | null => {
  const [, ...parts] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})/.exec(iso) ?? [];
  return moment(parts, timeZone);
};

function moment(
  written: readonly (string | undefined)[],
  timeZone: string,
  zone?: string | undefined,
): number | null {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = written.map((part) =>
    part === undefined ? undefined : Number(part),
  );
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  const check = new Date(utc);
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day || hour > 23 || minute > 59)
    return null;
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (zone === undefined) return wallClock(utc, timeZone);
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return utc - (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** Orders of a web shop lie between these: anything else is a number that looks like a date. */
const FIRST_YEAR = 1995;
const LAST_YEAR = 2100;
