import type { Localized } from '../model/locale';
import type { SendReason } from '../model/log-entry';
import type { BlindReason } from '../model/open-conversation';

/** Words of the coach strip alone: they travel in the content script of every console page. */
export interface StripText {
  readonly name: string;
  readonly calm: string;
  readonly reading: string;
  readonly blind: Readonly<Record<BlindReason, string>>;
  /** What follows from being blind; `since` is a time of day. */
  readonly unchecked: (since: string) => string;
  readonly copyReport: string;
  readonly stopped: string;
  /** Missing facts by name; a longer name falls back to the part before its dot. */
  readonly fact: Readonly<Record<string, string>>;
  readonly undetermined: (facts: string) => string;
  readonly factSeparator: string;
  readonly notSent: string;
  readonly willHold: string;
  readonly more: (count: number) => string;
  readonly fold: string;
  readonly unfold: string;
  readonly backToWarning: string;
  readonly evidence: string;
  readonly others: string;
  readonly useRemedy: string;
  readonly insert: string;
  readonly backToDraft: string;
  readonly notUseful: string;
  readonly sendAnyway: string;
  readonly whySend: string;
  readonly reason: Readonly<Record<SendReason, string>>;
  readonly reasonHint: Readonly<Record<SendReason, string>>;
  readonly sendWithReason: string;
  readonly doNotSend: string;
  readonly reasonNote: string;
  readonly picture: {
    readonly alt: string;
    readonly reads: string;
    readonly payee: string;
    readonly noPayee: string;
    readonly where: string;
    readonly here: string;
  };
  /** Read out after a warning: how to get into it. */
  readonly enterHint: string;
  readonly notice: {
    readonly sentWithReason: (reason: string) => string;
    readonly notUseful: string;
    readonly undo: string;
    readonly credit: (deed: string) => string;
    readonly copied: string;
    readonly insertFailed: string;
    readonly insertLost: string;
    readonly pictureUnread: string;
    readonly readingPicture: string;
    readonly pictureAgain: string;
    readonly promise: string;
    readonly keepPromise: string;
    readonly noPromise: string;
  };
}

export const stripText: Localized<StripText> = {
  'zh-CN': {
    name: '诚言',
    calm: '在看这段对话，没有要提醒的',
    reading: '在读这段对话，可以继续打字',
    blind: {
      'list-not-found': '没认出消息列表',
      'roles-not-found': '分不清哪句是客户说的',
      'composer-not-found': '没认出输入框',
      'send-not-found': '没认出发送按钮',
      'no-conversation': '没有打开的对话',
      'two-conversations': '同时开着两段对话，分不清是哪一段',
    },
    unchecked: (since) => `草稿没有检查，发送照常（${since}起）`,
    copyReport: '复制情况',
    stopped: '诚言刚更新或出了错，草稿没有检查，发送照常。刷新页面就恢复',
    fact: {
      policy: '政策',
      'policy.products': '价格册',
      'policy.payments': '官方收款方',
      'policy.shops': '官方店铺',
      'policy.brands': '品牌',
      'policy.contacts': '官方联系方式',
      'policy.service': '服务约定',
      profile: '客户档案',
      'profile.purchases': '购买记录',
      pictures: '图片里的码',
    },
    undetermined: (facts) => `缺${facts}，相关的话没有检查`,
    factSeparator: '、',
    notSent: '没有发出',
    willHold: '会拦下',
    more: (count) => `还有${count}条`,
    fold: '收成一行',
    unfold: '看依据',
    backToWarning: '回到提醒',
    evidence: '依据',
    others: '其余提醒',
    useRemedy: '换成这句',
    insert: '插入',
    backToDraft: '回去改',
    notUseful: '没帮助',
    sendAnyway: '仍要发送…',
    whySend: '为什么仍要发送？',
    reason: {
      approved: '主管已同意',
      'customer-asked': '客户要求这样做',
      'facts-outdated': '价格册或官方列表过时了',
      'false-alarm': '这是误报',
      other: '其他',
    },
    reasonHint: {
      approved: '填谁同意的',
      'customer-asked': '引用他的那句话',
      'facts-outdated': '会转给管理员',
      'false-alarm': '会转给主管',
      other: '自己写一句',
    },
    sendWithReason: '带理由发送',
    doNotSend: '不发了，回去改',
    reasonNote: 'Enter不会发送；理由记入日志，你和主管都能看到',
    picture: {
      alt: '要发的图片，码的位置已框出',
      reads: '解出来',
      payee: '收款方',
      noPayee: '码里没有写',
      where: '在哪解的',
      here: '本机，图片没有上传',
    },
    enterHint: '按Alt加向上键进入',
    notice: {
      sentWithReason: (reason) => `已带理由发出：${reason}。已记入日志`,
      notUseful: '这段对话里不再提',
      undo: '撤销',
      credit: (deed) => `${deed}，记一次好做法`,
      copied: '已复制',
      insertFailed: '没能写进输入框，已复制，粘贴即可',
      insertLost: '没能写进输入框，也没能复制，请照着打',
      pictureUnread: '有一张图没读出来，里面有没有码不知道，发前看一眼',
      readingPicture: '正在解开图片里的码，可以继续打字',
      pictureAgain: '图看过了，没放进去的话再放一次',
      promise: '听到承诺：',
      keepPromise: '记下',
      noPromise: '不是承诺',
    },
  },
  'zh-TW': {
    name: '誠言',
    calm: '在看這段對話，沒有要提醒的',
    reading: '在讀這段對話，可以繼續打字',
    blind: {
      'list-not-found': '沒認出訊息列表',
      'roles-not-found': '分不清哪句是客戶說的',
      'composer-not-found': '沒認出輸入框',
      'send-not-found': '沒認出傳送按鈕',
      'no-conversation': '沒有開啟的對話',
      'two-conversations': '同時開著兩段對話，分不清是哪一段',
    },
    unchecked: (since) => `草稿沒有檢查，傳送照常（${since}起）`,
    copyReport: '複製情況',
    stopped: '誠言剛更新或出了錯，草稿沒有檢查，傳送照常。重新整理頁面就恢復',
    fact: {
      policy: '政策',
      'policy.products': '價格冊',
      'policy.payments': '官方收款方',
      'policy.shops': '官方店鋪',
      'policy.brands': '品牌',
      'policy.contacts': '官方聯絡方式',
      'policy.service': '服務約定',
      profile: '客戶檔案',
      'profile.purchases': '購買紀錄',
      pictures: '圖片裡的碼',
    },
    undetermined: (facts) => `缺${facts}，相關的話沒有檢查`,
    factSeparator: '、',
    notSent: '沒有發出',
    willHold: '會攔下',
    more: (count) => `還有${count}條`,
    fold: '收成一行',
    unfold: '看依據',
    backToWarning: '回到提醒',
    evidence: '依據',
    others: '其餘提醒',
    useRemedy: '換成這句',
    insert: '插入',
    backToDraft: '回去改',
    notUseful: '沒幫助',
    sendAnyway: '仍要傳送…',
    whySend: '為什麼仍要傳送？',
    reason: {
      approved: '主管已同意',
      'customer-asked': '客戶要求這樣做',
      'facts-outdated': '價格冊或官方名單過時了',
      'false-alarm': '這是誤報',
      other: '其他',
    },
    reasonHint: {
      approved: '填誰同意的',
      'customer-asked': '引用他的那句話',
      'facts-outdated': '會轉給管理員',
      'false-alarm': '會轉給主管',
      other: '自己寫一句',
    },
    sendWithReason: '帶理由傳送',
    doNotSend: '不發了，回去改',
    reasonNote: 'Enter不會傳送；理由記入日誌，你和主管都能看到',
    picture: {
      alt: '要傳的圖片，碼的位置已框出',
      reads: '解出來',
      payee: '收款方',
      noPayee: '碼裡沒有寫',
      where: '在哪解的',
      here: '本機，圖片沒有上傳',
    },
    enterHint: '按Alt加向上鍵進入',
    notice: {
      sentWithReason: (reason) => `已帶理由傳送：${reason}。已記入日誌`,
      notUseful: '這段對話裡不再提',
      undo: '復原',
      credit: (deed) => `${deed}，記一次好做法`,
      copied: '已複製',
      insertFailed: '沒能寫進輸入框，已複製，貼上即可',
      insertLost: '沒能寫進輸入框，也沒能複製，請照著打',
      pictureUnread: '有一張圖沒讀出來，裡面有沒有碼不知道，傳之前看一眼',
      readingPicture: '正在解開圖片裡的碼，可以繼續打字',
      pictureAgain: '圖看過了，沒放進去的話再放一次',
      promise: '聽到承諾：',
      keepPromise: '記下',
      noPromise: '不是承諾',
    },
  },
  en: {
    name: 'Candor',
    calm: 'Reading along, nothing to say',
    reading: 'Reading this conversation, keep typing',
    blind: {
      'list-not-found': 'Cannot find the messages',
      'roles-not-found': 'Cannot tell who said what',
      'composer-not-found': 'Cannot find the composer',
      'send-not-found': 'Cannot find the send button',
      'no-conversation': 'No conversation is open',
      'two-conversations': 'Two conversations are open, cannot tell which',
    },
    unchecked: (since) => `draft not checked, sending works (since ${since})`,
    copyReport: 'Copy report',
    stopped: 'Candor was updated or failed; draft not checked, sending works. Reload the page to restart',
    fact: {
      policy: 'policy',
      'policy.products': 'price book',
      'policy.payments': 'official payees',
      'policy.shops': 'official shops',
      'policy.brands': 'brands',
      'policy.contacts': 'official contacts',
      'policy.service': 'service terms',
      profile: 'customer profile',
      'profile.purchases': 'purchases',
      pictures: 'codes in pictures',
    },
    undetermined: (facts) => `No ${facts}: what rests on it was not checked`,
    factSeparator: ', ',
    notSent: 'Not sent',
    willHold: 'Will be held',
    more: (count) => `${count} more`,
    fold: 'Fold to one line',
    unfold: 'See evidence',
    backToWarning: 'Back to warning',
    evidence: 'Evidence',
    others: 'Other warnings',
    useRemedy: 'Use this sentence',
    insert: 'Insert',
    backToDraft: 'Back to draft',
    notUseful: 'Not useful',
    sendAnyway: 'Send anyway…',
    whySend: 'Why send it anyway?',
    reason: {
      approved: 'Supervisor agreed',
      'customer-asked': 'The customer asked for this',
      'facts-outdated': 'Price book or official list is outdated',
      'false-alarm': 'False alarm',
      other: 'Other',
    },
    reasonHint: {
      approved: 'who agreed',
      'customer-asked': 'quote the message',
      'facts-outdated': 'goes to the admin',
      'false-alarm': 'goes to a supervisor',
      other: 'in your own words',
    },
    sendWithReason: 'Send with reason',
    doNotSend: 'Do not send',
    reasonNote: 'Enter does not send; you and supervisors can read the reason',
    picture: {
      alt: 'The picture to be sent, the code framed',
      reads: 'Reads',
      payee: 'Payee',
      noPayee: 'not named in the code',
      where: 'Decoded',
      here: 'on this machine, not uploaded',
    },
    enterHint: 'Alt and arrow up to enter',
    notice: {
      sentWithReason: (reason) => `Sent with a reason: ${reason}. Logged`,
      notUseful: 'Not raised again in this conversation',
      undo: 'Undo',
      credit: (deed) => `${deed}: counted as credit`,
      copied: 'Copied',
      insertFailed: 'Could not write into the composer; copied, paste it',
      insertLost: 'Could not write into the composer or copy; type it instead',
      pictureUnread: 'One picture could not be read; it may hold a code, look before sending',
      readingPicture: 'Decoding the picture, keep typing',
      pictureAgain: 'The picture was read; if it did not go in, add it again',
      promise: 'Promise heard: ',
      keepPromise: 'Note it',
      noPromise: 'Not a promise',
    },
  },
};

/** What people call a missing fact (`policy.products` → 价格册); unknown names fall back to their first part. */
export function factName(fact: string, text: StripText): string {
  for (let name = fact; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const words = Object.hasOwn(text.fact, name) ? text.fact[name] : undefined;
    if (words !== undefined) return words;
  }
  return fact;
}
