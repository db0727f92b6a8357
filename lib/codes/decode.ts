import { findCodes, mergeCodes } from './find-codes';
import { type Frame, readFrames } from './frames';
import { MAX_PICTURE_BYTES, MAX_PICTURE_PX, type PictureCode, type PictureReading, unread } from './reading';
import { type PictureFormat, pictureSize, sniffFormat } from './sniff';
import { type GreyReader, loadReader } from './zxing';

export type { PictureCode, PictureReading } from './reading';

/**
 * Reads every code in a picture: QR, micro QR, rMQR, Data Matrix, Aztec, PDF417 and the usual barcodes. Runs in a
 * worker; never rejects: whatever goes wrong is an `unread` with its reason. The format is taken from the bytes.
 */
export async function decodePicture(bytes: Uint8Array<ArrayBuffer>): Promise<PictureReading> {
  if (bytes.length > MAX_PICTURE_BYTES) return unread('too-large');
  const format = sniffFormat(bytes);
  if (!format) return unread('not-a-picture');
  const size = pictureSize(bytes, format);
  if (size && size.widthPx * size.heightPx > MAX_PICTURE_PX) return unread('too-large');
  let read: GreyReader;
  try {
    read = await loadReader();
  } catch {
    return unread('decoder-unavailable');
  }
  try {
    return await readPicture(read, bytes, format);
  } catch {
    return unread('failed'); // broken bytes, or a format that this browser does not decode
  }
}

async function readPicture(
  read: GreyReader,
  bytes: Uint8Array<ArrayBuffer>,
  format: PictureFormat,
): Promise<PictureReading> {
  let codes: PictureCode[] = [];
  let shown: Pick<PictureReading & { state: 'read' }, 'widthPx' | 'heightPx'> | undefined;
  for await (const frame of readFrames(bytes, format)) {
    const { widthPx, heightPx } = frame.grey;
    if (widthPx * heightPx > MAX_PICTURE_PX) return unread('too-large');
    const sideways = frame.quarterTurns % 2 === 1;
    shown ??= { widthPx: sideways ? heightPx : widthPx, heightPx: sideways ? widthPx : heightPx };
    let found = findCodes(read, frame.grey);
    if (frame.overBlack) found = mergeCodes(found, findCodes(read, frame.overBlack));
    codes = mergeCodes(
      codes,
      found.map((code) => asShown(code, frame)),
    );
  }
  return shown ? { state: 'read', codes, ...shown } : unread('failed');
}

/** Corners in the picture as stored → in the picture as the viewer turns it. */
function asShown(code: PictureCode, { quarterTurns, mirrored }: Frame): PictureCode {
  const corners = code.corners.map(({ x, y }) => {
    const turned = [
      { x, y },
      { x: 1 - y, y: x },
      { x: 1 - x, y: 1 - y },
      { x: y, y: 1 - x },
    ][quarterTurns] ?? { x, y };
    return mirrored ? { x: 1 - turned.x, y: turned.y } : turned;
  });
  return { ...code, corners };
}
