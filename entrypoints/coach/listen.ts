import { onMessage } from '../../lib/messages/messaging';

/** Calls `onInput` when the draft changed, and gives the strip its keys before the console sees them. */
export function onTyping(
  isInComposer: (target: EventTarget | null) => boolean,
  takesKey: (event: KeyboardEvent) => boolean,
  onInput: () => void,
  signal: AbortSignal,
): void {
  const listen = (event: Event): void => {
    if (isInComposer(event.target)) onInput();
  };
  document.addEventListener('input', listen, { capture: true, signal });
  document.addEventListener('compositionend', listen, { capture: true, signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (!isInComposer(event.target) || !takesKey(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
}

/** What other parts of the extension ask of the console page. */
export interface PageHands {
  insert(text: string): Promise<'inserted' | 'copied' | 'failed'>;
  showMessage(messageId: string): boolean;
  /** Policy, profile or settings changed. */
  refresh(): void;
}

/** Answers the side panel, the dashboard and the background until `signal`. */
export function answerPages({ insert, showMessage, refresh }: PageHands, signal: AbortSignal): void {
  const removers = [
    onMessage('insertSentence', null, async ({ text }) => ({ state: await insert(text) })),
    onMessage('showMessage', null, ({ messageId }) => ({ shown: showMessage(messageId) })),
    onMessage('refreshWorkplace', null, refresh),
  ];
  signal.addEventListener('abort', () => {
    for (const remove of removers) remove();
  });
}
