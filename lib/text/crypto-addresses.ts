import type { Span } from './span';
import { matchesOf } from './sticky';

// Folding loses the letter case that Base58Check needs: the shape alone is judged, and words of letters or of
// hexadecimal digits (hashes, ids) are left out. Lengths: BIP 173 (bc1), Base58 of 25 bytes (1…, 3…, T…), 20 bytes (0x…).
const TOKEN =
  /(?<![a-z0-9])(?:bc1[02-9ac-hj-np-z]{25,62}|0x[0-9a-f]{40}|[13][1-9a-z]{25,34}|t[1-9a-z]{33})(?![a-z0-9])/gi;
const LEAST_OF_EACH = 3;

const isMixed = (token: string): boolean => {
  if (/^(?:bc1|0x)/i.test(token)) return true;
  const digits = token.replace(/\D/g, '').length;
  return digits >= LEAST_OF_EACH && token.length - digits >= LEAST_OF_EACH && /[g-z]/i.test(token.slice(1));
};

/** Stretches that have the shape of a bitcoin, ethereum or tron address. */
export const cryptoSpans = (text: string): Span[] =>
  matchesOf(TOKEN, text)
    .filter((match) => isMixed(match[0]))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
