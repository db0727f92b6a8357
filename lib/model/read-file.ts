import {
  findNodeAtLocation,
  type JSONPath,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { z } from 'zod';

/** A file that could not be read: which one, where in it, and what was expected instead. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly file: string;
  /** 1-based line in the file. */
  readonly line: number;
  /** Dotted path of the field; empty for the whole file. */
  readonly field: string;
  readonly expected: string;

  constructor(file: string, line: number, field: string, expected: string) {
    super(`${file}:${line}: ${field === '' ? '' : `${field}: `}${expected}`);
    this.file = file;
    this.line = line;
    this.field = field;
    this.expected = expected;
  }
}

/**
 * Parses `text` as one JSON document of the schema's shape.
 * @param firstLine 1-based line of the file at which `text` starts.
 * @throws FileFault naming file, line, field and what was expected.
 */
export function readJson<T>(schema: z.ZodType<T>, file: string, text: string, firstLine = 1): T {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (error !== undefined || tree === undefined)
    throw new FileFault(
      file,
      firstLine + linesBefore(text, error?.offset ?? 0),
      '',
      `valid JSON expected (${error === undefined ? 'empty' : printParseErrorCode(error.error)})`,
    );
  const parsed = schema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [...(issue?.path ?? []), ...(extra === undefined ? [] : [extra])] as JSONPath;
  const node = nearestNode(tree, path);
  const expected =
    extra === undefined
      ? (issue?.message ?? 'another shape')
      : 'unknown field; remove it or correct its name';
  throw new FileFault(file, firstLine + linesBefore(text, node?.offset ?? 0), path.join('.'), expected);
}

/**
 * Parses `text` as JSON Lines; empty lines are skipped.
 * @throws FileFault naming file, line, field and what was expected.
 */
export function readJsonLines<T>(schema: z.ZodType<T>, file: string, text: string): T[] {
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readJson(schema, file, line, index + 1)]));
}

/** The node at `path`, or the closest one above it when the field is missing. */
function nearestNode(tree: NonNullable<ReturnType<typeof parseTree>>, path: JSONPath) {
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return undefined;
}

const linesBefore = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1;
