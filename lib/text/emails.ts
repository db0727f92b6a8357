import type { Span } from './span';

export interface Email extends Span {
  /** As written, lower case. */
  readonly address: string;
  readonly host: string;
}

const NONE: readonly Email[] = [];
/** RFC 5321: 64 octets before the @, 255 after it. They also bound the walk, so that the scan stays linear. */
const MAX_LOCAL = 64;
const MAX_HOST = 255;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

const isAlphanumeric = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);

const isLocal = (code: number): boolean =>
  isAlphanumeric(code) || code === 0x2e || code === 0x2b || code === 0x2d || code === 0x5f;
const isHost = (code: number): boolean => isAlphanumeric(code) || code === 0x2e || code === 0x2d;

/** The e-mail addresses of a text, in order. A full stop or hyphen at the end is not part of one. */
export const readEmails = (folded: string): readonly Email[] => {
  let at = folded.indexOf('@');
  if (at < 0) return NONE;
  const found: Email[] = [];
  let from = 0;
  for (; at >= 0; at = folded.indexOf('@', at + 1)) {
    let start = at;
    const least = Math.max(from, at - MAX_LOCAL);
    while (start > least && isLocal(folded.charCodeAt(start - 1))) start--;
    while (start < at && !isAlphanumeric(folded.charCodeAt(start))) start++;
    const most = Math.min(folded.length, at + 1 + MAX_HOST);
    let end = at + 1;
    while (end < most && isHost(folded.charCodeAt(end))) end++;
    while (end > at && !isAlphanumeric(folded.charCodeAt(end - 1))) end--;
    const host = folded.slice(at + 1, end).toLowerCase();
    // `https://official@elsewhere` is an address with user-info.
    if (start === at || folded.startsWith('://', start - 3) || !HOST.test(host)) continue;
    found.push({ start, end, address: folded.slice(start, end).toLowerCase(), host });
    from = end;
  }
  return found.length === 0 ? NONE : found;
};
