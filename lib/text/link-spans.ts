import { chineseTopLevel, isBareHost, topLevelOf } from './host-names';
import type { Span } from './span';

const SCHEME = /[a-z][a-z0-9+.-]*$/i;
const WEB_SCHEME = /(?:https?|hxxps?)$/i;
const LONGEST_SCHEME = 40;
/** RFC 1035; also what keeps the walks below linear. */
const LONGEST_HOST = 253;
const IP = /^(?:\d{1,3}\.){3}\d{1,3}$/;
/** What an address may hold after its host; Chinese text and quotation marks end it. */
const TAIL = /[!#$%&'()*+,\-./0-9:;=?@a-z[\]_~]*/iy;
const PORT = /:\d{1,5}(?!\d)/y;
const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** Letters of host names besides digits and hyphens: Latin, Greek, Cyrillic, Armenian and full width, not Chinese. */
const isHostChar = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  code === 0x2d ||
  code === 0x2e ||
  code === 0x5f ||
  (code >= 0xc0 && code <= 0x58f && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0xff10 && code <= 0xff5a && code !== 0xff1a && code !== 0xff1b && code !== 0xff1f);

const isChinese = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

const isSlash = (code: number): boolean => code === 0x2f || code === 0x3f || code === 0x23;

/** Where the address ends that goes on at `from`: without the punctuation of the sentence around it. */
const tailEnd = (text: string, from: number): number => {
  TAIL.lastIndex = from;
  TAIL.test(text);
  let end = Math.max(from, TAIL.lastIndex);
  // Counted once: a closing bracket belongs to the address only when the address opened it.
  const depth = { ')': 0, ']': 0 };
  for (let at = from; at < end; at++) {
    const char = text[at];
    if (char === '(') depth[')']++;
    else if (char === '[') depth[']']++;
    else if (char === ')' || char === ']') depth[char]--;
  }
  for (; end > from; end--) {
    const char = text[end - 1] ?? '';
    if ((char === ')' || char === ']') && CLOSERS[char] !== undefined) {
      if (depth[char] >= 0) break;
      depth[char]++;
    } else if (!/[.,;:!?'*]/.test(char)) break;
  }
  return end;
};

/** The end of the host that begins at `start`: Chinese text glued to it is left out; null when there is no host. */
const hostEnd = (text: string, start: number): number | null => {
  let end = start;
  let labelStart = start;
  let labels = 0;
  let glued = false;
  const most = Math.min(text.length, start + LONGEST_HOST);
  for (; end < most; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x2e) {
      labels++;
      labelStart = end + 1;
    } else if (isChinese(code)) {
      const label = text.slice(labelStart, end);
      // `x.example请看`: a whole Latin label before Chinese text is the last one.
      if (label !== '' && labels > 0 && /^[a-z]+$/i.test(label)) {
        glued = true;
        break;
      }
    } else if (!isHostChar(code)) break;
  }
  const last = text.slice(labelStart, end);
  const chinese = glued ? null : chineseTopLevel(last);
  if (chinese !== null) return labels > 0 ? labelStart + chinese.length : null;
  while (end > start && /[.\-_]/.test(text[end - 1] ?? '')) end--;
  const host = text.slice(start, end);
  if (IP.test(host)) return end;
  return /^[^.]+(?:\.[^.]+)*\.[^.\d][^.]*$/.test(host) &&
    !/[\u3400-\u9fff]/.test(host.slice(host.lastIndexOf('.')))
    ? end
    : null;
};

/** From `scheme://` on; null when nothing readable follows. `end` of the host is where a port or path may begin. */
const afterScheme = (text: string, start: number, body: number, web: boolean): Span | null => {
  if (!web) {
    const end = tailEnd(text, body);
    return end > body ? { start, end } : null;
  }
  // User-info is looked for among the next characters only: no host begins further away.
  const at = /^[^\s/?#@\u3000-\u303f\u3400-\u9fff]{1,100}@/.exec(text.slice(body, body + 101));
  const host = hostEnd(text, body + (at?.[0].length ?? 0)) ?? (at === null ? null : hostEnd(text, body));
  if (host === null) return null;
  return { start, end: withPath(text, host) };
};

const withPath = (text: string, host: number): number => {
  PORT.lastIndex = host;
  const body = PORT.test(text) ? PORT.lastIndex : host;
  return isSlash(text.charCodeAt(body)) ? tailEnd(text, body) : body;
};

/** A dotted word without scheme, when it is plausibly a host. */
const bareHost = (text: string, from: number, to: number): Span | null => {
  let start = from;
  let end = to;
  while (start < end && /[.\-_]/.test(text[start] ?? '')) start++;
  while (end > start && /[.\-_]/.test(text[end - 1] ?? '')) end--;
  if (end - start > LONGEST_HOST) return null;
  const host = text.slice(start, end).normalize('NFKC').toLowerCase();
  const labels = host.split('.');
  if (labels.length < 2 || labels.some((label) => label === '' || label.length > 63)) return null;
  const full = withPath(text, end);
  const goesOn = full > end && /^[:/]\w/.test(text.slice(end, end + 2));
  if (IP.test(host)) return goesOn ? { start, end: full } : null;
  const top = topLevelOf(labels[labels.length - 1] ?? '');
  const clear =
    top === 'clear' || host.startsWith('www.') || labels.some((label) => label.startsWith('xn--'));
  if (!clear && !isBareHost(host) && !(top === 'wordy' && (goesOn || labels.length > 2))) return null;
  if (host.startsWith('www.') && labels.length < 3) return null;
  return { start, end: full };
};

/**
 * The stretches of a text that are addresses, with or without scheme, in order. One pass: each character is looked
 * at by one walk to the left of an anchor (`.` or `://`) and one to the right.
 */
export const linkSpans = (text: string): Span[] => {
  const found: Span[] = [];
  let from = 0;
  let dot = text.indexOf('.');
  let scheme = text.indexOf('://');
  while (dot >= 0 || scheme >= 0) {
    const anchor = dot < 0 || (scheme >= 0 && scheme < dot) ? scheme : dot;
    let left = anchor;
    let right = anchor;
    while (left > from && isHostChar(text.charCodeAt(left - 1))) left--;
    while (right < text.length && isHostChar(text.charCodeAt(right))) right++;
    from = Math.max(right, anchor + 1);
    let span: Span | null = null;
    if (text.startsWith('://', right)) {
      const word = SCHEME.exec(text.slice(Math.max(left, right - LONGEST_SCHEME), right))?.[0] ?? '';
      const name = WEB_SCHEME.exec(word)?.[0] ?? word;
      from = right + 3;
      if (name !== '')
        span = afterScheme(text, right - name.length, from, name !== word || WEB_SCHEME.test(word));
    } else if (text[left - 1] !== '@' && text[right] !== '@') {
      span = bareHost(text, left, right);
    }
    if (span !== null) {
      found.push(span);
      from = Math.max(from, span.end);
    }
    if (dot >= 0 && dot < from) dot = text.indexOf('.', from);
    if (scheme >= 0 && scheme < from) scheme = text.indexOf('://', from);
  }
  return found;
};
