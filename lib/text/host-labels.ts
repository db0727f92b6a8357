// Tables about registered names, apart from host-names.ts because only the comparison of hosts needs them.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Suffixes of two labels under which anyone registers a name: com.cn, co.uk, idv.tw. */
const DOUBLE_SUFFIX =
  /^(?:com|net|org|gov|edu|ac|co|idv|ne|or|go|me)\.(?:cn|uk|tw|hk|mo|jp|kr|sg|my|au|nz|br|mx|ar|tr|vn|ph|th|id|in|ua|il|za)$/;

/** Registrable labels whose subdomains or pages belong to many sellers: the seller's own label tells them apart. */
const SHARED_LABELS = /* @__PURE__ */ words(
  'taobao tmall jd 1688 amazon ebay etsy shopee lazada pinduoduo yangkeduo jinritemai douyin tiktok kuaishou ' +
    'xiaohongshu weidian youzan vip suning myshopify shopify shopline shoplineapp waca ruten pchome momoshop rakuten ' +
    'alibaba aliexpress wixsite wordpress blogspot github facebook instagram line',
);

/** Registrable labels that everybody knows: resembling a shop's name is an accident. */
const WELL_KNOWN_LABELS = /* @__PURE__ */ words(
  'weibo weixin wechat tencent baidu bing google gmail youtube twitter telegram whatsapp apple microsoft alipay ' +
    'tenpay unionpay paypal stripe visa zhihu bilibili sina sohu meituan dianping ctrip amap gaode sf-express yunda ' +
    'cainiao fedex usps hsbc icbc abchina cmbchina linkedin yahoo naver',
);

export const isDoubleSuffix = (suffix: string): boolean => DOUBLE_SUFFIX.test(suffix);
export const isSharedLabel = (label: string): boolean => SHARED_LABELS.has(label);
export const isWellKnownLabel = (label: string): boolean =>
  WELL_KNOWN_LABELS.has(label) || SHARED_LABELS.has(label);
