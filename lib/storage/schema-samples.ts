const FIRST: Readonly<Record<string, object>> = {
  policies: {
    version: 1,
    savedAtMs: 1_795_140_000_000,
    file: {
      shop: { name: '南岭茶铺', currency: 'CNY', timeZone: 'Asia/Shanghai' },
      brands: [{ id: 'nanling', name: '南岭', aliases: [], own: true }],
      shops: [],
      products: [
        {
          sku: 'xqg-250',
          name: '小青柑 250克',
          aliases: ['小青柑'],
          brand: 'nanling',
          fees: [],
          prices: [{ channel: 'private', price: 84 }],
        },
      ],
      promotions: [],
      claims: [],
      rules: {},
    },
  },
  customers: {
    id: 'c-1',
    name: '林女士',
    phoneTail: '5678',
    tags: [],
    purchases: [
      {
        at: '2026-03-03T10:00:00+08:00',
        channel: 'private',
        brand: 'nanling',
        product: '小青柑 250克',
        quantity: 1,
        unitPrice: 89,
        currency: 'CNY',
      },
    ],
    offers: [],
    promises: [],
  },
  consoleLinks: { consoleId: 'demo', customerKey: 'k-1', customerId: 'c-1' },
  log: {
    id: '6b0f3c52-6f0e-4d27-9a35-3f5a7f3f2f10',
    atMs: 1_795_140_060_000,
    rule: 'price-above-last-paid-undisclosed',
    severity: 'warning',
    variant: null,
    slots: { paid: { money: 8900, currency: 'CNY' } },
    evidence: [
      {
        kind: 'purchase',
        atMs: 1_772_503_200_000,
        product: '小青柑 250克',
        unitPriceMinor: 8900,
        currency: 'CNY',
      },
    ],
    outcome: 'changed',
    reason: null,
    notUseful: false,
    consoleId: 'demo',
    conversationKey: 'chat-1',
    customerId: 'c-1',
    customerName: '林女士',
    agent: '阿宁',
    snippet: null,
    context: [{ role: 'customer', atMs: null, text: '多少钱一桶？' }],
    policyVersion: 1,
  },
  reviews: {
    seq: 1,
    entryId: '6b0f3c52-6f0e-4d27-9a35-3f5a7f3f2f10',
    disposition: 'confirmed',
    note: '',
    reviewer: '周主管',
    atMs: 1_795_150_000_000,
  },
  openConversations: {
    tabId: 7,
    frameId: 0,
    documentId: null,
    origin: 'https://desk.example',
    conversation: {
      key: 'chat-1',
      consoleId: 'demo',
      privateDomain: true,
      customerKey: 'k-1',
      identity: 'person',
      customerName: '林女士',
      customerId: 'c-1',
      blind: null,
      chatLocale: 'zh-CN',
      sku: null,
      quotes: [],
      openQuestions: [],
      heardPromises: [],
      trust: [],
      faults: [],
      customerMessages: 1,
      updatedAtMs: 1_795_140_050_000,
    },
  },
  settings: { key: 'settings', chosen: { role: 'supervisor', agentName: '阿宁' } },
};

const SECOND: Readonly<Record<string, object>> = {
  ...FIRST,
  credits: {
    id: '0d6c1f5e-2a4b-4c3d-8e5f-6a7b8c9d0e1f',
    atMs: 1_795_140_090_000,
    credit: 'three-prices-told',
    consoleId: 'demo',
    conversationKey: 'chat-1',
    customerId: 'c-1',
    customerName: '林女士',
    agent: '阿宁',
    snippet: '您上次89元拿的，天猫今天98元，我这里84元，到11月30日。',
  },
};

const THIRD: Readonly<Record<string, object>> = {
  ...SECOND,
  adapters: {
    id: 'own-desk',
    name: 'Own desk',
    format: 1,
    matches: ['https://desk.example/*'],
    detect: { element: '#desk' },
    privateDomain: false,
    verified: { on: '2026-11-22', how: 'page', sources: ['taught on the page'], unknown: [] },
    conversation: { list: '#list', key: { element: '#head', attribute: 'data-id' } },
    message: { element: '.message', roles: { customer: '.in', agent: '.out' }, text: '.text' },
    composer: { element: 'textarea', kind: 'textarea' },
    send: { button: 'button', keys: ['enter'] },
    customer: { name: { element: '#head b' } },
  },
};

const FOURTH = {
  ...THIRD,
  library: {
    id: 'question/怎么退货',
    kind: 'question',
    title: '怎么退货？',
    aliases: ['退换货'],
    text: '签收后七天内可以退，运费我们出。',
    source: '店铺售后规则',
    date: '2026-11-01',
    skus: [],
    tags: [],
  },
};

const FIFTH = {
  ...FOURTH,
  finder: { id: 'c-1', keys: ['n林女士', 'ilns', 't5678'] },
  productNames: { id: 'p1k2j3h4g5f', name: '小青柑 250克' },
  imports: {
    id: 'i-1',
    startedAtMs: 1_795_140_000_000,
    files: ['三月订单.csv'],
    formats: ['taobao'],
    state: 'done',
    batches: 1,
    customers: 1,
    purchases: 1,
    faults: 0,
  },
  importBatches: {
    importId: 'i-1',
    batch: 0,
    touched: [{ id: 'c-1', isNew: true, details: { tags: ['老客'] } }],
    links: [['qianniu', 't_林间']],
  },
  importMappings: { titles: '日期|客户|商品|单价', mapping: { at: 0, name: 1, product: 2, unitPrice: 3 } },
};

const SIXTH = FIFTH;

const SEVENTH = {
  ...SIXTH,
  customers: {
    ...FIRST.customers,
    promises: [
      {
        id: 'p1',
        at: '2026-11-20T10:00:00+08:00',
        text: '单号下午六点前发您',
        dueAt: '2026-11-20T18:00:00+08:00',
        status: 'half-kept',
        by: '阿宁',
        spoken: '单号今天发您',
        messageId: 'm-12',
        stillOwed: '补发票',
        settledAt: '2026-11-20T17:00:00+08:00',
        settledBy: '阿宁',
        proof: { words: '顺丰 SF1409987654321', messageId: 'm-20' },
      },
    ],
  },
  dues: {
    customerId: 'c-1',
    promiseId: 'p1',
    customerName: '林女士',
    text: '补发票',
    atMs: 1_795_140_000_000,
    dueAtMs: 1_795_168_800_000,
    by: '阿宁',
    isHalf: true,
    reminded: 'before',
  },
  setAside: { consoleId: 'demo', customerKey: 'k-1', item: 'question delivery m-9', atMs: 1_795_140_000_000 },
};

const EIGHTH = {
  ...SEVENTH,
  followUps: { id: 'c-1', keys: ['o2026-03-03'] },
  repairs: {
    key: '["demo","chat-1"]',
    customerId: 'c-1',
    messageId: 'm-4',
    steps: ['name'],
    by: '阿宁',
    atMs: 1_795_140_060_000,
  },
};

const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

const NINTH = {
  ...EIGHTH,
  logRows: {
    ordinal: 0,
    id: 'e2c1f0de-1111-4d27-9a35-3f5a7f3f2f10',
    customerId: 'c-1',
    seq: 1,
    prev: '00'.repeat(32),
    hash: HASH,
    wordsHash: HASH,
    core: '{"agent":"阿宁","atMs":1795140060000,"consoleId":"demo","id":"e2c1f0de-1111-4d27-9a35-3f5a7f3f2f10","notUseful":false,"outcome":"changed","policyVersion":1,"reason":null,"rule":"price-above-last-paid-undisclosed","severity":"warning","variant":null}',
    words:
      '{"context":[],"conversationKey":"chat-1","customerId":"c-1","customerName":"林女士","evidence":[],"reasonWords":"","salt":"00","slots":{},"snippet":null}',
  },
  logNumbers: {
    chunk: 0,
    atMs: Float64Array.of(1_795_140_060_000),
    idHead: Uint32Array.of(0xe2c1f0de),
    rule: Uint16Array.of(0),
    agent: Uint16Array.of(0),
    console: Uint16Array.of(0),
    flags: Uint16Array.of(1),
  },
  logWords: {
    block: 0,
    ends: Uint32Array.of(2, 4),
    bytes: Uint8Array.of(123, 125, 123, 125),
    hashes: new Uint8Array(32),
  },
  logProofs: {
    chunk: 0,
    seq: Float64Array.of(1),
    hash: new Uint8Array(32),
  },
  logPeople: { chunk: 0, customer: Uint32Array.of(7), chat: Uint32Array.of(9) },
  logDays: { day: '2026-11-20', keys: Float64Array.of(1), counts: Uint32Array.of(1) },
  logEvents: {
    seq: 2,
    kind: 'forgotten',
    prev: HASH,
    hash: HASH,
    core: '{"atMs":1795140060000,"beforeMs":1795140000000,"entries":1,"reviews":0,"runs":[],"why":"retention"}',
  },
  logState: {
    key: 'head',
    seq: 2,
    hash: HASH,
    ordinal: 1,
    entries: 1,
    open: 1,
    bySeverity: [0, 1, 0],
    rules: ['price-above-last-paid-undisclosed'],
    agents: ['阿宁'],
    consoles: ['demo'],
    timeZone: 'Asia/Shanghai',
  },
};

const ELEVENTH = {
  ...NINTH,
  disputes: {
    entryId: '6b0f3c52-6f0e-4d27-9a35-3f5a7f3f2f10',
    words: '当时小程序打不开。',
    agent: '阿宁',
    atMs: 1_795_150_100_000,
  },
  activity: {
    day: '2026-11-18',
    agent: '阿宁',
    consoleId: 'demo',
    messages: 3,
    waits: [1, 1, 0, 0, 0, 0, 0, 0],
  },
  crises: {
    consoleId: 'demo',
    conversationKey: 'chat-1',
    customerId: 'c-1',
    customerName: '林女士',
    agent: '阿宁',
    kind: 'crisis',
    topic: 'payment',
    words: '这是谁的收款码？',
    sinceMs: 1_795_140_050_000,
  },
  ruleMoves: {
    seq: 1,
    rule: 'absolute-claim',
    team: null,
    from: 'warn',
    to: 'trial',
    cause: 'precision',
    correct: 20,
    wrong: 12,
    by: '',
    atMs: 1_795_150_200_000,
  },
};

const TWELFTH = {
  ...ELEVENTH,
  storedConversations: {
    consoleId: 'demo',
    conversationKey: 'chat-1',
    customerKey: 'k-1',
    day: '2026-11-20',
    customerId: 'c-1',
    agent: '阿宁',
    privateDomain: true,
    policyVersion: 1,
    profile: null,
    setAside: [],
    firstAtMs: 1_795_140_000_000,
    lastAtMs: 1_795_140_060_000,
    seen: 1,
    packed: '[["m-1","customer",1795140000000,1795140000000,"多少钱一桶？"]]',
  },
};

const LINK = { seq: 3, prev: HASH, hash: HASH, wordsHash: HASH, salt: '00' };

const THIRTEENTH = {
  ...TWELFTH,
  credits: { ...SECOND.credits, link: LINK },
  disputes: { ...ELEVENTH.disputes, link: { ...LINK, seq: 4 } },
  logRows: { ...ELEVENTH.logRows, spoken: 7 },
  logNumbers: { ...ELEVENTH.logNumbers, product: Uint16Array.of(1) },
  logDays: { ...ELEVENTH.logDays, productKeys: Float64Array.of(1024), productCounts: Uint32Array.of(1) },
  logState: {
    ...ELEVENTH.logState,
    detailedFrom: 1,
    last: {
      ...{ chunk: 0, writes: 2, count: 1, minMs: 1_795_140_060_000, maxMs: 1_795_140_060_000 },
      state: 'rows',
    },
  },
};

const FOURTEENTH = {
  ...THIRTEENTH,
  finder: { id: 'c-1', keys: ['n林女士', 'pk2j9x0:20260303', 'm8900:pk2j9x0', 'd20260303'] },
};

/**
 * What each schema version kept, as it lay on disk: one row a table. A version's sample is written with it and
 * never changed again; the test carries each through all later versions.
 */
export const SAMPLES: Readonly<Record<number, Readonly<Record<string, object>>>> = {
  1: FIRST,
  2: SECOND,
  3: THIRD,
  4: FOURTH,
  5: FIFTH,
  6: SIXTH,
  7: SEVENTH,
  8: EIGHTH,
  9: NINTH,
  11: ELEVENTH,
  12: TWELFTH,
  13: THIRTEENTH,
  14: FOURTEENTH,
};
