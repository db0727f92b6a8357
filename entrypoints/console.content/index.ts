import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Candidate } from '../../lib/consoles/candidates';
import { find } from '../../lib/consoles/select';
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
  async main(context) {
    const candidates = await quietly(send('findConsoles', {}));
    if (candidates === undefined || candidates.length === 0 || context.isInvalid) return;
    /** Single-page consoles show up after load: look again whenever the page changed, until one is found. */
    const look = (): void => {
      const found = candidates.find(stands);
      if (found === undefined) return;
      watcher.disconnect();
      void quietly(send('startCoach', { consoleId: found.id }));
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document.documentElement, { childList: true, subtree: true });
    look();
    context.onInvalidated(() => watcher.disconnect());
  },
});

const stands = ({ detect }: Candidate): boolean =>
  (detect.url === undefined ||
    new RegExp(detect.url, 'u').test(location.pathname + location.search + location.hash)) &&
  find(document, detect.element) !== null;

/** Nobody answers while the extension is being updated: its next version looks for itself. */
async function quietly<T>(sending: Promise<T>): Promise<T | undefined> {
  try {
    return await sending;
  } catch {
    return undefined;
  }
}
