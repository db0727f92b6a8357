/** Tests a sticky pattern at one place; `lastIndex` of the pattern is then the end of the match. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The match of a sticky pattern at one place, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Index of the first group that took part in a match: which of several alternatives, each in a group, it was. */
export const groupOf = (match: RegExpExecArray): number =>
  match.findIndex((group, index) => index > 0 && group !== undefined);

/**
 * A sticky pattern of what ends at a place: looking back from there costs a look at a few characters, where an anchored
 * `…$` would be tried at every character of the words before.
 */
export const endingWith = (source: string): RegExp => new RegExp(`(?<=${source})`, 'y');
