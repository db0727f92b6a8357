import type { Table } from 'dexie';
import type { Disposition, LogEntry } from '../model/log-entry';
import type { LinkKind } from '../review/chain';
import { toHex } from '../review/chain';
import { canonical, splitEntry } from '../review/record';
import type { Book } from './log-book';
import type { LogState } from './log-chunks';
import type { Locator } from './log-locator';
import { repeatsAmong, spokenOf } from './log-spoken';
import type { LogRow, LogTables } from './log-tables';

/** All tables that a change of the log may touch; a transaction names them. */
export const logTables = (tables: LogTables): Table[] => [
  tables.logRows,
  tables.logNumbers,
  tables.logWords,
  tables.logProofs,
  tables.logPeople,
  tables.logDays,
  tables.logEvents,
  tables.logState,
];

/** Random bytes that go with the words they belong to; see Words.salt. */
export const newSalt = (): string => toHex(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));

/** The same for many. */
export function newSalts(count: number): string[] {
  const bytes = new Uint8Array(count * SALT_BYTES);
  // The browser gives no more than 64 KB at once.
  for (let from = 0; from < bytes.length; from += MOST_RANDOM_BYTES)
    crypto.getRandomValues(bytes.subarray(from, from + MOST_RANDOM_BYTES));
  return Array.from({ length: count }, (_, index) =>
    toHex(bytes.subarray(index * SALT_BYTES, (index + 1) * SALT_BYTES)),
  );
}

const SALT_BYTES = 16;
const MOST_RANDOM_BYTES = 65_536;

/** Adds entries, in that order, to chain, rows, columns and counts. None of them may be stored already. */
export async function addEntries(
  tables: LogTables,
  book: Book,
  entries: readonly LogEntry[],
  verdicts: ReadonlyMap<string, Disposition> = new Map(),
): Promise<void> {
  if (entries.length === 0) return;
  const [repeats] = await Promise.all([repeatsAmong(tables, entries), book.expect(entries)]);
  const rows: LogRow[] = [];
  for (const entry of entries) {
    const { core: facts, words: personal } = splitEntry(entry, newSalt());
    const core = canonical(facts);
    const words = JSON.stringify(personal);
    const ordinal = book.place(entry, repeats.has(entry), verdicts.get(entry.id) ?? null);
    const { seq, prev, hash, wordsHash } = book.link('entry', core, words);
    const spoken = spokenOf(entry);
    rows.push({
      ordinal,
      id: entry.id,
      customerId: entry.customerId,
      ...(spoken !== undefined && { spoken }),
      seq,
      prev,
      hash,
      wordsHash,
      core,
      words,
    });
  }
  await tables.logRows.bulkAdd(rows);
}

/** Entries not stored yet, each once, in the order given. */
export async function newOnes(
  locator: Locator,
  entries: readonly LogEntry[],
  state?: LogState,
): Promise<LogEntry[]> {
  const byId = new Map<string, LogEntry>();
  for (const entry of entries) if (!byId.has(entry.id)) byId.set(entry.id, entry);
  const stored = await locator.storedOf([...byId.values()], state);
  return [...byId.values()].filter(({ id }) => !stored.has(id));
}

/** Adds a link that is neither entry nor verdict: what was taken out, when and why. */
export async function addEvent(
  { logEvents }: LogTables,
  book: Book,
  kind: LinkKind,
  facts: object,
): Promise<void> {
  const core = canonical(facts);
  const { seq, prev, hash } = book.link(kind, core, null);
  await logEvents.add({ seq, kind, prev, hash, core });
}
