import type { ConsoleAdapter } from '../model/console-adapter';

/** What a page needs to see whether a console stands in it; the whole adapter comes once it does. */
export type Candidate = Pick<ConsoleAdapter, 'id' | 'detect'>;

/**
 * The consoles that may stand at `url`, the likeliest first: the workplace's own adapters before the catalogue's
 * (they mend it), those that name this address before those that only know a mark.
 */
export function candidatesAt(
  url: string,
  own: readonly ConsoleAdapter[],
  catalog: readonly ConsoleAdapter[],
): readonly Candidate[] {
  const ownIds = new Set(own.map(({ id }) => id));
  const all = [...own, ...catalog.filter(({ id }) => !ownIds.has(id))];
  const named = all.filter(({ matches }) => matches.some((pattern) => fitsPattern(url, pattern)));
  const marked = all.filter(({ matches }) => matches.length === 0);
  return [...named, ...marked].map(({ id, detect }) => ({ id, detect }));
}

/** Whether a match pattern (`https://*.desk.example/inbox/*`) covers an address. The port, like the browser, it ignores. */
export function fitsPattern(url: string, pattern: string): boolean {
  const [, scheme, host, path] = /^(\*|[a-z-]+):\/\/([^/]*)(\/.*)$/.exec(pattern) ?? [];
  if (scheme === undefined || host === undefined || path === undefined || !URL.canParse(url)) return false;
  const at = new URL(url);
  const isScheme = scheme === '*' ? /^https?:$/.test(at.protocol) : at.protocol === `${scheme}:`;
  const name = host.replace(/:\d+$/, '');
  const isHost =
    name === '*' ||
    (name.startsWith('*.')
      ? at.hostname === name.slice(2) || at.hostname.endsWith(name.slice(1))
      : at.hostname === name);
  return isScheme && isHost && covers(path, at.pathname + at.search);
}

/** Whether `path`, in which `*` stands for anything, is the whole of `text`. */
function covers(path: string, text: string): boolean {
  const parts = path.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(text);
}
