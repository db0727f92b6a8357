/// <reference types="emscripten" />
import { prepareZXingModule, type ZXingReaderModule } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { GreyPicture } from './grey';

/** A code as zxing reports it: corners in pixels of the picture it was given. */
export interface RawCode {
  readonly payload: string;
  readonly format: string;
  readonly corners: readonly { readonly x: number; readonly y: number }[];
}

/** What to look for, and how hard. What is not set is not done. */
export interface Look {
  readonly kinds: readonly Kind[];
  /** Every third row instead of as few as the largest code needs: finds the small ones. */
  readonly harder?: boolean;
  /** Barcodes that stand upright; Data Matrix and PDF417 in any quarter turn. */
  readonly rotate?: boolean;
  /** Light on dark. */
  readonly invert?: boolean;
  /** Also at a third of the size, and a ninth … */
  readonly downscale?: boolean;
  /** Also after closing specks. */
  readonly denoise?: boolean;
}

/**
 * What shops, couriers and payment apps print. Left out because zxing sees them in noise and hatching, and no
 * one pays with them: ITF, Codabar, Telepen, DataBar, DX film edge, MaxiCode.
 */
const KINDS = {
  qr: 'QRCode,MicroQRCode,RMQRCode',
  matrix: 'DataMatrix,Aztec,PDF417',
  bars: 'Code128,Code39,Code93,EANUPC',
} as const;

export type Kind = keyof typeof KINDS;

/** Reads every code in a grey picture that a look finds. */
export type GreyReader = (picture: GreyPicture, look: Look) => RawCode[];

/**
 * Loads zxing's reader (930 KB of wasm, from the extension's own files) once and returns the function that reads.
 * Rejects when the wasm cannot be fetched or compiled; the next call tries again.
 */
export function loadReader(): Promise<GreyReader> {
  loading ??= prepareZXingModule({
    // The package's own default is a CDN.
    overrides: { locateFile: (file: string) => (file.endsWith('.wasm') ? wasmUrl : file) },
    fireImmediately: true,
  }).then(
    (module) => (picture, look) => readWith(module, picture, look),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

let loading: Promise<GreyReader> | undefined;

/** zxing-cpp's enums by position, as the package's `binarizers`, `textModes` … list them. */
const LOCAL_AVERAGE = 0;
const PLAIN_TEXT = 0;
const IGNORE_ADD_ON = 0;
const GUESS_CHARACTER_SET = 0;

function readWith(module: ZXingReaderModule, picture: GreyPicture, look: Look): RawCode[] {
  const { pixels, widthPx, heightPx } = picture;
  const pointer = module._malloc(pixels.length);
  if (!pointer) throw new Error(`zxing has no room for ${pixels.length} bytes`);
  try {
    module.HEAPU8.set(pixels, pointer);
    const found = module.readBarcodesFromPixmap(pointer, widthPx, heightPx, optionsFor(look));
    const codes: RawCode[] = [];
    for (let i = 0; i < found.size(); i++) {
      const result = found.get(i);
      if (!result?.isValid || result.text === '') continue;
      const { topLeft, topRight, bottomRight, bottomLeft } = result.position;
      codes.push({
        payload: result.text,
        format: result.format,
        corners: [topLeft, topRight, bottomRight, bottomLeft],
      });
    }
    return codes;
  } finally {
    module._free(pointer);
  }
}

const optionsFor = (look: Look) => ({
  formats: look.kinds.map((kind) => KINDS[kind]).join(','),
  tryHarder: look.harder ?? false,
  tryRotate: look.rotate ?? false,
  tryInvert: look.invert ?? false,
  tryDownscale: look.downscale ?? false,
  tryDenoise: look.denoise ?? false,
  binarizer: LOCAL_AVERAGE,
  isPure: false,
  downscaleThreshold: 500,
  downscaleFactor: 3,
  minLineCount: 2,
  maxNumberOfSymbols: 255,
  validateOptionalChecksum: true,
  returnErrors: false,
  eanAddOnSymbol: IGNORE_ADD_ON,
  textMode: PLAIN_TEXT,
  characterSet: GUESS_CHARACTER_SET,
  tryCode39ExtendedMode: true,
});
