import type { Table } from 'dexie';
import type { MergeNote, TeamFile, TeamState } from '../model/team';
import type { Database } from './database';

/** What can differ from what the team has. `erasure`: a customer who is to be taken out everywhere. */
export const MARK_KINDS = ['customer', 'policy', 'library', 'dispute', 'erasure'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/**
 * Says that something here is not on the team's servers yet. It is written in the transaction of the change itself and
 * names it only: what is sent is what is stored when it is sent, so that ten changes of a customer are one message.
 */
export interface TeamMark {
  readonly kind: MarkKind;
  readonly id: string;
  readonly sinceMs: number;
  /** Grows with each further change: one made while the last was under way is sent too. */
  readonly count: number;
  /** Of an erasure: conversations in which the customer was logged without an id. */
  readonly chats?: readonly string[];
}

/** What the team's servers had when it was last seen: what this browser's and others' changes are told apart by. */
export interface TeamBase {
  readonly kind: 'customer' | 'promise' | 'library';
  readonly id: string;
  /** The key it has there. */
  readonly token: string;
  readonly revision: number;
  /** Of a promise whose it is, of a customer its own id, else empty. */
  readonly customerId: string;
  readonly value: unknown;
}

/** An entry, verdict or answer that came from the team: it is not sent again. */
export interface Received {
  readonly id: string;
  readonly memberId: string;
  /** Where an entry lies in the log; -1: it is no entry. */
  readonly ordinal: number;
  readonly arrivedAtMs: number;
  /** Entries that came as they happened and are critical; else 0. */
  readonly criticalAtMs: number;
}

/** A customer's or conversation's data key, while it has not been destroyed. */
export interface TeamKey {
  readonly token: string;
  readonly key: string;
  readonly customerId: string | null;
}

export type TeamRow =
  | { readonly key: 'member'; readonly file: TeamFile; readonly joinedAtMs: number }
  | { readonly key: 'state'; readonly state: TeamState }
  /** Entries below this ordinal and verdicts up to this place are on the servers. */
  | { readonly key: 'sent'; readonly ordinal: number; readonly reviewSeq: number }
  /** Up to which message a stream was read. */
  | { readonly key: `read ${string}`; readonly seq: number };

export interface TeamTables {
  readonly team: Table<TeamRow, string>;
  readonly teamMarks: Table<TeamMark, [kind: MarkKind, id: string]>;
  readonly teamBase: Table<TeamBase, [kind: TeamBase['kind'], id: string]>;
  readonly received: Table<Received, string>;
  readonly teamKeys: Table<TeamKey, string>;
  readonly mergeNotes: Table<MergeNote, number, Omit<MergeNote, 'seq'>>;
}

/** For Dexie: primary key first. */
export const TEAM_STORES: Readonly<Record<keyof TeamTables, string>> = {
  team: 'key',
  teamMarks: '[kind+id], sinceMs',
  teamBase: '[kind+id], token, customerId',
  received: 'id, ordinal, criticalAtMs',
  teamKeys: 'token, customerId',
  mergeNotes: '++seq, customerId',
};

/** Whoever writes what the team shares writes in a transaction over these too. */
export const markTables = ({ team, teamMarks }: Database) => [team, teamMarks];

/** The member this browser works as; undefined: it is in no team. */
export async function memberOf({ team }: TeamTables): Promise<TeamFile | undefined> {
  const row = await team.get('member');
  return row?.key === 'member' ? row.file : undefined;
}

/** Marks what was changed, where this browser is in a team whose member may change it. */
export async function mark(
  database: Database,
  kind: MarkKind,
  ids: readonly string[],
  chats?: readonly string[],
): Promise<void> {
  const member = await memberOf(database);
  if (member === undefined || !WRITERS[kind].includes(member.role)) return;
  const { teamMarks } = database;
  const before = await teamMarks.bulkGet(ids.map((id): [MarkKind, string] => [kind, id]));
  const nowMs = Date.now();
  await teamMarks.bulkPut(
    ids.map((id, at): TeamMark => {
      const { sinceMs = nowMs, count = 0 } = before[at] ?? {};
      return { kind, id, sinceMs, count: count + 1, ...(chats && { chats }) };
    }),
  );
}

/** As the servers' permissions say; see lib/sync/permissions. */
const WRITERS: Readonly<Record<MarkKind, readonly TeamFile['role'][]>> = {
  customer: ['agent', 'supervisor', 'admin'],
  policy: ['admin'],
  library: ['supervisor', 'admin'],
  dispute: ['agent', 'supervisor', 'admin'],
  erasure: ['agent', 'supervisor', 'admin'],
};
