import { describe, expect, it } from 'vitest';
import { customer, policy } from '../../test/support/shops';
import { dates, isReadable, measured, money, productName } from './words';

describe('money', () => {
  it.each([
    [12800, 'CNY', 'zh-CN', '128元'],
    [7990, 'CNY', 'zh-CN', '79.9元'],
    [12800, 'CNY', 'zh-TW', '128元'],
    [12800, 'CNY', 'en', '128 yuan'],
    [54000, 'TWD', 'zh-TW', 'NT$540'],
    [119000, 'TWD', 'zh-TW', 'NT$1,190'],
    [4990, 'EUR', 'en', '€49.90'],
    [123456789, 'EUR', 'en', '€1,234,567.89'],
    [4900, 'USD', 'en', '$49'],
    [1200, 'JPY', 'zh-CN', '¥1,200'],
    [4900, 'SEK', 'en', '49 SEK'],
  ] as const)('%d %s in %s is %s', (amount, currency, locale, words) => {
    expect(money(amount, currency, locale)).toBe(words);
  });
});

describe('dates', () => {
  const now = Date.parse('2026-11-18T10:20:00+08:00');
  const zh = dates('zh-CN', 'Asia/Shanghai', now);
  const en = dates('en', 'Asia/Shanghai', now);
  const at = (iso: string): number => Date.parse(iso);

  it('writes the year only where it is another one', () => {
    expect(zh.day(at('2026-08-20T12:00:00+08:00'))).toBe('8月20日');
    expect(zh.day(at('2025-08-20T12:00:00+08:00'))).toBe('2025年8月20日');
    expect(en.day(at('2025-08-20T12:00:00+08:00'))).toBe('20 August 2025');
  });

  it('reads days in the time zone of the shop', () => {
    expect(zh.day(at('2026-08-20T17:00:00Z'))).toBe('8月21日');
    expect(dates('en', 'Europe/Berlin', now).day(at('2026-08-20T17:00:00Z'))).toBe('20 August');
  });

  it.each([
    ['the last second of a day', '2026-11-30T23:59:59+08:00', '11月30日24点', 'the end of 30 November'],
    ['midnight', '2026-12-01T00:00:00+08:00', '11月30日24点', 'the end of 30 November'],
    ['an hour', '2026-12-31T18:00:00+08:00', '12月31日18点', '18:00 on 31 December'],
    ['a minute', '2026-12-31T18:30:00+08:00', '12月31日18点30分', '18:30 on 31 December'],
  ])('ends at %s', (_, iso, chinese, english) => {
    expect(zh.deadline(at(iso))).toBe(chinese);
    expect(en.deadline(at(iso))).toBe(english);
  });

  it.each([
    ['2026-11-01', '2026-11-30', '11月1日到30日', 'from 1 to 30 November'],
    ['2026-10-20', '2026-11-30', '10月20日到11月30日', 'from 20 October to 30 November'],
    ['2026-12-20', '2027-01-05', '2026年12月20日到2027年1月5日', 'from 20 December 2026 to 5 January 2027'],
  ])('%s to %s', (from, until, chinese, english) => {
    const range = [at(`${from}T00:00:00+08:00`), at(`${until}T23:59:59+08:00`)] as const;
    expect(zh.range(...range)).toBe(chinese);
    expect(en.range(...range)).toBe(english);
  });

  it('names the month of a price that lay in one', () => {
    expect(zh.month(at('2026-08-15T00:00:00+08:00'), at('2026-08-31T23:59:59+08:00'))).toBe(8);
    expect(zh.month(at('2026-08-15T00:00:00+08:00'), at('2026-09-01T23:59:59+08:00'))).toBeNull();
  });
});

describe('productName', () => {
  const product = (name: string, aliases: string[] = []) => {
    const [only] = policy({ products: [{ sku: 'a', name, aliases, brand: 'x', prices: [] }] }).products ?? [];
    if (only === undefined) throw new Error('a policy with one product has one');
    return only;
  };

  it.each([
    ['小青柑普洱 250g', 'zh-CN', '小青柑普洱250克'],
    ['冻干粮 1.5kg', 'zh-CN', '冻干粮1.5公斤'],
    ['主食罐头 85g×24罐', 'zh-CN', '主食罐头85克×24罐'],
    ['磁吸手機殼 iPhone 16', 'zh-TW', '磁吸手機殼iPhone 16'],
    ['Bracken 45 backpack', 'zh-CN', 'Bracken 45 backpack'],
    ['Bracken 45 backpack', 'en', 'Bracken 45 backpack'],
  ] as const)('%s in %s is %s', (name, locale, words) => {
    expect(productName(product(name), locale)).toBe(words);
  });

  it('takes the longest Latin alias in English, and the name as it is without one', () => {
    expect(
      productName(product('小青柑普洱 250g', ['小青柑', 'Xiaoqinggan', "Xiaoqinggan Pu'er"]), 'en'),
    ).toBe("250 g Xiaoqinggan Pu'er");
    expect(productName(product('小青柑普洱 250g'), 'en')).toBe('小青柑普洱 250g');
  });
});

describe('measured', () => {
  it.each([
    ['小青柑普洱250克罐装', 'zh-CN', '小青柑普洱250克', '罐'],
    ['白茶饼', 'zh-CN', '白茶饼', '饼'],
    ['补水面膜10片', 'zh-CN', '补水面膜10片', null],
    ['主食罐头85克×24罐', 'zh-CN', '主食罐头85克×24罐', null],
    ['小青柑普洱250克', 'zh-CN', '小青柑普洱250克', null],
    ['Assam loose leaf tin', 'en', 'Assam loose leaf', 'tin'],
  ] as const)('%s', (name, locale, rest, measure) => {
    expect(measured(name, locale)).toEqual({ name: rest, measure });
  });
});

describe('isReadable', () => {
  it('keeps Chinese words out of English sentences and the other way round', () => {
    expect(isReadable('7天内可退', 'en')).toBe(false);
    expect(isReadable('30 days', 'zh-TW')).toBe(false);
    expect(isReadable(customer({}).name, 'zh-CN')).toBe(true);
  });
});
