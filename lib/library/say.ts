import type { LibraryEntry } from '../model/library';

/**
 * What goes into the composer when an entry is chosen. A comparison never goes without where ours is weaker, and
 * evidence never without its scope and the link under which it can be checked.
 */
export function sentenceOf({ kind, text, weaknesses, scope, link }: LibraryEntry): string | null {
  if (text === undefined || kind === 'contact') return null;
  const parts =
    kind === 'comparison'
      ? [text, weaknesses]
      : kind === 'evidence'
        ? [text, scope, link]
        : kind === 'beyond'
          ? [text, link]
          : [text];
  return parts.filter((part) => part !== undefined).join('\n');
}

/** The clock times in a contact's hours, as minutes of the day; null: none are written. */
const CLOCK = /(\d{1,2})[:：](\d{2})\s*[-–—~到至]\s*(\d{1,2})[:：](\d{2})/g;

/**
 * Whether a contact is there at a minute of the day; null: the hours do not say. Days of the week are for people
 * to read: "every second Friday" is not ours to guess.
 */
export function isOnDuty(hours: string, minute: number): boolean | null {
  const spans = [...hours.matchAll(CLOCK)].map(([, h1, m1, h2, m2]) => [
    Number(h1) * 60 + Number(m1),
    Number(h2) * 60 + Number(m2),
  ]);
  if (spans.length === 0) return null;
  return spans.some(([from = 0, to = 0]) =>
    from <= to ? from <= minute && minute < to : minute >= from || minute < to,
  );
}
