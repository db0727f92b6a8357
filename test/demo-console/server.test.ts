import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { DemoScenario } from './scenario';
import { type DemoConsole, type DemoConsoleOptions, startDemoConsole } from './server';

const scenario: DemoScenario = {
  lang: 'zh-CN',
  console: { id: 'wecom' },
  customer: { id: 'he-2207', name: '何女士', phoneTail: '2207' },
  events: [
    { at: '2026-11-20T09:00:00+08:00', from: 'customer', text: '这款杯子还有吗' },
    { at: '2026-11-20T09:01:00+08:00', from: 'agent', text: '有的', draft: true },
    {
      at: '2026-11-20T09:02:00+08:00',
      from: 'agent',
      text: '有的',
      images: [{ qr: 'https://shop.cups.example/1' }],
    },
    { at: '2026-11-20T09:03:00+08:00', from: 'customer', text: '好', images: [{ alt: '上次的订单 <截图>' }] },
  ],
};

let running: DemoConsole | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

async function start(options: DemoConsoleOptions = {}) {
  running = await startDemoConsole({ scenario, latencyMs: 0, confirmMs: 0, ...options });
  const { url, conversationId } = running;
  const post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(new URL(path, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body ?? {}),
    });
  const send = (text: string, more: object = {}) =>
    post('/api/messages', { conversation: conversationId, text, ...more });
  const texts = () =>
    running?.messages().flatMap((message) => (message.author === 'system' ? [] : [message.text]));
  return { console: running, url, conversationId, post, send, texts };
}

describe('playing the scenario', () => {
  test('opens with the customer’s first words and nothing of the agent’s drafts', async () => {
    const { texts, url } = await start();
    expect(texts()).toEqual(['这款杯子还有吗']);
    const { messages } = await (await fetch(new URL('/api/messages', url))).json();
    expect(messages.at(-1)).toMatchObject({ author: 'customer', authorName: '何女士', kind: 'text' });
  });

  test('answers whatever the agent sends, and marks it read', async () => {
    const { console: desk, send, texts } = await start();
    expect((await send('您稍等')).status).toBe(201);
    await expect.poll(texts).toEqual(['这款杯子还有吗', '您稍等', '好']);
    expect(desk.messages().find((message) => message.text === '您稍等')?.readAt).toBeDefined();
  });

  test('does not answer a note', async () => {
    const { send, post, texts } = await start();
    await send('问一下仓库', { kind: 'note' });
    expect(await (await post('/api/play/next')).json()).toMatchObject({
      remaining: 0,
      delivered: [{ text: '好' }],
    });
    expect(texts()).toEqual(['这款杯子还有吗', '问一下仓库', '好']);
  });

  test('takes a message posted twice as one', async () => {
    const { send, texts } = await start({ latencyMs: 60_000 });
    await send('有的', { clientId: 'tmp-1' });
    await send('有的', { clientId: 'tmp-1' });
    expect(texts()).toEqual(['这款杯子还有吗', '有的']);
  });

  test('starts over on reset', async () => {
    const { send, post, texts } = await start({ latencyMs: 60_000 });
    await send('有的');
    await post('/api/reset');
    expect(texts()).toEqual(['这款杯子还有吗']);
  });

  test('carries the scenario’s times when asked to', async () => {
    const { console: desk, send, post } = await start({ times: 'scenario', latencyMs: 60_000 });
    await send('有的');
    await post('/api/play/next');
    const times = desk
      .messages()
      .flatMap((message) => (message.author === 'system' ? [] : [message.at.slice(11, 16)]));
    expect(times).toEqual(['09:00', '09:02', '09:03']);
  });

  test('streams what arrives', async () => {
    const { url, post } = await start();
    const stream = await fetch(new URL('/api/events', url));
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    await post('/api/play/next');
    let heard = '';
    while (!heard.includes('"message"')) heard += (await reader?.read())?.value ?? '';
    expect(heard).toContain('"text":"好"');
    await reader?.cancel();
  });

  test('shows five customers, the scenario’s first, in the language asked for', async () => {
    const { url } = await start({ locale: 'en' });
    const desk = await (await fetch(new URL('/api/desk', url))).json();
    expect(desk.conversations).toHaveLength(5);
    expect(desk.conversations[0]).toMatchObject({
      customerKey: 'he-2207',
      customerName: '何女士',
      channel: 'wecom',
    });
    expect(desk.conversations[1].customerName).toBe('Maya Shen');
  });
});

describe('pictures', () => {
  test('a code is a PNG whose address and words do not give it away', async () => {
    const { url } = await start();
    const { shelf } = await (await fetch(new URL('/api/desk', url))).json();
    expect(shelf.pictures).toEqual([
      { id: expect.any(String), url: expect.stringMatching(/^\/media\/[\w-]+$/), alt: '' },
    ]);
    const picture = await fetch(new URL(shelf.pictures[0].url, url));
    expect(picture.headers.get('content-type')).toBe('image/png');
  });

  test('words in a drawn picture are text, never markup', async () => {
    const { console: desk, url, post } = await start();
    await post('/api/play/next');
    const svg = await (await fetch(new URL(desk.messages().at(-1)?.images[0]?.url ?? '', url))).text();
    expect(svg).toContain('&#60;');
    expect(svg).not.toContain('<截图>');
  });

  test('an uploaded picture goes with the message that names it', async () => {
    const { console: desk, url, send } = await start({ latencyMs: 60_000 });
    const body = Buffer.from('picture');
    const uploaded = await fetch(new URL('/api/pictures', url), {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body,
    });
    const { picture } = await uploaded.json();
    expect((await send('', { images: [picture.id] })).status).toBe(201);
    expect(desk.messages().at(-1)?.images).toEqual([picture]);
    expect(Buffer.from(await (await fetch(new URL(picture.url, url))).arrayBuffer())).toEqual(body);
  });

  test('a scenario’s picture file is served, one outside the picture folder is not', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'desk-'));
    await mkdir(join(dir, 'pictures'));
    await writeFile(join(dir, 'pictures', 'cup.png'), 'cup');
    await writeFile(join(dir, 'secret.png'), 'secret');
    const images = [{ file: 'cup.png' }, { file: '../secret.png' }];
    const { console: desk, url } = await start({
      scenario: { events: [{ at: '2026-11-20T09:00:00Z', from: 'customer', images }] },
      imageDir: join(dir, 'pictures'),
    });
    const pictures = desk.messages().at(-1)?.images ?? [];
    const statuses = await Promise.all(
      pictures.map(async (one) => (await fetch(new URL(one.url, url))).status),
    );
    await rm(dir, { recursive: true });
    expect(statuses).toEqual([200, 404]);
  });
});

describe('what is refused', () => {
  test.each([
    ['an empty message', { text: '  ' }, 400, 'needs text'],
    ['text that is no text', { text: 7 }, 400, 'text must be text'],
    ['a text too long', { text: '长'.repeat(2001) }, 400, 'text is longer'],
    ['an unknown kind', { text: 'a', kind: 'shout' }, 400, 'kind'],
    ['an unknown field', { text: 'a', colour: 'red' }, 400, 'colour'],
    ['an unknown picture', { text: 'a', images: ['upload-99'] }, 400, 'upload-99'],
    [
      'a card with a script address',
      { cards: [{ title: 'a', url: 'javascript:alert(1)' }] },
      400,
      'cards[0].url',
    ],
    ['a card without a title', { cards: [{ title: ' ', url: 'https://a.example/' }] }, 400, 'cards[0].title'],
    [
      'a card with a price that is no price',
      { cards: [{ title: 'a', url: 'https://a.example/', price: {} }] },
      400,
      'price',
    ],
    ['an unknown conversation', { text: 'a', conversation: 'c-0' }, 404, 'c-0'],
  ])('%s', async (_label, message, status, named) => {
    const { post, conversationId, texts } = await start();
    const response = await post('/api/messages', { conversation: conversationId, ...message });
    expect(response.status).toBe(status);
    expect((await response.json()).error).toContain(named);
    expect(texts()).toEqual(['这款杯子还有吗']);
  });

  test.each([
    ['a form post', '/api/messages', { 'content-type': 'text/plain' }, 415],
    ['a page of another origin', '/api/messages', { origin: 'https://evil.example' }, 403],
    ['an upload that is no picture', '/api/pictures', { 'content-type': 'image/svg+xml' }, 415],
    ['an unknown action', '/api/nothing', {}, 405],
  ])('%s', async (_label, path, headers, status) => {
    const { post } = await start();
    expect((await post(path, {}, headers)).status).toBe(status);
  });

  test.each([
    '/server.ts',
    '/..%2fserver.ts',
    '/nothing.js',
    '/media/none',
    '/api/messages?conversation=none',
  ])('GET %s', async (path) => {
    const { url } = await start();
    expect((await fetch(new URL(path, url))).status).toBe(404);
  });
});

test('the page is served and names no coach', async () => {
  const { url } = await start();
  expect(await (await fetch(url)).text()).toContain('data-app="harbour-desk"');
  const names = await readdir(new URL('./page/', import.meta.url));
  for (const name of names) {
    const response = await fetch(new URL(name, url));
    expect(response.status, name).toBe(200);
    expect((await response.text()).toLowerCase(), name).not.toContain('candor');
  }
});
