import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../lib/model/finding';
import { evidenceWords } from './evidence-words';

const at = (iso: string) => Date.parse(`${iso}+08:00`);
const rows: readonly (readonly [string, Evidence, string, string, string])[] = [
  [
    'a message by its time',
    { kind: 'message', messageId: 'm1', atMs: at('2026-11-18T10:23:00'), quote: '128元' },
    '10:23',
    '128元',
    '',
  ],
  [
    'a message without a time',
    { kind: 'message', messageId: 'm1', atMs: null, quote: '128元' },
    '消息',
    '128元',
    '',
  ],
  [
    'a purchase by its day, the price kept',
    {
      kind: 'purchase',
      atMs: at('2026-08-20T12:00:00'),
      product: '小青柑普洱250g',
      unitPriceMinor: 12300,
      currency: 'CNY',
    },
    '8月20日',
    '小青柑普洱250g',
    '付了123元',
  ],
  [
    'a price by its offer and end',
    {
      kind: 'price',
      product: '小青柑',
      channel: 'private',
      amountMinor: 11800,
      currency: 'CNY',
      offer: '小程序老客价',
      fromMs: at('2026-11-01T00:00:00'),
      untilMs: at('2026-11-30T23:59:00'),
    },
    '价格册',
    '小程序老客价',
    '118元，到11月30日',
  ],
  [
    'a price without an offer by its channel and beginning',
    {
      kind: 'price',
      product: '小青柑',
      channel: 'tmall',
      amountMinor: 12800,
      currency: 'CNY',
      offer: null,
      fromMs: at('2026-11-01T00:00:00'),
      untilMs: null,
    },
    '价格册',
    '天猫店',
    '128元，11月1日起',
  ],
  [
    'a code with its payload cut in the middle',
    { kind: 'code', payload: `wxp://f2f0${'X'.repeat(40)}END`, scheme: 'wechat', payee: '张三' },
    '码',
    `wxp://f2f0XXXX…${'X'.repeat(11)}END`,
    '张三',
  ],
  [
    'a link with its shop',
    { kind: 'link', host: 'mingchuantang.tmall.example', shop: '茗川堂旗舰店' },
    '链接',
    'mingchuantang.tmall.example',
    '茗川堂旗舰店',
  ],
  [
    'a clause in its words',
    { kind: 'policy', clause: 'payees', words: '岭上柑茶业' },
    '政策',
    '岭上柑茶业',
    '',
  ],
  ['a clause without words by name', { kind: 'policy', clause: 'floor', words: '' }, '政策', '批准底价', ''],
  [
    'a promise with its due time',
    { kind: 'promise', text: '发单号', dueAtMs: at('2026-11-18T18:00:00') },
    '承诺',
    '发单号',
    '11月18日18:00前',
  ],
  [
    'consent withdrawn since a day',
    { kind: 'consent', sinceMs: at('2026-09-01T12:00:00') },
    '请勿打扰',
    '',
    '9月1日起',
  ],
];

describe('evidence in words', () => {
  it.each(rows)('names %s', (_, evidence, source, words, kept) => {
    expect(evidenceWords(evidence, 'zh-CN', 'Asia/Shanghai')).toMatchObject({ source, words, kept });
  });

  it('says the whole of it to whoever listens', () => {
    const payload = `wxp://f2f0${'X'.repeat(40)}END`;
    const evidence: Evidence = { kind: 'code', payload, scheme: 'wechat', payee: null };
    expect(evidenceWords(evidence, 'en', 'Asia/Shanghai').whole).toBe(`Code ${payload}`);
  });
});
