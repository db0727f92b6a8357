import { startCoach } from './coach';

declare global {
  /** Ends the coach that runs in this frame; in this extension's isolated world only. */
  var candorStop: (() => void) | undefined;
}

/** Begins in a frame the background has laid the adapter and the language for; a coach that runs there ends. */
export function begin(): void {
  globalThis.candorStop?.();
  // One of another version of the extension may have been left here: this coach asks for its own.
  globalThis.candorEngine = undefined;
  const { candorAdapter: adapter, candorLocale: locale } = globalThis;
  if (adapter !== undefined && locale !== undefined) globalThis.candorStop = startCoach(adapter, locale);
}
