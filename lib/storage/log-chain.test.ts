import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logEntry } from '../../test/support/log-entries';
import type { CreditEntry } from '../model/credit';
import type { Dispute } from '../model/dispute';
import type { ChainBreak } from '../review/chain';
import { openStores, type Stores } from './stores';

// Chunks of eight: thirty entries make two sealed ones and two that stand in rows.
vi.mock('./log-tables', async (original) => ({
  ...(await original<typeof import('./log-tables')>()),
  CHUNK_ENTRIES: 8,
  BLOCK_ENTRIES: 4,
  CHUNK_BLOCKS: 2,
}));

let run = 0;
let databaseName = '';
const ENTRIES = 30;

let stores: Stores;
beforeEach(async () => {
  run += 1;
  databaseName = `chain-test-${run}`;
  stores = openStores(databaseName);
  for (let number = 0; number < ENTRIES; number++) {
    const customerId = number % 3 === 0 ? 'c-1' : null;
    await stores.log.append([
      logEntry(number, { rule: `rule-${number % 2}`, customerId, conversationKey: `chat-${number % 3}` }),
    ]);
    if (number % 10 === 4)
      await stores.reviews.add({
        entryId: logEntry(number).id,
        disposition: 'coach',
        note: '当面说一下',
        reviewer: '周主管',
        atMs: 40,
      });
  }
  while (await stores.log.tidy());
});
afterEach(async () => {
  stores.close();
  await Dexie.delete(databaseName);
});

type Row = Record<string, unknown>;

/** Opens the database as anybody with the browser's tools can, and changes a table behind the extension's back. */
async function tamper(table: string, change: (store: IDBObjectStore, rows: Row[]) => void): Promise<void> {
  const opened = await asPromise(indexedDB.open(databaseName));
  const transaction = opened.transaction(table, 'readwrite');
  const store = transaction.objectStore(table);
  change(store, (await asPromise(store.getAll())) as Row[]);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  opened.close();
}

const asPromise = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const rowOf = (rows: readonly Row[], number: number): Row => {
  const row = rows.find(({ id }) => id === logEntry(number).id);
  if (row === undefined) throw new Error(`no row of entry ${number}`);
  return row;
};

/** What a check says, with a new page's memory. */
async function firstBreak(): Promise<ChainBreak | null> {
  stores.close();
  stores = openStores(databaseName);
  return (await stores.log.verify()).broken;
}

const dispute = (number: number): Dispute => ({
  entryId: logEntry(number).id,
  words: '当时小程序打不开',
  agent: '阿宁',
  atMs: 50,
});

const credit = (number: number, parts: Partial<CreditEntry> = {}): CreditEntry => ({
  id: logEntry(number).id,
  atMs: number,
  credit: 'promise-kept',
  consoleId: 'demo',
  conversationKey: `chat-${number}`,
  customerId: null,
  customerName: '林女士',
  agent: '阿宁',
  snippet: '说好今天发，已经发了。',
  ...parts,
});

const idOf = (number: number): string => logEntry(number).id;

describe('a record nobody touched', () => {
  it('holds, and says how many links of each kind it has', async () => {
    const heard: number[] = [];
    const report = await stores.log.verify((done, total) => heard.push(done, total));
    expect(report).toMatchObject({
      broken: null,
      counts: { entry: 30, review: 3, dispute: 0, credit: 0, erased: 0, forgotten: 0, adopted: 0 },
      head: { seq: 33 },
    });
    expect(heard.slice(-2)).toEqual([33, 33]);
  });

  it('is empty before the first entry', async () => {
    const empty = openStores('chain-test-empty');
    expect(await empty.log.verify()).toMatchObject({ broken: null, checked: 0, head: { seq: 0 } });
    empty.close();
  });

  it('has the answers of agents and good acts among its links, also after an erasure and retention', async () => {
    await stores.credits.append([credit(1, { customerId: 'c-1' }), credit(40)]);
    await stores.disputes.add(dispute(3));
    await stores.disputes.add(dispute(28));
    expect(await stores.log.verify()).toMatchObject({ broken: null, counts: { credit: 2, dispute: 2 } });
    await stores.privacy.erase('c-1');
    expect(await stores.log.verify()).toMatchObject({ broken: null, counts: { erased: 1, credit: 2 } });
    expect((await stores.disputes.all()).get(idOf(3))?.words).toBe('…');
    await stores.privacy.dropOlder(11);
    const report = await stores.log.verify();
    expect(report).toMatchObject({ broken: null, counts: { credit: 1, dispute: 1 } });
    expect(await stores.credits.range(0, 99)).toEqual([credit(40)]);
  });

  it('still holds after a customer was erased and old entries forgotten, and says how many', async () => {
    await stores.privacy.erase('c-1');
    await stores.privacy.dropOlder(11);
    const report = await stores.log.verify();
    expect(report).toMatchObject({ broken: null, counts: { erased: 1, forgotten: 2 } });
    // Eleven entries and the verdict on entry 4 are gone; of the erased ones 12, 15 … 27 are left, and the note on 24.
    expect([report.forgotten, report.blanked]).toEqual([12, 7]);
    expect(await stores.privacy.tombstones()).toMatchObject([
      { kind: 'forgotten', entries: 3, beforeMs: 11 },
      { kind: 'forgotten', entries: 8, beforeMs: 11 },
      { kind: 'erased', entries: 10, reviews: 1 },
    ]);
  });

  it('holds while it grows during the check', async () => {
    const report = stores.log.verify(() => {
      void stores.log.append([logEntry(100 + Math.random())]).catch(() => undefined);
    });
    await stores.log.append([logEntry(50), logEntry(51)]);
    expect((await report).broken).toBeNull();
  });
});

describe('what was done behind the extension’s back is found', () => {
  it('an entry deleted', async () => {
    await tamper('logRows', (store, rows) => store.delete(rowOf(rows, 20).ordinal as number));
    expect(await firstBreak()).toEqual({ kind: 'deleted', seq: 23, id: idOf(21), part: null });
  });

  it('the last entry deleted', async () => {
    await tamper('logRows', (store, rows) => store.delete(rowOf(rows, 29).ordinal as number));
    expect(await firstBreak()).toMatchObject({ kind: 'deleted', seq: 33, id: null });
  });

  it('an entry deleted and those after it counted anew', async () => {
    await tamper('logRows', (store, rows) => {
      const gone = rowOf(rows, 20);
      store.delete(gone.ordinal as number);
      for (const row of rows)
        if ((row.seq as number) > (gone.seq as number)) store.put({ ...row, seq: (row.seq as number) - 1 });
    });
    expect(await firstBreak()).toMatchObject({ kind: 'deleted', id: idOf(21) });
  });

  it('the facts of an entry altered', async () => {
    await tamper('logRows', (store, rows) => {
      const row = rowOf(rows, 20);
      store.put({ ...row, core: String(row.core).replace('"changed"', '"remedy"') });
    });
    expect(await firstBreak()).toEqual({ kind: 'altered', seq: 23, id: idOf(20), part: 'core' });
  });

  it('the words of an entry altered', async () => {
    await tamper('logRows', (store, rows) => {
      const row = rowOf(rows, 20);
      store.put({ ...row, words: String(row.words).replace('林女士', '王女士') });
    });
    expect(await firstBreak()).toEqual({ kind: 'altered', seq: 23, id: idOf(20), part: 'words' });
  });

  it('words blanked that no erasure names', async () => {
    await tamper('logRows', (store, rows) => store.put({ ...rowOf(rows, 20), words: null }));
    expect(await firstBreak()).toMatchObject({ kind: 'altered', id: idOf(20), part: 'words' });
  });

  it('what lists and figures are made of altered', async () => {
    await tamper('logNumbers', (store, rows) => {
      const row = rows[2];
      const flags = Uint16Array.from(row?.flags as Uint16Array);
      flags[4] = (flags[4] ?? 0) & ~3; // entry 20 shows as critical
      store.put({ ...row, flags });
    });
    expect(await firstBreak()).toEqual({ kind: 'altered', seq: 23, id: idOf(20), part: 'index' });
  });

  it('two entries that changed places', async () => {
    await tamper('logRows', (store, rows) => {
      const [one, other] = [rowOf(rows, 20), rowOf(rows, 22)];
      store.delete(one.ordinal as number);
      store.delete(other.ordinal as number);
      store.put({ ...other, ordinal: one.ordinal });
      store.put({ ...one, ordinal: other.ordinal });
    });
    expect(await firstBreak()).toMatchObject({ kind: 'reordered' });
  });

  it('two entries that changed places and numbers', async () => {
    await tamper('logRows', (store, rows) => {
      const [one, other] = [rowOf(rows, 20), rowOf(rows, 22)];
      store.delete(one.ordinal as number);
      store.delete(other.ordinal as number);
      store.put({ ...other, ordinal: one.ordinal, seq: one.seq });
      store.put({ ...one, ordinal: other.ordinal, seq: other.seq });
    });
    expect(await firstBreak()).toMatchObject({ kind: 'reordered', id: idOf(22) });
  });

  it('an entry inserted between two', async () => {
    await tamper('logRows', (store, rows) => {
      const row = rowOf(rows, 20);
      store.put({ ...row, ordinal: (row.ordinal as number) + 0.5, id: idOf(99), seq: row.seq });
    });
    expect(await firstBreak()).toMatchObject({ kind: 'inserted', id: idOf(99) });
  });

  it('an entry inserted and those after it counted anew', async () => {
    await tamper('logRows', (store, rows) => {
      const row = rowOf(rows, 20);
      for (const later of rows)
        if ((later.seq as number) > (row.seq as number))
          store.put({ ...later, seq: (later.seq as number) + 1 });
      store.put({
        ...row,
        ordinal: (row.ordinal as number) + 0.5,
        id: idOf(99),
        seq: (row.seq as number) + 1,
      });
    });
    expect(await firstBreak()).toMatchObject({ kind: 'inserted', id: idOf(99) });
  });

  it('an entry put at the end that no summary knows of', async () => {
    await tamper('logRows', (store, rows) => {
      const row = rowOf(rows, 29);
      store.put({ ...row, ordinal: 30, id: idOf(99), seq: (row.seq as number) + 1 });
    });
    expect(await firstBreak()).toMatchObject({ kind: 'inserted', id: idOf(99) });
  });

  it('a verdict altered, and one deleted', async () => {
    await tamper('reviews', (store, rows) => store.put({ ...rows[1], disposition: 'false-alarm' }));
    expect(await firstBreak()).toMatchObject({ kind: 'altered', seq: 17, id: idOf(14), part: 'core' });
    await tamper('reviews', (store, rows) => store.delete(rows[0]?.seq as number));
    expect(await firstBreak()).toMatchObject({ kind: 'deleted', seq: 6 });
  });

  it('an agent’s answer altered, and a good act deleted', async () => {
    await stores.disputes.add(dispute(3));
    await stores.credits.append([credit(1), credit(2)]);
    await tamper('credits', (store, rows) => store.delete(rows[0]?.id as string));
    expect(await firstBreak()).toMatchObject({ kind: 'deleted', seq: 35 });
    await tamper('disputes', (store, rows) => store.put({ ...rows[0], words: '我错了' }));
    expect(await firstBreak()).toMatchObject({ kind: 'altered', seq: 34, id: idOf(3), part: 'words' });
  });

  it('a tombstone altered: what it vouches for is no more', async () => {
    await stores.privacy.erase('c-1');
    await tamper('logEvents', (store, rows) => store.put({ ...rows[0], core: '{"places":[]}' }));
    expect(await firstBreak()).toMatchObject({ kind: 'altered', id: idOf(0), part: 'words' });
  });
});

describe('in a sealed chunk it is found too', () => {
  const sealed = async (table: string, change: (row: Row) => Row | null): Promise<void> =>
    tamper(table, (store, rows) => {
      const row = rows[0];
      if (row === undefined) throw new Error('nothing is sealed');
      const changed = change(row);
      if (changed === null) store.delete((row.chunk ?? row.block) as number);
      else store.put(changed);
    });

  it('words altered', async () => {
    await sealed('logWords', (row) => {
      const bytes = Uint8Array.from(row.bytes as Uint8Array);
      const at = new TextDecoder('latin1').decode(bytes).indexOf('chat-2');
      bytes[at + 5] = 57;
      return { ...row, bytes };
    });
    expect(await firstBreak()).toMatchObject({ kind: 'altered', id: idOf(2), part: 'words' });
  });

  it('a fact in a column altered', async () => {
    await sealed('logNumbers', (row) => {
      const rule = Uint16Array.from(row.rule as Uint16Array);
      rule[3] = 0;
      return { ...row, rule };
    });
    expect(await firstBreak()).toMatchObject({ kind: 'altered', id: idOf(3), part: 'core' });
  });

  it('an entry marked as gone that no retention took', async () => {
    await sealed('logNumbers', (row) => {
      const flags = Uint16Array.from(row.flags as Uint16Array);
      flags[3] = 1 << 9;
      return { ...row, flags };
    });
    expect(await firstBreak()).toMatchObject({ kind: 'deleted', seq: 4, id: idOf(4) });
  });

  it('two entries that changed places', async () => {
    await sealed('logProofs', (row) => {
      const seq = Float64Array.from(row.seq as Float64Array);
      [seq[1], seq[2]] = [seq[2] ?? 0, seq[1] ?? 0];
      return { ...row, seq };
    });
    expect(await firstBreak()).toMatchObject({ kind: 'reordered', id: idOf(2) });
  });

  it('a block, and all of a chunk deleted', async () => {
    await sealed('logWords', () => null);
    expect(await firstBreak()).toMatchObject({ kind: 'deleted', seq: 1, id: idOf(4) });
    await sealed('logProofs', () => null);
    expect(await firstBreak()).toMatchObject({ kind: 'deleted', seq: 1 });
  });

  it('an entry copied into a row beside it', async () => {
    await tamper('logRows', (store, rows) =>
      store.put({ ...rowOf(rows, 20), ordinal: 2.5, id: idOf(99), seq: 3 }),
    );
    expect(await firstBreak()).toMatchObject({ kind: 'inserted', id: idOf(99) });
  });
});
