import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { adapters, detectAdapter } from '../../lib/consoles/catalog';
import { startCoach } from './coach';

declare global {
  /** Ends the coach that runs in this frame; in this extension's isolated world only. */
  var candorStop: (() => void) | undefined;
}

/** Put into a frame by the background when the content script found a console there. */
export default defineUnlistedScript(() => {
  globalThis.candorStop?.();
  const adapter = detectAdapter(adapters);
  if (adapter === null) return;
  globalThis.candorStop = startCoach(adapter);
});
