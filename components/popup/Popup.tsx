import type { ReadonlySignal } from '@preact/signals';
import { popupText } from '../../lib/i18n/popup';
import { stripText } from '../../lib/i18n/strip';
import type { Locale } from '../../lib/model/locale';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_PANEL, ICON_RECEIPT, ICON_SETTINGS } from '../ui/icons';
import { StateMark } from '../ui/StateMark';
import { Switch } from '../ui/Switch';
import { MARKS, type TabState } from './tab-state';
import './popup.css';

/** Everything the popup shows, as signals; made in the entrypoint. */
export interface PopupStore {
  readonly locale: ReadonlySignal<Locale>;
  readonly state: ReadonlySignal<TabState>;
  /** What a click did not do. */
  readonly notice: ReadonlySignal<'declined' | 'notSaved' | null>;
}

export interface PopupActions {
  /** Asks the browser for the site; called within the click, or the browser refuses. */
  enable(origin: string): void;
  stop(origin: string): void;
  resume(origin: string): void;
  openPanel(): void;
  openDashboard(): void;
  openOptions(part: 'start' | 'consoles'): void;
}

/** State of this tab, whether it can be used, where to go. */
export function Popup({ store, actions }: { store: PopupStore; actions: PopupActions }) {
  const locale = store.locale.value;
  const text = popupText[locale];
  const state = store.state.value;
  const notice = store.notice.value;
  const { title, hint } = stateWords(state, locale);
  return (
    <main class="popup" lang={locale}>
      <div class="state" role="status">
        <StateMark state={MARKS[state.kind]} />
        <div>
          <h1>{title}</h1>
          {hint !== null && <p>{hint}</p>}
        </div>
      </div>
      <WayOut state={state} text={text} actions={actions} />
      {notice !== null && (
        <p class="notice" role="alert">
          {text[notice]}
        </p>
      )}
      <nav>
        <button type="button" onClick={() => actions.openPanel()}>
          <Icon path={ICON_PANEL} />
          {text.openPanel}
        </button>
        <button type="button" onClick={() => actions.openDashboard()}>
          <Icon path={ICON_RECEIPT} />
          {text.openDashboard}
        </button>
        <button type="button" onClick={() => actions.openOptions('start')}>
          <Icon path={ICON_SETTINGS} />
          {text.openOptions}
        </button>
      </nav>
      <Site state={state} label={text.onForSite} actions={actions} />
    </main>
  );
}

interface WayOutProps {
  readonly state: TabState;
  readonly text: (typeof popupText)[Locale];
  readonly actions: PopupActions;
}

/** The one thing to do when this tab is not being read. */
function WayOut({ state, text, actions }: WayOutProps) {
  const way = ((): { words: string; go: () => void } | null => {
    if (state.kind === 'not-enabled') return { words: text.enable, go: () => actions.enable(state.origin) };
    if (state.kind === 'stopped') return { words: text.resume, go: () => actions.resume(state.origin) };
    if (state.kind === 'blind') return { words: text.teach, go: () => actions.openOptions('consoles') };
    if (state.kind === 'crisis') return { words: text.openPanel, go: () => actions.openPanel() };
    return null;
  })();
  return (
    way && (
      <div class="do">
        <Button look="primary" onPress={way.go}>
          {way.words}
        </Button>
      </div>
    )
  );
}

/** On or off for the site in front; not shown where there is nothing to switch. */
function Site({ state, label, actions }: { state: TabState; label: string; actions: PopupActions }) {
  if (!('origin' in state) || state.kind === 'not-enabled') return null;
  const { origin } = state;
  return (
    <div class="site">
      <span>
        {label}
        <bdi class="mono">{new URL(origin).host}</bdi>
      </span>
      <Switch
        label={`${label} ${new URL(origin).host}`}
        on={state.kind !== 'stopped'}
        onChange={(on) => (on ? actions.resume(origin) : actions.stop(origin))}
      />
    </div>
  );
}

function stateWords(state: TabState, locale: Locale): { title: string; hint: string | null } {
  const text = popupText[locale];
  switch (state.kind) {
    case 'looking':
      return { title: text.looking, hint: null };
    case 'failed':
      return { title: text.failed, hint: text.failedHint };
    case 'not-site':
      return { title: text.notSite, hint: text.notSiteHint };
    case 'not-enabled':
      return {
        title: text.notEnabled,
        hint: `${new URL(state.origin).host}${locale === 'en' ? '. ' : '，'}${text.notEnabledHint}`,
      };
    case 'stopped':
      return { title: text.stopped, hint: text.stoppedHint };
    case 'no-conversation':
      return { title: text.noConversation, hint: text.noConversationHint };
    case 'blind':
      return { title: text.blind, hint: text.unchecked(stripText[locale].blind[state.reason]) };
    default:
      return { title: text[state.kind], hint: text.where(state.consoleName, state.customerName) };
  }
}
