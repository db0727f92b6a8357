import type { ReadonlySignal } from '@preact/signals';
import { accessText } from '../../lib/i18n/access';
import { healthText } from '../../lib/i18n/health';
import { managedText } from '../../lib/i18n/managed';
import { popupText } from '../../lib/i18n/popup';
import { stripText } from '../../lib/i18n/strip';
import type { PageHealth } from '../../lib/model/health';
import type { Locale } from '../../lib/model/locale';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_CONSOLE, ICON_PANEL, ICON_RECEIPT, ICON_SETTINGS } from '../ui/icons';
import { Lights } from '../ui/Lights';
import { StateMark } from '../ui/StateMark';
import { Switch } from '../ui/Switch';
import { WhatIsRead } from '../ui/WhatIsRead';
import { MARKS, type TabState } from './tab-state';
import './popup.css';

/** Everything the popup shows, as signals; made in the entrypoint. */
export interface PopupStore {
  readonly locale: ReadonlySignal<Locale>;
  readonly state: ReadonlySignal<TabState>;
  /** What a click did not do. */
  readonly notice: ReadonlySignal<PopupNotice | null>;
  /** What is read of the page; null: no console in it. */
  readonly health: ReadonlySignal<PageHealth | null>;
}

export type PopupNotice = 'declined' | 'notSaved' | 'copied';

export interface PopupActions {
  /** Asks the browser for the site; called within the click, or the browser refuses. */
  enable(origin: string): void;
  stop(origin: string): void;
  resume(origin: string): void;
  /** Gives the permission for the site back to the browser. */
  takeBack(origin: string): void;
  /** Puts the guide into the page. */
  teach(): void;
  copyReport(): void;
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
  const health = store.health.value;
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
      {health !== null && READ.has(state.kind) && (
        <div class="health">
          <Lights lights={health.lights} locale={locale} />
          {state.kind === 'blind' && (
            <p>
              <Button onPress={() => actions.copyReport()}>{healthText[locale].copyReport}</Button>
              <small>{healthText[locale].reportHint}</small>
            </p>
          )}
        </div>
      )}
      {state.kind === 'not-enabled' && <WhatIsRead locale={locale} />}
      <WayOut state={state} text={text} actions={actions} />
      {notice !== null && (
        <p class="notice" role="alert">
          {notice === 'copied' ? healthText[locale].copied : text[notice]}
        </p>
      )}
      <nav>
        <button type="button" onClick={() => actions.openPanel()}>
          <Icon path={ICON_PANEL} />
          {text.openPanel}
        </button>
        {state.kind === 'no-conversation' && (
          <button type="button" onClick={() => actions.teach()}>
            <Icon path={ICON_CONSOLE} />
            {text.teach}
          </button>
        )}
        <button type="button" onClick={() => actions.openDashboard()}>
          <Icon path={ICON_RECEIPT} />
          {text.openDashboard}
        </button>
        <button type="button" onClick={() => actions.openOptions('start')}>
          <Icon path={ICON_SETTINGS} />
          {text.openOptions}
        </button>
      </nav>
      <Site state={state} locale={locale} actions={actions} />
    </main>
  );
}

/** States in which a page is there to be read. */
const READ: ReadonlySet<TabState['kind']> = new Set([
  'blind',
  'no-conversation',
  'calm',
  'doubtful',
  'crisis',
  'left',
]);

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
    if (state.kind === 'blind' || state.kind === 'unknown')
      return { words: text.teach, go: () => actions.teach() };
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
function Site({ state, locale, actions }: { state: TabState; locale: Locale; actions: PopupActions }) {
  if (!('origin' in state) || state.kind === 'not-enabled' || state.kind === 'not-allowed') return null;
  const { origin } = state;
  const { host } = new URL(origin);
  const label = popupText[locale].onForSite;
  return (
    <div class="site">
      <span>
        {label}
        <bdi class="mono">{host}</bdi>
      </span>
      <Switch
        label={`${label} ${host}`}
        on={state.kind !== 'stopped'}
        onChange={(on) => (on ? actions.resume(origin) : actions.stop(origin))}
      />
      <Button look="quiet" onPress={() => actions.takeBack(origin)}>
        <span aria-hidden="true">{accessText[locale].takeBack}</span>
        <span class="vh">{accessText[locale].takeBackFrom(host)}</span>
      </Button>
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
    case 'not-allowed':
      return { title: managedText[locale].notAllowed, hint: managedText[locale].notAllowedHint };
    case 'stopped':
      return { title: text.stopped, hint: text.stoppedHint };
    case 'unknown':
      return { title: text.unknown, hint: text.unknownHint };
    case 'no-conversation':
      return { title: text.noConversation, hint: text.noConversationHint };
    case 'blind':
      return { title: text.blind, hint: text.unchecked(stripText[locale].blind[state.reason]) };
    default:
      return { title: text[state.kind], hint: text.where(state.consoleName, state.customerName) };
  }
}
