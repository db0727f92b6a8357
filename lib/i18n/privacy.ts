import type { Localized } from '../model/locale';

/** Words of the panel's lock and of the privacy section of the options page. */
export interface PrivacyText {
  readonly lock: string;
  readonly locked: string;
  readonly lockedHint: string;
  readonly unlock: string;
  readonly passphrase: string;
  readonly wrongPassphrase: string;
  readonly tabs: string;
  readonly customerTab: string;
  readonly libraryTab: string;

  readonly section: string;
  readonly retention: string;
  readonly retentionLead: string;
  readonly keepFor: (days: number) => string;
  readonly keepForever: string;
  readonly retentionNote: (days: number) => string;
  readonly mask: string;
  readonly maskNote: string;
  readonly lockPart: string;
  readonly lockLead: string;
  readonly passphraseNew: string;
  readonly passphraseHint: string;
  readonly passphraseSet: string;
  readonly setPassphrase: string;
  readonly dropPassphrase: string;
  readonly passphraseShort: string;

  readonly oneCustomer: string;
  readonly oneCustomerLead: string;
  readonly findCustomer: string;
  readonly findHint: string;
  readonly nobody: string;
  readonly export: string;
  readonly erase: string;
  readonly eraseTitle: (name: string) => string;
  readonly eraseGone: string;
  readonly eraseStays: string;
  readonly eraseConfirm: (name: string) => string;
  readonly typeName: (name: string) => string;
  readonly keep: string;
  readonly erased: (name: string) => string;
  readonly erasedParts: (entries: number, credits: number, links: number) => string;
  readonly notErased: string;
  readonly counts: (purchases: number, promises: number, entries: number) => string;
  readonly exportFirst: string;

  /** Chats stored to try changes of the rules on. */
  readonly keptChats: string;
  readonly keptChatsLead: string;
  readonly keepChats: string;
  readonly keepChatsNote: string;
  readonly onlyAdmin: string;
  readonly keptNow: (count: string, since: string) => string;
  readonly keptStill: string;
  readonly keptChatsFor: string;
  readonly dropChats: string;
}

export const privacyText: Localized<PrivacyText> = {
  'zh-CN': {
    lock: '锁上侧边栏',
    locked: '锁着',
    lockedHint: '客户的资料先收起来了。提醒照常工作。',
    unlock: '打开',
    passphrase: '口令',
    wrongPassphrase: '口令不对',
    tabs: '侧边栏的各页',
    customerTab: '客户',
    libraryTab: '资料',
    section: '隐私',
    retention: '留多久',
    retentionLead: '提醒记录和做得好的记录，过了这个期限就删，每天一次。客户的购买和承诺不受影响。',
    keepFor: (days) => (days === 365 ? '1年' : `${days}天`),
    keepForever: '一直留着',
    retentionNote: (days) => `${days}天以前的记录会在一天内删掉，找不回来。`,
    mask: '遮住号码',
    maskNote: '手机尾号、订单号、聊天里的长号码，只留头尾。填进输入框的句子不受影响。',
    lockPart: '侧边栏的锁',
    lockLead: '离开座位时按一下锁，或按 Alt+Shift+L。锁着的时候，侧边栏里什么客户资料都没有。',
    passphraseNew: '口令',
    passphraseHint: '不设口令，点一下就开。它挡路过的人，不是给数据加密。',
    passphraseSet: '已设口令',
    setPassphrase: '设口令',
    dropPassphrase: '去掉口令',
    passphraseShort: '至少4个字',
    oneCustomer: '一位客户的全部资料',
    oneCustomerLead: '客户来要自己的资料，或要求删除，在这里办。',
    findCustomer: '找客户',
    findHint: '姓名、手机尾号、订单号',
    nobody: '没有这样的客户',
    export: '导出',
    erase: '删除…',
    eraseTitle: (name) => `删除${name}的资料？`,
    eraseGone: '删掉：档案、购买、承诺、备注、和各工作台的对应关系，以及提醒记录里他说过的话、名字和证据。',
    eraseStays: '留下：哪天、哪条规则提醒过、结果如何，看不出是谁。',
    eraseConfirm: (name) => `删除${name}`,
    typeName: (name) => `请输入「${name}」确认`,
    keep: '不删',
    erased: (name) => `${name}的资料已删除`,
    erasedParts: (entries, credits, links) =>
      `抹掉${entries}条提醒、${credits}条记功的内容，断开${links}个对应关系。`,
    notErased: '没删成，什么都没动，请再试一次',
    counts: (purchases, promises, entries) => `${purchases}次购买，${promises}个承诺，${entries}条提醒`,
    exportFirst: '先导出一份',
    keptChats: '留存聊天用来试改动',
    keptChatsLead: '改规则或价格前，可以先在过去的聊天里试。没打开就不存任何聊天。',
    keepChats: '留存聊天用来试改动',
    keepChatsNote:
      '打开后，工作台里的聊天存在这台电脑上。电话、账号、证件、收款码、门牌换成编造的，客户的名字也换掉。没发出的草稿不存。请先告知客服和客户。',
    onlyAdmin: '只有管理员能打开或关掉。现在的身份可以在“你”里改。',
    keptNow: (count, since) => `现在存有${count}段聊天，从${since}起`,
    keptStill: '已关掉，不再新存。已存的到期删除，也可以马上删。',
    keptChatsFor: '聊天留多久',
    dropChats: '全部删除',
  },
  'zh-TW': {
    lock: '鎖上側邊欄',
    locked: '鎖著',
    lockedHint: '客戶的資料先收起來了。提醒照常運作。',
    unlock: '打開',
    passphrase: '通關密語',
    wrongPassphrase: '密語不對',
    tabs: '側邊欄的各頁',
    customerTab: '客戶',
    libraryTab: '資料',
    section: '隱私',
    retention: '留多久',
    retentionLead: '提醒紀錄和做得好的紀錄，過了期限就刪，每天一次。客戶的購買和承諾不受影響。',
    keepFor: (days) => (days === 365 ? '1 年' : `${days} 天`),
    keepForever: '一直留著',
    retentionNote: (days) => `${days} 天以前的紀錄會在一天內刪掉，救不回來。`,
    mask: '遮住號碼',
    maskNote: '手機末碼、訂單編號、聊天裡的長號碼，只留頭尾。填進輸入框的句子不受影響。',
    lockPart: '側邊欄的鎖',
    lockLead: '離開座位時按一下鎖，或按 Alt+Shift+L。鎖著的時候，側邊欄裡沒有任何客戶資料。',
    passphraseNew: '通關密語',
    passphraseHint: '沒有設密語，點一下就開。它擋的是路過的人，不是把資料加密。',
    passphraseSet: '已設密語',
    setPassphrase: '設密語',
    dropPassphrase: '拿掉密語',
    passphraseShort: '至少 4 個字',
    oneCustomer: '一位客戶的全部資料',
    oneCustomerLead: '客戶來要自己的資料，或要求刪除，都在這裡處理。',
    findCustomer: '找客戶',
    findHint: '姓名、手機末碼、訂單編號',
    nobody: '沒有這位客戶',
    export: '匯出',
    erase: '刪除…',
    eraseTitle: (name) => `刪除${name}的資料？`,
    eraseGone: '刪掉：檔案、購買、承諾、備註、和各工作台的對應，以及提醒紀錄裡他說過的話、名字和證據。',
    eraseStays: '留下：哪一天、哪條規則提醒過、結果如何，看不出是誰。',
    eraseConfirm: (name) => `刪除${name}`,
    typeName: (name) => `請輸入「${name}」確認`,
    keep: '不刪',
    erased: (name) => `${name}的資料已刪除`,
    erasedParts: (entries, credits, links) =>
      `抹掉 ${entries} 筆提醒、${credits} 筆記功的內容，斷開 ${links} 個對應。`,
    notErased: '沒有刪成，什麼都沒動，請再試一次',
    counts: (purchases, promises, entries) => `${purchases} 次購買，${promises} 個承諾，${entries} 筆提醒`,
    exportFirst: '先匯出一份',
    keptChats: '留存對話用來試改動',
    keptChatsLead: '改規則或價格前，可以先在過去的對話裡試。沒開啟就不存任何對話。',
    keepChats: '留存對話用來試改動',
    keepChatsNote:
      '開啟後，工作台裡的對話存在這台電腦上。電話、帳號、證件、收款碼、門牌換成編造的，客戶的名字也換掉。沒送出的草稿不存。請先告知客服和客戶。',
    onlyAdmin: '只有管理員能開啟或關閉。現在的身分可以在「你」裡改。',
    keptNow: (count, since) => `現在存有 ${count} 段對話，從${since}起`,
    keptStill: '已關閉，不再新存。已存的到期刪除，也可以馬上刪。',
    keptChatsFor: '對話留多久',
    dropChats: '全部刪除',
  },
  en: {
    lock: 'Lock the panel',
    locked: 'Locked',
    lockedHint: 'Nothing of a customer is shown. Warnings work as before.',
    unlock: 'Unlock',
    passphrase: 'Passphrase',
    wrongPassphrase: 'That is not the passphrase',
    tabs: 'Views of the panel',
    customerTab: 'Customer',
    libraryTab: 'Library',
    section: 'Privacy',
    retention: 'How long things are kept',
    retentionLead:
      'Warnings and good acts older than this are deleted once a day. Purchases and promises of customers stay.',
    keepFor: (days) => (days === 365 ? '1 year' : `${days} days`),
    keepForever: 'For good',
    retentionNote: (days) =>
      `Whatever is older than ${days} days goes within a day and cannot be brought back.`,
    mask: 'Hide numbers',
    maskNote:
      'Phone endings, order numbers and long numbers in chats show only head and tail. Sentences to insert stay whole.',
    lockPart: 'Lock of the side panel',
    lockLead:
      'Press the lock when you leave your seat, or Alt+Shift+L. A locked panel holds nothing of a customer.',
    passphraseNew: 'Passphrase',
    passphraseHint: 'Without one, a click unlocks. It keeps out passers-by; it does not encrypt.',
    passphraseSet: 'A passphrase is set',
    setPassphrase: 'Set passphrase',
    dropPassphrase: 'Remove passphrase',
    passphraseShort: 'At least 4 characters',
    oneCustomer: 'All there is of one customer',
    oneCustomerLead: 'When a customer asks for their data, or asks for it to be erased.',
    findCustomer: 'Find customer',
    findHint: 'Name, end of the phone number, order number',
    nobody: 'No such customer',
    export: 'Export',
    erase: 'Erase…',
    eraseTitle: (name) => `Erase ${name}?`,
    eraseGone:
      'Goes: profile, purchases, promises, notes, links to consoles, and in the log their words, name and evidence.',
    eraseStays: 'Stays: which rule warned on which day and what came of it, with nothing to tell who it was.',
    eraseConfirm: (name) => `Erase ${name}`,
    typeName: (name) => `Type “${name}” to confirm`,
    keep: 'Keep',
    erased: (name) => `${name} was erased`,
    erasedParts: (entries, credits, links) =>
      `Blanked ${entries} warnings and ${credits} good acts, cut ${links} links.`,
    notErased: 'Not erased, nothing was changed: try again',
    counts: (purchases, promises, entries) =>
      `${purchases} purchases, ${promises} promises, ${entries} warnings`,
    exportFirst: 'Export first',
    keptChats: 'Keep chats to try changes on',
    keptChatsLead:
      'Before a rule or a price changes, it can be tried on past chats. Unless this is on, no chat is stored.',
    keepChats: 'Keep chats to try changes on',
    keepChatsNote:
      'Chats in consoles are stored on this computer. Telephones, accounts, documents, payment codes and door numbers are replaced by made-up ones, customers’ names too. Drafts that were not sent are not stored. Tell agents and customers first.',
    onlyAdmin: 'Only an administrator can switch this. Your role is set under “You”.',
    keptNow: (count, since) => `${count} chats are stored, since ${since}`,
    keptStill: 'Switched off: nothing new is stored. What is stored goes when its time is over, or now.',
    keptChatsFor: 'How long chats are kept',
    dropChats: 'Delete all',
  },
};
