import { liveQuery } from 'dexie';

/**
 * Calls `onValue` with what `read` finds in the stores, now and after every change of it, also when the change
 * was made in another context. `onError` hears a read that failed; later changes are still followed.
 * @returns a function that ends it.
 */
export function watch<T>(
  read: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  // Dexie keeps its place across native awaits only in what it sees to be an async function: with a `read` that merely
  // answers a promise, now and then a transaction in it was committed too early.
  const subscription = liveQuery(async () => await read()).subscribe(onValue, onError);
  return () => subscription.unsubscribe();
}
