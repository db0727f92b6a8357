import { useState } from 'preact/hooks';
import { promisesText } from '../../lib/i18n/promises';
import type { Locale } from '../../lib/model/locale';
import { replyClock } from '../../lib/policy/reply-clock';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_CLOCK, ICON_INSERT } from '../ui/icons';
import { nearWords } from './due-words';
import type { Notice, PanelSentence } from './panel-data';
import { SentenceState } from './ReadySentences';
import { useHours } from './service-context';
import { useNow } from './use-now';
import { useWords } from './words';

/** Whom the shop's next word is waited for by, and how long that may last. */
export interface Waiting {
  readonly sinceMs: number;
  readonly messageId: string;
  readonly isHeld: boolean;
  readonly limitMs: number;
  /** The policy itself names the bound. */
  readonly isLaidDown: boolean;
}

export interface ReplyClockProps {
  readonly waiting: Waiting;
  /** Sentences that say when, the shortest wait first. */
  readonly holds: readonly PanelSentence[];
  readonly chatLocale: Locale;
  readonly notice: Notice | null;
  readonly onInsert: (sentence: PanelSentence) => void;
  readonly onShow: (messageId: string) => void;
}

const MINUTE_MS = 60_000;

/** How long the customer waits, in hours at which somebody is there; quiet until the shop's own bound nears. */
export function ReplyClock({ waiting, holds, chatLocale, notice, onInsert, onShow }: ReplyClockProps) {
  const words = useWords();
  const hours = useHours();
  const text = promisesText[words.locale];
  const { sinceMs, limitMs } = waiting;
  const at = (nowMs: number) => replyClock(sinceMs, limitMs, hours, nowMs);
  const nowMs = useNow(words.nowMs, (ms) => at(ms).changesAtMs);
  const { waitedMs, tone, closedUntilMs } = at(nowMs);
  const minutes = Math.floor(waitedMs / MINUTE_MS);
  const said = waiting.isHeld ? text.heldFor(minutes) : minutes < 1 ? text.waitedLess : text.waited(minutes);
  const bound = waiting.isLaidDown && !waiting.isHeld ? text.bound(Math.ceil(limitMs / MINUTE_MS)) : null;
  const state = closedUntilMs === null && tone !== 'calm' ? text[tone] : null;
  const [isOpen, setOpen] = useState(false);
  // The sentences come by themselves when there is no time left to look for them.
  const showsHolds = isOpen || tone !== 'calm' || closedUntilMs !== null;
  const closed = closedUntilMs === null ? null : text.closed(nearWords(closedUntilMs, words));
  return (
    <section class={`reply-clock ${closedUntilMs === null ? tone : 'calm'}`} aria-label={said}>
      <p>
        <Icon path={ICON_CLOCK} />
        <button type="button" class="link" onClick={() => onShow(waiting.messageId)}>
          {said}
        </button>
        <small>{[closed ?? bound, state].filter((part) => part !== null).join(words.comma)}</small>
        {tone === 'calm' && closedUntilMs === null && holds.length > 0 && (
          <Button look="quiet" expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {text.holdTitles.check}
          </Button>
        )}
      </p>
      {(showsHolds ? holds : []).map((hold, place) => (
        <div class="hold" key={hold.id}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: one line is shown; the rest is read on focus */}
          <p lang={chatLocale} tabIndex={0}>
            {hold.text}
          </p>
          <Button
            look="quiet"
            icon={ICON_INSERT}
            keys={place === 0 ? ['Alt', 'H'] : undefined}
            onPress={() => onInsert(hold)}
          >
            {hold.title}
          </Button>
          <SentenceState sentence={hold} notice={notice} />
        </div>
      ))}
    </section>
  );
}
