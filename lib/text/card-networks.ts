// Ranges of ISO/IEC 7812 issuers as published by the networks; common knowledge, not re-read here.
const UNIONPAY = /^(?:62|81)\d{14,17}$/;
/** One row a length: American Express; Diners; Mastercard, JCB, Discover; Visa; Maestro; Chinese banks outside 62. */
const OTHERS = new RegExp(
  '^(?:(?=\\d{15}$)3[47]|(?=\\d{14}$)3(?:0[0-5]|[689])|' +
    '(?=\\d{16}$)(?:5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)|35(?:2[89]|[3-8])|6011|64[4-9]|65)|' +
    '(?=\\d{16}(?:\\d{3})?$)4|(?=\\d{16}(?:\\d{2,3})?$)(?:50[12]|5[6-8]|6304|6759|676[1-3])|' +
    // From the npm package bankcardinfo 2.0.6 (ISC), itself of about 2016.
    '(?=\\d{16,19}$)(?:955[1589]|940|9843|843|870|900|968|998|60[36]|690))',
);

/** Whose cards begin and end like `digits`; null when nobody's do. The check digit is not looked at. */
export const cardNetwork = (digits: string): 'unionpay' | 'other' | null =>
  UNIONPAY.test(digits) ? 'unionpay' : OTHERS.test(digits) ? 'other' : null;
