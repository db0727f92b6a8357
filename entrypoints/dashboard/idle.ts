/** Whoever was called away from a shared computer has left it for this long. */
const IDLE_MS = 15 * 60_000;

/** Calls `lock` when nobody has touched the page for a quarter of an hour. */
export function lockWhenIdle(lock: () => void): void {
  let timer = setTimeout(lock, IDLE_MS);
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(lock, IDLE_MS);
  };
  for (const event of ['keydown', 'pointerdown'] as const) addEventListener(event, again, { passive: true });
}
