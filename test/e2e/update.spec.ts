import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import type { LogEntry } from '../../lib/model/log-entry';
import { SAMPLES } from '../../lib/storage/schema-samples';
import { launchExtension } from '../support/extension';

/** More than one step of taking over holds. */
const ENTRIES = 5000;

/** The tables of the first version, as it was released. */
const FIRST: Readonly<Record<string, string>> = {
  policies: '++version',
  customers: 'id, name, phoneTail',
  consoleLinks: '[consoleId+customerKey], customerId',
  log: 'id, atMs, [rule+atMs], [severity+atMs], [agent+atMs], customerId',
  reviews: '++seq, entryId',
  openConversations: 'tabId',
  settings: 'key',
};

test('an update from the first version keeps all data, also of a log of thousands', async () => {
  const samples = SAMPLES[1];
  if (samples === undefined) throw new Error('no sample of the first version');
  const sample = samples.log as LogEntry;
  const log = Array.from({ length: ENTRIES }, (_, n) => ({
    ...sample,
    id: n === 0 ? sample.id : `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    atMs: sample.atMs + n,
  }));
  const rows = Object.fromEntries(
    Object.entries(samples).map(([table, row]) => [table, table === 'log' ? log : [row]]),
  );
  const extension = await launchExtension();
  try {
    // A page without a script: nothing of ours opens the database before it is what it was.
    const page = await extension.context.newPage();
    await page.goto(`chrome-extension://${extension.id}/icon/128.png`);
    await page.evaluate(putBack, { stores: Object.entries(FIRST), rows });

    await page.goto(`chrome-extension://${extension.id}/options.html#data`);
    const exported = await exportOf(page);
    expect(exported.log).toHaveLength(ENTRIES);
    expect(new Set(exported.log.map(({ id }) => id))).toEqual(new Set(log.map(({ id }) => id)));
    expect(exported.log.find(({ id }) => id === log[7]?.id)).toMatchObject({ evidence: sample.evidence });
    expect(exported.customers).toMatchObject([samples.customers]);
    expect(exported.consoleLinks).toEqual([samples.consoleLinks]);
    expect(exported.policies).toEqual([samples.policies]);
    expect(exported.reviews).toMatchObject([{ entryId: sample.id, disposition: 'confirmed' }]);
    expect(exported.settings).toMatchObject({ role: 'supervisor', agentName: '阿宁' });
  } finally {
    await extension.close();
  }
});

interface Exported {
  readonly log: readonly LogEntry[];
  readonly [part: string]: unknown;
}

/** What the page hands out as a file, once all of the log has been taken over. */
async function exportOf(page: Page): Promise<Exported> {
  const button = page.locator('.page-body .list button').first();
  let last: Exported = { log: [] };
  await expect
    .poll(async () => {
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      last = JSON.parse(await readFile(await download.path(), 'utf8')) as Exported;
      return last.log.length;
    })
    .toBe(ENTRIES);
  return last;
}

/** Runs in the page: makes the database of an earlier version anew, all at once. */
async function putBack({
  stores,
  rows,
}: {
  stores: [string, string][];
  rows: Record<string, object[]>;
}): Promise<void> {
  const path = (key: string): string | string[] =>
    key.startsWith('[') ? key.slice(1, -1).split('+') : key.replace(/^(?:\+\+|\*)/, '');
  const request = <T>(asked: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  // Asked for in one breath: nobody opens it in between. Dexie counts in tens.
  const gone = request(indexedDB.deleteDatabase('candor'));
  const opening = indexedDB.open('candor', 10);
  opening.onupgradeneeded = () => {
    for (const [name, notation] of stores) {
      const [key = '', ...indexes] = notation.split(', ');
      const store = opening.result.createObjectStore(name, {
        keyPath: path(key),
        autoIncrement: key.startsWith('++'),
      });
      for (const index of indexes)
        store.createIndex(index.replace('*', ''), path(index), { multiEntry: index.startsWith('*') });
      for (const row of rows[name] ?? []) store.put(row);
    }
  };
  await gone;
  (await request(opening)).close();
}
