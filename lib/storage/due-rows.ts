import { type CustomerFile, isOwed, type PromiseFile } from '../model/customer';
import type { Database } from './database';

/** What somebody is owed, by when: the open promises of all customers, so that no reminder reads customers. */
export interface Due {
  readonly customerId: string;
  readonly promiseId: string;
  readonly customerName: string;
  /** What is to be done; of a half-kept promise what is left. */
  readonly text: string;
  readonly atMs: number;
  readonly dueAtMs: number;
  /** The agent who promised; empty: not known. */
  readonly by: string;
  readonly isHalf: boolean;
  /** Which reminder was the last to be given, so that no restart gives it again. */
  readonly reminded: 'no' | 'before' | 'late';
}

/** Promises without an id get one; those that have one keep it. */
export function withPromiseIds(file: CustomerFile): CustomerFile {
  if (file.promises.every(({ id }) => id !== undefined)) return file;
  const taken = new Set(file.promises.map(({ id }) => id));
  let count = 0;
  const fresh = (): string => {
    do count++;
    while (taken.has(`p${count}`));
    return `p${count}`;
  };
  return {
    ...file,
    promises: file.promises.map((one) => (one.id === undefined ? { ...one, id: fresh() } : one)),
  };
}

/** The rows that follow from a customer. */
export const dueRows = ({ id: customerId, name, promises }: CustomerFile): Due[] =>
  promises.flatMap((promise) => {
    if (promise.id === undefined || !isOwed(promise)) return [];
    return [
      {
        customerId,
        promiseId: promise.id,
        customerName: name,
        text: owedWords(promise),
        atMs: Date.parse(promise.at),
        dueAtMs: Date.parse(promise.dueAt),
        by: promise.by ?? '',
        isHalf: promise.status === 'half-kept',
        reminded: 'no' as const,
      },
    ];
  });

/** A promise that nothing is owed of any more: what became of it, and when. No words: they stand with the customer. */
export interface Settled {
  readonly customerId: string;
  readonly promiseId: string;
  readonly dueAtMs: number;
  readonly status: 'kept' | 'broken';
  /** null: nobody noted when. */
  readonly settledAtMs: number | null;
}

/** The rows of what was settled that follow from a customer. */
export const settledRows = ({ id: customerId, promises }: CustomerFile): Settled[] =>
  promises.flatMap(({ id: promiseId, status, dueAt, settledAt }) =>
    promiseId === undefined || (status !== 'kept' && status !== 'broken')
      ? []
      : [
          {
            ...{ customerId, promiseId, status },
            dueAtMs: Date.parse(dueAt),
            settledAtMs: settledAt === undefined ? null : Date.parse(settledAt),
          },
        ],
  );

/** Makes the rows of these customers what their settled promises say. */
export async function putSettled({ settled }: Database, files: readonly CustomerFile[]): Promise<void> {
  const fresh = files.flatMap(settledRows);
  const kept = new Set(fresh.map(keyOf));
  const before = await settled
    .where('customerId')
    .anyOf(files.map(({ id }) => id))
    .toArray();
  const gone = before.filter((row) => !kept.has(keyOf(row)));
  if (gone.length > 0)
    await settled.bulkDelete(gone.map(({ customerId, promiseId }) => [customerId, promiseId]));
  if (fresh.length > 0) await settled.bulkPut(fresh);
}

const owedWords = ({ text, stillOwed }: PromiseFile): string => stillOwed ?? text;

/** Makes the rows of these customers what their promises say. A promise whose due time stays was reminded of. */
export async function putDues({ dues }: Database, files: readonly CustomerFile[]): Promise<void> {
  const before = await dues
    .where('customerId')
    .anyOf(files.map(({ id }) => id))
    .toArray();
  const fresh = files.flatMap(dueRows);
  if (before.length === 0 && fresh.length === 0) return;
  const known = new Map(before.map((row) => [keyOf(row), row]));
  const rows = fresh.map((row) => {
    const old = known.get(keyOf(row));
    return old?.dueAtMs === row.dueAtMs ? { ...row, reminded: old.reminded } : row;
  });
  const kept = new Set(rows.map(keyOf));
  const gone = before.filter((row) => !kept.has(keyOf(row)));
  await dues.bulkDelete(gone.map(({ customerId, promiseId }) => [customerId, promiseId]));
  await dues.bulkPut(rows);
}

const keyOf = ({ customerId, promiseId }: Pick<Due, 'customerId' | 'promiseId'>): string =>
  JSON.stringify([customerId, promiseId]);
