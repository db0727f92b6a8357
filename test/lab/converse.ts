import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { type People, startProsody } from './prosody';

const INSTALLED = resolve(import.meta.dirname, 'node_modules');
const BUILT = join(INSTALLED, 'converse.js/dist');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** A customer at the other end of the line. */
export interface Customer {
  /** Bodies of what the agent sent. */
  readonly heard: readonly string[];
  /** @returns the message's id. */
  say(text: string): Promise<string>;
  show(pictureUrl: string): Promise<string>;
  correct(id: string, text: string): Promise<void>;
}

export interface ConverseDesk {
  readonly url: string;
  /** Address of a picture that the desk serves. */
  readonly pictureUrl: string;
  connect(name: string): Promise<Customer>;
  stop(): Promise<void>;
}

/** Starts Converse.js in a page for `agent`, on an XMPP server of its own. */
export async function startConverseDesk(people: People, picture: Uint8Array): Promise<ConverseDesk> {
  if (!existsSync(BUILT)) throw new Error('Converse.js is not installed: npm install --prefix test/lab');
  const prosody = await startProsody(people);
  const page = pageOf(prosody.webPort);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const send = (body: string | Uint8Array, type: string): void => {
      response.writeHead(200, { 'content-type': type }).end(body);
    };
    if (pathname === '/') return send(page, 'text/html; charset=utf-8');
    if (pathname === '/photo.png') return send(picture, 'image/png');
    const file = normalize(join(BUILT, pathname));
    try {
      if (!file.startsWith(BUILT + sep)) throw new Error('outside');
      send(await readFile(file), TYPES[extname(file)] ?? 'application/octet-stream');
    } catch {
      response.writeHead(404).end();
    }
  });
  const port = await new Promise<number>((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const url = `http://127.0.0.1:${port}/`;
  const clients: XmppClient[] = [];
  return {
    url,
    pictureUrl: `${url}photo.png`,
    async connect(name) {
      const { client, customer } = await connectAs(name, prosody.clientPort);
      clients.push(client);
      return customer;
    },
    async stop() {
      for (const client of clients) await client.stop();
      server.close();
      server.closeAllConnections();
      await prosody.stop();
    },
  };
}

/** The parts of the XMPP client that are used; it comes without types. */
interface XmppClient {
  start(): Promise<unknown>;
  stop(): Promise<unknown>;
  send(stanza: unknown): Promise<unknown>;
  on(event: string, listener: (stanza: Stanza) => void): void;
}

interface Stanza {
  is(name: string): boolean;
  getChildText(name: string): string | null;
}

interface XmppModule {
  client(options: Record<string, string>): XmppClient;
  xml(name: string, attributes?: Record<string, string>, ...children: unknown[]): unknown;
}

async function connectAs(
  name: string,
  port: number,
): Promise<{ readonly client: XmppClient; readonly customer: Customer }> {
  const path = createRequire(resolve(import.meta.dirname, 'package.json')).resolve('@xmpp/client');
  const { client: create, xml }: XmppModule = await import(path);
  const client = create({
    service: `xmpp://127.0.0.1:${port}`,
    domain: 'localhost',
    resource: 'web',
    username: name,
    password: `secret-${name}`,
  });
  const heard: string[] = [];
  let count = 0;
  client.on('error', () => undefined); // a test that needs the line finds it dead
  client.on('stanza', (stanza) => {
    const body = stanza.is('message') ? stanza.getChildText('body') : null;
    if (body !== null) heard.push(body);
  });
  await client.start();
  await client.send(xml('presence'));
  const send = async (body: string, extra?: unknown): Promise<string> => {
    const id = `${name}-${count++}`;
    await client.send(
      xml('message', { to: 'agent@localhost', type: 'chat', id }, xml('body', {}, body), extra),
    );
    return id;
  };
  return {
    client,
    customer: {
      heard,
      say: (text) => send(text),
      show: (url) => send(url, xml('x', { xmlns: 'jabber:x:oob' }, xml('url', {}, url))),
      correct: async (id, text) => {
        await send(text, xml('replace', { xmlns: 'urn:xmpp:message-correct:0', id }));
      },
    },
  };
}

const pageOf = (webPort: number): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<title>Desk</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/converse.min.css"></head>
<body class="converse-fullscreen"><script type="module">
import '/converse.min.js';
converse.initialize({
  view_mode: 'fullscreen', assets_path: '/', websocket_url: 'ws://127.0.0.1:${webPort}/xmpp-websocket',
  authentication: 'login', auto_login: true, jid: 'agent@localhost', password: 'secret-agent',
  discover_connection_methods: false, persistent_store: 'sessionStorage', message_archiving: 'always',
  autocomplete_providers_url: '', play_sounds: false, show_desktop_notifications: false,
  render_media: true, allow_url_history_change: false,
});
</script></body></html>`;
