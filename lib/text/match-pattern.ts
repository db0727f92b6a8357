/**
 * A test for addresses from a policy's pattern, `https://shop.x.example/*` or `https://detail.x.com/item?*shop=1*`.
 *
 * - `*` in path and query stands for any characters, none included; everything else stands for itself.
 * - The scheme must be the pattern's: a page that travels openly by http can be changed on the way. `*://` or no
 *   scheme at all takes both http and https.
 * - The host is compared whole; `*.x.example` also takes its subdomains. Other scripts are compared in punycode.
 * - The port must be the pattern's. An address with user-info (`official@elsewhere`) never matches.
 * - Without a path every page of the host matches. With one, path and query are compared to the end. The fragment
 *   does not count. `..` is resolved first.
 * - Letter case never counts, in the path neither: readers of folded text have lost it.
 * - A pattern with another scheme (`wxp://…`) is compared as a string, with `*`.
 * - A pattern that is no address matches nothing.
 *
 * No regular expression is made of a pattern: the time is at most the product of both lengths.
 */
export const compilePattern = (pattern: string): ((url: string) => boolean) => {
  const [, said = '', rest = ''] = /^(?:(\*|[a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(pattern.trim()) ?? [];
  const scheme = said === '*' ? '' : said.toLowerCase();
  if (!/^(?:https?)?$/.test(scheme)) {
    const pieces = pattern.trim().toLowerCase().split('*');
    return (url) => matchesPieces(url.trim().toLowerCase(), pieces);
  }
  const isWide = rest.startsWith('*.');
  const place = parse(`${scheme || 'https'}://${isWide ? rest.slice(2) : rest}`);
  if (place === null || /^$|\*/.test(hostOf(place))) return () => false;
  const host = hostOf(place);
  const pieces = /[/?]/.test(rest) ? pathOf(place).split('*') : null;
  return (url) => {
    const found = parse(url.includes('://') ? url : `https://${url}`);
    if (found === null || found.username !== '' || found.password !== '') return false;
    if (scheme === '' ? !/^https?:$/.test(found.protocol) : found.protocol !== `${scheme}:`) return false;
    if (hostOf(found) !== host && !(isWide && hostOf(found).endsWith(`.${host}`))) return false;
    return found.port === place.port && (pieces === null || matchesPieces(pathOf(found), pieces));
  };
};

const parse = (url: string): URL | null => (URL.canParse(url) ? new URL(url) : null);
const hostOf = ({ hostname }: URL): string => hostname.replace(/\.$/, '');
const pathOf = ({ pathname, search }: URL): string => (pathname + search).toLowerCase();

/** Whether `text` is the pieces in order with anything between them, the first at its start, the last at its end. */
const matchesPieces = (text: string, pieces: readonly string[]): boolean => {
  const first = pieces[0] ?? '';
  const last = pieces[pieces.length - 1] ?? '';
  if (pieces.length === 1) return text === first;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
    return false;
  const end = text.length - last.length;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found < 0 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return at <= end;
};
