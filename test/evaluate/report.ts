import { SEVERITIES } from '../../lib/model/finding';
import { rules } from '../../lib/rules/registry';
import type { Kind } from './formats';
import { type Hit, inOrder, type RuleTally, Tally } from './tally';

export interface FileReport {
  readonly file: string;
  readonly kind: Kind;
  /** Which policy the texts were judged under; null: those that the scenarios name. */
  readonly shop: 'none' | 'plain shop' | null;
  readonly tally: Tally;
}

const MOST_HITS = 10;

/** A report in words and tables. */
export function reportText({ file, kind, shop, tally }: FileReport): string {
  const lines = [`## ${file}${shop === null ? '' : ` (policy: ${shop})`}`, ''];
  lines.push(
    `${tally.items} ${kind}, ${tally.agentMessages} agent messages, ${tally.texts.size} distinct texts`,
    `per 1,000 agent messages: ${SEVERITIES.map((severity) => `${perMille(tally.counts[severity], tally)} ${severity}`).join(', ')}; messages with a warning or worse: ${perMille(tally.flaggedMessages, tally)}`,
  );
  if (kind === 'dialogues')
    lines.push(
      `dialogues with a warning or worse: ${percent(tally.flaggedItems, tally.items)}, with a critical: ${percent(tally.criticalItems, tally.items)}`,
    );
  const rows = rulesOf(tally);
  if (rows.length > 0) {
    lines.push(
      '',
      'rule                                crit/k  warn/k  advi/k  texts  labels  found   near  recall  right  wrong  precision'.trimEnd(),
    );
    for (const [id, rule] of rows) lines.push(ruleRow(id, rule, tally));
    if (kind !== 'dialogues') lines.push(ruleRow('all', sumOf(rows.map(([, rule]) => rule)), tally));
  }
  const labels = [...tally.labels].sort(([a], [b]) => inOrder(a, b));
  if (labels.length > 0)
    lines.push('', 'label                                           texts  with a warning or worse');
  for (const [label, { texts, flagged }] of labels)
    lines.push(
      `${label.padEnd(46)} ${String(texts).padStart(6)}  ${String(flagged).padStart(5)}  ${percent(flagged, texts)}`,
    );
  const hits = tally.hits(MOST_HITS);
  if (hits.length > 0) lines.push('', 'most frequent hits');
  for (const hit of hits) lines.push(hitRow(hit));
  return `${lines.join('\n')}\n`;
}

/** The same figures for programs. */
export function reportJson({ file, kind, shop, tally }: FileReport): object {
  return {
    file,
    kind,
    shop,
    items: tally.items,
    agentMessages: tally.agentMessages,
    distinctTexts: tally.texts.size,
    findings: tally.counts,
    flaggedMessages: tally.flaggedMessages,
    flaggedItems: tally.flaggedItems,
    criticalItems: tally.criticalItems,
    rules: rulesOf(tally).map(([rule, { texts, ...figures }]) => ({ rule, ...figures, texts: texts.size })),
    labels: Object.fromEntries([...tally.labels].sort(([a], [b]) => inOrder(a, b))),
    hits: tally.hits(MOST_HITS),
  };
}

/** `part` in `whole` as a percentage; no figure where nothing was counted. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/** Rules that spoke or were called for, in the catalogue's order; labels that name no rule come last. */
function rulesOf(tally: Tally): [string, RuleTally][] {
  const place = (id: string): number => {
    const index = rules.findIndex((rule) => rule.id === id);
    return index === -1 ? rules.length : index;
  };
  return [...tally.rules].sort(([a], [b]) => place(a) - place(b) || inOrder(a, b));
}

function ruleRow(id: string, rule: RuleTally, tally: Tally): string {
  const cells = [
    ...SEVERITIES.map((severity) => perMille(rule.counts[severity], tally).padStart(7)),
    String(rule.texts.size).padStart(6),
  ];
  if (rule.labels + rule.right + rule.wrong > 0)
    cells.push(
      String(rule.labels).padStart(7),
      String(rule.found).padStart(6),
      String(rule.near).padStart(6),
      percent(rule.found + rule.near, rule.labels).padStart(8),
      String(rule.right).padStart(6),
      String(rule.wrong).padStart(6),
      percent(rule.right, rule.right + rule.wrong).padStart(9),
    );
  return `${id.padEnd(35)}${cells.join(' ')}`;
}

function sumOf(tallies: readonly RuleTally[]): RuleTally {
  const total = new Tally();
  for (const tally of tallies) {
    const one = new Tally();
    one.rules.set('all', tally);
    total.add(one);
  }
  return total.rule('all');
}

const perMille = (count: number, { agentMessages }: Tally): string =>
  agentMessages === 0 ? '–' : ((1000 * count) / agentMessages).toFixed(2);

const hitRow = ({ rule, severity, text, count }: Hit): string =>
  `${String(count).padStart(6)} × ${severity.padEnd(8)} ${rule}: ${text}`;
