import { Judge } from '../../lib/engine/judge';
import type { Message } from '../../lib/model/conversation';
import type { Scenario } from '../../lib/model/scenario';
import type { ShopIndex } from '../../lib/policy/shop-index';
import type { ScenarioPlayer } from '../support/scenario-files';
import type { Dialogue, LabelledText, Labels, NearRules } from './formats';
import { type Found, gravestOf, isWarning, type Tally } from './tally';

/** Collected dialogues carry no times: theirs begin here, on a working day, and go on at this pace. */
const START_MS = Date.parse('2026-11-18T10:00:00+08:00');
const PACE_MS = 20_000;
/** Stands for a message where none was written and time passed. */
const WAITING = '(nothing is said)';
const CONSOLE = { id: 'demo', privateDomain: true };

interface PlacedFinding extends Found {
  readonly event: number;
}

/** Plays a scenario; its labels count for recall, and for precision too where it forbids everything else. */
export function judgeScenario(
  scenario: Scenario,
  file: string,
  player: ScenarioPlayer,
  near: NearRules,
  tally: Tally,
): void {
  const { findings, faults } = player.play(scenario, file);
  for (const { rule, error } of faults) tally.faults.set(rule, error);
  tally.item(findings);
  for (const [event, { from, text = WAITING, note }] of scenario.events.entries()) {
    const here = findings.filter((found) => found.event === event);
    // Bots and time that passes are judged by few rules; they count where one has spoken.
    if ((from === 'agent' && note !== true) || here.length > 0) tally.message(text, here);
  }
  for (const label of scenario.expect) {
    const met = findings.filter(
      (found) => isSamePlace(scenario, found.event, label.event) && counts(found, label, near),
    );
    const isFound = met.some(({ rule }) => rule === label.rule);
    const ruleTally = tally.rule(label.rule);
    ruleTally.labels++;
    if (isFound) ruleTally.found++;
    else if (met.some(({ rule }) => near.same[label.rule]?.includes(rule))) ruleTally.near++;
  }
  for (const found of gravestByPlace(findings)) {
    const isCalledFor = scenario.expect.some(
      (label) => isSamePlace(scenario, found.event, label.event) && isRuleFor(found.rule, label.rule, near),
    );
    if (isCalledFor) tally.rule(found.rule).right++;
    else if (isForbidden(scenario, found)) tally.rule(found.rule).wrong++;
  }
}

/** Judges what the agent says in a dialogue as it would be judged in a console of `shop`. */
export function judgeDialogue(dialogue: Dialogue, shop: ShopIndex | null, tally: Tally): void {
  const judge = new Judge({ shop, profile: null, console: CONSOLE });
  const all: Found[] = [];
  for (const [index, { role, text }] of dialogue.turns.entries()) {
    const message = messageOf(`turn-${index}`, role, text, START_MS + index * PACE_MS);
    if (role === 'agent') {
      const { findings, faults } = judge.check(message, START_MS + index * PACE_MS);
      for (const { rule, error } of faults) tally.faults.set(rule, error);
      tally.message(text, findings);
      all.push(...findings);
    }
    judge.append(message);
  }
  tally.item(all);
}

/** Judges a text as the first draft of an agent to a customer nobody knows. */
export function judgeText(
  { text, label }: LabelledText,
  shop: ShopIndex,
  labels: Labels,
  tally: Tally,
): void {
  const judge = new Judge({ shop, profile: null, console: CONSOLE });
  const { findings, faults } = judge.check(messageOf('draft', 'agent', text, null), START_MS);
  for (const { rule, error } of faults) tally.faults.set(rule, error);
  tally.message(text, findings);
  tally.item(findings);
  const warnings = gravestOf(findings).filter(isWarning);
  tally.label(label, warnings.length > 0);
  const called = labels[label];
  if (called === undefined) return;
  for (const { rule } of warnings) {
    if (called.includes(rule)) tally.rule(rule).right++;
    else tally.rule(rule).wrong++;
  }
  const [first] = called;
  if (first === undefined) return;
  const tallied = tally.rule(first);
  tallied.labels++;
  if (warnings.some(({ rule }) => rule === first)) tallied.found++;
  else if (warnings.some(({ rule }) => called.includes(rule))) tallied.near++;
}

const messageOf = (id: string, role: Message['role'], text: string, atMs: number | null): Message => ({
  id,
  role,
  atMs,
  text,
  pictures: [],
  cards: [],
  note: false,
});

/** A draft and the message sent from it, right after it, are one place. */
function isSamePlace({ events }: Scenario, a: number, b: number): boolean {
  if (a === b) return true;
  const [first, second] = [Math.min(a, b), Math.max(a, b)];
  const sent = events[second];
  return (
    second === first + 1 && events[first]?.draft === true && sent?.from === 'agent' && sent.draft !== true
  );
}

const isRuleFor = (rule: string, label: string, near: NearRules): boolean =>
  rule === label || (near.same[label]?.includes(rule) ?? false);

function counts(found: Found, label: Scenario['expect'][number], near: NearRules): boolean {
  if (!isRuleFor(found.rule, label.rule, near)) return false;
  if (found.rule === label.rule && label.severity !== undefined) return found.severity === label.severity;
  return isWarning(found) || near.adviceCounts.includes(found.rule);
}

const gravestByPlace = (findings: readonly PlacedFinding[]): PlacedFinding[] =>
  findings.filter(
    (found, index) =>
      isWarning(found) &&
      findings.findIndex((other) => other.rule === found.rule && other.event === found.event) === index,
  );

function isForbidden({ forbid, forbidAt }: Scenario, found: PlacedFinding): boolean {
  if (forbidAt?.event === found.event && forbidAt.severity.includes(found.severity)) return true;
  return forbid === 'others' || forbid.includes(found.rule);
}
