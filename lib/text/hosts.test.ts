import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookalike, registrable } from './hosts';

const OFFICIAL = [
  'shop.lingshanggan.example',
  'www.lingshanggan.example',
  'blog.lingshanggan.example',
  'lingshanggan.tmall.example',
  'lingshangjia.tmall.example',
];

describe('registrable', () => {
  test.each([
    ['shop.brand.example', 'brand', 'example'],
    ['www.brand.com.cn', 'brand', 'com.cn'],
    ['a.b.brand.co.uk', 'brand', 'co.uk'],
    ['com.cn', 'com', 'cn'],
    ['Brand.COM.', 'brand', 'com'],
    ['localhost', 'localhost', ''],
  ])('%s is %s under %s', (host, label, suffix) => {
    expect(registrable(host)).toEqual({ label, suffix });
  });
});

describe('lookalike', () => {
  test.each([
    ['shop.lingshangan.example', '', 'edit-distance'],
    ['www.lingshanggam.example', '', 'edit-distance'],
    ['www.lingshagngan.example', '', 'edit-distance'],
    ['shop.1ingshanggan.example', '', 'homoglyph'],
    ['shop.lіngshanggan.example', '', 'homoglyph'],
    ['1ingshanggan.foreign.example', '', 'homoglyph'],
    ['lingshanggan-vip.example.net', '', 'extra-word'],
    ['lingshanggan-pay.example', '', 'extra-word'],
    ['mylingshanggan.example', '', 'extra-word'],
    ['lingshanggan.net', '', 'other-suffix'],
    ['www.lingshanggan.com.cn', '', 'other-suffix'],
    ['lingshanggan.example.pay-safe.example.org', '', 'subdomain-of-foreign'],
    ['lingshanggan.pay-safe.org', '', 'subdomain-of-foreign'],
    ['xn--lngshanggan-8za.example', '', 'punycode'],
    ['xn--lngshanggan-zvj.example', '', 'punycode'],
    ['203.0.113.9', '/lingshanggan', 'ip-address'],
    ['203.0.113.9', '/', 'ip-address'],
    ['pages.example.net', '/lingshanggan.example/intro', 'path'],
  ])('%s%s is taken for an official host: %s', (host, path, why) => {
    expect(lookalike(host, OFFICIAL, path)).toEqual({ official: 'shop.lingshanggan.example', why });
  });

  test.each([
    ['shop.lingshanggan.example', 'official itself'],
    ['lingshanggan.example', 'the registered name'],
    ['new.lingshanggan.example', 'a sibling under the registered name'],
    ['lingshanggan.tmall.example', 'an official store'],
    ['mingchuantang.tmall.example', "another seller's store"],
    ['shop.tmall.example', 'the marketplace itself'],
    ['lingshanggan.jd.example', 'a store on a marketplace the policy has nothing on'],
    ['lab.example.org', 'unrelated'],
    ['www.carrier.example', 'unrelated'],
    ['oakandco.example', 'unrelated'],
    ['t.short.example', 'unrelated'],
    ['pay-fast.example.net', 'unrelated'],
    ['xn--mnchen-3ya.example', 'punycode of an unrelated word'],
    ['192.168.1.1', 'a router at home'],
    ['', 'empty'],
  ])('%s is not: %s', (host) => {
    expect(lookalike(host, OFFICIAL, '/i/1')).toBeNull();
  });

  test.each([
    ['lingshangan.tmall.example', 'edit-distance'],
    ['1ingshanggan.tmall.example', 'homoglyph'],
    ['lingshanggan-vip.tmall.example', 'extra-word'],
  ])("on a marketplace the sellers' labels are compared: %s", (host, why) => {
    expect(lookalike(host, OFFICIAL)).toEqual({ official: 'lingshanggan.tmall.example', why });
  });

  test.each([
    ['tea', 'tex.example', 'three letters'],
    ['oaks', 'oars2.example', 'two slips in four letters'],
    ['shanye', 'change.example', 'two slips that make another word'],
    ['weibao', 'weibo.com', 'a name everybody knows'],
    ['ridge', 'fridges.example', 'a name inside an everyday word'],
  ])('a short name does not resemble by chance: %s and %s, %s', (brand, host) => {
    expect(lookalike(host, [`${brand}.example`])).toBeNull();
  });

  test('an official host in the query of a link is no imitation', () => {
    expect(lookalike('share.example.net', OFFICIAL, '/?url=https://lingshanggan.example/')).toBeNull();
  });

  test('without official hosts nothing is imitated', () => {
    expect(lookalike('203.0.113.9', [])).toBeNull();
    expect(lookalike('lingshanggan.example', [])).toBeNull();
  });

  test('never throws, and never calls an official host or its subdomain an imitation', () => {
    const label = fc.stringMatching(/^[a-z0-9]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(label, { minLength: 2, maxLength: 4 }),
        label,
        fc.string(),
        (labels, sub, noise) => {
          const host = labels.join('.');
          expect(lookalike(host, [host])).toBeNull();
          expect(lookalike(`${sub}.${host}`, [host])).toBeNull();
          expect(() => lookalike(noise, [host, noise], noise)).not.toThrow();
        },
      ),
    );
  });
});
