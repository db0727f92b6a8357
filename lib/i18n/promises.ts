import type { Localized } from '../model/locale';

/** Outcomes as a fact; also what an undo takes back. */
type Done =
  | 'confirmed'
  | 'kept'
  | 'half-kept'
  | 'broken'
  | 'put-off'
  | 'not-promise'
  | 'elsewhere'
  | 'not-proof';

/** Words of the promise ledger, of the reply clock and of reminders. Times come formatted. */
export interface PromisesText {
  readonly tab: string;
  readonly noTime: string;
  readonly assumedClosing: (due: string) => string;
  readonly change: string;
  readonly confirm: string;
  readonly confirmKept: string;
  readonly words: string;
  readonly due: string;
  readonly dueByShop: (timeZone: string) => string;
  readonly dayOff: string;
  readonly duePast: string;
  readonly save: string;
  readonly cancel: string;
  readonly today: (due: string) => string;
  readonly nextDay: (due: string) => string;
  readonly workDays: (days: number, due: string) => string;
  readonly week: (due: string) => string;

  readonly by: (agent: string, date: string) => string;
  readonly looksKept: (words: string) => string;
  readonly notYet: string;
  readonly more: string;
  readonly half: string;
  readonly halfLeft: string;
  readonly halfWas: (words: string) => string;
  readonly broken: string;
  readonly brokenHint: string;
  readonly putOff: string;
  readonly sayLate: string;
  readonly sayBroken: string;
  readonly record: (kept: number, broken: number) => string;
  readonly copyNote: string;
  readonly noteCopied: string;
  readonly notCopied: string;
  readonly done: Readonly<Record<Done, string>>;
  readonly undo: string;

  readonly listHead: string;
  readonly mine: string;
  readonly everyone: string;
  readonly whose: string;
  readonly count: (open: number, late: number) => string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly open: string;
  readonly keys: string;
  readonly late: string;
  readonly later: string;
  readonly more200: string;
  readonly remindOffer: string;
  readonly remindOn: string;
  readonly remindDenied: string;

  readonly waited: (minutes: number) => string;
  readonly waitedLess: string;
  readonly bound: (minutes: number) => string;
  readonly near: string;
  readonly over: string;
  readonly closed: (opens: string) => string;
  readonly heldFor: (minutes: number) => string;
  readonly holdTitles: Readonly<Record<'check' | 'today' | 'closed', string>>;
  readonly elsewhere: string;

  readonly badge: (soon: number, late: number) => string;
  readonly soonFor: (name: string) => string;
  readonly lateFor: (name: string) => string;
  readonly list: (names: readonly string[]) => string;
  readonly openToSee: string;

  readonly part: string;
  readonly partLead: string;
  readonly notify: string;
  readonly notifyNote: string;
  readonly lead: string;
  readonly leadNote: string;
  readonly leadChoice: (minutes: number) => string;

  readonly note: {
    readonly head: (name: string) => string;
    readonly headAll: string;
    readonly line: (words: string, due: string, by: string) => string;
    readonly left: (words: string, whole: string, due: string, by: string) => string;
    readonly late: string;
    readonly heard: (words: string, due: string) => string;
    readonly broken: (words: string, date: string) => string;
    readonly from: (agent: string) => string;
  };
}

const minutesZh = (minutes: number, hour: string, minute: string): string =>
  minutes < 60
    ? `${minutes}${minute}`
    : `${Math.floor(minutes / 60)}${hour}${minutes % 60 === 0 ? '' : `${minutes % 60}${minute}`}`;
const minutesEn = (minutes: number): string =>
  minutes < 60
    ? `${minutes} min`
    : `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`;

const zhCN: PromisesText = {
  tab: '承诺',
  noTime: '没说时间，定一个',
  assumedClosing: (due) => `${due}，按下班算`,
  change: '改',
  confirm: '记下',
  confirmKept: '记为已兑现',
  words: '答应了什么',
  due: '什么时候之前',
  dueByShop: (timeZone) => `按店里的钟：${timeZone}`,
  dayOff: '那天没人上班',
  duePast: '这个时间已经过了',
  save: '记下',
  cancel: '取消',
  today: (due) => `${due}前`,
  nextDay: (due) => `${due}前`,
  workDays: (days, due) => `${days}个工作日，${due}`,
  week: (due) => `一周，${due}`,
  by: (agent, date) => `${agent}${date}答应`,
  looksKept: (words) => `像是做到了：「${words}」`,
  notYet: '还没有',
  more: '别的结果',
  half: '做了一半',
  halfLeft: '还欠什么',
  halfWas: (words) => `原来答应：${words}`,
  broken: '没做到',
  brokenHint: '照实记，不会再提醒；最好跟客户说一声',
  putOff: '改时间',
  sayLate: '跟客户说晚了',
  sayBroken: '跟客户说做不到了',
  record: (kept, broken) =>
    [kept > 0 ? `兑现过${kept}条` : '', broken > 0 ? `没做到${broken}条` : ''].filter(Boolean).join('，'),
  copyNote: '复制交接便条',
  noteCopied: '交接便条已复制',
  notCopied: '没能复制，请再点一次',
  done: {
    confirmed: '记下了，到点前提醒',
    kept: '记为已兑现',
    'half-kept': '记下还欠的',
    broken: '记为没做到',
    'put-off': '时间改好了',
    'not-promise': '不算承诺',
    elsewhere: '算在别处答过了',
    'not-proof': '这句不算',
  },
  undo: '撤销',
  listHead: '欠着的承诺',
  mine: '我的',
  everyone: '全部',
  whose: '看谁的',
  count: (open, late) => (late === 0 ? `${open}条` : `${open}条，${late}条过点`),
  nothing: '没有欠着的承诺',
  nothingHint: '在对话里答应了客户什么，会在这里等到兑现为止。',
  open: '打开',
  keys: '↑↓选，回车打开，K记为已兑现',
  late: '过点了',
  later: '还没到点',
  more200: '只列最先到点的200条',
  remindOffer: '到点前要不要弹一条通知？不开就只在图标上记数。',
  remindOn: '打开通知',
  remindDenied: '浏览器没给通知的权限，图标上照样记数。',
  waited: (minutes) => `等了${minutesZh(minutes, '小时', '分钟')}`,
  waitedLess: '刚说完',
  bound: (minutes) => `店里说${minutesZh(minutes, '小时', '分钟')}内回`,
  near: '快到了',
  over: '过了',
  closed: (opens) => `店里休息，${opens}再开始算`,
  heldFor: (minutes) => `让客户等了${minutesZh(minutes, '小时', '分钟')}`,
  holdTitles: { check: '先应一声', today: '要查久一点', closed: '下班了，说个时间' },
  elsewhere: '别处答过',
  badge: (soon, late) =>
    [soon > 0 ? `${soon}条承诺快到点` : '', late > 0 ? `${late}条承诺过点了` : ''].filter(Boolean).join('，'),
  soonFor: (name) => `答应${name}的快到点了`,
  lateFor: (name) => `答应${name}的过点了`,
  list: (names) => names.join('、'),
  openToSee: '打开侧边栏看',
  part: '承诺提醒',
  partLead: '确认过的承诺，到点前提醒一次，过点再提醒一次。图标上的数字一直有。',
  notify: '弹出通知',
  notifyNote: '打开时浏览器会问一次。侧边栏锁着时，通知里不出现客户和内容。',
  lead: '提前多久',
  leadNote: '按营业时间往前数：周一早上到点的，周五就提醒。',
  leadChoice: (minutes) => minutesZh(minutes, '小时', '分钟'),
  note: {
    head: (name) => `${name}，还欠着：`,
    headAll: '交接，还欠着的承诺：',
    line: (words, due, by) => `- ${words}（${due}${by}）`,
    left: (words, whole, due, by) => `- 还欠：${words}（原来答应「${whole}」，${due}${by}）`,
    late: '已过点',
    heard: (words, due) => `- 刚答应，还没记下：${words}（${due}）`,
    broken: (words, date) => `- 没做到：${words}（${date}）`,
    from: (agent) => `${agent}留`,
  },
};

const zhTW: PromisesText = {
  change: '改',
  cancel: '取消',
  today: (due) => `${due}前`,
  nextDay: (due) => `${due}前`,
  half: '做了一半',
  mine: '我的',
  everyone: '全部',
  list: (names) => names.join('、'),
  lead: '提前多久',
  tab: '承諾',
  noTime: '沒說時間，定一個',
  assumedClosing: (due) => `${due}，算到下班`,
  confirm: '記下',
  confirmKept: '記為已兌現',
  words: '答應了什麼',
  due: '什麼時候之前',
  dueByShop: (timeZone) => `照店裡的時鐘：${timeZone}`,
  dayOff: '那天沒人上班',
  duePast: '這個時間已經過了',
  save: '記下',
  workDays: (days, due) => `${days}個工作天，${due}`,
  week: (due) => `一週，${due}`,
  by: (agent, date) => `${agent}${date}答應`,
  looksKept: (words) => `像是做到了：「${words}」`,
  notYet: '還沒有',
  more: '其他結果',
  halfLeft: '還欠什麼',
  halfWas: (words) => `原本答應：${words}`,
  broken: '沒做到',
  brokenHint: '照實記，不會再提醒；最好跟客戶說一聲',
  putOff: '改時間',
  sayLate: '跟客戶說晚了',
  sayBroken: '跟客戶說做不到了',
  record: (kept, broken) =>
    [kept > 0 ? `兌現過${kept}條` : '', broken > 0 ? `沒做到${broken}條` : ''].filter(Boolean).join('，'),
  copyNote: '複製交接便條',
  noteCopied: '交接便條已複製',
  notCopied: '沒能複製，請再按一次',
  done: {
    confirmed: '記下了，到點前提醒',
    kept: '記為已兌現',
    'half-kept': '記下還欠的',
    broken: '記為沒做到',
    'put-off': '時間改好了',
    'not-promise': '不算承諾',
    elsewhere: '算在別處答過了',
    'not-proof': '這句不算',
  },
  undo: '復原',
  listHead: '欠著的承諾',
  count: (open, late) => (late === 0 ? `${open}條` : `${open}條，${late}條過點`),
  whose: '看誰的',
  nothing: '沒有欠著的承諾',
  nothingHint: '在對話裡答應了客戶什麼，會在這裡等到兌現為止。',
  open: '打開',
  keys: '↑↓選，Enter打開，K記為已兌現',
  late: '過點了',
  later: '還沒到點',
  more200: '只列最先到點的200條',
  remindOffer: '到點前要不要跳一則通知？不開就只在圖示上記數。',
  remindOn: '打開通知',
  remindDenied: '瀏覽器沒給通知的權限，圖示上照樣記數。',
  waited: (minutes) => `等了${minutesZh(minutes, '小時', '分鐘')}`,
  waitedLess: '剛說完',
  bound: (minutes) => `店裡說${minutesZh(minutes, '小時', '分鐘')}內回`,
  near: '快到了',
  over: '過了',
  closed: (opens) => `店裡休息，${opens}再開始算`,
  heldFor: (minutes) => `讓客戶等了${minutesZh(minutes, '小時', '分鐘')}`,
  holdTitles: { check: '先應一聲', today: '要查久一點', closed: '下班了，說個時間' },
  elsewhere: '別處答過',
  badge: (soon, late) =>
    [soon > 0 ? `${soon}條承諾快到點` : '', late > 0 ? `${late}條承諾過點了` : ''].filter(Boolean).join('，'),
  soonFor: (name) => `答應${name}的快到點了`,
  lateFor: (name) => `答應${name}的過點了`,
  openToSee: '打開側邊欄看',
  part: '承諾提醒',
  partLead: '確認過的承諾，到點前提醒一次，過點再提醒一次。圖示上的數字一直有。',
  notify: '跳出通知',
  notifyNote: '打開時瀏覽器會問一次。側邊欄鎖著時，通知裡不出現客戶和內容。',
  leadNote: '照營業時間往前數：週一早上到點的，週五就提醒。',
  leadChoice: (minutes) => minutesZh(minutes, '小時', '分鐘'),
  note: {
    head: (name) => `${name}，還欠著：`,
    headAll: '交接，還欠著的承諾：',
    line: (words, due, by) => `- ${words}（${due}${by}）`,
    left: (words, whole, due, by) => `- 還欠：${words}（原本答應「${whole}」，${due}${by}）`,
    late: '已過點',
    heard: (words, due) => `- 剛答應，還沒記下：${words}（${due}）`,
    broken: (words, date) => `- 沒做到：${words}（${date}）`,
    from: (agent) => `${agent}留`,
  },
};

const en: PromisesText = {
  tab: 'Promises',
  noTime: 'No time was said: choose one',
  assumedClosing: (due) => `${due}, taken as closing time`,
  change: 'Correct',
  confirm: 'Note it',
  confirmKept: 'Note as kept',
  words: 'What was promised',
  due: 'By when',
  dueByShop: (timeZone) => `By the shop's clock: ${timeZone}`,
  dayOff: 'Nobody works that day',
  duePast: 'That time is over',
  save: 'Note it',
  cancel: 'Cancel',
  today: (due) => `by ${due}`,
  nextDay: (due) => `by ${due}`,
  workDays: (days, due) => `${days} working days, ${due}`,
  week: (due) => `a week, ${due}`,
  by: (agent, date) => `${agent} promised on ${date}`,
  looksKept: (words) => `Looks kept: “${words}”`,
  notYet: 'Not yet',
  more: 'Other outcome',
  half: 'Half done',
  halfLeft: 'What is still owed',
  halfWas: (words) => `Promised: ${words}`,
  broken: 'Not kept',
  brokenHint: 'Noted as it is, no more reminders; better tell the customer',
  putOff: 'Change time',
  sayLate: 'Say it is late',
  sayBroken: 'Say it cannot be done',
  record: (kept, broken) =>
    [kept > 0 ? `${kept} kept before` : '', broken > 0 ? `${broken} not kept` : '']
      .filter(Boolean)
      .join(', '),
  copyNote: 'Copy handover note',
  noteCopied: 'Handover note copied',
  notCopied: 'Could not copy: press once more',
  done: {
    confirmed: 'Noted; you will be reminded',
    kept: 'Noted as kept',
    'half-kept': 'What is left is noted',
    broken: 'Noted as not kept',
    'put-off': 'New time noted',
    'not-promise': 'No promise',
    elsewhere: 'Counts as answered elsewhere',
    'not-proof': 'That was not it',
  },
  undo: 'Undo',
  listHead: 'Promises open',
  mine: 'Mine',
  everyone: 'All',
  whose: 'Whose',
  count: (open, late) => (late === 0 ? `${open} open` : `${open} open, ${late} overdue`),
  nothing: 'No promise is open',
  nothingHint: 'What you promise in a chat waits here until it is kept.',
  open: 'Open',
  keys: '↑↓ choose, Enter opens, K notes it as kept',
  late: 'Overdue',
  later: 'Not due yet',
  more200: 'Only the 200 that are due first are listed',
  remindOffer: 'A notification before a promise is due? If not, only the icon counts.',
  remindOn: 'Turn on',
  remindDenied: 'The browser gave no permission; the icon still counts.',
  waited: (minutes) => `Waiting ${minutesEn(minutes)}`,
  waitedLess: 'Has just written',
  bound: (minutes) => `the shop says within ${minutesEn(minutes)}`,
  near: 'nearly there',
  over: 'over',
  closed: (opens) => `Closed; counting goes on ${opens}`,
  heldFor: (minutes) => `On hold for ${minutesEn(minutes)}`,
  holdTitles: { check: 'Say you are on it', today: 'Takes longer', closed: 'Closed: say when' },
  elsewhere: 'Answered elsewhere',
  badge: (soon, late) =>
    [
      soon > 0 ? `${soon} promise${soon === 1 ? '' : 's'} due soon` : '',
      late > 0 ? `${late} promise${late === 1 ? '' : 's'} overdue` : '',
    ]
      .filter(Boolean)
      .join(', '),
  soonFor: (name) => `Due soon: your promise to ${name}`,
  lateFor: (name) => `Overdue: your promise to ${name}`,
  list: (names) => names.join(', '),
  openToSee: 'Open the side panel to see them',
  part: 'Promise reminders',
  partLead:
    'Promises you confirmed are reminded of once before they are due and once when they are over. The icon always counts them.',
  notify: 'Notifications',
  notifyNote: 'The browser asks once. While the side panel is locked they name no customer and no words.',
  lead: 'How long before',
  leadNote: 'Counted in business hours: what is due on Monday morning is reminded of on Friday.',
  leadChoice: minutesEn,
  note: {
    head: (name) => `${name}, still owed:`,
    headAll: 'Handover, promises still open:',
    line: (words, due, by) => `- ${words} (${due}${by})`,
    left: (words, whole, due, by) => `- Left: ${words} (promised “${whole}”, ${due}${by})`,
    late: 'overdue',
    heard: (words, due) => `- Just promised, not noted yet: ${words} (${due})`,
    broken: (words, date) => `- Not kept: ${words} (${date})`,
    from: (agent) => `Left by ${agent}`,
  },
};

export const promisesText: Localized<PromisesText> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
