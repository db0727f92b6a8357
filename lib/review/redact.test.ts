import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../model/log-entry';
import { redact, redactEntry } from './redact';

describe('redact', () => {
  it.each([
    ['mainland mobile', '打我手机13800005678找我', '打我手机••••找我'],
    ['mobile in groups', '138 0000 5678 / 138-0000-5678', '•••• / ••••'],
    ['landline', '座机 0571-88001234', '座机 ••••'],
    ['international phone', 'reach me at +44 20 7946 0123.', 'reach me at ••••.'],
    ['Taiwan mobile', '我的電話 0912-345-678', '我的電話 ••••'],
    ['full-width digits', '电话１３８００００５６７８', '电话••••'],
    ['digits with something unseen between', '1\u200b38\u200b0000\u200b5678', '••••'],
    ['digits read out in Chinese', '加我一三八零零零零五六七八', '加我••••'],
    ['card', '卡号 6222 0212 3456 7890 123', '卡号 ••••0123'],
    ['card that fails its check', '6222 0212 3456 7890', '••••7890'],
    ['crypto address', '0x52908400098527886E0F7030069857D2E4169EE7', '••••'],
    ['account after its word', '账号：33 0501 6178 0900', '账号：••••0900'],
    ['IBAN', 'to GB33 BUKB 2020 1555 5555 55 please', 'to ••••5555 please'],
    ['mainland identity', '身份证11010519491231002X', '身份证••••'],
    ['Taiwan identity', '身分證 A123456789', '身分證 ••••'],
    ['Hong Kong identity', 'A123456(7)', '••••'],
    ['e-mail', '发到 lin.mei+tea@mail.example 吧', '发到 ••••@mail.example 吧'],
    ['handle', '加我微信：tea_lin88', '加我微信：••••'],
    ['one-time code', '您的验证码是482913，五分钟有效', '您的验证码是••••，五分钟有效'],
    ['one-time code first', '482913 is your verification code', '•••• is your verification code'],
    ['password', '密码: Tea2026!', '密码: ••••'],
    ['order number', '订单 TB20261120123456', '订单 TB••••3456'],
    ['order number that is as long as an identity', '订单 285699345678901234', '订单 ••••1234'],
    ['wallet code', '扫 wxp://f2f0Abcdef 付款', '扫 wxp://•••• 付款'],
    ['payment link', 'https://qr.alipay.com/fkx12345abc', 'https://qr.alipay.com/••••'],
    ['query of a link', 'https://tea.example/cart?uid=77&t=9', 'https://tea.example/cart?••••'],
    ['house', '文三路138号5幢1201室', '文三路••••号••••幢••••室'],
    ['English house', 'ship to 12 Willow Lane', 'ship to •••• Willow Lane'],
  ])('masks: %s', (_, text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });

  it.each([
    '小青柑89元一桶，两桶160.5元，天猫94',
    '1,280 / 12,800元 / ¥1999 / NT$3,500',
    '199 299 399 元三档，1299 1399 1499 也有',
    '2026-11-20 10:02 发货，11月3号到',
    '3月3日买的，尾号5678',
    '500g*2，净含量 1000 克，5-7天',
    'code TEA2026 for 10% off',
    '我们的店 https://tea.example/item/8842',
    '一二三等奖，满三百减五十',
    '周一到周五 9:00-18:00',
    'We take WeChat payment; shopping 2026 in the hotel 1205',
    '微信支付88元，QQ音乐会员 2026 年有效',
    'https://tea.example/item/2026-spring-small-green-citrus-pu-er',
  ])('leaves what a supervisor judges by: %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      '验证码',
      '微信',
      '路',
      '号',
      '室',
      '电话 ',
      'https://a.example/x?',
      'wxp://',
      '@mail.example',
      ' ',
      '-',
      '+',
      '\u200b',
      '，',
      'GB33',
      '密码:',
      'is your OTP',
      '(',
      ')',
      '••••',
      'A',
      'X',
      '.',
      '一二三四',
    ),
    fc.stringMatching(/^\d{1,12}$/),
    fc.stringMatching(/^[０-９]{1,9}$/),
    fc.string({ maxLength: 6 }),
  );
  const chat = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

  it('leaves no run of seven digits', () => {
    fc.assert(
      fc.property(chat, (text) => !/\p{Nd}{7}/u.test(redact(text))),
      { numRuns: 3000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(chat, (text) => {
        const once = redact(text);
        expect(redact(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('adds no digit and no letter', () => {
    fc.assert(
      fc.property(chat, (text) => {
        const left = redact(text).replaceAll('•', '');
        expect(isSubsequence(left, text)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('redactEntry', () => {
  const entry: LogEntry = {
    id: '6b0f3c52-6f0e-4d27-9a35-3f5a7f3f2f10',
    atMs: 1,
    rule: 'payee-not-official',
    severity: 'critical',
    variant: null,
    slots: { quoted: '转到13800005678', price: { money: 8900, currency: 'CNY' } },
    evidence: [
      { kind: 'message', messageId: 'm1', atMs: null, quote: '我的电话13800005678' },
      { kind: 'code', payload: 'https://qr.alipay.com/fkx12345abc', scheme: 'alipay', payee: null },
      { kind: 'code', payload: 'wxp://f2f0Abcdef', scheme: 'wechat', payee: null },
      { kind: 'code', payload: '6222021234567890123', scheme: 'text', payee: null },
      { kind: 'promise', text: '送到文三路138号', dueAtMs: null },
      { kind: 'policy', clause: 'contacts', words: '4008001234' },
    ],
    outcome: 'sent-with-reason',
    reason: { choice: 'other', words: '客户13800005678要求' },
    notUseful: false,
    consoleId: 'demo',
    conversationKey: 'c1',
    customerId: null,
    customerName: '小林13800005678',
    agent: '阿宁',
    snippet: '请转到卡号 6222021234567890123',
    context: [{ role: 'customer', atMs: null, text: '我住文三路138号' }],
    policyVersion: 1,
  };

  it('leaves no phone, account or code content in any text that people wrote', () => {
    const redacted = redactEntry(entry);
    expect(JSON.stringify({ ...redacted, evidence: redacted.evidence.slice(0, 5) })).not.toMatch(
      /\d{7}|138号|fkx|f2f0/,
    );
    expect(redacted.evidence.slice(1, 4)).toMatchObject([
      { payload: 'https://qr.alipay.com/••••' },
      { payload: 'wxp://••••' },
      { payload: '••••' },
    ]);
  });

  it('keeps the words of the policy and everything that is counted', () => {
    const redacted = redactEntry(entry);
    expect(redacted.evidence[5]).toEqual(entry.evidence[5]);
    expect(redacted.slots.price).toEqual(entry.slots.price);
    expect(redacted).toMatchObject({ id: entry.id, rule: entry.rule, outcome: entry.outcome, agent: '阿宁' });
  });
});

/** Whether `part` is left when characters of `text` are taken away. */
function isSubsequence(part: string, text: string): boolean {
  let at = 0;
  for (const unit of text) if (unit === [...part][at]) at++;
  return at === [...part].length;
}
