import { signal } from '@preact/signals';
import { render } from 'preact';
import { standsOnDark } from '../../components/coach-strip/theme';
import { Teach } from '../../components/teach/Teach';
import css from '../../components/teach/teach.css?inline';
import type { TeachView } from '../../components/teach/view';

import { send } from '../../lib/messages/messaging';
import type { Locale } from '../../lib/model/locale';
import { createGuide, NOTHING } from './guide';

const HOST = 'candor-teach';

/** Guides the agent through pointing at the parts of this page. Returns a function that ends it. */
export function startTeaching(locale: Locale): () => void {
  for (const left of document.querySelectorAll(HOST)) left.remove();
  const host = document.createElement(HOST);
  host.style.cssText = 'position:fixed;z-index:2147483001';
  // As with the strip: the demo build opens it to its own tests.
  const root = host.attachShadow({ mode: import.meta.env.MODE === 'demo' ? 'open' : 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const stage = document.createElement('div');
  root.append(stage);
  document.documentElement.append(host);

  const ended = new AbortController();
  const view = signal<TeachView>({
    locale,
    theme: standsOnDark(document.body) ? 'dark' : 'light',
    side: 'end',
    step: 'customer',
    done: {},
    hover: null,
    rows: [],
    counts: { customer: 0, agent: 0, unknown: 0 },
    asked: null,
    problem: null,
    keys: NOTHING.keys,
    canGrow: false,
    canShrink: false,
    name: location.hostname,
    isSaving: false,
  });
  /** The glass and all that is ours lets the page's own element be found. */
  const under = <T,>(look: () => T): T => {
    host.style.display = 'none';
    try {
      return look();
    } finally {
      host.style.display = '';
    }
  };

  const guide = createGuide(view, under, end);
  const { signal: over } = ended;
  addEventListener('scroll', guide.draw, { capture: true, passive: true, signal: over });
  addEventListener('resize', guide.draw, { signal: over });
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!guide.leaveQuestion()) end();
    },
    { capture: true, signal: over },
  );

  const Connected = () => <Teach view={view.value} actions={guide.actions} />;
  render(<Connected />, stage);

  function remove(): void {
    ended.abort();
    render(null, stage);
    host.remove();
  }
  function end(): void {
    remove();
    globalThis.candorTeachStop = undefined;
    send('endTeaching', {}).catch(() => undefined); // the extension was updated: its next version looks for itself
  }
  return remove;
}
