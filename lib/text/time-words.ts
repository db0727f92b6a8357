// Words that several of the time patterns are made of.

/** One to twelve, in order. */
export const NUMBERS_EN = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
export const NUMBER_EN = NUMBERS_EN.join('|');
export const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** A month in a group, whole or cut; 'janember' passes, but nobody writes it. */
export const MONTH_EN = `(${MONTHS.join('|')})(?:r?uary|ch|il|(?<=jun)e|(?<=jul)y|ust|t?ember|ober|t)?`;
export const WEEKDAYS = 'mon tue wed thu fri sat sun'.split(' ');
/** A weekday in a group, then the rest of its whole name in another. */
export const WEEKDAY_EN = `(${WEEKDAYS.join('|')})(?:((?:s|nes|rs|ur)?day)|r?s)?`;
/** One to ninety-nine in characters. */
export const NUMBER_ZH = '[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]';

/** How far from now, in days, weeks, months or years, by the first character of the word that says so. */
const STEPS: Readonly<Record<string, number>> = {
  前: -2,
  昨: -1,
  去: -1,
  上: -1,
  l: -1,
  y: -1,
  明: 1,
  次: 1,
  下: 1,
  n: 1,
  后: 2,
};

/** 下 is 1, 下下 is 2, 大后天 3, "last" -1; 今, 本, "this" and words unknown are 0. */
export function stepOf(said = ''): number {
  const isFar = said.startsWith('大');
  const step = STEPS[said.charAt(isFar ? 1 : 0)] ?? 0;
  if (isFar) return step + Math.sign(step);
  return said[1] === said[0] ? 2 * step : step;
}
