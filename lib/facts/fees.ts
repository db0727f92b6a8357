import { toMinor } from '../model/money';
import { Guard, guardsOf } from '../text/clauses';
import type { Span } from '../text/span';
import type { MessageFacts } from './message-facts';

/** A cost beside the price that a message speaks of. */
export interface SpokenFee extends Span {
  readonly kind: 'shipping' | 'fee';
  readonly amountMinor: number;
}

/** 85加75 adds two articles; a fee is called one. In code units. */
const REACH = 12;
const CALLED =
  /费|[邮礼税]|服务|安装|加急|fee|handling|processing|surcharge|charge|deposit|tax|duty|ship|deliver|post/;

/** The costs with an amount that a message asks for; those it waives, refuses or asks about are none. */
export function readFees(facts: MessageFacts, currency: string): readonly SpokenFee[] {
  const { reading } = facts;
  const fees: SpokenFee[] = [];
  for (const mention of reading.money) {
    if (mention.kind !== 'amount' || (mention.role !== 'fee' && mention.role !== 'shipping')) continue;
    const { start, end, role } = mention;
    if (!CALLED.test(reading.text.slice(Math.max(0, start - REACH), end + REACH))) continue;
    if ((guardsOf(reading, mention) & NOT_ASKED_FOR) !== 0) continue;
    fees.push({ start, end, kind: role, amountMinor: toMinor(mention.amount, currency) });
  }
  return fees;
}

const NOT_ASKED_FOR = Guard.negated | Guard.refused | Guard.asking | Guard.quoted | Guard.admitted;
