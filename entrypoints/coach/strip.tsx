import { signal } from '@preact/signals';
import { render } from 'preact';
import { CoachStrip } from '../../components/coach-strip/CoachStrip';
import { onDraftKey } from '../../components/coach-strip/keys';
import css from '../../components/coach-strip/strip.css?inline';
import { standsOnDark } from '../../components/coach-strip/theme';
import { createUnderline, type MarkedSpan } from '../../components/coach-strip/underline';
import type { NoticeView, StripActions, StripView } from '../../components/coach-strip/view';
import { boxOnPage } from '../../lib/consoles/frames';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';
import type { Locale } from '../../lib/model/locale';
import { placeAbove } from './place';

/** How long a notice stands, ms; those that ask something stand longer. */
const NOTICE_MS = 4000;
const QUESTION_MS = 10_000;

/** The element that holds the strip. */
const HOST = 'candor-strip';

export interface StripModel {
  readonly view: StripView;
  readonly locale: Locale;
  readonly timeZone: string;
}

export interface Strip {
  show(model: StripModel): void;
  notify(notice: NoticeView): void;
  clearNotice(): void;
  underline(spans: readonly MarkedSpan[]): void;
  /** Whether a key pressed in the draft was meant for the strip; it then acts on it. */
  takesKey(event: KeyboardEvent): boolean;
  /** Rings an element of the page until the next call. */
  ring(element: Element | null): void;
  /** Follows a composer that the page has replaced; without one the strip stands in the page's corner. */
  attach(composer: HTMLElement | null): void;
  remove(): void;
}

/** Mounts the strip in a shadow root of its own, at the end of the page: nothing of the console is edited. */
export function mountStrip(adapter: ConsoleAdapter, actions: StripActions, locale: Locale): Strip {
  // A coach that was cut off by an update cannot be told; its strip makes room, it ends itself at its next event.
  for (const left of document.querySelectorAll(HOST)) left.remove();
  const host = document.createElement(HOST);
  host.style.cssText = 'position:fixed;z-index:2147483000';
  toCorner(host);
  // The page must not read a customer's profile out of the strip; the demo build opens it to its own tests.
  const root = host.attachShadow({ mode: import.meta.env.MODE === 'demo' ? 'open' : 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const stage = document.createElement('div');
  const ringBox = document.createElement('div');
  ringBox.hidden = true;
  ringBox.style.cssText =
    'position:fixed;border:2px solid #1b5c98;border-radius:10px;box-shadow:0 0 0 3px rgb(27 92 152/.25);pointer-events:none';
  root.append(stage, ringBox);
  document.documentElement.append(host);

  const model = signal<StripModel>({ view: { kind: 'busy' }, locale, timeZone: 'UTC' });
  const notice = signal<NoticeView | null>(null);
  const theme = signal<'light' | 'dark'>('light');
  let noticeTimer: ReturnType<typeof setTimeout> | undefined;
  let composer: HTMLElement | null = null;
  let unplace = (): void => undefined;
  let underline: ReturnType<typeof createUnderline> | null = null;

  const Connected = () => (
    <CoachStrip {...model.value} notice={notice.value} theme={theme.value} actions={actions} />
  );
  render(<Connected />, stage);

  const clearNotice = (): void => {
    clearTimeout(noticeTimer);
    notice.value = null;
  };

  return {
    show: (next) => {
      model.value = next;
    },
    notify(next) {
      clearTimeout(noticeTimer);
      notice.value = next;
      const stands = next.kind === 'promise' || next.kind === 'not-useful' ? QUESTION_MS : NOTICE_MS;
      noticeTimer = setTimeout(clearNotice, stands);
    },
    clearNotice,
    underline: (spans) => (spans.length === 0 ? underline?.clear() : underline?.show(spans)),
    takesKey: (event) => onDraftKey(event, model.value.view, notice.value, actions, root),
    ring(element) {
      ringBox.hidden = element === null;
      if (element === null) return;
      const box = boxOnPage(element);
      ringBox.style.inset = `${box.top - 4}px auto auto ${box.left - 4}px`;
      ringBox.style.width = `${box.width + 4}px`;
      ringBox.style.height = `${box.height + 4}px`;
    },
    attach(next) {
      if (next === composer) return;
      unplace();
      underline?.dispose();
      composer = next;
      if (next === null) {
        unplace = toCorner(host);
        return;
      }
      theme.value = standsOnDark(next) ? 'dark' : 'light';
      unplace = placeAbove(host, next, adapter);
      underline = createUnderline(next, root);
    },
    remove() {
      clearNotice();
      unplace();
      underline?.dispose();
      render(null, stage);
      host.remove();
    },
  };
}

/** A strip without a composer must be seen all the same: it says that nothing is checked. */
function toCorner(host: HTMLElement): () => void {
  for (const [name, value] of CORNER) host.style.setProperty(name, value);
  return () => undefined;
}

const CORNER = [
  ['left', 'auto'],
  ['right', '16px'],
  ['bottom', '16px'],
  ['width', 'min(500px, 100vw - 32px)'],
] as const;
