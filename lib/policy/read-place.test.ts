import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compilePattern } from '../text/match-pattern';
import { readPlace } from './read-place';

it.each([
  [
    'https://lingshanggan.tmall.com/shop/view_shop.htm?x=1',
    'tmall',
    'https://lingshanggan.tmall.com/*',
    'lingshanggan',
  ],
  ['detail.tmall.com/item.htm?id=123', 'tmall', 'https://detail.tmall.com/item.htm?id=123*', null],
  ['https://mall.jd.com/index-1000000.html', 'jd', 'https://mall.jd.com/index-1000000.html*', null],
  ['https://shopee.tw/keyan_official?tab=1', 'shopee', 'https://shopee.tw/keyan_official*', 'keyan_official'],
  ['https://tea.example/', null, 'https://tea.example/*', null],
  ['https://tmall.com.evil.example/', null, 'https://tmall.com.evil.example/*', null],
])('reads the shop of %s', (text, channel, pattern, name) => {
  const place = readPlace(text);
  expect(place).toMatchObject({ kind: 'shop', channel, pattern, name });
  expect(compilePattern(pattern)(text.includes('://') ? text : `https://${text}`)).toBe(true);
});

it.each([
  ['wxp://f2f0EXAMPLE_EXAMPLE_EXAMPLE_EXAMPLE00', 'wechat-merchant', 'personal'],
  ['weixin://wxpay/bizpayurl?pr=EXAMPLE', 'wechat-merchant', 'merchant'],
  ['https://qr.alipay.com/bax00000example00000', 'alipay-merchant', 'merchant'],
])('reads who is paid by %s', (text, payment, payee) => {
  expect(readPlace(text)).toMatchObject({ kind: 'payment', payment, payee });
});

it('takes a contact for a contact, and words for nothing', () => {
  expect(readPlace('https://u.wechat.com/EXAMPLE0000').kind).toBe('contact');
  expect(readPlace('我们的店在天猫').kind).toBe('nothing');
  expect(readPlace('https://official@elsewhere.example/').kind).toBe('nothing');
});

it('never throws', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => readPlace(text).kind !== undefined));
});
