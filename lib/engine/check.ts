import type { Message } from '../model/conversation';
import type { Evidence, Finding, Undetermined } from '../model/finding';
import { severityRank } from '../model/finding';
import { onRung, type RuleSetting } from '../policy/rungs';
import type { Need, Rule, RuleFinding, Snapshot } from '../rules/rule';
import { conceptMask } from '../text/reading';
import type { Span } from '../text/span';
import { type JoinedTurn, joinTurn } from './joined-turn';

/** A rule threw; the others ran. The message of the error, never of the conversation. */
export interface RuleFault {
  readonly rule: string;
  readonly error: string;
}

export interface CheckResult {
  /** The gravest first. */
  readonly findings: readonly Finding[];
  readonly undetermined: readonly Undetermined[];
  readonly faults: readonly RuleFault[];
}

/**
 * A rule as it runs in one conversation: what shop and customer decide of it is settled before the first key. Its
 * flags are copied: rules have as many shapes as flags, and reading one of many shapes takes longer.
 */
export interface Prepared {
  readonly rule: Rule;
  readonly check: Rule['check'];
  readonly isClock: boolean;
  readonly isForMachines: boolean;
  readonly joinsTurn: boolean;
  /** {@link Rule.hints} as bits; null: it always runs. */
  readonly hints: Int32Array | null;
  readonly missing: readonly Need[];
  /** The shop's own severity and rung. */
  readonly setting: RuleSetting | undefined;
}

/** Prepares `rules` for a conversation; those the shop switched off are left out. */
export const prepare = (
  rules: readonly Rule[],
  facts: Pick<Snapshot, 'shop' | 'profile'>,
): readonly Prepared[] =>
  rules.flatMap((rule) => {
    const setting = facts.shop?.policy.rules[rule.id];
    if (setting?.enabled === false) return [];
    return {
      rule,
      check: rule.check,
      isClock: rule.clock === true,
      isForMachines: rule.automated === true,
      joinsTurn: rule.joinsTurn === true,
      hints: rule.hints === undefined ? null : conceptMask(rule.hints),
      missing: rule.needs.filter((need) => !isThere(need, facts)),
      setting,
    };
  });

/** Runs prepared rules over one snapshot. A rule whose facts are missing is undetermined; one that throws is isolated. */
export function check(rules: readonly Prepared[], snapshot: Snapshot): CheckResult {
  const found: { rule: Rule; finding: Finding }[] = [];
  const undetermined: Undetermined[] = [];
  const faults: RuleFault[] = [];
  let turn: JoinedTurn | null | undefined; // joined when the first rule asks for it
  const { message, reading } = snapshot.draft;
  const isSilent = isEmpty(message);
  const isAutomated = message.role === 'bot';
  for (const prepared of rules) {
    const { rule, hints, missing, setting } = prepared;
    if (isSilent && !prepared.isClock) continue;
    if (isAutomated && !prepared.isForMachines) continue;
    if (hints !== null && !reading.hasAny(hints)) continue;
    if (missing.length > 0) {
      undetermined.push({ rule: rule.id, missing });
      continue;
    }
    try {
      const own = prepared.check(snapshot);
      for (const finding of own) found.push({ rule, finding: complete(rule, finding, snapshot, setting) });
      if (own.length > 0 || !prepared.joinsTurn) continue;
      if (turn === undefined) turn = joinTurn(snapshot.draft, snapshot.ledger);
      if (turn !== null) found.push(...overTurn(rule, snapshot, turn, setting));
    } catch (error) {
      faults.push({ rule: rule.id, error: error instanceof Error ? error.message : 'not an Error' });
    }
  }
  return {
    findings: found.length === 0 ? NO_FINDINGS : ranked(found),
    undetermined,
    faults,
  };
}

/** What a rule finds in the joined turn with at least one of its words in the draft. */
function overTurn(
  rule: Rule,
  snapshot: Snapshot,
  turn: JoinedTurn,
  setting: RuleSetting | undefined,
): { rule: Rule; finding: Finding }[] {
  const joined = { ...snapshot, draft: turn.facts };
  return rule.check(joined).flatMap((finding) => {
    const whole = complete(rule, finding, joined, setting);
    const spans = turn.inDraft(whole.spans);
    return spans.length === 0 ? [] : [{ rule, finding: { ...whole, spans } }];
  });
}
/** Nothing is written, pictured or attached: no reply yet. */
export const isEmpty = ({ text, pictures, cards }: Message): boolean =>
  text.trim() === '' && pictures.length === 0 && cards.length === 0;

const NO_FINDINGS: readonly Finding[] = [];

/** Gravest first; within a severity by tier, then by the catalogue's order, the most specific first. */
function ranked(found: { rule: Rule; finding: Finding }[]): readonly Finding[] {
  return found
    .sort(
      (a, b) =>
        severityRank(a.finding.severity) - severityRank(b.finding.severity) ||
        compareTiers(a.rule.tier, b.rule.tier) ||
        a.rule.order - b.rule.order,
    )
    .map(({ finding }) => finding);
}

const NO_SPANS: readonly Span[] = [];
const NO_EVIDENCE: readonly Evidence[] = [];
const NO_SLOTS: Finding['slots'] = {};

/** P0 before P3. By code units: asking the locale takes longer than all the rest of the sort. */
const compareTiers = (a: Rule['tier'], b: Rule['tier']): number => (a < b ? -1 : a > b ? 1 : 0);

function complete(
  rule: Rule,
  finding: RuleFinding,
  snapshot: Snapshot,
  setting: RuleSetting | undefined,
): Finding {
  const severity = setting?.severity ?? finding.severity ?? rule.severity;
  const rung = setting?.rung ?? (rule.status === 'trial' ? 'trial' : undefined);
  const { variant, evidence = NO_EVIDENCE, slots = NO_SLOTS } = finding;
  const spans = finding.spans === undefined ? NO_SPANS : snapshot.draft.original(finding.spans);
  const whole: Finding = {
    rule: rule.id,
    severity: rung === undefined ? severity : onRung(severity, rung),
    spans,
    evidence,
    slots,
  };
  if (rung !== 'trial' && rung !== 'justify') return variant === undefined ? whole : { ...whole, variant };
  return variant === undefined ? { ...whole, rung } : { ...whole, rung, variant };
}

function isThere(need: Need, { profile, shop }: Pick<Snapshot, 'shop' | 'profile'>): boolean {
  switch (need) {
    case 'profile.purchases':
      return profile !== null && profile.purchases.length > 0;
    case 'policy':
      return shop !== null;
    case 'policy.products':
      return shop !== null && shop.policy.products !== null;
    case 'policy.payments':
      return shop !== null && shop.policy.payments !== null;
    case 'policy.shops':
      return shop !== null && shop.policy.shops.length > 0;
  }
}

/** What makes two findings the same warning: it is not shown again until one of these changes. */
export function findingKey(finding: Finding): string {
  return JSON.stringify([
    finding.rule,
    finding.variant,
    finding.severity,
    finding.slots,
    finding.evidence.map(sourceOf),
  ]);
}

const sourceOf = (evidence: Evidence): unknown =>
  evidence.kind === 'message' ? [evidence.kind, evidence.messageId] : evidence;
