import { canonical } from '../review/record';
import type { Merged } from '../storage/team-store';

/**
 * Puts two changes of the same value together, field by field. What one side changed is taken; lists are joined by
 * what each side added and took out. A field that both changed differently stays as it is on the team's servers, and
 * both versions are told as a clash: whose clock is right nobody knows.
 * @param base what both began from; undefined: they never met.
 */
export function merge<T>(base: T | undefined, mine: T, theirs: T): Merged<T> {
  const clashes: Merged<T>['clashes'][number][] = [];
  const value = mergeAt([], base, mine, theirs, clashes);
  return { value: value as T, clashes };
}

function mergeAt(
  path: readonly string[],
  base: unknown,
  mine: unknown,
  theirs: unknown,
  clashes: Merged<unknown>['clashes'][number][],
): unknown {
  if (isSame(mine, theirs) || isSame(mine, base)) return theirs;
  if (isSame(theirs, base)) return mine;
  if (Array.isArray(mine) && Array.isArray(theirs))
    return mergeLists(Array.isArray(base) ? base : [], mine, theirs);
  if (isRecord(mine) && isRecord(theirs)) {
    const from = isRecord(base) ? base : {};
    const merged: Record<string, unknown> = {};
    for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
      const value = mergeAt([...path, key], from[key], mine[key], theirs[key], clashes);
      if (value !== undefined) merged[key] = value;
    }
    return merged;
  }
  clashes.push({ path, mine: asJson(mine), theirs: asJson(theirs) });
  return theirs;
}

/** Their order first; what only this side has follows. */
function mergeLists(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): unknown[] {
  const inBase = new Set(base.map(canonical));
  const inMine = new Set(mine.map(canonical));
  const inTheirs = new Set(theirs.map(canonical));
  return [
    ...theirs.filter((item) => inMine.has(canonical(item)) || !inBase.has(canonical(item))),
    ...mine.filter((item) => !inTheirs.has(canonical(item)) && !inBase.has(canonical(item))),
  ];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asJson = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonical(a) === canonical(b));
