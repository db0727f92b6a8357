import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyFileSchema, policyFromFile } from '../model/policy';
import { indexPolicy } from '../policy/shop-index';
import { Reading } from '../text/reading';
import { type Quote, readDiscounts, readQuotes } from './quotes';

const shop = indexPolicy(
  policyFromFile(
    policyFileSchema.parse({
      shop: { name: 'Fern', currency: 'CNY', timeZone: 'Asia/Shanghai' },
      brands: [{ id: 'fern', name: '蕨野', own: true }],
      shops: [
        { channel: 'tmall', brand: 'fern', name: '蕨野旗舰店' },
        { channel: 'private', brand: 'fern', name: '蕨野小程序' },
      ],
      products: [
        { sku: 'soap', name: '橄榄皂', brand: 'fern', prices: [{ channel: 'tmall', price: 39 }] },
        { sku: 'oil', name: '护发油 50ml', brand: 'fern', prices: [{ channel: 'tmall', price: 129 }] },
      ],
      promotions: [],
    }),
  ),
);

const read = (text: string): readonly Quote[] => {
  const reading = new Reading(text);
  return readQuotes(reading, shop.findTerms(reading.text), 'CNY');
};
const pick = <K extends keyof Quote>(text: string, key: K): readonly Quote[K][] =>
  read(text).map((quote) => quote[key]);

describe('readQuotes', () => {
  it.each([
    ['some tens are no amount', '外面修一下一般几十块', []],
    ['a difference is no price', '是的，涨了10块', []],
    ['an extra is no price', "it's £4 and entirely optional", []],
    ['a price risen to is one', '已经涨到258', [25800]],
    ['each piece of so many', '每袋给259', [25900]],
    ['the count behind each is no second price', '$15 each for 12', [1500]],
  ])('%s', (_, text, amounts) => {
    expect(pick(text, 'amountMinor')).toEqual(amounts);
  });

  it('is certain of a number directly behind a product', () => {
    expect(pick('橄榄皂瓶39，都是一样的', 'certain')).toEqual([true]);
  });

  it('takes what was bought on a day for past', () => {
    expect(pick('3月30日那两盒是36一盒', 'past')).toEqual([true]);
    expect(pick('3月30日前是36一盒', 'past')).toEqual([false]);
  });

  it('takes a price with a fee on top for no piece of goods', () => {
    expect(pick('wrapping is £4 extra, so £52 plain and £56 with it', 'otherUnit')).toEqual([false, true]);
  });

  it.each([
    ['a channel named before the amount owns it', '天猫129，小程序119', ['tmall', 'private']],
    [
      'a channel named behind it in its clause owns it',
      '129 on Tmall, 119 if you order in the mini-program',
      ['tmall', 'private'],
    ],
    ['a channel spent on one amount does not reach the next', '天猫129，给您119', ['tmall', null]],
    ['a channel without an amount of its own reaches on', '您在小程序下单，119元', ['private']],
    ['a place named to compare with owns nothing', '跟天猫一样129元', [null]],
    ['places named together own nothing', '天猫和小程序都是129元', [null]],
  ])('%s', (_, text, channels) => {
    expect(pick(text, 'channel')).toEqual(channels);
  });

  it.each([
    ['a product reaches over the amounts behind it', '护发油天猫129，小程序119', ['oil', 'oil']],
    ['each product owns its own', '橄榄皂39元，护发油129元', ['soap', 'oil']],
  ])('%s', (_, text, skus) => {
    expect(pick(text, 'sku')).toEqual(skus);
  });

  it.each([
    ['what was paid last time', '上次您付的是119元', [true]],
    ['what it costs now beside it', '上次119元，现在129元', [true, false]],
    ['the same as last time is now', '跟上次一样129元', [false]],
    ['a deadline is not the past', '今晚之前119元', [false]],
    ['words of the past behind it', '$45 last time', [true]],
  ])('tells the past from the present: %s', (_, text, past) => {
    expect(pick(text, 'past')).toEqual(past);
  });

  it.each([
    ['declined', '98元做不了', [true]],
    ['declined, another offered', '98元做不了，最低118元', [true, false]],
    ['corrected', '99元那个是您看错了', [true]],
    ['behind a denied discount', '没活动129元', [false]],
  ])('tells what the speaker stands for: %s', (_, text, disowned) => {
    expect(pick(text, 'disowned')).toEqual(disowned);
  });

  it.each([
    ['a count before the total', '两瓶238元', [[2, 11900]]],
    [
      'the next count is the next amount’s',
      '一瓶129 两瓶238',
      [
        [1, 12900],
        [2, 11900],
      ],
    ],
    ['a count earlier in the sentence', '三瓶有满减，合计357元', [[3, 11900]]],
    ['each', '119元一瓶', [[1, 11900]]],
  ])('divides totals: %s', (_, text, expected) => {
    expect(read(text).map((quote) => [quote.quantity, quote.unitMinor])).toEqual(expected);
  });

  it.each([
    ['per weight', '每100克58元', [true]],
    ['a total with shipping', '护发油129元，运费8元，合计137元', [false, true]],
    ['a sum of two', '橄榄皂39元，护发油129元，一共168元', [false, false, true]],
    ['carriage without its word beside it', 'Shipping to Oslo takes a week and costs $18', [true]],
    ['a lower bound', '129元起', [true]],
  ])('sets apart what is no price of a piece: %s', (_, text, otherUnit) => {
    expect(pick(text, 'otherUnit')).toEqual(otherUnit);
  });

  it('names the size an amount is for', () => {
    expect(pick('50ml 129元，大瓶199元', 'size')).toEqual(['50ml', 'large']);
    expect(pick('1.5公斤149', 'size')).toEqual(['1500g']);
  });

  it('takes apart what is taken off and what is left when a comma joins them', () => {
    const [before, after] = read('129,您是老客再减20,109');
    expect(before?.unitMinor).toBe(12900);
    expect(after).toMatchObject({ unitMinor: 10900, disowned: false });
  });

  it('keeps any amount it is given, whole and within the text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom('元', '块', '块钱'),
        (amount, unit) => {
          const text = `这款${amount}${unit}`;
          const [quote] = read(text);
          expect(quote?.amountMinor).toBe(amount * 100);
          expect(text.slice(quote?.start, quote?.end)).toContain(String(amount));
        },
      ),
    );
  });

  it('never yields a quote that costs nothing or lies outside the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        for (const quote of read(text)) {
          expect(quote.quantity).toBeGreaterThanOrEqual(1);
          expect(quote.start).toBeLessThan(quote.end);
          expect(quote.end).toBeLessThanOrEqual(new Reading(text).text.length);
        }
      }),
    );
  });
});

describe('readDiscounts', () => {
  it('reads amounts, rates and thresholds', () => {
    const kinds = (text: string) =>
      readDiscounts(new Reading(text), 'CNY').map(({ kind, value }) => [kind, value]);
    expect(kinds('便宜10元')).toEqual([['amount', 1000]]);
    expect(kinds('打8折')).toEqual([['rate', expect.closeTo(0.2)]]);
    expect(kinds('满300减20')).toEqual([['threshold', 2000]]);
  });

  it('tells a declined one', () => {
    expect(readDiscounts(new Reading('便宜10元做不了'), 'CNY')[0]?.disowned).toBe(true);
  });
});
