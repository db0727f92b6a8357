/** Prefix and lengths of a card network, as its issuers use them. */
interface Network {
  readonly name: string;
  readonly prefix: RegExp;
  readonly lengths: readonly number[];
}

// Ranges of ISO/IEC 7812 issuers as published by the networks; common knowledge, not re-read here.
const NETWORKS: readonly Network[] = [
  { name: 'unionpay', prefix: /^(?:62|81)/, lengths: [16, 17, 18, 19] },
  { name: 'visa', prefix: /^4/, lengths: [16, 19] },
  { name: 'mastercard', prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { name: 'amex', prefix: /^3[47]/, lengths: [15] },
  { name: 'jcb', prefix: /^35(?:2[89]|[3-8])/, lengths: [16] },
  { name: 'diners', prefix: /^3(?:0[0-5]|[689])/, lengths: [14] },
  { name: 'discover', prefix: /^(?:6011|64[4-9]|65)/, lengths: [16] },
  { name: 'maestro', prefix: /^(?:50[12]|5[6-8]|6304|6759|676[1-3])/, lengths: [16, 18, 19] },
  // Cards of Chinese banks outside 62, from the npm package bankcardinfo 2.0.6 (ISC), itself of about 2016: ICBC 9558,
  // ABC 9559, city banks 940, 9843, 843, 870, 900, 968, 998, post 955, and the prefixes 603 and 690 of regional banks.
  {
    name: 'china-old',
    prefix: /^(?:955[1589]|940|9843|843|870|900|968|998|60[36]|690)/,
    lengths: [16, 17, 18, 19],
  },
];

/** The network whose cards begin and end like `digits`; null when none does. The check digit is not looked at. */
export const cardNetwork = (digits: string): string | null =>
  NETWORKS.find(({ prefix, lengths }) => lengths.includes(digits.length) && prefix.test(digits))?.name ??
  null;
