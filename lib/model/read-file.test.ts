import { describe, expect, it } from 'vitest';
import { policyFileSchema } from './policy';
import { FileFault, readJson, readJsonLines } from './read-file';
import { scenarioSchema } from './scenario';

const POLICY = `{
  "shop": {"name": "示例茶铺", "currency": "CNY", "timeZone": "Asia/Shanghai"},
  "products": [
    {"sku": "a", "name": "茶", "brand": "x", "prices": [
      {"channel": "tmall", "price": 94}
    ]}
  ]
}`;

const faultOf = (work: () => unknown): FileFault => {
  try {
    work();
  } catch (error) {
    if (error instanceof FileFault) return error;
    throw error;
  }
  throw new Error('no fault');
};

describe('reading a policy file', () => {
  it('fills what may be left out', () => {
    const policy = readJson(policyFileSchema, 'p.json', POLICY);
    expect(policy.brands).toEqual([]);
    expect(policy.products?.[0]?.prices[0]?.price).toBe(94);
  });

  it.each([
    ['a wrong type', POLICY.replace('94', '"94"'), 5, 'products.0.prices.0.price', 'number'],
    [
      'an unknown field',
      POLICY.replace('"channel"', '"chanel": 1, "channel"'),
      5,
      'products.0.prices.0.chanel',
      'unknown field',
    ],
    ['a missing field', POLICY.replace('"name": "示例茶铺", ', ''), 2, 'shop.name', 'string'],
    [
      'a time zone that is none',
      POLICY.replace('Asia/Shanghai', 'Asia/Nowhere'),
      2,
      'shop.timeZone',
      'time zone',
    ],
    ['broken JSON', POLICY.replace('94}', '94'), 6, '', 'valid JSON'],
    ['an empty file', '', 1, '', 'valid JSON'],
  ])('names file, line, field and what was expected: %s', (_, text, line, field, expected) => {
    const fault = faultOf(() => readJson(policyFileSchema, 'p.json', text));
    expect(fault).toMatchObject({ file: 'p.json', line, field });
    expect(fault.message).toContain(expected);
    expect(fault.message).toContain(`p.json:${line}`);
  });
});

describe('reading scenarios', () => {
  const scenario = (change: object) =>
    JSON.stringify({
      id: 'a',
      lang: 'en',
      title: 't',
      events: [{ at: '2026-01-01T00:00:00Z', from: 'agent', text: 'x' }],
      ...change,
    });

  it('names the line of the file', () => {
    const fault = faultOf(() =>
      readJsonLines(scenarioSchema, 's.jsonl', `${scenario({})}\n\n${scenario({ lang: 'fr' })}`),
    );
    expect(fault).toMatchObject({ line: 3, field: 'lang' });
  });

  it('refuses an expectation of an event that is not there', () => {
    const text = scenario({ expect: [{ event: 3, rule: 'x' }] });
    expect(faultOf(() => readJsonLines(scenarioSchema, 's.jsonl', text)).field).toBe('expect.0.event');
  });

  it('lets only a tick have no speaker', () => {
    const text = scenario({ events: [{ at: '2026-01-01T00:00:00Z', text: 'x' }] });
    expect(faultOf(() => readJsonLines(scenarioSchema, 's.jsonl', text)).field).toBe('events.0.from');
  });
});
