import { expect, test } from '@playwright/test';
import { qrPng } from '../codes/pictures';
import { atDesk } from './pages/case';

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
    // At once, and again: while the picture is being read nothing passes.
    await desk.send();
    await desk.send();
    await expect(strip.held).toBeVisible();
    expect(sentTexts()).toEqual([]);
    await expect(desk.page.locator('.tray .attachment')).toHaveCount(1);
  });
});
