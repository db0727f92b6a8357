import type { Reason } from '../find/match';
import type { Localized } from '../model/locale';

/** Words of the finder. Amounts, dates and numbers come written. */
export interface FindText {
  readonly tab: string;
  readonly search: string;
  readonly hint: string;
  readonly lead: string;
  readonly examples: string;
  readonly example: readonly (readonly [query: string, finds: string])[];
  readonly found: (count: string, isCut: boolean) => string;
  readonly none: string;
  readonly noneHint: string;
  readonly cut: string;
  readonly why: Readonly<
    Record<Exclude<Reason, 'name' | 'product' | 'price' | 'day' | 'initials'>, (what: string) => string>
  >;
  readonly byInitials: string;
  readonly phoneTail: (tail: string) => string;
  readonly bought: (date: string, product: string) => string;
  readonly keys: string;
  readonly failed: string;

  readonly back: string;
  readonly purchases: (count: number) => string;
  readonly noPurchases: string;
  readonly more: (count: number) => string;
  readonly owed: string;
  readonly due: (date: string) => string;
  readonly notes: string;
  readonly link: string;
  readonly linkHint: (chat: string) => string;
  readonly isOpen: string;
  readonly order: (number: string) => string;
  readonly pieces: (count: number) => string;
}

export const findText: Localized<FindText> = {
  'zh-CN': {
    tab: '查找',
    search: '查找客户和购买',
    hint: '名字、尾号、订单号、商品…',
    lead: '几个词隔开，一起满足才列出来。',
    examples: '可以这样找',
    example: [
      ['林女士', '名字'],
      ['lxm', '拼音首字母'],
      ['5678', '手机尾号'],
      ['小青柑 89元', '买过什么、付了多少'],
      ['3月3日', '哪天买的'],
    ],
    found: (count, isCut) => (isCut ? `前${count}位` : `${count}位`),
    none: '没找到',
    noneHint: '试试名字的前一两个字、拼音首字母、手机后四位或订单号。',
    cut: '还有更多，再加一个词就少了',
    why: {
      phone: (tail) => `尾号${tail}`,
      order: (number) => `订单${number}`,
      tag: (tag) => `标签「${tag}」`,
    },
    byInitials: '拼音首字母',
    phoneTail: (tail) => `尾号${tail}`,
    bought: (date, product) => `${date}买过${product}`,
    keys: '↑ ↓ 选，↵ 打开，Esc 返回',
    failed: '没能查找，客户都还在，再试一次',
    back: '回到结果',
    purchases: (count) => `买过${count}次`,
    noPurchases: '还没有购买记录',
    more: (count) => `再看${count}笔`,
    owed: '答应过，还没做到',
    due: (date) => `${date}前`,
    notes: '备注',
    link: '就是正在聊的这位',
    linkHint: (chat) => `把这份档案和「${chat}」连起来，以后自动认得`,
    isOpen: '正在聊的就是这位',
    order: (number) => `订单${number}`,
    pieces: (count) => `× ${count}`,
  },
  'zh-TW': {
    tab: '搜尋',
    search: '搜尋客戶和購買',
    hint: '名字、末四碼、訂單編號、商品…',
    lead: '幾個詞用空格隔開，都符合才會列出來。',
    examples: '可以這樣找',
    example: [
      ['林小姐', '名字'],
      ['lxm', '拼音字首'],
      ['5678', '手機末四碼'],
      ['小青柑 420元', '買過什麼、付了多少'],
      ['3月3日', '哪天買的'],
    ],
    found: (count, isCut) => (isCut ? `前${count}位` : `${count}位`),
    none: '沒找到',
    noneHint: '試試名字的前一兩個字、手機末四碼或訂單編號。',
    cut: '還有更多，再加一個詞就少了',
    why: {
      phone: (tail) => `末四碼${tail}`,
      order: (number) => `訂單${number}`,
      tag: (tag) => `標籤「${tag}」`,
    },
    byInitials: '拼音字首',
    phoneTail: (tail) => `末四碼${tail}`,
    bought: (date, product) => `${date}買過${product}`,
    keys: '↑ ↓ 選，↵ 打開，Esc 返回',
    failed: '沒能搜尋，客戶都還在，再試一次',
    back: '回到結果',
    purchases: (count) => `買過${count}次`,
    noPurchases: '還沒有購買記錄',
    more: (count) => `再看${count}筆`,
    owed: '答應過，還沒做到',
    due: (date) => `${date}前`,
    notes: '備註',
    link: '就是正在聊的這位',
    linkHint: (chat) => `把這份檔案和「${chat}」連起來，以後自動認得`,
    isOpen: '正在聊的就是這位',
    order: (number) => `訂單${number}`,
    pieces: (count) => `× ${count}`,
  },
  en: {
    tab: 'Find',
    search: 'Find customers and purchases',
    hint: 'Name, phone, order, product…',
    lead: 'Several words, with spaces between, must all fit.',
    examples: 'For example',
    example: [
      ['anna', 'a name'],
      ['aw', 'initials'],
      ['5678', 'the end of a phone number'],
      ['tent 49.50', 'what was bought, for how much'],
      ['2026-03-03', 'the day it was bought'],
    ],
    found: (count, isCut) => (isCut ? `First ${count}` : `${count} found`),
    none: 'Nobody found',
    noneHint: 'Try the beginning of a name, the last four digits of a phone, or an order number.',
    cut: 'There are more: another word narrows it down',
    why: {
      phone: (tail) => `phone …${tail}`,
      order: (number) => `order ${number}`,
      tag: (tag) => `tag “${tag}”`,
    },
    byInitials: 'by initials',
    phoneTail: (tail) => `phone …${tail}`,
    bought: (date, product) => `bought ${product} on ${date}`,
    keys: '↑ ↓ choose, ↵ open, Esc back',
    failed: 'The search failed; your customers are all there. Try again',
    back: 'Back to results',
    purchases: (count) => (count === 1 ? 'Bought once' : `Bought ${count} times`),
    noPurchases: 'No purchase on record',
    more: (count) => `Show ${count} more`,
    owed: 'Promised, not yet done',
    due: (date) => `by ${date}`,
    notes: 'Notes',
    link: 'This is who I am chatting with',
    linkHint: (chat) => `Links this profile with “${chat}”, who is known from then on`,
    isOpen: 'The customer of this chat',
    order: (number) => `order ${number}`,
    pieces: (count) => `× ${count}`,
  },
};
