import readWorkbook from 'read-excel-file/universal';
import type { Cell } from './cells';
import { type Encoding, encodingOf } from './decode';
import { createRowSplitter } from './split-rows';

type Rows = readonly (readonly Cell[])[];

export interface Sheet {
  readonly rows: Rows;
  /** Null: a workbook. */
  readonly encoding: Encoding | null;
}

/** Why a file is no table. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly reason: 'empty' | 'old-workbook' | 'broken-workbook' | 'locked-workbook' | 'large-workbook';
  constructor(reason: UnreadableFile['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** A file as the browser hands it over; `File` and `Blob` are such. */
export interface Bytes {
  /** In bytes. */
  readonly size: number;
  slice(from: number, until: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

export interface OpenedSheet {
  /** Null: a workbook. */
  readonly encoding: Encoding | null;
  /** The rows in order, some at a time; a text is never whole in memory. `readBytes`: how far the file is read. */
  pieces(): AsyncGenerator<{ readonly rows: Rows; readonly readBytes: number }>;
}

/** Bytes read at a time. */
const PIECE = 1 << 20;
/** Bytes by which kind and encoding are told. */
const HEAD = 1 << 18;
/** A workbook is unpacked whole: a larger one is asked for as CSV. Bytes. */
const LARGEST_WORKBOOK = 50_000_000;

/** The first sheet of a workbook, or the rows of a CSV or TSV, whole. @throws {@link UnreadableFile} */
export async function readSheet(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet> {
  const { encoding, pieces } = await openSheet(new Blob([bytes]));
  const rows: (readonly Cell[])[] = [];
  for await (const piece of pieces()) for (const row of piece.rows) rows.push(row);
  if (rows.length === 0) throw new UnreadableFile('empty');
  return { rows, encoding };
}

/** The same in pieces. @throws {@link UnreadableFile} */
export async function openSheet(file: Bytes): Promise<OpenedSheet> {
  if (file.size === 0) throw new UnreadableFile('empty');
  const head = await part(file, 0, HEAD);
  if (isCompoundFile(head)) throw new UnreadableFile(isEncrypted(head) ? 'locked-workbook' : 'old-workbook');
  if (isZip(head)) {
    if (file.size > LARGEST_WORKBOOK) throw new UnreadableFile('large-workbook');
    return { encoding: null, pieces: () => workbookPieces(file) };
  }
  const encoding = await encodingIn(file, head);
  return { encoding, pieces: () => textPieces(file, encoding) };
}

const part = async (file: Bytes, from: number, until: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.slice(from, Math.min(until, file.size)).arrayBuffer());

/** By its head, or where that is plain ASCII by the first part that is not: names may come late. */
async function encodingIn(file: Bytes, head: Uint8Array): Promise<Encoding> {
  const isPlain = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);
  let sample = head;
  for (let from = HEAD; isPlain(sample) && from < file.size; from += PIECE)
    sample = await part(file, from, from + PIECE);
  return encodingOf(sample);
}

async function* textPieces(file: Bytes, encoding: Encoding) {
  const decoder = new TextDecoder(encoding);
  const splitter = createRowSplitter();
  for (let from = 0; from < file.size; from += PIECE) {
    const readBytes = Math.min(from + PIECE, file.size);
    const isLast = readBytes === file.size;
    const text = decoder.decode(await part(file, from, readBytes), { stream: !isLast });
    yield { rows: splitter.take(text, isLast), readBytes };
  }
}

async function* workbookPieces(file: Bytes) {
  const bytes = await part(file, 0, file.size);
  let rows: Rows;
  try {
    const [first] = await readWorkbook(bytes.buffer);
    rows = (first?.data ?? []) as Rows;
  } catch {
    throw new UnreadableFile('broken-workbook');
  }
  yield { rows, readBytes: file.size };
}

/** PK: a workbook is a zip. D0CF: the workbook of before 2007, or one with a password. */
const isZip = ([a, b]: Uint8Array): boolean => a === 0x50 && b === 0x4b;
const isCompoundFile = ([a, b, c, d]: Uint8Array): boolean =>
  a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0;

/** A workbook with a password holds a stream of this name, in UTF-16. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes('EncryptedPackage');
