import { describe, expect, it } from 'vitest';
import { isoOf, middayMs } from './day';
import { type Festival, festivalsBetween, festivalsOf, LUNAR_YEARS } from './festivals';

const dayIn = (year: number, festival: Festival): string => {
  const found = festivalsOf(year).find((one) => one.festival === festival);
  return found === undefined ? 'none' : isoOf(found.day);
};

/** Month and day of the lunar calendar, as ICU reckons it. */
const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});
const MONTH_DAYS: Readonly<Partial<Record<Festival, string>>> = {
  'spring-festival': '1/1',
  lantern: '1/15',
  'dragon-boat': '5/5',
  qixi: '7/7',
  'mid-autumn': '8/15',
  'double-ninth': '9/9',
};

/**
 * The one check here is ICU's Chinese calendar. Two new moons fall within ten minutes of midnight in Beijing, where ICU
 * is known to be off: for these the table follows the moment noted beside each, and nothing else checks it.
 */
const ICU_IS_A_DAY_OFF: Readonly<Record<number, Readonly<Partial<Record<Festival, string>>>>> = {
  2027: { 'spring-festival': '12/30', lantern: '1/14' }, // 6 February 2027, 23:56
  2030: { 'spring-festival': '1/2', lantern: '1/16' }, // 3 February 2030, 00:07
};

describe('festivals of the moon', () => {
  it.each(LUNAR_YEARS)('of %i lie where the Chinese calendar of ICU has them', (year) => {
    const days = festivalsOf(year).flatMap(({ festival, day }) =>
      MONTH_DAYS[festival] === undefined ? [] : [[festival, lunar.format(middayMs(day))]],
    );
    expect(Object.fromEntries(days)).toEqual({ ...MONTH_DAYS, ...ICU_IS_A_DAY_OFF[year] });
  });

  it('are not made up outside the table', () => {
    expect(dayIn(2031, 'mid-autumn')).toBe('none');
    expect(dayIn(2031, 'christmas')).toBe('2031-12-25');
  });
});

describe('festivals of the sun', () => {
  it.each([
    [2026, 'easter', '2026-04-05'],
    [2027, 'easter', '2027-03-28'],
    [2030, 'easter', '2030-04-21'],
    [2026, 'mothers-day', '2026-05-10'],
    [2026, 'fathers-day', '2026-06-21'],
    [2026, 'thanksgiving', '2026-11-26'],
  ] as const)('%i, %s: %s', (year, festival, iso) => {
    expect(dayIn(year, festival)).toBe(iso);
  });
});

it('a span over the turn of the year holds festivals of both', () => {
  const [christmas] = festivalsOf(2026).filter(({ festival }) => festival === 'christmas');
  const first = christmas?.day ?? 0;
  expect(festivalsBetween(first, first + 10).map(({ festival }) => festival)).toEqual([
    'christmas',
    'new-year',
  ]);
});
