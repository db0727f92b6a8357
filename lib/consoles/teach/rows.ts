import { outermost } from '../changes';
import { holderOf, type Mark, marksOf, NAMED, nameIn, type Root } from './marks';
import { type Looks, NotTaught, type Pointed } from './pointed';

/** The list and its messages, as far as they follow from the messages pointed at. */
export interface FoundRows {
  readonly root: Root;
  readonly list: Element;
  readonly css: string;
  /** The messages of the list, in its order. */
  readonly rows: readonly Element[];
  /** The message around each pointed element. */
  readonly rowOf: ReadonlyMap<Element, Element>;
  /** What a message's own text lies in; absent: nothing that is called so. */
  readonly text: string | null;
  /** How many sizes a message may have. */
  readonly sizes: number;
}

/** Finds the list, and the like of the pointed messages in it. @throws NotTaught */
export function findRows(pointed: Pointed, looks: Looks): FoundRows {
  const examples = [...pointed.customer, ...pointed.agent];
  const common = commonOf(examples);
  if (common === null) throw new NotTaught(examples.length > 1 ? 'same-message' : 'no-list');
  if (pointed.composer !== null && around(common.list, pointed.composer)) throw new NotTaught('no-list');
  const text = textMark(examples, common.list);
  const sizes = sizesOf(examples, common, text, pointed.composer);
  const best = bestSize(sizes, text, common.list);
  const chosen = sizes[Math.min(Math.max(best - pointed.size, 0), sizes.length - 1)];
  if (chosen === undefined) throw new NotTaught('no-rows');
  const list = listAround(common, chosen, pointed.composer, looks);
  const rows = outermost(list.querySelectorAll(chosen.css));
  const rowOf = new Map<Element, Element>();
  for (const one of [...examples, ...pointed.none]) {
    const row = rows.find((candidate) => candidate.contains(one));
    if (row !== undefined) rowOf.set(one, row);
  }
  const isText = text !== null && examples.every((one) => isUnder(rowOf.get(one), one, text.css));
  return {
    root: common.root,
    list,
    css: chosen.css,
    rows,
    rowOf,
    text: isText ? text.css : null,
    sizes: sizes.length,
  };
}

interface Common {
  readonly root: Root;
  readonly list: Element;
}

/** The lowest element around all examples, which is none of them. */
function commonOf(examples: readonly Element[]): Common | null {
  const [first] = examples;
  const root = first?.getRootNode();
  if (first === undefined || root === undefined || !('querySelectorAll' in root)) return null;
  let list = first.parentElement;
  while (list !== null && !examples.every((one) => list !== one && list?.contains(one)))
    list = list.parentElement;
  return list === null ? null : { root: root as Root, list };
}

/** From an element up to, and without, the list. */
function chainOf(element: Element, list: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = element; at !== null && at !== list; at = at.parentElement) chain.push(at);
  return chain;
}

/** The innermost name that what was pointed at in all messages lies in. */
function textMark(examples: readonly Element[], list: Element): Mark | null {
  const [first, ...others] = examples.map((one) => chainOf(one, list));
  for (const element of first ?? [])
    for (const mark of marksOf(element))
      if (mark.worth <= NAMED && others.every((chain) => chain.some((at) => at.matches(mark.css))))
        return mark;
  return null;
}

/** A way to tell messages: its selector, and how far up from the text it stands in the first example. */
interface Size extends Mark {
  readonly level: number;
}

/** Every selector that gives each example a message of its own, the largest messages first; one for each size. */
function sizesOf(
  examples: readonly Element[],
  { list, root }: Common,
  text: Mark | null,
  composer: Element | null,
): readonly Size[] {
  const chains = examples.map((one) => chainOf(one, list));
  const [first] = chains;
  const found: Size[] = [];
  if (first === undefined) return [];
  for (let level = first.length - 1; level >= 0; level--) {
    const element = first[level];
    if (element === undefined) continue;
    const fit = marksOf(element)
      .filter(({ worth }) => worth <= NAMED)
      .map((mark) => ({ ...mark, tops: chains.map((chain) => chain.findLast((at) => at.matches(mark.css))) }))
      .filter(
        ({ tops }) => !tops.includes(undefined) && tops[0] === element && new Set(tops).size === tops.length,
      )
      .map((mark) => ({ ...mark, count: list.querySelectorAll(mark.css).length }));
    // Of several names the one that most messages bear: others may tell only some of them.
    const most = Math.max(0, ...fit.map(({ count }) => count));
    const best = fit.find(({ count }) => count === most);
    if (best !== undefined) found.push({ css: best.css, worth: best.worth, level });
    if (text !== null && element.matches(text.css)) break;
  }
  if (found.length > 0) return found;
  const placed = byPlace(chains, list, root, composer);
  return placed.length > 0 ? placed : byNames(chains);
}

/** Each side's messages have a name of their own and none in common: a message is what bears one of them. */
function byNames(chains: readonly (readonly Element[])[]): readonly Size[] {
  const tops = chains.flatMap((chain) => chain.at(-1) ?? []);
  const names = tops.flatMap((top) => marksOf(top).find(({ worth }) => worth <= NAMED) ?? []);
  const all = [...new Set(names.map(({ css }) => css))];
  if (names.length < chains.length || new Set(tops).size < tops.length || all.length < 2) return [];
  const worth = Math.max(...names.map((name) => name.worth));
  return [{ css: `:is(${all.join(', ')})`, worth, level: (chains[0]?.length ?? 0) - 1 }];
}

/** Nothing in the messages has a name: they are what lies directly in the list. */
function byPlace(
  chains: readonly (readonly Element[])[],
  list: Element,
  root: Root,
  composer: Element | null,
): readonly Size[] {
  const name = nameIn(root, list, () => true);
  const tops = chains.map((chain) => chain.at(-1));
  const tag = tops[0]?.localName;
  if (name === null || tag === undefined || tops.some((top) => top?.localName !== tag)) return [];
  if (new Set(tops).size < tops.length || (composer !== null && list.contains(composer))) return [];
  return [{ css: `${name.css} > ${tag}`, worth: name.worth, level: chains[0]?.length ?? 0 }];
}

/** The largest message in which no other's text lies; more texts in one would be several people's words as one. */
function bestSize(sizes: readonly Size[], text: Mark | null, list: Element): number {
  if (text === null) return 0;
  const crowded = sizes.map(({ css }) => {
    const rows = outermost(list.querySelectorAll(css));
    return rows.filter((row) => outermost(row.querySelectorAll(text.css)).length > 1).length / rows.length;
  });
  return crowded.indexOf(Math.min(...crowded));
}

/** The list of all messages: a day or a run of them may have a box of its own, and the list must have a name. */
function listAround({ list, root }: Common, { css }: Size, composer: Element | null, looks: Looks): Element {
  const isMore = (wider: Element): boolean =>
    wider.querySelectorAll(css).length > list.querySelectorAll(css).length;
  let found: Element | null = null;
  let named: Element | null = null;
  let best: Element | null = null;
  for (let at: Element | null = list; at !== null && root.contains(at); at = at.parentElement) {
    if (at.localName === 'body' || (composer !== null && around(at, composer))) break;
    if (found === null || isMore(at) || at.getAttribute('role') === 'log') {
      found = at;
      named = null;
      best = null;
    }
    const worth = nameIn(root, at, looks.isShown)?.worth;
    if (worth !== undefined) named ??= at;
    if (worth !== undefined && worth <= NAMED) best ??= at;
  }
  const chosen = best ?? named;
  if (chosen !== null) return chosen;
  // It has no name itself; what lies in it may tell it.
  if (nameByRows(list, css, looks) === null) throw new NotTaught('no-list');
  return list;
}

/** A list without a name of its own is the one in which the messages lie. Null: they lie in other boxes too. */
export function nameByRows(list: Element, css: string, { isShown }: Looks): string | null {
  const root = list.getRootNode();
  if (root !== list.ownerDocument) return null;
  const name = `${list.localName}:has(> ${css})`;
  const first = [...list.ownerDocument.querySelectorAll(name)].find((one) => isShown(one));
  return first === list ? name : null;
}

/** Whether `element` holds `inner`, also through shadow roots. */
function around(element: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at !== null; at = holderOf(at)) if (element.contains(at)) return true;
  return false;
}

const isUnder = (row: Element | undefined, pointed: Element, css: string): boolean => {
  const part = pointed.closest(css);
  return part !== null && row?.contains(part) === true;
};
