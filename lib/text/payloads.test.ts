import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc16 } from './crc16';
import { classifyPayload } from './payloads';

const block = (id: string, value: string): string => `${id}${String(value.length).padStart(2, '0')}${value}`;
const emv = (id: string, fields: Readonly<Record<string, string>>, rest = ''): string => {
  // Integer-like keys come first in an object, so '00' to '09' keep the order in which they are written.
  const template = block(
    id,
    Object.entries(fields)
      .map(([field, value]) => block(field, value))
      .join(''),
  );
  const body = `000201010211${template}${rest}6304`;
  return body + crc16(body).toString(16).toUpperCase().padStart(4, '0');
};

describe('payment codes of China', () => {
  test.each([
    ['wxp://f2f0EXAMPLE_EXAMPLE_EXAMPLE_EXAMPLE00', 'wechat', 'personal', 'A'],
    ['WXP://F2F1EXAMPLE_EXAMPLE_EXAMPLE_EXAMPLE00', 'wechat', 'personal', 'A'],
    ['wxp://f2fSHORT', 'wechat', 'personal', 'B'],
    ['https://wx.tenpay.com/f2f?t=EXAMPLE0000', 'wechat', 'personal', 'A'],
    ['wxp://wbf2fEXAMPLE0000', 'wechat', 'unknown', 'B'],
    ['https://payapp.wechatpay.cn/qr/EXAMPLE0000?t=AQAC', 'wechat', 'small-trader', 'A'],
    ['https://payapp.weixin.qq.com/qr/EXAMPLE0000', 'wechat', 'small-trader', 'A'],
    ['https://payapp.wechatpay.cn/sjt/qr/EXAMPLE0000', 'wechat', 'small-trader', 'A'],
    ['https://sjt.wxpapp.wechatpay.cn/lnk/qr/EXAMPLE0000', 'wechat', 'small-trader', 'A'],
    ['https://payapp.weixin.qq.com/materialqr/entry/EXAMPLE0000', 'wechat', 'merchant', 'B'],
    ['https://payapp.wechatpay.cn/qrpay/order/EXAMPLE0000', 'wechat', 'merchant', 'B'],
    ['https://wxpay.wechatpay.cn/md/EXAMPLE0000', 'wechat', 'merchant', 'B'],
    ['https://wxpay.tenpay.com/md/EXAMPLE0000', 'wechat', 'merchant', 'B'],
    ['weixin://wxpay/bizpayurl?pr=EXAMPLE', 'wechat', 'merchant', 'A'],
    ['weixin://wxpay/bizpayurl/up?pr=EXAMPLE', 'wechat', 'merchant', 'A'],
    ['wxhb://f2fEXAMPLE0000', 'wechat', 'personal', 'B'],
    ['https://qr.alipay.com/fkx00000example00000000', 'alipay', 'personal', 'B'],
    ['HTTPS://QR.ALIPAY.COM/FKX00000EXAMPLE00000000', 'alipay', 'personal', 'B'],
    ['https://qr.alipay.com/a6x00000example00000000?t=1', 'alipay', 'personal', 'B'],
    ['https://qr.alipay.com/tsx00000example00000000', 'alipay', 'personal', 'B'],
    ['https://qr.alipay.com/2m600000example00000000', 'alipay', 'personal', 'B'],
    ['qr.alipay.com/fkx00000example00000000', 'alipay', 'personal', 'B'],
    ['https://qr.alipay.com/stx00000example00000000', 'alipay', 'merchant', 'B'],
    ['https://qr.alipay.com/bax00000example000000000', 'alipay', 'merchant', 'A'],
    ['https://qr.alipay.com/bav00000example000000000', 'alipay', 'merchant', 'A'],
    ['https://qr.alipay.com/zzz00000example', 'alipay', 'unknown', 'C'],
    [
      'alipays://platformapi/startapp?appId=09999988&actionType=toAccount&userId=2088000000000000&amount=1.00',
      'alipay',
      'personal',
      'B',
    ],
    [
      'alipay://platformapi/startapp?appId=20000123&biz_data=%7B%22s%22%3A%22money%22%7D',
      'alipay',
      'personal',
      'B',
    ],
    ['2088000000000000', 'alipay', 'unknown', 'A'],
    [
      'https://i.qianbao.qq.com/wallet/sqrcode.htm?m=tenpay&f=wallet&a=1&u=10000&n=EXAMPLE&ac=EXAMPLE',
      'qq',
      'personal',
      'A',
    ],
    ['https://qr.95516.com/00010000/00000000000000000000000000000000', 'unionpay', 'unknown', 'B'],
  ])('%s: %s, %s, %s', (payload, scheme, payee, certainty) => {
    expect(classifyPayload(payload)).toEqual({ use: 'payment', scheme, payee, certainty });
  });

  test('an order by product code names its merchant', () => {
    const payload =
      'weixin://wxpay/bizpayurl?appid=wx0000000000000000&mch_id=0000000000&product_id=1&nonce_str=x&time_stamp=0&sign=EXAMPLE';
    expect(classifyPayload(payload)).toMatchObject({
      payee: 'merchant',
      certainty: 'A',
      merchantId: '0000000000',
    });
  });

  test('a code that binds a card is no payment', () => {
    expect(classifyPayload('weixin://wxpay/bindurl?pr=EXAMPLE')).toMatchObject({
      use: 'card-binding',
      payee: null,
      certainty: 'B',
    });
  });

  test.each([
    ['100000000000000000', 'wechat'],
    ['250000000000000000', 'alipay'],
    ['300000000000000000000000', 'alipay'],
    ['6200000000000000000', 'unionpay'],
  ])("%s is the customer's own pay code of %s", (payload, scheme) => {
    expect(classifyPayload(payload)).toEqual({
      use: 'customer-pay-code',
      payee: null,
      scheme,
      certainty: 'C',
    });
  });
});

describe("Alipay's wrappers", () => {
  const personal = 'https://qr.alipay.com/fkx00000example00000000';
  const wrap = (inner: string): string =>
    `alipays://platformapi/startapp?saId=10000007&qrcode=${encodeURIComponent(inner)}`;

  test.each([
    ['in the app link', wrap(personal)],
    ['in a web page', `https://ds.alipay.com/?scheme=${encodeURIComponent(wrap(personal))}`],
    ['in another web page', `https://render.alipay.com/p/s/i?scheme=${encodeURIComponent(wrap(personal))}`],
    ['percent-encoded as a whole', encodeURIComponent(wrap(personal))],
  ])('what is inside is judged: %s', (_, payload) => {
    expect(classifyPayload(payload)).toEqual({
      use: 'payment',
      scheme: 'alipay',
      payee: 'personal',
      certainty: 'B',
      unwrapped: personal,
    });
  });

  test('opening them ends somewhere', () => {
    let payload = personal;
    for (let depth = 0; depth < 6; depth++) payload = wrap(payload);
    expect(classifyPayload(payload)).toMatchObject({ use: 'link', scheme: 'alipay' });
  });

  test('a page of the app that asks for no money is a link', () => {
    expect(classifyPayload('alipays://platformapi/startapp?appId=2021000000000000')).toMatchObject({
      use: 'link',
    });
  });
});

describe('payment codes elsewhere', () => {
  test.each([
    [
      '00020101021126380009SG.PAYNOW010100211+6500000000030115204000053037025802SG5902NA6009Singapore6304452D',
      'paynow',
      'personal',
      'A',
      undefined,
    ],
    [
      '00020101021226370009SG.PAYNOW010120210T00XX0000X0301052040000530370254041.005802SG5912EXAMPLE SHOP6009Singapore63040B9B',
      'paynow',
      'merchant',
      'A',
      'T00XX0000X',
    ],
    [
      '00020101021129370016A0000006770101110113006600000000053037645802TH630456EA',
      'promptpay',
      'personal',
      'A',
      undefined,
    ],
    [
      '00020101021130500016A00000067701011201150000000000000000207REF000153037645802TH6304FD6A',
      'promptpay',
      'merchant',
      'A',
      '000000000000000',
    ],
    [
      '00020126580014br.gov.bcb.pix013600000000-0000-0000-0000-0000000000005204000053039865802BR5907EXEMPLO6008BRASILIA62070503***6304986B',
      'pix',
      'unknown',
      'B',
      undefined,
    ],
    [emv('26', { '00': 'br.gov.bcb.pix', '01': '00000000000' }), 'pix', 'personal', 'B', undefined],
    [emv('26', { '00': 'br.gov.bcb.pix', '01': '+5500000000000' }), 'pix', 'personal', 'B', undefined],
    [emv('26', { '00': 'br.gov.bcb.pix', '01': 'a@mail.example' }), 'pix', 'unknown', 'B', undefined],
    [emv('26', { '00': 'br.gov.bcb.pix', '01': '00000000000000' }), 'pix', 'merchant', 'B', '00000000000000'],
    [emv('26', { '00': 'br.gov.bcb.pix', '25': 'pix.example/x' }), 'pix', 'unknown', 'B', undefined],
    [
      '00020101021138540010A00000072701240006970000011000000000000208QRIBFTTA53037045802VN6304D024',
      'vietqr',
      'personal',
      'B',
      undefined,
    ],
    [
      '00020101021129160012example@dev05204599953038405802KH5907EXAMPLE6010Phnom Penh6304F417',
      'khqr',
      'personal',
      'A',
      undefined,
    ],
    [emv('30', { '00': 'shop@bank', '01': 'M0000' }, '5802KH'), 'khqr', 'merchant', 'A', 'M0000'],
    [
      '00020101021126270012hk.com.hkicl020700000005204000053033445802HK5902NA6002HK630408D2',
      'fps',
      'unknown',
      'C',
      undefined,
    ],
    [emv('26', { '00': 'hk.com.hkicl', '03': '+852-00000000' }), 'fps', 'personal', 'C', undefined],
    [emv('26', { '00': 'hk.com.hkicl', '04': 'a@mail.example' }), 'fps', 'personal', 'C', undefined],
    [emv('26', { '00': 'A0000006150001', '01': '0' }), 'duitnow', 'unknown', 'B', undefined],
    [
      emv('51', { '00': 'ID.CO.QRIS.WWW', '02': 'ID1000000000000' }),
      'qris',
      'merchant',
      'B',
      'ID1000000000000',
    ],
    [emv('27', { '00': 'com.p2pqrpay', '01': 'X' }), 'qrph', 'personal', 'B', undefined],
    [emv('28', { '00': 'ph.ppmi.p2m', '03': '0000' }), 'qrph', 'merchant', 'B', '0000'],
    [`000201${block('15', '0'.repeat(31))}5802CN`, 'unionpay', 'merchant', 'A', '0'.repeat(31)],
    [emv('26', { '00': 'unheard.of' }, '52045411'), 'emv', 'merchant', 'C', undefined],
    [emv('26', { '00': 'unheard.of' }, '52040000'), 'emv', 'unknown', 'C', undefined],
    ['upi://pay?pa=example@bank&pn=EXAMPLE&mc=0000&am=1.00&cu=INR', 'upi', 'personal', 'B', undefined],
    ['upi://pay?pa=example@bank&pn=EXAMPLE', 'upi', 'personal', 'B', undefined],
    ['upi://pay?pa=shop@bank&pn=EXAMPLE&mc=5411&tr=0001&sign=EXAMPLE', 'upi', 'merchant', 'C', 'shop@bank'],
    ['upi://pay?pa=shop@bank&pn=EXAMPLE&mc=5411', 'upi', 'unknown', 'C', 'shop@bank'],
    ['https://paypal.me/examplename000', 'paypal', 'unknown', 'C', undefined],
    ['https://www.paypal.com/paypalme/examplename000', 'paypal', 'unknown', 'C', undefined],
    ['https://www.paypal.com/qrcodes/p2pqrc/EXAMPLE000000', 'paypal', 'personal', 'B', undefined],
    ['https://venmo.com/u/example', 'venmo', 'personal', 'C', undefined],
    ['https://cash.app/$exampleexample', 'cashapp', 'personal', 'C', undefined],
    ['https://enroll.zellepay.com/qr-codes?data=EXAMPLE', 'zelle', 'personal', 'C', undefined],
    ['https://wise.com/pay/me/example', 'wise', 'personal', 'C', undefined],
    ['https://revolut.me/example', 'revolut', 'personal', 'C', undefined],
    ['https://buy.stripe.com/test_0000000000', 'stripe', 'merchant', 'C', undefined],
    ['https://checkout.stripe.com/c/pay/cs_test_0', 'stripe', 'merchant', 'C', undefined],
    ['https://square.link/u/EXAMPLE', 'square', 'merchant', 'C', undefined],
    ['https://www.jkopay.com/transfer?j=Transfer:000000000', 'jkopay', 'personal', 'C', undefined],
    ['https://line.me/R/pay/transfer/EXAMPLE', 'line-pay', 'personal', 'C', undefined],
    ['https://line.me/R/pay/payment/EXAMPLE', 'line-pay', 'merchant', 'C', undefined],
    ['https://qrcodepay.line.me/qr/payment/EXAMPLE', 'line-pay', 'unknown', 'C', undefined],
    ['TWQRP://個人轉帳/158/02/V1?D5=000&D6=0000000000000000&D10=901', 'twqr', 'personal', 'B', undefined],
    [encodeURIComponent('TWQRP://個人轉帳/158/02/V1?D6=0'), 'twqr', 'personal', 'B', undefined],
    ['TWQRP://EXAMPLE/158/01/V1?D1=100', 'twqr', 'merchant', 'B', undefined],
    ['0x0000000000000000000000000000000000000000', 'crypto', 'unknown', 'C', undefined],
    ['bitcoin:bc1qexamplexamplexamplexamplexample00', 'crypto', 'unknown', 'C', undefined],
    ['TExampLeExampLeExampLeExampLeExamp', 'crypto', 'unknown', 'C', undefined],
  ])('%s: %s, %s, %s', (payload, scheme, payee, certainty, merchantId) => {
    const expected = { use: 'payment', scheme, payee, certainty };
    expect(classifyPayload(payload)).toEqual(
      merchantId === undefined ? expected : { ...expected, merchantId },
    );
  });
});

describe('contact codes', () => {
  test.each([
    ['https://u.wechat.com/EXAMPLE', 'wechat', 'personal', 'A'],
    ['https://weixin.qq.com/g/EXAMPLE', 'wechat', 'group', 'B'],
    ['https://weixin.qq.com/r/EXAMPLE', 'wechat', 'official-account', 'C'],
    ['https://work.weixin.qq.com/kfid/kfcEXAMPLE', 'wecom', 'company', 'A'],
    ['https://work.weixin.qq.com/ct/EXAMPLE', 'wecom', 'company', 'B'],
    ['https://work.weixin.qq.com/ca/EXAMPLE', 'wecom', 'company', 'C'],
    ['https://wework.qpic.cn/EXAMPLE', 'wecom', 'company', 'C'],
    ['https://qm.qq.com/q/EXAMPLE', 'qq', 'unknown', 'C'],
    ['tencent://message/?uin=10000', 'qq', 'unknown', 'C'],
    ['mqqapi://card/show_pslcard?uin=10000', 'qq', 'unknown', 'C'],
    ['https://wa.me/10000000', 'whatsapp', 'unknown', 'C'],
    ['t.me/example', 'telegram', 'unknown', 'C'],
    ['https://line.me/ti/p/EXAMPLE', 'line', 'unknown', 'C'],
    ['https://line.me/R/ti/p/@example', 'line', 'official-account', 'C'],
    ['https://line.me/R/ti/g/EXAMPLE', 'line', 'group', 'C'],
    ['https://lin.ee/EXAMPLE', 'line', 'official-account', 'C'],
  ])('%s leads to %s: %s, %s', (payload, scheme, contact, certainty) => {
    expect(classifyPayload(payload)).toEqual({ use: 'contact', payee: null, scheme, contact, certainty });
  });
});

describe('what only resembles a payment code', () => {
  test.each([
    'https://qr.alipay.com.example.net/fkx00000example00000000',
    'https://notqr.alipay.com/fkx00000example00000000',
    'https://example.net/qr.alipay.com/fkx00000example00000000',
    'https://qr.alipay.com@example.net/fkx00000example00000000',
    'https://notu.wechat.com/EXAMPLE',
    'https://u.wechat.com.example.net/EXAMPLE',
    'https://example.com/?u=wxp://f2f0EXAMPLE_EXAMPLE_EXAMPLE_EXAMPLE00',
    'https://paypal.me.example.net/name',
    'https://mypaypal.me/name',
    'https://ds.alipay.com.example.net/?scheme=wxp%3A%2F%2Ff2f0EXAMPLE',
    'https://shop.lingshanggan.example/m/1',
    'https://line.me/R/paypay/x',
  ])('%s is a plain link', (payload) => {
    expect(classifyPayload(payload)).toMatchObject({ use: 'link', payee: null, scheme: 'web' });
  });

  test.each([
    '',
    '6901234567892',
    '13800000000',
    'GB82 WEST 1234 5698 7654 32',
    'x wxp://f2f0EXAMPLE',
    '11111111111111111111111111111',
    'upi://pay?pn=EXAMPLE',
    '%E0%A4%A',
    '取件码 6-2-1088',
  ])('%s is text', (payload) => {
    expect(classifyPayload(payload)).toMatchObject({ use: 'text', payee: null });
  });

  test('a payload no code can hold is judged by its beginning alone', () => {
    expect(classifyPayload(`https://example.com/${'a'.repeat(1_000_000)}`).use).toBe('link');
    expect(classifyPayload('alipays://platformapi/startapp?appId=09999988&'.repeat(20_000)).use).toBe('text');
  });

  test('never throws', () => {
    const start = fc.constantFrom(
      '',
      '000201',
      'https://',
      'alipays://platformapi/startapp?qrcode=',
      'upi://pay?pa=',
      'wxp://',
      '%',
    );
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary' }), (scheme, text) => {
        expect(() => classifyPayload(scheme + text)).not.toThrow();
      }),
    );
  });
});
