import { type Browser, browser } from 'wxt/browser';
import { candidatesAt } from '../../lib/consoles/candidates';
import { adapters as catalog } from '../../lib/consoles/catalog';
import { onMessage } from '../../lib/messages/messaging';
import type { Stage } from '../../lib/messages/protocol';
import { schemas } from '../../lib/messages/schemas';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';
import type { Locale } from '../../lib/model/locale';
import type { Stores } from '../../lib/storage/stores';
import { lookAgain } from './consoles';

/** Reader, gate and strip with the words of one language, for pages in which a console was found. */
const COACH = {
  'zh-CN': '/coach-zh-cn.js',
  'zh-TW': '/coach-zh-tw.js',
  en: '/coach-en.js',
} as const satisfies Record<Locale, string>;

/** What comes after it, on first need. */
const STAGES = {
  engine: ['/phrases-han.js', '/phrases-latin.js', '/engine.js'],
} as const satisfies Record<Stage, readonly string[]>;

declare global {
  /** The console the coach is to read, in the isolated world of the frame it is put into. */
  var candorAdapter: ConsoleAdapter | undefined;
}

/** Which console stands where: the catalogue and the workplace's own adapters stay here, a page gets its own one. */
export function answerAdapters(stores: Stores): void {
  const { adapters, settings } = stores;

  onMessage('findConsoles', schemas.findConsoles, async (_, sender) =>
    candidatesAt(addressOf(sender), await adapters.all(), catalog),
  );

  onMessage('startCoach', schemas.startCoach, async ({ consoleId }, { tab, frameId = 0 }) => {
    const known = [...(await adapters.all()), ...catalog];
    const adapter = known.find(({ id }) => id === consoleId);
    if (tab?.id === undefined || adapter === undefined) return;
    const { interfaceLocale } = await settings.load(browser.i18n.getUILanguage());
    const target = { tabId: tab.id, frameIds: [frameId] };
    await browser.scripting.executeScript({
      target,
      func: (given: ConsoleAdapter, locale: Locale) => {
        globalThis.candorAdapter = given;
        globalThis.candorLocale = locale;
      },
      args: [adapter, interfaceLocale],
    });
    await browser.scripting.executeScript({ target, files: [COACH[interfaceLocale]] });
  });

  onMessage('loadStage', schemas.loadStage, async ({ stage }, { tab, frameId = 0 }) => {
    if (tab?.id === undefined) throw new RangeError('a stage is of a page');
    const target = { tabId: tab.id, frameIds: [frameId] };
    await browser.scripting.executeScript({ target, files: [...STAGES[stage]] });
  });

  onMessage('saveAdapter', schemas.saveAdapter, async ({ adapter }) => {
    await adapters.save(adapter);
    void lookAgain(stores);
  });

  onMessage('removeAdapter', schemas.removeAdapter, async ({ id }) => {
    await adapters.remove(id);
    void lookAgain(stores);
  });
}

/** The frame's address; a frame without one of its own (about:blank) stands at that of its opener. */
const addressOf = ({ url, origin, tab }: Browser.runtime.MessageSender): string =>
  url?.startsWith('http') === true ? url : (origin ?? tab?.url ?? '');
