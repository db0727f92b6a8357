import type { ConsoleAdapter, InnerValue, Source, Value } from '../model/console-adapter';
import { findInConversation } from './pane';
import { addressOf, partsOf } from './select';

/** A value of the page around the messages; empty: it is not there. */
export function readValue(adapter: ConsoleAdapter, value: Value | undefined): string {
  if (value === undefined) return '';
  if ('first' in value) {
    for (const one of value.first) {
      const found = sourceOf(adapter, one);
      if (found !== '') return found;
    }
    return '';
  }
  if (!('all' in value)) return sourceOf(adapter, value);
  const parts = value.all.map((one) => sourceOf(adapter, one));
  return parts.includes('') ? '' : parts.join(':');
}

function sourceOf(adapter: ConsoleAdapter, source: Source): string {
  if ('url' in source) return captured(addressOf(document), source.url);
  const element = findInConversation(adapter, source.element);
  return element === null ? '' : captured(saidBy(element, source.attribute), source.pattern);
}

/** A value of one message; null: it is not there. */
export function readInner(message: Element, inner: InnerValue): string | null {
  const scope = inner.closest === undefined ? message : message.closest(inner.closest);
  if (scope === null) return null;
  const element = inner.element === undefined ? scope : partsOf(scope, inner.element)[0];
  if (element === undefined) return null;
  const said = captured(saidBy(element, inner.attribute), inner.pattern);
  return said === '' ? null : said;
}

const saidBy = (element: Element, attribute: string | undefined): string =>
  (attribute === undefined ? element.textContent : element.getAttribute(attribute))?.trim() ?? '';

const patterns = new Map<string, RegExp>();

/** What a pattern's first group, or the whole of it, finds in `text`; without a pattern all of it. */
export function captured(text: string, pattern: string | undefined): string {
  if (pattern === undefined) return text;
  let compiled = patterns.get(pattern);
  if (compiled === undefined) {
    compiled = new RegExp(pattern, 'u');
    patterns.set(pattern, compiled);
  }
  const match = compiled.exec(text);
  return (match?.[1] ?? match?.[0] ?? '').trim();
}
