import { onMessage } from '../../lib/messages/messaging';
import type { MessageData } from '../../lib/messages/protocol';
import { schemas } from '../../lib/messages/schemas';
import type { CustomerFile } from '../../lib/model/customer';
import type { PolicyFile } from '../../lib/model/policy';
import type { Stores } from '../../lib/storage/stores';
import { refreshConsoles } from './tabs';

type Purchase = CustomerFile['purchases'][number];

/** What pages write about customers. Each answer comes after the change is stored; a retry changes nothing more. */
export function answerCustomers({ customers, policies, conversations }: Stores): void {
  onMessage('saveCustomers', schemas.saveCustomers, async ({ files, links }) => {
    const saved = await customers.save(files, links);
    void refreshConsoles();
    return { saved };
  });

  onMessage('linkCustomer', schemas.linkCustomer, async (link) => {
    await customers.link(link);
    void refreshConsoles();
  });

  onMessage('notePurchase', schemas.notePurchase, async (note) => {
    const { consoleId, customerKey, customerName: name } = note;
    const open = (await conversations.all()).find(
      ({ conversation }) => conversation.consoleId === consoleId && conversation.customerKey === customerKey,
    );
    const channel = open?.conversation.privateDomain === true ? 'private' : consoleId;
    const purchase = asPurchase(note, channel, (await policies.latest())?.file ?? null);
    const fresh: CustomerFile = {
      id: crypto.randomUUID(),
      name,
      tags: [],
      purchases: [],
      offers: [],
      promises: [],
    };
    const { id } = await customers.changeLinked(consoleId, customerKey, fresh, (file) =>
      file.purchases.some(
        ({ at, product, unitPrice }) =>
          at === purchase.at && product === purchase.product && unitPrice === purchase.unitPrice,
      )
        ? file
        : { ...file, purchases: [...file.purchases, purchase] },
    );
    void refreshConsoles();
    return { customerId: id };
  });
}

/** Brand and sku come from the price book where it knows the product by name. */
function asPurchase(
  { product, unitPrice, currency, at }: MessageData<'notePurchase'>,
  channel: string,
  policy: PolicyFile | null,
): Purchase {
  const name = product.trim();
  const known = policy?.products?.find((row) => row.name === name || row.aliases.includes(name));
  return {
    at,
    channel,
    brand: known?.brand ?? UNKNOWN_BRAND,
    ...(known && { sku: known.sku }),
    product: known?.name ?? name,
    quantity: 1,
    unitPrice,
    currency,
  };
}

/** No policy names a brand so: what the agent noted in passing is neither own nor a rival's. */
const UNKNOWN_BRAND = 'unknown';
