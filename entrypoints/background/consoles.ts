import { type Browser, browser } from 'wxt/browser';
import { sitePattern } from '../../lib/consoles/site-pattern';
import { onMessage } from '../../lib/messages/messaging';
import { schemas } from '../../lib/messages/schemas';
import { type Managed, mayEnable } from '../../lib/model/managed';
import type { Stores } from '../../lib/storage/stores';

/** Built from entrypoints/console.content, which registers itself nowhere. */
const SCRIPT = '/content-scripts/console.js';
/** One registration for all origins: two whose patterns overlap could put the script into one page twice. */
const SCRIPT_ID = 'console';

/** Keeps our script in exactly the pages whose origin was granted and not stopped. */
export function followConsoles(stores: Stores): void {
  const { settings } = stores;
  const stopped = async () => (await settings.load(browser.i18n.getUILanguage())).stoppedOrigins;
  const follow = () => updateConsoles(stores);
  const allowed = async (origins: readonly string[]) => within(await settings.managed(), origins);

  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await follow();
    await inject(await allowed(origins), await stopped());
  });
  browser.permissions.onRemoved.addListener(follow);
  // The script of the version before is cut off from us: open consoles get the new one.
  browser.runtime.onInstalled.addListener(async () => {
    await follow();
    await inject(await allowed(await granted()), await stopped());
  });
  onMessage('updateConsoles', schemas.updateConsoles, follow);

  // Whatever was interrupted when the worker last ended is made good at its next start.
  void follow();
}

/** Follows a change of the stopped origins: those that were taken up again get the script at once. */
export async function followStopped(
  stores: Stores,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  await updateConsoles(stores);
  const resumed = before.filter((origin) => !after.includes(origin)).map((origin) => sitePattern(origin));
  await inject(within(await stores.settings.managed(), resumed), after);
}

/** Brings the registered script to what was granted, not stopped, and allowed by an administrator. */
export const updateConsoles = ({ settings }: Stores): Promise<void> =>
  inTurn(async () => {
    const { stoppedOrigins } = await settings.load(browser.i18n.getUILanguage());
    await register(within(await settings.managed(), await granted()), stoppedOrigins);
  });

/** An administrator may have named the sites on which the coach works at all. */
const within = (managed: Managed, patterns: readonly string[]): string[] =>
  patterns.filter((pattern) => mayEnable(managed, pattern));

const granted = async (): Promise<string[]> => (await browser.permissions.getAll()).origins ?? [];

async function register(origins: readonly string[], stopped: readonly string[]): Promise<void> {
  const excludeMatches = stopped.map((origin) => sitePattern(origin));
  const matches = origins.filter((pattern) => !excludeMatches.includes(pattern));
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered !== undefined) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script: Browser.scripting.RegisteredContentScript = {
    id: SCRIPT_ID,
    js: [SCRIPT],
    matches,
    excludeMatches,
    allFrames: true,
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
  if (registered === undefined) await browser.scripting.registerContentScripts([script]);
  else await browser.scripting.updateContentScripts([script]);
}

/** Puts the script into tabs that are already open. */
async function inject(patterns: readonly string[], stopped: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns] });
  await Promise.all(
    tabs.map(({ id, url }) => id !== undefined && !isStopped(url, stopped) && injectInto(id)),
  );
}

const isStopped = (url: string | undefined, stopped: readonly string[]): boolean =>
  url !== undefined && URL.canParse(url) && stopped.includes(new URL(url).origin);

async function injectInto(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [SCRIPT] });
  } catch (error) {
    // An error page, a discarded tab, a page the browser keeps to itself: it gets the script when it next loads.
    console.warn('Candor: an open tab was not joined', error instanceof Error ? error.name : '');
  }
}

/** Every open page that was granted looks for its console anew. */
export async function lookAgain({ settings }: Stores): Promise<void> {
  const { stoppedOrigins } = await settings.load(browser.i18n.getUILanguage());
  await inject(within(await settings.managed(), await granted()), stoppedOrigins);
}

/** Two changes at once must not register side by side. */
let last: Promise<void> = Promise.resolve();
const inTurn = (work: () => Promise<void>): Promise<void> => {
  last = last.then(work, work);
  return last;
};
