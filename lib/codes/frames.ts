import { type ByteOrder, type GreyPicture, greyFromColor } from './grey';
import type { PictureFormat } from './sniff';

/** One frame of a picture in grey, as stored; `quarterTurns` clockwise (and then `mirrored`) make it as shown. */
export interface Frame {
  readonly grey: GreyPicture;
  /** The same over black, when part of the picture is see-through: a white code on nothing is lost over white. */
  readonly overBlack: GreyPicture | null;
  readonly quarterTurns: 0 | 1 | 2 | 3;
  readonly mirrored: boolean;
}

/** The first frame and up to four more, spread over an animation. Throws when the bytes cannot be decoded. */
export async function* readFrames(
  bytes: Uint8Array<ArrayBuffer>,
  format: PictureFormat,
): AsyncGenerator<Frame> {
  const type = MIME_TYPES[format];
  if (!type) throw new Error(`browsers do not decode ${format}`);
  if (typeof ImageDecoder === 'undefined' || !(await ImageDecoder.isTypeSupported(type))) {
    yield drawFrame(await createImageBitmap(new Blob([bytes], { type })));
    return;
  }
  // TypeScript's DOM types lack `premultiplyAlpha` (WebCodecs, 10.3).
  const init: ImageDecoderInit & { premultiplyAlpha: 'none' } = {
    data: bytes,
    type,
    premultiplyAlpha: 'none',
  };
  const decoder = new ImageDecoder(init);
  try {
    await decoder.tracks.ready;
    const count = decoder.tracks.selectedTrack?.frameCount ?? 1;
    for (const frameIndex of spreadFrames(count)) {
      const { image } = await decoder.decode({ frameIndex });
      try {
        yield await copyFrame(image);
      } finally {
        image.close();
      }
    }
  } finally {
    decoder.close();
  }
}

/** Indices of the frames looked at: the first, the last, and three between. */
export function spreadFrames(count: number): number[] {
  const last = Math.max(0, count - 1);
  return [...new Set([0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * last)))];
}

const MIME_TYPES: Partial<Record<PictureFormat, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
  ico: 'image/x-icon',
  avif: 'image/avif',
};

const BYTE_ORDERS: Readonly<Record<string, ByteOrder>> = {
  RGBA: 'RGB',
  RGBX: 'RGB',
  BGRA: 'BGR',
  BGRX: 'BGR',
};

/** Formats whose first plane is eight bits of brightness a pixel: the grey picture itself, with no conversion. */
const BRIGHTNESS_FIRST: ReadonlySet<string> = new Set(['I420', 'I422', 'I444', 'NV12']);

async function copyFrame(image: VideoFrame): Promise<Frame> {
  const order = BYTE_ORDERS[image.format ?? ''];
  const visible = image.visibleRect;
  if (!visible || (!order && !BRIGHTNESS_FIRST.has(image.format ?? '')))
    return drawFrame(await createImageBitmap(image));
  const { width, height } = visible;
  const buffer = new Uint8Array(image.allocationSize());
  const [plane] = await image.copyTo(buffer);
  if (!plane) throw new Error('a frame without planes');
  const rows = packRows(buffer, plane, order ? width * 4 : width, height);
  const shown = orientation(image);
  if (!order) return { grey: { pixels: rows, widthPx: width, heightPx: height }, overBlack: null, ...shown };
  return { ...greyFrames(rows, width, height, order, image.format?.endsWith('A') === true), ...shown };
}

function greyFrames(
  color: Uint8Array | Uint8ClampedArray,
  widthPx: number,
  heightPx: number,
  order: ByteOrder,
  hasAlpha: boolean,
): Pick<Frame, 'grey' | 'overBlack'> {
  const seeThrough = hasAlpha && isSeeThrough(color);
  return {
    grey: greyFromColor(color, widthPx, heightPx, order, seeThrough ? 255 : null),
    overBlack: seeThrough ? greyFromColor(color, widthPx, heightPx, order, 0) : null,
  };
}

/** Chromium states the EXIF orientation on the frame; engines that do not have turned the pixels themselves. */
function orientation(
  image: VideoFrame & { rotation?: number; flip?: boolean },
): Pick<Frame, 'quarterTurns' | 'mirrored'> {
  const turns = Math.round((image.rotation ?? 0) / 90) % 4;
  return {
    quarterTurns: turns === 1 || turns === 2 || turns === 3 ? turns : 0,
    mirrored: image.flip ?? false,
  };
}

function packRows(buffer: Uint8Array, plane: PlaneLayout, rowBytes: number, rows: number): Uint8Array {
  if (plane.stride === rowBytes) return buffer.subarray(plane.offset, plane.offset + rowBytes * rows);
  const packed = new Uint8Array(rowBytes * rows);
  for (let y = 0; y < rows; y++) {
    const start = plane.offset + y * plane.stride;
    packed.set(buffer.subarray(start, start + rowBytes), y * rowBytes);
  }
  return packed;
}

function isSeeThrough(color: Uint8Array | Uint8ClampedArray): boolean {
  for (let at = 3; at < color.length; at += 4) if (color[at] !== 255) return true;
  return false;
}

function drawFrame(bitmap: ImageBitmap): Frame {
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  return { ...greyFrames(data, width, height, 'RGB', true), quarterTurns: 0, mirrored: false };
}
