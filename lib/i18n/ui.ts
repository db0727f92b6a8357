import type { Evidence, Severity } from '../model/finding';
import type { Locale, Localized } from '../model/locale';

type Clause = Extract<Evidence, { kind: 'policy' }>['clause'];

/** Words of the parts that two or more surfaces use (components/ui/). */
export interface UiText {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly state: Readonly<Record<'calm' | 'busy' | 'blind' | 'stopped' | 'undetermined', string>>;
  /** Where a piece of evidence comes from; shown when it has no time of its own. */
  readonly source: Readonly<Record<Evidence['kind'], string>>;
  readonly clause: Readonly<Record<Clause, string>>;
  readonly channel: Readonly<Record<string, string>>;
  readonly paid: (money: string) => string;
  readonly from: (date: string) => string;
  readonly until: (date: string) => string;
  readonly due: (moment: string) => string;
  readonly customerSees: string;
  readonly quote: (words: string) => string;
  /** Read out for a blank in a sentence, and the line that says how many there are. */
  readonly blank: string;
  readonly blanks: (count: number) => string;
  readonly wholeText: string;
  readonly lessText: string;
  readonly more: (count: number) => string;
}

/** Rules quote words themselves now and then; a sentence is not put into two pairs of quotation marks. */
const quoted =
  (open: string, close: string) =>
  (words: string): string =>
    /^[「“"]/.test(words) ? words : open + words + close;

export const uiText: Localized<UiText> = {
  'zh-CN': {
    severity: { critical: '拦下', warning: '注意', advice: '建议' },
    state: { calm: '平静', busy: '在读', blind: '看不到', stopped: '停了', undetermined: '没法核对' },
    source: {
      message: '消息',
      purchase: '购买记录',
      price: '价格册',
      code: '码',
      link: '链接',
      policy: '政策',
      promise: '承诺',
      consent: '请勿打扰',
    },
    clause: {
      payees: '官方收款方',
      shops: '官方店铺',
      brands: '自家品牌',
      floor: '批准底价',
      contacts: '官方联系方式',
      console: '这个工作台的规定',
      claims: '能证明的说法',
      service: '服务约定',
      'own-rule': '本店规则',
    },
    channel: {
      tmall: '天猫店',
      taobao: '淘宝店',
      jd: '京东店',
      douyin: '抖音店',
      pdd: '拼多多店',
      shopee: '虾皮店',
      amazon: '亚马逊店',
      private: '私域',
      web: '网店',
      official: '官网',
    },
    paid: (money) => `付了${money}`,
    from: (date) => `${date}起`,
    until: (date) => `到${date}`,
    due: (moment) => `${moment}前`,
    customerSees: '客户眼里',
    quote: quoted('「', '」'),
    blank: '空着',
    blanks: (count) => `有${count}处查不到，换上后自己填`,
    wholeText: '看全文',
    lessText: '收起',
    more: (count) => `还有${count}处`,
  },
  'zh-TW': {
    severity: { critical: '攔下', warning: '注意', advice: '建議' },
    state: { calm: '平靜', busy: '在讀', blind: '看不到', stopped: '停了', undetermined: '無法核對' },
    source: {
      message: '訊息',
      purchase: '購買紀錄',
      price: '價格冊',
      code: '碼',
      link: '連結',
      policy: '政策',
      promise: '承諾',
      consent: '請勿打擾',
    },
    clause: {
      payees: '官方收款方',
      shops: '官方店鋪',
      brands: '自家品牌',
      floor: '核准底價',
      contacts: '官方聯絡方式',
      console: '這個工作台的規定',
      claims: '能證明的說法',
      service: '服務約定',
      'own-rule': '本店規則',
    },
    channel: {
      tmall: '天貓店',
      taobao: '淘寶店',
      jd: '京東店',
      douyin: '抖音店',
      pdd: '拼多多店',
      shopee: '蝦皮賣場',
      amazon: '亞馬遜店',
      private: '私域',
      web: '網店',
      official: '官網',
    },
    paid: (money) => `付了${money}`,
    from: (date) => `${date}起`,
    until: (date) => `到${date}`,
    due: (moment) => `${moment}前`,
    customerSees: '客戶眼裡',
    quote: quoted('「', '」'),
    blank: '空著',
    blanks: (count) => `有${count}處查不到，換上後自己填`,
    wholeText: '看全文',
    lessText: '收起',
    more: (count) => `還有${count}處`,
  },
  en: {
    severity: { critical: 'Held', warning: 'Warning', advice: 'Advice' },
    state: {
      calm: 'Calm',
      busy: 'Reading',
      blind: 'Blind',
      stopped: 'Stopped',
      undetermined: 'Undetermined',
    },
    source: {
      message: 'Message',
      purchase: 'Purchase',
      price: 'Price book',
      code: 'Code',
      link: 'Link',
      policy: 'Policy',
      promise: 'Promise',
      consent: 'Do not contact',
    },
    clause: {
      payees: 'official payees',
      shops: 'official shops',
      brands: 'own brands',
      floor: 'approved floor',
      contacts: 'official contacts',
      console: 'this console’s terms',
      claims: 'claims we can prove',
      service: 'service terms',
      'own-rule': 'the shop’s own rule',
    },
    channel: {
      tmall: 'Tmall store',
      taobao: 'Taobao store',
      jd: 'JD store',
      douyin: 'Douyin store',
      pdd: 'Pinduoduo store',
      shopee: 'Shopee shop',
      amazon: 'Amazon shop',
      private: 'private chat',
      web: 'web shop',
      official: 'official site',
    },
    paid: (money) => `paid ${money}`,
    from: (date) => `from ${date}`,
    until: (date) => `until ${date}`,
    due: (moment) => `by ${moment}`,
    customerSees: 'Customer sees',
    quote: quoted('“', '”'),
    blank: 'blank',
    blanks: (count) => `${count} ${count === 1 ? 'blank' : 'blanks'} not on record: fill in after inserting`,
    wholeText: 'Whole text',
    lessText: 'Less',
    more: (count) => `${count} more`,
  },
};

/** What people call a channel; a channel the shop named itself keeps its name. */
export const channelName = (channel: string, locale: Locale): string =>
  Object.hasOwn(uiText[locale].channel, channel) ? (uiText[locale].channel[channel] ?? channel) : channel;
