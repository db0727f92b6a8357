import { cryptoSpans } from './crypto-addresses';
import { CHINESE_DIGITS, type DigitChain, digitChains } from './digit-groups';
import { readEmails } from './emails';
import { readIbans } from './iban';
import { readLinks } from './links';
import { candidateOf, isMasked, MOST_DIGITS } from './number-candidate';
import { FEWEST_DIGITS, kindOf, labelled, type NumberReading, oneTimeCode } from './number-kinds';
import { isListing, labelBefore, type NumberLabel, speaksOfCodes } from './number-words';
import { overlaps, type Span } from './span';

export type { NumberKind, NumberReading } from './number-kinds';
export type { NumberLabel } from './number-words';

/** A number in a text that may be an account, a telephone, a document or a code. */
export interface NumberMention extends Span, NumberReading {}

const NONE: readonly NumberMention[] = [];
/** Four digits anywhere, or the letters of a wallet: less is no account, telephone or code. Linear: few starts see the end. */
const ARABIC = /[0-9０-９①-⑨](?:[^0-9０-９①-⑨]*[0-9０-９①-⑨]){3}|[a-z0-9]{26}/;
/** Eleven digits with at least the first a Chinese numeral: 六二二二零…, 一三八零零…. */
const SPELT_OUT = new RegExp(`[${CHINESE_DIGITS}](?:[ \\-.·]?[0-9${CHINESE_DIGITS}]){9}`);
/** A longer chain is a table or a list: its groups are read one by one. */
const LONGEST_CHAIN = 64;
/** A number written out in Chinese numerals is at least as long as a mobile number: fewer are counting. */
const FEWEST_SPELT_OUT = 11;

/**
 * Numbers of a folded text that may pay, identify or call somebody, in order and apart: 7 digits or more, one-time
 * codes from 4. They may be parted by spaces, hyphens or dots, stand in full width, keycaps or circles, or be written
 * out in Chinese numerals (11 or more). Amounts, measures, dates, times, years, masked numbers, parts of links,
 * addresses and codes with letters are left out. A number after a label (订单号, tracking) is `labelled` whatever it
 * looks like. An order number may have the form of anything: judge by `check` and `cued`, not by `kind` alone.
 * `links` are the addresses of the text, if they have been read already.
 */
export const readNumbers = (folded: string, links?: readonly Span[]): readonly NumberMention[] => {
  const hasArabic = ARABIC.test(folded);
  const isSpeltOut = SPELT_OUT.test(folded);
  if (!hasArabic && !isSpeltOut) return NONE;
  const named = namedByLetters(folded);
  const taken = [...named, ...readEmails(folded), ...(links ?? readLinks(folded))].sort(
    (a, b) => a.start - b.start,
  );
  const found: NumberMention[] = [...named];
  if (hasArabic) found.push(...readChains(folded, digitChains(folded, false), taken));
  if (isSpeltOut) {
    const chains = digitChains(folded, true);
    found.push(...readChains(folded, chains, taken).filter(({ value }) => value.length >= FEWEST_SPELT_OUT));
  }
  if (found.length === 0) return NONE;
  // Where both readings of 一13800000000 overlap, the one that is known for something counts.
  const isPlain = ({ kind }: NumberMention): number => (kind === 'digits' ? 1 : 0);
  found.sort((a, b) => a.start - b.start || isPlain(a) - isPlain(b) || b.end - a.end);
  return isSpeltOut || named.length > 1 ? apart(found) : found;
};

const apart = (sorted: readonly NumberMention[]): NumberMention[] => {
  const kept: NumberMention[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last, mention)) kept.push(mention);
    else if (last.kind === 'digits' && mention.kind !== 'digits') kept[kept.length - 1] = mention;
  }
  return kept;
};

const namedByLetters = (text: string): NumberMention[] => {
  const ibans = readIbans(text).map(({ start, end, value, country, isValid }) => {
    const check = isValid ? ('valid' as const) : ('failed' as const);
    return { start, end, kind: 'iban' as const, value, check, label: null, country, cued: true };
  });
  const coins = cryptoSpans(text).map(({ start, end }) => {
    const value = text.slice(start, end);
    return { start, end, kind: 'crypto' as const, value, check: 'none' as const, label: null, cued: true };
  });
  return [...ibans, ...coins];
};

const readChains = (text: string, chains: readonly DigitChain[], taken: readonly Span[]): NumberMention[] => {
  const found: NumberMention[] = [];
  const hasCodes = speaksOfCodes(text);
  let next = 0;
  for (const chain of chains) {
    const isFree = chain.groups.map((group) => {
      while (next < taken.length && (taken[next]?.end ?? 0) <= group.start) next++;
      const blocker = taken[next];
      return (
        (blocker === undefined || !overlaps(blocker, group)) &&
        !isMasked({ ...group, text }) &&
        !isPartOfDate(text, group)
      );
    });
    for (let from = 0; from < chain.groups.length; ) {
      const mention = isFree[from] ? longestFrom(text, chain, from, isFree, hasCodes, found.at(-1)) : null;
      if (mention === null) {
        from++;
        continue;
      }
      found.push(mention);
      while (from < chain.groups.length && (chain.groups[from]?.end ?? 0) <= mention.end) from++;
    }
  }
  return found;
};

/** 12/28, 10:02, 2026/11/18: short groups with a slash or colon and more digits beside. */
const isPartOfDate = (text: string, { start, end, digits }: Span & { readonly digits: string }): boolean =>
  digits.length <= 4 &&
  (/^[/:]\d/.test(text.slice(end, end + 2)) || /\d[/:]$/.test(text.slice(Math.max(0, start - 2), start)));

const longestFrom = (
  text: string,
  chain: DigitChain,
  from: number,
  isFree: readonly boolean[],
  hasCodes: boolean,
  previous: NumberMention | undefined,
): NumberMention | null => {
  let to = from;
  let digits = chain.groups[from]?.digits.length ?? 0;
  for (; isFree[to + 1] && chain.groups.length <= LONGEST_CHAIN; to++) {
    const more = chain.groups[to + 1]?.digits.length ?? 0;
    if (digits + more > MOST_DIGITS) break;
    digits += more;
  }
  if (digits < FEWEST_DIGITS && !hasCodes) return null;
  const label = digits < FEWEST_DIGITS ? null : labelAt(text, chain.groups[from]?.start ?? 0, previous);
  for (; to >= from; to--) {
    const candidate = candidateOf(text, chain, from, to);
    const code = hasCodes && label === null ? oneTimeCode(candidate) : null;
    const found = code ?? (label === null ? kindOf(candidate) : labelled(candidate, label));
    if (found === null) continue;
    // The x of an identity number stands behind its digits.
    const end = candidate.end + (found.kind === 'id-number' && found.value.endsWith('x') ? 1 : 0);
    return { start: startOf(candidate), end, ...found };
  }
  return null;
};

/** With the + of a country code and the bracket of an area code. */
const startOf = ({ text, start, end }: Span & { readonly text: string }): number => {
  if (text[start - 1] === '+') return start - 1;
  return text[start - 1] === '(' && text.slice(start, end).includes(')') ? start - 1 : start;
};

const labelAt = (text: string, start: number, previous: NumberMention | undefined): NumberLabel | null => {
  const label = labelBefore(text, start);
  if (label !== null || previous?.kind !== 'labelled') return label;
  return start - previous.end <= 5 && isListing(text.slice(previous.end, start)) ? previous.label : null;
};
