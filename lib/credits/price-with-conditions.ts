import { draftOffers, productOf } from '../facts/offers';
import { explainAmount } from '../policy/explain-amount';
import { hereChannel } from '../policy/shop-index';
import { type CreditExamples, defineCredit } from './credit';

/** A reduced price told at once, with its reason or its end: nothing is kept back for the moment of leaving. */
export const credit = defineCredit({
  id: 'price-with-conditions',
  check: ({ draft, ledger, profile, shop, console, nowMs }) => {
    if (shop === null || draft.quotes.length === 0) return false;
    const sku = productOf(draft, ledger, profile);
    if (sku === null) return false;
    const channel = hereChannel(shop, console);
    const offer = draftOffers(draft, ledger, profile, channel, nowMs).find((one) => {
      const { unitMinor, quantity, currency } = one;
      const why = explainAmount(shop, sku, unitMinor, quantity, { profile, channel, atMs: nowMs }, currency);
      return why !== null && why.promotion !== null && why.validAt && why.qualifies;
    });
    if (offer === undefined || wasHigher(ledger.quotes, offer.unitMinor)) return false;
    if (draft.terms.some((term) => term.kind === 'promotion')) return true;
    const { reading } = draft;
    const { sentence } = reading.clause(offer.span.start);
    return draft.times(nowMs).some((time) => isEnd(time) && reading.clause(time.start).sentence === sentence);
  },
});

/** Told at once: no higher price of ours came before. */
const wasHigher = (
  quotes: readonly { readonly unitMinor: number; readonly past: boolean; readonly channel: string | null }[],
  unitMinor: number,
): boolean => quotes.some((quote) => !quote.past && quote.channel === null && quote.unitMinor > unitMinor);

const isEnd = ({ kind, past }: { readonly kind: string; readonly past: boolean }): boolean =>
  !past && kind !== 'vague';

export const examples = {
  earned: [
    {
      context: ['tea'],
      said: [['customer', '小青柑现在多少钱？']],
      draft: '小青柑老客回购价118元，到11月30日为止',
    },
  ],
  not: [
    {
      context: ['tea'],
      said: [['customer', '小青柑现在多少钱？']],
      draft: '小青柑118元',
      because: 'neither a reason nor an end',
    },
    {
      context: ['tea'],
      said: [
        ['customer', '小青柑现在多少钱？'],
        ['agent', '小青柑128元'],
        ['customer', '我再想想'],
      ],
      draft: '那给您老客回购价118元，到11月30日',
      because: 'told only when the customer was leaving',
    },
    {
      context: ['tea'],
      said: [['customer', '小青柑现在多少钱？']],
      draft: '小青柑128元，到11月30日',
      because: 'the list price is no offer',
    },
    {
      context: ['tea'],
      said: [['customer', '小青柑现在多少钱？']],
      draft: '小青柑118元。今天16点前的单今天发',
      because: 'the time is that of shipping',
    },
  ],
} satisfies CreditExamples;
