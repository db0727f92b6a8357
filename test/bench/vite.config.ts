import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { lexiconTable } from '../../lib/text/phrases/lexicon-plugin.ts';

const STUB = `
const path = (...parts) => parts.join('/');
export const resolve = path;
export const join = path;
export const normalize = path;
export const dirname = path;
export const relative = path;
export const homedir = () => '';
export default { resolve, join, normalize, dirname, relative, homedir };
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
  worker: { format: 'es', plugins: () => [lexiconTable()] },
  build: {
    rollupOptions: {
      input: ['index.html', 'customers.html', 'log.html', 'replay.html'].map((name) =>
        resolve(import.meta.dirname, 'page', name),
      ),
    },
    write: false,
    target: 'esnext',
    assetsInlineLimit: 0,
    modulePreload: false,
  },
});
