import { dayOf, yearOf } from './day';

/** Festivals for which people buy presents or stock up. Days of mourning are no reason to write. */
export const FESTIVALS = [
  'new-year',
  'spring-festival',
  'lantern',
  'valentine',
  'easter',
  'mothers-day',
  'dragon-boat',
  'fathers-day',
  'qixi',
  'teachers-day',
  'mid-autumn',
  'national-day',
  'double-ninth',
  'thanksgiving',
  'christmas',
] as const;
export type Festival = (typeof FESTIVALS)[number];

export interface FestivalDay {
  readonly festival: Festival;
  readonly day: number;
}

/**
 * Days of the lunar calendar, which no formula gives: spring festival, lantern (1/15), dragon boat (5/5), qixi (7/7),
 * mid-autumn (8/15), double ninth (9/9). Set beside the Chinese calendar of ICU by a test.
 */
const LUNAR: Readonly<Record<number, readonly [string, string, string, string, string, string]>> = {
  2025: ['01-29', '02-12', '05-31', '08-29', '10-06', '10-29'],
  2026: ['02-17', '03-03', '06-19', '08-19', '09-25', '10-18'],
  2027: ['02-06', '02-20', '06-09', '08-08', '09-15', '10-08'],
  2028: ['01-26', '02-09', '05-28', '08-26', '10-03', '10-26'],
  2029: ['02-13', '02-27', '06-16', '08-16', '09-22', '10-16'],
  2030: ['02-03', '02-17', '06-05', '08-05', '09-12', '10-05'],
};

export const LUNAR_YEARS: readonly number[] = Object.keys(LUNAR).map(Number);

/** All festivals of a year, in order. Those of the moon are missing outside {@link LUNAR_YEARS}. */
export function festivalsOf(year: number): readonly FestivalDay[] {
  const at = (festival: Festival, monthDay: string): FestivalDay => ({
    festival,
    day: dayOf(`${year}-${monthDay}`),
  });
  const [spring, lantern, dragonBoat, qixi, midAutumn, doubleNinth] = LUNAR[year] ?? [];
  const lunar = [
    ['spring-festival', spring],
    ['lantern', lantern],
    ['dragon-boat', dragonBoat],
    ['qixi', qixi],
    ['mid-autumn', midAutumn],
    ['double-ninth', doubleNinth],
  ] as const;
  return [
    at('new-year', '01-01'),
    at('valentine', '02-14'),
    at('teachers-day', '09-10'),
    at('national-day', '10-01'),
    at('christmas', '12-25'),
    { festival: 'easter' as const, day: easterOf(year) },
    { festival: 'mothers-day' as const, day: weekdayOf(year, 5, SUNDAY, 2) },
    { festival: 'fathers-day' as const, day: weekdayOf(year, 6, SUNDAY, 3) },
    { festival: 'thanksgiving' as const, day: weekdayOf(year, 11, THURSDAY, 4) },
    ...lunar.flatMap(([festival, monthDay]) => (monthDay === undefined ? [] : [at(festival, monthDay)])),
  ].sort((a, b) => a.day - b.day);
}

/** Festivals from `first` to `last`, both included. */
export function festivalsBetween(first: number, last: number): readonly FestivalDay[] {
  const years = [...new Set([yearOf(first), yearOf(last)])];
  return years.flatMap(festivalsOf).filter(({ day }) => day >= first && day <= last);
}

const SUNDAY = 0;
const THURSDAY = 4;

/** The nth weekday of a month. 1 January 1970 was a Thursday. */
function weekdayOf(year: number, month: number, weekday: number, nth: number): number {
  const first = dayOf(`${year}-${String(month).padStart(2, '0')}-01`);
  const ahead = (weekday - ((first + THURSDAY) % 7) + 7) % 7;
  return first + ahead + (nth - 1) * 7;
}

/** Easter Sunday by the Gregorian reckoning (Meeus, Astronomical Algorithms, chapter 8). */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  const month = String(Math.floor(sum / 31)).padStart(2, '0');
  return dayOf(`${year}-${month}-${String((sum % 31) + 1).padStart(2, '0')}`);
}
