import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Link, readEmails, readLinks } from './links';

const only = (text: string): Link => {
  const links = readLinks(text);
  expect(links).toHaveLength(1);
  const [link] = links;
  if (link === undefined) throw new Error('unreachable');
  return link;
};

describe('where a link begins and ends', () => {
  test.each([
    ['官网下单:https://shop.x.example/m/xqg250', 'https://shop.x.example/m/xqg250', 'after Chinese text'],
    ['https://shop.x.example/m/xqg250 ，小青柑', 'https://shop.x.example/m/xqg250', 'before a space'],
    ['https://shop.x.example/m/xqg250，小青柑', 'https://shop.x.example/m/xqg250', 'before a Chinese comma'],
    ['点https://shop.x.example/m/1,然后付款', 'https://shop.x.example/m/1', 'a comma is not part'],
    ['请看https://shop.x.example/m/1.', 'https://shop.x.example/m/1', 'a full stop is not part'],
    ['(见https://shop.x.example/m/1)', 'https://shop.x.example/m/1', 'a bracket around is not part'],
    ['https://wiki.example/a_(b)', 'https://wiki.example/a_(b)', 'a bracket of its own is'],
    ['「https://shop.x.example/m/1」', 'https://shop.x.example/m/1', 'corner brackets'],
    ['【https://shop.x.example/m/1】', 'https://shop.x.example/m/1', 'heavy brackets'],
    ['《https://shop.x.example》', 'https://shop.x.example', 'title brackets'],
    ['"https://shop.x.example"', 'https://shop.x.example', 'quotation marks'],
    ['https://shop.x.example请点', 'https://shop.x.example', 'Chinese text glued to the host'],
    ['https://shop.x.example/m/1请点', 'https://shop.x.example/m/1', 'Chinese text glued to the path'],
    ['https://shop.x.example/?a=1&b=2#c!', 'https://shop.x.example/?a=1&b=2#c', 'query and fragment'],
    ['看shop.x.example/m/1', 'shop.x.example/m/1', 'without scheme'],
    ['www.x.com。', 'www.x.com', 'www'],
    ['去 x-vip.example.net 领券', 'x-vip.example.net', 'a bare host'],
    ['加 t.me/abc', 't.me/abc', 'a bare host under a word'],
    ['x.shop/sale', 'x.shop/sale', 'a wordy ending with a path'],
    ['访问203.0.113.9:8080/a', '203.0.113.9:8080/a', 'an address in numbers with a port'],
    ['https://岭上柑.example/m', 'https://岭上柑.example/m', 'a Chinese host'],
    ['https://岭上柑.中国请点', 'https://岭上柑.中国', 'a Chinese ending'],
    ['weixin://wxpay/bizpayurl?pr=abc 付', 'weixin://wxpay/bizpayurl?pr=abc', 'an app link'],
    ['alipays://platformapi/startapp?a=1,付', 'alipays://platformapi/startapp?a=1', 'another app link'],
    ['upi://pay?pa=a@b', 'upi://pay?pa=a@b', 'an @ in an app link'],
  ])('%s holds %s: %s', (text, link) => {
    const { start, end } = only(text);
    expect(text.slice(start, end)).toBe(link);
  });

  test.each([
    '3.5折',
    'v2.1',
    '10:30 a.m.',
    'e.g. this',
    'i.e. that',
    '128.00元',
    '版本1.2.3.4',
    '图片a.jpg',
    '发票.pdf和fapiao.pdf',
    'list.docx x.png',
    '好的。ok。',
    'wifi。app很好',
    'i see.no problem',
    'thanks.me too',
    'done.it works',
    '是的...com',
    'a@b.example',
    'kf@lingshanggan.example',
    '@lingshanggan',
    '://',
    'https://',
    'http://。',
    '点这里',
    '3点test',
    '.com',
    '我说.com是后缀',
    'dot dot dot',
  ])('%s holds none', (text) => {
    expect(readLinks(text)).toEqual([]);
  });

  test('several links stand in order', () => {
    const text = 'a.example/1 b.example https://c.example，d。com 和 e[.]example';
    expect(readLinks(text).map(({ host }) => host)).toEqual([
      'a.example',
      'b.example',
      'c.example',
      'd.com',
      'e.example',
    ]);
  });
});

describe('what a link says', () => {
  test('a bare host gets https and a path', () => {
    expect(only('shop.x.example')).toMatchObject({
      url: 'https://shop.x.example/',
      scheme: 'https',
      host: 'shop.x.example',
      path: '/',
      port: null,
      isIp: false,
      hasUserInfo: false,
      shortener: false,
      evasive: false,
    });
  });

  test('a host in numbers and its port', () => {
    const link = only('登录 http://203.0.113.9:8080/lingshanggan 领券');
    expect(link).toMatchObject({
      scheme: 'http',
      host: '203.0.113.9',
      port: '8080',
      isIp: true,
      path: '/lingshanggan',
    });
  });

  test('what stands before the @ is no host', () => {
    expect(only('https://official.example@evil.example/a')).toMatchObject({
      host: 'evil.example',
      hasUserInfo: true,
    });
  });

  test('punycode is read both ways', () => {
    expect(only('https://xn--fhqr07armi.example')).toMatchObject({ hostUnicode: '岭上柑.example' });
    expect(only('https://岭上柑.example')).toMatchObject({ host: 'xn--fhqr07armi.example' });
  });

  test('an app link is kept whole and has no host', () => {
    expect(only('wxp://f2f0abc')).toMatchObject({
      scheme: 'other',
      url: 'wxp://f2f0abc',
      host: '',
      evasive: false,
    });
  });

  test.each([
    ['https://t.cn/abc', true],
    ['m.tb.cn/h.abc', true],
    ['https://s.click.taobao.com/t?e=abc', true],
    ['https://reurl.cc/abc', true],
    ['https://t.short.example/aB3x', true],
    ['https://s.example.net/9Kq', true],
    ['https://s.example.net/products/tea', false],
    ['https://s.example.net/', false],
    ['https://shop.x.example/m', false],
  ])('%s only forwards: %s', (text, shortener) => {
    expect(only(text).shortener).toBe(shortener);
  });

  test.each([
    ['lingshanggan点com', 'lingshanggan.com', 'lingshanggan点com'],
    ['去lingshanggan點com吧', 'lingshanggan.com', 'lingshanggan點com'],
    ['shop dot x dot com now', 'shop.x.com', 'shop dot x dot com'],
    ['shop[.]x[.]example', 'shop.x.example', 'shop[.]x[.]example'],
    ['shop(dot)x(dot)example/m', 'shop.x.example', 'shop(dot)x(dot)example/m'],
    ['看www。x。com吧', 'www.x.com', 'www。x。com'],
    ['ｗｗｗ．ｘ．ｃｏｍ', 'www.x.com', 'ｗｗｗ．ｘ．ｃｏｍ'],
    ['store[.]x[.]co', 'store.x.co', 'store[.]x[.]co'],
    ['x.com[.]evil.example', 'x.com.evil.example', 'x.com[.]evil.example'],
    ['https://shop[.]x.example/m', 'shop.x.example', 'https://shop[.]x.example/m'],
    ['hxxps://x.example/b', 'x.example', 'hxxps://x.example/b'],
  ])('%s is an evasive way to write %s', (text, host, span) => {
    const link = only(text);
    expect(link).toMatchObject({ host, evasive: true });
    expect(text.slice(link.start, link.end)).toBe(span);
  });

  test.each([
    ['https://shop.\u200bx.example/m', 'https://shop.x.example/m'],
    ['ｈｔｔｐｓ：／／ｓｈｏｐ．ｘ．ｅｘａｍｐｌｅ／ｍ', 'https://shop.x.example/m'],
    ['ｓｈｏｐ．ｘ．ｅｘａｍｐｌｅ／ｍ', 'shop.x.example/m'],
  ])('%s was written to evade, though folding puts it right', (written, folded) => {
    const [link] = readLinks(folded, () => written);
    expect(link).toMatchObject({ host: 'shop.x.example', path: '/m', evasive: true });
  });

  test('the words as written show what folding hides', () => {
    const written = 'https://shop.lіngshanggan.example/M/aB3';
    const folded = 'https://shop.lingshanggan.example/m/ab3';
    const [link] = readLinks(folded, ({ start, end }) => written.slice(start, end));
    expect(link).toMatchObject({ host: 'shop.xn--lngshanggan-zvj.example', path: '/M/aB3' });
    expect(link?.hostUnicode).toBe('shop.lіngshanggan.example');
  });
});

describe('readEmails', () => {
  test.each([
    ['邮箱 kf@lingshanggan.example', 'kf@lingshanggan.example'],
    ['邮箱kf@lingshanggan.example。', 'kf@lingshanggan.example'],
    ['jenny.sales88@mail.example as friends', 'jenny.sales88@mail.example'],
    ['<a+b@c-d.example>.', 'a+b@c-d.example'],
  ])('%s holds %s', (text, address) => {
    const [email] = readEmails(text);
    expect(email?.address).toBe(address);
    expect(text.slice(email?.start, email?.end)).toBe(address);
  });

  test.each(['@lsg88', 'a@b', 'a @ b.example', 'https://official@evil.example/', '@@@', 'upi pa=a@bank'])(
    '%s holds none',
    (text) => {
      expect(readEmails(text)).toEqual([]);
    },
  );
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      'https://',
      'shop.x.example',
      '.com',
      '。com',
      '点com',
      '[.]',
      '@',
      '/a?b=c',
      '://',
      '请看',
      ' ',
      '203.0.113.9',
      'xn--',
      ':80',
      '(',
      ')',
    ),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  test('links and e-mail addresses are inside it, in order and apart', () => {
    fc.assert(
      fc.property(text, (sample) => {
        for (const spans of [readLinks(sample), readEmails(sample)]) {
          let from = 0;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThan(start);
            from = end;
          }
          expect(from).toBeLessThanOrEqual(sample.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('an address of the web is found whole, with the host the platform reads', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        const [link] = readLinks(`请看 ${url} 谢谢`);
        expect(link?.host).toBe(new URL(url).hostname);
      }),
    );
  });
});
