/** Bytes of one block; a longer entry has a block of its own. */
const BLOCK = 1 << 22;

/**
 * Keeps many small values as bytes. Half a million rows as objects take ten times the memory, and a string cut from a
 * file's text keeps that whole text alive.
 */
export interface Arena<T> {
  /** The number under which the value is found again. */
  add(value: T): number;
  get(at: number): T;
}

export function createArena<T>(): Arena<T> {
  const blocks: Uint8Array[] = [];
  let used = BLOCK;
  // Block, start and length of each entry.
  let places = new Uint32Array(3 * 1024);
  let count = 0;
  return {
    add(value) {
      const bytes = encoder.encode(JSON.stringify(value));
      if (used + bytes.length > BLOCK) {
        blocks.push(new Uint8Array(Math.max(BLOCK, bytes.length)));
        used = 0;
      }
      blocks.at(-1)?.set(bytes, used);
      if (3 * count === places.length) {
        const larger = new Uint32Array(places.length * 2);
        larger.set(places);
        places = larger;
      }
      places.set([blocks.length - 1, used, bytes.length], 3 * count);
      used += bytes.length;
      return count++;
    },
    get(at) {
      const [block = 0, start = 0, length = 0] = places.subarray(3 * at, 3 * at + 3);
      return JSON.parse(decoder.decode(blocks[block]?.subarray(start, start + length)));
    },
  };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A text's own copy: a piece of a longer text holds on to all of that. */
export const ownCopy = (text: string): string => decoder.decode(encoder.encode(text));
