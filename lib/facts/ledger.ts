import type { Role } from '../model/conversation';
import type { Topic } from '../model/open-conversation';
import { questionItem } from '../policy/set-aside';
import { Guard } from '../text/clauses';
import type { PayloadClass } from '../text/payloads';
import { answeredBy } from './answers';
import { type Complaint, readComplaint, takesUp } from './complaints';
import { type Deed, subjectOf } from './deeds';
import { asksForCost } from './fees';
import type { LinkFact } from './links';
import { Mending } from './mending';
import type { MessageFacts } from './message-facts';
import { asksToStop, readMood } from './moods';
import { OwnBook } from './own-rules';
import { isBankBusiness, isOfCustomer, type Pretext } from './pretexts';
import { type HeardPromise, PromiseBook } from './promise-book';
import { settles } from './promises';
import { skuOfSize } from './quote-parts';
import type { Discount, Quote } from './quotes';
import type { StatementKind } from './statements';
import { TrustTimeline } from './trust';
import { readUntimed } from './untimed-promises';
import { readWishes, type Wish } from './wishes';
import { type Wording, wordingOf } from './wordings';

/** Where in the conversation something was said, and in which words. `ordinal` counts messages from 0. */
export interface Said {
  readonly ordinal: number;
  readonly messageId: string;
  readonly atMs: number | null;
  readonly role: Role;
  /** The message's words, cut to {@link WORDS}. */
  readonly words: string;
}

export interface SaidQuote extends Quote {
  readonly said: Said;
}

export interface SaidDiscount extends Discount {
  readonly said: Said;
}

export type { HeardPromise } from './promise-book';

/** Something the agent took on without saying by when. No rule rests on it; the side panel asks for a time. */
export interface UntimedPromise {
  readonly said: Said;
  readonly words: string;
  readonly deed: Deed;
}

export interface SaidStatement {
  readonly kind: StatementKind;
  readonly said: Said;
}

export interface OpenConcern {
  readonly topic: Topic;
  readonly doubt: boolean;
  /** The words that ask, folded, and those of content among them. */
  readonly words: string;
  readonly content: readonly string[];
  readonly said: Said;
}

export interface SentCode {
  readonly payload: string;
  readonly payloadClass: PayloadClass;
  /** Whether the policy lists it; null: no policy. */
  readonly allowed: boolean | null;
  readonly said: Said;
}

export interface SentLink {
  readonly fact: LinkFact;
  readonly said: Said;
}

export interface OpenComplaint extends Complaint {
  readonly said: Said;
}

export interface SaidWording {
  readonly wording: Wording;
  readonly said: Said;
}

export interface SaidWish extends Wish {
  readonly said: Said;
}

/** Kept of each list: what an agent said a hundred messages ago decides nothing, and a keystroke must not grow with the conversation. */
const KEPT = 40;
const WORDS = 80;
const NOTHING: ReadonlySet<string> = new Set();
/** A message of fewer code units changes no subject. */
const SHORT = 8;

/**
 * The sum of a conversation so far, folded message by message: appending costs one message, checking a draft
 * costs only the draft. Notes are left out; bots count as the shop's voice for prices, not for promises.
 */
export class Ledger {
  count = 0;
  readonly #setAside: ReadonlySet<string>;
  readonly quotes: SaidQuote[] = [];
  /** Prices the customer named. */
  readonly customerQuotes: SaidQuote[] = [];
  readonly statements: SaidStatement[] = [];
  /** Reductions the shop spoke of, in this chat. */
  readonly discounts: SaidDiscount[] = [];
  /** Ids of promotions the shop named. */
  readonly promotions = new Set<string>();
  /** Where the shop first asked for a cost on top of the price. */
  firstCost: Said | null = null;
  /** Where the shop last gave a reason for a price that rose. */
  priceReason: Said | null = null;
  readonly concerns: OpenConcern[] = [];
  readonly codes: SentCode[] = [];
  readonly links: SentLink[] = [];
  /** Hosts in the customer's own messages: repeating them is quoting. */
  readonly customerHosts = new Set<string>();
  readonly #promises = new PromiseBook();
  readonly untimed: UntimedPromise[] = [];
  // Worked out when a draft asks, and again behind the next message.
  #counts: readonly number[] | null = null;
  #units: ReadonlySet<number> | null = null;
  /** The shop's last messages that may keep or report on a promise noted elsewhere, with when they were said. */
  readonly reports: { readonly facts: MessageFacts; readonly said: Said }[] = [];
  /** What the customer complained of last and nobody has taken up. */
  complaint: OpenComplaint | null = null;
  readonly trust = new TrustTimeline();
  /** What was said that rules of the shop's own ask for. */
  readonly own = new OwnBook();
  /** What the shop has said since trust was last shaken. */
  readonly mending = new Mending();
  /** What the customer said of needs and likings, the latest of each last. */
  readonly wishes: SaidWish[] = [];
  /** The customer's messages, and what they say, folded: repeating it tells nobody anything. */
  readonly customers: MessageFacts[] = [];
  readonly customerTexts: string[] = [];
  /** What the shop wrote, to be told from a repetition. */
  readonly shopWordings: SaidWording[] = [];
  /** Messages since the other side last spoke, oldest first. */
  readonly customerTurn: MessageFacts[] = [];
  readonly agentTurn: MessageFacts[] = [];
  /** The product under discussion: named last by either side. */
  sku: string | null = null;
  /** The brand the customer named last. */
  brand: string | null = null;
  priceAsk: Said | null = null;
  discountAsk: Said | null = null;
  firstDiscountAsk: Said | null = null;
  /** Where the agent, asked for a better price, last went to ask for one. */
  priceDeferred: Said | null = null;
  priceObjection: Said | null = null;
  hesitation: Said | null = null;
  refusal: Said | null = null;
  decision: Said | null = null;
  howToBuy: Said | null = null;
  stop: Said | null = null;
  urgency: Said | null = null;
  /** What the agent took back, by the subject of the admission. */
  admission: Said | null = null;
  /** Where the customer came with a bank's or an insurer's own business, before the shop spoke of any trouble. */
  business: Said | null = null;
  /** Trouble, prize or need that the shop spoke of before the customer did. */
  pretext: Pretext | null = null;
  lastCustomer: Said | null = null;
  lastAgent: Said | null = null;
  customerMessages = 0;
  agentMessages = 0;

  /** `setAside`: questions that the agent says are answered elsewhere, by their {@link questionItem}. */
  constructor(setAside: ReadonlySet<string> = NOTHING) {
    this.#setAside = setAside;
  }

  /** The numbers of pieces that were spoken of, each once. */
  get counts(): readonly number[] {
    this.#counts ??= [
      ...new Set([
        ...this.customers.flatMap(({ counts }) => counts),
        ...this.quotes.map(({ quantity }) => quantity),
      ]),
    ];
    return this.#counts;
  }

  /** The shop's prices of one piece, each once. */
  get units(): ReadonlySet<number> {
    this.#units ??= new Set(this.quotes.map(({ unitMinor }) => unitMinor));
    return this.#units;
  }

  get promises(): readonly HeardPromise[] {
    return this.#promises.heard;
  }

  append(facts: MessageFacts): void {
    this.#counts = null;
    this.#units = null;
    const { message } = facts;
    const said: Said = {
      ordinal: message.note ? this.count : this.count++,
      messageId: message.id,
      atMs: message.atMs,
      role: message.role,
      words: message.text.slice(0, WORDS),
    };
    // A note is never quoted, but what it reports done is done.
    if (message.note) this.#promises.settle(({ deed }) => settles(facts, deed), said);
    else if (message.role === 'customer') this.#appendCustomer(facts, said);
    else if (message.role !== 'system') this.#appendShop(facts, said);
  }

  /** The agent's last price of `sku` in this chat, list and past prices aside. */
  lastQuote(sku: string | null): SaidQuote | null {
    return this.quotes.findLast((quote) => isOffer(quote) && sameProduct(quote.sku, sku)) ?? null;
  }

  openConcern(topics: readonly Topic[]): OpenConcern | null {
    return this.concerns.find((concern) => topics.includes(concern.topic)) ?? null;
  }

  /** Open doubts about payment, brand or safety: nothing is sold before they are answered. */
  get openDoubts(): readonly OpenConcern[] {
    return this.concerns.filter((concern) => isGrave(concern));
  }

  #appendCustomer(facts: MessageFacts, said: Said): void {
    this.customerMessages++;
    this.own.customerSaid(facts, said);
    this.lastCustomer = said;
    this.agentTurn.length = 0;
    push(this.customerTurn, facts, 10);
    push(this.customers, facts, KEPT);
    push(this.customerTexts, facts.reading.text, KEPT);
    this.sku = facts.sku ?? this.sku;
    this.brand = facts.terms.findLast((term) => term.kind === 'brand')?.id ?? this.brand;
    for (const link of facts.links) if (link.host !== '') this.customerHosts.add(link.host);
    for (const quote of facts.quotes) push(this.customerQuotes, { ...quote, said }, KEPT);
    if (facts.has('price.ask')) this.priceAsk = said;
    if (facts.has('price.ask-discount') || asksByPastPrice(facts)) {
      this.discountAsk = said;
      this.firstDiscountAsk ??= said;
    }
    if (facts.has('price.object')) this.priceObjection = said;
    const mood = readMood(facts.reading);
    if (mood.hesitates || (facts.has('price.object') && !mood.decides)) this.hesitation = said;
    if (mood.refuses) this.refusal = said;
    if (mood.decides) this.decision = said;
    if (mood.asksHowToBuy) this.howToBuy = said;
    if (asksToStop(facts.reading)) this.stop = said;
    if (this.pretext === null && this.business === null && isBankBusiness(facts)) this.business = said;
    const complaint = readComplaint(facts.reading);
    if (complaint !== null) this.complaint = { ...complaint, said };
    // Who goes on to something else lets it rest; 喂? does not.
    else if (this.customerTurn.length === 1 && facts.reading.text.length > SHORT) this.complaint = null;
    for (const concern of facts.concerns) {
      const known = this.concerns.findIndex((open) => open.topic === concern.topic && open.said !== said);
      // A question on a topic that was doubted before leaves the doubt open.
      const doubt = concern.doubt || (known >= 0 && this.concerns[known]?.doubt === true);
      if (known >= 0) this.concerns.splice(known, 1);
      if (this.#setAside.has(questionItem(concern.topic, said.messageId))) continue;
      const { topic, words, content } = concern;
      push(this.concerns, { topic, doubt, words, content, said }, KEPT);
    }
    if (facts.said('promise.waive', Guard.negated | Guard.asking | Guard.hypothetical).length > 0)
      this.#promises.settle(({ dueAtMs }) => dueAtMs !== null, said);
    for (const wish of readWishes(facts)) push(this.wishes, { ...wish, said }, KEPT);
    if (this.trust.customerSaid(this, facts, said)) this.mending.restart();
  }

  #appendShop(facts: MessageFacts, said: Said): void {
    this.agentMessages++;
    this.own.shopSaid(facts, said);
    this.lastAgent = said;
    const subject = subjectOf(this.customerTurn);
    const turnStart = said.ordinal - this.customerTurn.length;
    if ((this.discountAsk?.ordinal ?? -1) >= turnStart && facts.has('price.will-ask'))
      this.priceDeferred = said;
    this.customerTurn.length = 0;
    push(this.agentTurn, facts, 10);
    const wording = wordingOf(facts.reading.text);
    if (wording !== null) push(this.shopWordings, { wording, said }, KEPT);
    this.sku = facts.sku ?? this.sku;
    const isAsked = (this.priceAsk?.ordinal ?? -1) >= turnStart;
    for (const quote of facts.quotes)
      if (!quote.disowned) {
        const sku = quote.sku ?? skuOfSize(facts.shop, this.sku, quote.size);
        // "How much is it?" — "329 for the cordless one": the bare number is the price.
        const certain = quote.certain || (isAsked && quote.start <= OPENING_UNITS);
        push(this.quotes, { ...quote, sku, certain, said }, KEPT);
      }
    if (facts.quotes.length === 0 && AFFIRMS.test(facts.reading.text))
      for (const quote of this.customerQuotes)
        if (quote.said.ordinal >= turnStart && !quote.past)
          push(this.quotes, { ...quote, certain: true, said }, KEPT);
    for (const kind of facts.statements) push(this.statements, { kind, said }, KEPT);
    for (const discount of facts.discounts)
      if (!discount.disowned) push(this.discounts, { ...discount, said }, KEPT);
    for (const term of facts.terms) if (term.kind === 'promotion') this.promotions.add(term.id);
    if (facts.said('price.reason').length > 0) this.priceReason = said;
    if (asksForCost(facts)) this.firstCost ??= said;
    for (const code of facts.codes)
      push(
        this.codes,
        { ...code, allowed: facts.shop?.allowsPayload(code.payload, code.payloadClass) ?? null, said },
        KEPT,
      );
    for (const fact of facts.links) push(this.links, { fact, said }, KEPT);
    if (this.complaint !== null && takesUp(facts.reading)) this.complaint = null;
    if (facts.said('urgency.ending').length > 0) this.urgency = said;
    if (facts.has('guard.admit')) this.admission = said;
    const { pretext } = facts;
    if (this.pretext === null && pretext !== null && !isOfCustomer(pretext.kind, this))
      this.pretext = pretext;
    this.#promises.settle((promise) => settles(facts, promise.deed), said);
    push(this.reports, { facts, said }, 10);
    if (said.role === 'agent' && said.atMs !== null) {
      this.#promises.hear(facts, said, said.atMs, subject);
      for (const { words, deed } of readUntimed(facts, said.atMs))
        push(this.untimed, { said, words, deed }, KEPT);
    }
    const answered = answeredBy(facts, this.concerns);
    this.mending.shopSaid(facts, said, answered.length > 0);
    for (const concern of answered) {
      this.concerns.splice(this.concerns.indexOf(concern), 1);
      this.trust.answered(concern, said);
    }
    if (this.trust.shopSaid(this, facts, said)) this.mending.restart();
  }
}

/** 含运 to "1280含运吗?", "yep" to "£219 all in?": the customer's figure becomes the shop's. */
const AFFIRMS =
  /^\s?(?:对的?|是的?|没错|嗯+|可以的?|[包含]运|含的?|包的?|都含|全含|yes|yep|yeah|yup|correct|right|that's right|sure|indeed|exactly)(?:[\s，,。.!~喔哦呢啊呀哈]|$)(?!.{24})|^\s?(?:对|是|嗯)(?:的|呀|啊)?[，, ]{0,2}都?(?:[包含全]|就这)[^，。?]{0,10}$|^\s?(?:all in|all included|everything included|free shipping|shipped)\b[^?]{0,12}$/;
/** Code units before a number that opens an answer: its sign, a space. */
const OPENING_UNITS = 2;

/** A price of this chat's offer: not the list price, not a past one, not per 100 g. */
export const isOffer = (quote: Quote): boolean =>
  !quote.past && !quote.disowned && !quote.otherUnit && quote.role !== 'list' && quote.certain;

/** Null is the product under discussion, whichever it is. */
export const sameProduct = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a === b;

export const isGrave = (concern: { topic: Topic; doubt: boolean }): boolean =>
  concern.doubt && (concern.topic === 'payment' || concern.topic === 'brand' || concern.topic === 'safety');

/** "I paid only 123 last time" asks for a better price without the word. */
const asksByPastPrice = (facts: MessageFacts): boolean =>
  facts.quotes.some((quote) => quote.past) && /才|只|only|just/.test(facts.reading.text);

function push<T>(list: T[], item: T, kept: number): void {
  list.push(item);
  if (list.length > kept) list.shift();
}
