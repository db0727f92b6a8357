import type { MessageAdapter } from '../model/console-adapter';
import { partsOf } from './select';

/** Elements that begin a line of their own. */
const BLOCKS = new Set(['DIV', 'P', 'LI', 'UL', 'OL', 'PRE', 'BLOCKQUOTE', 'TR', 'H1', 'H2', 'H3', 'H4']);

/** Nothing in them was written by anybody. */
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'SVG', 'svg']);

/** What a translator (the extension Immersive Translate, as seen 2026-11) writes into the page: nobody sent it. */
const TRANSLATED =
  '[class*="immersive-translate-target"], [data-immersive-translate-translation-element-mark]';

/** The text of a message; parts that lie in one another are read once. */
export function textOf(message: Element, adapter: MessageAdapter): string {
  const parts = adapter.text === undefined ? [message] : partsOf(message, adapter.text);
  const lines: string[] = [];
  for (const part of parts) {
    if (parts.length > 1 && parts.some((other) => other !== part && other.contains(part))) continue;
    if (adapter.skipText !== undefined && isInside(part, adapter.skipText, message)) continue;
    const line = textOfPart(part, adapter).trim();
    if (line !== '') lines.push(line);
  }
  return lines.join('\n');
}

function isInside(part: Element, css: string, message: Element): boolean {
  if (part === message) return false;
  const around = part.closest(css);
  return around !== null && around !== message && message.contains(around);
}

function textOfPart(part: Element, adapter: MessageAdapter): string {
  if (part.firstElementChild === null) return part.textContent ?? '';
  let text = '';
  const visit = (node: Node): void => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) text += child.nodeValue ?? '';
      else if (child instanceof Element) readElement(child);
    }
  };
  const readElement = (element: Element): void => {
    if (SILENT.has(element.tagName) || element.matches(TRANSLATED)) return;
    if (adapter.skipText !== undefined && element.matches(adapter.skipText)) return;
    if (adapter.emoji !== undefined && element.matches(adapter.emoji.element)) {
      text += element.getAttribute(adapter.emoji.attribute) ?? '';
      return;
    }
    if (element.tagName === 'BR') text += '\n';
    else if (element.tagName === 'IMG') {
      // A photo's alternative text is not what was said; an emoji's is.
      if (adapter.picture === undefined || !element.matches(adapter.picture.element))
        text += element.getAttribute('alt') ?? '';
    } else {
      if (BLOCKS.has(element.tagName) && text !== '' && !text.endsWith('\n')) text += '\n';
      visit(element);
    }
  };
  visit(part);
  return text;
}
