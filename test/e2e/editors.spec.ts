import { expect, test } from '@playwright/test';
import type { EditorName } from '../lab/adapters';
import { atEditor } from './pages/lab-desk';

/** Asks for money to a person: held in any conversation. */
const GRAVE = '直接微信转账给我就行，不用走平台';
/** Until then an editor has drawn what an undo brought back. */
const UNDO_MS = 3000;
const REMEDY = /shop\.lingshanggan\.example/;

const EDITORS = [
  'textarea',
  'input',
  'contenteditable',
  'prosemirror',
  'lexical',
  'slate',
  'draft',
  'quill',
  'tinymce',
  'ckeditor',
] as const satisfies readonly EditorName[];

for (const name of EDITORS)
  test(`${name}: read, underlined, held, mended, undone, released`, async () => {
    await atEditor(name, async ({ desk, strip }) => {
      await test.step('reads and underlines', async () => {
        await desk.type(GRAVE);
        await expect(strip.card).toBeVisible();
        await expect.poll(desk.underlined).not.toEqual([]);
        for (const words of await desk.underlined()) expect(GRAVE).toContain(words);
        expect(await desk.read()).toBe(GRAVE);
      });
      await test.step('Enter is held', async () => {
        await desk.press('Enter');
        await expect(strip.held).toBeVisible();
        expect(await desk.sent()).toEqual([]);
        await desk.press('Escape');
      });
      await test.step('the button is held', async () => {
        await desk.sendButton.click();
        await expect(strip.held).toBeVisible();
        expect(await desk.sent()).toEqual([]);
        await desk.press('Escape');
      });
      await test.step('the remedy goes in, is read back, and can be undone', async () => {
        await desk.composer.click();
        await desk.press('Enter');
        await strip.takesEnter();
        await desk.press('Enter');
        await expect(strip.calm).toBeVisible();
        expect(await desk.read()).toMatch(REMEDY);
        expect(await desk.read()).not.toContain(GRAVE);
        await expect(strip.notice).toBeHidden();
        await desk.press('ControlOrMeta+z');
        // How far one undo reaches is the editor's affair: some take what was typed just before with it.
        await expect.poll(desk.read).not.toMatch(REMEDY);
        const isBack = await expect
          .poll(desk.read, { timeout: UNDO_MS })
          .toBe(GRAVE)
          .then(
            () => true,
            () => false,
          );
        if (!isBack) {
          await desk.clear();
          await desk.type(GRAVE);
        }
        await expect.poll(desk.read).toBe(GRAVE);
        await expect(strip.card).toBeVisible();
      });
      await test.step('an input method’s Enter sends and holds nothing', async () => {
        await desk.press('ControlOrMeta+End'); // undo selected what it brought back
        await desk.pressWordEnter();
        await expect(strip.held).toBeHidden();
        await expect.poll(desk.read).toBe(`${GRAVE}吧`);
        await desk.press('Backspace');
        await expect.poll(desk.read).toBe(GRAVE);
        expect(await desk.sent()).toEqual([]);
      });
      await test.step('after a release the agent’s own Enter sends', async () => {
        await desk.press('Enter');
        await expect(strip.held).toBeVisible();
        await desk.press('4');
        await desk.press('ControlOrMeta+Enter');
        await expect(strip.held).toBeHidden();
        expect(await desk.sent()).toEqual([]);
        await desk.press('Enter');
        await expect.poll(desk.sent).toEqual([GRAVE]);
        await expect.poll(desk.read).toBe('');
        await expect(strip.calm).toBeVisible();
      });
    });
  });
