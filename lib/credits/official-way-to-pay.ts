import { type CreditExamples, defineCredit } from './credit';

/** The way to pay with the name that will stand on it: the customer can check before the money goes. */
export const credit = defineCredit({
  id: 'official-way-to-pay',
  check: ({ draft }) => draft.namesPayee && (draft.officialLinks.length > 0 || draft.has('answer.payment')),
});

export const examples = {
  earned: [
    {
      context: ['tea'],
      said: [['customer', '怎么付款？']],
      draft:
        '您在官方小程序下单就行 https://shop.lingshanggan.example/m/xqg250 ，收款方显示岭上柑茶业有限公司',
    },
  ],
  not: [
    {
      context: ['tea'],
      said: [['customer', '怎么付款？']],
      draft: '链接在这 https://shop.lingshanggan.example/m/xqg250',
      because: 'the payee is not named',
    },
    {
      context: ['none'],
      draft: '收款方是公司名称，您放心',
      because: 'without a policy nobody knows the payee',
    },
  ],
} satisfies CreditExamples;
