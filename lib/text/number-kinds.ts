import { cardNetwork } from './card-networks';
import { isDay, looksLikeChineseId, passesChineseId, passesEan13, passesLuhn } from './check-digits';
import { areYears, type Candidate, isAmount, isPartOfCode, isTidy } from './number-candidate';
import { hasCue, isCalled, isOneTimeCode, type NumberLabel } from './number-words';
import { phoneOf } from './phones';

export type NumberKind =
  | 'card'
  | 'account'
  | 'iban'
  | 'phone'
  | 'id-number'
  | 'one-time-code'
  | 'pay-code'
  | 'digits'
  | 'crypto'
  | 'labelled';

/** What a number is. */
export interface NumberReading {
  readonly kind: NumberKind;
  /** Digits only; an IBAN, identity number or crypto address with its letters, as in the text read. */
  readonly value: string;
  /** Of the check digit; `none` where the kind has none. `failed` digits had the form of a card. */
  readonly check: 'valid' | 'failed' | 'none';
  /** For `labelled` only. */
  readonly label: NumberLabel | null;
  /** ISO 3166 country of a telephone number or IBAN, where it shows. */
  readonly country?: string;
  /** Whether words nearby name the kind (卡号, account, 手机, 付款码): a shape alone proves little. */
  readonly cued: boolean;
}

/** Below this many digits only a one-time code is a number worth reading. */
export const FEWEST_DIGITS = 7;

/** How card numbers are grouped besides evenly: American Express and Diners, bank prefix and rest. */
const CARD_SIZES = /^(?:4-6-5|4-6-4|6-1[0-3])$/;
/** Region, birthday, order and check of a Chinese identity number. */
const ID_SIZES = /^6-(?:8-[34]|4-4-[34])$/;
const UNIONPAY_LENGTHS = [16, 19];
const WECHAT_PAY_CODE = /^1[0-5]\d{16}$/;
const ALIPAY_PAY_CODE = /^(?:2[5-9]|30)\d{14,22}$/;
const UNIONPAY_PAY_CODE = /^62\d{17}$/;
/** Digits of a telephone number without country code. */
const LONGEST_PHONE = 12;
const ACCOUNT_LENGTH = { least: 8, most: 22 };

/** A one-time code, or null: 4 to 8 digits beside words that say so. */
export const oneTimeCode = (candidate: Candidate): NumberReading | null => {
  const { digits, text, start, end } = candidate;
  if (digits.length < 4 || digits.length > 8 || !isTidy(candidate) || isAmount(candidate)) return null;
  if (isPartOfCode(candidate)) return null;
  if (candidate.sizes.length > 2 && candidate.sizes[0] !== 2 && candidate.sizes[0] !== 1) return null;
  return isOneTimeCode(text, start, end) ? reading('one-time-code', digits, 'none', true) : null;
};

/** A number that a label stands before, or null when its groups do not look like one. */
export const labelled = (candidate: Candidate, label: NumberLabel): NumberReading | null => {
  const { digits } = candidate;
  if (digits.length < FEWEST_DIGITS || !(isTidy(candidate) || candidate.gap === '-')) return null;
  const check = label === 'barcode' && passesEan13(digits) ? 'valid' : 'none';
  return { kind: 'labelled', value: digits, check, label, cued: true };
};

/** What else the candidate is, or null. Kinds with a check digit come first, the least certain last. */
export const kindOf = (candidate: Candidate): NumberReading | null => {
  if (candidate.digits.length < FEWEST_DIGITS) return null;
  const id = idNumber(candidate);
  // Without these signs a card of UnionPay with a wrong birthday in it would be a failed number of Gansu (62).
  if (id !== null && (id.check === 'valid' || id.cued || id.value.endsWith('x'))) return id;
  const isPart = isPartOfCode(candidate);
  return (
    (isPart && !isGluedBehind(candidate) ? null : (card(candidate, true) ?? sureNumber(candidate))) ??
    id ??
    (isPart || isAmount(candidate) ? null : unsureNumber(candidate))
  );
};

/** Whether letters stand only behind it: `4111…1111exp`. */
const isGluedBehind = (candidate: Candidate): boolean =>
  !isPartOfCode({ ...candidate, end: candidate.text.length });

const sureNumber = (candidate: Candidate): NumberReading | null => {
  const { digits, sizes } = candidate;
  const phone = phoneIn(candidate);
  if (phone?.isSure)
    return { ...reading('phone', digits, 'none', cued(candidate, 'phone')), ...phone.country };
  const isBarcode = sizes.join('-') === '13' || sizes.join('-') === '1-6-6';
  // A leading 0 is an American barcode, or a telephone number.
  if (
    isBarcode &&
    !digits.startsWith('0') &&
    passesEan13(digits) &&
    !cued(candidate, 'card') &&
    !cued(candidate, 'account')
  )
    return { kind: 'labelled', value: digits, check: 'valid', label: 'barcode', cued: false };
  return null;
};

const unsureNumber = (candidate: Candidate): NumberReading | null => {
  const { digits } = candidate;
  const failedCard = card(candidate, false);
  if (failedCard?.kind === 'card') return failedCard;
  const phone = phoneIn(candidate);
  if (phone !== null && !cued(candidate, 'account'))
    return { ...reading('phone', digits, 'none', cued(candidate, 'phone')), ...phone.country };
  if (!isTidy(candidate) || areYears(candidate)) return null;
  const payCode = customerPayCode(candidate);
  if (payCode !== null) return payCode;
  if (isTimestamp(digits)) return null;
  const { least, most } = ACCOUNT_LENGTH;
  if (digits.length >= least && digits.length <= most && cued(candidate, 'account'))
    return reading('account', digits, failedCard?.check ?? 'none', true);
  if (digits.length <= LONGEST_PHONE && isCalled(candidate.text, 'phone', candidate.start))
    return reading('phone', digits, 'none', true);
  const isAccountLike =
    candidate.sizes.length === 1 || (candidate.sizes[0] === 4 && candidate.sizes.length > 2);
  return isAccountLike ? (failedCard ?? reading('digits', digits, 'none', false)) : null;
};

/** A card by network and length. Without a valid check only what is called a card, or UnionPay's own, is one. */
const card = (candidate: Candidate, wantValid: boolean): NumberReading | null => {
  const { digits, sizes } = candidate;
  const network = cardNetwork(digits);
  if (network === null || passesLuhn(digits) !== wantValid) return null;
  const isGrouped = isTidy(candidate) || CARD_SIZES.test(sizes.join('-'));
  const named = (isGrouped || wantValid) && cued(candidate, 'card');
  // The customer's UnionPay pay code has the form of a card: only words tell them apart.
  if (UNIONPAY_PAY_CODE.test(digits) && !named && cued(candidate, 'pay-code'))
    return reading('pay-code', digits, 'none', true);
  if (!isGrouped && !named) return null;
  if (wantValid) return areYears(candidate) ? null : reading('card', digits, 'valid', named);
  // Some old debit cards of Chinese banks fail the check.
  const isUnionPay = network === 'unionpay' && UNIONPAY_LENGTHS.includes(digits.length);
  return reading(named || isUnionPay ? 'card' : 'digits', digits, 'failed', named);
};

const idNumber = (candidate: Candidate): NumberReading | null => {
  const { text, start, end, digits, sizes } = candidate;
  const hasX = digits.length === 17 && /^x(?![a-z0-9])/.test(text.slice(end, end + 2));
  const number = hasX ? `${digits}x` : digits;
  const isCalledId = number.length === 18 && isCalled(text, 'id-number', start);
  if (!looksLikeChineseId(number) && !isCalledId) return null;
  if (!isTidy(candidate) && !ID_SIZES.test(sizes.join('-'))) return null;
  const isValid = looksLikeChineseId(number) && passesChineseId(number);
  return reading('id-number', number, isValid ? 'valid' : 'failed', hasCue(text, 'id-number', start, end));
};

/** WeChat: 18 digits from 10 to 15. Alipay: 16 to 24 digits from 25 to 30. Common knowledge of the wallets. */
const customerPayCode = (candidate: Candidate): NumberReading | null => {
  const { digits } = candidate;
  if (!WECHAT_PAY_CODE.test(digits) && !ALIPAY_PAY_CODE.test(digits)) return null;
  const isNamed = cued(candidate, 'pay-code');
  return isNamed || !cued(candidate, 'account') ? reading('pay-code', digits, 'none', isNamed) : null;
};

const phoneIn = ({
  text,
  start,
  digits,
  sizes,
  gap,
}: Candidate): { isSure: boolean; country: { country?: string } } | null => {
  const hasPlus = /\+ ?$/.test(text.slice(Math.max(0, start - 2), start));
  const phone = phoneOf({
    digits,
    sizes: sizes.join('-'),
    gaps: sizes.length > 1 ? (gap ?? '-') : '',
    hasPlus,
  });
  if (phone === null || (hasPlus && (sizes.at(-1) ?? 0) < 2)) return null;
  return { isSure: phone.isSure, country: phone.country === undefined ? {} : { country: phone.country } };
};

/** Dates and moments written without separators: 20261118, 20261118102455. */
const isTimestamp = (digits: string): boolean =>
  (digits.length === 8 || digits.length === 12 || digits.length === 14) &&
  isDay(digits) &&
  /^\d{8}(?:[01]\d|2[0-3])?(?:[0-5]\d){0,2}$/.test(digits);

const cued = ({ text, start, end }: Candidate, kind: 'card' | 'account' | 'phone' | 'pay-code'): boolean =>
  hasCue(text, kind, start, end);

const reading = (
  kind: NumberKind,
  value: string,
  check: NumberReading['check'],
  isCued: boolean,
): NumberReading => ({ kind, value, check, label: null, cued: isCued });
