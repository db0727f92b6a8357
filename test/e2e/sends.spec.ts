import { expect, test } from '@playwright/test';
import { atDesk } from './pages/case';

/** Asks for money to a person: held in any conversation. */
const GRAVE = '直接微信转账给我就行，不用走平台';
const FINE = '好的，我帮您看一下';

for (const query of ['', '?composer=contenteditable', '?send=form', '?composer=contenteditable&send=form']) {
  test(`Enter and the button are held, and nothing else is (${query || 'textarea'})`, async () => {
    await atDesk(
      'seed-good-path-a-zh-cn',
      async ({ desk, strip, sentTexts }) => {
        await desk.type(GRAVE);
        await desk.send();
        await expect(strip.held).toBeVisible();
        await desk.page.keyboard.press('Escape');
        await expect(desk.composer).toBeFocused();
        await desk.sendButton.click();
        await expect(strip.held).toBeVisible();
        expect(sentTexts()).toEqual([]);
        await desk.page.keyboard.press('Escape');
        await desk.clear();
        await desk.type(FINE);
        await desk.send();
        await expect.poll(sentTexts).toEqual([FINE]);
      },
      query,
    );
  });
}

test('Enter that chooses a word of an input method is no send and holds nothing', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, strip, sentTexts }) => {
    await desk.type(GRAVE);
    const keys = await desk.page.context().newCDPSession(desk.page);
    await keys.send('Input.imeSetComposition', { text: '吧', selectionStart: 1, selectionEnd: 1 });
    await keys.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    await expect(strip.card).toBeVisible();
    await expect(strip.held).toBeHidden();
    expect(sentTexts()).toEqual([]);
  });
});

test('the remedy goes in with one key, is read back, and raises nothing', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, strip, sentTexts }) => {
    await desk.type(GRAVE);
    await desk.send();
    await expect(strip.remedyButton).toBeFocused();
    await desk.page.keyboard.press('Enter');
    await expect(strip.calm).toBeVisible();
    await expect(desk.composer).toHaveValue(/shop\.lingshanggan\.example/);
    await desk.page.keyboard.press('ControlOrMeta+z');
    await expect(desk.composer).toHaveValue(GRAVE);
    expect(sentTexts()).toEqual([]);
  });
});

test('"not useful" hides a warning until its facts change', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, strip }) => {
    await desk.type('您好亲，您要哪款呢？');
    await expect(strip.card).toBeVisible();
    await strip.notUsefulButton.click();
    await expect(strip.card).toBeHidden();
    await desk.clear();
    await desk.type('您好亲，您要哪款呢？');
    await expect(strip.root).not.toContainText('买过');
  });
});

test('a private note is never held', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, strip }) => {
    await desk.page.locator('[data-tool="note"]').click();
    await desk.type(GRAVE);
    await desk.send();
    await expect(desk.page.locator('li.message[data-kind="note"] .bubble-text')).toHaveText(GRAVE);
    await expect(strip.held).toBeHidden();
  });
});
