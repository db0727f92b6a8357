import { describe, expect, it } from 'vitest';
import type { Role } from '../model/conversation';
import { Ledger } from './ledger';
import { MessageFacts } from './message-facts';
import { takenBack } from './taken-back';

const facts = (role: Role, place: number, text: string): MessageFacts =>
  new MessageFacts({ id: `m${place}`, role, atMs: place, text, pictures: [], cards: [], note: false }, null);

/** The message whose grant the draft takes back; null: none. */
function granted(draft: string, ...said: readonly (readonly [Role, string])[]): string | null {
  const ledger = new Ledger();
  for (const [place, [role, text]] of said.entries()) ledger.append(facts(role, place, text));
  return takenBack(facts('agent', said.length, draft), ledger)?.said.messageId ?? null;
}

describe('a grant taken back', () => {
  it.each([
    [
      'a right that is limited later',
      '课件下载只开放到结课',
      [
        ['agent', '课件永久都能下载'],
        ['customer', '怎么下不了课件了'],
      ],
    ],
    [
      'an arrangement that hangs on the day',
      '靠窗的位子要看當天狀況喔',
      [
        ['agent', '會幫您安排靠窗的位子'],
        ['customer', '到了怎麼坐走道'],
      ],
    ],
    [
      'what only the question named',
      "You'll have to pay for assembly yourself",
      [
        ['customer', 'is assembly part of it?'],
        ['agent', 'yes, of course'],
        ['customer', 'you said someone would come and do it?'],
      ],
    ],
  ] as const)('finds %s', (_, draft, said) => {
    expect(granted(draft, ...said)).not.toBeNull();
  });

  it.each([
    [
      'another size that is out of stock',
      'XL没有了，周五到',
      [
        ['agent', 'M码有的，今天能发'],
        ['customer', 'XL呢'],
      ],
    ],
    [
      'what the customer only asks about',
      '附近没有停车场',
      [
        ['agent', '可以的，帮您订好了'],
        ['customer', '附近有停车场没有'],
      ],
    ],
    [
      'a burden that is taken away',
      "You don't need to pay for the collection",
      [
        ['agent', "We'll collect it free of charge"],
        ['customer', "it doesn't fit, please collect"],
      ],
    ],
  ] as const)('is not %s', (_, draft, said) => {
    expect(granted(draft, ...said)).toBeNull();
  });
});
