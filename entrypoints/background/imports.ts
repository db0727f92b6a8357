import {
  customerIdOf,
  type ImportSource,
  isChanged,
  withImported,
  withoutImport,
} from '../../lib/import/customers';
import { formats } from '../../lib/import/formats/all';
import type { ImportedCustomer } from '../../lib/import/gather';
import { onMessage } from '../../lib/messages/messaging';
import { schemas } from '../../lib/messages/schemas';
import { type PolicyFile, policyFromFile } from '../../lib/model/policy';
import { indexPolicy, type ShopIndex } from '../../lib/policy/shop-index';
import type { Stores } from '../../lib/storage/stores';
import { refreshConsoles } from './tabs';

/** Stores lists batch by batch, and takes them back. A batch is one transaction; sent again it changes nothing. */
export function answerImports({ imports, policies }: Stores): void {
  const shop = shopCache();

  onMessage('beginImport', schemas.beginImport, async ({ id, files, formats }) => {
    const run = {
      id,
      startedAtMs: Date.now(),
      files,
      formats,
      state: 'running' as const,
      batches: 0,
      customers: 0,
      purchases: 0,
      faults: 0,
    };
    await imports.begin(run);
    return run;
  });

  onMessage('importOrders', schemas.importOrders, async ({ importId, batch, formatId, customers }) => {
    const policy = await policies.latest();
    const source = sourceOf(importId, formatId, policy?.file ?? null);
    const index = policy === null ? null : shop(policy.version, policy.file);
    const incoming = customers.map((customer) => ({
      id: customerIdOf(source, customer),
      console: consoleKeyOf(source, customer),
      customer,
    }));
    return imports.apply(importId, batch, incoming, (file, { customer }) => {
      const added = withImported(file, customer, source, index);
      return isChanged(added) ? added : null;
    });
  });

  onMessage('finishImport', schemas.finishImport, async ({ importId, state, faults }) => {
    const run = await imports.change(importId, { state, faults });
    void refreshConsoles();
    return run;
  });

  onMessage('undoImport', schemas.undoImport, async ({ importId }) => {
    const left = await imports.undo(importId, (file, details) => withoutImport(file, importId, details));
    if (left === 0) void refreshConsoles();
    return { left };
  });

  onMessage('rememberMapping', schemas.rememberMapping, (mapping) => imports.remember(mapping));
}

function sourceOf(importId: string, formatId: string | null, policy: PolicyFile | null): ImportSource {
  const format = formats.find(({ id }) => id === formatId);
  return {
    importId,
    formatId: format?.id ?? 'list',
    channel: format?.channel ?? 'private',
    consoleId: format?.consoleId ?? null,
    currency: format?.currency ?? policy?.shop.currency ?? 'CNY',
  };
}

const consoleKeyOf = ({ consoleId }: ImportSource, { account }: ImportedCustomer) =>
  consoleId === null || account === null ? null : { consoleId, customerKey: account };

/** Indexing a policy takes milliseconds; a list comes in hundreds of batches. */
function shopCache(): (version: number, file: PolicyFile) => ShopIndex {
  let known: { version: number; index: ShopIndex } | null = null;
  return (version, file) => {
    if (known?.version !== version) known = { version, index: indexPolicy(policyFromFile(file)) };
    return known.index;
  };
}
