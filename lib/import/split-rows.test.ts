import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowSplitter, LONGEST_ROW } from './split-rows';

/** All rows of a text that comes in pieces of `size`. */
function rowsOf(text: string, size = text.length): string[][] {
  const splitter = createRowSplitter();
  const rows: string[][] = [];
  for (let from = 0; from < text.length; from += size)
    rows.push(...splitter.take(text.slice(from, from + size), from + size >= text.length));
  return rows;
}

describe('rows of a text', () => {
  it.each([
    [
      'commas',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'tabs',
      'a\tb,c\nd\te\n',
      [
        ['a', 'b,c'],
        ['d', 'e'],
      ],
    ],
    [
      'semicolons',
      'h;h\na;1,5\nb;2,5\n',
      [
        ['h', 'h'],
        ['a', '1,5'],
        ['b', '2,5'],
      ],
    ],
    [
      'Windows line ends',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'old Mac line ends',
      'a,b\rc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'quoted fields',
      '"a,1","b ""x""\nz"\nc,d',
      [
        ['a,1', 'b "x"\nz'],
        ['c', 'd'],
      ],
    ],
    ['an empty quoted field', '"",b\n', [['', 'b']]],
    ['a blank line', 'a,b\n\nc,d\n', [['a', 'b'], [''], ['c', 'd']]],
    [
      'a mark within a field',
      'a,b"c\nd,e\n',
      [
        ['a', 'b"c'],
        ['d', 'e'],
      ],
    ],
    ['words behind a closing mark', '"a"b,c\n', [['ab', 'c']]],
    [
      'a mark that is never closed',
      'a,b\n"c,d\ne,f\n',
      [
        ['a', 'b'],
        ['"c', 'd'],
        ['e', 'f'],
      ],
    ],
  ])('%s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
    expect(rowsOf(text, 1)).toEqual(rows);
  });

  it('are what was written, however the pieces are cut', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '茶', ' ', '\t', ';') });
    const sheet = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sheet, fc.integer({ min: 1, max: 40 }), (rows, size) => {
        const text = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(rowsOf(`h,h\n${text}`, size).slice(1)).toEqual(rows);
      }),
    );
  });

  it('never throws and comes to an end', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 9 }), (text, size) => void rowsOf(text, size)),
    );
  });

  it('a mark that is never closed holds back no more than a long row', () => {
    const line = `${'x'.repeat(99)}\n`;
    const splitter = createRowSplitter();
    expect(splitter.take(`a,b\n"c,d\n${line.repeat(LONGEST_ROW / 100)}`, false).length).toBeGreaterThan(2);
  });
});
