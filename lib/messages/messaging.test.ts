import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import {
  consolePage,
  createFakeExtension,
  type FakeExtension,
  ownPage,
} from '../../test/support/fake-extension';
import { MessageError, onMessage, send, sendToTab } from './messaging';

const current = vi.hoisted(() => ({ browser: {} }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return current.browser;
  },
}));

let extension: FakeExtension;
let warned: string[];
const ends: (() => void)[] = [];

beforeEach(() => {
  extension = createFakeExtension();
  current.browser = extension.browser;
  warned = [];
  vi.spyOn(console, 'warn').mockImplementation((line: string) => void warned.push(line));
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.restoreAllMocks();
});

const linkSchema = z.strictObject({
  consoleId: z.string(),
  customerKey: z.string(),
  customerId: z.string(),
});
const link = { consoleId: 'desk', customerKey: 'k', customerId: 'c-1' };

describe('send', () => {
  it('resolves to what the handler answered', async () => {
    ends.push(onMessage('savePolicy', null, async () => ({ version: 4 })));
    const file = {
      shop: { name: '甲', currency: 'CNY', timeZone: 'UTC' },
      brands: [],
      shops: [],
      promotions: [],
      claims: [],
      rules: {},
    };
    expect(await send('savePolicy', { file })).toEqual({ version: 4 });
  });

  it('resolves to undefined when the handler answers nothing', async () => {
    ends.push(onMessage('updateConsoles', null, () => undefined));
    expect(await send('updateConsoles', {})).toBeUndefined();
  });

  it('rejects with the reason when the handler fails, and logs no more than the name', async () => {
    ends.push(
      onMessage('linkCustomer', linkSchema, () => {
        throw new Error('no customer of this id');
      }),
    );
    await expect(send('linkCustomer', link)).rejects.toThrow(new MessageError('no customer of this id'));
    expect(warned).toEqual(['Candor: message linkCustomer failed']);
  });

  it.each([
    ['nobody listens', () => undefined],
    ['the worker was ended before it answered', () => extension.events.message.addListener(() => false)],
  ])('rejects when %s', async (_, arrange) => {
    arrange();
    await expect(send('updateConsoles', {})).rejects.toThrow(MessageError);
  });
});

describe('sendToTab', () => {
  it('asks the frame it is told', async () => {
    let seen: object = {};
    extension.tabs.set(3, {
      url: 'https://desk.example/',
      answer: (message) => {
        seen = message;
        return { ok: true, value: { shown: true } };
      },
    });
    expect(await sendToTab(3, 'showMessage', { messageId: 'm1' }, 2)).toEqual({ shown: true });
    expect(seen).toMatchObject({ options: { frameId: 2 } });
  });

  it('rejects when the tab has no script of ours', async () => {
    await expect(sendToTab(9, 'refreshWorkplace', {})).rejects.toThrow(MessageError);
  });
});

describe('onMessage', () => {
  it('refuses data of another shape without showing it', async () => {
    ends.push(onMessage('linkCustomer', linkSchema, () => expect.unreachable()));
    const reply = await extension.say(
      { candor: 'linkCustomer', data: { words: '打我13800005678' } },
      ownPage,
    );
    expect(reply).toEqual({ ok: false, error: 'malformed' });
    expect(warned).toEqual(['Candor: message linkCustomer malformed']);
  });

  it.each([
    ['an unknown name', { candor: 'eraseAll', data: {} }, 'Candor: message eraseAll unknown'],
    ['a name that is a text', { candor: '打我13800005678' }, 'Candor: message (nameless) unknown'],
    ['a name of every object', { candor: 'constructor' }, 'Candor: message constructor unknown'],
    ['no envelope', 'hello', 'Candor: message (nameless) unknown'],
    ['nothing', null, 'Candor: message (nameless) unknown'],
  ])('answers %s with an error and one line', async (_, message, line) => {
    ends.push(onMessage('updateConsoles', null, () => undefined));
    expect(await extension.say(message, ownPage)).toEqual({ ok: false, error: 'unknown' });
    expect(warned).toEqual([line]);
  });

  it('leaves alone what is addressed to another context', async () => {
    ends.push(onMessage('updateConsoles', null, () => undefined));
    expect(await extension.say({ target: 'offscreen', kind: 'decodePicture' }, ownPage)).toBeUndefined();
    expect(warned).toEqual([]);
  });

  it.each([
    ['an own page may write', 'linkCustomer', ownPage, true],
    ['a console page may not write', 'linkCustomer', consolePage(1), false],
    [
      'a page whose address only looks like ours may not write',
      'linkCustomer',
      { ...consolePage(1), url: `https://evil.example/?${ownPage.url}` },
      false,
    ],
    ['another extension may not write', 'linkCustomer', { ...ownPage, id: 'somebody-else' }, false],
    ['a sender without address may not write', 'linkCustomer', { id: ownPage.id }, false],
    ['a console page may close its conversation', 'closeConversation', consolePage(1), true],
    ['a script outside any tab may not', 'closeConversation', { ...consolePage(1), tab: undefined }, false],
    [
      'another extension may not, from a tab either',
      'closeConversation',
      { ...consolePage(1), id: 'somebody-else' },
      false,
    ],
    ['an own page outside any tab may have a picture read', 'readPicture', ownPage, true],
    ['another extension may not', 'readPicture', { ...consolePage(1), id: 'somebody-else' }, false],
  ] as const)('%s', async (_, name, sender, allowed) => {
    let called = false;
    const noteCall = () => {
      called = true;
    };
    ends.push(
      onMessage('linkCustomer', null, noteCall),
      onMessage('closeConversation', null, noteCall),
      onMessage('readPicture', null, () => {
        noteCall();
        return { state: 'read', payloads: [] };
      }),
    );
    const reply = await extension.say({ candor: name, data: link }, sender);
    expect(called).toBe(allowed);
    expect(reply).toMatchObject(allowed ? { ok: true } : { ok: false, error: 'refused' });
  });

  it('listens once for all names, and no more after the last one ended', () => {
    const first = onMessage('updateConsoles', null, () => undefined);
    const second = onMessage('linkCustomer', null, () => undefined);
    expect(extension.events.message.size).toBe(1);
    first();
    expect(extension.events.message.size).toBe(1);
    second();
    expect(extension.events.message.size).toBe(0);
  });
});
