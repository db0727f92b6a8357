/** The invented tea shop as its policy file would say it. */
export const teaPolicy = {
  shop: {
    name: '岭上柑茶铺',
    company: '岭上柑茶业有限公司',
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
  },
  brands: [
    { id: 'lingshanggan', name: '岭上柑', aliases: ['嶺上柑', 'Lingshang Gan'], own: true },
    { id: 'lingshangjia', name: '岭上家', own: true, relation: '同公司第二品牌，袋泡茶，不是小青柑' },
    { id: 'mingchuantang', name: '茗川堂', own: false },
  ],
  shops: [
    {
      channel: 'tmall',
      brand: 'lingshanggan',
      name: '岭上柑旗舰店',
      urls: ['https://lingshanggan.tmall.example/*'],
    },
    {
      channel: 'private',
      brand: 'lingshanggan',
      name: '岭上柑茶铺',
      urls: ['https://shop.lingshanggan.example/*'],
    },
    { channel: 'tmall', brand: 'lingshangjia', name: '岭上家旗舰店', urls: [] },
  ],
  payments: {
    payees: ['岭上柑茶业有限公司'],
    allowed: [
      { kind: 'wechat-mini-program', appId: 'wx0000example', payee: '岭上柑茶业有限公司' },
      { kind: 'url', pattern: 'https://pay.lingshanggan.example/*', payee: '岭上柑茶业有限公司' },
    ],
  },
  contacts: { allowed: [{ kind: 'wechat', value: 'lingshanggan-official' }] },
  products: [
    {
      sku: 'xqg-250',
      name: '小青柑普洱250 g',
      brand: 'lingshanggan',
      floor: 118,
      prices: [
        { channel: 'tmall', price: 128, from: '2026-09-01T00:00:00+08:00' },
        { channel: 'private', price: 128, from: '2026-09-01T00:00:00+08:00' },
        {
          channel: 'tmall',
          price: 123,
          from: '2026-08-15T00:00:00+08:00',
          to: '2026-08-31T23:59:59+08:00',
        },
      ],
    },
    {
      sku: 'byyz-100',
      name: '白毫银针100 g',
      brand: 'lingshanggan',
      floor: 158.5,
      prices: [{ channel: 'private', price: 168 }],
    },
  ],
  promotions: [
    {
      id: 'returning-nov',
      name: '小程序老客价',
      skus: ['xqg-250'],
      channels: ['private'],
      kind: 'price',
      value: 118,
      from: '2026-11-01T00:00:00+08:00',
      to: '2026-11-30T23:59:59+08:00',
      audience: 'returning',
      public: true,
      conditions: '买过同款',
    },
    {
      id: 'winter',
      name: '冬至八五折',
      skus: 'all',
      channels: ['tmall'],
      kind: 'rate',
      value: 0.85,
      from: '2026-12-20T00:00:00+08:00',
      to: '2026-12-23T00:00:00+08:00',
      threshold: 200,
      public: false,
    },
  ],
  claims: [{ text: '生晒', evidence: '2026年产地照片与质检单' }],
};
