import type { Locator, Page } from '@playwright/test';

/** The demo console as an agent uses it: keys and clicks, nothing else. */
export class Desk {
  readonly page: Page;
  readonly composer: Locator;
  readonly sendButton: Locator;

  constructor(page: Page) {
    this.page = page;
    this.composer = page.locator('.composer-input');
    this.sendButton = page.locator('.send-button');
  }

  async type(text: string): Promise<void> {
    await this.composer.click();
    await this.page.keyboard.insertText('');
    await this.composer.pressSequentially(text);
  }

  /** Empties the composer as a person would. */
  async clear(): Promise<void> {
    await this.composer.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.press('Delete');
  }

  send(): Promise<void> {
    return this.page.keyboard.press('Enter');
  }

  /** Bubbles of the agent that the server has confirmed. */
  get sent(): Locator {
    return this.page.locator(
      'li.message[data-author="agent"][data-kind="text"]:not([aria-busy]) .bubble-text',
    );
  }

  get fromCustomer(): Locator {
    return this.page.locator('li.message[data-author="customer"] .bubble-text');
  }

  /** Pastes a picture file into the composer, as from the clipboard. */
  async pastePicture(bytes: Uint8Array): Promise<void> {
    await this.composer.evaluate(
      (composer, data) => {
        const file = new File([new Uint8Array(data)], 'code.png', { type: 'image/png' });
        const clipboard = new DataTransfer();
        clipboard.items.add(file);
        composer.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }),
        );
      },
      [...bytes],
    );
    await this.page.locator('.tray .attachment img').waitFor();
  }

  /** Picks a link card with the console's own form. */
  async attachCard(card: { title: string; url: string; shop?: string }): Promise<void> {
    await this.page.locator('[data-tool="card"]').click();
    const form = this.page.locator('.card-form');
    await form.locator('[name="title"]').fill(card.title);
    await form.locator('[name="address"]').fill(card.url);
    if (card.shop !== undefined) await form.locator('[name="shop"]').fill(card.shop);
    await form.locator('button[type="submit"]').click();
    await this.page.locator('.tray .attachment[data-kind="card"]').waitFor();
  }
}
