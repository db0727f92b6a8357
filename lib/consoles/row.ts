import type { Role } from '../model/conversation';
import type { PageMessage, Reading } from './read-message';

/** One message of the open conversation, in the page or scrolled out of it. */
export interface Row {
  /** What the rest of the extension knows it by; never changes. */
  readonly key: string;
  /** Ids the page gave it: an optimistic one, then the server's. */
  readonly ids: Set<string>;
  element: Element;
  /** Its element stands in the list. */
  isHere: boolean;
  reading: Reading;
  /** Day of the clocks around it. */
  dayMs: number | null;
  /** Which reading of the page brought it, or its present form. */
  bornAt: number;
  bornMs: number;
  /** When it last left the page. */
  goneMs: number;
  /** What a run gives it, or it says itself. */
  author: string | null;
  atMs: number | null;
  role: Role | null;
  /** Null: not confirmed yet, or nobody knows who says it. */
  message: PageMessage | null;
  /** Where it stood when last looked up. */
  index: number;
}

/** An optimistic message and the server's may differ by so much, ms. */
const SAME_TIME_MS = 120_000;

/** Whether two readings are of one message, whatever the page calls it. */
export function isSame(one: Reading, other: Reading): boolean {
  return (
    one.role === other.role &&
    one.note === other.note &&
    (one.text === other.text || plain(one.text) === plain(other.text)) &&
    one.pictures.length === other.pictures.length &&
    one.pictures.every((picture, index) => isSamePicture(picture.url, other.pictures[index]?.url ?? '')) &&
    one.cards.length === other.cards.length &&
    one.cards.every((card, index) => card.title === other.cards[index]?.title) &&
    (one.atMs === null || other.atMs === null || Math.abs(one.atMs - other.atMs) <= SAME_TIME_MS)
  );
}

/** A picture waits under an address of the page's own until the server has given it one. */
const isSamePicture = (one: string, other: string): boolean =>
  one === other || /^(?:blob|data):/.test(one) !== /^(?:blob|data):/.test(other);

const plain = (text: string): string => text.replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]+/g, ' ').trim();

/** A message as before, or a new one where something in it differs. */
export function messageOf(row: Row): PageMessage | null {
  const { reading, role, atMs, message } = row;
  // What was taken back was said all the same; what was never seen before was said by nobody here.
  if (reading.isDeleted) return message;
  if (reading.isPending || role === null) return null;
  if (
    message !== null &&
    message.role === role &&
    message.atMs === atMs &&
    message.text === reading.text &&
    message.note === reading.note &&
    isEqual(message.pictures, reading.pictures) &&
    isEqual(message.cards, reading.cards)
  )
    return message;
  const { text, pictures, cards, note } = reading;
  return { id: row.key, role, atMs, text, pictures, cards, note };
}

const isEqual = (one: readonly object[], other: readonly object[]): boolean =>
  one === other || (one.length === other.length && JSON.stringify(one) === JSON.stringify(other));

/** What is known, and how many of the messages in the page are told apart. */
export interface Result {
  readonly messages: readonly PageMessage[];
  readonly roleless: number;
  readonly told: number;
}

/** The messages of `rows`: the list `before` itself, if they are the same. */
export function resultOf(rows: readonly Row[], before: readonly PageMessage[]): Result {
  const messages: PageMessage[] = [];
  let roleless = 0;
  let told = 0;
  for (const { message, role, reading, isHere } of rows) {
    if (message !== null) messages.push(message);
    if (!isHere || reading.isPending || reading.isDeleted) continue;
    if (role === null) roleless++;
    else told++;
  }
  const isAsBefore = before.length === messages.length && before.every((one, at) => one === messages[at]);
  return { messages: isAsBefore ? before : messages, roleless, told };
}
