import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostToAscii, hostToUnicode } from './punycode';

// Letters that IDNA maps to themselves and that need no rule about writing direction.
const LETTERS = [
  ...'abcxyz019',
  ...'äöüéñ',
  ...'абвгдежз',
  ...'αβγδ',
  ...'岭上柑茶铺官方旗舰店',
  ...'가나다',
];
const label = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 20 })
  .map((chars) => chars.join(''));

describe('host names in other scripts', () => {
  test.each([
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['例え.example', 'xn--r8jz45g.example'],
    ['岭上柑.example', 'xn--fhqr07armi.example'],
    ['shop.lіngshanggan.example', 'shop.xn--lngshanggan-zvj.example'],
    ['plain.example', 'plain.example'],
  ])('%s travels as %s', (unicode, ascii) => {
    expect(hostToAscii(unicode)).toBe(ascii);
    expect(hostToUnicode(ascii)).toBe(unicode);
  });

  test('a label that browsers refuse is still shown for what it imitates', () => {
    expect(hostToUnicode('xn--lngshanggan-8za.example')).toBe('lngshanggëan.example');
  });

  test.each(['xn--', 'xn--!!', 'xn--999999999999', 'xn--a-€.example'])(
    '%s, which is no punycode, stays',
    (host) => {
      expect(hostToUnicode(host)).toBe(host);
    },
  );

  test('agrees with the platform on any label, both ways', () => {
    fc.assert(
      fc.property(label, (name) => {
        const address = `https://${name}.example/`;
        fc.pre(URL.canParse(address));
        const ascii = hostToAscii(`${name}.example`);
        expect(ascii).toBe(new URL(address).hostname);
        expect(hostToUnicode(ascii)).toBe(`${name}.example`.normalize('NFC'));
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof hostToUnicode(`xn--${text}`)).toBe('string');
        expect(typeof hostToAscii(text)).toBe('string');
      }),
    );
  });
});
