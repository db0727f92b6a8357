import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type ConsoleAdapter, consoleAdapterSchema } from '../model/console-adapter';
import { adapters } from './catalog';
import { adapter as demo } from './catalog/harbour-desk';

const names = readdirSync(resolve(import.meta.dirname, 'catalog'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => basename(name, '.ts'));

const { document } = parseHTML('<!doctype html><body></body>');

/** Every CSS selector of an adapter, whatever the depth at which it stands. */
function selectorsOf(value: unknown, at: string): [string, string][] {
  if (typeof value === 'string') return isSelectorAt(at) ? [[at, value]] : [];
  if (Array.isArray(value)) return value.flatMap((one) => selectorsOf(one, at));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => selectorsOf(one, `${at}.${key}`));
}

const isSelectorAt = (at: string): boolean =>
  !/\.(?:id|name|attribute|pattern|url|text|format|on|how|sources|unknown|kind|keys|matches|by|others|newest|appears|is|verified\..*)$/.test(
    at.replace('.message.text', '.message.words'),
  ) && !/otherwise\.(?:agent|customer)$|runs\./.test(at);

describe('the catalogue', () => {
  it('holds each console under its own name, once', () => {
    expect(adapters.map(({ id }) => id).sort()).toEqual(names.sort());
  });

  it('is listed in the README by how sure it is', () => {
    const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');
    const lists = {
      page: /^- tried on .*$/m.exec(readme)?.[0],
      source: /^- from the console's own .*$/m.exec(readme)?.[0],
      'public-code': /^- as others.*$/m.exec(readme)?.[0],
    };
    for (const { id, name, verified } of adapters)
      if (id !== 'harbour-desk') expect(lists[verified.how], id).toContain(name);
  });

  it.each(adapters.map((adapter) => [adapter.id, adapter] as const))('%s fits the schema', (_, adapter) => {
    expect(consoleAdapterSchema.safeParse(adapter).error).toBeUndefined();
  });

  it.each(adapters.map((adapter) => [adapter.id, adapter] as const))(
    '%s selects by CSS that parses',
    (_, adapter) => {
      for (const [at, css] of selectorsOf(adapter, ''))
        expect(() => document.querySelector(css), `${at}: ${css}`).not.toThrow();
    },
  );

  it.each(adapters.map((adapter) => [adapter.id, adapter] as const))(
    '%s tells two sides',
    (_, { message }) => {
      const { customer, agent, otherwise } = message.roles;
      expect(otherwise !== undefined || (customer !== undefined && agent !== undefined)).toBe(true);
    },
  );
});

describe('an adapter', () => {
  const fits = (change: object): boolean => consoleAdapterSchema.safeParse({ ...demo, ...change }).success;

  it.each<[string, Partial<ConsoleAdapter>]>([
    [
      'a list in a frame in a shadow root',
      { conversation: { ...demo.conversation, list: ['chat-app', 'iframe', 'ol'] } },
    ],
    [
      'lists of two generations',
      { conversation: { ...demo.conversation, list: { first: ['.new', ['#old', '.log']] } } },
    ],
    ['a key in the address', { conversation: { ...demo.conversation, key: { url: '#ticket/zoom/(\\d+)' } } }],
    [
      'a key of two parts',
      {
        conversation: {
          ...demo.conversation,
          key: { all: [{ url: '[?&]item=(\\d+)' }, { element: '.head', attribute: 'data-peer' }] },
        },
      },
    ],
    [
      'a button told by its words',
      { send: { button: { css: 'button', text: '^(?:发送|Send)$' }, keys: [] } },
    ],
    ['no button', { send: { keys: ['enter'] } }],
    [
      'runs and strategies',
      {
        message: {
          ...demo.message,
          author: { closest: '.group', element: { first: ['.name', '.old-name'] } },
          runs: { author: 'forward', time: 'backward', role: 'backward' },
          roles: {
            otherwise: [
              { by: 'author', customer: '様$', others: 'agent' },
              { by: 'geometry', of: '.bubble', agent: 'end' },
            ],
          },
        },
      },
    ],
  ])('may have %s', (_, change) => {
    expect(fits(change)).toBe(true);
  });

  it.each<[string, object]>([
    ['an unknown field', { hosts: [] }],
    ['an empty selector', { conversation: { ...demo.conversation, list: '' } }],
    ['a chain of one', { conversation: { ...demo.conversation, list: ['ol'] } }],
    ['a pattern that is none', { conversation: { ...demo.conversation, key: { url: '(' } } }],
    ['a key of nothing', { conversation: { ...demo.conversation, key: {} } }],
    ['no source', { verified: { ...demo.verified, sources: [] } }],
  ])('may not have %s', (_, change) => {
    expect(fits(change)).toBe(false);
  });
});
