import { useEffect, useState } from 'preact/hooks';

/**
 * The time, made anew at the moment that `nextOf` names: one timer, set for when something changes. Nothing runs
 * while the page is hidden; when it is seen again the time is read at once.
 *
 * @param startMs when what is shown was made
 * @param nextOf the moment at which what is shown at `nowMs` is no longer true; null: it stays true
 */
export function useNow(startMs: number, nextOf: (nowMs: number) => number | null): number {
  const [nowMs, setNow] = useState(startMs);
  const seenMs = Math.max(nowMs, startMs);
  const nextMs = nextOf(seenMs);
  useEffect(() => {
    const tick = (): void => setNow(Date.now());
    let timer: ReturnType<typeof setTimeout> | undefined;
    const set = (): void => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible' && nextMs !== null)
        timer = setTimeout(tick, Math.min(Math.max(0, nextMs - Date.now()), LONGEST_MS));
    };
    const look = (): void => {
      if (document.visibilityState === 'visible') tick();
      set();
    };
    set();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [nextMs]);
  return seenMs;
}

/** Longer timers overflow. */
const LONGEST_MS = 2 ** 31 - 1;
