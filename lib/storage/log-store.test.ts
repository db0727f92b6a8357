import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logEntry } from '../../test/support/log-entries';
import type { Disposition, LogEntry } from '../model/log-entry';
import { type Database, openDatabase } from './database';
import { createLogStore, type LogCursor, type LogFilter, type LogStore } from './log-store';
import { createReviewStore } from './review-store';

let database: Database;
let log: LogStore;

beforeEach(() => {
  database = openDatabase('log-test');
  log = createLogStore(database);
});
afterEach(() => database.dexie.delete());

/** Every page after another, as a supervisor scrolls. */
async function readAll(filter: LogFilter, limit: number): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  let cursor: LogCursor | null = null;
  do {
    const page = await log.page({ filter, limit, before: cursor });
    entries.push(...page.entries);
    cursor = page.next;
  } while (cursor !== null);
  return entries;
}

const judge = (number: number, disposition: Disposition) =>
  createReviewStore(database).add({
    entryId: logEntry(number).id,
    disposition,
    note: '',
    reviewer: '周主管',
    atMs: 9,
  });

describe('append', () => {
  it('answers the ids of what is stored', async () => {
    const entries = [logEntry(1), logEntry(2)];
    expect(await log.append(entries)).toEqual(entries.map(({ id }) => id));
    expect(await log.entry(logEntry(2).id)).toEqual(logEntry(2));
  });

  it('takes an entry sent again as stored, and keeps what was written first', async () => {
    await log.append([logEntry(1)]);
    const again = await log.append([logEntry(1, { outcome: 'sent-anyway' }), logEntry(2), logEntry(2)]);
    expect(again).toEqual([logEntry(1).id, logEntry(2).id]);
    expect((await log.entry(logEntry(1).id))?.outcome).toBe('changed');
    expect(await log.range(0, 10)).toHaveLength(2);
  });

  it('keeps one of each when two senders write the same entries at once', async () => {
    const entries = [1, 2, 3].map((number) => logEntry(number));
    await Promise.all([log.append(entries), log.append(entries), log.append(entries.slice(1))]);
    expect(await log.range(0, 10)).toEqual(entries);
  });

  it('stores nothing of a batch that cannot be stored whole', async () => {
    const broken: LogEntry = JSON.parse(JSON.stringify({ ...logEntry(2), id: ['not', {}] }));
    await expect(log.append([logEntry(1), broken])).rejects.toThrow();
    expect(await log.entry(logEntry(1).id)).toBeNull();
  });

  it('has no way to change or remove an entry', () => {
    expect(Object.keys(log).sort()).toEqual([
      'append',
      'counters',
      'countersBy',
      'entry',
      'import',
      'ofCustomer',
      'page',
      'productCounters',
      'range',
      'summary',
      'tidy',
      'verify',
    ]);
  });
});

describe('page', () => {
  it('goes newest first and says when it was the last', async () => {
    await log.append([1, 2, 3].map((number) => logEntry(number)));
    const first = await log.page({ filter: {}, limit: 2 });
    expect(first.entries.map(({ atMs }) => atMs)).toEqual([3, 2]);
    const second = await log.page({ filter: {}, limit: 2, before: first.next });
    expect(second).toEqual({ entries: [logEntry(1)], verdicts: new Map(), next: null });
  });

  it('counts the first day in and the last one out', async () => {
    await log.append([10, 20, 30].map((number) => logEntry(number)));
    expect(
      (await log.page({ filter: { fromMs: 10, untilMs: 30 }, limit: 9 })).entries.map(({ atMs }) => atMs),
    ).toEqual([20, 10]);
  });

  it('does not show an entry twice when newer ones arrive between two pages', async () => {
    await log.append([1, 2, 3, 4].map((number) => logEntry(number)));
    const first = await log.page({ filter: {}, limit: 2 });
    await log.append([5, 6].map((number) => logEntry(number)));
    expect(
      (await log.page({ filter: {}, limit: 2, before: first.next })).entries.map(({ atMs }) => atMs),
    ).toEqual([2, 1]);
  });

  it('shows all that fits and nothing else, each once, whatever the filter, the page size and ties in time', async () => {
    const rules = ['rule-a', 'rule-b'];
    const agents = ['阿宁', '小方'];
    const severities = ['critical', 'warning', 'advice'] as const;
    const parts = fc.record({
      atMs: fc.integer({ min: 0, max: 6 }),
      rule: fc.constantFrom(...rules),
      agent: fc.constantFrom(...agents),
      severity: fc.constantFrom(...severities),
    });
    const filters = fc.record(
      {
        rule: fc.constantFrom(...rules),
        agent: fc.constantFrom(...agents),
        severity: fc.constantFrom(...severities),
        fromMs: fc.integer({ min: 0, max: 6 }),
        untilMs: fc.integer({ min: 0, max: 7 }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(parts, { maxLength: 20 }),
        filters,
        fc.integer({ min: 1, max: 7 }),
        async (all, filter, limit) => {
          await database.dexie.delete();
          database = openDatabase('log-test');
          log = createLogStore(database);
          const entries = all.map((part, index) => logEntry(index, part));
          await log.append(entries);
          const wanted = entries
            .filter(
              (entry) =>
                (filter.rule ?? entry.rule) === entry.rule &&
                (filter.agent ?? entry.agent) === entry.agent &&
                (filter.severity ?? entry.severity) === entry.severity &&
                entry.atMs >= (filter.fromMs ?? 0) &&
                entry.atMs < (filter.untilMs ?? 99),
            )
            .sort((a, b) => b.atMs - a.atMs || (a.id < b.id ? 1 : -1));
          expect(await readAll(filter, limit)).toEqual(wanted);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('verdicts', () => {
  it('narrow a page to what is open, reviewed, or judged so, by the verdict that holds', async () => {
    await log.append([1, 2, 3, 4].map((number) => logEntry(number)));
    await judge(1, 'coach');
    await judge(3, 'confirmed');
    await judge(3, 'false-alarm');
    const shown = async (verdict: LogFilter['verdict']) =>
      (await log.page({ filter: verdict === undefined ? {} : { verdict }, limit: 9 })).entries.map(
        ({ atMs }) => atMs,
      );
    expect(await shown('open')).toEqual([4, 2]);
    expect(await shown('reviewed')).toEqual([3, 1]);
    expect(await shown('coach')).toEqual([1]);
    expect(await shown('confirmed')).toEqual([]);
    expect((await log.page({ filter: {}, limit: 2 })).verdicts).toEqual(
      new Map([[logEntry(3).id, 'false-alarm']]),
    );
  });

  it('are counted with the day, rule, agent, console, severity and outcome of their entries', async () => {
    const alike = { atMs: Date.parse('2026-11-18T23:30:00Z'), agent: '阿宁' };
    await log.append([
      logEntry(1, alike),
      logEntry(2, alike),
      logEntry(3, { ...alike, atMs: alike.atMs + 3_600_000 }),
    ]);
    await judge(2, 'coach');
    const counted = await log.counters('2026-11-18', '2026-11-18');
    expect(counted.map(({ verdict, count }) => [verdict, count])).toEqual(
      expect.arrayContaining([
        [null, 1],
        ['coach', 1],
      ]),
    );
    expect(counted).toHaveLength(2);
    expect(await log.counters('2026-11-19', '2026-12-01')).toEqual([
      {
        day: '2026-11-19',
        rule: 'price-above-last-paid-undisclosed',
        agent: '阿宁',
        consoleId: 'demo',
        severity: 'warning',
        outcome: 'changed',
        notUseful: false,
        isRepeat: true,
        verdict: null,
        count: 1,
      },
    ]);
  });
});

describe('counts split by some of their fields', () => {
  const FIELDS = ['day', 'rule', 'agent', 'consoleId', 'severity', 'outcome', 'isRepeat', 'verdict'] as const;
  const [FROM, TO] = ['2026-11-01', '2026-12-31'];

  // Few names fit into an array of sums, many do not.
  it.each([
    ['few', 2],
    ['many', 11],
  ])('are the sums of all counts, with %s names', async (_, names) => {
    const start = Date.parse('2026-11-18T00:00:00Z');
    await log.append(
      Array.from({ length: 300 }, (_, n) =>
        logEntry(n, {
          atMs: start + n * 900_000,
          rule: `rule-${(n * 7) % names}`,
          agent: `agent-${(n * 5) % names}`,
          consoleId: `desk-${(n * 3) % names}`,
          severity: n % 5 === 0 ? 'critical' : 'advice',
          outcome: n % 3 === 0 ? 'sent-anyway' : 'changed',
        }),
      ),
    );
    for (let n = 0; n < 9; n++) await judge(n, 'coach');
    const all = await log.counters(FROM, TO);
    expect(all.reduce((total, { count }) => total + count, 0)).toBe(300);
    for (let mask = 0; mask < 2 ** FIELDS.length; mask++) {
      const fields = FIELDS.filter((_, at) => (mask & (1 << at)) !== 0);
      const key = (one: object) => JSON.stringify(fields.map((field) => Reflect.get(one, field)));
      const sums = new Map<string, number>();
      for (const one of all) sums.set(key(one), (sums.get(key(one)) ?? 0) + one.count);
      const split = await log.countersBy(FROM, TO, fields);
      expect(split.map((one): [string, number] => [key(one), one.count]).sort()).toEqual([...sums].sort());
    }
  });
});

describe('ofCustomer', () => {
  it('answers one customer’s entries, newest first', async () => {
    await log.append([
      logEntry(1, { customerId: 'c-1' }),
      logEntry(2, { customerId: 'c-2' }),
      logEntry(3, { customerId: 'c-1' }),
    ]);
    expect((await log.ofCustomer('c-1')).map(({ atMs }) => atMs)).toEqual([3, 1]);
  });
});
