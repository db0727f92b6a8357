import { describe, expect, it } from 'vitest';
import { MessageFacts } from './message-facts';
import { readWishes } from './wishes';

const wishes = (text: string): readonly string[] =>
  readWishes(
    new MessageFacts(
      { id: 'm', role: 'customer', atMs: null, text, pictures: [], cards: [], note: false },
      null,
    ),
  ).map(({ field, text: said }) => `${field}: ${said}`);

describe('what a customer says of needs', () => {
  it.each([
    [
      '中秋节送长辈，预算200左右，想要清淡一点的',
      ['occasion: 中秋节', 'recipient: 送长辈', 'stated: 想要清淡一点的', 'budget: 预算200左右', 'tag: 清淡'],
    ],
    ['給我媽買的，她胃不好', ['recipient: 給我媽', 'underlying: 她胃不好']],
    ['我只认你们这个牌子', ['driver: 我只认你们这个牌子']],
    ['朋友推荐来的，晚上再联系吧', ['tag: 朋友推荐', 'tag: 晚上再联系']],
    [
      "I'm looking for something for my mum, under $30",
      ["stated: I'm looking for something for my mum", 'recipient: for my mum', 'budget: under $30'],
    ],
    [
      'It is a birthday present and the last one broke',
      ['occasion: birthday', 'underlying: It is a birthday present and the last one broke'],
    ],
  ])('%s', (text, expected) => {
    expect([...wishes(text)].sort()).toEqual([...expected].sort());
  });
});

describe('what is no need', () => {
  it.each([
    ['a greeting', '中秋快乐'],
    ['what is not wanted', '不是送长辈的'],
    ['a question about the price', '200以内有吗？'],
    ['an amount bound by nothing', '上次付了128'],
    ['a bound beside no amount', '最多三天到吧'],
    ['a refund', '我想要退货'],
    ['somebody else’s holiday wish in English', 'Merry Christmas!'],
  ])('%s: %s', (_, text) => {
    expect(wishes(text)).toEqual([]);
  });
});
