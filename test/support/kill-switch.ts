import { vi } from 'vitest';

/** Ends a worker in the middle of its work, at a request to the database that is counted beforehand. */
export interface KillSwitch {
  /** The worker dies at its `count`-th request from now on; its open transactions end undone, as the browser ends them. */
  arm(count: number): void;
  /** A new worker: requests are answered again. @returns whether the one before was killed. */
  restart(): boolean;
}

const REQUESTS = ['add', 'put', 'delete', 'get', 'getAll', 'openCursor', 'getAllKeys', 'count'] as const;

/** What a dead worker's code would hear, if it heard anything. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** Watches every request to IndexedDB until the test's spies are restored. */
export function killSwitch(): KillSwitch {
  let left = Number.POSITIVE_INFINITY;
  let isDead = false;
  const open = new Set<IDBTransaction>();

  for (const name of REQUESTS) {
    const own = IDBObjectStore.prototype[name];
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...given: unknown[]
    ): IDBRequest {
      open.add(this.transaction);
      left -= 1;
      if (left <= 0) isDead = true;
      if (isDead) {
        for (const transaction of open) abort(transaction);
        throw new Killed('the worker was ended');
      }
      return Reflect.apply(own as (...given: unknown[]) => IDBRequest, this, given);
    });
  }

  return {
    arm: (count) => {
      left = count;
    },
    restart: () => {
      const wasKilled = isDead;
      isDead = false;
      left = Number.POSITIVE_INFINITY;
      open.clear();
      return wasKilled;
    },
  };
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch (error) {
    // It was through before the worker died: what it wrote stays.
    if (!(error instanceof DOMException)) throw error;
  }
}
