import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { lexiconTable } from '../../lib/text/phrases/lexicon-plugin';

/** File name → content, as served to the browser. */
export type Site = ReadonlyMap<string, string | Uint8Array>;

/** Builds the page with our engine and its peers, in memory. `isReadable`: names are kept for a profile. */
export async function buildPage(isReadable: boolean): Promise<Site> {
  const built = await build({
    configFile: false,
    root: resolve(import.meta.dirname, 'page'),
    logLevel: 'error',
    plugins: [lexiconTable(), withoutNode()],
    define: { 'process.env': '{}' },
    build: {
      write: false,
      minify: !isReadable,
      target: 'esnext',
      assetsInlineLimit: 0,
      modulePreload: false,
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  return new Map(
    outputs.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source] as const),
  );
}

const STUB = `
export const homedir = () => '';
export const resolve = (...parts) => parts.join('/');
export const dirname = (path) => path.replace(/\\/[^/]*$/, '');
export const join = resolve;
export default { homedir, resolve, dirname, join };
`;

/** textlint and prh name modules of Node, for rules in files; ours are given as text. */
function withoutNode(): Plugin {
  return {
    name: 'bench:without-node',
    enforce: 'pre',
    resolveId: (id) => (/^(?:node:)?(?:fs|os|path|util|assert|module|url)$/.test(id) ? '\0stub' : undefined),
    load: (id) => (id === '\0stub' ? STUB : undefined),
  };
}
