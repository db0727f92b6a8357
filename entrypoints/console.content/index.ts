import { defineContentScript } from 'wxt/utils/define-content-script';
import { adapters, detectAdapter } from '../../lib/consoles/catalog';
import { startCoach } from './coach';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_idle',
  allFrames: true,
  main(context) {
    let stop: (() => void) | null = null;
    /** Single-page consoles show up after load: look again whenever the page changed, until one is found. */
    const look = (): void => {
      const adapter = detectAdapter(adapters);
      if (adapter === null) return;
      watcher.disconnect();
      stop = startCoach(adapter);
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document.documentElement, { childList: true, subtree: true });
    look();
    context.onInvalidated(() => {
      watcher.disconnect();
      stop?.();
    });
  },
});
