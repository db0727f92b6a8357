import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { lexiconTable } from '../../lib/text/phrases/lexicon-plugin.ts';

const STUB = `
export const homedir = () => '';
export const resolve = (...parts) => parts.join('/');
export const dirname = (path) => path.replace(/\\/[^/]*$/, '');
export const join = resolve;
export default { homedir, resolve, dirname, join };
`;

/** textlint and prh name modules of Node, for rules in files; ours are given as text. */
const withoutNode: Plugin = {
  name: 'bench:without-node',
  enforce: 'pre',
  resolveId: (id) => (/^(?:node:)?(?:fs|os|path|util|assert|module|url)$/.test(id) ? '\0stub' : undefined),
  load: (id) => (id === '\0stub' ? STUB : undefined),
};

/** The page that the benchmark opens: our engine and its peers, kept in memory. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'page'),
  logLevel: 'error',
  plugins: [lexiconTable(), withoutNode],
  define: { 'process.env': '{}' },
  build: { write: false, target: 'esnext', assetsInlineLimit: 0, modulePreload: false },
});
