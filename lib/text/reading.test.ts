import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Guard, guardsOf } from './clauses';
import { Reading } from './reading';

const guardAt = (text: string, word: string): number => {
  const reading = new Reading(text);
  const start = reading.text.indexOf(word);
  return guardsOf(reading, { start, end: start + word.length });
};

describe('guards', () => {
  it.each([
    ['请不要付那个码', '付', Guard.negated],
    ['我们不会让您转账给个人', '转账', Guard.negated],
    ["please don't pay it", 'pay', Guard.negated],
    ['您刚才说的98元', '98元', Guard.quoted],
    ['这个是假冒的，请勿付款', '付款', Guard.warning],
    ['是我發錯了，那個碼請別付', '付', Guard.admitted],
    ['如果您要付款', '付款', Guard.hypothetical],
    ['您付款了吗？', '付款', Guard.asking],
  ])('%s: %s is guarded', (text, word, guard) => {
    expect(guardAt(text, word) & guard).toBe(guard);
  });

  it.each([
    ['没问题，您付款就行', '付款', Guard.negated],
    ['不好意思，请付款', '付款', Guard.negated],
    ['不能不付款', '付款', Guard.negated],
    ['这个不行，但可以付款', '付款', Guard.negated],
  ])('%s: %s is not', (text, word, guard) => {
    expect(guardAt(text, word) & guard).toBe(0);
  });
});

describe('reading any text', () => {
  it('gives clauses that lie in order inside the text, and hits that lie inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const reading = new Reading(text);
        let end = 0;
        for (const clause of reading.clauses) {
          expect(clause.start).toBeGreaterThanOrEqual(end);
          end = clause.end;
        }
        expect(end).toBeLessThanOrEqual(reading.text.length);
      }),
    );
  });

  it('keeps hits inside the text, and says of each concept whether it has any', () => {
    const words = fc.constantFrom(
      '不',
      '付款',
      '没有',
      '吗',
      '但是',
      ' ',
      '\u200b',
      '。',
      'not',
      'but',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const reading = new Reading(parts.join(''));
        for (const concept of ['guard.negation', 'guard.contrast', 'guard.ask', 'topic.payment'] as const) {
          const hits = reading.all(concept);
          expect(reading.has(concept)).toBe(hits.length > 0);
          for (const { start, end } of hits) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(reading.text.length);
          }
        }
      }),
    );
  });

  it('does not split a link or a number', () => {
    const reading = new Reading('看这里 https://a.example/x?id=1,2;3 共1,280元。好');
    expect(reading.clauses.map((clause) => reading.text.slice(clause.start, clause.end))).toEqual([
      '看这里 https://a.example/x?id=1,2;3 共1,280元。',
      '好',
    ]);
  });
});
