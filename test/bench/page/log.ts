import type { LogEntry } from '../../../lib/model/log-entry';
import { DISPOSITIONS, OUTCOMES } from '../../../lib/model/log-entry';
import { lastDays } from '../../../lib/review/filter';
import type { CountField, LogCursor, LogFilter } from '../../../lib/storage/log-store';
import { openStores } from '../../../lib/storage/stores';
import { AGENTS, CONSOLES, FIRST_MS, LAST_MS, logEntries, RULES } from './log-entries';
import { type Figure, figure } from './measure';
import { between, pick, seeded } from './random';
import { asWorker } from './sqlite-client';

/** What is asked of the log in one page; each part has a page of its own, so that nothing is in memory before. */
export interface LogParts {
  readonly import: { readonly entries: number; readonly ms: number };
  /** From the start of the script to the second frame after the list stands in the page. */
  readonly paint: number;
  readonly charts: { readonly firstMs: number; readonly after: Figure };
  readonly pages: { readonly firstMs: number; readonly worstFirstMs: number; readonly after: Figure };
  readonly append: Figure;
  readonly review: Figure;
  readonly verify: number;
  readonly sqlite: SqliteFigures;
}

export interface SqliteFigures {
  readonly importMs: number;
  readonly indexMs: number;
  readonly charts: Figure;
  readonly pages: Figure;
  readonly append: Figure;
}

declare global {
  var measureLog: <Part extends keyof LogParts>(part: Part, entries: number) => Promise<LogParts[Part]>;
  var painted: Promise<number> | undefined;
}

const FROM = lastDays(FIRST_MS, 'Asia/Shanghai', 1)[0] ?? '';
const TO = lastDays(LAST_MS, 'Asia/Shanghai', 1)[0] ?? '';
const PAGE = 50;

/** Charts as the dashboard draws them. */
const CHARTS: readonly (readonly CountField[])[] = [
  ['day', 'rule'],
  ['day', 'severity'],
  ['day', 'agent'],
  ['rule', 'verdict'],
  ['rule', 'outcome', 'notUseful'],
  ['agent', 'outcome'],
  ['consoleId', 'rule'],
];

const parts: { [Part in keyof LogParts]: (entries: number) => Promise<LogParts[Part]> } = {
  import: importAll,
  paint: async () => (await globalThis.painted) ?? Number.NaN,
  charts,
  pages,
  append,
  review,
  verify,
  sqlite: (entries) => asWorker(entries),
};
globalThis.measureLog = (part, entries) => parts[part](entries);

if (location.hash === '#paint') globalThis.painted = paint();

async function importAll(entries: number): Promise<LogParts['import']> {
  const { log, policies } = openStores('bench-log');
  await policies.save(SHOP, 1);
  await log.tidy();
  // Making the entries up is no part of the import: they are ready, as many as memory holds with ease, before the
  // clock goes on, and what it is given is on disk when it stops.
  let ms = 0;
  for (const batch of logEntries(entries, 131_072)) {
    const startedMs = performance.now();
    await log.import([batch]);
    ms += performance.now() - startedMs;
  }
  return { entries: (await log.summary()).entries, ms };
}

const SHOP = {
  shop: { name: '南岭茶铺', currency: 'CNY', timeZone: 'Asia/Shanghai' },
  brands: [],
  shops: [],
  products: [],
  promotions: [],
  claims: [],
  rules: {},
};

/** What the dashboard shows first: the totals and the newest page. */
async function paint(): Promise<number> {
  const startedMs = performance.now();
  const { log } = openStores('bench-log');
  const [{ entries, open }, page] = await Promise.all([
    log.summary(),
    log.page({ filter: { verdict: 'open' }, limit: PAGE }),
  ]);
  const list = document.querySelector('#list');
  list?.append(`${open} / ${entries}`, ...page.entries.map(lineOf));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return performance.now() - startedMs;
}

function lineOf({ atMs, rule, agent, customerName, snippet, context }: LogEntry): HTMLElement {
  const line = document.createElement('article');
  for (const words of [
    new Date(atMs).toLocaleString('zh-CN'),
    rule,
    agent,
    customerName,
    snippet ?? '',
    context.map(({ text }) => text).join('\n'),
  ]) {
    const part = document.createElement('p');
    part.textContent = words;
    line.append(part);
  }
  return line;
}

async function charts(): Promise<LogParts['charts']> {
  const { log } = openStores('bench-log');
  await log.summary(); // opened, as the page that was painted has it
  const first = await timed(() => log.countersBy(FROM, TO, CHARTS[0] ?? []));
  const samples: number[] = [];
  for (let round = 0; round < 20; round++)
    for (const fields of CHARTS) samples.push(await timed(() => log.countersBy(FROM, TO, fields)));
  return { firstMs: first, after: figure(samples) };
}

/** A filter with one to four parts. */
function filterAt(random: () => number): LogFilter {
  const from = between(random, 0, 60);
  const parts: LogFilter[] = [
    { rule: pick(random, RULES).id },
    { agent: pick(random, AGENTS) },
    { severity: pick(random, ['critical', 'warning', 'advice']) },
    { outcome: pick(random, OUTCOMES) },
    { consoleId: pick(random, CONSOLES) },
    { verdict: pick(random, ['open', 'reviewed', ...DISPOSITIONS]) },
    {
      fromMs: FIRST_MS + from * 86_400_000,
      untilMs: FIRST_MS + (from + between(random, 1, 30)) * 86_400_000,
    },
  ];
  return Object.assign({}, ...Array.from({ length: between(random, 1, 4) }, () => pick(random, parts)));
}

async function pages(): Promise<LogParts['pages']> {
  const { log } = openStores('bench-log');
  await log.summary();
  const firstMs = await timed(() => log.page({ filter: {}, limit: PAGE }));
  // The worst that can be asked: nothing fits, and all columns are read from disk to know it.
  const worstFirstMs = await timed(() =>
    log.page({ filter: { verdict: 'confirmed', rule: RULES.at(-1)?.id ?? '' }, limit: PAGE }),
  );
  const random = seeded(66);
  const samples: number[] = [];
  while (samples.length < 200) {
    const filter = filterAt(random);
    let before: LogCursor | null = null;
    for (let page = 0; page < 4 && samples.length < 200; page++) {
      const startedMs = performance.now();
      const { next } = await log.page({ filter, limit: PAGE, before });
      samples.push(performance.now() - startedMs);
      if (next === null) break;
      before = next;
    }
  }
  return { firstMs, worstFirstMs, after: figure(samples) };
}

/** One entry at a time, with all that is due in the background after each. */
async function append(): Promise<Figure> {
  const { log } = openStores('bench-log');
  const samples: number[] = [];
  const [entries = []] = logEntries(200, 200);
  for (const [index, entry] of entries.entries()) {
    const late = { ...entry, id: crypto.randomUUID(), atMs: LAST_MS + index };
    samples.push(await timed(() => log.append([late])));
    while (await log.tidy());
  }
  return figure(samples);
}

async function review(): Promise<Figure> {
  const { log, reviews } = openStores('bench-log');
  const { entries } = await log.page({ filter: { verdict: 'open' }, limit: 300 });
  const samples: number[] = [];
  for (const [index, { id }] of entries.entries())
    samples.push(
      await timed(() =>
        reviews.add({
          entryId: id,
          disposition: DISPOSITIONS[index % 3] ?? 'coach',
          note: '',
          reviewer: '周主管',
          atMs: LAST_MS + index,
        }),
      ),
    );
  return figure(samples);
}

async function verify(): Promise<number> {
  const { log } = openStores('bench-log');
  const startedMs = performance.now();
  const { broken } = await log.verify();
  if (broken !== null) throw new Error(`the chain is broken: ${broken.kind} at ${broken.seq}`);
  return performance.now() - startedMs;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}
