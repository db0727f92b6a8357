import type { Span } from './span';
import { matchAt, matchesAt } from './sticky';

const NONE: readonly Span[] = [];
/** Where an address shows: a scheme, an @, a dot with a name behind it. */
const ANCHOR = /:\/\/|@|\.(?=[a-z]{2})/g;
/** Bounds every look backwards, so that a megabyte of letters stays linear. */
const MAX_BACK = 64;
const SCHEME_BEFORE = /[a-z]*$/;
const HOST_BEFORE = /[a-z0-9._-]*$/;
const HOST = /[a-z0-9._-]*/y;
/** A path behind a host, and all that stands behind a scheme: what is printed and ASCII, but for quotes and angles. */
const PATH = /(?:[/?#:][!#-;=?-~]*)?/y;
/** Endings after which a label of digits alone (1688.com) is a host and not the end of a sentence (128.ok). */
const NUMERIC_HOST_ENDING = /\.(?:com|cn|net|org|tw|hk|top|xyz|shop|cc|vip|example)(?![a-z0-9])/y;

/**
 * Links, bare hosts, e-mail addresses and @ids in a folded text, ordered, without overlap: whatever digits stand
 * in them are neither money nor time. Deliberately coarse; telling one link from another is not its concern.
 */
export function opaqueSpans(text: string): readonly Span[] {
  let spans: Span[] | null = null;
  let floor = 0;
  for (ANCHOR.lastIndex = 0; ; ANCHOR.lastIndex = floor) {
    const sign = ANCHOR.exec(text);
    if (!sign) return spans ?? NONE;
    const at = sign.index;
    floor = Math.max(floor, at + 1);
    const before = text[at - 1] ?? '';
    // A dot between letters is a host's or a file's; "49.thanks" is a sentence that lacks its space.
    const isAddress =
      sign[0] === '://' ||
      (sign[0] === '@' && /[a-z0-9._-]/.test(text[at + 1] ?? '')) ||
      /[a-z]/.test(before) ||
      (/\d/.test(before) && matchesAt(NUMERIC_HOST_ENDING, text, at));
    if (!isAddress) continue;
    const from = Math.max(spans?.at(-1)?.end ?? 0, at - MAX_BACK);
    const head = (sign[0] === '://' ? SCHEME_BEFORE : HOST_BEFORE).exec(text.slice(from, at))?.[0] ?? '';
    if (sign[0] !== '://') matchAt(HOST, text, at + 1);
    floor = sign[0] === '://' ? at : HOST.lastIndex;
    if (sign[0] !== '@' && matchesAt(PATH, text, floor)) floor = PATH.lastIndex;
    spans ??= [];
    spans.push({ start: at - head.length, end: floor });
  }
}

/** The text with a letter for each character of an address: to readers of numbers it is some foreign word. */
export function withoutAddresses(text: string): string {
  let shown = '';
  let from = 0;
  const spans = opaqueSpans(text);
  if (spans.length === 0) return text;
  for (const { start, end } of spans) {
    shown += text.slice(from, start) + 'z'.repeat(end - start);
    from = end;
  }
  return shown + text.slice(from);
}
