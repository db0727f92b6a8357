import { expect, test } from '@playwright/test';
import type { EditorName, Where } from '../lab/adapters';
import { atEditor } from './pages/lab-desk';

/** Asks for money to a person: held in any conversation. */
const GRAVE = '直接微信转账给我就行，不用走平台';
const FINE = '好的，我帮您看一下';
const REMEDY = /shop\.lingshanggan\.example/;

const PLACES = [
  ['textarea', 'shadow'],
  ['textarea', 'frame'],
  ['contenteditable', 'shadow'],
  ['contenteditable', 'frame'],
  ['prosemirror', 'shadow'],
  ['prosemirror', 'frame'],
] as const satisfies readonly (readonly [EditorName, Where])[];

for (const [name, where] of PLACES)
  test(`${name} in a ${where}: read, underlined, held by key and button, mended, sent`, async () => {
    await atEditor(
      name,
      async ({ desk, strip }) => {
        await desk.type(GRAVE);
        await expect(strip.card).toBeVisible();
        await expect.poll(desk.underlined).not.toEqual([]);
        await desk.press('Enter');
        await expect(strip.held).toBeVisible();
        await desk.press('Escape');
        await desk.sendButton.click();
        await strip.takesEnter();
        expect(await desk.sent()).toEqual([]);
        await desk.press('Enter');
        await expect(strip.calm).toBeVisible();
        expect(await desk.read()).toMatch(REMEDY);
        await expect(desk.composer).toBeFocused();
        await desk.press('Enter');
        await expect.poll(desk.sent).toEqual([expect.stringMatching(REMEDY)]);
      },
      { where },
    );
  });

for (const [key, press] of [
  ['keydown', 'click'],
  ['keypress', 'mousedown'],
  ['keyup', 'pointerdown'],
  ['keydown', 'pointerup'],
  ['keyup', 'submit'],
])
  test(`a console that sends on ${key} and ${press}`, async () => {
    await atEditor(
      'textarea',
      async ({ desk, strip }) => {
        await desk.type(GRAVE);
        await desk.press('Enter');
        await expect(strip.held).toBeVisible();
        expect(await desk.sent()).toEqual([]);
        await desk.press('Escape');
        await desk.sendButton.click();
        await expect(strip.held).toBeVisible();
        expect(await desk.sent()).toEqual([]);
        await desk.press('Escape');
        await expect(desk.composer).toBeFocused();
        await desk.clear();
        await desk.type(FINE);
        await desk.press('Enter');
        await expect.poll(desk.sent).toEqual([FINE]);
        await desk.type('在的');
        await desk.sendButton.click();
        await expect.poll(desk.sent).toEqual([FINE, '在的']);
      },
      { query: `key=${key}&press=${press}` },
    );
  });

test('no key that was pressed for us is let go into a send', async () => {
  await atEditor(
    'textarea',
    async ({ desk, strip }) => {
      await desk.type(GRAVE);
      await expect(strip.card).toBeVisible();
      await desk.press('Alt+Enter');
      await expect(strip.calm).toBeVisible();
      expect(await desk.read()).toMatch(REMEDY);
      await desk.clear();
      await desk.type(GRAVE);
      await desk.press('Enter');
      await strip.takesEnter();
      await desk.press('Enter');
      await expect(strip.calm).toBeVisible();
      expect(await desk.read()).toMatch(REMEDY);
      await desk.clear();
      await desk.type(GRAVE);
      await desk.press('Enter');
      await expect(strip.held).toBeVisible();
      await desk.press('4');
      await desk.press('ControlOrMeta+Enter');
      await expect(desk.composer).toBeFocused();
      expect(await desk.sent()).toEqual([]);
      await desk.press('Enter');
      await expect.poll(desk.sent).toEqual([GRAVE]);
    },
    { query: 'key=keyup' },
  );
});

test('what is no send is let be: a line break, another button of the form, another form', async () => {
  await atEditor(
    'textarea',
    async ({ desk, strip }) => {
      await desk.type(GRAVE);
      await expect(strip.card).toBeVisible();
      await desk.press('Shift+Enter');
      await expect(desk.composer).toHaveValue(`${GRAVE}\n`);
      await desk.page.locator('.composer .save').click();
      await expect(desk.page.locator('.saved')).toHaveText('1');
      await desk.page.locator('.search input').fill('订单');
      await desk.page.locator('.search input').press('Enter');
      await expect(desk.page.locator('.searched')).toHaveText('1');
      await expect(strip.held).toBeHidden();
      expect(await desk.sent()).toEqual([]);
    },
    { query: 'press=submit' },
  );
});

test('an Enter that an open menu takes is no send', async () => {
  await atEditor('textarea', async ({ desk, strip }) => {
    await desk.type(`${GRAVE} /`);
    await expect(desk.page.locator('.menu')).toBeVisible();
    await desk.press('Enter');
    await expect(desk.page.locator('.menu')).toBeHidden();
    await expect(strip.held).toBeHidden();
    expect(await desk.sent()).toEqual([]);
    await desk.press('Enter');
    await expect(strip.held).toBeVisible();
  });
});

test('a composer somebody else has is not written to: the sentence waits in the clipboard', async () => {
  await atEditor('textarea', async ({ desk, strip }) => {
    await desk.type(GRAVE);
    await desk.press('Enter');
    await strip.takesEnter();
    await desk.composer.evaluate((field) => field.setAttribute('readonly', ''));
    await desk.press('Enter');
    await expect(strip.notice).toContainText('已复制');
    expect(await desk.read()).toBe(GRAVE);
    const copied = await desk.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(REMEDY);
  });
});

test('an editor that takes nothing keeps its draft, and the agent is told', async () => {
  await atEditor('contenteditable', async ({ desk, strip }) => {
    await desk.type(GRAVE);
    await desk.press('Enter');
    await strip.takesEnter();
    await desk.composer.evaluate((field) =>
      field.addEventListener('beforeinput', (event) => event.preventDefault()),
    );
    await desk.press('Enter');
    await expect(strip.notice).toContainText('已复制');
    expect(await desk.read()).toBe(GRAVE);
    expect(await desk.page.evaluate(() => navigator.clipboard.readText())).toMatch(REMEDY);
  });
});
