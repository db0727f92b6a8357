import type { Localized } from '../model/locale';

/** Columns of an exported table; see LOG_COLUMNS. */
type Heads = Readonly<
  Record<
    | 'at'
    | 'rule'
    | 'severity'
    | 'agent'
    | 'outcome'
    | 'reason'
    | 'notUseful'
    | 'verdict'
    | 'customer'
    | 'console'
    | 'snippet'
    | 'evidence'
    | 'policyVersion'
    | 'id',
    string
  >
>;

/** Words of the audit view. Counts and dates come formatted. */
export interface AuditText {
  readonly view: string;
  readonly title: string;
  readonly lead: string;
  readonly chain: string;
  readonly chainLead: string;
  readonly check: string;
  readonly checkAgain: string;
  readonly checking: (done: string, total: string) => string;
  readonly notChecked: string;
  readonly failed: string;
  readonly whole: (entries: string, reviews: string) => string;
  readonly forgottenCount: (count: string) => string;
  readonly blankedCount: (count: string) => string;
  readonly empty: string;
  readonly broken: Readonly<
    Record<'altered' | 'deleted' | 'inserted' | 'reordered', (place: string) => string>
  >;
  readonly part: Readonly<Record<'core' | 'words' | 'index', string>>;
  readonly brokenHint: string;
  readonly openEntry: string;
  readonly head: string;
  readonly headHint: string;
  readonly retention: string;
  readonly keptFor: (days: number) => string;
  readonly keptForGood: string;
  readonly change: string;
  readonly takenOut: string;
  readonly nothingTakenOut: string;
  readonly when: string;
  readonly what: string;
  readonly count: string;
  readonly place: string;
  readonly tombstone: Readonly<Record<'erased' | 'forgotten' | 'adopted', string>>;
  readonly forgottenBefore: (date: string) => string;
  readonly counted: (entries: string, reviews: string) => string;
  readonly export: string;
  readonly exportLead: (filter: string) => string;
  readonly everything: string;
  readonly csv: string;
  readonly jsonLines: string;
  readonly report: string;
  readonly writing: (done: string) => string;
  readonly written: (count: string) => string;
  readonly notWritten: string;
  readonly reportTitle: string;
  readonly madeAt: (when: string) => string;
  readonly reportRest: (shown: string) => string;
  readonly heads: Heads;
}

const many = (count: string, thing: string): string => `${count} ${count === '1' ? thing : `${thing}s`}`;

export const auditText: Localized<AuditText> = {
  'zh-CN': {
    view: '审计',
    title: '诚言 · 审计',
    lead: '记录有没有被动过，拿走了什么，带走一份',
    chain: '记录是否完整',
    chainLead: '每条提醒、每次评判都接着上一条。少一条、多一条、改过、挪过，从那里起就接不上。',
    check: '检查',
    checkAgain: '再检查一次',
    checking: (done, total) => `已检查 ${done} / ${total}`,
    notChecked: '打开本页后还没有检查过',
    failed: '读不到记录，没有查完，请再试一次',
    whole: (entries, reviews) => `完整：${entries}条提醒，${reviews}次评判`,
    forgottenCount: (count) => `到期删除${count}条，有记录可查。`,
    blankedCount: (count) => `抹去文字${count}条，有记录可查。`,
    empty: '还没有记录',
    broken: {
      altered: (place) => `第${place}环被改过`,
      deleted: (place) => `第${place}环不见了`,
      inserted: (place) => `第${place}环是后来塞进去的`,
      reordered: (place) => `第${place}环被挪过位置`,
    },
    part: { core: '改的是事实', words: '改的是文字', index: '列表和统计与它不符' },
    brokenHint: '这之后的没有再查。先别清理这台浏览器，把记录导出一份。',
    openEntry: '看这一条',
    head: '最后一环',
    headHint: '记在别处。日后这一环变了而没有更长，说明整条记录被重写过：那样的改动，只看这台电脑查不出来。',
    retention: '留多久',
    keptFor: (days) => `提醒和好做法留${days}天，过期每天删一次`,
    keptForGood: '一直留着',
    change: '去设置里改',
    takenOut: '拿走过什么',
    nothingTakenOut: '没有拿走过任何东西',
    when: '时间',
    what: '原因',
    count: '多少',
    place: '第几环',
    tombstone: { erased: '客户要求删除，文字已抹去', forgotten: '到期删除', adopted: '旧版本的记录接入' },
    forgottenBefore: (date) => `到期删除，${date}以前的`,
    counted: (entries, reviews) => `${entries}条提醒，${reviews}次评判`,
    export: '导出',
    exportLead: (filter) => `按复核页现在的筛选：${filter}`,
    everything: '全部提醒',
    csv: '表格（CSV）',
    jsonLines: 'JSON Lines',
    report: '可打印的报告',
    writing: (done) => `已写 ${done} 条`,
    written: (count) => `已导出 ${count} 条`,
    notWritten: '没有导出，请再试一次',
    reportTitle: '提醒记录与依据',
    madeAt: (when) => `生成于${when}`,
    reportRest: (shown) => `报告只含最新的${shown}条，其余请用表格导出。`,
    heads: {
      at: '时间',
      rule: '提醒',
      severity: '轻重',
      agent: '客服',
      outcome: '结果',
      reason: '理由',
      notUseful: '说没帮助',
      verdict: '评判',
      customer: '客户',
      console: '工作台',
      snippet: '发出的话',
      evidence: '依据',
      policyVersion: '政策版本',
      id: '编号',
    },
  },
  'zh-TW': {
    view: '稽核',
    title: '誠言 · 稽核',
    lead: '紀錄有沒有被動過，拿走了什麼，帶走一份',
    chain: '紀錄是否完整',
    chainLead: '每筆提醒、每次評判都接著上一筆。少一筆、多一筆、改過、挪過，從那裡起就接不上。',
    check: '檢查',
    checkAgain: '再檢查一次',
    checking: (done, total) => `已檢查 ${done} / ${total}`,
    notChecked: '打開本頁後還沒有檢查過',
    failed: '讀不到紀錄，沒有查完，請再試一次',
    whole: (entries, reviews) => `完整：${entries} 筆提醒，${reviews} 次評判`,
    forgottenCount: (count) => `到期刪除 ${count} 筆，有紀錄可查。`,
    blankedCount: (count) => `抹去文字 ${count} 筆，有紀錄可查。`,
    empty: '還沒有紀錄',
    broken: {
      altered: (place) => `第 ${place} 環被改過`,
      deleted: (place) => `第 ${place} 環不見了`,
      inserted: (place) => `第 ${place} 環是後來塞進去的`,
      reordered: (place) => `第 ${place} 環被挪過位置`,
    },
    part: { core: '改的是事實', words: '改的是文字', index: '清單和統計與它不符' },
    brokenHint: '這之後的沒有再查。先別清理這個瀏覽器，把紀錄匯出一份。',
    openEntry: '看這一筆',
    head: '最後一環',
    headHint: '記在別處。日後這一環變了而沒有更長，代表整條紀錄被重寫過：那樣的改動，只看這台電腦查不出來。',
    retention: '留多久',
    keptFor: (days) => `提醒和好做法留 ${days} 天，過期每天刪一次`,
    keptForGood: '一直留著',
    change: '到設定裡改',
    takenOut: '拿走過什麼',
    nothingTakenOut: '沒有拿走過任何東西',
    when: '時間',
    what: '原因',
    count: '多少',
    place: '第幾環',
    tombstone: { erased: '客戶要求刪除，文字已抹去', forgotten: '到期刪除', adopted: '舊版本的紀錄接入' },
    forgottenBefore: (date) => `到期刪除，${date}以前的`,
    counted: (entries, reviews) => `${entries} 筆提醒，${reviews} 次評判`,
    export: '匯出',
    exportLead: (filter) => `依複核頁現在的篩選：${filter}`,
    everything: '全部提醒',
    csv: '表格（CSV）',
    jsonLines: 'JSON Lines',
    report: '可列印的報告',
    writing: (done) => `已寫 ${done} 筆`,
    written: (count) => `已匯出 ${count} 筆`,
    notWritten: '沒有匯出，請再試一次',
    reportTitle: '提醒紀錄與依據',
    madeAt: (when) => `產生於${when}`,
    reportRest: (shown) => `報告只含最新的 ${shown} 筆，其餘請用表格匯出。`,
    heads: {
      at: '時間',
      rule: '提醒',
      severity: '輕重',
      agent: '客服',
      outcome: '結果',
      reason: '理由',
      notUseful: '說沒幫助',
      verdict: '評判',
      customer: '客戶',
      console: '工作台',
      snippet: '送出的話',
      evidence: '依據',
      policyVersion: '政策版本',
      id: '編號',
    },
  },
  en: {
    view: 'Audit',
    title: 'Candor · Audit',
    lead: 'Whether the record was touched, what was taken out, and a copy to take along',
    chain: 'Is the record whole?',
    chainLead:
      'Each warning and each verdict builds on the one before. Where one is missing, added, changed or moved, the chain breaks.',
    check: 'Check',
    checkAgain: 'Check again',
    checking: (done, total) => `${done} of ${total} checked`,
    notChecked: 'Not checked since this page was opened',
    failed: 'The record could not be read to its end: try again',
    whole: (entries, reviews) => `Whole: ${many(entries, 'warning')}, ${many(reviews, 'verdict')}`,
    forgottenCount: (count) => `${count} removed by retention, on record. `,
    blankedCount: (count) => `${count} blanked by an erasure, on record.`,
    empty: 'Nothing is recorded yet',
    broken: {
      altered: (place) => `Link ${place} was altered`,
      deleted: (place) => `Link ${place} is missing`,
      inserted: (place) => `Link ${place} was put in afterwards`,
      reordered: (place) => `Link ${place} was moved`,
    },
    part: {
      core: 'its facts were changed',
      words: 'its words were changed',
      index: 'lists and figures say something else',
    },
    brokenHint: 'What follows was not checked. Leave this browser as it is and export the record.',
    openEntry: 'Open this entry',
    head: 'Last link',
    headHint:
      'Note it elsewhere. If it is another one some day without the record being longer, the whole record was written anew: this computer alone cannot show that.',
    retention: 'How long things are kept',
    keptFor: (days) => `Warnings and good acts are kept for ${days} days; older ones go once a day`,
    keptForGood: 'Everything is kept',
    change: 'Change in settings',
    takenOut: 'What was taken out',
    nothingTakenOut: 'Nothing was ever taken out',
    when: 'When',
    what: 'Why',
    count: 'How much',
    place: 'Link',
    tombstone: {
      erased: 'A customer was erased: words blanked',
      forgotten: 'Removed by retention',
      adopted: 'Log of an older version taken in',
    },
    forgottenBefore: (date) => `Removed by retention: older than ${date}`,
    counted: (entries, reviews) => `${many(entries, 'warning')}, ${many(reviews, 'verdict')}`,
    export: 'Export',
    exportLead: (filter) => `As filtered in the review view: ${filter}`,
    everything: 'all warnings',
    csv: 'Table (CSV)',
    jsonLines: 'JSON Lines',
    report: 'Printable report',
    writing: (done) => `${done} written`,
    written: (count) => `${count} exported`,
    notWritten: 'Not exported: try again',
    reportTitle: 'Warnings and their evidence',
    madeAt: (when) => `Made on ${when}`,
    reportRest: (shown) => `This report holds the newest ${shown}; export a table for the others.`,
    heads: {
      at: 'Time',
      rule: 'Warning',
      severity: 'Severity',
      agent: 'Agent',
      outcome: 'Outcome',
      reason: 'Reason',
      notUseful: 'Called not useful',
      verdict: 'Verdict',
      customer: 'Customer',
      console: 'Console',
      snippet: 'What was sent',
      evidence: 'Evidence',
      policyVersion: 'Policy version',
      id: 'Id',
    },
  },
};
