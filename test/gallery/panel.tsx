/**
 * Every state of the side panel and the popup, for eyes and for the accessibility scan. Serve with
 * `vite test/gallery` and open `panel.html`; `?locale=en&theme=dark&width=320` choose language, theme and width,
 * `&state=crisis` shows one state alone.
 */
import '../../components/ui/ui.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { Popup, type PopupActions } from '../../components/popup/Popup';
import { Panel } from '../../components/side-panel/Panel';
import type { PanelActions } from '../../components/side-panel/panel-data';
import { pickLocale } from '../../lib/i18n/pick-locale';
import { libraryCase } from './library-case';
import { dueCases, found, HOURS, NOW_MS, notices, panelViews, popupHealth, popupStates } from './panel-case';
import { planCase } from './plan-case';
import { NOTHING_ASKED, searchCases } from './search-case';
import './panel.css';

const asked = new URLSearchParams(location.search);
const locale = pickLocale(asked.get('locale') ?? 'zh-CN');
const width = Number(asked.get('width') ?? 360);
document.documentElement.lang = locale;
document.documentElement.classList.add(asked.get('theme') === 'dark' ? 'dark' : 'light');

// Clocks of the panel stand where the case does.
Date.now = () => NOW_MS;

/** What was done, newest last: read by whoever drives the page. */
const done: string[] = [];
Object.assign(window, { done });
const actions = new Proxy({} as PanelActions & PopupActions, {
  get:
    (_, name) =>
    (...details: unknown[]) =>
      done.push([String(name), ...details.map((detail) => JSON.stringify(detail))].join(' ')),
});

const panels = panelViews(locale);
const popups = popupStates();
const state = asked.get('state');
if (state === null) showAll();
else showOne(state);
document.getElementById(`tab-${asked.get('tab')}`)?.click();

function showOne(name: string): void {
  const popup = popups[name];
  const view = panels[name === 'locked' ? 'known' : name];
  if (popup !== undefined)
    render(
      <Popup
        store={{
          locale: signal(locale),
          state: signal(popup),
          notice: signal(null),
          health: signal(popupHealth(popup)),
        }}
        actions={actions}
      />,
      document.body,
    );
  else if (view !== undefined)
    render(
      <Panel
        store={{
          view: signal(view),
          locale: signal(locale),
          timeZone: signal('Asia/Shanghai'),
          nowMs: signal(NOW_MS),
          notice: signal(notices[name] ?? null),
          found: signal(name === 'unknown' ? found : []),
          search: signal(searchCases[name] ?? NOTHING_ASKED),
          library: signal(libraryCase(locale)),
          plan: signal(planCase()),
          hours: signal(HOURS),
          dues: signal(dueCases[name] ?? []),
          agentName: signal('小叶'),
          reminders: signal('off'),
          undoable: signal(name === 'promises' ? 'half-kept' : null),
          team: signal(
            name === 'promises'
              ? { phase: 'offline', waiting: { entries: 12, changes: 0, sinceMs: NOW_MS - 3_600_000 } }
              : null,
          ),
          isInTeam: signal(name === 'promises'),
          mergeNotes: signal([]),
          lock: signal(name === 'locked' ? { asksPassphrase: true } : null),
        }}
        actions={actions}
      />,
      document.body,
    );
}

function showAll(): void {
  document.body.classList.add('all');
  const frame = (name: string, framed: number) => {
    const query = new URLSearchParams(asked);
    query.set('state', name);
    return (
      <figure key={name}>
        <figcaption>{name}</figcaption>
        <iframe
          title={name}
          src={`?${query}`}
          style={{ width: `${framed}px` }}
          onLoad={({ currentTarget }) => {
            currentTarget.style.height = `${currentTarget.contentDocument?.documentElement.scrollHeight ?? 600}px`;
          }}
        />
      </figure>
    );
  };
  render(
    <>
      {Object.keys(panels).map((name) => frame(name, width))}
      {Object.keys(popups).map((name) => frame(name, 320))}
    </>,
    document.body,
  );
}
