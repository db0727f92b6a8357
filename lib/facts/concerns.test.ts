import { describe, expect, it } from 'vitest';
import { Reading } from '../text/reading';
import { readConcerns } from './concerns';

const topics = (text: string): readonly string[] =>
  readConcerns(new Reading(text)).map(({ topic, doubt }) => (doubt ? `${topic}!` : topic));

describe('doubts', () => {
  it.each([
    '转账的户名怎么是个人的',
    '收款码扫出来是一个私人名字，对吗？',
    '为什么要我转到员工的支付宝？',
    '這個帳戶是你們公司的嗎？',
    'The QR code shows a personal name, is that right?',
    'Why do I have to pay into a private account?',
    'whose account is this',
  ])('of payment: %s', (text) => {
    expect(topics(text)).toContain('payment!');
  });

  it.each([
    '这链接点进去怎么是别家的店',
    '你们跟那个店是同一家吗',
    '這家店名跟我之前買的對不上',
    'This store is not the one I ordered from, is it really yours?',
    'Never heard of this seller, are they the same company?',
  ])('of the brand: %s', (text) => {
    expect(topics(text)).toContain('brand!');
  });

  it.each([
    '你们靠谱吗',
    '不会是骗人的吧',
    '怎麼證明你們不是詐騙',
    'is this a scam?',
    "how do I know it's you",
  ])('of safety: %s', (text) => {
    expect(topics(text)).toContain('safety!');
  });

  it.each([
    '付款码扫不了，怎么回事',
    '你们还有别的牌子吗',
    '这个品牌有没有别的颜色',
    '宝宝用安全吗',
    'My discount code is not working, why?',
    'Do you have a different brand of socks?',
    'Is it safe for kids?',
    'I am worried it will not fit',
  ])('none in a plain question: %s', (text) => {
    expect(topics(text).filter((topic) => topic.endsWith('!'))).toEqual([]);
  });
});

describe('questions', () => {
  it.each([
    ['几天能到', ['delivery']],
    ['能开发票不', ['invoice']],
    ['多少钱 几天到', ['price', 'delivery']],
    ['尺码偏大吗？不合适能退吗？', ['usage', 'returns']],
    ['有沒有現貨', ['stock']],
    ['can I return it?', ['returns']],
    ['how do I wash it', ['usage']],
    ['is it in stock and when will it get here?', ['delivery', 'stock']],
    ['你们周末营业吗', ['other']],
  ])('%s', (text, expected) => {
    expect([...topics(text)].sort()).toEqual([...expected].sort());
  });

  it.each([
    '在吗？',
    '您好，请问',
    '好的谢谢',
    'hi, are you there?',
    'Thanks, that was quick',
    '真的吗？',
    '就这样吧',
  ])('none in: %s', (text) => {
    expect(topics(text)).toEqual([]);
  });

  it('keeps the words that ask', () => {
    expect(readConcerns(new Reading('好的。这款防水吗？谢谢'))[0]?.words).toBe('这款防水吗?');
  });
});
