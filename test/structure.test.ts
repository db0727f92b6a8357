import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What each folder may import beside itself; `type`: types only, so that nothing of it reaches a bundle. */
interface Layer {
  readonly values: readonly string[];
  readonly types: readonly string[];
  readonly packages: readonly string[];
}

const LAYERS: Readonly<Record<string, Layer>> = {
  'lib/model': { values: [], types: ['lib/text'], packages: ['zod', 'jsonc-parser'] },
  'lib/text': {
    values: [],
    types: ['lib/model'],
    packages: ['virtual:phrase-table', 'opencc-js', 'vite', 'node:'],
  },
  'lib/policy': {
    values: ['lib/text', 'lib/model/money', 'lib/model/finding'],
    types: ['lib/model'],
    packages: [],
  },
  'lib/profile': { values: ['lib/text', 'lib/policy'], types: ['lib/model'], packages: [] },
  'lib/followup': {
    values: ['lib/profile', 'lib/policy', 'lib/i18n/format', 'lib/model/care', 'lib/model/customer'],
    types: ['lib/model'],
    packages: [],
  },
  'lib/sentences': {
    values: ['lib/text', 'lib/policy', 'lib/profile', 'lib/model/money', 'lib/model/finding'],
    types: ['lib/model'],
    packages: [],
  },
  'lib/facts': { values: ['lib/text', 'lib/policy', 'lib/model/money'], types: ['lib/model'], packages: [] },
  'lib/rules': {
    values: ['lib/text', 'lib/facts', 'lib/policy'],
    types: ['lib/model', 'lib/sentences'],
    packages: [],
  },
  'lib/import': {
    values: ['lib/text', 'lib/policy'],
    types: ['lib/model'],
    packages: ['read-excel-file'],
  },
  'lib/find': { values: ['lib/text', 'lib/model/money'], types: ['lib/model'], packages: [] },
  'lib/library': {
    // Answers are judged by the engine itself, and tables read by the readers of order lists.
    values: ['lib/text', 'lib/model', 'lib/import', 'lib/i18n', 'lib/engine'],
    types: ['lib/policy'],
    packages: [],
  },
  'lib/credits': {
    values: ['lib/text', 'lib/facts', 'lib/policy', 'lib/profile'],
    types: ['lib/model', 'lib/rules'],
    packages: [],
  },
  'lib/engine': {
    values: [
      ...['lib/text', 'lib/facts', 'lib/rules', 'lib/credits', 'lib/policy'],
      ...['lib/model/finding', 'lib/model/difference'],
    ],
    types: ['lib/model'],
    packages: [],
  },
  'lib/coach': {
    values: ['lib/engine', 'lib/facts', 'lib/text', 'lib/i18n', 'lib/rules/advice-registry', 'lib/sentences'],
    types: ['lib/model'],
    packages: [],
  },
  'lib/consoles': { values: [], types: ['lib/model'], packages: [] },
  'lib/codes': { values: ['lib/model'], types: ['lib/model'], packages: ['zxing-wasm'] },
  'lib/i18n': {
    values: ['lib/model/money', 'lib/model/locale', 'lib/model/finding'],
    types: ['lib/model', 'lib/text', 'lib/import', 'lib/find'],
    packages: [],
  },
  'lib/review': { values: ['lib/text', 'lib/model/difference'], types: ['lib/model'], packages: [] },
  'lib/storage': {
    values: ['lib/model', 'lib/find', 'lib/followup/keys', 'lib/i18n/pick-locale', 'lib/text', 'lib/review'],
    types: ['lib/model'],
    packages: ['dexie'],
  },
  'lib/messages': {
    values: ['lib/model'],
    types: ['lib/model', 'lib/coach', 'lib/consoles', 'lib/import', 'lib/profile'],
    packages: ['wxt/', 'zod'],
  },
  // What administrators and the extension both know stands here; the rest of ops stays out of the extension.
  'lib/sync': {
    values: ['lib/model', 'lib/storage', 'lib/review'],
    types: ['lib/model'],
    packages: ['@nats-io/', 'zod'],
  },
  ops: {
    // Pictures for the stores are taken of the running extension, by the pages of its browser tests.
    values: ['lib/sync/layout', 'lib/sync/permissions', 'lib/sync/seal', 'lib/model', 'test'],
    types: ['lib/model'],
    packages: ['@nats-io/', 'zod', 'node:', '@playwright/test'],
  },
  components: {
    values: [
      'lib/text',
      'lib/policy',
      'lib/profile',
      'lib/followup',
      'lib/review',
      'lib/library',
      'lib/i18n',
      'lib/model',
      'lib/sentences/questions',
      'lib/consoles/editable-text',
      'lib/consoles/frames',
      'lib/import/format',
      'lib/import/fault-file',
      'lib/import/missing',
      'lib/find',
    ],
    types: ['lib/model', 'lib/rules', 'lib/sentences', 'lib/import'],
    packages: ['preact', '@preact/signals'],
  },
};

/** What the background puts into a console page. */
const IN_A_PAGE = [
  'entrypoints/console.content/index.ts',
  'entrypoints/coach/begin.ts',
  'entrypoints/engine/index.ts',
];

/** Folders that know neither page nor browser, clock nor chance. */
const PURE = [
  'lib/text',
  'lib/policy',
  'lib/profile',
  'lib/followup',
  'lib/sentences',
  'lib/facts',
  'lib/rules',
  'lib/engine',
  'lib/coach',
  'lib/review',
  'lib/library',
  'lib/find',
  'lib/import',
];
const IMPURE =
  /\b(?:document|window|navigator|localStorage|fetch|setTimeout|setInterval|browser|chrome)\s*[.(]|\bDate\.now\(|\bMath\.random\(|\bnew Date\(\)/;

const files = sourceFiles('lib').concat(
  sourceFiles('components'),
  sourceFiles('entrypoints'),
  sourceFiles('ops'),
);

describe('folders', () => {
  it('are all there', () => {
    for (const folder of Object.keys(LAYERS)) expect(existsSync(resolve(root, folder)), folder).toBe(true);
  });

  it('of lib are all in the table', () => {
    const folders = readdirSync(resolve(root, 'lib'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `lib/${entry.name}`);
    expect(folders.filter((folder) => LAYERS[folder] === undefined)).toEqual([]);
  });
});

describe('imports', () => {
  it.each(files.filter((file) => !file.endsWith('-plugin.ts')))('%s imports what its folder may', (file) => {
    const folder = Object.keys(LAYERS).find((name) => file.startsWith(`${name}/`));
    const layer = folder === undefined ? undefined : LAYERS[folder];
    const wrong = importsOf(file).filter(({ source, isType }) => {
      if (source.startsWith('entrypoints/')) return !file.startsWith('entrypoints/');
      if (layer === undefined || folder === undefined) return false;
      if (!isProject(source)) return !isType && !layer.packages.some((name) => source.startsWith(name));
      if (source.startsWith(`${folder}/`)) return isOtherRule(file, source);
      const allowed = isType ? [...layer.types, ...layer.values] : layer.values;
      return !allowed.some((name) => source === name || source.startsWith(`${name}/`));
    });
    expect(wrong).toEqual([]);
  });

  it('of dexie stand in lib/storage alone', () => {
    expect(
      files
        .filter((file) => importsOf(file).some(({ source }) => source === 'dexie'))
        .every((file) => file.startsWith('lib/storage/')),
    ).toBe(true);
  });

  it('of the console page reach no catalogue: a page gets its own adapter, from the background', () => {
    for (const script of IN_A_PAGE)
      expect(
        [...reach(script)].filter((file) => file.startsWith('lib/consoles/catalog')),
        script,
      ).toEqual([]);
  });

  it('of the console page reach neither zod nor storage', () => {
    for (const script of IN_A_PAGE)
      expect(
        [...reach(script)].filter(
          (file) => file.startsWith('lib/storage/') || file === 'zod' || file === 'dexie',
        ),
        script,
      ).toEqual([]);
  });

  it('of the coach reach no engine: it comes into the page as a stage of its own', () => {
    const engine = ['lib/engine/', 'lib/rules/', 'lib/facts/', 'lib/text/', 'lib/policy/', 'lib/sentences/'];
    expect(
      [...reach('entrypoints/coach/begin.ts')].filter((file) => engine.some((name) => file.startsWith(name))),
    ).toEqual([]);
  });
});

describe('what runs in a console page', () => {
  // All of these belong to the host page: what is put there, the page and whoever breaks into it can read.
  const PAGE_STORES =
    /\b(?:localStorage|sessionStorage|indexedDB|cookieStore|caches\s*\.)|\bdocument\s*\.\s*cookie\b|\bwindow\s*\.\s*name\b/;

  it('keeps nothing of a customer where the page can read it', () => {
    const reached = IN_A_PAGE.flatMap((file) => [file, ...reach(file)]);
    const own = [...new Set(reached)].filter(isProject);
    expect(own.length).toBeGreaterThan(50);
    expect(own.filter((file) => PAGE_STORES.test(codeOf(file)))).toEqual([]);
  });
});

describe('pure folders', () => {
  it.each(
    files.filter(
      (file) => PURE.some((folder) => file.startsWith(`${folder}/`)) && !file.endsWith('-plugin.ts'),
    ),
  )('%s knows no page, browser, clock or chance', (file) => {
    expect(codeOf(file).match(IMPURE)?.[0]).toBeUndefined();
  });
});

describe('rules', () => {
  const rules = files.filter((file) => /^lib\/rules\/[^/]+\/[^/]+\.ts$/.test(file));

  it('name themselves as their file does', () => {
    for (const file of rules)
      expect(readText(file)).toContain(`id: '${file.split('/').at(-1)?.replace('.ts', '')}'`);
  });
});

describe('consoles', () => {
  it('name no host outside the catalog', () => {
    const outside = files.filter((file) => file.startsWith('lib/consoles/') && !file.includes('/catalog/'));
    for (const file of outside)
      expect(codeOf(file), file).not.toMatch(/\b[a-z0-9-]+\.(?:com|cn|net|org|tw)\b/);
  });
});

interface Import {
  /** Path from the root without extension, or the package's name. */
  readonly source: string;
  readonly isType: boolean;
}

function importsOf(file: string): Import[] {
  const found: Import[] = [];
  for (const match of codeOf(file).matchAll(
    /^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm,
  )) {
    const source = match[2] ?? match[3] ?? '';
    const clause = match[0];
    const named = /\{([^}]*)\}/.exec(clause)?.[1] ?? '';
    const allTypes =
      named.trim() !== '' &&
      !/^import\s+\w/.test(clause) &&
      named
        .split(',')
        .filter((part) => part.trim() !== '')
        .every((part) => part.trim().startsWith('type '));
    found.push({ source: pathOf(file, source), isType: match[1] !== undefined || allTypes });
  }
  return found;
}

function pathOf(file: string, source: string): string {
  if (!source.startsWith('.')) return source;
  return relative(root, resolve(root, dirname(file), source))
    .split(sep)
    .join('/')
    .replace(/\.tsx?$/, '');
}

const isProject = (source: string): boolean => /^(?:lib|components|entrypoints|ops|test)\//.test(source);

/** A rule may use what its folder shares, not another rule. */
const isOtherRule = (file: string, source: string): boolean =>
  /^lib\/rules\/[^/]+\//.test(file) && /^lib\/rules\/[^/]+\/[^/]+$/.test(source);

/** Every file and package that loading `file` loads. */
function reach(file: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const { source, isType } of importsOf(file)) {
    if (isType) continue;
    if (!isProject(source)) {
      seen.add(source);
      continue;
    }
    const next = [`${source}.ts`, `${source}.tsx`, `${source}/index.ts`].find((path) =>
      existsSync(resolve(root, path)),
    );
    if (next === undefined || seen.has(next)) continue;
    seen.add(next);
    reach(next, seen);
  }
  return seen;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .filter((name) => /\.tsx?$/.test(name) && !/\.(?:test|d)\.tsx?$/.test(name));
}

const readText = (file: string): string => readFileSync(resolve(root, file), 'utf8');

/** A file without comments and strings of text, so that words in them are no code. */
const codeOf = (file: string): string =>
  readText(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');
