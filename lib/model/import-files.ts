import { z } from 'zod';
import { type ConsoleAdapter, consoleAdapterSchema } from './console-adapter';
import { type CustomerFile, customerFileSchema } from './customer';
import { type PolicyFile, policyFileSchema } from './policy';
import { readJson, readJsonLines } from './read-file';

/** Largest file that is read, in bytes: 100,000 customers take some 50 MB. */
export const MAX_FILE_BYTES = 100_000_000;

/** A file whose text could not be got at. */
export class UnreadFile extends Error {
  override readonly name = 'UnreadFile';
  readonly why: 'not-utf8' | 'too-large';

  constructor(why: 'not-utf8' | 'too-large') {
    super(why);
    this.why = why;
  }
}

/** A file as the browser hands it over; `File` is one. */
export interface NamedFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A shop's policy from its file; `schema` may ask for more. @throws FileFault, UnreadFile */
export const readPolicyFile = async (
  file: NamedFile,
  schema: z.ZodType<PolicyFile> = policyFileSchema,
): Promise<PolicyFile> => readJson(schema, file.name, await textOf(file));

/** How to read a console, from its file. @throws FileFault, UnreadFile */
export const readAdapterFile = async (file: NamedFile): Promise<ConsoleAdapter> =>
  readJson(consoleAdapterSchema, file.name, await textOf(file));

/**
 * Customers from a file: a list, one object, or one object a line (`.jsonl`, or whatever is no list and has
 * several). @throws FileFault, UnreadFile
 */
export async function readCustomersFile(file: NamedFile): Promise<CustomerFile[]> {
  const text = await textOf(file);
  if (isLines(file.name, text)) return readJsonLines(customerFileSchema, file.name, text);
  if (text.trimStart().startsWith('[')) return readJson(z.array(customerFileSchema), file.name, text);
  return [readJson(customerFileSchema, file.name, text)];
}

/** Written over several lines an object's first line is no whole object. */
const isLines = (name: string, text: string): boolean =>
  /\.(?:jsonl|ndjson)$/i.test(name) || /^\s*\{.*\}[ \t\r]*\n\s*\{/.test(text);

async function textOf(file: NamedFile): Promise<string> {
  if (file.size > MAX_FILE_BYTES) throw new UnreadFile('too-large');
  const bytes = await file.arrayBuffer();
  try {
    // Strict: read loosely, a GB18030 file would fill the shop's names with replacement characters.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadFile('not-utf8');
  }
}
