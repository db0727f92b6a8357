import { describe, expect, it } from 'vitest';
import { customerFileSchema } from '../model/customer';
import { withField } from './merge-note';

describe('a field of which two versions were kept', () => {
  const promise = {
    id: 'p1',
    at: '2026-11-30T10:00:00+08:00',
    text: '补发',
    dueAt: '2026-11-30T18:00:00+08:00',
    status: 'open' as const,
  };
  const file = customerFileSchema.parse({ id: 'c', name: '林', notes: '怕苦', promises: [promise] });

  it.each([
    ['is set', ['notes'], '"清淡"', { ...file, notes: '清淡' }],
    ['is emptied', ['notes'], null, { ...file, notes: undefined }],
    [
      'is made where nothing was',
      ['consent', 'marketing'],
      'true',
      { ...file, consent: { marketing: true } },
    ],
    [
      'is one of a promise',
      ['promises', 'p1', 'status'],
      '"kept"',
      { ...file, promises: [{ ...promise, status: 'kept' }] },
    ],
  ])('%s', (_label, path, json, after) => {
    expect(withField(file, path, json)).toEqual(after);
  });
});
