import { describe, expect, it } from 'vitest';
import { merge } from './merge';

describe('two changes of one customer', () => {
  const base = {
    name: '林女士',
    notes: '喜欢清淡',
    tags: ['茶', '老客'],
    care: { needs: { budget: { text: '200' } } },
  };

  it.each([
    ['the same on both sides', { ...base, tier: 'vip' }, { ...base, tier: 'vip' }, { ...base, tier: 'vip' }],
    [
      'different fields',
      { ...base, notes: '夜里不回' },
      { ...base, tier: 'vip' },
      { ...base, notes: '夜里不回', tier: 'vip' },
    ],
    [
      'lists: added here, taken out there',
      { ...base, tags: ['茶', '老客', '送礼'] },
      { ...base, tags: ['老客', '清淡'] },
      { ...base, tags: ['老客', '清淡', '送礼'] },
    ],
    [
      'fields of a part',
      { ...base, care: { needs: { budget: { text: '200' }, occasion: { text: '中秋' } } } },
      { ...base, care: { needs: {} } },
      { ...base, care: { needs: { occasion: { text: '中秋' } } } },
    ],
  ])('%s are put together without a word', (_label, mine, theirs, merged) => {
    expect(merge<unknown>(base, mine, theirs)).toEqual({ value: merged, clashes: [] });
  });

  it('of one field leave theirs and tell both', () => {
    const mine = { ...base, notes: '怕苦' };
    const theirs = { ...base, notes: '喜欢浓一点', tier: 'vip' };
    expect(merge<unknown>(base, mine, theirs)).toEqual({
      value: theirs,
      clashes: [{ path: ['notes'], mine: '"怕苦"', theirs: '"喜欢浓一点"' }],
    });
  });

  it('of a field that one emptied tell that it was', () => {
    const { notes: _, ...emptied } = base;
    expect(merge<unknown>(base, emptied, { ...base, notes: '怕苦' })).toEqual({
      value: { ...base, notes: '怕苦' },
      clashes: [{ path: ['notes'], mine: null, theirs: '"怕苦"' }],
    });
  });

  it('that never met are joined, and differing fields told', () => {
    expect(
      merge<unknown>(undefined, { name: '林', tags: ['茶'] }, { name: '林女士', tags: ['老客'] }),
    ).toEqual({
      value: { name: '林女士', tags: ['老客', '茶'] },
      clashes: [{ path: ['name'], mine: '"林"', theirs: '"林女士"' }],
    });
  });
});
