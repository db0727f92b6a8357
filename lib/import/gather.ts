import { createArena, ownCopy } from './arena';
import type { CustomerDetails, CustomerRow } from './customer-list';
import type { OrderLine, RowFault } from './orders';

/** What a purchase keeps of its line. */
export type ImportedLine = Omit<OrderLine, 'customer' | 'account' | 'name' | 'phoneTail'>;

/** A customer of a list with all that the list says of it. */
export interface ImportedCustomer {
  /** Account, telephone or name: whose rows they are. */
  readonly key: string;
  /** The account by which a console may know the customer; null: none is given. */
  readonly account: string | null;
  readonly name: string;
  readonly phoneTail: string | null;
  readonly details: CustomerDetails;
  readonly lines: readonly ImportedLine[];
}

/** Collects rows by customer: each customer is then stored once, however far apart the rows stand. */
export interface Gatherer {
  addLine(line: OrderLine, row: number): void;
  addCustomer(customer: CustomerRow): void;
  readonly size: number;
  /** In order of first appearance, with the rows that stood there twice. */
  customers(): Generator<{ readonly customer: ImportedCustomer; readonly duplicates: readonly RowFault[] }>;
}

type KeptLine = readonly [row: number, next: number, line: ImportedLine];

interface Head {
  readonly account: string | null;
  name: string;
  phoneTail: string | null;
  details: CustomerDetails;
  /** The last line added; -1: none. */
  last: number;
}

export function createGatherer(): Gatherer {
  const lines = createArena<KeptLine>();
  const heads = new Map<string, Head>();
  const headOf = ({ customer, account, name, phoneTail }: CustomerRow | OrderLine): Head => {
    const known = heads.get(customer);
    if (known !== undefined) {
      known.phoneTail ??= phoneTail;
      return known;
    }
    const head: Head = {
      account: account === null ? null : ownCopy(account),
      name: ownCopy(name),
      phoneTail: phoneTail === null ? null : ownCopy(phoneTail),
      details: {},
      last: -1,
    };
    heads.set(ownCopy(customer), head);
    return head;
  };
  return {
    addLine(line, row) {
      const head = headOf(line);
      const { customer: _, account: __, name: ___, phoneTail: ____, ...rest } = line;
      head.last = lines.add([row, head.last, rest]);
    },
    addCustomer(customer) {
      const head = headOf(customer);
      head.details = { ...head.details, ...customer.details };
    },
    get size() {
      return heads.size;
    },
    *customers() {
      for (const [key, { account, name, phoneTail, details, last }] of heads) {
        const kept: KeptLine[] = [];
        for (let at = last; at !== -1; at = kept.at(-1)?.[1] ?? -1) kept.push(lines.get(at));
        const seen = new Set<string>();
        const duplicates: RowFault[] = [];
        const own: ImportedLine[] = [];
        for (const [row, , line] of kept.reverse())
          if (seen.has(line.order))
            duplicates.push({
              row,
              reason: 'duplicate',
              field: 'order',
              value: line.order.split('/')[0] ?? '',
            });
          else {
            seen.add(line.order);
            own.push(line);
          }
        yield { customer: { key, account, name, phoneTail, details, lines: own }, duplicates };
      }
    },
  };
}
