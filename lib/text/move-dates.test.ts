import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveDates } from './move-dates';

const STORY = Date.parse('2026-11-18T00:00:00Z');

describe('moveDates', () => {
  it.each([
    ['an instant keeps its wall clock', '2026-11-18T10:20:20+08:00', 12, '2026-11-30T10:20:20+08:00'],
    ['a day of the year', '您上次8月20日买的', 12, '您上次9月1日买的'],
    ['a day in Taiwan’s writing', '到11月30號24點', 12, '到12月12號24點'],
    ['a range within a month', '从11月1日到30日有效', 12, '从11月13日到12月12日有效'],
    ['a month alone', '8月活动价123元', 20, '9月活动价123元'],
    ['English', 'until 30 November, midnight', 12, 'until 12 December, midnight'],
    ['an English range', 'valid 1–30 November', 12, 'valid 13 November to 12 December'],
    ['an English month alone', 'the August promotion', 20, 'the September promotion'],
    ['over the end of a year', '到11月30日', 40, '到1月9日'],
    ['no date', '您上次买的 250g，128元，7天', 12, '您上次买的 250g，128元，7天'],
  ])('%s', (_, text, days, moved) => {
    expect(moveDates(text, days, STORY)).toBe(moved);
  });

  it('moves a month alone with what happened in it', () => {
    const story = { bought: '2026-08-20T12:00:00+08:00', says: '您上次是8月活动价' };
    expect(moveDates(story, 12, STORY)).toEqual({
      bought: '2026-09-01T12:00:00+08:00',
      says: '您上次是9月活动价',
    });
  });

  it('comes back when moved there and back', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-06-01'), max: new Date('2027-04-30'), noInvalidDate: true }),
        fc.integer({ min: -60, max: 60 }),
        (date, days) => {
          const text = `到${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
          const there = moveDates(text, days, STORY);
          expect(moveDates(there, -days, STORY + days * 86_400_000)).toBe(text);
        },
      ),
    );
  });
});
