import { z } from 'zod';

/** What the shop keeps ready to say or to look up; each kind needs what makes it honest. */
export const LIBRARY_KINDS = [
  'question',
  'contact',
  'evidence',
  'story',
  'comparison',
  'trial',
  'usage',
  'beyond',
] as const;
export type LibraryKind = (typeof LIBRARY_KINDS)[number];

/** Fields beside id, kind and title; the order is that of forms and of columns. */
export const LIBRARY_FIELDS = [
  'aliases',
  'text',
  'handles',
  'hours',
  'reach',
  'weaknesses',
  'scope',
  'source',
  'date',
  'link',
  'skus',
  'tags',
  'validUntil',
] as const;
export type LibraryField = (typeof LIBRARY_FIELDS)[number];

export interface KindFields {
  readonly needs: readonly LibraryField[];
  readonly may: readonly LibraryField[];
}

/**
 * What each kind must say, and what it may say beside. An answer without source and date is hearsay, evidence
 * without its scope proves too much, and a comparison that names no weakness of ours is an advertisement.
 */
export const KIND_FIELDS: Readonly<Record<LibraryKind, KindFields>> = {
  question: { needs: ['text', 'source', 'date'], may: ['aliases', 'link', 'skus', 'tags', 'validUntil'] },
  contact: { needs: ['handles', 'hours', 'reach'], may: ['text', 'aliases', 'tags', 'validUntil'] },
  evidence: {
    needs: ['text', 'source', 'date', 'scope', 'link'],
    may: ['aliases', 'skus', 'tags', 'validUntil'],
  },
  story: {
    needs: ['text', 'source', 'date'],
    may: ['aliases', 'scope', 'link', 'skus', 'tags', 'validUntil'],
  },
  comparison: {
    needs: ['text', 'weaknesses', 'source', 'date'],
    may: ['aliases', 'scope', 'link', 'skus', 'tags', 'validUntil'],
  },
  trial: { needs: ['text', 'scope', 'validUntil'], may: ['aliases', 'source', 'link', 'skus', 'tags'] },
  usage: { needs: ['text', 'source'], may: ['aliases', 'date', 'link', 'skus', 'tags', 'validUntil'] },
  beyond: { needs: ['text', 'source', 'date'], may: ['aliases', 'link', 'tags', 'validUntil'] },
};

/** Fields that hold several short texts. */
export const LIST_FIELDS = ['aliases', 'skus', 'tags'] as const satisfies readonly LibraryField[];

const words = (most: number) => z.string().trim().min(1).max(most);
const list = z.array(words(120)).max(60).default([]);

/** One entry of the library. Dates are days of the shop's calendar; the last day an entry is valid counts. */
export const libraryEntrySchema = z
  .strictObject({
    id: words(80),
    kind: z.enum(LIBRARY_KINDS),
    /** The question, the colleague's name, what is proven or compared. */
    title: words(300),
    /** Other words for the same, under which it is found. */
    aliases: list,
    /** What can be said to the customer as it stands. */
    text: words(4000).optional(),
    /** Matters a colleague takes over. */
    handles: words(500).optional(),
    /** When, in words and clock times: `周一到周五 09:00-18:00`. */
    hours: words(200).optional(),
    /** How: number, chat name, room. */
    reach: words(300).optional(),
    /** Where ours is worse. */
    weaknesses: words(2000).optional(),
    /** What it holds for, and for whom. */
    scope: words(500).optional(),
    source: words(300).optional(),
    date: z.iso.date().optional(),
    link: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    skus: list,
    tags: list,
    validUntil: z.iso.date().optional(),
  })
  .superRefine((entry, context) => {
    for (const field of KIND_FIELDS[entry.kind].needs)
      if (entry[field] === undefined)
        context.addIssue({ code: 'invalid_type', expected: 'string', path: [field], input: undefined });
  });

export type LibraryEntry = z.infer<typeof libraryEntrySchema>;

/** A library as one file: what an export writes and an import reads. */
export const libraryFileSchema = z.array(libraryEntrySchema).max(20_000);

/** How an entry stands on a day (`2026-11-30`). `soon`: it ends within {@link SOON_DAYS} days. */
export type Validity = 'open' | 'valid' | 'soon' | 'expired';

export const SOON_DAYS = 14;

export function validityOf({ validUntil }: LibraryEntry, today: string): Validity {
  if (validUntil === undefined) return 'open';
  if (validUntil < today) return 'expired';
  const days = (Date.parse(validUntil) - Date.parse(today)) / 86_400_000;
  return days <= SOON_DAYS ? 'soon' : 'valid';
}
