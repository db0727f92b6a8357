import type { Localized } from '../model/locale';
import type { Disposition, LogEntry, Outcome } from '../model/log-entry';

/** Words of the supervisor dashboard. Dates, times and counts come formatted where a string is asked for. */
export interface DashboardText {
  readonly name: string;
  readonly title: string;
  readonly pages: string;
  readonly review: string;
  readonly options: string;
  readonly onThisMachine: string;
  readonly noName: string;
  readonly state: Readonly<Record<'open' | 'reviewed' | 'all', string>>;
  readonly stateLabel: string;
  readonly countAtLeast: (count: number) => string;
  /** Good acts of the last seven days. */
  readonly credits: (count: number) => string;
  readonly times: (count: number) => string;
  readonly filters: string;
  readonly rule: string;
  readonly severity: string;
  readonly agent: string;
  readonly day: string;
  readonly allRules: string;
  readonly allSeverities: string;
  readonly allAgents: string;
  readonly allDays: string;
  readonly clear: string;
  readonly today: (date: string) => string;
  readonly yesterday: (date: string) => string;
  readonly onlyThisDay: (day: string) => string;
  readonly list: string;
  readonly older: string;
  readonly loading: string;
  readonly nothingYet: string;
  readonly nothingYetLead: string;
  readonly setUp: string;
  readonly nothingFits: string;
  readonly allJudged: string;
  readonly allJudgedLead: string;
  readonly showReviewed: string;
  readonly noneReviewed: string;
  readonly showOpen: string;
  readonly unreadable: (time: string) => string;
  readonly unreadableLead: string;
  readonly again: string;
  readonly gone: string;
  readonly goneLead: string;
  readonly pickOne: string;
  readonly toList: string;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly outcomeLong: Readonly<Record<Outcome, string>>;
  readonly notUseful: string;
  readonly notUsefulLong: string;
  readonly chat: string;
  readonly redactedHint: string;
  readonly redacted: string;
  readonly role: Readonly<Record<LogEntry['context'][number]['role'], string>>;
  readonly noContext: string;
  readonly neverLeft: string;
  readonly evidence: string;
  readonly noEvidence: string;
  readonly agentDid: (agent: string) => string;
  readonly nameless: string;
  readonly reasonGiven: string;
  readonly judged: string;
  readonly judgedBy: (who: string, when: string) => string;
  readonly superseded: string;
  readonly policyVersion: (version: number) => string;
  readonly disposition: Readonly<Record<Disposition, string>>;
  readonly verdict: string;
  readonly note: (agent: string) => string;
  readonly noteHint: (agent: string) => string;
  readonly next: string;
  readonly back: string;
  readonly notSaved: string;
}

export const dashboardText: Localized<DashboardText> = {
  'zh-CN': {
    name: '诚言',
    title: '诚言 · 复核',
    pages: '页面',
    review: '复核',
    options: '设置',
    onThisMachine: '数据只在这台电脑',
    noName: '复核没有署名，去设置里写名字',
    state: { open: '待复核', reviewed: '已复核', all: '全部' },
    stateLabel: '看哪些',
    countAtLeast: (count) => `${count}+`,
    credits: (count) => `近 7 天好做法 ${count} 次`,
    times: (count) => `${count} 次`,
    filters: '筛选',
    rule: '规则',
    severity: '轻重',
    agent: '客服',
    day: '日期',
    allRules: '全部规则',
    allSeverities: '全部轻重',
    allAgents: '全部客服',
    allDays: '全部日期',
    clear: '清除筛选',
    today: (date) => `今天，${date}`,
    yesterday: (date) => `昨天，${date}`,
    onlyThisDay: (day) => `只看${day}`,
    list: '日志',
    older: '更早的',
    loading: '在读日志',
    nothingYet: '还没有提醒',
    nothingYetLead: '客服发送前的每次提醒会记在这里，只留遮住的片段。',
    setUp: '设置店铺',
    nothingFits: '没有符合筛选的',
    allJudged: '都评完了',
    allJudgedLead: '有新的提醒会自己出现在这里。',
    showReviewed: '看已复核的',
    noneReviewed: '还没有评过的',
    showOpen: '看待复核的',
    unreadable: (time) => `${time}起读不到日志`,
    unreadableLead: '已存的没有丢，客服那边照常检查和记录。',
    again: '再读一次',
    gone: '日志里没有这一条',
    goneLead: '它可能记在别的电脑上。',
    pickOne: '选一条来看',
    toList: '回到列表',
    outcome: {
      changed: '改后发出',
      remedy: '换了句子发出',
      'sent-with-reason': '带理由发出',
      'sent-anyway': '原样发出',
      'not-held': '没拦住',
      withdrawn: '没有发出',
    },
    outcomeLong: {
      changed: '看到提醒后改了再发',
      remedy: '换成备好的句子发出',
      'sent-with-reason': '写了理由，仍然发出',
      'sent-anyway': '没有改，原样发出',
      'not-held': '没拦住，已经发出',
      withdrawn: '看到提醒后没有发出',
    },
    notUseful: '没帮助',
    notUsefulLong: '说这条提醒没帮助',
    chat: '聊天',
    redactedHint: '手机号、地址、账号已遮住',
    redacted: '已遮住',
    role: { customer: '客户', agent: '客服', bot: '机器人', system: '系统' },
    noContext: '这条没有带上下文',
    neverLeft: '被提醒的那句没有发出，所以没有留下文字',
    evidence: '依据',
    noEvidence: '没有单独的依据，看聊天本身',
    agentDid: (agent) => `${agent}怎么做的`,
    nameless: '没写名字的客服',
    reasonGiven: '发送理由',
    judged: '复核',
    judgedBy: (who, when) => (who === '' ? `没有署名，${when}` : `${who}，${when}`),
    superseded: '已改判',
    policyVersion: (version) => (version === 0 ? '当时没有政策' : `按第${version}版政策`),
    disposition: { confirmed: '属实', 'false-alarm': '误报', coach: '要辅导' },
    verdict: '评判',
    note: (agent) => `给${agent}写一句`,
    noteHint: (agent) => `给${agent}写一句（可不写）`,
    next: '下一条',
    back: '改判上一条',
    notSaved: '没有存上，写的话还在，再按一次',
  },
  'zh-TW': {
    name: '誠言',
    title: '誠言 · 複核',
    pages: '頁面',
    review: '複核',
    options: '設定',
    onThisMachine: '資料只在這台電腦',
    noName: '複核沒有署名，到設定裡寫名字',
    state: { open: '待複核', reviewed: '已複核', all: '全部' },
    stateLabel: '看哪些',
    countAtLeast: (count) => `${count}+`,
    credits: (count) => `近 7 天好做法 ${count} 次`,
    times: (count) => `${count} 次`,
    filters: '篩選',
    rule: '規則',
    severity: '輕重',
    agent: '客服',
    day: '日期',
    allRules: '全部規則',
    allSeverities: '全部輕重',
    allAgents: '全部客服',
    allDays: '全部日期',
    clear: '清除篩選',
    today: (date) => `今天，${date}`,
    yesterday: (date) => `昨天，${date}`,
    onlyThisDay: (day) => `只看${day}`,
    list: '日誌',
    older: '更早的',
    loading: '在讀日誌',
    nothingYet: '還沒有提醒',
    nothingYetLead: '客服傳送前的每次提醒會記在這裡，只留遮住的片段。',
    setUp: '設定店鋪',
    nothingFits: '沒有符合篩選的',
    allJudged: '都評完了',
    allJudgedLead: '有新的提醒會自己出現在這裡。',
    showReviewed: '看已複核的',
    noneReviewed: '還沒有評過的',
    showOpen: '看待複核的',
    unreadable: (time) => `${time}起讀不到日誌`,
    unreadableLead: '已存的沒有丟，客服那邊照常檢查和記錄。',
    again: '再讀一次',
    gone: '日誌裡沒有這一條',
    goneLead: '它可能記在別的電腦上。',
    pickOne: '選一條來看',
    toList: '回到列表',
    outcome: {
      changed: '改後送出',
      remedy: '換了句子送出',
      'sent-with-reason': '帶理由送出',
      'sent-anyway': '原樣送出',
      'not-held': '沒攔住',
      withdrawn: '沒有送出',
    },
    outcomeLong: {
      changed: '看到提醒後改了再送',
      remedy: '換成備好的句子送出',
      'sent-with-reason': '寫了理由，仍然送出',
      'sent-anyway': '沒有改，原樣送出',
      'not-held': '沒攔住，已經送出',
      withdrawn: '看到提醒後沒有送出',
    },
    notUseful: '沒幫助',
    notUsefulLong: '說這條提醒沒幫助',
    chat: '聊天',
    redactedHint: '手機號、地址、帳號已遮住',
    redacted: '已遮住',
    role: { customer: '客戶', agent: '客服', bot: '機器人', system: '系統' },
    noContext: '這條沒有帶上下文',
    neverLeft: '被提醒的那句沒有送出，所以沒有留下文字',
    evidence: '依據',
    noEvidence: '沒有單獨的依據，看聊天本身',
    agentDid: (agent) => `${agent}怎麼做的`,
    nameless: '沒寫名字的客服',
    reasonGiven: '送出理由',
    judged: '複核',
    judgedBy: (who, when) => (who === '' ? `沒有署名，${when}` : `${who}，${when}`),
    superseded: '已改判',
    policyVersion: (version) => (version === 0 ? '當時沒有政策' : `按第${version}版政策`),
    disposition: { confirmed: '屬實', 'false-alarm': '誤報', coach: '要輔導' },
    verdict: '評判',
    note: (agent) => `給${agent}寫一句`,
    noteHint: (agent) => `給${agent}寫一句（可不寫）`,
    next: '下一條',
    back: '改判上一條',
    notSaved: '沒有存上，寫的話還在，再按一次',
  },
  en: {
    name: 'Candor',
    title: 'Candor · Review',
    pages: 'Pages',
    review: 'Review',
    options: 'Settings',
    onThisMachine: 'Data stays on this computer',
    noName: 'Reviews are unsigned; write your name in the settings',
    state: { open: 'To review', reviewed: 'Reviewed', all: 'All' },
    stateLabel: 'Show',
    countAtLeast: (count) => `${count}+`,
    credits: (count) => `Done well in the last 7 days: ${count}`,
    times: (count) => `${count} ×`,
    filters: 'Filters',
    rule: 'Rule',
    severity: 'Severity',
    agent: 'Agent',
    day: 'Day',
    allRules: 'All rules',
    allSeverities: 'All severities',
    allAgents: 'All agents',
    allDays: 'All days',
    clear: 'Clear filters',
    today: (date) => `Today, ${date}`,
    yesterday: (date) => `Yesterday, ${date}`,
    onlyThisDay: (day) => `Only ${day}`,
    list: 'Log',
    older: 'Older',
    loading: 'Reading the log',
    nothingYet: 'No warnings yet',
    nothingYetLead: 'Each warning before a send is kept here, with redacted snippets only.',
    setUp: 'Set up the shop',
    nothingFits: 'Nothing fits the filters',
    allJudged: 'All judged',
    allJudgedLead: 'New warnings appear here by themselves.',
    showReviewed: 'Show reviewed',
    noneReviewed: 'Nothing is reviewed yet',
    showOpen: 'Show what is to review',
    unreadable: (time) => `The log cannot be read since ${time}`,
    unreadableLead: 'What was stored is not lost; agents are checked and logged as before.',
    again: 'Read again',
    gone: 'The log does not hold this entry',
    goneLead: 'It may be on another computer.',
    pickOne: 'Choose an entry',
    toList: 'Back to the list',
    outcome: {
      changed: 'Changed, then sent',
      remedy: 'Sent the remedy',
      'sent-with-reason': 'Sent with a reason',
      'sent-anyway': 'Sent as it was',
      'not-held': 'Could not be held',
      withdrawn: 'Not sent',
    },
    outcomeLong: {
      changed: 'Changed it after the warning, then sent',
      remedy: 'Sent the sentence offered instead',
      'sent-with-reason': 'Gave a reason and sent it',
      'sent-anyway': 'Sent it as it was',
      'not-held': 'It could not be held and was sent',
      withdrawn: 'Did not send it after the warning',
    },
    notUseful: 'Not useful',
    notUsefulLong: 'Called this warning not useful',
    chat: 'Conversation',
    redactedHint: 'Phones, addresses and accounts hidden',
    redacted: 'hidden',
    role: { customer: 'Cust.', agent: 'Agent', bot: 'Bot', system: 'System' },
    noContext: 'No context was logged with it',
    neverLeft: 'What was warned about was not sent, so its text was not kept',
    evidence: 'Evidence',
    noEvidence: 'No evidence apart from the conversation itself',
    agentDid: (agent) => `What ${agent} did`,
    nameless: 'an agent without a name',
    reasonGiven: 'Reason given',
    judged: 'Review',
    judgedBy: (who, when) => (who === '' ? `Unsigned, ${when}` : `${who}, ${when}`),
    superseded: 'changed since',
    policyVersion: (version) => (version === 0 ? 'no policy then' : `policy version ${version}`),
    disposition: { confirmed: 'Confirmed', 'false-alarm': 'False alarm', coach: 'Coach' },
    verdict: 'Verdict',
    note: (agent) => `A line to ${agent}`,
    noteHint: (agent) => `A line to ${agent} (optional)`,
    next: 'next',
    back: 'change last',
    notSaved: 'Not saved; your note is still there, press again',
  },
};
