import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { EDITORS, type EditorName, editorAdapter, type Where } from '../../lab/adapters';
import { startLab } from '../../lab/server';
import { type Extension, launchExtension } from '../../support/extension';
import { importAdapter } from '../../support/own-adapter';
import { seedScenario, setUpTeaCase } from '../../support/tea-case';
import { Strip } from './strip';

declare global {
  /** What the pages of the lab show of themselves: what was sent, and what their editor says it holds. */
  var lab: { sent: string[]; say(from: string, text: string): void; read(): string };
}

/** An editor's page as an agent uses it: keys and clicks, nothing else. */
export class LabDesk {
  readonly page: Page;
  readonly composer: Locator;
  readonly sendButton: Locator;

  constructor(page: Page, name: EditorName, where: Where) {
    this.page = page;
    const scope: Page | FrameLocator = where === 'frame' ? page.frameLocator('.box iframe') : page;
    const steps: readonly string[] = name === 'tinymce' ? EDITORS.tinymce : [];
    const [frame, body] = steps;
    const selector = EDITORS[name];
    this.composer =
      frame !== undefined && body !== undefined
        ? scope.frameLocator(frame).locator(body)
        : scope.locator(typeof selector === 'string' ? selector : selector.join(' '));
    this.sendButton = scope.locator('.composer .send');
  }

  async type(text: string): Promise<void> {
    await this.composer.click();
    await this.page.keyboard.type(text);
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Empties the composer as a person would. */
  async clear(): Promise<void> {
    await this.composer.click();
    await this.press('ControlOrMeta+a');
    await this.press('Delete');
  }

  sent = (): Promise<string[]> => this.page.evaluate(() => globalThis.lab.sent);

  /** What the editor's own state holds. */
  read = (): Promise<string> => this.page.evaluate(() => globalThis.lab.read());

  /** Presses Enter as an input method does that takes it to choose a word. */
  async pressWordEnter(): Promise<void> {
    const keys = await this.page.context().newCDPSession(this.page);
    await keys.send('Input.imeSetComposition', { text: '吧', selectionStart: 1, selectionEnd: 1 });
    const enter = { key: 'Enter', code: 'Enter' };
    await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter, windowsVirtualKeyCode: 229 });
    await keys.send('Input.insertText', { text: '吧' });
    await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter, windowsVirtualKeyCode: 13 });
    await keys.detach();
  }

  /** The words that are underlined, wherever the page shows them. */
  underlined = (): Promise<string[]> =>
    this.page.evaluate(() => {
      const mirrored = [
        ...(document.querySelector('candor-strip')?.shadowRoot?.querySelectorAll('.draft-mirror span') ?? []),
      ].map((mark) => mark.textContent ?? '');
      const views = [window, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow)];
      const lit = views.flatMap((view) =>
        view === null ? [] : [...(view as Window & typeof globalThis).CSS.highlights.values()],
      );
      return [...mirrored, ...lit.flatMap((one) => [...one].map((range) => range.toString()))];
    });
}

export interface LabCase {
  readonly desk: LabDesk;
  readonly strip: Strip;
  readonly extension: Extension;
}

export interface LabOptions {
  readonly where?: Where;
  /** `?key=keyup&press=submit` */
  readonly query?: string;
}

/** Opens an editor's page with the tea shop's policy; no error of the page's own may stand in it at the end. */
export async function atEditor(
  name: EditorName,
  work: (at: LabCase) => Promise<void>,
  { where = 'page', query = '' }: LabOptions = {},
): Promise<void> {
  const lab = await startLab();
  const extension = await launchExtension();
  try {
    await setUpTeaCase(extension, seedScenario('seed-good-path-a-zh-cn'));
    await importAdapter(extension, editorAdapter(name, where));
    const page = await extension.context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(lab.page(name, `?where=${where}&${query}`));
    const strip = new Strip(page);
    await expect(strip.calm).toBeVisible();
    await work({ desk: new LabDesk(page, name, where), strip, extension });
    expect(errors).toEqual([]);
  } finally {
    await extension.close();
    await lab.close();
  }
}
