import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Reading } from '../text/reading';
import { countdownsIn } from './countdowns';

const read = (text: string): readonly string[] => {
  const reading = new Reading(text);
  return countdownsIn(reading).map((span) => reading.words(span));
};

describe('countdownsIn', () => {
  it.each([
    ['a running clock', '距离活动结束还有01:42:10', ['01:42:10']],
    ['spans of time in a row', 'SALE ENDS IN 2 DAYS, 4 HOURS, 10 MINUTES', ['2 DAYS, 4 HOURS, 10 MINUTES']],
    ['days and a clock', '2day 13:49:51 left', ['2day 13:49:51']],
    ['minutes and seconds of a basket', 'Your basket is reserved for 08:20', ['for 08:20']],
    ['one span, said to be the last', '活动最后5小时', ['最后5小时']],
    ['the hour of a table', 'Your table is reserved for 13:15', []],
    ['when something was done', '您是11:05:32下单的，优惠已经算好', []],
    ['a time stamp', 'The sale order was paid at 11:05:32', []],
    ['a film', 'The video has 01:42:10 left', []],
    ['a battery', '还剩1小时20分钟就充满了', []],
  ])('%s', (_, text, found) => {
    expect(read(text)).toEqual(found);
  });

  it('stays inside any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (noise) => {
        const reading = new Reading(`sale ends ${noise} 00:10:10 left`);
        for (const { start, end } of countdownsIn(reading)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(reading.text.length);
        }
      }),
    );
  });
});
