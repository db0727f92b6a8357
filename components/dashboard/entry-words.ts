import { fillText } from '../../lib/i18n/fill-text';
import type { Locale, Localized } from '../../lib/model/locale';
import type { LogEntry } from '../../lib/model/log-entry';
import type { OwnRule } from '../../lib/model/own-rule';
import { ownRuleId } from '../../lib/policy/own-rules';

interface RuleSentences {
  readonly title: string;
  readonly customerSees: string;
}

/** What a rule says, in every language; its variants by name. */
export interface RuleWords {
  readonly text: Localized<RuleSentences>;
  readonly variants?: Readonly<Record<string, Localized<RuleSentences>>>;
}

/** The rules of this version by id. The log may hold entries of rules that are gone. */
export interface RuleBook {
  get(id: string): RuleWords | undefined;
  keys(): Iterable<string>;
}

/** A book in which the shop's own rules stand too, as they are now; they speak the shop's words in every language. */
export const withOwnRules = (book: RuleBook, own: () => readonly OwnRule[]): RuleBook => ({
  get: (id) => book.get(id) ?? ownWords(own().find((rule) => ownRuleId(rule) === id)),
  keys: () => [...book.keys(), ...own().map(ownRuleId)],
});

function ownWords(rule: OwnRule | undefined): RuleWords | undefined {
  if (rule === undefined) return undefined;
  const { title, customerSees } = rule;
  const words = { title, customerSees };
  return { text: { 'zh-CN': words, 'zh-TW': words, en: words } };
}

/** What the agent read: title and customer's eyes filled with the entry's values. A rule that is gone has its id only. */
export function entryWords(
  entry: Pick<LogEntry, 'rule' | 'variant' | 'slots' | 'atMs'>,
  book: RuleBook,
  locale: Locale,
  timeZone: string,
): { readonly title: string; readonly customerSees: string | null } {
  const rule = book.get(entry.rule);
  if (rule === undefined) return { title: entry.rule, customerSees: null };
  const { variants = {} } = rule;
  const words =
    entry.variant !== null && Object.hasOwn(variants, entry.variant) ? variants[entry.variant] : undefined;
  const { title, customerSees } = (words ?? rule.text)[locale];
  // An entry written before a slot was added has no value for it: an ellipsis, not a blank to fill in.
  const fill = (template: string) =>
    fillText(openSlots(template, entry.slots), entry.slots, locale, timeZone, entry.atMs).text;
  return { title: fill(title), customerSees: fill(customerSees) };
}

/** A rule's name in a list of rules: its title with an ellipsis for each value. */
export const ruleName = (id: string, book: RuleBook, locale: Locale): string =>
  openSlots(book.get(id)?.text[locale].title ?? id, {});

const openSlots = (template: string, slots: Readonly<Record<string, unknown>>): string =>
  template.replace(/\{([a-z]\w*)\}/gi, (slot, name: string) =>
    Object.hasOwn(slots, name) && slots[name] !== '' ? slot : '…',
  );
