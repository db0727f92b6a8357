import type { Span } from './span';

const NONE: readonly Span[] = [];
/** Bounds every look backwards, so that a megabyte of letters stays linear. */
const MAX_BACK = 64;

const isUrlCode = (code: number): boolean =>
  code > 32 && code < 127 && code !== 34 && code !== 60 && code !== 62;
const isHostCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 45 || code === 46 || code === 95;
const isLetterCode = (code: number): boolean => code >= 97 && code <= 122;
const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;

/** Endings after which a label of digits alone (1688.com) is a host and not the end of a sentence (128.ok). */
const NUMERIC_HOST_ENDING = /(?:com|cn|net|org|tw|hk|top|xyz|shop|cc|vip|example)(?![a-z0-9])/y;

/**
 * Links, bare hosts, e-mail addresses and @ids in a folded text, ordered, without overlap: whatever digits stand
 * in them are neither money nor time. Deliberately coarse; telling one link from another is not its concern.
 */
export function opaqueSpans(text: string): readonly Span[] {
  if (!text.includes('.') && !text.includes('@') && !text.includes('://')) return NONE;
  const spans: Span[] = [];
  let floor = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let start = -1;
    if (code === 58 && text.startsWith('://', at)) start = back(text, at, floor, isLetterCode);
    else if (code === 64) start = back(text, at, floor, isHostCode);
    else if (code === 46 && isHostDot(text, at)) start = back(text, at, floor, isHostCode);
    if (start < 0) continue;
    let end = at + 1;
    if (code === 58) while (isUrlCode(text.charCodeAt(end))) end++;
    else {
      while (isHostCode(text.charCodeAt(end))) end++;
      if (code === 46 && /[/?#:]/.test(text[end] ?? '')) while (isUrlCode(text.charCodeAt(end))) end++;
    }
    spans.push({ start, end });
    floor = end;
    at = end - 1;
  }
  return spans.length === 0 ? NONE : spans;
}

/** A dot between letters is a host's or a file's; "49.thanks" is a sentence that lacks its space. */
function isHostDot(text: string, at: number): boolean {
  if (!isLetterCode(text.charCodeAt(at + 1)) || !isLetterCode(text.charCodeAt(at + 2))) return false;
  const before = text.charCodeAt(at - 1);
  if (isLetterCode(before)) return true;
  if (!isDigitCode(before)) return false;
  NUMERIC_HOST_ENDING.lastIndex = at + 1;
  return NUMERIC_HOST_ENDING.test(text);
}

function back(text: string, at: number, floor: number, isPart: (code: number) => boolean): number {
  const limit = Math.max(floor, at - MAX_BACK);
  let start = at;
  while (start > limit && isPart(text.charCodeAt(start - 1))) start--;
  return start;
}
