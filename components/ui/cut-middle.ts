/**
 * Characters that no eye sees or that turn the reading direction: in a host or a payload they make one
 * address look like another.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Han, kana, Hangul, full-width forms and most emoji take two columns. Source: Unicode UAX 11, coarsely. */
const columns = (character: string): number => (/[\u1100-\u115f\u2e80-\uffe6]/.test(character) ? 2 : 1);

const width = (characters: readonly string[]): number =>
  characters.reduce((sum, character) => sum + columns(character), 0);

/** How many of `characters`, from the first on, fit into `most` columns. */
function fitting(characters: readonly string[], most: number): number {
  let taken = 0;
  const count = characters.findIndex((character) => {
    taken += columns(character);
    return taken > most;
  });
  return count === -1 ? characters.length : count;
}

/**
 * `words` in at most `most` columns (a Han character takes two), the middle left out: beginning and end of a host, a
 * payload or a quote are what tells it from another. Unseen characters are shown as `·`. With `keepFigures` a text
 * whose middle holds a digit stays whole: a price is never cut away.
 */
export function cutMiddle(words: string, most: number, keepFigures = false): string {
  const characters = Array.from(words.replace(UNSEEN, '·'));
  if (width(characters) <= most) return characters.join('');
  const half = Math.floor((most - 1) / 2);
  const head = fitting(characters, half);
  const tail = fitting(characters.toReversed(), half);
  const middle = characters.slice(head, characters.length - tail).join('');
  if (keepFigures && /\d/.test(middle)) return characters.join('');
  return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - tail).join('')}`;
}
