import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type Extension, launchExtension } from '../support/extension';
import { logEntry } from '../support/log-entries';
import { startServers, type TeamServers } from '../support/nats';
import { ask, say } from '../support/say';
import { teaPolicy } from '../support/tea-case';

const MEMBERS = [
  { id: 'mei', name: '小梅', role: 'agent' as const },
  { id: 'li', name: '小李', role: 'agent' as const },
  { id: 'lan', name: '兰姐', role: 'admin' as const },
];

test('a warning is seen, judged, and answered with a policy and a promise, in three browsers of a team', async () => {
  const servers = await startServers({ members: MEMBERS, encryption: true });
  const browsers = await Promise.all(MEMBERS.map(() => launchExtension()));
  try {
    const [mei, li, lan] = await Promise.all(
      MEMBERS.map(async ({ id }, at) => join(browsers[at], servers, id)),
    );
    if (mei === undefined || li === undefined || lan === undefined) throw new Error('three browsers');

    // The first policy of a team, and a change of it.
    const policy = teaPolicy();
    await say(lan, 'savePolicy', { file: policy });
    for (const page of [mei, li]) await expect(page.getByText(policy.shop.name).first()).toBeVisible();
    const renamed = `${policy.shop.name}二店`;
    await say(lan, 'savePolicy', { file: { ...policy, shop: { ...policy.shop, name: renamed } } });
    for (const page of [mei, li]) {
      await expect(page.getByText(renamed).first()).toBeVisible();
      expect(await ask(page, 'savePolicy', { file: policy })).toBe(false);
    }

    // An agent's warning comes to the supervisor as it happens, and the verdict back.
    await lan.goto(lan.url().replace(/options.*/, 'dashboard.html'));
    const entry = logEntry(1, {
      agent: '小梅',
      rule: 'personal-payment-code',
      severity: 'critical',
      outcome: 'sent-anyway',
      snippet: '直接微信转账给我就行',
      atMs: Date.now(),
    });
    await say(mei, 'recordEntries', { entries: [entry] });
    const live = lan.getByRole('status').filter({ hasText: '小梅' });
    await expect(live).toBeVisible();
    await live.getByRole('link').click();
    await expect(lan.getByText('直接微信转账给我就行').first()).toBeVisible();
    expect((await new AxeBuilder({ page: lan }).analyze()).violations).toEqual([]);
    await lan.keyboard.press('1');
    await mei.goto(mei.url().replace(/options.*/, `dashboard.html?entry=${entry.id}`));
    await expect(mei.getByText('兰姐').first()).toBeVisible();

    // A promise of one agent is the other's to keep.
    const id = 'c-1';
    const at = new Date().toISOString();
    const dueAt = new Date(Date.now() + 7_200_000).toISOString();
    await say(mei, 'saveCustomers', {
      files: [
        {
          ...{ id, name: '林女士', tags: [], purchases: [], offers: [] },
          promises: [{ at, text: '今天补发一罐', dueAt, status: 'open', by: '小梅' }],
        },
      ],
    });
    await li.goto(li.url().replace(/options.*/, 'sidepanel.html#promises'));
    await li.getByRole('button', { name: '全部' }).click();
    await expect(li.getByText('今天补发一罐').first()).toBeVisible();
    await say(li, 'settlePromise', { customerId: id, promiseId: 'p1', status: 'kept' });
    await expect(li.getByText('今天补发一罐')).toHaveCount(0);
    await mei.goto(mei.url().replace(/dashboard.*/, 'sidepanel.html#promises'));
    await expect(mei.getByText('今天补发一罐')).toHaveCount(0);

    // The servers are gone: both go on, and say what waits.
    await servers.kill(0);
    await say(mei, 'recordEntries', { entries: [logEntry(2, { agent: '小梅', atMs: Date.now() })] });
    await expect(mei.getByText(/1条提醒.*还没到团队/)).toBeVisible();
    await servers.restart(0);
    await expect(mei.getByText(/还没到团队/)).toHaveCount(0);
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    await servers.stop();
  }
});

/** Joins by the file, as a member does. */
async function join(extension: Extension | undefined, servers: TeamServers, memberId: string): Promise<Page> {
  if (extension === undefined) throw new Error('no browser');
  const page = await extension.open('options.html#team');
  await say(page, 'saveSettings', { interfaceLocale: 'zh-CN' });
  const content = JSON.stringify(await servers.fileOf(memberId));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: `${memberId}.json`, mimeType: 'application/json', buffer: Buffer.from(content) });
  await page.getByRole('button', { name: '加入' }).click();
  await expect(page.getByText('已连上团队')).toBeVisible({ timeout: 60_000 });
  return page;
}
