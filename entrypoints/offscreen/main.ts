import { type Browser, browser } from 'wxt/browser';
import { base64ToBytes } from '../../lib/codes/base64';
import { createDecoder } from '../../lib/codes/client';
import { MAX_PICTURE_BYTES, type PictureReading, unread } from '../../lib/codes/reading';

// The extension's hidden page: a service worker cannot start workers, this page can. It answers
// `{ target: 'offscreen', kind: 'decodePicture', bytesBase64 }` with a PictureReading, and `{ …, kind: 'startTeam' }`
// with whether it did.

const decoder = createDecoder();

browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
  if (!isForUs(message) || !isOwnPage(sender)) return false;
  if ('kind' in message && message.kind === 'startTeam') {
    // Loaded only in a team; a second import of a module starts nothing anew.
    void import('./team').then(
      () => sendResponse(true),
      () => sendResponse(false),
    );
    return true;
  }
  void read(message).then(sendResponse);
  return true;
});

async function read(message: object): Promise<PictureReading> {
  if (!('kind' in message) || message.kind !== 'decodePicture') return unread('failed');
  if (!('bytesBase64' in message) || typeof message.bytesBase64 !== 'string') return unread('failed');
  if (message.bytesBase64.length > MAX_BASE64_LENGTH) return unread('too-large');
  const bytes = base64ToBytes(message.bytesBase64);
  return bytes ? decoder.decode(bytes.buffer) : unread('failed');
}

/** Four characters carry three bytes. */
const MAX_BASE64_LENGTH = Math.ceil(MAX_PICTURE_BYTES / 3) * 4;

const isForUs = (message: unknown): message is { target: 'offscreen' } =>
  typeof message === 'object' && message !== null && 'target' in message && message.target === 'offscreen';

/** Content scripts reach this listener too; they must ask the background, which knows what they may. */
const isOwnPage = (sender: Browser.runtime.MessageSender): boolean =>
  sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
