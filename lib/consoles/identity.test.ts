import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConsoleAdapter } from '../model/console-adapter';
import { adapter as demo } from './catalog/harbour-desk';
import { whoIsThis } from './identity';
import type { PageConversation } from './reader';

type Kind = 'person' | 'conversation' | 'name' | 'none';

const adapterOf = (is: Kind): ConsoleAdapter => ({
  ...demo,
  customer: is === 'none' ? {} : { key: { from: { element: 'h2' }, is } },
});
const page = (key: string, customerKey: string, customerName = 'Visitor'): PageConversation => ({
  key,
  customerKey,
  customerName,
  sitting: 0,
  messages: [],
});
const keyOf = (is: Kind, at: PageConversation, visit = 'v1') =>
  whoIsThis(adapterOf(is), at, visit).customerKey;

describe('who a customer is', () => {
  it('is the console’s own key where it stands for one person', () => {
    expect(whoIsThis(adapterOf('person'), page('c1', 'u7'), 'v1')).toEqual({
      identity: 'person',
      customerKey: 'u7',
      conversationKey: 'c1',
    });
  });

  it('is the same person in another conversation by a strong key, another by a name', () => {
    expect(keyOf('person', page('c1', 'u7'))).toBe(keyOf('person', page('c2', 'u7')));
    expect(keyOf('name', page('c1', 'Visitor'))).not.toBe(keyOf('name', page('c2', 'Visitor')));
  });

  it('is remembered for the conversation, also when it is opened again', () => {
    expect(keyOf('name', page('c1', 'Visitor'), 'v1')).toBe(keyOf('name', page('c1', 'Visitor'), 'v2'));
  });

  it('is forgotten with the visit where the name names the conversation too', () => {
    expect(keyOf('name', page('Visitor', 'Visitor'), 'v1')).not.toBe(
      keyOf('name', page('Visitor', 'Visitor'), 'v2'),
    );
  });

  it('keeps nothing of two visits under one key where the name names the conversation too', () => {
    const keyIn = (visit: string) =>
      whoIsThis(adapterOf('name'), page('Visitor', 'Visitor'), visit).conversationKey;
    expect(keyIn('v1')).not.toBe(keyIn('v2'));
    expect(whoIsThis(adapterOf('name'), page('c1', 'Visitor'), 'v1').conversationKey).toBe('c1');
  });

  it('can be linked where the console shows nobody', () => {
    expect(whoIsThis(adapterOf('none'), page('c1', '', ''), 'v1').identity).toBe('none');
    expect(keyOf('none', page('c1', '', ''))).not.toBe('');
  });

  it('never mixes two conversations by what they are called', () => {
    const weak = fc.constantFrom<Kind>('name', 'none');
    const key = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(weak, key, key, fc.constantFrom('Visitor', '访客', ''), (is, a, b, name) => {
        fc.pre(a !== b && a !== name && b !== name);
        expect(keyOf(is, page(a, name, name))).not.toBe(keyOf(is, page(b, name, name)));
      }),
    );
  });
});
