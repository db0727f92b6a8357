import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { create, type QrOptions, toBuffer } from 'qrcode';
import { prepareZXingModule, type WriteInputBarcodeFormat, writeBarcode } from 'zxing-wasm/writer';

/** A QR code as the bytes of a PNG file. */
export const qrPng = async (payload: string, options: QrOptions = {}): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await toBuffer(payload, options));

/** A code as rows of `1` (dark) and `0` (light), with its quiet zone. */
export type Modules = readonly string[];

/** The modules of a QR code with a quiet zone of four. */
export function qrModules(payload: string, errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' = 'M'): Modules {
  const { size, get } = matrixOf(payload, errorCorrectionLevel);
  return withQuietZone(
    Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => (get(row, column) ? '1' : '0')).join(''),
    ),
    4,
  );
}

/** The modules of a code of another kind. Barcodes are drawn 24 rows high. */
export async function otherModules(payload: string, format: WriteInputBarcodeFormat): Promise<Modules> {
  await prepareWriter();
  const { error, symbol } = await writeBarcode(payload, { format });
  if (error) throw new Error(`${format}: ${error}`);
  const rows = Array.from({ length: symbol.height }, (_, y) =>
    Array.from({ length: symbol.width }, (_, x) => (symbol.data[y * symbol.width + x] ? '0' : '1')).join(''),
  );
  const [only] = rows;
  return withQuietZone(rows.length === 1 && only ? Array.from({ length: 24 }, () => only) : rows, 4);
}

function matrixOf(payload: string, errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H') {
  const { modules } = create(payload, { errorCorrectionLevel });
  return { size: modules.size, get: (row: number, column: number) => modules.get(row, column) };
}

function withQuietZone(rows: readonly string[], width: number): string[] {
  const side = '0'.repeat(width);
  const blank = '0'.repeat((rows[0]?.length ?? 0) + 2 * width);
  const padding = Array.from({ length: width }, () => blank);
  return [...padding, ...rows.map((row) => side + row + side), ...padding];
}

let writer: Promise<void> | undefined;

const prepareWriter = (): Promise<void> => {
  writer ??= readFile(fileURLToPath(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm'))).then(
    (file) => prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(file).buffer } }),
  );
  return writer;
};
