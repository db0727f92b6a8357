import { describe, expect, it } from 'vitest';
import type { Message } from '../model/conversation';
import type { Topic } from '../model/open-conversation';
import { answeredBy } from './answers';
import { readConcerns } from './concerns';
import { MessageFacts } from './message-facts';

const says = (text: string): MessageFacts => {
  const message: Message = { id: 'm', role: 'agent', atMs: null, text, pictures: [], cards: [], note: false };
  return new MessageFacts(message, null);
};
const open = (question: string, reply: string): readonly Topic[] => {
  const concerns = readConcerns(says(question).reading);
  const answered = answeredBy(says(reply), concerns);
  return concerns.filter((concern) => !answered.includes(concern)).map(({ topic }) => topic);
};

describe('a doubt', () => {
  it.each([
    ['收款人怎么是个人？', '没事的，就是我们的，您放心付'],
    ['这个码是你们公司的吗', '是的是的，都一样'],
    ['这店名对不上，是你们家吗', '都是一家的，放心拍'],
    ['Is this account really your company?', "It's ours, don't worry"],
    ['This is a different store, is it yours?', 'Same company, trust me'],
  ])('stays open after a bare assurance: %s %s', (question, reply) => {
    expect(open(question, reply).length).toBeGreaterThan(0);
  });

  it.each([
    ['收款人怎么是个人？', '抱歉，我发错了，请不要付'],
    ['这个码是你们公司的吗', '收款方是云帆户外用品有限公司，付款页能看到'],
    ['这店名对不上，是你们家吗', '那不是我们的店，我发错链接了'],
    ['Is this account really your company?', 'The payee is Northway Gear Ltd, as printed on the invoice'],
    ['This is a different store, is it yours?', 'No, that one is not ours. I sent the wrong link, sorry'],
  ])('is answered by a fact or by owning up: %s %s', (question, reply) => {
    expect(open(question, reply)).toEqual([]);
  });
});

describe('a question', () => {
  it.each([
    ['多少钱？几天到？', '118元', ['delivery']],
    ['多少钱？几天到？', '118元，后天到', []],
    ['能退吗', '可以的，七天内都行', []],
    ['能退吗', '我们质量很好', ['returns']],
    ['能机洗吗 有紫色吗', '有紫色', ['usage']],
    ['防水吗', '我问下技术，十分钟内回您', []],
    ['does it come with a strap?', 'Yes it does', []],
    ['does it come with a strap?', 'The strap is sold separately', []],
    ['can I get a receipt?', 'This one is our best seller', ['invoice']],
  ])('%s %s', (question, reply, expected) => {
    expect(open(question, reply)).toEqual(expected);
  });
});
