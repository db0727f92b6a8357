import { editablePieces } from '../../lib/consoles/editable-text';
import { SEVERITIES, type Severity } from '../../lib/model/finding';
import { standsOnDark } from './theme';
import type { MarkedSpan, Underline } from './underline';

const name = (severity: Severity): string => `candor-${severity}`;

/**
 * Colours of tokens.css (critical-mark, warning-mark, advice), light and dark: custom properties of the strip's
 * shadow root do not reach the console's text.
 */
const LOOKS: Readonly<Record<Severity, readonly [string, string, string]>> = {
  critical: ['solid 2px', '#b92b20', '#ec6a5b'],
  warning: ['wavy 1.5px', '#b87300', '#e2a72b'],
  advice: ['dotted 2px', '#1b5c98', '#86baec'],
};

/** Underlines in an editable element through the CSS Custom Highlight API: ranges, no markup. */
export function createHighlight(composer: HTMLElement): Underline {
  const scope = composer.getRootNode();
  const view = composer.ownerDocument.defaultView; // a frame has highlights and sheets of its own
  if (view === null || view.CSS.highlights === undefined || !takesSheets(scope))
    return { show: nothing, clear: nothing, dispose: nothing };
  const { highlights } = view.CSS;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rules(standsOnDark(composer)));
  scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];

  const clear = () => {
    for (const severity of SEVERITIES) highlights.delete(name(severity));
  };
  return {
    show: (spans) => {
      clear();
      for (const severity of SEVERITIES) {
        const ranges = rangesOf(
          composer,
          spans.filter((span) => span.severity === severity),
        );
        if (ranges.length > 0) highlights.set(name(severity), new view.Highlight(...ranges));
      }
    },
    clear,
    dispose: () => {
      clear();
      scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}

const takesSheets = (scope: Node): scope is Node & DocumentOrShadowRoot => 'adoptedStyleSheets' in scope;

/** The browser has no highlights: warnings quote the words, so nothing is lost but the line under them. */
const nothing = (): void => undefined;

const rules = (dark: boolean): string =>
  SEVERITIES.map((severity) => {
    const [line, light, night] = LOOKS[severity];
    const color = dark ? night : light;
    const tint = severity === 'critical' ? `background-color:${color}1f;` : '';
    return `::highlight(${name(severity)}){text-decoration:underline ${line} ${color};text-underline-offset:4px;${tint}}`;
  }).join('');

/** Ranges for `spans` of the composer's text, as the console reader counts it. */
function rangesOf(composer: HTMLElement, spans: readonly MarkedSpan[]): Range[] {
  const pieces: { node: Text; start: number; offset: number; length: number }[] = [];
  let length = 0;
  for (const { node, text, start } of editablePieces(composer)) {
    if (node !== null) pieces.push({ node, start: length, offset: start, length: text.length });
    length += text.length;
  }
  return spans.flatMap(({ start, end }) => {
    const first = pieces.findLast((piece) => piece.start <= start);
    const last = pieces.findLast((piece) => piece.start < end);
    if (first === undefined || last === undefined || end > length) return [];
    const range = composer.ownerDocument.createRange();
    range.setStart(first.node, first.offset + Math.min(start - first.start, first.length));
    range.setEnd(last.node, last.offset + Math.min(end - last.start, last.length));
    return [range];
  });
}
