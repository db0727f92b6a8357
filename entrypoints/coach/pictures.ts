import { KeptList } from '../../lib/coach/kept-list';
import type { PageMessage, PagePicture } from '../../lib/consoles/read-message';
import { send } from '../../lib/messages/messaging';
import type { Message, Picture } from '../../lib/model/conversation';

/** Longer than a decoder needs for a large photo; after it a picture counts as unread and holds nothing up. */
const PATIENCE_MS = 4000;
const KEPT = 200;
const TRIES = 3;

const UNREAD: Picture = { state: 'unread', payloads: [], alt: '' };

/** Readings of the page's pictures, by address. Decoding happens in the extension, off the page's thread. */
export class PictureReadings {
  readonly #readings = new Map<string, Picture>();
  readonly #messages = new WeakMap<PageMessage, Message>();
  readonly #list = new KeptList(
    (page: PageMessage) => this.message(page),
    ({ pictures }) => pictures.length === 0,
  );
  readonly #onRead: () => void;

  /** `onRead` is called whenever a reading has come in. */
  constructor(onRead: () => void) {
    this.#onRead = onRead;
  }

  /** The pictures as they are known now; unknown ones are being read from here on. */
  of(pictures: readonly PagePicture[]): readonly Picture[] {
    return pictures.map(({ url, alt }) => ({ ...(this.#readings.get(url) ?? this.#start(url)), alt }));
  }

  /** The page's messages, each as {@link message} gives it. */
  messages(page: readonly PageMessage[]): readonly Message[] {
    return this.#list.of(page);
  }

  /** A page message with its pictures read so far: the same object until one of them changes. */
  message(page: PageMessage): Message {
    const known = this.#messages.get(page);
    const pictures = page.pictures.length === 0 ? NONE : this.of(page.pictures);
    if (known?.pictures.every((picture, index) => picture.state === pictures[index]?.state)) return known;
    const message: Message = { ...page, pictures };
    this.#messages.set(page, message);
    return message;
  }

  #start(url: string): Picture {
    const pending: Picture = { state: 'pending', payloads: [], alt: '' };
    this.#readings.set(url, pending);
    for (const oldest of this.#readings.keys()) {
      if (this.#readings.size <= KEPT) break;
      this.#readings.delete(oldest);
    }
    const finish = (picture: Picture): void => {
      if (this.#readings.get(url) !== pending) return;
      this.#readings.set(url, picture);
      this.#onRead();
    };
    setTimeout(() => finish(UNREAD), PATIENCE_MS);
    readAgain(url, TRIES).then(finish, () => finish(UNREAD));
    return pending;
  }
}

const NONE: readonly Picture[] = [];

/** The worker may be stopped while it reads: the next message starts it anew. */
async function readAgain(url: string, tries: number): Promise<Picture> {
  try {
    return await readPicture(url);
  } catch (error) {
    if (tries <= 1) throw error;
    return readAgain(url, tries - 1);
  }
}

/** Pictures of the page itself (blob:, data:) are only readable here; others are fetched by the extension. */
async function readPicture(url: string): Promise<Picture> {
  const reply = /^(?:blob|data):/.test(url)
    ? await send('readPicture', await bytesOf(url))
    : await send('readPicture', { url });
  return reply.state === 'read' ? { state: 'read', payloads: reply.payloads, alt: '' } : UNREAD;
}

async function bytesOf(url: string): Promise<{ bytes: string; type: string }> {
  const blob = await blobOf(url);
  const dataUrl = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
  return { bytes: dataUrl.slice(dataUrl.indexOf(',') + 1), type: blob.type };
}

/** Firefox lets an extension's script load no `blob:` of the page; what the page shows can be drawn. */
async function blobOf(url: string): Promise<Blob> {
  try {
    return await (await fetch(url)).blob();
  } catch {
    return drawn(url);
  }
}

async function drawn(url: string): Promise<Blob> {
  const picture = document.createElement('img');
  picture.src = url;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth;
  canvas.height = picture.naturalHeight;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('not drawn')) : resolve(blob))),
  );
}
