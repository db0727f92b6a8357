import type { Correction } from '../model/care';
import type { Evidence } from '../model/finding';

/** A guess as it is shown: what was read, or what an agent put in its place. */
export interface StandingGuess<Name extends string> {
  readonly name: Name;
  /** What the facts speak for, whatever is shown; null: nothing. */
  readonly guessed: Name | null;
  /** The correction that holds; null: none, or newer evidence has come. */
  readonly correction: { readonly atMs: number; readonly by: string } | null;
  /** Whether an earlier correction gave way to evidence that came after it. */
  readonly isOvertaken: boolean;
}

/** By what a piece of evidence is known again: the same piece has the same key tomorrow. */
export function evidenceKey(evidence: Evidence): string {
  if (evidence.kind === 'message') return `message ${evidence.messageId}`;
  if (evidence.kind === 'purchase') return `purchase ${evidence.atMs} ${evidence.product}`;
  return evidence.kind;
}

/** As many keys as a correction keeps. */
const MOST_KEYS = 20;
export const evidenceKeys = (evidence: readonly Evidence[]): string[] =>
  evidence.slice(-MOST_KEYS).map(evidenceKey);

/**
 * What an agent said stands until evidence comes that they did not know: a message or a purchase that the guess did
 * not rest on then, and that is no older. A guess without evidence never overtakes.
 */
export function standingGuess<Name extends string>(
  names: readonly Name[],
  guess: { readonly name: Name; readonly evidence: readonly Evidence[] } | null,
  correction: Correction | undefined,
): StandingGuess<Name> | null {
  const guessed = guess?.name ?? null;
  const value = names.find((name) => name === correction?.value);
  if (correction === undefined || value === undefined)
    return guessed === null ? null : { name: guessed, guessed, correction: null, isOvertaken: false };
  const atMs = Date.parse(correction.at);
  const known = new Set(correction.restedOn);
  const isNews = (one: Evidence): boolean =>
    !known.has(evidenceKey(one)) && (!('atMs' in one) || one.atMs === null || one.atMs > atMs);
  if (guessed !== null && guess?.evidence.some(isNews))
    return { name: guessed, guessed, correction: null, isOvertaken: true };
  return { name: value, guessed, correction: { atMs, by: correction.by }, isOvertaken: false };
}
