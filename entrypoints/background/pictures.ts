import { browser } from 'wxt/browser';
import { base64ToBytes, bytesToBase64 } from '../../lib/codes/base64';
import { MAX_PICTURE_BYTES, type PictureReading, unread } from '../../lib/codes/reading';
import { onMessage } from '../../lib/messages/messaging';
import type { MessageData, PictureReply } from '../../lib/messages/protocol';
import { schemas } from '../../lib/messages/schemas';
import { askOffscreen } from './offscreen';

/** Pictures of console pages, fetched and decoded on this machine. */
export function answerPictures(): void {
  onMessage('readPicture', schemas.readPicture, readPicture);
}

/** What the codes in a picture say. Never rejects: what could not be looked at is `unread` with the reason. */
export async function readPicture(picture: MessageData<'readPicture'>): Promise<PictureReply> {
  try {
    const bytes = 'url' in picture ? await load(picture.url) : base64ToBytes(picture.bytes);
    if (bytes === null) return { state: 'unread', reason: 'not-a-picture' };
    const reading = await within(decode(bytes), DECODE_MS);
    if (reading.state === 'unread') return reading;
    return { state: 'read', payloads: reading.codes.map(({ payload }) => payload) };
  } catch (error) {
    return { state: 'unread', reason: error instanceof Unloadable ? error.message : 'failed' };
  }
}

/** A chat's picture server answers within two seconds or not at all. */
const FETCH_MS = 10_000;
/** The decoder gives a picture five seconds, and others may stand before it. */
const DECODE_MS = 30_000;

/** A picture that could not be fetched; the message is the reason told. */
class Unloadable extends Error {}

/** Fetches without cookies: the picture as anybody would see it. */
async function load(address: string): Promise<Uint8Array<ArrayBuffer>> {
  if (!URL.canParse(address) || !/^(?:https?|data):$/.test(new URL(address).protocol))
    throw new Unloadable('not-an-address');
  const signal = AbortSignal.timeout(FETCH_MS);
  try {
    const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
    if (!response.ok || response.body === null) throw new Unloadable('not-loaded');
    return await readBounded(response.body);
  } catch (error) {
    if (error instanceof Unloadable) throw error;
    throw new Unloadable(signal.aborted ? 'timeout' : 'not-loaded');
  }
}

/** The header that states a length may lie or be missing, so what arrives is counted. */
async function readBounded(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (const reader = body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MAX_PICTURE_BYTES) {
      await reader.cancel();
      throw new Unloadable('too-large');
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Chrome's worker cannot start workers, its offscreen page can. Firefox's background is a page itself. */
async function decode(bytes: Uint8Array<ArrayBuffer>): Promise<PictureReading> {
  if (browser.offscreen !== undefined) return askOffscreen(bytesToBase64(bytes));
  // Import on demand is forbidden in Chrome's worker; the condition keeps it out of that build.
  if (!import.meta.env.FIREFOX) return unread('decoder-unavailable');
  const { decoder } = await import('./decoder');
  return decoder.decode(bytes.buffer);
}

async function within<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unloadable('timeout')), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
