/** Where an answer may be kept: what changes under `root` is told of by `note`. */
export interface Watched {
  isWatched(root: ParentNode): boolean;
  /** Has what changed since the last time noted. */
  catchUp(): void;
}

/** With more matches an answer is a list of its own, and seldom asked for. */
const FEW = 50;
/** With more records looking anew is cheaper than asking each what it changed. */
const MANY_RECORDS = 500;

/**
 * Remembers which elements of a page fit a selector. A page with thousands of messages is long to search, and the
 * same few places are asked for at every key; an answer stands until a change may make it another one.
 */
export class Lookups {
  readonly #page: Watched;
  #answers = new Map<ParentNode, Map<string, readonly HTMLElement[]>>();

  constructor(page: Watched) {
    this.#page = page;
  }

  /** What `root.querySelectorAll(css)` would find. */
  every(root: ParentNode, css: string): readonly HTMLElement[] {
    if (!isByItself(css) || !this.#page.isWatched(root)) return search(root, css);
    this.#page.catchUp();
    const known = this.#answers.get(root)?.get(css);
    if (known?.every((element) => isIn(root, element) && element.matches(css))) return known;
    const found = search(root, css);
    if (found.length <= FEW) this.#keep(root, css, found);
    else this.#answers.get(root)?.delete(css);
    return found;
  }

  /** Forgets the answers to which `records` may add. What they took away shows when an answer is used. */
  note(records: readonly MutationRecord[]): void {
    if (this.#answers.size === 0) return;
    if (records.length > MANY_RECORDS) {
      this.#answers.clear();
      return;
    }
    const union = [...new Set([...this.#answers.values()].flatMap((of) => [...of.keys()]))].join(',');
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') this.#forget(target, union, false);
      else for (const node of addedNodes) this.#forget(node, union, true);
    }
  }

  #keep(root: ParentNode, css: string, found: readonly HTMLElement[]): void {
    const answers = this.#answers.get(root) ?? new Map<string, readonly HTMLElement[]>();
    answers.set(css, found);
    this.#answers.set(root, answers);
  }

  /** `isNew`: also what was known has another place now. */
  #forget(node: Node, union: string, isNew: boolean): void {
    if (!isElement(node) || !holds(node, union)) return;
    for (const answers of this.#answers.values())
      for (const [css, known] of answers)
        if (fitting(node, css).some((one) => isNew || !known.includes(one))) answers.delete(css);
  }
}

const search = (root: ParentNode, css: string): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(css),
];

const isIn = (root: ParentNode, element: Element): boolean => element.isConnected && root.contains(element);

const isElement = (node: Node): node is HTMLElement => node.nodeType === Node.ELEMENT_NODE;

const holds = (element: Element, css: string): boolean =>
  element.matches(css) || (element.firstElementChild !== null && element.querySelector(css) !== null);

const fitting = (element: HTMLElement, css: string): readonly HTMLElement[] =>
  element.matches(css) ? [element, ...search(element, css)] : search(element, css);

const known = new Map<string, boolean>();

/**
 * Whether an element fits by what it and those around it are: a change next to it or in it (`+`, `~`, `:has`,
 * `:first-child`), or of a state without a trace (`:checked`), can then make nothing fit.
 */
function isByItself(css: string): boolean {
  let answer = known.get(css);
  if (answer === undefined) {
    const bare = css.replace(/\[(?:"[^"]*"|'[^']*'|[^\]])*\]/g, '');
    answer = !/[+~]|:(?!not\(|is\(|where\()/.test(bare);
    known.set(css, answer);
  }
  return answer;
}
