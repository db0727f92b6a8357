import { measureWordEnd, PIECE_BEFORE_PRICE, PIECE_EN, readWeight, WEIGHT_UNITS } from './measure-words';
import { readNumeral } from './numerals';
import { endingWith, matchAt, matchesAt } from './sticky';
import { wordMemo } from './word-memo';

/** What an amount is for: one of something (`per`) or so many pieces (`quantity`). */
export interface PriceFor {
  readonly per: string | null;
  readonly quantity: number | null;
}

export const FOR_NOTHING_SAID: PriceFor = { per: null, quantity: null };
const FOR_A_PIECE: PriceFor = { per: 'piece', quantity: null };

/** What a price is per, by the first character of the word. */
const PER_OF: Readonly<Record<string, string>> = {
  天: 'day',
  日: 'day',
  d: 'day',
  月: 'month',
  个: 'month',
  m: 'month',
  年: 'year',
  y: 'year',
  人: 'person',
  位: 'person',
  p: 'person',
  h: 'person',
  g: 'person',
  期: 'instalment',
  i: 'instalment',
};
const TIME_OR_PERSON =
  /(?:[天日年人位期]|个?月|day|mo(?:nth)?|years?|yr|person|head|guest|instal?lment)(?![a-z])/y;
const PER = /\s?(?:\/|每|per\s|(?<![a-z])an?\s)\s?/y;
const EACH = /\s?(?:(?:each|ea|apiece)(?![a-z])|(?:元|块)?\s?[x×*]\s?\d{1,3}(?![\d.a-z]))/y;
const NUMBERS_EN: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
  dozen: 12,
  pair: 2,
};
const COUNT_EN = Object.keys(NUMBERS_EN).slice(1).join('|');
const FOR_SO_MANY = new RegExp(
  `\\sfor\\s(?:all\\s|a\\s)?(\\d{1,3}|one|${COUNT_EN})(?=\\s*(?:$|[.,;!?)]|(?:${PIECE_EN}|of|and|plus|or|with|in|at|now|today)(?![a-z])))`,
  'y',
);

type PriceForAndEnd = PriceFor & { readonly end: number };

/** What the words after an amount say it is for, and where they end; null when they say nothing. */
export function priceForAfter(text: string, at: number): PriceForAndEnd | null {
  if (matchesAt(EACH, text, at)) {
    const { lastIndex } = EACH;
    return {
      ...FOR_A_PIECE,
      end: matchesAt(FOR_SO_MANY, text, lastIndex) ? FOR_SO_MANY.lastIndex : lastIndex,
    };
  }
  const many = matchAt(FOR_SO_MANY, text, at)?.[1];
  if (many) return { ...forPieces(many), end: FOR_SO_MANY.lastIndex };
  const isPer = matchesAt(PER, text, at);
  return readUnit(text, isPer ? PER.lastIndex : at + (text[at] === ' ' ? 1 : 0), isPer);
}

/** 罐, 两罐, 100g, 斤, 一年 at `at`. Without "per" before it a count is needed: 128一罐, 100元3罐. */
function readUnit(text: string, at: number, isPer: boolean): PriceForAndEnd | null {
  const perWeight = isPer ? readWeight(text, at) : null;
  if (perWeight) return { per: perWeight.key, quantity: null, end: perWeight.end };
  const count = text[at] === '半' ? null : readNumeral(text, at);
  if (!count && !isPer) return null;
  let unitAt = count?.end ?? at;
  if (text[unitAt] === ' ') unitAt++;
  const pieceEnd = measureWordEnd(text, unitAt);
  const number = count?.value ?? 1;
  if (pieceEnd > 0) return Number.isInteger(number) ? { ...forPieces(number), end: pieceEnd } : null;
  if (number !== 1) return null;
  const weight = count && readWeight(text, unitAt);
  if (weight) return { per: weight.key, quantity: null, end: weight.end };
  const per = matchesAt(TIME_OR_PERSON, text, unitAt) && PER_OF[text.charAt(unitAt)];
  return per ? { per, quantity: null, end: TIME_OR_PERSON.lastIndex } : null;
}

const COUNT_BEFORE = endingWith(
  `(?:(每)|(第)?(\\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]))\\s?${PIECE_BEFORE_PRICE}` +
    '(?:装|的话|[的是就要只卖才共约也给算按收:：=\\s]|一共|合计|总共|现在|今天|价格?|到手价?|实付|for|only|just|is|at|are){0,4}',
);
const COUNT_BEFORE_EN = endingWith(
  `(?<![\\w.:$£€-])(\\d{1,3}|${COUNT_EN})(?:\\s${PIECE_EN})?\\sfor\\s(?:only\\s|just\\s)?`,
);
const PER_BEFORE =
  /(?<=(?:(?<!第)[每一包]个?([天月年人位期])|(人)均|([月年])费)(?:[只就]?要?|是|大?[约概]|[还付:：])\s?)/y;
const WEIGHT_BEFORE = endingWith(
  `(?:[每一]|(?:^|[^a-z])per )\\s?(\\d{0,5}\\s?(?:${WEIGHT_UNITS}))(?:[只就]?要?|[是卖:：\\s]){0,2}`,
);

/** What the words before an amount (its clause so far) say it is for. */
export const priceForBefore = wordMemo((left): PriceFor => {
  if (left === '') return FOR_NOTHING_SAID;
  const at = left.length;
  const count = matchAt(COUNT_BEFORE, left, at);
  if (count) {
    if (count[2]) return FOR_NOTHING_SAID;
    return count[1] ? FOR_A_PIECE : forPieces(count[3] ?? '');
  }
  const countEn = matchAt(COUNT_BEFORE_EN, left, at)?.[1];
  if (countEn) return forPieces(countEn);
  const weight = matchAt(WEIGHT_BEFORE, left, at);
  if (weight) return { per: readWeight(weight[1] ?? '', 0)?.key ?? null, quantity: null };
  const [, each, head, fee] = matchAt(PER_BEFORE, left, at) ?? [];
  const per = PER_OF[each ?? head ?? fee ?? ''];
  return per ? { per, quantity: null } : FOR_NOTHING_SAID;
});

function forPieces(said: number | string): PriceFor {
  const count = typeof said === 'number' ? said : (NUMBERS_EN[said] ?? readNumeral(said, 0)?.value ?? 1);
  return count === 1 ? FOR_A_PIECE : { per: null, quantity: count };
}
