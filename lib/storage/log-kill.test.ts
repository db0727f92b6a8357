import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type KillSwitch, killSwitch } from '../../test/support/kill-switch';
import { logEntry } from '../../test/support/log-entries';
import type { CreditEntry } from '../model/credit';
import { DISPOSITIONS, type Disposition, type LogEntry } from '../model/log-entry';
import { openDexie } from './database';
import { SCHEMA } from './schema';
import { openStores, type Stores } from './stores';

// Chunks of eight: a few dozen entries fill as many as a hundred thousand would.
vi.mock('./log-tables', async (original) => ({
  ...(await original<typeof import('./log-tables')>()),
  CHUNK_ENTRIES: 8,
  BLOCK_ENTRIES: 4,
  CHUNK_BLOCKS: 2,
}));

const NAME = 'kill-test';
const CUSTOMERS = ['c-1', 'c-2', 'c-3'] as const;

/** One thing the browser is asked to do. */
type Deed =
  | { readonly kind: 'append'; readonly numbers: readonly number[] }
  | { readonly kind: 'review'; readonly number: number; readonly disposition: Disposition }
  | { readonly kind: 'import'; readonly numbers: readonly number[] }
  | { readonly kind: 'credit'; readonly number: number }
  | { readonly kind: 'dispute'; readonly number: number }
  | { readonly kind: 'erase'; readonly customer: (typeof CUSTOMERS)[number] }
  | { readonly kind: 'forget'; readonly beforeMs: number }
  | { readonly kind: 'tidy' };

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('append' as const),
      numbers: fc.array(fc.integer({ min: 20, max: 80 }), { minLength: 1, maxLength: 12 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('review' as const),
      number: fc.integer({ min: 0, max: 60 }),
      disposition: fc.constantFrom(...DISPOSITIONS),
    }),
  },
  fc.record({
    kind: fc.constant('import' as const),
    numbers: fc.array(fc.integer({ min: 20, max: 120 }), { minLength: 8, maxLength: 30 }),
  }),
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('credit' as const), number: fc.integer({ min: 0, max: 60 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('dispute' as const), number: fc.integer({ min: 0, max: 60 }) }),
  },
  fc.record({ kind: fc.constant('erase' as const), customer: fc.constantFrom(...CUSTOMERS) }),
  fc.record({ kind: fc.constant('forget' as const), beforeMs: fc.integer({ min: 0, max: 50 }) }),
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('tidy' as const) }) },
);

const entryOf = (number: number): LogEntry =>
  logEntry(number, {
    // Not quite in order, as several tabs write.
    atMs: number ^ 3,
    customerId: CUSTOMERS[number % 4] ?? null,
    conversationKey: `chat-${number % 5}`,
    rule: `rule-${number % 3}`,
    agent: number % 2 === 0 ? '阿宁' : '小方',
    snippet: `第${number}句`,
  });

/** In a conversation of its own: whose it is, is known by its customer alone. */
const creditOf = (number: number): CreditEntry => ({
  id: `00000000-0000-4000-a000-${String(number).padStart(12, '0')}`,
  atMs: number,
  credit: 'promise-kept',
  consoleId: 'demo',
  conversationKey: `good-${number}`,
  customerId: CUSTOMERS[number % 4] ?? null,
  customerName: '林女士',
  agent: '阿宁',
  snippet: `第${number}件`,
});

/** What the log must hold: entries by id, whether their words are still there, and the verdict that holds. */
class Model {
  readonly entries = new Map<string, { entry: LogEntry; isErased: boolean; verdict: Disposition | null }>();

  /** Good acts by number. */
  readonly credits = new Map<number, { customer: string | null; isErased: boolean }>();
  /** Entries that were answered. */
  readonly disputes = new Set<string>();

  do(deed: Deed): void {
    if (deed.kind === 'credit' && !this.credits.has(deed.number))
      this.credits.set(deed.number, { customer: CUSTOMERS[deed.number % 4] ?? null, isErased: false });
    if (deed.kind === 'dispute' && this.entries.has(logEntry(deed.number).id))
      this.disputes.add(logEntry(deed.number).id);
    if (deed.kind === 'append' || deed.kind === 'import')
      for (const entry of deed.numbers.map(entryOf)) {
        if (!this.entries.has(entry.id))
          this.entries.set(entry.id, { entry, isErased: false, verdict: null });
      }
    if (deed.kind === 'review') {
      const judged = this.entries.get(logEntry(deed.number).id);
      if (judged !== undefined) judged.verdict = deed.disposition;
    }
    if (deed.kind === 'erase') this.#erase(deed.customer);
    if (deed.kind === 'forget') this.#forget(deed.beforeMs);
  }

  #forget(beforeMs: number): void {
    for (const [id, { entry }] of this.entries)
      if (entry.atMs < beforeMs) {
        this.entries.delete(id);
        this.disputes.delete(id);
      }
    for (const number of this.credits.keys()) if (number < beforeMs) this.credits.delete(number);
  }

  #erase(customer: string): void {
    const readable = [...this.entries.values()].filter(({ isErased }) => !isErased);
    const chats = new Set(
      readable.filter(({ entry }) => entry.customerId === customer).map(({ entry }) => entry.conversationKey),
    );
    for (const held of readable) {
      const { customerId, conversationKey } = held.entry;
      if (customerId === customer || (customerId === null && chats.has(conversationKey)))
        held.isErased = true;
    }
    for (const good of this.credits.values()) if (good.customer === customer) good.isErased = true;
  }
}

async function act(stores: Stores, deed: Deed): Promise<void> {
  if (deed.kind === 'append') await stores.log.append(deed.numbers.map(entryOf));
  if (deed.kind === 'import') await stores.log.import([deed.numbers.map(entryOf)]);
  if (deed.kind === 'credit') await stores.credits.append([creditOf(deed.number)]);
  // A verdict on what is not there is not given: nobody could have seen the entry.
  if (deed.kind === 'review' && (await stores.log.entry(logEntry(deed.number).id)) !== null)
    await stores.reviews.add({
      entryId: logEntry(deed.number).id,
      disposition: deed.disposition,
      note: '看看',
      reviewer: '周主管',
      atMs: 5,
    });
  if (deed.kind === 'dispute' && (await stores.log.entry(logEntry(deed.number).id)) !== null)
    await stores.disputes.add({
      entryId: logEntry(deed.number).id,
      words: '当时不是这样',
      agent: '阿宁',
      atMs: 6,
    });
  if (deed.kind === 'erase') await stores.privacy.erase(deed.customer);
  if (deed.kind === 'forget') await stores.privacy.dropOlder(deed.beforeMs);
  if (deed.kind === 'tidy') while (await stores.log.tidy());
}

/** The database as the version before the chain left it. */
async function oldDatabase(entries: readonly LogEntry[]): Promise<void> {
  const old = openDexie(
    NAME,
    SCHEMA.filter(({ version }) => version < 9),
  );
  await old.table('log').bulkAdd([...entries]);
  await old.table('reviews').add({
    entryId: logEntry(3).id,
    disposition: 'coach',
    note: '',
    reviewer: '周主管',
    atMs: 4,
  });
  old.close();
}

async function expectSame({ log, credits, disputes }: Stores, model: Model): Promise<void> {
  const { entries } = model;
  const held = [...entries.values()];
  const found = await log.range(0, Number.POSITIVE_INFINITY);
  expect(found.map(({ id }) => id).sort()).toEqual([...entries.keys()].sort());
  for (const entry of found) {
    const { entry: wanted, isErased } = entries.get(entry.id) ?? { entry: null, isErased: false };
    expect(entry.snippet, entry.id).toBe(isErased ? null : wanted?.snippet);
    if (!isErased) expect(entry).toEqual(wanted);
    expect(await log.entry(entry.id)).toEqual(entry);
  }
  for (const verdict of [null, ...DISPOSITIONS]) {
    const page = await log.page({ filter: { verdict: verdict ?? 'open' }, limit: 1000 });
    expect(page.entries.map(({ id }) => id).sort()).toEqual(
      held
        .filter((one) => one.verdict === verdict)
        .map(({ entry }) => entry.id)
        .sort(),
    );
  }
  expect(await log.summary()).toMatchObject({
    entries: held.length,
    open: held.filter(({ verdict }) => verdict === null).length,
  });
  const byRule = await log.countersBy('0000-00-00', '9999-12-31', ['rule']);
  expect(new Map(byRule.map(({ rule, count }) => [rule, count]))).toEqual(
    new Map([...Map.groupBy(held, ({ entry }) => entry.rule)].map(([rule, own]) => [rule, own.length])),
  );
  const good = await credits.range(0, Number.POSITIVE_INFINITY);
  expect(new Map(good.map(({ atMs, snippet }) => [atMs, snippet]))).toEqual(
    new Map([...model.credits].map(([number, { isErased }]) => [number, isErased ? '' : `第${number}件`])),
  );
  expect([...(await disputes.all()).keys()].sort()).toEqual([...model.disputes].sort());
  const report = await log.verify();
  expect(report.broken).toBeNull();
  expect(report.counts).toMatchObject({
    entry: held.length,
    credit: model.credits.size,
    dispute: model.disputes.size,
  });
}

let kills: KillSwitch;
beforeEach(() => {
  kills = killSwitch();
});
afterEach(() => vi.restoreAllMocks());

describe('the log', () => {
  it('loses and doubles nothing when the worker is killed while it adopts, seals, erases or forgets', async () => {
    const killed: Record<Deed['kind'], number> = {
      append: 0,
      review: 0,
      import: 0,
      credit: 0,
      dispute: 0,
      erase: 0,
      forget: 0,
      tidy: 0,
    };
    const old = Array.from({ length: 20 }, (_, number) => entryOf(number));
    await fc.assert(
      fc.asyncProperty(
        fc.array(deeds, { minLength: 6, maxLength: 14 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 150 })),
        async (asked, moments) => {
          await Dexie.delete(NAME);
          await oldDatabase(old);
          const model = new Model();
          model.do({ kind: 'append', numbers: Array.from({ length: 20 }, (_, number) => number) });
          model.do({ kind: 'review', number: 3, disposition: 'coach' });
          let stores = openStores(NAME);
          for (const deed of [...asked, { kind: 'tidy' } as const]) {
            // What was not answered is asked again, as the console page and people do; the second time it lives.
            kills.arm(moments.next().value ?? 1);
            const isDone = await act(stores, deed).then(
              () => true,
              () => false,
            );
            if (kills.restart()) {
              killed[deed.kind] += 1;
              stores.close();
              stores = openStores(NAME);
            }
            if (!isDone) await act(stores, deed);
            model.do(deed);
          }
          try {
            await expectSame(stores, model);
          } finally {
            stores.close();
          }
        },
      ),
      { numRuns: 80, seed: 6 },
    );
    expect(Object.values(killed).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100);
    for (const [kind, count] of Object.entries(killed)) expect(count, kind).toBeGreaterThan(9);
  }, 120_000);
});
