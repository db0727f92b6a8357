import type { Message } from '../model/conversation';
import type { Evidence, Finding, Undetermined } from '../model/finding';
import { severityRank } from '../model/finding';
import { onRung, type RuleSetting } from '../policy/rungs';
import type { Need, Rule, RuleFinding, Snapshot } from '../rules/rule';
import { conceptMask } from '../text/reading';
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

/** Runs `rules` over one snapshot. A rule whose facts are missing is undetermined; one that throws is isolated. */
export function check(rules: readonly Rule[], snapshot: Snapshot): CheckResult {
  const found: { rule: Rule; finding: Finding }[] = [];
  const undetermined: Undetermined[] = [];
  const faults: RuleFault[] = [];
  let turn: JoinedTurn | null | undefined; // joined when the first rule asks for it
  const isSilent = isEmpty(snapshot.draft.message);
  const isAutomated = snapshot.draft.message.role === 'bot';
  for (const rule of rules) {
    const setting = snapshot.shop?.policy.rules[rule.id];
    if (setting?.enabled === false) continue;
    if (isSilent && rule.clock !== true) continue;
    if (isAutomated && rule.automated !== true) continue;
    const hints = hintsOf(rule);
    if (hints !== null && !snapshot.draft.reading.hasAny(hints)) continue;
    try {
      const missing = rule.needs.filter((need) => !isThere(need, snapshot));
      if (missing.length > 0) {
        undetermined.push({ rule: rule.id, missing });
        continue;
      }
      const own = rule.check(snapshot);
      for (const finding of own) found.push({ rule, finding: complete(rule, finding, snapshot, setting) });
      if (own.length > 0 || rule.joinsTurn !== true) continue;
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

/** A rule's hints as bits: most rules are passed by with one look. */
const masks = new WeakMap<Rule, Int32Array | null>();
function hintsOf(rule: Rule): Int32Array | null {
  let mask = masks.get(rule);
  if (mask === undefined) {
    mask = rule.hints === undefined ? null : conceptMask(rule.hints);
    masks.set(rule, mask);
  }
  return mask;
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
        a.rule.tier.localeCompare(b.rule.tier) ||
        a.rule.order - b.rule.order,
    )
    .map(({ finding }) => finding);
}

function complete(
  rule: Rule,
  finding: RuleFinding,
  snapshot: Snapshot,
  setting: RuleSetting | undefined,
): Finding {
  const severity = setting?.severity ?? finding.severity ?? rule.severity;
  const rung = setting?.rung ?? (rule.status === 'trial' ? 'trial' : undefined);
  return {
    rule: rule.id,
    severity: rung === undefined ? severity : onRung(severity, rung),
    ...(rung === 'trial' || rung === 'justify' ? { rung } : {}),
    ...(finding.variant === undefined ? {} : { variant: finding.variant }),
    spans: snapshot.draft.original(finding.spans ?? []),
    evidence: finding.evidence ?? [],
    slots: finding.slots ?? {},
  };
}

function isThere(need: Need, { profile, shop }: Snapshot): boolean {
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
