import type { Review } from '../model/log-entry';
import { splitReview } from '../review/record';
import type { Database, ReviewRow } from './database';
import { Book } from './log-book';
import { logTables } from './log-writer';
import { linkRow } from './row-link';

/** Supervisors' verdicts. A change of mind is a new review beside the old one. */
export interface ReviewStore {
  /** Adds reviews, all or none; the latest one of its entry, said once more, adds nothing. */
  add(...given: Review[]): Promise<void>;
  /** The verdict that holds; null before the first, and when it was taken back. */
  latest(entryId: string): Promise<Review | null>;
  /** All reviews of an entry, oldest first. */
  history(entryId: string): Promise<Review[]>;
  /** Entries that were ever reviewed, those whose verdict was taken back among them. */
  reviewedIds(): Promise<string[]>;
  /** The verdict that holds of every reviewed entry, by entry id. */
  allLatest(): Promise<Map<string, Review>>;
}

export function createReviewStore(database: Database): ReviewStore {
  const { dexie, reviews, locator } = database;
  // Within one entry the index is ordered by the primary key: by the order of writing.
  const last = (entryId: string) => reviews.where({ entryId }).last();
  return {
    add: (...given) =>
      dexie.transaction('rw', [reviews, ...logTables(database)], async () => {
        // One chain with the entries: which verdicts stood when something was erased can be told from it, and one
        // hash noted elsewhere vouches for both.
        const book = await Book.open(database);
        for (const review of given) {
          const before = await last(review.entryId);
          if (before !== undefined && isSame(before, review)) continue;
          const link = linkRow(book, 'review', (salt) => splitReview(review, salt));
          await reviews.add({ ...review, link });
          const judged = await locator.byId(review.entryId);
          if (judged === null) continue;
          await book.hold([judged.ordinal]);
          book.judge(judged.ordinal, review.takenBack === true ? null : review.disposition);
        }
        await book.save();
      }),
    latest: async (entryId) => {
      const row = await last(entryId);
      return row === undefined || row.takenBack === true ? null : asReview(row);
    },
    history: async (entryId) => (await reviews.where({ entryId }).toArray()).map(asReview),
    reviewedIds: async () =>
      (await reviews.orderBy('entryId').uniqueKeys()).filter((key) => typeof key === 'string'),
    allLatest: async () => {
      const latest = new Map<string, Review>();
      for (const row of await reviews.orderBy('seq').toArray())
        if (row.takenBack === true) latest.delete(row.entryId);
        else latest.set(row.entryId, asReview(row));
      return latest;
    },
  };
}

const isSame = (a: Review, b: Review): boolean =>
  a.disposition === b.disposition &&
  a.note === b.note &&
  a.reviewer === b.reviewer &&
  a.atMs === b.atMs &&
  a.takenBack === b.takenBack;

const asReview = ({ seq: _, link: __, ...review }: ReviewRow): Review => review;
