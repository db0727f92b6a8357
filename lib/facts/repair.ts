import type { ConsoleContext } from '../model/conversation';
import type { Profile } from '../model/customer';
import type { OpenConversation } from '../model/open-conversation';
import type { ShopIndex } from '../policy/shop-index';
import { sayableOffer } from './book-offers';
import type { Ledger } from './ledger';
import type { LinkFact } from './links';
import type { MessageFacts } from './message-facts';

/** At whose conversation one looks. */
export interface Place {
  readonly ledger: Ledger;
  readonly profile: Profile | null;
  readonly shop: ShopIndex | null;
  readonly console: ConsoleContext;
}

/** What has to be taken back before anything is sold, unless the agent has admitted it since. */
export function faultsOf(place: Place, sku: string | null, nowMs: number): OpenConversation['faults'] {
  const { ledger } = place;
  const admitted = ledger.admission?.ordinal ?? -1;
  const faults: OpenConversation['faults'] = [];
  const isPersonal = ledger.codes.some(
    ({ payloadClass, allowed, said }) =>
      payloadClass.payee === 'personal' && allowed !== true && said.ordinal > admitted,
  );
  if (isPersonal) faults.push('payment-code');
  if (ledger.links.some(({ fact, said }) => isForeign(fact) && said.ordinal > admitted))
    faults.push('shop-link');
  if (isOfferWithheld(place, sku, nowMs)) faults.push('offer-withheld');
  return faults;
}

/** The customer asked, prices were said, and a better one that is theirs was not. */
function isOfferWithheld(
  { ledger, profile, shop, console }: Place,
  sku: string | null,
  nowMs: number,
): boolean {
  if (shop === null || sku === null || ledger.firstDiscountAsk === null) return false;
  const said = ledger.quotes.filter((quote) => !quote.past && !quote.otherUnit);
  if (said.length === 0) return false;
  const best = sayableOffer(shop, sku, profile, console, nowMs);
  return best?.promotion != null && said.every((quote) => quote.unitMinor > best.unitPriceMinor);
}

/** The brand, as the policy or the card names it, to which the draft or an earlier message sent the customer in error. */
export function foreignBrandOf({ ledger, shop }: Place, draft: MessageFacts): string | null {
  const links = [...ledger.links.map(({ fact }) => fact), ...draft.links];
  const foreign = links.findLast(isForeign);
  const id = foreign?.brands.find((brand) => shop?.brandById.get(brand)?.own === false);
  return (id === undefined ? undefined : shop?.brandById.get(id)?.name) ?? null;
}

/** A link that names a brand and is no official place. */
const isForeign = ({ official, brands }: LinkFact): boolean => official === null && brands.length > 0;
