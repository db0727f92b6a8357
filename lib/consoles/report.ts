import type { ConsoleAdapter, PartSelector, Selector } from '../model/console-adapter';
import type { Lights } from '../model/health';
import type { BlindReason } from '../model/open-conversation';

/** Most elements, and deepest, that the outline shows: enough to see what was renamed, little enough to send. */
const MOST_LINES = 400;
const DEEPEST = 24;

/**
 * What stands in a page a console adapter no longer reads, for whoever mends it. Tag names, attribute names, counts,
 * and which generation of each selector finds something. No text, no value of any attribute: both hold what people wrote.
 */
export function structureReport(
  adapter: ConsoleAdapter,
  root: Document,
  lights: Lights,
  blind: BlindReason | null,
): string {
  const { conversation, message, composer, send, detect } = adapter;
  const report = {
    console: adapter.id,
    format: adapter.format,
    verified: adapter.verified.on,
    blind,
    lights,
    found: {
      detect: countsOf(root, detect.element),
      list: countsOf(root, conversation.list),
      message: partCounts(root, message.element),
      customer: cssCount(root, message.roles.customer),
      agent: cssCount(root, message.roles.agent),
      text: message.text === undefined ? null : partCounts(root, message.text),
      composer: countsOf(root, composer.element),
      send: send.button === undefined ? null : countsOf(root, send.button),
    },
    page: root.body === null ? [] : outlineOf(root.body),
  };
  return JSON.stringify(report, null, 1);
}

/** How many elements each generation of a selector finds, the newest first. Chains count by their first step. */
function countsOf(root: ParentNode, selector: Selector): readonly (number | null)[] {
  const every = typeof selector === 'object' && 'first' in selector ? selector.first : [selector];
  return every.map((one) =>
    cssCount(root, typeof one === 'string' ? one : Array.isArray(one) ? one[0] : one.css),
  );
}

const partCounts = (root: ParentNode, part: PartSelector): readonly (number | null)[] =>
  (typeof part === 'string' ? [part] : part.first).map((css) => cssCount(root, css));

const cssCount = (root: ParentNode, css: string | undefined): number | null =>
  css === undefined ? null : root.querySelectorAll(css).length;

/** The elements, a line each, indented by depth; like neighbours stand once with their number. */
function outlineOf(body: Element): readonly string[] {
  const lines: string[] = [];
  const visit = (element: Element, depth: number, times: number): void => {
    if (lines.length >= MOST_LINES || depth > DEEPEST) return;
    lines.push(`${' '.repeat(depth)}${signOf(element)}${times > 1 ? ` x${times}` : ''}`);
    if (element.shadowRoot !== null) {
      lines.push(`${' '.repeat(depth + 1)}#shadow`);
      visitAll(element.shadowRoot.children, depth + 2);
    }
    visitAll(element.children, depth + 1);
  };
  const visitAll = (children: Iterable<Element>, depth: number): void => {
    let first: Element | null = null;
    let shape = '';
    let times = 0;
    for (const child of children) {
      const next = shapeOf(child);
      if (first !== null && next === shape) {
        times++;
        continue;
      }
      if (first !== null) visit(first, depth, times);
      [first, shape, times] = [child, next, 1];
    }
    if (first !== null) visit(first, depth, times);
  };
  visit(body, 0, 1);
  return lines;
}

/** Tags and attribute names as programs write them: anything else may be somebody's words. */
const NAME = /^[a-z][a-z0-9._:-]{0,39}$/;

function signOf(element: Element): string {
  const tag = NAME.test(element.localName) ? element.localName : '?';
  const attributes = element.getAttributeNames().map((name) => (NAME.test(name) ? name : '?'));
  return attributes.length === 0 ? tag : `${tag}[${attributes.sort().join(' ')}]`;
}

const shapeOf = (element: Element): string =>
  `${signOf(element)}>${[...element.children].map(signOf).join()}`;
