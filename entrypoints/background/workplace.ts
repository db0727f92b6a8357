import { browser } from 'wxt/browser';
import { onMessage } from '../../lib/messages/messaging';
import { schemas } from '../../lib/messages/schemas';
import { profileFromFile } from '../../lib/model/customer';
import { mayEnable } from '../../lib/model/managed';
import { policyFromFile } from '../../lib/model/policy';
import { forAgent } from '../../lib/policy/rungs';
import type { Stores } from '../../lib/storage/stores';
import { followStopped } from './consoles';
import { extraFold } from './extra-fold';
import { isPolicyFixed } from './policy-lock';
import { refreshConsoles } from './tabs';

/** Policy, profile and settings: down to the console pages, and up from the options pages. */
export function answerWorkplace(stores: Stores, onSettings: () => void): void {
  const { policies, customers, settings, setAside } = stores;
  const uiLanguage = () => browser.i18n.getUILanguage();

  onMessage('loadWorkplace', schemas.loadWorkplace, async ({ consoleId, customerKey }, { url = '' }) => {
    const saved = await policies.latest();
    const own = await settings.load(uiLanguage());
    const customer = await customers.byConsoleKey(consoleId, customerKey);
    return {
      policy: saved && forAgent(policyFromFile(saved.file), own.agentName),
      policyVersion: saved?.version ?? 0,
      extraFold: saved === null ? '' : extraFold(saved.file),
      profile: customer && profileFromFile(customer),
      setAside: await setAside.of(consoleId, customerKey),
      // A console page has no use for what opens the panel and the dashboard.
      settings: {
        ...own,
        // Where an administrator does not allow the coach, it ends as if it had been stopped.
        stoppedOrigins: [
          ...own.stoppedOrigins,
          ...(mayEnable(await settings.managed(), url) || !URL.canParse(url) ? [] : [new URL(url).origin]),
        ],
        panelPassphrase: null,
        reviewPassphrase: null,
      },
    };
  });

  onMessage('savePolicy', schemas.savePolicy, async ({ file, restores, onto }) => {
    if (await isPolicyFixed(stores)) throw new RangeError('the policy is fixed');
    const inForce = (await policies.latest())?.version ?? 0;
    if (onto !== undefined && onto !== inForce) return { version: inForce, isStale: true };
    const { agentName } = await settings.load(uiLanguage());
    const version = await policies.save(file, Date.now(), { by: agentName, restores });
    void refreshConsoles();
    return { version };
  });

  onMessage('saveSettings', schemas.saveSettings, async (part) => {
    const before = await settings.load(uiLanguage());
    const after = await settings.save(part, uiLanguage());
    if (part.stoppedOrigins !== undefined)
      await followStopped(stores, before.stoppedOrigins, after.stoppedOrigins);
    void refreshConsoles();
    onSettings();
    return after;
  });
}
