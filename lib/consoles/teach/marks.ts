import { isGenerated, isLook, isPassing, isTelling, isWordOf, lastingPart } from './names';

/** A selector that fits an element, and how long it is likely to: the lower the longer. */
export interface Mark {
  readonly css: string;
  readonly worth: number;
}

/** What a mark rests on. Worse than {@link NAMED} are names that many things share. */
const DATA = 0;
const ID = 1;
const ROLE = 2;
const CLASS = 3;
const PART_OF_CLASS = 4;
export const NAMED = 4;
const LOOK = 6;
const TAG = 7;

/** The lasting selectors of one element alone, the best first. Nothing made by a tool, nothing people wrote. */
export function marksOf(element: Element): readonly Mark[] {
  const marks: Mark[] = [];
  const add = (css: string, worth: number): void => {
    marks.push({ css, worth });
  };
  for (const { name, value } of attributesOf(element)) {
    if (isWordOf(name, value)) add(`[${name}="${value}"]`, name === 'role' ? ROLE : DATA);
    if (isTelling(name)) add(`[${name}]`, DATA + 0.5);
  }
  const { id } = element;
  if (id !== '' && !isGenerated(id) && !isPassing(id) && !/\d{2}/.test(id)) add(`#${id}`, ID);
  for (const name of element.classList) {
    if (isPassing(name)) continue;
    const part = isGenerated(name) ? lastingPart(name) : null;
    if (part !== null) add(`[class*="${part}"]`, PART_OF_CLASS);
    else if (!isGenerated(name)) add(`.${name}`, isLook(name) ? LOOK : CLASS);
  }
  const tag = element.localName;
  if (/^[a-z][\w-]*$/.test(tag)) add(tag, tag.includes('-') ? ROLE : TAG);
  return marks.sort((a, b) => a.worth - b.worth);
}

/** Marks that stand for what a thing is, not for its kind of box. */
export const namedMarksOf = (element: Element): readonly Mark[] =>
  marksOf(element).filter(({ worth }) => worth <= NAMED);

function attributesOf(element: Element): readonly { name: string; value: string }[] {
  return element.getAttributeNames().map((name) => ({ name, value: element.getAttribute(name) ?? '' }));
}

/** `root` and what it stands in: document and shadow roots. */
export type Root = Document | ShadowRoot;

/** What a selector finds in the page first is what the reader takes: the hidden does not count there. */
export type IsShown = (element: Element) => boolean;

/** A lasting selector by which `element` is the first shown of `root`; null: it has none. */
export function nameIn(root: ParentNode, element: Element, isShown: IsShown): Mark | null {
  const isIt = ({ css }: Mark): boolean => isFirst(root, css, element, isShown);
  const own = marksOf(element);
  const named = own.filter(({ worth }) => worth <= NAMED);
  // Of names that last alike the longest says most: `button--send` rather than `button`.
  const [alone] = named.filter(isIt).sort((a, b) => a.worth - b.worth || b.css.length - a.css.length);
  if (alone !== undefined) return alone;
  const inner = [...element.querySelectorAll('*')]
    .slice(0, 20)
    .flatMap((one) => namedMarksOf(one).slice(0, 2));
  const withInner = own.flatMap((mark) =>
    inner.map(({ css, worth }) => ({ css: `${mark.css}:has(${css})`, worth: Math.max(mark.worth, worth) })),
  );
  const qualities = own.filter(({ css }) => !/^[a-z]/.test(css));
  const pairs = qualities.flatMap((mark, at) =>
    [{ css: '', worth: mark.worth }, ...qualities.slice(at + 1)].map(({ css, worth }) => ({
      css: css === '' ? `${element.localName}${mark.css}` : `${mark.css}${css}`,
      worth: Math.max(mark.worth, worth),
    })),
  );
  const found = [...pairs, ...withInner].find((mark) => mark.worth <= NAMED && isIt(mark));
  return found ?? nameByAncestor(root, element, own, isIt);
}

/** How far up a name is looked for. */
const MOST_STEPS = 8;

function nameByAncestor(
  root: ParentNode,
  element: Element,
  own: readonly Mark[],
  isIt: (mark: Mark) => boolean,
): Mark | null {
  const last = element.parentElement?.lastElementChild === element ? ':last-child' : null;
  const first = element.parentElement?.firstElementChild === element ? ':first-child' : null;
  let steps = 0;
  for (
    let at = element.parentElement;
    at !== null && steps < MOST_STEPS && root.contains(at);
    at = at.parentElement
  ) {
    for (const around of namedMarksOf(at))
      for (const mark of own)
        for (const place of steps === 0 ? ['', last, first] : ['']) {
          if (place === null) continue;
          const css = `${around.css}${steps === 0 ? ' > ' : ' '}${mark.css}${place}`;
          const whole = { css, worth: Math.max(around.worth, mark.worth) };
          if (isIt(whole)) return whole;
        }
    steps++;
  }
  return null;
}

function isFirst(root: ParentNode, css: string, element: Element, isShown: IsShown): boolean {
  for (const found of root.querySelectorAll(css)) {
    if (found === element) return true;
    if (isShown(found)) return false;
  }
  return false;
}

/**
 * A selector of `element` from the document, through the shadow roots and frames it stands in.
 * Null: something on the way has no lasting name.
 */
export function selectorOf(element: Element, isShown: IsShown): string | string[] | null {
  const steps: string[] = [];
  for (let at: Element | null = element; at !== null; at = holderOf(at)) {
    const root: Node = at.getRootNode();
    if (!('querySelectorAll' in root)) return null;
    const name = at.localName === 'body' ? { css: 'body' } : nameIn(root as Root, at, isShown);
    if (name === null) return null;
    steps.unshift(name.css);
  }
  const [only] = steps;
  return steps.length === 1 && only !== undefined ? only : steps;
}

/** The element whose shadow root or frame `element` stands in. */
export function holderOf(element: Element): Element | null {
  const root = element.getRootNode();
  if ('host' in root) return (root as ShadowRoot).host;
  return element.ownerDocument.defaultView?.frameElement ?? null;
}
