import { maskedCustomer, maskedFound } from '../../components/side-panel/mask';
import type { FoundProfile } from '../../components/side-panel/panel-data';
import type { CustomerFile } from '../../lib/model/customer';
import type { Stores } from '../../lib/storage/stores';
import { NOTHING_ASKED, type PanelSignals } from './store';

/** Results on a page of the panel. */
const MOST_FOUND = 20;
/** Profiles offered for an unknown customer. */
const MOST_OFFERED = 8;

/** What the panel looks customers up with; while one search runs only the words typed last wait. */
export function createFinder(store: PanelSignals, { finder, customers }: Stores) {
  const { search } = store;
  const setting = () => ({
    timeZone: store.timeZone.value,
    currency: store.currency.value,
    nowMs: store.nowMs.value,
  });
  const isMasked = (): boolean => store.settings.value.masksNumbers === true;
  const shown = (file: CustomerFile): CustomerFile => (isMasked() ? maskedCustomer(file) : file);
  const find = async (query: string, limit: number) => {
    const { found, isCut } = await finder.find(query, limit, setting());
    return { found: isMasked() ? found.map(maskedFound) : found, isCut };
  };
  let running = false;
  let waiting: string | null = null;

  const ask = async (query: string): Promise<void> => {
    running = true;
    try {
      const { found, isCut } = await find(query, MOST_FOUND);
      // What was found for a word is shown until the next is answered: the list does not flicker.
      if (search.value.query !== '') search.value = { ...search.value, found, isCut, failed: false };
    } catch {
      search.value = { ...search.value, found: null, failed: true };
    }
    running = false;
    const next = waiting;
    waiting = null;
    if (next !== null) await ask(next);
  };

  return {
    search(query: string): void {
      search.value = query.trim() === '' ? { ...NOTHING_ASKED, query } : { ...search.value, query };
      if (query.trim() === '') waiting = null;
      else if (running) waiting = query;
      else void ask(query);
    },
    async openProfile(id: string): Promise<void> {
      const opened = await customers.byId(id);
      if (opened !== null) search.value = { ...search.value, opened: shown(opened) };
    },
    closeProfile(): void {
      search.value = { ...search.value, opened: null };
    },
    /** Profiles for a query; for an empty one those of the same name, which may be the same person. */
    async offer(query: string, customerName: string): Promise<readonly FoundProfile[]> {
      if (query === '')
        return (await customers.named(customerName, MOST_OFFERED)).map((file) => asProfile(shown(file)));
      const { found } = await find(query, MOST_OFFERED);
      return found.map(({ customer, purchase }) => asProfile(customer, purchase));
    },
  };
}

/** With the purchase that made it fit, else the latest. */
function asProfile(file: CustomerFile, met: CustomerFile['purchases'][number] | null = null): FoundProfile {
  const latest = [...file.purchases].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1);
  const purchase = met ?? latest;
  return {
    id: file.id,
    name: file.name,
    phoneTail: file.phoneTail ?? null,
    purchase: purchase === undefined ? null : { product: purchase.product, atMs: Date.parse(purchase.at) },
  };
}
