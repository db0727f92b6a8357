import type { ReadonlySignal } from '@preact/signals';
import { formatTime } from '../../lib/i18n/format';
import { teamText } from '../../lib/i18n/team';
import type { LogEntry } from '../../lib/model/log-entry';
import { PLAIN, writePlace } from '../../lib/review/place';
import type { PageWords } from './day-name';
import { entryWords, type RuleBook } from './entry-words';

/** The newest critical entry of a colleague that came while this page was open; null: none did. */
export type LiveEntry = ReadonlySignal<LogEntry | null>;

/** A quiet line above the inbox: it takes no focus and moves nothing that is being read. */
export function LiveLine({ live, words, book }: { live: LiveEntry; words: PageWords; book: RuleBook }) {
  const text = teamText[words.locale];
  const entry = live.value;
  return (
    <div role="status" class="live-line">
      {entry !== null && (
        <p>
          <b>{text.live}</b>{' '}
          {text.liveLine(
            entry.agent,
            entryWords(entry, book, words.locale, words.timeZone).title,
            formatTime(entry.atMs, words.locale, words.timeZone),
          )}{' '}
          <a href={writePlace({ ...PLAIN, entryId: entry.id })}>{text.showLive}</a>
        </p>
      )}
    </div>
  );
}
