import { expect, it } from 'vitest';
import type { Message } from '../model/conversation';
import { MessageFacts } from './message-facts';
import { readUntimed } from './untimed-promises';

const NOW = Date.parse('2026-11-18T10:30:00Z');

const told = (text: string, parts: Partial<Message> = {}): string[] => {
  const message: Message = {
    id: 'm',
    role: 'agent',
    atMs: NOW,
    text,
    pictures: [],
    cards: [],
    note: false,
    ...parts,
  };
  return readUntimed(new MessageFacts(message, null), NOW).map(({ words }) => words);
};

it.each([
  ['news that will come', '到货了我告诉您', ['到货了我告诉您']],
  ['the same in traditional script', '到貨了我通知您', ['到貨了我通知您']],
  ['an answer "right away"', '我马上回复您', ['我马上回复您']],
  ['a gift', '给您补寄一个提袋', ['给您补寄一个提袋']],
  ['in English', "I'll send you the invoice", ["I'll send you the invoice"]],
  ['one with a time is no such promise', '明天我给您发单号', []],
  ['an offer', '我可以给您发单号', []],
  ['a condition', '您要的话我给您寄样品', []],
  ['a question', '我给您退款好吗？', []],
  ['what is done', '单号已经给您发了', []],
  ['what is refused', '我没办法给您退款', []],
  ['what the customer is to do', '麻烦您回复我一下', []],
  ['terms that hold anyway', '我们全店包邮，七天可退', []],
] as const)('taken on without a time: %s', (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});

it('is kept as it is said when the message brings it', () => {
  const card = { title: '小青柑', url: 'https://shop.example/1', shop: '茶铺', price: null };
  expect(told('链接我发您了看下', { cards: [card] })).toEqual([]);
  expect(told('图片我发给您', { pictures: [{ state: 'read', payloads: [], alt: '' }] })).toEqual([]);
});
