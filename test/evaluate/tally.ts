import { SEVERITIES, type Severity, severityRank } from '../../lib/model/finding';

/** Counts by severity. */
export type Counts = Record<Severity, number>;

export interface Found {
  readonly rule: string;
  readonly severity: Severity;
}

export interface RuleTally {
  readonly counts: Counts;
  /** Distinct texts it spoke at. */
  readonly texts: Set<string>;
  /** Labels that call for the rule. */
  labels: number;
  /** Labels it found itself, and those a near rule found in its place. */
  found: number;
  near: number;
  /** Warnings and held sends where labels are whole: called for, and not. */
  right: number;
  wrong: number;
}

export interface LabelTally {
  texts: number;
  flagged: number;
}

export interface Hit {
  readonly rule: string;
  readonly severity: Severity;
  readonly text: string;
  count: number;
}

const MOST_TEXT = 140;

/** What was counted over one file under one policy. */
export class Tally {
  items = 0;
  agentMessages = 0;
  /** Agent messages with a warning or worse. */
  flaggedMessages = 0;
  /** Dialogues with a warning or worse, and with a critical. */
  flaggedItems = 0;
  criticalItems = 0;
  readonly texts = new Set<string>();
  readonly counts: Counts = { critical: 0, warning: 0, advice: 0 };
  readonly rules = new Map<string, RuleTally>();
  readonly labels = new Map<string, LabelTally>();
  readonly faults = new Map<string, string>();
  readonly #hits = new Map<string, Hit>();

  /** Counts one agent message and what was found in it: of each rule the gravest. */
  message(text: string, findings: readonly Found[]): void {
    this.agentMessages++;
    this.texts.add(text);
    const gravest = gravestOf(findings);
    for (const { rule, severity } of gravest) {
      this.counts[severity]++;
      const tally = this.rule(rule);
      tally.counts[severity]++;
      tally.texts.add(text);
      this.#hit(rule, severity, text, 1);
    }
    if (gravest.some(isWarning)) this.flaggedMessages++;
  }

  /** Counts one conversation by the gravest of what was found in it. */
  item(findings: readonly Found[]): void {
    this.items++;
    if (findings.some(isWarning)) this.flaggedItems++;
    if (findings.some(({ severity }) => severity === 'critical')) this.criticalItems++;
  }

  label(name: string, isFlagged: boolean): void {
    const tally = this.labels.get(name) ?? { texts: 0, flagged: 0 };
    tally.texts++;
    if (isFlagged) tally.flagged++;
    this.labels.set(name, tally);
  }

  rule(id: string): RuleTally {
    let tally = this.rules.get(id);
    if (tally === undefined) {
      tally = {
        counts: { critical: 0, warning: 0, advice: 0 },
        texts: new Set(),
        labels: 0,
        found: 0,
        near: 0,
        right: 0,
        wrong: 0,
      };
      this.rules.set(id, tally);
    }
    return tally;
  }

  /** The most frequent hits; among equals the gravest, then by rule and text. */
  hits(most: number): Hit[] {
    return [...this.#hits.values()]
      .sort(
        (a, b) =>
          b.count - a.count ||
          severityRank(a.severity) - severityRank(b.severity) ||
          inOrder(a.rule, b.rule) ||
          inOrder(a.text, b.text),
      )
      .slice(0, most);
  }

  /** Adds what another file of the same kind held. */
  add(other: Tally): void {
    this.items += other.items;
    this.agentMessages += other.agentMessages;
    this.flaggedMessages += other.flaggedMessages;
    this.flaggedItems += other.flaggedItems;
    this.criticalItems += other.criticalItems;
    for (const text of other.texts) this.texts.add(text);
    for (const severity of SEVERITIES) this.counts[severity] += other.counts[severity];
    for (const [id, { counts, texts, labels, found, near, right, wrong }] of other.rules) {
      const rule = this.rule(id);
      for (const severity of SEVERITIES) rule.counts[severity] += counts[severity];
      for (const text of texts) rule.texts.add(text);
      rule.labels += labels;
      rule.found += found;
      rule.near += near;
      rule.right += right;
      rule.wrong += wrong;
    }
    for (const { rule, severity, text, count } of other.#hits.values())
      this.#hit(rule, severity, text, count);
  }

  #hit(rule: string, severity: Severity, text: string, count: number): void {
    const key = `${rule} ${severity} ${text}`;
    const known = this.#hits.get(key);
    if (known !== undefined) known.count += count;
    else this.#hits.set(key, { rule, severity, text: shortened(text), count });
  }
}

export const isWarning = ({ severity }: Found): boolean => severity !== 'advice';

/** By code unit, so that reports are alike on every machine. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function gravestOf(findings: readonly Found[]): Found[] {
  const gravest = new Map<string, Found>();
  for (const found of findings) {
    const known = gravest.get(found.rule);
    if (known === undefined || severityRank(found.severity) < severityRank(known.severity))
      gravest.set(found.rule, found);
  }
  return [...gravest.values()];
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= MOST_TEXT ? line : `${line.slice(0, MOST_TEXT)}…`;
}
