import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MessageFacts } from './message-facts';
import { readStorePointers } from './store-pointers';

const read = (text: string) =>
  readStorePointers(
    new MessageFacts(
      { id: 'm', role: 'agent', atMs: null, text, pictures: [], cards: [], note: false },
      null,
    ),
  );

describe('readStorePointers', () => {
  it('reads a store in brackets, and no heading', () => {
    expect(read('在这拍【青禾旗舰店】卫衣【面料】纯棉').map(({ name }) => name)).toEqual(['青禾旗舰店']);
  });

  it('reads only what is closed and as short as a name', () => {
    expect(read(`【${'长'.repeat(40)}店】【青禾旗舰店`)).toEqual([]);
  });

  it('gives places inside the text, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('【', '】', '店', 'a', ' ', '铺') }), (text) => {
        for (const { start, end, name } of read(text)) expect(text.slice(start, end)).toContain(name);
      }),
    );
  });
});
