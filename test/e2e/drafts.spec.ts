import { expect, test } from '@playwright/test';
import { EDITORS, type EditorName } from '../lab/adapters';
import { type Lab, startLab } from '../lab/server';
import { LabDesk } from './pages/lab-desk';

let lab: Lab;
test.beforeAll(async () => {
  lab = await startLab();
});
test.afterAll(() => lab.close());

for (const name of Object.keys(EDITORS) as EditorName[])
  test(`${name}: what is read is what stands there, and nothing that only decorates it`, async ({ page }) => {
    await page.goto(lab.page(name));
    const desk = new LabDesk(page, name, 'page');
    /** The draft as the extension reads it, asked in the page. */
    const read = () =>
      desk.composer.evaluate(async (composer: HTMLElement) => {
        const { editableText } = await import(`${parent.location.origin}/editable-text.js`);
        return editableText(composer);
      });
    await desk.composer.click();
    await expect.poll(read).toBe('');
    await desk.type('您好，');
    await expect.poll(read).toBe('您好，');
    if (name === 'input') return; // one line
    await desk.press('Shift+Enter');
    await page.keyboard.type('第二行');
    await expect.poll(read).toBe('您好，\n第二行');
    await desk.press('Shift+Enter');
    await desk.press('Shift+Enter');
    await page.keyboard.type('第四行');
    await expect.poll(read).toBe('您好，\n第二行\n\n第四行');
  });
