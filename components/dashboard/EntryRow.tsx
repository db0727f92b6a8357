import { useMemo } from 'preact/hooks';
import { dashboardText } from '../../lib/i18n/dashboard';
import { formatTime } from '../../lib/i18n/format';
import type { LogEntry, Review } from '../../lib/model/log-entry';
import { SeverityTag } from '../ui/SeverityTag';
import { Tag } from '../ui/Tag';
import type { PageWords } from './day-name';
import { entryWords, type RuleBook } from './entry-words';
import { Redacted } from './Redacted';
import { VerdictTag } from './VerdictTag';

/** Changes on no key but those of its own entry: a list of hundreds is not drawn anew for each verdict. */
export interface EntryRowProps {
  readonly entry: LogEntry;
  readonly review: Review | undefined;
  readonly isDisputed: boolean;
  readonly book: RuleBook;
  readonly words: PageWords;
  readonly isCurrent: boolean;
  readonly href: string;
  readonly onOpen: (id: string) => void;
}

/** One warning in the list: how grave, whose, when, what was wrong, what was sent, what became of it. */
export function EntryRow(props: EntryRowProps) {
  const { entry, review, isDisputed, book, words, isCurrent, href, onOpen } = props;
  const { locale, timeZone } = words;
  const text = dashboardText[locale];
  return useMemo(
    () => (
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
            {isDisputed && <Tag line>{text.disputed}</Tag>}
            {review !== undefined && <VerdictTag disposition={review.disposition} locale={locale} />}
          </span>
        </a>
      </li>
    ),
    [entry, review, isDisputed, book, locale, timeZone, isCurrent, href, onOpen, text],
  );
}
