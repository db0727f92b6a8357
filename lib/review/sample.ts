import type { LogEntry } from '../model/log-entry';

/** Entries a rule for a sample: enough for a first figure, and for a rule that warns to be judged at all. */
export const SAMPLE_SIZES = [10, 30, 100] as const;

/**
 * Up to `perRule` entries of each rule, as if drawn by lot: those with the smallest hash of their id. Asked again it
 * draws the same ones; what is logged meanwhile takes the place of few. Ordered by rule, so that one judges like
 * beside like.
 */
export function sampleOf(entries: readonly LogEntry[], perRule: number): LogEntry[] {
  return [...Map.groupBy(entries, ({ rule }) => rule)]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([, group]) =>
      group
        .map((entry) => ({ entry, lot: hash(entry.id) }))
        .sort((a, b) => a.lot - b.lot || a.entry.id.localeCompare(b.entry.id))
        .slice(0, perRule)
        .map(({ entry }) => entry),
    );
}

/** FNV-1a over UTF-16 code units, 32 bits, then mixed: ids that differ in their last letter lie far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
