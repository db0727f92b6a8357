import type { Bar } from './bars';
import type { ContentScriptFigures } from './content-script';
import type { CustomersReport } from './customers';
import type { Environment } from './environment';
import type { GuestFigures } from './guest';
import type { LogReport } from './log';
import type { Figures } from './page/main';
import type { Figure, Ratio } from './page/measure';
import type { ReaderFigures } from './reader';
import type { ReplayReport } from './replay';

export interface Report extends Partial<Figures> {
  readonly environment: Environment;
  readonly notes: readonly string[];
  readonly contentScript?: ContentScriptFigures;
  readonly reader?: readonly ReaderFigures[];
  readonly guest?: GuestFigures;
  readonly customers?: CustomersReport;
  readonly log?: LogReport;
  readonly replay?: ReplayReport;
  readonly bars: readonly Bar[];
}

function stageLines({ stages, readyMs }: ContentScriptFigures): string[] {
  const kilobytes = (bytes: number): string => `${number(bytes / 1024)} KB`;
  return [
    '',
    'What a console page is given',
    ...stages.map(
      ({ name, when, bytes, gzipBytes }) =>
        `  ${name.padEnd(18)} ${kilobytes(gzipBytes).padStart(9)} gzip ${kilobytes(bytes).padStart(9)}  ${when}`,
    ),
    `  parsed and run in a fresh page: coach ${number(readyMs.coach)} ms, engine with phrases ${number(readyMs.engine)} ms`,
  ];
}

/** The report as a table to read. */
export function tableOf(report: Report): string {
  const { environment, dictionary, keystroke, newMessage, whole, contentScript, bars, notes } = report;
  const lines = [
    `${environment.browser}, ${environment.cpu}, ${environment.cores} cores, load ${environment.load}`,
    ...(report.rules === undefined
      ? []
      : [
          `${report.rules} rules; messages of ${number(report.codeUnitsPerMessage ?? 0)} code units on average`,
        ]),
  ];
  for (const one of dictionary ?? []) {
    lines.push('', `Scan of ${one.messages} messages for ${one.phrases} phrases`);
    for (const [name, figure] of Object.entries(one.scan))
      lines.push(
        row(
          name,
          figure,
          'ms',
          one.timesAsLong[name],
          `${number(one.megabytesPerSecond[name] ?? 0)} MB/s, ready in ${number(one.readyMs[name] ?? 0)} ms`,
        ),
      );
    lines.push(
      `  best peer ${one.bestPeer}: ${number(one.timesBestPeer.median)} × as long as ours${one.shareOfBound === null ? '' : `; ours has ${number(one.shareOfBound)} of the bound's speed`}`,
      `  hits: ${one.hitsAgree}`,
    );
  }
  if (keystroke !== undefined) {
    lines.push('', `A keystroke in drafts of ${number(keystroke.draftCodeUnits)} code units`);
    for (const { messages, key } of keystroke.behind)
      lines.push(row(`${messages} messages behind it`, key, 'µs'));
    for (const [which, { candor, harper, timesAsLong }] of Object.entries(keystroke.besideHarper))
      lines.push(
        row(`${which}: candor`, candor, 'µs'),
        row(`${which}: harper.js`, harper, 'µs', timesAsLong),
      );
  }
  if (newMessage !== undefined) {
    lines.push('', 'A new message');
    for (const { messages, judged, fromThePage } of newMessage)
      lines.push(
        row(`${messages} before it: judged`, judged, 'µs'),
        row(`${messages} before it: from the page`, fromThePage, 'µs'),
      );
  }
  if (whole !== undefined) {
    lines.push('', `Check of ${whole.messages} messages, nothing read before`);
    for (const [name, figure] of Object.entries(whole.conversation))
      lines.push(
        row(name, figure, 'ms', whole.conversationTimesAsLong[name], `${whole.findings[name]} findings`),
      );
    lines.push('', 'Check of one draft');
    for (const [name, figure] of Object.entries(whole.draft))
      lines.push(row(name, figure, 'µs', whole.draftTimesAsLong[name]));
  }
  for (const { layout, messages, first, next, task, redrawn } of report.reader ?? [])
    lines.push(
      '',
      `A page of ${messages} messages (${layout})`,
      row('first read', first, 'ms'),
      row('each message more', next, 'µs'),
      row('history in front, or all confirmed', task, 'ms'),
      row('every message in a new element', redrawn, 'ms'),
    );
  if (report.guest !== undefined) lines.push(...guestLines(report.guest));
  if (contentScript !== undefined) lines.push(...stageLines(contentScript));
  if (report.customers !== undefined) lines.push(...customerLines(report.customers));
  if (report.log !== undefined) lines.push(...logLines(report.log));
  if (report.replay !== undefined) lines.push(...replayLines(report.replay));
  lines.push('', 'Bars');
  for (const { bar, limit, value, isMet } of bars)
    lines.push(
      `  ${isMet ? 'met   ' : 'MISSED'}  ${bar.padEnd(56)} ${number(value).padStart(9)}  (${limit})`,
    );
  return [...lines, '', ...notes].join('\n');
}

const guestLines = ({ messages, felt, longTasks }: GuestFigures): string[] => [
  '',
  `A console page of ${messages} messages, scrolled and written in`,
  ...felt.flatMap(({ what, without, again, with: candor, difference, noise }) => [
    row(`${what}, without`, without, 'ms'),
    row('  without once more', again, 'ms'),
    row('  with the extension', candor, 'ms'),
    `    ${number(difference)} ms more; two runs without differ by up to ${number(noise)} ms`,
  ]),
  `  longest task once the page is drawn: without ${longTasks.without.map(number).join(', ')} ms; with ${longTasks.with.map(number).join(', ')} ms`,
];

function customerLines(report: CustomersReport): string[] {
  const { import: run, memoryMegabytes, panel, panelBare, plan, planBare, search, searchBare } = report;
  return [
    '',
    `${number(report.customers)} customers, ${number(report.purchases)} purchases from a list of ${number(report.fileMegabytes)} MB`,
    `  read in ${number(run.readMs / 1000)} s, stored in ${number(run.storeMs / 1000)} s: ${number(run.rowsPerSecond)} rows a second; the same customers into a bare store without index: ${number(run.bareWriteMs / 1000)} s`,
    `  the page stood still for ${number(run.longestStandstillMs)} ms at most`,
    ...(memoryMegabytes === null
      ? []
      : [
          `  memory of the process: ${number(memoryMegabytes.before)} MB before, ${number(memoryMegabytes.peak)} MB at most`,
        ]),
    row('panel data ready', panel, 'ms'),
    row('  bare reads of the same rows', panelBare, 'ms'),
    row('who may be written to on a day', plan, 'ms'),
    row('  bare reads of the same rows', planBare, 'ms'),
    ...Object.entries(search).flatMap(([name, figure]) => [
      row(`search: ${name}`, figure, 'ms'),
      ...(searchBare[name] === undefined
        ? []
        : [row('  bare reads of the same rows', searchBare[name], 'ms')]),
    ]),
  ];
}

function logLines({
  entries,
  paint,
  charts,
  pages,
  append,
  review,
  verifyMs,
  sqlite,
  ...rest
}: LogReport): string[] {
  return [
    '',
    `A log of ${number(entries)} entries`,
    `  imported in ${number(rest.import.ms / 1000)} s; sqlite-wasm ${number(sqlite.importMs / 1000)} s and ${number(sqlite.indexMs / 1000)} s for its indexes`,
    row('list painted', paint, 'ms'),
    `  first chart ${number(charts.firstMs)} ms`,
    row('charts after', charts.after, 'ms'),
    row('  sqlite-wasm', sqlite.charts, 'ms'),
    `  first page ${number(pages.firstMs)} ms; first that reads all columns ${number(pages.worstFirstMs)} ms`,
    row('pages of any filter', pages.after, 'ms'),
    row('  sqlite-wasm', sqlite.pages, 'ms'),
    row('one more entry logged', append, 'ms'),
    row('  sqlite-wasm', sqlite.append, 'ms'),
    row('one verdict stored', review, 'ms'),
    `  the whole chain checked in ${number(verifyMs / 1000)} s`,
  ];
}

const replayLines = (report: ReplayReport): string[] => [
  '',
  `${number(report.messages)} stored messages in ${number(report.conversations)} conversations, ${report.workers} workers`,
  `  another policy tried on them: ${number(report.policyMs / 1000)} s, ${number(report.policyDiffers)} differences, progress told ${report.progressSteps} times`,
  `  a rule switched: ${number(report.ruleMs / 1000)} s, ${number(report.ruleDiffers)} differences`,
  `  cancelled within ${number(report.cancelMs)} ms; one part of a conversation stored in ${number(report.storeMs)} ms, a hundred at once`,
];

function row(name: string, figure: Figure, unit: 'ms' | 'µs', times?: Ratio, remark = ''): string {
  const scale = unit === 'µs' ? 1000 : 1;
  const of = (ms: number): string => number(ms * scale).padStart(9);
  const ratio =
    times === undefined
      ? ''.padEnd(24)
      : ` ${number(times.median)} × (p99 ${number(times.p99)} ×)`.padEnd(24);
  return `  ${name.padEnd(32)} median${of(figure.median)} ${unit}  p99${of(figure.p99)} ${unit} ${ratio} ${remark}`.trimEnd();
}

/** Three digits that count. */
const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
