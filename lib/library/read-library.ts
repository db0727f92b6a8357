import { type Cell, textOf } from '../import/cells';
import { readSheet } from '../import/sheet';
import { MAX_FILE_BYTES, type NamedFile, UnreadFile } from '../model/import-files';
import {
  LIBRARY_FIELDS,
  LIBRARY_KINDS,
  LIST_FIELDS,
  type LibraryEntry,
  type LibraryField,
  type LibraryKind,
  libraryEntrySchema,
} from '../model/library';
import { fold } from '../text/fold';

/** A row that was not taken: where, which field, and what belongs there. */
export interface LibraryFault {
  /** As a table program or an editor counts: the first row is 1. */
  readonly row: number;
  /** Empty: the row as a whole. */
  readonly field: string;
  readonly expected: string;
}

export interface LibraryImport {
  readonly entries: readonly LibraryEntry[];
  readonly faults: readonly LibraryFault[];
}

/** A table without the two columns nothing goes without. */
export class NoLibrary extends Error {
  override readonly name = 'NoLibrary';
}

/**
 * Entries from a file: a JSON list, or a table (CSV, XLSX) with a heading. A row that is wrong falls out alone.
 * @throws UnreadFile, UnreadableFile, NoLibrary
 */
export async function readLibraryFile(file: NamedFile): Promise<LibraryImport> {
  if (file.size > MAX_FILE_BYTES) throw new UnreadFile('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const json = /\.json$/i.test(file.name) || startsList(bytes) ? asJson(bytes) : null;
  if (json !== null) return collected(json.map((value, index) => ({ row: index + 1, value })));
  const { rows } = await readSheet(bytes);
  return collected(tableRows(rows));
}

/** `[` or `{` behind blanks and a byte order mark. */
const startsList = (bytes: Uint8Array): boolean =>
  /^[\ufeff\s]*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 100)));

function asJson(bytes: Uint8Array): readonly unknown[] {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\ufeff/, ''));
  } catch (error) {
    if (error instanceof TypeError) throw new UnreadFile('not-utf8');
    throw new NoLibrary('no JSON');
  }
  if (!Array.isArray(content)) throw new NoLibrary('no list');
  return content;
}

interface NumberedRow {
  readonly row: number;
  readonly value: unknown;
}

/** The last row of an id counts, as with customers. */
function collected(rows: readonly NumberedRow[]): LibraryImport {
  const entries = new Map<string, LibraryEntry>();
  const faults: LibraryFault[] = [];
  for (const { row, value } of rows) {
    const parsed = libraryEntrySchema.safeParse(withId(value));
    if (parsed.success) entries.set(parsed.data.id, parsed.data);
    else
      for (const issue of parsed.error.issues)
        faults.push({ row, field: issue.path.join('.'), expected: issue.message });
  }
  return { entries: [...entries.values()], faults };
}

/** A row without an id goes by kind and title: the same file read again replaces and adds nothing twice. */
function withId(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || 'id' in value) return value;
  const { kind, title } = value as { kind?: unknown; title?: unknown };
  return typeof kind === 'string' && typeof title === 'string' ? { ...value, id: idOf(kind, title) } : value;
}

/** Longest part of a title in an id. */
const ID_TITLE = 60;

export const idOf = (kind: string, title: string): string =>
  `${kind}/${fold(title).text.trim().slice(0, ID_TITLE)}`;

type ColumnName = 'id' | 'kind' | 'title' | LibraryField;

/** Headings by which a column is known beside its own name, in both scripts (folded to one). */
const HEADINGS: Readonly<Record<ColumnName, string>> = {
  id: 'id|编号',
  kind: 'kind|type|种类|类型|类别',
  title: 'title|question|name|标题|问题|名称|姓名|同事',
  aliases: 'aliases|also|keywords|别名|关键词|别的问法|相似问法',
  text: 'text|answer|content|答案|回答|内容|正文|话术',
  handles: 'handles|handles what|负责|负责什么|负责事项',
  hours: 'hours|时间|在岗时间|工作时间',
  reach: 'reach|contact|联系方式|怎么找|联络方式',
  weaknesses: 'weaknesses|不足|短处|不如的地方|缺点',
  scope: 'scope|range|适用范围|范围',
  source: 'source|来源|出处',
  date: 'date|日期|更新日期',
  link: 'link|url|链接|网址|连结',
  skus: 'skus|sku|products|商品|货号',
  tags: 'tags|标签',
  validUntil: 'validuntil|valid until|有效期至|有效期|有效至',
};

/** Names of the kinds in tables, in both scripts (folded to one). */
const KIND_NAMES: Readonly<Record<LibraryKind, string>> = {
  question: 'question|q&a|faq|问答|常见问题',
  contact: 'contact|联系人|同事',
  evidence: 'evidence|证据|证明',
  story: 'story|故事|案例',
  comparison: 'comparison|对比|比较',
  trial: 'trial|试用|试吃|试饮',
  usage: 'usage|care|使用|用法|保养',
  beyond: 'beyond|beyond-catalogue|beyond the catalogue|店外|目录外|我们没有的',
};

const headingKey = (cell: Cell | undefined): string => fold(textOf(cell)).text.trim().replace(/\s+/g, ' ');

const named = <Name extends string>(
  names: Readonly<Record<Name, string>>,
  order: readonly Name[],
  key: string,
) => order.find((name) => names[name].split('|').includes(key));

const COLUMNS: readonly ColumnName[] = ['id', 'kind', 'title', ...LIBRARY_FIELDS];
const isList = (name: ColumnName): boolean => LIST_FIELDS.some((field) => field === name);

function tableRows(rows: readonly (readonly Cell[])[]): readonly NumberedRow[] {
  const [head = [], ...body] = rows;
  const columns = head.map((cell) => named(HEADINGS, COLUMNS, headingKey(cell)));
  if (!columns.includes('title') || !columns.includes('kind')) throw new NoLibrary('no heading');
  return body.flatMap((cells, index) => {
    if (cells.every((cell) => textOf(cell) === '')) return [];
    const value: Record<string, unknown> = {};
    for (const [at, column] of columns.entries()) {
      const words = textOf(cells[at]);
      if (column === undefined || words === '') continue;
      value[column] = cellValue(column, words);
    }
    return [{ row: index + 2, value }];
  });
}

function cellValue(column: ColumnName, words: string): unknown {
  if (column === 'kind') return named(KIND_NAMES, LIBRARY_KINDS, headingKey(words)) ?? words;
  if (column === 'date' || column === 'validUntil') return dayOf(words);
  return isList(column) ? listOf(words) : words;
}

/** Several in one cell: parted by bars, semicolons, lines or the Chinese pause mark. */
export const listOf = (words: string): readonly string[] =>
  words
    .split(/[|;；、\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `2026/3/5`, `2026年3月5日` and a workbook's moment as `2026-03-05`; what is no date stays, to be refused. */
function dayOf(words: string): string {
  const [, year, month, day] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:\s*日)?(?:$|[T\s])/.exec(words) ?? [];
  return year === undefined || month === undefined || day === undefined
    ? words
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A table of the library: what {@link readLibraryFile} reads back. */
export function asTable(entries: readonly LibraryEntry[]): string {
  const rows = entries.map((entry) =>
    COLUMNS.map((column) => {
      const value = entry[column];
      return typeof value === 'string' ? value : (value ?? []).join('|');
    }),
  );
  return `\ufeff${[[...COLUMNS], ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula is kept from being one: table programs would run it. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
