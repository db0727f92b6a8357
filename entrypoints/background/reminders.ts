import { browser } from 'wxt/browser';
import { promisesText } from '../../lib/i18n/promises';
import { policyFromFile } from '../../lib/model/policy';
import { DEFAULT_LEAD_MINUTES, type Settings } from '../../lib/model/settings';
import { serviceHoursOf } from '../../lib/policy/service-hours';
import { planReminders, type Reminders } from '../../lib/profile/reminders';
import { maskNumbers } from '../../lib/review/mask';
import type { Due } from '../../lib/storage/due-store';
import type { Stores } from '../../lib/storage/stores';
import { followChanges } from './tabs';

/** Name of the one alarm, and of the one notification: the next takes the place of the last. */
const NAME = 'promises';
const DAY_MS = 86_400_000;
/** What is due later is not looked at: a lead of a day reaches over the longest holiday. */
const HORIZON_MS = 32 * DAY_MS;
/** The badge says "so many or more". */
const MOST_SHOWN = 99;
const LATE = '#9a6200';
const SOON = '#1b5c98';

/**
 * Reminds of promises before they are due and once when they are over: by a number on the icon, and by a notification
 * where the agent switched that on. All of it follows from the stored due times, each time the worker starts, a due
 * time comes or something changes: nothing is kept in memory, and nothing is told twice.
 */
export function remindOfPromises({ dues, policies, settings }: Stores): void {
  const look = async (): Promise<void> => {
    const nowMs = Date.now();
    const [saved, chosen, near, far] = await Promise.all([
      policies.latest(),
      settings.load(browser.i18n.getUILanguage()),
      dues.before(nowMs + HORIZON_MS),
      dues.nextFrom(nowMs + HORIZON_MS),
    ]);
    const plan = planReminders(near, {
      nowMs,
      leadMs: (chosen.remindLeadMinutes ?? DEFAULT_LEAD_MINUTES) * 60_000,
      hours: serviceHoursOf(saved === null ? NO_POLICY() : policyFromFile(saved.file)),
    });
    await setAlarm(plan.nextAtMs ?? (far === null ? null : far - HORIZON_MS + DAY_MS));
    await showBadge(plan, chosen);
    if (plan.before.length + plan.late.length === 0) return;
    if (chosen.notifiesOfPromises === true) await notify(plan, chosen);
    // Noted last: a worker that dies in between tells it again, in the place of the same notification.
    await dues.noteReminded([
      ...plan.before.map((due) => ({ ...due, reminded: 'before' as const })),
      ...plan.late.map((due) => ({ ...due, reminded: 'late' as const })),
    ]);
  };
  /** Two looks at once would tell the same promise twice. */
  let last = Promise.resolve();
  const lookInTurn = (): void => {
    last = last.then(look).catch((error: unknown) => {
      console.warn('Candor: promises were not looked at', error instanceof Error ? error.name : '');
    });
  };

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) lookInTurn();
  });
  browser.runtime.onStartup.addListener(lookInTurn);
  browser.permissions.onAdded.addListener(listenForClicks);
  listenForClicks();
  followChanges(lookInTurn);
  lookInTurn();
}

/** A shop that has laid down nothing is awake by day, by this machine's clock. */
const NO_POLICY = () => ({
  shop: { name: '', currency: 'CNY', timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone },
  service: null,
});

async function setAlarm(atMs: number | null): Promise<void> {
  if (atMs === null) await browser.alarms.clear(NAME);
  else await browser.alarms.create(NAME, { when: atMs });
}

async function showBadge({ soon, overdue }: Reminders<Due>, { interfaceLocale }: Settings): Promise<void> {
  const count = soon + overdue;
  const text = promisesText[interfaceLocale];
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(Math.min(count, MOST_SHOWN)) });
  if (count > 0) await browser.action.setBadgeBackgroundColor({ color: overdue > 0 ? LATE : SOON });
  await browser.action.setTitle({ title: count === 0 ? '' : text.badge(soon, overdue) });
}

/** One notification for all that is to be told. A locked panel shows no name and no word of it. */
async function notify({ before, late }: Reminders<Due>, settings: Settings): Promise<void> {
  const text = promisesText[settings.interfaceLocale];
  const told = [...late, ...before];
  const [only] = told;
  if (only === undefined || browser.notifications === undefined) return;
  const shown = (words: string): string => (settings.masksNumbers === true ? maskNumbers(words) : words);
  const counted = text.badge(before.length, late.length);
  const isHidden = settings.isPanelLocked === true;
  const content =
    isHidden || told.length > 1
      ? {
          title: counted,
          message: isHidden ? text.openToSee : shown(text.list(told.map(({ customerName }) => customerName))),
        }
      : {
          title: shown(late.length > 0 ? text.lateFor(only.customerName) : text.soonFor(only.customerName)),
          message: shown(only.text),
        };
  await browser.notifications.create(NAME, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    ...content,
  });
}

let isListening = false;

/** The permission may come later than the worker. */
function listenForClicks(): void {
  if (isListening || browser.notifications === undefined) return;
  isListening = true;
  browser.notifications.onClicked.addListener((name) => {
    if (name === NAME) void showPromises();
  });
}

/** The panel opens where the browser lets it; else its page comes in a tab of its own. */
async function showPromises(): Promise<void> {
  await browser.notifications.clear(NAME);
  try {
    const { id: windowId } = await browser.windows.getLastFocused();
    if (windowId === undefined || browser.sidePanel === undefined) throw new Error('no panel to open');
    await browser.sidePanel.open({ windowId });
  } catch {
    await browser.tabs.create({ url: `${browser.runtime.getURL('/')}sidepanel.html#promises` });
  }
}
