/** What to do with a gesture that would send. */
export type Decision = 'pass' | 'hold';

export interface GateOptions {
  /** Whether an event's target is the console's composer. */
  readonly isComposer: (target: EventTarget | null) => boolean;
  /** Whether it is, or lies in, the console's send button. */
  readonly isSendButton: (target: EventTarget | null) => boolean;
  readonly keys: readonly ('enter' | 'ctrl+enter')[];
  /** Called for each event of a gesture; it must answer alike for all of them. */
  readonly decide: () => Decision;
}

/**
 * Stands before the console's own listeners (window, capture) and holds sends. What the agent does after a
 * release is their own gesture, never a synthetic one. A decision that throws lets the gesture pass: a coach
 * that fails must not stop anybody from sending.
 * @returns a function that takes the gate away.
 */
export function createGate(options: GateOptions): () => void {
  const abort = new AbortController();
  /** A held key's keyup is swallowed too: some consoles send on it. */
  let heldKey: string | null = null;

  const isHeld = (event: Event): boolean => {
    let decision: Decision = 'pass';
    try {
      decision = options.decide();
    } catch {
      return false; // failing open is the contract above
    }
    if (decision === 'pass') return false;
    event.preventDefault();
    event.stopImmediatePropagation();
    return true;
  };

  const onKey = (event: KeyboardEvent): void => {
    if (!isSendKey(event, options.keys) || !options.isComposer(event.composedPath()[0] ?? event.target))
      return;
    if (isHeld(event)) heldKey = event.key;
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (heldKey === null || event.key !== heldKey) return;
    heldKey = null;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onPress = (event: Event): void => {
    if (!options.isSendButton(event.composedPath()[0] ?? event.target)) return;
    isHeld(event);
  };
  const onSubmit = (event: Event): void => {
    const form = event.target;
    if (form instanceof HTMLFormElement && [...form.elements].some(options.isComposer)) isHeld(event);
  };

  const listen = <K extends keyof WindowEventMap>(
    type: K,
    listener: (event: WindowEventMap[K]) => void,
  ): void => window.addEventListener(type, listener, { capture: true, signal: abort.signal });
  listen('keydown', onKey);
  listen('keypress', onKey);
  listen('keyup', onKeyUp);
  listen('pointerdown', onPress);
  listen('mousedown', onPress);
  listen('click', onPress);
  listen('submit', onSubmit);
  return () => abort.abort();
}

/** Enter while an input method composes chooses a word; it is never a send. 229 is what older ones report. */
function isSendKey(event: KeyboardEvent, keys: GateOptions['keys']): boolean {
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229 || event.shiftKey || event.altKey)
    return false;
  const modified = event.ctrlKey || event.metaKey;
  return modified ? keys.includes('ctrl+enter') : keys.includes('enter');
}
