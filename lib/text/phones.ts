/** How the digits of a possible telephone number stand on the page. */
export interface PhoneShape {
  readonly digits: string;
  /** Sizes of the groups, `3-4-4`; `11` when glued. */
  readonly sizes: string;
  /** The separators as written, one after the other. */
  readonly gaps: string;
  /** Whether a + stands before. */
  readonly hasPlus: boolean;
}

export interface Phone {
  readonly country: string | undefined;
  /** A mobile of mainland China or Taiwan, a hotline, or a number with country code: not mistaken for anything else. */
  readonly isSure: boolean;
}

/** Calling codes (ITU-T E.164) of the countries that customers of Chinese shops write from; others stay unnamed. */
const CALLING_CODES: Readonly<Record<string, string>> = {
  1: 'US',
  7: 'RU',
  33: 'FR',
  34: 'ES',
  39: 'IT',
  44: 'GB',
  49: 'DE',
  52: 'MX',
  55: 'BR',
  60: 'MY',
  61: 'AU',
  62: 'ID',
  63: 'PH',
  64: 'NZ',
  65: 'SG',
  66: 'TH',
  81: 'JP',
  82: 'KR',
  84: 'VN',
  86: 'CN',
  91: 'IN',
  852: 'HK',
  853: 'MO',
  855: 'KH',
  886: 'TW',
  971: 'AE',
};

/** E.164 allows 15 digits; below 7 nothing is dialled abroad. */
const INTERNATIONAL = /^[1-9]\d{6,14}$/;
const CN_MOBILE = /^1[3-9]\d{9}$/;
const CN_MOBILE_SIZES = /^(?:11|3-4-4|3-8|7-4|4-3-4|4-4-3|5-6|3-3-5|[12](?:-[12])+)$/;
const TW_MOBILE = /^09\d{8}$/;
const TW_MOBILE_SIZES = /^(?:10|4-3-3|4-6|2-4-4|2-8|[12](?:-[12])+)$/;
const CN_HOTLINE = /^[48]00\d{7}$/;
const CN_HOTLINE_SIZES = /^(?:10|3-3-4|3-4-3|3-7)$/;
const DOMESTIC_CN = /^0(?:3-8|3-7|4-8|4-7|4-4-4|4-4-3)$/;
const DOMESTIC_TW = /^0(?:2-4-4|2-8|2-3-4|2-7|3-6|3-3-3)$/;
const DOMESTIC_GB = /^0(?:5-6|5-3-3|4-3-4)$/;

/** Reads a telephone number; null when the digits, or the way they are grouped, are not one. */
export const phoneOf = ({ digits, sizes, gaps, hasPlus }: PhoneShape): Phone | null => {
  const dialled = hasPlus ? digits : /^00(?=86|852|853|886)/.test(digits) ? digits.slice(2) : null;
  if (dialled !== null)
    return INTERNATIONAL.test(dialled) ? { country: countryOf(dialled), isSure: true } : null;
  if (CN_MOBILE.test(digits) && CN_MOBILE_SIZES.test(sizes)) return { country: 'CN', isSure: true };
  if (/^86/.test(digits) && CN_MOBILE.test(digits.slice(2))) return { country: 'CN', isSure: true };
  if (TW_MOBILE.test(digits) && TW_MOBILE_SIZES.test(sizes)) return { country: 'TW', isSure: true };
  if (CN_HOTLINE.test(digits) && CN_HOTLINE_SIZES.test(sizes)) return { country: 'CN', isSure: true };
  if (gaps === '') return /^07\d{9}$/.test(digits) ? { country: 'GB', isSure: false } : null;
  if (digits.startsWith('0')) return domestic(`0${sizes}`);
  const isNorthAmerican = /^(?:1-)?3-3-4$/.test(sizes) && /^1?[2-9]\d{9}$/.test(digits);
  return isNorthAmerican && /[-.)]/.test(gaps) ? { country: 'US', isSure: false } : null;
};

const domestic = (shape: string): Phone | null => {
  if (DOMESTIC_CN.test(shape)) return { country: 'CN', isSure: false };
  if (DOMESTIC_TW.test(shape)) return { country: 'TW', isSure: false };
  if (DOMESTIC_GB.test(shape)) return { country: 'GB', isSure: false };
  // 020 8888 8888 rings in Guangzhou and in London.
  return shape === '03-4-4' ? { country: undefined, isSure: false } : null;
};

const countryOf = (dialled: string): string | undefined =>
  CALLING_CODES[dialled.slice(0, 3)] ??
  CALLING_CODES[dialled.slice(0, 2)] ??
  CALLING_CODES[dialled.slice(0, 1)];
