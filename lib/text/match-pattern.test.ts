import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern } from './match-pattern';

describe('compilePattern', () => {
  test.each([
    ['https://shop.x.example/*', 'https://shop.x.example/m/1', 'any page'],
    ['https://shop.x.example/*', 'https://shop.x.example', 'the front page'],
    ['https://shop.x.example', 'https://shop.x.example/m/1?a=b', 'no path: any page'],
    ['https://Shop.X.example/*', 'HTTPS://SHOP.x.EXAMPLE/M', 'letter case of the host'],
    ['https://shop.x.example/M/*', 'https://shop.x.example/m/a', 'letter case of the path'],
    ['https://shop.x.example/*', 'https://shop.x.example:443/m', 'the standard port'],
    ['https://shop.x.example/*', 'https://shop.x.example./m', 'a dot at the end of the host'],
    ['https://shop.x.example/m/1', 'https://shop.x.example/m/1#top', 'a fragment'],
    [
      'https://detail.tmall.com/item.htm?*shop=shanye*',
      'https://detail.tmall.com/item.htm?id=9&shop=shanye',
      'query',
    ],
    [
      'https://detail.tmall.com/item.htm?*shop=shanye*',
      'https://detail.tmall.com/item.htm?shop=shanye&spm=1',
      'query',
    ],
    ['*://shop.x.example/*', 'http://shop.x.example/m', 'either scheme'],
    ['shop.x.example/*', 'http://shop.x.example/m', 'no scheme'],
    ['shop.x.example/*', 'shop.x.example/m', 'no scheme in either'],
    ['https://*.x.example/*', 'https://a.b.x.example/m', 'subdomains'],
    ['https://*.x.example/*', 'https://x.example/m', 'the host itself'],
    ['https://岭上柑.example/*', 'https://xn--fhqr07armi.example/m', 'punycode'],
    ['wxp://f2f0EXAMPLE*', 'wxp://f2f0example_0001', 'a prefix of another scheme'],
  ])('%s takes %s: %s', (pattern, url) => {
    expect(compilePattern(pattern)(url)).toBe(true);
  });

  test.each([
    ['https://shop.x.example/*', 'http://shop.x.example/m', 'plain http'],
    ['https://shop.x.example/*', 'https://shop.x.example.net/m', 'a longer host'],
    ['https://shop.x.example/*', 'https://myshop.x.example/m', 'another host'],
    ['https://shop.x.example/*', 'https://shopax.example/m', 'a dot is a dot'],
    ['https://shop.x.example/*', 'https://shop.x.example@evil.example/m', 'the official name as user-info'],
    ['https://shop.x.example/*', 'https://user@shop.x.example/m', 'user-info'],
    ['https://shop.x.example/*', 'https://shop.x.example:8443/m', 'another port'],
    ['https://shop.x.example/*', 'https://evil.example/https://shop.x.example/', 'the host in the path'],
    ['https://shop.x.example/m/*', 'https://shop.x.example/m/../pay', 'a path that climbs out'],
    ['https://shop.x.example/m/1', 'https://shop.x.example/m/12', 'a longer path'],
    ['https://shop.x.example/m/1', 'https://shop.x.example/m/1?x=1', 'a query that is not asked for'],
    [
      'https://detail.tmall.com/item.htm?*shop=shanye*',
      'https://detail.tmall.com/item.htm?id=9',
      'another shop',
    ],
    ['https://*.x.example/*', 'https://evilx.example/m', 'a host that only ends alike'],
    ['https://*.x.example/ab*ba', 'https://x.example/aba', 'pieces that overlap'],
    ['not a url', 'https://shop.x.example/m', 'no address'],
    ['', 'https://shop.x.example/m', 'nothing'],
    ['https://*/*', 'https://shop.x.example/m', 'every host'],
    ['https://shop.x.example/*', 'no url at all', 'no address'],
    ['wxp://f2f0EXAMPLE*', 'wxp://f2f1example', 'another prefix'],
  ])('%s leaves %s: %s', (pattern, url) => {
    expect(compilePattern(pattern)(url)).toBe(false);
  });

  test('many stars over a long path do not hang', () => {
    const matches = compilePattern(`https://x.example/${'*a'.repeat(40)}b`);
    expect(matches(`https://x.example/${'a'.repeat(100_000)}`)).toBe(false);
  });

  test('never throws; an address matches itself and its own host', () => {
    const page = fc.webUrl({ validSchemes: ['https'] });
    fc.assert(
      fc.property(fc.string(), fc.string(), page, (pattern, url, address) => {
        expect(typeof compilePattern(pattern)(url)).toBe('boolean');
        expect(compilePattern(address)(address)).toBe(true);
        expect(compilePattern(`https://${new URL(address).host}/*`)(address)).toBe(true);
      }),
    );
  });
});
