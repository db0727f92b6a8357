import type { Profile } from '../model/customer';
import type { Evidence } from '../model/finding';
import type { Deed } from './deeds';
import { messageEvidence } from './evidence';
import type { Ledger } from './ledger';
import { storedPromises } from './promises';

/** A promise this customer was given, here or before. */
export interface GivenPromise {
  readonly deed: Deed;
  readonly dueAtMs: number | null;
  readonly isAssumed: boolean;
  readonly isFree: boolean;
  readonly isSettled: boolean;
  readonly words: string;
  readonly evidence: Evidence;
}

/** What the agent promised in this chat, and what the record holds. */
export function givenPromises(ledger: Ledger, profile: Profile | null): readonly GivenPromise[] {
  const heard = ledger.promises.map(
    ({ deed, dueAtMs, isAssumed, isFree, settled, words, said }): GivenPromise => ({
      deed,
      dueAtMs,
      isAssumed,
      isFree,
      isSettled: settled !== null,
      words,
      evidence: messageEvidence(said),
    }),
  );
  const stored = storedPromises(profile).map(
    ({ deed, dueAtMs, isFree, text }): GivenPromise => ({
      deed,
      dueAtMs,
      isAssumed: false,
      isFree,
      isSettled: false,
      words: text,
      evidence: { kind: 'promise', text, dueAtMs },
    }),
  );
  return stored.length === 0 ? heard : [...heard, ...stored];
}
