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

/** Worked out once for what was heard: several keys are pressed before anything else is promised. */
const known = new WeakMap<Ledger['promises'], { profile: Profile | null; given: readonly GivenPromise[] }>();

/** What the agent promised in this chat, and what the record holds. */
export function givenPromises({ promises }: Ledger, profile: Profile | null): readonly GivenPromise[] {
  let kept = known.get(promises);
  if (kept === undefined || kept.profile !== profile) {
    kept = { profile, given: gather(promises, profile) };
    known.set(promises, kept);
  }
  return kept.given;
}

function gather(promises: Ledger['promises'], profile: Profile | null): readonly GivenPromise[] {
  const heard = promises.map(
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
