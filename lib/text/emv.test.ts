import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc16 } from './crc16';
import { parseEmv } from './emv';

const block = (id: string, value: string): string => `${id}${String(value.length).padStart(2, '0')}${value}`;
const sealed = (body: string): string =>
  `${body}6304${crc16(`${body}6304`).toString(16).toUpperCase().padStart(4, '0')}`;

const PAYNOW =
  '00020101021126380009SG.PAYNOW010100211+6500000000030115204000053037025802SG5902NA6009Singapore6304452D';

describe('parseEmv', () => {
  test('reads the accounts, the shop and the amount', () => {
    const emv = parseEmv(PAYNOW);
    expect(emv).toMatchObject({
      category: '0000',
      currency: '702',
      country: 'SG',
      name: 'NA',
      city: 'Singapore',
    });
    expect(emv?.amount).toBeNull();
    expect(emv?.crc).toBe('valid');
    const [template] = emv?.templates ?? [];
    expect(template).toMatchObject({ id: 26, scheme: 'SG.PAYNOW' });
    expect([...(template?.fields ?? [])]).toContainEqual(['02', '+6500000000']);
  });

  test('a cut string is read as far as it goes, its check is missing', () => {
    expect(parseEmv(PAYNOW.slice(0, 60))).toMatchObject({ crc: 'missing', country: null });
  });

  test.each(['', '000201', '00020', '000201990412', 'https://example.com', '0002016304ABCD'])(
    '%s names no account',
    (text) => {
      expect(parseEmv(text)).toBeNull();
    },
  );

  test('the check covers UTF-8 bytes; the published vector holds', () => {
    expect(crc16('123456789')).toBe(0x29b1);
    const text = sealed(`000201${block('26', block('00', 'id.example'))}${block('59', '岭上柑')}`);
    expect(parseEmv(text)).toMatchObject({ crc: 'valid', name: '岭上柑' });
  });

  const value = fc.string({ unit: fc.constantFrom(...'ABC123 .'), minLength: 1, maxLength: 30 });
  test('what is written reads back, and one changed character fails the check', () => {
    fc.assert(
      fc.property(fc.integer({ min: 26, max: 51 }), value, value, fc.nat(), (id, scheme, name, place) => {
        const text = sealed(
          `000201${block(String(id), block('00', scheme))}${block('58', 'CN')}${block('59', name)}`,
        );
        const emv = parseEmv(text);
        expect(emv).toMatchObject({ crc: 'valid', name, country: 'CN', templates: [{ id, scheme }] });
        const at = text.length - 8 - name.length + (place % name.length);
        const changed = `${text.slice(0, at)}${text[at] === 'Z' ? 'Y' : 'Z'}${text.slice(at + 1)}`;
        expect(parseEmv(changed)?.crc).toBe('failed');
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parseEmv(`000201${text}`)).not.toThrow();
      }),
    );
  });
});
