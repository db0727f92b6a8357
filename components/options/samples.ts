import type { Locale } from '../../lib/model/locale';

/** A policy file to begin with: every part once, names invented. */
export const samplePolicy = (locale: Locale) => ({
  shop: {
    name: NAMES[locale].shop,
    company: NAMES[locale].company,
    currency: locale === 'en' ? 'GBP' : locale === 'zh-TW' ? 'TWD' : 'CNY',
    timeZone: locale === 'en' ? 'Europe/London' : locale === 'zh-TW' ? 'Asia/Taipei' : 'Asia/Shanghai',
  },
  brands: [{ id: 'own-brand', name: NAMES[locale].brand, aliases: [], own: true }],
  shops: [
    {
      channel: 'official',
      brand: 'own-brand',
      name: NAMES[locale].shop,
      urls: ['https://shop.example/*'],
    },
  ],
  payments: {
    payees: [NAMES[locale].company],
    allowed: [{ kind: 'url', pattern: 'https://pay.shop.example/*', payee: NAMES[locale].company }],
  },
  products: [
    {
      sku: 'tea-250',
      name: NAMES[locale].product,
      aliases: [],
      brand: 'own-brand',
      floor: 80,
      prices: [{ channel: 'official', price: 98, from: '2026-01-01T00:00:00+00:00' }],
    },
  ],
  promotions: [
    {
      id: 'returning-2026',
      name: NAMES[locale].offer,
      skus: ['tea-250'],
      channels: ['official'],
      kind: 'price',
      value: 88,
      from: '2026-01-01T00:00:00+00:00',
      to: '2027-01-01T00:00:00+00:00',
      audience: 'returning',
      public: false,
    },
  ],
  claims: [],
});

/** Two lines of a customer file: one customer a line. */
export const sampleCustomers = (locale: Locale) => [
  {
    id: 'c-1001',
    name: NAMES[locale].customer,
    phoneTail: '4821',
    purchases: [
      {
        at: '2026-03-03T10:00:00+00:00',
        channel: 'official',
        brand: 'own-brand',
        sku: 'tea-250',
        product: NAMES[locale].product,
        quantity: 1,
        unitPrice: 89,
        currency: samplePolicy(locale).shop.currency,
      },
    ],
  },
];

const NAMES = {
  'zh-CN': {
    shop: '示例茶铺',
    company: '示例茶业有限公司',
    brand: '示例茶',
    product: '红茶250克',
    offer: '老客价',
    customer: '林女士',
  },
  'zh-TW': {
    shop: '範例茶舖',
    company: '範例茶業有限公司',
    brand: '範例茶',
    product: '紅茶250克',
    offer: '老客價',
    customer: '林女士',
  },
  en: {
    shop: 'Example Tea Shop',
    company: 'Example Tea Ltd',
    brand: 'Example Tea',
    product: 'Black tea 250 g',
    offer: 'Returning customers',
    customer: 'Ms Lin',
  },
} as const;
