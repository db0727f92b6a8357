import { boxOnPage } from '../../lib/consoles/frames';
import { standsOnDark } from './theme';
import type { MarkedSpan, Underline } from './underline';

/** What decides where a character stands in a text field. */
const METRICS = [
  'border-width',
  'padding',
  'font',
  'font-feature-settings',
  'font-kerning',
  'font-variant',
  'letter-spacing',
  'word-spacing',
  'line-height',
  'text-align',
  'text-indent',
  'text-transform',
  'tab-size',
  'direction',
  'word-break',
  'line-break',
  'text-autospace',
  'text-spacing-trim',
  'writing-mode',
] as const;

type TextField = HTMLTextAreaElement | HTMLInputElement;

/** Underlines for a text field: a hidden copy of its text, laid exactly over it, of which only the underlines show. */
export function createMirror(field: TextField, root: ShadowRoot): Underline {
  const mirror = document.createElement('div');
  mirror.className = `draft-mirror ${standsOnDark(field) ? 'dark' : 'light'}`;
  mirror.ariaHidden = 'true';
  const copy = mirror.appendChild(document.createElement('div'));
  root.append(mirror);

  let drawn = '';
  let marks: readonly MarkedSpan[] = [];

  const draw = (text: string, spans: readonly MarkedSpan[]) => {
    drawn = text;
    marks = disjoint(spans, text.length);
    mirror.style.display = 'none';
    if (marks.length === 0) return copy.replaceChildren();
    const parts: (string | HTMLElement)[] = [];
    let at = 0;
    for (const { start, end, severity } of marks) {
      const mark = document.createElement('span');
      mark.className = `u-${severity}`;
      mark.textContent = text.slice(start, end);
      parts.push(text.slice(at, start), mark);
      at = end;
    }
    parts.push(`${text.slice(at)}\u200b`); // a last empty line keeps its height
    copy.replaceChildren(...parts);
    place();
  };

  const place = () => {
    if (marks.length === 0) return;
    const box = boxOnPage(field);
    const style = getComputedStyle(field);
    for (const name of METRICS) mirror.style.setProperty(name, style.getPropertyValue(name));
    const isWrapped = field.localName === 'textarea' && style.whiteSpace !== 'pre';
    // The scroll bar takes width from the text: the copy keeps as much free at its end.
    const bar =
      field.offsetWidth -
      field.clientWidth -
      Number.parseFloat(style.borderLeftWidth) -
      Number.parseFloat(style.borderRightWidth);
    Object.assign(mirror.style, {
      left: `${box.left}px`,
      top: `${box.top}px`,
      width: `${field.offsetWidth}px`,
      height: `${field.offsetHeight}px`,
      paddingRight: `${Number.parseFloat(style.paddingRight) + Math.max(0, bar)}px`,
      whiteSpace: isWrapped ? 'pre-wrap' : 'pre',
      display: field.offsetWidth === 0 ? 'none' : field.localName === 'input' ? 'grid' : 'block',
    });
    scroll();
  };
  const scroll = () => {
    copy.style.transform = `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`;
  };
  // Until the draft has been judged again, marks before and behind the change stay with their words.
  const shift = () => {
    if (marks.length > 0) draw(field.value, follow(marks, drawn, field.value));
  };

  const listening = new AbortController();
  const { signal } = listening;
  field.addEventListener('input', shift, { signal });
  field.addEventListener('scroll', scroll, { signal, passive: true });
  const view = field.ownerDocument.defaultView;
  if (view !== window) view?.addEventListener('scroll', place, { signal, passive: true, capture: true });
  window.addEventListener('scroll', place, { signal, passive: true, capture: true });
  window.addEventListener('resize', place, { signal, passive: true });
  const resized = new ResizeObserver(place);
  resized.observe(field);

  return {
    show: (spans) => draw(field.value, spans),
    clear: () => draw(field.value, []),
    dispose: () => {
      listening.abort();
      resized.disconnect();
      mirror.remove();
    },
  };
}

/** In order and without overlap (the first, given gravest first, wins), inside a text of `length` code units. */
export function disjoint(spans: readonly MarkedSpan[], length: number): MarkedSpan[] {
  const kept: MarkedSpan[] = [];
  for (const span of spans) {
    const isInside = span.start >= 0 && span.start < span.end && span.end <= length;
    if (isInside && kept.every((other) => span.end <= other.start || other.end <= span.start))
      kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** The spans of `before` as they stand in `after`, one edit later; a span whose own words changed is dropped. */
export function follow(spans: readonly MarkedSpan[], before: string, after: string): MarkedSpan[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const by = after.length - before.length;
  return spans.flatMap((span) => {
    if (span.end <= head) return [span];
    if (span.start < before.length - tail) return [];
    return [{ ...span, start: span.start + by, end: span.end + by }];
  });
}
