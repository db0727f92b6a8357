import type { Stores } from '../../lib/storage/stores';

/** Whether the policy is another's to change: the administrator's of this browser, or the team's. */
export const isPolicyFixed = async ({
  settings,
  team,
}: Pick<Stores, 'settings' | 'team'>): Promise<boolean> =>
  (await settings.managed()).policy !== undefined || (await team.fixesPolicy());
