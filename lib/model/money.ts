/** An amount of money: minor units (分, cents) of an ISO 4217 currency. Never a bare number. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: string;
}

/** Currencies whose minor unit is not a hundredth. Source: ISO 4217 list one. */
const MINOR_DIGITS: Readonly<Record<string, number>> = {
  JPY: 0,
  KRW: 0,
  VND: 0,
  CLP: 0,
  ISK: 0,
  KWD: 3,
  BHD: 3,
};

/** How many decimal digits the minor unit of `currency` has. */
export const minorDigits = (currency: string): number => MINOR_DIGITS[currency] ?? 2;

/** `amount` in currency units (19.9) as minor units (1990), rounded to the nearest one. */
export const toMinor = (amount: number, currency: string): number =>
  Math.round(amount * 10 ** minorDigits(currency));

/** `amountMinor` (1990) as currency units (19.9). */
export const fromMinor = (amountMinor: number, currency: string): number =>
  amountMinor / 10 ** minorDigits(currency);
