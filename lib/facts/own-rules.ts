import type { Act } from '../model/own-rule';
import type { CompiledCondition, CompiledOwnRule } from '../policy/own-rules';
import { guardsOf } from '../text/clauses';
import type { Span } from '../text/span';
import type { Said } from './ledger';
import { type MessageFacts, OWN_WORDS } from './message-facts';

const WHOLE: readonly Span[] = [];

/**
 * Where a message meets a condition of a rule of the shop's own; empty: as a whole, by a picture say. Null: it does not.
 * `asserted`: words that are denied, quoted or warned of do not count. To inform, any mention does: 不包邮 tells of postage.
 */
export function meets(
  { phrases, links, products, acts }: CompiledCondition,
  facts: MessageFacts,
  nowMs: number,
  asserted: boolean,
): readonly Span[] | null {
  const { reading } = facts;
  const words = facts.ownHits.filter(
    (hit) => phrases.has(hit.phrase) && (!asserted || (guardsOf(reading, hit) & OWN_WORDS) === 0),
  );
  if (phrases.size > 0 && words.length === 0) return null;
  const places =
    links.length === 0
      ? []
      : facts.links.filter(({ link }) => link !== null && links.some((matches) => matches(link.url)));
  if (links.length > 0 && places.length === 0) return null;
  const named = facts.terms.filter((term) => term.kind === 'sku' && products.has(term.id));
  if (products.size > 0 && named.length === 0) return null;
  const done = [...acts].map((act) => doneIn(act, facts, nowMs)).filter((spans) => spans !== null);
  if (acts.size > 0 && done.length === 0) return null;
  const spans = [...words, ...places.flatMap(({ span }) => span ?? []), ...named, ...done.flat()];
  return spans.length === 0
    ? WHOLE
    : spans.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
}

/** Where `act` is done; empty: by something that is no text. Null: it is not. */
function doneIn(act: Act, facts: MessageFacts, nowMs: number): readonly Span[] | null {
  switch (act) {
    case 'price':
      return spansOf(facts.quotes.filter((quote) => !quote.disowned && !quote.past));
    case 'discount':
      return spansOf(facts.discounts.filter((discount) => !discount.disowned));
    case 'promise':
      return spansOf(facts.promises(nowMs));
    case 'payment':
      if (facts.codes.some(({ payloadClass }) => payloadClass.use === 'payment')) return WHOLE;
      return linksWhere(
        facts,
        ({ payload, official }) => payload.use === 'payment' || official?.source === 'payments',
      );
    case 'order-link':
      return linksWhere(
        facts,
        ({ official }) => official?.source === 'shops' || official?.source === 'products',
      );
    case 'link':
      return linksWhere(facts, () => true);
    case 'picture':
      return facts.message.pictures.length === 0 ? null : WHOLE;
  }
}

const spansOf = (found: readonly Span[]): readonly Span[] | null => (found.length === 0 ? null : found);

function linksWhere(
  facts: MessageFacts,
  test: (link: MessageFacts['links'][number]) => boolean,
): readonly Span[] | null {
  const found = facts.links.filter(test);
  return found.length === 0 ? null : found.flatMap(({ span }) => span ?? []);
}

/** What was said in a chat that rules of the shop's own ask for, folded message by message. */
export class OwnBook {
  readonly #met = new Set<CompiledCondition>();
  readonly #heard = new Map<CompiledOwnRule, Said>();

  /** Whether the shop has said what `condition` asks for. */
  isMet(condition: CompiledCondition): boolean {
    return this.#met.has(condition);
  }

  /** Where the customer last said what makes `rule` apply; null: nowhere. */
  heard(rule: CompiledOwnRule): Said | null {
    return this.#heard.get(rule) ?? null;
  }

  shopSaid(facts: MessageFacts, said: Said): void {
    for (const { satisfiedBy } of facts.shop?.own.rules ?? [])
      for (const condition of satisfiedBy)
        if (!this.#met.has(condition) && meets(condition, facts, said.atMs ?? 0, false) !== null)
          this.#met.add(condition);
  }

  customerSaid(facts: MessageFacts, said: Said): void {
    for (const rule of facts.shop?.own.rules ?? [])
      if (facts.ownHits.some(({ phrase }) => rule.customerSaid.has(phrase))) this.#heard.set(rule, said);
  }
}
