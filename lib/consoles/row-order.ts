import type { Row } from './row';

/** Where a message may stand: after what precedes it in the page, before what follows; those that left lie between. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** How far a row mostly is from where it was last seen. */
const NEAR = [0, 1, -1, 2, -2];

/** The rows of a conversation in order. */
export class RowOrder {
  readonly #rows: Row[] = [];
  /** The row placed last and the one in the page after it: the next one mostly stands between them. */
  #placed: Row | null = null;
  #next: Row | undefined;

  get all(): readonly Row[] {
    return this.#rows;
  }

  at(index: number): Row | undefined {
    return this.#rows[index];
  }

  indexOf(row: Row): number {
    const near = NEAR.find((off) => this.#rows[row.index + off] === row);
    row.index = near === undefined ? this.#rows.lastIndexOf(row) : row.index + near;
    return row.index;
  }

  /** Rows have come and gone since the last was placed. */
  forget(): void {
    this.#placed = null;
  }

  gapAfter(previous: Row | null): Gap {
    const from = previous === null ? 0 : this.indexOf(previous) + 1;
    if (previous !== null && previous === this.#placed)
      return { from, to: this.#next === undefined ? this.#rows.length : this.indexOf(this.#next) };
    let to = from;
    while (to < this.#rows.length && this.#rows[to]?.isHere !== true) to++;
    this.#next = this.#rows[to];
    return { from, to };
  }

  /** Puts a row into a gap, at its end, if it is not there yet. Answers what stood beside it before. */
  put(row: Row, { from, to }: Gap): readonly Row[] {
    this.#placed = row;
    const now = row.index === -1 ? -1 : this.indexOf(row);
    if (now >= from && now < to) return NONE;
    const beside = now === -1 ? NONE : this.#takeOut(now);
    const target = now !== -1 && now < to ? to - 1 : to;
    this.#rows.splice(target, 0, row);
    row.index = target;
    return beside;
  }

  /** Takes a row out. Answers what stood beside it: it may have been one run with them. */
  remove(row: Row): readonly Row[] {
    const beside = this.#takeOut(this.indexOf(row));
    row.index = -1;
    return beside;
  }

  /** The next row in the page from `index` on. */
  nextHere(index: number, step: 1 | -1): Row | null {
    for (let at = index + step; ; at += step) {
      const row = this.#rows[at];
      if (row === undefined || row.isHere) return row ?? null;
    }
  }

  #takeOut(index: number): readonly Row[] {
    if (index === -1) return NONE;
    this.#rows.splice(index, 1);
    return [this.#rows[index - 1], this.#rows[index]].filter((row) => row !== undefined);
  }
}

const NONE: readonly Row[] = [];
