/** A picture in grey: one byte a pixel, 0 black to 255 white, rows from the top without gaps. */
export interface GreyPicture {
  readonly pixels: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Where the red and blue bytes lie in a pixel of four; green is always the second, alpha the fourth. */
export type ByteOrder = 'RGB' | 'BGR';

/** Grey by Rec. 601 weights, composed over `backdrop` (0 or 255); null: the fourth byte means nothing. */
export function greyFromColor(
  color: Uint8Array | Uint8ClampedArray,
  widthPx: number,
  heightPx: number,
  order: ByteOrder,
  backdrop: number | null,
): GreyPicture {
  const pixels = new Uint8Array(widthPx * heightPx);
  const redWeight = order === 'RGB' ? 77 : 29;
  const blueWeight = 106 - redWeight;
  for (let i = 0, at = 0; i < pixels.length; i++, at += 4) {
    const grey =
      ((color[at] ?? 0) * redWeight + (color[at + 1] ?? 0) * 150 + (color[at + 2] ?? 0) * blueWeight) >> 8;
    const alpha = color[at + 3] ?? 255;
    pixels[i] = backdrop === null || alpha === 255 ? grey : (grey * alpha + backdrop * (255 - alpha)) / 255;
  }
  return { pixels, widthPx, heightPx };
}

/** The picture at one `factor`-th of its width and height, each pixel the mean of a square. */
export function shrink(picture: GreyPicture, factor: number): GreyPicture {
  const widthPx = Math.max(1, Math.floor(picture.widthPx / factor));
  const heightPx = Math.max(1, Math.floor(picture.heightPx / factor));
  const pixels = new Uint8Array(widthPx * heightPx);
  const sums = new Uint32Array(widthPx);
  for (let y = 0; y < heightPx; y++) {
    sums.fill(0);
    for (let dy = 0; dy < factor; dy++) {
      let at = (y * factor + dy) * picture.widthPx;
      for (let x = 0; x < widthPx; x++) {
        let sum = 0;
        for (let dx = 0; dx < factor; dx++) sum += picture.pixels[at++] ?? 0;
        sums[x] = (sums[x] ?? 0) + sum;
      }
    }
    for (let x = 0; x < widthPx; x++) pixels[y * widthPx + x] = (sums[x] ?? 0) / (factor * factor);
  }
  return { pixels, widthPx, heightPx };
}

/** The picture at twice its width and height, interpolated: a module of 1.5 px becomes one zxing can sample. */
export const enlarge = (picture: GreyPicture): GreyPicture =>
  resample(picture, picture.widthPx * 2, picture.heightPx * 2, {
    origin: [-0.25, -0.25],
    perColumn: [0.5, 0],
    perRow: [0, 0.5],
  });

/** A picture made from another, and the way back from its coordinates to the other's. */
export interface Turned {
  readonly picture: GreyPicture;
  readonly back: (x: number, y: number) => readonly [number, number];
}

/** The picture turned by 45° about its middle, on a canvas just large enough, its edges drawn out into the corners. */
export function turn45(picture: GreyPicture): Turned {
  const { widthPx, heightPx } = picture;
  const side = Math.ceil((widthPx + heightPx) * Math.SQRT1_2);
  const step = Math.SQRT1_2;
  const origin = [widthPx / 2 - side * step, heightPx / 2] as const;
  return {
    picture: resample(picture, side, side, { origin, perColumn: [step, -step], perRow: [step, step] }),
    back: (x, y) => [origin[0] + (x + y) * step, origin[1] + (y - x) * step],
  };
}

/**
 * The picture with its contrast stretched tile by tile: in each 16 px square the darkest and lightest of
 * the square and its neighbours become black and white. zxing calls an area flat below a range of 24.
 */
export function stretchContrast(picture: GreyPicture): GreyPicture {
  const { pixels, widthPx: w, heightPx: h } = picture;
  const columns = Math.ceil(w / TILE_PX);
  const rows = Math.ceil(h / TILE_PX);
  const low = new Uint8Array(columns * rows).fill(255);
  const high = new Uint8Array(columns * rows);
  for (let y = 0; y < h; y++) {
    const row = Math.floor(y / TILE_PX) * columns;
    for (let x = 0; x < w; x++) {
      const tile = row + (x >> TILE_SHIFT);
      const grey = pixels[y * w + x] ?? 0;
      if (grey < (low[tile] ?? 0)) low[tile] = grey;
      if (grey > (high[tile] ?? 0)) high[tile] = grey;
    }
  }
  const stretched = new Uint8Array(w * h);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let floor = 255;
      let ceiling = 0;
      for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
        for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
          floor = Math.min(floor, low[r * columns + c] ?? 0);
          ceiling = Math.max(ceiling, high[r * columns + c] ?? 0);
        }
      }
      const scale = 255 / Math.max(ceiling - floor, FLAT_RANGE);
      for (let y = row * TILE_PX; y < Math.min(h, (row + 1) * TILE_PX); y++)
        for (let x = column * TILE_PX; x < Math.min(w, (column + 1) * TILE_PX); x++)
          stretched[y * w + x] = ((pixels[y * w + x] ?? 0) - floor) * scale;
    }
  }
  return { pixels: stretched, widthPx: w, heightPx: h };
}

const TILE_SHIFT = 4;
const TILE_PX = 1 << TILE_SHIFT;

/** A range below this many greys is compression noise and stays as it is. */
const FLAT_RANGE = 8;

/** Where the first pixel of a new picture lies in the old one, and how far each column and row moves on. */
interface Grid {
  readonly origin: readonly [number, number];
  readonly perColumn: readonly [number, number];
  readonly perRow: readonly [number, number];
}

function resample(
  { pixels, widthPx: w, heightPx: h }: GreyPicture,
  widthPx: number,
  heightPx: number,
  { origin, perColumn, perRow }: Grid,
): GreyPicture {
  const result = new Uint8Array(widthPx * heightPx);
  const [stepX, stepY] = perColumn;
  for (let y = 0; y < heightPx; y++) {
    let fromX = origin[0] + y * perRow[0];
    let fromY = origin[1] + y * perRow[1];
    for (let x = 0; x < widthPx; x++, fromX += stepX, fromY += stepY) {
      const insideX = Math.min(Math.max(fromX, 0), w - 1);
      const insideY = Math.min(Math.max(fromY, 0), h - 1);
      const left = insideX | 0;
      const top = insideY | 0;
      const fx = insideX - left;
      const at = top * w + left;
      const right = left + 1 < w ? 1 : 0;
      const below = top + 1 < h ? w : 0;
      const upper = (pixels[at] ?? 0) * (1 - fx) + (pixels[at + right] ?? 0) * fx;
      const lower = (pixels[at + below] ?? 0) * (1 - fx) + (pixels[at + below + right] ?? 0) * fx;
      result[y * widthPx + x] = upper + (lower - upper) * (insideY - top);
    }
  }
  return { pixels: result, widthPx, heightPx };
}
