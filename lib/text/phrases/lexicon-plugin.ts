import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { compileLexicon } from './compile.ts';

const LIB = fileURLToPath(new URL('../..', import.meta.url));
const LEXICON = join(LIB, 'text/lexicon');
const NAME = 'virtual:phrase-table';

/**
 * Compiles `lib/text/lexicon/*.ts` into the phrase table when the project is built, so that a console page
 * receives finished tables and none of the phrases. Script variants are cut to the characters that the
 * sources of `lib/` use: 3,400 pairs become a few hundred.
 */
export function lexiconTable(): Plugin {
  return {
    name: 'candor:lexicon-table',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const lexicons: unknown[] = [];
      for (const file of readdirSync(LEXICON).filter(
        (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
      )) {
        this.addWatchFile(join(LEXICON, file));
        const module: Record<string, unknown> = await import(
          /* @vite-ignore */ `${join(LEXICON, file)}?${statSync(join(LEXICON, file)).mtimeMs}`
        );
        lexicons.push(...Object.values(module));
      }
      const table = compileLexicon(lexicons, sources(LIB));
      return Object.entries(table)
        .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}

/** All source text under `folder`: its characters decide which script variants are needed. */
function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}
