import { expect, test } from '@playwright/test';
import { adapter as harbourDesk } from '../../lib/consoles/catalog/harbour-desk';
import { importAdapter } from '../support/own-adapter';
import { openConversations } from '../support/stored';
import { atDesk } from './pages/case';

/** Shows of a customer no more than the name, which stands for the conversation too. */
const NAME = { element: '.chat-header .customer-name' };
const nameAlone = {
  ...harbourDesk,
  conversation: { ...harbourDesk.conversation, key: NAME },
  customer: { name: NAME, key: { from: NAME, is: 'name' as const } },
};

test('two visitors both called "Visitor", in a console that shows the name alone, are two people', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, strip, extension }) => {
    const { page } = desk;
    await importAdapter(extension, nameAlone);
    await page.route('**/api/desk', async (route) => {
      const answer = await (await route.fetch()).json();
      for (const one of answer.conversations) one.customerName = 'Visitor';
      await route.fulfill({ json: answer });
    });
    await page.reload();
    await expect(strip.calm).toBeVisible();
    const open = async (): Promise<{ key: string; customerKey: string; heard: number } | undefined> => {
      const [one] = (await openConversations(extension)).filter(({ blind }) => blind === null).slice(-1);
      await page.bringToFront();
      return one && { key: one.key, customerKey: one.customerKey, heard: one.customerMessages };
    };
    const heardOf = async (id: string): Promise<number> => {
      await page.locator(`.conversation[data-open="${id}"]`).click();
      await expect(page.locator('.chat-header')).toHaveAttribute('data-conversation-id', id);
      const said = page.locator('li.message[data-author="customer"]');
      await expect(said.first()).toBeVisible();
      return said.count();
    };

    const seen: { key: string; customerKey: string }[] = [];
    for (const id of ['c-4102', 'c-4097', 'c-4102']) {
      const heard = await heardOf(id);
      await expect.poll(async () => (await open())?.heard).toBe(heard);
      const now = await open();
      if (now !== undefined) seen.push(now);
    }
    expect(new Set(seen.map(({ key }) => key)).size).toBe(3);
    expect(new Set(seen.map(({ customerKey }) => customerKey)).size).toBe(3);
  });
});
