import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import config from '../wxt.config';

const root = resolve(import.meta.dirname, '..');
const BROWSERS = ['chrome', 'edge', 'firefox'] as const;

interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
}

const manifests = new Map(BROWSERS.map((browser) => [browser, manifestFor(browser)]));

describe('permissions', () => {
  const [, section = ''] = readFileSync(resolve(root, 'README.md'), 'utf8').split('## For store reviewers');
  const rows = section
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .flatMap(([, names = '', why = '']) => (names.startsWith('`') ? [{ names, why }] : []));
  const named = (isOptional: boolean) =>
    rows
      .filter(({ names }) => names.includes('(optional)') === isOptional)
      .flatMap(({ names }) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  const asked = (keys: readonly ('permissions' | 'optional_permissions' | 'optional_host_permissions')[]) => [
    ...new Set([...manifests.values()].flatMap((manifest) => keys.flatMap((key) => manifest[key]))),
  ];

  it('are those that the README gives a reason for, and no other', () => {
    expect(rows.every(({ why }) => why.length > 20)).toBe(true);
    expect(named(false).sort()).toEqual(asked(['permissions']).sort());
    expect(named(true).sort()).toEqual(asked(['optional_permissions', 'optional_host_permissions']).sort());
  });
});

describe.each(BROWSERS)('the package for %s', (browser) => {
  const manifest = manifests.get(browser);

  it('may read no page at install, and puts nothing into any by itself', () => {
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
  });

  it('runs its own code alone', () => {
    expect(manifest?.content_security_policy.extension_pages).toBe(
      "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    );
  });
});

it('Firefox is told that nothing is handed on', () => {
  expect(manifests.get('firefox')).toMatchObject({
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  });
});

describe('the names of the manifest', () => {
  it.each(['zh_CN', 'zh_TW', 'en'])('fit the stores in %s', (locale) => {
    const messages = JSON.parse(
      readFileSync(resolve(root, `public/_locales/${locale}/messages.json`), 'utf8'),
    ) as Record<string, { message: string }>;
    expect(Object.keys(messages).sort()).toEqual(['extensionDescription', 'extensionName', 'lockPanel']);
    expect(messages.extensionName?.message.length).toBeLessThanOrEqual(45);
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

/** What the build writes, before it adds the entrypoints. */
function manifestFor(browser: string): Manifest {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('the manifest depends on the browser');
  return manifest({
    browser,
    mode: 'production',
    command: 'build',
    manifestVersion: 3,
  }) as unknown as Manifest;
}
