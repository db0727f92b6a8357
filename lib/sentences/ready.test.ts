import { describe, expect, it } from 'vitest';
import { openConversation } from '../../test/support/open-conversations';
import { customer, teaShop } from '../../test/support/shops';
import type { OpenConversation } from '../model/open-conversation';
import { factsOf, readySentences } from './ready';

const NOW = Date.parse('2026-11-18T10:20:00+08:00');
const { index, customer: zhou } = teaShop();

const conversation = (parts: Partial<OpenConversation>): OpenConversation =>
  openConversation({
    key: 'c1',
    consoleId: 'wecom',
    customerKey: 'zhou',
    sku: 'LSG-XQG-250',
    updatedAtMs: NOW,
    ...parts,
  });

const quote = (amount: number, channel: string | null): OpenConversation['quotes'][number] => ({
  messageId: `q${amount}`,
  atMs: NOW,
  amountMinor: amount * 100,
  currency: 'CNY',
  sku: null,
  channel,
  words: `${amount}元`,
});

const crisis = (topic: OpenConversation['trust'][number]['topic']): OpenConversation['trust'][number] => ({
  kind: 'crisis',
  topic,
  messageId: 'm',
  atMs: NOW,
  words: '',
});

const offered = (parts: Partial<OpenConversation>, profile = zhou) => {
  const open = conversation(parts);
  return readySentences(
    open,
    factsOf(open, { index, profile, nowMs: NOW, agentName: '小叶', foreignBrand: '茗川堂' }),
  );
};
const ids = (parts: Partial<OpenConversation>, profile = zhou): string[] =>
  offered(parts, profile).map(({ id }) => id);

describe('readySentences', () => {
  it.each([
    ['a known customer opens', {}, ['open', 'three-prices', 'how-to-pay']],
    [
      'two prices were said for one place',
      { quotes: [quote(128, 'tmall'), quote(123, 'tmall')] },
      ['correct', 'how-to-pay'],
    ],
    ['the offer is still unsaid', { quotes: [quote(128, 'tmall')] }, ['correct', 'how-to-pay']],
    [
      'all was said',
      { quotes: [quote(128, 'tmall'), quote(118, 'private')] },
      ['three-prices', 'how-to-pay'],
    ],
    [
      'a question is open',
      { openQuestions: [{ topic: 'delivery' as const, messageId: 'm', atMs: NOW, words: '几天到' }] },
      ['open', 'three-prices', 'answer', 'how-to-pay'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(ids(parts)).toEqual(expected);
  });

  it('asks a stranger for the product first, and claims no price', () => {
    expect(ids({ sku: null }, customer({}))).toEqual(['ask-product', 'how-to-pay']);
  });

  it('offers only what it has facts for', () => {
    const open = conversation({});
    const none = factsOf(open, { index: null, profile: null, nowMs: NOW, agentName: '' });
    expect(readySentences({ ...open, sku: null }, { ...none, sku: null }).map(({ id }) => id)).toEqual([
      'ask-product',
    ]);
  });

  it.each([
    [
      'payment',
      { faults: ['payment-code' as const], trust: [crisis('payment')] },
      ['对不起，是我发错了，请不要付那个码。我们只走官方小程序', '您不用急'],
    ],
    [
      'payment, with an offer unsaid',
      { faults: ['payment-code' as const, 'offer-withheld' as const], trust: [crisis('payment')] },
      ['请不要付那个码', '老客价118元在官方小程序，从11月1日到30日一直有效，一开始我没说，是我的错'],
    ],
    [
      'brand',
      {
        faults: ['payment-code' as const, 'shop-link' as const, 'offer-withheld' as const],
        trust: [crisis('payment'), crisis('brand')],
        openQuestions: [{ topic: 'brand' as const, messageId: 'm', atMs: NOW, words: '' }],
      },
      [
        '您说得对，我发错店了。茗川堂不是我们的店，请别拍。岭上柑官方旗舰店在这里',
        '收款码也是我发错的，请不要付。',
      ],
    ],
    [
      'honesty of price',
      {
        faults: ['payment-code' as const, 'shop-link' as const, 'offer-withheld' as const],
        trust: [crisis('payment'), crisis('brand'), crisis('discount')],
      },
      [
        '周先生，刚才收款码和店铺链接我都发错了',
        '官方只有两个入口',
        '是我的错；天猫店128元。',
        '不买也没关系',
      ],
    ],
  ])('in a crisis of %s offers the repair and nothing that sells', (_, parts, words) => {
    const list = offered(parts);
    expect(list.map(({ id }) => id)).toEqual(['repair']);
    for (const part of words) expect(list[0]?.sentence.text).toContain(part);
    expect(list[0]?.sentence.blanks).toEqual([]);
  });

  it('only closes once the sale is lost', () => {
    const parts = {
      faults: ['payment-code' as const, 'shop-link' as const],
      trust: [crisis('payment'), { ...crisis(null), kind: 'lost' as const }],
    };
    expect(offered(parts).map(({ id, sentence }) => [id, sentence.text])).toEqual([
      [
        'close',
        '好的周先生，天猫店一样发货。今天收款码和链接是我弄错的，您的意见我会交给店里改。之后不打扰您，需要时再找我。',
      ],
    ]);
  });

  it('offers to sell again after the repair', () => {
    const trust = [crisis('payment'), { ...crisis(null), kind: 'repaired' as const }];
    expect(ids({ trust })).toEqual(['open', 'three-prices', 'how-to-pay']);
  });

  it('has nothing for somebody who asked not to be contacted and has not written', () => {
    const left = customer({ consent: { marketing: false, doNotContactSince: '2026-10-01T00:00:00+08:00' } });
    expect(ids({ customerMessages: 0 }, left)).toEqual([]);
  });
});
