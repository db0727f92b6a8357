import { expect, test } from '@playwright/test';
import { adapter as harbourDesk } from '../../lib/consoles/catalog/harbour-desk';
import { qrPng } from '../codes/pictures';
import { importAdapter } from '../support/own-adapter';
import { atDesk, type Case } from './pages/case';
import type { Desk } from './pages/desk';

test('a picture that cannot be read is said to be unread, and does not hold up the send', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, strip, sentTexts }) => {
    await desk.pastePicture(new TextEncoder().encode('not a picture'));
    await expect(strip.root.locator('.notice-line.unread')).toBeVisible();
    await desk.type('图在这里，您看一下');
    await desk.send();
    await expect.poll(sentTexts).toEqual(['图在这里，您看一下']);
  });
});

test('a payment code in a picked file is held, though no word asks for money', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, strip, sentTexts }) => {
    const code = Buffer.from(await qrPng('wxp://f2f0EXAMPLE_EXAMPLE_EXAMPLE_EXAMPLE00'));
    await desk.page
      .locator('.picture-input')
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: code });
    await expect(strip.card).toBeVisible();
    await desk.composer.click();
    await desk.send();
    await expect(strip.held).toBeVisible();
    expect(sentTexts()).toEqual([]);
  });
});

test('a console that cannot be read is blind, with the reason, and sending works', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, strip, sentTexts }) => {
    await desk.type('直接微信转账给我就行，不用走平台');
    await expect(strip.card).toBeVisible();
    await desk.page
      .locator('.chat-header')
      .evaluate((header) => header.removeAttribute('data-conversation-id'));
    await expect(strip.root.locator('.state-pill.blind')).toBeVisible();
    await desk.composer.click();
    await desk.send();
    await expect.poll(sentTexts).toEqual(['直接微信转账给我就行，不用走平台']);
  });
});

test('a payment code that is dropped on the composer is held', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, strip, sentTexts }) => {
    const code = [...(await qrPng('wxp://f2f0EXAMPLE_EXAMPLE_EXAMPLE_EXAMPLE00'))];
    await desk.composer.evaluate((composer, bytes) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], 'code.png', { type: 'image/png' }));
      composer.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, code);
    await desk.page.locator('.tray .attachment img').waitFor();
    await desk.composer.click();
    // At once, and again: while the picture is being read nothing passes. (By mouse: once the card has the focus, Enter
    // is its own.)
    await desk.send();
    await desk.sendButton.click();
    await expect(strip.held).toBeVisible();
    expect(sentTexts()).toEqual([]);
    await expect(desk.page.locator('.tray .attachment')).toHaveCount(1);
  });
});

test.describe('where no tray is known, as where a picture is sent at once', () => {
  const PAYMENT = 'wxp://f2f0EXAMPLE_EXAMPLE_EXAMPLE_EXAMPLE00';
  const { picture: _, ...composer } = harbourDesk.composer;
  /** The tray of the demo console stands for the console that has taken a picture. */
  const taken = (desk: Desk) => desk.page.locator('.tray .attachment[data-kind="image"]');
  const withoutTray = async (work: (at: Case) => Promise<void>): Promise<void> =>
    atDesk('seed-good-path-a-zh-cn', async (at) => {
      await importAdapter(at.extension, { ...harbourDesk, composer });
      await at.desk.page.reload();
      await expect(at.strip.calm).toBeVisible();
      await work(at);
    });
  const hand = (desk: Desk, type: 'paste' | 'drop', bytes: Uint8Array): Promise<void> =>
    desk.composer.evaluate(
      (editor, { kind, data }) => {
        const files = new DataTransfer();
        files.items.add(new File([new Uint8Array(data)], 'code.png', { type: 'image/png' }));
        const how = { bubbles: true, cancelable: true };
        editor.dispatchEvent(
          kind === 'paste'
            ? new ClipboardEvent('paste', { ...how, clipboardData: files })
            : new DragEvent('drop', { ...how, dataTransfer: files }),
        );
      },
      { kind: type, data: [...bytes] },
    );
  const pick = async (desk: Desk, bytes: Uint8Array): Promise<void> =>
    desk.page
      .locator('.picture-input')
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(bytes) });

  test('a payment code is held before the page has it, however it comes', async () => {
    await withoutTray(async ({ desk, strip }) => {
      const code = await qrPng(PAYMENT);
      for (const way of ['paste', 'drop', 'pick'] as const) {
        await (way === 'pick' ? pick(desk, code) : hand(desk, way, code));
        await expect(strip.held).toBeVisible();
        await expect(taken(desk)).toHaveCount(0);
        await desk.page.keyboard.press('Escape');
        await expect(strip.held).toBeHidden();
      }
      await expect(strip.calm).toBeVisible();
      await expect(taken(desk)).toHaveCount(0);
    });
  });

  test('another picture goes on as soon as it is read, and one that cannot be read is said to be unread', async () => {
    await withoutTray(async ({ desk, strip }) => {
      await hand(desk, 'paste', await qrPng('https://shop.lingshanggan.example/item/1'));
      await expect(taken(desk)).toHaveCount(1);
      await pick(desk, await qrPng('https://shop.lingshanggan.example/item/2'));
      await expect(taken(desk)).toHaveCount(2);
      await hand(desk, 'drop', new TextEncoder().encode('not a picture'));
      await expect(strip.root.locator('.notice-line.unread')).toBeVisible();
      await expect(taken(desk)).toHaveCount(3);
    });
  });
});
