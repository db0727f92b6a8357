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
    await strip.takesEnter();
    await desk.page.keyboard.press('Enter');
    await expect(strip.calm).toBeVisible();
    await expect(desk.composer).toHaveValue(/shop\.lingshanggan\.example/);
    await desk.page.keyboard.press('ControlOrMeta+z');
    await expect(desk.composer).toHaveValue(GRAVE);
    expect(sentTexts()).toEqual([]);
  });
});

test('an Enter kept down, or pressed again in impatience, presses nothing on the card that came', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, strip, sentTexts }) => {
    const { keyboard } = desk.page;
    // When each Enter was pressed, by the clock of the keys themselves: what a busy machine delays is told apart.
    const presses = await desk.page.evaluateHandle(() => {
      const list: number[] = [];
      const note = (event: KeyboardEvent) => {
        if (event.key === 'Enter') list.push(event.timeStamp);
      };
      window.addEventListener('keydown', note, { capture: true });
      window.addEventListener('keyup', note, { capture: true });
      return list;
    });
    await desk.type(GRAVE);
    await keyboard.down('Enter');
    await expect(strip.remedyButton).toBeFocused();
    await keyboard.down('Enter');
    await keyboard.down('Enter');
    await expect(strip.held).toBeVisible();
    await expect(desk.composer).toHaveValue(GRAVE);
    await Promise.all([keyboard.up('Enter'), keyboard.press('Enter')]);
    const [released = 0, again = 0] = (await presses.evaluate((list) => list)).slice(-3);
    if (again - released < 300) {
      await expect(strip.held).toBeVisible();
      await expect(desk.composer).toHaveValue(GRAVE);
      await expect(strip.remedyButton).toBeEnabled();
      await keyboard.press('Enter');
    }
    await expect(desk.composer).toHaveValue(/shop\.lingshanggan\.example/);
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

test('a dialog of the console over a held send keeps its keys; without the composer the coach is blind', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, strip, sentTexts }) => {
    await desk.type(GRAVE);
    await desk.send();
    await expect(strip.held).toBeVisible();
    await desk.page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.innerHTML = '<form method="dialog"><p>账户在别处登录</p><button>知道了</button></form>';
      document.body.append(dialog);
      dialog.showModal();
    });
    const answer = desk.page.getByRole('button', { name: '知道了' });
    await expect(answer).toBeFocused();
    await desk.page.keyboard.press('Enter');
    await expect(answer).toBeHidden();
    expect(sentTexts()).toEqual([]);
    await desk.clear();
    await desk.type(FINE);
    await desk.send();
    await expect.poll(sentTexts).toEqual([FINE]);
    await desk.composer.evaluate((composer) => composer.remove());
    await expect(strip.root.locator('.state-pill.blind')).toBeVisible();
  });
});
