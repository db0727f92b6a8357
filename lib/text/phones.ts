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
const CALLING_CODES = new Map(
  '1US 7RU 33FR 34ES 39IT 44GB 49DE 52MX 55BR 60MY 61AU 62ID 63PH 64NZ 65SG 66TH 81JP 82KR 84VN 86CN 91IN 852HK 853MO 886TW 971AE'
    .split(' ')
    .map((entry) => [entry.slice(0, -2), entry.slice(-2)] as const),
);

/** E.164 allows 15 digits; below 7 nothing is dialled abroad. */
const INTERNATIONAL = /^[1-9]\d{6,14}$/;
/** Sizes of groups, then digits: `3-4-4 13800001234`. Of mobiles also digits one by one. */
const ONE_BY_ONE = '[12](?:-[12])+';
const CN = new RegExp(
  `^(?:(?:11|3-4-4|3-8|7-4|4-3-4|4-4-3|5-6|3-3-5|${ONE_BY_ONE}) 1[3-9]\\d{9}|\\S+ 861[3-9]\\d{9}|(?:10|3-3-4|3-4-3|3-7) [48]00\\d{7})$`,
);
const TW = new RegExp(`^(?:10|4-3-3|4-6|2-4-4|2-8|${ONE_BY_ONE}) 09\\d{8}$`);
const DOMESTIC_CN = /^(?:3-[78]|4-[78]|4-4-[34]) 0/;
const DOMESTIC_TW = /^(?:2-4-4|2-[78]|2-3-4|3-6|3-3-3) 0/;
const DOMESTIC_GB = /^(?:5-6|5-3-3|4-3-4) 0/;
const NORTH_AMERICA = /^(?:3-3-4 [2-9]\d{9}|1-3-3-4 1?[2-9]\d{9})$/;

/** Reads a telephone number; null when the digits, or the way they are grouped, are not one. */
export const phoneOf = ({ digits, sizes, gaps, hasPlus }: PhoneShape): Phone | null => {
  const dialled = hasPlus ? digits : /^00(?=86|852|853|886)/.test(digits) ? digits.slice(2) : null;
  if (dialled !== null)
    return INTERNATIONAL.test(dialled) ? { country: countryOf(dialled), isSure: true } : null;
  const shape = `${sizes} ${digits}`;
  if (CN.test(shape)) return { country: 'CN', isSure: true };
  if (TW.test(shape)) return { country: 'TW', isSure: true };
  if (gaps === '') return / 07\d{9}$/.test(shape) ? { country: 'GB', isSure: false } : null;
  if (DOMESTIC_CN.test(shape)) return { country: 'CN', isSure: false };
  if (DOMESTIC_TW.test(shape)) return { country: 'TW', isSure: false };
  if (DOMESTIC_GB.test(shape)) return { country: 'GB', isSure: false };
  // 020 8888 8888 rings in Guangzhou and in London.
  if (/^3-4-4 0/.test(shape)) return { country: undefined, isSure: false };
  return NORTH_AMERICA.test(shape) && /[-.)]/.test(gaps) ? { country: 'US', isSure: false } : null;
};

/** No code is the beginning of another. */
const countryOf = (dialled: string): string | undefined =>
  [1, 2, 3].map((size) => CALLING_CODES.get(dialled.slice(0, size))).find((country) => country !== undefined);
