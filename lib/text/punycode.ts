// RFC 3492 parameters for domain names.
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE_POINT = 128;
const PREFIX = 'xn--';
/** DNS allows 63 octets in a label; longer ones are not worth decoding. */
const MAX_LABEL = 63;

const adapt = (delta: number, count: number, first: boolean): number => {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / count);
  let k = 0;
  while (rest > ((BASE - T_MIN) * T_MAX) >> 1) {
    rest = Math.floor(rest / (BASE - T_MIN));
    k += BASE;
  }
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
};

const threshold = (k: number, bias: number): number => Math.min(Math.max(k - bias, T_MIN), T_MAX);

const digitOf = (code: number): number => {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  return BASE;
};

/** What follows `xn--`, decoded; null when it is not punycode. */
const decode = (encoded: string): string | null => {
  const hyphen = encoded.lastIndexOf('-');
  const output = [...(hyphen > 0 ? encoded.slice(0, hyphen) : '')];
  let codePoint = FIRST_CODE_POINT;
  let index = 0;
  let bias = FIRST_BIAS;
  for (let at = hyphen > 0 ? hyphen + 1 : 0; at < encoded.length; ) {
    const before = index;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(encoded.charCodeAt(at++));
      if (digit >= BASE) return null;
      index += digit * weight;
      const t = threshold(k, bias);
      if (digit < t) break;
      weight *= BASE - t;
    }
    const count = output.length + 1;
    bias = adapt(index - before, count, before === 0);
    codePoint += Math.floor(index / count);
    index %= count;
    if (codePoint > 0x10ffff) return null;
    output.splice(index++, 0, String.fromCodePoint(codePoint));
  }
  return output.join('');
};

const labelToUnicode = (label: string): string => {
  if (!label.startsWith(PREFIX) || label.length > MAX_LABEL) return label;
  // Raw decoding yields capitals that no browser would show; comparing needs the small letter.
  const decoded = decode(label.slice(PREFIX.length));
  return decoded === null || decoded === '' ? label : decoded.toLowerCase();
};

/**
 * The host as people read it: `xn--` labels decoded, lower case. A label that is not punycode stays as it is.
 * Deliberately laxer than IDNA: a label that browsers refuse is still shown for what it imitates.
 */
export const hostToUnicode = (host: string): string => {
  const lower = host.toLowerCase();
  return lower.includes(PREFIX) ? lower.split('.').map(labelToUnicode).join('.') : lower;
};

/**
 * The host as the network carries it: lower case, other scripts as `xn--` labels, which the platform writes. A host that
 * it refuses stays in its own letters.
 */
export const hostToAscii = (host: string): string => {
  const lower = host.toLowerCase();
  if (/^[\0-\x7f]*$/.test(lower)) return lower;
  const address = `https://${lower}/`;
  return URL.canParse(address) ? new URL(address).hostname : lower;
};
