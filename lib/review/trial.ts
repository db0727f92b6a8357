import { type Difference, type RuleCount, TURNS, type Turn, turnOf } from '../model/difference';
import type { StoredConversation } from '../model/stored-conversation';

/** A difference with the conversation it lies in. */
export interface Hit extends Difference {
  readonly consoleId: string;
  readonly conversationKey: string;
  readonly day: string;
  readonly agent: string;
  readonly atMs: number;
  readonly turn: Turn;
}

/** What a change does to each rule, or to each agent. */
export interface TrialLine extends Record<Turn, number> {
  readonly key: string;
  before: number;
  after: number;
  /** Conversations in which something differs. */
  conversations: number;
}

/** What a change would have done to the conversations it was tried on. */
export interface Trial {
  conversations: number;
  /** Messages that came while the coach watched, of both sides. */
  messages: number;
  /** Conversations in which something differs. */
  concerned: number;
  readonly rules: Map<string, TrialLine>;
  readonly agents: Map<string, TrialLine>;
  readonly days: Set<string>;
  /** The first of each turn; `totals` counts all. */
  readonly hits: Hit[];
  readonly totals: Record<Turn, number>;
}

/** Differences of one turn that are kept to be read; nobody reads more. */
export const MOST_HITS = 500;

export const emptyTrial = (): Trial => ({
  conversations: 0,
  messages: 0,
  concerned: 0,
  rules: new Map(),
  agents: new Map(),
  days: new Set(),
  hits: [],
  totals: { gained: 0, lost: 0, moved: 0 },
});

const lineOf = (lines: Map<string, TrialLine>, key: string): TrialLine => {
  let line = lines.get(key);
  if (line === undefined) {
    line = { key, before: 0, after: 0, conversations: 0, gained: 0, lost: 0, moved: 0 };
    lines.set(key, line);
  }
  return line;
};

/** Adds one conversation and what differs in it. */
export function addConversation(
  trial: Trial,
  conversation: StoredConversation,
  differences: readonly Difference[],
): void {
  const { consoleId, conversationKey, day, agent, messages } = conversation;
  trial.conversations++;
  trial.messages += messages.filter(({ seenAtMs }) => seenAtMs !== null).length;
  trial.days.add(day);
  const ofAgent = lineOf(trial.agents, agent);
  if (differences.length === 0) return;
  trial.concerned++;
  ofAgent.conversations++;
  for (const rule of new Set(differences.map((one) => one.rule))) lineOf(trial.rules, rule).conversations++;
  for (const difference of differences) {
    const turn = turnOf(difference);
    trial.totals[turn]++;
    ofAgent[turn]++;
    lineOf(trial.rules, difference.rule)[turn]++;
    if (trial.totals[turn] > MOST_HITS) continue;
    const { seenAtMs, message } = messages[difference.at] ?? {};
    const atMs = seenAtMs ?? message?.atMs ?? 0;
    trial.hits.push({ ...difference, consoleId, conversationKey, day, agent, atMs, turn });
  }
}

/** Adds how often rules spoke. */
export function addCounts(trial: Trial, counts: ReadonlyMap<string, RuleCount>): void {
  for (const [rule, { before, after }] of counts) {
    const line = lineOf(trial.rules, rule);
    line.before += before;
    line.after += after;
  }
}

/** Adds what another worker found. */
export function addTrial(trial: Trial, part: Trial): void {
  trial.conversations += part.conversations;
  trial.messages += part.messages;
  trial.concerned += part.concerned;
  for (const day of part.days) trial.days.add(day);
  for (const side of ['rules', 'agents'] as const)
    for (const [key, from] of part[side]) {
      const line = lineOf(trial[side], key);
      for (const field of ['before', 'after', 'conversations', ...TURNS] as const) line[field] += from[field];
    }
  const room = new Map(TURNS.map((turn) => [turn, MOST_HITS - Math.min(MOST_HITS, trial.totals[turn])]));
  for (const hit of part.hits) {
    const left = room.get(hit.turn) ?? 0;
    if (left === 0) continue;
    room.set(hit.turn, left - 1);
    trial.hits.push(hit);
  }
  for (const turn of TURNS) trial.totals[turn] += part.totals[turn];
}

/** Agents with a conversation in it, and how many warnings more an agent would see on a day; negative: fewer. */
export function volumeOf({ agents, days, totals }: Trial): { agents: number; perAgentDay: number } {
  const shifts = agents.size * days.size;
  return { agents: agents.size, perAgentDay: shifts === 0 ? 0 : (totals.gained - totals.lost) / shifts };
}
