import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/universal';
import type { Cell } from './cells';
import { decode, type Encoding } from './decode';

export interface Sheet {
  readonly rows: readonly (readonly Cell[])[];
  /** Null: a workbook. */
  readonly encoding: Encoding | null;
}

/** Why a file is no table. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly reason: 'empty' | 'old-workbook' | 'broken-workbook' | 'locked-workbook';
  constructor(reason: UnreadableFile['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** PK: a workbook is a zip. D0CF: the workbook of before 2007, or one with a password. */
const isZip = ([a, b]: Uint8Array): boolean => a === 0x50 && b === 0x4b;
const isCompoundFile = ([a, b, c, d]: Uint8Array): boolean =>
  a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0;

/** The first sheet of a workbook, or the rows of a CSV or TSV. @throws {@link UnreadableFile} */
export async function readSheet(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet> {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  if (isCompoundFile(bytes))
    throw new UnreadableFile(isEncrypted(bytes) ? 'locked-workbook' : 'old-workbook');
  return isZip(bytes) ? workbook(bytes) : text(bytes);
}

async function workbook(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet> {
  try {
    const [first] = await readWorkbook(bytes.buffer);
    return { rows: (first?.data ?? []) as readonly (readonly Cell[])[], encoding: null };
  } catch {
    throw new UnreadableFile('broken-workbook');
  }
}

function text(bytes: Uint8Array): Sheet {
  const { text: words, encoding } = decode(bytes);
  const { data } = Papa.parse<string[]>(words, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', '\t', ';', '|'],
  });
  if (data.length === 0) throw new UnreadableFile('empty');
  return { rows: data, encoding };
}

/** A workbook with a password holds a stream of this name, in UTF-16. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes('EncryptedPackage');
