import type { WarningView } from '../../components/coach-strip/view';
import { faultsOf } from '../../lib/coach/open-conversation';
import { findingKey } from '../../lib/engine/check';
import type { Judge } from '../../lib/engine/judge';
import { productOf } from '../../lib/facts/offers';
import { fillText } from '../../lib/i18n/fill-text';
import type { Message } from '../../lib/model/conversation';
import type { ComposedSentence, Finding } from '../../lib/model/finding';
import type { Locale } from '../../lib/model/locale';
import { rules } from '../../lib/rules/registry';
import type { Rule } from '../../lib/rules/rule';
import { compose } from '../../lib/sentences/compose';

export interface ViewSetting {
  readonly interfaceLocale: Locale;
  readonly chatLocale: Locale;
  readonly timeZone: string;
  readonly agentName: string;
  readonly customerName: string;
  readonly nowMs: number;
}

const ruleById = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));

/** A finding with its texts in the interface's language and its remedy in the chat's. Null: a rule that is on trial. */
export function warningView(
  finding: Finding,
  judge: Judge,
  draft: Message,
  setting: ViewSetting,
): WarningView | null {
  const rule = ruleById.get(finding.rule);
  if (rule === undefined || rule.status === 'trial') return null;
  const { interfaceLocale, timeZone, nowMs } = setting;
  const texts = (finding.variant === undefined ? undefined : rule.variants?.[finding.variant]) ?? rule.text;
  const fill = (template: string): string =>
    fillText(template, finding.slots, interfaceLocale, timeZone, nowMs).text;
  return {
    key: findingKey(finding),
    finding,
    title: fill(texts[interfaceLocale].title),
    customerSees: fill(texts[interfaceLocale].customerSees),
    remedy: remedyOf(rule, finding, judge, draft, setting),
  };
}

function remedyOf(
  rule: Rule,
  finding: Finding,
  judge: Judge,
  draft: Message,
  setting: ViewSetting,
): ComposedSentence | null {
  const blocks = typeof rule.remedy === 'function' ? rule.remedy(finding) : rule.remedy;
  if (blocks.length === 0) return null;
  const { draft: facts, ledger, profile } = judge.snapshot(draft, setting.nowMs);
  return compose(blocks, {
    index: judge.shop,
    profile,
    sku: productOf(facts, ledger, profile),
    console: judge.console,
    nowMs: setting.nowMs,
    locale: setting.chatLocale,
    agentName: setting.agentName,
    customerName: setting.customerName,
    faults: faultsOf(judge),
    openTopics: ledger.concerns.map((concern) => concern.topic),
  });
}
