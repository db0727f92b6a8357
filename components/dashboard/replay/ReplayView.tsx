import { useEffect } from 'preact/hooks';
import { formatDate } from '../../../lib/i18n/format';
import { replayText } from '../../../lib/i18n/replay';
import { withOwnFacts } from '../../../lib/policy/own-rules';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { ICON_REPLAY } from '../../ui/icons';
import type { PageWords } from '../day-name';
import { type RuleBook, withOwnRules } from '../entry-words';
import { ChangeForm } from './ChangeForm';
import type { CatalogueRule } from './change-words';
import type { ReplayStore } from './replay-store';
import { TrialResult } from './TrialResult';
import './replay.css';

export interface ReplayViewProps {
  readonly replay: ReplayStore;
  readonly words: PageWords;
  readonly book: RuleBook;
  readonly catalogue: readonly CatalogueRule[];
  readonly keepsConversations: boolean;
  readonly optionsHref: string;
}

/** A change of the rules or the policy, tried on past chats before it is switched on. */
export function ReplayView(given: ReplayViewProps) {
  const { replay, words, keepsConversations, optionsHref } = given;
  // Rules of the shop's own stand in the policy: those of the one that is tried are in no book yet.
  const props = {
    ...given,
    book: withOwnRules(given.book, () => replay.after.value?.file.ownRules ?? []),
    catalogue: withOwnFacts(given.catalogue, replay.policy.value?.file.ownRules),
  };
  const { locale, timeZone, nowMs } = words;
  const text = replayText[locale];
  useEffect(() => void replay.load(), [replay]);
  const stored = replay.stored.value;
  const run = replay.run.value;
  return (
    <>
      <header class="page-head">
        <h1>{text.view}</h1>
        <span class="hint">{text.lead}</span>
      </header>
      {stored === 'failed' && (
        <div class="whole-page">
          <Banner kind="warn" action={<Button onPress={() => void replay.load()}>{text.again}</Button>}>
            <b>{text.unreadable}</b>
          </Banner>
        </div>
      )}
      {stored !== 'failed' && stored !== null && (replay.policy.value === null || stored.messages === 0) && (
        <Nothing
          {...(replay.policy.value === null
            ? [text.noPolicy, text.noPolicyLead, text.toShop, `${optionsHref}#shop`]
            : keepsConversations
              ? [text.nothingKept, text.nothingKeptLead, text.toPrivacy, `${optionsHref}#privacy`]
              : [text.nothing, text.nothingLead, text.toPrivacy, `${optionsHref}#privacy`])}
        />
      )}
      {stored !== 'failed' && stored !== null && replay.policy.value !== null && stored.messages > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        <div class="page-body replay" tabIndex={0} data-scroller>
          <p class="mute">
            {text.stored(
              stored.conversations.toLocaleString(locale),
              stored.messages.toLocaleString(locale),
              formatDate(stored.sinceMs ?? 0, locale, timeZone, 'long', nowMs),
            )}
            {!keepsConversations && ` ${text.notKeeping}`}
          </p>
          <ChangeForm {...props} />
          <div aria-live="polite">
            {run.kind === 'failed' && <Banner kind="warn">{text.failed}</Banner>}
            {run.kind === 'cancelled' && <p class="mute">{text.cancelled}</p>}
          </div>
          {run.kind === 'done' && <TrialResult {...props} done={run} />}
        </div>
      )}
    </>
  );
}

function Nothing({ 0: title, 1: lead, 2: action, 3: href }: Readonly<Record<number, string>>) {
  return (
    <div class="whole-page empty">
      <Icon path={ICON_REPLAY} />
      <h2>{title}</h2>
      <p class="mute">{lead}</p>
      <a class="button plain" href={href}>
        {action}
      </a>
    </div>
  );
}
