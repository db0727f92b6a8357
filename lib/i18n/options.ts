import type { Localized } from '../model/locale';
import type { PAYMENT_KINDS } from '../model/policy';
import type { Settings } from '../model/settings';

type Section =
  | 'shop'
  | 'prices'
  | 'service'
  | 'rules'
  | 'library'
  | 'customers'
  | 'you'
  | 'consoles'
  | 'privacy'
  | 'data'
  | 'about';
type Part = 'brands' | 'shops' | 'payees' | 'contacts' | 'products' | 'promotions' | 'claims';
type PaymentKind = (typeof PAYMENT_KINDS)[number];

/** Words of the options page. Amounts, dates and times come formatted; numbers come as they are. */
export interface OptionsText {
  readonly name: string;
  readonly title: string;
  readonly sections: string;
  readonly section: Readonly<Record<Section, string>>;
  readonly sectionHint: Readonly<Record<Section, string>>;
  readonly review: string;
  readonly noShop: string;
  readonly savedAt: (version: number, when: string) => string;
  readonly onThisMachine: string;

  readonly dropPolicy: string;
  readonly dropCustomers: string;
  readonly dropHint: string;
  readonly customersHint: string;
  readonly choose: string;
  readonly sample: string;
  readonly importNew: string;
  readonly exportPolicy: string;
  readonly reading: (file: string) => string;
  readonly notTaken: (file: string) => string;
  readonly nothingLost: string;
  readonly line: string;
  readonly field: string;
  readonly wholeFile: string;
  readonly expected: string;
  readonly otherFile: string;
  readonly cancel: string;

  readonly wouldChange: (file: string) => string;
  readonly nothingChanges: string;
  readonly otherShop: (before: string, after: string) => string;
  readonly otherShopLead: string;
  readonly part: Readonly<Record<Part | 'ownRules', string>>;
  readonly now: string;
  readonly after: string;
  readonly change: string;
  readonly added: (count: number) => string;
  readonly changed: (count: number) => string;
  readonly removed: (count: number) => string;
  readonly same: string;
  readonly savePolicy: string;
  readonly saving: string;
  readonly notSaved: string;
  readonly policySaved: string;

  readonly company: string;
  readonly brandsLead: string;
  readonly shopsLead: string;
  readonly payeesLead: string;
  readonly contactsLead: string;
  readonly claimsLead: string;
  readonly own: string;
  readonly others: string;
  readonly ownBrand: string;
  readonly otherBrand: string;
  readonly aliases: (names: string) => string;
  readonly noUrls: string;
  readonly paymentKind: Readonly<Record<PaymentKind, string>>;
  readonly none: Readonly<Record<Part, string>>;
  readonly evidenceOf: (evidence: string) => string;
  readonly separator: string;

  readonly priceBook: string;
  readonly product: string;
  readonly channel: string;
  readonly price: string;
  readonly period: string;
  readonly floor: string;
  readonly pricesLead: string;
  readonly always: string;
  readonly from: (date: string) => string;
  readonly until: (date: string) => string;
  readonly span: (from: string, until: string) => string;
  readonly over: string;
  readonly notYet: string;
  readonly allProducts: string;
  readonly discount: {
    readonly amount: (money: string) => string;
    readonly price: (money: string) => string;
    readonly rate: (factor: number) => string;
  };
  readonly audience: (audience: string) => string;
  readonly threshold: (money: string) => string;
  readonly public: string;
  readonly private: string;
  readonly noPolicy: string;
  readonly noPolicyLead: string;
  readonly toShop: string;

  readonly customerCount: (count: number) => string;
  readonly customersStay: string;
  readonly wouldAdd: (customers: number, added: number, replaced: number) => string;
  readonly withThem: (purchases: number, promises: number) => string;
  readonly repeated: (count: number) => string;
  readonly replacedLead: string;
  readonly saveCustomers: (count: number) => string;
  readonly customersSaved: (count: number) => string;
  readonly uncounted: string;

  readonly yourName: string;
  readonly yourNameHint: string;
  readonly role: string;
  readonly roles: Readonly<Record<Settings['role'], string>>;
  readonly roleHint: string;
  readonly language: string;
  readonly languageHint: string;
  readonly settingsFailed: string;

  readonly granted: string;
  readonly grantedLead: string;
  readonly noConsoles: string;
  readonly noConsolesLead: string;
  readonly allSites: string;
  readonly reads: string;
  readonly isStopped: string;
  readonly resume: string;
  readonly remove: string;
  readonly removeNamed: (host: string) => string;
  readonly consolesFailed: string;
  readonly ownConsoles: string;
  readonly ownConsolesLead: string;
  readonly noOwnConsoles: string;
  readonly dropAdapter: string;
  readonly adapterHint: string;
  readonly adapterWould: (name: string, isKnown: boolean) => string;
  readonly adapterAt: (patterns: string) => string;
  readonly saveAdapter: string;
  readonly adapterSaved: (name: string) => string;

  readonly exportAll: string;
  readonly exportLead: string;
  readonly exportParts: string;
  readonly exporting: string;
  readonly exportFailed: string;

  readonly version: (version: string) => string;
  readonly aboutLead: string;
  readonly promises: readonly string[];
  readonly licence: string;
  readonly welcomeAgain: string;
}

export const optionsText: Localized<OptionsText> = {
  'zh-CN': {
    name: '诚言设置',
    title: '诚言 · 设置',
    sections: '设置的各部分',
    section: {
      service: '服务与说法',
      rules: '规则',
      library: '资料库',
      privacy: '隐私',
      shop: '店铺与收款',
      prices: '价格与优惠',
      customers: '客户',
      you: '你',
      consoles: '工作台',
      data: '数据',
      about: '关于',
    },
    sectionHint: {
      service: '多久回、怎么发、凭什么说',
      rules: '提醒什么，多严重',
      library: '问答、同事、证据：聊天时搜得到',
      privacy: '留多久、遮不遮、删得掉',
      shop: '提醒里引用的就是这里',
      prices: '报价按这里核对',
      customers: '买过什么、付过多少、答应过什么',
      you: '',
      consoles: '诚言能看到的页面',
      data: '',
      about: '',
    },
    review: '复核',
    noShop: '还没有店铺',
    savedAt: (version, when) => `第${version}版，${when}存`,
    onThisMachine: '数据只在这台电脑',
    dropPolicy: '把政策文件拖到这里',
    dropCustomers: '把客户文件拖到这里',
    dropHint: '一个.json文件：品牌、店铺、收款方、价格、优惠。存之前先给你看会改什么。',
    customersHint: '.json或.jsonl（一行一位客户）。存之前先给你看会改什么。',
    choose: '选文件',
    sample: '下载样例',
    importNew: '导入新版',
    exportPolicy: '导出',
    reading: (file) => `在读「${file}」`,
    notTaken: (file) => `「${file}」没有导入`,
    nothingLost: '已存的都没有动。改好这一处，再拖进来。',
    line: '行',
    field: '哪一项',
    wholeFile: '整个文件',
    expected: '该是什么',
    otherFile: '换一个文件',
    cancel: '取消',
    wouldChange: (file) => `存了「${file}」会这样`,
    nothingChanges: '和现在的一样，不用存。',
    otherShop: (before, after) => `现在是「${before}」，这个文件是「${after}」的`,
    otherShopLead: '存了会整个换成另一家店的政策。',
    part: {
      brands: '品牌',
      shops: '官方店铺',
      payees: '收款方',
      contacts: '官方联系方式',
      products: '商品',
      promotions: '优惠',
      claims: '能证明的说法',
      ownRules: '本店自己的规则',
    },
    now: '现在',
    after: '存了以后',
    change: '变化',
    added: (count) => `加${count}`,
    changed: (count) => `改${count}`,
    removed: (count) => `少${count}`,
    same: '不变',
    savePolicy: '存为新版',
    saving: '在存',
    notSaved: '没有存上，已存的没有动，再试一次',
    policySaved: '存好了，打开的工作台马上按新版检查',
    company: '公司',
    brandsLead: '哪些是自家的。发错店时，提醒里引用的就是这里。',
    shopsLead: '客户问「你们的店」时，只有这些算。按主机名整个比对，少一个字母都不算。',
    payeesLead: '客户的钱只能进这里。不在名单里的码和账号都会拦下。',
    contactsLead: '给客户的联系方式只有这些算官方的。',
    claimsLead: '有依据的说法，说到时不提醒。',
    own: '自家',
    others: '别家',
    ownBrand: '自家品牌',
    otherBrand: '不是我们的',
    aliases: (names) => `也写作${names}`,
    noUrls: '没写网址',
    paymentKind: {
      url: '付款网址',
      'wechat-merchant': '微信商户',
      'wechat-mini-program': '微信小程序',
      'alipay-merchant': '支付宝商户',
      'unionpay-merchant': '银联商户',
      'bank-account': '对公账户',
      paypal: 'PayPal',
      stripe: 'Stripe',
      other: '其他',
    },
    none: {
      brands: '没写品牌，别家的链接认不出来',
      shops: '没写店铺，店铺链接没法核对',
      payees: '没写收款方，收款码和账号没法核对',
      contacts: '没写联系方式，没法核对',
      products: '没写商品，报价没法核对',
      promotions: '没写优惠',
      claims: '没写',
    },
    evidenceOf: (evidence) => `依据：${evidence}`,
    separator: '、',
    priceBook: '价格册',
    product: '商品',
    channel: '渠道',
    price: '价格',
    period: '起止',
    floor: '底价',
    pricesLead: '一件的价格，按店铺的时区。',
    always: '一直',
    from: (date) => `${date}起`,
    until: (date) => `到${date}`,
    span: (from, until) => `${from}至${until}`,
    over: '已结束',
    notYet: '还没开始',
    allProducts: '全部商品',
    discount: {
      amount: (money) => `减${money}`,
      price: (money) => `特价${money}`,
      rate: (factor) => `${round(factor * 10)}折`,
    },
    audience: (audience) =>
      audience === 'all'
        ? '所有人'
        : audience === 'new'
          ? '新客'
          : audience === 'returning'
            ? '老客'
            : `标签「${audience}」`,
    threshold: (money) => `满${money}`,
    public: '公开',
    private: '不公开',
    noPolicy: '还没有价格册',
    noPolicyLead: '导入店铺的政策文件，价格和优惠会列在这里。',
    toShop: '去导入',
    customerCount: (count) => `这台电脑存了${count}位客户`,
    customersStay: '只存在这台电脑，不上传。',
    wouldAdd: (customers, added, replaced) => `${customers}位客户：新的${added}位，替换${replaced}位`,
    withThem: (purchases, promises) => `带${purchases}笔购买、${promises}条承诺`,
    repeated: (count) => `有${count}行的id在前面出现过，同一个id以最后一行为准`,
    replacedLead: '替换会整个换掉那位客户已存的资料，连同记下的承诺。',
    saveCustomers: (count) => `存入${count}位客户`,
    customersSaved: (count) => `存好了，${count}位客户`,
    uncounted: '没能数出已存的客户，已存的没有丢',
    yourName: '名字',
    yourNameHint: '写进日志，主管和你看到的一样',
    role: '身份',
    roles: { agent: '客服', supervisor: '主管', admin: '管理员' },
    roleHint: '决定先看到什么，不影响检查',
    language: '界面语言',
    languageHint: '换成的句子跟着对话的语言，不跟这里',
    settingsFailed: '没有存上，再试一次',
    granted: '已允许的页面',
    grantedLead: '诚言只读这些页面。移除后马上停下，已记的日志还在。',
    noConsoles: '还没有允许任何页面',
    noConsolesLead: '打开你接待客户的聊天页面，点工具栏里的诚言图标，再点「在这个网站启用」。',
    allSites: '所有网站',
    reads: '在看',
    isStopped: '你停了它',
    resume: '恢复',
    remove: '移除',
    removeNamed: (host) => `移除${host}`,
    consolesFailed: '浏览器没有照做，可能是管理员定的',
    ownConsoles: '自己的工作台',
    ownConsolesLead: '诚言不认得的工作台，用一个文件告诉它怎么读。文件里只有页面结构，没有聊天内容。',
    noOwnConsoles: '还没有',
    dropAdapter: '把工作台文件拖到这里',
    adapterHint: '一个.json文件。存之前先给你看它会读哪里。',
    adapterWould: (name, isKnown) => (isKnown ? `换掉现有的「${name}」` : `加上「${name}」`),
    adapterAt: (patterns) => (patterns === '' ? '在每个允许了的页面上找' : `只在${patterns}`),
    saveAdapter: '存这个工作台',
    adapterSaved: (name) => `「${name}」存好了，开着的页面已经重新找过`,
    exportAll: '导出全部',
    exportLead: '一个JSON文件，里面是这台电脑上诚言存的所有东西，没有加密，请收好。',
    exportParts: '政策的每一版、客户、日志（遮住的片段）、复核、设置',
    exporting: '在整理',
    exportFailed: '没能导出，已存的没有动，再试一次',
    version: (version) => `版本${version}`,
    aboutLead: '诚言按这位客户付过的、听过的、被答应过的，来看你要发的这句话。',
    promises: [
      '都在这台电脑上，没有服务器，没有统计上报',
      '没发出的话不记；发出的只留遮住的片段',
      '它出了错就让开，发送照常',
    ],
    licence: 'Apache-2.0许可',
    welcomeAgain: '再看一遍欢迎页',
  },
  'zh-TW': {
    name: '誠言設定',
    title: '誠言 · 設定',
    sections: '設定的各部分',
    section: {
      service: '服務與說法',
      rules: '規則',
      library: '資料庫',
      privacy: '隱私',
      shop: '店鋪與收款',
      prices: '價格與優惠',
      customers: '客戶',
      you: '你',
      consoles: '工作台',
      data: '資料',
      about: '關於',
    },
    sectionHint: {
      service: '多久回、怎麼出貨、憑什麼說',
      rules: '提醒什麼、多嚴重',
      library: '問答、同事、證據：聊天時搜得到',
      privacy: '留多久、遮不遮、刪得掉',
      shop: '提醒裡引用的就是這裡',
      prices: '報價按這裡核對',
      customers: '買過什麼、付過多少、答應過什麼',
      you: '',
      consoles: '誠言能看到的頁面',
      data: '',
      about: '',
    },
    review: '複核',
    noShop: '還沒有店鋪',
    savedAt: (version, when) => `第${version}版，${when}存`,
    onThisMachine: '資料只在這台電腦',
    dropPolicy: '把政策檔案拖到這裡',
    dropCustomers: '把客戶檔案拖到這裡',
    dropHint: '一個.json檔：品牌、店鋪、收款方、價格、優惠。存之前先給你看會改什麼。',
    customersHint: '.json或.jsonl（一行一位客戶）。存之前先給你看會改什麼。',
    choose: '選檔案',
    sample: '下載範例',
    importNew: '匯入新版',
    exportPolicy: '匯出',
    reading: (file) => `在讀「${file}」`,
    notTaken: (file) => `「${file}」沒有匯入`,
    nothingLost: '已存的都沒有動。改好這一處，再拖進來。',
    line: '行',
    field: '哪一項',
    wholeFile: '整個檔案',
    expected: '該是什麼',
    otherFile: '換一個檔案',
    cancel: '取消',
    wouldChange: (file) => `存了「${file}」會這樣`,
    nothingChanges: '和現在的一樣，不用存。',
    otherShop: (before, after) => `現在是「${before}」，這個檔案是「${after}」的`,
    otherShopLead: '存了會整個換成另一家店的政策。',
    part: {
      brands: '品牌',
      shops: '官方店鋪',
      payees: '收款方',
      contacts: '官方聯絡方式',
      products: '商品',
      promotions: '優惠',
      claims: '能證明的說法',
      ownRules: '本店自己的規則',
    },
    now: '現在',
    after: '存了以後',
    change: '變化',
    added: (count) => `加${count}`,
    changed: (count) => `改${count}`,
    removed: (count) => `少${count}`,
    same: '不變',
    savePolicy: '存為新版',
    saving: '在存',
    notSaved: '沒有存上，已存的沒有動，再試一次',
    policySaved: '存好了，開著的工作台馬上按新版檢查',
    company: '公司',
    brandsLead: '哪些是自家的。發錯店時，提醒裡引用的就是這裡。',
    shopsLead: '客戶問「你們的店」時，只有這些算。按主機名整個比對，少一個字母都不算。',
    payeesLead: '客戶的錢只能進這裡。不在名單裡的碼和帳號都會攔下。',
    contactsLead: '給客戶的聯絡方式只有這些算官方的。',
    claimsLead: '有依據的說法，說到時不提醒。',
    own: '自家',
    others: '別家',
    ownBrand: '自家品牌',
    otherBrand: '不是我們的',
    aliases: (names) => `也寫作${names}`,
    noUrls: '沒寫網址',
    paymentKind: {
      url: '付款網址',
      'wechat-merchant': '微信商戶',
      'wechat-mini-program': '微信小程式',
      'alipay-merchant': '支付寶商戶',
      'unionpay-merchant': '銀聯商戶',
      'bank-account': '公司帳戶',
      paypal: 'PayPal',
      stripe: 'Stripe',
      other: '其他',
    },
    none: {
      brands: '沒寫品牌，別家的連結認不出來',
      shops: '沒寫店鋪，店鋪連結無法核對',
      payees: '沒寫收款方，收款碼和帳號無法核對',
      contacts: '沒寫聯絡方式，無法核對',
      products: '沒寫商品，報價無法核對',
      promotions: '沒寫優惠',
      claims: '沒寫',
    },
    evidenceOf: (evidence) => `依據：${evidence}`,
    separator: '、',
    priceBook: '價格冊',
    product: '商品',
    channel: '通路',
    price: '價格',
    period: '起止',
    floor: '底價',
    pricesLead: '一件的價格，按店鋪的時區。',
    always: '一直',
    from: (date) => `${date}起`,
    until: (date) => `到${date}`,
    span: (from, until) => `${from}至${until}`,
    over: '已結束',
    notYet: '還沒開始',
    allProducts: '全部商品',
    discount: {
      amount: (money) => `減${money}`,
      price: (money) => `特價${money}`,
      rate: (factor) => `${round(factor * 10)}折`,
    },
    audience: (audience) =>
      audience === 'all'
        ? '所有人'
        : audience === 'new'
          ? '新客'
          : audience === 'returning'
            ? '老客'
            : `標籤「${audience}」`,
    threshold: (money) => `滿${money}`,
    public: '公開',
    private: '不公開',
    noPolicy: '還沒有價格冊',
    noPolicyLead: '匯入店鋪的政策檔案，價格和優惠會列在這裡。',
    toShop: '去匯入',
    customerCount: (count) => `這台電腦存了${count}位客戶`,
    customersStay: '只存在這台電腦，不上傳。',
    wouldAdd: (customers, added, replaced) => `${customers}位客戶：新的${added}位，替換${replaced}位`,
    withThem: (purchases, promises) => `帶${purchases}筆購買、${promises}條承諾`,
    repeated: (count) => `有${count}行的id在前面出現過，同一個id以最後一行為準`,
    replacedLead: '替換會整個換掉那位客戶已存的資料，連同記下的承諾。',
    saveCustomers: (count) => `存入${count}位客戶`,
    customersSaved: (count) => `存好了，${count}位客戶`,
    uncounted: '沒能數出已存的客戶，已存的沒有丟',
    yourName: '名字',
    yourNameHint: '寫進日誌，主管和你看到的一樣',
    role: '身份',
    roles: { agent: '客服', supervisor: '主管', admin: '管理員' },
    roleHint: '決定先看到什麼，不影響檢查',
    language: '介面語言',
    languageHint: '換成的句子跟著對話的語言，不跟這裡',
    settingsFailed: '沒有存上，再試一次',
    granted: '已允許的頁面',
    grantedLead: '誠言只讀這些頁面。移除後馬上停下，已記的日誌還在。',
    noConsoles: '還沒有允許任何頁面',
    noConsolesLead: '打開你接待客戶的聊天頁面，點工具列裡的誠言圖示，再點「在這個網站啟用」。',
    allSites: '所有網站',
    reads: '在看',
    isStopped: '你停了它',
    resume: '恢復',
    remove: '移除',
    removeNamed: (host) => `移除${host}`,
    consolesFailed: '瀏覽器沒有照做，可能是管理員定的',
    ownConsoles: '自己的工作台',
    ownConsolesLead: '誠言不認得的工作台，用一個檔案告訴它怎麼讀。檔案裡只有頁面結構，沒有聊天內容。',
    noOwnConsoles: '還沒有',
    dropAdapter: '把工作台檔案拖到這裡',
    adapterHint: '一個.json檔。存之前先給你看它會讀哪裡。',
    adapterWould: (name, isKnown) => (isKnown ? `換掉現有的「${name}」` : `加上「${name}」`),
    adapterAt: (patterns) => (patterns === '' ? '在每個允許了的頁面上找' : `只在${patterns}`),
    saveAdapter: '存這個工作台',
    adapterSaved: (name) => `「${name}」存好了，開著的頁面已經重新找過`,
    exportAll: '匯出全部',
    exportLead: '一個JSON檔，裡面是這台電腦上誠言存的所有東西，沒有加密，請收好。',
    exportParts: '政策的每一版、客戶、日誌（遮住的片段）、複核、設定',
    exporting: '在整理',
    exportFailed: '沒能匯出，已存的沒有動，再試一次',
    version: (version) => `版本${version}`,
    aboutLead: '誠言按這位客戶付過的、聽過的、被答應過的，來看你要發的這句話。',
    promises: [
      '都在這台電腦上，沒有伺服器，沒有統計回傳',
      '沒送出的話不記；送出的只留遮住的片段',
      '它出了錯就讓開，傳送照常',
    ],
    licence: 'Apache-2.0授權',
    welcomeAgain: '再看一遍歡迎頁',
  },
  en: {
    name: 'Candor settings',
    title: 'Candor · Settings',
    sections: 'Sections',
    section: {
      service: 'Service and claims',
      rules: 'Rules',
      library: 'Library',
      privacy: 'Privacy',
      shop: 'Shops and payees',
      prices: 'Prices and offers',
      customers: 'Customers',
      you: 'You',
      consoles: 'Consoles',
      data: 'Data',
      about: 'About',
    },
    sectionHint: {
      service: 'What every customer can count on',
      rules: 'What is warned about, and how gravely',
      library: 'Answers, colleagues, evidence: found while you chat',
      privacy: 'What is kept, hidden, erased',
      shop: 'what warnings quote',
      prices: 'what quotes are checked against',
      customers: 'what they bought, paid and were promised',
      you: '',
      consoles: 'pages that Candor can see',
      data: '',
      about: '',
    },
    review: 'Review',
    noShop: 'No shop yet',
    savedAt: (version, when) => `Version ${version}, saved ${when}`,
    onThisMachine: 'Data stays on this computer',
    dropPolicy: 'Drop the policy file here',
    dropCustomers: 'Drop a customer file here',
    dropHint:
      'One .json file: brands, shops, payees, prices, offers. You see what would change before it is saved.',
    customersHint: '.json or .jsonl (one customer a line). You see what would change before it is saved.',
    choose: 'Choose a file',
    sample: 'Download a sample',
    importNew: 'Import a new version',
    exportPolicy: 'Export',
    reading: (file) => `Reading ${file}`,
    notTaken: (file) => `${file} was not imported`,
    nothingLost: 'Nothing that is stored has changed. Correct this place and drop the file again.',
    line: 'Line',
    field: 'Field',
    wholeFile: 'the whole file',
    expected: 'Expected',
    otherFile: 'Choose another file',
    cancel: 'Cancel',
    wouldChange: (file) => `What saving ${file} would change`,
    nothingChanges: 'It says what is in force already; there is nothing to save.',
    otherShop: (before, after) => `The shop is “${before}”, this file is of “${after}”`,
    otherShopLead: 'Saving replaces the whole policy by that of another shop.',
    part: {
      brands: 'Brands',
      shops: 'Official shops',
      payees: 'Payees',
      contacts: 'Official contacts',
      products: 'Products',
      promotions: 'Offers',
      claims: 'Claims we can prove',
      ownRules: 'Rules of your own',
    },
    now: 'Now',
    after: 'After saving',
    change: 'Change',
    added: (count) => `${count} added`,
    changed: (count) => `${count} changed`,
    removed: (count) => `${count} removed`,
    same: 'same',
    savePolicy: 'Save as new version',
    saving: 'Saving',
    notSaved: 'Not saved; what is stored has not changed. Try again',
    policySaved: 'Saved. Open consoles are checked against it from now on',
    company: 'Company',
    brandsLead: 'Which brands are yours. A warning about a wrong shop quotes this list.',
    shopsLead: 'Only these count as “your shop”. Hosts are compared whole, to the letter.',
    payeesLead: 'Customers’ money may go here only. Any other code or account is held.',
    contactsLead: 'Only these contacts count as official.',
    claimsLead: 'Claims with evidence raise no warning.',
    own: 'Own',
    others: 'Other',
    ownBrand: 'own brand',
    otherBrand: 'not ours',
    aliases: (names) => `also ${names}`,
    noUrls: 'no address',
    paymentKind: {
      url: 'payment address',
      'wechat-merchant': 'WeChat merchant',
      'wechat-mini-program': 'WeChat mini-program',
      'alipay-merchant': 'Alipay merchant',
      'unionpay-merchant': 'UnionPay merchant',
      'bank-account': 'company account',
      paypal: 'PayPal',
      stripe: 'Stripe',
      other: 'other',
    },
    none: {
      brands: 'No brands: links to others cannot be told',
      shops: 'No shops: shop links cannot be checked',
      payees: 'No payees: codes and accounts cannot be checked',
      contacts: 'No contacts: they cannot be checked',
      products: 'No products: quotes cannot be checked',
      promotions: 'No offers',
      claims: 'None',
    },
    evidenceOf: (evidence) => `evidence: ${evidence}`,
    separator: ', ',
    priceBook: 'Price book',
    product: 'Product',
    channel: 'Channel',
    price: 'Price',
    period: 'Valid',
    floor: 'Floor',
    pricesLead: 'The price of one piece, in the shop’s time zone.',
    always: 'always',
    from: (date) => `from ${date}`,
    until: (date) => `until ${date}`,
    span: (from, until) => `${from} to ${until}`,
    over: 'over',
    notYet: 'not yet',
    allProducts: 'all products',
    discount: {
      amount: (money) => `${money} off`,
      price: (money) => `at ${money}`,
      rate: (factor) => `${round((1 - factor) * 100)}% off`,
    },
    audience: (audience) =>
      audience === 'all'
        ? 'everyone'
        : audience === 'new'
          ? 'new customers'
          : audience === 'returning'
            ? 'returning customers'
            : `tag “${audience}”`,
    threshold: (money) => `from ${money}`,
    public: 'public',
    private: 'not public',
    noPolicy: 'No price book yet',
    noPolicyLead: 'Import the shop’s policy file; its prices and offers are listed here.',
    toShop: 'Import it',
    customerCount: (count) =>
      count === 1 ? 'One customer on this computer' : `${count} customers on this computer`,
    customersStay: 'They stay on this computer and are not uploaded.',
    wouldAdd: (customers, added, replaced) =>
      `${customers} ${customers === 1 ? 'customer' : 'customers'}: ${added} new, ${replaced} replaced`,
    withThem: (purchases, promises) => `with ${purchases} purchases and ${promises} promises`,
    repeated: (count) => `${count} lines repeat an id; the last line of an id counts`,
    replacedLead: 'Replacing takes the place of all that is stored of that customer, noted promises too.',
    saveCustomers: (count) => `Save ${count} ${count === 1 ? 'customer' : 'customers'}`,
    customersSaved: (count) => `Saved ${count} ${count === 1 ? 'customer' : 'customers'}`,
    uncounted: 'Stored customers could not be counted; none is lost',
    yourName: 'Name',
    yourNameHint: 'Stands in the log; you and your supervisor see the same',
    role: 'Role',
    roles: { agent: 'Agent', supervisor: 'Supervisor', admin: 'Admin' },
    roleHint: 'Decides what you see first, not what is checked',
    language: 'Interface language',
    languageHint: 'Sentences to insert follow the conversation, not this',
    settingsFailed: 'Not saved; try again',
    granted: 'Pages you allowed',
    grantedLead: 'Candor reads these pages only. Removing one stops it at once; what was logged stays.',
    noConsoles: 'No page is allowed yet',
    noConsolesLead:
      'Open the page you chat with customers on, press Candor in the toolbar, then “Enable on this site”.',
    allSites: 'all sites',
    reads: 'reading',
    isStopped: 'you stopped it',
    resume: 'Resume',
    remove: 'Remove',
    removeNamed: (host) => `Remove ${host}`,
    consolesFailed: 'The browser did not do it; an administrator may have fixed it',
    ownConsoles: 'Your own consoles',
    ownConsolesLead:
      'For a console Candor does not know, one file says how to read it. It holds page structure and no chats.',
    noOwnConsoles: 'None yet',
    dropAdapter: 'Drop a console file here',
    adapterHint: 'One .json file. You see where it would read before it is stored.',
    adapterWould: (name, isKnown) => (isKnown ? `Replaces “${name}”` : `Adds “${name}”`),
    adapterAt: (patterns) => (patterns === '' ? 'Sought on every page you allowed' : `Only at ${patterns}`),
    saveAdapter: 'Store this console',
    adapterSaved: (name) => `“${name}” is stored; open pages have looked again`,
    exportAll: 'Export everything',
    exportLead:
      'One JSON file with all that Candor stores on this computer. It is not encrypted; keep it safe.',
    exportParts: 'Every version of the policy, customers, the log (redacted snippets), reviews, settings',
    exporting: 'Gathering',
    exportFailed: 'Not exported; what is stored has not changed. Try again',
    version: (version) => `Version ${version}`,
    aboutLead:
      'Candor reads what you are about to send against what this customer paid, was offered and was promised.',
    promises: [
      'All on this computer: no server, no telemetry',
      'Unsent words are not kept; sent ones only as redacted snippets',
      'If it fails it steps aside, and sending works',
    ],
    licence: 'Apache-2.0 licence',
    welcomeAgain: 'Show the welcome page again',
  },
};

/** Each language by its own name: whoever cannot read the others finds it. */
export const LANGUAGE_NAMES: Localized<string> = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' };

/** 8.5 stays 8.5, 9.000000001 becomes 9. */
const round = (figure: number): number => Math.round(figure * 10) / 10;
