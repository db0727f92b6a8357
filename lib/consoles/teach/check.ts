import type { ConsoleAdapter } from '../../model/console-adapter';
import type { Role } from '../../model/conversation';
import { readMessage } from '../read-message';
import { roleByStrategies } from '../roles';
import { NotTaught, type Pointed } from './pointed';
import type { FoundRows } from './rows';

/** One message as the adapter reads it. */
export interface ReadRow {
  readonly element: Element;
  /** Null: no telling. */
  readonly role: Role | null;
  readonly text: string;
}

/** Reads the list as the coach will. @throws NotTaught when a pointed message comes out wrong */
export function checkReading(
  { message }: ConsoleAdapter,
  found: FoundRows,
  pointed: Pointed,
  nowMs: number,
): readonly ReadRow[] {
  const read = found.rows
    .filter((element) => message.skip === undefined || !element.matches(message.skip))
    .map((element): ReadRow => {
      const { role, placedRole, author, text } = readMessage(element, message, {
        list: found.list,
        nowMs,
        dayMs: null,
      });
      const names = { customer: '', agent: '' };
      return {
        element,
        role: role ?? roleByStrategies(message.roles.otherwise, author, names, placedRole),
        text,
      };
    });
  const rowOf = (one: Element) => read.find(({ element }) => element === found.rowOf.get(one));
  for (const side of ['customer', 'agent'] as const)
    for (const one of pointed[side]) {
      const row = rowOf(one);
      if (row === undefined) throw new NotTaught('no-rows');
      if (row.role !== side) throw new NotTaught('wrong-side');
      const isPicture = one.localName === 'img' || one.querySelector('img') !== null;
      if (row.text === '' && !isPicture) throw new NotTaught('no-text');
    }
  const speaking = read.filter(({ role }) => role === 'customer' || role === 'agent');
  if (speaking.length * 2 < read.filter(({ text }) => text !== '').length)
    throw new NotTaught('sides-not-told');
  if (isLopsided(speaking, pointed)) throw new NotTaught('sides-unsure');
  return read;
}

/** From so many messages on people take turns. */
const MANY = 12;

/** One side says everything but what was pointed at: no conversation is like that, a mark by chance is. */
function isLopsided(rows: readonly ReadRow[], pointed: Pointed): boolean {
  if (rows.length < MANY) return false;
  const count = (side: 'customer' | 'agent') => rows.filter(({ role }) => role === side).length;
  return (['customer', 'agent'] as const).some((side) => pointed[side].length < 2 && count(side) === 1);
}
