const DAY_MS = 86_400_000;
const INSTANT = /^(\d{4}-\d\d-\d\dT.*?)(Z|[+-]\d\d:\d\d)$/;

/** 8月20日, 11月1日到30日, 8月: month, day, its word, and the day a range ends with. */
const HAN = /(\d{1,2})月(?:(\d{1,2})([日号號])(?:(到|至)(\d{1,2})[日号號])?|(?!\d))/g;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** 20 August, 1–30 November, August: day, the day a range ends with, month. */
const ENGLISH = new RegExp(`(?:\\b(\\d{1,2})(?:–(\\d{1,2}))? )?\\b(${MONTHS.join('|')})\\b`, 'g');

/**
 * `data` with every date in it moved by whole `days`, so that a story told for `storyMs` plays on another day:
 * instants (ISO 8601, their wall clock kept) and dates named in texts, in Chinese digits of the calendar and in
 * English. A date without a year is the one nearest to the story; a month alone moves with an instant in it.
 */
export function moveDates<T>(data: T, days: number, storyMs: number): T {
  if (days === 0) return data;
  const anchors = instantsOf(data);
  /** Month (1 to 12) and day, moved; the day defaults to that of an instant in that month. */
  const moved = (month: number, day?: number): Date => {
    const inMonth = anchors.find((ms) => new Date(ms).getUTCMonth() === month - 1);
    const of = day ?? (inMonth === undefined ? 15 : new Date(inMonth).getUTCDate());
    return new Date(nearest(month, of, storyMs) + days * DAY_MS);
  };
  return JSON.parse(JSON.stringify(data), (_, value: unknown) => {
    if (typeof value !== 'string') return value;
    const [, wall, offset] = INSTANT.exec(value) ?? [];
    return wall === undefined || offset === undefined
      ? inEnglish(inHan(value, moved), moved)
      : new Date(Date.parse(`${wall}Z`) + days * DAY_MS).toISOString().replace('.000Z', offset);
  }) as T;
}

type Move = (month: number, day?: number) => Date;

const inHan = (text: string, moved: Move): string =>
  text.replace(HAN, (_, month, day?: string, word?: string, to?: string, last?: string) => {
    if (day === undefined) return `${moved(Number(month)).getUTCMonth() + 1}月`;
    const named = (at: Date): string => `${at.getUTCMonth() + 1}月${at.getUTCDate()}${word}`;
    const first = named(moved(Number(month), Number(day)));
    return last === undefined ? first : `${first}${to}${named(moved(Number(month), Number(last)))}`;
  });

const inEnglish = (text: string, moved: Move): string =>
  text.replace(ENGLISH, (_, day: string | undefined, last: string | undefined, name: string) => {
    const month = MONTHS.indexOf(name) + 1;
    if (day === undefined) return monthName(moved(month));
    const named = (of: string): string => {
      const at = moved(month, Number(of));
      return `${at.getUTCDate()} ${monthName(at)}`;
    };
    return last === undefined ? named(day) : `${named(day)} to ${named(last)}`;
  });

const monthName = (at: Date): string => MONTHS[at.getUTCMonth()] ?? '';

/** Midnight (UTC) of the day of a year without its year that lies nearest to `ms`. */
function nearest(month: number, day: number, ms: number): number {
  const year = new Date(ms).getUTCFullYear();
  const [first = ms, ...others] = [year - 1, year, year + 1].map((one) => Date.UTC(one, month - 1, day));
  return others.reduce((best, one) => (Math.abs(one - ms) < Math.abs(best - ms) ? one : best), first);
}

/** Wall clocks of all instants in `data`, the latest first. */
function instantsOf(data: unknown): readonly number[] {
  const found: number[] = [];
  JSON.stringify(data, (_, value: unknown) => {
    const wall = typeof value === 'string' ? INSTANT.exec(value)?.[1] : undefined;
    if (wall !== undefined) found.push(Date.parse(`${wall}Z`));
    return value;
  });
  return found.sort((a, b) => b - a);
}
