import { expect, test } from '@playwright/test';
import type { EditorName } from '../lab/adapters';
import type { Extension } from '../support/extension';
import { atEditor } from './pages/lab-desk';

/** Inserts a sentence into the tab in front, as the side panel does. */
async function insertSentence(extension: Extension, text: string): Promise<unknown> {
  const worker = await extension.worker();
  return worker.evaluate(async (sentence) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: {
          query(about: object): Promise<{ id: number }[]>;
          sendMessage(tab: number, message: object): Promise<unknown>;
        };
      };
    };
    const [tab] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
    return tab && chrome.tabs.sendMessage(tab.id, { candor: 'insertSentence', data: { text: sentence } });
  }, text);
}

const LINES = '您好，已经帮您查到了。\n今天发货，明天到。';
const EDITORS: readonly EditorName[] = [
  'textarea',
  'contenteditable',
  'prosemirror',
  'lexical',
  'slate',
  'draft',
  'quill',
  'tinymce',
  'ckeditor',
];

for (const name of EDITORS)
  test(`${name}: a sentence of two lines takes the place of the draft`, async () => {
    await atEditor(name, async ({ desk, extension }) => {
      await desk.type('稍等');
      expect(await insertSentence(extension, LINES)).toMatchObject({
        ok: true,
        value: { state: 'inserted' },
      });
      expect((await desk.read()).trim()).toMatch(/^您好，已经帮您查到了。\s+今天发货，明天到。$/);
      await desk.press('Enter');
      await expect
        .poll(desk.sent)
        .toEqual([expect.stringMatching(/^您好，已经帮您查到了。\s+今天发货，明天到。\s*$/)]);
    });
  });
