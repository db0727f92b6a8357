import { concepts, trie } from 'virtual:phrase-table';
import { type Clause, clauseAt, clausesOf } from './clauses';
import type { Concept } from './concept';
import { type Folded, fold, toOriginal } from './fold';
import { type Email, type Link, readEmails, readLinks } from './links';
import { type MoneyMention, readMoney } from './money';
import { type NumberMention, readNumbers } from './numbers';
import { createScanner } from './phrases/scanner';
import type { Span } from './span';

/** A phrase of a concept, found in folded text. */
export interface Hit extends Span {
  readonly concept: number;
}

const scanner = createScanner(trie);
const indexOf = new Map(concepts.map((name, index) => [name, index]));
const NO_HITS: readonly Hit[] = [];

/** The number under which hits of `concept` are kept. */
export const conceptIndex = (concept: Concept): number => indexOf.get(concept) ?? -1;

/**
 * One text, read once: folded, scanned for phrases in a single pass; clauses, money, links and numbers on
 * first use. All spans are offsets in the folded text until {@link Reading.original} turns them back.
 */
export class Reading {
  readonly folded: Folded;
  /** In order of their ends. */
  readonly hits: readonly Hit[];
  readonly #byConcept = new Map<number, Hit[]>();
  #clauses: readonly Clause[] | undefined;
  #links: readonly Link[] | undefined;
  #emails: readonly Email[] | undefined;
  #money: readonly MoneyMention[] | undefined;
  #numbers: readonly NumberMention[] | undefined;

  constructor(text: string) {
    this.folded = fold(text.length > MAX_READ_UNITS ? text.slice(0, MAX_READ_UNITS) : text);
    this.hits = scan(this.folded.text);
    for (const hit of this.hits) {
      const same = this.#byConcept.get(hit.concept);
      if (same === undefined) this.#byConcept.set(hit.concept, [hit]);
      else same.push(hit);
    }
  }

  get text(): string {
    return this.folded.text;
  }

  has(concept: Concept): boolean {
    return this.#byConcept.has(conceptIndex(concept));
  }

  /** Hits of one concept, in order. */
  all(concept: Concept): readonly Hit[] {
    return this.#byConcept.get(conceptIndex(concept)) ?? NO_HITS;
  }

  get clauses(): readonly Clause[] {
    this.#clauses ??= clausesOf(this);
    return this.#clauses;
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

/** More of a text is not judged: it bounds the work a hostile message can cause. Real ones stay under a tenth of it. */
export const MAX_READ_UNITS = 20_000;

/** Longer than any exception in a lexicon, in code units: how far past a hit's end a covering one can end. */
const LONGEST_EXCEPTION = 40;

function scan(text: string): readonly Hit[] {
  const hits: Hit[] = [];
  const exceptions: Hit[] = [];
  scanner.scan(text, (concept, start, end, exception) => {
    (exception ? exceptions : hits).push({ concept, start, end });
  });
  if (hits.length === 0) return NO_HITS;
  if (exceptions.length === 0) return hits;
  let first = 0; // both lists are in order of ends
  return hits.filter((hit) => {
    while ((exceptions[first]?.end ?? Number.POSITIVE_INFINITY) < hit.end) first++;
    for (let at = first; at < exceptions.length; at++) {
      const cover = exceptions[at];
      if (cover === undefined || cover.end > hit.end + LONGEST_EXCEPTION) return true;
      if (cover.concept === hit.concept && cover.start <= hit.start) return false;
    }
    return true;
  });
}
