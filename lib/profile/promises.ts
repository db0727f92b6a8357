import type { Profile } from '../model/customer';

export interface OpenPromise {
  readonly text: string;
  readonly atMs: number;
  readonly dueAtMs: number;
  readonly isOverdue: boolean;
}

/** What was promised to this customer and is still owed, the most urgent first. */
export const openPromises = (profile: Profile, nowMs: number): readonly OpenPromise[] =>
  profile.promises
    .filter((promise) => promise.status === 'open')
    .map(({ text, atMs, dueAtMs }) => ({ text, atMs, dueAtMs, isOverdue: dueAtMs < nowMs }))
    .sort((a, b) => a.dueAtMs - b.dueAtMs);
