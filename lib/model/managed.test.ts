import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { fixedSettings, managedShape, mayEnable, readManaged, withoutFixed } from './managed';

const root = resolve(import.meta.dirname, '../..');
const readJson = (path: string): unknown => JSON.parse(readFileSync(resolve(root, path), 'utf8'));

const SHOP = { shop: { name: 'Tea', currency: 'CNY', timeZone: 'Asia/Shanghai' } };

it('takes a policy as JSON text and as an object', () => {
  for (const policy of [SHOP, JSON.stringify(SHOP)])
    expect(readManaged({ policy }).managed.policy?.shop.name).toBe('Tea');
});

it('leaves out what is wrong or unknown, names it, and keeps the rest', () => {
  const given = { retentionDays: 'long', role: 'agent', policy: '{', colour: 'red', toString: 1 };
  const { managed, faults } = readManaged(given);
  expect(managed).toEqual({ role: 'agent' });
  expect(faults).toEqual(['retentionDays', 'policy', 'colour', 'toString']);
});

it.each([undefined, null, 'text', [], 7])('reads %o as nothing fixed', (given) => {
  expect(readManaged(given)).toEqual({ managed: {}, faults: [] });
});

it('fixes a setting also when it is off', () => {
  const { managed } = readManaged({ masksNumbers: false, retentionDays: null });
  expect(fixedSettings(managed)).toEqual({ masksNumbers: false, retentionDays: null });
  expect(withoutFixed({ masksNumbers: true, retentionDays: 30, agentName: '小叶' }, managed)).toEqual({
    agentName: '小叶',
  });
});

it.each([
  ['https://desk.example/inbox', ['https://desk.example/*'], true],
  ['https://desk.example:8443/*', ['https://desk.example/*'], true],
  ['https://desk.example:8443/*', ['https://desk.example:8443/*'], true],
  ['https://a.desk.example/', ['https://*.desk.example/*'], true],
  ['https://desk.example/', ['*://*.desk.example/*'], true],
  ['http://desk.example/', ['https://desk.example/*'], false],
  ['https://otherdesk.example/', ['https://*.desk.example/*'], false],
  ['https://desk.example.evil.example/', ['https://desk.example/*'], false],
  ['https://*/*', ['https://desk.example/*'], false],
  ['https://desk.example/', [], false],
])('%s under %o may be enabled: %s', (site, consoles, isAllowed) => {
  expect(mayEnable(readManaged({ consoles }).managed, site)).toBe(isAllowed);
});

it('takes servers of a team that are WebSockets', () => {
  expect(readManaged({ team: { servers: ['wss://nats.shop.example'] } }).faults).toEqual([]);
  expect(readManaged({ team: { servers: ['https://nats.shop.example'] } }).faults).toEqual(['team']);
});

it('is described for Chrome and Edge part by part', () => {
  const schema = readJson('public/managed-schema.json') as {
    properties: Record<string, { enum?: string[] }>;
  };
  expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(managedShape).sort());
  for (const name of ['interfaceLocale', 'role'] as const)
    expect(schema.properties[name]?.enum).toEqual(managedShape[name].options);
});

it.each([
  ['chrome.json', ['3rdparty', 'extensions', 'ID_IN_THE_CHROME_STORE']],
  ['edge.json', ['3rdparty', 'extensions', 'ID_IN_THE_EDGE_STORE']],
  ['firefox.json', ['policies', '3rdparty', 'Extensions', 'coach@candor.extension']],
])('the example %s holds nothing that is not taken', (file, path) => {
  const found = path.reduce<unknown>(
    (value, key) => Reflect.get(Object(value), key),
    readJson(`ops/managed/${file}`),
  );
  const { managed, faults } = readManaged(found);
  expect(faults).toEqual([]);
  expect(Object.keys(managed).sort()).toEqual(Object.keys(managedShape).sort());
});
