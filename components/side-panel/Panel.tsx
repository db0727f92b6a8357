import type { ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useState } from 'preact/hooks';
import { findText } from '../../lib/i18n/find';
import { followUpText } from '../../lib/i18n/follow-up';
import { libraryText } from '../../lib/i18n/library';
import { needsText } from '../../lib/i18n/needs';
import { privacyText } from '../../lib/i18n/privacy';
import { promisesText } from '../../lib/i18n/promises';
import type { CareChange } from '../../lib/model/care';
import type { LibraryEntry } from '../../lib/model/library';
import type { Locale } from '../../lib/model/locale';
import type { ServiceHours } from '../../lib/policy/service-hours';
import { ICON_SEARCH } from '../ui/icons';
import { markOf } from './arrange';
import { Customer } from './Customer';
import { Finder } from './Finder';
import { FollowUps } from './FollowUps';
import { Library } from './Library';
import { LockScreen } from './LockScreen';
import { Nobody } from './Nobody';
import { PanelHead } from './PanelHead';
import { PanelTabs, tabId, tabPanelId } from './PanelTabs';
import { PromiseList } from './PromiseList';
import type { FoundProfile, Notice, PanelActions, PanelView, PlanState, SearchState } from './panel-data';
import { type DuePromise, MOST_DUES, type Undoable } from './promise-data';
import { HoursContext } from './service-context';
import { UndoBar } from './UndoBar';
import { useWords, type Words, WordsContext, wordsFor } from './words';
import './care.css';
import './follow-up.css';
import './identity.css';
import './panel.css';
import './prices.css';
import './promises.css';
import './sentences.css';
import './trust.css';

/** Everything the panel shows, as signals; made in the entrypoint. */
export interface PanelStore {
  readonly view: ReadonlySignal<PanelView>;
  readonly locale: ReadonlySignal<Locale>;
  /** The shop's, an IANA name. */
  readonly timeZone: ReadonlySignal<string>;
  /** Epoch ms at which the view was made. */
  readonly nowMs: ReadonlySignal<number>;
  readonly notice: ReadonlySignal<Notice | null>;
  /** Profiles offered for an unknown customer; null: still looking. */
  readonly found: ReadonlySignal<readonly FoundProfile[] | null>;
  readonly search: ReadonlySignal<SearchState>;
  /** Who may be written to today; null: nobody has asked yet. */
  readonly plan: ReadonlySignal<PlanState | null>;
  /** Null: not read yet. */
  readonly library: ReadonlySignal<readonly LibraryEntry[] | null>;
  readonly hours: ReadonlySignal<ServiceHours>;
  /** Open promises of all customers, due first; null: not read yet. */
  readonly dues: ReadonlySignal<readonly DuePromise[] | null>;
  readonly agentName: ReadonlySignal<string>;
  readonly reminders: ReadonlySignal<'on' | 'off' | 'denied'>;
  /** What was done last with a promise or a question; null: nothing to take back. */
  readonly undoable: ReadonlySignal<Undoable | null>;
  /** Null: open. */
  readonly lock: ReadonlySignal<{ readonly asksPassphrase: boolean } | null>;
}

/** The views of the panel, in the order of their tabs. */
const TABS = ['customer', 'promises', 'follow-up', 'library', 'find'] as const;
export type Tab = (typeof TABS)[number];

export interface PanelProps {
  readonly store: PanelStore;
  readonly actions: PanelActions;
  /** The view to begin with. */
  readonly firstTab?: Tab;
}

/** The side panel: the customer of the open conversation, or why there is none. */
export function Panel(props: PanelProps) {
  const lock = props.store.lock.value;
  return lock === null ? (
    <OpenPanel {...props} />
  ) : (
    <LockScreen
      locale={props.store.locale.value}
      asksPassphrase={lock.asksPassphrase}
      onUnlock={(words) => props.actions.unlock(words)}
    />
  );
}

function OpenPanel({ store, actions, firstTab = 'customer' }: PanelProps) {
  const [tab, setTab] = useState<Tab>(firstTab);
  useFindKey(() => setTab('find'));
  const view = store.view.value;
  const notice = store.notice.value;
  const mark = markOf(view);
  const words = wordsFor(store.locale.value, store.timeZone.value, store.nowMs.value);
  const promises = (
    <PromiseList
      promises={store.dues.value}
      isCut={store.dues.value?.length === MOST_DUES}
      agentName={store.agentName.value}
      reminders={store.reminders.value}
      actions={actions}
      onOpened={(opened) => setTab(opened === 'profile' ? 'find' : 'customer')}
    />
  );
  return (
    <WordsContext.Provider value={words}>
      <HoursContext.Provider value={store.hours.value}>
        <div class="panel" lang={words.locale}>
          <PanelHead
            mark={mark}
            word={
              mark === 'off' && view.kind === 'customer'
                ? words.text.trustEvents.lost
                : words.text.stateWords[mark]
            }
            onDashboard={() => actions.openDashboard()}
            onOptions={() => actions.openOptions('start')}
            onLock={() => actions.lock()}
          />
          <main>
            <PanelTabs
              tabs={TABS.map((key) => ({
                key,
                words: tabWords(key, words.locale),
                ...(key === 'find' && { icon: ICON_SEARCH }),
              }))}
              value={tab}
              onChange={setTab}
            />
            <div class="panel-view" id={tabPanelId(tab)} role="tabpanel" aria-labelledby={tabId(tab)}>
              {tab === 'promises' ? (
                promises
              ) : tab === 'find' ? (
                <Finder
                  search={store.search.value}
                  chat={chatOf(view)}
                  actions={actions}
                  onLeave={() => setTab('customer')}
                />
              ) : tab === 'follow-up' ? (
                <FollowUps
                  plan={store.plan.value}
                  view={view.kind === 'customer' ? view.customer : null}
                  notice={notice}
                  actions={actions}
                />
              ) : tab === 'library' ? (
                <Library
                  entries={store.library.value}
                  view={view.kind === 'customer' ? view.customer : null}
                  notice={notice}
                  actions={actions}
                />
              ) : view.kind === 'customer' ? (
                <Customer
                  view={view.customer}
                  notice={notice}
                  found={store.found.value}
                  actions={actions}
                  key={view.customer.conversation.key}
                />
              ) : (
                <Nobody view={view} actions={actions} promises={hasDues(store) ? promises : null} />
              )}
            </div>
            {store.undoable.value !== null && (
              <UndoBar kind={store.undoable.value} onUndo={() => actions.undoLast()} />
            )}
          </main>
          {/* One place speaks: two live regions would talk over each other. */}
          <p class="vh" role="status">
            {notice === null ? '' : noticeWords(notice, words)}
          </p>
          <Foot view={view} notice={notice} />
        </div>
      </HoursContext.Provider>
    </WordsContext.Provider>
  );
}

function tabWords(tab: Tab, locale: Locale): string {
  switch (tab) {
    case 'promises':
      return promisesText[locale].tab;
    case 'follow-up':
      return followUpText[locale].tab;
    case 'find':
      return findText[locale].tab;
    case 'customer':
    case 'library':
      return privacyText[locale][`${tab}Tab`];
  }
}

const hasDues = ({ dues }: PanelStore): boolean => (dues.value?.length ?? 0) > 0;

/** Whom the open conversation is with. */
const chatOf = (view: PanelView) =>
  view.kind === 'customer'
    ? { name: view.customer.conversation.customerName, customerId: view.customer.profile?.id ?? null }
    : null;

/** Ctrl K, on a Mac Cmd K, opens the finder from anywhere in the panel. */
function useFindKey(open: () => void): void {
  // Before the first paint: a key pressed as soon as the panel shows is not lost.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.code !== 'KeyK' || event.altKey || event.shiftKey || event.ctrlKey === event.metaKey) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** What was done last stands here for those who see it; else what the panel keeps and where. */
function Foot({ view, notice }: { view: PanelView; notice: Notice | null }) {
  const words = useWords();
  const { text } = words;
  const shown = (): string => {
    if (notice !== null && notice.kind !== 'reply' && notice.kind !== 'copied')
      return noticeWords(notice, words);
    if (view.kind === 'loading') return text.reading;
    if (view.kind === 'customer' && markOf(view) === 'critical') return text.footFacts;
    return view.kind === 'customer' && view.customer.profile === null ? text.footUnknown : text.footLocal;
  };
  return <footer class="panel-foot">{shown()}</footer>;
}

function noticeWords(notice: Notice, { text, locale }: Words): string {
  if (notice.kind === 'reply') return text.reply[notice.state];
  if (notice.kind === 'cared') return caredWords(notice.change, locale);
  if (notice.kind === 'text-copied') return followUpText[locale].copied(notice.isCopied);
  if (notice.kind === 'note-copied') return noteWords(notice.isCopied, locale);
  if (notice.kind !== 'copied') return text.done[notice.kind];
  const { notCopied, noteCopied, reachCopied } = libraryText[locale];
  return !notice.isCopied ? notCopied : notice.what === 'handover' ? noteCopied : reachCopied;
}

const caredWords = (change: CareChange, locale: Locale): string =>
  change.kind === 'follow-up'
    ? followUpText[locale].settled[change.outcome]
    : change.kind === 'undo-follow-up'
      ? followUpText[locale].undone
      : needsText[locale].done[change.kind];
const noteWords = (isCopied: boolean, locale: Locale): string =>
  isCopied ? promisesText[locale].noteCopied : promisesText[locale].notCopied;
