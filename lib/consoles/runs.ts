import type { MessageAdapter } from '../model/console-adapter';
import { type Names, roleByStrategies } from './roles';
import { messageOf, type Row } from './row';

type Field = 'author' | 'atMs' | 'role';

/** Gives each row what its run says once, and its message. Only what a change reaches is worked out anew. */
export class Runs {
  readonly #adapter: MessageAdapter;
  readonly #names: () => Names;

  constructor(adapter: MessageAdapter, names: () => Names) {
    this.#adapter = adapter;
    this.#names = names;
  }

  /** Settles `rows` from `from` to before `to`, and beyond as far as runs reach. */
  settle(rows: readonly Row[], from: number, to: number): void {
    for (let at = from; at < to; at++) this.#settleOne(rows, at);
    if (this.#adapter.runs === undefined) return;
    for (let at = to - 2; at >= from; at--) this.#settleOne(rows, at);
    for (let at = to; at < rows.length && this.#settleOne(rows, at); at++);
    for (let at = from - 1; at >= 0 && this.#settleOne(rows, at); at--);
  }

  /** @returns whether it changed. */
  #settleOne(rows: readonly Row[], at: number): boolean {
    const row = rows[at];
    if (row === undefined) return false;
    const { author, atMs, role, message } = row;
    const { runs, roles } = this.#adapter;
    const { reading } = row;
    const told =
      reading.role ?? (runs?.role === undefined ? null : carried(rows, at, 'role', runs.role, null));
    row.author =
      reading.author ?? (runs?.author === undefined ? null : carried(rows, at, 'author', runs.author, told));
    row.role = told ?? roleByStrategies(roles.otherwise, row.author, this.#names(), reading.placedRole);
    row.atMs =
      reading.atMs ?? (runs?.time === undefined ? null : carried(rows, at, 'atMs', runs.time, row.role));
    row.message = messageOf(row);
    return row.author !== author || row.atMs !== atMs || row.role !== role || row.message !== message;
  }
}

/** What the row before or after says, unless another role speaks there. */
function carried<F extends Field>(
  rows: readonly Row[],
  at: number,
  field: F,
  direction: 'forward' | 'backward',
  role: Row['role'],
): Row[F] | null {
  const next = rows[at + (direction === 'forward' ? -1 : 1)];
  if (next === undefined || next.role === 'system') return null;
  return role !== null && next.role !== null && next.role !== role ? null : next[field];
}
