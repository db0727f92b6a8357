import type { Localized } from '../model/locale';

/** What is pointed at, in this order. */
export const TEACH_STEPS = ['customer', 'agent', 'composer', 'send', 'name'] as const;
export type TeachStep = (typeof TEACH_STEPS)[number];

/** Why nothing can be saved yet: what the inference refused, or what happened when it was tried. */
export type TeachProblem =
  | 'same-message'
  | 'no-list'
  | 'no-rows'
  | 'sides-not-told'
  | 'sides-unsure'
  | 'wrong-side'
  | 'no-text'
  | 'composer-not-editable'
  | 'composer-not-named'
  | 'send-not-named'
  | 'name-not-named'
  | 'not-found-again'
  | 'not-saved';

/** Words of the guide that teaches a page. */
export interface TeachText {
  readonly title: string;
  readonly lead: string;
  readonly local: string;
  readonly steps: Readonly<Record<TeachStep, string>>;
  readonly point: Readonly<Record<TeachStep, string>>;
  readonly pointed: string;
  readonly skipped: string;
  readonly skipSend: string;
  readonly skipName: string;
  readonly back: string;
  readonly cancel: string;
  readonly review: string;
  readonly counts: (customer: number, agent: number, unknown: number) => string;
  readonly legendCustomer: string;
  readonly legendAgent: string;
  readonly legendUnknown: string;
  readonly correct: string;
  readonly whose: string;
  readonly isCustomer: string;
  readonly isAgent: string;
  readonly isNone: string;
  readonly size: string;
  readonly larger: string;
  readonly smaller: string;
  readonly sends: string;
  readonly keys: Readonly<Record<'enter' | 'ctrl+enter', string>>;
  readonly name: string;
  readonly weakName: string;
  readonly save: string;
  readonly saving: string;
  readonly export: string;
  readonly saved: string;
  readonly savedLead: string;
  readonly done: string;
  readonly refused: string;
  readonly problems: Readonly<Record<TeachProblem, string>>;
  readonly otherSide: string;
}

export const teachText: Localized<TeachText> = {
  'zh-CN': {
    title: '教诚言认这个页面',
    lead: '在页面上依次点一下。点到的东西不会被按下，也不会发出去。',
    local: '只记下它们在页面里的位置，不记内容',
    steps: {
      customer: '客户说的一句',
      agent: '自己说的一句',
      composer: '输入框',
      send: '发送按钮',
      name: '客户的名字',
    },
    point: {
      customer: '点一句客户说的话',
      agent: '点一句你自己说的话',
      composer: '点写字的地方',
      send: '点发送按钮',
      name: '点页面上客户的名字',
    },
    pointed: '已点',
    skipped: '没有',
    skipSend: '没有按钮，只用键盘',
    skipName: '页面上没有名字',
    back: '上一步',
    cancel: '不教了',
    review: '读出来是这样，对吗？',
    counts: (customer, agent, unknown) =>
      `客户${customer}条，自己${agent}条${unknown > 0 ? `，分不清${unknown}条` : ''}`,
    legendCustomer: '左边有线：客户说的',
    legendAgent: '右边有线：自己说的',
    legendUnknown: '虚线：分不清，不会当成谁说的',
    correct: '哪一条不对，就点它',
    whose: '这一条是谁说的？',
    isCustomer: '客户',
    isAgent: '自己',
    isNone: '不是消息',
    size: '一个框里不止一条，或一条分成了几个框？',
    larger: '框大一点',
    smaller: '框小一点',
    sends: '怎样发送',
    keys: { enter: 'Enter', 'ctrl+enter': 'Ctrl+Enter' },
    name: '给它起个名字',
    weakName: '这个页面只认得客户的名字。名字会重复，所以客户档案每段对话要由你来对上。',
    save: '存下，开始读',
    saving: '正在存',
    export: '导出文件',
    saved: '学会了',
    savedLead: '诚言开始读这个页面。别人要用，就把文件给他，在设置的「工作台」里导入。',
    done: '完成',
    refused: '还不能存',
    problems: {
      'same-message': '两句点在了同一条消息上，请分别点一句',
      'no-list': '认不出消息列表，请重新点两句消息',
      'no-rows': '点到的不是列表里的消息，请点消息的文字',
      'sides-not-told': '分不清哪句是谁说的，这样存下会读反，所以不存',
      'sides-unsure': '还不能确定两边的区别，请再各点一句',
      'wrong-side': '有一句读反了，请再各点一句',
      'no-text': '点到的消息读不出文字，请点在文字上',
      'composer-not-editable': '那里写不了字，请点输入框里面',
      'composer-not-named': '输入框没有能长期认得的记号',
      'send-not-named': '发送按钮没有能长期认得的记号，可以选“没有按钮”',
      'name-not-named': '客户名字没有能长期认得的记号，可以选“没有名字”',
      'not-found-again': '照这样再找一遍没有找全，请重新点',
      'not-saved': '没有存下，请再试一次',
    },
    otherSide: '挪到另一边',
  },
  'zh-TW': {
    title: '教誠言認這個頁面',
    lead: '在頁面上依次點一下。點到的東西不會被按下，也不會送出。',
    local: '只記下它們在頁面裡的位置，不記內容',
    steps: {
      customer: '客戶說的一句',
      agent: '自己說的一句',
      composer: '輸入框',
      send: '傳送按鈕',
      name: '客戶的名字',
    },
    point: {
      customer: '點一句客戶說的話',
      agent: '點一句你自己說的話',
      composer: '點打字的地方',
      send: '點傳送按鈕',
      name: '點頁面上客戶的名字',
    },
    pointed: '已點',
    skipped: '沒有',
    skipSend: '沒有按鈕，只用鍵盤',
    skipName: '頁面上沒有名字',
    back: '上一步',
    cancel: '不教了',
    review: '讀出來是這樣，對嗎？',
    counts: (customer, agent, unknown) =>
      `客戶${customer}則，自己${agent}則${unknown > 0 ? `，分不清${unknown}則` : ''}`,
    legendCustomer: '左邊有線：客戶說的',
    legendAgent: '右邊有線：自己說的',
    legendUnknown: '虛線：分不清，不會當成誰說的',
    correct: '哪一則不對，就點它',
    whose: '這一則是誰說的？',
    isCustomer: '客戶',
    isAgent: '自己',
    isNone: '不是訊息',
    size: '一個框裡不止一則，或一則分成了幾個框？',
    larger: '框大一點',
    smaller: '框小一點',
    sends: '怎樣傳送',
    keys: { enter: 'Enter', 'ctrl+enter': 'Ctrl+Enter' },
    name: '給它取個名字',
    weakName: '這個頁面只認得客戶的名字。名字會重複，所以客戶檔案每段對話要由你來對上。',
    save: '存下，開始讀',
    saving: '正在存',
    export: '匯出檔案',
    saved: '學會了',
    savedLead: '誠言開始讀這個頁面。別人要用，就把檔案給他，在設定的「工作台」裡匯入。',
    done: '完成',
    refused: '還不能存',
    problems: {
      'same-message': '兩句點在了同一則訊息上，請分別點一句',
      'no-list': '認不出訊息列表，請重新點兩句訊息',
      'no-rows': '點到的不是列表裡的訊息，請點訊息的文字',
      'sides-not-told': '分不清哪句是誰說的，這樣存下會讀反，所以不存',
      'sides-unsure': '還不能確定兩邊的區別，請再各點一句',
      'wrong-side': '有一句讀反了，請再各點一句',
      'no-text': '點到的訊息讀不出文字，請點在文字上',
      'composer-not-editable': '那裡打不了字，請點輸入框裡面',
      'composer-not-named': '輸入框沒有能長期認得的記號',
      'send-not-named': '傳送按鈕沒有能長期認得的記號，可以選「沒有按鈕」',
      'name-not-named': '客戶名字沒有能長期認得的記號，可以選「沒有名字」',
      'not-found-again': '照這樣再找一遍沒有找全，請重新點',
      'not-saved': '沒有存下，請再試一次',
    },
    otherSide: '挪到另一邊',
  },
  en: {
    title: 'Teach this page',
    lead: 'Point at things in the page, one after another. Nothing you point at is pressed or sent.',
    local: 'Only where they stand is kept, never what they say',
    steps: {
      customer: 'A customer’s message',
      agent: 'A message of yours',
      composer: 'The input',
      send: 'The send button',
      name: 'The customer’s name',
    },
    point: {
      customer: 'Click something the customer wrote',
      agent: 'Click something you wrote',
      composer: 'Click where you write',
      send: 'Click the send button',
      name: 'Click the customer’s name on the page',
    },
    pointed: 'pointed at',
    skipped: 'none',
    skipSend: 'No button, keyboard only',
    skipName: 'No name on the page',
    back: 'Back',
    cancel: 'Cancel',
    review: 'This is what it reads. Right?',
    counts: (customer, agent, unknown) =>
      `${customer} by the customer, ${agent} by you${unknown > 0 ? `, ${unknown} unclear` : ''}`,
    legendCustomer: 'line on the left: the customer',
    legendAgent: 'line on the right: you',
    legendUnknown: 'dashed: unclear, taken for nobody’s',
    correct: 'If one is wrong, click it',
    whose: 'Who said this?',
    isCustomer: 'The customer',
    isAgent: 'I did',
    isNone: 'No message',
    size: 'Several messages in one box, or one in several?',
    larger: 'Larger boxes',
    smaller: 'Smaller boxes',
    sends: 'What sends',
    keys: { enter: 'Enter', 'ctrl+enter': 'Ctrl+Enter' },
    name: 'Give it a name',
    weakName:
      'This page tells customers by name alone. Names repeat, so you say whose profile it is in each conversation.',
    save: 'Save and start reading',
    saving: 'Saving',
    export: 'Export file',
    saved: 'Learnt',
    savedLead: 'Candor now reads this page. Others can import the file in Settings, Consoles.',
    done: 'Done',
    refused: 'Cannot be saved yet',
    problems: {
      'same-message': 'Both clicks hit one message; click one of each',
      'no-list': 'The message list was not told; click two messages anew',
      'no-rows': 'That is no message of the list; click the words of one',
      'sides-not-told':
        'The two sides cannot be told apart; saved like this they could be read the wrong way round',
      'sides-unsure': 'What tells the sides is not certain yet; click one more of each',
      'wrong-side': 'One is read the wrong way round; click one more of each',
      'no-text': 'No words are read there; click the words of a message',
      'composer-not-editable': 'Nothing can be written there; click inside the input',
      'composer-not-named': 'The input has nothing lasting to tell it by',
      'send-not-named': 'The send button has nothing lasting to tell it by; you can choose “No button”',
      'name-not-named': 'The name has nothing lasting to tell it by; you can choose “No name”',
      'not-found-again': 'Looked for once more, not everything was found; point anew',
      'not-saved': 'Not saved; try once more',
    },
    otherSide: 'Move to the other side',
  },
};
