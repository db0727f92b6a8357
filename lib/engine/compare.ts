import { Ledger } from '../facts/ledger';
import { MessageFacts } from '../facts/message-facts';
import type { Message } from '../model/conversation';
import { type Difference, isTold, levelOf, type RuleCount } from '../model/difference';
import type { Finding } from '../model/finding';
import type { Policy } from '../model/policy';
import type { StoredConversation } from '../model/stored-conversation';
import { forAgent, teamOf } from '../policy/rungs';
import { indexPolicy, type ShopIndex } from '../policy/shop-index';
import { ownRulesOf } from '../rules/own-rules';
import { rules as allRules } from '../rules/registry';
import type { Rule } from '../rules/rule';
import { Reading } from '../text/reading';
import { check, type Prepared, prepare } from './check';

/** The two policies that are compared; null: none was laid down. */
export interface Change {
  readonly before: Policy | null;
  readonly after: Policy | null;
}

/** Judges stored conversations by both policies. */
export interface Comparer {
  /** Differences, oldest message first. Adds to `counts` how often each rule speaks, where it was asked. */
  compare(conversation: StoredConversation, counts: Map<string, RuleCount>): readonly Difference[];
}

/**
 * Compares what would be logged of each message the shop sent while the coach watched: the same call that judges a
 * message live. Where only rules were switched or moved, a message is read once for both, and only those are asked.
 */
export function createComparer(change: Change, rules: readonly Rule[] = allRules): Comparer {
  // An index takes some milliseconds; agents of one team are judged by the same.
  const sides = new Map<string, Sides>();
  const sidesOf = (agent: string): Sides => {
    const team = [change.before, change.after].map((policy) => policy && teamOf(policy.teams, agent));
    const key = JSON.stringify(team);
    let known = sides.get(key);
    if (known === undefined) {
      known = sidesFor(change, agent, rules);
      sides.set(key, known);
    }
    return known;
  };
  return { compare: (conversation, counts) => compare(conversation, sidesOf(conversation.agent), counts) };
}

interface Sides {
  readonly before: ShopIndex | null;
  readonly after: ShopIndex | null;
  /** What was laid down is the same but for the settings of rules. */
  readonly isShared: boolean;
  readonly rulesBefore: readonly Rule[];
  readonly rulesAfter: readonly Rule[];
}

function sidesFor({ before, after }: Change, agent: string, rules: readonly Rule[]): Sides {
  const was = before && forAgent(before, agent);
  const is = after && forAgent(after, agent);
  const isShared = factsOf(was) === factsOf(is);
  // Other rules of the shop's own change nothing of what those of the catalogue read.
  const isSameBase = factsOf(was && { ...was, ownRules: [] }) === factsOf(is && { ...is, ownRules: [] });
  const setting = (policy: Policy | null, rule: string): string => JSON.stringify(policy?.rules[rule] ?? {});
  const isMoved = ({ id }: Rule): boolean => setting(was, id) !== setting(is, id);
  const catalogue = isSameBase ? rules.filter(isMoved) : rules;
  const indexed = { before: was && indexPolicy(was), after: is && indexPolicy(is) };
  const rulesOf = (shop: ShopIndex | null): readonly Rule[] => [
    ...catalogue,
    ...(isShared ? ownRulesOf(shop).filter(isMoved) : ownRulesOf(shop)),
  ];
  return {
    ...indexed,
    isShared,
    rulesBefore: rulesOf(indexed.before),
    rulesAfter: rulesOf(isShared ? indexed.before : indexed.after),
  };
}

/** All of a policy that facts are read by. */
const factsOf = (policy: Policy | null): string =>
  policy === null ? '' : JSON.stringify({ ...policy, rules: null, teams: null });

function compare(
  { messages, profile, consoleId, privateDomain, setAside }: StoredConversation,
  { before, after, isShared, ...rules }: Sides,
  counts: Map<string, RuleCount>,
): readonly Difference[] {
  const console = { id: consoleId, privateDomain };
  const answered = new Set(setAside);
  const [was, is] = [new Ledger(answered), new Ledger(answered)];
  const rulesBefore = prepare(rules.rulesBefore, { shop: before, profile });
  const rulesAfter = prepare(rules.rulesAfter, { shop: after, profile });
  const found: Difference[] = [];
  for (const [at, { message, seenAtMs }] of messages.entries()) {
    const reading = new Reading(message.text);
    const factsBefore = new MessageFacts(message, before, reading);
    const factsAfter = isShared ? factsBefore : new MessageFacts(message, after, reading);
    if (seenAtMs !== null && isShops(message)) {
      const judge = (prepared: readonly Prepared[], draft: MessageFacts, ledger: Ledger) =>
        check(prepared, { draft, ledger, profile, shop: draft.shop, console, nowMs: seenAtMs }).findings;
      const first = judge(rulesBefore, factsBefore, was);
      const second = judge(rulesAfter, factsAfter, isShared ? was : is);
      if (first.length > 0 || second.length > 0) found.push(...differences(first, second, at, counts));
    }
    was.append(factsBefore);
    if (!isShared) is.append(factsAfter);
  }
  return found;
}

const isShops = ({ role, note }: Message): boolean => (role === 'agent' || role === 'bot') && !note;

/** Told apart by rule: one that finds two things in one message speaks once, as the gravest of them. */
function differences(
  before: readonly Finding[],
  after: readonly Finding[],
  at: number,
  counts: Map<string, RuleCount>,
): Difference[] {
  const [was, is] = [gravest(before), gravest(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((rule) => {
    const [first, second] = [was.get(rule), is.get(rule)];
    const levelBefore = first === undefined ? 'none' : levelOf(first);
    const levelAfter = second === undefined ? 'none' : levelOf(second);
    const count = counts.get(rule) ?? { before: 0, after: 0 };
    if (isTold(levelBefore)) count.before++;
    if (isTold(levelAfter)) count.after++;
    counts.set(rule, count);
    const finding = second ?? first;
    if (levelBefore === levelAfter || finding === undefined) return [];
    return [{ rule, at, before: levelBefore, after: levelAfter, finding }];
  });
}

/** Findings come the gravest first. */
function gravest(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const found = new Map<string, Finding>();
  for (const finding of findings) if (!found.has(finding.rule)) found.set(finding.rule, finding);
  return found;
}
