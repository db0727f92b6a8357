import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, resolve, sep } from 'node:path';
import type { DemoImage } from './scenario';

// qrcode has no types of its own; only this one function is used.
const qrcode: { toBuffer(text: string, options: { width: number; margin: number }): Promise<Buffer> } =
  createRequire(import.meta.url)('qrcode');

export interface Picture {
  readonly type: string;
  readonly body: Buffer;
}

export interface PictureRef {
  readonly id: string;
  readonly url: string;
  readonly alt: string;
}

export interface PictureStore {
  /** Keeps an uploaded picture for as long as the console runs. */
  upload(type: string, body: Buffer): PictureRef;
  /** Registers a scenario's picture; it is drawn when first read. `alt` never holds a code's payload. */
  fromScenario(image: DemoImage): PictureRef;
  find(id: string): PictureRef | undefined;
  /** The picture's bytes; undefined for an unknown id or a file that cannot be read. */
  read(id: string): Promise<Picture | undefined>;
}

export const PICTURE_TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
};

/** `imageDir`: where a scenario's `{ file }` pictures lie; paths that lead out of it are not read. */
export function createPictureStore(imageDir: string | undefined): PictureStore {
  const pictures = new Map<string, { ref: PictureRef; load: () => Promise<Picture | undefined> }>();

  function keep(kind: string, alt: string, load: () => Promise<Picture | undefined>): PictureRef {
    const id = `${kind}-${pictures.size + 1}`;
    const ref = { id, url: `/media/${id}`, alt };
    pictures.set(id, { ref, load });
    return ref;
  }

  return {
    upload: (type, body) => keep('upload', '', async () => ({ type, body })),
    fromScenario(image) {
      const { qr, file } = image;
      if (qr !== undefined) return keep('picture', '', () => drawCode(qr));
      if (file !== undefined) return keep('picture', image.alt ?? '', () => readPicture(imageDir, file));
      const words = image.alt ?? '';
      return keep('picture', words, async () => drawScreenshot(words));
    },
    find: (id) => pictures.get(id)?.ref,
    read: async (id) => pictures.get(id)?.load(),
  };
}

async function drawCode(payload: string): Promise<Picture> {
  return { type: 'image/png', body: await qrcode.toBuffer(payload, { width: 360, margin: 4 }) };
}

async function readPicture(dir: string | undefined, file: string): Promise<Picture | undefined> {
  const type = PICTURE_TYPES[extname(file).toLowerCase()];
  if (dir === undefined || type === undefined) return undefined;
  const path = resolve(dir, file);
  if (!path.startsWith(resolve(dir) + sep)) return undefined;
  const body = await readFile(path).catch(() => undefined);
  return body && { type, body };
}

/** A picture of which only the words are known, drawn as a phone's screenshot that shows them. */
function drawScreenshot(words: string): Picture {
  const lines = wrap(words, 22)
    .slice(0, 8)
    .map((line, at) => `<text x="24" y="${196 + at * 26}">${escapeXml(line)}</text>`)
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="420" viewBox="0 0 300 420">
<rect width="300" height="420" fill="#f4f1ec"/><rect width="300" height="48" fill="#fff"/>
<path d="m24 18-6 6 6 6" fill="none" stroke="#555" stroke-width="2"/><rect x="110" y="19" width="80" height="10" rx="5" fill="#d9d4cc"/>
<rect x="12" y="62" width="276" height="340" rx="10" fill="#fff"/><rect x="24" y="76" width="84" height="84" rx="8" fill="#e5ddd0"/>
<circle cx="66" cy="118" r="22" fill="#c9b99d"/><rect x="122" y="84" width="140" height="10" rx="5" fill="#d9d4cc"/>
<rect x="122" y="106" width="96" height="10" rx="5" fill="#e7e3dc"/>
<g font-family="system-ui,'Noto Sans CJK SC',sans-serif" font-size="17" fill="#333">${lines}</g></svg>`;
  return { type: 'image/svg+xml', body: Buffer.from(svg) };
}

/** Breaks into lines of about `width` half-width characters; a CJK character counts as two. */
function wrap(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(words)) {
    const size = Array.from(segment, (letter) => (letter > '\u2e7f' ? 2 : 1)).reduce<number>(
      (sum, n) => sum + n,
      0,
    );
    if (used + size > width && line !== '') {
      lines.push(line.trim());
      line = '';
      used = 0;
    }
    line += segment;
    used += size;
  }
  return [...lines, line.trim()];
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
