import type { DayRow } from './log-tables';

/** Changes from which on a place is looked up instead of searched: one entry touches two cells, an import thousands. */
const MANY = 16;

/** How often each key occurs, while it changes. */
class Cells {
  #keys: Float64Array;
  #counts: Uint32Array;
  #length: number;
  #changes = 0;
  #places: Map<number, number> | null = null;

  constructor(keys: Float64Array = new Float64Array(), counts: Uint32Array = new Uint32Array()) {
    this.#keys = keys;
    this.#counts = counts;
    this.#length = keys.length;
  }

  add(key: number, by: number): void {
    const place = this.#placeOf(key);
    this.#counts[place] = (this.#counts[place] ?? 0) + by;
  }

  /** Those that are counted; what fell to nothing is left out. */
  filled(): { readonly keys: Float64Array; readonly counts: Uint32Array } {
    const keys = this.#keys.slice(0, this.#length);
    const counts = this.#counts.slice(0, this.#length);
    if (!counts.includes(0)) return { keys, counts };
    return { keys: keys.filter((_, place) => counts[place] !== 0), counts: counts.filter(Boolean) };
  }

  #placeOf(key: number): number {
    this.#changes += 1;
    if (this.#changes === MANY)
      this.#places = new Map(
        Array.from(this.#keys.subarray(0, this.#length), (one, place) => [one, place] as const),
      );
    const known =
      this.#places === null ? this.#keys.subarray(0, this.#length).indexOf(key) : this.#places.get(key);
    if (known !== undefined && known !== -1) return known;
    const place = this.#length;
    if (place === this.#keys.length) this.#grow();
    this.#keys[place] = key;
    this.#places?.set(key, place);
    this.#length += 1;
    return place;
  }

  #grow(): void {
    const room = Math.max(MANY, this.#length + (this.#length >> 1));
    const keys = new Float64Array(room);
    const counts = new Uint32Array(room);
    keys.set(this.#keys);
    counts.set(this.#counts);
    this.#keys = keys;
    this.#counts = counts;
  }
}

/** The counts of one day while they change: by what all figures are told apart by, and by product. */
export class DayCells {
  readonly #cells: Cells;
  readonly #products: Cells;

  constructor(row?: DayRow) {
    this.#cells = new Cells(row?.keys, row?.counts);
    this.#products = new Cells(row?.productKeys, row?.productCounts);
  }

  add(key: number, by: number): void {
    this.#cells.add(key, by);
  }

  addProduct(key: number, by: number): void {
    this.#products.add(key, by);
  }

  /** null: nothing is left to count. */
  row(day: string): DayRow | null {
    const { keys, counts } = this.#cells.filled();
    if (keys.length === 0) return null;
    const products = this.#products.filled();
    return { day, keys, counts, productKeys: products.keys, productCounts: products.counts };
  }
}
