import { defineConfig } from 'wxt';
import { oneLocale } from './lib/i18n/one-locale-plugin.ts';
import { LOCALES } from './lib/model/locale.ts';
import { lexiconTable, PHRASE_SCRIPTS, phraseScripts } from './lib/text/phrases/lexicon-plugin.ts';

/** The decoder carries an address of a CDN it would load its WebAssembly from; ours comes from the extension. */
const withoutCdn = () => ({
  name: 'candor:without-cdn',
  transform: (code: string, id: string) =>
    id.includes('zxing-wasm') && code.includes('https://fastly.jsdelivr.net')
      ? { code: code.replaceAll('https://fastly.jsdelivr.net/npm/', '/'), map: null }
      : undefined,
});

/** Firefox asks every extension for its id, the oldest version it runs in and what it hands on: ours, nothing. */
const FIREFOX = {
  gecko: {
    id: 'coach@candor.extension',
    // CSS highlights, which underline words in an editor, and the statement below.
    strict_min_version: '140.0',
    data_collection_permissions: { required: ['none'] },
  },
};

export default defineConfig({
  imports: false,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  // A reviewer of Firefox asks for the source itself: it is this repository.
  zip: { zipSources: false },
  manifestVersion: 3,
  vite: () => ({
    plugins: [lexiconTable()],
    // A worker of the dashboard judges past conversations: it reads texts as a page does.
    worker: { format: 'es', plugins: () => [lexiconTable(), withoutCdn()] },
  }),
  hooks: {
    // Pages of our own carry the phrases in their code; into a console page they come as data beside the engine.
    'vite:build:extendConfig': (entrypoints, config) => {
      for (const { name } of entrypoints) {
        if (name === 'engine') config.plugins?.push(lexiconTable({ beside: true }));
        for (const locale of LOCALES)
          if (name === `coach-${locale.toLowerCase()}`) config.plugins?.push(oneLocale(locale));
      }
    },
    'prepare:publicPaths': (_, paths) => {
      paths.push(...PHRASE_SCRIPTS);
    },
    'build:publicAssets': async (_, files) => {
      for (const { name, code } of await phraseScripts()) files.push({ relativeDest: name, contents: code });
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    ...(browser === 'firefox' ? { browser_specific_settings: FIREFOX } : {}),
    permissions: [
      // The address of the tab in front when the agent opens the popup: without it no site could be enabled there.
      'activeTab',
      'alarms',
      'scripting',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['offscreen', 'sidePanel']),
      ...(mode === 'demo' ? ['notifications'] : []),
    ],
    commands: {
      'lock-panel': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_lockPanel__' },
    },
    // Asked for where the agent switches reminders on; without it the icon alone counts.
    ...(mode === 'demo' ? {} : { optional_permissions: ['notifications'] }),
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    // The demo build may read pages of this machine without being asked: a permission prompt cannot be clicked by a test.
    ...(mode === 'demo' ? { host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'] } : {}),
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
  }),
});
