// Check digits of numbers people pay with or are known by. All take digits only unless said otherwise.

const sumOf = (digits: string, weightAt: (index: number) => number, fold = false): number => {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const product = (digits.charCodeAt(index) - 48) * weightAt(index);
    sum += fold && product > 9 ? product - 9 : product;
  }
  return sum;
};

/** Luhn (ISO/IEC 7812-1): cards. One random number in ten passes. */
export const passesLuhn = (digits: string): boolean =>
  sumOf(digits, (index) => ((digits.length - index) % 2 === 0 ? 2 : 1), true) % 10 === 0;

/** EAN-13, weights 1 and 3 from the left: barcodes. */
export const passesEan13 = (digits: string): boolean =>
  digits.length === 13 && sumOf(digits, (index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0;

/** ISO 7064 mod 97-10 of an IBAN in lower case without spaces: first four to the end, letters from 10 on, rest 1. */
export const passesIban = (iban: string): boolean => {
  let rest = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
};

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10x98765432';
/** First two digits of a Chinese identity number: province (GB/T 2260; 81 to 83 residents from HK, Macau, Taiwan; 91 abroad). */
const ID_PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;

/** Whether `yyyymmdd` is a day from 1900 to 2099. */
export const isDay = (digits: string): boolean => {
  const [year, month, day] = [
    Number(digits.slice(0, 4)),
    Number(digits.slice(4, 6)),
    Number(digits.slice(6, 8)),
  ];
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
};

/** 17 digits and a digit or `x`: a Chinese identity number by province and birthday (GB 11643)? Its check aside. */
export const looksLikeChineseId = (number: string): boolean =>
  number.length === 18 && ID_PROVINCE.test(number) && isDay(number.slice(6, 14));

/** ISO 7064 mod 11-2 of a Chinese identity number, `x` small. */
export const passesChineseId = (number: string): boolean =>
  ID_CHECKS[sumOf(number.slice(0, 17), (index) => ID_WEIGHTS[index] ?? 0) % 11] === number[17];
