import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { FileFault, readJson } from '../../lib/model/read-file';
import { type Item, type Kind, kindOf, SCHEMAS } from './formats';

export const ENDINGS = ['.jsonl', '.jsonl.gz'];

/**
 * The items of a file one by one, so that a corpus of any size fits. A file holds one kind, told by its first line.
 * @throws FileFault naming file, line, field and what was expected.
 */
export async function* readItems(file: string): AsyncGenerator<Item> {
  let kind: Kind | null = null;
  let number = 0;
  try {
    for await (const line of linesOf(file)) {
      number++;
      if (line.trim() === '') continue;
      kind ??= firstKind(file, number, line);
      yield readItem(kind, file, number, line);
    }
  } catch (error) {
    if (isZlibError(error)) throw new FileFault(file, number + 1, '', 'valid gzip expected');
    throw error;
  }
}

function linesOf(file: string): AsyncIterable<string> {
  const bytes = createReadStream(file);
  // Errors of either stream reach whoever reads the lines: the callback is there because pipeline asks for one.
  const input = file.endsWith('.gz') ? pipeline(bytes, createGunzip(), () => undefined) : bytes;
  return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

function firstKind(file: string, number: number, line: string): Kind {
  const kind = kindOf(parsed(line));
  if (kind !== null) return kind;
  readJson(SCHEMAS.messages, file, line, number);
  throw new FileFault(file, number, '', 'a scenario (events), a dialogue (turns) or a text with its label');
}

function readItem(kind: Kind, file: string, number: number, line: string): Item {
  // The quick way: finding the place of a fault needs a tree, which is built only for a line that has one.
  const result = SCHEMAS[kind].safeParse(parsed(line));
  return result.success ? result.data : readJson(SCHEMAS[kind], file, line, number);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // readJson says what is wrong with it, and where
  }
}

const isZlibError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
