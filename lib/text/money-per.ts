import { measureWordEnd, PIECE_BEFORE_PRICE, PIECE_EN, readWeight } from './measure-words';
import { matchesAt } from './money-words';
import { readNumeral } from './numerals';

/** What an amount is for: one of something (`per`) or so many pieces (`quantity`). */
export interface PriceFor {
  readonly per: string | null;
  readonly quantity: number | null;
}

export const FOR_NOTHING_SAID: PriceFor = { per: null, quantity: null };
const FOR_A_PIECE: PriceFor = { per: 'piece', quantity: null };

const TIME_AND_PERSON: readonly (readonly [string, RegExp])[] = [
  ['day', /(?:天|日|day)(?![a-z])/y],
  ['month', /(?:个?月|month|mo)(?![a-z])/y],
  ['year', /(?:年|years?|yr)(?![a-z])/y],
  ['person', /(?:人|位|person|head|guest)(?![a-z])/y],
  ['instalment', /(?:期|instal?lment)(?![a-z])/y],
];
const PER = /\s?(?:\/|每)\s?|\s?per\s|\s?(?<![a-z])an?\s/y;
const EACH = /\s?(?:each|ea|apiece)(?![a-z])/y;
const ADVERB: readonly (readonly [string, RegExp])[] = [
  ['month', /\smonthly(?![a-z])/y],
  ['year', /\s(?:yearly|annually)(?![a-z])/y],
];
const FOR_SO_MANY =
  /\sfor\s(?:all\s|a\s)?(\d{1,3}|one|two|three|four|five|six|ten|dozen|pair)(?=\s*(?:$|[.,;!?)]|(?:of|tins?|cans?|box(?:es)?|bottles?|jars?|bags?|packs?|pieces?|pcs?|items?|units?|mugs?|cups?|sets?|pairs?|and|plus|or|with|in|at|now|today)(?![a-z])))/y;
const TIMES = /\s?(?:元|块)?\s?[x×*]\s?\d{1,3}(?![\d.a-z])/y;
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  pair: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
  dozen: 12,
};

/** What the words after an amount say it is for, and where they end; null when they say nothing. */
export function priceForAfter(text: string, at: number): (PriceFor & { readonly end: number }) | null {
  if (matchesAt(EACH, text, at)) return { ...FOR_A_PIECE, end: EACH.lastIndex };
  for (const [per, pattern] of ADVERB) {
    if (matchesAt(pattern, text, at)) return { per, quantity: null, end: pattern.lastIndex };
  }
  FOR_SO_MANY.lastIndex = at;
  const many = FOR_SO_MANY.exec(text)?.[1];
  if (many) return { ...forPieces(NUMBER_WORDS[many] ?? Number(many)), end: FOR_SO_MANY.lastIndex };
  if (matchesAt(TIMES, text, at)) return { ...FOR_A_PIECE, end: TIMES.lastIndex };
  const isPer = matchesAt(PER, text, at);
  return readUnit(text, isPer ? PER.lastIndex : at + (text[at] === ' ' ? 1 : 0), isPer);
}

/** 罐, 两罐, 100g, 斤, 一年 at `at`. Without "per" before it a count is needed: 128一罐, 100元3罐. */
function readUnit(text: string, at: number, isPer: boolean): (PriceFor & { readonly end: number }) | null {
  if (isPer) {
    const weight = readWeight(text, at);
    if (weight) return { per: weight.key, quantity: null, end: weight.end };
  }
  const count = text[at] === '半' ? null : readNumeral(text, at);
  if (!count && !isPer) return null;
  let unitAt = count ? count.end : at;
  if (text[unitAt] === ' ') unitAt++;
  const pieceEnd = measureWordEnd(text, unitAt);
  const number = count?.value ?? 1;
  if (pieceEnd > 0) return Number.isInteger(number) ? { ...forPieces(number), end: pieceEnd } : null;
  if (number !== 1) return null;
  const weight = count ? readWeight(text, unitAt) : null;
  if (weight) return { per: weight.key, quantity: null, end: weight.end };
  for (const [per, pattern] of TIME_AND_PERSON) {
    if (matchesAt(pattern, text, unitAt)) return { per, quantity: null, end: pattern.lastIndex };
  }
  return null;
}

const FILL =
  '(?:装|的话|的|是|就|要|只|卖|才|共|一共|合计|总共|现在|今天|价格?|到手价?|实付|也|约|:|：|=|\\s|for|only|just|is|at|are){0,4}';
const COUNT_BEFORE = new RegExp(
  `(?:(每)|(第)?(\\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]))\\s?(?:${PIECE_BEFORE_PRICE})${FILL}$`,
);
const COUNT_BEFORE_EN = new RegExp(
  `(?<![\\w.$£€-])(\\d{1,3}|two|three|four|five|six|ten)(?:\\s(?:${PIECE_EN}))?\\sfor\\s(?:only\\s|just\\s)?$`,
);
const EACH_BEFORE_EN = /(?<![a-z])each(?:\s(?:one|piece|tin|is|costs?|at|for)){0,2}:?\s$/;
const PER_BEFORE: readonly (readonly [string, RegExp])[] = [
  ['day', /(?:每|一)天(?:只要|只|是|就)?\s?$/],
  ['month', /(?:每个?月|一个月|月费|包月)(?:只要|只|是|就|:|：)?\s?$/],
  ['year', /(?:每年|一年|年费|包年)(?:只要|只|是|就|:|：)?\s?$/],
  ['person', /(?:每人|人均|每位|一位|一个人)(?:只要|只|是|就|:|：)?\s?$/],
  ['instalment', /每期(?:只要|只|是|约|大概|还|付|:|：)?\s?$/],
];
const WEIGHT_BEFORE =
  /(?:每|一|(?:^|[^a-z])per )\s?(\d{0,5}\s?(?:毫升|公斤|千克|kg|mg|ml|oz|lbs?|克|斤|两|升|g|l))(?:只要|只|是|就|卖|:|：|\s){0,2}$/;

/** What the words before an amount (its clause so far) say it is for. */
export function priceForBefore(left: string): PriceFor {
  if (left === '') return FOR_NOTHING_SAID;
  const count = COUNT_BEFORE.exec(left);
  if (count) {
    if (count[2]) return FOR_NOTHING_SAID;
    return count[1] ? FOR_A_PIECE : forPieces(readNumeral(count[3] ?? '', 0)?.value ?? 1);
  }
  const countEn = COUNT_BEFORE_EN.exec(left)?.[1];
  if (countEn) return forPieces(NUMBER_WORDS[countEn] ?? Number(countEn));
  if (EACH_BEFORE_EN.test(left)) return FOR_A_PIECE;
  const weight = WEIGHT_BEFORE.exec(left);
  if (weight) return { per: readWeight(weight[1] ?? '', 0)?.key ?? null, quantity: null };
  for (const [per, pattern] of PER_BEFORE) if (pattern.test(left)) return { per, quantity: null };
  return FOR_NOTHING_SAID;
}

const forPieces = (count: number): PriceFor => (count === 1 ? FOR_A_PIECE : { per: null, quantity: count });
