import type { Locale } from '../../../lib/model/locale';

/** `71%`; nothing to divide by: a dash. */
export const percent = (share: number | null, locale: Locale): string =>
  share === null ? '–' : share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });

/** `93.5%` where whole per cents hide what counts: beside a target. */
export const precise = (share: number | null, locale: Locale): string =>
  share === null ? '–' : share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 });

export const part = (count: number, whole: number): number | null => (whole === 0 ? null : count / whole);

/** A figure with one decimal; unknown: a dash. */
export const decimal = (value: number | null, locale: Locale): string =>
  value === null ? '–' : value.toLocaleString(locale, { maximumFractionDigits: 1 });

/** A count: of a million entries with its thousands told apart. */
export const grouped = (count: number, locale: Locale): string => count.toLocaleString(locale);

/** A count beside an axis, where there is little room: `2万`, `20K`. */
export const tick = (count: number, locale: Locale): string =>
  count.toLocaleString(locale, { notation: count < 1000 ? 'standard' : 'compact' });

/** A round number at or above `most` for the top of an axis, and the step of its lines. */
export function axisOf(most: number): { readonly top: number; readonly step: number } {
  const steps = [1, 2, 5]
    .flatMap((n) => [n, n * 10, n * 100, n * 1000, n * 10_000, n * 100_000])
    .sort((a, b) => a - b);
  const step = steps.find((one) => one * 4 >= most) ?? Math.ceil(most / 4);
  return { step, top: Math.max(step, Math.ceil(most / step) * step) };
}
