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
  readonly state: Readonly<Record<'open' | 'disputed' | 'reviewed' | 'all', string>>;
  /** The agent's page: their own entries. */
  readonly own: string;
  readonly ownTitle: string;
  readonly ownLead: string;
  readonly ownNothing: string;
  readonly ownNothingLead: string;
  readonly noDisputes: string;
  readonly noDisputesLead: string;
  readonly noSample: string;
  readonly noSampleLead: string;
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
  readonly sample: string;
  readonly noSampling: string;
  readonly perRule: (count: number) => string;
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
  readonly undo: string;
  readonly notSaved: string;
  readonly takenBack: string;
  /** One verdict for entries of one cause. */
  readonly sameCause: (count: number) => string;
  readonly sameCauseHint: string;
  readonly thisRule: string;
  readonly judgedOf: (judged: number, right: number) => string;
  readonly notJudged: string;
  readonly dispute: string;
  readonly disputed: string;
  readonly disputeState: Readonly<Record<'open' | 'won' | 'lost', string>>;
  readonly disputeLead: string;
  readonly disputeHint: string;
  readonly disputeSend: string;
  readonly disputeAt: (when: string) => string;
  readonly disputeFailed: string;
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
    state: { open: '待复核', disputed: '有异议', reviewed: '已复核', all: '全部' },
    own: '我的记录',
    ownTitle: '诚言 · 我的记录',
    ownLead: '只有你的记录，和主管看到的是同一页。有不同看法，可以说一次。',
    ownNothing: '你还没有记录',
    ownNothingLead: '发送前被提醒过的话会记在这里，只留遮住的片段。',
    noDisputes: '没有等你回的异议',
    noDisputesLead: '客服提出异议后会排在这里。',
    noSample: '抽样的都评完了',
    noSampleLead: '精确率在「规则」里。',
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
    sample: '抽样',
    noSampling: '不抽样',
    perRule: (count) => `每条规则抽${count}条`,
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
      'not-shown': '试用，没提醒',
    },
    outcomeLong: {
      changed: '看到提醒后改了再发',
      remedy: '换成备好的句子发出',
      'sent-with-reason': '写了理由，仍然发出',
      'sent-anyway': '没有改，原样发出',
      'not-held': '没拦住，已经发出',
      withdrawn: '看到提醒后没有发出',
      'not-shown': '规则在试用，没有提醒，照常发出',
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
    undo: '撤销',
    takenBack: '已撤销',
    sameCause: (count) => `同因${count}条一起评`,
    sameCauseHint: '按住 Shift 再按 1、2、3',
    thisRule: '这条规则',
    judgedOf: (judged, right) => `近90天评过${judged}条，${right}条属实`,
    notJudged: '近90天还没有评过',
    dispute: '异议',
    disputed: '有异议',
    disputeState: { open: '等主管回', won: '异议成立，按误报算', lost: '维持原来的判断' },
    disputeLead: '这条你怎么看？只能说一次，主管会回。',
    disputeHint: '说说当时的情况',
    disputeSend: '提出异议',
    disputeAt: (when) => `异议，${when}`,
    disputeFailed: '没有送到，写的话还在，再按一次',
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
    state: { open: '待複核', disputed: '有異議', reviewed: '已複核', all: '全部' },
    own: '我的紀錄',
    ownTitle: '誠言 · 我的紀錄',
    ownLead: '只有你的紀錄，和主管看到的是同一頁。有不同看法，可以說一次。',
    ownNothing: '你還沒有紀錄',
    ownNothingLead: '送出前被提醒過的話會記在這裡，只留遮住的片段。',
    noDisputes: '沒有等你回的異議',
    noDisputesLead: '客服提出異議後會排在這裡。',
    noSample: '抽樣的都評完了',
    noSampleLead: '精確率在「規則」裡。',
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
    sample: '抽樣',
    noSampling: '不抽樣',
    perRule: (count) => `每條規則抽${count}條`,
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
      'not-shown': '試用，沒提醒',
    },
    outcomeLong: {
      changed: '看到提醒後改了再送',
      remedy: '換成備好的句子送出',
      'sent-with-reason': '寫了理由，仍然送出',
      'sent-anyway': '沒有改，原樣送出',
      'not-held': '沒攔住，已經送出',
      withdrawn: '看到提醒後沒有送出',
      'not-shown': '規則在試用，沒有提醒，照常送出',
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
    undo: '復原',
    takenBack: '已復原',
    sameCause: (count) => `同因${count}條一起評`,
    sameCauseHint: '按住 Shift 再按 1、2、3',
    thisRule: '這條規則',
    judgedOf: (judged, right) => `近90天評過${judged}條，${right}條屬實`,
    notJudged: '近90天還沒有評過',
    dispute: '異議',
    disputed: '有異議',
    disputeState: { open: '等主管回', won: '異議成立，按誤報算', lost: '維持原來的判斷' },
    disputeLead: '這條你怎麼看？只能說一次，主管會回。',
    disputeHint: '說說當時的情況',
    disputeSend: '提出異議',
    disputeAt: (when) => `異議，${when}`,
    disputeFailed: '沒有送到，寫的話還在，再按一次',
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
    state: { open: 'To review', disputed: 'Disputed', reviewed: 'Reviewed', all: 'All' },
    own: 'My entries',
    ownTitle: 'Candor · My entries',
    ownLead: 'Your entries alone, on the page your supervisor sees. Where you see it otherwise, say so once.',
    ownNothing: 'You have no entries yet',
    ownNothingLead: 'What you were warned of before a send is kept here, with redacted snippets only.',
    noDisputes: 'No dispute waits for you',
    noDisputesLead: 'When an agent disputes an entry, it is listed here.',
    noSample: 'The sample is judged',
    noSampleLead: 'The precision stands under Rules.',
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
    sample: 'Sample',
    noSampling: 'No sample',
    perRule: (count) => `${count} of each rule`,
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
      'not-shown': 'On trial, not shown',
    },
    outcomeLong: {
      changed: 'Changed it after the warning, then sent',
      remedy: 'Sent the sentence offered instead',
      'sent-with-reason': 'Gave a reason and sent it',
      'sent-anyway': 'Sent it as it was',
      'not-held': 'It could not be held and was sent',
      withdrawn: 'Did not send it after the warning',
      'not-shown': 'The rule is on trial: nothing was shown, it was sent',
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
    undo: 'undo',
    takenBack: 'taken back',
    sameCause: (count) => `Judge ${count} of this cause`,
    sameCauseHint: 'Hold Shift and press 1, 2 or 3',
    thisRule: 'This rule',
    judgedOf: (judged, right) => `${judged} judged in 90 days, ${right} right`,
    notJudged: 'Not judged in the last 90 days',
    dispute: 'Dispute',
    disputed: 'Disputed',
    disputeState: {
      open: 'waits for an answer',
      won: 'won: counts as a false alarm',
      lost: 'the verdict stands',
    },
    disputeLead: 'Do you see it otherwise? You can say so once; your supervisor answers.',
    disputeHint: 'What was the situation?',
    disputeSend: 'Dispute',
    disputeAt: (when) => `Dispute, ${when}`,
    disputeFailed: 'Not delivered; your words are still there, press again',
    notSaved: 'Not saved; your note is still there, press again',
  },
};
