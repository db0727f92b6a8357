import { auditText } from '../../../lib/i18n/audit';
import { dashboardText } from '../../../lib/i18n/dashboard';
import { formatTime } from '../../../lib/i18n/format';
import { uiText } from '../../../lib/i18n/ui';
import type { Disposition, LogEntry } from '../../../lib/model/log-entry';
import type { ChainReport } from '../../../lib/review/chain';
import { evidenceReport } from '../../../lib/review/evidence-report';
import { csvEntry, csvHead, type EntryInWords, jsonEntry } from '../../../lib/review/export-log';
import { dayOf, type ReviewFilter } from '../../../lib/review/filter';
import { evidenceWords } from '../../ui/evidence-words';
import type { PageWords } from '../day-name';
import { entryWords, type RuleBook, ruleName } from '../entry-words';
import { chainWords } from './ChainState';

/** Whose log, in which words. */
export interface ExportSetting {
  readonly words: PageWords;
  readonly book: RuleBook;
  readonly shopName: string;
  /** The filter in words. */
  readonly about: string;
}

/** Entries a report holds: some hundred pages of paper. */
const REPORT_MOST = 500;

type Line = (entry: LogEntry, verdict: Disposition | null) => string;

/** Name, type, head and lines of a table. */
export function csvFile(setting: ExportSetting): [string, string, string, Line] {
  const { heads } = auditText[setting.words.locale];
  return [
    nameOf(setting, 'csv'),
    'text/csv',
    csvHead(heads),
    (entry, verdict) => csvEntry(inWords(entry, verdict, setting)),
  ];
}

export const jsonFile = (setting: ExportSetting): [string, string, string, Line] => [
  nameOf(setting, 'jsonl'),
  'application/x-ndjson',
  '',
  jsonEntry,
];

/** How many entries a report holds, and how it is made of them. */
export function reportPage(
  setting: ExportSetting,
): [
  number,
  (
    entries: readonly { readonly entry: LogEntry; readonly verdict: Disposition | null }[],
    report: ChainReport | null,
    isAll: boolean,
  ) => string,
] {
  const { words, shopName, about } = setting;
  const { locale, timeZone, nowMs } = words;
  const text = auditText[locale];
  return [
    REPORT_MOST,
    (entries, report, isAll) =>
      evidenceReport(
        {
          locale,
          title: text.reportTitle,
          lead: [
            shopName,
            about,
            text.madeAt(`${dayOf(nowMs, timeZone)} ${formatTime(nowMs, locale, timeZone)}`),
          ].filter((line) => line !== ''),
          chain: {
            words: report === null ? text.failed : chainWords(report, locale),
            isBroken: report === null || report.broken !== null,
            head: report === null ? '' : `${report.head.seq} ${report.head.hash}`,
          },
          headLabel: text.head,
          roles: dashboardText[locale].role,
          redacted: dashboardText[locale].redacted,
          evidenceLabel: dashboardText[locale].evidence,
          rest: isAll ? null : text.reportRest(REPORT_MOST.toLocaleString(locale)),
        },
        entries.map(({ entry, verdict }) => inWords(entry, verdict, setting)),
      ),
  ];
}

/** The review view's filter in one line. */
export function filterWords(filter: ReviewFilter, { locale }: PageWords, book: RuleBook): string {
  const text = dashboardText[locale];
  const parts = [
    filter.rule === null ? null : ruleName(filter.rule, book, locale),
    filter.severity === null ? null : uiText[locale].severity[filter.severity],
    filter.agent,
    filter.day,
    filter.state === 'all' ? null : text.state[filter.state],
  ].filter((part) => part !== null);
  return parts.length === 0 ? auditText[locale].everything : parts.join(' · ');
}

function inWords(
  entry: LogEntry,
  verdict: Disposition | null,
  { words: { locale, timeZone }, book }: ExportSetting,
): EntryInWords {
  const text = dashboardText[locale];
  return {
    entry,
    verdict,
    title: entryWords(entry, book, locale, timeZone).title,
    severity: uiText[locale].severity[entry.severity],
    outcome: text.outcome[entry.outcome],
    verdictWords: verdict === null ? '' : text.disposition[verdict],
    // With its year, and in an order that a table sorts by.
    at: `${dayOf(entry.atMs, timeZone)} ${formatTime(entry.atMs, locale, timeZone)}`,
    evidence: entry.evidence.map((piece) => evidenceWords(piece, locale, timeZone).whole),
  };
}

const nameOf = ({ words: { nowMs, timeZone } }: ExportSetting, ending: string): string =>
  `candor-log-${dayOf(nowMs, timeZone)}.${ending}`;
