import { describe, expect, it } from 'vitest';
import { outdoorShop, phoneShop, policy, teaShop } from '../../test/support/shops';
import { fold } from '../text/fold';
import { hereChannel, indexPolicy, type ShopIndex, storeChannel } from './shop-index';

const tea = teaShop().index;
const phone = phoneShop().index;
const outdoor = outdoorShop().index;

const terms = (index: ShopIndex, text: string): string[] => {
  const folded = fold(text).text;
  return index
    .findTerms(folded)
    .map((term) => `${term.kind}:${term.id}:${folded.slice(term.start, term.end)}`);
};

describe('shopOf', () => {
  it.each([
    ['https://lingshanggan.tmall.example/i/1', '岭上柑官方旗舰店', 'tmall'],
    ['https://shop.lingshanggan.example/m/xqg250?from=chat', '岭上柑茶铺小程序', 'private'],
    ['shop.lingshanggan.example/m/xqg250', '岭上柑茶铺小程序', 'private'],
  ])('knows %s', (url, name, channel) => {
    expect(tea.shopOf(url)).toMatchObject({ name, channel });
  });

  it.each([
    ['another shop of the same marketplace', 'https://mingchuantang.tmall.example/item?id=9001'],
    ['user-info before the host', 'https://shop.lingshanggan.example@pay.example/'],
    ['the host as a subdomain of another', 'https://shop.lingshanggan.example.pay.example/'],
    ['no address', 'wxp://f2f0EXAMPLE'],
  ])('does not know %s', (_, url) => {
    expect(tea.shopOf(url)).toBeNull();
    expect(tea.isOfficialUrl(url)).toBe(false);
  });

  it('takes a product page with a tracking query for the product page', () => {
    const index = indexPolicy(
      policy({
        products: [{ sku: 'a', name: '甲', brand: 'x', url: 'https://p.example/a', prices: [] }],
      }),
    );
    expect(index.shopOf('https://p.example/a?utm=1')).toMatchObject({ source: 'products', channel: null });
    expect(index.shopOf('https://p.example/b')).toBeNull();
  });

  it('lists hosts once, without wildcards', () => {
    expect(tea.officialHosts).toEqual([
      'lingshanggan.tmall.example',
      'lingshangjia.tmall.example',
      'shop.lingshanggan.example',
      'www.lingshanggan.example',
    ]);
  });
});

describe('brandOfUrl', () => {
  it.each([
    ['https://lingshangjia.tmall.example/i/3', 'lingshangjia'],
    ['https://mingchuantang.tmall.example/item?id=9001', 'mingchuantang'],
    ['https://nobody.tmall.example/', null],
  ])('%s → %s', (url, brand) => {
    expect(tea.brandOfUrl(url)).toBe(brand);
  });

  it('calls two own brands sisters, a rival none', () => {
    expect(tea.isSister('lingshanggan', 'lingshangjia')).toBe(true);
    expect(tea.isSister('lingshanggan', 'mingchuantang')).toBe(false);
    expect(tea.isSister('lingshanggan', 'lingshanggan')).toBe(false);
  });
});

describe('payees', () => {
  it('takes names from payees, allowed payments and the company, each once', () => {
    expect(tea.payees).toEqual(['岭上柑茶业有限公司', 'Lingshang Gan Tea Co., Ltd.']);
    expect(tea.allowsPayee('嶺上柑茶業有限公司')).toBe(true);
    expect(tea.allowsPayee('岭上柑茶业')).toBe(false);
  });

  it.each([
    ['grouped digits', '8080 1234 5678 901', true],
    ['another account', '808012345678902', false],
  ])('bank account with %s', (_, account, allowed) => {
    expect(phone.allowsAccount(account)).toBe(allowed);
  });

  it('knows an IBAN and a wallet by e-mail', () => {
    expect(outdoor.allowsAccount('de02120300000000202051')).toBe(true);
    expect(outdoor.allowsAccount('Pay@Fellgate.example')).toBe(true);
    expect(outdoor.allowsAccount('pay@fellgate.example.org')).toBe(false);
  });

  it.each([
    ['a personal code', 'wxp://f2f0EXAMPLE', { scheme: 'wechat-personal', payee: null }, false],
    [
      'the mini-program by app id',
      'weixin://dl/business/?appid=x',
      { scheme: 'wechat-mini-program', payee: null, merchantId: 'wx5ea1c0ffee000002' },
      true,
    ],
    [
      'a merchant code of the listed payee',
      'https://wxpay.example/md/1',
      { scheme: 'wechat-merchant', payee: '岭上柑茶业有限公司' },
      true,
    ],
    [
      'a merchant code of somebody else',
      'https://wxpay.example/md/2',
      { scheme: 'wechat-merchant', payee: '张三' },
      false,
    ],
    ['the own pay page', 'https://shop.lingshanggan.example/pay/1', { scheme: 'url', payee: null }, true],
  ])('%s', (_, payload, found, allowed) => {
    expect(tea.allowsPayload(payload, found)).toBe(allowed);
  });

  it('is undetermined when the policy lays down no payments', () => {
    expect(tea.hasPayments).toBe(true);
    expect(indexPolicy(policy({})).hasPayments).toBe(false);
    expect(indexPolicy(policy({})).hasContacts).toBe(false);
  });
});

describe('allowsContact', () => {
  it.each([
    ['phone', '02-5599-0188', true],
    ['phone', '+886 2 5599 0188', true],
    ['phone', '0255990189', false],
    ['line', '@Kejiang', true],
    ['wechat', '@kejiang', false],
  ])('%s %s → %s', (kind, value, allowed) => {
    expect(phone.allowsContact(kind, value)).toBe(allowed);
  });
});

describe('findTerms', () => {
  it.each([
    ['an alias alone means the product that owns it', '小青柑现在多少钱', ['sku:LSG-XQG-250:小青柑']],
    ['a size behind it chooses', '小青柑普洱500克有吗', ['sku:LSG-XQG-500:小青柑普洱500克']],
    [
      'a size before it chooses',
      '250g小青柑还是100克的小青柑',
      ['sku:LSG-XQG-250:250g小青柑', 'sku:LSG-XQG-100:100克的小青柑'],
    ],
    ['half a kilo is 500 g', '小青柑（0.5公斤）', ['sku:LSG-XQG-500:小青柑(0.5公斤']],
    ['a size that is not sold is no product', '小青柑300g', []],
    [
      'the traditional script',
      '小青柑普洱茶在天貓旗艦店',
      ['sku:LSG-XQG-250:小青柑普洱茶', 'channel:tmall:天猫旗舰店'],
    ],
    [
      'Latin words',
      "a 250 g tin of Xiaoqinggan Pu'er on Tmall",
      ["sku:LSG-XQG-250:250 g tin of xiaoqinggan pu'er", 'channel:tmall:tmall'],
    ],
    ['no Latin word inside another', 'tmallish', []],
    ['no channel in a way to pay or a parcel', '微信支付，京东快递，store it dry', []],
    ['an order taken in the chat app', '微信下单', ['channel:private:微信']],
    [
      'brands, own and rival',
      '岭上柑不是茗川堂',
      ['brand:lingshanggan:岭上柑', 'brand:mingchuantang:茗川堂'],
    ],
    [
      'the longest word wins',
      '岭上柑茶业有限公司和岭上柑官方旗舰店',
      ['payee:岭上柑茶业有限公司:岭上柑茶业有限公司', 'shop:岭上柑官方旗舰店:岭上柑官方旗舰店'],
    ],
    [
      'promotions and the own channel',
      '小程序老客价',
      ['channel:private:小程序', 'promotion:returning-118:老客价'],
    ],
    [
      'the store without a name is the main one',
      '店里128，京东也卖',
      ['channel:tmall:店里', 'channel:jd:京东'],
    ],
    ['the own site is where this shop has it', '官网', ['channel:private:官网']],
  ])('%s', (_, text, found) => {
    expect(terms(tea, text)).toEqual(found);
  });

  it('reads the own site and the marketplace of a Taiwan shop', () => {
    expect(terms(phone, '官網560，蝦皮賣場590，店裡呢')).toEqual([
      'channel:official:官网',
      'channel:shopee:虾皮卖场',
      'channel:shopee:店里',
    ]);
    expect(terms(phone, '手機殼')).toEqual(['sku:case-16:手机壳']);
  });

  it('keeps aliases apart that belong to two sizes of one thing', () => {
    const index = indexPolicy(
      policy({
        products: [
          { sku: 's', name: '冻干粮 1.5kg', aliases: ['小包粮'], brand: 'x', prices: [] },
          { sku: 'l', name: '冻干粮 5kg', aliases: ['大包粮'], brand: 'x', prices: [] },
        ],
      }),
    );
    expect(terms(index, '大包粮和小包粮')).toEqual(['sku:l:大包粮', 'sku:s:小包粮']);
    expect(terms(index, '冻干粮5公斤')).toEqual(['sku:l:冻干粮5公斤']);
    expect(terms(index, '冻干粮多少钱')).toEqual([]);
  });

  it('finds a size alone once the product is known', () => {
    const text = '500g的呢，泡5g就够';
    expect(tea.findSizes(text, 'LSG-XQG-250').map(({ id }) => id)).toEqual(['LSG-XQG-500']);
    expect(outdoor.findSizes('5 kg', 'tent-2')).toEqual([]);
  });

  it('finds nothing in an empty policy but channels', () => {
    expect(terms(indexPolicy(policy({})), '店里和天猫')).toEqual(['channel:tmall:天猫']);
  });
});

describe('channels', () => {
  it.each([
    ['the own desk of the tea shop', tea, { id: 'wecom', privateDomain: true }, 'private'],
    ['the Tmall desk', tea, { id: 'tmall', privateDomain: false }, 'tmall'],
    ['the desk of both marketplaces of a house', tea, { id: 'qianniu', privateDomain: false }, 'tmall'],
    ['a marketplace where the shop does not sell', tea, { id: 'pdd', privateDomain: false }, null],
    ['an own desk without an own channel', phone, { id: 'line-oa-manager', privateDomain: true }, 'official'],
    ['Shopee', phone, { id: 'shopee-webchat', privateDomain: false }, 'shopee'],
    ['a web chat', outdoor, { id: 'chatwoot', privateDomain: true }, 'web'],
  ])('%s', (_, index, console, channel) => {
    expect(hereChannel(index, console)).toBe(channel);
  });

  it('names the main public store', () => {
    expect([tea, phone, outdoor].map(storeChannel)).toEqual(['tmall', 'shopee', 'web']);
    expect(storeChannel(indexPolicy(policy({})))).toBeNull();
  });

  it('links to the product page on its channel, to the shop elsewhere', () => {
    expect(tea.linkFor('private', 'LSG-XQG-250')).toBe('https://shop.lingshanggan.example/m/xqg250');
    expect(tea.linkFor('private', 'LSG-XQG-500')).toBe('https://shop.lingshanggan.example/');
    expect(tea.linkFor('tmall', 'LSG-XQG-250')).toBe('https://lingshanggan.tmall.example/');
    expect(phone.linkFor('shopee', 'case-16')).toBe('https://shopee.example/kejiang_official');
    expect(tea.linkFor('jd', 'LSG-XQG-250')).toBeNull();
  });

  it('names the mini-program', () => {
    expect(tea.miniProgramName).toBe('岭上柑茶铺');
    expect(phone.miniProgramName).toBeNull();
  });
});
