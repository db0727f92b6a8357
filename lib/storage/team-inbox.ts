import type { CustomerFile, PromiseFile } from '../model/customer';
import type { Dispute } from '../model/dispute';
import type { LibraryEntry } from '../model/library';
import type { LogEntry, Review } from '../model/log-entry';
import type { PolicyFile } from '../model/policy';
import type { MergeNote } from '../model/team';
import { canonical } from '../review/record';
import type { ConsoleLink } from './customer-store';
import type { Database } from './database';
import { createDisputeStore } from './dispute-store';
import { customerTables, putCustomers } from './finder-rows';
import { createLogStore } from './log-store';
import { logTables } from './log-writer';
import { createReviewStore } from './review-store';
import { reviewKey } from './team-outbox';
import type { TeamBase, TeamKey } from './team-tables';

/** Where a stream was read to: stored in the transaction of what was read, so that nothing is taken twice or missed. */
export interface ReadTo {
  readonly stream: string;
  readonly seq: number;
}

/** An entry of a colleague. */
export interface ForeignEntry {
  readonly entry: LogEntry;
  readonly memberId: string;
  /** The team's policy by which it was judged; null: another, or none. */
  readonly policyRevision: number | null;
  readonly isLive: boolean;
}

/** A customer on the team's servers: promises stand there by themselves. */
export interface SharedCustomer {
  readonly file: Omit<CustomerFile, 'promises'>;
  readonly links: readonly Omit<ConsoleLink, 'customerId'>[];
}

/** One side's and the other's changes of the same, put together. */
export interface Merged<T> {
  readonly value: T;
  /** Fields that both changed: theirs stands. */
  readonly clashes: readonly Pick<MergeNote, 'path' | 'mine' | 'theirs'>[];
}
export type Merge = <T>(base: T | undefined, mine: T, theirs: T) => Merged<T>;

/** Who changed it, and when by their clock. */
export interface Author {
  readonly name: string;
  readonly atMs: number;
}

export interface TeamInbox {
  readTo(stream: string): Promise<number>;
  saveReadTo(read: ReadTo): Promise<void>;
  /** Entries of others, each a link of this browser's chain from the moment it came. @returns how many were new. */
  takeEntries(given: readonly ForeignEntry[], read: ReadTo): Promise<number>;
  takeReviews(given: readonly { review: Review; memberId: string }[], read: ReadTo): Promise<void>;
  takeDisputes(given: readonly { dispute: Dispute; memberId: string }[], read: ReadTo): Promise<void>;
  takeCustomer(
    given: TeamBase & { value: SharedCustomer },
    by: Author,
    merge: Merge,
    read?: ReadTo,
  ): Promise<void>;
  /** `value` null: it was taken out. */
  takePromise(
    given: Omit<TeamBase, 'value'> & { value: PromiseFile | null },
    by: Author,
    merge: Merge,
    read?: ReadTo,
  ): Promise<void>;
  takeLibrary(given: Omit<TeamBase, 'value'> & { value: LibraryEntry | null }, read?: ReadTo): Promise<void>;
  /** @returns whether it became the policy in force. */
  takePolicy(
    file: PolicyFile,
    team: { revision: number; by: string },
    atMs: number,
    read?: ReadTo,
  ): Promise<boolean>;
  /** The customer known under that key on the servers; null: none is. */
  customerOfToken(token: string): Promise<string | null>;
  /** What the team had under that key; null: nothing that is known here. */
  baseOfToken(token: string): Promise<TeamBase | null>;
  /** Whose entry that is; null: this browser's own, or it is not here. */
  originOf(entryId: string): Promise<string | null>;
  key(token: string): Promise<TeamKey | null>;
  saveKey(key: TeamKey): Promise<void>;
  /** Forgets what was read with a key, and that there was one. */
  forgetToken(token: string): Promise<void>;
  /** An erasure that came from the team needs not be sent. */
  dropErasure(customerId: string): Promise<void>;
}

export function createTeamInbox(database: Database): TeamInbox {
  const { dexie, team, teamMarks, teamBase, received, teamKeys, mergeNotes, locator } = database;
  const { log, reviews, disputes, customers, consoleLinks, library, policies } = database;
  const logStore = createLogStore(database);
  const reviewStore = createReviewStore(database);
  const disputeStore = createDisputeStore(database);
  const saveRead = async (read: ReadTo | undefined): Promise<void> => {
    if (read !== undefined) await team.put({ key: `read ${read.stream}`, seq: read.seq });
  };
  const overCustomers = <T>(work: () => Promise<T>): Promise<T> =>
    dexie.transaction('rw', [...customerTables(database), consoleLinks, teamBase, mergeNotes], work);
  const noteClashes = async (
    customerId: string,
    clashes: Merged<unknown>['clashes'],
    { name, atMs }: Author,
  ): Promise<void> => {
    for (const clash of clashes) await mergeNotes.add({ ...clash, customerId, by: name, atMs });
  };

  /** Stores a customer as merged; it is marked only while it says what the team has not. */
  const putMerged = async (file: CustomerFile, links: readonly ConsoleLink[]): Promise<void> => {
    const before = await teamMarks.get(['customer', file.id]);
    await putCustomers(database, [file]);
    for (const link of links)
      if ((await consoleLinks.get([link.consoleId, link.customerKey])) === undefined)
        await consoleLinks.put(link);
    const stored = await customers.get(file.id);
    const bases = await teamBase.where({ customerId: file.id }).toArray();
    const linked = await consoleLinks.where({ customerId: file.id }).toArray();
    if (stored !== undefined && isAsOnTeam(stored, linked, bases))
      await teamMarks.delete(['customer', file.id]);
    else if (before !== undefined) await teamMarks.put({ ...before, count: before.count + 1 });
  };

  return {
    readTo: async (stream) => {
      const row = await team.get(`read ${stream}`);
      return row !== undefined && 'seq' in row ? row.seq : 0;
    },
    saveReadTo: saveRead,
    takeEntries: (given, read) =>
      dexie.transaction('rw', [team, received, policies, log, ...logTables(database)], async () => {
        const versions = await policies.toArray();
        const known = await received.bulkGet(given.map(({ entry }) => entry.id));
        const fresh = given.filter((_, at) => known[at] === undefined);
        const local = fresh.map(({ entry, policyRevision }) => ({
          ...entry,
          policyVersion:
            versions.find(({ team: from }) => from !== undefined && from.revision === policyRevision)
              ?.version ?? 0,
        }));
        const stored = new Set<string>();
        for (const { id } of local) if ((await locator.byId(id)) !== null) stored.add(id);
        await logStore.append(local);
        const arrivedAtMs = Date.now();
        for (const { entry, memberId, isLive } of fresh) {
          // One of that id was logged here: it is this browser's own, read back.
          if (stored.has(entry.id)) continue;
          const placed = await locator.byId(entry.id);
          await received.put({
            id: entry.id,
            memberId,
            ordinal: placed?.ordinal ?? -1,
            arrivedAtMs,
            criticalAtMs: isLive && entry.severity === 'critical' ? arrivedAtMs : 0,
          });
        }
        await saveRead(read);
        return fresh.length - stored.size;
      }),
    takeReviews: (given, read) =>
      dexie.transaction('rw', [team, received, reviews, ...logTables(database)], async () => {
        for (const { review, memberId } of given) {
          const id = reviewKey(review);
          if ((await received.get(id)) !== undefined) continue;
          const own = await reviews.where({ entryId: review.entryId }).toArray();
          if (own.some((row) => reviewKey(row) === id)) continue;
          await received.put({ id, memberId, ordinal: -1, arrivedAtMs: Date.now(), criticalAtMs: 0 });
          await reviewStore.add(review);
        }
        await saveRead(read);
      }),
    takeDisputes: (given, read) =>
      dexie.transaction('rw', [disputes, team, teamMarks, ...logTables(database)], async () => {
        // It came from the team: it need not be sent.
        for (const { dispute } of given)
          if (await disputeStore.add(dispute)) await teamMarks.delete(['dispute', dispute.entryId]);
        await saveRead(read);
      }),
    takeCustomer: (given, by, merge, read) =>
      overCustomers(async () => {
        const { id, value } = given;
        const base = await teamBase.get(['customer', id]);
        if (base === undefined || base.revision < given.revision) {
          const mine = await customers.get(id);
          const links = value.links.map((link) => ({ ...link, customerId: id }));
          await teamBase.put(given);
          if (mine === undefined) {
            // Its promises may have come before it.
            const promises = (await teamBase.where({ customerId: id }).toArray()).flatMap(
              ({ kind, value: one }) => (kind === 'promise' ? [one as PromiseFile] : []),
            );
            await putMerged({ ...value.file, promises }, links);
          } else {
            const { promises, ...rest } = mine;
            const known = base === undefined ? undefined : (base.value as SharedCustomer).file;
            const merged = merge(known, rest, value.file);
            await putMerged({ ...merged.value, promises }, links);
            await noteClashes(id, merged.clashes, by);
          }
        }
        await saveRead(read);
      }),
    takePromise: (given, by, merge, read) =>
      overCustomers(async () => {
        const { id, customerId, value } = given;
        const base = await teamBase.get(['promise', id]);
        if (base === undefined || base.revision < given.revision) {
          const mine = await customers.get(customerId);
          if (value === null) await teamBase.delete(['promise', id]);
          else await teamBase.put({ ...given, value });
          if (mine !== undefined) {
            const { promises, clashes } = withTheirs(mine.promises, base, value, promiseIdIn(id), merge);
            await putMerged({ ...mine, promises }, []);
            await noteClashes(customerId, clashes, by);
          }
        }
        await saveRead(read);
      }),
    takeLibrary: ({ value, ...given }, read) =>
      dexie.transaction('rw', [library, teamBase, team, teamMarks], async () => {
        const base = await teamBase.get(['library', given.id]);
        if (base === undefined || base.revision < given.revision) {
          if (value === null) {
            await library.delete(given.id);
            await teamBase.delete(['library', given.id]);
          } else {
            await library.put(value);
            await teamBase.put({ ...given, value });
          }
          await teamMarks.delete(['library', given.id]);
        }
        await saveRead(read);
      }),
    takePolicy: (file, from, atMs, read) =>
      dexie.transaction('rw', [policies, team], async () => {
        const all = await policies.toArray();
        const isKnown = all.some(({ team: known }) => known !== undefined && known.revision >= from.revision);
        if (!isKnown) {
          const latest = all.at(-1);
          if (latest !== undefined && canonical(latest.file) === canonical(file))
            await policies.put({ ...latest, team: from });
          else await policies.add({ savedAtMs: atMs, file, by: from.by, team: from });
        }
        await saveRead(read);
        return !isKnown;
      }),
    customerOfToken: async (token) => {
      const base = await teamBase.where({ token }).first();
      return base?.customerId || ((await teamKeys.get(token))?.customerId ?? null);
    },
    baseOfToken: async (token) => (await teamBase.where({ token }).first()) ?? null,
    originOf: async (entryId) => (await received.get(entryId))?.memberId ?? null,
    key: async (token) => (await teamKeys.get(token)) ?? null,
    saveKey: async (key) => {
      await teamKeys.put(key);
    },
    forgetToken: (token) =>
      dexie.transaction('rw', [teamKeys, teamBase], async () => {
        await teamKeys.delete(token);
        await teamBase.where({ token }).delete();
      }),
    dropErasure: (customerId) => teamMarks.delete(['erasure', customerId]),
  };
}

/** Promises with what came of one of them. `theirs` null: it was taken out there. */
function withTheirs(
  promises: readonly PromiseFile[],
  base: TeamBase | undefined,
  theirs: PromiseFile | null,
  promiseId: string,
  merge: Merge,
): { promises: PromiseFile[]; clashes: Merged<unknown>['clashes'] } {
  const mine = promises.find(({ id }) => id === promiseId);
  const others = promises.filter(({ id }) => id !== promiseId);
  const known = base?.value as PromiseFile | undefined;
  if (theirs === null) {
    // Taken out by a colleague; if it was changed here meanwhile, it is still owed to somebody.
    const isChanged = mine !== undefined && canonical(mine) !== canonical(known ?? null);
    return { promises: isChanged ? [...promises] : others, clashes: [] };
  }
  if (mine === undefined)
    // Taken out here and not sent yet, or never seen.
    return {
      promises: known === undefined || canonical(known) !== canonical(theirs) ? [...others, theirs] : others,
      clashes: [],
    };
  // Ids count from one in each browser: two that were given the same before they met are two promises.
  if (known === undefined && !isSamePromise(mine, theirs))
    return { promises: [...others, theirs, { ...mine, id: freshId(promises, promiseId) }], clashes: [] };
  const merged = merge(known, mine, theirs);
  const clashes = merged.clashes.map((clash) => ({ ...clash, path: ['promises', promiseId, ...clash.path] }));
  return { promises: promises.map((one) => (one.id === promiseId ? merged.value : one)), clashes };
}

const isSamePromise = (a: PromiseFile, b: PromiseFile): boolean =>
  a.at === b.at && (a.spoken ?? a.text) === (b.spoken ?? b.text);

function freshId(promises: readonly PromiseFile[], id: string): string {
  let count = 2;
  while (promises.some((one) => one.id === `${id}-${count}`)) count++;
  return `${id}-${count}`;
}

/** Under which a promise is kept in `teamBase`: ids of customers and promises hold any character. */
export const promiseKey = (customerId: string, promiseId: string): string =>
  JSON.stringify([customerId, promiseId]);
const promiseIdIn = (key: string): string => (JSON.parse(key) as [string, string])[1];

/** What the team has of a customer, from here. */
export function sharedOf(
  { promises: _, ...file }: CustomerFile,
  links: readonly ConsoleLink[],
): SharedCustomer {
  return {
    file,
    links: links
      .map(({ consoleId, customerKey }) => ({ consoleId, customerKey }))
      .sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1)),
  };
}

function isAsOnTeam(file: CustomerFile, links: readonly ConsoleLink[], bases: readonly TeamBase[]): boolean {
  const base = bases.find(({ kind }) => kind === 'customer');
  const promises = new Map(
    bases.flatMap(({ kind, id, value }) => (kind === 'promise' ? [[promiseIdIn(id), value]] : [])),
  );
  return (
    base !== undefined &&
    canonical(sharedOf(file, links)) === canonical(base.value) &&
    file.promises.length === promises.size &&
    file.promises.every((one) => canonical(promises.get(one.id ?? '') ?? null) === canonical(one))
  );
}
