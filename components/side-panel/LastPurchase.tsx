import { useState } from 'preact/hooks';
import { channelName } from '../../lib/i18n/ui';
import type { Purchase } from '../../lib/model/customer';
import { PanelPart } from './PanelPart';
import { useWords } from './words';

/** What was bought last, and on request everything on record, newest first. */
export function LastPurchase({ id, purchases }: { id: string; purchases: readonly Purchase[] }) {
  const { text } = useWords();
  const [all, setAll] = useState(false);
  const shown = [...purchases].reverse().slice(0, all ? undefined : 1);
  const aside =
    purchases.length > 1 ? (
      <button type="button" class="link" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? text.onlyLast : text.allOrders(purchases.length)}
      </button>
    ) : undefined;
  return (
    <PanelPart id={id} head={text.lastPurchase} aside={aside}>
      {shown.length === 0 ? (
        <p class="mute">{text.noPurchases}</p>
      ) : (
        <ul>
          {shown.map((purchase) => (
            <PurchaseRow purchase={purchase} key={`${purchase.atMs} ${purchase.product}`} />
          ))}
        </ul>
      )}
    </PanelPart>
  );
}

function PurchaseRow({ purchase }: { purchase: Purchase }) {
  const { text, money, date, comma, locale } = useWords();
  const { product, quantity, unitPriceMinor, currency, shop, channel, atMs } = purchase;
  return (
    <li class="purchase">
      <b>
        {product} {text.pieces(quantity)}
      </b>
      <span class="price">{money({ amountMinor: unitPriceMinor, currency })}</span>
      <small>{[date(atMs), shop ?? channelName(channel, locale)].join(comma)}</small>
    </li>
  );
}
