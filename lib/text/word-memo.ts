/** Answers kept; a draft has a dozen places that are asked about again with each key. */
const MOST_KEPT = 256;

/**
 * Keeps what a reader made of some words: while a draft grows at its end, what stands before an amount is read anew
 * with each key, and always alike. `read` must depend on the words alone.
 */
export function wordMemo<T>(read: (words: string) => T): (words: string) => T {
  const kept = new Map<string, T>();
  return (words) => {
    let answer = kept.get(words);
    if (answer === undefined) {
      answer = read(words);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(words, answer);
    }
    return answer;
  };
}
