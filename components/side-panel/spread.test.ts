import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from './spread';

const ROOM = 300;
const labels = fc
  .array(fc.record({ centre: fc.integer({ min: 0, max: ROOM }), width: fc.integer({ min: 10, max: 60 }) }), {
    maxLength: 5,
  })
  .map((list) => list.sort((a, b) => a.centre - b.centre));

describe('spreading labels', () => {
  it('never lets two overlap, and keeps all inside the room', () => {
    fc.assert(
      fc.property(labels, (list) => {
        const centres = spread(list, ROOM);
        const edges = list.map(({ width }, index) => {
          const centre = centres[index] ?? Number.NaN;
          return { left: centre - width / 2, right: centre + width / 2 };
        });
        edges.forEach((edge, index) => {
          expect(edge.left).toBeGreaterThanOrEqual(edges[index - 1]?.right ?? 0);
          expect(edge.right).toBeLessThanOrEqual(ROOM);
        });
      }),
    );
  });

  it('leaves labels alone that have room', () => {
    const apart = [
      { centre: 50, width: 40 },
      { centre: 150, width: 40 },
    ];
    expect(spread(apart, ROOM)).toEqual([50, 150]);
  });
});
