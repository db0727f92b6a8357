import { describe, expect, it } from 'vitest';
import { customer, outdoorShop, phoneShop, policy, type TestShop, teaShop } from '../../test/support/shops';
import { BLANK } from '../model/finding';
import { LOCALES } from '../model/locale';
import { indexPolicy } from '../policy/shop-index';
import { compose, SENTENCE_BLOCKS, type SentenceBlock, type SentenceFacts } from './compose';

const NOW = Date.parse('2026-11-18T10:20:00+08:00');

const facts = (shop: TestShop | null, more: Partial<SentenceFacts> = {}): SentenceFacts => ({
  index: shop?.index ?? null,
  profile: shop?.customer ?? null,
  sku: null,
  console: { id: 'wecom', privateDomain: true },
  nowMs: NOW,
  locale: 'zh-CN',
  agentName: '小叶',
  faults: [],
  customerName: null,
  openTopics: [],
  ...more,
});

const tea = (...blocks: SentenceBlock[]) => compose(blocks, facts(teaShop()));
const said = (blocks: SentenceBlock[], more: Partial<SentenceFacts>) =>
  compose(blocks, facts(teaShop(), more)).text;

describe('the tea case', () => {
  it.each<[SentenceBlock, string]>([
    ['greet-recall', '周先生您好，我是小叶。您上次8月20日在天猫店买的是小青柑普洱250克，这次还是这款吗？'],
    [
      'three-prices',
      '价格跟您说清楚：您上次是8月活动价123元；天猫店今天标价128元；您在我们官方小程序下单，老客价118元，包邮，到11月30日24点。两边是同一款同一规格，都可以买，看您方便。',
    ],
    [
      'official-payment',
      '付款走我们的官方小程序「岭上柑茶铺」：https://shop.lingshanggan.example/m/xqg250 。付款页收款方是「岭上柑茶业有限公司」，有订单，可开票，7天内按页面规则可退。',
    ],
    [
      'official-store-link',
      '岭上柑官方旗舰店在这里：https://lingshanggan.tmall.example/ ，商品是小青柑普洱250克，今天128元。',
    ],
    [
      'store-instead',
      '没问题，岭上柑官方旗舰店同款在这里：https://lingshanggan.tmall.example/ ，今天128元，没有活动。官方小程序的老客价118元到11月30日24点都有效，以后想用再说。',
    ],
    ['true-deadline', '官方小程序的老客价118元，包邮，到11月30日24点结束，之后恢复标价128元，您慢慢看。'],
    [
      'answer-payment',
      '我们只走官方小程序「岭上柑茶铺」：https://shop.lingshanggan.example/m/xqg250 ，收款方是岭上柑茶业有限公司；您不放心就在天猫店买：https://lingshanggan.tmall.example/ 。',
    ],
  ])('%s', (block, text) => {
    expect(tea(block)).toEqual({ locale: 'zh-CN', text, blanks: [] });
  });

  it('counts with the measure word that stands in the product, and only with that', () => {
    const profile = customer({
      name: '周先生',
      purchases: [
        {
          at: '2026-08-20T12:00:00+08:00',
          channel: 'tmall',
          brand: 'lingshanggan',
          sku: 'LSG-XQG-250',
          product: '小青柑普洱 250g 罐装',
          quantity: 1,
          unitPrice: 123,
          currency: 'CNY',
        },
      ],
    });
    expect(said(['greet-recall'], { profile })).toBe(
      '周先生您好，我是小叶。您上次8月20日在天猫店买的是小青柑普洱250克一罐，这次还是这款吗？',
    );
  });

  it('owns up to code and link in one breath', () => {
    expect(
      said(['admit-code', 'admit-link', 'official-places', 'admit-withheld', 'no-rush'], {
        foreignBrand: '茗川堂',
      }),
    ).toBe(
      '周先生，刚才收款码和店铺链接我都发错了，对不起，让您不放心了。请不要付那个码；茗川堂不是我们的店，请别拍。' +
        '官方只有两个入口：官方小程序https://shop.lingshanggan.example/m/xqg250 和天猫店https://lingshanggan.tmall.example/ 。' +
        '老客价118元在官方小程序，从11月1日到30日一直有效，一开始我没说，是我的错；天猫店128元。' +
        '您不用急，两边都行，不买也没关系。',
    );
  });

  it('agrees with a customer who noticed the wrong brand, then adds the code', () => {
    const repair = said(['admit-link', 'not-our-brand', 'official-store-link', 'admit-code'], {
      foreignBrand: '茗川堂',
      openTopics: ['brand'],
    });
    expect(repair).toBe(
      '您说得对，我发错店了。茗川堂不是我们的店，请别拍。岭上柑官方旗舰店在这里：https://lingshanggan.tmall.example/ ，商品是小青柑普洱250克，今天128元。收款码也是我发错的，请不要付。',
    );
  });

  it('never calls a rival a brand of ours', () => {
    expect(said(['sister-brand'], { foreignBrand: '茗川堂' })).toBe('茗川堂不是我们的店，请别拍。');
    expect(said(['sister-brand'], { foreignBrand: '岭上家' })).toContain('同一家公司的袋泡茶');
    expect(compose(['sister-brand'], facts(teaShop(), { foreignBrand: '没听过' })).blanks).toContain('brand');
  });

  it('sends nobody away from a marketplace desk', () => {
    const desk = { console: { id: 'tmall', privateDomain: false } };
    for (const block of SENTENCE_BLOCKS) {
      const text = said([block], { ...desk, openTopics: ['payment', 'brand', 'price'] });
      expect(text).not.toContain('shop.lingshanggan.example');
      expect(text).not.toContain('小程序');
    }
  });

  it('answers from the policy and promises a time for the rest', () => {
    const { text, blanks } = compose(
      ['answer-open-question'],
      facts(teaShop(), { openTopics: ['delivery', 'usage', 'returns'] }),
    );
    expect(text).toBe(
      `关于发货：16:00前付款当日发出，江浙一般次日到。关于退货：7天内按页面规则可退。您问的我去查，${BLANK}前答您。`,
    );
    expect(blanks).toEqual(['time']);
  });
});

describe('three prices with one missing', () => {
  const three = (profile: SentenceFacts['profile'], file: Record<string, unknown>): string =>
    compose(
      ['three-prices'],
      facts(null, {
        profile,
        sku: 'a',
        index: indexPolicy(
          policy({
            shops: [
              { channel: 'tmall', brand: 'x', name: '甲旗舰店' },
              { channel: 'private', brand: 'x', name: '甲小程序' },
            ],
            ...file,
          }),
        ),
      }),
    ).text;
  const product = (...prices: { channel: string; price: number }[]) => ({
    products: [{ sku: 'a', name: '甲', brand: 'x', prices }],
  });
  const store = { channel: 'tmall', price: 128 };
  const own = { channel: 'private', price: 120 };
  const before = customer({
    purchases: [
      {
        at: '2026-08-20T12:00:00+08:00',
        channel: 'tmall',
        brand: 'x',
        sku: 'a',
        product: '甲',
        quantity: 1,
        unitPrice: 110,
        currency: 'CNY',
      },
    ],
  });

  it.each([
    [
      'no purchase, no offer',
      null,
      product(store, own),
      '价格跟您说清楚：天猫店今天标价128元；我们官方小程序今天标价120元；目前没有活动。两边是同一款同一规格，都可以买，看您方便。',
    ],
    [
      'the same price in both places',
      null,
      product(store, { ...own, price: 128 }),
      '价格跟您说清楚：天猫店今天标价128元；我们官方小程序今天也是128元；目前没有活动。两边是同一款同一规格，都可以买，看您方便。',
    ],
    [
      'no store price',
      before,
      product(own),
      '价格跟您说清楚：您上次8月20日在天猫店付的是110元；我们官方小程序今天标价120元；目前没有活动。',
    ],
    [
      'no price here',
      before,
      product(store),
      '价格跟您说清楚：您上次8月20日在天猫店付的是110元；天猫店今天标价128元；目前没有活动。',
    ],
    ['no price at all', before, product(), `价格跟您说清楚：甲今天的价格是${BLANK}，我核对过再请您下单。`],
  ])('%s', (_, profile, file, text) => {
    expect(three(profile, file)).toBe(text);
  });

  it('does not claim that there is no promotion while one holds for others', () => {
    const file = {
      ...product(store, own),
      promotions: [
        {
          id: 'n',
          name: '新客价',
          skus: 'all',
          channels: ['private'],
          kind: 'price',
          value: 99,
          audience: 'new',
          from: '2026-11-01T00:00:00+08:00',
          to: '2026-11-30T23:59:59+08:00',
          public: true,
        },
      ],
    };
    expect(three(before, file)).not.toContain('没有活动');
  });

  it('says an offer by its name, but by none that pushes or that the chat cannot read', () => {
    const named = (name: string): string =>
      three(null, {
        ...product(store, own),
        promotions: [
          {
            id: 'n',
            name,
            skus: 'all',
            channels: ['private'],
            kind: 'price',
            value: 99,
            from: '2026-11-01T00:00:00+08:00',
            to: '2026-11-30T23:59:59+08:00',
            public: true,
          },
        ],
      });
    expect(named('限量尝鲜价')).toContain('，活动价99元');
    expect(named('清仓59.9元')).toContain('，活动价99元');
    expect(named('秋茶价')).toContain('，秋茶价99元');
    expect(named('老友复购立减29元')).toContain('，「老友复购立减29元」活动价99元');
    expect(named('Autumn sale')).toContain('，活动价99元');
  });
});

describe('official places', () => {
  const places = (...channels: string[]): string =>
    said(['official-places'], {
      index: indexPolicy(
        policy({
          brands: [{ id: 'x', name: '甲', own: true }],
          shops: channels.map((channel) => ({
            channel,
            brand: 'x',
            name: `甲${channel}店`,
            urls: [`https://${channel}.jia.example/*`],
          })),
        }),
      ),
      profile: null,
    });

  it('lists three with the right joints', () => {
    expect(places('tmall', 'jd', 'pdd')).toBe(
      '官方只有三个入口：天猫店https://tmall.jia.example/ 、京东店https://jd.jia.example/ 和拼多多店https://pdd.jia.example/ 。',
    );
  });

  it('lists one', () => {
    expect(places('tmall')).toBe('官方只有一个入口：天猫店https://tmall.jia.example/ 。');
  });
});

describe('other shops and languages', () => {
  it.each<[string, TestShop, Partial<SentenceFacts>, SentenceBlock, string]>([
    [
      'a Taiwan shop',
      phoneShop(),
      { locale: 'zh-TW', agentName: '小葉' },
      'three-prices',
      '價格跟您說清楚：您上次7月6日是會員價NT$532；蝦皮賣場今天定價NT$590；您在我們官網下單，會員價NT$532，到12月31日24點。兩邊是同一款同一規格，都可以買，看您方便。',
    ],
    [
      'two pieces of unknown measure',
      phoneShop(),
      { locale: 'zh-TW', agentName: '小葉' },
      'greet-recall',
      '林小姐您好，我是小葉。您上次7月6日在官網買的是磁吸手機殼iPhone 16，共2件，這次還是這款嗎？',
    ],
    [
      'an English shop',
      outdoorShop(),
      { locale: 'en', agentName: 'Ada' },
      'greet-recall',
      "Hello Mara, I'm Ada. On 2 June 2025 you bought the Bracken 45 backpack in our web shop. The same again?",
    ],
    [
      'an offer in the store itself',
      outdoorShop(),
      { locale: 'en' },
      'three-prices',
      'To be clear on price: on 2 June 2025 you paid €45 in our web shop; the web shop shows €49.90 today; in our web shop the Loyalty price is €44.90, until 18:00 on 31 December.',
    ],
    [
      'payment in English, the payee by name and not by wallet',
      outdoorShop(),
      { locale: 'en' },
      'official-payment',
      'Please pay in our official Fellgate web shop: https://www.fellgate.example/p/pack-45 . The payee shown is Fellgate GmbH; you get an order and returns (30 days, unused).',
    ],
    [
      'the tea shop in English',
      teaShop(),
      { locale: 'en' },
      'three-prices',
      'To be clear on price: last time you paid the August promotion price of 123 yuan; the Tmall store shows 128 yuan today; in our official mini-program the returning-customer price is 118 yuan, shipping included, until the end of 30 November. Same item, same size; buy wherever you prefer.',
    ],
  ])('%s', (_, shop, more, block, text) => {
    expect(compose([block], facts(shop, more)).text).toBe(text);
  });
});

describe('every block in every language', () => {
  const scenes: [string, TestShop | null][] = [
    ['the tea shop', teaShop()],
    ['a Taiwan shop', phoneShop()],
    ['an English shop', outdoorShop()],
    ['no policy', null],
  ];
  const all = scenes.flatMap(([name, shop]) => LOCALES.map((locale) => [name, locale, shop] as const));

  it.each(all)('%s in %s: names each blank it leaves, and writes no empty slot', (_, locale, shop) => {
    for (const block of SENTENCE_BLOCKS) {
      const sentence = compose([block], facts(shop, { locale, openTopics: ['payment', 'stock', 'quality'] }));
      expect(sentence.text.trim()).not.toBe('');
      expect(sentence.text.includes(BLANK)).toBe(sentence.blanks.length > 0);
      expect(sentence.text).not.toMatch(/null|undefined|NaN|「」|\.\.|。。|，，|，。|: ;/);
      if (locale !== 'en')
        expect(sentence.text.replace(/(?<=\d),(?=\d{3})|[「」【】A-Za-z0-9]/g, '')).not.toMatch(/[,;?!]/);
    }
  });

  it('says nothing twice', () => {
    const { text } = tea('official-payment', 'official-payment');
    expect(text.match(/付款走/g)).toHaveLength(1);
  });
});
