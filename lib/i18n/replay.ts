import type { Level, Turn } from '../model/difference';
import type { Localized } from '../model/locale';

/** What a change may be made of. */
export type ChangeKind = 'rule' | 'phrases' | 'file' | 'version';

/** Words of "try a change". Counts come formatted where a string is asked for. */
export interface ReplayText {
  readonly view: string;
  readonly title: string;
  readonly lead: string;
  /** Nothing to try on yet. */
  readonly nothing: string;
  readonly nothingLead: string;
  readonly nothingKept: string;
  readonly nothingKeptLead: string;
  readonly toPrivacy: string;
  readonly noPolicy: string;
  readonly noPolicyLead: string;
  readonly toShop: string;
  readonly unreadable: string;
  readonly again: string;
  readonly stored: (conversations: string, messages: string, since: string) => string;
  readonly notKeeping: string;
  readonly what: string;
  readonly kind: Readonly<Record<ChangeKind, string>>;
  readonly rule: string;
  readonly chooseRule: string;
  readonly phrases: string;
  readonly how: string;
  readonly chooseHow: string;
  readonly setting: Readonly<Record<'off' | 'trial' | 'warn' | 'justify' | 'hold', string>>;
  readonly asNow: (setting: string) => string;
  readonly file: string;
  readonly chooseFile: string;
  readonly fileHint: string;
  readonly takeCopy: string;
  readonly fileUnread: (name: string) => string;
  readonly version: string;
  readonly chooseVersion: string;
  readonly versionOf: (version: number, when: string) => string;
  readonly sameAsNow: string;
  readonly run: string;
  readonly running: (done: string, total: string) => string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly failed: string;
  readonly headline: (gained: string, lost: string) => string;
  readonly noDifference: string;
  readonly moved: (count: string) => string;
  readonly volume: (conversations: string, agents: string, days: string) => string;
  readonly perDay: (count: string) => string;
  readonly sentOnly: string;
  readonly byRule: string;
  readonly byAgent: string;
  readonly agent: string;
  readonly nobody: string;
  readonly before: string;
  readonly after: string;
  readonly turn: Readonly<Record<Turn, string>>;
  readonly chats: string;
  readonly readThem: string;
  readonly noneOf: string;
  readonly most: (shown: string, all: string) => string;
  readonly level: Readonly<Record<Level, string>>;
  readonly fromTo: (before: string, after: string) => string;
  readonly fair: string;
  readonly wrong: string;
  readonly next: string;
  readonly judged: (fair: string, wrong: string, of: string) => string;
  readonly pickOne: string;
  readonly back: string;
  readonly gone: string;
  readonly switchOn: string;
  readonly discard: string;
  readonly switchOnHint: string;
  readonly switched: (version: number) => string;
  readonly another: string;
  readonly stale: string;
  readonly notSaved: string;
}

const s = (count: string, thing: string): string => `${count} ${thing}${count === '1' ? '' : 's'}`;

export const replayText: Localized<ReplayText> = {
  'zh-CN': {
    view: '先试再改',
    title: '诚言 · 先试再改',
    lead: '改规则、改价前，先在过去的聊天里看看会多提醒什么、少提醒什么',
    nothing: '还没有存聊天，没法试',
    nothingLead: '管理员在设置里打开“留存聊天用来试改动”，之后的聊天会去掉号码和姓名再存在这台电脑上。',
    nothingKept: '正在留存，还没有聊天进来',
    nothingKeptLead: '客服在工作台里聊过之后，这里就能试。通常一两天就够看出差别。',
    toPrivacy: '去设置',
    noPolicy: '还没有店铺政策',
    noPolicyLead: '先填好价格和收款方，才有东西可改。',
    toShop: '去填',
    unreadable: '读不到存下的聊天',
    again: '再试一次',
    stored: (conversations, messages, since) => `存有${conversations}段聊天、${messages}条消息，从${since}起`,
    notKeeping: '现在没有在留存，只能试已经存下的。',
    what: '想改什么',
    kind: { rule: '一条规则', phrases: '本店规则的词句', file: '一份政策文件', version: '回到旧版本' },
    rule: '规则',
    chooseRule: '选一条规则',
    phrases: '词句，一行一个',
    how: '改成',
    chooseHow: '选改成什么',
    setting: { off: '关掉', trial: '只记录', warn: '提醒', justify: '要说明理由', hold: '拦住' },
    asNow: (setting) => `${setting}（现在）`,
    file: '政策文件',
    chooseFile: '选文件…',
    fileHint: '把现在的政策导出一份，改好价格、活动或规则，再选进来。',
    takeCopy: '导出现在的政策',
    fileUnread: (name) => `${name} 读不出来，没有改动任何东西`,
    version: '版本',
    chooseVersion: '选一个旧版本',
    versionOf: (version, when) => `版本${version}，${when}`,
    sameAsNow: '和现在的一样，没什么可试',
    run: '在过去的聊天里试',
    running: (done, total) => `已看 ${done} / ${total} 段`,
    cancel: '停下',
    cancelled: '已停下，什么都没改',
    failed: '没有试完，什么都没改，请再试一次',
    headline: (gained, lost) => `多提醒${gained}次，少提醒${lost}次`,
    noDifference: '过去的聊天里没有差别',
    moved: (count) => `另有${count}次轻重不同`,
    volume: (conversations, agents, days) => `看了${conversations}段聊天，${agents}位客服，${days}天`,
    perDay: (count) => `每位客服每天 ${count} 次`,
    sentOnly: '只看发出去的话：被提醒后改掉的草稿没有存。',
    byRule: '按规则',
    byAgent: '涉及的客服',
    agent: '客服',
    nobody: '没填名字',
    before: '现在',
    after: '改后',
    turn: { gained: '多出', lost: '少了', moved: '轻重不同' },
    chats: '聊天',
    readThem: '逐条看',
    noneOf: '这一类没有',
    most: (shown, all) => `列出最近的${shown}条，共${all}条`,
    level: {
      none: '不提醒',
      logged: '只记录',
      advice: '建议',
      warning: '提醒',
      justify: '要说明理由',
      held: '拦住',
    },
    fromTo: (before, after) => `${before} → ${after}`,
    fair: '提得对',
    wrong: '误报',
    next: '下一条',
    judged: (fair, wrong, of) => `看过的${of}条里，对${fair}条，误报${wrong}条`,
    pickOne: '选左边一条，看它在聊天里的样子',
    back: '回到列表',
    gone: '这段聊天已经到期删掉了',
    switchOn: '启用',
    discard: '不改了',
    switchOnHint: '存成新的政策版本，马上对所有打开的工作台生效；随时能退回。',
    switched: (version) => `已启用，现在是版本${version}`,
    another: '再试别的',
    stale: '试的时候政策又被别人改过，没有启用。请再试一次。',
    notSaved: '没有存上，什么都没改，请再试一次',
  },
  'zh-TW': {
    view: '先試再改',
    title: '誠言 · 先試再改',
    lead: '改規則、改價前，先在過去的對話裡看看會多提醒什麼、少提醒什麼',
    nothing: '還沒有存對話，沒辦法試',
    nothingLead: '管理員在設定裡開啟「留存對話用來試改動」，之後的對話會去掉號碼和姓名再存在這台電腦上。',
    nothingKept: '正在留存，還沒有對話進來',
    nothingKeptLead: '客服在工作台裡聊過之後，這裡就能試。通常一兩天就足以看出差別。',
    toPrivacy: '到設定',
    noPolicy: '還沒有店家政策',
    noPolicyLead: '先填好價格和收款方，才有東西可改。',
    toShop: '去填',
    unreadable: '讀不到存下的對話',
    again: '再試一次',
    stored: (conversations, messages, since) =>
      `存有 ${conversations} 段對話、${messages} 則訊息，從${since}起`,
    notKeeping: '現在沒有在留存，只能試已經存下的。',
    what: '想改什麼',
    kind: { rule: '一條規則', phrases: '本店規則的詞句', file: '一份政策檔案', version: '回到舊版本' },
    rule: '規則',
    chooseRule: '選一條規則',
    phrases: '詞句，一行一個',
    how: '改成',
    chooseHow: '選改成什麼',
    setting: { off: '關閉', trial: '只記錄', warn: '提醒', justify: '要說明理由', hold: '攔住' },
    asNow: (setting) => `${setting}（現在）`,
    file: '政策檔案',
    chooseFile: '選檔案…',
    fileHint: '把現在的政策匯出一份，改好價格、活動或規則，再選進來。',
    takeCopy: '匯出現在的政策',
    fileUnread: (name) => `${name} 讀不出來，沒有改動任何東西`,
    version: '版本',
    chooseVersion: '選一個舊版本',
    versionOf: (version, when) => `版本 ${version}，${when}`,
    sameAsNow: '和現在的一樣，沒什麼可試',
    run: '在過去的對話裡試',
    running: (done, total) => `已看 ${done} / ${total} 段`,
    cancel: '停下',
    cancelled: '已停下，什麼都沒改',
    failed: '沒有試完，什麼都沒改，請再試一次',
    headline: (gained, lost) => `多提醒 ${gained} 次，少提醒 ${lost} 次`,
    noDifference: '過去的對話裡沒有差別',
    moved: (count) => `另有 ${count} 次輕重不同`,
    volume: (conversations, agents, days) => `看了 ${conversations} 段對話，${agents} 位客服，${days} 天`,
    perDay: (count) => `每位客服每天 ${count} 次`,
    sentOnly: '只看送出的話：被提醒後改掉的草稿沒有存。',
    byRule: '依規則',
    byAgent: '涉及的客服',
    agent: '客服',
    nobody: '沒填名字',
    before: '現在',
    after: '改後',
    turn: { gained: '多出', lost: '少了', moved: '輕重不同' },
    chats: '對話',
    readThem: '逐筆看',
    noneOf: '這一類沒有',
    most: (shown, all) => `列出最近的 ${shown} 筆，共 ${all} 筆`,
    level: {
      none: '不提醒',
      logged: '只記錄',
      advice: '建議',
      warning: '提醒',
      justify: '要說明理由',
      held: '攔住',
    },
    fromTo: (before, after) => `${before} → ${after}`,
    fair: '提得對',
    wrong: '誤報',
    next: '下一筆',
    judged: (fair, wrong, of) => `看過的 ${of} 筆裡，對 ${fair} 筆，誤報 ${wrong} 筆`,
    pickOne: '選左邊一筆，看它在對話裡的樣子',
    back: '回到清單',
    gone: '這段對話已經到期刪除了',
    switchOn: '啟用',
    discard: '不改了',
    switchOnHint: '存成新的政策版本，馬上對所有開著的工作台生效；隨時能退回。',
    switched: (version) => `已啟用，現在是版本 ${version}`,
    another: '再試別的',
    stale: '試的時候政策又被別人改過，沒有啟用。請再試一次。',
    notSaved: '沒有存上，什麼都沒改，請再試一次',
  },
  en: {
    view: 'Try a change',
    title: 'Candor · Try a change',
    lead: 'Before a rule or a price changes: what it would have warned of in past chats, and what no more',
    nothing: 'No chats are stored to try a change on',
    nothingLead:
      'An administrator can switch on “Keep chats to try changes on” in settings. Chats from then on are stored on this computer, with numbers and names replaced.',
    nothingKept: 'Chats are being kept; none has come in yet',
    nothingKeptLead:
      'Once agents have chatted in a console, changes can be tried here. A day or two is mostly enough.',
    toPrivacy: 'Open settings',
    noPolicy: 'There is no shop policy yet',
    noPolicyLead: 'Fill in prices and payees first: then there is something to change.',
    toShop: 'Fill in',
    unreadable: 'The stored chats could not be read',
    again: 'Try again',
    stored: (conversations, messages, since) =>
      `${s(conversations, 'chat')} and ${s(messages, 'message')} stored since ${since}`,
    notKeeping: 'Chats are not being kept now: a change is tried on those already stored.',
    what: 'What is to change',
    kind: {
      rule: 'A rule',
      phrases: 'Phrases of our own',
      file: 'A policy file',
      version: 'Back to a version',
    },
    rule: 'Rule',
    chooseRule: 'Choose a rule',
    phrases: 'Phrases, one a line',
    how: 'Change to',
    chooseHow: 'Choose what it becomes',
    setting: { off: 'Off', trial: 'Only logged', warn: 'Warns', justify: 'Asks for a reason', hold: 'Holds' },
    asNow: (setting) => `${setting} (now)`,
    file: 'Policy file',
    chooseFile: 'Choose a file…',
    fileHint: 'Export today’s policy, change prices, promotions or rules in it, and choose it here.',
    takeCopy: 'Export today’s policy',
    fileUnread: (name) => `${name} could not be read; nothing was changed`,
    version: 'Version',
    chooseVersion: 'Choose an earlier version',
    versionOf: (version, when) => `Version ${version}, ${when}`,
    sameAsNow: 'The same as today: nothing to try',
    run: 'Try on past chats',
    running: (done, total) => `${done} of ${total} chats`,
    cancel: 'Stop',
    cancelled: 'Stopped; nothing was changed',
    failed: 'It did not come to its end; nothing was changed. Try again.',
    headline: (gained, lost) => `${s(gained, 'warning')} more, ${lost} fewer`,
    noDifference: 'No difference in past chats',
    moved: (count) => `${count} more would be told otherwise`,
    volume: (conversations, agents, days) =>
      `In ${s(conversations, 'chat')} of ${s(agents, 'agent')} on ${s(days, 'day')}`,
    perDay: (count) => `${count} a day for each agent`,
    sentOnly: 'Only what was sent is judged: drafts that a warning changed are not stored.',
    byRule: 'By rule',
    byAgent: 'Agents concerned',
    agent: 'Agent',
    nobody: 'No name given',
    before: 'Now',
    after: 'Then',
    turn: { gained: 'More', lost: 'Fewer', moved: 'Told otherwise' },
    chats: 'Chats',
    readThem: 'Read them one by one',
    noneOf: 'None of these',
    most: (shown, all) => `The newest ${shown} of ${all}`,
    level: {
      none: 'No warning',
      logged: 'Only logged',
      advice: 'Advice',
      warning: 'Warning',
      justify: 'Asks for a reason',
      held: 'Held',
    },
    fromTo: (before, after) => `${before} → ${after}`,
    fair: 'Fair',
    wrong: 'False alarm',
    next: 'Next',
    judged: (fair, wrong, of) => `Of ${of} read: ${fair} fair, ${wrong} false`,
    pickOne: 'Choose one to see it in its chat',
    back: 'Back to the list',
    gone: 'This chat was deleted since: its time was over',
    switchOn: 'Switch on',
    discard: 'Discard',
    switchOnHint:
      'Saved as a new version of the policy, at once in every open console; it can be taken back.',
    switched: (version) => `Switched on: version ${version} is in force`,
    another: 'Try another change',
    stale: 'The policy was changed meanwhile, so this was not switched on. Try it once more.',
    notSaved: 'Not saved, nothing was changed: try again',
  },
};
