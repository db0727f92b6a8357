import type { PolicyFile } from '../model/policy';

/** A value as somebody reads it: amounts in currency units, times ISO 8601. */
export type EditValue =
  | { readonly amount: number; readonly currency: string }
  | { readonly at: string }
  | { readonly list: readonly string[] }
  | string
  | number
  | boolean;

/** One difference between two versions of a policy, with what somebody needs to put it into words. */
export interface PolicyEdit {
  /** Part of the policy file: `products`, `promotions`, `rules` … */
  readonly part: string;
  /** What it is about: a product's name, a rule's id; empty where the part is one thing. */
  readonly name: string;
  readonly turn: 'added' | 'removed' | 'changed';
  /** Name of the field in the file; absent: the whole thing came or went. */
  readonly field?: string;
  /** The channel of a price, the team of a rung. */
  readonly where?: string;
  readonly before?: EditValue;
  readonly after?: EditValue;
}

/** What changed from `before` to `after`, in the order of the file; null: there was none. */
export function policyEdits(before: PolicyFile | null, after: PolicyFile): readonly PolicyEdit[] {
  const { currency } = after.shop;
  const was: Thing = before ?? {};
  const is: Thing = after;
  return keysOf(was, is).flatMap((part) => partEdits(part, was[part], is[part], currency));
}

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const keysOf = (a: Thing, b: Thing): string[] => [...new Set([...Object.keys(b), ...Object.keys(a)])];
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Parts that hold things by their id, not fields of their own. */
const RECORDS: readonly string[] = ['rules'];
/** Parts whose lists are parts themselves. */
const NESTED: readonly string[] = ['payments', 'contacts'];

function partEdits(part: string, was: unknown, is: unknown, currency: string): PolicyEdit[] {
  if (isSame(was, is)) return [];
  if (NESTED.includes(part)) {
    const [a, b] = [isThing(was) ? was : {}, isThing(is) ? is : {}];
    return keysOf(a, b).flatMap((key) => partEdits(`${part}.${key}`, a[key], b[key], currency));
  }
  if (isList(was ?? is) && isList(is ?? was)) return listEdits(part, asList(was), asList(is), currency);
  if (isThing(was ?? is)) {
    const [a, b] = [isThing(was) ? was : {}, isThing(is) ? is : {}];
    return RECORDS.includes(part)
      ? keysOf(a, b).flatMap((id) => thingEdits(part, id, asThing(a[id]), asThing(b[id]), currency))
      : thingEdits(part, '', a, b, currency);
  }
  return fieldEdits({ part, name: '' }, part, was, is, currency);
}

const asList = (value: unknown): readonly unknown[] => (isList(value) ? value : []);
const asThing = (value: unknown): Thing => (isThing(value) ? value : {});

/** What tells one thing of a list from another, and what it is called. */
function nameOf(row: unknown): { readonly key: string; readonly name: string } {
  if (!isThing(row)) return { key: JSON.stringify(row), name: String(row) };
  const word = (field: string): string | null => {
    const value = row[field];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const name =
    word('name') ?? word('title') ?? word('text') ?? word('value') ?? word('pattern') ?? word('appId') ?? '';
  const key = word('sku') ?? word('id') ?? (row.channel === undefined ? name : `${row.channel} ${name}`);
  return { key: key === '' ? JSON.stringify(row) : key, name: name === '' ? key : name };
}

function listEdits(
  part: string,
  was: readonly unknown[],
  is: readonly unknown[],
  currency: string,
): PolicyEdit[] {
  const before = new Map(was.map((row) => [nameOf(row).key, row]));
  const after = new Map(is.map((row) => [nameOf(row).key, row]));
  const edits: PolicyEdit[] = [];
  for (const [key, row] of after) {
    const known = before.get(key);
    const { name } = nameOf(row);
    if (known === undefined) edits.push({ part, name, turn: 'added' });
    else if (isThing(known) && isThing(row)) edits.push(...thingEdits(part, name, known, row, currency));
  }
  for (const [key, row] of before)
    if (!after.has(key)) edits.push({ part, name: nameOf(row).name, turn: 'removed' });
  return edits;
}

function thingEdits(part: string, name: string, was: Thing, is: Thing, currency: string): PolicyEdit[] {
  return keysOf(was, is).flatMap((field) => {
    if (isSame(was[field], is[field])) return [];
    if (field === 'prices')
      return priceEdits({ part, name }, asList(was[field]), asList(is[field]), currency);
    return fieldEdits({ part, name }, field, was[field], is[field], currency);
  });
}

/** Fields that hold money, in currency units. What a promotion is worth may be a rate: it stays a number. */
const AMOUNTS: readonly string[] = ['price', 'floor', 'threshold'];
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

function fieldEdits(
  about: { readonly part: string; readonly name: string; readonly where?: string },
  field: string,
  was: unknown,
  is: unknown,
  currency: string,
): PolicyEdit[] {
  if (isSame(was, is)) return [];
  // A rung of its own for each team.
  if (isThing(was ?? is) && isThing(is ?? was)) {
    const [a, b] = [asThing(was), asThing(is)];
    return keysOf(a, b).flatMap((where) =>
      fieldEdits({ ...about, where }, field, a[where], b[where], currency),
    );
  }
  const before = readableOf(was, field, currency);
  const after = readableOf(is, field, currency);
  return [
    {
      ...about,
      turn: 'changed',
      field,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  ];
}

function readableOf(value: unknown, field: string, currency: string): EditValue | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return AMOUNTS.includes(field) ? { amount: value, currency } : value;
  if (typeof value === 'string') return INSTANT.test(value) ? { at: value } : value;
  if (typeof value === 'boolean') return value;
  return { list: asList(value).map((one) => (isThing(one) ? Object.values(one).join(' ') : String(one))) };
}

/** Prices of one channel are compared in their order; one more or one fewer came or went. */
function priceEdits(
  about: { readonly part: string; readonly name: string },
  was: readonly unknown[],
  is: readonly unknown[],
  currency: string,
): PolicyEdit[] {
  const before = Map.groupBy(was.map(asThing), ({ channel }) => String(channel));
  const after = Map.groupBy(is.map(asThing), ({ channel }) => String(channel));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((where) => {
    const [a, b] = [before.get(where) ?? [], after.get(where) ?? []];
    return Array.from({ length: Math.max(a.length, b.length) }, (_, at) => at).flatMap((at) =>
      keysOf(a[at] ?? {}, b[at] ?? {}).flatMap((field) =>
        field === 'channel'
          ? []
          : fieldEdits({ ...about, where }, field, a[at]?.[field], b[at]?.[field], currency),
      ),
    );
  });
}
