/** What people call a sales channel, in either script. Keys are the channel ids that policies use. */
export const CHANNEL_WORDS: Readonly<Record<string, readonly string[]>> = {
  tmall: ['天猫', '天猫店', '天猫旗舰店', '猫店', 'tmall', 'tmall store', 'tmall shop'],
  taobao: ['淘宝', '淘宝店', 'taobao'],
  jd: ['京东', '京东店', '京东自营', '狗东', 'jd', 'jd.com', 'jingdong'],
  douyin: ['抖音', '抖音店', '抖店', '抖音小店', '直播间', 'douyin'],
  pdd: ['拼多多', '拼夕夕', 'pdd', 'pinduoduo'],
  kuaishou: ['快手', '快手小店', 'kuaishou'],
  xiaohongshu: ['小红书', '小红书店', 'xiaohongshu', 'rednote'],
  shopee: ['虾皮', '虾皮卖场', 'shopee'],
  momo: ['momo', 'momo购物'],
  amazon: ['亚马逊', 'amazon', 'amazon store'],
  ebay: ['ebay'],
  private: [
    '小程序',
    '小程式',
    '微信',
    '微信这边',
    '微信小程序',
    '官方小程序',
    '企业微信',
    '微商城',
    'wechat',
    'mini-program',
    'mini program',
    'miniprogram',
  ],
};

/** The shop's own web site, whichever channel of the policy that is. */
export const OWN_SITE_WORDS = [
  '官网',
  '官方网站',
  '官方商城',
  '我们网站',
  '我们的网站',
  'our site',
  'our website',
  'our web site',
  'our web shop',
  'our webshop',
  'our online store',
  'our online shop',
  'the website',
  'the web shop',
  'the site',
];

/** The public store that both sides mean when they only say "the store". */
export const STORE_WORDS = [
  '店里',
  '店铺',
  '网店',
  '旗舰店',
  '官方店',
  '官方旗舰店',
  '自营店',
  '卖场',
  'the store',
  'our store',
  'your store',
  'in store',
  'in-store',
  'store price',
  'store shows',
  'our shop',
  'the shop',
  'shop price',
];

/** Words that begin like a channel's and mean something else: payment, parcels, contacts. */
export const NO_CHANNEL_WORDS = [
  '微信支付',
  '微信付款',
  '微信付',
  '微信转账',
  '微信收款',
  '微信红包',
  '微信零钱',
  '微信号',
  '微信群',
  '微信好友',
  '加微信',
  'wechat pay',
  'wechat id',
  'wechat account',
  '京东快递',
  '京东物流',
  '京东白条',
  '抖音号',
  '抖音支付',
  '快手号',
  '小红书号',
  '天猫超市',
  '天猫国际',
  'amazon pay',
];

/** Channels that are a shop's own web site, in the order in which "our site" is taken for one. */
export const OWN_SITE_CHANNELS = ['official', 'web', 'site', 'website', 'private'];

/** Channel of orders taken in a shop's own chat (mini-program, own shop page). */
export const PRIVATE_CHANNEL = 'private';

/** Parts of console ids by which a marketplace's own desk is known. */
export const CONSOLE_CHANNELS: readonly (readonly [part: string, channel: string])[] = [
  ['tmall', 'tmall'],
  ['qianniu', 'tmall'],
  ['wangwang', 'taobao'],
  ['taobao', 'taobao'],
  ['jd', 'jd'],
  ['jingmai', 'jd'],
  ['feige', 'douyin'],
  ['douyin', 'douyin'],
  ['pdd', 'pdd'],
  ['kuaishou', 'kuaishou'],
  ['xhs', 'xiaohongshu'],
  ['shopee', 'shopee'],
  ['amazon', 'amazon'],
  ['ebay', 'ebay'],
];
