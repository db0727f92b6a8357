import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { send } from '../../lib/messages/messaging';
import type { Settings } from '../../lib/model/settings';

const NOTIFICATIONS = { permissions: ['notifications' as const] };

/** Whether promises come as notifications: chosen by the agent and granted by the browser. */
export function followReminders(
  settings: ReadonlySignal<Settings>,
): ReadonlySignal<'on' | 'off' | 'denied'> & { refuse(): void } {
  const isGranted = signal(true);
  const isRefused = signal(false);
  const look = async (): Promise<void> => {
    isGranted.value = await browser.permissions.contains(NOTIFICATIONS);
    if (isGranted.value) isRefused.value = false;
  };
  browser.permissions.onAdded.addListener(() => void look());
  browser.permissions.onRemoved.addListener(() => void look());
  void look();
  const state = computed(() => {
    if (isRefused.value) return 'denied';
    return settings.value.notifiesOfPromises === true && isGranted.value ? 'on' : 'off';
  });
  return Object.assign(state, {
    refuse: () => {
      isRefused.value = true;
    },
  });
}

/** Asks for notifications; called within a click, before anything is awaited. What the browser refuses is shown. */
export function askForReminders(reminders: ReturnType<typeof followReminders>): void {
  turnOn().then(
    (isOn) => isOn || reminders.refuse(),
    () => reminders.refuse(),
  );
}

async function turnOn(): Promise<boolean> {
  const isGranted = await browser.permissions.request(NOTIFICATIONS);
  if (isGranted) await send('saveSettings', { notifiesOfPromises: true });
  return isGranted;
}
