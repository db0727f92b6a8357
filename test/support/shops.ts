import {
  type CustomerFile,
  customerFileSchema,
  type Profile,
  profileFromFile,
} from '../../lib/model/customer';
import { type Policy, policyFileSchema, policyFromFile } from '../../lib/model/policy';
import { indexPolicy, type ShopIndex } from '../../lib/policy/shop-index';

/** A shop of the tests: its policy, indexed, and a customer who has bought there. */
export interface TestShop {
  readonly policy: Policy;
  readonly index: ShopIndex;
  readonly customer: Profile;
}

const CN = '+08:00';

/** The tea shop on its own desk: Tmall at 128, its mini-program at 118 for returning customers in November 2026. */
export const teaShop = (): TestShop =>
  shop(
    {
      shop: {
        name: '岭上柑茶铺',
        company: '岭上柑茶业有限公司',
        currency: 'CNY',
        timeZone: 'Asia/Shanghai',
      },
      brands: [
        {
          id: 'lingshanggan',
          name: '岭上柑',
          aliases: ['嶺上柑', 'Lingshanggan', 'Lingshang Gan'],
          own: true,
        },
        { id: 'lingshangjia', name: '岭上家', own: true, relation: '同一家公司的袋泡茶' },
        { id: 'mingchuantang', name: '茗川堂', aliases: ['Mingchuantang'], own: false },
      ],
      shops: [
        {
          channel: 'tmall',
          brand: 'lingshanggan',
          name: '岭上柑官方旗舰店',
          urls: ['https://lingshanggan.tmall.example/*'],
        },
        {
          channel: 'tmall',
          brand: 'lingshangjia',
          name: '岭上家旗舰店',
          urls: ['https://lingshangjia.tmall.example/*'],
        },
        {
          channel: 'private',
          brand: 'lingshanggan',
          name: '岭上柑茶铺小程序',
          urls: ['https://shop.lingshanggan.example/*', 'https://www.lingshanggan.example/*'],
        },
      ],
      payments: {
        payees: ['岭上柑茶业有限公司', 'Lingshang Gan Tea Co., Ltd.'],
        allowed: [
          { kind: 'wechat-mini-program', appId: 'wx5ea1c0ffee000002', name: '岭上柑茶铺' },
          { kind: 'url', pattern: 'https://shop.lingshanggan.example/*' },
          { kind: 'wechat-merchant', payee: '岭上柑茶业有限公司' },
        ],
      },
      contacts: { allowed: [{ kind: 'wecom', value: '岭上柑茶铺' }] },
      products: [
        {
          sku: 'LSG-XQG-250',
          name: '小青柑普洱 250g',
          aliases: ['小青柑', '小青柑普洱', '小青柑普洱茶', 'Xiaoqinggan', "Xiaoqinggan Pu'er"],
          brand: 'lingshanggan',
          url: 'https://shop.lingshanggan.example/m/xqg250',
          stock: 320,
          floor: 118,
          fees: [{ region: '新疆', amount: 12 }],
          prices: [
            { channel: 'tmall', price: 128, to: `2026-08-14T23:59:59${CN}` },
            {
              channel: 'tmall',
              price: 123,
              from: `2026-08-15T00:00:00${CN}`,
              to: `2026-08-31T23:59:59${CN}`,
            },
            { channel: 'tmall', price: 128, from: `2026-09-01T00:00:00${CN}` },
            { channel: 'private', price: 128 },
          ],
        },
        ...[
          ['500', 216],
          ['100', 58],
        ].map(([size, price]) => ({
          sku: `LSG-XQG-${size}`,
          name: `小青柑普洱 ${size}g`,
          brand: 'lingshanggan',
          prices: [
            { channel: 'tmall', price },
            { channel: 'private', price },
          ],
        })),
      ],
      promotions: [
        {
          id: 'returning-118',
          name: '老客价',
          skus: ['LSG-XQG-250'],
          channels: ['private'],
          kind: 'price',
          value: 118,
          audience: 'returning',
          conditions: '包邮',
          from: `2026-11-01T00:00:00${CN}`,
          to: `2026-11-30T23:59:59${CN}`,
          public: true,
        },
        {
          id: '300-20',
          name: '满300减20',
          skus: 'all',
          channels: ['private'],
          kind: 'amount',
          value: 20,
          threshold: 300,
          combinesWith: ['returning-118'],
          from: `2026-11-01T00:00:00${CN}`,
          to: `2026-11-30T23:59:59${CN}`,
          public: true,
        },
      ],
      shipping: '16:00前付款当日发出，江浙一般次日到',
      returns: '7天内按页面规则可退',
      invoice: true,
    },
    {
      id: 'zhou',
      name: '周先生',
      phoneTail: '8812',
      tags: ['老客'],
      purchases: [
        ['2026-02-24', 128],
        ['2026-05-24', 128],
        ['2026-08-20', 123],
      ].map(([day, unitPrice]) => ({
        at: `${day}T12:00:00${CN}`,
        channel: 'tmall',
        shop: '岭上柑官方旗舰店',
        brand: 'lingshanggan',
        sku: 'LSG-XQG-250',
        product: '小青柑普洱 250g',
        quantity: 1,
        unitPrice,
        currency: 'CNY',
      })),
    },
  );

/** Phone accessories in Taiwan: Shopee and its own site, members pay 95 % on the site. */
export const phoneShop = (): TestShop =>
  shop(
    {
      shop: { name: '殼匠', currency: 'TWD', timeZone: 'Asia/Taipei' },
      brands: [
        { id: 'kejiang', name: '殼匠', aliases: ['Kejiang'], own: true },
        { id: 'driftcase', name: '流殼', aliases: ['Driftcase'], own: false },
      ],
      shops: [
        {
          channel: 'shopee',
          brand: 'kejiang',
          name: '殼匠蝦皮旗艦店',
          urls: ['https://shopee.example/kejiang_official*'],
        },
        { channel: 'official', brand: 'kejiang', name: '殼匠官網', urls: ['https://www.kejiang.example/*'] },
      ],
      payments: {
        allowed: [
          { kind: 'url', pattern: 'https://www.kejiang.example/checkout/*' },
          { kind: 'bank-account', pattern: '808012345678901', payee: '殼匠有限公司' },
        ],
      },
      contacts: {
        allowed: [
          { kind: 'phone', value: '02-5599-0188' },
          { kind: 'line', value: '@kejiang' },
        ],
      },
      products: [
        {
          sku: 'case-16',
          name: '磁吸手機殼 iPhone 16',
          aliases: ['手機殼', '磁吸殼', 'magnetic case'],
          brand: 'kejiang',
          url: 'https://www.kejiang.example/p/case-16',
          prices: [
            { channel: 'shopee', price: 590 },
            { channel: 'official', price: 560 },
          ],
        },
        {
          sku: 'power-10',
          name: '磁吸行動電源 10000mAh',
          aliases: ['行動電源', '行充', 'power bank'],
          brand: 'kejiang',
          url: 'https://www.kejiang.example/p/power-10',
          prices: [{ channel: 'shopee', price: 1190 }],
        },
      ],
      promotions: [
        {
          id: 'member-95',
          name: '會員價',
          skus: 'all',
          channels: ['official'],
          kind: 'rate',
          value: 0.95,
          from: `2026-01-01T00:00:00${CN}`,
          to: `2026-12-31T23:59:59${CN}`,
          audience: '會員',
          public: true,
        },
      ],
    },
    {
      id: 'lin',
      name: '林小姐',
      tags: ['會員'],
      purchases: [
        {
          at: `2026-07-06T20:00:00${CN}`,
          channel: 'official',
          brand: 'kejiang',
          sku: 'case-16',
          product: '磁吸手機殼 iPhone 16',
          quantity: 2,
          unitPrice: 532,
          currency: 'TWD',
        },
      ],
    },
  );

/** Outdoor gear in euros: its own web shop and Amazon, a loyalty discount on packs, no promotion on the tent today. */
export const outdoorShop = (): TestShop =>
  shop(
    {
      shop: {
        name: 'Fellgate Outdoor',
        company: 'Fellgate GmbH',
        currency: 'EUR',
        timeZone: 'Europe/Berlin',
      },
      brands: [
        { id: 'fellgate', name: 'Fellgate', own: true },
        { id: 'ridgewell', name: 'Ridgewell', own: false },
      ],
      shops: [
        {
          channel: 'web',
          brand: 'fellgate',
          name: 'Fellgate Outdoor',
          urls: ['https://www.fellgate.example/*'],
        },
        {
          channel: 'amazon',
          brand: 'fellgate',
          name: 'Fellgate on Amazon',
          urls: ['https://amazon.example/stores/fellgate/*'],
        },
      ],
      payments: {
        allowed: [
          { kind: 'paypal', payee: 'pay@fellgate.example' },
          { kind: 'bank-account', pattern: 'DE02 1203 0000 0000 2020 51', payee: 'Fellgate GmbH' },
        ],
      },
      products: [
        {
          sku: 'tent-2',
          name: 'Moorhen 2 tent',
          aliases: ['Moorhen', 'two-person tent'],
          brand: 'fellgate',
          url: 'https://www.fellgate.example/p/tent-2',
          prices: [
            { channel: 'web', price: 329 },
            { channel: 'amazon', price: 339 },
          ],
        },
        {
          sku: 'pack-45',
          name: 'Bracken 45 backpack',
          aliases: ['Bracken'],
          brand: 'fellgate',
          url: 'https://www.fellgate.example/p/pack-45',
          prices: [
            { channel: 'web', price: 49.9 },
            { channel: 'amazon', price: 59, currency: 'USD' },
          ],
        },
      ],
      promotions: [
        {
          id: 'loyal',
          name: 'Loyalty price',
          skus: ['pack-45'],
          channels: ['web'],
          kind: 'amount',
          value: 5,
          audience: 'returning',
          from: '2026-01-01T00:00:00+01:00',
          to: '2026-12-31T18:00:00+01:00',
          public: true,
        },
      ],
      returns: '30 days, unused',
    },
    {
      id: 'mara',
      name: 'Mara',
      purchases: [
        {
          at: '2025-06-02T09:00:00+02:00',
          channel: 'web',
          brand: 'fellgate',
          sku: 'pack-45',
          product: 'Bracken 45 backpack',
          quantity: 1,
          unitPrice: 45,
          currency: 'EUR',
        },
      ],
    },
  );

/** A customer of a test, from the fields that matter to it. */
export const customer = (file: Partial<CustomerFile> & Record<string, unknown>): Profile =>
  profileFromFile(customerFileSchema.parse({ id: 'someone', name: '王女士', ...file }));

/** A policy of a test, from the fields that matter to it. */
export const policy = (file: Record<string, unknown>): Policy =>
  policyFromFile(
    policyFileSchema.parse({
      shop: { name: '试一试', currency: 'CNY', timeZone: 'Asia/Shanghai' },
      ...file,
    }),
  );

function shop(file: Record<string, unknown>, person: Record<string, unknown>): TestShop {
  const parsed = policy(file);
  return { policy: parsed, index: indexPolicy(parsed), customer: customer(person) };
}
