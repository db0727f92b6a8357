import type { ReadonlySignal } from '@preact/signals';
import type { PrivacyPorts, StoredCustomer } from '../../components/options/PrivacySection';
import { send } from '../../lib/messages/messaging';
import type { Managed } from '../../lib/model/managed';
import type { PolicyFile } from '../../lib/model/policy';
import type { Settings } from '../../lib/model/settings';
import { digestOf, hex } from '../../lib/review/passphrase';
import type { Stores } from '../../lib/storage/stores';

/** Customers offered for a few letters; who is not among them is found by more. */
const FOUND = 12;

/** One customer's rights, and what the browser's user chose of privacy. Whatever is written goes by message. */
export function privacyPorts(
  { finder, privacy, storedConversations }: Stores,
  settings: ReadonlySignal<Settings>,
  managed: ReadonlySignal<Managed>,
  shop: ReadonlySignal<PolicyFile['shop'] | null>,
  download: (name: string, content: string) => void,
): PrivacyPorts {
  return {
    settings,
    managed,
    saveSettings: (part) => send('saveSettings', part),
    async findCustomers(words) {
      const { timeZone = 'UTC', currency = 'CNY' } = shop.value ?? {};
      const { found } = await finder.find(words, FOUND, { timeZone, currency, nowMs: Date.now() });
      return Promise.all(
        found.map(async ({ customer }): Promise<StoredCustomer> => {
          const { id, name, phoneTail, purchases, promises } = customer;
          const { entries } = await privacy.of(id);
          return {
            id,
            name,
            phoneTail: phoneTail ?? null,
            purchases: purchases.length,
            promises: promises.length,
            entries: entries.length,
          };
        }),
      );
    },
    async exportCustomer({ id }) {
      const record = await privacy.of(id);
      const content = { format: 1, exportedAt: new Date().toISOString(), customer: id, ...record };
      download(
        `candor-customer-${id.replaceAll(/[^\w-]+/g, '-')}.json`,
        `${JSON.stringify(content, null, 2)}\n`,
      );
    },
    async countConversations() {
      const { conversations, sinceMs } = await storedConversations.count();
      return { conversations, sinceMs, timeZone: shop.value?.timeZone ?? 'UTC' };
    },
    dropConversations: () => send('dropConversations', {}),
    eraseCustomer: (customerId) => send('eraseCustomer', { customerId }),
    digest: (words) => digestOf(words, hex(crypto.getRandomValues(new Uint8Array(16)))),
  };
}
