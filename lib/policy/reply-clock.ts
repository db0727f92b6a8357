import type { Policy } from '../model/policy';
import { closingAfter, type ServiceHours, serviceMomentFrom, serviceMsBetween } from './service-hours';

const MINUTE_MS = 60_000;
/** One minute to answer where the policy names no target (catalogue 38). */
const DEFAULT_LIMIT_MS = MINUTE_MS;
/** Who said "hold on" has this long to look it up. */
const LOOKUP_MS = 10 * MINUTE_MS;
/** So much of the target used is worth a quiet word. */
export const NEARLY = 0.8;

/** How long a customer may wait: for the first reply of a conversation, the next one, or what "hold on" promised. */
export function replyLimitMs(
  service: Policy['service'] | null,
  { isHeld, isFirst }: { readonly isHeld: boolean; readonly isFirst: boolean },
): number {
  if (isHeld) return LOOKUP_MS;
  if (service == null) return DEFAULT_LIMIT_MS;
  return (isFirst ? service.firstReplySeconds : service.replySeconds) * 1000;
}

/** What the clock over the conversation shows. */
export interface ReplyClock {
  /** Within the hours. */
  readonly waitedMs: number;
  readonly tone: 'calm' | 'near' | 'over';
  /** When somebody is there again; null: somebody is there now. */
  readonly closedUntilMs: number | null;
  /** When it shows something else; null: not by itself. */
  readonly changesAtMs: number | null;
}

/** The clock at `nowMs` of whoever waits since `sinceMs`. Whole minutes: nobody is helped by running seconds. */
export function replyClock(sinceMs: number, limitMs: number, hours: ServiceHours, nowMs: number): ReplyClock {
  const waitedMs = serviceMsBetween(sinceMs, nowMs, hours);
  const tone = waitedMs >= limitMs ? 'over' : waitedMs >= limitMs * NEARLY ? 'near' : 'calm';
  const closingMs = closingAfter(nowMs, hours);
  if (closingMs === null) {
    const opensMs = serviceMomentFrom(nowMs, hours);
    return { waitedMs, tone, closedUntilMs: opensMs, changesAtMs: opensMs };
  }
  const marks = [(Math.floor(waitedMs / MINUTE_MS) + 1) * MINUTE_MS, limitMs * NEARLY, limitMs];
  const next = Math.min(...marks.filter((mark) => mark > waitedMs));
  return {
    waitedMs,
    tone,
    closedUntilMs: null,
    changesAtMs: Math.min(closingMs, Math.ceil(nowMs + next - waitedMs)),
  };
}
