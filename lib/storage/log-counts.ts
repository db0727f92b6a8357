import type { Disposition, LogEntry } from '../model/log-entry';
import { type LogState, readState } from './log-chunks';
import { type Cell, COUNTED, factsOf, MOST_CONSOLES, verdictOf } from './log-flags';
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
  /** The rule had spoken in the same conversation before; see ./log-spoken. */
  readonly isRepeat: boolean;
  /** The verdict that holds; null: none yet. */
  readonly verdict: Disposition | null;
  readonly count: number;
}

/** What counts can be split by. */
export type CountField = Exclude<keyof LogCount, 'count'>;

/** A count of what is alike in the fields it was split by. */
export type CountBy<Field extends CountField> = Pick<LogCount, Field | 'count'>;

/** How many entries of a product are alike in what became of them; null: their evidence names none. */
export type ProductCount = Omit<LogCount, 'day' | 'rule' | 'agent' | 'consoleId'> & {
  readonly product: string | null;
};

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
    const { head, rows } = await this.#rows(fromDay, toDay);
    return split(head, rows, fields);
  }

  /** Counts by product from one day to another. Needs the same transaction. */
  async byProduct(fromDay: string, toDay: string): Promise<ProductCount[]> {
    const { rows, products } = await this.#rows(fromDay, toDay);
    const sums = new Map<number, number>();
    for (const { productKeys = [], productCounts = [] } of rows)
      for (let index = 0; index < productKeys.length; index++) {
        const key = productKeys[index] ?? 0;
        sums.set(key, (sums.get(key) ?? 0) + (productCounts[index] ?? 0));
      }
    return [...sums].map(([key, count]) => {
      const flags = key % KINDS;
      return {
        product: products[Math.floor(key / KINDS) - 1] ?? null,
        ...factsOf(flags & COUNTED),
        isRepeat: flags > COUNTED,
        verdict: verdictOf(flags & COUNTED),
        count,
      };
    });
  }

  async #rows(fromDay: string, toDay: string): Promise<LogState & { readonly rows: readonly DayRow[] }> {
    const state = await readState(this.#tables);
    const { dayWrites } = state;
    const days = Object.keys(dayWrites).filter((day) => day >= fromDay && day <= toDay);
    const stale = days.filter((day) => this.#held.get(day)?.writes !== dayWrites[day]);
    const rows = stale.length === 0 ? [] : await this.#tables.logDays.bulkGet(stale);
    for (const [index, day] of stale.entries()) {
      const row = rows[index];
      if (row === undefined) this.#held.delete(day);
      else this.#held.set(day, { writes: dayWrites[day] ?? 0, row });
    }
    return { ...state, rows: days.sort().flatMap((day) => this.#held.get(day)?.row ?? []) };
  }
}

/** Flags that are counted, with the repeat above them; see cellKey. */
const KINDS = 1024;

/** Sums kept in an array, a place for each that there can be; what can have more kinds is kept by its place. */
const MOST_PLACES = 2 ** 18;

/** Adds up cells that are alike in `fields`. Cells are added by number; names are given to the sums. */
function split<Field extends CountField>(
  head: LogHead,
  rows: readonly DayRow[],
  fields: readonly Field[],
): CountBy<Field>[] {
  const has = (field: CountField): boolean => (fields as readonly CountField[]).includes(field);
  const [byRule, byAgent, byConsole, isByDay] = [has('rule'), has('agent'), has('consoleId'), has('day')];
  const agents = byAgent ? head.agents.length : 1;
  const consoles = byConsole ? head.consoles.length : 1;
  const flags = flagPlaces(
    (has('severity') ? 3 : 0) |
      (has('outcome') ? 60 : 0) |
      (has('notUseful') ? 64 : 0) |
      (has('verdict') ? 384 : 0) |
      (has('isRepeat') ? 512 : 0),
  );
  const kinds = flags.values.length;
  const size = (byRule ? head.rules.length : 1) * agents * consoles * kinds;
  const sums = size > MOST_PLACES ? new Map<number, number>() : new Uint32Array(size);
  const counts: CountBy<Field>[] = [];
  let touched: number[] = [];
  const finish = (day: string) => {
    for (const place of touched) {
      const count = sums instanceof Map ? (sums.get(place) ?? 0) : (sums[place] ?? 0);
      const cell = {
        flags: flags.values[place % kinds] ?? 0,
        console: Math.floor(place / kinds) % consoles,
        agent: Math.floor(place / (kinds * consoles)) % agents,
        rule: Math.floor(place / (kinds * consoles * agents)),
      };
      counts.push(named(head, fields, day, cell, count));
      if (!(sums instanceof Map)) sums[place] = 0;
    }
    if (sums instanceof Map) sums.clear();
    touched = [];
  };
  for (const { day, keys, counts: own } of rows) {
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] ?? 0;
      const count = own[index] ?? 0;
      if (count === 0) continue;
      // Taken apart as cellKey put it together, in halves of whole numbers: a remainder of large ones is slow.
      const high = Math.floor(key / 2 ** 21);
      const low = key - high * 2 ** 21;
      let place = byRule ? high >>> 16 : 0;
      if (byAgent) place = place * agents + (high & 0xffff);
      if (byConsole) place = place * consoles + ((low >>> 9) & (MOST_CONSOLES - 1));
      place = place * kinds + (flags.places[(low & COUNTED) | ((low >>> 20) << 9)] ?? 0);
      const before = sums instanceof Map ? (sums.get(place) ?? 0) : (sums[place] ?? 0);
      if (before === 0) touched.push(place);
      if (sums instanceof Map) sums.set(place, before + count);
      else sums[place] = before + count;
    }
    if (isByDay) finish(day);
  }
  if (!isByDay) finish('');
  return counts;
}

/** Numbers what flags can be under a mask from 0 on: by flags, and back. */
function flagPlaces(mask: number): { readonly places: Uint16Array; readonly values: readonly number[] } {
  const values = [...new Set(Array.from({ length: KINDS }, (_, flags) => flags & mask))];
  return {
    values,
    places: Uint16Array.from({ length: KINDS }, (_, flags) => values.indexOf(flags & mask)),
  };
}

function named<Field extends CountField>(
  head: LogHead,
  fields: readonly Field[],
  day: string,
  { rule, agent, console, flags }: Cell,
  count: number,
): CountBy<Field> {
  const whole: LogCount = {
    day,
    rule: head.rules[rule] ?? '',
    agent: head.agents[agent] ?? '',
    consoleId: head.consoles[console] ?? '',
    ...factsOf(flags & COUNTED),
    isRepeat: flags > COUNTED,
    verdict: verdictOf(flags & COUNTED),
    count,
  };
  const chosen = Object.fromEntries([...fields, 'count' as const].map((field) => [field, whole[field]]));
  return chosen as unknown as CountBy<Field>;
}
