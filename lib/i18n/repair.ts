import type { Localized } from '../model/locale';
import type { MendStep } from '../model/open-conversation';

/** Words of the repair helper, beside those of the panel. */
export interface RepairText {
  readonly doubtFirst: (topic: string) => string;
  readonly doubtBare: string;
  readonly doubtAt: (time: string | null, words: string) => string;
  readonly steps: Readonly<Record<MendStep, string>>;
  readonly hints: Readonly<Record<MendStep, string>>;
  /** What was sent in error, as the thing to be taken back. */
  readonly wrong: Readonly<Record<'payment-code' | 'shop-link', string>>;
  readonly noPush: string;
  readonly pushedAt: (time: string | null, words: string) => string;
  readonly sentAt: (time: string) => string;
  readonly sent: string;
  readonly byHand: string;
  readonly tick: (step: string) => string;
  readonly progress: (done: number, all: number) => string;
  /** Why what sells is not shown. */
  readonly folded: string;
  readonly mended: string;
  readonly allSteps: string;
}

const zhCN: RepairText = {
  doubtFirst: (topic) => `先答疑：${topic}`,
  doubtBare: '先答疑',
  doubtAt: (time, words) => `${time === null ? '' : `${time}`}「${words}」`,
  steps: { name: '说出错在哪', 'take-back': '收回发错的', facts: '给能核对的事实', choice: '把选择留给客户' },
  hints: {
    name: '是我发错了、报错了',
    'take-back': '请不要付、不要拍',
    facts: '收款方、官方店、价的来处',
    choice: '不急，不买也没关系',
  },
  wrong: { 'payment-code': '那个收款码', 'shop-link': '那家店的链接' },
  noPush: '修复完之前不催、不报新价',
  pushedAt: (time, words) => `${time === null ? '' : `${time}`}又催了：「${words}」`,
  sentAt: (time) => `${time}已发`,
  sent: '已发',
  byHand: '你勾的',
  tick: (step) => `勾选：${step}`,
  progress: (done, all) => `${done}/${all}`,
  folded: '卖货的先收起来：信任没补上之前，每一句推荐都会显得更可疑。',
  mended: '信任补上了，可以往下谈。',
  allSteps: '看步骤',
};

const zhTW: RepairText = {
  doubtFirst: (topic) => `先答疑：${topic}`,
  doubtBare: '先答疑',
  doubtAt: (time, words) => `${time === null ? '' : `${time}`}「${words}」`,
  steps: { name: '說出錯在哪', 'take-back': '收回傳錯的', facts: '給能核對的事實', choice: '把選擇留給客戶' },
  hints: {
    name: '是我傳錯了、報錯了',
    'take-back': '請不要付、不要下單',
    facts: '收款方、官方店、價的來處',
    choice: '不急，不買也沒關係',
  },
  wrong: { 'payment-code': '那個收款碼', 'shop-link': '那家店的連結' },
  noPush: '修復完之前不催、不報新價',
  pushedAt: (time, words) => `${time === null ? '' : `${time}`}又催了：「${words}」`,
  sentAt: (time) => `${time}已送出`,
  sent: '已送出',
  byHand: '你勾的',
  tick: (step) => `勾選：${step}`,
  progress: (done, all) => `${done}/${all}`,
  folded: '賣貨的先收起來：信任沒補上之前，每一句推薦都會顯得更可疑。',
  mended: '信任補上了，可以往下談。',
  allSteps: '看步驟',
};

const en: RepairText = {
  doubtFirst: (topic) => `Answer the doubt first: ${topic}`,
  doubtBare: 'Answer the doubt first',
  doubtAt: (time, words) => `${time === null ? '' : `${time} `}“${words}”`,
  steps: {
    name: 'Name the mistake',
    'take-back': 'Take back what was sent in error',
    facts: 'Give facts that can be checked',
    choice: 'Leave the choice to them',
  },
  hints: {
    name: '“I sent the wrong one”',
    'take-back': '“please don’t pay, don’t order there”',
    facts: 'payee, official store, where a price comes from',
    choice: '“no rush, not buying is fine”',
  },
  wrong: { 'payment-code': 'the payment code', 'shop-link': 'the store link' },
  noPush: 'No pressing and no new price until it is mended',
  pushedAt: (time, words) => `Pressed again${time === null ? '' : ` at ${time}`}: “${words}”`,
  sentAt: (time) => `sent ${time}`,
  sent: 'sent',
  byHand: 'ticked by you',
  tick: (step) => `Tick: ${step}`,
  progress: (done, all) => `${done} of ${all}`,
  folded: 'What sells is folded away: until trust is mended, every suggestion looks more suspicious.',
  mended: 'Trust is mended; the talk can go on.',
  allSteps: 'Show steps',
};

export const repairText: Localized<RepairText> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
