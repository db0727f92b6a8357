import type { Message } from '../model/conversation';
import type { OwnHit } from '../policy/own-rules';
import { workDayTest } from '../policy/service-hours';
import type { ShopIndex, Term } from '../policy/shop-index';
import { Guard, guardsOf } from '../text/clauses';
import type { Concept } from '../text/concept';
import { classifyPayload, type PayloadClass } from '../text/payloads';
import { Reading } from '../text/reading';
import type { Span } from '../text/span';
import { readTimes, type TimeContext, type TimeMention } from '../text/times';
import { type Concern, readConcerns } from './concerns';
import { type LinkFact, readLinkFacts } from './links';
import { type Pretext, readPretext } from './pretexts';
import { readPromises, type SpokenPromise } from './promises';
import { countsIn } from './quote-parts';
import { type Discount, type Quote, readDiscounts, readQuotes } from './quotes';
import { readStatements, type StatementKind } from './statements';

/** A code found in a picture, with what its payload says of the payee. */
export interface CodeFact {
  readonly payload: string;
  readonly payloadClass: PayloadClass;
}

/** What a message says, read once. Each part is read on first use: most rules need few of them. */
export class MessageFacts {
  readonly message: Message;
  readonly shop: ShopIndex | null;
  readonly reading: Reading;
  #terms: readonly Term[] | undefined;
  #counts: readonly number[] | undefined;
  #quotes: readonly Quote[] | undefined;
  #discounts: readonly Discount[] | undefined;
  #links: readonly LinkFact[] | undefined;
  #codes: readonly CodeFact[] | undefined;
  #concerns: readonly Concern[] | undefined;
  #pretext: Pretext | null | undefined;
  #ownHits: readonly OwnHit[] | undefined;
  #statements: readonly StatementKind[] | undefined;
  // Read at a time: sent messages at their own, drafts at the moment of the last key.
  #times: { readonly nowMs: number; readonly read: readonly TimeMention[] } | undefined;
  #promises: { readonly nowMs: number; readonly read: readonly SpokenPromise[] } | undefined;

  /** `reading`: that of the same words, where they were read before for another policy. */
  constructor(message: Message, shop: ShopIndex | null, reading = new Reading(message.text)) {
    this.message = message;
    this.shop = shop;
    this.reading = reading;
  }

  /** Products, brands, shops, payees and channels of the policy that are named. */
  get terms(): readonly Term[] {
    this.#terms ??= this.shop?.findTerms(this.reading.text) ?? [];
    return this.#terms;
  }

  /** Phrases of the rules the shop wrote itself. */
  get ownHits(): readonly OwnHit[] {
    this.#ownHits ??= this.shop?.own.find(this.reading.text) ?? [];
    return this.#ownHits;
  }

  /** How many pieces it speaks of, counts above one, in order. */
  get counts(): readonly number[] {
    this.#counts ??= countsIn(this.reading.text);
    return this.#counts;
  }

  get quotes(): readonly Quote[] {
    this.#quotes ??= readQuotes(this.reading, this.terms, this.shop?.policy.shop.currency ?? null);
    return this.#quotes;
  }

  get discounts(): readonly Discount[] {
    this.#discounts ??= readDiscounts(this.reading, this.shop?.policy.shop.currency ?? null);
    return this.#discounts;
  }

  get links(): readonly LinkFact[] {
    this.#links ??= readLinkFacts(this.reading, this.message.cards, this.shop);
    return this.#links;
  }

  get officialLinks(): readonly LinkFact[] {
    return this.links.filter((link) => link.official !== null);
  }

  get codes(): readonly CodeFact[] {
    this.#codes ??= this.message.pictures.flatMap((picture) =>
      picture.payloads.map((payload) => ({ payload, payloadClass: classifyPayload(payload) })),
    );
    return this.#codes;
  }

  /** Questions and doubts; meant for customers' messages. */
  get concerns(): readonly Concern[] {
    this.#concerns ??= readConcerns(this.reading);
    return this.#concerns;
  }

  /** A stranger's reason for wanting data or money. */
  get pretext(): Pretext | null {
    if (this.#pretext === undefined) this.#pretext = readPretext(this);
    return this.#pretext;
  }

  /** The times it names, read at `nowMs` in the shop's zone, working days by its week and holidays. */
  times(nowMs: number): readonly TimeMention[] {
    if (this.#times?.nowMs !== nowMs)
      this.#times = { nowMs, read: readTimes(this.reading.text, timeContextOf(this.shop, nowMs)) };
    return this.#times.read;
  }

  /** What it promises as an agent's message of `nowMs`. */
  promises(nowMs: number): readonly SpokenPromise[] {
    if (this.#promises?.nowMs !== nowMs) this.#promises = { nowMs, read: readPromises(this, nowMs) };
    return this.#promises.read;
  }

  /** What it says of prices in general. */
  get statements(): readonly StatementKind[] {
    this.#statements ??= readStatements(this);
    return this.#statements;
  }

  get namesPayee(): boolean {
    return this.terms.some((term) => term.kind === 'payee');
  }

  /** The product named last; null: none. */
  get sku(): string | null {
    return this.terms.findLast((term) => term.kind === 'sku')?.id ?? null;
  }

  has(concept: Concept): boolean {
    return this.reading.has(concept);
  }

  /** Hits of `concept` that none of `guards` disowns (default: negation, quotation, warning, refusal, admission). */
  said(concept: Concept, guards: number = OWN_WORDS): readonly Span[] {
    const hits = this.reading.all(concept);
    return hits.length === 0 ? hits : hits.filter((hit) => (guardsOf(this.reading, hit) & guards) === 0);
  }

  /** `spans` as offsets in the text as it was typed. */
  original(spans: readonly Span[]): readonly Span[] {
    return spans.map((span) => this.reading.original(span));
  }
}

/** Guards under which words are not the agent's own statement. */
export const OWN_WORDS = Guard.negated | Guard.quoted | Guard.warning | Guard.refused | Guard.admitted;

/** Words for time are read by the shop's clock, working days by its week and holidays. */
const timeContextOf = (shop: ShopIndex | null, nowMs: number): TimeContext => ({
  nowMs,
  timeZone: shop?.policy.shop.timeZone ?? 'UTC',
  worksOn: workDayTest(shop?.policy.service ?? null),
});
