import { useState } from 'preact/hooks';
import { libraryText } from '../../lib/i18n/library';
import { isOnDuty, sentenceOf } from '../../lib/library/say';
import { type LibraryEntry, validityOf } from '../../lib/model/library';
import { zonedParts } from '../../lib/text/zoned';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_CHECK, ICON_CLOCK, ICON_INSERT, ICON_MESSAGE, ICON_TRIANGLE } from '../ui/icons';
import { Tag } from '../ui/Tag';
import type { CustomerView, Notice, PanelActions } from './panel-data';
import { useWords } from './words';

export interface LibraryCardProps {
  readonly entry: LibraryEntry;
  /** `2026-11-30`, by the shop's calendar. */
  readonly today: string;
  readonly view: CustomerView | null;
  readonly notice: Notice | null;
  readonly actions: PanelActions;
}

/** Longer words are cut to three lines until they are asked for: characters, a Han one as wide as two others. */
const LONG = 120;
const widthOf = (text: string): number => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);

/** One entry: what it is, what can be said, what it rests on, and whether it still holds. */
export function LibraryCard({ entry, today, view, notice, actions }: LibraryCardProps) {
  const { locale } = useWords();
  const text = libraryText[locale];
  const [isOpen, setIsOpen] = useState(false);
  const validity = validityOf(entry, today);
  const sentence = sentenceOf(entry);
  const isLong = widthOf(entry.text ?? '') > LONG;
  return (
    <li class={validity === 'expired' ? 'library-card expired' : 'library-card'}>
      <header>
        <h3>{entry.title}</h3>
        <Tag line>{text.kind[entry.kind]}</Tag>
      </header>
      {entry.kind === 'contact' && <Contact entry={entry} />}
      {entry.text !== undefined && <p class={isLong && !isOpen ? 'said clamp' : 'said'}>{entry.text}</p>}
      {entry.weaknesses !== undefined && (!isLong || isOpen) && (
        <p class="weaker">
          <b>{text.weaker}</b> {entry.weaknesses}
        </p>
      )}
      <p class="basis">
        {isLong && (
          <button type="button" class="link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? text.less : text.whole}
          </button>
        )}
        {entry.scope !== undefined && <span>{text.heldFor(entry.scope)}</span>}
        {entry.source !== undefined && <span>{text.from(entry.source, entry.date ?? null)}</span>}
        {entry.link !== undefined && (
          <a href={entry.link} target="_blank" rel="noreferrer">
            {text.link}
          </a>
        )}
      </p>
      {(validity === 'soon' || validity === 'expired') && entry.validUntil !== undefined && (
        <p class="sentence-note unsure">
          <Icon path={validity === 'expired' ? ICON_TRIANGLE : ICON_CLOCK} small />
          {validity === 'expired' ? text.expired(entry.validUntil) : text.soon(entry.validUntil)}
          {validity === 'expired' && sentence !== null && ` · ${text.notSaid}`}
        </p>
      )}
      <div class="button-row">
        {sentence !== null && (
          <Button
            look={validity === 'expired' ? 'quiet' : 'plain'}
            icon={ICON_INSERT}
            onPress={() =>
              actions.insert({ id: entry.id, title: entry.title, text: sentence, blanks: 0, purpose: 'sell' })
            }
          >
            {text.insert}
            <span class="vh"> {entry.title}</span>
          </Button>
        )}
        {entry.kind === 'contact' && (
          <>
            {view !== null && (
              <Button icon={ICON_MESSAGE} onPress={() => actions.copyHandover(entry)}>
                {text.copyNote}
              </Button>
            )}
            <Button look="quiet" onPress={() => actions.copyReach(entry)}>
              {text.copyReach}
            </Button>
          </>
        )}
      </div>
      <CardNotice entry={entry} notice={notice} />
    </li>
  );
}

function Contact({ entry }: { entry: LibraryEntry }) {
  const { locale, nowMs, timeZone } = useWords();
  const text = libraryText[locale];
  const { hour, minute } = zonedParts(nowMs, timeZone);
  const there = entry.hours === undefined ? null : isOnDuty(entry.hours, hour * 60 + minute);
  return (
    <dl class="contact">
      <dt>{text.field.handles}</dt>
      <dd>{entry.handles}</dd>
      <dt>{text.field.hours}</dt>
      <dd>
        {entry.hours}
        {there !== null && (
          <span class={there ? 'duty on' : 'duty'}>{there ? text.onDuty : text.offDuty}</span>
        )}
      </dd>
      <dt>{text.field.reach}</dt>
      <dd>{entry.reach}</dd>
    </dl>
  );
}

/** What became of a click on this card. */
function CardNotice({ entry, notice }: { entry: LibraryEntry; notice: Notice | null }) {
  const { text: panel, locale } = useWords();
  const text = libraryText[locale];
  const words =
    notice?.kind === 'reply' && notice.sentenceId === entry.id
      ? { ok: notice.state === 'inserted', words: panel.reply[notice.state] }
      : notice?.kind === 'copied' && notice.entryId === entry.id
        ? {
            ok: notice.isCopied,
            words: !notice.isCopied
              ? text.notCopied
              : notice.what === 'handover'
                ? text.noteCopied
                : text.reachCopied,
          }
        : null;
  if (words === null) return null;
  return (
    <p class={words.ok ? 'sentence-note' : 'sentence-note unsure'}>
      <Icon path={words.ok ? ICON_CHECK : ICON_TRIANGLE} small />
      {words.words}
    </p>
  );
}
