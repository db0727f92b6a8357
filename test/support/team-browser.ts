import Dexie from 'dexie';
import type { TeamFile } from '../../lib/model/team';
import { openStores, type Stores } from '../../lib/storage/stores';
import { runTeam } from '../../lib/sync/run';

/** One browser of a member: its database, and the team's client as the extension runs it. */
export interface TeamBrowser {
  readonly stores: () => Stores;
  /** Starts the client, as the browser's start does. */
  readonly start: () => void;
  /** Ends client and database, as the browser's end does; what was stored stays. */
  readonly end: () => Promise<void>;
  readonly waits: () => Promise<number>;
  /** Connected, and everything of its own acknowledged. */
  readonly isInStep: () => Promise<boolean>;
  readonly remove: () => Promise<void>;
}

/** A browser that has joined with `file`; its client does not run yet. */
export async function teamBrowser(name: string, file: TeamFile): Promise<TeamBrowser> {
  let stores = openStores(name);
  let isOpen = true;
  let endClient: (() => Promise<void>) | null = null;
  await stores.team.join(file, Date.now());
  const waits = async (): Promise<number> => {
    const { entries, changes } = await stores.team.waiting();
    return entries + changes;
  };
  const end = async (): Promise<void> => {
    await endClient?.();
    endClient = null;
    if (isOpen) stores.close();
    isOpen = false;
  };
  return {
    stores: () => stores,
    start: () => {
      if (endClient !== null) return;
      if (!isOpen) stores = openStores(name);
      isOpen = true;
      endClient = runTeam(stores, { arrived: () => undefined, nowMs: Date.now, chance: () => 0 });
    },
    end,
    waits,
    isInStep: async () => (await waits()) === 0 && (await stores.team.state())?.phase === 'connected',
    remove: async () => {
      await end();
      await Dexie.delete(name);
    },
  };
}
