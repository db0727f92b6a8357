import { browser } from 'wxt/browser';
import { onMessage } from '../../lib/messages/messaging';
import { schemas } from '../../lib/messages/schemas';
import type { CustomerFile } from '../../lib/model/customer';
import { promiseIdOf, withOutcome, withoutPromise, withPromise } from '../../lib/profile/promise-record';
import type { Stores } from '../../lib/storage/stores';
import { refreshConsoles } from './tabs';

/** The ledger of promises. Each answer comes after the change is stored; a retry changes nothing more. */
export function answerPromises({ customers, settings, setAside }: Stores): void {
  /** Who does it is what this browser's settings say, not what a message says. */
  const hand = async () => ({
    agent: (await settings.load(browser.i18n.getUILanguage())).agentName,
    nowMs: Date.now(),
  });

  onMessage('confirmPromise', schemas.confirmPromise, async ({ customerId, console, ...promise }) => {
    const by = await hand();
    const change = (file: CustomerFile): CustomerFile => withPromise(file, promise, by);
    const { consoleId, customerKey, customerName } = console;
    const { id } =
      customerId === null
        ? await customers.changeLinked(consoleId, customerKey, newcomer(customerName || customerKey), change)
        : await customers.change(customerId, change);
    void refreshConsoles();
    // The store has given it its id.
    const file = await customers.byId(id);
    return { customerId: id, promiseId: (file && promiseIdOf(file, promise)) ?? '' };
  });

  onMessage('dropPromise', schemas.dropPromise, async ({ customerId, promiseId }) => {
    await customers.change(customerId, (file) => withoutPromise(file, promiseId));
    void refreshConsoles();
  });

  onMessage('settlePromise', schemas.settlePromise, async ({ customerId, promiseId, ...outcome }) => {
    const by = await hand();
    await customers.change(customerId, (file) => withOutcome(file, promiseId, outcome, by));
    void refreshConsoles();
  });

  onMessage('setAside', schemas.setAside, async ({ isSetAside, consoleId, customerKey, item }) => {
    if (isSetAside) await setAside.put({ consoleId, customerKey, item, atMs: Date.now() });
    else await setAside.remove(consoleId, customerKey, item);
    void refreshConsoles();
  });
}

const newcomer = (name: string): CustomerFile => ({
  id: crypto.randomUUID(),
  name,
  tags: [],
  purchases: [],
  offers: [],
  promises: [],
});
