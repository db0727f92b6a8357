import type { CustomerFile } from '../model/customer';
import type { Dispute } from '../model/dispute';
import type { LibraryEntry } from '../model/library';
import type { LogEntry, Review } from '../model/log-entry';
import type { ConsoleLink } from './customer-store';
import type { Database, ReviewRow } from './database';
import { readState } from './log-chunks';
import { logTables } from './log-writer';
import type { PolicyVersion } from './policy-store';
import type { TeamBase, TeamMark } from './team-tables';

/** Entries of this browser that the team has not acknowledged, oldest first. */
export interface EntryBatch {
  readonly entries: readonly { readonly entry: LogEntry; readonly policyRevision: number | null }[];
  /** Hand it back when all of them are acknowledged. */
  readonly until: number;
  /** Nothing is logged beyond it. */
  readonly isLast: boolean;
}

export interface ReviewBatch {
  readonly reviews: readonly {
    readonly review: Review;
    /** Whose entry it is about; null: this browser's member's. */
    readonly memberId: string | null;
    /** Null: retention took it. */
    readonly entry: LogEntry | null;
  }[];
  readonly until: number;
}

/** A customer as it lies here and as the team had it. */
export interface CustomerToSend {
  /** Null: there is none any more. */
  readonly file: CustomerFile | null;
  readonly links: readonly ConsoleLink[];
  readonly base: TeamBase | null;
  readonly promises: readonly TeamBase[];
}

/** What is to be sent. Nothing in it is a copy: it follows from what is stored, and from how far it was sent. */
export interface TeamOutbox {
  nextEntries(limit: number): Promise<EntryBatch>;
  entriesSent(until: number): Promise<void>;
  nextReviews(limit: number): Promise<ReviewBatch>;
  reviewsSent(until: number): Promise<void>;
  marks(limit: number): Promise<TeamMark[]>;
  /** Takes a mark away, unless something was changed again meanwhile. */
  unmark(mark: TeamMark): Promise<void>;
  customerToSend(id: string): Promise<CustomerToSend>;
  libraryToSend(id: string): Promise<{ readonly entry: LibraryEntry | null; readonly base: TeamBase | null }>;
  policyToSend(): Promise<PolicyVersion | null>;
  disputeToSend(
    entryId: string,
  ): Promise<{ readonly dispute: Dispute; readonly entry: LogEntry | null } | null>;
  /** What the team has now. */
  saveBase(base: TeamBase): Promise<void>;
  dropBase(kind: TeamBase['kind'], id: string): Promise<void>;
}

export function createTeamOutbox(database: Database): TeamOutbox {
  const { dexie, team, teamMarks, teamBase, received, locator, log, policies, reviews } = database;
  const { customers, consoleLinks, library, disputes } = database;
  const sent = async () => {
    const row = await team.get('sent');
    return row?.key === 'sent' ? row : { key: 'sent' as const, ordinal: 0, reviewSeq: 0 };
  };

  return {
    nextEntries: (limit) =>
      dexie.transaction('r', [team, received, policies, ...logTables(database)], async () => {
        const { ordinal } = await sent();
        const { head, chunks } = await readState(database);
        const until = Math.min(head.ordinal, ordinal + limit);
        const ordinals = Array.from({ length: until - ordinal }, (_, at) => ordinal + at);
        const located = await locator.read(head, chunks, ordinals);
        const foreign = await received.bulkGet(located.map(({ entry }) => entry.id));
        const own = located.filter((_, at) => foreign[at] === undefined).map(({ entry }) => entry);
        const versions = await policies.bulkGet(own.map(({ policyVersion }) => policyVersion));
        return {
          entries: own.map((entry, at) => ({ entry, policyRevision: versions[at]?.team?.revision ?? null })),
          until,
          isLast: until === head.ordinal,
        };
      }),
    entriesSent: (until) =>
      dexie.transaction('rw', team, async () => {
        await team.put({ ...(await sent()), ordinal: until });
      }),
    nextReviews: (limit) =>
      dexie.transaction('r', [team, received, reviews, log, ...logTables(database)], async () => {
        const { reviewSeq } = await sent();
        const rows = await reviews.where('seq').above(reviewSeq).limit(limit).toArray();
        const foreign = await received.bulkGet(rows.map(reviewKey));
        const own = rows.filter((_, at) => foreign[at] === undefined);
        const origins = await received.bulkGet(own.map(({ entryId }) => entryId));
        return {
          reviews: await Promise.all(
            own.map(async ({ seq: _, link: __, ...review }, at) => ({
              review,
              memberId: origins[at]?.memberId ?? null,
              entry: (await locator.byId(review.entryId))?.entry ?? null,
            })),
          ),
          until: rows.at(-1)?.seq ?? reviewSeq,
        };
      }),
    reviewsSent: (until) =>
      dexie.transaction('rw', team, async () => {
        await team.put({ ...(await sent()), reviewSeq: until });
      }),
    marks: (limit) => teamMarks.orderBy('sinceMs').limit(limit).toArray(),
    unmark: ({ kind, id, count }) =>
      dexie.transaction('rw', teamMarks, async () => {
        const now = await teamMarks.get([kind, id]);
        if (now?.count === count) await teamMarks.delete([kind, id]);
      }),
    customerToSend: (id) =>
      dexie.transaction('r', [customers, consoleLinks, teamBase], async () => ({
        file: (await customers.get(id)) ?? null,
        links: await consoleLinks.where({ customerId: id }).toArray(),
        base: (await teamBase.get(['customer', id])) ?? null,
        promises: (await teamBase.where({ customerId: id }).toArray()).filter(
          ({ kind }) => kind === 'promise',
        ),
      })),
    libraryToSend: async (id) => ({
      entry: (await library.get(id)) ?? null,
      base: (await teamBase.get(['library', id])) ?? null,
    }),
    policyToSend: async () => (await policies.orderBy('version').last()) ?? null,
    disputeToSend: (entryId) =>
      dexie.transaction('r', [disputes, ...logTables(database)], async () => {
        const row = await disputes.get(entryId);
        if (row === undefined) return null;
        const { link: _, ...dispute } = row;
        return { dispute, entry: (await locator.byId(entryId))?.entry ?? null };
      }),
    saveBase: async (base) => {
      await teamBase.put(base);
    },
    dropBase: (kind, id) => teamBase.delete([kind, id]),
  };
}

/** By what a verdict is known that came from the team. */
export const reviewKey = ({ entryId, reviewer, atMs }: Review | ReviewRow): string =>
  `review ${entryId} ${atMs} ${reviewer}`;
