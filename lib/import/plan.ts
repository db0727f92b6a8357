import type { Cell } from './cells';
import { textOf } from './cells';
import { type CustomerRow, readCustomerRow } from './customer-list';
import type { Encoding } from './decode';
import { type OrderFormat, titlesKey } from './format';
import { formats } from './formats/all';
import { areHalves, createJoiner } from './join';
import { kindOf, type ListKind } from './missing';
import { createOrderReader, type OrderLine, type RowFault } from './orders';
import { type Mapping, recognise } from './recognise';
import { type Bytes, openSheet, UnreadableFile } from './sheet';

export interface NamedFile extends Bytes {
  readonly name: string;
}

/** What the shop lays down for reading: its clock. */
export interface ImportSetting {
  readonly timeZone: string;
}

/** Mappings chosen by hand before, by {@link titlesKey}. */
export type KnownMappings = Readonly<Record<string, Mapping>>;

export interface PlannedFile {
  readonly name: string;
  /** Null: a workbook. */
  readonly encoding: Encoding | null;
  /** The platform whose export it is; null: another list. */
  readonly formatId: string | null;
  readonly titles: readonly string[];
  readonly titleRow: number;
  readonly mapping: Mapping;
  /** The first rows below the titles, for whoever maps them. */
  readonly samples: readonly (readonly string[])[];
  readonly kind: ListKind;
}

export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  /** Places of two files that are the halves of one export; null: each is whole. */
  readonly halves: { readonly orders: number; readonly lines: number } | null;
  /** The first rows as they would be stored. */
  readonly preview: readonly PreviewRow[];
}

export type PreviewRow =
  | { readonly kind: 'line'; readonly line: OrderLine }
  | { readonly kind: 'customer'; readonly customer: CustomerRow }
  | { readonly kind: 'fault'; readonly fault: RowFault };

/** Rows shown before anything is stored. */
const PREVIEW_ROWS = 8;
const SAMPLE_ROWS = 3;
const SAMPLE_LENGTH = 40;

/** A file that is no table, or has no titles. */
export class UnplannedFile extends Error {
  override readonly name = 'UnplannedFile';
  readonly file: string;
  readonly reason: UnreadableFile['reason'] | 'no-titles';
  constructor(file: string, reason: UnplannedFile['reason']) {
    super(reason);
    this.file = file;
    this.reason = reason;
  }
}

export const formatOf = (id: string | null): OrderFormat | null =>
  formats.find((format) => format.id === id) ?? null;

/**
 * Looks at the head of each file: what it is, which column holds what, and how its first rows would be stored.
 * `chosen` are mappings made by hand, by the file's place. @throws {@link UnplannedFile}
 */
export async function planImport(
  files: readonly NamedFile[],
  setting: ImportSetting,
  known: KnownMappings,
  chosen: ReadonlyMap<number, Mapping> = new Map(),
): Promise<ImportPlan> {
  const heads = await Promise.all(files.map(headOf));
  const mapped = heads.map(({ rows, encoding, name }, at): PlannedFile & { rows: typeof rows } => {
    const recognised = recognise(rows);
    if (recognised === null) throw new UnplannedFile(name, 'no-titles');
    const { format, titles, titleRow } = recognised;
    const remembered = format === null ? known[titlesKey(titles)] : undefined;
    const mapping = chosen.get(at) ?? remembered ?? recognised.mapping;
    const below = rows.slice(titleRow + 1);
    const samples = below
      .slice(0, SAMPLE_ROWS)
      .map((row) => titles.map((_, column) => textOf(row[column]).slice(0, SAMPLE_LENGTH)));
    return {
      name,
      encoding,
      formatId: format?.id ?? null,
      titles,
      titleRow,
      mapping,
      samples,
      kind: kindOf(mapping),
      rows,
    };
  });
  const halves = halvesOf(mapped);
  const planned = mapped.map((file, at): PlannedFile & { rows: readonly (readonly Cell[])[] } =>
    halves === null || (at !== halves.orders && at !== halves.lines) ? file : { ...file, kind: 'orders' },
  );
  return {
    files: planned.map(({ rows: _, ...file }) => file),
    halves,
    preview: previewOf(planned, halves, setting),
  };
}

function halvesOf(files: readonly PlannedFile[]): ImportPlan['halves'] {
  for (const [orders, a] of files.entries())
    for (const [lines, b] of files.entries())
      if (orders !== lines && areHalves(a.mapping, b.mapping)) return { orders, lines };
  return null;
}

async function headOf(file: NamedFile) {
  try {
    const { encoding, pieces } = await openSheet(file);
    for await (const { rows } of pieces()) if (rows.length > 0) return { name: file.name, encoding, rows };
  } catch (error) {
    if (error instanceof UnreadableFile) throw new UnplannedFile(file.name, error.reason);
    throw error;
  }
  throw new UnplannedFile(file.name, 'empty');
}

function previewOf(
  files: readonly (PlannedFile & { readonly rows: readonly (readonly Cell[])[] })[],
  halves: ImportPlan['halves'],
  { timeZone }: ImportSetting,
): readonly PreviewRow[] {
  const preview: PreviewRow[] = [];
  const ofOrders = halves === null ? undefined : files[halves.orders];
  for (const file of files) {
    if (file === ofOrders || file.kind === null) continue;
    const isHalf = halves !== null && file === files[halves.lines];
    const joiner = isHalf ? createJoiner(ofOrders?.mapping ?? {}, file.mapping, file.titles.length) : null;
    for (const row of ofOrders?.rows.slice(ofOrders.titleRow + 1) ?? []) joiner?.addOrder(row);
    const { mapping } = joiner ?? file;
    const dayOrder = formatOf(file.formatId)?.dayOrder ?? 'day-first';
    const reader = createOrderReader({ mapping, timeZone, dayOrder });
    for (const [place, cells] of file.rows.slice(file.titleRow + 1).entries()) {
      if (preview.length >= PREVIEW_ROWS) return preview;
      const row = file.titleRow + 2 + place;
      const read =
        file.kind === 'customers'
          ? readCustomerRow(cells, mapping, row)
          : reader.read(joiner?.join(cells) ?? cells, row);
      if (read === null) continue;
      // Of two halves only the heads were read: an order missing here may well come further down.
      if ('reason' in read) joiner === null && preview.push({ kind: 'fault', fault: read });
      else
        preview.push('details' in read ? { kind: 'customer', customer: read } : { kind: 'line', line: read });
    }
  }
  return preview;
}
