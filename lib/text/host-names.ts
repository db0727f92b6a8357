// Tables about host names. Compact on purpose: the content script cannot afford the public suffix list (46 KB gz);
// what is missing makes a bare host unread or a comparison coarser, never a false alarm.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Top-level names that make a bare `a.b` a host: hardly ever the first word of a sentence after a missing space. */
const CLEAR_TOP_LEVEL = words(
  'com cn net org edu gov mil int tw hk mo jp kr sg uk de fr es au ca ru br vn th ph nz ch nl se dk fi cz ' +
    'gr pt ua tr il ae sa eu mx ar cl xyz io cc tv biz mobi asia tel dev test example',
);

/** Top-level names that are words or endings too: a bare host needs `www.`, three labels, a port or a path beside. */
const WORDY_TOP_LEVEL = words(
  'me co ai app shop store vip top club live online site link info pro one world work works today win fun red blue ' +
    'ink wiki group ltd team city love cool space website tech cloud page market sale deals gift gifts buy pay bid ' +
    'win loan men date trade ink ren wang work fit plus run zone express delivery center company support services ' +
    'help chat email news media video games life style fashion beauty health care coffee tea food menu wine fit my ' +
    'id la to so ly gl gg sh ws in is it us be at st im no am pl ms fm ee gd vc ink ph nu ga ml cf tk pw su by pe',
);

/** Top-level names in Chinese characters. */
const CHINESE_TOP_LEVEL =
  '中国 中國 公司 网络 網絡 网址 商城 网店 购物 在线 中文网 香港 台湾 台灣 集团 我爱你 手机 移动'.split(' ');

/** Suffixes of two labels under which anyone registers a name. */
const DOUBLE_SUFFIXES = words(
  'com.cn net.cn org.cn gov.cn edu.cn ac.cn co.uk org.uk ac.uk gov.uk me.uk com.tw org.tw gov.tw edu.tw net.tw ' +
    'idv.tw com.hk org.hk gov.hk edu.hk net.hk idv.hk com.mo co.jp ne.jp or.jp ac.jp go.jp co.kr or.kr com.sg ' +
    'edu.sg gov.sg com.my com.au net.au org.au co.nz com.br com.mx com.ar com.tr com.vn com.ph co.th co.id co.in ' +
    'com.ua co.il co.za',
);

/** Registrable labels whose subdomains or pages belong to many sellers: the seller's own label tells them apart. */
const SHARED_LABELS = words(
  'taobao tmall jd 1688 amazon ebay etsy shopee lazada pinduoduo yangkeduo jinritemai douyin tiktok kuaishou ' +
    'xiaohongshu weidian youzan koudaitong vip suning dangdang myshopify shopify shopline shoplineapp waca ruten ' +
    'pchome momoshop rakuten mercari alibaba aliexpress wixsite wordpress blogspot github facebook instagram line',
);

/** Registrable labels that everybody knows: resembling a shop's name is an accident. */
const WELL_KNOWN_LABELS = words(
  'weibo weixin wechat qq tencent baidu bing google gmail youtube twitter telegram whatsapp apple microsoft alipay ' +
    'tenpay unionpay paypal stripe visa zhihu bilibili sina sohu meituan dianping ctrip amap gaode sf-express ' +
    'sf yto zto sto yunda cainiao ems fedex ups dhl usps hsbc icbc boc ccb abchina cmbchina linkedin yahoo naver',
);

/** Hosts that only forward: where a link ends cannot be seen. World first, then China and Taiwan. */
const SHORTENERS = words(
  'bit.ly t.co tinyurl.com goo.gl ow.ly is.gd v.gd buff.ly rebrand.ly cutt.ly rb.gy shorturl.at tiny.cc bl.ink ' +
    's.id t.ly amzn.to amzn.asia a.co fb.me lnkd.in adf.ly ' +
    't.cn dwz.cn url.cn suo.im suo.nz sina.lt w.url.cn m.tb.cn tb.cn e.tb.cn s.click.taobao.com c.tb.cn u.jd.com ' +
    '3.cn p.pinduoduo.com v.douyin.com xhslink.com mr.baidu.com j.mp dwz.win dwz.mk u.nu c1n.cn 985.so mrw.so ' +
    'r6.cn 6du.in rrd.me t.im b23.tv k.ali.st ' +
    'reurl.cc lihi.cc lihi1.com lihi2.cc lihi3.cc pse.is ppt.cc risu.io maac.io s.shopee.tw shope.ee myppt.cc',
);

/** First labels that shops and scammers alike give to a forwarding host (`t.brand.com/aB3x`). */
const FORWARDING_LABELS = words('t s u l d go short url link lnk dl tiny jump');

/** An opaque path: one segment of at most eight letters and digits. */
const OPAQUE_PATH = /^\/[\w-]{1,8}\/?$/;

/** Hosts under a wordy top-level name that people write bare. */
const BARE_HOSTS = words('t.me wa.me line.me lin.ee paypal.me revolut.me m.me bit.ly t.ly amzn.to reurl.cc');

export type TopLevel = 'clear' | 'wordy' | 'unknown';

/** How much a last label says that a dotted word is a host. */
export const topLevelOf = (label: string): TopLevel => {
  if (CLEAR_TOP_LEVEL.has(label)) return 'clear';
  return WORDY_TOP_LEVEL.has(label) ? 'wordy' : 'unknown';
};

/** The Chinese top-level name that `label` begins with, or null. */
export const chineseTopLevel = (label: string): string | null =>
  CHINESE_TOP_LEVEL.find((name) => label.startsWith(name)) ?? null;

export const isBareHost = (host: string): boolean => BARE_HOSTS.has(host);
export const isDoubleSuffix = (suffix: string): boolean => DOUBLE_SUFFIXES.has(suffix);
export const isSharedLabel = (label: string): boolean => SHARED_LABELS.has(label);
export const isWellKnownLabel = (label: string): boolean =>
  WELL_KNOWN_LABELS.has(label) || SHARED_LABELS.has(label);

/**
 * Whether a link only forwards: a known short-link host, or a host such as `t.brand.com` with one short opaque path
 * segment.
 */
export const isShortener = (host: string, path: string): boolean => {
  const bare = host.startsWith('www.') ? host.slice(4) : host;
  if (SHORTENERS.has(bare)) return true;
  const labels = bare.split('.');
  return labels.length >= 3 && FORWARDING_LABELS.has(labels[0] ?? '') && OPAQUE_PATH.test(path);
};
