import { defineContentScript } from 'wxt/utils/define-content-script';
import { adapters, detectAdapter } from '../../lib/consoles/catalog';
import { send } from '../../lib/messages/messaging';

/**
 * Looks whether a known console stands in the page, and asks for the coach only then: sign-in pages, settings
 * and frames of the same origin pay for a few selectors, not for an engine.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_idle',
  allFrames: true,
  main(context) {
    /** Single-page consoles show up after load: look again whenever the page changed, until one is found. */
    const look = (): void => {
      if (detectAdapter(adapters) === null) return;
      watcher.disconnect();
      send('startCoach', {}).catch(() => {
        // The extension is being updated: its next version looks for itself.
      });
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document.documentElement, { childList: true, subtree: true });
    look();
    context.onInvalidated(() => watcher.disconnect());
  },
});
