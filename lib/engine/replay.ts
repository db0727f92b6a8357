import type { Message, Picture } from '../model/conversation';
import type { Profile } from '../model/customer';
import type { Severity } from '../model/finding';
import type { Scenario, ScenarioEvent } from '../model/scenario';
import type { ShopIndex } from '../policy/shop-index';
import type { RuleFault } from './check';
import { Judge } from './judge';

export interface ReplayFinding {
  /** Index in the scenario's events. */
  readonly event: number;
  readonly rule: string;
  readonly severity: Severity;
}

export interface ReplayResult {
  readonly id: string;
  readonly findings: readonly ReplayFinding[];
  /** Expected and not found (or found at another severity). */
  readonly missing: readonly { readonly event: number; readonly rule: string }[];
  readonly falseAlarms: readonly ReplayFinding[];
  readonly faults: readonly RuleFault[];
}

/**
 * Plays a scenario through the engine that runs in the console page. Drafts are judged as they stand, sent
 * messages as they leave; what a draft showed is not said again for the message sent from it.
 */
export function replayScenario(
  scenario: Scenario,
  shop: ShopIndex | null,
  profile: Profile | null,
): ReplayResult {
  const judge = new Judge({
    shop,
    profile,
    console: scenario.console,
  });
  const findings: ReplayFinding[] = [];
  const faults: RuleFault[] = [];
  const sentFrom = draftsOfSent(scenario.events);
  for (const [event, step] of scenario.events.entries()) {
    const message = messageOf(step, event);
    if (step.tick === true) {
      // Nothing is said: what is left undone speaks for itself.
      const result = judge.check({ ...message, role: 'agent', text: '' }, message.atMs ?? 0);
      for (const { rule, severity } of result.findings) findings.push({ event, rule, severity });
      faults.push(...result.faults);
    }
    if (step.tick === true || step.from === undefined) continue;
    if ((message.role === 'agent' || message.role === 'bot') && !message.note) {
      const result = judge.check(message, message.atMs ?? 0);
      const draft = sentFrom.get(event);
      for (const { rule, severity } of result.findings)
        if (!findings.some((known) => known.event === draft && known.rule === rule))
          findings.push({ event, rule, severity });
      faults.push(...result.faults);
    }
    if (step.draft !== true) judge.append(message);
  }
  const missing = scenario.expect.filter(
    (expected) =>
      !findings.some(
        (found) =>
          found.rule === expected.rule &&
          (found.event === expected.event || sentFrom.get(found.event) === expected.event) &&
          (expected.severity === undefined || found.severity === expected.severity),
      ),
  );
  return {
    id: scenario.id,
    findings,
    missing: missing.map(({ event, rule }) => ({ event, rule })),
    falseAlarms: findings.filter((found) => isFalseAlarm(found, scenario, sentFrom)),
    faults,
  };
}

function isFalseAlarm(
  found: ReplayFinding,
  scenario: Scenario,
  sentFrom: ReadonlyMap<number, number>,
): boolean {
  const { forbid, forbidAt } = scenario;
  if (forbidAt?.event === found.event && forbidAt.severity.includes(found.severity)) return true;
  if (forbid !== 'others') return forbid.includes(found.rule);
  if (found.severity === 'advice') return false;
  return !scenario.expect.some(
    ({ event, rule }) =>
      rule === found.rule && (event === found.event || event === sentFrom.get(found.event)),
  );
}

/** For each sent message the draft right before it with the same words. */
function draftsOfSent(events: readonly ScenarioEvent[]): ReadonlyMap<number, number> {
  const drafts = new Map<number, number>();
  for (const [index, event] of events.entries()) {
    const before = events[index - 1];
    if (
      event.from === 'agent' &&
      event.draft !== true &&
      before?.draft === true &&
      before.text === event.text
    )
      drafts.set(index, index - 1);
  }
  return drafts;
}

/** An event as the message the console page would read. */
export function messageOf(event: ScenarioEvent, index: number): Message {
  return {
    id: `event-${index}`,
    role: event.from ?? 'system',
    atMs: Date.parse(event.at),
    text: event.text ?? '',
    pictures: event.images.map(pictureOf),
    cards: event.cards.map((card) => ({
      title: card.title,
      url: card.url,
      shop: card.shop ?? '',
      price: card.price ?? null,
    })),
    note: event.note === true,
  };
}

/** A picture file is decoded by the console page only; here it is unread, which is never taken for safe. */
function pictureOf(image: ScenarioEvent['images'][number]): Picture {
  if ('qr' in image) return { state: 'read', payloads: [image.qr], alt: '' };
  return { state: 'unread', payloads: [], alt: 'alt' in image ? image.alt : image.file };
}
