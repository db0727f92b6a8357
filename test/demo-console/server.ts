import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { AGENT_NAME, type Conversation, createDesk, type Desk, type DeskMessage } from './desk';
import { createPictureStore, PICTURE_TYPES, type PictureStore } from './media';
import { parseMessageInput, RequestError } from './message-input';
import type { DemoCard, DemoScenario, DeskLocale } from './scenario';

export interface DemoConsoleOptions {
  /** Whose customer side is played; without it the first customer only says hello. */
  readonly scenario?: DemoScenario;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** How long the customer takes to answer, in milliseconds. Default 1200. */
  readonly latencyMs?: number;
  /** How long a sent message stays "sending", in milliseconds; it counts as arrived from the start. Default 150. */
  readonly confirmMs?: number;
  /** Language of the past chats, and of the page unless `?lang=` says otherwise. Default: the scenario's. */
  readonly locale?: DeskLocale;
  /** Time that messages carry: when they arrive (default), or what stands in the scenario. */
  readonly times?: 'arrival' | 'scenario';
  /** Where a scenario's `{ file }` pictures lie; without it they are missing pictures. */
  readonly imageDir?: string;
  readonly now?: () => Date;
}

export interface DemoConsole {
  /** `http://127.0.0.1:<port>/` */
  readonly url: string;
  readonly conversationId: string;
  /** What has really arrived, oldest first; by default of the scenario's conversation. */
  messages(conversation?: string): readonly DeskMessage[];
  /** Ends at once, with open connections. */
  close(): Promise<void>;
}

const MAX_JSON_BYTES = 64 * 1024;
const MAX_PICTURE_BYTES = 8 * 1024 * 1024;
const PAGE_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};
// Consoles have such a policy; a guest in the page has to live with it.
const PAGE_POLICY =
  "default-src 'self'; img-src 'self' blob: data:; base-uri 'none'; form-action 'self'; object-src 'none'";

/** Starts the console "Harbour Desk" on 127.0.0.1; rejects when the port is taken. */
export async function startDemoConsole(options: DemoConsoleOptions = {}): Promise<DemoConsole> {
  const locale = options.locale ?? localeOf(options.scenario?.lang);
  const scenario = options.scenario ?? greeting(locale);
  const pictures = createPictureStore(options.imageDir);
  const { latencyMs = 1200, confirmMs = 150, times = 'arrival', now = () => new Date() } = options;
  const desk = createDesk({ scenario, locale, latencyMs, times, now, pictures });
  const shelf = shelfOf(scenario, pictures);
  const handle = createHandler({ desk, pictures, locale, times, confirmMs, shelf });
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (error instanceof RequestError) sendJson(response, error.status, { error: error.message });
      else sendJson(response, 500, { error: 'internal error' });
    });
  });
  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://127.0.0.1:${port}/`,
    conversationId: desk.conversationId,
    messages: (conversation = desk.conversationId) => desk.conversation(conversation).messages,
    close: () =>
      new Promise((resolve) => {
        desk.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Parts {
  readonly desk: Desk;
  readonly pictures: PictureStore;
  readonly locale: DeskLocale;
  readonly times: 'arrival' | 'scenario';
  readonly confirmMs: number;
  readonly shelf: ReturnType<typeof shelfOf>;
}

function createHandler({ desk, pictures, locale, times, confirmMs, shelf }: Parts) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://desk');
    const route = `${request.method} ${url.pathname}`;
    if (request.method === 'POST') refuseForeignOrigin(request);
    if (route === 'GET /api/desk') {
      const agent = { name: AGENT_NAME[locale] };
      const conversations = desk.conversations().map(summaryOf);
      return sendJson(response, 200, {
        locale,
        times,
        agent,
        start: desk.conversationId,
        conversations,
        shelf,
      });
    }
    if (route === 'GET /api/messages') {
      const { id, messages } = desk.conversation(url.searchParams.get('conversation') ?? desk.conversationId);
      return sendJson(response, 200, { conversation: id, messages });
    }
    if (route === 'POST /api/messages') {
      const message = desk.send(parseMessageInput(await readJson(request)));
      await new Promise((resolve) => setTimeout(resolve, confirmMs));
      return sendJson(response, 201, { message });
    }
    if (route === 'POST /api/pictures') {
      const type = request.headers['content-type'] ?? '';
      if (!Object.values(PICTURE_TYPES).includes(type)) throw new RequestError(415, 'not a picture');
      const picture = pictures.upload(type, await readBody(request, MAX_PICTURE_BYTES));
      return sendJson(response, 201, { picture });
    }
    if (route === 'POST /api/read') {
      desk.markRead(url.searchParams.get('conversation') ?? '');
      return sendJson(response, 200, {});
    }
    if (route === 'POST /api/play/next') return sendJson(response, 200, desk.playNext());
    if (route === 'POST /api/reset') {
      desk.reset();
      return sendJson(response, 200, {});
    }
    if (route === 'GET /api/events') return streamEvents(desk, response);
    if (request.method !== 'GET') throw new RequestError(405, 'no such action');
    const media = /^\/media\/([\w-]+)$/.exec(url.pathname)?.[1];
    if (media !== undefined) return sendPicture(response, await pictures.read(media));
    return sendPage(response, url.pathname);
  };
}

function streamEvents(desk: Desk, response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': open\n\n');
  const unsubscribe = desk.subscribe((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  response.on('close', unsubscribe);
}

async function sendPage(response: ServerResponse, path: string) {
  const [name, ending] = /^\/(?:([a-z-]+)\.(html|js|css|svg))?$/.exec(path)?.slice(1) ?? [path, ''];
  const type = path === '/' ? PAGE_TYPES.html : PAGE_TYPES[ending ?? ''];
  if (type === undefined) throw new RequestError(404, 'not found');
  const file = new URL(path === '/' ? './page/index.html' : `./page/${name}.${ending}`, import.meta.url);
  const body = await readFile(file).catch(() => undefined);
  if (body === undefined) throw new RequestError(404, 'not found');
  response.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': PAGE_POLICY,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

function sendPicture(response: ServerResponse, picture: { type: string; body: Buffer } | undefined) {
  if (!picture) throw new RequestError(404, 'no such picture');
  response.writeHead(200, {
    'content-type': picture.type,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  response.end(picture.body);
}

function sendJson(response: ServerResponse, status: number, value: unknown) {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!request.headers['content-type']?.startsWith('application/json')) {
    throw new RequestError(415, 'expected application/json');
  }
  try {
    return JSON.parse((await readBody(request, MAX_JSON_BYTES)).toString('utf8'));
  } catch (error) {
    throw error instanceof RequestError ? error : new RequestError(400, 'not valid JSON');
  }
}

async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limitBytes) throw new RequestError(413, `more than ${limitBytes} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function refuseForeignOrigin(request: IncomingMessage) {
  const { origin, host } = request.headers;
  if (origin !== undefined && URL.parse(origin)?.host !== host) throw new RequestError(403, 'foreign origin');
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function summaryOf({ messages, ...conversation }: Conversation) {
  return { ...conversation, last: messages.at(-1), since: messages[0]?.at };
}

/** What the agent of this scenario has ready to hand: phrases, link cards and pictures, each once. */
function shelfOf(scenario: DemoScenario, pictures: PictureStore) {
  const byAgent = scenario.events.filter((event) => event.from === 'agent');
  const phrases = new Set(byAgent.flatMap((event) => (event.text ? [event.text] : [])));
  const cards = new Map<string, DemoCard>();
  for (const card of byAgent.flatMap((event) => event.cards ?? []))
    cards.set(`${card.url} ${card.title}`, card);
  const images = new Map(
    byAgent.flatMap((event) => event.images ?? []).map((one) => [JSON.stringify(one), one]),
  );
  return {
    phrases: [...phrases],
    cards: [...cards.values()],
    pictures: [...images.values()].map((image) => pictures.fromScenario(image)),
  };
}

function localeOf(lang: string | undefined): DeskLocale {
  return lang === 'en' || lang === 'zh-TW' ? lang : 'zh-CN';
}

function greeting(locale: DeskLocale): DemoScenario {
  const text = { 'zh-CN': '你好，在吗？', 'zh-TW': '你好，在嗎？', en: 'Hi, is anyone there?' }[locale];
  return { events: [{ at: new Date(0).toISOString(), from: 'customer', text }] };
}
