import { browser } from 'wxt/browser';
import { onMessage } from '../../lib/messages/messaging';
import { schemas } from '../../lib/messages/schemas';
import { withField } from '../../lib/profile/merge-note';
import type { Stores } from '../../lib/storage/stores';
import { startTeamOffscreen } from './offscreen';
import { refreshConsoles } from './tabs';

/**
 * The team, where this browser is in one. What connects lies elsewhere and is loaded only then: Chrome's worker is
 * killed when idle and cannot import on demand, its offscreen page can and lives on; Firefox's background is a page.
 */
export function keepTeam(stores: Stores): void {
  const { team, settings, customers } = stores;

  onMessage('joinTeam', schemas.joinTeam, async ({ file }) => {
    await team.join(file, Date.now());
    const part = { agentName: file.name, role: file.role };
    await settings.save(part, browser.i18n.getUILanguage());
    void refreshConsoles();
    startIfMember(stores);
  });

  // What runs sees that there is no member any more, and ends.
  onMessage('leaveTeam', schemas.leaveTeam, () => team.leave());

  onMessage('teamArrived', schemas.teamArrived, () => void refreshConsoles());

  onMessage('settleMerge', schemas.settleMerge, async ({ seq, keep }) => {
    const note = await team.mergeNote(seq);
    if (note === null) return;
    if (keep === 'mine') {
      await customers.change(note.customerId, (file) => withField(file, note.path, note.mine));
      void refreshConsoles();
    }
    await team.dropMergeNote(seq);
  });

  browser.runtime.onStartup.addListener(() => startIfMember(stores));
  startIfMember(stores);
}

/** On a busy machine the hidden page may not answer at once. */
const TRIES = 5;

function startIfMember(stores: Stores, tries = TRIES): void {
  start(stores).catch((error: unknown) => {
    if (tries > 1) {
      startIfMember(stores, tries - 1);
      return;
    }
    console.warn('Candor: the team could not be started', error instanceof Error ? error.name : '');
  });
}

let isRunning = false;

async function start(stores: Stores): Promise<void> {
  if (isRunning || (await stores.team.member()) === null) return;
  if (browser.offscreen !== undefined) return startTeamOffscreen();
  // Import on demand is forbidden in Chrome's worker; the condition keeps it out of that build.
  if (!import.meta.env.FIREFOX) return;
  isRunning = true;
  const { startTeam } = await import('./team-page');
  startTeam(stores, () => void refreshConsoles());
}
