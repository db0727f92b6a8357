import type { ComponentChildren } from 'preact';
import { dashboardText } from '../../lib/i18n/dashboard';
import { formatDateTime } from '../../lib/i18n/format';
import { stripText } from '../../lib/i18n/strip';
import { uiText } from '../../lib/i18n/ui';
import type { Dispute } from '../../lib/model/dispute';
import type { LogEntry, Review } from '../../lib/model/log-entry';
import type { Standing } from '../../lib/review/contract';
import type { ReviewFilter } from '../../lib/review/filter';
import { disputeState } from '../../lib/review/inbox';
import { Button } from '../ui/Button';
import { ICON_RIGHT } from '../ui/icons';
import { SeverityTag } from '../ui/SeverityTag';
import { Tag } from '../ui/Tag';
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
  readonly review: Review | undefined;
  readonly dispute: Dispute | undefined;
  readonly standing: Standing | null;
  /** Null: names are no links. */
  readonly onNarrow: ((part: Partial<ReviewFilter>) => void) | null;
  readonly onClose: () => void;
  /** The verdict bar. */
  readonly children: ComponentChildren;
}

/** A warning with all that is needed to judge it: the chat, the customer's side, the evidence, what the agent did. */
export function Entry(props: EntryProps) {
  const { entry, history, review, dispute, standing, book, words, consoleName, onNarrow, onClose } = props;
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
          {onNarrow === null ? (
            <span class="mono">{entry.rule}</span>
          ) : (
            <button type="button" class="link mono" onClick={() => onNarrow({ rule: entry.rule })}>
              {entry.rule}
            </button>
          )}
          {entry.agent !== '' && onNarrow !== null && (
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
          {dispute !== undefined && (
            <Block name={text.dispute}>
              <div class="said-box">
                <p>
                  <Redacted text={dispute.words} locale={locale} />
                </p>
                <small>{text.disputeAt(formatDateTime(dispute.atMs, locale, timeZone))}</small>
                <Tag line>{text.disputeState[disputeState(dispute, review)]}</Tag>
              </div>
            </Block>
          )}
          {history.length > 0 && (
            <Block name={text.judged}>
              <History history={history} words={words} />
            </Block>
          )}
          {standing !== null && (
            <Block name={text.thisRule}>
              <p class="hint">
                {standing.precision === null
                  ? text.notJudged
                  : text.judgedOf(standing.correct + standing.wrong, standing.correct)}
              </p>
            </Block>
          )}
        </aside>
      </div>
      {props.children}
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
        {(review.takenBack === true || index > 0) && (
          <span class="mute">
            {' '}
            {review.takenBack === true
              ? dashboardText[words.locale].takenBack
              : dashboardText[words.locale].superseded}
          </span>
        )}
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
