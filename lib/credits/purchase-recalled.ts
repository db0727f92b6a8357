import { type Clause, clauseHas } from '../text/clauses';
import { type CreditExamples, defineCredit } from './credit';

/** The customer is met with what they bought: the product named, and that it was theirs. */
export const credit = defineCredit({
  id: 'purchase-recalled',
  check: ({ draft, profile }) => {
    if (profile === null) return false;
    const { reading } = draft;
    const bought = new Set(profile.purchases.map(({ sku }) => sku));
    const isNamed = (clause: Clause): boolean =>
      draft.terms.some(
        ({ kind, id, start, end }) =>
          kind === 'sku' && bought.has(id) && start >= clause.start && end <= clause.end,
      );
    return draft.said('recall.told').some((hit) => {
      const clause = reading.clause(hit.start);
      return !clause.asks && !clauseHas(reading, clause, 'guard.ask') && isNamed(clause);
    });
  },
});

export const examples = {
  earned: [
    {
      context: ['tea'],
      said: [['customer', '在吗']],
      draft: '王先生您好，您上次在小程序买的是小青柑普洱，喝得还习惯的话我帮您照旧配一桶。',
    },
  ],
  not: [
    {
      context: ['tea'],
      said: [['customer', '在吗']],
      draft: '您好，小青柑现在有货哦',
      because: 'the product alone recalls nothing',
    },
    {
      context: ['tea'],
      said: [['customer', '在吗']],
      draft: '您上次买的是小青柑吗？',
      because: 'asks instead of knowing',
    },
    {
      context: ['newcust'],
      said: [['customer', '在吗']],
      draft: '您上次买的小青柑喝完了吧',
      because: 'nothing is known of this customer',
    },
  ],
} satisfies CreditExamples;
