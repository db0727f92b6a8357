import type { CreditEntry } from '../model/credit';
import type { Dispute } from '../model/dispute';
import type { LogEntry, Review } from '../model/log-entry';

/**
 * What is recorded falls into two parts. The core stays for ever and can be shown to anybody: when, which rule, whom
 * of the agents, what came of it. The words are what people wrote and how a customer could be known; an erasure
 * blanks them. The chain hashes the words apart, so that it holds without them.
 */

/** What is not personal, as canonical JSON reads it back. `reason` is the choice alone. */
export type Core = Readonly<Record<string, unknown>>;

/** The personal part of an entry. */
export type Words = Pick<
  LogEntry,
  'context' | 'conversationKey' | 'customerId' | 'customerName' | 'evidence' | 'slots' | 'snippet'
> & {
  readonly reasonWords: string;
  /**
   * Random, and gone with the words: without it a short text, a name or an answer like "好的", could be found by
   * hashing guesses until one fits.
   */
  readonly salt: string;
};

/** Whoever erased an entry left this of its words. */
const BLANK: Omit<Words, 'salt'> = {
  context: [],
  conversationKey: '',
  customerId: null,
  customerName: '',
  evidence: [],
  slots: {},
  snippet: null,
  reasonWords: '',
};

/** The two parts of an entry. What a later version adds to entries is core until it is named among the words. */
export function splitEntry(entry: LogEntry, salt: string): { readonly core: Core; readonly words: Words } {
  const { context, conversationKey, customerId, customerName, evidence, slots, snippet, reason, ...core } =
    entry;
  return {
    core: { ...core, reason: reason?.choice ?? null },
    words: {
      context,
      conversationKey,
      customerId,
      customerName,
      evidence,
      reasonWords: reason?.words ?? '',
      salt,
      slots,
      snippet,
    },
  };
}

/** The entry again; `words` null: they were erased. */
export function joinEntry(core: Core, words: Words | null): LogEntry {
  const { reason, ...rest } = core as unknown as Omit<LogEntry, keyof Words | 'reason'> & {
    reason: NonNullable<LogEntry['reason']>['choice'] | null;
  };
  const { reasonWords, ...personal } = words === null ? BLANK : withoutSalt(words);
  return {
    ...rest,
    ...personal,
    reason: reason === null ? null : { choice: reason, words: reasonWords },
  };
}

const withoutSalt = ({ salt: _, ...words }: Words): Omit<Words, 'salt'> => words;

/** A verdict's two parts: its note is about the chat and may quote it. */
export function splitReview(review: Review, salt: string): { readonly core: Core; readonly words: object } {
  const { note, ...core } = review;
  return { core, words: { note, salt } };
}

/** The two parts of an agent's answer. */
export function splitDispute(
  dispute: Dispute,
  salt: string,
): { readonly core: Core; readonly words: object } {
  const { words, ...core } = dispute;
  return { core, words: { words, salt } };
}

/** The two parts of a good act: whom it was done to, and the sentence. */
export function splitCredit(
  credit: CreditEntry,
  salt: string,
): { readonly core: Core; readonly words: object } {
  const { conversationKey, customerId, customerName, snippet, ...core } = credit;
  return { core, words: { conversationKey, customerId, customerName, salt, snippet } };
}

/** JSON with the keys in order: the same content is the same text, whoever wrote it. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const { sorted, names } = orderOf(Object.keys(value));
  let text = '';
  for (let place = 0; place < sorted.length; place++) {
    const part: unknown = Reflect.get(value, sorted[place] ?? '');
    if (part === undefined) continue;
    text += `${text === '' ? '' : ','}${names[place]}:${typeof part === 'object' ? canonical(part) : JSON.stringify(part)}`;
  }
  return `{${text}}`;
}

interface KeyOrder {
  readonly keys: readonly string[];
  readonly sorted: readonly string[];
  /** The sorted keys as JSON writes them. */
  readonly names: readonly string[];
}

/** A log has a million objects with the same few lists of keys: each list is sorted once. The last met are kept. */
const orders: KeyOrder[] = [];
const MOST_ORDERS = 8;

function orderOf(keys: readonly string[]): KeyOrder {
  for (const known of orders) if (isSameList(known.keys, keys)) return known;
  const sorted = keys.toSorted();
  const order = { keys, sorted, names: sorted.map((key) => JSON.stringify(key)) };
  orders.unshift(order);
  if (orders.length > MOST_ORDERS) orders.pop();
  return order;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let place = 0; place < a.length; place++) if (a[place] !== b[place]) return false;
  return true;
}
