import { toMinor } from '../model/money';
import { Guard, guardsOf } from '../text/clauses';
import type { Span } from '../text/span';
import type { MessageFacts } from './message-facts';

/** A cost beside the price that a message speaks of. */
export interface SpokenFee extends Span {
  readonly kind: 'shipping' | 'fee';
  readonly amountMinor: number;
  /** Its name stands beside the amount: 再加120 may be another article. */
  readonly isNamed: boolean;
}

/** 85加75 adds two articles; a fee is called one. In code units. */
const REACH = 12;
const MORE = /[再另]加|加收|extra|plus|add/;
const CALLED =
  /费|[邮礼税]|服务|安装|加急|handling|processing|packag|service|booking|cleaning|surcharge|charge|tax|duty|ship|deliver|post|(?:plus|another|extra|also|additional|add)[^.!?]{0,14}fee|fee too/;
/** What the whole thing costs, under another name. */
const WHOLE = /total|entrance|entry|admission|ticket|门票|学费|房费|总费用|费用[一共总]/;

/** The costs with an amount that a message asks for; those it waives, refuses or asks about are none. */
export function readFees(facts: MessageFacts, currency: string): readonly SpokenFee[] {
  const { reading } = facts;
  const fees: SpokenFee[] = [];
  for (const mention of reading.money) {
    if (mention.kind !== 'amount' || (mention.role !== 'fee' && mention.role !== 'shipping')) continue;
    const { start, end, role } = mention;
    const around = reading.text.slice(Math.max(0, start - REACH), end + REACH);
    const isNamed = CALLED.test(around);
    if ((!isNamed && !MORE.test(around)) || WHOLE.test(reading.text.slice(Math.max(0, start - REACH), start)))
      continue;
    if ((guardsOf(reading, mention) & NOT_ASKED_FOR) !== 0) continue;
    fees.push({ start, end, kind: role, amountMinor: toMinor(mention.amount, currency), isNamed });
  }
  return fees;
}

const NOT_ASKED_FOR =
  Guard.negated | Guard.refused | Guard.asking | Guard.quoted | Guard.admitted | Guard.hypothetical;

const NAMES_ITSELF = /[运邮税装]|shipping|postage|delivery|tax|vat/;

/** Words of a cost on top, near each other in a clause: 另外要付30元的包装. */
export function costsIn(facts: MessageFacts): readonly Span[] {
  const { reading } = facts;
  if (!reading.has('cost.added')) return NONE;
  const nouns = reading.all('cost.noun');
  return facts.said('cost.added', NOT_ASKED_FOR & ~Guard.negated).filter((hit) => {
    if (NAMES_ITSELF.test(reading.text.slice(hit.start, hit.end))) return true;
    const clause = reading.clause(hit.start);
    return nouns.some((noun) => noun.start >= clause.start && noun.end <= clause.end);
  });
}

/** 教材费120, 超重费15您补一下, "a £35 carry-in charge": a fee by its own name, with its amount. */
const NAMED_FEE =
  /[\u4e00-\u9fff]{1,4}(?:费|税|押金|定金|差价|保证金)[^，。!?\d]{0,8}\d+|(?:另外|还要|还得|还需|需要|要|得)[^，。!?\d]{0,4}[补付收加交出][^，。!?\d]{0,4}\d+ ?[元块]|[$£€] ?\d+[^.!?]{0,20}\b(?:charge|fee|deposit|surcharge|levy|tip)\b|\b(?:charge|fee|deposit|surcharge) of [$£€] ?\d+/g;
const TO_BE_PAID =
  /补|付|收|另|再|加|交|要|需|自理|charge|fee|deposit|surcharge|levy|tip|add|plus|extra|on the day|at the end/;

/** A fee that calls itself one, in a clause that wants it paid. */
export function namedFeesIn(facts: MessageFacts): readonly Span[] {
  const { reading } = facts;
  const found: Span[] = [];
  for (const match of reading.text.matchAll(NAMED_FEE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const clause = reading.clause(span.start);
    if (!TO_BE_PAID.test(reading.text.slice(clause.start, clause.end))) continue;
    if ((guardsOf(reading, span) & (NOT_ASKED_FOR & ~Guard.admitted)) === 0) found.push(span);
  }
  return found;
}

const NONE: readonly Span[] = [];

/** Whether a message asks the customer for a cost on top of the price. */
export const asksForCost = (facts: MessageFacts): boolean =>
  costsIn(facts).length > 0 || (facts.reading.money.length > 0 && readFees(facts, 'CNY').length > 0);
