import { describe, expect, it } from 'vitest';
import { readOutsideContacts } from './contacts';
import { MessageFacts } from './message-facts';

const read = (text: string) => {
  const facts = new MessageFacts(
    { id: 'm', role: 'agent', atMs: null, text, pictures: [], cards: [], note: false },
    null,
  );
  return readOutsideContacts(facts).map(({ kind, value, evasive }) => [kind, value, evasive]);
};

describe('readOutsideContacts', () => {
  it.each([
    ['微信号 linlin-88', [['id', 'linlin-88', false]]],
    ['薇信：linlin_88', [['id', 'linlin_88', true]]],
    ['w x linlin2026 加一下', [['id', 'linlin2026', true]]],
    ['加我绿泡泡', [['add', null, true]]],
    ['message me on Telegram', [['add', null, false]]],
    ['留个手机号，我加您', [['ask', null, false]]],
  ])('reads %s', (text, contacts) => {
    expect(read(text)).toEqual(contacts);
  });

  it.each([
    '微信支付和支付宝都可以',
    '这款耳机型号 WX-100',
    '不用加微信，在这里说就行',
    '留个电话，快递上门前联系您',
    'The kettle is in line with the standard',
  ])('reads no contact in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
