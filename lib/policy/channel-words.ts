/** Words in one string, parted by `|`: a table of strings takes a third less room in the page than one of arrays. */
const words = (list: string): readonly string[] => list.split('|');

/** What people call a sales channel, in either script. Keys are the channel ids that policies use. */
export const CHANNEL_WORDS: Readonly<Record<string, readonly string[]>> = {
  tmall: words('天猫|天猫店|天猫旗舰店|猫店|tmall|tmall store|tmall shop'),
  taobao: words('淘宝|淘宝店|taobao'),
  jd: words('京东|京东店|京东自营|狗东|jd|jd.com|jingdong'),
  douyin: words('抖音|抖音店|抖店|抖音小店|直播间|douyin'),
  pdd: words('拼多多|拼夕夕|pdd|pinduoduo'),
  kuaishou: words('快手|快手小店|kuaishou'),
  xiaohongshu: words('小红书|小红书店|xiaohongshu|rednote'),
  shopee: words('虾皮|虾皮卖场|shopee'),
  momo: words('momo|momo购物'),
  amazon: words('亚马逊|amazon|amazon store'),
  ebay: words('ebay'),
  private: words(
    '小程序|小程式|微信|微信这边|微信小程序|官方小程序|企业微信|微商城|wechat|mini-program|mini program|miniprogram',
  ),
};

/** The shop's own web site, whichever channel of the policy that is. */
export const OWN_SITE_WORDS = words(
  '官网|官方网站|官方商城|我们网站|我们的网站|our site|our website|our web site|our web shop|our webshop|' +
    'our online store|our online shop|the website|the web shop|the site',
);

/** The public store that both sides mean when they only say "the store". */
export const STORE_WORDS = words(
  '店里|店铺|网店|旗舰店|官方店|官方旗舰店|自营店|卖场|the store|our store|your store|in store|in-store|store price|' +
    'store shows|our shop|the shop|shop price',
);

/** Words that begin like a channel's and mean something else: payment, parcels, contacts. */
export const NO_CHANNEL_WORDS = words(
  '微信支付|微信付款|微信付|微信转账|微信收款|微信红包|微信零钱|微信号|微信群|微信好友|加微信|wechat pay|wechat id|' +
    'wechat account|京东快递|京东物流|京东白条|抖音号|抖音支付|快手号|小红书号|天猫超市|天猫国际|amazon pay',
);

/** Channels that are a shop's own web site, in the order in which "our site" is taken for one. */
export const OWN_SITE_CHANNELS = ['official', 'web', 'site', 'website', 'private'];

/** Channel of orders taken in a shop's own chat (mini-program, own shop page). */
export const PRIVATE_CHANNEL = 'private';

/** Parts of console ids by which a marketplace's own desk is known; where they differ, then its channel. */
export const CONSOLE_CHANNELS: readonly (readonly [part: string, channel: string])[] = words(
  'tmall|qianniu tmall|wangwang taobao|taobao|jd|jingmai jd|feige douyin|douyin|pdd|kuaishou|xhs xiaohongshu|shopee|' +
    'amazon|ebay',
).map((row) => {
  const [part = '', channel = part] = row.split(' ');
  return [part, channel];
});
