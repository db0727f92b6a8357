import type { Cell } from './cells';
import { readCustomerRow } from './customer-list';
import { createGatherer, type Gatherer, type ImportedCustomer } from './gather';
import { createJoiner, type Joiner } from './join';
import { createOrderReader, type RowFault } from './orders';
import { formatOf, type ImportPlan, type ImportSetting, type NamedFile, type PlannedFile } from './plan';
import { openSheet } from './sheet';

export interface FileFault extends RowFault {
  readonly file: string;
}

/** What reading and storing tell as they go on. */
export type ImportEvent =
  | { readonly kind: 'read'; readonly readBytes: number; readonly totalBytes: number; readonly rows: number }
  | { readonly kind: 'faults'; readonly faults: readonly FileFault[] }
  | {
      readonly kind: 'customers';
      readonly formatId: string | null;
      readonly customers: readonly ImportedCustomer[];
      /** Customers handed over so far, with these, of all. */
      readonly done: number;
      readonly total: number;
    };

/** Purchases stored in one transaction: some tens of milliseconds, so that nothing else waits long. */
const BATCH_LINES = 2_000;
const BATCH_CUSTOMERS = 500;

/**
 * Reads the planned files whole and hands over their customers, each once with all its purchases. Memory holds the
 * rows as bytes, some hundred a row; a file's text is never whole in it.
 */
export async function* runImport(
  files: readonly NamedFile[],
  plan: ImportPlan,
  { timeZone }: ImportSetting,
): AsyncGenerator<ImportEvent> {
  const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
  const gatherers = new Map<string | null, Gatherer>();
  const names = new Map<string | null, string>();
  let before = 0;
  let rows = 0;
  const { halves } = plan;
  let joiner: Joiner | null = null;

  // The half with the buyers comes first: the other is joined to it row by row.
  const order = plan.files
    .map((_, at) => at)
    .sort((a, b) => Number(b === halves?.orders) - Number(a === halves?.orders));
  for (const at of order) {
    const [file, planned] = [files[at], plan.files[at]];
    if (file === undefined || planned === undefined || planned.kind === null) continue;
    const ofLines = halves === null ? undefined : plan.files[halves.lines];
    if (at === halves?.orders)
      joiner = createJoiner(planned.mapping, ofLines?.mapping ?? {}, ofLines?.titles.length ?? 0);
    const { formatId } = planned;
    const gatherer = gatherers.get(formatId) ?? createGatherer();
    gatherers.set(formatId, gatherer);
    names.set(formatId, file.name);
    const isHalf = at === halves?.orders || at === halves?.lines;
    const half = at === halves?.orders ? 'orders' : 'lines';
    const take = takerOf(planned, half, isHalf ? joiner : null, gatherer, timeZone);
    let row = 0;
    for await (const piece of (await openSheet(file)).pieces()) {
      const faults: FileFault[] = [];
      for (const cells of piece.rows) {
        row += 1;
        if (row <= planned.titleRow + 1) continue;
        rows += 1;
        const fault = take(cells, row);
        if (fault !== null) faults.push({ ...fault, file: file.name });
      }
      if (faults.length > 0) yield { kind: 'faults', faults };
      yield { kind: 'read', readBytes: before + piece.readBytes, totalBytes, rows };
    }
    before += file.size;
  }

  const total = [...gatherers.values()].reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const [formatId, gatherer] of gatherers) {
    let customers: ImportedCustomer[] = [];
    let lines = 0;
    const faults: FileFault[] = [];
    for (const { customer, duplicates } of gatherer.customers()) {
      customers.push(customer);
      lines += customer.lines.length;
      for (const fault of duplicates) faults.push({ ...fault, file: names.get(formatId) ?? '' });
      if (lines < BATCH_LINES && customers.length < BATCH_CUSTOMERS) continue;
      done += customers.length;
      yield { kind: 'customers', formatId, customers, done, total };
      customers = [];
      lines = 0;
    }
    if (faults.length > 0) yield { kind: 'faults', faults };
    done += customers.length;
    if (customers.length > 0) yield { kind: 'customers', formatId, customers, done, total };
  }
}

/** Takes a file's rows one by one; answers why a row is none. */
function takerOf(
  planned: PlannedFile,
  half: 'orders' | 'lines',
  joiner: Joiner | null,
  gatherer: Gatherer,
  timeZone: string,
): (cells: readonly Cell[], row: number) => RowFault | null {
  if (half === 'orders')
    return (cells) => {
      joiner?.addOrder(cells);
      return null;
    };
  if (planned.kind === 'customers')
    return (cells, row) => {
      const read = readCustomerRow(cells, planned.mapping, row);
      if (read === null) return null;
      if ('reason' in read) return read;
      gatherer.addCustomer(read);
      return null;
    };
  const dayOrder = formatOf(planned.formatId)?.dayOrder ?? 'day-first';
  const reader = createOrderReader({ mapping: joiner?.mapping ?? planned.mapping, timeZone, dayOrder });
  return (cells, row) => {
    const read = reader.read(joiner?.join(cells) ?? cells, row);
    if (read === null) return null;
    if ('reason' in read) return read;
    gatherer.addLine(read, row);
    return null;
  };
}
