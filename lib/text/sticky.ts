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

const NO_MATCHES: readonly RegExpExecArray[] = [];

/** All matches of a global pattern. What `matchAll` gives, without the copy of the pattern it makes for every text. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  let found: RegExpExecArray[] | null = null;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++;
    found ??= [];
    found.push(match);
  }
  return found ?? NO_MATCHES;
}
