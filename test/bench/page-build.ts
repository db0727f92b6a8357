import { resolve } from 'node:path';
import { build } from 'vite';

/** File name → content, as served to the browser. */
export type Site = ReadonlyMap<string, string | Uint8Array>;

/** Builds the page with our engine and its peers, in memory. `isReadable`: names are kept for a profile. */
export async function buildPage(isReadable: boolean): Promise<Site> {
  const built = await build({
    configFile: resolve(import.meta.dirname, 'vite.config.ts'),
    build: { minify: !isReadable },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  return new Map(
    outputs.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source] as const),
  );
}
