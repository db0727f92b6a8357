import type { Activity, Reply } from '../model/activity';
import { WAIT_CLASSES } from '../model/wait-classes';
import type { Database } from './database';

/** Messages and waiting times by day, agent and console: sums, so that a year is some hundred rows. */
export interface ActivityStore {
  /** Adds replies to their day's row. Said twice they count twice: the sender says each once. */
  count(place: Pick<Activity, 'day' | 'agent' | 'consoleId'>, replies: readonly Reply[]): Promise<void>;
  /** Rows from one day to another, both included, oldest first. */
  days(from: string, to: string): Promise<Activity[]>;
}

export function createActivityStore({ dexie, activity }: Database): ActivityStore {
  return {
    count: ({ day, agent, consoleId }, replies) =>
      dexie.transaction('rw', activity, async () => {
        const before = await activity.get([day, agent, consoleId]);
        const waits = before?.waits.slice() ?? Array.from({ length: WAIT_CLASSES.length + 1 }, () => 0);
        for (const { waitMs } of replies) {
          if (waitMs === null) continue;
          const at = waitClass(waitMs);
          waits[at] = (waits[at] ?? 0) + 1;
        }
        await activity.put({
          day,
          agent,
          consoleId,
          messages: (before?.messages ?? 0) + replies.length,
          waits,
        });
      }),
    days: (from, to) => activity.where('day').between(from, to, true, true).toArray(),
  };
}

/** The class a wait falls into; one of exactly 30 s still belongs to "up to 30 s". */
function waitClass(waitMs: number): number {
  const at = WAIT_CLASSES.findIndex((seconds) => waitMs <= seconds * 1000);
  return at === -1 ? WAIT_CLASSES.length : at;
}
