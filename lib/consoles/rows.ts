import type { Reading } from './read-message';
import { isSame, type Result, type Row, resultOf } from './row';
import { type Gap, RowOrder } from './row-order';
import type { Runs } from './runs';

/** An element of the page as read just now, in the conversation's order. */
export interface Seen {
  readonly element: Element;
  readonly reading: Reading;
  readonly dayMs: number | null;
  /** The message before it in the page; asked once those before it have their places. */
  before(): Row | null;
}

/** How long after its like a message may come to replace it, ms: the round trip of an optimistic one. */
const REPLACED_WITHIN_MS = 60_000;
/** How far, in messages and ms, a message may have been moved before it was replaced. */
const NEARBY = 10;
const MOVED_WITHIN_MS = 10_000;
/** How many messages on decide which of several like places is meant. */
const LOOK_AHEAD = 5;
/** How many messages that left are gone through for one that came. */
const FAR = 300;

/** The messages of one conversation in order, those that left the page too: what was said stays said. */
export class Rows {
  readonly #order = new RowOrder();
  readonly #byElement = new WeakMap<Element, Row>();
  readonly #byId = new Map<string, Row>();
  readonly #byKey = new Map<string, Row>();
  /** In the page, but without a place yet. */
  readonly #moving = new Set<Row>();
  readonly #runs: Runs;
  readonly #isVirtual: boolean;
  #turn = 0;
  #count = 0;
  #isChanged = true;
  #result: Result | null = null;

  constructor(runs: Runs, isVirtual: boolean) {
    this.#runs = runs;
    this.#isVirtual = isVirtual;
  }

  get size(): number {
    return this.#order.all.length;
  }

  rowOf(element: Element): Row | undefined {
    return this.#byElement.get(element);
  }

  elementOf(key: string): Element | null {
    const row = this.#byKey.get(key);
    // A recycled element holds another message by now.
    return row !== undefined && this.#byElement.get(row.element) === row ? row.element : null;
  }

  /** Whether a message with one of these ids, or one alike that left the page, is known. */
  knows({ reading }: Seen): boolean {
    return reading.id === null
      ? this.#order.all.some((row) => !row.isHere && isSame(row.reading, reading))
      : this.#byId.has(reading.id);
  }

  /** Tells later whether a message was one of these, also in another element; without an id, whether it says the same. */
  memory(): (seen: Seen) => boolean {
    const says = ({ role, text, pictures }: Reading): string => `${role} ${pictures.length} ${text}`;
    const said = new Set(this.#order.all.map(({ reading }) => says(reading)));
    return ({ element, reading }) =>
      reading.id === null
        ? said.has(says(reading)) || this.#byElement.get(element)?.element === element
        : this.#byId.has(reading.id);
  }

  elementsHere(): Element[] {
    return this.#order.all.filter((row) => row.isHere).map((row) => row.element);
  }

  readingsHere(): Reading[] {
    return this.#order.all.filter((row) => row.isHere).map((row) => row.reading);
  }

  /** Whether something that was said stands there no longer, or in other words; or nothing stood there at all. */
  loses(seen: readonly Seen[], left: readonly Element[]): boolean {
    if (left.length > 0 || this.#order.all.every((row) => !row.isHere)) return true;
    return seen.some(({ element, reading }) => {
      const row = this.#byElement.get(element);
      return row?.element === element && row.isHere && !isSame(row.reading, reading);
    });
  }

  /** Whether one of these stands in the page apart from `left`. */
  hasHereBeside(left: readonly Element[]): boolean {
    const gone = new Set(left);
    return this.#order.all.some((row) => row.isHere && !gone.has(row.element));
  }

  /** What is known, and how many in the page are told apart; the same object as long as nothing changed. */
  result(): Result {
    if (this.#result !== null && !this.#isChanged) return this.#result;
    this.#isChanged = false;
    this.#result = resultOf(this.#order.all, this.#result?.messages ?? []);
    return this.#result;
  }

  settleAll(): void {
    this.#isChanged = true;
    this.#runs.settle(this.#order.all, 0, this.#order.all.length);
  }

  /** Takes elements that are new, changed or moved, and elements that left. */
  update(seen: readonly Seen[], left: Iterable<Element>, nowMs: number): void {
    if (seen.length > 0) this.#turn++;
    this.#isChanged = true;
    const gone: Row[] = [];
    for (const element of left) {
      const row = this.#byElement.get(element);
      if (row?.element !== element || !row.isHere) continue;
      row.isHere = false;
      row.goneMs = nowMs;
      gone.push(row);
    }
    // What moved is placed anew among what did not; until then nothing counts on where it stands.
    this.#moving.clear();
    this.#order.forget();
    for (const { element } of seen) {
      const row = this.#byElement.get(element);
      if (row?.element !== element) continue;
      row.isHere = false;
      this.#moving.add(row);
    }
    const changed = new Set<Row>();
    for (const [at, one] of seen.entries()) changed.add(this.#take(one, seen, at, nowMs, changed));
    for (const row of gone) if (!row.isHere) this.#drop(row, changed);
    this.#settle(changed);
  }

  /** Runs reach from each changed message as far as they go; when most changed, all are gone through once. */
  #settle(changed: ReadonlySet<Row>): void {
    if (changed.size * 4 > this.#order.all.length) {
      this.#runs.settle(this.#order.all, 0, this.#order.all.length);
      return;
    }
    for (const row of changed) {
      const index = this.#order.indexOf(row);
      if (index !== -1) this.#runs.settle(this.#order.all, index, index + 1);
    }
  }

  #take(one: Seen, seen: readonly Seen[], at: number, nowMs: number, changed: Set<Row>): Row {
    const { element, reading, dayMs } = one;
    const gap = this.#order.gapAfter(one.before());
    const known = this.#known(one);
    const row =
      known ?? this.#like(seen, at, gap, nowMs) ?? this.#near(one, gap, nowMs) ?? this.#create(one, nowMs);
    if (known === undefined) {
      row.bornAt = this.#turn;
      row.bornMs = nowMs;
    }
    row.element = element;
    row.reading = reading.isDeleted ? { ...row.reading, isDeleted: true } : reading;
    row.dayMs = dayMs;
    row.isHere = true;
    this.#moving.delete(row);
    this.#byElement.set(element, row);
    if (reading.id !== null) {
      row.ids.add(reading.id);
      this.#byId.set(reading.id, row);
    }
    this.#byKey.set(row.key, row);
    for (const beside of this.#order.put(row, gap)) changed.add(beside);
    return row;
  }

  /** The row of this very message, by element or id. */
  #known({ element, reading }: Seen): Row | undefined {
    const row = this.#byElement.get(element);
    // An element that was replaced and came back is a message of its own again.
    const own = row !== undefined && row.element === element ? row : undefined;
    if (reading.id === null) {
      // A virtual list fills the element with another message; elsewhere the message was edited.
      return own !== undefined && this.#isVirtual && !isSame(own.reading, reading) ? undefined : own;
    }
    const named = this.#byId.get(reading.id);
    if (named !== undefined) {
      const isElsewhere = named.element !== element && named.element.isConnected;
      return isElsewhere && !isLastOf(named, reading.id) ? undefined : named;
    }
    return own !== undefined && isSame(own.reading, reading) ? own : undefined;
  }

  /** A row that left the page at this place and said the same: re-rendered, or replaced by the server's. */
  #like(seen: readonly Seen[], at: number, { from, to }: Gap, nowMs: number): Row | undefined {
    let best: Row | undefined;
    let bestRun = 0;
    for (let start = from; start < Math.min(to, from + FAR) && bestRun < LOOK_AHEAD; start++) {
      let run = 0;
      while (run < LOOK_AHEAD && start + run < to) {
        const row = this.#order.at(start + run);
        const one = seen[at + run];
        if (row === undefined || one === undefined || !this.#mayBe(row, one, nowMs)) break;
        run++;
      }
      if (run === 0 || run < bestRun) continue;
      best = this.#order.at(start);
      bestRun = run;
    }
    return best;
  }

  /** A row that left just now, not far from here, and said the same: the page moved it before it replaced it. */
  #near(one: Seen, { from, to }: Gap, nowMs: number): Row | undefined {
    if (this.#isVirtual) return undefined;
    for (let off = 1; off <= NEARBY; off++)
      for (const row of [this.#order.at(from - off), this.#order.at(to + off - 1)])
        if (row?.isHere === false && nowMs - row.goneMs <= MOVED_WITHIN_MS && this.#mayBe(row, one, nowMs))
          return row;
    return undefined;
  }

  /** Whether a message that left may be this one, under another id or without any. */
  #mayBe(row: Row, { reading }: Seen, nowMs: number): boolean {
    if (row.isHere || this.#moving.has(row) || !isSame(row.reading, reading)) return false;
    if (!this.#isVirtual || reading.id === null || row.ids.has(reading.id)) return true;
    // Out of sight, equal messages are many; only the agent's own last ones change their ids.
    return row.role === 'agent' && nowMs - row.bornMs <= REPLACED_WITHIN_MS;
  }

  #create({ element, reading, dayMs }: Seen, nowMs: number): Row {
    let key = reading.id ?? `message-${++this.#count}`;
    while (this.#byKey.has(key)) key = `${reading.id ?? 'message'}-${++this.#count}`;
    const row: Row = {
      key,
      ids: new Set(),
      element,
      isHere: true,
      reading,
      dayMs,
      bornAt: this.#turn,
      bornMs: nowMs,
      goneMs: nowMs,
      author: null,
      atMs: null,
      role: null,
      message: null,
      index: -1,
    };
    return row;
  }

  /** A row that left: what was never confirmed goes, one whose like has come beside it becomes that one. */
  #drop(row: Row, changed: Set<Row>): void {
    const index = this.#order.indexOf(row);
    if (row.reading.isPending && row.message === null) {
      this.#remove(row, changed);
      return;
    }
    // What leaves a virtual list at its edge scrolled out of it.
    if (this.#isVirtual && this.#order.nextHere(index, -1) === null) return;
    for (const other of [this.#order.nextHere(index, 1), this.#order.nextHere(index, -1)]) {
      if (other === null || !isReplacement(row, other)) continue;
      this.#remove(other, changed);
      row.element = other.element;
      row.reading = other.reading;
      row.isHere = true;
      this.#byElement.set(other.element, row);
      for (const id of other.ids) {
        row.ids.add(id);
        this.#byId.set(id, row);
      }
      changed.add(row);
      return;
    }
  }

  #remove(row: Row, changed: Set<Row>): void {
    this.#byKey.delete(row.key);
    for (const id of row.ids) if (this.#byId.get(id) === row) this.#byId.delete(id);
    changed.delete(row);
    for (const beside of this.#order.remove(row)) changed.add(beside);
  }
}

/** An id stands once in a page. If its message is known by a later one already, this is another message. */
const isLastOf = (row: Row, id: string): boolean => [...row.ids].at(-1) === id;

function isReplacement(row: Row, other: Row): boolean {
  return (
    (other.bornAt > row.bornAt || (other.bornAt === row.bornAt && row.bornAt > 1)) &&
    other.bornMs - row.bornMs <= REPLACED_WITHIN_MS &&
    isSame(row.reading, other.reading)
  );
}
