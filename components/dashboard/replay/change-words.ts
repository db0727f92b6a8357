import { formatDateTime, formatMoney } from '../../../lib/i18n/format';
import { replayText } from '../../../lib/i18n/replay';
import { uiText } from '../../../lib/i18n/ui';
import { versionsText } from '../../../lib/i18n/versions';
import { RUNGS, SEVERITIES, type Severity } from '../../../lib/model/finding';
import { toMinor } from '../../../lib/model/money';
import type { EditValue, PolicyEdit } from '../../../lib/review/policy-edits';
import type { PageWords } from '../day-name';
import { type RuleBook, ruleName } from '../entry-words';

/** A rule as the catalogue has it. */
export interface CatalogueRule {
  readonly id: string;
  readonly severity: Severity;
  readonly status: 'trial' | 'proven';
}

/** An edit in words: what it is about, and what became of it. */
export interface EditWords {
  readonly part: string;
  readonly name: string;
  readonly what: string;
}

/** `小青柑 250克 · 价格（private） ¥128 → ¥118`, in three pieces. */
export function editWords(edit: PolicyEdit, words: PageWords, book: RuleBook): EditWords {
  const { locale } = words;
  const text = versionsText[locale];
  const part = text.part[edit.part] ?? edit.part;
  const name = edit.part === 'rules' ? ruleName(edit.name, book, locale) : edit.name;
  if (edit.field === undefined)
    return { part, name, what: edit.turn === 'added' ? text.added : text.removed };
  const field = edit.field === edit.part ? '' : (text.field[edit.field] ?? edit.field);
  const where = edit.where === undefined ? '' : locale === 'en' ? ` (${edit.where})` : `（${edit.where}）`;
  const value = (side: EditValue | undefined): string =>
    edit.part === 'rules' ? ruleWords(side, words) : valueWords(side, words);
  return { part, name, what: `${field}${where} ${value(edit.before)} → ${value(edit.after)}`.trim() };
}

/** What a shop set of a rule: its rung and severity by the names they have elsewhere. */
function ruleWords(value: EditValue | undefined, words: PageWords): string {
  if (value === undefined) return versionsText[words.locale].asBuilt;
  const rung = RUNGS.find((one) => one === value);
  if (rung !== undefined) return replayText[words.locale].setting[rung];
  const severity = SEVERITIES.find((one) => one === value);
  return severity === undefined ? valueWords(value, words) : uiText[words.locale].severity[severity];
}

function valueWords(value: EditValue | undefined, { locale, timeZone }: PageWords): string {
  const text = versionsText[locale];
  if (value === undefined) return text.nothingThere;
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (typeof value === 'number') return value.toLocaleString(locale);
  if (typeof value === 'string') return value;
  if ('amount' in value) return formatMoney(toMinor(value.amount, value.currency), value.currency, locale);
  if ('at' in value) return formatDateTime(Date.parse(value.at), locale, timeZone);
  return value.list.length === 0 ? text.nothingThere : value.list.join(locale === 'en' ? ', ' : '、');
}
