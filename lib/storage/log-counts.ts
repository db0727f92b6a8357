import type { Disposition, LogEntry } from '../model/log-entry';
import { readState } from './log-chunks';
import { cellOf, factsOf, verdictOf } from './log-flags';
import type { DayRow, LogHead, LogTables } from './log-tables';

/** How many entries of a day are alike in everything that is counted. */
export interface LogCount {
  /** `2026-11-18`, by the shop's clock. */
  readonly day: string;
  readonly rule: string;
  readonly agent: string;
  readonly consoleId: string;
  readonly severity: LogEntry['severity'];
  readonly outcome: LogEntry['outcome'];
  readonly notUseful: boolean;
  /** The verdict that holds; null: none yet. */
  readonly verdict: Disposition | null;
  readonly count: number;
}

/** What counts can be split by. */
export type CountField = Exclude<keyof LogCount, 'count'>;

/** A count of what is alike in the fields it was split by. */
export type CountBy<Field extends CountField> = Pick<LogCount, Field | 'count'>;

/** The counts of days, kept in memory and read again when they were written since. */
export class DayCounts {
  readonly #tables: LogTables;
  readonly #held = new Map<string, { readonly writes: number; readonly row: DayRow }>();

  constructor(tables: LogTables) {
    this.#tables = tables;
  }

  /** Counts from one day to another, both included, split by `fields`. Needs a transaction over state and days. */
  async between<Field extends CountField>(
    fromDay: string,
    toDay: string,
    fields: readonly Field[],
  ): Promise<CountBy<Field>[]> {
    const { head, dayWrites } = await readState(this.#tables);
    const days = Object.keys(dayWrites).filter((day) => day >= fromDay && day <= toDay);
    const stale = days.filter((day) => this.#held.get(day)?.writes !== dayWrites[day]);
    const rows = await this.#tables.logDays.bulkGet(stale);
    for (const [index, day] of stale.entries()) {
      const row = rows[index];
      if (row === undefined) this.#held.delete(day);
      else this.#held.set(day, { writes: dayWrites[day] ?? 0, row });
    }
    return split(
      head,
      days.sort().flatMap((day) => this.#held.get(day)?.row ?? []),
      fields,
    );
  }
}

/** Bits of a cell's key that each field reads; see cellKey. */
const DIVIDERS = { rule: 2 ** 37, agent: 2 ** 21, consoleId: 2 ** 9 } as const;

/** Adds up cells that are alike in `fields`. Cells are added by number; names are given to the sums. */
function split<Field extends CountField>(
  head: LogHead,
  rows: readonly DayRow[],
  fields: readonly Field[],
): CountBy<Field>[] {
  const has = (field: CountField): boolean => (fields as readonly CountField[]).includes(field);
  const byRule = has('rule');
  const byAgent = has('agent');
  const byConsole = has('consoleId');
  const flagMask =
    (has('severity') ? 3 : 0) |
    (has('outcome') ? 60 : 0) |
    (has('notUseful') ? 64 : 0) |
    (has('verdict') ? 384 : 0);
  const counts: CountBy<Field>[] = [];
  const isByDay = has('day');
  let sums = new Map<number, number>();
  const finish = (day: string) => {
    for (const [key, count] of sums) counts.push(named(head, fields, day, key, count));
    sums = new Map();
  };
  for (const { day, keys, counts: own } of rows) {
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] ?? 0;
      let reduced = (key % 512) & flagMask;
      if (byConsole) reduced += (Math.floor(key / DIVIDERS.consoleId) % 2 ** 12) * DIVIDERS.consoleId;
      if (byAgent) reduced += (Math.floor(key / DIVIDERS.agent) % 2 ** 16) * DIVIDERS.agent;
      if (byRule) reduced += Math.floor(key / DIVIDERS.rule) * DIVIDERS.rule;
      sums.set(reduced, (sums.get(reduced) ?? 0) + (own[index] ?? 0));
    }
    if (isByDay) finish(day);
  }
  if (!isByDay) finish('');
  return counts;
}

function named<Field extends CountField>(
  head: LogHead,
  fields: readonly Field[],
  day: string,
  key: number,
  count: number,
): CountBy<Field> {
  const { rule, agent, console, flags } = cellOf(key);
  const whole: LogCount = {
    day,
    rule: head.rules[rule] ?? '',
    agent: head.agents[agent] ?? '',
    consoleId: head.consoles[console] ?? '',
    ...factsOf(flags),
    verdict: verdictOf(flags),
    count,
  };
  const chosen = Object.fromEntries([...fields, 'count' as const].map((field) => [field, whole[field]]));
  return chosen as unknown as CountBy<Field>;
}
