/**
 * SHA-256 (FIPS 180-4), synchronous. The browser's own digest answers in a later turn, and a transaction of
 * IndexedDB that waits for something else is over: what is hashed in the transaction that stores it needs this one.
 */

/** Bytes of a hash. */
export const HASH_BYTES = 32;

const BLOCK_BYTES = 64;
const ROUND_CONSTANTS = new Int32Array(64);
const START = new Int32Array(8);
fillConstants();

const schedule = new Int32Array(64);
const state = new Int32Array(8);
/** The end of a message: its last bytes, the bit 1, zeros, its length. */
const tail = new Uint8Array(2 * BLOCK_BYTES);

/** Writes the hash of the bytes of `message` from `from` to `to` into `out`, at `at`. */
export function hashInto(message: Uint8Array, from: number, to: number, out: Uint8Array, at = 0): void {
  const length = to - from;
  state.set(START);
  const whole = to - (length % BLOCK_BYTES);
  for (let offset = from; offset < whole; offset += BLOCK_BYTES) mix(message, offset);
  const rest = to - whole;
  tail.fill(0);
  for (let index = 0; index < rest; index++) tail[index] = message[whole + index] ?? 0;
  tail[rest] = 0x80;
  const end = rest + 9 <= BLOCK_BYTES ? BLOCK_BYTES : 2 * BLOCK_BYTES;
  const bits = length * 8;
  for (let index = 0; index < 7; index++) tail[end - 1 - index] = Math.floor(bits / 2 ** (8 * index)) & 255;
  for (let offset = 0; offset < end; offset += BLOCK_BYTES) mix(tail, offset);
  for (let index = 0; index < 8; index++) {
    const word = state[index] ?? 0;
    const to = at + index * 4;
    out[to] = word >>> 24;
    out[to + 1] = word >>> 16;
    out[to + 2] = word >>> 8;
    out[to + 3] = word;
  }
}

/** The hash of `message`. */
export function sha256(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(HASH_BYTES);
  hashInto(message, 0, message.length, out);
  return out;
}

// Typed arrays answer `number | undefined` to the compiler; every index here is below 64.
function mix(bytes: Uint8Array, from: number): void {
  const w = schedule as unknown as Record<number, number>;
  const b = bytes as unknown as Record<number, number>;
  const k = ROUND_CONSTANTS as unknown as Record<number, number>;
  const s = state as unknown as Record<number, number>;
  for (let i = 0, at = from; i < 16; i++, at += 4)
    w[i] =
      ((b[at] as number) << 24) |
      ((b[at + 1] as number) << 16) |
      ((b[at + 2] as number) << 8) |
      (b[at + 3] as number);
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15] as number;
    const y = w[i - 2] as number;
    w[i] =
      ((w[i - 16] as number) +
        (((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)) +
        (w[i - 7] as number) +
        (((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10))) |
      0;
  }
  let a = s[0] as number;
  let c = s[1] as number;
  let d = s[2] as number;
  let e = s[3] as number;
  let f = s[4] as number;
  let g = s[5] as number;
  let h = s[6] as number;
  let l = s[7] as number;
  for (let i = 0; i < 64; i++) {
    const first =
      (l +
        (((f >>> 6) | (f << 26)) ^ ((f >>> 11) | (f << 21)) ^ ((f >>> 25) | (f << 7))) +
        (h ^ (f & (g ^ h))) +
        (k[i] as number) +
        (w[i] as number)) |
      0;
    const second =
      ((((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))) +
        ((a & c) | (d & (a | c)))) |
      0;
    l = h;
    h = g;
    g = f;
    f = (e + first) | 0;
    e = d;
    d = c;
    c = a;
    a = (first + second) | 0;
  }
  s[0] = ((s[0] as number) + a) | 0;
  s[1] = ((s[1] as number) + c) | 0;
  s[2] = ((s[2] as number) + d) | 0;
  s[3] = ((s[3] as number) + e) | 0;
  s[4] = ((s[4] as number) + f) | 0;
  s[5] = ((s[5] as number) + g) | 0;
  s[6] = ((s[6] as number) + h) | 0;
  s[7] = ((s[7] as number) + l) | 0;
}

/** First 32 bits of the fractional parts of the square (cube) roots of the first primes. */
function fillConstants(): void {
  const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
  let found = 0;
  for (let candidate = 2; found < 64; candidate++) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++)
      if (candidate % divisor === 0) isPrime = false;
    if (!isPrime) continue;
    if (found < 8) START[found] = fraction(Math.sqrt(candidate));
    ROUND_CONSTANTS[found++] = fraction(Math.cbrt(candidate));
  }
}
