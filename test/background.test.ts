import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { customerFileSchema } from '../lib/model/customer';
import { libraryEntrySchema } from '../lib/model/library';
import { type LogEntry, logEntrySchema } from '../lib/model/log-entry';
import { policyFileSchema } from '../lib/model/policy';
import { teamFileSchema } from '../lib/model/team';
import { SAMPLES } from '../lib/storage/schema-samples';
import { openStores, type Stores } from '../lib/storage/stores';
import { consolePage, createFakeExtension, type FakeExtension, ownPage } from './support/fake-extension';
import { logEntry } from './support/log-entries';

const current = vi.hoisted(() => ({ browser: {} }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return current.browser;
  },
}));

let extension: FakeExtension;
/** What a page sees of the store: not the background's own connection. */
let stores: Stores;

/** A worker starts with none of its memory: all modules are read anew. */
async function startWorker(): Promise<void> {
  vi.resetModules();
  const { default: background } = await import('../entrypoints/background/index');
  background.main();
}

const ask = (name: string, data: object, sender: object = ownPage) =>
  extension.say({ candor: name, data }, sender);

beforeEach(async () => {
  Dexie.dependencies.indexedDB = new IDBFactory(); // a disk of its own for each test
  extension = createFakeExtension();
  current.browser = extension.browser;
  await startWorker();
  stores = openStores();
});
afterEach(() => {
  extension.killWorker();
  stores.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const policy = policyFileSchema.parse(Reflect.get(SAMPLES[1]?.policies ?? {}, 'file'));
const customer = customerFileSchema.parse(SAMPLES[1]?.customers);
const conversation = Reflect.get(SAMPLES[1]?.openConversations ?? {}, 'conversation');
const entries = [1, 2, 3].map((number) => logEntry(number));
const teamFile = teamFileSchema.parse({
  format: 'candor-team-1',
  shop: '茶里',
  servers: ['ws://127.0.0.1:1'],
  memberId: 'mei',
  name: '小梅',
  role: 'supervisor',
  creds:
    '-----BEGIN NATS USER JWT-----\na.b.c\n------END NATS USER JWT------\n-----BEGIN USER NKEY SEED-----\nSUA\n------END USER NKEY SEED------\n',
});

describe('worker', () => {
  it('listens to everything before anything is awaited', async () => {
    extension.killWorker();
    extension.notifications = new Map(); // clicks on those are listened to once they are granted
    vi.resetModules();
    const { default: background } = await import('../entrypoints/background/index');
    background.main();
    for (const [name, event] of Object.entries(extension.events)) expect(event.size, name).toBeGreaterThan(0);
  });
});

describe('recordEntries', () => {
  const record = (sent: readonly object[]) => ask('recordEntries', { entries: sent }, consolePage(1));

  it('answers with the ids that are stored', async () => {
    expect(await record(entries)).toEqual({ ok: true, value: { stored: entries.map(({ id }) => id) } });
    expect(await stores.log.range(0, 9)).toEqual(entries);
  });

  it('stores each entry once when the worker ends before its answer is heard', async () => {
    const unheard = record(entries);
    await unheard;
    extension.killWorker();
    await startWorker();
    expect(await record(entries)).toMatchObject({ value: { stored: entries.map(({ id }) => id) } });
    expect(await stores.log.range(0, 9)).toEqual(entries);
  });

  it.each([1, 2, 3])(
    'acknowledges nothing when the write stops at entry %i, and stores all at the next try',
    async (step) => {
      vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      const { add } = IDBObjectStore.prototype;
      let calls = 0;
      vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...given) {
        if (++calls === step) throw new DOMException('the disk is full', 'QuotaExceededError');
        return add.apply(this, given);
      });
      expect(await record(entries)).toMatchObject({ ok: false });
      expect(await stores.log.range(0, 9)).toEqual([]);
      vi.mocked(IDBObjectStore.prototype.add).mockRestore();
      extension.killWorker();
      await startWorker();
      expect(await record(entries)).toMatchObject({ ok: true });
      expect(await stores.log.range(0, 9)).toEqual(entries);
    },
  );

  it('stores what people wrote redacted, whatever the page sent', async () => {
    const raw: LogEntry = {
      ...logEntry(1),
      snippet: '打我13800005678',
      context: [{ role: 'customer', atMs: null, text: 'a@mail.example' }],
    };
    await record([raw]);
    expect(await stores.log.entry(raw.id)).toMatchObject({
      snippet: '打我••••',
      context: [{ text: '••••@mail.example' }],
    });
  });

  it('lets a malformed entry fall out alone', async () => {
    const reply = await record([logEntry(1), { id: 'x' }, logEntry(2)]);
    expect(reply).toMatchObject({ value: { stored: [logEntry(1).id, logEntry(2).id] } });
  });
});

describe('what agents and supervisors add', () => {
  it('a dispute is kept redacted, and once', async () => {
    const dispute = { entryId: logEntry(1).id, words: '他给的号是13800005678', agent: '阿宁', atMs: 1 };
    expect(await ask('saveDispute', dispute)).toEqual({ ok: true, value: { isKept: true } });
    expect(await ask('saveDispute', { ...dispute, words: 'x' })).toMatchObject({ value: { isKept: false } });
    expect((await stores.disputes.all()).get(dispute.entryId)?.words).toBe('他给的号是••••');
  });

  it('replies are counted on the shop’s day', async () => {
    await ask('savePolicy', { file: policy }); // Asia/Shanghai
    const replies = [
      { atMs: Date.parse('2026-11-18T15:59:00Z'), waitMs: 1000 },
      { atMs: Date.parse('2026-11-18T16:00:00Z'), waitMs: null },
    ];
    await ask('recordReplies', { consoleId: 'demo', agent: '阿宁', replies }, consolePage(1));
    const days = await stores.activity.days('2026-11-01', '2026-11-30');
    expect(days.map(({ day, messages }) => [day, messages])).toEqual([
      ['2026-11-18', 1],
      ['2026-11-19', 1],
    ]);
  });

  it('a rule is moved once: the second page that asks comes too late', async () => {
    await ask('savePolicy', { file: policy });
    const move = {
      rule: 'absolute-claim',
      team: null,
      from: 'warn',
      to: 'trial',
      cause: 'precision',
      correct: 20,
      wrong: 12,
      by: '',
      atMs: 1,
    };
    expect(await ask('moveRule', move)).toMatchObject({ value: { isMoved: true } });
    expect(await ask('moveRule', move)).toMatchObject({ value: { isMoved: false } });
    expect(await stores.policies.latest()).toMatchObject({
      version: 2,
      file: { rules: { 'absolute-claim': { rung: 'trial' } } },
    });
    expect(await ask('moveRule', { ...move, rule: 'no-such-rule' })).toMatchObject({
      value: { isMoved: false },
    });
  });

  it('a rule below its precision goes on trial by itself, where that is set, and stays where it is put back to', async () => {
    await ask('savePolicy', { file: policy });
    const shown = Array.from({ length: 30 }, (_, n) =>
      logEntry(n + 1, { rule: 'absolute-claim', severity: 'advice', atMs: Date.now() - 60_000 }),
    );
    await ask('recordEntries', { entries: shown }, consolePage(1));
    const verdict = ({ id }: LogEntry, n: number) => ({
      ...{ entryId: id, disposition: n < 4 ? 'false-alarm' : 'confirmed' },
      ...{ note: '', reviewer: '陈主管', atMs: Date.now() },
    });
    await ask('saveReviews', { reviews: shown.map(verdict) });
    const rung = async () => (await stores.policies.latest())?.file.rules['absolute-claim']?.rung;
    expect(await rung()).toBeUndefined();
    await ask('saveSettings', { demotesRules: true });
    await vi.waitFor(async () => expect(await rung()).toBe('trial'));
    const [move] = await stores.ruleMoves.all();
    expect(move).toMatchObject({ cause: 'precision', correct: 26, wrong: 4, by: '' });
    await ask('moveRule', { ...move, from: 'trial', to: 'warn', cause: 'undo', by: '陈主管' });
    await ask('saveReviews', { reviews: [{ ...verdict(shown[0] ?? logEntry(1), 0), atMs: 1 }] });
    await stores.log.summary();
    expect(await rung()).toBe('warn');
    expect(await stores.ruleMoves.all()).toHaveLength(2);
  });

  it('no rule moves by itself in a policy that is the team’s', async () => {
    await stores.team.join(teamFile, 1);
    await stores.team.takePolicy(policy, { revision: 1, by: '兰姐' }, 1);
    const shown = Array.from({ length: 30 }, (_, n) =>
      logEntry(n + 1, { rule: 'absolute-claim', severity: 'advice', atMs: Date.now() - 60_000 }),
    );
    await ask('recordEntries', { entries: shown }, consolePage(1));
    const verdict = ({ id }: LogEntry) => ({
      entryId: id,
      disposition: 'false-alarm',
      note: '',
      reviewer: '陈主管',
      atMs: Date.now(),
    });
    await ask('saveReviews', { reviews: shown.map(verdict) });
    await ask('saveSettings', { demotesRules: true });
    expect(await ask('savePolicy', { file: policy })).toMatchObject({ ok: false });
    const { demote } = await import('../entrypoints/background/ladder');
    await demote(stores);
    expect(await stores.ruleMoves.all()).toEqual([]);
    // Left alone again, the same figures move it.
    await stores.team.leave();
    await demote(stores);
    expect(await stores.ruleMoves.all()).toHaveLength(1);
  });

  it('an agent’s console gets the rungs of their team', async () => {
    const teams = [{ name: 'night', agents: ['阿宁'] }];
    const rules = { 'absolute-claim': { teams: { night: 'trial' } } };
    await ask('savePolicy', { file: { ...policy, teams, rules } });
    await ask('saveSettings', { agentName: '阿宁' });
    expect(
      await ask('loadWorkplace', { consoleId: 'demo', customerKey: '', customerName: '' }, consolePage(1)),
    ).toMatchObject({ value: { policy: { rules: { 'absolute-claim': { rung: 'trial' } } } } });
  });

  it('a conversation whose trust broke is kept until it is mended', async () => {
    const event = { topic: 'payment', messageId: 'm', atMs: 5, words: '这是谁的码13800005678' };
    const at = (...kinds: string[]) =>
      ask(
        'reportConversation',
        { ...conversation, trust: kinds.map((kind) => ({ ...event, kind })) },
        consolePage(1),
      );
    await at('crisis');
    expect(await stores.crises.all()).toMatchObject([
      { kind: 'crisis', topic: 'payment', words: '这是谁的码••••', sinceMs: 5 },
    ]);
    await at('crisis', 'repaired');
    expect(await stores.crises.all()).toEqual([]);
  });
});

describe('workplace', () => {
  const load = () =>
    ask('loadWorkplace', { consoleId: 'demo', customerKey: 'k-1', customerName: '林女士' }, consolePage(1));

  it('is empty before anything is set up', async () => {
    expect(await load()).toMatchObject({
      value: {
        policy: null,
        policyVersion: 0,
        extraFold: '',
        profile: null,
        settings: { interfaceLocale: 'zh-CN' },
      },
    });
  });

  it('brings the policy with its version, the linked profile and both scripts of the names', async () => {
    expect(await ask('savePolicy', { file: policy })).toEqual({ ok: true, value: { version: 1 } });
    const links = [{ consoleId: 'demo', customerKey: 'k-1', customerId: 'c-1' }];
    await ask('saveCustomers', { files: [customer], links });
    const reply = await load();
    expect(reply).toMatchObject({
      value: {
        policyVersion: 1,
        policy: { products: [{ prices: [{ priceMinor: 8400 }] }] },
        profile: { id: 'c-1', purchases: [{ unitPriceMinor: 8900 }] },
      },
    });
    const { extraFold } = (reply as { value: { extraFold: string } }).value;
    expect(extraFold.length % 2).toBe(0);
    expect(pairs(extraFold)).toContain('嶺岭');
  });

  it('tells open consoles when policy, customers or settings changed', async () => {
    const heard: object[] = [];
    extension.tabs.set(1, {
      url: 'https://desk.example/',
      answer: (message) => {
        heard.push(message);
        return { ok: true };
      },
    });
    extension.tabs.set(2, { url: 'https://news.example/', answer: null });
    await ask('savePolicy', { file: policy });
    await ask('saveCustomers', { files: [customer] });
    await ask('saveSettings', { agentName: '阿宁' });
    await vi.waitFor(() => expect(heard).toHaveLength(3));
    expect(heard[0]).toMatchObject({ candor: 'refreshWorkplace', data: {} });
  });
});

describe('what an administrator fixes', () => {
  const fix = async (managed: object) => {
    extension.managed = managed;
    await extension.events.managedChanged.fire();
  };
  const loaded = () => stores.settings.load('zh-CN');

  it('holds at once, and no message changes it', async () => {
    await ask('saveSettings', { role: 'admin' });
    await fix({ role: 'agent', policy: JSON.stringify(policy) });
    await vi.waitFor(async () => expect(await loaded()).toMatchObject({ role: 'agent' }));
    await vi.waitFor(async () => expect(await stores.policies.latest()).toMatchObject({ version: 1 }));
    expect(await ask('saveSettings', { role: 'admin' })).toMatchObject({ value: { role: 'agent' } });
    const other = { ...policy, shop: { ...policy.shop, name: '别的店' } };
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await ask('savePolicy', { file: other })).toMatchObject({ ok: false });
    expect(await stores.policies.latest()).toMatchObject({ version: 1 });
  });

  it('closes sites that were granted, and opens them again', async () => {
    const desk = 'https://desk.example/*';
    extension.origins.push(desk);
    await extension.events.granted.fire({ origins: [desk] });
    const matches = () => [...extension.scripts.values()].map((script) => script.matches);
    expect(matches()).toEqual([[desk]]);
    await fix({ consoles: ['https://other.example/*'] });
    await vi.waitFor(() => expect(matches()).toEqual([]));
    expect(
      await ask('loadWorkplace', { consoleId: 'demo', customerKey: 'k', customerName: '' }, consolePage(1)),
    ).toMatchObject({ value: { settings: { stoppedOrigins: ['https://desk.example'] } } });
    await fix({});
    await vi.waitFor(() => expect(matches()).toEqual([[desk]]));
  });

  it('is what it was when the worker starts anew, and ends when nothing is fixed any more', async () => {
    await fix({ retentionDays: 60 });
    await vi.waitFor(async () => expect(await loaded()).toMatchObject({ retentionDays: 60 }));
    extension.killWorker();
    extension.managed = null;
    await startWorker();
    await vi.waitFor(async () => expect((await loaded()).retentionDays).toBeUndefined());
  });
});

describe('extraFold', () => {
  const foldOf = async (name: string) => {
    const { extraFold } = await import('../entrypoints/background/extra-fold');
    return pairs(extraFold({ ...policy, shop: { ...policy.shop, name }, brands: [], products: [] }));
  };

  it.each([
    ['a simplified name', '岭', ['嶺岭']],
    ['a traditional name', '嶺', ['嶺岭']],
    ['a name with several traditional forms', '干', ['乾干', '幹干']],
    ['a regional form, straight to the simplified one', '卫', ['衛卫', '衞卫']],
    ['a name without Chinese', 'Candor', []],
  ])('%s', async (_, name, wanted) => {
    expect(await foldOf(name)).toEqual(expect.arrayContaining(wanted));
    if (wanted.length === 0) expect(await foldOf(name)).toEqual([]);
  });

  it('never folds twice: what it folds to is not folded on', async () => {
    const all = await foldOf('干后里台只面发系卫衞么幺着著藉苎岭嶺鲶鯰痹');
    const from = new Set(all.map((pair) => pair[0]));
    expect(all.filter((pair) => from.has(pair[1]))).toEqual([]);
  });
});

describe('customers', () => {
  const key = { consoleId: 'demo', customerKey: 'k-9' };
  const note = {
    ...key,
    customerName: '小方',
    product: '小青柑',
    unitPrice: 89,
    currency: 'CNY',
    at: '2026-11-20T10:00:00+08:00',
  };

  it('notes a purchase of an unknown customer, who is known from then on', async () => {
    await ask('savePolicy', { file: policy });
    const first = await ask('notePurchase', note);
    const again = await ask('notePurchase', note);
    expect(again).toEqual(first);
    expect(await stores.customers.byConsoleKey('demo', 'k-9')).toMatchObject({
      name: '小方',
      purchases: [
        { product: '小青柑 250克', sku: 'xqg-250', brand: 'nanling', channel: 'demo', unitPrice: 89 },
      ],
    });
  });

  it('says so when there is no such customer or promise', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await ask('saveCustomers', { files: [customer] });
    expect(await ask('linkCustomer', { ...key, customerId: 'nobody' })).toMatchObject({ ok: false });
    expect(await ask('settlePromise', { customerId: 'c-1', promiseId: 'p3', status: 'kept' })).toMatchObject({
      ok: false,
    });
  });
});

describe('conversations', () => {
  const report = (tabId: number, parts: object = {}) =>
    ask('reportConversation', conversation, consolePage(tabId, parts));
  const open = async () => (await stores.conversations.all()).map(({ tabId }) => tabId);

  it('keeps one row a tab until the page closes the conversation', async () => {
    await report(1);
    await report(2, { frameId: 4 });
    expect(await open()).toEqual([1, 2]);
    await ask('closeConversation', { key: 'chat-1' }, consolePage(2, { frameId: 0 }));
    await ask('closeConversation', { key: 'another' }, consolePage(1));
    expect(await open()).toEqual([1, 2]);
    await ask('closeConversation', { key: 'chat-1' }, consolePage(2, { frameId: 4 }));
    expect(await open()).toEqual([1]);
  });

  it('ends the row when the tab closes', async () => {
    await report(1);
    await extension.events.tabRemoved.fire(1);
    await vi.waitFor(async () => expect(await open()).toEqual([]));
  });

  it('ends the row when its document is gone, and not when the console moved within it', async () => {
    extension.documents.add('document-1');
    await report(1);
    await report(2);
    for (const tabId of [1, 2])
      await extension.events.tabUpdated.fire(tabId, { status: 'loading', url: 'https://desk.example/next' });
    await vi.waitFor(async () => expect(await open()).toEqual([1]));
  });

  it.each([
    ['a reload', { status: 'loading' }, []],
    ['another origin', { status: 'loading', url: 'https://news.example/' }, []],
    ['another address of the same console', { status: 'loading', url: 'https://desk.example/b' }, [1]],
  ])('without document ids tells by the address: %s', async (_, change, left) => {
    await report(1, { documentId: undefined });
    await report(2, { documentId: undefined });
    await extension.events.tabUpdated.fire(1, change);
    await extension.events.tabUpdated.fire(2, { status: 'loading' });
    await vi.waitFor(async () => expect(await open()).toEqual(left));
  });

  it('forgets at its start the tabs that closed while it was not there', async () => {
    await report(1);
    await report(2);
    extension.killWorker();
    extension.tabs.set(2, { url: 'https://desk.example/', answer: null });
    await startWorker();
    await vi.waitFor(async () => expect(await open()).toEqual([2]));
  });

  it('begins anew with the browser', async () => {
    await report(1);
    await extension.events.startup.fire();
    await vi.waitFor(async () => expect(await open()).toEqual([]));
  });
});

describe('consoles', () => {
  const desk = 'https://desk.example/*';
  const registered = () =>
    [...extension.scripts.values()].map(({ matches, excludeMatches }) => ({ matches, excludeMatches }));
  const grant = async (pattern: string) => {
    extension.origins.push(pattern);
    await extension.events.granted.fire({ origins: [pattern] });
  };
  beforeEach(() => {
    extension.tabs.set(1, { url: 'https://desk.example/chat', answer: null });
    extension.tabs.set(2, { url: 'https://help.example/', answer: null });
  });

  it('puts the script into granted pages only, and into their open tabs', async () => {
    await grant(desk);
    expect(registered()).toEqual([{ matches: [desk], excludeMatches: [] }]);
    expect(extension.injectedTabs).toEqual([1]);
  });

  it('follows further grants and withdrawals with one registration', async () => {
    await grant(desk);
    await grant('https://help.example/*');
    expect(registered()).toEqual([{ matches: [desk, 'https://help.example/*'], excludeMatches: [] }]);
    extension.origins.splice(0, 2);
    await extension.events.withdrawn.fire({});
    expect(registered()).toEqual([]);
  });

  it('leaves a stopped origin, also under a wider grant, and comes back when it is taken up again', async () => {
    await grant('https://*/*');
    await grant(desk);
    await ask('saveSettings', { stoppedOrigins: ['https://desk.example'] });
    expect(registered()).toEqual([{ matches: ['https://*/*'], excludeMatches: [desk] }]);
    extension.injectedTabs.length = 0;
    await ask('saveSettings', { stoppedOrigins: [] });
    expect(registered()).toEqual([{ matches: ['https://*/*', desk], excludeMatches: [] }]);
    expect(extension.injectedTabs).toEqual([1]);
  });

  it('joins open consoles after an install or update', async () => {
    extension.origins.push(desk);
    await extension.events.installed.fire({ reason: 'update' });
    expect(extension.injectedTabs).toEqual([1]);
    expect(registered()).toHaveLength(1);
  });

  it('makes good at its start what was interrupted', async () => {
    extension.killWorker();
    extension.origins.push(desk);
    await startWorker();
    await vi.waitFor(() => expect(registered()).toEqual([{ matches: [desk], excludeMatches: [] }]));
    expect(extension.injectedTabs).toEqual([]);
  });

  it('registers once when it is told of one grant in several ways at once', async () => {
    extension.origins.push(desk);
    const [reply] = await Promise.all([
      ask('updateConsoles', {}),
      ask('updateConsoles', {}),
      extension.events.granted.fire({ origins: [desk] }),
      extension.events.installed.fire({ reason: 'install' }),
    ]);
    expect(reply).toEqual({ ok: true });
    expect(registered()).toHaveLength(1);
  });
});

describe('an install', () => {
  it('opens the welcome page, an update does not', async () => {
    await extension.events.installed.fire({ reason: 'update' });
    expect([...extension.tabs.values()]).toEqual([]);
    await extension.events.installed.fire({ reason: 'install' });
    expect([...extension.tabs.values()].map(({ url }) => url)).toEqual([
      expect.stringContaining('/welcome.html'),
    ]);
  });
});

describe('readPicture', () => {
  const code = (payload: string) => ({ payload, format: 'QRCodeModel2', corners: [] });
  const read = (data: object) => ask('readPicture', data, consolePage(1));
  const respond = (bytes: number, init: ResponseInit = {}) =>
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response(new Uint8Array(bytes), init)),
    );

  it('answers what the codes say', async () => {
    extension.offscreenAnswer = () => ({
      state: 'read',
      codes: [code('a'), code('b')],
      widthPx: 9,
      heightPx: 9,
    });
    expect(await read({ bytes: btoa('picture'), type: 'image/png' })).toEqual({
      ok: true,
      value: { state: 'read', payloads: ['a', 'b'] },
    });
  });

  it('opens one hidden page for pictures that come together, and uses the one a former worker opened', async () => {
    const picture = { bytes: btoa('picture'), type: 'image/png' };
    const together = await Promise.all([read(picture), read(picture), read(picture)]);
    for (const reply of together) expect(reply).toMatchObject({ value: { state: 'read' } });
    extension.killWorker();
    await startWorker();
    expect(await read(picture)).toMatchObject({ value: { state: 'read' } });
    expect(extension.offscreenOpened).toHaveLength(1);
  });

  it('fetches an address without cookies', async () => {
    respond(10);
    let sent: object = {};
    extension.offscreenAnswer = (message) => {
      sent = message;
      return { state: 'read', codes: [code('a')], widthPx: 9, heightPx: 9 };
    };
    expect(await read({ url: 'https://pictures.example/1.png' })).toMatchObject({
      value: { payloads: ['a'] },
    });
    expect(vi.mocked(fetch).mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit' });
    expect(sent).toMatchObject({ bytesBase64: btoa('\0'.repeat(10)) });
  });

  it.each([
    ['another scheme', { url: 'file:///etc/passwd' }, 'not-an-address'],
    ['no address', { url: 'picture.png' }, 'not-an-address'],
    ['bytes that are no base64', { bytes: '*', type: 'image/png' }, 'not-a-picture'],
  ])('is unread with a reason: %s', async (_, data, reason) => {
    expect(await read(data)).toEqual({ ok: true, value: { state: 'unread', reason } });
  });

  it.each([
    ['a server that refuses', () => respond(10, { status: 403 }), 'not-loaded'],
    ['a picture over 25 MB', () => respond(25 * 1024 * 1024 + 1), 'too-large'],
    [
      'no network',
      () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch'))),
      'not-loaded',
    ],
    [
      'a decoder that does not answer',
      () => {
        respond(10);
        extension.offscreenAnswer = () => [];
      },
      'failed',
    ],
  ])('is unread with a reason: %s', async (_, arrange, reason) => {
    arrange();
    expect(await read({ url: 'https://pictures.example/1.png' })).toEqual({
      ok: true,
      value: { state: 'unread', reason },
    });
  });
});

const pairs = (fold: string): string[] => fold.match(/../gu) ?? [];

describe('changeLibrary', () => {
  const answer = libraryEntrySchema.parse(SAMPLES[4]?.library);

  it('adds, replaces and takes out, all in one', async () => {
    await ask('changeLibrary', { saved: [answer, { ...answer, id: 'other' }], removed: [] });
    await ask('changeLibrary', { saved: [{ ...answer, text: '七天内' }], removed: ['other'] });
    expect(await stores.library.all()).toEqual([{ ...answer, text: '七天内' }]);
  });

  it('refuses an answer without a source, and a console page', async () => {
    const { source: _, ...hearsay } = answer;
    expect(await ask('changeLibrary', { saved: [hearsay], removed: [] })).toMatchObject({ ok: false });
    expect(await ask('changeLibrary', { saved: [answer], removed: [] }, consolePage(1))).toMatchObject({
      ok: false,
      error: 'refused',
    });
    expect(await stores.library.all()).toEqual([]);
  });
});

describe('eraseCustomer', () => {
  const SECRETS = [customer.name, '多少钱一桶', 'chat-1', customer.id];

  it('leaves no word, name or key of the customer anywhere, and the count of warnings as it was', async () => {
    const entry = { ...logEntrySchema.parse(SAMPLES[1]?.log), snippet: '多少钱一桶？' };
    const unlinked = { ...entry, id: crypto.randomUUID(), customerId: null };
    await ask('saveCustomers', {
      files: [customer],
      links: [{ consoleId: 'demo', customerKey: 'k-1', customerId: customer.id }],
    });
    await ask('recordEntries', { entries: [entry, unlinked] }, consolePage(1));
    await ask('recordCredits', { entries: [SAMPLES[2]?.credits] }, consolePage(1));
    await ask('reportConversation', { ...conversation, customerId: customer.id }, consolePage(1));
    await ask('saveReview', { ...SAMPLES[1]?.reviews, seq: undefined, note: '林女士问了多少钱一桶' });
    expect(await ask('eraseCustomer', { customerId: customer.id })).toEqual({
      ok: true,
      value: { profiles: 1, links: 1, entries: 2, credits: 1 },
    });
    const left = JSON.stringify([
      await stores.customers.all(),
      await stores.conversations.all(),
      await stores.log.range(0, Number.POSITIVE_INFINITY),
      await stores.credits.range(0, Number.POSITIVE_INFINITY),
      [...(await stores.reviews.allLatest()).values()],
    ]);
    for (const secret of SECRETS) expect(left).not.toContain(secret);
    expect(await stores.log.range(0, Number.POSITIVE_INFINITY)).toHaveLength(2);
  });

  it('is refused to a console page', async () => {
    await ask('saveCustomers', { files: [customer] });
    await ask('eraseCustomer', { customerId: customer.id }, consolePage(1));
    expect(await stores.customers.all()).toHaveLength(1);
  });
});

describe('retention', () => {
  it('forgets what is older than was chosen, by an alarm, and nothing before something was chosen', async () => {
    const now = Date.now();
    const young = { ...logEntry(1), atMs: now - 86_400_000 };
    const old = { ...logEntry(2), atMs: now - 91 * 86_400_000 };
    await ask('recordEntries', { entries: [young, old] }, consolePage(1));
    await extension.events.alarm.fire({ name: 'retention' });
    expect(await stores.log.range(0, Number.POSITIVE_INFINITY)).toHaveLength(2);
    await ask('saveSettings', { retentionDays: 90 });
    await extension.events.alarm.fire({ name: 'retention' });
    await expect
      .poll(async () => (await stores.log.range(0, Number.POSITIVE_INFINITY)).map(({ id }) => id))
      .toEqual([young.id]);
    expect(extension.alarms.get('retention')).toMatchObject({ periodInMinutes: 1440 });
  });
});

describe('the panel’s lock', () => {
  it('is closed by the browser’s shortcut, and what opens it never reaches a console page', async () => {
    const panelPassphrase = { salt: 's', digest: 'd' };
    await ask('saveSettings', { panelPassphrase });
    await extension.events.command.fire('lock-panel');
    await expect.poll(async () => (await stores.settings.load('zh-CN')).isPanelLocked).toBe(true);
    const reply = await ask(
      'loadWorkplace',
      { consoleId: 'demo', customerKey: 'k', customerName: 'x' },
      consolePage(1),
    );
    expect(JSON.stringify(reply)).not.toContain('digest');
  });
});
