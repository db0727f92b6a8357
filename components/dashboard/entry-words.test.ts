import { describe, expect, it } from 'vitest';
import { logEntry } from '../../test/support/log-entries';
import { entryWords, type RuleBook, ruleName } from './entry-words';

const words = (title: string) => {
  const sentences = { title, customerSees: `${title}?` };
  return { 'zh-CN': sentences, 'zh-TW': sentences, en: sentences };
};
const book: RuleBook = new Map([
  ['late', { text: words('{offer} since {since}'), variants: { swap: words('swapped {offer}') } }],
]);
const slots = { offer: { money: 11800, currency: 'CNY' }, since: { dateMs: Date.parse('2026-11-01') } };
const titleOf = (parts: Parameters<typeof logEntry>[1]) =>
  entryWords(logEntry(Date.parse('2026-11-18'), parts), book, 'en', 'UTC').title;

describe('an entry in words', () => {
  it('fills the rule’s sentence with its values', () => {
    expect(titleOf({ rule: 'late', slots })).toBe('¥118 since 1 November');
  });

  it('takes the variant it was logged with', () => {
    expect(titleOf({ rule: 'late', variant: 'swap', slots })).toBe('swapped ¥118');
  });

  it('takes the main text for a variant that is gone', () => {
    expect(titleOf({ rule: 'late', variant: 'toString', slots })).toBe('¥118 since 1 November');
  });

  it('leaves out a value the entry does not have', () => {
    expect(titleOf({ rule: 'late', slots: { offer: slots.offer } })).toBe('¥118 since …');
  });

  it('shows the id of a rule that is gone', () => {
    expect(titleOf({ rule: 'older-rule' })).toBe('older-rule');
  });
});

it('names a rule without its values', () => {
  expect(ruleName('late', book, 'en')).toBe('… since …');
  expect(ruleName('older-rule', book, 'en')).toBe('older-rule');
});
