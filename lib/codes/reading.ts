/** One code found in a picture. `corners` run clockwise from the code's own top left, in fractions 0..1 of the picture as it is shown. */
export interface PictureCode {
  readonly payload: string;
  /** zxing's name of the symbology: `QRCode`, `MicroQRCode`, `DataMatrix`, `Code128` … */
  readonly format: string;
  readonly corners: readonly { readonly x: number; readonly y: number }[];
}

/** Why a picture could not be looked at. Whoever shows it says "unread", never "safe". */
export type UnreadReason = 'not-a-picture' | 'too-large' | 'decoder-unavailable' | 'failed';

/** What is known of a picture after trying to read it. `read` with no codes: looked at, and none found. */
export type PictureReading =
  | {
      readonly state: 'read';
      readonly codes: readonly PictureCode[];
      readonly widthPx: number;
      readonly heightPx: number;
    }
  | { readonly state: 'unread'; readonly reason: UnreadReason };

/** The reading of a picture that could not be looked at. */
export const unread = (reason: UnreadReason): PictureReading => ({ state: 'unread', reason });

/** Larger files are not opened: a chat picture is under 10 MB, and extension messages end at 64 MB of base64. */
export const MAX_PICTURE_BYTES = 25 * 1024 * 1024;

/** Larger pictures are not decoded: 40 million pixels are 160 MB as RGBA. */
export const MAX_PICTURE_PX = 40_000_000;
