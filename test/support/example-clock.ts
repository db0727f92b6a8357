import type { Judge } from '../../lib/engine/judge';
import type { CustomerFile } from '../../lib/model/customer';

const MINUTE = 60_000;
const UNITS: Readonly<Record<string, number>> = { s: 1 / 60, h: 60, d: 1440 };

/** `90s`, `14m`, `2h`, `3d` in milliseconds. */
export function durationMs(text: string | undefined): number {
  return Number.parseInt(text ?? '0', 10) * (UNITS[text?.at(-1) ?? ''] ?? 1) * MINUTE;
}

/** What stands behind `name:` among the tags; undefined: no such tag. */
export const tagged = (state: readonly string[], name: string): string | undefined =>
  state.find((tag) => tag.startsWith(`${name}:`))?.slice(name.length + 1);

/** A shop opens at nine: what came at eleven at night waited for two minutes of business. */
const NIGHT_BEFORE = Date.parse('2026-11-17T23:00:00+08:00');
const MORNING = Date.parse('2026-11-18T09:01:00+08:00');

/** When the messages of an example were said: one a minute, the last a minute before `nowMs`; `offhours`: last night. */
export const saidAt = (state: readonly string[], index: number, count: number, nowMs: number): number =>
  (state.includes('offhours') ? NIGHT_BEFORE : nowMs) - (count - index) * MINUTE;

/**
 * The moment of the draft. `wait:14m`: so long after the last message. `overdue:2h`, `due:10m`: so long after or
 * before the time the agent promised in the chat. `gap:15m`: so long since the last message.
 */
export function draftAt(state: readonly string[], judge: Judge, count: number, nowMs: number): number {
  if (state.includes('offhours')) return MORNING;
  const wait = tagged(state, 'wait');
  if (wait !== undefined) return nowMs - MINUTE + durationMs(wait);
  const dueAtMs = judge.ledger.promises.findLast((promise) => promise.dueAtMs !== null)?.dueAtMs ?? nowMs;
  const overdue = tagged(state, 'overdue');
  if (overdue !== undefined && tagged(state, 'owed') === undefined) return dueAtMs + durationMs(overdue);
  const due = tagged(state, 'due');
  if (due !== undefined) return dueAtMs - durationMs(due);
  const gapMs = durationMs(tagged(state, 'gap'));
  return count === 0 ? nowMs : Math.max(nowMs, nowMs - MINUTE + gapMs);
}

/** `owed:补寄耳机套`: an open promise in the customer's record; `overdue:1d`: due so long ago, else in two days. */
export function owe(file: CustomerFile, state: readonly string[], nowMs: number): void {
  const text = tagged(state, 'owed');
  if (text === undefined) return;
  const overdue = tagged(state, 'overdue');
  const dueMs = overdue === undefined ? nowMs + durationMs('2d') : nowMs - durationMs(overdue);
  file.promises = [
    {
      at: new Date(dueMs - durationMs('3d')).toISOString(),
      text,
      dueAt: new Date(dueMs).toISOString(),
      status: 'open',
    },
  ];
}
