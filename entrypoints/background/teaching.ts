import { browser } from 'wxt/browser';
import { adapters as catalog } from '../../lib/consoles/catalog';
import { onMessage } from '../../lib/messages/messaging';
import { schemas } from '../../lib/messages/schemas';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';
import type { Locale } from '../../lib/model/locale';
import type { Stores } from '../../lib/storage/stores';
import { lookAgain } from './consoles';

/** Built from entrypoints/teach: comes into a page only when the agent asks for it. */
const TEACH = '/teach.js';

declare global {
  /** The interface's language, in the isolated world of a page that is coached or taught. */
  var candorLocale: Locale | undefined;
}

/** Lets agents teach pages. What a page sends is an adapter for itself alone, checked like a file from elsewhere. */
export function answerTeaching(stores: Stores): void {
  const { adapters, settings } = stores;

  onMessage('startTeaching', schemas.startTeaching, async ({ tabId }) => {
    const { interfaceLocale } = await settings.load(browser.i18n.getUILanguage());
    await browser.scripting.executeScript({
      target: { tabId },
      func: (locale: Locale) => {
        globalThis.candorLocale = locale;
      },
      args: [interfaceLocale],
    });
    await browser.scripting.executeScript({ target: { tabId }, files: [TEACH] });
  });

  onMessage('teachConsole', schemas.teachConsole, async ({ adapter }, { url }) => {
    if (!isOfPage(adapter, url)) throw new RangeError('a page teaches itself alone');
    await adapters.save(adapter);
    void lookAgain(stores);
  });

  onMessage('endTeaching', schemas.endTeaching, () => lookAgain(stores));
}

/** A page may not name other pages, nor take the place of a console that is built in. */
function isOfPage({ id, matches }: ConsoleAdapter, url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  const [only] = matches;
  return (
    matches.length === 1 &&
    only === `${protocol}//${hostname}/*` &&
    id.startsWith('own-') &&
    !catalog.some((known) => known.id === id)
  );
}
