import { matchProfiles, namesakes } from '../../components/side-panel/match-profiles';
import type { FoundProfile } from '../../components/side-panel/panel-data';
import type { CustomerStore } from '../../lib/storage/customer-store';

/** Profiles for a query; for an empty one those of the same name, which may be the same person. */
export async function findProfiles(
  customers: CustomerStore,
  query: string,
  customerName: string,
): Promise<readonly FoundProfile[]> {
  const files = await customers.all();
  return query === '' ? namesakes(files, customerName) : matchProfiles(files, query);
}
