import type { ContentScriptFigures } from './content-script';
import type { CustomersReport } from './customers';
import type { GuestFigures } from './guest';
import type { LogReport } from './log';
import type { Figures } from './page/main';
import type { ReaderFigures } from './reader';
import type { ReplayReport } from './replay';

/** What the project promised, and what this run showed. */
export interface Bar {
  readonly bar: string;
  readonly limit: string;
  readonly value: number;
  readonly isMet: boolean;
}

/** The bars of the suites that ran. Informative: on a busy machine one run may miss one. */
export function barsOf({
  dictionary,
  keystroke,
  newMessage,
  whole,
  contentScript,
  reader,
  guest,
  customers,
  log,
  replay,
}: Partial<Figures> & {
  contentScript?: ContentScriptFigures | undefined;
  reader?: readonly ReaderFigures[] | undefined;
  guest?: GuestFigures | undefined;
  customers?: CustomersReport | undefined;
  log?: LogReport | undefined;
  replay?: ReplayReport | undefined;
}): readonly Bar[] {
  const bars: Bar[] = [];
  const atMost = (bar: string, limit: number, value: number, unit = '×'): void => {
    bars.push({ bar, limit: `≤ ${limit} ${unit}`, value, isMet: value <= limit });
  };
  const atLeast = (bar: string, limit: number, value: number): void => {
    bars.push({ bar, limit: `≥ ${limit} ×`, value, isMet: value >= limit });
  };
  for (const { phrases, timesBestPeer } of dictionary ?? [])
    atLeast(`scan for ${phrases} phrases, best peer ÷ ours`, phrases === 500 ? 3.5 : 5, timesBestPeer.median);
  if (keystroke !== undefined) {
    atMost('keystroke, 10,000 messages ÷ 10', 1.5, keystroke.growth.median);
    for (const [which, { timesAsLong }] of Object.entries(keystroke.besideHarper)) {
      atLeast(`keystroke, harper.js ÷ ours, ${which}, median`, 30, timesAsLong.median);
      atLeast(`keystroke, harper.js ÷ ours, ${which}, p99`, 30, timesAsLong.p99);
    }
  }
  for (const { messages, judged, fromThePage } of newMessage ?? [])
    if (messages === 2_000) {
      atMost('a message more in 2,000, judged', 0.1, judged.median, 'ms');
      atMost('a message more in 2,000, from the page', 0.1, fromThePage.median, 'ms');
    }
  if (whole !== undefined)
    atMost('2,000 messages, nothing read before', 20, whole.conversation.candor?.median ?? Number.NaN, 'ms');
  for (const [peer, { median }] of Object.entries(whole?.conversationTimesAsLong ?? {}))
    if (peer.startsWith('textlint')) atLeast(`2,000 messages, ${peer} ÷ ours`, 20, median);
  for (const { layout, messages, first, next, task } of reader ?? []) {
    atMost(`${messages} messages first read (${layout})`, 50, first.median, 'ms');
    atMost(`each message more (${layout})`, 0.1, next.median, 'ms');
    atMost(`longest task (${layout})`, 50, task.median, 'ms');
  }
  for (const { what, difference, noise } of guest?.felt ?? [])
    atMost(
      `${what}: with the extension less without`,
      Math.round(noise * 100) / 100,
      difference,
      'ms, the noise',
    );
  if (customers !== undefined) {
    atMost('panel data ready after the conversation opens, p99', 100, customers.panel.p99, 'ms');
    atMost('who may be written to on a day, p99', 100, customers.plan.p99, 'ms');
    for (const [query, { p99 }] of Object.entries(customers.search))
      atMost(`search by ${query}, p99`, 50, p99, 'ms');
    atMost('page stands still during an import', 200, customers.import.longestStandstillMs, 'ms');
  }
  if (log !== undefined) {
    const size = `${log.entries.toLocaleString('en')} entries`;
    atMost(`${size}: list painted after the script starts`, 100, log.paint.median, 'ms');
    atMost(`${size}: a chart, the first time`, 250, log.charts.firstMs, 'ms');
    atMost(`${size}: a chart after that, p99`, 20, log.charts.after.p99, 'ms');
    atMost(`${size}: a page of any filter, median`, 5, log.pages.after.median, 'ms');
    atMost(`${size}: one more entry logged, median`, 5, log.append.median, 'ms');
    atMost(`${size}: imported`, 10_000, log.import.ms, 'ms');
  }
  if (replay !== undefined) {
    const size = `${replay.messages.toLocaleString('en')} stored messages`;
    atMost(`${size}: another policy tried on them`, 10_000, replay.policyMs, 'ms');
    atMost(`${size}: a rule switched`, 10_000, replay.ruleMs, 'ms');
  }
  if (contentScript !== undefined) {
    const { first, readyMs } = contentScript;
    atMost('loader and coach, gzip', first.mostGzipBytes / 1024, first.gzipBytes / 1024, 'KB');
    atMost('coach run in a fresh page', 35, readyMs.coach, 'ms');
  }
  return bars;
}
