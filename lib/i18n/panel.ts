import type { Localized } from '../model/locale';
import type { OpenConversation, Topic } from '../model/open-conversation';

type TrustKind = OpenConversation['trust'][number]['kind'];
type Fault = OpenConversation['faults'][number];
type StageName = 'awareness' | 'consideration' | 'decision' | 'after-sale';
type SentenceName =
  | 'repair'
  | 'close'
  | 'correct'
  | 'open'
  | 'ask-product'
  | 'three-prices'
  | 'answer'
  | 'how-to-pay';
type TrustName = 'cognitive' | 'emotional' | 'behavioural';

/** Every word of the side panel. Amounts, dates and times come formatted; numbers come as they are. */
export interface PanelText {
  readonly title: string;
  readonly more: string;
  readonly openDashboard: string;
  readonly openOptions: string;
  readonly stateWords: Readonly<
    Record<'calm' | 'busy' | 'blind' | 'off' | 'advice' | 'warning' | 'critical', string>
  >;
  readonly topics: Readonly<Record<Topic, string>>;

  readonly phoneTail: (tail: string) => string;
  readonly orders: (count: number) => string;
  readonly since: (month: string) => string;
  readonly lastOn: (date: string) => string;
  readonly doNotContact: (date: string) => string;
  readonly restUntil: (date: string) => string;
  readonly noMarketing: string;
  readonly stageTag: Readonly<Record<StageName, string>>;
  readonly trustTag: Readonly<Record<TrustName, string>>;

  readonly lastPurchase: string;
  readonly allOrders: (count: number) => string;
  readonly onlyLast: string;
  readonly noPurchases: string;
  readonly pieces: (count: number) => string;

  readonly threePrices: string;
  readonly lastPaid: string;
  readonly storeToday: (owner: string) => string;
  readonly storeNow: string;
  readonly giveHere: string;
  readonly listPrice: string;
  readonly notKnown: string;
  readonly noOffer: string;
  readonly until: (moment: string) => string;
  /** The last moment of a day, as the end of a span. */
  readonly endOfDay: (date: string) => string;
  /** What a price that held for a while is called. */
  readonly limitedPrice: (month: string) => string;
  readonly limitedNow: string;
  readonly rulerSays: (points: string) => string;
  readonly rulerPoint: (name: string, amount: string) => string;
  readonly lowest: (amount: string) => string;
  readonly belowFloor: string;
  readonly saidAt: (times: string) => string;
  readonly saidUntimed: string;
  readonly noPriceBook: string;
  readonly setUpPrices: string;

  readonly openQuestions: string;
  readonly questions: (count: number) => string;
  readonly goSee: string;
  readonly minutesAgo: (minutes: number) => string;
  readonly justNow: string;

  readonly readyToSay: string;
  readonly sentenceTitles: Readonly<Record<SentenceName, string>>;
  readonly insert: string;
  readonly reply: Readonly<Record<'inserted' | 'copied' | 'failed', string>>;
  readonly blanks: (count: number) => string;

  readonly saidHere: string;
  readonly saidPrices: (count: number) => string;

  readonly owed: string;
  readonly promises: (count: number) => string;
  readonly kept: string;
  readonly promisedOn: (date: string) => string;
  readonly dueBy: (moment: string) => string;
  readonly dueToday: (time: string) => string;
  readonly daysLeft: (days: number) => string;
  readonly daysLate: (days: number) => string;
  readonly lateToday: string;
  readonly heard: string;
  readonly heardHint: string;
  readonly heardUnlinked: string;
  readonly notPromise: string;

  readonly stage: string;
  readonly aGuess: string;
  readonly stages: Readonly<Record<StageName, string>>;
  readonly trust: string;
  readonly trustLevels: Readonly<Record<TrustName, string>>;
  readonly quoted: (words: string) => string;
  readonly trustEvents: Readonly<Record<TrustKind, string>>;
  readonly crisisNumber: (number: number) => string;
  readonly withTopic: (event: string, topic: string) => string;
  readonly soFar: string;
  readonly crises: (count: number) => string;

  readonly cycle: string;
  readonly everyDays: (days: number) => string;
  readonly cycleSays: (days: number, date: string) => string;
  readonly cycleDue: (days: number) => string;
  readonly cycleNotDue: (days: number) => string;
  readonly dueNow: (days: number) => string;
  readonly dueIn: (days: number) => string;

  readonly repairFirst: (topic: string) => string;
  readonly repairBare: string;
  readonly crisisAt: (number: number, time: string | null, words: string) => string;
  readonly repairFaults: Readonly<Record<Fault, string>>;
  readonly repairTopics: Readonly<Partial<Record<Topic, string>>>;
  readonly namePayee: (payee: string) => string;
  readonly nameShop: (shop: string) => string;
  readonly repairDont: string;
  readonly otherWording: string;
  readonly showNow: string;
  readonly foldAgain: string;

  readonly outcome: string;
  readonly lost: string;
  readonly lostHint: string;
  readonly lostCycle: (days: number) => string;
  readonly closeWith: string;
  readonly thisTime: string;

  readonly noProfile: string;
  readonly maybeThis: string;
  /** Why the agent must say who it is; `name` may be empty. */
  readonly whoIsThis: (name: string) => string;
  readonly weakIdentity: (identity: 'name' | 'none') => string;
  readonly itIs: string;
  readonly itIsNamed: (name: string) => string;
  readonly findProfile: string;
  readonly findHint: string;
  readonly nobodyFound: string;
  readonly boughtOn: (product: string, date: string) => string;
  readonly quickNote: string;
  readonly notOneOfThem: string;
  readonly quickHint: string;
  readonly noteProduct: string;
  readonly notePrice: string;
  readonly noteDate: string;
  readonly howMuch: (currency: string) => string;
  readonly noteSave: string;
  readonly noteStays: string;
  readonly noteFaults: Readonly<Record<'product' | 'price' | 'date', string>>;
  readonly checkable: string;
  readonly checkableUnknown: string;

  readonly emptyTitle: string;
  readonly emptyHint: string;
  readonly noPolicyTitle: string;
  readonly noPolicyHint: string;
  readonly setUp: string;
  readonly blindTitle: string;
  readonly blindSince: (reason: string, time: string) => string;
  readonly teach: string;
  readonly reading: string;

  readonly failedTitle: string;
  readonly failedHint: string;
  readonly reload: string;
  readonly footLocal: string;
  readonly footUnknown: string;
  readonly footFacts: string;
  readonly done: Readonly<
    Record<'kept' | 'confirmed' | 'linked' | 'noted' | 'message-away' | 'not-saved', string>
  >;
}

const zhCN: PanelText = {
  title: '客户',
  more: '更多',
  openDashboard: '看记录',
  openOptions: '设置',
  stateWords: {
    calm: '平静',
    busy: '在读',
    blind: '看不到',
    off: '没有对话',
    warning: '起疑',
    advice: '建议',
    critical: '信任出事',
  },
  topics: {
    payment: '付款',
    brand: '牌子',
    safety: '安全',
    price: '价格',
    discount: '优惠',
    delivery: '发货',
    returns: '退换',
    invoice: '发票',
    quality: '品质',
    stock: '存货',
    usage: '用法',
    other: '其他',
  },
  phoneTail: (tail) => `尾号${tail}`,
  orders: (count) => `${count}单`,
  since: (month) => `${month}起`,
  lastOn: (date) => `上次${date}`,
  doNotContact: (date) => `${date}起说过不要联系，只答不推`,
  restUntil: (date) => `${date}前不主动推`,
  noMarketing: '没有同意收营销消息，只答不推',
  stageTag: {
    awareness: '了解阶段',
    consideration: '比较阶段',
    decision: '决定阶段',
    'after-sale': '售后阶段',
  },
  trustTag: { cognitive: '认知信任', emotional: '情感信任', behavioural: '行为信任' },
  lastPurchase: '上次买的',
  allOrders: (count) => `全部${count}单`,
  onlyLast: '只看上次',
  noPurchases: '还没有购买记录，可以在下面记一笔。',
  pieces: (count) => `×${count}`,
  threePrices: '三个价',
  lastPaid: '上次付',
  storeToday: (owner) => `${owner}今天`,
  storeNow: '店里今天',
  giveHere: '这里可给',
  listPrice: '标价',
  notKnown: '没有记录',
  noOffer: '没有',
  until: (moment) => `到${moment}`,
  endOfDay: (date) => `${date}24点`,
  limitedPrice: (month) => `${month}活动价`,
  limitedNow: '活动价',
  rulerSays: (points) => `价尺：${points}`,
  rulerPoint: (name, amount) => `${name}${amount}`,
  lowest: (amount) => `${amount}最低`,
  belowFloor: '斜线：低于批准底价，不能报',
  saidAt: (times) => `${times}说过`,
  saidUntimed: '说过',
  noPriceBook: '还没有价格册，店里的价和这里可给的价没法核对。',
  setUpPrices: '录价格册',
  openQuestions: '还没答的',
  questions: (count) => `${count}问`,
  goSee: '去看',
  minutesAgo: (minutes) => (minutes < 60 ? `${minutes}分钟` : `${Math.floor(minutes / 60)}小时`),
  justNow: '刚刚',
  readyToSay: '可以这样说',
  sentenceTitles: {
    repair: '修复',
    close: '道歉，不再打扰',
    correct: '更正报价',
    open: '开场，认出客户',
    'ask-product': '开场，先问清',
    'three-prices': '三个价一次说清',
    answer: '答还没答的',
    'how-to-pay': '怎么付',
  },
  insert: '插入',
  reply: {
    inserted: '已放进输入框，看一遍再发',
    copied: '放不进输入框，已复制，粘贴即可',
    failed: '没放进去，也没能复制，请选中这句自己复制',
  },
  blanks: (count) => `有${count}处没有记录，发之前补上`,
  saidHere: '这次报过',
  saidPrices: (count) => `${count}次`,
  owed: '欠着的',
  promises: (count) => `${count}条`,
  kept: '已兑现',
  promisedOn: (date) => `${date}答应`,
  dueBy: (moment) => `${moment}前`,
  dueToday: (time) => `今天${time}前`,
  daysLeft: (days) => `还有${days}天`,
  daysLate: (days) => `过了${days}天`,
  lateToday: '今天已过时间',
  heard: '刚才答应的',
  heardHint: '记下才会提醒',
  heardUnlinked: '认出客户或记一笔之后就能记下',
  notPromise: '不是承诺',
  stage: '走到哪一步',
  aGuess: '是推测',
  stages: { awareness: '了解', consideration: '比较', decision: '决定', 'after-sale': '售后' },
  trust: '信任',
  trustLevels: { cognitive: '认知', emotional: '情感', behavioural: '行为' },
  quoted: (words) => `「${words}」`,
  trustEvents: { steady: '平稳', doubtful: '起疑', crisis: '危机', repaired: '已修复', lost: '离开' },
  crisisNumber: (number) => `危机${number}`,
  withTopic: (event, topic) => `${event}，${topic}`,
  soFar: '这次的信任',
  crises: (count) => `${count}次危机`,
  cycle: '回购',
  everyDays: (days) => `约${days}天一次`,
  cycleSays: (days, date) => `购买间隔约${days}天，${date}该回购`,
  cycleDue: (days) =>
    days === 0 ? '没到期不主动推；今天到期，可以谈' : `没到期不主动推；到期${days}天，可以谈`,
  cycleNotDue: (days) => `还有${days}天到期，没到期不主动推`,
  dueNow: (days) => (days === 0 ? '今天到期' : days === 1 ? '昨天到期' : `过${days}天`),
  dueIn: (days) => (days === 1 ? '明天' : `还有${days}天`),
  repairFirst: (topic) => `先修复信任：${topic}`,
  repairBare: '先修复信任',
  crisisAt: (number, time, words) => `第${number}次危机${time === null ? '' : `，${time}`}「${words}」`,
  repairFaults: {
    'payment-code': '收回那个收款码，请客户不要付',
    'shop-link': '说清发错了店，请客户不要在那里拍',
    'offer-withheld': '把没说的优惠和期限说全，承认没先说',
  },
  repairTopics: {
    payment: '说清钱付给谁',
    brand: '说清是哪个牌子、哪家店',
    safety: '说清哪里付款安全、有订单',
    price: '把每个价和它的来处说清',
    discount: '把能给的优惠说全',
    delivery: '说清什么时候发、现在到哪',
    returns: '说清能不能退、怎么退',
    invoice: '说清能不能开票',
    quality: '说清品质凭什么，拿不准就去查',
  },
  namePayee: (payee) => `说出收款方：${payee}`,
  nameShop: (shop) => `给对的店：${shop}`,
  repairDont: '不报新价，不催，不说「都是一家的」',
  otherWording: '换个说法',
  showNow: '现在就看',
  foldAgain: '收起来',
  outcome: '结果',
  lost: '客户这次不买了',
  lostHint: '不再跟单，不再报价。',
  lostCycle: (days) => `约${days}天一次的回购可能受影响。`,
  closeWith: '收尾这样说',
  thisTime: '这次的经过',
  noProfile: '没有档案',
  maybeThis: '可能是这位',
  whoIsThis: (name) => (name === '' ? '这位是谁？' : `这位「${name}」是谁？`),
  weakIdentity: (identity) =>
    identity === 'name'
      ? '这里只看得到名字，重名的人不会自动合在一起。你选定的档案只用在这段对话。'
      : '这里看不到客户是谁。你选定的档案只用在这段对话。',
  itIs: '就是这位',
  itIsNamed: (name) => `就是${name}`,
  findProfile: '找已有的档案',
  findHint: '姓名、手机尾号或买过的',
  nobodyFound: '没找到。换个词，或在下面记一笔。',
  boughtOn: (product, date) => `${date}买过${product}`,
  quickNote: '十秒记一笔',
  notOneOfThem: '都不是？十秒记一笔',
  quickHint: 'Tab到下一格，回车记下',
  noteProduct: '买过',
  notePrice: '付了',
  noteDate: '哪天',
  howMuch: (currency) => (currency === 'CNY' ? '一件多少元' : `一件多少${currency}`),
  noteSave: '记下',
  noteStays: '只存这台电脑',
  noteFaults: { product: '写上买了什么', price: '写一个金额，例如89', date: '选一个今天或以前的日子' },
  checkable: '现在能核对的',
  checkableUnknown: '收款码、链接、夸大用语照常检查；和上次价有关的没法判断。',
  emptyTitle: '打开一段对话',
  emptyHint: '客户是谁、付过多少、答应过什么，会出现在这里。',
  noPolicyTitle: '先录入你的店',
  noPolicyHint: '官方店铺、收款方和价格录好之后，才能核对价和收款码。',
  setUp: '去录入',
  blindTitle: '看不到这个页面',
  blindSince: (reason, time) => `${reason}，${time}起读不到。草稿没有检查，发送照常。`,
  teach: '教它认这个页面',
  reading: '正在读对话',
  failedTitle: '没能读出记录',
  failedHint: '档案和价格都还在。草稿照常检查，发送照常。',
  reload: '重新读',
  footLocal: '档案只存这台电脑',
  footUnknown: '没有档案也会检查收款和链接',
  footFacts: '只记事，不给人打分',
  done: {
    kept: '记为已兑现',
    confirmed: '承诺已记下',
    linked: '已认出，档案接上了',
    noted: '已记下',
    'message-away': '那条消息现在不在页面上，往上翻一翻',
    'not-saved': '没有存下，请再试一次',
  },
};

const zhTW: PanelText = {
  title: '客戶',
  more: '更多',
  openDashboard: '看紀錄',
  openOptions: '設定',
  stateWords: {
    calm: '平靜',
    busy: '在讀',
    blind: '看不到',
    off: '沒有對話',
    warning: '起疑',
    advice: '建議',
    critical: '信任出事',
  },
  topics: {
    payment: '付款',
    brand: '品牌',
    safety: '安全',
    price: '價格',
    discount: '優惠',
    delivery: '出貨',
    returns: '退換',
    invoice: '發票',
    quality: '品質',
    stock: '庫存',
    usage: '用法',
    other: '其他',
  },
  phoneTail: (tail) => `末碼${tail}`,
  orders: (count) => `${count}單`,
  since: (month) => `${month}起`,
  lastOn: (date) => `上次${date}`,
  doNotContact: (date) => `${date}起說過不要聯絡，只答不推`,
  restUntil: (date) => `${date}前不主動推`,
  noMarketing: '沒有同意收行銷訊息，只答不推',
  stageTag: {
    awareness: '了解階段',
    consideration: '比較階段',
    decision: '決定階段',
    'after-sale': '售後階段',
  },
  trustTag: { cognitive: '認知信任', emotional: '情感信任', behavioural: '行為信任' },
  lastPurchase: '上次買的',
  allOrders: (count) => `全部${count}單`,
  onlyLast: '只看上次',
  noPurchases: '還沒有購買紀錄，可以在下面記一筆。',
  pieces: (count) => `×${count}`,
  threePrices: '三個價',
  lastPaid: '上次付',
  storeToday: (owner) => `${owner}今天`,
  storeNow: '店裡今天',
  giveHere: '這裡可給',
  listPrice: '定價',
  notKnown: '沒有紀錄',
  noOffer: '沒有',
  until: (moment) => `到${moment}`,
  endOfDay: (date) => `${date}24點`,
  limitedPrice: (month) => `${month}活動價`,
  limitedNow: '活動價',
  rulerSays: (points) => `價尺：${points}`,
  rulerPoint: (name, amount) => `${name}${amount}`,
  lowest: (amount) => `${amount}最低`,
  belowFloor: '斜線：低於核准底價，不能報',
  saidAt: (times) => `${times}說過`,
  saidUntimed: '說過',
  noPriceBook: '還沒有價格冊，店裡的價和這裡可給的價無法核對。',
  setUpPrices: '建立價格冊',
  openQuestions: '還沒答的',
  questions: (count) => `${count}問`,
  goSee: '去看',
  minutesAgo: (minutes) => (minutes < 60 ? `${minutes}分鐘` : `${Math.floor(minutes / 60)}小時`),
  justNow: '剛剛',
  readyToSay: '可以這樣說',
  sentenceTitles: {
    repair: '修復',
    close: '道歉，不再打擾',
    correct: '更正報價',
    open: '開場，認出客戶',
    'ask-product': '開場，先問清楚',
    'three-prices': '三個價一次說清楚',
    answer: '答還沒答的',
    'how-to-pay': '怎麼付',
  },
  insert: '插入',
  reply: {
    inserted: '已放進輸入框，看一遍再送出',
    copied: '放不進輸入框，已複製，貼上即可',
    failed: '沒放進去，也沒能複製，請選取這句自行複製',
  },
  blanks: (count) => `有${count}處沒有紀錄，送出前補上`,
  saidHere: '這次報過',
  saidPrices: (count) => `${count}次`,
  owed: '欠著的',
  promises: (count) => `${count}條`,
  kept: '已兌現',
  promisedOn: (date) => `${date}答應`,
  dueBy: (moment) => `${moment}前`,
  dueToday: (time) => `今天${time}前`,
  daysLeft: (days) => `還有${days}天`,
  daysLate: (days) => `過了${days}天`,
  lateToday: '今天已過時間',
  heard: '剛才答應的',
  heardHint: '記下才會提醒',
  heardUnlinked: '認出客戶或記一筆之後就能記下',
  notPromise: '不是承諾',
  stage: '走到哪一步',
  aGuess: '是推測',
  stages: { awareness: '了解', consideration: '比較', decision: '決定', 'after-sale': '售後' },
  trust: '信任',
  trustLevels: { cognitive: '認知', emotional: '情感', behavioural: '行為' },
  quoted: (words) => `「${words}」`,
  trustEvents: { steady: '平穩', doubtful: '起疑', crisis: '危機', repaired: '已修復', lost: '離開' },
  crisisNumber: (number) => `危機${number}`,
  withTopic: (event, topic) => `${event}，${topic}`,
  soFar: '這次的信任',
  crises: (count) => `${count}次危機`,
  cycle: '回購',
  everyDays: (days) => `約${days}天一次`,
  cycleSays: (days, date) => `購買間隔約${days}天，${date}該回購`,
  cycleDue: (days) =>
    days === 0 ? '沒到期不主動推；今天到期，可以談' : `沒到期不主動推；到期${days}天，可以談`,
  cycleNotDue: (days) => `還有${days}天到期，沒到期不主動推`,
  dueNow: (days) => (days === 0 ? '今天到期' : days === 1 ? '昨天到期' : `過${days}天`),
  dueIn: (days) => (days === 1 ? '明天' : `還有${days}天`),
  repairFirst: (topic) => `先修復信任：${topic}`,
  repairBare: '先修復信任',
  crisisAt: (number, time, words) => `第${number}次危機${time === null ? '' : `，${time}`}「${words}」`,
  repairFaults: {
    'payment-code': '收回那個收款碼，請客戶不要付',
    'shop-link': '說清楚傳錯了店，請客戶不要在那裡下單',
    'offer-withheld': '把沒說的優惠和期限說全，承認沒先說',
  },
  repairTopics: {
    payment: '說清楚錢付給誰',
    brand: '說清楚是哪個品牌、哪家店',
    safety: '說清楚哪裡付款安全、有訂單',
    price: '把每個價和它的來處說清楚',
    discount: '把能給的優惠說全',
    delivery: '說清楚什麼時候出貨、現在到哪',
    returns: '說清楚能不能退、怎麼退',
    invoice: '說清楚能不能開發票',
    quality: '說清楚品質憑什麼，拿不準就去查',
  },
  namePayee: (payee) => `說出收款方：${payee}`,
  nameShop: (shop) => `給對的店：${shop}`,
  repairDont: '不報新價，不催，不說「都是一家的」',
  otherWording: '換個說法',
  showNow: '現在就看',
  foldAgain: '收起來',
  outcome: '結果',
  lost: '客戶這次不買了',
  lostHint: '不再追單，不再報價。',
  lostCycle: (days) => `約${days}天一次的回購可能受影響。`,
  closeWith: '收尾這樣說',
  thisTime: '這次的經過',
  noProfile: '沒有檔案',
  maybeThis: '可能是這位',
  whoIsThis: (name) => (name === '' ? '這位是誰？' : `這位「${name}」是誰？`),
  weakIdentity: (identity) =>
    identity === 'name'
      ? '這裡只看得到名字，同名的人不會自動合在一起。你選定的檔案只用在這段對話。'
      : '這裡看不到客戶是誰。你選定的檔案只用在這段對話。',
  itIs: '就是這位',
  itIsNamed: (name) => `就是${name}`,
  findProfile: '找已有的檔案',
  findHint: '姓名、手機末碼或買過的',
  nobodyFound: '沒找到。換個詞，或在下面記一筆。',
  boughtOn: (product, date) => `${date}買過${product}`,
  quickNote: '十秒記一筆',
  notOneOfThem: '都不是？十秒記一筆',
  quickHint: 'Tab到下一格，Enter記下',
  noteProduct: '買過',
  notePrice: '付了',
  noteDate: '哪天',
  howMuch: (currency) => (currency === 'TWD' ? '一件多少元' : `一件多少${currency}`),
  noteSave: '記下',
  noteStays: '只存這台電腦',
  noteFaults: { product: '寫上買了什麼', price: '寫一個金額，例如89', date: '選一個今天或以前的日子' },
  checkable: '現在能核對的',
  checkableUnknown: '收款碼、連結、誇大用語照常檢查；和上次價有關的無法判斷。',
  emptyTitle: '打開一段對話',
  emptyHint: '客戶是誰、付過多少、答應過什麼，會出現在這裡。',
  noPolicyTitle: '先建立你的店',
  noPolicyHint: '官方店鋪、收款方和價格建好之後，才能核對價和收款碼。',
  setUp: '去建立',
  blindTitle: '看不到這個頁面',
  blindSince: (reason, time) => `${reason}，${time}起讀不到。草稿沒有檢查，送出照常。`,
  teach: '教它認這個頁面',
  reading: '正在讀對話',
  failedTitle: '沒能讀出紀錄',
  failedHint: '檔案和價格都還在。草稿照常檢查，送出照常。',
  reload: '重新讀',
  footLocal: '檔案只存這台電腦',
  footUnknown: '沒有檔案也會檢查收款和連結',
  footFacts: '只記事，不給人打分',
  done: {
    kept: '記為已兌現',
    confirmed: '承諾已記下',
    linked: '已認出，檔案接上了',
    noted: '已記下',
    'message-away': '那則訊息現在不在頁面上，往上翻一翻',
    'not-saved': '沒有存下，請再試一次',
  },
};

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const en: PanelText = {
  title: 'Customer',
  more: 'More',
  openDashboard: 'Open the log',
  openOptions: 'Settings',
  stateWords: {
    calm: 'Calm',
    busy: 'Reading',
    blind: 'Blind',
    off: 'No chat',
    warning: 'In doubt',
    advice: 'Advice',
    critical: 'Trust at risk',
  },
  topics: {
    payment: 'payment',
    brand: 'brand',
    safety: 'safety',
    price: 'price',
    discount: 'discount',
    delivery: 'delivery',
    returns: 'returns',
    invoice: 'invoice',
    quality: 'quality',
    stock: 'stock',
    usage: 'use',
    other: 'other',
  },
  phoneTail: (tail) => `ends ${tail}`,
  orders: (count) => plural(count, 'order'),
  since: (month) => `Since ${month}`,
  lastOn: (date) => `last ${date}`,
  doNotContact: (date) => `Asked on ${date} not to be contacted: answer, do not push`,
  restUntil: (date) => `Do not push before ${date}`,
  noMarketing: 'No consent to marketing: answer, do not push',
  stageTag: {
    awareness: 'Awareness',
    consideration: 'Consideration',
    decision: 'Decision',
    'after-sale': 'After-sale',
  },
  trustTag: { cognitive: 'Cognitive trust', emotional: 'Emotional trust', behavioural: 'Behavioural trust' },
  lastPurchase: 'Last purchase',
  allOrders: (count) => `All ${count}`,
  onlyLast: 'Only the last',
  noPurchases: 'No purchase on record yet. Note one below.',
  pieces: (count) => `×${count}`,
  threePrices: 'Three prices',
  lastPaid: 'Last paid',
  storeToday: (owner) => `${owner} today`,
  storeNow: 'Store today',
  giveHere: 'Give here',
  listPrice: 'List price',
  notKnown: 'not on record',
  noOffer: 'none',
  until: (moment) => `Until ${moment}`,
  endOfDay: (date) => `${date}, 24:00`,
  limitedPrice: (month) => `${month} promotion`,
  limitedNow: 'Promotion',
  rulerSays: (points) => `Price ruler: ${points}`,
  rulerPoint: (name, amount) => `${name} ${amount}`,
  lowest: (amount) => `${amount} floor`,
  belowFloor: 'Hatched: below the approved floor',
  saidAt: (times) => `said ${times}`,
  saidUntimed: 'said',
  noPriceBook: 'There is no price book yet: store price and price to give cannot be checked.',
  setUpPrices: 'Add a price book',
  openQuestions: 'Not answered yet',
  questions: (count) => plural(count, 'question'),
  goSee: 'Show',
  minutesAgo: (minutes) => (minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`),
  justNow: 'just now',
  readyToSay: 'Ready to say',
  sentenceTitles: {
    repair: 'Repair',
    close: 'Apologise, then leave in peace',
    correct: 'Set the price right',
    open: 'Open by recalling',
    'ask-product': 'Open by asking',
    'three-prices': 'All three prices at once',
    answer: 'Answer what is open',
    'how-to-pay': 'How to pay',
  },
  insert: 'Insert',
  reply: {
    inserted: 'In the composer. Read it once, then send',
    copied: 'Could not insert; it is copied, paste it',
    failed: 'Could not insert or copy. Select the sentence and copy it',
  },
  blanks: (count) => `${plural(count, 'gap')} nothing on record could fill: complete before sending`,
  saidHere: 'Quoted here',
  saidPrices: (count) => plural(count, 'time'),
  owed: 'Owed',
  promises: (count) => String(count),
  kept: 'Kept',
  promisedOn: (date) => `Promised ${date}`,
  dueBy: (moment) => `due ${moment}`,
  dueToday: (time) => `due today ${time}`,
  daysLeft: (days) => `${plural(days, 'day')} left`,
  daysLate: (days) => `${plural(days, 'day')} late`,
  lateToday: 'late today',
  heard: 'Just promised',
  heardHint: 'Saved ones are watched',
  heardUnlinked: 'Can be saved once the customer is known',
  notPromise: 'Not a promise',
  stage: 'Stage',
  aGuess: 'a guess',
  stages: {
    awareness: 'Awareness',
    consideration: 'Comparing',
    decision: 'Decision',
    'after-sale': 'After-sale',
  },
  trust: 'Trust',
  trustLevels: { cognitive: 'Cognitive', emotional: 'Emotional', behavioural: 'Behavioural' },
  quoted: (words) => `“${words}”`,
  trustEvents: { steady: 'Steady', doubtful: 'Doubt', crisis: 'Crisis', repaired: 'Repaired', lost: 'Left' },
  crisisNumber: (number) => `Crisis ${number}`,
  withTopic: (event, topic) => `${event}, ${topic}`,
  soFar: 'Trust in this chat',
  crises: (count) => plural(count, 'crisis', 'crises'),
  cycle: 'Repurchase',
  everyDays: (days) => `about every ${days} days`,
  cycleSays: (days, date) => `Buys about every ${days} days, next due ${date}`,
  cycleDue: (days) =>
    days === 0
      ? 'Never push before it is due; due today'
      : `Never push before it is due; due for ${plural(days, 'day')}`,
  cycleNotDue: (days) => `Due in ${plural(days, 'day')}: do not push before`,
  dueNow: (days) => (days === 0 ? 'due today' : days === 1 ? 'due yesterday' : `${days} days over`),
  dueIn: (days) => (days === 1 ? 'tomorrow' : `in ${days} days`),
  repairFirst: (topic) => `Repair trust first: ${topic}`,
  repairBare: 'Repair trust first',
  crisisAt: (number, time, words) => `Crisis ${number}${time === null ? '' : `, ${time}`} “${words}”`,
  repairFaults: {
    'payment-code': 'Take back that code; ask the customer not to pay it',
    'shop-link': 'Say it was the wrong store; ask the customer not to order there',
    'offer-withheld': 'State the offer in full with its end date; admit it came late',
  },
  repairTopics: {
    payment: 'Say who receives the money',
    brand: 'Say which brand and which store',
    safety: 'Say where paying is safe and gives an order',
    price: 'State each price and where it comes from',
    discount: 'State every offer there is',
    delivery: 'Say when it ships and where it is now',
    returns: 'Say whether and how it can be returned',
    invoice: 'Say whether an invoice is possible',
    quality: 'Say what the quality rests on; if unsure, look it up',
  },
  namePayee: (payee) => `Name the payee: ${payee}`,
  nameShop: (shop) => `Give the right store: ${shop}`,
  repairDont: 'No new price, no pressing, no “it is all one company”',
  otherWording: 'Another wording',
  showNow: 'Show now',
  foldAgain: 'Fold away',
  outcome: 'Outcome',
  lost: 'The customer is not buying this time',
  lostHint: 'No follow-up, no further price.',
  lostCycle: (days) => `Their purchase about every ${days} days may be at risk.`,
  closeWith: 'Close with',
  thisTime: 'What happened',
  noProfile: 'no profile',
  maybeThis: 'May be this customer',
  whoIsThis: (name) => (name === '' ? 'Who is this?' : `Who is this “${name}”?`),
  weakIdentity: (identity) =>
    identity === 'name'
      ? 'Only a name is shown here; people of one name are never merged. The profile you choose is used in this conversation alone.'
      : 'Who the customer is is not shown here. The profile you choose is used in this conversation alone.',
  itIs: 'That’s them',
  itIsNamed: (name) => `That’s ${name}`,
  findProfile: 'Find an existing profile',
  findHint: 'Name, phone ending or product',
  nobodyFound: 'Nobody found. Try another word, or note a purchase below.',
  boughtOn: (product, date) => `bought ${product} on ${date}`,
  quickNote: 'Ten-second note',
  notOneOfThem: 'None of them? Note a purchase',
  quickHint: 'Tab to the next, Enter to save',
  noteProduct: 'Bought',
  notePrice: 'Paid',
  noteDate: 'When',
  howMuch: (currency) => `${currency} for one`,
  noteSave: 'Save',
  noteStays: 'Stays on this computer',
  noteFaults: {
    product: 'Say what was bought',
    price: 'Write an amount such as 89',
    date: 'Choose today or an earlier day',
  },
  checkable: 'What is checked now',
  checkableUnknown:
    'Payment codes, links and overstated claims are checked as always. Anything about the last price cannot be judged.',
  emptyTitle: 'Open a conversation',
  emptyHint: 'Who the customer is, what they paid and what was promised will stand here.',
  noPolicyTitle: 'Add your shop first',
  noPolicyHint: 'Prices and payment codes can be checked once official stores, payees and prices are in.',
  setUp: 'Add it',
  blindTitle: 'This page cannot be read',
  blindSince: (reason, time) =>
    `${reason}; unread since ${time}. Drafts are not checked, sending works as usual.`,
  teach: 'Teach this page',
  reading: 'Reading the conversation',
  failedTitle: 'The records could not be read',
  failedHint: 'Profiles and prices are still there. Drafts are checked and sending works.',
  reload: 'Read again',
  footLocal: 'Profiles stay on this computer',
  footUnknown: 'Payments and links are checked without a profile too',
  footFacts: 'Facts are noted, people are not scored',
  done: {
    kept: 'Marked as kept',
    confirmed: 'Promise saved',
    linked: 'Recognised; the profile is linked',
    noted: 'Noted',
    'message-away': 'That message is not on the page now; scroll up',
    'not-saved': 'Not saved; try once more',
  },
};

export const panelText: Localized<PanelText> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
