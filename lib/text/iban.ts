import { passesIban } from './check-digits';
import type { Span } from './span';

export interface IbanReading extends Span {
  /** Lower case, without separators. */
  readonly value: string;
  readonly country: string;
  readonly isValid: boolean;
}

/** Length of an IBAN by country (SWIFT IBAN registry). */
const LENGTHS = new Map(
  (
    'ad24 ae23 al28 at20 az28 ba20 be16 bg22 bh22 br29 by28 ch21 cr22 cy28 cz24 de22 dk18 do28 ee20 eg29 es24 fi18 ' +
    'fo18 fr27 gb22 ge22 gi23 gl18 gr27 gt28 hr21 hu28 ie22 il23 iq23 is26 it27 jo30 kw30 kz20 lb28 lc32 li21 lt20 ' +
    'lu20 lv21 ly25 mc27 md24 me22 mk19 mr27 mt31 mu30 nl18 no15 pk24 pl28 ps29 pt25 qa29 ro24 rs22 sa24 sc31 se24 ' +
    'si19 sk24 sm27 st25 sv28 tl23 tn24 tr26 ua29 va22 vg24 xk20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);

const START = /(?<![a-z0-9])[a-z]{2}\d{2}/gi;
const NAMED = /iban\W{0,4}(?:is )?$/i;
const isAlphanumeric = (char: string | undefined): boolean => char !== undefined && /[a-z0-9]/i.test(char);

/**
 * The IBANs of a text, glued or in groups. One whose check fails is given only when it is named so or stands in
 * groups of four: other codes begin with two letters and two digits too.
 */
export const readIbans = (text: string): IbanReading[] => {
  const found: IbanReading[] = [];
  for (const match of text.matchAll(START)) {
    const start = match.index;
    const country = match[0].slice(0, 2).toLowerCase();
    const length = LENGTHS.get(country);
    if (length === undefined || start < (found.at(-1)?.end ?? 0)) continue;
    let value = '';
    let end = start;
    let gaps = 0;
    while (value.length < length && end < text.length) {
      const char = text[end];
      if (isAlphanumeric(char)) value += char;
      else if ((char === ' ' || char === '-') && isAlphanumeric(text[end + 1])) gaps++;
      else break;
      end++;
    }
    if (value.length < length || isAlphanumeric(text[end])) continue;
    value = value.toLowerCase();
    const isValid = passesIban(value);
    const inFours = gaps === Math.ceil(length / 4) - 1 && /^\w{4}[ -]/.test(text.slice(start, end));
    if (isValid || inFours || NAMED.test(text.slice(Math.max(0, start - 12), start)))
      found.push({ start, end, value, country: country.toUpperCase(), isValid });
  }
  return found;
};
