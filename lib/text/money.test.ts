import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AmountMention, currencyIn, type MoneyMention, readMoney } from './money';

/** A mention in a few words, as the tables below write it. */
function told(text: string, mention: MoneyMention): string {
  const words = text.slice(mention.start, mention.end);
  if (mention.kind === 'rate-off') return `${words}: ${mention.rate} off`;
  if (mention.kind === 'threshold-off') return `${words}: ${mention.off} off ${mention.threshold}`;
  const { amount, maxAmount, currency, unit, role, per, quantity, isStarting } = mention;
  return [
    `${words}:`,
    maxAmount === null ? amount : `${amount}..${maxAmount}`,
    currency,
    unit === 'bare' ? unit : null,
    role === 'price' ? null : role,
    per && `per ${per}`,
    quantity && `for ${quantity}`,
    isStarting ? 'up' : null,
  ]
    .filter((part) => part !== null && part !== undefined && part !== '')
    .join(' ');
}

const readAll = (text: string): string[] => readMoney(text).map((mention) => told(text, mention));

type Row = readonly [label: string, text: string, ...mentions: string[]];

const AMOUNTS: readonly Row[] = [
  ['yuan', '这款128元', '128元: 128'],
  ['kuai with small change', '19块9包邮', '19块9: 19.9'],
  ['kuai and mao', '十九块九毛', '十九块九毛: 19.9'],
  ['spoken small change', '三十八块五', '三十八块五: 38.5'],
  ['mao', '差5毛', '5毛: 0.5 difference'],
  ['block money', '10块钱', '10块钱: 10'],
  ['the yuan sign', '¥128', '¥128: 128 CNY'],
  ['a code behind', '128rmb', '128rmb: 128 CNY'],
  ['new Taiwan dollars', 'nt$1,280', 'nt$1,280: 1280 TWD'],
  ['new Taiwan dollars without the sign', '兑nt1280元', 'nt1280元: 1280 TWD'],
  ['Hong Kong dollars', 'hk$99', 'hk$99: 99 HKD'],
  ['dollars', "it's $44.10", '$44.10: 44.1 USD'],
  ['thousands by k', '$1.5k', '$1.5k: 1500 USD'],
  ['the sign behind', '2500$', '2500$: 2500 USD'],
  ['a decimal comma', '49,90 €', '49,90 €: 49.9 EUR'],
  ['pounds', '£5', '£5: 5 GBP'],
  ['yen', '1280日元', '1280日元: 1280 JPY'],
  ['slang', '45 bucks', '45 bucks: 45 USD'],
  ['voice to text', '那就二百零九吧', '二百零九: 209 bare'],
  ['spelled digits before a unit', '一二八块', '一二八块: 128'],
  ['neighbouring digits', '三四百块', '三四百块: 300..400'],
  ['a range', '118-128元', '118-128元: 118..128'],
  ['a range in words', '118到128', '118到128: 118..128 bare'],
  ['a range of myriads', '15到20万', '15到20万: 150000..200000 bare'],
  ['a range in English', '$40 to $50', '$40 to $50: 40..50 USD'],
  ['more than', '100多块', '100多块: 100..199'],
  ['a starting price', '128元起', '128元: 128 up'],
  ['a starting price in English', 'from $20', '$20: 20 USD up'],
  ['a bare price', '给您98吧', '98: 98 bare'],
  ['a price before a date', '118到30号都有效', '118: 118 bare'],
  ['a bare price in English', 'i can do 45', '45: 45 bare'],
  ['the price of', 'the promotion price of 123; the store shows 128', '123: 123 bare', '128: 128 bare'],
  ['a price named after its figure', 'the 118 price stays', '118: 118 bare'],
  ['a price behind a size', '250g 128', '128: 128 bare'],
  ['two prices at a Chinese comma', '128，256', '128: 128 bare', '256: 256 bare'],
];

const PER: readonly Row[] = [
  ['per tin by slash', '128元/罐', '128元: 128 per piece'],
  ['one tin behind', '128一罐', '128: 128 bare per piece'],
  ['each tin', '每罐118', '118: 118 bare per piece'],
  ['one tin before', '一罐就118元', '118元: 118 per piece'],
  ['each', '$5 each', '$5: 5 USD per piece'],
  ['times', '118×3', '118: 118 bare per piece'],
  ['per weight', '$12 per 100 g', '$12: 12 USD per 100g'],
  ['per jin', '98一斤', '98: 98 bare per 500g'],
  ['per year', '续费129元/年', '129元: 129 per year'],
  ['per person', '每人99', '99: 99 bare per person'],
  ['two tins', '两罐256', '256: 256 bare for 2'],
  ['by slash for two', '98/两罐', '98: 98 bare for 2'],
  ['three before', '3罐100', '100: 100 bare for 3'],
  ['two for', '2 for $20', '$20: 20 USD for 2'],
  ['for two', '$20 for two', '$20: 20 USD for 2'],
];

const ROLES: readonly Row[] = [
  ['list', '原价198', '198: 198 bare list'],
  ['list in English', 'was $89, now $49', '$89: 89 USD list', '$49: 49 USD'],
  ['final', '到手118', '118: 118 bare final'],
  [
    'final in English',
    '$49 + $6 shipping = $55 total',
    '$49: 49 USD',
    '$6: 6 USD shipping',
    '$55: 55 USD final',
  ],
  ['off', '立减10', '10: 10 bare off'],
  ['a coupon', '领10元券', '10元: 10 off'],
  ['off in English', "it's $5 cheaper", '$5: 5 USD off'],
  ['a discounted price is a price', '老客优惠价128', '128: 128 bare'],
  [
    'what a cut ends at is a price',
    '从168降到128，直降40',
    '168: 168 bare',
    '128: 128 bare',
    '40: 40 bare off',
  ],
  ['shipping', '运费12元', '12元: 12 shipping'],
  ['shipping named behind', '新疆加12元运费', '12元: 12 shipping'],
  ['shipping in the clause before', '运费您自己出一下，10元', '10元: 10 shipping'],
  ['included shipping is not its price', '590含运费', '590: 590 bare'],
  ['a fee', 'plus a $5 processing fee', '$5: 5 USD fee'],
  [
    'deposit, balance and sum',
    '定金50，尾款68，合计118',
    '50: 50 bare deposit',
    '68: 68 bare balance',
    '118: 118 bare final',
  ],
  ['instalments', '3期每期约197元,总额590', '197元: 197 instalment per instalment', '590: 590 bare final'],
  ['a refund', '5元今天退回', '5元: 5 refund'],
  ['cash back', '返现5元', '5元: 5 refund'],
  ['free shipping from', '满99包邮', '99: 99 bare threshold'],
  ['free shipping over', 'over $50 ships free', '$50: 50 USD threshold'],
  ['difference', '500g贵98元', '98元: 98 difference'],
  ['about is no difference', '差不多128', '128: 128 bare'],
  ['at least is nothing off', '至少100元', '100元: 100'],
  ['a gift card', 'you get a $10 gift card', '$10: 10 USD gift'],
];

const DISCOUNTS: readonly Row[] = [
  ['eight tenths', '打8折', '8折: 0.2 off'],
  ['two digits', '85折', '85折: 0.15 off'],
  ['a decimal', '8.8折', '8.8折: 0.12 off'],
  ['in characters', '八五折', '八五折: 0.15 off'],
  ['half price', '半价', '半价: 0.5 off'],
  ['percent off', '20% off today', '20% off: 0.2 off'],
  ['a percentage taken off', '减10%', '10%: 0.1 off'],
  ['a threshold', '满300减20', '300减20: 20 off 300'],
  ['a threshold in characters', '满三百减二十', '三百减二十: 20 off 300'],
  ['a badge', '300-20', '300-20: 20 off 300'],
  ['round words', '满千折百', '满千折百: 100 off 1000'],
  ['spend and save', 'spend $50, save $5', '$50, save $5: 5 off 50'],
  ['off over', '$5 off orders over $50', '$5 off orders over $50: 5 off 50'],
  ['two offers that do not belong together', '立减10，满99包邮', '10: 10 bare off', '99: 99 bare threshold'],
];

const NO_MONEY: readonly (readonly [label: string, text: string])[] = [
  ['weight', '250g'],
  ['weight in words', '半斤，两百五十克'],
  ['volume', '12oz'],
  ['length', '15cm'],
  ['a date', '8月20日'],
  ['a date by slash', '11/30'],
  ['an ISO date', '2026-11-18'],
  ['a year', '2026的新茶'],
  ['a time', '16:00前'],
  ['hours of opening', '11:00-13:30 17:30-21:00'],
  ['an hour', '10点发您'],
  ['days', '3-5天'],
  ['days in English', '2 to 3 business days'],
  ['minutes', '5分钟内'],
  ['a percentage', '100%零农残'],
  ['a spelled percentage', '百分之二十以上'],
  ['an ordinal', '第3页'],
  ['a number', '建国路88号'],
  ['the end of a phone number', '尾号8812'],
  ['a phone number', '电话 02-2345-6789'],
  ['a phone number in groups', '138 0000 8812'],
  ['a phone number abroad', '+33 1 53 75 62 62'],
  ['a service line', '400-800-0000'],
  ['an order in groups', '订单号 2026 1118 1024 5567'],
  ['an order', "it's order 1180"],
  ['a tracking number', '单号来了:7731'],
  ['a long number', '条形码 6901234567892'],
  ['a leading zero', '0128'],
  ['a code', '订单xd1118，款号lsg-xqg-250'],
  ['a version', 'v2.1.3'],
  ['a size', '38码'],
  ['a size in English', 'size 9'],
  ['tins', '只剩3罐'],
  ['pieces in characters', '两件'],
  ['pieces in English', '20 pcs'],
  ['an infusion', '第一泡20秒'],
  ['a model', 'iphone 15'],
  ['a model of ours', 'ridge 2'],
  ['a link', 'https://shop.example/item/9001?id=128'],
  ['a bare host', 'shop128.example/5/128'],
  ['an e-mail address', 'jenny.88@mail.example'],
  ['an id', 'line @lsg888'],
  ['a battery', '5000mah'],
  ['a rating', '4.8分'],
  ['stars', '5星好评'],
  ['a floor', '3楼'],
  ['instalments without a price', '分12期'],
  ['a festival', '双11大促'],
  ['a festival by number', '618来了'],
  ['a festival by date', '11.11'],
  ['always', '24/7'],
  ['thirty days', 'free for 30 days'],
  ['a page', 'page 4'],
  ['ten in the morning', '10 a.m.'],
  ['a count in English', 'over 200 trains'],
  ['a list number', '1. 先拍下'],
  ['an idiom: a bit', '看一下'],
  ['an idiom: the same', '价格一样'],
  ['an idiom: together', '一块发给您'],
  ['an idiom: in case', '万一不合适'],
  ['an idiom: by all means not', '千万别点'],
  ['an idiom: one gets what one pays for', '一分钱一分货'],
  ['a plant', '三七粉'],
  ['a weekday', '周三补货'],
  ['ten times the price', '假一赔十'],
  ['one free', '买一送一'],
  ['the second piece only', '第二件半价'],
  ['a folding table', '折叠桌'],
  ['a quantity to type', '数量填118'],
  ['a resolution', '1080*2388'],
  ['coordinates', '30.27415, 120.15515'],
  ['a stock', '库存 320'],
  ['a battery in words', '20000毫安'],
  ['a temperature', '90到93摄氏度'],
  ['people', '限12人'],
  ['reviews', '246条评价'],
  ['buyers', '已售3200件'],
  ['a shop that is numbered', '路116-2号'],
  ['a room', '宿舍楼305'],
  ['a postal code', 'my zip code is 98187'],
  ['a flight', 'the flight id is 363'],
  ['a street in English', 'located at 1414 6th avenue'],
  ['more mails', '10+ emails'],
  ['a chance', 'a 25% chance'],
  ['a reply code', '回复1'],
  ['masked digits', '330106****'],
  ['a warranty', '保修2年'],
  ['a card', '4111 1111 1111 1111, exp 12/28'],
];

describe('readMoney', () => {
  it.each([...AMOUNTS, ...PER, ...ROLES, ...DISCOUNTS])('reads %s in %s', (_, text, ...mentions) => {
    expect(readAll(text)).toEqual(mentions);
  });

  it.each(NO_MONEY)('finds no money in %s: %s', (_, text) => {
    expect(readAll(text)).toEqual([]);
  });

  it('answers a text without numbers with the same empty list', () => {
    expect(readMoney('您好')).toBe(readMoney('hello'));
  });

  it('reads back an amount in every notation', () => {
    const cents = fc.integer({ min: 1000, max: 9_999_999 }).filter((value) => value % 10 !== 0);
    fc.assert(
      fc.property(cents, fc.constantFrom(...NOTATIONS), (value, notation) => {
        const amount = value / 100;
        const [mention, ...more] = readMoney(notation(amount.toFixed(2)));
        expect(more).toEqual([]);
        expect(mention).toMatchObject({ kind: 'amount', amount, unit: 'explicit' });
      }),
    );
  });

  it('gives ordered mentions inside any text, none over another', () => {
    const chat = fc.array(
      fc.constantFrom(
        ...'0123456789.,:-/%$¥€ 元块折满减到一二三十百千万半罐件个第每点号日天 aksoff@x\n，。',
        'per ',
        'save ',
        '$5',
        '128',
        '两罐',
        '😀',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          chat.map((parts) => parts.join('')),
        ),
        (text) => {
          let floor = 0;
          for (const mention of readMoney(text)) {
            expect(mention.start).toBeGreaterThanOrEqual(floor);
            expect(mention.end).toBeGreaterThan(mention.start);
            floor = mention.end;
          }
          expect(floor).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['digits', '7'.repeat(100_000)],
    ['digit groups', '1 '.repeat(50_000)],
    ['grouped thousands', '1,111'.repeat(20_000)],
    ['Chinese numerals', '一'.repeat(100_000)],
    ['letters before an at sign', `${'a'.repeat(100_000)}@1`],
    ['dots', 'a.a'.repeat(30_000)],
  ])('comes to an end on a very long run of %s', (_, text) => {
    expect(readMoney(text).length).toBeLessThan(text.length);
  });
});

const NOTATIONS: readonly ((written: string) => string)[] = [
  (written) => `${written}元`,
  (written) => `¥${written}`,
  (written) => `${written}块钱`,
  (written) => `nt$${written}`,
  (written) => `$${written.replace(/(\d)(?=(\d{3})+\.)/g, '$1,')}`,
  (written) => `${written.replace('.', ',')} €`,
  (written) => `${written} yuan`,
  (written) => `这罐是${written}rmb哦`,
];

describe('currencyIn', () => {
  it.each([
    ['元 is the shop’s own', '128元', 'TWD', 'TWD'],
    ['a lone $ is a Taiwan shop’s own', '$590', 'TWD', 'TWD'],
    ['a lone $ is foreign to a Chinese shop', '$5', 'CNY', 'USD'],
    ['us$ is never another dollar', 'us$5', 'TWD', 'USD'],
    ['¥ is a Japanese shop’s own', '¥1280', 'JPY', 'JPY'],
  ])('%s', (_, text, shop, currency) => {
    const amount = readMoney(text).find((mention): mention is AmountMention => mention.kind === 'amount');
    expect(amount && currencyIn(text, amount, shop)).toBe(currency);
  });
});
