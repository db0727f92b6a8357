import { defineConfig } from 'wxt';
import { oneLocale } from './lib/i18n/one-locale-plugin.ts';
import { LOCALES } from './lib/model/locale.ts';
import { lexiconTable, PHRASE_SCRIPTS, phraseScripts } from './lib/text/phrases/lexicon-plugin.ts';

/** What packages carry that has no place in an extension. A cut that finds nothing any more ends the build. */
const CUTS = [
  // The address of a CDN from which the decoder would load its WebAssembly; ours comes from the extension.
  {
    file: /zxing-wasm\/dist\/es\/share\.js/,
    from: /https:\/\/fastly\.jsdelivr\.net\/npm\//g,
    to: '/',
  },
  // No view of ours sets markup: without this, no text can become any.
  { file: /preact\/dist\/preact\.mjs/, from: /\((\w+)\.innerHTML=\w+\.__html\)/, to: '($1.textContent="")' },
  // Zod tries whether it may make functions of text. It may not, and browsers report each try.
  { file: /zod\/v4\/core\/util\.js/, from: /new F\(""\);\s*return true;/, to: 'return false;' },
] as const;

const withCuts = () => ({
  name: 'candor:cuts',
  transform: (code: string, id: string) => {
    const cut = CUTS.find(({ file }) => file.test(id));
    if (cut === undefined) return undefined;
    const rest = code.replace(cut.from, cut.to);
    if (rest === code) throw new Error(`nothing to cut in ${id}`);
    return { code: rest, map: null };
  },
});

/** Firefox asks every extension for its id, the oldest version it runs in and what it hands on: ours, nothing. */
const FIREFOX = {
  gecko: {
    id: 'coach@candor.extension',
    // CSS highlights, which underline words in an editor, and the statement below.
    strict_min_version: '142.0',
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
    plugins: [lexiconTable(), withCuts()],
    // A worker of the dashboard judges past conversations: it reads texts as a page does.
    worker: { format: 'es', plugins: () => [lexiconTable(), withCuts()] },
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
    ...(browser === 'firefox'
      ? { browser_specific_settings: FIREFOX }
      : { storage: { managed_schema: 'managed-schema.json' } }),
    permissions: [
      // The address of the tab in front when the agent opens the popup: without it no site could be enabled there.
      'activeTab',
      'alarms',
      'scripting',
      // What an administrator fixed is read from storage.managed; nothing is written to the others.
      'storage',
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
