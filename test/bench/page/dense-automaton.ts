/**
 * Aho-Corasick with a full row of targets for every state: one look-up a character, the most that can be
 * hoped for. A bound to compare with, unusable with thousands of phrases for its size.
 */
export function createDenseScan(phrases: readonly string[]): (text: string) => number {
  const classes = new Uint16Array(65_536);
  let width = 1;
  for (const phrase of phrases)
    for (let at = 0; at < phrase.length; at++)
      if (classes[phrase.charCodeAt(at)] === 0) classes[phrase.charCodeAt(at)] = width++;
  const most = phrases.reduce((sum, phrase) => sum + phrase.length, 1);
  const next = new Int32Array(most * width);
  const length = new Uint8Array(most);
  let states = 1;
  for (const phrase of phrases) {
    let state = 0;
    for (let at = 0; at < phrase.length; at++) {
      const cell = state * width + (classes[phrase.charCodeAt(at)] ?? 0);
      if (next[cell] === 0) next[cell] = states++;
      state = next[cell] ?? 0;
    }
    length[state] = phrase.length;
  }
  const fail = new Int32Array(states);
  const report = new Int32Array(states);
  const queue: number[] = [0];
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    for (let place = 1; place < width; place++) {
      const cell = state * width + place;
      const child = next[cell] ?? 0;
      const after = state === 0 ? 0 : (next[(fail[state] ?? 0) * width + place] ?? 0);
      if (child === 0) next[cell] = after;
      else {
        fail[child] = after;
        report[child] = length[child] === 0 ? (report[after] ?? 0) : child;
        queue.push(child);
      }
    }
  }
  return (text) => {
    const hits: { start: number; end: number }[] = [];
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      state = next[state * width + (classes[text.charCodeAt(at)] ?? 0)] ?? 0;
      for (let found = report[state] ?? 0; found !== 0; found = report[fail[found] ?? 0] ?? 0)
        hits.push({ start: at + 1 - (length[found] ?? 0), end: at + 1 });
    }
    return hits.length;
  };
}
