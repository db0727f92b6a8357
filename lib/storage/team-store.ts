import type { MergeNote, TeamFile, TeamState, TeamWaiting } from '../model/team';
import type { Database } from './database';
import { readState } from './log-chunks';
import { createTeamInbox, type TeamInbox } from './team-inbox';
import { createTeamOutbox, type TeamOutbox } from './team-outbox';
import { mark, memberOf, type Received } from './team-tables';

export { chatOf } from './log-words';
export type { Author, ForeignEntry, Merged, ReadTo, SharedCustomer, TeamInbox } from './team-inbox';
export { promiseKey, sharedOf } from './team-inbox';
export type { EntryBatch, ReviewBatch, TeamOutbox } from './team-outbox';
export type { Received, TeamBase, TeamMark } from './team-tables';

/** The team this browser is in, and what lies between it and here. */
export interface TeamStore extends TeamOutbox, TeamInbox {
  /** Null: in no team. */
  member(): Promise<TeamFile | null>;
  /**
   * From now on the team has what is logged here; customers that are here already are merged with the team's. An
   * admin's policy and a supervisor's library go with them where the team has none.
   */
  join(file: TeamFile, atMs: number): Promise<void>;
  /** Forgets the credentials and what was read with them. What came from the team stays as it is. */
  leave(): Promise<void>;
  state(): Promise<TeamState | null>;
  saveState(state: TeamState): Promise<void>;
  waiting(): Promise<TeamWaiting>;
  /** Whether the policy in force is the team's and this member may not change it. */
  fixesPolicy(): Promise<boolean>;
  /** Fields changed here and elsewhere, the latest first. */
  mergeNotes(customerId: string): Promise<MergeNote[]>;
  mergeNote(seq: number): Promise<MergeNote | null>;
  dropMergeNote(seq: number): Promise<void>;
  /** The newest critical entry of a colleague that came as it happened; null: none did. */
  lastCritical(): Promise<Received | null>;
  /** How many entries of the log came from the team. */
  receivedEntries(): Promise<number>;
}

export function createTeamStore(database: Database): TeamStore {
  const { dexie, team, teamMarks, teamBase, received, teamKeys, mergeNotes } = database;
  const { customers, policies, library, logState, reviews } = database;
  const teamTables = [team, teamMarks, teamBase, received, teamKeys, mergeNotes];
  const sent = async () => {
    const row = await team.get('sent');
    return row?.key === 'sent' ? row : { ordinal: 0, reviewSeq: 0 };
  };

  return {
    ...createTeamOutbox(database),
    ...createTeamInbox(database),
    member: async () => (await memberOf(database)) ?? null,
    join: (file, atMs) =>
      dexie.transaction('rw', [...teamTables, customers, policies, library, logState, reviews], async () => {
        const before = await memberOf(database);
        const isRenewed = before?.shop === file.shop && before.memberId === file.memberId;
        await team.put({ key: 'member', file, joinedAtMs: atMs });
        await team.put({ key: 'state', state: { phase: 'connecting', sinceMs: atMs, badPolicy: null } });
        // A new file for the same member, as after credentials ran out, changes nothing else.
        if (isRenewed) return;
        const { head } = await readState(database);
        const lastReview = await reviews.orderBy('seq').last();
        await team.put({ key: 'sent', ordinal: head.ordinal, reviewSeq: lastReview?.seq ?? 0 });
        await mark(database, 'customer', await customers.toCollection().primaryKeys());
        await mark(database, 'library', await library.toCollection().primaryKeys());
        if ((await policies.count()) > 0) await mark(database, 'policy', ['brought']);
      }),
    leave: () =>
      dexie.transaction('rw', [...teamTables, policies], async () => {
        await team.clear();
        await teamMarks.clear();
        await teamBase.clear();
        await teamKeys.clear();
        await mergeNotes.clear();
      }),
    state: async () => {
      const row = await team.get('state');
      return row?.key === 'state' ? row.state : null;
    },
    saveState: (state) =>
      dexie.transaction('rw', team, async () => {
        if ((await memberOf(database)) !== undefined) await team.put({ key: 'state', state });
      }),
    waiting: () =>
      dexie.transaction('r', [...teamTables, logState, database.logNumbers, reviews], async () => {
        if ((await memberOf(database)) === undefined) return { entries: 0, changes: 0, sinceMs: null };
        const { ordinal, reviewSeq } = await sent();
        const { head } = await readState(database);
        const foreign = await received.where('ordinal').aboveOrEqual(ordinal).count();
        const entries = Math.max(0, head.ordinal - ordinal - foreign);
        const verdicts = await reviews.where('seq').above(reviewSeq).count();
        const marks = await teamMarks.count();
        const [oldestMark] = await teamMarks.orderBy('sinceMs').limit(1).toArray();
        const oldest = [
          ...(entries > 0 ? [await entryAtMs(ordinal)] : []),
          ...(oldestMark === undefined ? [] : [oldestMark.sinceMs]),
        ];
        return {
          entries,
          changes: marks + verdicts,
          sinceMs: oldest.length === 0 ? null : Math.min(...oldest),
        };
      }),
    fixesPolicy: () =>
      dexie.transaction('r', team, policies, async () => {
        const member = await memberOf(database);
        if (member === undefined || member.role === 'admin') return false;
        return (await policies.orderBy('version').last())?.team !== undefined;
      }),
    mergeNotes: async (customerId) => (await mergeNotes.where({ customerId }).toArray()).reverse(),
    mergeNote: async (seq) => (await mergeNotes.get(seq)) ?? null,
    dropMergeNote: (seq) => mergeNotes.delete(seq),
    lastCritical: async () => (await received.where('criticalAtMs').above(0).last()) ?? null,
    receivedEntries: () => received.where('ordinal').aboveOrEqual(0).count(),
  };

  async function entryAtMs(ordinal: number): Promise<number> {
    const numbers = await database.logNumbers.get(Math.floor(ordinal / 1024));
    return numbers?.atMs[ordinal % 1024] ?? Date.now();
  }
}
