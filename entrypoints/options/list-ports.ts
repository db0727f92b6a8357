import type { ListImportPorts } from '../../components/options/list-import';
import { titlesKey } from '../../lib/import/format';
import type { KnownMappings } from '../../lib/import/plan';
import { send } from '../../lib/messages/messaging';
import type { Stores } from '../../lib/storage/stores';
import { planInWorker, runInWorker } from './import-client';

/** Lists are read in a worker and stored by the background; `timeZone` answers the shop's, null: none is laid down. */
export function listPorts(stores: Stores, timeZone: () => string | null): Omit<ListImportPorts, 'changed'> {
  const setting = () => ({
    timeZone: timeZone() ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const known = async (): Promise<KnownMappings> =>
    Object.fromEntries((await stores.imports.mappings()).map(({ titles, mapping }) => [titles, mapping]));
  return {
    plan: async (files, chosen) => planInWorker(files, setting(), await known(), chosen),
    read: (files, plan) => runInWorker(files, plan, setting()),
    begin: (files, formats) => send('beginImport', { id: crypto.randomUUID(), files, formats }),
    store: (batch) => send('importOrders', batch),
    finish: (importId, state, faults) => send('finishImport', { importId, state, faults }),
    undo: async (importId) => (await send('undoImport', { importId })).left,
    remember: (titles, mapping) =>
      send('rememberMapping', { titles: titlesKey(titles), mapping: { ...mapping } }),
  };
}
