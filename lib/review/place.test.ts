import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTER } from './filter';
import { PLAIN, type ReviewPlace, readPlace, writePlace } from './place';

const word = fc.option(fc.string({ minLength: 1, unit: 'grapheme' }), { nil: null });
const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const place: fc.Arbitrary<ReviewPlace> = fc.record({
  view: fc.constantFrom('review', 'trends', 'rules', 'risk', 'access'),
  days: fc.constantFrom(7, 28, 90),
  by: fc.constantFrom('rule', 'agent', 'console', 'product'),
  about: word,
  filter: fc.record({
    rule: word,
    severity: fc.constantFrom('critical', 'warning', 'advice', null),
    agent: word,
    day: fc.option(day, { nil: null }),
    state: fc.constantFrom('open', 'disputed', 'reviewed', 'all'),
    sample: fc.option(fc.integer({ min: 1, max: 500 }), { nil: null }),
  }),
  entryId: word,
});

describe('the address', () => {
  it('reads back whatever place was written into it', () => {
    fc.assert(
      fc.property(place, (at) => {
        expect(readPlace(writePlace(at))).toEqual(at);
      }),
    );
  });

  it('is empty for the plain list', () => {
    expect(writePlace(PLAIN)).toBe('');
  });

  it('names only what narrows', () => {
    const filter = { ...NO_FILTER, agent: '小叶', day: '2026-11-18' };
    expect(decodeURIComponent(writePlace({ ...PLAIN, filter }))).toBe('?agent=小叶&day=2026-11-18');
  });

  it.each([
    ['an unknown severity', '?severity=fatal'],
    ['a view there is none of', '?view=payroll'],
    ['a period nobody asked for', '?days=8'],
    ['a sample of none', '?sample=0'],
    ['a sample without end', '?sample=1e9'],
    ['an unknown state', '?state=lost'],
    ['a day that does not exist', '?day=2026-02-30'],
    ['a month that does not exist', '?day=2026-13-01'],
    ['a day written otherwise', '?day=18.11.2026'],
    ['empty values', '?rule=&agent=&entry='],
    ['names it does not know', '?utm_source=mail'],
  ])('leaves out %s', (_, query) => {
    expect(readPlace(query)).toEqual(PLAIN);
  });
});
