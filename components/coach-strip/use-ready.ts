import { useEffect, useRef, useState } from 'preact/hooks';
import { isComposing } from './keys';

/** Quiet after which a card that took the focus takes Enter, ms: sooner it is the second press of an impatient send. */
const QUIET_MS = 300;

export interface Readiness {
  /** Whether the way out that has the focus can be pressed. */
  readonly isReady: boolean;
  /** Whether an Enter on the card still belongs to the send that was stopped. Counts from it anew. */
  isTooSoon(event: KeyboardEvent): boolean;
  /** Enter was let go: the quiet begins here. */
  onKeyUp(event: KeyboardEvent): void;
}

/**
 * When a card that came under the agent's fingers may take Enter: nobody has pressed it for a while and none is still
 * down. Told by the time of the press itself: on a busy page a key arrives long after it was pressed.
 */
export function useReady(waits: boolean): Readiness {
  const [isReady, setReady] = useState(!waits);
  const quietSinceMs = useRef(performance.now());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const begin = (atMs: number): void => {
    quietSinceMs.current = Math.max(quietSinceMs.current, atMs);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setReady(true), QUIET_MS);
  };
  useEffect(() => {
    if (waits) begin(performance.now());
    return () => clearTimeout(timer.current);
  }, []);
  return {
    isReady,
    isTooSoon(event) {
      if (event.repeat || isComposing(event)) return true;
      if (!waits || event.timeStamp - quietSinceMs.current >= QUIET_MS) return false;
      setReady(false);
      begin(event.timeStamp);
      return true;
    },
    onKeyUp(event) {
      if (event.key === 'Enter' && !isReady) begin(event.timeStamp);
    },
  };
}
