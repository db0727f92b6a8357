import type { HeardMessage, PastMessage, StoredConversation } from '../model/stored-conversation';
import type { ConsoleLink } from './customer-store';
import type { Database } from './database';

/** The key of a stored conversation. */
export type ConversationDay = [consoleId: string, conversationKey: string, day: string];

/** A row: what is asked for stands in fields, the messages as one text: ten thousand rows are read at once. */
export interface ConversationRow extends Omit<StoredConversation, 'messages'> {
  readonly firstAtMs: number;
  readonly lastAtMs: number;
  /** Messages that came while the coach watched. */
  readonly seen: number;
  /** JSON of {@link Packed} messages. */
  readonly packed: string;
}

/** What is stored, counted. */
export interface ConversationCount {
  readonly conversations: number;
  readonly messages: number;
  /** Of the oldest message; null: nothing is stored. */
  readonly sinceMs: number | null;
}

/** What comes to a conversation, disguised already. */
export interface Heard extends Omit<StoredConversation, 'messages' | 'profile'> {
  readonly heard: readonly HeardMessage[];
  readonly atMs: number;
}

/** Conversations kept to try changes on. Nothing is in here unless an administrator said so. */
export interface StoredConversationStore {
  /**
   * Adds what was heard to the conversation's day. Told twice is stored once. `profile` is asked for a new row only,
   * before the transaction.
   */
  add(heard: Heard, profile: StoredConversation['profile']): Promise<void>;
  has(key: ConversationDay): Promise<boolean>;
  get(key: ConversationDay): Promise<StoredConversation | null>;
  /** All keys, the newest first; only those of at least one message that was watched. */
  keys(): Promise<ConversationDay[]>;
  some(keys: readonly ConversationDay[]): Promise<StoredConversation[]>;
  count(): Promise<ConversationCount>;
  clear(): Promise<void>;
  dropOlder(beforeMs: number): Promise<number>;
}

/** Messages before the watched ones that are kept as context; the rules look no further back. */
const CONTEXT = 100;
/** A conversation of a day is not longer; what comes behind is left out. */
const MOST_MESSAGES = 2000;

export function createStoredConversationStore({
  dexie,
  storedConversations: rows,
}: Database): StoredConversationStore {
  /** The last messages of the day before, where the console goes on with the same conversation. */
  const before = async ([consoleId, conversationKey, day]: ConversationDay): Promise<PastMessage[]> => {
    const last = await rows
      .where('[consoleId+conversationKey+day]')
      .between([consoleId, conversationKey, ''], [consoleId, conversationKey, day])
      .last();
    return last === undefined
      ? []
      : unpack(last.packed)
          .slice(-CONTEXT)
          .map(({ message }) => ({ message, seenAtMs: null }));
  };

  return {
    has: async (key) => (await rows.where('[consoleId+conversationKey+day]').equals(key).count()) > 0,
    get: async (key) => {
      const row = await rows.get(key);
      return row === undefined ? null : conversationOf(row);
    },
    add: ({ heard, atMs, ...about }, profile) =>
      dexie.transaction('rw', rows, async () => {
        const key: ConversationDay = [about.consoleId, about.conversationKey, about.day];
        const known = await rows.get(key);
        const messages = merged(known === undefined ? await before(key) : unpack(known.packed), heard);
        const seen = messages.filter(({ seenAtMs }) => seenAtMs !== null).length;
        await rows.put({
          ...about,
          profile: known === undefined ? profile : known.profile,
          customerId: about.customerId ?? known?.customerId ?? null,
          firstAtMs: known?.firstAtMs ?? atMs,
          lastAtMs: atMs,
          seen,
          packed: pack(messages),
        });
      }),
    keys: async () => {
      const found = await rows.orderBy('lastAtMs').reverse().primaryKeys();
      return found;
    },
    some: async (keys) =>
      (await rows.bulkGet([...keys])).flatMap((row) => (row === undefined ? [] : [conversationOf(row)])),
    async count() {
      const first = await rows.orderBy('lastAtMs').first();
      let messages = 0;
      let conversations = 0;
      await rows.each(({ seen }) => {
        conversations++;
        messages += seen;
      });
      return { conversations, messages, sinceMs: first?.firstAtMs ?? null };
    },
    clear: () => rows.clear(),
    dropOlder: (beforeMs) => rows.where('lastAtMs').below(beforeMs).delete(),
  };
}

/** Keys of one customer's conversations. One stored before the console's key was linked has no id: key and chat tell. */
async function keysOf(
  { storedConversations: rows }: Database,
  customerId: string,
  links: readonly ConsoleLink[],
  chats: ReadonlySet<string>,
): Promise<ConversationDay[]> {
  const found = await rows.where({ customerId }).primaryKeys();
  for (const { consoleId, customerKey } of links)
    found.push(...(await rows.where({ consoleId, customerKey }).primaryKeys()));
  for (const chat of chats) {
    const [consoleId, key]: [string, string] = JSON.parse(chat);
    const days = rows
      .where('[consoleId+conversationKey+day]')
      .between([consoleId, key, ''], [consoleId, key, '\uffff']);
    found.push(...(await days.primaryKeys()));
  }
  return [...new Map(found.map((key) => [JSON.stringify(key), key])).values()];
}

/** One customer's conversations; within the caller's transaction. */
export async function conversationsOf(
  ...asked: Parameters<typeof keysOf>
): Promise<readonly StoredConversation[]> {
  const found = await asked[0].storedConversations.bulkGet(await keysOf(...asked));
  return found.flatMap((row) => (row === undefined ? [] : [conversationOf(row)]));
}

/** Takes them out; within the caller's transaction. */
export async function dropConversationsOf(...asked: Parameters<typeof keysOf>): Promise<void> {
  await asked[0].storedConversations.bulkDelete(await keysOf(...asked));
}

/** `known` with what was heard, each behind the message it stands behind on the page. */
function merged(known: readonly PastMessage[], heard: readonly HeardMessage[]): PastMessage[] {
  const messages = [...known];
  const ids = new Set(messages.map(({ message }) => message.id));
  for (const { message, afterId, seenAtMs } of heard) {
    if (ids.has(message.id) || messages.length >= MOST_MESSAGES) continue;
    ids.add(message.id);
    const at = afterId === null ? -1 : messages.findLastIndex((one) => one.message.id === afterId);
    // What it stood behind may be out of sight: then it came last.
    const place = afterId !== null && at === -1 ? messages.length : at + 1;
    messages.splice(place, 0, { message, seenAtMs });
  }
  const first = messages.findIndex(({ seenAtMs }) => seenAtMs !== null);
  return messages.slice(Math.max(0, (first === -1 ? messages.length : first) - CONTEXT));
}

/** What is there of a message mostly, then what few have. */
type Packed = readonly [
  id: string,
  role: PastMessage['message']['role'],
  atMs: number | null,
  seenAtMs: number | null,
  text: string,
  rest?: Partial<Pick<PastMessage['message'], 'pictures' | 'cards' | 'note'>>,
];

function pack(messages: readonly PastMessage[]): string {
  return JSON.stringify(
    messages.map(({ message: { id, role, atMs, text, pictures, cards, note }, seenAtMs }): Packed => {
      const rest = {
        ...(pictures.length === 0 ? {} : { pictures }),
        ...(cards.length === 0 ? {} : { cards }),
        ...(note ? { note } : {}),
      };
      const plain = [id, role, atMs, seenAtMs, text] as const;
      return Object.keys(rest).length === 0 ? plain : [...plain, rest];
    }),
  );
}

function unpack(packed: string): PastMessage[] {
  const rows: readonly Packed[] = JSON.parse(packed);
  return rows.map(([id, role, atMs, seenAtMs, text, rest]) => ({
    message: { id, role, atMs, text, pictures: NONE, cards: NONE, note: false, ...rest },
    seenAtMs,
  }));
}
const NONE: readonly never[] = [];

const conversationOf = ({
  packed,
  firstAtMs: _,
  lastAtMs: __,
  seen: ___,
  ...about
}: ConversationRow): StoredConversation => ({ ...about, messages: unpack(packed) });
