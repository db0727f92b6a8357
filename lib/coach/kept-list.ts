/**
 * Makes one list of another, again and again: what stands where it stood is kept, and costs one look. A page tells
 * of thousands of messages whenever one comes.
 */
export class KeptList<From, To> {
  readonly #make: (item: From) => To;
  readonly #isFinal: (item: From) => boolean;
  #from: readonly From[] = [];
  #made: readonly To[] = [];

  /** `isFinal`: what is made of the item will be the same the next time; `make` is asked again for any other. */
  constructor(make: (item: From) => To, isFinal: (item: From) => boolean) {
    this.#make = make;
    this.#isFinal = isFinal;
  }

  of(list: readonly From[]): readonly To[] {
    const from = this.#from;
    const made = this.#made;
    const next: To[] = [];
    for (let at = 0; at < list.length; at++) {
      const item = list[at];
      const kept = made[at];
      if (item === undefined) continue;
      next.push(kept !== undefined && from[at] === item && this.#isFinal(item) ? kept : this.#make(item));
    }
    this.#from = list;
    this.#made = next;
    return next;
  }
}
