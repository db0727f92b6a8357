import { enlarge, type GreyPicture, shrink, stretchContrast, turn45 } from './grey';
import type { PictureCode } from './reading';
import type { GreyReader, Look, RawCode } from './zxing';

/**
 * Every code in a grey picture, corners in fractions of it. Cheap looks first, dearer ones only while nothing
 * is found: most pictures hold no code, and nearly all codes are read by the first look.
 */
export function findCodes(read: GreyReader, picture: GreyPicture): PictureCode[] {
  for (const attempt of attempts(read, picture)) {
    const codes = attempt();
    if (codes.length > 0) return codes;
  }
  return [];
}

/**
 * Milliseconds for 1080 × 1920 on one 2.5 GHz core, of zxing 3.1.4. Binarising alone is 4.5, so kinds share a
 * look where they can; but each kind asks a price of its own for `harder` (QR 2, the other matrix codes 17,
 * barcodes 6). All kinds with all options at full size, zxing's
 * default, take 115 and read none of test/codes that these looks miss.
 */
function attempts(read: GreyReader, picture: GreyPicture): (() => PictureCode[])[] {
  const look = (at: GreyPicture, how: Look) => read(at, how).map((code) => inFractions(code, at));
  const thorough = (at: GreyPicture) =>
    look(at, { kinds: ['qr', 'matrix', 'bars'], harder: true, rotate: true, invert: true, downscale: true });
  const pixels = picture.widthPx * picture.heightPx;
  const base = shrinkTo(picture, BASE_PX);
  const small = memo(() => shrinkTo(picture, SMALL_PX));
  const list = [
    // 16 ms. Harder and inverted at once: where one code is plain to see, a second must not hide beside it.
    () =>
      mergeCodes(
        look(base, { kinds: ['qr'], harder: true, invert: true }),
        look(base, { kinds: ['bars'], rotate: true }),
      ),
    () => look(base, { kinds: ['matrix'] }),
    () => thorough(small()),
  ];
  // Enlarging parts modules of under 2 px; shrinking, then closing specks, joins modules drawn as dots.
  if (pixels <= ENLARGE_PX) list.push(() => thorough(enlarge(picture)));
  if (pixels > BASE_PX) list.push(() => look(picture, { kinds: ['qr'], harder: true }));
  list.push(
    () => look(stretchContrast(small()), { kinds: ['qr'], harder: true, invert: true }),
    () => look(shrink(small(), 2), { kinds: ['qr'], harder: true, invert: true, denoise: true }),
    () => lookTurned(read, small()),
  );
  return list;
}

/** The codes of both lists; a code of the second that the first has at the same place is left out. */
export function mergeCodes(first: readonly PictureCode[], second: readonly PictureCode[]): PictureCode[] {
  const merged = [...first];
  for (const code of second) if (!merged.some((known) => isSameCode(known, code))) merged.push(code);
  return merged;
}

/** Above this a picture is shrunk for the first looks: codes meant to be scanned from a screen stay readable. */
const BASE_PX = 4_000_000;
/** Up to this a picture is also read at twice its size. */
const ENLARGE_PX = 250_000;
const SMALL_PX = 600_000;

/** Two readings of one code differ by a module or so; two prints of one payload stand further apart. */
const SAME_PLACE = 0.05;

function isSameCode(a: PictureCode, b: PictureCode): boolean {
  if (a.payload !== b.payload || a.format !== b.format) return false;
  const [ax, ay] = middle(a);
  const [bx, by] = middle(b);
  return Math.abs(ax - bx) < SAME_PLACE && Math.abs(ay - by) < SAME_PLACE;
}

const middle = ({ corners }: PictureCode): readonly [number, number] => [
  corners.reduce((sum, corner) => sum + corner.x, 0) / corners.length,
  corners.reduce((sum, corner) => sum + corner.y, 0) / corners.length,
];

function lookTurned(read: GreyReader, base: GreyPicture): PictureCode[] {
  const { picture, back } = turn45(base);
  return read(picture, { kinds: ['matrix', 'bars'], harder: true, rotate: true }).map((code) =>
    inFractions(
      {
        ...code,
        corners: code.corners.map((corner) => {
          const [x, y] = back(corner.x, corner.y);
          return { x, y };
        }),
      },
      base,
    ),
  );
}

function shrinkTo(picture: GreyPicture, pixels: number): GreyPicture {
  const factor = Math.ceil(Math.sqrt((picture.widthPx * picture.heightPx) / pixels));
  return factor > 1 ? shrink(picture, factor) : picture;
}

const inFractions = (code: RawCode, { widthPx, heightPx }: GreyPicture): PictureCode => ({
  payload: code.payload,
  format: code.format,
  corners: code.corners.map(({ x, y }) => ({ x: fraction(x / widthPx), y: fraction(y / heightPx) })),
});

const fraction = (value: number): number => Math.min(1, Math.max(0, value));

function memo<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
