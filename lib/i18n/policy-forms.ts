import type { Localized } from '../model/locale';

/** What an owner should look at, by its kind in lib/policy. */
type AlertKind =
  | 'promotion-ends'
  | 'price-ends'
  | 'price-gap'
  | 'below-floor'
  | 'ends-first'
  | 'unknown-brand'
  | 'unknown-sku'
  | 'no-payee'
  | 'no-address';

/** Fields of the policy's forms. */
export type PolicyFieldName =
  | 'name'
  | 'company'
  | 'currency'
  | 'timeZone'
  | 'aliases'
  | 'own'
  | 'relation'
  | 'channel'
  | 'brand'
  | 'urls'
  | 'payee'
  | 'payment'
  | 'pattern'
  | 'appId'
  | 'accountName'
  | 'contactKind'
  | 'contactValue'
  | 'sku'
  | 'url'
  | 'stock'
  | 'floor'
  | 'fees'
  | 'region'
  | 'amount'
  | 'prices'
  | 'price'
  | 'from'
  | 'to'
  | 'skus'
  | 'channels'
  | 'promoKind'
  | 'value'
  | 'audience'
  | 'threshold'
  | 'combinesWith'
  | 'conditions'
  | 'public'
  | 'claim'
  | 'evidence'
  | 'businessHours'
  | 'serviceDays'
  | 'closedOn'
  | 'openOn'
  | 'firstReplySeconds'
  | 'replySeconds'
  | 'silenceMinutes'
  | 'shipping'
  | 'returns'
  | 'invoice';

/** Words of the forms in which a shop owner writes the policy. */
export interface PolicyFormText {
  readonly edit: string;
  readonly add: string;
  readonly remove: string;
  readonly save: string;
  readonly cancel: string;
  readonly choose: string;
  readonly other: string;
  readonly missing: string;
  readonly notNumber: string;
  readonly time: string;
  readonly required: string;
  readonly oneALine: string;
  readonly removeRow: (place: number) => string;
  readonly addPrice: string;
  readonly addFee: string;
  readonly saved: (version: number) => string;
  readonly undo: string;
  readonly notSaved: string;
  readonly versions: string;
  readonly versionsLead: string;
  readonly version: (version: number, when: string) => string;
  readonly restore: string;
  readonly start: string;
  readonly startLead: string;
  readonly orFile: string;
  readonly service: string;
  readonly serviceLead: string;
  readonly terms: string;
  readonly termsLead: string;
  readonly shopPart: string;
  readonly names: string;
  readonly allowed: string;
  readonly allowedLead: string;
  readonly today: string;
  readonly todayLead: string;
  readonly why: string;
  readonly withOffer: string;
  readonly always: string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  readonly rivals: (count: number) => string;
  readonly nextIs: (price: string, date: string) => string;
  readonly noRow: string;
  readonly notReached: (condition: string) => string;
  readonly attention: (count: number) => string;
  readonly intake: string;
  readonly intakeHint: string;
  readonly intakeLink: string;
  readonly intakeRead: string;
  readonly intakePicture: string;
  readonly intakeReading: string;
  readonly noCode: string;
  readonly notAPicture: string;
  readonly nothingRead: string;
  readonly personalCode: string;
  readonly traderCode: string;
  readonly contactCode: string;
  readonly known: string;
  readonly isShop: (place: string) => string;
  readonly ownSite: string;
  readonly ruleLead: string;
  readonly ruleUsual: string;
  readonly ruleOf: (severity: string) => string;
  readonly ruleOn: (name: string) => string;
  readonly ruleGravity: (name: string) => string;
  readonly rulesSection: string;
  readonly rulesNone: string;
  readonly kindOfPromotion: Readonly<Record<'amount' | 'rate' | 'price', string>>;
  readonly alert: { readonly [K in AlertKind]: (name: string, other: string) => string };
  readonly field: Readonly<Record<PolicyFieldName, string>>;
  readonly hint: Readonly<Partial<Record<PolicyFieldName, string>>>;
}

export const policyFormText: Localized<PolicyFormText> = {
  'zh-CN': {
    edit: '改',
    add: '加一个',
    remove: '删',
    save: '保存',
    cancel: '取消',
    choose: '请选',
    other: '其他…',
    missing: '这一项要填',
    notNumber: '写个数字，例如128',
    time: '几点',
    required: '* 必填',
    oneALine: '每行一个',
    removeRow: (place) => `去掉第${place}行`,
    addPrice: '加一行价格',
    addFee: '加一个地区',
    saved: (version) => `存好了，现在是第${version}版`,
    undo: '撤销',
    notSaved: '没存上，填的还在，再试一次',
    versions: '以前的版本',
    versionsLead: '每存一次是一版，都留着。恢复哪一版，就把它再存成最新的一版。',
    version: (version, when) => `第${version}版，${when}`,
    restore: '恢复这一版',
    start: '先写下你的店',
    startLead: '写上店名就能开始。货币和时区看一眼，其余的慢慢补。',
    orFile: '有政策文件就导入',
    service: '服务约定',
    serviceLead: '几点到几点有人、多久回一句。客户等久了，按这里提醒。',
    terms: '发货、退换、发票',
    termsLead: '照着答客户的话。',
    shopPart: '店铺',
    names: '收款方名称',
    allowed: '允许的付款方式',
    allowedLead: '官方的收款码、商户号、付款网址。',
    today: '今天算数的',
    todayLead: '诚言核对报价时用的就是这一行，为什么是它写在旁边。',
    why: '为什么',
    withOffer: '优惠后',
    always: '一直是这个价',
    since: (date) => `${date}起的这一行在有效期内`,
    until: (date) => `有效到${date}`,
    rivals: (count) => `${count}行同时有效，取最后开始的`,
    nextIs: (price, date) => `${date}起变成${price}`,
    noRow: '今天没有价格',
    notReached: (condition) => `${condition}，买一件用不上`,
    attention: (count) => `${count}处要看一眼`,
    intake: '贴一个店铺链接，或放一张收款码',
    intakeHint: '能认出来的都替你填好，你看一眼再存。图片只在这台电脑上读。',
    intakeLink: '链接',
    intakeRead: '读一下',
    intakePicture: '选图片',
    intakeReading: '在读图片',
    noCode: '图里没读到码。截清楚一点，整个码都要在里面',
    notAPicture: '这张图读不了，换PNG或JPG再试',
    nothingRead: '没看出是店铺链接还是付款方式，请贴完整网址',
    personalCode: '这是个人收款码。客户的钱进了个人账户，就不算官方付款，所以不能加进来。换商户码再试。',
    traderCode: '这是经营者个人的收款码，付款页上多半显示个人名字，客户会不放心。能换商户码更好。',
    contactCode: '这是加好友的码，已填进联系方式。',
    known: '这个已经在里面了',
    isShop: (place) => `认出来了：${place}`,
    ownSite: '自己的网站',
    ruleLead: '哪些要提醒，多严重。关掉的不检查；降级成建议的不会拦下发送。',
    ruleUsual: '原定',
    ruleOf: (severity) => `原定：${severity}`,
    ruleOn: (name) => `检查「${name}」`,
    ruleGravity: (name) => `「${name}」有多严重`,
    rulesSection: '规则',
    rulesNone: '先写下你的店，才能改规则',
    kindOfPromotion: { amount: '减钱', rate: '打折', price: '特价' },
    alert: {
      'promotion-ends': (name, date) => `优惠「${name}」${date}结束`,
      'price-ends': (name, date) => `「${name}」的价格${date}结束，后面没有接上`,
      'price-gap': (name, channel) => `「${name}」在${channel}今天没有价格，报价没法核对`,
      'below-floor': (name, product) => `优惠「${name}」让「${product}」低于批准的底价`,
      'ends-first': (name) => `「${name}」结束在开始之前`,
      'unknown-brand': (name, brand) => `「${name}」的品牌「${brand}」没有登记`,
      'unknown-sku': (name, sku) => `优惠「${name}」里的货号${sku}不在价格册里`,
      'no-payee': () => '没写收款方，收款码没法核对',
      'no-address': (name) => `「${name}」没写网址，链接没法核对`,
    },
    field: {
      name: '名称',
      company: '公司全称',
      currency: '货币',
      timeZone: '时区',
      aliases: '别的写法',
      own: '是自家品牌',
      relation: '和我们的关系',
      channel: '渠道',
      brand: '品牌',
      urls: '网址',
      payee: '收款方名称',
      payment: '付款方式',
      pattern: '码的内容或网址',
      appId: '小程序AppID或商户号',
      accountName: '显示的名称',
      contactKind: '种类',
      contactValue: '号码或网址',
      sku: '货号',
      url: '商品页',
      stock: '库存',
      floor: '批准的底价',
      fees: '按地区另加的运费',
      region: '地区',
      amount: '金额',
      prices: '价格',
      price: '一件多少钱',
      from: '从哪天',
      to: '到哪天',
      skus: '哪些商品',
      channels: '在哪些渠道',
      promoKind: '怎么优惠',
      value: '优惠多少',
      audience: '给谁',
      threshold: '满多少',
      combinesWith: '可以和哪些一起用',
      conditions: '条件',
      public: '公开的',
      claim: '说法',
      evidence: '依据',
      businessHours: '营业时间',
      serviceDays: '客服上班的日子',
      closedOn: '放假的日子',
      openOn: '调休要上班的日子',
      firstReplySeconds: '第一句多少秒内回',
      replySeconds: '之后多少秒内回',
      silenceMinutes: '几分钟没回算冷场',
      shipping: '发货',
      returns: '退换',
      invoice: '发票',
    },
    hint: {
      timeZone: '「今天」和上班时间按它算，例如Asia/Shanghai',
      company: '客户付款时看到的收款方',
      urls: '每行一个，结尾的 * 代表这家店的所有页面',
      aliases: '客户会怎么叫它，每行一个',
      floor: '报得比这低会提醒',
      prices: '每个渠道一行；涨价降价加一行，旧的留着，才说得清什么时候是多少',
      skus: '一个都不勾，就是全部商品',
      channels: '一个都不勾，就是全部渠道',
      value: '打九折写0.9；减钱、特价写金额',
      audience: 'all所有人，new新客，returning老客，或一个客户标签',
      conditions: '照着说给客户听的',
      public: '不公开的，客户问起才说',
      businessHours: '例如09:00-22:00',
      serviceDays: '都不勾就是每天',
      closedOn: '一行一天，例如2026-10-01',
      pattern: '从收款码图片里读出来的就行',
      evidence: '报告、证书、订单数据',
      invoice: '例如：下单填抬头，三天内开',
    },
  },
  'zh-TW': {
    edit: '修改',
    add: '新增',
    remove: '刪除',
    save: '儲存',
    cancel: '取消',
    choose: '請選',
    other: '其他…',
    missing: '這一項要填',
    notNumber: '寫個數字，例如 128',
    time: '幾點',
    required: '* 必填',
    oneALine: '一行一個',
    removeRow: (place) => `拿掉第 ${place} 行`,
    addPrice: '新增一行價格',
    addFee: '新增一個地區',
    saved: (version) => `存好了，現在是第 ${version} 版`,
    undo: '復原',
    notSaved: '沒有存成，填的還在，再試一次',
    versions: '以前的版本',
    versionsLead: '每存一次是一版，都留著。恢復哪一版，就把它再存成最新的一版。',
    version: (version, when) => `第 ${version} 版，${when}`,
    restore: '恢復這一版',
    start: '先寫下你的店',
    startLead: '寫上店名就能開始。貨幣和時區看一眼，其餘的慢慢補。',
    orFile: '有政策檔就匯入',
    service: '服務約定',
    serviceLead: '幾點到幾點有人、多久回一句。客戶等久了，照這裡提醒。',
    terms: '出貨、退換貨、發票',
    termsLead: '照著回客戶的話。',
    shopPart: '店鋪',
    names: '收款方名稱',
    allowed: '允許的付款方式',
    allowedLead: '官方的收款碼、商戶號、付款網址。',
    today: '今天算數的',
    todayLead: '誠言核對報價時用的就是這一行，為什麼是它寫在旁邊。',
    why: '為什麼',
    withOffer: '優惠後',
    always: '一直是這個價',
    since: (date) => `${date}起的這一行在有效期內`,
    until: (date) => `有效到${date}`,
    rivals: (count) => `${count} 行同時有效，取最後開始的`,
    nextIs: (price, date) => `${date}起變成${price}`,
    noRow: '今天沒有價格',
    notReached: (condition) => `${condition}，買一件用不上`,
    attention: (count) => `${count} 處要看一眼`,
    intake: '貼一個賣場連結，或放一張收款碼',
    intakeHint: '認得出來的都替你填好，你看一眼再存。圖片只在這台電腦上讀。',
    intakeLink: '連結',
    intakeRead: '讀一下',
    intakePicture: '選圖片',
    intakeReading: '正在讀圖片',
    noCode: '圖裡沒讀到碼。截清楚一點，整個碼都要在裡面',
    notAPicture: '這張圖讀不了，換 PNG 或 JPG 再試',
    nothingRead: '看不出是賣場連結還是付款方式，請貼完整網址',
    personalCode: '這是個人收款碼。客戶的錢進了個人帳戶，就不算官方付款，所以不能加進來。換商戶碼再試。',
    traderCode: '這是經營者個人的收款碼，付款頁上多半顯示個人名字，客戶會不放心。能換商戶碼更好。',
    contactCode: '這是加好友的碼，已填進聯絡方式。',
    known: '這個已經在裡面了',
    isShop: (place) => `認出來了：${place}`,
    ownSite: '自己的網站',
    ruleLead: '哪些要提醒、多嚴重。關掉的不檢查；降成建議的不會攔下傳送。',
    ruleUsual: '原定',
    ruleOf: (severity) => `原定：${severity}`,
    ruleOn: (name) => `檢查「${name}」`,
    ruleGravity: (name) => `「${name}」有多嚴重`,
    rulesSection: '規則',
    rulesNone: '先寫下你的店，才能改規則',
    kindOfPromotion: { amount: '折價', rate: '打折', price: '特價' },
    alert: {
      'promotion-ends': (name, date) => `優惠「${name}」${date}結束`,
      'price-ends': (name, date) => `「${name}」的價格${date}結束，後面沒有接上`,
      'price-gap': (name, channel) => `「${name}」在${channel}今天沒有價格，報價無法核對`,
      'below-floor': (name, product) => `優惠「${name}」讓「${product}」低於核准的底價`,
      'ends-first': (name) => `「${name}」結束在開始之前`,
      'unknown-brand': (name, brand) => `「${name}」的品牌「${brand}」沒有登記`,
      'unknown-sku': (name, sku) => `優惠「${name}」裡的貨號 ${sku} 不在價格冊裡`,
      'no-payee': () => '沒寫收款方，收款碼無法核對',
      'no-address': (name) => `「${name}」沒寫網址，連結無法核對`,
    },
    field: {
      name: '名稱',
      company: '公司全名',
      currency: '貨幣',
      timeZone: '時區',
      aliases: '別的寫法',
      own: '是自家品牌',
      relation: '和我們的關係',
      channel: '通路',
      brand: '品牌',
      urls: '網址',
      payee: '收款方名稱',
      payment: '付款方式',
      pattern: '碼的內容或網址',
      appId: '小程式 AppID 或商戶號',
      accountName: '顯示的名稱',
      contactKind: '種類',
      contactValue: '號碼或網址',
      sku: '貨號',
      url: '商品頁',
      stock: '庫存',
      floor: '核准的底價',
      fees: '依地區另加的運費',
      region: '地區',
      amount: '金額',
      prices: '價格',
      price: '一件多少錢',
      from: '從哪天',
      to: '到哪天',
      skus: '哪些商品',
      channels: '在哪些通路',
      promoKind: '怎麼優惠',
      value: '優惠多少',
      audience: '給誰',
      threshold: '滿多少',
      combinesWith: '可以和哪些一起用',
      conditions: '條件',
      public: '公開的',
      claim: '說法',
      evidence: '依據',
      businessHours: '營業時間',
      serviceDays: '客服上班的日子',
      closedOn: '休假的日子',
      openOn: '補班的日子',
      firstReplySeconds: '第一句幾秒內回',
      replySeconds: '之後幾秒內回',
      silenceMinutes: '幾分鐘沒回算冷場',
      shipping: '出貨',
      returns: '退換貨',
      invoice: '發票',
    },
    hint: {
      timeZone: '「今天」和上班時間按它算，例如 Asia/Taipei',
      company: '客戶付款時看到的收款方',
      urls: '一行一個，結尾的 * 代表這間店的所有頁面',
      aliases: '客戶會怎麼叫它，一行一個',
      floor: '報得比這低會提醒',
      prices: '一個通路一行；調價就加一行，舊的留著，才講得清什麼時候是多少',
      skus: '一個都不勾，就是全部商品',
      channels: '一個都不勾，就是全部通路',
      value: '打九折寫 0.9；折價、特價寫金額',
      audience: 'all 所有人，new 新客，returning 老客，或一個客戶標籤',
      conditions: '照著講給客戶聽的',
      public: '不公開的，客戶問起才說',
      businessHours: '例如 09:00-22:00',
      serviceDays: '都不勾就是每天',
      closedOn: '一行一天，例如 2026-10-01',
      pattern: '從收款碼圖片讀出來的就行',
      evidence: '報告、證書、訂單資料',
      invoice: '例如：下單填抬頭，三天內開',
    },
  },
  en: {
    edit: 'Edit',
    add: 'Add',
    remove: 'Delete',
    save: 'Save',
    cancel: 'Cancel',
    choose: 'Choose',
    other: 'Other…',
    missing: 'Fill this in',
    notNumber: 'A number, such as 128',
    time: 'time',
    required: '* required',
    oneALine: 'One a line',
    removeRow: (place) => `Remove row ${place}`,
    addPrice: 'Add a price',
    addFee: 'Add a region',
    saved: (version) => `Saved: version ${version} is in force`,
    undo: 'Undo',
    notSaved: 'Not saved. What you typed is still here: try again',
    versions: 'Earlier versions',
    versionsLead: 'Each save is a version, and all are kept. Restoring one saves it again as the newest.',
    version: (version, when) => `Version ${version}, ${when}`,
    restore: 'Restore',
    start: 'Begin with your shop',
    startLead: 'A name is enough to begin. Glance at currency and time zone; the rest can follow.',
    orFile: 'Or import a policy file',
    service: 'Service',
    serviceLead: 'When somebody is there and how soon they answer: waiting is reckoned by this.',
    terms: 'Shipping, returns, invoices',
    termsLead: 'What customers are told.',
    shopPart: 'Shop',
    names: 'Names of payees',
    allowed: 'Allowed ways of paying',
    allowedLead: 'Official codes, merchant numbers, payment pages.',
    today: 'In force today',
    todayLead: 'The row a quote is held against, and why it is that one.',
    why: 'Why',
    withOffer: 'With offer',
    always: 'It has no beginning and no end',
    since: (date) => `The row from ${date} holds`,
    until: (date) => `until ${date}`,
    rivals: (count) => `of ${count} rows that hold, the one that began last`,
    nextIs: (price, date) => `${price} from ${date}`,
    noRow: 'No price today',
    notReached: (condition) => `${condition}: not with one piece`,
    attention: (count) => (count === 1 ? 'One thing to look at' : `${count} things to look at`),
    intake: 'Paste a shop link, or drop a payment code',
    intakeHint: 'What can be read is filled in for you to check. Pictures are read on this computer only.',
    intakeLink: 'Link',
    intakeRead: 'Read',
    intakePicture: 'Choose picture',
    intakeReading: 'Reading the picture',
    noCode: 'No code was found in it. A sharper picture with the whole code helps',
    notAPicture: 'This picture cannot be read; try a PNG or JPG',
    nothingRead: 'That is neither a shop link nor a way of paying. Paste the whole address',
    personalCode:
      'This code pays a person. Money that goes to a private account is no official payment, so it cannot be added. Use a merchant code.',
    traderCode:
      'This is a small trader’s code: the payment page mostly shows a private name, which worries customers. A merchant code is better.',
    contactCode: 'This code adds a contact; it is filled in there.',
    known: 'This one is already there',
    isShop: (place) => `Recognised: ${place}`,
    ownSite: 'your own site',
    ruleLead: 'What is warned about, and how gravely. What is off is not checked; advice never holds a send.',
    ruleUsual: 'as designed',
    ruleOf: (severity) => `As designed: ${severity}`,
    ruleOn: (name) => `Check “${name}”`,
    ruleGravity: (name) => `How grave “${name}” is`,
    rulesSection: 'Rules',
    rulesNone: 'Set up your shop first; rules belong to its policy',
    kindOfPromotion: { amount: 'Amount off', rate: 'Share of the price', price: 'Fixed price' },
    alert: {
      'promotion-ends': (name, date) => `“${name}” ends on ${date}`,
      'price-ends': (name, date) => `The price of “${name}” ends on ${date}, with none behind it`,
      'price-gap': (name, channel) => `“${name}” has no price on ${channel} today: quotes cannot be checked`,
      'below-floor': (name, product) => `“${name}” takes “${product}” below its lowest approved price`,
      'ends-first': (name) => `“${name}” ends before it begins`,
      'unknown-brand': (name, brand) => `The brand “${brand}” of “${name}” is not listed`,
      'unknown-sku': (name, sku) => `“${name}” names product ${sku}, which is not in the price book`,
      'no-payee': () => 'No payee is named: payment codes cannot be checked',
      'no-address': (name) => `“${name}” has no address: links cannot be checked`,
    },
    field: {
      name: 'Name',
      company: 'Company',
      currency: 'Currency',
      timeZone: 'Time zone',
      aliases: 'Also written',
      own: 'Our own brand',
      relation: 'How it relates to us',
      channel: 'Channel',
      brand: 'Brand',
      urls: 'Addresses',
      payee: 'Name of the payee',
      payment: 'Way of paying',
      pattern: 'What the code says, or an address',
      appId: 'App or merchant number',
      accountName: 'Name shown',
      contactKind: 'Kind',
      contactValue: 'Number or address',
      sku: 'Product code',
      url: 'Product page',
      stock: 'In stock',
      floor: 'Lowest approved price',
      fees: 'Extra delivery by region',
      region: 'Region',
      amount: 'Amount',
      prices: 'Prices',
      price: 'Price of one',
      from: 'From',
      to: 'Until',
      skus: 'Which products',
      channels: 'On which channels',
      promoKind: 'What kind',
      value: 'How much',
      audience: 'For whom',
      threshold: 'From an order of',
      combinesWith: 'Together with',
      conditions: 'Conditions',
      public: 'Public',
      claim: 'Claim',
      evidence: 'What proves it',
      businessHours: 'Business hours',
      serviceDays: 'Days somebody answers',
      closedOn: 'Days off',
      openOn: 'Days worked all the same',
      firstReplySeconds: 'First reply within (seconds)',
      replySeconds: 'Later replies within (seconds)',
      silenceMinutes: 'Silence after (minutes)',
      shipping: 'Shipping',
      returns: 'Returns',
      invoice: 'Invoice',
    },
    hint: {
      timeZone: '“Today” and your hours go by it, such as Europe/London',
      company: 'What customers see when they pay',
      urls: 'One a line; a * at the end stands for all pages of the shop',
      aliases: 'What customers call it, one a line',
      floor: 'Quoting below this is warned about',
      prices: 'A row a channel. When a price changes add a row and keep the old one: it says what held when',
      skus: 'None ticked: all products',
      channels: 'None ticked: all channels',
      value: '0.9 for 10 % off; else the amount',
      audience: 'all, new, returning, or a tag of customers',
      conditions: 'As it is told to the customer',
      public: 'If not, it is told only when asked',
      businessHours: 'Such as 09:00-18:00',
      serviceDays: 'None ticked: every day',
      closedOn: 'One a line, such as 2026-12-25',
      pattern: 'What the picture of the code gave is fine',
      evidence: 'A report, a certificate, order figures',
      invoice: 'Such as: with every order, by e-mail',
    },
  },
};
