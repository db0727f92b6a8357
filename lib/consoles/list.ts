import type { ConsoleAdapter } from '../model/console-adapter';
import { outermost } from './changes';
import { before, inOrder, type ListShape } from './neighbours';
import { absentMarks, type Reading, readMessage } from './read-message';
import type { Row } from './row';
import type { Rows, Seen } from './rows';
import { parseTime } from './times';
import { readInner } from './value';

const NONE: ReadonlySet<string> = new Set();

/** The list of one page as its adapter reads it. */
export class MessageList implements ListShape {
  readonly list: Element;
  readonly day: string | undefined;
  readonly isReversed: boolean;
  readonly #adapter: ConsoleAdapter;
  readonly #rows: Rows;
  #css: string | null = null;

  constructor(adapter: ConsoleAdapter, list: Element, rows: Rows) {
    this.#adapter = adapter;
    this.list = list;
    this.#rows = rows;
    const { day } = adapter.message;
    this.day = day === undefined || day.closest !== undefined ? undefined : day.element;
    this.isReversed = adapter.conversation.newest === 'first';
  }

  /** Of several generations that of the messages that are there; all of them until there is one. */
  get css(): string {
    if (this.#css !== null) return this.#css;
    const { element } = this.#adapter.message;
    if (typeof element === 'string') return element;
    const found = element.first.find((css) => this.list.querySelector(css) !== null);
    if (found !== undefined) this.#css = found;
    return found ?? element.first.join(', ');
  }

  readonly rowOf = (element: Element) => this.#rows.rowOf(element);
  readonly isRow = (element: Element): boolean => this.#rows.rowOf(element)?.element === element;

  /** The message elements in the page, oldest first. */
  elements(): Element[] {
    const all = outermost(this.list.querySelectorAll(this.css)).filter((element) => this.isMessage(element));
    return this.isReversed ? all.reverse() : all;
  }

  isMessage(element: Element): boolean {
    const { skip } = this.#adapter.message;
    return skip === undefined || !element.matches(skip);
  }

  /** Reads all of `elements`, which are the whole list: one walk. */
  readAll(elements: readonly Element[], nowMs: number): Seen[] {
    const days = this.#days(nowMs);
    const absent = absentMarks(this.list, this.#adapter.message);
    return elements.map((element, at) => {
      const dayMs = days === null ? this.#groupDay(element, nowMs) : (days.get(element) ?? null);
      return {
        element,
        dayMs,
        reading: this.#read(element, nowMs, dayMs, absent),
        before: () => this.#rowBefore(elements, at),
      };
    });
  }

  /** Reads some of the list's messages, told by their neighbours. */
  readSome(elements: Iterable<Element>, nowMs: number): Seen[] {
    return inOrder(elements, this.isReversed).map((element) => {
      const dayMs = this.day === undefined ? this.#groupDay(element, nowMs) : this.#dayBefore(element, nowMs);
      return {
        element,
        dayMs,
        reading: this.#read(element, nowMs, dayMs),
        before: () => before(element, this).row,
      };
    });
  }

  /** What is left over or was taken for no message has no row. */
  #rowBefore(elements: readonly Element[], at: number): Row | null {
    for (let index = at - 1; index >= 0; index--) {
      const element = elements[index];
      const row = element === undefined ? undefined : this.#rows.rowOf(element);
      if (row?.isHere === true && row.element === element) return row;
    }
    return null;
  }

  #read(element: Element, nowMs: number, dayMs: number | null, absent: ReadonlySet<string> = NONE): Reading {
    return readMessage(element, this.#adapter.message, { list: this.list, nowMs, dayMs, absent });
  }

  /** The day of each message by the dividers between them; null: the console has none. */
  #days(nowMs: number): Map<Element, number> | null {
    if (this.day === undefined) return null;
    const days = new Map<Element, number>();
    const all = [...this.list.querySelectorAll(`${this.css}, ${this.day}`)];
    let dayMs: number | null = null;
    for (const element of this.isReversed ? all.reverse() : all) {
      if (element.matches(this.day)) dayMs = this.#dayOf(element, nowMs) ?? dayMs;
      else if (dayMs !== null) days.set(element, dayMs);
    }
    return days;
  }

  #dayBefore(element: Element, nowMs: number): number | null {
    const { row, day } = before(element, this);
    return (day === null ? null : this.#dayOf(day, nowMs)) ?? row?.dayMs ?? null;
  }

  #dayOf(divider: Element, nowMs: number): number | null {
    const { day } = this.#adapter.message;
    if (day === undefined) return null;
    const { attribute, pattern } = day;
    const written = readInner(divider, {
      ...(attribute === undefined ? {} : { attribute }),
      ...(pattern === undefined ? {} : { pattern }),
    });
    return written === null ? null : parseTime(written, day.format, nowMs);
  }

  #groupDay(element: Element, nowMs: number): number | null {
    const { day } = this.#adapter.message;
    if (day?.closest === undefined) return null;
    const written = readInner(element, day);
    return written === null ? null : parseTime(written, day.format, nowMs);
  }
}
