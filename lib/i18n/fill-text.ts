import { BLANK, type Slot } from '../model/finding';
import type { Locale } from '../model/locale';
import { formatDate, formatMoney } from './format';

/** A text with its slots filled. */
export interface FilledText {
  readonly text: string;
  /** Names of slots no value was given for, in the order they stand; `text` holds `BLANK` in their place. */
  readonly blanks: readonly string[];
}

const SLOT = /\{([a-z]\w*)\}/gi;

/**
 * `template` with each `{slot}` replaced: money and dates as `locale` writes them (dates in `timeZone`,
 * with the year when `nowMs` lies in another one), words as they are, never read again as a template. A slot
 * without a value, or with an empty one, becomes a visible blank and is reported.
 */
export function fillText(
  template: string,
  slots: Readonly<Record<string, Slot>>,
  locale: Locale,
  timeZone: string,
  nowMs?: number,
): FilledText {
  const blanks: string[] = [];
  const text = template.replace(SLOT, (_, name: string) => {
    const slot = Object.hasOwn(slots, name) ? slots[name] : undefined;
    const words = slot === undefined ? '' : slotWords(slot, locale, timeZone, nowMs);
    if (words !== '') return words;
    blanks.push(name);
    return BLANK;
  });
  return { text, blanks };
}

function slotWords(slot: Slot, locale: Locale, timeZone: string, nowMs: number | undefined): string {
  if (typeof slot === 'string') return slot;
  if ('money' in slot) {
    return Number.isFinite(slot.money) ? formatMoney(slot.money, slot.currency, locale) : '';
  }
  return Number.isFinite(slot.dateMs) ? formatDate(slot.dateMs, locale, timeZone, 'long', nowMs) : '';
}
