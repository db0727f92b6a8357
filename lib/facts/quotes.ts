import { toMinor } from '../model/money';
import type { Term } from '../policy/shop-index';
import { type AmountMention, currencyIn, type MoneyRole } from '../text/money';
import type { Reading } from '../text/reading';
import type { Span } from '../text/span';
import { isDisowned, isPast, ownerOf, termsOf } from './quote-owners';
import { countBefore, isCarriage, isSum, priceOfPair, readSizes, withoutNextCount } from './quote-parts';

/** An amount somebody said as the price of a product. Spans are offsets in the folded text. */
export interface Quote extends Span {
  /** For all `quantity` pieces. */
  readonly amountMinor: number;
  readonly unitMinor: number;
  readonly currency: string;
  readonly quantity: number;
  readonly role: MoneyRole;
  /** Product named beside it; null: the one under discussion. */
  readonly sku: string | null;
  /** Size named beside it, `250g` or `large`; null: none. */
  readonly size: string | null;
  /** Channel named beside it; null: this chat's, or several at once. */
  readonly channel: string | null;
  /** What was paid or asked earlier, not what it costs now. */
  readonly past: boolean;
  /** Named to decline it, to correct it, or to quote the customer. */
  readonly disowned: boolean;
  /** A sign or unit stands beside it, or words of price around it; a lone number may be anything. */
  readonly certain: boolean;
  /** Not the price of a piece: per 100 g, per instalment, the sum of several things, a range or a lower bound. */
  readonly otherUnit: boolean;
  /** What the amount is for, as read: `100g`, `year`, `piece`; null: nothing said. */
  readonly per: string | null;
}

/** A reduction without the price it leads to. */
export interface Discount extends Span {
  readonly kind: 'amount' | 'rate' | 'threshold';
  /** Minor units for `amount` and `threshold`; for `rate` the part taken off, 0.2 being 20 % off. */
  readonly value: number;
  readonly thresholdMinor: number | null;
  readonly disowned: boolean;
}

const QUOTE_ROLES: ReadonlySet<MoneyRole> = new Set<MoneyRole>(['price', 'list', 'final']);

/** The prices in a text. `terms`: products and channels named in it, in order. */
export function readQuotes(
  reading: Reading,
  terms: readonly Term[],
  shopCurrency: string | null,
): readonly Quote[] {
  if (reading.money.length === 0) return NO_QUOTES;
  const skus = termsOf(terms, 'sku');
  const channels = termsOf(terms, 'channel');
  const sizes = readSizes(reading);
  const quotes: Quote[] = [];
  let quantityBefore: number | null = null;
  for (const [place, read] of reading.money.entries()) {
    if (read.kind !== 'amount') continue;
    const mention =
      priceOfPair(reading.text, read, quotes.at(-1)?.unitMinor) ??
      withoutNextCount(reading.text, read, reading.money[place + 1]);
    if (!QUOTE_ROLES.has(mention.role) || isDimension(reading.text, mention)) continue;
    const currency = currencyOf(reading, mention, shopCurrency);
    const quantity: number =
      mention.quantity ??
      (mention.role === 'final' && mention.per === null
        ? (quantityBefore ?? countBefore(reading, mention) ?? 1)
        : 1);
    quantityBefore = quantity === 1 ? quantityBefore : quantity;
    const amountMinor = toMinor(mention.amount, currency);
    quotes.push({
      start: mention.start,
      end: mention.end,
      amountMinor,
      unitMinor: Math.round(amountMinor / quantity),
      currency,
      quantity,
      role: mention.role,
      sku: ownerOf(reading, skus, mention, true)?.id ?? null,
      size: ownerOf(reading, sizes, mention, false)?.key ?? null,
      channel: ownerOf(reading, channels, mention, quantity > 1 || mention.role === 'final')?.id ?? null,
      past: isPast(reading, mention),
      disowned: isDisowned(reading, mention),
      certain:
        mention.unit === 'explicit' || hasCue(reading, mention) || isNamedPrice(reading, skus, mention),
      otherUnit: isOfOtherUnit(reading, mention),
      per: mention.per,
    });
  }
  return quotes;
}

/** Reductions said without their result: 便宜10元, 打8折, 满300减20. */
export function readDiscounts(reading: Reading, shopCurrency: string | null): readonly Discount[] {
  if (reading.money.length === 0) return NO_DISCOUNTS;
  const discounts: Discount[] = [];
  const currency = shopCurrency ?? 'CNY';
  for (const mention of reading.money) {
    if (mention.kind === 'amount' && mention.role !== 'off') continue;
    const base = { start: mention.start, end: mention.end, disowned: isDisowned(reading, mention) };
    if (mention.kind === 'rate-off')
      discounts.push({ ...base, kind: 'rate', value: mention.rate, thresholdMinor: null });
    else if (mention.kind === 'threshold-off')
      discounts.push({
        ...base,
        kind: 'threshold',
        value: toMinor(mention.off, currency),
        thresholdMinor: toMinor(mention.threshold, currency),
      });
    else
      discounts.push({
        ...base,
        kind: 'amount',
        value: toMinor(mention.amount, currency),
        thresholdMinor: null,
      });
  }
  return discounts;
}

/** 52×28×45厘米, 120x60 cm, -3.50: a size. 118×3=354 is a sum of prices. */
const isDimension = (text: string, { start, end }: Span): boolean =>
  SIGNED.test(text.slice(Math.max(0, start - 3), start)) ||
  TIMES_BEHIND.test(text.slice(end, end + 16)) ||
  (TIMES_BEFORE.test(text.slice(Math.max(0, start - 4), start)) &&
    LENGTH_BEHIND.test(text.slice(end, end + 6)));
/** 左 -3.50: a diopter, a temperature. */
const SIGNED = /(?:^|[^\da-z¥$€£元块])[-+±−]$/;
const LENGTH = '(?:[×x*]|厘米|公分|毫米|[英公]?[寸吋]|cm|mm|inch|in\\b|")';
const TIMES_BEHIND = new RegExp(`^\\s?[×x*]\\s?\\d+(?:\\.\\d+)?\\s?${LENGTH}`);
const TIMES_BEFORE = /\d\s?[×x*]\s?$/;
const LENGTH_BEHIND = new RegExp(`^\\s?${LENGTH}`);

const NO_QUOTES: readonly Quote[] = [];
const NO_DISCOUNTS: readonly Discount[] = [];

const isOfOtherUnit = (reading: Reading, mention: AmountMention): boolean =>
  (mention.per !== null && mention.per !== 'piece') ||
  mention.isStarting ||
  mention.maxAmount !== null ||
  isSum(reading.money, mention) ||
  isCarriage(reading, mention);

/** The shop's currency where no sign says otherwise; without a shop what the script suggests. */
const currencyOf = (reading: Reading, mention: AmountMention, shopCurrency: string | null): string =>
  shopCurrency === null
    ? (mention.currency ?? (HAN.test(reading.text) ? 'CNY' : 'USD'))
    : currencyIn(reading.text, mention, shopCurrency);

const HAN = /[\u4e00-\u9fff]/;

/** 白牡丹饼258, 会员238: a product, or who may have it, directly before a number. */
const isNamedPrice = (reading: Reading, skus: readonly Term[], { start }: Span): boolean =>
  skus.some(({ end }) => end <= start && BARELY.test(reading.text.slice(end, start))) ||
  HAVERS.test(reading.text.slice(Math.max(0, start - 4), start));
const BARELY = /^[罐盒瓶袋箱桶饼个件包支双条]?[\s:：是]?$/;
const HAVERS = /(?:会员|老客|熟客|老友|学生|给|按|收)[是:：\s]?$/;

/** Code units of other text a clause may hold for a lone number in it to be an answer: "那115！". */
const LONE = 3;
/** What an answer opens with before the price: 好喔 1190, "sure, 45". */
const OPENING =
  /^(?:[\s，,~]|亲|[哥姐宝]|好[的喔嘞呀哦啊]?|可以[的呀哦]?|没问题|行|嗯+|那|就|ok|okay|sure|yes|yep|great|lovely|right|cool|so)+/;

function hasCue(reading: Reading, mention: AmountMention): boolean {
  if (mention.per === 'piece' || mention.quantity !== null || mention.role !== 'price') return true;
  const clause = reading.clause(mention.start);
  const words = reading.text.slice(clause.start, clause.end).trim().replace(OPENING, '');
  if (words.length <= mention.end - mention.start + LONE) return true;
  return reading.all('price.quote-cue').some((hit) => hit.start >= clause.start && hit.end <= clause.end);
}
