import { HASH_BYTES, hashInto, sha256 } from './sha256';

/**
 * The record as a chain: each link carries the hash of the one before it, so that nothing can be taken out, put in,
 * moved or changed without all that follows being made anew. It shows what was done behind the extension's back by
 * somebody who does not do that; who can run code in the browser's profile can write a whole new chain. A hash noted
 * elsewhere (the printed report carries the last one) shows that too.
 *
 * hash = SHA-256( hash before ‖ hash of the words ‖ UTF-8 of "seq kind core" ), core being canonical JSON.
 */

/** `entry`: a warning. `review`: a verdict. `dispute`: an agent's answer. `credit`: a good act. `erased`, `forgotten`: what took words or entries out. `adopted`: from here on what was logged before there was a chain. */
export const LINK_KINDS = ['entry', 'review', 'dispute', 'credit', 'erased', 'forgotten', 'adopted'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export interface ChainLink {
  /** Its place, counted from 1. */
  readonly seq: number;
  readonly kind: LinkKind;
  /** Canonical JSON of what is not personal. */
  readonly core: string;
  /** The personal part as UTF-8; null: blanked, or there never was one (then `wordsHash` is all zeros). */
  readonly words: Uint8Array | null;
  readonly wordsHash: Uint8Array;
  readonly hash: Uint8Array;
  /** What people find it by: the entry's id, of a verdict and a dispute the id of the entry it is about. */
  readonly id: string | null;
  /** What lists and figures are made of says something else than the link itself. */
  readonly isIndexWrong?: boolean;
}

export const NO_HASH: Uint8Array = new Uint8Array(HASH_BYTES);

const encoder = new TextEncoder();
let scratch = new Uint8Array(4096);

/** The hash of a link that stands at `seq`, after the one with hash `before`. */
export function linkHash(
  before: Uint8Array,
  wordsHash: Uint8Array,
  seq: number,
  kind: LinkKind,
  core: string,
): Uint8Array<ArrayBuffer> {
  const head = `${seq} ${kind} ${core}`;
  // A code unit takes three bytes at most.
  if (scratch.length < 2 * HASH_BYTES + head.length * 3)
    scratch = new Uint8Array(2 * (2 * HASH_BYTES + head.length * 3));
  scratch.set(before, 0);
  scratch.set(wordsHash, HASH_BYTES);
  const { written } = encoder.encodeInto(head, scratch.subarray(2 * HASH_BYTES));
  const out = new Uint8Array(HASH_BYTES);
  hashInto(scratch, 0, 2 * HASH_BYTES + written, out);
  return out;
}

/** The hash of the personal part; all zeros when there is none. */
export const hashOfWords = (words: Uint8Array | null): Uint8Array =>
  words === null ? NO_HASH : sha256(words);

/** Links that retention took out, and the hash of the last of them: the next one builds on it. */
export type ForgottenRun = readonly [fromSeq: number, toSeq: number, lastHash: string];

/** A stored chain, as its owner hands it over. */
export interface StoredChain {
  /** All links, those of the log in the order they lie in, from `seq` 1 on; in batches. May be asked for again. */
  readonly links: () => AsyncIterable<readonly ChainLink[]>;
  /** The last link, as it is noted apart. */
  readonly head: { readonly seq: number; readonly hash: string };
  readonly forgotten: readonly ForgottenRun[];
  /** Places whose words an erasure blanked. */
  readonly erased: ReadonlySet<number>;
}

/** How the chain was broken. */
export type BreakKind = 'altered' | 'deleted' | 'inserted' | 'reordered';

export interface ChainBreak {
  readonly kind: BreakKind;
  /** Place of the link concerned. */
  readonly seq: number;
  /** The entry concerned; of a deleted one nothing is left: the entry after the hole, null at the end. */
  readonly id: string | null;
  /** Of an altered link what does not fit: its facts, its words, or what lists are made of. */
  readonly part: 'core' | 'words' | 'index' | null;
}

export interface ChainReport {
  /** The first break; null: the record is whole. */
  readonly broken: ChainBreak | null;
  /** Links that fit, up to the break. */
  readonly checked: number;
  readonly counts: Readonly<Record<LinkKind, number>>;
  /** Links that retention took out, vouched for by its own links. */
  readonly forgotten: number;
  /** Links whose words were blanked, vouched for by the erasure's link. */
  readonly blanked: number;
  readonly head: { readonly seq: number; readonly hash: string };
}

export type OnProgress = (done: number, total: number) => void;

/** Walks the chain from its first link to its last, or to the first that does not fit. */
export async function verifyChain(
  chain: StoredChain,
  onProgress: OnProgress = () => undefined,
): Promise<ChainReport> {
  const walk = new Walk(chain);
  for await (const batch of chain.links()) {
    for (const link of batch) if (!walk.step(link)) break;
    onProgress(Math.min(walk.expected - 1, chain.head.seq), chain.head.seq);
    if (walk.isDone) break;
  }
  return walk.end(chain);
}

class Walk {
  expected = 1;
  #before: Uint8Array = NO_HASH;
  /** The last link that fitted, and the hash before it: an inserted one may fit, and its successor not. */
  #last: { readonly link: ChainLink; readonly before: Uint8Array } | null = null;
  /** The link that did not fit; the one after it tells what happened. */
  #wrong: ChainLink | null = null;
  #after: ChainLink | null = null;
  #counts: Record<LinkKind, number> = {
    entry: 0,
    review: 0,
    dispute: 0,
    credit: 0,
    erased: 0,
    forgotten: 0,
    adopted: 0,
  };
  #blanked = 0;
  #skipped = 0;
  #broken: ChainBreak | null = null;
  readonly #runs: ReadonlyMap<number, ForgottenRun>;
  readonly #erased: ReadonlySet<number>;

  constructor({ forgotten, erased }: StoredChain) {
    this.#runs = new Map(forgotten.map((run) => [run[0], run]));
    this.#erased = erased;
  }

  get isDone(): boolean {
    return this.#broken !== null || this.#after !== null;
  }

  /** @returns whether to go on. */
  step(link: ChainLink): boolean {
    if (this.#wrong !== null) {
      this.#after = link;
      return false;
    }
    this.#skipForgotten();
    const isInPlace = link.seq === this.expected;
    if (!isInPlace || !this.#continues(this.#before, link, link.seq)) {
      this.#wrong = link;
      return true; // one more is read: it tells what happened here
    }
    const part = this.#wrongPart(link);
    if (part !== null) return this.#break('altered', link.seq, link.id, part);
    this.#counts[link.kind] += 1;
    if (link.words === null && !isZero(link.wordsHash)) this.#blanked += 1;
    this.#last = { link, before: this.#before };
    this.#before = link.hash;
    this.expected += 1;
    return true;
  }

  async end(chain: StoredChain): Promise<ChainReport> {
    if (this.#wrong !== null) this.#broken = await this.#explain(this.#wrong, chain);
    this.#skipForgotten();
    if (this.#broken === null && this.expected <= chain.head.seq) this.#break('deleted', this.expected, null);
    else if (this.#broken === null && this.expected - 1 > chain.head.seq)
      this.#break('inserted', this.expected - 1, this.#last?.link.id ?? null);
    else if (this.#broken === null && toHex(this.#before) !== chain.head.hash)
      this.#break('altered', chain.head.seq, this.#last?.link.id ?? null, 'index');
    return {
      broken: this.#broken,
      checked: Object.values(this.#counts).reduce((sum, count) => sum + count, 0),
      counts: this.#counts,
      forgotten: this.#skipped,
      blanked: this.#blanked,
      head: chain.head,
    };
  }

  #break(kind: BreakKind, seq: number, id: string | null, part: ChainBreak['part'] = null): false {
    this.#broken = { kind, seq, id, part };
    return false;
  }

  #skipForgotten(): void {
    for (let run = this.#runs.get(this.expected); run !== undefined; run = this.#runs.get(this.expected)) {
      const [from, to, hash] = run;
      this.#skipped += to - from + 1;
      this.expected = to + 1;
      this.#before = fromHex(hash);
    }
  }

  #continues(before: Uint8Array, link: ChainLink, seq: number): boolean {
    return isSame(linkHash(before, link.wordsHash, seq, link.kind, link.core), link.hash);
  }

  /** What of a link that stands where it should does not fit the hash it was sealed with. */
  #wrongPart(link: ChainLink): 'words' | 'index' | null {
    if (link.isIndexWrong === true) return 'index';
    if (link.words !== null) return isSame(sha256(link.words), link.wordsHash) ? null : 'words';
    return isZero(link.wordsHash) || this.#erased.has(link.seq) ? null : 'words';
  }

  /** What became of a link that does not continue the chain at its place. */
  async #explain(link: ChainLink, chain: StoredChain): Promise<ChainBreak> {
    const next = this.#after;
    const last = this.#last;
    const found = (kind: BreakKind, { seq, id }: ChainLink = link): ChainBreak => ({
      kind,
      seq,
      id,
      part: kind === 'altered' ? 'core' : null,
    });
    // A copy of its neighbour, whatever place it was given.
    if (last !== null && isSame(last.link.hash, link.hash)) return found('inserted');
    if (link.seq > this.expected) {
      const moved = await this.#standingAt(this.expected, chain);
      return moved === null ? { ...found('deleted'), seq: this.expected } : found('reordered', moved);
    }
    if (link.seq < this.expected) {
      // Two links at one place: the one that the next builds on is ours.
      const isTwin =
        last !== null && last.link.seq === link.seq && this.#continues(last.before, link, link.seq);
      const isBuiltOn = next !== null && this.#continues(link.hash, next, next.seq);
      return isTwin && isBuiltOn ? found('inserted', last.link) : found('inserted');
    }
    const before = await this.#predecessorOf(link, chain);
    if (before !== null) {
      const isFollowed =
        next !== null && [0, 1, -1].some((by) => this.#continues(link.hash, next, next.seq + by));
      // It builds on what stands right before its neighbour, and is built on: the neighbour was put in between.
      if (last !== null && isSame(before, last.before) && isFollowed) return found('inserted', last.link);
      return found('reordered');
    }
    if (next === null) return found(toHex(this.#before) === chain.head.hash ? 'inserted' : 'altered');
    if (this.#continues(link.hash, next, next.seq)) return found('altered');
    if (this.#continues(this.#before, next, this.expected)) return found('inserted');
    // The places were counted anew after something was taken out.
    for (let by = 1; by <= RENUMBERED; by++)
      if (this.#continues(link.hash, next, next.seq + by)) return found('deleted');
    return found('altered');
  }

  /** The link that says of itself that it stands at `seq`, wherever it lies. */
  async #standingAt(seq: number, { links }: StoredChain): Promise<ChainLink | null> {
    for await (const batch of links()) for (const link of batch) if (link.seq === seq) return link;
    return null;
  }

  /** The hash that `link` was built on, wherever in the chain it stands; null: none there is. */
  async #predecessorOf(link: ChainLink, { links }: StoredChain): Promise<Uint8Array | null> {
    if (this.#continues(NO_HASH, link, 1)) return NO_HASH;
    for await (const batch of links())
      for (const { seq, hash } of batch)
        for (let by = -1; by <= 1; by++) if (this.#continues(hash, link, seq + 1 + by)) return hash;
    return null;
  }
}

/** Links that may be gone before a renumbered one and still be told from an altered one. */
const RENUMBERED = 64;

const isZero = (bytes: Uint8Array): boolean => isSame(bytes, NO_HASH);
function isSame(a: Uint8Array, b: Uint8Array): boolean {
  for (let index = 0; index < HASH_BYTES; index++) if (a[index] !== b[index]) return false;
  return true;
}

const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += PAIRS[byte];
  return hex;
}

export function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length / 2);
  for (let index = 0; index < bytes.length; index++)
    bytes[index] = Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16);
  return bytes;
}
