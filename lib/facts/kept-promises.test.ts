import { expect, it } from 'vitest';
import type { Message } from '../model/conversation';
import type { Deed } from './deeds';
import { looksKept } from './kept-promises';
import { MessageFacts } from './message-facts';

const facts = (text: string, parts: Partial<Message> = {}): MessageFacts => {
  const message: Message = { id: 'm', role: 'agent', atMs: 0, text, pictures: [], cards: [], note: false };
  return new MessageFacts({ ...message, ...parts }, null);
};

it.each<[string, Deed, string, string, boolean]>([
  ['the number that was promised', 'document', '单号下午发您', '顺丰 SF1409987654321', true],
  ['a number promised in English', 'document', "I'll send the tracking number", '1Z99988877766655544', true],
  ['another document than the number', 'document', '单号下午发您', '报告给您附上了', false],
  ['a report that is there', 'document', '明天把检测报告发您', '报告来了，请查收', true],
  ['a refund that is done', 'refund', '今天给您退款', '款已经退给您了，请查收', true],
  ['a refund under way', 'refund', '今天给您退款', '退款已经在催了，还没到', false],
  ['a refund asked about', 'refund', '今天给您退款', '退款收到了吗？', false],
  ['a parcel that left', 'ship', '明天发', '今天已发货', true],
  ['a parcel that has not left', 'ship', '明天发', '还没发货，抱歉', false],
  ['an apology', 'reply', '三点前回您', '抱歉，还在问', false],
  ['an answer that was found', 'reply', '三点前回您', '问到了，这款可以用冷水泡', true],
  ['a hold', 'reply', '三点前回您', '稍等哈', false],
  ['another matter', 'gift', '送您一份小样', '今天已发货', false],
  ['in English', 'refund', 'we will refund you today', 'Your refund has been processed.', true],
])('looks kept: %s', (_, deed, words, text, expected) => {
  expect(looksKept(facts(text), deed, words)).toBe(expected);
});

it('a picture keeps the promise of one', () => {
  const pictures = [{ state: 'read', payloads: [], alt: '' }] as const;
  expect(looksKept(facts('您看', { pictures }), 'other', '明天给您照片')).toBe(true);
});
