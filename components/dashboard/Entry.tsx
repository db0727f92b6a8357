import type { ComponentChildren } from 'preact';
import { dashboardText } from '../../lib/i18n/dashboard';
import { formatDateTime } from '../../lib/i18n/format';
import { stripText } from '../../lib/i18n/strip';
import { uiText } from '../../lib/i18n/ui';
import type { LogEntry, Review } from '../../lib/model/log-entry';
import type { ReviewFilter } from '../../lib/review/filter';
import { Button } from '../ui/Button';
import { ICON_RIGHT } from '../ui/icons';
import { SeverityTag } from '../ui/SeverityTag';
import type { PageWords } from './day-name';
import { EvidenceList } from './EvidenceList';
import { entryWords, type RuleBook } from './entry-words';
import { Redacted } from './Redacted';
import { Transcript } from './Transcript';
import { VerdictTag } from './VerdictTag';

export interface EntryProps {
  readonly entry: LogEntry;
  readonly history: readonly Review[];
  readonly book: RuleBook;
  readonly words: PageWords;
  readonly consoleName: (id: string) => string;
  readonly onNarrow: (part: Partial<ReviewFilter>) => void;
  readonly onClose: () => void;
  /** The verdict bar. */
  readonly children: ComponentChildren;
}

/** A warning with all that is needed to judge it: the chat, the customer's side, the evidence, what the agent did. */
export function Entry({ entry, history, book, words, consoleName, onNarrow, onClose, children }: EntryProps) {
  const { locale, timeZone } = words;
  const text = dashboardText[locale];
  const { title, customerSees } = entryWords(entry, book, locale, timeZone);
  return (
    <article class="entry" aria-labelledby="entry-title">
      <header class="entry-head">
        <Button look="quiet" class="to-list" icon={ICON_RIGHT} onPress={onClose}>
          {text.toList}
        </Button>
        <h2 id="entry-title">{title}</h2>
        <div class="meta">
          <SeverityTag severity={entry.severity} locale={locale} />
          <button type="button" class="link mono" onClick={() => onNarrow({ rule: entry.rule })}>
            {entry.rule}
          </button>
          {entry.agent !== '' && (
            <button type="button" class="link" onClick={() => onNarrow({ agent: entry.agent })}>
              {entry.agent}
            </button>
          )}
          <span>
            {consoleName(entry.consoleId)}
            {entry.customerName !== '' && (locale === 'en' ? ', ' : '，')}
            <Redacted text={entry.customerName} locale={locale} />
          </span>
          <time>{formatDateTime(entry.atMs, locale, timeZone)}</time>
          <span>{text.policyVersion(entry.policyVersion)}</span>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <div class="entry-cols" tabIndex={0} data-scroller>
        <div class="entry-chat">
          <Block name={text.chat} aside={text.redactedHint}>
            <Transcript entry={entry} words={words} />
          </Block>
        </div>
        <aside>
          {customerSees !== null && (
            <Block name={uiText[locale].customerSees}>
              <p class="read">{uiText[locale].quote(customerSees)}</p>
            </Block>
          )}
          <Block name={text.evidence}>
            <EvidenceList evidence={entry.evidence} words={words} />
          </Block>
          <Block name={text.agentDid(entry.agent || text.nameless)}>
            <Deeds entry={entry} words={words} />
          </Block>
          {history.length > 0 && (
            <Block name={text.judged}>
              <History history={history} words={words} />
            </Block>
          )}
        </aside>
      </div>
      {children}
    </article>
  );
}

const Block = ({ name, aside, children }: { name: string; aside?: string; children: ComponentChildren }) => (
  <section class="block">
    <h3>
      {name}
      {aside !== undefined && <span class="push">{aside}</span>}
    </h3>
    {children}
  </section>
);

/** What the agent did after the warning, with the reason in the agent's words where one was given. */
function Deeds({ entry, words: { locale } }: { entry: LogEntry; words: PageWords }) {
  const text = dashboardText[locale];
  const { reason } = entry;
  return (
    <>
      <p>
        {[text.outcomeLong[entry.outcome], ...(entry.notUseful ? [text.notUsefulLong] : [])].join(
          locale === 'en' ? '. ' : '；',
        )}
      </p>
      {reason !== null && (
        <div class="said-box">
          {reason.choice === 'other' && reason.words !== '' ? '' : stripText[locale].reason[reason.choice]}
          {reason.words !== '' && (
            <p>
              <Redacted text={reason.words} locale={locale} />
            </p>
          )}
          <small>{text.reasonGiven}</small>
        </div>
      )}
    </>
  );
}

/** The verdicts, newest first. Those before stay readable: nothing in the log is taken back. */
const History = ({ history, words }: { history: readonly Review[]; words: PageWords }) => (
  <ol class="verdicts">
    {history.toReversed().map((review, index) => (
      <li class="said-box" key={history.length - index}>
        <VerdictTag disposition={review.disposition} locale={words.locale} />
        {index > 0 && <span class="mute"> {dashboardText[words.locale].superseded}</span>}
        {review.note !== '' && <p>{review.note}</p>}
        <small>
          {dashboardText[words.locale].judgedBy(
            review.reviewer,
            formatDateTime(review.atMs, words.locale, words.timeZone),
          )}
        </small>
      </li>
    ))}
  </ol>
);
