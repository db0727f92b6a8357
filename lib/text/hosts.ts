import { skeleton } from './confusables';
import { editDistance } from './edit-distance';
import { isDoubleSuffix, isSharedLabel, isWellKnownLabel } from './host-labels';
import { hostToUnicode } from './punycode';

/** What is registered of a host: `shop.brand.com.cn` is label `brand`, suffix `com.cn`. */
export interface Registrable {
  readonly label: string;
  readonly suffix: string;
}

export type LookalikeReason =
  | 'edit-distance'
  | 'homoglyph'
  | 'extra-word'
  | 'other-suffix'
  | 'subdomain-of-foreign'
  | 'punycode'
  | 'ip-address'
  | 'path';

export interface Lookalike {
  /** The official host that is imitated, as the policy writes it. */
  readonly official: string;
  readonly why: LookalikeReason;
}

/** Shorter names resemble each other by chance. */
const SHORTEST_LABEL = 4;
/** From this length on two slips may be an imitation; below, one. */
const LONG_LABEL = 6;
/** A name this long does not stand inside another word by chance, whatever the other letters are. */
const UNMISTAKABLE_LABEL = 8;

const EXTRA_WORD = new RegExp(
  `^(?:(?:${
    'vip|pay|payment|shop|mall|store|official|guanwang|guanfang|gw|gf|kefu|service|help|support|my|the|get|go|cn|tw|hk|' +
    'uk|app|online|web|www|site|buy|sale|deal|promo|discount|outlet|club|gift|login|signin|account|member|secure|safe|' +
    'verify|update|order|checkout|cart|refund|coupon|new|plus|pro|live|group|wx|weixin|wechat|tb|jd|taobao|tmall'
  })s?|us|[iem]|\\d{1,4})+$`,
);

/** Names of subdomains that say nothing about whose host it is. */
const PLAIN_SUBDOMAIN =
  /^(?:www\d?|m|h5|shop|store|mall|wap|mobile|app|api|blog|news|help|support|pay|order|item|detail|buy|my|account|login|img|cdn|static|cn|tw|hk|en|us|uk|mail|docs?)$/;

const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/;
/** RFC 1918, loopback, link-local: a router's page at home imitates nobody. */
const AT_HOME = /^(?:10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\./;

/** Splits a host at its public suffix; of `www.x.co.uk` label `x`. A single label has suffix ''. */
export const registrable = (host: string): Registrable => {
  const labels = labelsOf(host);
  const double = labels.slice(-2).join('.');
  const size = labels.length > 2 && isDoubleSuffix(double) ? 2 : 1;
  if (labels.length <= size) return { label: labels.join('.'), suffix: '' };
  return { label: labels[labels.length - size - 1] ?? '', suffix: labels.slice(-size).join('.') };
};

/**
 * Which official host `host` is easily taken for, and why; null when it is official itself (an official host, its
 * subdomain, or a sibling under the shop's own registered name), or resembles none.
 *
 * On hosts that many sellers share (a marketplace) only the sellers' own labels are compared, and only with
 * official hosts of the same marketplace. Under 4 letters nothing resembles; under 6 one slip, from 6 on two.
 * `path` finds an official host that stands only in the path of a foreign one; a query does not count.
 */
export const lookalike = (host: string, officialHosts: readonly string[], path = ''): Lookalike | null => {
  const name = labelsOf(host).join('.');
  const officials = officialHosts.map(officialOf);
  if (officials.some((official) => isOwn(name, official))) return null;
  if (IPV4.test(name)) return ipAddress(name, officials, path);
  const { label, suffix } = registrable(hostToUnicode(name));
  const site: Site = {
    name: hostToUnicode(name),
    label,
    root: `${label}.${suffix}`,
    encoded: name.includes('xn--'),
  };
  for (const official of officials) {
    const why = imitation(site, official);
    if (why !== null) return { official: official.written, why };
  }
  const named = officials.find((official) => standsInPath(official, path));
  return named === undefined ? null : { official: named.written, why: 'path' };
};

interface Official {
  readonly written: string;
  readonly name: string;
  /** The registered name, `tmall.com`. */
  readonly root: string;
  /** The label by which customers know the shop: the registered one, or the seller's under a marketplace. */
  readonly brand: string;
  /** Whether other sellers have hosts under the same registered name. */
  readonly isShared: boolean;
}

interface Site {
  readonly name: string;
  readonly label: string;
  readonly root: string;
  /** Whether it was written in punycode. */
  readonly encoded: boolean;
}

const labelsOf = (host: string): string[] => host.toLowerCase().replace(/\.+$/, '').split('.');

const officialOf = (written: string): Official => {
  const name = hostToUnicode(labelsOf(written).join('.'));
  const { label, suffix } = registrable(name);
  const root = `${label}.${suffix}`;
  const seller = sellerIn(name, root);
  const isSeller = seller !== '' && !PLAIN_SUBDOMAIN.test(seller);
  const isShared = isSharedLabel(label);
  return { written, name, root, brand: isShared && isSeller ? seller : label, isShared };
};

/** The label that stands before the registered name; empty when none does. */
const sellerIn = (name: string, root: string): string =>
  name
    .slice(0, -root.length - 1)
    .split('.')
    .at(-1) ?? '';

const isOwn = (host: string, official: Official): boolean => {
  const name = hostToUnicode(host);
  if (name === official.name || name.endsWith(`.${official.name}`)) return true;
  return !official.isShared && (name === official.root || name.endsWith(`.${official.root}`));
};

const ipAddress = (name: string, officials: readonly Official[], path: string): Lookalike | null => {
  if (AT_HOME.test(name)) return null;
  const named = officials.find(
    ({ brand }) => brand.length >= SHORTEST_LABEL && path.toLowerCase().includes(brand),
  );
  const official = named ?? officials[0];
  return official === undefined ? null : { official: official.written, why: 'ip-address' };
};

const imitation = (site: Site, official: Official): LookalikeReason | null => {
  const { brand } = official;
  if (brand.length < SHORTEST_LABEL || isSharedLabel(brand)) return null;
  if (official.isShared || isSharedLabel(site.label)) {
    if (site.root !== official.root) return null;
    const seller = sellerIn(site.name, site.root);
    return PLAIN_SUBDOMAIN.test(seller) ? null : encodedOr(site, resemblance(seller, brand));
  }
  if (isWellKnownLabel(site.label)) return null;
  if (`.${site.name}`.includes(`.${official.root}.`)) return 'subdomain-of-foreign';
  if (site.label === brand) return 'other-suffix';
  const own = resemblance(site.label, brand);
  if (own !== null) return encodedOr(site, own);
  for (const label of site.name.slice(0, -site.root.length).split('.')) {
    if (label === brand) return 'subdomain-of-foreign';
    // Anyone names a subdomain as he likes; only a long name cannot be met there by chance.
    const below = brand.length >= LONG_LABEL ? resemblance(label, brand) : null;
    if (below !== null) return encodedOr(site, below);
  }
  return null;
};

const encodedOr = (site: Site, why: LookalikeReason | null): LookalikeReason | null =>
  why !== null && site.encoded ? 'punycode' : why;

/** How `label`, which is not `brand`, comes to be taken for it. */
const resemblance = (label: string, brand: string): LookalikeReason | null => {
  if (label.length < SHORTEST_LABEL || label === brand) return null;
  const shape = skeleton(label);
  const brandShape = skeleton(brand);
  if (shape === brandShape) return 'homoglyph';
  if (hasExtraWord(shape, label, brandShape, brand)) return 'extra-word';
  const limit = brand.length < LONG_LABEL ? 1 : 2;
  const slips = Math.min(editDistance(label, brand, limit), editDistance(shape, brandShape, limit));
  if (slips > limit) return null;
  // Two slips in six or seven letters make another word (shanye, change) unless it begins alike.
  const isOtherWord = slips === 2 && brand.length < UNMISTAKABLE_LABEL && shape[0] !== brandShape[0];
  return isOtherWord ? null : 'edit-distance';
};

const hasExtraWord = (shape: string, label: string, brandShape: string, brand: string): boolean => {
  if (shape.split('-').join('').length <= brandShape.length) return false;
  if (`-${shape}-`.includes(`-${brandShape}-`)) return true;
  if (brand.length >= UNMISTAKABLE_LABEL && shape.includes(brandShape)) return true;
  if (label.startsWith(brand)) return EXTRA_WORD.test(label.slice(brand.length).replaceAll('-', ''));
  return label.endsWith(brand) && EXTRA_WORD.test(label.slice(0, -brand.length).replaceAll('-', ''));
};

const standsInPath = ({ root, brand }: Official, path: string): boolean => {
  if (brand.length < SHORTEST_LABEL) return false;
  const segments = (path.split(/[?#]/)[0] ?? '').toLowerCase().split('/');
  return segments.some((segment) => segment === root || segment.endsWith(`.${root}`));
};
