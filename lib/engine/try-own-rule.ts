import type { Message, Role } from '../model/conversation';
import type { OwnExample, OwnRule } from '../model/own-rule';
import type { Policy } from '../model/policy';
import { indexPolicy } from '../policy/shop-index';
import { ownRulesOf } from '../rules/own-rules';
import { Judge } from './judge';

/** What speaks against a rule of the shop's own, at a field of it. */
export interface OwnRuleFault {
  readonly path: readonly (string | number)[];
  readonly kind: 'not-flagged' | 'flagged' | 'remedy-flagged';
}

/**
 * Tries a rule on its own examples, in `policy` at `nowMs`: those to be flagged must be, the others must not; and
 * what it offers to send must pass every rule, sent in the place of a draft it flagged.
 */
export function tryOwnRule(rule: OwnRule, policy: Policy, nowMs: number): readonly OwnRuleFault[] {
  // On trial it would be found as well; switched off it must still do what it says.
  const shop = indexPolicy({ ...policy, rules: {}, ownRules: [rule] });
  const isFlagged = (example: OwnExample): boolean =>
    judgeOf(example).check(message('agent', example.draft, nowMs), nowMs).findings.length > 0;
  const judgeOf = (example: OwnExample, rules?: 'all'): Judge => {
    const facts = { shop, profile: null, console: { id: 'own-rule', privateDomain: true } };
    const judge = rules === 'all' ? new Judge(facts) : new Judge(facts, ownRulesOf(shop));
    if (example.customer !== undefined)
      judge.append(message('customer', example.customer, nowMs - 2 * MINUTE_MS));
    if (example.shop !== undefined) judge.append(message('agent', example.shop, nowMs - MINUTE_MS));
    return judge;
  };
  const faults: OwnRuleFault[] = [];
  for (const [place, example] of rule.flagged.entries())
    if (!isFlagged(example)) faults.push({ path: ['flagged', place, 'draft'], kind: 'not-flagged' });
  for (const [place, example] of rule.allowed.entries())
    if (isFlagged(example)) faults.push({ path: ['allowed', place, 'draft'], kind: 'flagged' });
  const { remedy } = rule;
  if (
    remedy !== undefined &&
    rule.flagged.some((example) =>
      judgeOf(example, 'all')
        .check(message('agent', remedy, nowMs), nowMs)
        .findings.some(({ severity }) => severity !== 'advice'),
    )
  )
    faults.push({ path: ['remedy'], kind: 'remedy-flagged' });
  return faults;
}

const MINUTE_MS = 60_000;

const message = (role: Role, text: string, atMs: number): Message => ({
  id: `${role}-${atMs}`,
  role,
  atMs,
  text,
  pictures: [],
  cards: [],
  note: false,
});
