import type { Profile } from '../model/customer';
import { Reading } from '../text/reading';
import { type Deed, deedsIn, isSameDeed } from './deeds';
import { looksKept } from './kept-promises';
import type { Ledger, Said } from './ledger';
import type { HeardPromise } from './promise-book';

/** A message that looks like a promise kept. */
export interface Proof {
  readonly messageId: string;
  readonly atMs: number | null;
  readonly words: string;
}

export interface PromiseNews extends Pick<Proof, 'messageId' | 'atMs' | 'words'> {
  /** Null: no time was said. */
  readonly dueAtMs: number | null;
  readonly proof?: Proof;
}

/** A side panel shows a screen, not a history. */
const SHOWN = 12;
const WORDS = 200;

/** What the agent promised in this conversation and nobody waived or replaced, in the order in which it was said. */
export function heardPromises(ledger: Ledger): PromiseNews[] {
  const timed = ledger.promises.filter(
    (promise) => promise.dueAtMs !== null && !promise.isAssumed && !isGone(promise, ledger.promises),
  );
  const untimed = ledger.untimed.map((promise) => ({ ...promise, dueAtMs: null }));
  return [...timed, ...untimed]
    .sort((a, b) => a.said.ordinal - b.said.ordinal)
    .slice(-SHOWN)
    .map(({ said, words, deed, dueAtMs }) => {
      const proof = proofOf(
        ledger,
        deed,
        words,
        (report) => report.ordinal > said.ordinal && report.messageId !== said.messageId,
      );
      return {
        messageId: said.messageId,
        atMs: said.atMs,
        words: words.slice(0, WORDS),
        dueAtMs,
        ...(proof === null ? {} : { proof }),
      };
    });
}

/** Waived by the customer, or replaced by a new one of its kind: 今天发货, then 明天发货. */
const isGone = ({ settled, deed }: HeardPromise, all: readonly HeardPromise[]): boolean =>
  settled !== null &&
  (settled.role === 'customer' ||
    all.some((other) => other.said.messageId === settled.messageId && isSameDeed(other.deed, deed)));

/** Messages of this conversation that look like a promise of the record kept, the latest for each. */
export function keptHere(ledger: Ledger, profile: Profile | null): ({ promiseId: string } & Proof)[] {
  const news: ({ promiseId: string } & Proof)[] = [];
  for (const { id, status, text, stillOwed, atMs, messageId } of profile?.promises ?? []) {
    if (id === undefined || (status !== 'open' && status !== 'half-kept')) continue;
    const words = stillOwed ?? text;
    const proof = proofOf(
      ledger,
      deedOf(words),
      words,
      (report) => report.messageId !== messageId && report.atMs !== null && report.atMs > atMs,
    );
    if (proof !== null) news.push({ promiseId: id, ...proof });
  }
  return news;
}

function proofOf(
  { reports }: Ledger,
  deed: Deed,
  words: string,
  isLater: (said: Said) => boolean,
): Proof | null {
  const report = reports.findLast(({ facts, said }) => isLater(said) && looksKept(facts, deed, words));
  if (report === undefined) return null;
  const { messageId, atMs, words: said } = report.said;
  return { messageId, atMs, words: said };
}

/** What the words of a stored promise are about, read once. */
function deedOf(words: string): Deed {
  let deed = deeds.get(words);
  if (deed === undefined) {
    const reading = new Reading(words);
    deed = deedsIn(reading, { start: 0, end: reading.text.length })[0]?.deed ?? 'other';
    if (deeds.size >= MOST_DEEDS) deeds.clear();
    deeds.set(words, deed);
  }
  return deed;
}
const deeds = new Map<string, Deed>();
const MOST_DEEDS = 500;
