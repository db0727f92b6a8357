import { findComposer, isIn, isMenuOpen } from '../../lib/consoles/composer';
import { isField } from '../../lib/consoles/editable-text';
import { followWindows, type PageWindow } from '../../lib/consoles/frames';
import { createGate, type Decision } from '../../lib/consoles/gate';
import { isSendForm, isSendTarget } from '../../lib/consoles/send';
import { onMessage } from '../../lib/messages/messaging';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';
import type { PageHealth } from '../../lib/model/health';

/** What is asked about each gesture of the agent. */
export interface Ears {
  /** Whether a key pressed in the draft was meant for the strip; it then acts on it. */
  takesKey(event: KeyboardEvent): boolean;
  /** The draft changed. */
  onInput(): void;
  /** Answers for each event of a sending gesture. */
  decide(): Decision;
  /** What `decide` would answer, asked without a word to the agent. */
  wouldHold(): boolean;
}

/**
 * Listens where the agent writes: in the page, in its frames and shadow roots, before the console does.
 * @returns a function that follows a composer which the page has replaced.
 */
export function listenAtComposer(
  adapter: ConsoleAdapter,
  { takesKey, onInput, decide, wouldHold }: Ears,
  signal: AbortSignal,
): (composer: HTMLElement) => void {
  let composer: HTMLElement | null = null;
  const isComposer = (event: Event): boolean => isIn(event, findComposer(adapter));
  const onField = (event: Event): void => {
    // An editor that draws by itself has not drawn yet, and may raise no event at all: it is watched below.
    if (isComposer(event) && (event.type !== 'input' || (composer !== null && isField(composer)))) onInput();
  };
  const guard = createGate(
    {
      isComposer,
      isSendButton: (event) => isSendTarget(adapter, event),
      isSendForm: (form, submitter) => isSendForm(adapter, findComposer(adapter), form, submitter),
      isMenuOpen: () => isMenuOpen(adapter),
      keys: adapter.send.keys,
      takesKey,
      decide,
      wouldHold,
    },
    signal,
  );
  const hook = (view: PageWindow): void => {
    guard(view);
    view.addEventListener('input', onField, { capture: true, signal });
    view.addEventListener('compositionend', onField, { capture: true, signal });
  };
  followWindows(hook, signal);

  const changes = new MutationObserver(onInput);
  signal.addEventListener('abort', () => changes.disconnect());
  return (next) => {
    if (next === composer) return;
    composer = next;
    changes.disconnect();
    if (!isField(next)) changes.observe(next, { subtree: true, childList: true, characterData: true });
    const view = next.ownerDocument.defaultView;
    if (view !== null) hook(view);
    const root = next.getRootNode();
    if (root !== next.ownerDocument) guard(root);
  };
}

/** What other parts of the extension ask of the console page. */
export interface PageHands {
  insert(text: string): Promise<'inserted' | 'copied' | 'failed'>;
  showMessage(messageId: string): boolean;
  health(): PageHealth;
  /** Policy, profile or settings changed. */
  refresh(): void;
}

/** Answers the side panel, the dashboard and the background until `signal`. */
export function answerPages({ insert, showMessage, health, refresh }: PageHands, signal: AbortSignal): void {
  const removers = [
    onMessage('insertSentence', null, async ({ text }) => ({ state: await insert(text) })),
    onMessage('showMessage', null, ({ messageId }) => ({ shown: showMessage(messageId) })),
    onMessage('readHealth', null, health),
    onMessage('refreshWorkplace', null, refresh),
  ];
  signal.addEventListener('abort', () => {
    for (const remove of removers) remove();
  });
}
