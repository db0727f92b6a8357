import { dashboardText } from '../../lib/i18n/dashboard';
import { formatTime } from '../../lib/i18n/format';
import type { LogEntry } from '../../lib/model/log-entry';
import type { PageWords } from './day-name';
import { Redacted } from './Redacted';
import { type TranscriptLine, transcriptOf } from './transcript';

export interface TranscriptProps {
  readonly entry: LogEntry;
  readonly words: PageWords;
}

/** The redacted chat around a warning; what the evidence quotes is tinted, what was warned about is framed. */
export function Transcript({ entry, words }: TranscriptProps) {
  const text = dashboardText[words.locale];
  const { lines, atIndex } = transcriptOf(entry);
  const isUnsent = !lines.some(({ isFlagged }) => isFlagged);
  const rows = lines.map((line, index) => <Line key={index} line={line} entry={entry} words={words} />);
  if (isUnsent)
    rows.splice(
      atIndex,
      0,
      <li class="unsent" key="unsent">
        <time>{formatTime(entry.atMs, words.locale, words.timeZone)}</time>
        <span class="role">{entry.agent || text.role.agent}</span>
        <p>
          {text.neverLeft}
          <span class="after">{text.outcomeLong[entry.outcome]}</span>
        </p>
      </li>,
    );
  return (
    <>
      <ol class="transcript">{rows}</ol>
      {entry.context.length === 0 && <p class="hint">{text.noContext}</p>}
    </>
  );
}

const Line = ({ line, entry, words }: { line: TranscriptLine; entry: LogEntry; words: PageWords }) => {
  const { locale, timeZone } = words;
  const text = dashboardText[locale];
  const marks = [line.isCited ? 'cited' : '', line.isFlagged ? `flagged ${entry.severity}` : ''];
  return (
    <li class={[line.role, ...marks].filter(Boolean).join(' ')}>
      <time>{line.atMs === null ? '' : formatTime(line.atMs, locale, timeZone)}</time>
      <span class="role">{(line.role === 'agent' && entry.agent) || text.role[line.role]}</span>
      <p>
        <Redacted text={line.text} locale={locale} />
        {line.isFlagged && <span class="after">{text.outcomeLong[entry.outcome]}</span>}
      </p>
    </li>
  );
};
