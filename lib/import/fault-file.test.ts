import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from './fault-file';
import { createRowSplitter } from './split-rows';

describe('a line of the faults’ file', () => {
  it.each([
    ['=HYPERLINK("http://x.example")', `'=HYPERLINK("http://x.example")`],
    ['+1', `'+1`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    [' =1+1', `' =1+1`],
    ['＝1+1', `'＝1+1`],
    ['\t=1', `'\t=1`],
    ['小青柑, "大"', '小青柑, "大"'],
  ])('holds %s as text', (cell, shown) => {
    expect(createRowSplitter().take(csvLine(['a', cell]), true)).toEqual([['a', shown]]);
  });

  it('begins no cell as a formula, whatever stood in the list', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        const [row] = createRowSplitter()
          .take(`h,h\r\n${csvLine(['a', cell])}`, true)
          .slice(1);
        expect(row?.[1]).not.toMatch(/^\s*[=+\-@]/);
        expect(row?.[1]?.replace(/^'/, '')).toBe(cell.replace(/^'/, ''));
      }),
    );
  });
});
