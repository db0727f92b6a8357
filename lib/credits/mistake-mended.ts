import { answeredBy } from '../facts/answers';
import { type CreditExamples, defineCredit } from './credit';

/** A mistake named as one's own, with what puts it right, where the customer doubted. */
export const credit = defineCredit({
  id: 'mistake-mended',
  check: ({ draft, ledger }) => {
    if (!draft.has('guard.admit')) return false;
    const doubts = ledger.concerns.filter((concern) => concern.doubt);
    if (doubts.length === 0 || answeredBy(draft, doubts).length < doubts.length) return false;
    return (
      draft.officialLinks.length > 0 || draft.namesPayee || draft.quotes.some((quote) => !quote.disowned)
    );
  },
});

export const examples = {
  earned: [
    {
      context: ['tea'],
      said: [
        ['agent', '您扫这个付就行'],
        ['customer', '这个怎么是个人的码？'],
      ],
      draft:
        '是我发错了码，您不要付。请在官方小程序下单 https://shop.lingshanggan.example/m/xqg250 ，收款方显示岭上柑茶业有限公司。',
    },
  ],
  not: [
    {
      context: ['tea'],
      said: [
        ['agent', '您扫这个付就行'],
        ['customer', '这个怎么是个人的码？'],
      ],
      draft: '不好意思我发错了',
      because: 'nothing is put right yet',
    },
    {
      context: ['tea'],
      said: [['customer', '小青柑有货吗']],
      draft: '有的 https://shop.lingshanggan.example/m/xqg250',
      because: 'there was no mistake',
    },
  ],
} satisfies CreditExamples;
