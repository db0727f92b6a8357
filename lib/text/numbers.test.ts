import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passesChineseId, passesEan13, passesIban, passesLuhn } from './check-digits';
import { readNumbers } from './numbers';

const summary = (text: string): string[] =>
  readNumbers(text).map(({ start, end, kind, check }) => `${text.slice(start, end)} ${kind} ${check}`);

describe('readNumbers', () => {
  test.each([
    ['转到这个卡号:6222 0212 3456 7890 128，工行', '6222 0212 3456 7890 128 card valid'],
    ['我把钱转到6222021234567890128了', '6222021234567890128 card valid'],
    ['打我卡上，六二二二零二一二三四五六七八九零一二八', '六二二二零二一二三四五六七八九零一二八 card valid'],
    ['4111 1111 1111 1111, exp 12/28', '4111 1111 1111 1111 card valid'],
    ['4111-1111-1111-1111', '4111-1111-1111-1111 card valid'],
    ['４１１１１１１１１１１１１１１１', '４１１１１１１１１１１１１１１１ card valid'],
    ['3782 822463 10005', '3782 822463 10005 card valid'],
    ['卡号 6222021234567890127', '6222021234567890127 card failed'],
    ['card 4111111111111112', '4111111111111112 card failed'],
    ['编号4111111111111112', '4111111111111112 digits failed'],
    ['汇款到 012 富邦 6821-0001-2345-67，户名陈小姐', '6821-0001-2345-67 account none'],
    ['对公账号 110000000000 开户行', '110000000000 account none'],
    ['wire to iban de89 3704 0044 0532 0130 00, name', 'de89 3704 0044 0532 0130 00 iban valid'],
    ['gb82west12345698765432', 'gb82west12345698765432 iban valid'],
    ['iban: gb82west12345698765433', 'gb82west12345698765433 iban failed'],
    ['转我支付宝，13800001234，名字李', '13800001234 phone none'],
    ['138 0000 0000', '138 0000 0000 phone none'],
    ['1 3 8 0 0 0 0 0 0 0 0', '1 3 8 0 0 0 0 0 0 0 0 phone none'],
    ['1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣', '1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣ phone none'],
    ['一三八零零零零零零零零', '一三八零零零零零零零零 phone none'],
    ['一三八0000零零零零', '一三八0000零零零零 phone none'],
    ['加vx13800000000', '13800000000 phone none'],
    ['+86 138 0000 0000', '+86 138 0000 0000 phone none'],
    ['whatsapp +1 555 0100 and', '+1 555 0100 phone none'],
    ['call (555) 234-0199', '(555) 234-0199 phone none'],
    ['ring 07700 900123', '07700 900123 phone none'],
    ['电话0912-345-678', '0912-345-678 phone none'],
    ['客服电话 02-2345-6789', '02-2345-6789 phone none'],
    ['售后400-800-0000', '400-800-0000 phone none'],
    ['座机 0571-88888888', '0571-88888888 phone none'],
    ['+852 2345 6789', '+852 2345 6789 phone none'],
    ['身份证11010519491231002x', '11010519491231002x id-number valid'],
    ['身份证110105194912310021', '110105194912310021 id-number failed'],
    ['验证码是482913', '482913 one-time-code none'],
    ['482913是您的验证码', '482913 one-time-code none'],
    ['the code you got: 482 913', '482 913 one-time-code none'],
    ['482913 is your verification code', '482913 one-time-code none'],
    ['otp 4829', '4829 one-time-code none'],
    ['付款码 134567890123456789', '134567890123456789 pay-code none'],
    ['280000000000000000', '280000000000000000 pay-code none'],
    ['付款码下面的数字6200000000000000000', '6200000000000000000 pay-code none'],
    [
      '转到0x0000000000000000000000000000000000000000',
      '0x0000000000000000000000000000000000000000 crypto none',
    ],
    ['bc1qexamplexamplexamplexamplexample00', 'bc1qexamplexamplexamplexamplexample00 crypto none'],
    ['电话是60510660。', '60510660 phone none'],
    ['010-81009999,010-81008002', '010-81009999 phone none', '010-81008002 phone none'],
    ['their phone number is 01223000000. bye', '01223000000 phone none'],
    ['身份证号是123456789012345678', '123456789012345678 id-number failed'],
    ['1234567', '1234567 digits none'],
    ['1234 5678 9012', '1234 5678 9012 digits none'],
  ])('%s holds %s', (text, ...found) => {
    expect(summary(text)).toEqual(found);
  });

  test.each([
    ['您的快递单号是 7731 2345 6789 012，已到杭州', '7731 2345 6789 012', 'tracking'],
    ['运单号 7731234567890128 已揽收', '7731234567890128', 'tracking'],
    ['订单号 2026 1118 1024 5567 已付款', '2026 1118 1024 5567', 'order'],
    ['订单号 4111111111111111 在系统里查不到', '4111111111111111', 'order'],
    ['订单13800000000', '13800000000', 'order'],
    ['统一编号 12345678', '12345678', 'tax-id'],
    ['your support ticket is 4000 1234 5678 9010, we', '4000 1234 5678 9010', 'ticket'],
    ['order #1234567', '1234567', 'order'],
    ['(order id: 1646531091) 2. next', '1646531091', 'order'],
    ['tracking number: 1234567890', '1234567890', 'tracking'],
    ['工单号:20261118001', '20261118001', 'ticket'],
    ['会员卡号 6222021234567890128', '6222021234567890128', 'membership'],
    ['发票号码:12345678', '12345678', 'invoice'],
    ['取件码 6-2-1088', null, 'pickup'],
    ['取件码 6-2-10886', '6-2-10886', 'pickup'],
    ['取件码 62-1088-61', '62-1088-61', 'pickup'],
    ['条形码 6901234567892 是这款的', '6901234567892', 'barcode'],
    ['这款是6901234567892', '6901234567892', 'barcode'],
  ])('a label decides what %s is for', (text, number, label) => {
    const found = readNumbers(text).map((mention) => [
      text.slice(mention.start, mention.end),
      mention.kind,
      mention.label,
    ]);
    expect(found).toEqual(number === null ? [] : [[number, 'labelled', label]]);
  });

  test('a label holds for the numbers listed after it', () => {
    expect(readNumbers('运单 7731234567890、7731234567891').map(({ label }) => label)).toEqual([
      'tracking',
      'tracking',
    ]);
  });

  test('a label does not reach over a clause', () => {
    expect(summary('订单已建好，请转6222021234567890128')).toEqual(['6222021234567890128 card valid']);
  });

  test.each([
    '2026-11-18 10:24',
    '20261118',
    '20261118102455',
    '2024 2025 2026 2027',
    '10:00-12:30，11/18',
    '128.00元 118-128元',
    '1280000元',
    '¥1280000',
    '1234567.89',
    '1,234,567',
    '3000000ml',
    '粉丝1234567人',
    'a price like 1500-1900.',
    'days: 00 22 minutes: 3223 3223 seconds',
    'x[.]shop-9523416[.]com',
    'the code (sc12345) and',
    '尾号8812',
    '6222 **** **** 0128',
    '33010619900101****',
    '138****0000',
    'sf1234567890123',
    'lsg-2026-0091',
    'xd1118',
    'https://shop.x.example/i/6222021234567890128',
    '1234567890@mail.example',
    'promo code 20251111',
    '邮编 zip code 94103',
    '验证码10分钟内有效',
    '优惠码 8888',
    '一罐两罐三罐四罐五罐六罐七罐八罐',
    '一二三四五六七八九十',
    '100 200 300 400',
    '卡号6222…',
    '满200减20',
    '',
  ])('%s holds none', (text) => {
    expect(summary(text)).toEqual([]);
  });

  test.each([
    ['13800000000', 'CN'],
    ['0912-345-678', 'TW'],
    ['+852 2345 6789', 'HK'],
    ['+44 7700 900123', 'GB'],
    ['+886 912 345 678', 'TW'],
    ['0086 13800000000', 'CN'],
  ])('the country of %s is %s', (text, country) => {
    expect(readNumbers(text)[0]?.country).toBe(country);
  });

  test.each([
    ['这张银行卡 6222021234567890128', true],
    ['6222021234567890128', false],
    ['我的手机13800000000', true],
    ['13800000000', false],
    ['134567890123456789', false],
  ])('%s is named by the words beside it: %s', (text, cued) => {
    expect(readNumbers(text)[0]?.cued).toBe(cued);
  });

  test('a card and a telephone beside each other are two', () => {
    expect(summary('6222021234567890128 13800000000')).toEqual([
      '6222021234567890128 card valid',
      '13800000000 phone none',
    ]);
  });

  test('a text without numbers costs no array', () => {
    expect(readNumbers('您好')).toBe(readNumbers('在吗'));
  });

  test('fifty thousand digits, glued or apart, and a megabyte of text are read through', () => {
    expect(readNumbers('1'.repeat(50_000))).toHaveLength(1);
    expect(readNumbers('1 '.repeat(50_000))).toEqual([]);
    expect(readNumbers('一罐八十九，'.repeat(170_000))).toEqual([]);
  });
});

describe('numbers made with their check digit', () => {
  const digits = (length: number): fc.Arbitrary<string> =>
    fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((values) => values.join(''));
  const checked = (body: string, passes: (number: string) => boolean, choices = '0123456789'): string =>
    [...choices].map((digit) => body + digit).find(passes) ?? '';
  const changed = (number: string, place: number, by: number): string => {
    const at = place % number.length;
    return number.slice(0, at) + String((Number(number[at]) + by) % 10) + number.slice(at + 1);
  };

  test('a card reads back as valid in any spacing, and one wrong digit as failed', () => {
    const prefix = fc.constantFrom('4', '51', '6222', '62', '3528');
    fc.assert(
      fc.property(
        prefix,
        digits(15),
        fc.integer({ min: 4, max: 15 }),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        (start, rest, place, by, spaced) => {
          const number = checked((start + rest).slice(0, 15), passesLuhn);
          const shown = spaced ? number.replace(/(\d{4})(?=\d)/g, '$1 ') : number;
          expect(readNumbers(`卡号 ${shown} 谢谢`)).toMatchObject([
            { kind: 'card', check: 'valid', value: number },
          ]);
          expect(readNumbers(`卡号 ${changed(number, place, by)}`)).toMatchObject([
            { kind: 'card', check: 'failed' },
          ]);
        },
      ),
    );
  });

  test('an IBAN reads back as valid, and one wrong digit as failed', () => {
    fc.assert(
      fc.property(
        digits(18),
        fc.integer({ min: 4, max: 21 }),
        fc.integer({ min: 1, max: 9 }),
        (body, place, by) => {
          const number =
            Array.from({ length: 97 }, (_, check) => `de${String(check + 2).padStart(2, '0')}${body}`).find(
              passesIban,
            ) ?? '';
          expect(readNumbers(`iban ${number}`)).toMatchObject([
            { kind: 'iban', check: 'valid', country: 'DE', value: number },
          ]);
          expect(readNumbers(`iban ${changed(number, place, by)}`)).toMatchObject([
            { kind: 'iban', check: 'failed' },
          ]);
        },
      ),
    );
  });

  test('an identity number reads back as valid, and one wrong digit as failed', () => {
    const day = fc
      .integer({ min: 0, max: 36_500 })
      .map((days) => new Date(Date.UTC(1920, 0, 1 + days)).toISOString().slice(0, 10).replaceAll('-', ''));
    fc.assert(
      fc.property(
        fc.constantFrom('110105', '330106', '440300', '620102'),
        day,
        digits(3),
        fc.constantFrom(14, 15, 16),
        fc.integer({ min: 1, max: 9 }),
        (region, born, order, place, by) => {
          const number = checked(region + born + order, passesChineseId, '0123456789x');
          expect(readNumbers(`身份证 ${number}`)).toMatchObject([
            { kind: 'id-number', check: 'valid', value: number },
          ]);
          expect(readNumbers(`身份证 ${changed(number, place, by)}`)).toMatchObject([
            { kind: 'id-number', check: 'failed' },
          ]);
        },
      ),
    );
  });

  test('a barcode of China is recognised by its check digit', () => {
    fc.assert(
      fc.property(digits(10), (body) => {
        expect(readNumbers(checked(`69${body}`, passesEan13))).toMatchObject([
          { kind: 'labelled', label: 'barcode' },
        ]);
      }),
    );
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.stringMatching(/^[0-9]{1,12}$/),
    fc.constantFrom(
      '卡号',
      '订单号',
      '验证码',
      ' ',
      '-',
      '.',
      '+',
      '一二三四五六',
      'iban de89',
      'x',
      '0x',
      '*',
      '元',
      '，',
      '(',
      ')',
      'code ',
    ),
  );

  test('numbers are inside it, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const sample = pieces.join('');
        let from = 0;
        for (const { start, end, value } of readNumbers(sample)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(value.length).toBeGreaterThanOrEqual(4);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(sample.length);
      }),
      { numRuns: 500 },
    );
  });
});
