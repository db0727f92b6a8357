import type { KeyRange } from '../followup/keys';
import type { CustomerFile } from '../model/customer';
import type { Database } from './database';

/** Who is due: asked by days and names, never by going through the customers. */
export interface FollowUpStore {
  /** Customers with a key in the first of `ranges`, then the next, each once; at most `limit`, latest days first. */
  due(ranges: readonly KeyRange[], limit: number): Promise<CustomerFile[]>;
}

export function createFollowUpStore({ dexie, customers, followUps }: Database): FollowUpStore {
  return {
    due: (ranges, limit) =>
      dexie.transaction('r', [customers, followUps], async () => {
        const ids = new Set<string>();
        for (const [from, to] of ranges) {
          if (ids.size >= limit) break;
          const found = await followUps
            .where('keys')
            .between(from, to, true, true)
            .reverse()
            .limit(limit)
            .primaryKeys();
          for (const id of found) if (ids.size < limit) ids.add(id);
        }
        const files = await customers.bulkGet([...ids]);
        return files.filter((file) => file !== undefined);
      }),
  };
}
