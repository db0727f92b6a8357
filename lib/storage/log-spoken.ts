import type { LogEntry } from '../model/log-entry';
import type { LogTables } from './log-tables';
import { chatOf, shortHash } from './log-words';

/**
 * A warning is a repeat when its rule spoke in the same conversation before. It is looked for among the entries that
 * stand in rows, the last thousand and more: weeks of one browser. Who reads the same conversation again after that
 * is told something new. Of an import the entries of its step are looked through.
 */

/** By which an entry is found that said the same; undefined: its conversation is not known. */
export const spokenOf = (entry: LogEntry): number | undefined =>
  entry.conversationKey === '' ? undefined : shortHash(`${chatOf(entry)} ${entry.rule}`);

/** Those of `entries` that repeat what stands in rows or what comes before them, in that order. */
export async function repeatsAmong(
  { logRows }: Pick<LogTables, 'logRows'>,
  entries: readonly LogEntry[],
): Promise<ReadonlySet<LogEntry>> {
  const asked = [...new Set(entries.flatMap((entry) => spokenOf(entry) ?? []))];
  const found = asked.length === 0 ? [] : await logRows.where('spoken').anyOf(asked).keys();
  return repeatsAfter(new Set(found.filter((key) => typeof key === 'number')), entries);
}

/** The same after `spoken`, which grows by what `entries` say. */
export function repeatsAfter(spoken: Set<number>, entries: readonly LogEntry[]): ReadonlySet<LogEntry> {
  const repeats = new Set<LogEntry>();
  for (const entry of entries) {
    const key = spokenOf(entry);
    if (key === undefined) continue;
    if (spoken.has(key)) repeats.add(entry);
    spoken.add(key);
  }
  return repeats;
}
