import { browser } from 'wxt/browser';
import { fillText } from '../../lib/i18n/fill-text';
import { onMessage } from '../../lib/messages/messaging';
import type { Explanation } from '../../lib/messages/protocol';
import { schemas } from '../../lib/messages/schemas';
import { profileFromFile } from '../../lib/model/customer';
import type { Finding } from '../../lib/model/finding';
import { policyFromFile } from '../../lib/model/policy';
import type { Settings } from '../../lib/model/settings';
import { indexPolicy } from '../../lib/policy/shop-index';
import { adviceOf } from '../../lib/rules/advice-registry';
import { compose, type SentenceBlock, type SentenceFacts } from '../../lib/sentences/compose';
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
      customerName: scene.customerName,
      openTopics: scene.openTopics,
    };
    return findings.map((finding) => explain(finding, facts, chosen));
  });
}

function explain(finding: Finding, facts: SentenceFacts, { interfaceLocale }: Settings): Explanation | null {
  const advice = adviceOf(finding.rule);
  if (advice === null) return null;
  const { variant = 'default' } = finding;
  const text = advice.variants?.[variant] ?? advice.text;
  const timeZone = facts.index?.policy.shop.timeZone ?? 'UTC';
  const fill = (template: string): string =>
    fillText(template, finding.slots, interfaceLocale, timeZone, facts.nowMs).text;
  const blocks = (advice.remedy[variant] ?? advice.remedy.default ?? []).filter((block) =>
    isDue(block, facts),
  );
  const brand = finding.slots.brand;
  const foreignBrand = typeof brand === 'string' ? brand : null;
  return {
    title: fill(text[interfaceLocale].title),
    customerSees: fill(text[interfaceLocale].customerSees),
    remedy: blocks.length === 0 ? null : compose(blocks, { ...facts, foreignBrand }),
  };
}

/** Nobody admits what did not happen: the code and the link only where one was sent. */
function isDue(block: SentenceBlock, { faults }: SentenceFacts): boolean {
  if (block === 'admit-code') return faults.includes('payment-code');
  if (block === 'admit-link') return faults.includes('shop-link');
  return true;
}
