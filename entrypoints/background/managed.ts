import { browser } from 'wxt/browser';
import { readManaged } from '../../lib/model/managed';
import type { Stores } from '../../lib/storage/stores';
import { lookAgain, updateConsoles } from './consoles';
import { refreshConsoles } from './tabs';

/** Follows what an administrator fixed: at each start, and whenever the browser says that it changed. */
export function followManaged(stores: Stores): void {
  const { settings, policies } = stores;
  const take = async (): Promise<void> => {
    const { managed, faults } = readManaged(await given());
    if (faults.length > 0)
      console.warn(`Candor: the administrator's configuration is wrong in ${faults.join(', ')}`);
    const isChanged = await settings.fix(managed);
    // Saved as every policy is: with a version of its own, by which entries are judged.
    if (managed.policy !== undefined) await policies.save(managed.policy, Date.now());
    if (!isChanged) return;
    await updateConsoles(stores);
    await lookAgain(stores);
    await refreshConsoles();
  };
  /** One after the other: what was said last is what holds. */
  let last = Promise.resolve();
  const takeInTurn = (): void => {
    last = last.then(take).catch((error: unknown) => {
      console.warn('Candor: what is managed was not taken over', error instanceof Error ? error.name : '');
    });
  };
  browser.storage.managed.onChanged.addListener(takeInTurn);
  takeInTurn();
}

/** Firefox refuses to answer where no administrator wrote anything. */
async function given(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}
