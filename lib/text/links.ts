import { isTightHost, undot } from './evasive-dots';
import { isShortener } from './host-names';
import { linkSpans } from './link-spans';
import { hostToAscii, hostToUnicode } from './punycode';
import type { Span } from './span';

export { type Email, readEmails } from './emails';

export interface Link extends Span {
  /** With scheme; `https` is put before a bare host. A custom scheme: the whole string as written. */
  readonly url: string;
  /** Lower case, punycode; empty for a custom scheme. */
  readonly host: string;
  /** The host as people read it; empty for a custom scheme. */
  readonly hostUnicode: string;
  /** Path, query and fragment as written; `/` at least, for the web. */
  readonly path: string;
  readonly scheme: 'https' | 'http' | 'other';
  /** `https://official@elsewhere`: what stands before the @ is no host. */
  readonly hasUserInfo: boolean;
  /** Null when none is written. */
  readonly port: string | null;
  readonly isIp: boolean;
  /** A known short-link host, or `t.…`, `s.…`, `u.…`, `go.…` with one opaque path segment. */
  readonly shortener: boolean;
  /** The address was written so that programs do not see it: `x[.]com`, `x点com`, `x。com`, `hxxps://`, in full width. */
  readonly evasive: boolean;
}

const NONE: readonly Link[] = [];
/** What every address has, plain or dressed up. */
const HINT = /[.．。｡]|:\/\/| dot |[[({【〔「] ?dot|[a-z] ?[点點]/i;
const PARTS = /^([a-z][a-z0-9+.-]*):\/\/(?:([^/?#]*)@)?([^/?#:]*)(?::(\d+))?(.*)$/is;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** Zero-width and full-width characters: nobody types them into an address by chance. */
const DISGUISE = /[\u00ad\u200b-\u200f\u2060\ufeff\uff01-\uff5e]/;
const WEB = /^h(?:tt|xx)ps?:\/\//i;
const IP = /^(?:\d{1,3}\.){3}\d{1,3}$/;

/**
 * The web addresses and app links of a text, in order and apart; none overlaps an e-mail address.
 *
 * Folding writes look-alike letters as Latin ones and capitals as small ones, which would make a forged host equal
 * to the true one: `writtenAt` gives the words as written of a stretch of `folded`, and host and path are then
 * taken from there. Without it they are taken from `folded`.
 */
export const readLinks = (folded: string, writtenAt?: (span: Span) => string): readonly Link[] => {
  if (!HINT.test(folded)) return NONE;
  const plain = linkSpans(folded);
  const found: Link[] = [];
  for (const span of plain) {
    const link = linkOf(span, writtenAt?.(span) ?? folded.slice(span.start, span.end), false);
    if (link !== null) found.push(link);
  }
  const undotted = undot(folded, plain);
  if (undotted !== null) {
    for (const span of linkSpans(undotted.text)) {
      const dressing = undotted.dressing(span);
      if (dressing === null) continue;
      const address = undotted.text.slice(span.start, span.end);
      const link = linkOf(
        { start: undotted.origin(span.start), end: undotted.origin(span.end) },
        address,
        true,
      );
      if (link !== null && (dressing === 'sure' || WEB.test(address) || isTightHost(link.host)))
        found.push(link);
    }
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    return apart(found);
  }
  return found.length === 0 ? NONE : found;
};

/** Of addresses that overlap the first and longest: `x.com[.]evil.example` is one. */
const apart = (sorted: readonly Link[]): readonly Link[] => {
  const kept: Link[] = [];
  for (const link of sorted) if (link.start >= (kept.at(-1)?.end ?? 0)) kept.push(link);
  return kept.length === 0 ? NONE : kept;
};

const linkOf = (span: Span, written: string, evasive: boolean): Link | null => {
  const { start, end } = span;
  const address = written.replace(INVISIBLE, '').normalize('NFKC');
  const parts = PARTS.exec(address.includes('://') ? address : `https://${address}`);
  if (parts === null) return null;
  const scheme = (parts[1] ?? '').toLowerCase().replace(/^hxxp/, 'http');
  if (scheme !== 'http' && scheme !== 'https') {
    const url = address;
    const none = { host: '', hostUnicode: '', hasUserInfo: false, port: null, isIp: false, shortener: false };
    return { start, end, url, path: parts[5] ?? '', scheme: 'other', evasive, ...none };
  }
  const hostUnicode = hostToUnicode(parts[3] ?? '');
  const host = hostToAscii(hostUnicode);
  const port = parts[4] ?? null;
  const path = parts[5]?.startsWith('/') ? parts[5] : `/${parts[5] ?? ''}`;
  const userInfo = parts[2] === undefined ? '' : `${parts[2]}@`;
  return {
    start,
    end,
    url: `${scheme}://${userInfo}${host}${port === null ? '' : `:${port}`}${path}`,
    host,
    hostUnicode,
    path,
    scheme,
    hasUserInfo: userInfo !== '',
    port,
    isIp: IP.test(host),
    shortener: isShortener(host, path),
    evasive: evasive || /^hxxp/i.test(address) || DISGUISE.test(written),
  };
};
