import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { compileLexicon, type PhraseTable } from './compile.ts';

const LIB = fileURLToPath(new URL('../..', import.meta.url));
const LEXICON = join(LIB, 'text/lexicon');
const NAME = 'virtual:phrase-table';

/** Where the lists of a table lie in a page: each in a script of its own, by the name of what it lists. */
const GLOBAL = 'candorPhrases';
const LISTS = ['han', 'latin'] as const;
export const PHRASE_SCRIPTS = LISTS.map((name) => `phrases-${name}.js`);

/**
 * Compiles `lib/text/lexicon/*.ts` into the phrase table when the project is built, so that nothing is folded or
 * counted in a page. Script variants are cut to the characters that the sources of `lib/` use: 3,400 pairs become
 * a few hundred. `beside`: the lists come into the page as scripts of their own, {@link phraseScripts}.
 */
export function lexiconTable({ beside }: { readonly beside: boolean } = { beside: false }): Plugin {
  return {
    name: 'candor:lexicon-table',
    // Before any other that was told the same name.
    enforce: beside ? 'pre' : undefined,
    resolveId: (id) => (id === NAME ? `\0${NAME}${beside ? '-beside' : ''}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}${beside ? '-beside' : ''}`) return undefined;
      for (const file of lexiconFiles()) this.addWatchFile(file);
      const { concepts, foldPairs, lists } = await table();
      const given = LISTS.map((name) => `globalThis.${GLOBAL}.${name}`).join();
      return [
        `export const concepts = ${JSON.stringify(concepts.join())}.split(',');`,
        `export const foldPairs = ${JSON.stringify(foldPairs)};`,
        `export const lists = ${beside ? `[${given}]` : JSON.stringify(lists)};`,
      ].join('\n');
    },
  };
}

/** The lists of phrases as scripts that lay them ready for what is injected after them. */
export async function phraseScripts(): Promise<{ readonly name: string; readonly code: string }[]> {
  const { lists } = await table();
  return PHRASE_SCRIPTS.map((name, index) => ({
    name,
    code: `(globalThis.${GLOBAL}??={}).${LISTS[index]}=${JSON.stringify(lists[index])}\n`,
  }));
}

async function table(): Promise<PhraseTable> {
  const lexicons: unknown[] = [];
  for (const file of lexiconFiles()) {
    const module: Record<string, unknown> = await import(
      /* @vite-ignore */ `${file}?${statSync(file).mtimeMs}`
    );
    lexicons.push(...Object.values(module));
  }
  return compileLexicon(lexicons, sources(LIB));
}

const lexiconFiles = (): string[] =>
  readdirSync(LEXICON)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(LEXICON, name));

/** All source text under `folder`: its characters decide which script variants are needed. */
function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}
