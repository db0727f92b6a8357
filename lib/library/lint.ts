import { Judge } from '../engine/judge';
import type { Finding } from '../model/finding';
import type { LibraryEntry } from '../model/library';
import type { ShopIndex } from '../policy/shop-index';

/** A saved answer that would be warned about if it were sent today. */
export interface LintedEntry {
  readonly entry: LibraryEntry;
  /** The gravest first. */
  readonly findings: readonly Finding[];
}

/**
 * Judges what is saved to be said by the rules of drafts: an empty conversation, nobody known, in the shop's own
 * chat. What only a conversation can make wrong is not found here; it is found when the answer is inserted.
 */
export function lintEntries(
  entries: readonly LibraryEntry[],
  shop: ShopIndex | null,
  nowMs: number,
): readonly LintedEntry[] {
  const judge = new Judge({ shop, profile: null, console: { id: 'library', privateDomain: true } });
  return entries.flatMap((entry) => {
    if (entry.kind === 'contact' || entry.text === undefined) return [];
    const { findings } = judge.check(
      {
        id: entry.id,
        role: 'agent',
        atMs: nowMs,
        text: [entry.text, entry.link].filter(Boolean).join('\n'),
        pictures: [],
        cards: [],
        note: false,
      },
      nowMs,
    );
    return findings.length === 0 ? [] : [{ entry, findings }];
  });
}
