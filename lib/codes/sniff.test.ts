import { describe, expect, it } from 'vitest';
import { pictureSize, sniffFormat } from './sniff';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (character) => character.charCodeAt(0)) : [...part],
    ),
  );

const png = bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 4, 0x38, 0, 0, 7, 0x80]);
const gif = bytes('GIF89a', [0x40, 1, 0xf0, 0]);
const jpeg = bytes(
  [0xff, 0xd8, 0xff, 0xe0, 0, 4, 9, 9],
  [0xff, 0xc4, 0, 3, 9], // Huffman tables: in the range of the frame markers, but none
  [0xff, 0xff, 0xc2, 0, 17, 8, 0x07, 0x80, 0x04, 0x38],
);
const webp = (chunk: string, ...rest: readonly number[]) =>
  bytes('RIFF', [0, 0, 0, 0], 'WEBP', chunk, [0, 0, 0, 0], rest);
const avif = bytes(
  [0, 0, 0, 20],
  'ftypavif',
  [0, 0, 0, 0],
  'avif',
  [0, 0, 0, 20],
  'ispe',
  [0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 1, 0],
  [0, 0, 0, 20],
  'ispe',
  [0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 4, 0],
);
const bmp = (header: number, ...size: readonly number[]) =>
  bytes('BM', new Array<number>(12).fill(0), [header, 0, 0, 0], size, new Array<number>(8).fill(0));

describe('sniffFormat', () => {
  it.each([
    ['png', png],
    ['gif', gif],
    ['jpeg', jpeg],
    ['webp', webp('VP8 ')],
    ['bmp', bmp(40)],
    ['avif', avif],
    ['heic', bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0], 'mif1heic')],
    ['tiff', bytes('II*\0')],
    ['jxl', bytes([0xff, 0x0a])],
    ['ico', bytes([0, 0, 1, 0, 1, 0])],
    ['svg', bytes('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- drawn --><svg width="9">')],
  ])('knows %s by its first bytes', (format, head) => {
    expect(sniffFormat(head)).toBe(format);
  });

  it.each([
    ['no bytes', bytes()],
    ['a text', bytes('Hello, my parcel is late.')],
    ['a text that begins like a bitmap', bytes('BMW floor mats, two pieces, in black please')],
    ['a web page', bytes('<!doctype html><p>picture.png</p>')],
    ['a film', bytes([0, 0, 0, 24], 'ftypisom', [0, 0, 2, 0], 'isomiso2')],
    ['the first half of a PNG signature', bytes('\x89PNG')],
  ])('calls %s no picture', (_, head) => {
    expect(sniffFormat(head)).toBeNull();
  });
});

describe('pictureSize', () => {
  it.each([
    ['png', png, 1080, 1920],
    ['gif', gif, 320, 240],
    ['jpeg', jpeg, 1080, 1920],
    ['webp', webp('VP8X', 0, 0, 0, 0, 0x37, 4, 0, 0x7f, 7, 0), 1080, 1920],
    ['webp', webp('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, 0x38, 0x44, 0x80, 0x47), 1080, 1920],
    ['webp', webp('VP8L', 0x2f, 0x37, 0xc4, 0xdf, 1), 1080, 1920],
    ['avif', avif, 2048, 1024],
    ['bmp', bmp(40, 0x40, 1, 0, 0, 0x10, 0xff, 0xff, 0xff), 320, 240],
    ['bmp', bmp(12, 0x40, 1, 0xf0, 0), 320, 240],
  ] as const)('reads a %s header', (format, head, widthPx, heightPx) => {
    expect(sniffFormat(head)).toBe(format);
    expect(pictureSize(head, format)).toEqual({ widthPx, heightPx });
  });

  it('does not know the size of a file that is cut short', () => {
    for (const [format, head] of [
      ['png', png],
      ['gif', gif],
      ['jpeg', jpeg],
    ] as const)
      expect(pictureSize(head.subarray(0, head.length - 1), format)).toBeNull();
  });

  it('does not search a JPEG past the start of its picture data', () => {
    expect(
      pictureSize(bytes([0xff, 0xd8, 0xff, 0xda, 0, 2, 0xff, 0xc0, 0, 9, 8, 0, 1, 0, 1]), 'jpeg'),
    ).toBeNull();
  });
});
