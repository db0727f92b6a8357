import { passesIban } from './check-digits';
import type { Span } from './span';
import { matchesOf } from './sticky';

export interface IbanReading extends Span {
  /** Lower case, without separators. */
  readonly value: string;
  readonly country: string;
  readonly isValid: boolean;
}

/** Length of an IBAN by country (SWIFT IBAN registry): Europe, Turkey and the Gulf. */
const LENGTHS = new Map(
  (
    'ae23 at20 be16 ch21 cz24 de22 dk18 es24 fi18 fr27 gb22 gr27 hu28 ie22 it27 lt20 lu20 nl18 no15 pl28 pt25 ro24 ' +
    'sa24 se24 tr26'
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
  for (const match of matchesOf(START, text)) {
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
