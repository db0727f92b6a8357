import { describe, expect, it } from 'vitest';
import { findCodes, mergeCodes } from './find-codes';
import type { PictureCode } from './reading';
import type { GreyReader, Look } from './zxing';

const code = (payload: string, x: number, y: number): PictureCode => ({
  payload,
  format: 'QRCode',
  corners: [
    { x, y },
    { x: x + 0.1, y },
    { x: x + 0.1, y: y + 0.1 },
    { x, y: y + 0.1 },
  ],
});

const blank = (widthPx: number, heightPx: number) => ({
  pixels: new Uint8Array(widthPx * heightPx),
  widthPx,
  heightPx,
});

describe('mergeCodes', () => {
  it('counts a code found twice at one place once, and two prints of one payload twice', () => {
    const first = [code('PAY-1', 0.1, 0.1)];
    const second = [code('PAY-1', 0.11, 0.1), code('PAY-1', 0.6, 0.1), code('PAY-2', 0.1, 0.1)];
    expect(mergeCodes(first, second)).toEqual([first[0], second[1], second[2]]);
  });
});

describe('findCodes', () => {
  it('states corners as fractions of the picture, never outside it', () => {
    const read: GreyReader = () => [
      {
        payload: 'PAY-1',
        format: 'QRCode',
        corners: [
          { x: -2, y: 50 },
          { x: 400, y: 203 },
        ],
      },
    ];
    expect(findCodes(read, blank(400, 200))[0]?.corners).toEqual([
      { x: 0, y: 0.25 },
      { x: 1, y: 1 },
    ]);
  });

  it('finds the same place in a turned copy', () => {
    const side = Math.ceil(500 * Math.SQRT1_2);
    const read: GreyReader = ({ widthPx, heightPx }) =>
      widthPx === side && heightPx === side
        ? [{ payload: 'PAY-1', format: 'Code128', corners: [{ x: side / 2, y: side / 2 }] }]
        : [];
    expect(findCodes(read, blank(300, 200))[0]?.corners).toEqual([{ x: 0.5, y: 0.5 }]);
  });

  it('stops looking once a code is found', () => {
    const looks: Look[] = [];
    const read: GreyReader = (_, look) => {
      looks.push(look);
      return look.kinds.includes('qr')
        ? [{ payload: 'PAY-1', format: 'QRCode', corners: [{ x: 1, y: 1 }] }]
        : [];
    };
    findCodes(read, blank(300, 200));
    expect(looks).toHaveLength(2);
  });

  it('shrinks a picture of 12 megapixels for the first looks and comes back to all of it on a miss', () => {
    const sizes: number[] = [];
    findCodes(
      ({ widthPx }) => {
        sizes.push(widthPx);
        return [];
      },
      blank(4000, 3000),
    );
    expect(sizes[0]).toBe(2000);
    expect(sizes).toContain(4000);
  });
});
