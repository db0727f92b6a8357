import { isField } from '../../lib/consoles/editable-text';
import type { Severity } from '../../lib/model/finding';
import type { Span } from '../../lib/text/span';
import { createHighlight } from './highlight';
import { createMirror } from './mirror';

/** A stretch of the draft to underline; offsets in code units of the draft as it stands in the composer. */
export type MarkedSpan = Span & { readonly severity: Severity };

/** Underlines words of the draft without touching it. */
export interface Underline {
  /** Underlines `spans` and nothing else; spans that lie outside the draft are left out. */
  show(spans: readonly MarkedSpan[]): void;
  clear(): void;
  /** Takes every trace and listener away. */
  dispose(): void;
}

/**
 * An underline for `composer`: a textarea or input gets a mirror laid over it in `root` (the strip's own), anything
 * else the CSS Custom Highlight API. No markup enters the editor; a browser without highlights shows none.
 */
export const createUnderline = (composer: HTMLElement, root: ShadowRoot): Underline =>
  isField(composer) ? createMirror(composer, root) : createHighlight(composer);
