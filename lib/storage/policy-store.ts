import type { PolicyFile } from '../model/policy';
import type { Database } from './database';

/** A policy as it was saved. Versions count from 1; log entries name the one they were judged by. */
export interface PolicyVersion {
  readonly version: number;
  readonly savedAtMs: number;
  readonly file: PolicyFile;
  /** Who saved it; absent: before that was noted. */
  readonly by?: string | undefined;
  /** The earlier version that it puts in force again. */
  readonly restores?: number | undefined;
}

/** What is noted beside a policy. */
export type PolicyNote = Pick<PolicyVersion, 'by' | 'restores'>;

/** Every policy ever saved; none is changed or removed. */
export interface PolicyStore {
  /** The policy in force, null before the first. */
  latest(): Promise<PolicyVersion | null>;
  byVersion(version: number): Promise<PolicyVersion | null>;
  /** All versions, newest first. */
  history(): Promise<PolicyVersion[]>;
  /** The version number. The policy in force, saved once more, keeps its number: a retry adds nothing. */
  save(file: PolicyFile, atMs: number, note?: PolicyNote): Promise<number>;
}

export function createPolicyStore({ dexie, policies }: Database): PolicyStore {
  const latest = async () => (await policies.orderBy('version').last()) ?? null;
  return {
    latest,
    byVersion: async (version) => (await policies.get(version)) ?? null,
    history: () => policies.orderBy('version').reverse().toArray(),
    save: (file, atMs, note = {}) =>
      dexie.transaction('rw', policies, async () => {
        const current = await latest();
        if (current !== null && JSON.stringify(current.file) === JSON.stringify(file)) return current.version;
        return policies.add({ savedAtMs: atMs, file, ...note });
      }),
  };
}
