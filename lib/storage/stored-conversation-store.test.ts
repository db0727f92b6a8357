import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HeardMessage } from '../model/stored-conversation';
import type { Heard } from './stored-conversation-store';
import { openStores, type Stores } from './stores';

let stores: Stores;
let count = 0;
beforeEach(() => {
  stores = openStores(`conversations-${++count}`);
});
afterEach(() => stores.close());

const heard = (id: string, afterId: string | null, seenAtMs: number | null = 1): HeardMessage => ({
  message: { id, role: 'customer', atMs: 1, text: id, pictures: [], cards: [], note: false },
  afterId,
  seenAtMs,
});
const day = (part: Partial<Heard>): Heard => ({
  consoleId: 'demo',
  conversationKey: 'chat-1',
  customerKey: 'k-1',
  day: '2026-11-20',
  customerId: null,
  agent: '阿宁',
  privateDomain: true,
  policyVersion: 1,
  setAside: [],
  heard: [],
  atMs: 1000,
  ...part,
});
const idsOf = async (on = '2026-11-20') =>
  (await stores.storedConversations.get(['demo', 'chat-1', on]))?.messages.map(({ message }) => message.id);

describe('a stored conversation', () => {
  it('keeps the order of the page, and what is told twice once', async () => {
    const { storedConversations } = stores;
    await storedConversations.add(day({ heard: [heard('a', null, null), heard('b', 'a')] }), null);
    await storedConversations.add(day({ heard: [heard('b', 'a'), heard('d', 'b')] }), null);
    await storedConversations.add(day({ heard: [heard('c', 'b'), heard('0', null, null)] }), null);
    await storedConversations.add(day({ heard: [heard('e', 'out of sight')] }), null);
    expect(await idsOf()).toEqual(['0', 'a', 'b', 'c', 'd', 'e']);
    expect(await storedConversations.count()).toEqual({ conversations: 1, messages: 4, sinceMs: 1000 });
  });

  it('goes on the next day with the day before as context', async () => {
    const { storedConversations } = stores;
    await storedConversations.add(day({ heard: [heard('a', null)] }), null);
    await storedConversations.add(day({ day: '2026-11-21', heard: [heard('b', 'a')], atMs: 2000 }), null);
    const next = await storedConversations.get(['demo', 'chat-1', '2026-11-21']);
    expect(next?.messages.map(({ message, seenAtMs }) => [message.id, seenAtMs])).toEqual([
      ['a', null],
      ['b', 1],
    ]);
  });

  it('keeps a hundred messages of context, and all that were watched', async () => {
    const old = Array.from({ length: 300 }, (_, at) => heard(`o${at}`, at === 0 ? null : `o${at - 1}`, null));
    await stores.storedConversations.add(day({ heard: [...old, heard('new', 'o299')] }), null);
    const ids = await idsOf();
    expect([ids?.length, ids?.[0], ids?.at(-1)]).toEqual([101, 'o200', 'new']);
  });

  it('is forgotten when it is old, and cleared', async () => {
    const { storedConversations } = stores;
    await storedConversations.add(day({ heard: [heard('a', null)], atMs: 1000 }), null);
    await storedConversations.add(
      day({ conversationKey: 'chat-2', heard: [heard('a', null)], atMs: 3000 }),
      null,
    );
    expect(await storedConversations.dropOlder(2000)).toBe(1);
    expect(await storedConversations.keys()).toEqual([['demo', 'chat-2', '2026-11-20']]);
    await storedConversations.clear();
    expect(await storedConversations.keys()).toEqual([]);
  });

  it.each([
    ['by its customer', { customerId: 'c-1', customerKey: '' }],
    ['by the console’s key, stored before it was linked', { customerKey: 'k-1' }],
  ])('is exported and erased with the customer: %s', async (_, part) => {
    const { storedConversations, customers, privacy } = stores;
    await customers.save(
      [{ id: 'c-1', name: '林女士', tags: [], purchases: [], offers: [], promises: [] }],
      [{ consoleId: 'demo', customerKey: 'k-1', customerId: 'c-1' }],
    );
    await storedConversations.add(day({ ...part, heard: [heard('a', null)] }), null);
    await storedConversations.add(day({ conversationKey: 'chat-2', customerKey: 'k-2' }), null);
    expect((await privacy.of('c-1')).conversations.map(({ conversationKey }) => conversationKey)).toEqual([
      'chat-1',
    ]);
    await privacy.erase('c-1');
    expect(await storedConversations.keys()).toEqual([['demo', 'chat-2', '2026-11-20']]);
  });
});
