import { describe, expect, it } from 'vitest';
import { enlarge, type GreyPicture, greyFromColor, shrink, stretchContrast, turn45 } from './grey';

const picture = (widthPx: number, heightPx: number, at: (x: number, y: number) => number): GreyPicture => ({
  pixels: Uint8Array.from({ length: widthPx * heightPx }, (_, i) => at(i % widthPx, Math.floor(i / widthPx))),
  widthPx,
  heightPx,
});

describe('greyFromColor', () => {
  it('weighs green above red above blue, in either byte order', () => {
    const [red, green, blue] = [
      [255, 0, 0, 255],
      [0, 255, 0, 255],
      [0, 0, 255, 255],
    ].map((color) => greyFromColor(Uint8Array.from(color), 1, 1, 'RGB', 255).pixels[0]);
    expect([red, green, blue]).toEqual([76, 149, 28]);
    expect(greyFromColor(Uint8Array.of(0, 0, 255, 255), 1, 1, 'BGR', 255).pixels[0]).toBe(red);
  });

  it('keeps white white and black black', () => {
    const color = Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 255);
    expect([...greyFromColor(color, 2, 1, 'RGB', 255).pixels]).toEqual([255, 0]);
  });

  it('lets the backdrop through where the picture is see-through', () => {
    const color = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 51);
    expect([...greyFromColor(color, 2, 1, 'RGB', 255).pixels]).toEqual([255, 204]);
    expect([...greyFromColor(color, 2, 1, 'RGB', 0).pixels]).toEqual([0, 0]);
    expect([...greyFromColor(color, 2, 1, 'RGB', null).pixels]).toEqual([0, 0]);
  });
});

describe('shrink', () => {
  it('takes the mean of each square and drops what is left over', () => {
    const small = shrink(
      picture(5, 3, (x, y) => x * 10 + y * 4),
      2,
    );
    expect(small).toEqual({ pixels: Uint8Array.of(7, 27), widthPx: 2, heightPx: 1 });
  });
});

describe('enlarge', () => {
  it('doubles both sides and keeps an even grey even', () => {
    const large = enlarge(picture(3, 2, () => 90));
    expect([large.widthPx, large.heightPx]).toEqual([6, 4]);
    expect(new Set(large.pixels)).toEqual(new Set([90]));
  });

  it('passes smoothly from dark to light', () => {
    const row = [...enlarge(picture(2, 1, (x) => x * 200)).pixels.subarray(0, 4)];
    expect(row).toEqual([0, 50, 150, 200]);
  });
});

describe('turn45', () => {
  it('finds the way back to the place a mark came from', () => {
    const { picture: turned, back } = turn45(picture(40, 20, (x, y) => (x === 30 && y === 5 ? 255 : 0)));
    const brightest = turned.pixels.indexOf(Math.max(...turned.pixels));
    const [x, y] = back(brightest % turned.widthPx, Math.floor(brightest / turned.widthPx));
    expect(Math.hypot(x - 30, y - 5)).toBeLessThan(1);
  });
});

describe('stretchContrast', () => {
  it('makes a faint pattern black and white wherever it stands', () => {
    const faint = stretchContrast(picture(64, 64, (x, y) => (x < 32 ? 180 : 60) + ((x + y) % 2 ? 20 : 0)));
    const middles = [8 * 64 + 8, 8 * 64 + 9, 8 * 64 + 56, 8 * 64 + 57].map((i) => faint.pixels[i]);
    expect(middles).toEqual([0, 255, 0, 255]);
  });

  it('does not blow up the grain of an even area', () => {
    const grain = stretchContrast(picture(48, 48, (x, y) => 128 + ((x * y) % 2)));
    expect(Math.max(...grain.pixels)).toBeLessThan(40);
  });
});
