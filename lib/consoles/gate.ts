/** What to do with a gesture that would send. */
export type Decision = 'pass' | 'hold';

export interface GateOptions {
  /** Whether an event happens in the console's composer. */
  readonly isComposer: (event: Event) => boolean;
  /** Whether it happens in the console's send button, or in another element whose click sends. */
  readonly isSendButton: (event: Event) => boolean;
  /** Whether a form is the composer's own and this submit of it would send. */
  readonly isSendForm: (form: HTMLFormElement, submitter: HTMLElement | null) => boolean;
  /** Whether a menu is open in which Enter chooses (mentions, templates). */
  readonly isMenuOpen: () => boolean;
  readonly keys: readonly ('enter' | 'ctrl+enter')[];
  /** Whether a key pressed in the composer was meant for us; it is then kept from the console. */
  readonly takesKey: (event: KeyboardEvent) => boolean;
  /** Called for each event of a gesture; it must answer alike for all of them. */
  readonly decide: () => Decision;
  /** What `decide` would answer, asked without a word to the agent. */
  readonly wouldHold: () => boolean;
}

/** Takes a window of the page under guard, or a shadow root, out of which no submit is heard. May meet one twice. */
export type Guard = (target: EventTarget) => void;

/** Every event on which a console may send by a button; consoles listen to each of them. */
const PRESSES = [
  'pointerdown',
  'mousedown',
  'touchstart',
  'pointerup',
  'mouseup',
  'touchend',
  'click',
] as const;

/**
 * Stands before the console's own listeners (window, capture) and holds sends. What the agent does after a
 * release is their own gesture, never a synthetic one. A decision that throws lets the gesture pass: a coach
 * that fails must not stop anybody from sending. Until `signal`.
 */
export function createGate(options: GateOptions, signal: AbortSignal): Guard {
  /** A held key's keypress and keyup are swallowed too: some consoles send on them. */
  let isKeyHeld = false;
  /** Enter went down outside of the composer, as on our own button: let go in the composer it is no send either. */
  let isKeyFromElsewhere = false;
  /** Enter went down to choose a word: letting it go is no send, though a few consoles take it for one. */
  let isWordKey = false;

  const onKeyDown = (event: KeyboardEvent): void => {
    const isHere = options.isComposer(event);
    const isTaken = isHere && options.takesKey(event);
    if (isTaken) swallow(event);
    if (event.key !== 'Enter' && event.keyCode !== COMPOSING) return;
    isKeyFromElsewhere = !isHere;
    isWordKey = isComposing(event);
    isKeyHeld = isTaken || (isSend(event) && isHeld());
    if (isKeyHeld) swallow(event);
  };
  const onKeyPress = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (isStray(event) || (isSend(event) && isHeld()))) swallow(event);
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    const isWord = isWordKey && options.isComposer(event);
    if (isStray(event) || (isWord && isHeld(options.wouldHold))) swallow(event);
    isKeyHeld = false;
    isWordKey = false;
    isKeyFromElsewhere = false;
  };
  const isStray = (event: KeyboardEvent): boolean =>
    isKeyHeld || (isKeyFromElsewhere && options.isComposer(event));
  const onPress = (event: Event): void => {
    if (options.isSendButton(event) && isHeld()) swallow(event);
  };
  const onSubmit = (event: Event): void => {
    const form = event.target;
    if (!isForm(form)) return;
    const submitter = 'submitter' in event ? (event as SubmitEvent).submitter : null;
    if (options.isSendForm(form, submitter) && isHeld()) swallow(event);
  };

  /** Enter in the composer, or on a choice of a send menu. */
  const isSend = (event: KeyboardEvent): boolean => {
    if (isComposing(event)) return false;
    if (options.isSendButton(event)) return true;
    return isSendKey(event, options.keys) && options.isComposer(event) && !options.isMenuOpen();
  };
  const isHeld = (ask = (): boolean => options.decide() === 'hold'): boolean => {
    try {
      return ask();
    } catch {
      return false; // failing open is the contract above
    }
  };

  const listeners: readonly [string, (event: never) => void][] = [
    ['keydown', onKeyDown],
    ['keypress', onKeyPress],
    ['keyup', onKeyUp],
    ['submit', onSubmit],
    ...PRESSES.map((type): [string, (event: Event) => void] => [type, onPress]),
  ];
  return (target) => {
    for (const [type, listener] of listeners)
      target.addEventListener(type, listener as EventListener, { capture: true, passive: false, signal });
  };
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** What browsers report instead of a key that an input method took. */
const COMPOSING = 229;

/** Enter while an input method composes chooses a word; it is never a send. */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === COMPOSING;

function isSendKey(event: KeyboardEvent, keys: GateOptions['keys']): boolean {
  if (event.key !== 'Enter' || event.shiftKey || event.altKey) return false;
  return keys.includes(event.ctrlKey || event.metaKey ? 'ctrl+enter' : 'enter');
}

const isForm = (target: EventTarget | null): target is HTMLFormElement =>
  target !== null && 'requestSubmit' in target;
