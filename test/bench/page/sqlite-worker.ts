import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { DISPOSITIONS, type LogEntry, OUTCOMES } from '../../../lib/model/log-entry';
import type { SqliteFigures } from './log';
import { AGENTS, CONSOLES, FIRST_MS, LAST_MS, logEntries, RULES } from './log-entries';
import { figure } from './measure';
import { between, pick, seeded } from './random';

/** The same entries, charts and pages as ours, in sqlite compiled to WebAssembly with a file on disk. */
addEventListener('message', async ({ data: entries }: MessageEvent<number>) => {
  const figures = await measure(entries);
  postMessage(figures);
});

const SCHEMA = `CREATE TABLE log (
  id TEXT PRIMARY KEY, at INTEGER, day INTEGER, rule TEXT, severity TEXT, agent TEXT, console TEXT,
  outcome TEXT, not_useful INTEGER, verdict TEXT, words TEXT
) WITHOUT ROWID`;
const INDEXES = ['at', 'rule, at', 'agent, at', 'severity, at', 'verdict, at'];
const INSERT = 'INSERT OR IGNORE INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)';
const DAY_MS = 86_400_000;

const CHARTS = [
  'day, rule',
  'day, severity',
  'day, agent',
  'rule, verdict',
  'rule, outcome, not_useful',
  'agent, outcome',
  'console, rule',
];

async function measure(entries: number): Promise<SqliteFigures> {
  const sqlite = await sqlite3InitModule();
  const pool = await sqlite.installOpfsSAHPoolVfs({ clearOnInit: true });
  const database = new pool.OpfsSAHPoolDb('/bench.sqlite');
  database.exec('PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536');
  database.exec(SCHEMA);
  const insert = database.prepare(INSERT);
  const add = (entry: LogEntry): void => {
    const { id, atMs, rule, severity, agent, consoleId, outcome, notUseful, ...words } = entry;
    insert.bind([
      id,
      atMs,
      Math.floor(atMs / DAY_MS),
      rule,
      severity,
      agent,
      consoleId,
      outcome,
      Number(notUseful),
      JSON.stringify(words),
    ]);
    insert.stepReset();
  };
  let importMs = 0;
  for (const batch of logEntries(entries)) {
    const startedMs = performance.now();
    database.transaction(() => batch.forEach(add));
    importMs += performance.now() - startedMs;
  }
  const indexMs = timed(() => {
    for (const columns of INDEXES)
      database.exec(`CREATE INDEX ${`by_${columns}`.replaceAll(/\W+/g, '_')} ON log (${columns})`);
  });

  const charts: number[] = [];
  for (let round = 0; round < 3; round++)
    for (const columns of CHARTS)
      charts.push(
        timed(() => database.selectArrays(`SELECT ${columns}, count(*) FROM log GROUP BY ${columns}`)),
      );

  const random = seeded(66);
  const pages: number[] = [];
  for (let round = 0; round < 60; round++) {
    const { where, values } = filterAt(random);
    pages.push(
      timed(() =>
        database.selectArrays(`SELECT * FROM log WHERE ${where} ORDER BY at DESC LIMIT 50`, values),
      ),
    );
  }

  const appends: number[] = [];
  const [late = []] = logEntries(200, 200);
  for (const [index, entry] of late.entries())
    appends.push(
      timed(() =>
        database.transaction(() => add({ ...entry, id: crypto.randomUUID(), atMs: LAST_MS + index })),
      ),
    );
  insert.finalize();
  database.close();
  await pool.removeVfs();
  return { importMs, indexMs, charts: figure(charts), pages: figure(pages), append: figure(appends) };
}

/** As the filters of our pages. */
function filterAt(random: () => number): { where: string; values: (string | number)[] } {
  const from = FIRST_MS + between(random, 0, 60) * DAY_MS;
  const parts: [string, (string | number)[]][] = [
    ['rule = ?', [pick(random, RULES).id]],
    ['agent = ?', [pick(random, AGENTS)]],
    ['severity = ?', [pick(random, ['critical', 'warning', 'advice'])]],
    ['outcome = ?', [pick(random, OUTCOMES)]],
    ['console = ?', [pick(random, CONSOLES)]],
    ['verdict = ?', [pick(random, DISPOSITIONS)]],
    ['at >= ? AND at < ?', [from, from + between(random, 1, 30) * DAY_MS]],
  ];
  const chosen = Array.from({ length: between(random, 1, 4) }, () => pick(random, parts));
  return { where: chosen.map(([sql]) => sql).join(' AND '), values: chosen.flatMap(([, values]) => values) };
}

function timed(work: () => unknown): number {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
}
