import type { NeedField } from '../model/care';
import type { Localized } from '../model/locale';

type Tier = 'new' | 'once' | 'returning' | 'core' | 'resting';

/** Words of what agents find out about a customer: needs, tags, corrections, tier, membership, notes. */
export interface NeedsText {
  readonly needs: string;
  readonly fields: Readonly<Record<NeedField, string>>;
  readonly heard: string;
  readonly heardHint: string;
  readonly tag: string;
  readonly keep: string;
  readonly keepThis: (what: string, text: string) => string;
  readonly dismissThis: (what: string, text: string) => string;
  readonly edit: (field: string) => string;
  readonly save: string;
  readonly cancel: string;
  readonly remove: (what: string) => string;
  readonly removeTag: (tag: string) => string;
  readonly addNeed: string;
  readonly keptOn: (date: string, by: string) => string;
  readonly from: (words: string) => string;
  readonly askAbout: (field: string) => string;
  readonly worthAsking: string;

  readonly correctHint: string;
  readonly correctTo: (guess: string, name: string) => string;
  readonly corrected: (date: string, by: string) => string;
  readonly guessedWas: (name: string) => string;
  readonly guessedSame: string;
  readonly takeBack: string;
  readonly overtaken: string;

  readonly value: string;
  readonly tiers: Readonly<Record<Tier, string>>;
  readonly tierWhy: (orders: number, total: string, daysAgo: number) => string;
  readonly tierNew: string;
  readonly large: string;
  readonly tierAdvice: Readonly<Record<Tier, string>>;
  readonly why: string;

  readonly membership: string;
  readonly noLevel: string;
  readonly noBenefits: string;
  readonly benefitUntil: (name: string, end: string) => string;
  readonly benefitEnded: (name: string, date: string) => string;

  readonly notes: string;
  readonly notesCount: (count: number) => string;
  readonly addNote: string;
  readonly noteHint: string;
  readonly importedNote: string;

  readonly done: Readonly<
    Record<
      | 'correct'
      | 'uncorrect'
      | 'keep-tag'
      | 'drop-tag'
      | 'keep-need'
      | 'drop-need'
      | 'decline'
      | 'reconsider'
      | 'add-note'
      | 'drop-note',
      string
    >
  >;
}

const zhCN: NeedsText = {
  needs: '需要',
  fields: {
    stated: '说出来的',
    underlying: '背后的',
    driver: '最看重',
    occasion: '场合',
    recipient: '给谁',
    budget: '预算',
  },
  heard: '这次听到的',
  heardHint: '记下才算数',
  tag: '标签',
  keep: '记下',
  keepThis: (what, text) => `记下${what}：${text}`,
  dismissThis: (what, text) => `不是${what}：${text}`,
  edit: (field) => `改${field}`,
  save: '存',
  cancel: '不改了',
  remove: (what) => `删掉${what}`,
  removeTag: (tag) => `去掉标签${tag}`,
  addNeed: '补一条',
  keptOn: (date, by) => (by === '' ? `${date}记` : `${date}，${by}记`),
  from: (words) => `他说「${words}」`,
  askAbout: (field) => `问一句：${field}`,
  worthAsking: '还可以问一句',

  correctHint: '不对就点对的那一步',
  correctTo: (guess, name) => `${guess}改成${name}`,
  corrected: (date, by) => (by === '' ? `${date}改过` : `${date}，${by}改过`),
  guessedWas: (name) => `原来推测：${name}`,
  guessedSame: '推测也是这一步',
  takeBack: '撤回',
  overtaken: '有了新依据，之前的更正已让位',

  value: '来往深浅',
  tiers: { new: '新客', once: '买过一次', returning: '回头客', core: '常客', resting: '很久没来' },
  tierWhy: (orders, total, daysAgo) => `${orders}单，共${total}，最近一单${daysAgo}天前`,
  tierNew: '还没有购买记录',
  large: '单子比一般大',
  tierAdvice: {
    new: '先问清需要，不合适就直说。',
    once: '先问上次用得怎样，再谈这次。',
    returning: '记得他买过什么，省他的话。',
    core: '多给时间：先到先答，承诺盯紧。',
    resting: '不追问为什么没来，有事说事。',
  },
  why: '依据',

  membership: '会员',
  noLevel: '没有登记等级',
  noBenefits: '现在没有专享优惠，不要说有。',
  benefitUntil: (name, end) => `${name}，到${end}`,
  benefitEnded: (name, date) => `${name}已在${date}结束，别再提`,

  notes: '备注',
  notesCount: (count) => `${count}条`,
  addNote: '记一句',
  noteHint: '只写事实，客户看到也不难堪',
  importedNote: '导入的备注',

  done: {
    correct: '已改，有新依据之前以你说的为准',
    uncorrect: '更正已撤回',
    'keep-tag': '标签已记下',
    'drop-tag': '标签已去掉',
    'keep-need': '需要已记下',
    'drop-need': '已删掉',
    decline: '不再提示这一条',
    reconsider: '已恢复',
    'add-note': '备注已记下',
    'drop-note': '备注已删掉',
  },
};

const zhTW: NeedsText = {
  needs: '需要',
  fields: {
    stated: '說出來的',
    underlying: '背後的',
    driver: '最看重',
    occasion: '場合',
    recipient: '給誰',
    budget: '預算',
  },
  heard: '這次聽到的',
  heardHint: '記下才算數',
  tag: '標籤',
  keep: '記下',
  keepThis: (what, text) => `記下${what}：${text}`,
  dismissThis: (what, text) => `不是${what}：${text}`,
  edit: (field) => `改${field}`,
  save: '存',
  cancel: '不改了',
  remove: (what) => `刪掉${what}`,
  removeTag: (tag) => `去掉標籤${tag}`,
  addNeed: '補一條',
  keptOn: (date, by) => (by === '' ? `${date}記` : `${date}，${by}記`),
  from: (words) => `他說「${words}」`,
  askAbout: (field) => `問一句：${field}`,
  worthAsking: '還可以問一句',

  correctHint: '不對就點對的那一步',
  correctTo: (guess, name) => `${guess}改成${name}`,
  corrected: (date, by) => (by === '' ? `${date}改過` : `${date}，${by}改過`),
  guessedWas: (name) => `原來推測：${name}`,
  guessedSame: '推測也是這一步',
  takeBack: '撤回',
  overtaken: '有了新依據，之前的更正已讓位',

  value: '來往深淺',
  tiers: { new: '新客', once: '買過一次', returning: '回頭客', core: '常客', resting: '很久沒來' },
  tierWhy: (orders, total, daysAgo) => `${orders}單，共${total}，最近一單${daysAgo}天前`,
  tierNew: '還沒有購買紀錄',
  large: '單子比一般大',
  tierAdvice: {
    new: '先問清楚需要，不合適就直說。',
    once: '先問上次用得怎樣，再談這次。',
    returning: '記得他買過什麼，省他的話。',
    core: '多給時間：先到先答，承諾盯緊。',
    resting: '不追問為什麼沒來，有事說事。',
  },
  why: '依據',

  membership: '會員',
  noLevel: '沒有登記等級',
  noBenefits: '現在沒有專屬優惠，不要說有。',
  benefitUntil: (name, end) => `${name}，到${end}`,
  benefitEnded: (name, date) => `${name}已在${date}結束，別再提`,

  notes: '備註',
  notesCount: (count) => `${count}條`,
  addNote: '記一句',
  noteHint: '只寫事實，客戶看到也不難堪',
  importedNote: '匯入的備註',

  done: {
    correct: '已改，有新依據之前以你說的為準',
    uncorrect: '更正已撤回',
    'keep-tag': '標籤已記下',
    'drop-tag': '標籤已去掉',
    'keep-need': '需要已記下',
    'drop-need': '已刪掉',
    decline: '不再提示這一條',
    reconsider: '已恢復',
    'add-note': '備註已記下',
    'drop-note': '備註已刪掉',
  },
};

const en: NeedsText = {
  needs: 'Needs',
  fields: {
    stated: 'Said',
    underlying: 'Behind it',
    driver: 'Decides',
    occasion: 'Occasion',
    recipient: 'For whom',
    budget: 'Budget',
  },
  heard: 'Heard in this chat',
  heardHint: 'Counts once saved',
  tag: 'Tag',
  keep: 'Save',
  keepThis: (what, text) => `Save ${what}: ${text}`,
  dismissThis: (what, text) => `Not the ${what}: ${text}`,
  edit: (field) => `Edit: ${field}`,
  save: 'Save',
  cancel: 'Cancel',
  remove: (what) => `Remove: ${what}`,
  removeTag: (tag) => `Remove the tag ${tag}`,
  addNeed: 'Add one',
  keptOn: (date, by) => (by === '' ? `saved ${date}` : `saved ${date} by ${by}`),
  from: (words) => `from “${words}”`,
  askAbout: (field) => `Ask: ${field.toLowerCase()}`,
  worthAsking: 'One question worth asking',

  correctHint: 'Wrong? Press the right one',
  correctTo: (guess, name) => `Correct the ${guess.toLowerCase()} to ${name}`,
  corrected: (date, by) => (by === '' ? `Corrected ${date}` : `Corrected ${date} by ${by}`),
  guessedWas: (name) => `guessed before: ${name}`,
  guessedSame: 'the guess agrees',
  takeBack: 'Take back',
  overtaken: 'New evidence has come: an earlier correction gave way',

  value: 'Standing',
  tiers: {
    new: 'New',
    once: 'Bought once',
    returning: 'Returning',
    core: 'Regular',
    resting: 'Away for long',
  },
  tierWhy: (orders, total, daysAgo) =>
    `${orders} ${orders === 1 ? 'order' : 'orders'}, ${total} in all, the last ${daysAgo} days ago`,
  tierNew: 'No purchase on record',
  large: 'larger orders than usual',
  tierAdvice: {
    new: 'Ask what is needed first; say plainly if nothing fits.',
    once: 'Ask how the last one went before this one.',
    returning: 'Know what they bought; spare them the telling.',
    core: 'Time is well spent here: answer first, watch the promises.',
    resting: 'Do not ask why they stayed away; come to the point.',
  },
  why: 'Rests on',

  membership: 'Membership',
  noLevel: 'no level on record',
  noBenefits: 'There is no benefit of their own now; do not speak of one.',
  benefitUntil: (name, end) => `${name}, until ${end}`,
  benefitEnded: (name, date) => `${name} ended on ${date}; do not name it`,

  notes: 'Notes',
  notesCount: (count) => String(count),
  addNote: 'Add a note',
  noteHint: 'Facts only, nothing the customer should not read',
  importedNote: 'Imported note',

  done: {
    correct: 'Corrected; stands until new evidence comes',
    uncorrect: 'Correction taken back',
    'keep-tag': 'Tag saved',
    'drop-tag': 'Tag removed',
    'keep-need': 'Need saved',
    'drop-need': 'Removed',
    decline: 'Will not be suggested again',
    reconsider: 'Restored',
    'add-note': 'Note saved',
    'drop-note': 'Note removed',
  },
};

export const needsText: Localized<NeedsText> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
