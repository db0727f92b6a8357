// Tables about host names. Compact on purpose: the content script cannot afford the public suffix list (46 KB gz);
// what is missing makes a bare host unread or a comparison coarser, never a false alarm.

export { isSharedLabel } from './host-labels';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Top-level names that make a bare `a.b` a host: hardly ever the first word of a sentence after a missing space. */
const CLEAR_TOP_LEVEL = words(
  'com cn net org edu gov mil int tw hk mo jp kr sg uk de fr es au ca ru br vn th ph nz ch nl se dk fi cz ' +
    'gr pt ua tr il ae sa eu mx ar cl xyz io cc tv biz mobi asia tel dev test example',
);

/**
 * Top-level names that are words or endings too: a bare host needs `www.`, three labels, a port or a path beside. The
 * names of countries are all of two letters.
 */
const WORDY_TOP_LEVEL = words(
  'app shop store vip top club live online site link info pro one world work today win fun ink wiki group ltd city ' +
    'cool space website tech cloud page market sale deals gift buy pay loan ren wang fit run zone support help chat news life',
);

/** Top-level names in Chinese characters, in either script. */
const CHINESE_TOP_LEVEL = /^(?:中[国國]|公司|网[络址店]|商城|购物|在线|香港|台[湾灣]|集团|手机)/;

/** Hosts that only forward: where a link ends cannot be seen. World first, then China and Taiwan. */
const SHORTENERS = words(
  'bit.ly t.co tinyurl.com goo.gl ow.ly is.gd v.gd buff.ly rebrand.ly cutt.ly rb.gy shorturl.at t.ly amzn.to a.co ' +
    'fb.me lnkd.in t.cn dwz.cn url.cn suo.im sina.lt tb.cn 3.cn xhslink.com j.mp u.nu 985.so mrw.so b23.tv ' +
    's.click.taobao.com v.douyin.com p.pinduoduo.com reurl.cc lihi.cc lihi1.com lihi2.cc lihi3.cc pse.is ppt.cc shope.ee',
);

/** First labels that shops, marketplaces and scammers alike give to a forwarding host (`t.brand.com/aB3x`, `m.tb.cn`). */
const FORWARDING_LABELS = words('t s u l d go short url link lnk dl tiny jump');

/** An opaque path: one segment of at most eight letters and digits. */
const OPAQUE_PATH = /^\/[\w-]{1,8}\/?$/;

/** Hosts under a wordy top-level name that people write bare. */
const BARE_HOST = /^(?:(?:t|wa|m|line|paypal|revolut)\.me|lin\.ee|(?:bit|t)\.ly|amzn\.to|reurl\.cc)$/;

export type TopLevel = 'clear' | 'wordy' | 'unknown';

/** How much a last label says that a dotted word is a host. */
export const topLevelOf = (label: string): TopLevel => {
  if (CLEAR_TOP_LEVEL.has(label)) return 'clear';
  return WORDY_TOP_LEVEL.has(label) || /^[a-z]{2}$/.test(label) ? 'wordy' : 'unknown';
};

/** The Chinese top-level name that `label` begins with, or null. */
export const chineseTopLevel = (label: string): string | null => CHINESE_TOP_LEVEL.exec(label)?.[0] ?? null;

export const isBareHost = (host: string): boolean => BARE_HOST.test(host);

/**
 * Whether a link only forwards: a known short-link host, or a host such as `t.brand.com` with one short opaque path
 * segment.
 */
export const isShortener = (host: string, path: string): boolean => {
  const bare = host.replace(/^www\./, '');
  const [first = '', ...parent] = bare.split('.');
  if (SHORTENERS.has(bare) || SHORTENERS.has(parent.join('.'))) return true;
  return parent.length >= 2 && FORWARDING_LABELS.has(first) && OPAQUE_PATH.test(path);
};
