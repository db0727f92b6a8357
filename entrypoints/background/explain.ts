import { browser } from 'wxt/browser';
import { explain } from '../../lib/coach/explain';
import { onMessage } from '../../lib/messages/messaging';
import { schemas } from '../../lib/messages/schemas';
import { profileFromFile } from '../../lib/model/customer';
import { policyFromFile } from '../../lib/model/policy';
import { indexPolicy } from '../../lib/policy/shop-index';
import type { Stores } from '../../lib/storage/stores';

/** Puts findings into words: titles in the interface's language, the sentence to send in the chat's. */
export function answerExplain({ policies, customers, settings }: Stores): void {
  onMessage('explainFindings', schemas.explainFindings, async ({ findings, scene }) => {
    const [saved, customer, chosen] = await Promise.all([
      policies.latest(),
      scene.customerId === null ? null : customers.byId(scene.customerId),
      settings.load(browser.i18n.getUILanguage()),
    ]);
    const facts = {
      index: saved === null ? null : indexPolicy(policyFromFile(saved.file)),
      profile: customer === null ? null : profileFromFile(customer),
      sku: scene.sku,
      console: scene.console,
      nowMs: Date.now(),
      locale: scene.chatLocale,
      agentName: chosen.agentName,
      faults: scene.faults,
      foreignBrand: scene.foreignBrand,
      customerName: scene.customerName,
      openTopics: scene.openTopics,
    };
    return findings.map((finding) => explain(finding, facts, chosen.interfaceLocale));
  });
}
