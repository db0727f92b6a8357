import type { LibraryField, LibraryKind } from '../model/library';
import type { Localized } from '../model/locale';
import type { OpenConversation } from '../model/open-conversation';

type Fault = OpenConversation['faults'][number];

/** Words of the library: its tab in the side panel, its section of the options page, the handover note. */
export interface LibraryText {
  readonly kind: Readonly<Record<LibraryKind, string>>;
  /** What a kind is for, while one is written. */
  readonly kindHint: Readonly<Record<LibraryKind, string>>;
  /** What the title is, by kind. */
  readonly titleOf: Readonly<Record<LibraryKind, string>>;
  readonly field: Readonly<Record<LibraryField | 'kind', string>>;
  readonly fieldHint: Partial<Readonly<Record<LibraryField, string>>>;
  readonly all: string;
  readonly search: string;
  readonly searchHint: string;
  readonly filter: string;
  readonly mayAnswer: string;
  readonly recent: string;
  readonly found: (count: number) => string;
  readonly noneFound: string;
  readonly noneFoundHint: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly manage: string;
  readonly insert: string;
  readonly copyReach: string;
  readonly copyNote: string;
  readonly noteCopied: string;
  readonly reachCopied: string;
  readonly notCopied: string;
  readonly whole: string;
  readonly less: string;
  readonly from: (source: string, date: string | null) => string;
  readonly heldFor: (scope: string) => string;
  readonly weaker: string;
  readonly handles: (matters: string) => string;
  readonly onDuty: string;
  readonly offDuty: string;
  readonly soon: (date: string) => string;
  readonly expired: (date: string) => string;
  readonly notSaid: string;
  readonly link: string;

  readonly count: (count: number) => string;
  readonly lead: string;
  readonly add: string;
  readonly addOf: string;
  readonly edit: string;
  readonly remove: string;
  readonly removed: (title: string) => string;
  readonly saved: (title: string) => string;
  readonly undo: string;
  readonly undone: string;
  readonly save: string;
  readonly cancel: string;
  readonly required: string;
  readonly several: string;
  readonly notSaved: string;
  readonly drop: string;
  readonly dropHint: string;
  readonly wouldAdd: (added: number, replaced: number) => string;
  readonly rowsRefused: (count: number) => string;
  readonly row: string;
  readonly refusedFile: string;
  readonly take: (count: number) => string;
  readonly noHeading: string;
  readonly exportTable: string;
  readonly exportJson: string;
  readonly warned: (count: number) => string;
  readonly warnedLead: string;
  readonly showWarned: string;
  readonly expiring: (count: number) => string;
  readonly more: (count: number) => string;

  readonly handover: {
    readonly to: (name: string, handles: string) => string;
    readonly customer: (name: string) => string;
    readonly phoneTail: (tail: string) => string;
    readonly nothingBought: string;
    readonly bought: (date: string, product: string, price: string) => string;
    readonly asked: (words: string) => string;
    readonly quoted: (price: string) => string;
    readonly promised: (words: string, due: string) => string;
    readonly heard: (words: string, due: string | null) => string;
    readonly fault: Readonly<Record<Fault, string>>;
    readonly leaveAlone: (date: string) => string;
    readonly from: (agent: string) => string;
  };
}

export const libraryText: Localized<LibraryText> = {
  'zh-CN': {
    kind: {
      question: '问答',
      contact: '同事',
      evidence: '证据',
      story: '故事',
      comparison: '对比',
      trial: '试用',
      usage: '用法',
      beyond: '店外',
    },
    kindHint: {
      question: '客户常问的，和能照着说的回答。写明出处和日期，过时了看得出来。',
      contact: '这件事该找谁，几点在。转过去的时候，客户不用再说一遍。',
      evidence: '检测报告、证书、评价。写明它证明什么、不证明什么。',
      story: '真的发生过的一件事，客户同意讲的。',
      comparison: '和别家比，不如的地方也写上。',
      trial: '先试一试再买：试什么、谁可以、到哪天。',
      usage: '怎么泡、怎么放、怎么保养。',
      beyond: '我们没有的，去哪里买得到。肯说这一句，客户下次还来。',
    },
    titleOf: {
      question: '问题',
      contact: '同事或部门',
      evidence: '证明什么',
      story: '讲的是什么',
      comparison: '和什么比',
      trial: '试什么',
      usage: '怎么用什么',
      beyond: '客户要的是什么',
    },
    field: {
      kind: '种类',
      aliases: '别的说法',
      text: '可以直接发的话',
      handles: '负责什么',
      hours: '什么时间在',
      reach: '怎么找',
      weaknesses: '我们不如的地方',
      scope: '适用范围',
      source: '出处',
      date: '日期',
      link: '链接',
      skus: '货号',
      tags: '标签',
      validUntil: '有效到',
    },
    fieldHint: {
      aliases: '客户会怎么问，搜得到就靠它',
      hours: '例如：周一到周五 09:00-18:00',
      scope: '对谁、对哪一批有效',
      validUntil: '当天还算数，过了就标出来',
    },
    all: '全部',
    search: '搜资料',
    searchHint: '问题、同事、货号都能搜',
    filter: '种类',
    mayAnswer: '客户在问，可能用得上',
    recent: '全部资料',
    found: (count) => `找到${count}条`,
    noneFound: '没找到',
    noneFoundHint: '换个说法，或少打几个字',
    empty: '资料库还是空的',
    emptyHint: '把常见问答、该找的同事、检测报告放进来，聊天时一搜就有。',
    manage: '整理资料库',
    insert: '填入',
    copyReach: '复制联系方式',
    copyNote: '复制交接说明',
    noteCopied: '交接说明已复制，粘给同事就行',
    reachCopied: '已复制',
    notCopied: '没复制成，请手动选中',
    whole: '看全文',
    less: '收起',
    from: (source, date) => (date === null ? `出处：${source}` : `出处：${source}，${date}`),
    heldFor: (scope) => `适用：${scope}`,
    weaker: '不如的地方',
    handles: (matters) => `负责${matters}`,
    onDuty: '现在在',
    offDuty: '现在不在',
    soon: (date) => `${date}到期`,
    expired: (date) => `${date}已过期`,
    notSaid: '过期了，先核实再说',
    link: '打开出处',
    count: (count) => `${count}条资料`,
    lead: '聊天时在侧边栏里搜得到，点一下就填进输入框。只存在这台电脑。',
    add: '加一条',
    addOf: '加一条什么',
    edit: '改',
    remove: '删',
    removed: (title) => `已删「${title}」`,
    saved: (title) => `已存「${title}」`,
    undo: '撤销',
    undone: '已恢复',
    save: '保存',
    cancel: '取消',
    required: '必填',
    several: '多个用顿号或分号隔开',
    notSaved: '没存上，内容还在，请再试一次',
    drop: '拖一个资料文件到这里',
    dropHint: 'CSV、XLSX或JSON，第一行是列名，「种类」和「标题」两列必须有',
    wouldAdd: (added, replaced) => `新增${added}条，替换${replaced}条`,
    rowsRefused: (count) => `有${count}处不对，这些行没有收`,
    row: '行',
    refusedFile: '下载没收的行',
    take: (count) => `存${count}条`,
    noHeading: '第一行该是列名，要有「种类」和「标题」；JSON要是一个列表',
    exportTable: '导出表格',
    exportJson: '导出JSON',
    warned: (count) => `有${count}条，照着发会被提醒`,
    warnedLead: '和你打字时用的是同一套规则。',
    showWarned: '只看这些',
    expiring: (count) => `${count}条快到期或已过期`,
    more: (count) => `再显示${count}条`,
    handover: {
      to: (name, handles) => `【转${name}】${handles}`,
      customer: (name) => `客户：${name}`,
      phoneTail: (tail) => `（手机尾号${tail}）`,
      nothingBought: '购买：没有记录',
      bought: (date, product, price) => `上次买：${date}，${product}，${price}`,
      asked: (words) => `在问：「${words}」`,
      quoted: (price) => `这次报过：${price}`,
      promised: (words, due) => `答应过：${words}（${due}前，还没做到）`,
      heard: (words, due) => (due === null ? `刚才说了：${words}` : `刚才说了：${words}（${due}前）`),
      fault: {
        'payment-code': '注意：发错过收款码，还没更正',
        'shop-link': '注意：发错过店铺链接，还没更正',
        'offer-withheld': '注意：优惠没有一开始就讲',
      },
      leaveAlone: (date) => `客户${date}说过请勿打扰`,
      from: (agent) => `——${agent}`,
    },
  },
  'zh-TW': {
    kind: {
      question: '問答',
      contact: '同事',
      evidence: '證據',
      story: '故事',
      comparison: '比較',
      trial: '試用',
      usage: '用法',
      beyond: '店外',
    },
    kindHint: {
      question: '客戶常問的，和可以照著說的回答。寫上出處和日期，過時了看得出來。',
      contact: '這件事該找誰、幾點在。轉過去的時候，客戶不用再說一遍。',
      evidence: '檢驗報告、證書、評價。寫清楚它證明什麼、不證明什麼。',
      story: '真的發生過的一件事，而且當事人同意講。',
      comparison: '和別家比，比不上的地方也寫上。',
      trial: '先試再買：試什麼、誰可以、到哪一天。',
      usage: '怎麼泡、怎麼放、怎麼保養。',
      beyond: '我們沒有的，哪裡買得到。肯講這一句，客戶下次還會來。',
    },
    titleOf: {
      question: '問題',
      contact: '同事或部門',
      evidence: '證明什麼',
      story: '講的是什麼',
      comparison: '和什麼比',
      trial: '試什麼',
      usage: '怎麼用什麼',
      beyond: '客戶要的是什麼',
    },
    field: {
      kind: '種類',
      aliases: '別的說法',
      text: '可以直接傳的話',
      handles: '負責什麼',
      hours: '什麼時間在',
      reach: '怎麼找',
      weaknesses: '我們比不上的地方',
      scope: '適用範圍',
      source: '出處',
      date: '日期',
      link: '連結',
      skus: '貨號',
      tags: '標籤',
      validUntil: '有效到',
    },
    fieldHint: {
      aliases: '客戶會怎麼問，搜得到就靠它',
      hours: '例如：週一到週五 09:00-18:00',
      scope: '對誰、對哪一批有效',
      validUntil: '當天還算，過了就會標出來',
    },
    all: '全部',
    search: '搜尋資料',
    searchHint: '問題、同事、貨號都能搜',
    filter: '種類',
    mayAnswer: '客戶在問，可能用得上',
    recent: '全部資料',
    found: (count) => `找到 ${count} 筆`,
    noneFound: '沒找到',
    noneFoundHint: '換個說法，或少打幾個字',
    empty: '資料庫還是空的',
    emptyHint: '把常見問答、該找的同事、檢驗報告放進來，聊天時一搜就有。',
    manage: '整理資料庫',
    insert: '填入',
    copyReach: '複製聯絡方式',
    copyNote: '複製交接說明',
    noteCopied: '交接說明已複製，貼給同事就行',
    reachCopied: '已複製',
    notCopied: '沒有複製成功，請自己選取',
    whole: '看全文',
    less: '收起',
    from: (source, date) => (date === null ? `出處：${source}` : `出處：${source}，${date}`),
    heldFor: (scope) => `適用：${scope}`,
    weaker: '比不上的地方',
    handles: (matters) => `負責${matters}`,
    onDuty: '現在在',
    offDuty: '現在不在',
    soon: (date) => `${date}到期`,
    expired: (date) => `${date}已過期`,
    notSaid: '過期了，先查證再說',
    link: '打開出處',
    count: (count) => `${count} 筆資料`,
    lead: '聊天時在側邊欄就搜得到，點一下填進輸入框。只存在這台電腦。',
    add: '新增一筆',
    addOf: '要新增哪一種',
    edit: '修改',
    remove: '刪除',
    removed: (title) => `已刪除「${title}」`,
    saved: (title) => `已儲存「${title}」`,
    undo: '復原',
    undone: '已復原',
    save: '儲存',
    cancel: '取消',
    required: '必填',
    several: '多個用頓號或分號隔開',
    notSaved: '沒有存成，內容還在，請再試一次',
    drop: '把資料檔拖到這裡',
    dropHint: 'CSV、XLSX 或 JSON，第一列是欄名，「種類」和「標題」兩欄一定要有',
    wouldAdd: (added, replaced) => `新增 ${added} 筆，取代 ${replaced} 筆`,
    rowsRefused: (count) => `有 ${count} 處不對，這些列沒有收`,
    row: '列',
    refusedFile: '下載沒收的列',
    take: (count) => `儲存 ${count} 筆`,
    noHeading: '第一列該是欄名，要有「種類」和「標題」；JSON 要是一個列表',
    exportTable: '匯出表格',
    exportJson: '匯出 JSON',
    warned: (count) => `有 ${count} 筆，照著傳會被提醒`,
    warnedLead: '和你打字時用的是同一套規則。',
    showWarned: '只看這些',
    expiring: (count) => `${count} 筆快到期或已過期`,
    more: (count) => `再顯示 ${count} 筆`,
    handover: {
      to: (name, handles) => `【轉${name}】${handles}`,
      customer: (name) => `客戶：${name}`,
      phoneTail: (tail) => `（手機末碼${tail}）`,
      nothingBought: '購買：沒有紀錄',
      bought: (date, product, price) => `上次買：${date}，${product}，${price}`,
      asked: (words) => `在問：「${words}」`,
      quoted: (price) => `這次報過：${price}`,
      promised: (words, due) => `答應過：${words}（${due}前，還沒做到）`,
      heard: (words, due) => (due === null ? `剛才說了：${words}` : `剛才說了：${words}（${due}前）`),
      fault: {
        'payment-code': '注意：傳錯過收款碼，還沒更正',
        'shop-link': '注意：傳錯過賣場連結，還沒更正',
        'offer-withheld': '注意：優惠沒有一開始就講',
      },
      leaveAlone: (date) => `客戶${date}說過請勿打擾`,
      from: (agent) => `——${agent}`,
    },
  },
  en: {
    kind: {
      question: 'Answers',
      contact: 'Colleagues',
      evidence: 'Evidence',
      story: 'Stories',
      comparison: 'Comparisons',
      trial: 'Trials',
      usage: 'Care',
      beyond: 'Elsewhere',
    },
    kindHint: {
      question:
        'What customers ask, and what can be said as it stands. Source and date show when it has aged.',
      contact: 'Whom to call, and when they are there. The customer need not say it all again.',
      evidence: 'Test reports, certificates, reviews. Say what it proves, and what it does not.',
      story: 'Something that really happened, told with the person’s consent.',
      comparison: 'Against another product, with the points where ours is weaker.',
      trial: 'Try before buying: what, who may, until when.',
      usage: 'How to brew it, store it, look after it.',
      beyond: 'What we do not have, and where to get it. Customers come back for that.',
    },
    titleOf: {
      question: 'Question',
      contact: 'Colleague or team',
      evidence: 'What it proves',
      story: 'What it is about',
      comparison: 'Compared with what',
      trial: 'What can be tried',
      usage: 'How to use what',
      beyond: 'What the customer wants',
    },
    field: {
      kind: 'Kind',
      aliases: 'Other wordings',
      text: 'Words that can be sent',
      handles: 'Handles what',
      hours: 'When there',
      reach: 'How to reach them',
      weaknesses: 'Where ours is weaker',
      scope: 'Holds for',
      source: 'Source',
      date: 'Date',
      link: 'Link',
      skus: 'Product codes',
      tags: 'Tags',
      validUntil: 'Valid until',
    },
    fieldHint: {
      aliases: 'How customers put it: this is what the search finds',
      hours: 'For example: Mon to Fri 09:00-18:00',
      scope: 'For whom, for which batch',
      validUntil: 'That day still counts; later it is marked',
    },
    all: 'All',
    search: 'Search the library',
    searchHint: 'Questions, colleagues, product codes',
    filter: 'Kind',
    mayAnswer: 'May answer what was asked',
    recent: 'Everything',
    found: (count) => `${count} found`,
    noneFound: 'Nothing found',
    noneFoundHint: 'Try other words, or fewer of them',
    empty: 'The library is empty',
    emptyHint:
      'Put in frequent questions, colleagues to call and test reports: they are one search away in every chat.',
    manage: 'Manage the library',
    insert: 'Insert',
    copyReach: 'Copy contact',
    copyNote: 'Copy handover note',
    noteCopied: 'Handover note copied: paste it to your colleague',
    reachCopied: 'Copied',
    notCopied: 'Not copied: please select it by hand',
    whole: 'Show all',
    less: 'Show less',
    from: (source, date) => (date === null ? `Source: ${source}` : `Source: ${source}, ${date}`),
    heldFor: (scope) => `Holds for: ${scope}`,
    weaker: 'Where ours is weaker',
    handles: (matters) => `Handles ${matters}`,
    onDuty: 'There now',
    offDuty: 'Not there now',
    soon: (date) => `Ends ${date}`,
    expired: (date) => `Expired ${date}`,
    notSaid: 'Expired: check before you say it',
    link: 'Open source',
    count: (count) => (count === 1 ? '1 entry' : `${count} entries`),
    lead: 'Found in the side panel while you chat, inserted with one click. Kept on this computer only.',
    add: 'Add an entry',
    addOf: 'Add which kind',
    edit: 'Edit',
    remove: 'Delete',
    removed: (title) => `Deleted “${title}”`,
    saved: (title) => `Saved “${title}”`,
    undo: 'Undo',
    undone: 'Restored',
    save: 'Save',
    cancel: 'Cancel',
    required: 'required',
    several: 'Separate several with semicolons',
    notSaved: 'Not saved. What you wrote is still here: try again',
    drop: 'Drop a library file here',
    dropHint: 'CSV, XLSX or JSON. The first row names the columns; “kind” and “title” must be there',
    wouldAdd: (added, replaced) => `Adds ${added}, replaces ${replaced}`,
    rowsRefused: (count) =>
      count === 1
        ? 'One thing is wrong; its row was not taken'
        : `${count} things are wrong; those rows were not taken`,
    row: 'Row',
    refusedFile: 'Download refused rows',
    take: (count) => `Save ${count}`,
    noHeading: 'The first row should name the columns, “kind” and “title” among them; JSON should be a list',
    exportTable: 'Export table',
    exportJson: 'Export JSON',
    warned: (count) =>
      count === 1
        ? 'One entry would be warned about if sent'
        : `${count} entries would be warned about if sent`,
    warnedLead: 'Judged by the same rules as what you type.',
    showWarned: 'Show only these',
    expiring: (count) => `${count} expired or about to`,
    more: (count) => `Show ${count} more`,
    handover: {
      to: (name, handles) => `For ${name}: ${handles}`,
      customer: (name) => `Customer: ${name}`,
      phoneTail: (tail) => `(phone ends ${tail})`,
      nothingBought: 'Bought: nothing on record',
      bought: (date, product, price) => `Last bought: ${date}, ${product}, ${price}`,
      asked: (words) => `Asks: “${words}”`,
      quoted: (price) => `Quoted here: ${price}`,
      promised: (words, due) => `Promised: ${words} (by ${due}, still open)`,
      heard: (words, due) => (due === null ? `Just said: ${words}` : `Just said: ${words} (by ${due})`),
      fault: {
        'payment-code': 'Note: a wrong payment code was sent and not yet taken back',
        'shop-link': 'Note: a wrong shop link was sent and not yet taken back',
        'offer-withheld': 'Note: the offer was not named at the start',
      },
      leaveAlone: (date) => `Asked on ${date} not to be contacted`,
      from: (agent) => `From ${agent}`,
    },
  },
};
