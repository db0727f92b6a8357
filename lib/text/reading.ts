import { concepts, lists } from 'virtual:phrase-table';
import { spellOut } from './chat-spelling';
import { type Clause, clauseAt, clausesOf, GUARD_CONCEPTS } from './clauses';
import type { Concept } from './concept';
import { type Folded, fold, toOriginal } from './fold';
import { type Email, type Link, readEmails, readLinks } from './links';
import { type MoneyMention, readMoney } from './money';
import { type NumberMention, readNumbers } from './numbers';
import { readLists } from './phrases/lists';
import { createScanner, type OnHit } from './phrases/scanner';
import { type Segment, segmentsOf } from './segments';
import type { Span } from './span';

/** A phrase of a concept, found in folded text. */
export interface Hit extends Span {
  readonly concept: number;
}

const scanner = createScanner(readLists(lists));
const indexOf = new Map(concepts.map((name, index) => [name, index]));
const NO_HITS: readonly Hit[] = [];
const SHORT_SPELLING = indexOf.get('mark.short-spelling') ?? 0;

/** `concepts` as bits, for {@link Reading.hasAny}: one look at several. */
export function conceptMask(wanted: readonly Concept[]): Int32Array {
  const mask = new Int32Array(CONCEPT_WORDS);
  for (const concept of wanted) {
    const index = indexOf.get(concept);
    if (index !== undefined) mask[index >> 5] = (mask[index >> 5] ?? 0) | (1 << (index & 31));
  }
  return mask;
}

/** Words of 32 bits in which each concept has one. */
const CONCEPT_WORDS = (concepts.length + 31) >> 5;

/**
 * One text, read once: folded, scanned for phrases in a single pass; clauses, money, links and numbers on
 * first use. All spans are offsets in the folded text until {@link Reading.original} turns them back.
 */
export class Reading {
  readonly folded: Folded;
  /** Which concepts were found: one bit each, so that most questions cost one look. */
  readonly bits: Int32Array;
  /** In order of their ends: concept, start, end of each; null: none. */
  readonly #hits: readonly number[] | null;
  #byConcept: Map<Concept, readonly Hit[]> | undefined;
  #clauses: readonly Clause[] | undefined;
  #segments: readonly Segment[] | undefined;
  #links: readonly Link[] | undefined;
  #emails: readonly Email[] | undefined;
  #money: readonly MoneyMention[] | undefined;
  #numbers: readonly NumberMention[] | undefined;

  constructor(text: string) {
    let folded = fold(text.length > MAX_READ_UNITS ? text.slice(0, MAX_READ_UNITS) : text);
    let hits = scan(folded.text);
    let bits = bitsOf(hits);
    if (hits !== null && hasConcept(bits, SHORT_SPELLING)) {
      folded = spellOut(folded, hitsOf(hits, SHORT_SPELLING));
      hits = scan(folded.text);
      bits = bitsOf(hits);
    }
    this.folded = folded;
    this.#hits = hits;
    this.bits = bits;
  }

  get text(): string {
    return this.folded.text;
  }

  has(concept: Concept): boolean {
    const index = indexOf.get(concept);
    return index !== undefined && hasConcept(this.bits, index);
  }

  /** Whether any concept of a {@link conceptMask} was found. */
  hasAny(mask: Int32Array): boolean {
    for (let word = 0; word < CONCEPT_WORDS; word++)
      if (((this.bits[word] ?? 0) & (mask[word] ?? 0)) !== 0) return true;
    return false;
  }

  /** Whether any word that guards others was found. */
  get hasGuards(): boolean {
    return this.hasAny(GUARDS);
  }

  /** Hits of one concept, in order. */
  all(concept: Concept): readonly Hit[] {
    const index = indexOf.get(concept);
    if (index === undefined || this.#hits === null || !hasConcept(this.bits, index)) return NO_HITS;
    this.#byConcept ??= new Map();
    let found = this.#byConcept.get(concept);
    if (found === undefined) {
      found = hitsOf(this.#hits, index);
      this.#byConcept.set(concept, found);
    }
    return found;
  }

  get clauses(): readonly Clause[] {
    this.#clauses ??= clausesOf(this);
    return this.#clauses;
  }

  /** Clauses, taken apart where a chat uses spaces instead of commas. */
  get segments(): readonly Segment[] {
    this.#segments ??= segmentsOf(this);
    return this.#segments;
  }

  get links(): readonly Link[] {
    // As written: a folded look-alike host would read as the true one.
    this.#links ??= readLinks(this.text, (span) => this.words(span));
    return this.#links;
  }

  get emails(): readonly Email[] {
    this.#emails ??= readEmails(this.text);
    return this.#emails;
  }

  get money(): readonly MoneyMention[] {
    this.#money ??= readMoney(this.text);
    return this.#money;
  }

  get numbers(): readonly NumberMention[] {
    this.#numbers ??= readNumbers(this.text, this.links);
    return this.#numbers;
  }

  /** The clause in which `offset` lies. */
  clause(offset: number): Clause {
    return clauseAt(this.clauses, offset);
  }

  /** `span` in the text as it was typed. */
  original(span: Span): Span {
    return { start: toOriginal(this.folded, span.start), end: toOriginal(this.folded, span.end) };
  }

  /** The words of `span` as they were typed. */
  words(span: Span): string {
    const { start, end } = this.original(span);
    return this.folded.original.slice(start, end);
  }
}

const GUARDS = conceptMask(GUARD_CONCEPTS);

/** More of a text is not judged: it bounds the work a hostile message can cause. Real ones stay under a tenth of it. */
export const MAX_READ_UNITS = 20_000;

/** Longer than any exception in a lexicon, in code units: how far past a hit's end a covering one can end. */
const LONGEST_EXCEPTION = 40;

const hasConcept = (bits: Int32Array, index: number): boolean =>
  (((bits[index >> 5] ?? 0) >>> (index & 31)) & 1) !== 0;

/** Hits of the text being scanned, three numbers each; one list for all texts, copied when it is done. */
const scanned: number[] = [];
const exceptions: Hit[] = [];
const collect: OnHit = (concept, start, end, exception) => {
  if (exception) exceptions.push({ concept, start, end });
  else scanned.push(concept, start, end);
};

function scan(text: string): readonly number[] | null {
  scanned.length = 0;
  exceptions.length = 0;
  scanner.scan(text, collect);
  if (exceptions.length > 0) dropCovered();
  return scanned.length === 0 ? null : scanned.slice();
}

/** Takes the hits out that an exception of the same concept covers. */
function dropCovered(): void {
  let first = 0; // both lists are in order of ends
  let kept = 0;
  for (let at = 0; at < scanned.length; at += 3) {
    const concept = scanned[at] ?? 0;
    const start = scanned[at + 1] ?? 0;
    const end = scanned[at + 2] ?? 0;
    while ((exceptions[first]?.end ?? Number.POSITIVE_INFINITY) < end) first++;
    if (isCovered(concept, start, end, first)) continue;
    scanned[kept++] = concept;
    scanned[kept++] = start;
    scanned[kept++] = end;
  }
  scanned.length = kept;
}

function isCovered(concept: number, start: number, end: number, first: number): boolean {
  for (let at = first; at < exceptions.length; at++) {
    const cover = exceptions[at];
    if (cover === undefined || cover.end > end + LONGEST_EXCEPTION) return false;
    if (cover.concept === concept && cover.start <= start) return true;
  }
  return false;
}

const NO_BITS = new Int32Array(CONCEPT_WORDS);

function bitsOf(hits: readonly number[] | null): Int32Array {
  if (hits === null) return NO_BITS;
  const bits = new Int32Array(CONCEPT_WORDS);
  for (let at = 0; at < hits.length; at += 3) {
    const concept = hits[at] ?? 0;
    bits[concept >> 5] = (bits[concept >> 5] ?? 0) | (1 << (concept & 31));
  }
  return bits;
}

function hitsOf(hits: readonly number[], concept: number): readonly Hit[] {
  const found: Hit[] = [];
  for (let at = 0; at < hits.length; at += 3)
    if (hits[at] === concept) found.push({ concept, start: hits[at + 1] ?? 0, end: hits[at + 2] ?? 0 });
  return found;
}
