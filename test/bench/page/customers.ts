import { customerView } from '../../../components/side-panel/customer-view';
import { planInWorker, runInWorker } from '../../../entrypoints/options/import-client';
import { sentencesOf } from '../../../entrypoints/sidepanel/sentences';
import { dayOf } from '../../../lib/followup/day';
import { rangesOf } from '../../../lib/followup/keys';
import { planDay, verdictOf } from '../../../lib/followup/plan';
import { customerIdOf, type ImportSource, isChanged, withImported } from '../../../lib/import/customers';
import { type CustomerFile, profileFromFile } from '../../../lib/model/customer';
import type { OpenConversation } from '../../../lib/model/open-conversation';
import { type PolicyFile, policyFileSchema, policyFromFile } from '../../../lib/model/policy';
import { indexPolicy } from '../../../lib/policy/shop-index';
import { openStores, type Stores } from '../../../lib/storage/stores';
import { watch } from '../../../lib/storage/watch';
import { bareGet, bareWrite } from './bare';
import { type Figure, figure } from './measure';
import { orderList, orderNumberAt, personAt } from './order-list';
import { between, seeded } from './random';

export interface CustomersFigures {
  readonly customers: number;
  readonly purchases: number;
  readonly fileMegabytes: number;
  readonly import: {
    readonly readMs: number;
    readonly storeMs: number;
    readonly rowsPerSecond: number;
    /** The same customers written to a bare IndexedDB store without an index, in the same batches. */
    readonly bareWriteMs: number;
    /** The longest time in which the page could not answer. */
    readonly longestStandstillMs: number;
  };
  /** From the conversation stored to everything the panel shows of the customer. */
  readonly panel: Figure;
  readonly panelBare: Figure;
  /** Who may be written to on some day, at most twenty of them, with the reason of each. */
  readonly plan: Figure;
  readonly planBare: Figure;
  readonly search: Readonly<Record<string, Figure>>;
  readonly searchBare: Readonly<Record<string, Figure>>;
}

export interface CustomersInput {
  readonly policy: unknown;
  readonly conversation: OpenConversation;
  readonly customers: number;
  readonly purchases: number;
}

declare global {
  var measureCustomers: (input: CustomersInput) => Promise<CustomersFigures>;
}

const SETTING = {
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  nowMs: Date.parse('2026-11-22T12:00:00+08:00'),
};
const CONSOLE = 'qianniu';

globalThis.measureCustomers = async ({ policy, conversation, customers, purchases }) => {
  const stores = openStores('bench');
  const file = policyFileSchema.parse(policy);
  await stores.policies.save(file, 1);
  const list = new File([orderList(purchases, customers)], 'ExportOrderList.csv');
  const imported = await importList(stores, file, list, purchases);
  const panel = await measurePanel(stores, file, conversation, customers);
  const plan = await measurePlan(stores, file);
  const search = await measureSearch(stores, customers, purchases);
  return {
    customers,
    purchases,
    fileMegabytes: list.size / 1e6,
    import: imported,
    ...panel,
    ...plan,
    ...search,
  };
};

/** As the options page and the background do it, without the message between them. */
async function importList(
  stores: Stores,
  policy: PolicyFile,
  list: File,
  purchases: number,
): Promise<CustomersFigures['import']> {
  const shop = indexPolicy(policyFromFile(policy));
  const source: ImportSource = {
    importId: 'i-1',
    formatId: 'taobao',
    channel: 'tmall',
    consoleId: CONSOLE,
    currency: 'CNY',
  };
  const { imports } = stores;
  await imports.begin({
    id: 'i-1',
    startedAtMs: 1,
    files: [list.name],
    formats: ['taobao'],
    state: 'running',
    batches: 0,
    customers: 0,
    purchases: 0,
    faults: 0,
  });
  const plan = await planInWorker([list], SETTING, {}, new Map());
  const standstill = watchStandstill();
  const startedMs = performance.now();
  let readMs = 0;
  let batch = 0;
  for await (const event of runInWorker([list], plan, SETTING)) {
    if (event.kind === 'read') readMs = performance.now() - startedMs;
    if (event.kind === 'faults') throw new Error(`a row was refused: ${event.faults[0]?.reason}`);
    if (event.kind !== 'customers') continue;
    const incoming = event.customers.map((customer) => ({
      id: customerIdOf(source, customer),
      console: customer.account === null ? null : { consoleId: CONSOLE, customerKey: customer.account },
      customer,
    }));
    await imports.apply('i-1', batch, incoming, (before, { customer }) => {
      const added = withImported(before, customer, source, shop);
      return isChanged(added) ? added : null;
    });
    batch += 1;
  }
  const wholeMs = performance.now() - startedMs;
  const longestStandstillMs = standstill();
  const run = await imports.run('i-1');
  if (run?.purchases !== purchases)
    throw new Error(`${run?.purchases} of ${purchases} purchases were stored`);
  const bareWriteMs = await bareWrite();
  return {
    readMs,
    storeMs: wholeMs - readMs,
    rowsPerSecond: (purchases / wholeMs) * 1000,
    bareWriteMs,
    longestStandstillMs,
  };
}

/** Asks of the page every few milliseconds; answers the longest that an answer took. */
function watchStandstill(): () => number {
  let longest = 0;
  let last = performance.now();
  const { port1, port2 } = new MessageChannel();
  const timer = setInterval(() => port2.postMessage(null), 5);
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  return () => {
    clearInterval(timer);
    port1.close();
    return longest;
  };
}

const ROUNDS = 60;

async function measurePanel(
  stores: Stores,
  policy: PolicyFile,
  conversation: OpenConversation,
  customers: number,
): Promise<Pick<CustomersFigures, 'panel' | 'panelBare'>> {
  const index = indexPolicy(policyFromFile(policy));
  const random = seeded(11);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = -10; round < ROUNDS; round++) {
    const { account, name } = personAt(between(random, 0, customers - 1));
    const open = {
      ...conversation,
      consoleId: CONSOLE,
      customerKey: account,
      customerName: name,
      customerId: null,
    };
    const from = performance.now();
    await stores.conversations.put({
      tabId: 1,
      frameId: 0,
      documentId: null,
      origin: 'https://desk.example',
      conversation: open,
    });
    const seen = await firstOf(stores, account);
    const facts = {
      conversation: open,
      consoleName: CONSOLE,
      profile: profileFromFile(seen),
      index,
      dismissed: new Set<string>(),
      locale: 'zh-CN' as const,
      timeZone: SETTING.timeZone,
      nowMs: SETTING.nowMs,
    };
    const view = customerView({ ...facts, sentences: sentencesOf(facts, '阿宁') });
    if (view.profile === null) throw new Error('nobody was shown');
    const between_ = performance.now();
    await bareGet('consoleLinks', [[CONSOLE, account]]);
    await bareGet('customers', [seen.id]);
    if (round < 0) continue;
    ours.push(between_ - from);
    bare.push(performance.now() - between_);
  }
  return { panel: figure(ours), panelBare: figure(bare) };
}

/** What the panel follows: the tab's conversation, then the customer its key is linked to. */
function firstOf(stores: Stores, account: string): Promise<CustomerFile> {
  return new Promise((resolve, reject) => {
    const end = watch(
      async () => {
        const row = await stores.conversations.ofTab(1);
        const key = row?.conversation.customerKey;
        return key === account ? stores.customers.byConsoleKey(CONSOLE, key) : null;
      },
      (file) => {
        if (file === null) return;
        setTimeout(() => end());
        resolve(file);
      },
      reject,
    );
  });
}

/** The days are those on which the list's orders lie: there is somebody to find. */
async function measurePlan(
  stores: Stores,
  policy: PolicyFile,
): Promise<Pick<CustomersFigures, 'plan' | 'planBare'>> {
  const index = indexPolicy(policyFromFile(policy));
  const random = seeded(17);
  const ours: number[] = [];
  const bare: number[] = [];
  let named = 0;
  for (let round = -5; round < ROUNDS / 2; round++) {
    const day = planDay(dayOf('2026-01-01') + between(random, 0, 300), index, null);
    const from = performance.now();
    const ranges = rangesOf(
      day.today,
      day.festivals.map(({ festival }) => festival),
      [],
      false,
    );
    const files = await stores.followUps.due(ranges, 200);
    const list = files.filter((file) => verdictOf(file, day).may).slice(0, 20);
    const done = performance.now();
    await bareGet(
      'customers',
      files.map(({ id }) => id),
    );
    if (round < 0) continue;
    named += list.length;
    ours.push(done - from);
    bare.push(performance.now() - done);
  }
  if (named === 0) throw new Error('nobody was due on any day');
  return { plan: figure(ours), planBare: figure(bare) };
}

async function measureSearch(
  stores: Stores,
  customers: number,
  purchases: number,
): Promise<Pick<CustomersFigures, 'search' | 'searchBare'>> {
  const random = seeded(13);
  const anyone = () => personAt(between(random, 0, customers - 1));
  const queries: Readonly<Record<string, () => string>> = {
    'surname (王)': () => anyone().name.slice(0, 1),
    'whole name': () => anyone().name,
    'given name': () => anyone().name.slice(1),
    'initials, first letter': () => 'lwz'[between(random, 0, 2)] ?? 'l',
    initials: () => ['lxm', 'wyt', 'zjh', 'csy'][between(random, 0, 3)] ?? '',
    'phone tail': () => anyone().phone.slice(-4),
    'order, first digits': () =>
      orderNumberAt(between(random, 0, purchases - 1)).slice(0, between(random, 4, 12)),
    'order number': () => orderNumberAt(between(random, 0, purchases - 1)),
    'product (all of its kind)': () => ['青柑', '龙井', '茶'][between(random, 0, 2)] ?? '',
    'product and price': () => `小青柑 ${between(random, 19, 260)}元`,
    'price alone': () => `${between(random, 19, 260)}元`,
    day: () => `2025-0${between(random, 1, 9)}-1${between(random, 0, 9)}`,
    'month and product': () => `${between(random, 1, 9)}月 大红袍`,
    'name and product': () => `${anyone().name} 陈皮`,
    'surname, product and year': () => `${anyone().name.slice(0, 1)} 铁观音 2024年`,
    'nobody’s name': () => `鑫鑫鑫${between(random, 0, 9)}`,
  };
  const search: Record<string, Figure> = {};
  const searchBare: Record<string, Figure> = {};
  await stores.finder.find('暖', 20, SETTING);
  for (const [name, query] of Object.entries(queries)) {
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < ROUNDS / 2; round++) {
      const words = query();
      const from = performance.now();
      const { found } = await stores.finder.find(words, 20, SETTING);
      const done = performance.now();
      await bareGet(
        'customers',
        found.map(({ customer }) => customer.id),
      );
      ours.push(done - from);
      bare.push(performance.now() - done);
    }
    search[name] = figure(ours);
    searchBare[name] = figure(bare);
  }
  return { search, searchBare };
}
