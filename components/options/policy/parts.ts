import type { PolicyFile } from '../../../lib/model/policy';

/** Parts of a policy that are lists of rows. */
export const LIST_PARTS = [
  'brands',
  'shops',
  'payees',
  'allowed',
  'contacts',
  'products',
  'promotions',
  'claims',
  'ownRules',
] as const;
export type ListPart = (typeof LIST_PARTS)[number];
/** Parts that are one thing each. */
export const SINGLE_PARTS = ['shop', 'service', 'terms'] as const;
export type SinglePart = (typeof SINGLE_PARTS)[number];
export type PartKey = ListPart | SinglePart;

/** Where the rows of a part stand in the file. */
const PATHS: Readonly<Record<PartKey, readonly string[]>> = {
  shop: ['shop'],
  brands: ['brands'],
  shops: ['shops'],
  payees: ['payments', 'payees'],
  allowed: ['payments', 'allowed'],
  contacts: ['contacts', 'allowed'],
  products: ['products'],
  promotions: ['promotions'],
  claims: ['claims'],
  ownRules: ['ownRules'],
  service: ['service'],
  terms: [],
};

export function rowsOf(part: ListPart, file: PolicyFile): readonly object[] {
  switch (part) {
    case 'payees':
      return (file.payments?.payees ?? []).map((name) => ({ payee: name }));
    case 'allowed':
      return file.payments?.allowed ?? [];
    case 'contacts':
      return file.contacts?.allowed ?? [];
    case 'products':
      return file.products ?? [];
    case 'ownRules':
      return file.ownRules ?? [];
    default:
      return file[part];
  }
}

export const rowOf = (part: SinglePart, file: PolicyFile): object =>
  part === 'terms' ? { ...file, invoice: file.invoice === true ? '' : file.invoice } : (file[part] ?? {});

/** `file` with other rows in a part; what comes out is not yet known to be a policy. */
export function withRows(part: ListPart, file: PolicyFile, rows: readonly unknown[]): unknown {
  const payments = file.payments ?? { payees: [], allowed: [] };
  switch (part) {
    case 'payees':
      return { ...file, payments: { ...payments, payees: rows.map((row) => payeeOf(row)) } };
    case 'allowed':
      return { ...file, payments: { ...payments, allowed: rows } };
    case 'contacts':
      return { ...file, contacts: { allowed: rows } };
    default:
      return { ...file, [part]: rows };
  }
}

const payeeOf = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && 'payee' in row ? row.payee : row;

/** `file` with another single part. A service nobody wrote down is left out, as in a file. */
export function withRow(part: SinglePart, file: PolicyFile, row: Record<string, unknown>): unknown {
  if (part === 'terms') {
    const { shipping: _s, returns: _r, invoice: _i, ...rest } = file;
    const invoice = row.invoice ?? (file.invoice === true ? true : undefined);
    const said = { shipping: row.shipping, returns: row.returns, invoice };
    return {
      ...rest,
      ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    };
  }
  if (part === 'service') {
    const { service: _, ...rest } = file;
    const said = Object.entries(row).filter(([, value]) => !Array.isArray(value) || value.length > 0);
    return said.length === 0 ? rest : { ...rest, service: Object.fromEntries(said) };
  }
  return { ...file, [part]: row };
}

/** Where the faults of a row stand: those of a payee are its name's. */
export const pathOf = (part: PartKey, index: number | null): readonly (string | number)[] =>
  index === null ? PATHS[part] : [...PATHS[part], index];
