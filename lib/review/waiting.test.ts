import { describe, expect, it } from 'vitest';
import { promisesKept, waitingOf } from './waiting';

const ENDS = [30, 60, 120];
const row = (waits: number[]) => ({ day: '2026-11-18', agent: '', consoleId: 'demo', messages: 9, waits });

describe('waiting', () => {
  it.each([
    ['nobody', [0, 0, 0, 0], null],
    ['one', [1, 0, 0, 0], 30],
    ['the middle in the second class', [1, 3, 1, 1], 60],
    ['half in the first class', [2, 2, 0, 0], 30],
    ['most beyond all classes', [1, 0, 0, 5], null],
  ])('of %s', (_, waits, medianSeconds) => {
    expect(waitingOf([row(waits)], ENDS).medianSeconds).toBe(medianSeconds);
  });

  it('adds rows class by class', () => {
    expect(waitingOf([row([1, 2, 3, 4]), row([1, 0, 0, 0])], ENDS)).toMatchObject({
      replies: 11,
      classes: [2, 2, 3, 4],
    });
  });
});

describe('promises', () => {
  const promises = [
    { dueAtMs: 5, status: 'kept', settledAtMs: 5 },
    { dueAtMs: 8, status: 'kept', settledAtMs: 9 },
    { dueAtMs: 9, status: 'kept', settledAtMs: null },
    { dueAtMs: 6, status: 'open' },
    { dueAtMs: 2, status: 'open' },
    { dueAtMs: 4, status: 'half-kept' },
    { dueAtMs: 7, status: 'broken' },
    { dueAtMs: 20, status: 'open' },
  ] as const;

  it('count in the stretch in which they fall due, and apart when they were kept late', () => {
    expect(promisesKept(promises, 5, 10)).toEqual({ due: 5, kept: 2, late: 1 });
  });
});
