/**
 * The match pattern of an origin, as permissions and content scripts name it. A pattern with a port matches no page
 * in Firefox, which takes it all the same; one without matches every port of the host there.
 */
export function sitePattern(origin: string, isFirefox = import.meta.env.FIREFOX === true): string {
  if (!isFirefox) return `${origin}/*`;
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
