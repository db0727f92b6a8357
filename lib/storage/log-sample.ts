import { GONE } from './log-flags';
import { CHUNK_ENTRIES, type NumberChunk } from './log-tables';

/**
 * Ordinals of up to `perRule` entries of each rule since `fromMs`, as if drawn by lot: those whose id and place mix to
 * the smallest numbers. Asked again it draws the same ones; what is logged meanwhile takes the place of few.
 */
export function drawLots(chunks: readonly NumberChunk[], fromMs: number, perRule: number): number[] {
  const drawn = new Map<number, Lot[]>();
  for (const { chunk, atMs, idHead, rule, flags } of chunks)
    for (let index = 0; index < atMs.length; index++) {
      if ((atMs[index] ?? 0) < fromMs || ((flags[index] ?? 0) & GONE) !== 0) continue;
      const ordinal = chunk * CHUNK_ENTRIES + index;
      take(drawn, rule[index] ?? 0, { ordinal, lot: mix((idHead[index] ?? 0) ^ mix(ordinal)) }, perRule);
    }
  return [...drawn.values()].flatMap((lots) => lots.map(({ ordinal }) => ordinal));
}

interface Lot {
  readonly ordinal: number;
  readonly lot: number;
}

/** Keeps the smallest lots of a rule in order. Of a million entries few get past the first comparison. */
function take(drawn: Map<number, Lot[]>, rule: number, one: Lot, most: number): void {
  const lots = drawn.get(rule) ?? [];
  drawn.set(rule, lots);
  if (lots.length >= most && one.lot >= (lots.at(-1)?.lot ?? 0)) return;
  const place = lots.findIndex(({ lot }) => lot > one.lot);
  lots.splice(place === -1 ? lots.length : place, 0, one);
  if (lots.length > most) lots.pop();
}

/** 32 bits that look drawn by lot: numbers that differ in one bit lie far apart (the finalizer of MurmurHash3). */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
