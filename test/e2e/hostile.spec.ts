import { expect, test } from '@playwright/test';
import { atDesk } from './pages/case';

/** A hostile text, and a short name for the test. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['a megabyte of words', '转账给我个人账号128元'.repeat(80_000)],
  ['50,000 digits', '6'.repeat(50_000)],
  ['nested brackets', '(['.repeat(20_000)],
  ['backtracking bait', `${'a'.repeat(30_000)}!`],
  ['almost amounts', '1,'.repeat(20_000)],
  ['almost links', 'http://'.repeat(8_000)],
  ['zero-width and bidirectional marks', '付\u200b款\u202e码\u2066'.repeat(5_000)],
  ['lone surrogates', '\ud83d'.repeat(10_000) + '\udc00'.repeat(10_000)],
  ['markup', '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>'],
];

for (const [name, text] of TEXTS)
  test(`${name}: bounded, shown as text, and the console goes on`, async () => {
    await atDesk('seed-good-path-a-zh-cn', async ({ desk, strip }) => {
      await desk.composer.fill(text);
      await expect(strip.root).toBeVisible();
      await desk.composer.fill('好的，我帮您看一下');
      await expect(strip.calm).toBeVisible();
      await desk.send();
      await expect(desk.sent.last()).toHaveText('好的，我帮您看一下');
      expect(await desk.page.title()).not.toContain('owned');
    });
  });
