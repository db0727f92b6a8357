import { dashboardText } from '../../lib/i18n/dashboard';
import { formatTime } from '../../lib/i18n/format';
import type { LogEntry, Review } from '../../lib/model/log-entry';
import { SeverityTag } from '../ui/SeverityTag';
import { Tag } from '../ui/Tag';
import type { PageWords } from './day-name';
import { entryWords, type RuleBook } from './entry-words';
import { Redacted } from './Redacted';
import { VerdictTag } from './VerdictTag';

export interface EntryRowProps {
  readonly entry: LogEntry;
  readonly review: Review | undefined;
  readonly book: RuleBook;
  readonly words: PageWords;
  readonly isCurrent: boolean;
  readonly href: string;
  readonly onOpen: (id: string) => void;
}

/** One warning in the list: how grave, whose, when, what was wrong, what was sent, what became of it. */
export function EntryRow({ entry, review, book, words, isCurrent, href, onOpen }: EntryRowProps) {
  const { locale, timeZone } = words;
  const text = dashboardText[locale];
  return (
    <li>
      <a
        class={isCurrent ? 'entry-row on' : 'entry-row'}
        id={`row-${entry.id}`}
        href={href}
        tabIndex={isCurrent ? 0 : -1}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onOpen(entry.id);
        }}
      >
        <span class="top">
          <SeverityTag severity={entry.severity} locale={locale} />
          <span>{entry.agent}</span>
          <time class="push">{formatTime(entry.atMs, locale, timeZone)}</time>
        </span>
        <b>{entryWords(entry, book, locale, timeZone).title}</b>
        {entry.snippet !== null && (
          <span class="said">
            <Redacted text={entry.snippet} locale={locale} />
          </span>
        )}
        <span class="top">
          <Tag>{text.outcome[entry.outcome]}</Tag>
          {entry.notUseful && <Tag line>{text.notUseful}</Tag>}
          {review !== undefined && <VerdictTag disposition={review.disposition} locale={locale} />}
        </span>
      </a>
    </li>
  );
}
