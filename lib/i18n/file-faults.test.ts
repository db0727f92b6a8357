import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { config } from 'zod';
import { readCustomersFile, readPolicyFile, UnreadFile } from '../model/import-files';
import { LOCALES, type Locale } from '../model/locale';
import { faultWords, issueWords } from './file-faults';

let locale: Locale = 'zh-CN';
beforeAll(() => {
  config({ jitless: true, customError: (issue) => issueWords(issue, locale) });
});
afterAll(() => {
  config({ customError: undefined });
});

const shop = { name: '示例茶铺', currency: 'CNY', timeZone: 'Asia/Shanghai' };
const product = { sku: 'a', name: 'A', brand: 'b', prices: [{ channel: 'official', price: 1 }] };

async function faultOf(content: unknown, language: Locale = 'zh-CN') {
  locale = language;
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 1);
  const error = await readPolicyFile(new File([text], 'p.json')).catch((thrown: unknown) => thrown);
  return faultWords(error, 'p.json', language);
}

describe('a fault of a policy file', () => {
  it.each([
    ['a field left out', { shop: { ...shop, name: undefined } }, 'shop.name', '缺这一项，该写文字，带双引号'],
    [
      'a price in quotation marks',
      { shop, products: [{ ...product, prices: [{ channel: 'official', price: '94' }] }] },
      'products.0.prices.0.price',
      '该写数字，不带引号',
    ],
    [
      'a field nobody knows',
      { shop: { ...shop, colour: 'red' } },
      'shop.colour',
      '没有这一项，删掉或改对名称',
    ],
    [
      'an unknown time zone',
      { shop: { ...shop, timeZone: 'Tea/Land' } },
      'shop.timeZone',
      '该写时区，例如Asia/Shanghai',
    ],
    ['an empty name', { shop: { ...shop, name: '' } }, 'shop.name', '不能空着'],
    [
      'a price below nothing',
      { shop, products: [{ ...product, floor: -1 }] },
      'products.0.floor',
      '不能小于0',
    ],
    [
      'a time without its zone',
      { shop, products: [{ ...product, prices: [{ channel: 'x', price: 1, from: '2026-11-01' }] }] },
      'products.0.prices.0.from',
      '该写带时区的时间，例如2026-11-01T00:00:00+08:00',
    ],
    [
      'a kind that does not exist',
      { shop, payments: { allowed: [{ kind: 'cash' }] } },
      'payments.allowed.0.kind',
      expect.stringMatching(/^该是其中之一：url, /),
    ],
  ])('%s is named with its place and what belongs there', async (_, content, field, expected) => {
    expect(await faultOf(content)).toMatchObject({ file: 'p.json', field, expected });
  });

  it('tells the line on which the JSON breaks', async () => {
    expect(await faultOf('{\n "shop": {"name": "A"\n "currency": "CNY"}\n}')).toEqual({
      file: 'p.json',
      line: 3,
      field: '',
      expected: '不是完整的JSON：这里少一个逗号',
    });
  });

  it.each(LOCALES.filter((language) => language !== 'en'))(
    'holds no English sentence in %s',
    async (language) => {
      const faults = [
        await faultOf('', language),
        await faultOf('[1,]', language),
        await faultOf([], language),
        await faultOf({ shop: 1 }, language),
        await faultOf({ shop: { ...shop, currency: 'yuan' } }, language),
        await faultOf({ shop, promotions: [{ skus: 7 }] }, language),
      ];
      for (const { expected } of faults) expect(expected).not.toMatch(/[a-z]{3,} [a-z]{3,}/i);
    },
  );
});

it('says of a file that is no text what to do', () => {
  expect(faultWords(new UnreadFile('not-utf8'), 'p.json', 'en')).toEqual({
    file: 'p.json',
    line: null,
    field: '',
    expected: 'text in UTF-8; please save the file as UTF-8',
  });
});

it('counts lines in a file of customers', async () => {
  locale = 'en';
  const file = new File(['{"id":"1","name":"A"}\n{"id":"2"}\n'], 'c.jsonl');
  const error = await readCustomersFile(file).catch((thrown: unknown) => thrown);
  expect(faultWords(error, 'c.jsonl', 'en')).toEqual({
    file: 'c.jsonl',
    line: 2,
    field: 'name',
    expected: 'missing; text in double quotes belongs here',
  });
});
