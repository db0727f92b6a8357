import { creditEntryOf, type EntrySetting, entryOf } from '../../lib/coach/entries';
import { chatLocaleOf, openConversationOf } from '../../lib/coach/open-conversation';
import { CoachSession, type Earned, type Settled } from '../../lib/coach/session';
import type { PageConversation } from '../../lib/consoles/reader';
import { Judge } from '../../lib/engine/judge';
import type { Workplace } from '../../lib/messages/protocol';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';
import type { Message } from '../../lib/model/conversation';
import type { CreditEntry } from '../../lib/model/credit';
import type { Locale } from '../../lib/model/locale';
import type { LogEntry } from '../../lib/model/log-entry';
import type { OpenConversation } from '../../lib/model/open-conversation';
import { indexPolicy, type ShopIndex } from '../../lib/policy/shop-index';
import { addFoldPairs } from '../../lib/text/fold';
import type { Desk } from './engine';

/** A desk for `workplace`; an index of the same policy is taken over from `before`. */
export function openDesk(
  adapter: ConsoleAdapter,
  workplace: Workplace | null,
  before: Desk | null,
): Omit<Desk, 'engine'> {
  const shop = workplace === null ? null : indexOf(workplace, before);
  const judge = new Judge({
    shop,
    profile: workplace?.profile ?? null,
    console: { id: adapter.id, privateDomain: adapter.privateDomain },
    setAside: new Set(workplace?.setAside),
  });
  return { workplace, shop, session: new CoachSession(judge, () => crypto.randomUUID()) };
}

function indexOf(workplace: Workplace, before: Desk | null): ShopIndex | null {
  if (workplace.policy === null) return null;
  if (before?.shop != null && before.workplace?.policyVersion === workplace.policyVersion) return before.shop;
  addFoldPairs(workplace.extraFold);
  return indexPolicy(workplace.policy);
}

/** How many of the customer's last messages tell the chat's language. */
const LAST_MESSAGES = 5;

/** The language of the chat on `page`: that of sentences to send. */
export function chatLocale(page: PageConversation, desk: Desk): Locale {
  const texts = page.messages.filter(({ role }) => role === 'customer').map(({ text }) => text);
  return chatLocaleOf(texts.slice(-LAST_MESSAGES), desk.workplace?.settings.interfaceLocale ?? 'zh-CN');
}

/** What the side panel is told of `page`. */
export const panelView = (adapter: ConsoleAdapter, page: PageConversation, desk: Desk): OpenConversation =>
  openConversationOf(desk.session.judge, chatLocale(page, desk), {
    key: page.key,
    consoleId: adapter.id,
    customerKey: page.customerKey,
    customerName: page.customerName,
    identity: 'none',
    blind: null,
    updatedAtMs: Date.now(),
  });

/** Log entries of warnings that were settled on `page`. `context`: the messages before. */
export function entriesOf(
  adapter: ConsoleAdapter,
  page: PageConversation,
  desk: Desk,
  settled: readonly Settled[],
  context: readonly Message[],
): readonly LogEntry[] {
  const setting = settingOf(adapter, page, desk);
  return settled.map((one) => entryOf(one, context, setting, Date.now()));
}

/** Entries of good acts done on `page`. */
export function creditsOf(
  adapter: ConsoleAdapter,
  page: PageConversation,
  desk: Desk,
  earned: readonly Earned[],
): readonly CreditEntry[] {
  const setting = settingOf(adapter, page, desk);
  return earned.map((one) => creditEntryOf(one, setting, Date.now()));
}

const settingOf = (adapter: ConsoleAdapter, page: PageConversation, { workplace }: Desk): EntrySetting => ({
  consoleId: adapter.id,
  conversationKey: page.key,
  customerId: workplace?.profile?.id ?? null,
  customerName: page.customerName,
  agent: workplace?.settings.agentName ?? '',
  policyVersion: workplace?.policyVersion ?? 0,
});
