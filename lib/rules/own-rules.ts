import { meets } from '../facts/own-rules';
import type { Evidence } from '../model/finding';
import { type CompiledOwnRule, ownRuleFact } from '../policy/own-rules';
import type { ShopIndex } from '../policy/shop-index';
import type { Rule, RuleFinding, Snapshot } from './rule';

/** The rules a shop wrote itself, as those of the catalogue run; behind them in a list of findings of one severity. */
export const ownRulesOf = (shop: ShopIndex | null): readonly Rule[] =>
  (shop?.own.rules ?? []).map((own, place) => ({
    ...ownRuleFact(own.rule),
    tier: 'P1',
    order: LAST_OF_CATALOGUE + place,
    needs: [],
    check: (snapshot) => judge(own, snapshot),
  }));

const LAST_OF_CATALOGUE = 1000;
const NONE: readonly RuleFinding[] = [];

function judge(own: CompiledOwnRule, { draft, ledger, nowMs }: Snapshot): readonly RuleFinding[] {
  const spans = meets(own.when, draft, nowMs, true);
  if (spans === null) return NONE;
  const heard = ledger.own.heard(own);
  if (own.customerSaid.size > 0 && heard === null) return NONE;
  const isSatisfied = own.satisfiedBy.every(
    (condition) => ledger.own.isMet(condition) || meets(condition, draft, nowMs, false) !== null,
  );
  if (own.satisfiedBy.length > 0 && isSatisfied) return NONE;
  const evidence: Evidence[] = [{ kind: 'policy', clause: 'own-rule', words: '' }];
  if (own.customerSaid.size > 0 && heard !== null)
    evidence.unshift({ kind: 'message', messageId: heard.messageId, atMs: heard.atMs, quote: heard.words });
  return [{ spans, evidence }];
}
