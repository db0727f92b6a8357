import type { ReadonlySignal } from '@preact/signals';
import { type AuditStore, createAuditStore } from '../../components/dashboard/audit/audit-store';
import type { PlaceStore } from '../../components/dashboard/place-store';
import { auditPorts } from '../../entrypoints/dashboard/audit-ports';
import type { LogEntry, Review } from '../../lib/model/log-entry';
import { openStores } from '../../lib/storage/stores';

/** The audit view over a record of the gallery's own; `broken`: somebody changed it with the browser's tools. */
export async function galleryAudit(
  entries: readonly LogEntry[],
  reviews: readonly Review[],
  place: PlaceStore,
  timeZone: ReadonlySignal<string>,
  isBroken: boolean,
): Promise<AuditStore> {
  // A database of its own for each page: it goes with the browser's profile.
  const name = `gallery-${crypto.randomUUID()}`;
  const stores = openStores(name);
  const inTime = entries.toSorted((a, b) => a.atMs - b.atMs);
  await stores.log.append(inTime);
  await stores.reviews.add(...reviews.filter(({ entryId }) => entries.some(({ id }) => id === entryId)));
  const customer = inTime.find(({ customerId }) => customerId !== null)?.customerId;
  if (customer != null) await stores.privacy.erase(customer);
  const [first, second] = inTime;
  if (first !== undefined && second !== undefined) await stores.privacy.dropOlder(first.atMs + 1);
  if (isBroken) await changeLast(name);
  return createAuditStore(auditPorts(stores, place, timeZone));
}

/** Puts other words into the last entry's row. */
function changeLast(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('logRows', 'readwrite');
      const walk = transaction.objectStore('logRows').openCursor(null, 'prev');
      walk.onsuccess = () => walk.result?.update({ ...walk.result.value, words: '{}' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    };
  });
}
