import type { Field } from '../import/format';
import type { RowReason } from '../import/orders';
import type { UnplannedFile } from '../import/plan';
import type { PriceFault } from '../import/price-book';
import type { ImportRun } from '../model/import-run';
import type { Localized } from '../model/locale';

/** What a list lacks before it can be stored. */
export type Missing = 'customer' | 'product' | 'at' | 'price';

/** Words of importing lists of orders and customers. Numbers come written, names as they are. */
export interface ListImportText {
  readonly drop: string;
  readonly dropHint: string;
  readonly notTable: Readonly<Record<UnplannedFile['reason'] | 'unreadable', string>>;
  readonly platform: Readonly<Record<string, string>>;
  readonly isExportOf: (platform: string) => string;
  readonly isOrders: string;
  readonly isCustomers: string;
  readonly isUnknown: string;
  readonly halves: string;
  readonly encodedIn: (encoding: string) => string;
  readonly workbook: string;
  readonly preview: string;
  readonly previewLead: string;
  readonly noRows: string;
  readonly customer: string;
  readonly bought: string;
  readonly when: string;
  readonly paid: string;
  readonly details: string;
  readonly perPiece: (money: string, quantity: number) => string;
  readonly left: string;
  readonly phoneTail: (tail: string) => string;

  readonly columns: string;
  readonly columnsLead: string;
  readonly changeColumns: string;
  readonly column: string;
  readonly sample: string;
  readonly meaning: string;
  readonly meaningOf: (title: string) => string;
  readonly unused: string;
  readonly untitled: (place: number) => string;
  readonly field: Readonly<Record<Field, string>>;
  readonly missing: Readonly<Record<Missing, string>>;
  readonly stillMissing: (what: string) => string;

  readonly start: string;
  readonly cancel: string;
  readonly stop: string;
  readonly readingFiles: (names: string) => string;
  readonly readRows: (rows: string, percent: string) => string;
  readonly stored: (done: string, total: string) => string;
  readonly pageStays: string;

  readonly done: string;
  readonly stopped: string;
  readonly broken: string;
  readonly added: (customers: string, purchases: string) => string;
  readonly nothingNew: string;
  readonly faults: (count: string) => string;
  readonly faultsOf: (reason: string, count: string) => string;
  readonly faultFile: string;
  readonly faultFileName: string;
  readonly faultHead: readonly [file: string, row: string, column: string, reason: string, value: string];
  readonly reason: Readonly<Record<RowReason, string>>;
  readonly another: string;

  readonly runs: string;
  readonly runsLead: string;
  readonly file: string;
  readonly result: string;
  readonly state: Readonly<Record<ImportRun['state'], string>>;
  readonly undo: string;
  readonly undoNamed: (file: string) => string;
  readonly undoSure: (customers: string, purchases: string) => string;
  readonly undoYes: string;
  readonly undoNo: string;
  readonly undoing: (percent: string) => string;
  readonly undoFailed: string;
  readonly undone: string;
  readonly otherFormat: string;

  /** A price book in a table: what belongs where it is wrong. */
  readonly priceBook: {
    readonly hint: string;
    readonly noShop: string;
    readonly noTitles: string;
    readonly expected: Readonly<Record<PriceFault['field'], string>>;
  };
}

export const listImportText: Localized<ListImportText> = {
  'zh-CN': {
    drop: '把订单或客户表拖到这里',
    dropHint:
      '淘宝天猫、京东、拼多多、抖店、有赞、Shopify、WooCommerce、虾皮的订单导出直接拖，别的表自己对一下列。CSV、TSV、XLSX都行，编码不用管。淘宝的订单表和宝贝表一起拖。',
    notTable: {
      empty: '文件是空的',
      'old-workbook': '这是旧版.xls，请用Excel或WPS另存为.xlsx或.csv再来',
      'broken-workbook': '这个工作簿打不开，可能没下完整，请重新导出一次',
      'locked-workbook': '这个工作簿有密码，请去掉密码另存一份再来',
      'large-workbook': '这个工作簿太大，请另存为.csv再来，再多行也读得了',
      'no-titles': '没找到标题行，请看看第一张表的前十行里有没有「订单号、商品、价格」这样的标题',
      unreadable: '浏览器读不到这个文件，它可能被移走了',
    },
    platform: {
      taobao: '淘宝/天猫',
      jd: '京东',
      pinduoduo: '拼多多',
      douyin: '抖店',
      youzan: '有赞',
      shopify: 'Shopify',
      woocommerce: 'WooCommerce',
      shopee: '虾皮',
    },
    isExportOf: (platform) => `${platform}的订单导出`,
    isOrders: '订单表',
    isCustomers: '客户表',
    isUnknown: '还不知道是什么表',
    halves: '订单表和宝贝表，按订单号合在一起',
    encodedIn: (encoding) => `编码${encoding}`,
    workbook: '工作簿',
    preview: '前几行存进去是这样',
    previewLead: '看看对不对，对了再开始。',
    noRows: '前几行里没有能存的',
    customer: '客户',
    bought: '买了什么',
    when: '什么时候',
    paid: '付了多少',
    details: '标签和备注',
    perPiece: (money, quantity) => (quantity === 1 ? money : `${money} × ${quantity}`),
    left: '不存',
    phoneTail: (tail) => `尾号${tail}`,
    columns: '哪一列是什么',
    columnsLead: '对一次就记住了，下次同样标题的表直接认得。',
    changeColumns: '改列的对应',
    column: '列',
    sample: '里面写的',
    meaning: '是什么',
    meaningOf: (title) => `「${title}」是什么`,
    unused: '不用',
    untitled: (place) => `第${place}列`,
    field: {
      order: '订单号',
      line: '子订单号',
      at: '时间',
      customer: '账号',
      name: '姓名',
      phone: '手机',
      product: '商品',
      variant: '规格',
      sku: '货号',
      quantity: '数量',
      unitPrice: '单价',
      lineTotal: '这一行实付',
      orderTotal: '整单实付',
      shipping: '运费',
      status: '订单状态',
      refund: '退款',
      currency: '币种',
      shop: '店铺',
      tags: '标签',
      tier: '等级',
      birthday: '生日',
      notes: '备注',
    },
    missing: { customer: '客户（账号、姓名或手机）', product: '商品', at: '时间', price: '价格' },
    stillMissing: (what) => `还差：${what}`,
    start: '开始导入',
    cancel: '取消',
    stop: '停下',
    readingFiles: (names) => `在看${names}`,
    readRows: (rows, percent) => `读了${rows}行，${percent}`,
    stored: (done, total) => `存了${done}位，共${total}位客户`,
    pageStays: '这一页先别关。停下也不丢，再导一次会接着补齐。',
    done: '导入好了',
    stopped: '停下了，存了的都在',
    broken: '中途没有存上，存了的都在。再导一次会接着补齐。',
    added: (customers, purchases) => `新客户${customers}位，新购买${purchases}笔`,
    nothingNew: '表里的都已经有了，没有重复存',
    faults: (count) => `${count}行没有存`,
    faultsOf: (reason, count) => `${reason}：${count}行`,
    faultFile: '下载没存的行和原因',
    faultFileName: '没有导入的行.csv',
    faultHead: ['文件', '行', '列', '原因', '写的是'],
    reason: {
      'no-order': '没有订单号',
      'no-customer': '看不出是谁买的',
      'no-product': '没写商品',
      'bad-time': '时间看不懂',
      'bad-quantity': '数量看不懂',
      'bad-price': '价格看不懂',
      'cell-too-long': '一格里字太多，不像订单',
      duplicate: '同一笔出现了两次，存了一次',
      'not-paid': '没有付款或已取消',
      refunded: '已经退款',
    },
    another: '再导一份',
    runs: '导入过的',
    runsLead: '导错了可以整次撤销：只拿走那次加的，之后写的都留着。',
    file: '文件',
    result: '加了什么',
    state: {
      running: '没导完',
      done: '导入了',
      cancelled: '停下了',
      undoing: '没撤完',
      undone: '撤销了',
    },
    undo: '撤销',
    undoNamed: (file) => `撤销「${file}」`,
    undoSure: (customers, purchases) => `拿走这次加的${customers}位客户、${purchases}笔购买？`,
    undoYes: '撤销这次',
    undoNo: '不撤',
    undoing: (percent) => `在撤销，${percent}`,
    undoFailed: '没有撤完，再试一次会接着撤',
    undone: '撤销好了',
    otherFormat: '自己的表',
    priceBook: {
      hint: '价格册也可以是一张表（.csv、.xlsx）：商品、货号、渠道、价格、开始、结束，一行一个价。',
      noShop: '先建好店铺，再导价格表：价格要知道用哪种货币、哪个时区',
      noTitles: '该有一行标题，写着商品（或货号）、渠道、价格',
      expected: {
        sku: '货号',
        product: '商品名或货号，至少写一样',
        brand: '店铺里有的品牌；不写就算自家的',
        channel: '卖在哪里，比如天猫、小程序',
        price: '一件的价格，一个不小于0的数',
        floor: '底价，一个不小于0的数',
        from: '开始的日子，比如2026-11-01',
        to: '结束的日子，要在开始之后',
      },
    },
  },
  'zh-TW': {
    drop: '把訂單或客戶表拖到這裡',
    dropHint:
      '蝦皮、Shopify、WooCommerce、淘寶天貓、京東、拼多多、抖店、有贊的訂單匯出直接拖，其他表格自己對一下欄位。CSV、TSV、XLSX都可以，編碼不用管。淘寶的訂單表和寶貝表一起拖。',
    notTable: {
      empty: '檔案是空的',
      'old-workbook': '這是舊版.xls，請用Excel另存成.xlsx或.csv再來',
      'broken-workbook': '這個活頁簿打不開，可能沒下載完整，請重新匯出一次',
      'locked-workbook': '這個活頁簿有密碼，請拿掉密碼另存一份再來',
      'large-workbook': '這個活頁簿太大，請另存成.csv再來，再多列也讀得了',
      'no-titles': '沒找到標題列，請看看第一張表的前十列裡有沒有「訂單編號、商品、價格」這樣的標題',
      unreadable: '瀏覽器讀不到這個檔案，它可能被移走了',
    },
    platform: {
      taobao: '淘寶／天貓',
      jd: '京東',
      pinduoduo: '拼多多',
      douyin: '抖店',
      youzan: '有贊',
      shopify: 'Shopify',
      woocommerce: 'WooCommerce',
      shopee: '蝦皮',
    },
    isExportOf: (platform) => `${platform}的訂單匯出`,
    isOrders: '訂單表',
    isCustomers: '客戶表',
    isUnknown: '還不知道是什麼表',
    halves: '訂單表和寶貝表，按訂單編號合在一起',
    encodedIn: (encoding) => `編碼${encoding}`,
    workbook: '活頁簿',
    preview: '前幾列存進去會是這樣',
    previewLead: '看看對不對，對了再開始。',
    noRows: '前幾列裡沒有能存的',
    customer: '客戶',
    bought: '買了什麼',
    when: '什麼時候',
    paid: '付了多少',
    details: '標籤和備註',
    perPiece: (money, quantity) => (quantity === 1 ? money : `${money} × ${quantity}`),
    left: '不存',
    phoneTail: (tail) => `末四碼${tail}`,
    columns: '哪一欄是什麼',
    columnsLead: '對一次就記住了，下次同樣標題的表直接認得。',
    changeColumns: '改欄位的對應',
    column: '欄',
    sample: '裡面寫的',
    meaning: '是什麼',
    meaningOf: (title) => `「${title}」是什麼`,
    unused: '不用',
    untitled: (place) => `第${place}欄`,
    field: {
      order: '訂單編號',
      line: '子訂單編號',
      at: '時間',
      customer: '帳號',
      name: '姓名',
      phone: '手機',
      product: '商品',
      variant: '規格',
      sku: '貨號',
      quantity: '數量',
      unitPrice: '單價',
      lineTotal: '這一列實付',
      orderTotal: '整筆實付',
      shipping: '運費',
      status: '訂單狀態',
      refund: '退款',
      currency: '幣別',
      shop: '店鋪',
      tags: '標籤',
      tier: '等級',
      birthday: '生日',
      notes: '備註',
    },
    missing: { customer: '客戶（帳號、姓名或手機）', product: '商品', at: '時間', price: '價格' },
    stillMissing: (what) => `還差：${what}`,
    start: '開始匯入',
    cancel: '取消',
    stop: '停下',
    readingFiles: (names) => `在看${names}`,
    readRows: (rows, percent) => `讀了${rows}列，${percent}`,
    stored: (done, total) => `存了${done}位，共${total}位客戶`,
    pageStays: '這一頁先別關。停下也不會丟，再匯一次會接著補齊。',
    done: '匯入好了',
    stopped: '停下了，存了的都在',
    broken: '中途沒有存上，存了的都在。再匯一次會接著補齊。',
    added: (customers, purchases) => `新客戶${customers}位，新購買${purchases}筆`,
    nothingNew: '表裡的都已經有了，沒有重複存',
    faults: (count) => `${count}列沒有存`,
    faultsOf: (reason, count) => `${reason}：${count}列`,
    faultFile: '下載沒存的列和原因',
    faultFileName: '沒有匯入的列.csv',
    faultHead: ['檔案', '列', '欄', '原因', '寫的是'],
    reason: {
      'no-order': '沒有訂單編號',
      'no-customer': '看不出是誰買的',
      'no-product': '沒寫商品',
      'bad-time': '時間看不懂',
      'bad-quantity': '數量看不懂',
      'bad-price': '價格看不懂',
      'cell-too-long': '一格裡字太多，不像訂單',
      duplicate: '同一筆出現了兩次，存了一次',
      'not-paid': '沒有付款或已取消',
      refunded: '已經退款',
    },
    another: '再匯一份',
    runs: '匯入過的',
    runsLead: '匯錯了可以整次復原：只拿走那次加的，之後寫的都留著。',
    file: '檔案',
    result: '加了什麼',
    state: {
      running: '沒匯完',
      done: '匯入了',
      cancelled: '停下了',
      undoing: '沒復原完',
      undone: '復原了',
    },
    undo: '復原',
    undoNamed: (file) => `復原「${file}」`,
    undoSure: (customers, purchases) => `拿走這次加的${customers}位客戶、${purchases}筆購買？`,
    undoYes: '復原這次',
    undoNo: '不復原',
    undoing: (percent) => `在復原，${percent}`,
    undoFailed: '沒有復原完，再試一次會接著做',
    undone: '復原好了',
    otherFormat: '自己的表',
    priceBook: {
      hint: '價格表也可以是一張表（.csv、.xlsx）：商品、貨號、通路、價格、開始、結束，一列一個價。',
      noShop: '先建好店鋪，再匯入價格表：價格要知道用哪種貨幣、哪個時區',
      noTitles: '應該有一列標題，寫著商品（或貨號）、通路、價格',
      expected: {
        sku: '貨號',
        product: '商品名或貨號，至少寫一樣',
        brand: '店鋪裡有的品牌；不寫就算自家的',
        channel: '賣在哪裡，比如蝦皮、官網',
        price: '一件的價格，一個不小於0的數',
        floor: '底價，一個不小於0的數',
        from: '開始的日子，比如2026-11-01',
        to: '結束的日子，要在開始之後',
      },
    },
  },
  en: {
    drop: 'Drop order or customer lists here',
    dropHint:
      'Order exports of Shopify, WooCommerce, Shopee, Taobao and Tmall, JD, Pinduoduo, Douyin and Youzan are known; for any other list you say once which column is what. CSV, TSV or XLSX, in any encoding. Drop Taobao’s two lists together.',
    notTable: {
      empty: 'The file is empty',
      'old-workbook': 'This is an old .xls. Save it as .xlsx or .csv and drop that',
      'broken-workbook': 'This workbook does not open; it may be cut short. Export it once more',
      'locked-workbook': 'This workbook has a password. Save a copy without it and drop that',
      'large-workbook': 'This workbook is too large. Save it as .csv: that is read however long it is',
      'no-titles':
        'No row of titles was found. The first ten rows of the first sheet should have one: order, product, price …',
      unreadable: 'The browser cannot read this file; it may have been moved',
    },
    platform: {
      taobao: 'Taobao / Tmall',
      jd: 'JD',
      pinduoduo: 'Pinduoduo',
      douyin: 'Douyin',
      youzan: 'Youzan',
      shopify: 'Shopify',
      woocommerce: 'WooCommerce',
      shopee: 'Shopee',
    },
    isExportOf: (platform) => `${platform} order export`,
    isOrders: 'List of orders',
    isCustomers: 'List of customers',
    isUnknown: 'Not known yet what it lists',
    halves: 'Orders and articles, joined by the order number',
    encodedIn: (encoding) => `encoding ${encoding}`,
    workbook: 'workbook',
    preview: 'The first rows, as they would be stored',
    previewLead: 'Look whether this is right before you start.',
    noRows: 'None of the first rows can be stored',
    customer: 'Customer',
    bought: 'Bought',
    when: 'When',
    paid: 'Paid',
    details: 'Tags and notes',
    perPiece: (money, quantity) => (quantity === 1 ? money : `${quantity} × ${money}`),
    left: 'Left out',
    phoneTail: (tail) => `phone …${tail}`,
    columns: 'Which column is what',
    columnsLead: 'Said once, it is remembered for every list with these titles.',
    changeColumns: 'Change columns',
    column: 'Column',
    sample: 'What it holds',
    meaning: 'What it is',
    meaningOf: (title) => `What “${title}” is`,
    unused: 'Not used',
    untitled: (place) => `Column ${place}`,
    field: {
      order: 'Order number',
      line: 'Line number',
      at: 'Time',
      customer: 'Account',
      name: 'Name',
      phone: 'Phone',
      product: 'Product',
      variant: 'Variant',
      sku: 'SKU',
      quantity: 'Quantity',
      unitPrice: 'Price of one',
      lineTotal: 'Paid for the line',
      orderTotal: 'Paid for the order',
      shipping: 'Shipping',
      status: 'Order status',
      refund: 'Refund',
      currency: 'Currency',
      shop: 'Shop',
      tags: 'Tags',
      tier: 'Tier',
      birthday: 'Birthday',
      notes: 'Notes',
    },
    missing: {
      customer: 'who it is (account, name or phone)',
      product: 'product',
      at: 'time',
      price: 'price',
    },
    stillMissing: (what) => `Still missing: ${what}`,
    start: 'Start the import',
    cancel: 'Cancel',
    stop: 'Stop',
    readingFiles: (names) => `Looking at ${names}`,
    readRows: (rows, percent) => `${rows} rows read, ${percent}`,
    stored: (done, total) => `${done} of ${total} customers stored`,
    pageStays: 'Keep this page open. Nothing is lost if you stop: importing again adds what is missing.',
    done: 'Imported',
    stopped: 'Stopped. What was stored is there',
    broken: 'Storing broke off. What was stored is there; importing again adds the rest.',
    added: (customers, purchases) => `${customers} new customers, ${purchases} new purchases`,
    nothingNew: 'Everything in it was known already; nothing was stored twice',
    faults: (count) => `${count} rows were not stored`,
    faultsOf: (reason, count) => `${reason}: ${count}`,
    faultFile: 'Download those rows with reasons',
    faultFileName: 'rows-not-imported.csv',
    faultHead: ['File', 'Row', 'Column', 'Reason', 'What stands there'],
    reason: {
      'no-order': 'no order number',
      'no-customer': 'nobody named as buyer',
      'no-product': 'no product named',
      'bad-time': 'time not understood',
      'bad-quantity': 'quantity not understood',
      'bad-price': 'price not understood',
      'cell-too-long': 'far too much text in a cell',
      duplicate: 'stands there twice; stored once',
      'not-paid': 'not paid, or cancelled',
      refunded: 'refunded',
    },
    another: 'Import another',
    runs: 'Earlier imports',
    runsLead: 'An import can be undone as a whole: only what it added goes, what was written since stays.',
    file: 'File',
    result: 'What it added',
    state: {
      running: 'Broke off',
      done: 'Imported',
      cancelled: 'Stopped',
      undoing: 'Half undone',
      undone: 'Undone',
    },
    undo: 'Undo',
    undoNamed: (file) => `Undo “${file}”`,
    undoSure: (customers, purchases) =>
      `Take away the ${customers} customers and ${purchases} purchases it added?`,
    undoYes: 'Undo it',
    undoNo: 'Keep it',
    undoing: (percent) => `Undoing, ${percent}`,
    undoFailed: 'Not everything was undone; try again and it goes on from there',
    undone: 'Undone',
    otherFormat: 'Own list',
    priceBook: {
      hint: 'A price book may be a table too (.csv, .xlsx): product, SKU, channel, price, from, to; one price a row.',
      noShop: 'Set up the shop first: a price needs its currency and its clock',
      noTitles: 'A row of titles with product (or SKU), channel and price',
      expected: {
        sku: 'The SKU',
        product: 'A product’s name or its SKU, one of the two at least',
        brand: 'A brand of the shop’s policy; none means your own',
        channel: 'Where it is sold: tmall, web …',
        price: 'The price of one, a number of 0 or more',
        floor: 'The lowest price, a number of 0 or more',
        from: 'The first day, such as 2026-11-01',
        to: 'The last day, after the first',
      },
    },
  },
};
