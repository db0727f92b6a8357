import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { formatTime } from '../../lib/i18n/format';
import { tryoutText } from '../../lib/i18n/tryout';
import type { Message } from '../../lib/model/conversation';
import { onDraftKey } from '../coach-strip/keys';
import { createUnderline, type Underline } from '../coach-strip/underline';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_ARROW, ICON_CODE, ICON_INSERT, ICON_LINK, ICON_RECEIPT, ICON_UNDO } from '../ui/icons';
import { StateMark } from '../ui/StateMark';
import { StripHost } from './StripHost';
import type { TryoutActions, TryoutStore } from './tryout-view';
import './tryout.css';

export interface TryoutProps {
  readonly store: TryoutStore;
  readonly actions: TryoutActions;
}

/** The tea case in a small chat of our own: the coach's own strip over it, judged by the engine itself. */
export function Tryout({ store, actions }: TryoutProps) {
  const locale = store.locale.value;
  const text = tryoutText[locale];
  const line = store.line.value;
  return (
    <main class="tryout" lang={locale}>
      <header class="tryout-head">
        <p class="brand">
          <StateMark state="calm" />
        </p>
        <h1>{text.name}</h1>
        <p>{text.lead}</p>
      </header>
      <aside class="tryout-side">
        <h2>{text.known}</h2>
        <ul>
          {text.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <p class="mute">{text.scripted}</p>
        <div class="button-row">
          <Button large icon={ICON_UNDO} onPress={() => actions.restart()}>
            {text.restart}
          </Button>
          <a class="button large quiet" href="welcome.html">
            {text.toWelcome}
          </a>
        </div>
      </aside>
      <section class="chat" aria-label={text.chat}>
        <Messages store={store} />
        {line !== null ? (
          <p class="story">
            <span>{text.storyLine}</span>
            <button type="button" onClick={() => actions.useLine()} title={text.storyHint}>
              <Icon path={ICON_INSERT} />
              {line}
            </button>
          </p>
        ) : (
          <Over store={store} />
        )}
        <Composer store={store} actions={actions} />
      </section>
    </main>
  );
}

function Messages({ store }: { store: TryoutStore }) {
  const locale = store.locale.value;
  const text = tryoutText[locale];
  const messages = store.messages.value;
  const end = useRef<HTMLLIElement>(null);
  const count = messages.length + (store.isTyping.value ? 1 : 0);
  // What came last is to be seen whenever something came.
  useEffect(() => end.current?.scrollIntoView({ block: 'nearest' }), [count]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
    <div class="chat-list" role="log" tabIndex={0} aria-label={text.chat}>
      <ol>
        {messages.map((message) => (
          <li
            key={message.id}
            class={message.role === 'agent' ? 'mine' : undefined}
            data-message={message.id}
          >
            <small>
              {message.role === 'agent' ? '' : text.customer}{' '}
              {message.atMs !== null && formatTime(message.atMs, locale, store.timeZone)}
            </small>
            <Bubble message={message} code={text.code} oldOrder={text.oldOrder} />
          </li>
        ))}
        {store.isTyping.value && (
          <li>
            <p class="bubble" role="presentation">
              …
            </p>
          </li>
        )}
        <li ref={end} class="end" aria-hidden="true" />
      </ol>
    </div>
  );
}

const Bubble = ({ message, code, oldOrder }: { message: Message; code: string; oldOrder: string }) => (
  <p class="bubble">
    {message.text}
    {message.pictures.map((picture, index) => (
      <span class="attachment" key={index}>
        <Icon path={picture.payloads.length > 0 ? ICON_CODE : ICON_RECEIPT} />
        {picture.payloads.length > 0 ? code : oldOrder}
      </span>
    ))}
    {message.cards.map((card) => (
      <span class="attachment" key={card.url}>
        <Icon path={ICON_LINK} />
        {card.shop} · {card.title}
      </span>
    ))}
  </p>
);

function Over({ store }: { store: TryoutStore }) {
  const text = tryoutText[store.locale.value];
  const { held, warned, changed } = store.tally.value;
  return (
    <div class="story over" role="status">
      <b>{text.over}</b>
      <span>{text.tally(held, warned, changed)}</span>
      <span class="mute">{text.overLead}</span>
    </div>
  );
}

function Composer({ store, actions }: TryoutProps) {
  const locale = store.locale.value;
  const text = tryoutText[locale];
  const { codes, cards } = store.attached.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const shadow = useRef<ShadowRoot | null>(null);
  const underline = useRef<Underline | null>(null);
  useLayoutEffect(() => {
    if (field.current === null || shadow.current === null) return;
    underline.current = createUnderline(field.current, shadow.current);
    return () => underline.current?.dispose();
  }, []);
  const spans = store.spans.value;
  useEffect(() => {
    if (spans.length === 0) underline.current?.clear();
    else underline.current?.show(spans);
  }, [spans]);
  const press = (event: KeyboardEvent): void => {
    const root = shadow.current;
    if (root !== null && onDraftKey(event, store.view.value, store.notice.value, actions.strip, root))
      event.preventDefault();
    else if (event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.isComposing) {
      event.preventDefault();
      actions.send();
    }
  };
  return (
    <div class="composer">
      <StripHost store={store} actions={actions.strip} onRoot={(root) => (shadow.current = root)} />
      {(codes > 0 || cards.length > 0) && (
        <div class="tray">
          {codes > 0 && (
            <span class="attachment">
              <Icon path={ICON_CODE} />
              {text.code}
            </span>
          )}
          {cards.map((card) => (
            <span class="attachment" key={card}>
              <Icon path={ICON_LINK} />
              {card}
            </span>
          ))}
          <Button look="quiet" onPress={() => actions.detach()}>
            {text.detach}
          </Button>
        </div>
      )}
      <textarea
        ref={field}
        id="tryout-draft"
        aria-label={text.input}
        placeholder={text.placeholder}
        rows={2}
        value={store.draft.value}
        onInput={(event) => actions.type(event.currentTarget.value)}
        onKeyDown={press}
      />
      <Button look="primary" large icon={ICON_ARROW} onPress={() => actions.send()}>
        {text.send}
      </Button>
    </div>
  );
}
