import type { Edge } from './moment';

/** What a field of a form holds while it is edited: texts as typed, so that nothing typed is lost. */
export type Value = string | boolean | readonly string[] | readonly Draft[];
export interface Draft {
  readonly [name: string]: Value;
}

interface Named {
  /** The field's name in the file. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean | undefined;
}

export interface Choice {
  readonly value: string;
  readonly words: string;
}

export type FieldSpec =
  | (Named & { readonly kind: 'text' | 'long' | 'number' | 'url' })
  /** A day without a clock. */
  | (Named & { readonly kind: 'day' })
  | (Named & { readonly kind: 'moment'; readonly edge: Edge })
  /** Several short texts. */
  | (Named & { readonly kind: 'list' })
  /** One of several; `free`: or own words. */
  | (Named & { readonly kind: 'choice'; readonly options: readonly Choice[]; readonly free?: boolean })
  /** Any of several; none chosen may stand for `all`. */
  | (Named & {
      readonly kind: 'checks';
      readonly options: readonly Choice[];
      readonly noneMeansAll?: boolean;
    })
  | (Named & { readonly kind: 'flag' })
  | (Named & { readonly kind: 'rows'; readonly fields: readonly FieldSpec[]; readonly add: string });

/** A stored row as a draft; what is not there is empty. */
export const toDraft = (fields: readonly FieldSpec[], row: object): Draft => ({
  ...Object.fromEntries(Object.entries(row).filter(isKept)),
  ...Object.fromEntries(fields.map((field) => [field.name, toValue(field, Reflect.get(row, field.name))])),
});

/** Parts of a row that no field shows (an id) are carried along. */
const isKept = (pair: [string, unknown]): pair is [string, string] => typeof pair[1] === 'string';

function toValue(field: FieldSpec, stored: unknown): Value {
  switch (field.kind) {
    case 'flag':
      return stored === true;
    case 'list':
      return Array.isArray(stored) ? stored.map(String).join('\n') : '';
    case 'checks':
      return Array.isArray(stored) ? stored.map(String) : [];
    case 'rows':
      return Array.isArray(stored)
        ? stored.map((row: unknown) =>
            toDraft(field.fields, typeof row === 'object' && row !== null ? row : {}),
          )
        : [];
    default:
      return stored === undefined || stored === null ? '' : String(stored);
  }
}

/** A draft as a row of the file; what is empty is left out. The schema says whether it is right. */
export function fromDraft(fields: readonly FieldSpec[], draft: Draft): Record<string, unknown> {
  const known = new Set(fields.map(({ name }) => name));
  const row: Record<string, unknown> = Object.fromEntries(
    Object.entries(draft).filter(([name]) => !known.has(name)),
  );
  for (const field of fields) {
    const value = fromValue(field, draft[field.name]);
    if (value !== undefined) row[field.name] = value;
  }
  return row;
}

function fromValue(field: FieldSpec, value: Value | undefined): unknown {
  if (field.kind === 'flag') return value === true;
  if (field.kind === 'rows') return draftsIn(value).map((draft) => fromDraft(field.fields, draft));
  if (field.kind === 'checks') {
    const chosen = stringsIn(value);
    return chosen.length === 0 && field.noneMeansAll === true ? 'all' : chosen;
  }
  const text = typeof value === 'string' ? value.trim() : '';
  if (field.kind === 'list') return splitList(text);
  if (text === '') return undefined;
  if (field.kind !== 'number') return text;
  const number = Number(text.normalize('NFKC').replaceAll(',', ''));
  return Number.isNaN(number) ? text : number;
}

export const splitList = (text: string): readonly string[] =>
  text
    .split(/[\n;；、]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

export const draftsIn = (value: Value | undefined): readonly Draft[] =>
  Array.isArray(value) ? value.filter((one): one is Draft => typeof one === 'object') : [];

export const stringsIn = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

export const textIn = (draft: Draft, name: string): string => {
  const value = draft[name];
  return typeof value === 'string' ? value : '';
};

/** What is wrong, by the path of the field: `price`, `prices.2.price`. */
export type Faults = ReadonlyMap<string, string>;

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Issues of a whole file as faults of the row at `at`; those that lie elsewhere come under the empty path. */
export function faultsAt(issues: readonly Issue[], at: readonly (string | number)[]): Faults {
  const faults = new Map<string, string>();
  for (const { path, message } of issues) {
    const isHere = at.every((part, index) => path[index] === part);
    const key = isHere ? path.slice(at.length).map(String).join('.') : '';
    if (!faults.has(key)) faults.set(key, message);
  }
  // What is wrong elsewhere follows from what is wrong here: one of them is said.
  if (faults.size > 1) faults.delete('');
  return faults;
}

interface PlainWords {
  readonly missing: string;
  readonly notNumber: string;
}

/** The schema speaks to those who write files, of quotation marks and types; a form speaks of its fields. */
export function plainFaults(
  faults: Faults,
  fields: readonly FieldSpec[],
  draft: Draft,
  words: PlainWords,
): Faults {
  return new Map(
    [...faults].map(([key, message]) => [key, plainly(key.split('.'), fields, draft, words) ?? message]),
  );
}

function plainly(
  [name = '', index, ...rest]: readonly string[],
  fields: readonly FieldSpec[],
  draft: Draft,
  words: PlainWords,
): string | null {
  const field = fields.find((one) => one.name === name);
  if (field === undefined) return null;
  if (field.kind === 'rows') {
    const row = draftsIn(draft[name])[Number(index)];
    return row === undefined ? null : plainly(rest, field.fields, row, words);
  }
  if (typeof (draft[name] ?? '') !== 'string') return null;
  if (textIn(draft, name).trim() === '') return words.missing;
  return field.kind === 'number' && typeof fromValue(field, draft[name]) !== 'number'
    ? words.notNumber
    : null;
}
