import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disjoint, follow } from './mirror';

const span = (start: number, end: number) => ({ start, end, severity: 'warning' as const });

describe('marks of a draft', () => {
  it('stand in order, the gravest (given first) keeping its place where two overlap', () => {
    expect(disjoint([span(5, 9), span(0, 3), span(8, 12)], 20)).toEqual([span(0, 3), span(5, 9)]);
  });

  it('lie inside the text, empty ones left out', () => {
    expect(disjoint([span(-1, 2), span(3, 3), span(18, 21), span(19, 20)], 20)).toEqual([span(19, 20)]);
  });
});

describe('marks after one edit', () => {
  it.each([
    ['before the change stay', '128元哈', '128元哈。', [span(0, 4)], [span(0, 4)]],
    ['behind the change move with their words', '这款128元', '亲，这款128元', [span(2, 6)], [span(4, 8)]],
    ['whose words changed are dropped', '这款128元', '这款118元', [span(2, 6)], []],
    ['are dropped when all is deleted', '128元', '', [span(0, 4)], []],
  ])('%s', (_, before, after, marks, left) => {
    expect(follow(marks, before, after)).toEqual(left);
  });

  it('always mark the same words as before', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.string(),
        fc.string(),
        fc.nat(),
        fc.nat(),
        (a, cut, put, b, x, y) => {
          const before = a + cut + b;
          const after = a + put + b;
          const start = x % (before.length + 1);
          const mark = span(start, Math.min(before.length, start + (y % 5)));
          for (const moved of follow([mark], before, after)) {
            expect(after.slice(moved.start, moved.end)).toBe(before.slice(mark.start, mark.end));
          }
        },
      ),
    );
  });
});
