/** A picture's format as its first bytes tell it. */
export type PictureFormat =
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'ico'
  | 'avif'
  | 'heic'
  | 'tiff'
  | 'jxl'
  | 'svg';

export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * The format of a picture by its magic bytes, null when they are no picture's.
 * The declared type is never asked: senders and file names lie.
 */
export function sniffFormat(bytes: Uint8Array): PictureFormat | null {
  const head = latin1(bytes, 0, 32);
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.startsWith('BM') && isBitmapHeader(bytes)) return 'bmp';
  if (head.startsWith('\0\0\x01\0')) return 'ico';
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tiff';
  if (head.startsWith('\xff\x0a') || head.slice(4, 8) === 'JXL ') return 'jxl';
  if (head.slice(4, 8) === 'ftyp')
    return sniffBrand(latin1(bytes, 8, Math.min(view(bytes).getUint32(0), 64)));
  const text = latin1(bytes, 0, 1024);
  return /^(?:\xef\xbb\xbf)?\s*</.test(text) && /<svg[\s>]/i.test(text) ? 'svg' : null;
}

/**
 * Width and height in pixels as the header states them, before any turning by EXIF; null when the header
 * does not say. Read before decoding, so that a small file that unfolds to gigabytes is refused unopened.
 */
export function pictureSize(bytes: Uint8Array, format: PictureFormat): PictureSize | null {
  try {
    return readSize[format]?.(bytes, view(bytes)) ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null; // cut short: the decoder will say so
    throw error;
  }
}

type SizeReader = (bytes: Uint8Array, at: DataView) => PictureSize | null;

const readSize: Partial<Record<PictureFormat, SizeReader>> = {
  png: (_, at) => ({ widthPx: at.getUint32(16), heightPx: at.getUint32(20) }),
  gif: (_, at) => ({ widthPx: at.getUint16(6, true), heightPx: at.getUint16(8, true) }),
  // Heights below zero mean "rows from the top".
  bmp: (_, at) =>
    at.getUint32(14, true) === OS2_HEADER_BYTES
      ? { widthPx: at.getUint16(18, true), heightPx: at.getUint16(20, true) }
      : { widthPx: Math.abs(at.getInt32(18, true)), heightPx: Math.abs(at.getInt32(22, true)) },
  webp: (bytes, at) => webpSize(latin1(bytes, 12, 16), at),
  jpeg: (_, at) => jpegSize(at),
  avif: (bytes, at) => avifSize(bytes, at),
};

const OS2_HEADER_BYTES = 12;

/** "BM" begins many a text; a bitmap also states a header size of one of the known versions. */
function isBitmapHeader(bytes: Uint8Array): boolean {
  return (
    bytes.length >= 26 &&
    [OS2_HEADER_BYTES, 40, 52, 56, 64, 108, 124].includes(view(bytes).getUint32(14, true))
  );
}

function sniffBrand(brands: string): PictureFormat | null {
  if (/avi[fs]/.test(brands)) return 'avif';
  return /hei[cxms]|hev[cx]|mif1|msf1/.test(brands) ? 'heic' : null;
}

function webpSize(chunk: string, at: DataView): PictureSize | null {
  if (chunk === 'VP8X') return { widthPx: uint24(at, 24) + 1, heightPx: uint24(at, 27) + 1 };
  if (chunk === 'VP8 ')
    return { widthPx: at.getUint16(26, true) & 0x3fff, heightPx: at.getUint16(28, true) & 0x3fff };
  if (chunk !== 'VP8L') return null;
  const bits = at.getUint32(21, true);
  return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 };
}

/** Walks the segments to the start of frame (ITU-T T.81, table B.1: C0 to CF without C4, C8 and CC). */
function jpegSize(at: DataView): PictureSize | null {
  for (let i = 2; ; ) {
    if (at.getUint8(i) !== 0xff) return null;
    const marker = at.getUint8(i + 1);
    if (marker === 0xff) {
      i += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { widthPx: at.getUint16(i + 7), heightPx: at.getUint16(i + 5) };
    if (marker === 0xda || marker === 0xd9) return null;
    i += 2 + at.getUint16(i + 2);
  }
}

/** The largest `ispe` box of the first 16 KB: an AVIF of many tiles states each tile's size and the whole's. */
function avifSize(bytes: Uint8Array, at: DataView): PictureSize | null {
  const head = latin1(bytes, 0, 16_384);
  let size: PictureSize | null = null;
  for (let i = head.indexOf('ispe'); i >= 0; i = head.indexOf('ispe', i + 4)) {
    const found = { widthPx: at.getUint32(i + 8), heightPx: at.getUint32(i + 12) };
    if (!size || found.widthPx * found.heightPx > size.widthPx * size.heightPx) size = found;
  }
  return size;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const uint24 = (at: DataView, i: number): number => at.getUint16(i, true) | (at.getUint8(i + 2) << 16);

const latin1 = (bytes: Uint8Array, start: number, end: number): string => {
  let text = '';
  for (const byte of bytes.subarray(start, end)) text += String.fromCharCode(byte);
  return text;
};
