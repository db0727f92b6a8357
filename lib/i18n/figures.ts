import type { Rung } from '../model/finding';
import type { Localized } from '../model/locale';

/** Words of the dashboard's figures: trends, rules, customers at risk, access. Numbers come formatted. */
export interface FiguresText {
  readonly view: Readonly<Record<'trends' | 'rules' | 'risk' | 'access', string>>;
  readonly title: Readonly<Record<'trends' | 'rules' | 'risk' | 'access', string>>;
  readonly period: string;
  readonly days: (count: number) => string;
  readonly span: (from: string, to: string) => string;
  readonly table: string;
  readonly day: string;
  readonly nothing: string;
  readonly nothingLead: string;
  readonly unreadable: string;
  readonly again: string;
  readonly before: (value: string) => string;
  readonly changed: string;
  readonly changedNote: (changed: number, shown: number) => string;
  readonly held: string;
  readonly heldNote: (changed: number, withReason: number) => string;
  readonly wrong: string;
  readonly wrongNote: (judged: number, wrong: number) => string;
  readonly noneJudged: string;
  readonly kept: string;
  readonly keptNote: (due: number, kept: number, late: number) => string;
  readonly noneDue: string;
  readonly tired: string;
  readonly tiredNote: (messages: string, repeats: string) => string;
  readonly noMessages: string;
  readonly wait: string;
  readonly waitNote: (replies: number) => string;
  readonly noReplies: string;
  readonly perDay: string;
  readonly warnings: string;
  readonly credits: string;
  readonly creditsAndWarnings: string;
  readonly after: string;
  readonly by: Readonly<Record<'rule' | 'agent' | 'console' | 'product', string>>;
  readonly byLabel: string;
  readonly nobody: Readonly<Record<'rule' | 'agent' | 'console' | 'product', string>>;
  readonly byName: string;
  readonly outcome: Readonly<Record<'changed' | 'sentAnyway' | 'withReason' | 'onlyLogged', string>>;
  readonly total: string;
  readonly topics: string;
  readonly topicNote: (count: number) => string;
  readonly noTopics: string;
  readonly noRanking: string;
  readonly waits: string;
  readonly upTo: (seconds: number) => string;
  readonly beyond: (seconds: number) => string;
  readonly replies: string;
  readonly rulesLead: (total: number, trial: number) => string;
  readonly rule: string;
  readonly rung: Readonly<Record<Rung, string>>;
  readonly rungLong: Readonly<Record<Rung, string>>;
  readonly ladder: string;
  readonly precision: (target: string) => string;
  readonly precisionHead: string;
  readonly judgedCount: (count: number) => string;
  readonly between: (low: string, high: string) => string;
  readonly missing: (count: number) => string;
  readonly standing: Readonly<Record<'measuring' | 'kept' | 'below', string>>;
  readonly shown: string;
  readonly sentAnyway: string;
  readonly notUseful: string;
  readonly right: string;
  readonly inNinety: string;
  readonly proposals: (count: number) => string;
  readonly proposal: (name: string, precision: string, target: string) => string;
  readonly toTrial: string;
  readonly keepIt: string;
  readonly moves: string;
  readonly move: (from: string, to: string) => string;
  readonly cause: Readonly<Record<'supervisor' | 'precision' | 'undo', string>>;
  readonly moveFigures: (right: number, wrong: number) => string;
  readonly undoMove: string;
  readonly noPolicy: string;
  readonly notMoved: string;
  readonly team: string;
  readonly showWrong: (count: number) => string;
  readonly showAll: string;
  readonly sample: string;
  readonly auto: string;
  readonly autoNote: string;
  readonly riskLead: string;
  readonly customer: string;
  readonly why: string;
  readonly since: string;
  readonly who: string;
  readonly crisis: string;
  readonly lost: string;
  readonly overdue: (time: string) => string;
  readonly seenTo: string;
  readonly noRisk: string;
  readonly noRiskLead: string;
  readonly nameless: string;
  readonly accessLead: string;
  readonly passphrase: string;
  readonly passphraseNone: string;
  readonly passphraseSet: string;
  readonly setPassphrase: string;
  readonly dropPassphrase: string;
  readonly tooShort: string;
  readonly wrongPassphrase: string;
  readonly unlock: string;
  readonly unlockLead: string;
  readonly lock: string;
  readonly protects: string;
  readonly protectsNot: string;
  readonly forAgents: string;
}

const minutes = (seconds: number) => seconds / 60;

/** All three languages group thousands alike. */
const grouped = (count: number): string => count.toLocaleString('en');

export const figuresText: Localized<FiguresText> = {
  'zh-CN': {
    view: { trends: '趋势', rules: '规则', risk: '有风险的客户', access: '谁能看' },
    title: {
      trends: '诚言 · 趋势',
      rules: '诚言 · 规则',
      risk: '诚言 · 有风险的客户',
      access: '诚言 · 谁能看',
    },
    period: '看多久',
    days: (count) => `${count}天`,
    span: (from, to) => `${from}至${to}`,
    table: '看数字',
    day: '日期',
    nothing: '这段时间没有提醒',
    nothingLead: '有了提醒，这里会画出每天多少、之后怎样。',
    unreadable: '读不到数字，已存的没有丢',
    again: '再读一次',
    before: (value) => `上一段${value}`,
    changed: '提醒后改了再发',
    changedNote: (changed, shown) => `提醒${grouped(shown)}次，改了${grouped(changed)}次`,
    held: '拦下的发送',
    heldNote: (changed, withReason) => `${grouped(changed)}次改了，${grouped(withReason)}次带理由发出`,
    wrong: '误报',
    wrongNote: (judged, wrong) => `评过${grouped(judged)}条，${grouped(wrong)}条误报`,
    noneJudged: '还没有评过',
    kept: '承诺按时兑现',
    keptNote: (due, kept, late) => `到期${due}条，按时${kept}条${late > 0 ? `，晚了${late}条` : ''}`,
    noneDue: '没有到期的',
    tired: '每百条消息的提醒',
    tiredNote: (messages, repeats) => `发了${messages}条，${repeats}是重复`,
    noMessages: '还没有数到消息',
    wait: '客户等回复',
    waitNote: (replies) => `一半在这之内，共${grouped(replies)}次回复`,
    noReplies: '还没有数到回复',
    perDay: '每天的提醒',
    warnings: '提醒',
    credits: '好做法',
    creditsAndWarnings: '好做法和提醒',
    after: '提醒之后',
    by: { rule: '规则', agent: '客服', console: '工作台', product: '商品' },
    byLabel: '按什么看',
    nobody: { rule: '', agent: '没写名字', console: '', product: '没说到商品' },
    byName: '按姓名排，不是名次。',
    outcome: { changed: '改了', sentAnyway: '原样发出', withReason: '带理由', onlyLogged: '只记录' },
    total: '合计',
    topics: '这周最该练的三件事',
    topicNote: (count) => `没改就发出或要辅导，${count}次`,
    noTopics: '这周没有要练的',
    noRanking: '按规则统计，不按人排名。',
    waits: '客户等了多久',
    upTo: (s) => (s < 60 ? `${s}秒内` : `${minutes(s)}分内`),
    beyond: (s) => `${minutes(s)}分以上`,
    replies: '回复',
    rulesLead: (total, trial) => `${total}条，试用${trial}条`,
    rule: '规则',
    rung: { trial: '试用', warn: '提醒', justify: '要理由', hold: '拦下' },
    rungLong: {
      trial: '只记录，客服看不到',
      warn: '提醒，照样能发',
      justify: '先给理由，按一个键就能发',
      hold: '拦下，改了或写了理由才发',
    },
    ladder: '走到哪一级',
    precision: (target) => `精确率（竖线为${target}）`,
    precisionHead: '精确率',
    judgedCount: (count) => `评${grouped(count)}`,
    between: (low, high) => `95%的把握在${low}到${high}之间`,
    missing: (count) => `再评${count}条才作数`,
    standing: { measuring: '还在量', kept: '达标', below: '不达标' },
    shown: '提醒',
    sentAnyway: '仍发出',
    notUseful: '没帮助',
    right: '属实',
    inNinety: '近90天；最近一次换级之后的评判才算数',
    proposals: (count) => `${count}条规则不达标，建议先放回试用`,
    proposal: (name, precision, target) => `${name}：${precision}，要求${target}`,
    toTrial: '放回试用',
    keepIt: '先不动',
    moves: '换级记录',
    move: (from, to) => `${from}→${to}`,
    cause: { supervisor: '主管改的', precision: '精确率不达标', undo: '撤销' },
    moveFigures: (right, wrong) => `当时属实${right}，误报${wrong}`,
    undoMove: '撤销这次',
    noPolicy: '先在设置里建店铺，才能换级',
    notMoved: '没有换成：规则已经在别的级上，或者没有存上',
    team: '小组',
    showWrong: (count) => `${count}条误报`,
    showAll: '全部记录',
    sample: '抽样来评',
    auto: '不达标就自动放回试用',
    autoNote: '关着时只提建议。每次都会记下，可以撤销。',
    riskLead: '信任出过问题还没修复，或者承诺过了时间',
    customer: '客户',
    why: '为什么在这里',
    since: '从什么时候',
    who: '谁跟',
    crisis: '信任危机还开着',
    lost: '客户走了',
    overdue: (time) => `承诺过了${time}`,
    seenTo: '处理好了',
    noRisk: '没有有风险的客户',
    noRiskLead: '信任出了问题、承诺过了时间的客户会列在这里。',
    nameless: '不知道名字',
    accessLead: '客服只看自己的记录；主管和管理员看全部。',
    passphrase: '主管口令',
    passphraseNone: '没有口令：按设置里选的角色打开',
    passphraseSet: '设了口令：不管什么角色，都要先输入',
    setPassphrase: '设口令',
    dropPassphrase: '去掉口令',
    tooShort: '至少4个字',
    wrongPassphrase: '口令不对',
    unlock: '打开主管页面',
    unlockLead: '这台电脑几个人用。输入口令看全部记录，不输入只看自己的。',
    lock: '锁上',
    protects: '挡得住：同事随手点开主管页面，看到别人的记录或替人评判。',
    protectsNot: '挡不住：能用这个浏览器账户又懂开发者工具的人。记录没有加密，存在浏览器里。',
    forAgents: '客服在这里看到的和主管是同一页，只少了别人的记录和评判的键。',
  },
  'zh-TW': {
    view: { trends: '趨勢', rules: '規則', risk: '有風險的客戶', access: '誰能看' },
    title: {
      trends: '誠言 · 趨勢',
      rules: '誠言 · 規則',
      risk: '誠言 · 有風險的客戶',
      access: '誠言 · 誰能看',
    },
    period: '看多久',
    days: (count) => `${count}天`,
    span: (from, to) => `${from}至${to}`,
    table: '看數字',
    day: '日期',
    nothing: '這段時間沒有提醒',
    nothingLead: '有了提醒，這裡會畫出每天多少、之後怎樣。',
    unreadable: '讀不到數字，已存的沒有丟',
    again: '再讀一次',
    before: (value) => `上一段${value}`,
    changed: '提醒後改了再送',
    changedNote: (changed, shown) => `提醒${grouped(shown)}次，改了${grouped(changed)}次`,
    held: '攔下的傳送',
    heldNote: (changed, withReason) => `${grouped(changed)}次改了，${grouped(withReason)}次帶理由送出`,
    wrong: '誤報',
    wrongNote: (judged, wrong) => `評過${grouped(judged)}條，${grouped(wrong)}條誤報`,
    noneJudged: '還沒有評過',
    kept: '承諾準時兌現',
    keptNote: (due, kept, late) => `到期${due}條，準時${kept}條${late > 0 ? `，晚了${late}條` : ''}`,
    noneDue: '沒有到期的',
    tired: '每百則訊息的提醒',
    tiredNote: (messages, repeats) => `送了${messages}則，${repeats}是重複`,
    noMessages: '還沒有數到訊息',
    wait: '客戶等回覆',
    waitNote: (replies) => `一半在這之內，共${grouped(replies)}次回覆`,
    noReplies: '還沒有數到回覆',
    perDay: '每天的提醒',
    warnings: '提醒',
    credits: '好做法',
    creditsAndWarnings: '好做法和提醒',
    after: '提醒之後',
    by: { rule: '規則', agent: '客服', console: '工作台', product: '商品' },
    byLabel: '按什麼看',
    nobody: { rule: '', agent: '沒寫名字', console: '', product: '沒說到商品' },
    byName: '按姓名排，不是名次。',
    outcome: { changed: '改了', sentAnyway: '原樣送出', withReason: '帶理由', onlyLogged: '只記錄' },
    total: '合計',
    topics: '這週最該練的三件事',
    topicNote: (count) => `沒改就送出或要輔導，${count}次`,
    noTopics: '這週沒有要練的',
    noRanking: '按規則統計，不按人排名。',
    waits: '客戶等了多久',
    upTo: (s) => (s < 60 ? `${s}秒內` : `${minutes(s)}分內`),
    beyond: (s) => `${minutes(s)}分以上`,
    replies: '回覆',
    rulesLead: (total, trial) => `${total}條，試用${trial}條`,
    rule: '規則',
    rung: { trial: '試用', warn: '提醒', justify: '要理由', hold: '攔下' },
    rungLong: {
      trial: '只記錄，客服看不到',
      warn: '提醒，照樣能送',
      justify: '先給理由，按一個鍵就能送',
      hold: '攔下，改了或寫了理由才送',
    },
    ladder: '走到哪一級',
    precision: (target) => `精確率（豎線為${target}）`,
    precisionHead: '精確率',
    judgedCount: (count) => `評${grouped(count)}`,
    between: (low, high) => `95%的把握在${low}到${high}之間`,
    missing: (count) => `再評${count}條才作數`,
    standing: { measuring: '還在量', kept: '達標', below: '不達標' },
    shown: '提醒',
    sentAnyway: '仍送出',
    notUseful: '沒幫助',
    right: '屬實',
    inNinety: '近90天；最近一次換級之後的評判才算數',
    proposals: (count) => `${count}條規則不達標，建議先放回試用`,
    proposal: (name, precision, target) => `${name}：${precision}，要求${target}`,
    toTrial: '放回試用',
    keepIt: '先不動',
    moves: '換級紀錄',
    move: (from, to) => `${from}→${to}`,
    cause: { supervisor: '主管改的', precision: '精確率不達標', undo: '復原' },
    moveFigures: (right, wrong) => `當時屬實${right}，誤報${wrong}`,
    undoMove: '復原這次',
    noPolicy: '先在設定裡建店鋪，才能換級',
    notMoved: '沒有換成：規則已經在別的級上，或者沒有存上',
    team: '小組',
    showWrong: (count) => `${count}條誤報`,
    showAll: '全部紀錄',
    sample: '抽樣來評',
    auto: '不達標就自動放回試用',
    autoNote: '關著時只提建議。每次都會記下，可以復原。',
    riskLead: '信任出過問題還沒修復，或者承諾過了時間',
    customer: '客戶',
    why: '為什麼在這裡',
    since: '從什麼時候',
    who: '誰跟',
    crisis: '信任危機還開著',
    lost: '客戶走了',
    overdue: (time) => `承諾過了${time}`,
    seenTo: '處理好了',
    noRisk: '沒有有風險的客戶',
    noRiskLead: '信任出了問題、承諾過了時間的客戶會列在這裡。',
    nameless: '不知道名字',
    accessLead: '客服只看自己的紀錄；主管和管理員看全部。',
    passphrase: '主管口令',
    passphraseNone: '沒有口令：按設定裡選的角色打開',
    passphraseSet: '設了口令：不管什麼角色，都要先輸入',
    setPassphrase: '設口令',
    dropPassphrase: '去掉口令',
    tooShort: '至少4個字',
    wrongPassphrase: '口令不對',
    unlock: '打開主管頁面',
    unlockLead: '這台電腦幾個人用。輸入口令看全部紀錄，不輸入只看自己的。',
    lock: '鎖上',
    protects: '擋得住：同事隨手點開主管頁面，看到別人的紀錄或替人評判。',
    protectsNot: '擋不住：能用這個瀏覽器帳戶又懂開發者工具的人。紀錄沒有加密，存在瀏覽器裡。',
    forAgents: '客服在這裡看到的和主管是同一頁，只少了別人的紀錄和評判的鍵。',
  },
  en: {
    view: { trends: 'Trends', rules: 'Rules', risk: 'Customers at risk', access: 'Who may see' },
    title: {
      trends: 'Candor · Trends',
      rules: 'Candor · Rules',
      risk: 'Candor · Customers at risk',
      access: 'Candor · Who may see',
    },
    period: 'Period',
    days: (count) => `${count} days`,
    span: (from, to) => `${from} to ${to}`,
    table: 'Show the numbers',
    day: 'Day',
    nothing: 'No warnings in this period',
    nothingLead: 'Once there are, their number by day and what became of them is drawn here.',
    unreadable: 'The figures cannot be read; what was stored is not lost',
    again: 'Read again',
    before: (value) => `${value} the period before`,
    changed: 'Changed after a warning',
    changedNote: (changed, shown) => `${grouped(shown)} shown, ${grouped(changed)} changed`,
    held: 'Sends held',
    heldNote: (changed, withReason) =>
      `${grouped(changed)} changed, ${grouped(withReason)} sent with a reason`,
    wrong: 'False alarms',
    wrongNote: (judged, wrong) => `${grouped(judged)} judged, ${grouped(wrong)} false`,
    noneJudged: 'Nothing is judged yet',
    kept: 'Promises kept in time',
    keptNote: (due, kept, late) => `${due} due, ${kept} in time${late > 0 ? `, ${late} late` : ''}`,
    noneDue: 'None fell due',
    tired: 'Warnings per 100 messages',
    tiredNote: (messages, repeats) => `${messages} sent; ${repeats} said it again`,
    noMessages: 'No messages counted yet',
    wait: 'Customers wait',
    waitNote: (replies) => `half of ${grouped(replies)} replies came within it`,
    noReplies: 'No replies counted yet',
    perDay: 'Warnings by day',
    warnings: 'Warnings',
    credits: 'Done well',
    creditsAndWarnings: 'Done well, and warnings',
    after: 'After the warning',
    by: { rule: 'Rules', agent: 'Agents', console: 'Consoles', product: 'Products' },
    byLabel: 'By',
    nobody: { rule: '', agent: 'No name', console: '', product: 'No product named' },
    byName: 'By name; this is no ranking.',
    outcome: {
      changed: 'Changed',
      sentAnyway: 'Sent as it was',
      withReason: 'With a reason',
      onlyLogged: 'Only logged',
    },
    total: 'Total',
    topics: 'Three things to practise this week',
    topicNote: (count) => `sent unchanged or marked "coach" ${count} ×`,
    noTopics: 'Nothing to practise this week',
    noRanking: 'Counted by rule, never ranked by person.',
    waits: 'How long customers waited',
    upTo: (s) => (s < 60 ? `≤ ${s} s` : `≤ ${minutes(s)} min`),
    beyond: (s) => `> ${minutes(s)} min`,
    replies: 'Replies',
    rulesLead: (total, trial) => `${total}, of which ${trial} on trial`,
    rule: 'Rule',
    rung: { trial: 'Trial', warn: 'Warn', justify: 'Justify', hold: 'Hold' },
    rungLong: {
      trial: 'only logged, agents see nothing',
      warn: 'warns, and can be sent',
      justify: 'asks for a reason; one key gives it',
      hold: 'holds until it is changed or a reason is written',
    },
    ladder: 'How far it goes',
    precision: (target) => `Precision (line at ${target})`,
    precisionHead: 'Precision',
    judgedCount: (count) => `${grouped(count)} judged`,
    between: (low, high) => `95% sure between ${low} and ${high}`,
    missing: (count) => `${count} more verdicts before it counts`,
    standing: { measuring: 'measuring', kept: 'kept', below: 'below' },
    shown: 'Shown',
    sentAnyway: 'Sent anyway',
    notUseful: 'Not useful',
    right: 'Right',
    inNinety: 'Last 90 days; only verdicts since the last move count',
    proposals: (count) =>
      count === 1
        ? 'One rule is below its precision and should go on trial'
        : `${count} rules are below their precision and should go on trial`,
    proposal: (name, precision, target) => `${name}: ${precision}, required ${target}`,
    toTrial: 'Put on trial',
    keepIt: 'Leave it',
    moves: 'Moves',
    move: (from, to) => `${from} → ${to}`,
    cause: { supervisor: 'by a supervisor', precision: 'below its precision', undo: 'undone' },
    moveFigures: (right, wrong) => `${right} right, ${wrong} false then`,
    undoMove: 'Undo this',
    noPolicy: 'Set up the shop in the settings first; then rules can be moved',
    notMoved: 'Not moved: the rule stands elsewhere by now, or it could not be stored',
    team: 'Team',
    showWrong: (count) => (count === 1 ? '1 false alarm' : `${count} false alarms`),
    showAll: 'All entries',
    sample: 'Judge a sample',
    auto: 'Put rules below their precision on trial by themselves',
    autoNote: 'When off, it is only proposed. Each move is logged and can be undone.',
    riskLead: 'Trust broke and was not mended, or a promise is past its time',
    customer: 'Customer',
    why: 'Why',
    since: 'Since',
    who: 'Agent',
    crisis: 'Trust is broken',
    lost: 'The customer left',
    overdue: (time) => `Promise overdue by ${time}`,
    seenTo: 'Seen to',
    noRisk: 'No customer is at risk',
    noRiskLead: 'Customers whose trust broke, or to whom a promise is past its time, are listed here.',
    nameless: 'no name known',
    accessLead: 'Agents see their own entries; supervisors and admins see all.',
    passphrase: 'Supervisor’s passphrase',
    passphraseNone: 'No passphrase: the role in the settings opens these views',
    passphraseSet: 'A passphrase is set: it is asked for, whatever the role',
    setPassphrase: 'Set passphrase',
    dropPassphrase: 'Drop passphrase',
    tooShort: 'At least 4 characters',
    wrongPassphrase: 'That is not the passphrase',
    unlock: 'Open the supervisor’s views',
    unlockLead:
      'Several people use this browser. With the passphrase you see all entries; without it, your own.',
    lock: 'Lock',
    protects:
      'Keeps out: a colleague who clicks on the supervisor’s page, reads others’ entries or judges for somebody.',
    protectsNot:
      'Does not keep out: whoever may use this browser profile and knows the developer tools. The log is not encrypted.',
    forAgents:
      'Agents see the same page as supervisors, without others’ entries and without the verdict keys.',
  },
};
