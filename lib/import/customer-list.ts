import { type Cell, LONGEST_CELL, textOf } from './cells';
import type { Field } from './format';
import { type RowFault, SHOWN, tailOf } from './orders';
import type { Mapping } from './recognise';

/** What a list of customers may say beside name and telephone. */
export interface CustomerDetails {
  readonly tags?: readonly string[] | undefined;
  readonly tier?: string | undefined;
  readonly birthday?: string | undefined;
  readonly notes?: string | undefined;
}

export interface CustomerRow {
  readonly customer: string;
  readonly account: string | null;
  readonly name: string;
  readonly phoneTail: string | null;
  readonly details: CustomerDetails;
}

/** Reads a row of a list of customers; null: the row is blank. */
export function readCustomerRow(
  cells: readonly Cell[],
  mapping: Mapping,
  row: number,
): CustomerRow | RowFault | null {
  if (cells.every((cell) => textOf(cell) === '')) return null;
  const text = (field: Field): string => {
    const column = mapping[field];
    return column === undefined ? '' : textOf(cells[column]);
  };
  for (const field of LIST_FIELDS)
    if (text(field).length > LONGEST_CELL)
      return { row, reason: 'cell-too-long', field, value: text(field).slice(0, SHOWN) };
  const [account, phone, name] = [text('customer'), text('phone'), text('name')];
  const customer = [account, phone, name].find((one) => one !== '');
  if (customer === undefined) return { row, reason: 'no-customer', field: 'customer', value: '' };
  const tags = text('tags')
    .split(/[,，、;；|/]+/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  const said = (field: Field): string | undefined => text(field) || undefined;
  const [tier, birthday, notes] = [said('tier'), said('birthday'), said('notes')];
  return {
    customer,
    account: account === '' ? null : account,
    name: name === '' ? customer : name,
    phoneTail: tailOf(phone),
    details: {
      ...(tags.length === 0 ? {} : { tags: [...new Set(tags)] }),
      ...(tier === undefined ? {} : { tier }),
      ...(birthday === undefined ? {} : { birthday: birthday.replace(/T00:00:00\.000Z$/, '') }),
      ...(notes === undefined ? {} : { notes }),
    },
  };
}

const LIST_FIELDS: readonly Field[] = ['customer', 'name', 'phone', 'tags', 'tier', 'birthday', 'notes'];
