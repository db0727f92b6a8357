import type { FollowUpReason, SkipReason } from '../model/care';
import type { Localized } from '../model/locale';

type Weather = 'cold' | 'heat' | 'rain' | 'storm';
type NotNow = 'do-not-contact' | 'no-reason' | 'owed';
type NotBefore = 'too-soon' | 'put-off' | 'not-due';

/** Words of the follow-up planner. */
export interface FollowUpText {
  readonly tab: string;
  readonly head: string;
  readonly count: (count: number) => string;
  readonly lead: string;
  readonly weather: string;
  readonly noWeather: string;
  readonly weathers: Readonly<Record<Weather, string>>;
  readonly openHead: (name: string) => string;
  readonly reasons: Readonly<Record<FollowUpReason, string>>;
  readonly cycleWhy: (product: string, days: number, date: string) => string;
  readonly orderWhy: (product: string, date: string) => string;
  readonly usageWhy: (product: string, date: string) => string;
  readonly birthdayWhy: (date: string) => string;
  readonly festivalWhy: (festival: string, date: string, product: string | null) => string;
  readonly arrivalWhy: (product: string, isPromised: boolean) => string;
  readonly weatherWhy: string;
  readonly notNow: Readonly<Record<NotNow, string>>;
  readonly notBefore: Readonly<Record<NotBefore, (date: string) => string>>;
  readonly lastWritten: (date: string, reason: string) => string;
  readonly otherReason: string;
  readonly otherWording: string;
  readonly language: string;
  readonly languages: Localized<string>;
  readonly insert: string;
  readonly copy: string;
  readonly done: string;
  readonly skip: string;
  readonly later: string;
  readonly skipWhy: string;
  readonly skips: Readonly<Record<SkipReason, string>>;
  readonly laterDays: (days: number) => string;
  readonly settledHead: string;
  readonly undo: string;
  readonly settled: Readonly<Record<'done' | 'skipped' | 'later', string>>;
  readonly undone: string;
  readonly copied: (isCopied: boolean) => string;
  readonly nobody: string;
  readonly nobodyHint: string;
  readonly cut: string;
  readonly reading: string;
  readonly failed: string;
  readonly never: string;
}

const zhCN: FollowUpText = {
  tab: '跟进',
  head: '今天可以写给谁',
  count: (count) => `${count}位`,
  lead: '一位一句，自己看过再发；同一位14天内不写第二次。',
  weather: '今天天气',
  noWeather: '不提天气',
  weathers: { cold: '降温', heat: '很热', rain: '下雨', storm: '大风大雨' },
  openHead: (name) => `正在聊的${name}`,
  reasons: {
    arrival: '到货',
    order: '订单',
    cycle: '回购到期',
    birthday: '生日',
    festival: '节日',
    usage: '使用',
    weather: '天气',
  },
  cycleWhy: (product, days, date) => `${product}约${days}天一次，${date}到期`,
  orderWhy: (product, date) => `${date}下单的${product}该到了`,
  usageWhy: (product, date) => `${product}用了一阵，${date}买的`,
  birthdayWhy: (date) => `${date}生日`,
  festivalWhy: (festival, date, product) =>
    product === null ? `${festival}（${date}），他提过` : `${festival}（${date}），上回节前买过${product}`,
  arrivalWhy: (product, isPromised) =>
    isPromised ? `答应过：${product}到货告诉他` : `标签对得上：新到${product}`,
  weatherWhy: '你看到的天气，只问候',
  notNow: {
    'do-not-contact': '说过不要联系，不写。',
    'no-reason': '没有由头，不写。',
    owed: '还有过期的承诺没兑现，先兑现。',
  },
  notBefore: {
    'too-soon': (date) => `最近写过，${date}之后再说。`,
    'put-off': (date) => `推到了${date}。`,
    'not-due': (date) => `${date}才到期，之前不推。`,
  },
  lastWritten: (date, reason) => `上次${date}，${reason}`,
  otherReason: '换个由头',
  otherWording: '换个说法',
  language: '语言',
  languages: { 'zh-CN': '简', 'zh-TW': '繁', en: 'EN' },
  insert: '放进对话',
  copy: '复制',
  done: '已写',
  skip: '不写',
  later: '过几天',
  skipWhy: '为什么不写',
  skips: {
    'not-now': '现在不合适',
    'wrong-reason': '由头不对',
    'spoke-already': '刚聊过',
    complaint: '他有不满没解决',
    other: '别的原因',
  },
  laterDays: (days) => `${days}天后`,
  settledHead: '刚处理的',
  undo: '撤回',
  settled: { done: '记为已写，14天内不再排他', skipped: '这次不写，这个由头不再提', later: '到时候再排' },
  undone: '已撤回',
  copied: (isCopied) => (isCopied ? '已复制，去他的对话里贴上，看一遍再发' : '没能复制，请选中这句自己复制'),
  nobody: '今天没有人该写。',
  nobodyHint: '没到期、没由头、刚写过的都不排。',
  cut: '还有更多人到期，先写这些：一天写太多，每一句都会变成群发。',
  reading: '正在找今天到期的',
  failed: '没能读出名单，档案都还在。',
  never: '不群发，不自动发送',
};

const zhTW: FollowUpText = {
  tab: '跟進',
  head: '今天可以寫給誰',
  count: (count) => `${count}位`,
  lead: '一位一句，自己看過再送出；同一位14天內不寫第二次。',
  weather: '今天天氣',
  noWeather: '不提天氣',
  weathers: { cold: '降溫', heat: '很熱', rain: '下雨', storm: '大風大雨' },
  openHead: (name) => `正在聊的${name}`,
  reasons: {
    arrival: '到貨',
    order: '訂單',
    cycle: '回購到期',
    birthday: '生日',
    festival: '節日',
    usage: '使用',
    weather: '天氣',
  },
  cycleWhy: (product, days, date) => `${product}約${days}天一次，${date}到期`,
  orderWhy: (product, date) => `${date}下單的${product}該到了`,
  usageWhy: (product, date) => `${product}用了一陣子，${date}買的`,
  birthdayWhy: (date) => `${date}生日`,
  festivalWhy: (festival, date, product) =>
    product === null ? `${festival}（${date}），他提過` : `${festival}（${date}），上回節前買過${product}`,
  arrivalWhy: (product, isPromised) =>
    isPromised ? `答應過：${product}到貨告訴他` : `標籤對得上：新到${product}`,
  weatherWhy: '你看到的天氣，只問候',
  notNow: {
    'do-not-contact': '說過不要聯絡，不寫。',
    'no-reason': '沒有理由，不寫。',
    owed: '還有過期的承諾沒兌現，先兌現。',
  },
  notBefore: {
    'too-soon': (date) => `最近寫過，${date}之後再說。`,
    'put-off': (date) => `延到了${date}。`,
    'not-due': (date) => `${date}才到期，之前不推。`,
  },
  lastWritten: (date, reason) => `上次${date}，${reason}`,
  otherReason: '換個理由',
  otherWording: '換個說法',
  language: '語言',
  languages: { 'zh-CN': '简', 'zh-TW': '繁', en: 'EN' },
  insert: '放進對話',
  copy: '複製',
  done: '已寫',
  skip: '不寫',
  later: '過幾天',
  skipWhy: '為什麼不寫',
  skips: {
    'not-now': '現在不合適',
    'wrong-reason': '理由不對',
    'spoke-already': '剛聊過',
    complaint: '他有不滿沒解決',
    other: '別的原因',
  },
  laterDays: (days) => `${days}天後`,
  settledHead: '剛處理的',
  undo: '撤回',
  settled: { done: '記為已寫，14天內不再排他', skipped: '這次不寫，這個理由不再提', later: '到時候再排' },
  undone: '已撤回',
  copied: (isCopied) =>
    isCopied ? '已複製，到他的對話裡貼上，看一遍再送出' : '沒能複製，請選取這句自行複製',
  nobody: '今天沒有人該寫。',
  nobodyHint: '沒到期、沒理由、剛寫過的都不排。',
  cut: '還有更多人到期，先寫這些：一天寫太多，每一句都會變成群發。',
  reading: '正在找今天到期的',
  failed: '沒能讀出名單，檔案都還在。',
  never: '不群發，不自動送出',
};

const en: FollowUpText = {
  tab: 'Follow-up',
  head: 'Who may be written to today',
  count: (count) => String(count),
  lead: 'One sentence a person, read before it is sent; nobody twice within 14 days.',
  weather: 'Weather',
  noWeather: 'leave it out',
  weathers: { cold: 'cold', heat: 'heat', rain: 'rain', storm: 'storm' },
  openHead: (name) => `In this chat: ${name}`,
  reasons: {
    arrival: 'Arrived',
    order: 'Order',
    cycle: 'Due again',
    birthday: 'Birthday',
    festival: 'Festival',
    usage: 'In use',
    weather: 'Weather',
  },
  cycleWhy: (product, days, date) => `${product} about every ${days} days, due ${date}`,
  orderWhy: (product, date) => `${product} ordered ${date} should be there`,
  usageWhy: (product, date) => `${product} in use since ${date}`,
  birthdayWhy: (date) => `birthday on ${date}`,
  festivalWhy: (festival, date, product) =>
    product === null
      ? `${festival} (${date}), they spoke of it`
      : `${festival} (${date}), bought ${product} before it`,
  arrivalWhy: (product, isPromised) =>
    isPromised ? `promised to tell: ${product} is in` : `fits a tag: ${product} is new`,
  weatherWhy: 'what you see outside; a greeting only',
  notNow: {
    'do-not-contact': 'Asked not to be contacted: do not write.',
    'no-reason': 'No reason to write.',
    owed: 'A promise is overdue: keep it first.',
  },
  notBefore: {
    'too-soon': (date) => `Written to lately; again after ${date}.`,
    'put-off': (date) => `Put off until ${date}.`,
    'not-due': (date) => `Not due before ${date}: nothing is pushed.`,
  },
  lastWritten: (date, reason) => `last ${date}, ${reason.toLowerCase()}`,
  otherReason: 'Another reason',
  otherWording: 'Another wording',
  language: 'Language',
  languages: { 'zh-CN': '简', 'zh-TW': '繁', en: 'EN' },
  insert: 'Insert',
  copy: 'Copy',
  done: 'Written',
  skip: 'Skip',
  later: 'Later',
  skipWhy: 'Why not',
  skips: {
    'not-now': 'not now',
    'wrong-reason': 'wrong reason',
    'spoke-already': 'just spoke',
    complaint: 'unhappy about something',
    other: 'something else',
  },
  laterDays: (days) => `in ${days} days`,
  settledHead: 'Just settled',
  undo: 'Take back',
  settled: {
    done: 'Noted as written; not listed again for 14 days',
    skipped: 'Skipped; this reason is not brought up again',
    later: 'Will be listed then',
  },
  undone: 'Taken back',
  copied: (isCopied) =>
    isCopied
      ? 'Copied. Paste it into their chat and read it before sending'
      : 'Could not copy. Select the sentence and copy it',
  nobody: 'Nobody is due today.',
  nobodyHint: 'Left out: not due, no reason, written to lately.',
  cut: 'More are due. Begin with these: too many in one day and each becomes a mass message.',
  reading: 'Looking up who is due',
  failed: 'The list could not be read. Profiles are still there.',
  never: 'Never in bulk, never sent by itself',
};

export const followUpText: Localized<FollowUpText> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
