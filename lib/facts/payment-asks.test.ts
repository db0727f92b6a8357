import { describe, expect, it } from 'vitest';
import { MessageFacts } from './message-facts';
import { readPayTargets } from './payment-asks';

const read = (text: string, isAskedBefore = false) => {
  const facts = new MessageFacts(
    { id: 'm', role: 'agent', atMs: null, text, pictures: [], cards: [], note: false },
    null,
  );
  const { targets, isAsked } = readPayTargets(facts, isAskedBefore);
  return {
    isAsked,
    targets: targets.map(({ kind, start, end }) => [kind, facts.reading.words({ start, end })]),
  };
};

describe('readPayTargets', () => {
  it.each([
    ['转到这张卡 6222 0212 3456 7890 128', [['card', '6222 0212 3456 7890 128']]],
    ['zfb: lin_mao88 备注狗粮，直接转', [['handle', 'lin_mao88']]],
    ['尾款打老板的卡', [['person', '老板的卡']]],
    ['定金直接转给我就行', [['person', '转给我']]],
    ['Wire it to GB82 WEST 1234 5698 7654 32', [['iban', 'GB82 WEST 1234 5698 7654 32']]],
    ['send the 40 by venmo to @ridge-jo', [['handle', '@ridge-jo']]],
  ])('finds whom to pay in %s', (text, targets) => {
    const found = read(text);
    expect(found.isAsked).toBe(true);
    expect(found.targets).toEqual(targets);
  });

  it.each([
    '我帮您转给售后同事，稍等',
    '退款已打到您的支付宝 13800001234',
    '有问题打给我，电话 13912345678',
    '请不要转到 6222 0212 3456 7890 128，那不是我们的',
    'Our courier will call you on 020 7946 0000 before the delivery',
    'We accept PayPal and Visa at checkout',
  ])('finds nobody to pay in %s', (text) => {
    expect(read(text).targets).toEqual([]);
  });

  it('takes a bare account after a message that asked to send money as asked for', () => {
    expect(read('6222 0212 3456 7890 128 王丽 工行', true)).toEqual({
      isAsked: true,
      targets: [['card', '6222 0212 3456 7890 128']],
    });
  });
});
