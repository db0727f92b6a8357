/** @typedef {'zh-CN' | 'zh-TW' | 'en'} Locale */

/** @type {Record<Locale, Record<string, string>>} */
const TEXTS = {
  'zh-CN': {
    appName: '港湾客服台',
    online: '在线接待',
    search: '搜索会话',
    conversations: '会话列表',
    messages: '消息',
    composer: '回复',
    info: '访客信息',
    newer: '有新消息 ↓',
    placeholder: '输入回复…',
    notePlaceholder: '写给同事的备注，客户看不到…',
    send: '发送',
    saveNote: '存备注',
    hint: 'Enter 发送，Shift+Enter 换行',
    noteHint: '备注仅同事可见',
    emoji: '表情',
    picture: '图片',
    card: '链接卡片',
    phrases: '快捷短语',
    note: '内部备注',
    remove: '移除',
    uploadPicture: '从电脑选图片…',
    savedPictures: '素材库',
    noPictures: '素材库是空的',
    noCards: '还没有存过的链接',
    noPhrases: '还没有存过的短语',
    otherLink: '其他链接',
    title: '标题',
    address: '网址',
    shop: '店铺',
    price: '价格',
    add: '添加',
    sending: '发送中',
    failed: '发送失败',
    retry: '重发',
    delivered: '已送达',
    read: '已读',
    noteTag: '备注',
    botTag: '机器人',
    typing: '对方正在输入…',
    today: '今天',
    yesterday: '昨天',
    now: '刚刚',
    you: '我',
    previewPicture: '[图片]',
    previewCard: '[链接]',
    previewNote: '[备注]',
    customerPicture: '图片',
    channel: '来源渠道',
    region: '地区',
    phone: '手机尾号',
    since: '会话开始',
    visitorId: '访客编号',
    unread: '条未读',
    offline: '连接断开，正在重连…',
  },
  'zh-TW': {
    appName: '港灣客服台',
    online: '在線接待',
    search: '搜尋對話',
    conversations: '對話列表',
    messages: '訊息',
    composer: '回覆',
    info: '訪客資訊',
    newer: '有新訊息 ↓',
    placeholder: '輸入回覆…',
    notePlaceholder: '寫給同事的備註，客戶看不到…',
    send: '傳送',
    saveNote: '存備註',
    hint: 'Enter 傳送，Shift+Enter 換行',
    noteHint: '備註僅同事可見',
    emoji: '表情',
    picture: '圖片',
    card: '連結卡片',
    phrases: '快捷短語',
    note: '內部備註',
    remove: '移除',
    uploadPicture: '從電腦選圖片…',
    savedPictures: '素材庫',
    noPictures: '素材庫是空的',
    noCards: '還沒有存過的連結',
    noPhrases: '還沒有存過的短語',
    otherLink: '其他連結',
    title: '標題',
    address: '網址',
    shop: '店鋪',
    price: '價格',
    add: '新增',
    sending: '傳送中',
    failed: '傳送失敗',
    retry: '重送',
    delivered: '已送達',
    read: '已讀',
    noteTag: '備註',
    botTag: '機器人',
    typing: '對方正在輸入…',
    today: '今天',
    yesterday: '昨天',
    now: '剛剛',
    you: '我',
    previewPicture: '[圖片]',
    previewCard: '[連結]',
    previewNote: '[備註]',
    customerPicture: '圖片',
    channel: '來源管道',
    region: '地區',
    phone: '手機末碼',
    since: '對話開始',
    visitorId: '訪客編號',
    unread: '則未讀',
    offline: '連線中斷，正在重連…',
  },
  en: {
    appName: 'Harbour Desk',
    online: 'Taking chats',
    search: 'Search conversations',
    conversations: 'Conversations',
    messages: 'Messages',
    composer: 'Reply',
    info: 'Visitor',
    newer: 'New messages ↓',
    placeholder: 'Write a reply…',
    notePlaceholder: 'A note to colleagues; the customer never sees it…',
    send: 'Send',
    saveNote: 'Save note',
    hint: 'Enter to send, Shift+Enter for a new line',
    noteHint: 'Only colleagues see notes',
    emoji: 'Emoji',
    picture: 'Picture',
    card: 'Link card',
    phrases: 'Saved replies',
    note: 'Private note',
    remove: 'Remove',
    uploadPicture: 'Choose from this computer…',
    savedPictures: 'Picture library',
    noPictures: 'The library is empty',
    noCards: 'No saved links yet',
    noPhrases: 'No saved replies yet',
    otherLink: 'Another link',
    title: 'Title',
    address: 'Address',
    shop: 'Shop',
    price: 'Price',
    add: 'Add',
    sending: 'Sending',
    failed: 'Not sent',
    retry: 'Retry',
    delivered: 'Delivered',
    read: 'Read',
    noteTag: 'Note',
    botTag: 'Bot',
    typing: 'typing…',
    today: 'Today',
    yesterday: 'Yesterday',
    now: 'now',
    you: 'You',
    previewPicture: '[picture]',
    previewCard: '[link]',
    previewNote: '[note]',
    customerPicture: 'Picture',
    channel: 'Channel',
    region: 'Region',
    phone: 'Phone ending',
    since: 'Started',
    visitorId: 'Visitor id',
    unread: 'unread',
    offline: 'Connection lost, reconnecting…',
  },
};

/** @type {Record<string, Record<Locale, string>>} */
const CHANNELS = {
  web: { 'zh-CN': '网页咨询', 'zh-TW': '網頁諮詢', en: 'Website chat' },
  demo: { 'zh-CN': '网页咨询', 'zh-TW': '網頁諮詢', en: 'Website chat' },
  wecom: { 'zh-CN': '企业微信', 'zh-TW': '企業微信', en: 'WeCom' },
  email: { 'zh-CN': '邮件', 'zh-TW': '電子郵件', en: 'E-mail' },
  tmall: { 'zh-CN': '天猫', 'zh-TW': '天貓', en: 'Tmall' },
  taobao: { 'zh-CN': '淘宝', 'zh-TW': '淘寶', en: 'Taobao' },
  jd: { 'zh-CN': '京东', 'zh-TW': '京東', en: 'JD.com' },
};

/** @type {Locale} */
let locale = 'zh-CN';

/** @param {string | null | undefined} wanted */
export function useLocale(wanted) {
  locale = wanted === 'en' || wanted === 'zh-TW' ? wanted : 'zh-CN';
  document.documentElement.lang = locale;
}

export const currentLocale = () => locale;

/** @param {string} key */
export const t = (key) => TEXTS[locale][key] ?? key;

/** @param {string} channel */
export const channelName = (channel) => CHANNELS[channel]?.[locale] ?? channel;

/** Fills in what stands in the HTML: data-text, data-label (aria-label) and data-placeholder. */
export function fillTexts() {
  for (const node of document.querySelectorAll('[data-text], [data-label], [data-placeholder]')) {
    const { text, label, placeholder } = /** @type {HTMLElement} */ (node).dataset;
    if (text) node.textContent = t(text);
    if (label) node.setAttribute('aria-label', t(label));
    if (placeholder) node.setAttribute('placeholder', t(placeholder));
  }
}

/** @param {string} at ISO 8601 */
export function clockTime(at) {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false }).format(
    new Date(at),
  );
}

/** @param {string} at ISO 8601 */
export function fullTime(at) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(at));
}

/** @param {string} at ISO 8601 */
export function dayName(at) {
  const days = daysAgo(at);
  if (days === 0) return t('today');
  if (days === 1) return t('yesterday');
  return new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', weekday: 'short' }).format(
    new Date(at),
  );
}

/**
 * How the conversation list says a time: how long ago within the hour, then the clock, then the day.
 * @param {string} at ISO 8601
 */
export function shortTime(at) {
  const minutes = Math.floor((Date.now() - Date.parse(at)) / 60_000);
  if (minutes >= 0 && minutes < 1) return t('now');
  if (minutes >= 1 && minutes < 60) {
    return new Intl.RelativeTimeFormat(locale, { style: 'narrow' }).format(-minutes, 'minute');
  }
  const days = daysAgo(at);
  if (days === 0) return clockTime(at);
  if (days === 1) return t('yesterday');
  return new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' }).format(new Date(at));
}

/** @param {string} at ISO 8601 */
function daysAgo(at) {
  const midnight = (/** @type {Date} */ date) =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((midnight(new Date()) - midnight(new Date(at))) / 86_400_000);
}
