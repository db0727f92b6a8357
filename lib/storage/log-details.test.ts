import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { logEntry } from '../../test/support/log-entries';
import { type LogEntry, OUTCOMES, type Review } from '../model/log-entry';
import { type Tally, tally } from '../review/figures';
import { openDatabase } from './database';
import { REPEAT } from './log-flags';
import { openStores, type Stores } from './stores';

// Chunks of eight: some of these entries are sealed, some stand in rows.
vi.mock('./log-tables', async (original) => ({
  ...(await original<typeof import('./log-tables')>()),
  CHUNK_ENTRIES: 8,
  BLOCK_ENTRIES: 4,
  CHUNK_BLOCKS: 2,
}));

const NAME = 'details-test';
const PRODUCTS = ['小青柑', '陈皮白茶', null];
let stores: Stores;
beforeEach(() => {
  stores = openStores(NAME);
});
afterEach(async () => {
  stores.close();
  await Dexie.delete(NAME);
});

/** Some repeat, some name a product. */
const entries = Array.from({ length: 30 }, (_, number): LogEntry => {
  const product = PRODUCTS[number % 3] ?? null;
  return logEntry(number, {
    conversationKey: number % 4 === 0 ? '' : `chat-${number % 2}`,
    rule: `rule-${number % 3}`,
    outcome: OUTCOMES[number % OUTCOMES.length] ?? 'changed',
    evidence:
      product === null ? [] : [{ kind: 'purchase', atMs: 1, product, unitPriceMinor: 100, currency: 'CNY' }],
  });
});
const judged: Review = {
  entryId: logEntry(5).id,
  disposition: 'coach',
  note: '',
  reviewer: '周主管',
  atMs: 40,
};

const byProduct = (counts: readonly Pick<Tally, 'product' | 'outcome' | 'isRepeat' | 'count'>[]) => {
  const sums = new Map<string, number>();
  for (const { product, outcome, isRepeat, count } of counts) {
    const key = JSON.stringify([product, outcome, isRepeat]);
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return [...sums].sort();
};
const wanted = byProduct(tally(entries, new Map([[judged.entryId, judged]]), 'UTC'));
const counted = async () => byProduct(await stores.log.productCounters('1970-01-01', '1970-01-01'));

it('counts products and repeats as a walk over all entries does, however they are logged', async () => {
  for (const entry of entries.slice(0, 9)) await stores.log.append([entry]);
  await stores.log.append(entries.slice(9));
  await stores.reviews.add(judged);
  expect(await counted()).toEqual(wanted);
  const repeats = await stores.log.countersBy('1970-01-01', '1970-01-01', ['isRepeat']);
  expect(repeats.find(({ isRepeat }) => isRepeat)?.count).toBe(
    tally(entries, new Map(), 'UTC').reduce((sum, one) => sum + (one.isRepeat ? one.count : 0), 0),
  );
  while (await stores.log.tidy());
  expect(await counted()).toEqual(wanted);
});

it('catches up with what was logged before products and repeats were counted', async () => {
  await stores.log.append(entries);
  while (await stores.log.tidy());
  await asBefore();
  expect(await counted()).toEqual([]);
  while (await stores.log.tidy());
  const products = (rows: readonly (readonly [string, number])[]) =>
    Map.groupBy(rows, ([key]) => JSON.parse(key)[0] as string | null);
  const sums = (rows: readonly (readonly [string, number])[]) =>
    [...products(rows)].map(([product, own]) => [product, own.reduce((sum, [, count]) => sum + count, 0)]);
  expect(sums(await counted())).toEqual(sums(wanted));
  expect((await stores.log.verify()).broken).toBeNull();
});

/** What the bit of a repeat counts in a key of a day's counts. */
const REPEAT_PLACE = 2 ** 20;

/** What a version that did not count them left behind. */
async function asBefore(): Promise<void> {
  const { dexie, logNumbers, logDays, logState } = openDatabase(NAME);
  for (const { product: _, ...row } of await logNumbers.toArray())
    await dexie.table('logNumbers').put({ ...row, flags: row.flags.map((flags) => flags & ~REPEAT) });
  for (const { day, keys, counts } of await logDays.toArray()) {
    const cells = new Map<number, number>();
    for (const [index, key] of keys.entries()) {
      const isRepeat = Math.floor(key / REPEAT_PLACE) % 2 === 1;
      const plain = isRepeat ? key - REPEAT_PLACE : key;
      cells.set(plain, (cells.get(plain) ?? 0) + (counts[index] ?? 0));
    }
    await logDays.put({
      day,
      keys: Float64Array.from(cells.keys()),
      counts: Uint32Array.from(cells.values()),
    });
  }
  for (const { ...row } of await logState.toArray()) {
    Reflect.deleteProperty(row, 'detailedFrom');
    await logState.put(row);
  }
  await logState.delete('products');
  dexie.close();
  stores.close();
  stores = openStores(NAME);
}
