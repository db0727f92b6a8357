import { browser } from 'wxt/browser';
import { onMessage } from '../../lib/messages/messaging';
import { schemas } from '../../lib/messages/schemas';
import { DEFAULT_CONVERSATION_DAYS } from '../../lib/model/settings';
import type { Stores } from '../../lib/storage/stores';
import { refreshConsoles } from './tabs';

const ALARM = 'retention';
const DAY_MS = 86_400_000;
const DAY_MINUTES = 24 * 60;

/** Erases on request, forgets what is old once a day, and locks the panel by a key of the browser. */
export function keepPrivacy({ privacy, settings, storedConversations }: Stores): void {
  const uiLanguage = () => browser.i18n.getUILanguage();

  const forgetOld = async (): Promise<void> => {
    const { retentionDays, conversationDays = DEFAULT_CONVERSATION_DAYS } = await settings.load(uiLanguage());
    await storedConversations.dropOlder(Date.now() - conversationDays * DAY_MS);
    if (retentionDays != null) await privacy.dropOlder(Date.now() - retentionDays * DAY_MS);
  };

  onMessage('eraseCustomer', schemas.eraseCustomer, async ({ customerId }) => {
    const erased = await privacy.erase(customerId);
    void refreshConsoles(); // a console that is open has the profile in memory
    return erased;
  });

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void forgetOld();
  });
  // Created at every start of the worker: one of the same name is replaced only when there is none.
  void browser.alarms.get(ALARM).then((alarm) => {
    if (alarm === undefined)
      void browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: DAY_MINUTES });
  });

  browser.commands.onCommand.addListener((command) => {
    if (command === 'lock-panel') void settings.save({ isPanelLocked: true }, uiLanguage());
  });
}
