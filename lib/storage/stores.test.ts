import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logEntry } from '../../test/support/log-entries';
import { type CustomerFile, customerFileSchema } from '../model/customer';
import type { Review } from '../model/log-entry';
import { policyFileSchema } from '../model/policy';
import type { TabConversation } from './conversation-store';
import { UnknownCustomer } from './customer-store';
import { SAMPLES } from './schema-samples';
import { openStores, type Stores } from './stores';
import { watch } from './watch';

let stores: Stores;
beforeEach(() => {
  stores = openStores('stores-test');
});
afterEach(async () => {
  stores.close();
  await Dexie.delete('stores-test');
});

const customer = (id: string, parts: Partial<CustomerFile> = {}): CustomerFile => ({
  ...customerFileSchema.parse({ id, name: `客人${id}` }),
  ...parts,
});

describe('policies', () => {
  const file = (name: string) =>
    policyFileSchema.parse({ shop: { name, currency: 'CNY', timeZone: 'Asia/Shanghai' } });

  it('has none before the first is saved', async () => {
    expect(await stores.policies.latest()).toBeNull();
  });

  it('counts versions and keeps every one', async () => {
    expect(await stores.policies.save(file('甲'), 1)).toBe(1);
    expect(await stores.policies.save(file('乙'), 2)).toBe(2);
    expect(await stores.policies.latest()).toEqual({ version: 2, savedAtMs: 2, file: file('乙') });
    expect((await stores.policies.byVersion(1))?.file.shop.name).toBe('甲');
    expect((await stores.policies.history()).map(({ version }) => version)).toEqual([2, 1]);
  });

  it('keeps the number when the same policy is saved again, and counts on when an older one returns', async () => {
    await stores.policies.save(file('甲'), 1);
    expect(await stores.policies.save(file('甲'), 2)).toBe(1);
    await stores.policies.save(file('乙'), 3);
    expect(await stores.policies.save(file('甲'), 4)).toBe(3);
  });
});

describe('customers', () => {
  it('finds a customer by the key of a console, and by no other console’s', async () => {
    await stores.customers.save([customer('1')]);
    await stores.customers.link({ consoleId: 'desk', customerKey: 'k', customerId: '1' });
    expect(await stores.customers.byConsoleKey('desk', 'k')).toEqual(customer('1'));
    expect(await stores.customers.byConsoleKey('other', 'k')).toBeNull();
    expect(await stores.customers.linksOf('1')).toHaveLength(1);
  });

  it('does not take a name for an identity', async () => {
    await stores.customers.save([customer('1', { name: '林女士' })]);
    expect(await stores.customers.byConsoleKey('desk', '林女士')).toBeNull();
  });

  it('saves an import with its links, or nothing of it', async () => {
    const links = [{ consoleId: 'desk', customerKey: 'k', customerId: 'missing' }];
    await expect(stores.customers.save([customer('1')], links)).rejects.toThrow(UnknownCustomer);
    expect(await stores.customers.byId('1')).toBeNull();
    expect(await stores.customers.save([customer('missing')], links)).toBe(1);
    expect((await stores.customers.byConsoleKey('desk', 'k'))?.id).toBe('missing');
  });

  it('refuses to link a key to nobody', async () => {
    await expect(
      stores.customers.link({ consoleId: 'desk', customerKey: 'k', customerId: 'x' }),
    ).rejects.toThrow(UnknownCustomer);
  });

  it('loses no change when two are made at once', async () => {
    await stores.customers.save([customer('1')]);
    const tag = (word: string) =>
      stores.customers.change('1', (file) => ({ ...file, tags: [...file.tags, word] }));
    await Promise.all([tag('茶友'), tag('老客'), tag('送礼')]);
    expect((await stores.customers.byId('1'))?.tags.sort()).toEqual(['老客', '茶友', '送礼'].sort());
  });

  it('makes one customer of a key that two notes name at once', async () => {
    const note = (id: string) =>
      stores.customers.changeLinked('desk', 'k', customer(id), (file) => ({
        ...file,
        tags: [...file.tags, id],
      }));
    await Promise.all([note('1'), note('2')]);
    expect(await stores.customers.all()).toHaveLength(1);
    expect((await stores.customers.byConsoleKey('desk', 'k'))?.tags).toEqual(['1', '2']);
  });

  it('finds namesakes by the whole name', async () => {
    await stores.customers.save([
      customer('1', { name: '林小梅' }),
      customer('2', { name: '林小梅' }),
      customer('3'),
    ]);
    expect((await stores.customers.named('林小梅', 5)).map(({ id }) => id)).toEqual(['1', '2']);
    expect(await stores.customers.ids()).toEqual(['1', '2', '3']);
  });
});

describe('reviews', () => {
  const entryId = logEntry(1).id;
  const review = (parts: Partial<Review>): Review => ({
    entryId,
    disposition: 'confirmed',
    note: '',
    reviewer: '周主管',
    atMs: 5,
    ...parts,
  });

  it('lets the last one hold and keeps those before, also when the clock went back', async () => {
    await stores.reviews.add(review({ disposition: 'confirmed', atMs: 9 }));
    await stores.reviews.add(review({ disposition: 'false-alarm', atMs: 3 }));
    expect(await stores.reviews.latest(entryId)).toEqual(review({ disposition: 'false-alarm', atMs: 3 }));
    expect((await stores.reviews.history(entryId)).map(({ disposition }) => disposition)).toEqual([
      'confirmed',
      'false-alarm',
    ]);
  });

  it('takes the same review sent again as added', async () => {
    await stores.reviews.add(review({}));
    await stores.reviews.add(review({}));
    expect(await stores.reviews.history(entryId)).toHaveLength(1);
  });

  it('answers the verdict that holds for every reviewed entry', async () => {
    await stores.reviews.add(review({}));
    await stores.reviews.add(review({ entryId: logEntry(2).id }));
    await stores.reviews.add(review({ disposition: 'coach' }));
    const latest = await stores.reviews.allLatest();
    expect([...latest.keys()].sort()).toEqual([entryId, logEntry(2).id]);
    expect(latest.get(entryId)?.disposition).toBe('coach');
    expect(await stores.reviews.latest(logEntry(3).id)).toBeNull();
  });
});

describe('conversations', () => {
  const row = (tabId: number): TabConversation => ({
    ...(SAMPLES[1]?.openConversations as TabConversation),
    tabId,
  });

  it('keeps one row a tab', async () => {
    await stores.conversations.put(row(1));
    await stores.conversations.put({ ...row(1), frameId: 3 });
    expect(await stores.conversations.all()).toEqual([{ ...row(1), frameId: 3 }]);
  });

  it('ends a row only while the condition holds', async () => {
    await stores.conversations.put(row(1));
    await stores.conversations.remove(1, ({ frameId }) => frameId === 9);
    expect(await stores.conversations.ofTab(1)).not.toBeNull();
    await stores.conversations.remove(1);
    expect(await stores.conversations.ofTab(1)).toBeNull();
  });

  it('ends the rows of tabs that are no more', async () => {
    for (const tabId of [1, 2, 3]) await stores.conversations.put(row(tabId));
    await stores.conversations.keepOnly([2]);
    expect((await stores.conversations.all()).map(({ tabId }) => tabId)).toEqual([2]);
    await stores.conversations.keepOnly([]);
    expect(await stores.conversations.all()).toEqual([]);
  });
});

describe('settings', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh-Hans-HK', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
    ['zh_HK', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['en-GB', 'en'],
    ['fr', 'en'],
  ])('reads %s as %s until a language is chosen', async (uiLanguage, locale) => {
    expect((await stores.settings.load(uiLanguage)).interfaceLocale).toBe(locale);
    expect((await stores.settings.save({ interfaceLocale: 'zh-TW' }, uiLanguage)).interfaceLocale).toBe(
      'zh-TW',
    );
  });

  it('keeps what was chosen when something else is', async () => {
    await stores.settings.save({ role: 'admin' }, 'en');
    await stores.settings.save({ agentName: '阿宁' }, 'en');
    expect(await stores.settings.load('zh-CN')).toEqual({
      interfaceLocale: 'zh-CN',
      role: 'admin',
      agentName: '阿宁',
      stoppedOrigins: [],
    });
  });
});

describe('what an administrator fixed', () => {
  it('stands over what was chosen, refuses another choice, and gives the chosen back when it goes', async () => {
    await stores.settings.save({ role: 'admin', agentName: '阿宁' }, 'en');
    expect(await stores.settings.fix({ role: 'agent', retentionDays: 90 })).toBe(true);
    expect(await stores.settings.fix({ role: 'agent', retentionDays: 90 })).toBe(false);
    expect(await stores.settings.load('en')).toMatchObject({ role: 'agent', retentionDays: 90 });
    const saved = await stores.settings.save(
      { role: 'supervisor', retentionDays: 1, agentName: '小叶' },
      'en',
    );
    expect(saved).toMatchObject({ role: 'agent', retentionDays: 90, agentName: '小叶' });
    await stores.settings.fix({});
    expect(await stores.settings.load('en')).toMatchObject({ role: 'admin', agentName: '小叶' });
    expect((await stores.settings.load('en')).retentionDays).toBeUndefined();
  });
});

describe('watch', () => {
  it('tells what the store holds, again after each change, and no more once ended', async () => {
    const seen: (number | undefined)[] = [];
    const end = watch(
      async () => (await stores.policies.latest())?.version,
      (version) => seen.push(version),
      (error) => expect.unreachable(String(error)),
    );
    await vi.waitFor(() => expect(seen).toEqual([undefined]));
    const file = policyFileSchema.parse({ shop: { name: '甲', currency: 'CNY', timeZone: 'UTC' } });
    await stores.policies.save(file, 1);
    await vi.waitFor(() => expect(seen).toEqual([undefined, 1]));
    end();
    await stores.policies.save({ ...file, claims: [{ text: '甲', evidence: '乙' }] }, 2);
    expect(await stores.policies.latest()).toMatchObject({ version: 2 });
    expect(seen).toEqual([undefined, 1]);
  });
});
