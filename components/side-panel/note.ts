import { formatMoney } from '../../lib/i18n/format';
import type { Locale } from '../../lib/model/locale';
import { noonOf } from './days';
import type { PurchaseNote } from './panel-data';

/** What is typed into the note, as it is. */
export interface TypedNote {
  readonly product: string;
  readonly price: string;
  /** `2026-08-20`. */
  readonly date: string;
}

export type NoteFault = keyof TypedNote;

/** The shop's currency and clock, and now. */
export interface NotePlace {
  readonly currency: string;
  readonly timeZone: string;
  readonly nowMs: number;
}

/** The note of what was typed, or the first part that is missing or cannot be. */
export function readNote(typed: TypedNote, place: NotePlace): PurchaseNote | NoteFault {
  const product = typed.product.trim();
  if (product === '') return 'product';
  const unitPrice = readPrice(typed.price, place.currency);
  if (unitPrice === null) return 'price';
  const noonMs = noonOf(typed.date, place.timeZone);
  if (Number.isNaN(noonMs) || noonMs - place.nowMs > HALF_DAY_MS) return 'date';
  // Noon of today may lie ahead of us; a purchase never does.
  return { product, unitPrice, atMs: Math.min(noonMs, place.nowMs) };
}

const HALF_DAY_MS = 12 * 3_600_000;
const LOCALES: readonly Locale[] = ['zh-CN', 'zh-TW', 'en'];
/** What people write behind an amount of the shop's own money, whichever that is. */
const COLLOQUIAL = ['元', '块', '塊'];

/**
 * Currency units; null when it is no amount of that currency: a sign of another is never taken for the shop's own.
 * Full-width digits and grouped thousands are read.
 */
function readPrice(typed: string, currency: string): number | null {
  const signs = [
    ...LOCALES.map((locale) => formatMoney(0, currency, locale).replace('0', '')),
    currency,
    ...COLLOQUIAL,
  ];
  let amount = typed.normalize('NFKC').replace(/[\s,]/g, '').toUpperCase();
  const sign = signs.find((one) => amount.startsWith(one) || amount.endsWith(one));
  if (sign !== undefined) amount = amount.replace(sign, '');
  return /^\d{1,8}(\.\d{1,3})?$/.test(amount) ? Number(amount) : null;
}
