import { productOf } from '../facts/offers';
import { threePrices } from '../profile/three-prices';
import { type CreditExamples, defineCredit } from './credit';

/** What was paid last, what the store asks and what it is here, in one message: nothing left to find out. */
export const credit = defineCredit({
  id: 'three-prices-told',
  check: ({ draft, ledger, profile, shop, console, nowMs }) => {
    if (shop === null || profile === null || draft.quotes.length < 3) return false;
    const sku = productOf(draft, ledger, profile);
    if (sku === null) return false;
    const { lastPaid, store, here } = threePrices(shop, profile, sku, console, nowMs);
    const said = new Set(draft.quotes.filter((quote) => !quote.disowned).map((quote) => quote.unitMinor));
    return [lastPaid, store, here].every((price) => price !== null && said.has(price.amountMinor));
  },
});

export const examples = {
  earned: [
    {
      context: ['tea'],
      said: [['customer', '小青柑现在多少钱？']],
      draft: '您上次是123元拿的小青柑，今天天猫128元，我这里老客价118元，到11月30日',
    },
  ],
  not: [
    {
      context: ['tea'],
      said: [['customer', '小青柑现在多少钱？']],
      draft: '小青柑天猫128元，我这里老客价118元',
      because: 'what was paid last is left out',
    },
    {
      context: ['newcust'],
      said: [['customer', '小青柑现在多少钱？']],
      draft: '小青柑天猫128元，平时123元，这里118元',
      because: 'nothing was paid before',
    },
  ],
} satisfies CreditExamples;
