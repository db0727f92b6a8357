import { describe, expect, it } from 'vitest';
import type { Message } from '../model/conversation';
import { Ledger } from './ledger';
import { isLinkDisowned, purposeOf } from './link-purpose';
import { MessageFacts } from './message-facts';

const message = (role: Message['role'], text: string): MessageFacts =>
  new MessageFacts({ id: role, role, atMs: null, text, pictures: [], cards: [], note: false }, null);

function ledgerAfter(...customer: string[]): Ledger {
  const ledger = new Ledger();
  for (const text of customer) ledger.append(message('customer', text));
  return ledger;
}

const purposes = (text: string, ledger = new Ledger()) => {
  const facts = message('agent', text);
  return facts.links.map((link) => purposeOf(facts, link, ledger));
};

describe('purposeOf', () => {
  it('gives each link the words that stand before it', () => {
    expect(
      purposes('物流在这 https://carrier.example/t/1 ，新的一件拍这个 https://shop.example/i/2'),
    ).toEqual(['inform', 'order']);
  });

  it.each([
    ['https://shop.example/i/2 这个付款', 'order'],
    ['You can track the order here: https://carrier.example/t/1', 'inform'],
    ['Please log in at https://shop.example/a', 'login'],
    ['size chart https://shop.example/size.png', 'inform'],
    ['https://shop.example/i/2', 'unsaid'],
  ])('of %s is %s', (text, purpose) => {
    expect(purposes(text)).toEqual([purpose]);
  });

  it('of a link handed over to who asked how to buy is to order', () => {
    expect(purposes('here: https://shop.example/i/2', ledgerAfter('how do I order the jacket?'))).toEqual([
      'order',
    ]);
    expect(purposes('here: https://shop.example/i/2', ledgerAfter('any lab report?'))).toEqual(['unsaid']);
  });
});

describe('isLinkDisowned', () => {
  const isDisowned = (text: string, ledger = new Ledger()) => {
    const facts = message('agent', text);
    return facts.links.map((link) => isLinkDisowned(facts, link, ledger));
  };

  it.each([
    '这个 https://fake.example/1 不是我们的',
    'https://fake.example/1 请不要点',
    'Please do not open https://fake.example/1',
    '您收到的 https://fake.example/1 我看了',
  ])('holds for %s', (text) => {
    expect(isDisowned(text)).toEqual([true]);
  });

  it('does not hold for a new link beside an admission, but for the one that was sent', () => {
    const ledger = new Ledger();
    ledger.append(message('agent', '拍这个 https://old.example/1'));
    expect(isDisowned('https://old.example/1 是我发错了', ledger)).toEqual([true]);
    expect(isDisowned('刚才发错了。拍这个 https://new.example/2', ledger)).toEqual([false]);
  });
});
