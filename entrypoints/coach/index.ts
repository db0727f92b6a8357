import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCoach } from './coach';

declare global {
  /** Ends the coach that runs in this frame; in this extension's isolated world only. */
  var candorStop: (() => void) | undefined;
}

/** Put into a frame by the background, after the adapter of the console that was found there. */
export default defineUnlistedScript(() => {
  globalThis.candorStop?.();
  // One of another version of the extension may have been left here: this coach asks for its own.
  globalThis.candorEngine = undefined;
  const { candorAdapter: adapter } = globalThis;
  if (adapter !== undefined) globalThis.candorStop = startCoach(adapter);
});
