import type { Stores } from '../../lib/storage/stores';
import { gathered } from '../../lib/sync/gathered';
import { runTeam } from '../../lib/sync/run';

/** The team's traffic of a background that is a page (Firefox), or of the offscreen page; loaded when there is a team. */
export const startTeam = (stores: Stores, arrived: () => void): void => {
  runTeam(stores, { arrived: gathered(arrived), nowMs: Date.now, chance: Math.random });
};
