import type { PageConversation } from '../../lib/consoles/reader';
import { productOf } from '../../lib/facts/offers';
import { faultsOf, foreignBrandOf } from '../../lib/facts/repair';
import type { FindingScene } from '../../lib/messages/protocol';
import type { Message } from '../../lib/model/conversation';
import { chatLocale } from './desk';
import type { Desk } from './engine';

/** What stands around the findings of `draft` when they are put into words. */
export function sceneOf(page: PageConversation, desk: Desk, draft: Message): FindingScene {
  const { judge } = desk.session;
  const { draft: facts, ledger, profile, nowMs } = judge.snapshot(draft, Date.now());
  const sku = productOf(facts, ledger, profile);
  return {
    customerId: profile?.id ?? null,
    customerName: page.customerName,
    sku,
    console: judge.console,
    chatLocale: chatLocale(page, desk),
    faults: faultsOf(judge, sku, nowMs),
    foreignBrand: foreignBrandOf(judge, facts),
    openTopics: ledger.concerns.map((concern) => concern.topic),
  };
}
