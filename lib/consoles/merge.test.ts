import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageMessage } from './read-message';
import { merge } from './reader';

const message = (id: string): PageMessage => ({
  id,
  role: 'agent',
  atMs: null,
  text: id,
  pictures: [],
  cards: [],
  note: false,
});
const list = (ids: string): PageMessage[] => [...ids].map(message);
const ids = (messages: readonly PageMessage[]): string => messages.map(({ id }) => id).join('');

describe('merging what the page shows with what was read', () => {
  it.each([
    ['new messages at the end', 'abc', 'abcde', 'abcde'],
    ['history above', 'cd', 'abcd', 'abcd'],
    ['a virtual list scrolled up: the ones below were still said', 'defg', 'bcde', 'bcdefg'],
    ['a virtual list scrolled down', 'abcd', 'cdef', 'abcdef'],
    ['one in between', 'abd', 'abcd', 'abcd'],
    ['one gone', 'abc', 'ac', 'abc'],
    ['all gone and others there', 'ab', 'xy', 'abxy'],
  ])('%s', (_, before, present, merged) => {
    expect(ids(merge(list(before), list(present)))).toBe(merged);
  });

  it('loses none, doubles none, and keeps the page’s order', () => {
    const order = 'abcdefghij';
    const stretch = fc
      .tuple(fc.nat(9), fc.nat(9))
      .map(([a, b]) => order.slice(Math.min(a, b), Math.max(a, b) + 1));
    fc.assert(
      fc.property(stretch, stretch, (before, present) => {
        const merged = ids(merge(list(before), list(present)));
        expect([...merged].sort()).toEqual([...new Set(before + present)].sort());
        const shown = [...merged].filter((id) => present.includes(id)).join('');
        expect(shown).toBe(present);
      }),
    );
  });

  it('answers the same list when nothing changed', () => {
    const before = list('abc');
    expect(merge(before, before.slice(1))).toBe(before);
  });
});
