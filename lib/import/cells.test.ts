import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zonedMs } from '../text/zoned';
import { numberOf, textOf, timeOf } from './cells';

const SHANGHAI = 'Asia/Shanghai';

describe('textOf', () => {
  it.each([
    ['="2026112200012345678"', '2026112200012345678'],
    ['=2026112200012345678', '2026112200012345678'],
    ['=1+1', '=1+1'],
    ['=HYPERLINK("http://x.example","看")', '=HYPERLINK("http://x.example","看")'],
    ["'0571", '0571'],
    [2026112200012345, '2026112200012345'],
    ['\t小青柑 ', '小青柑'],
    [null, ''],
  ])('%s is %s', (cell, text) => expect(textOf(cell)).toBe(text));
});

describe('numberOf', () => {
  it.each([
    ['¥1,280.00', 1280],
    ['1280元', 1280],
    ['NT$1,280', 1280],
    ['12,50', 12.5],
    ['1.280,50 €', 1280.5],
    ['(12.00)', -12],
    ['-3', -3],
    ['１２８', 128],
    [84, 84],
    ['', null],
    ['三罐', null],
    ['1.2.3', null],
    ['=SUM(A1:A3)', null],
    [Number.NaN, null],
  ])('%s is %s', (cell, amount) => expect(numberOf(cell)).toBe(amount));

  it('reads back any amount that is written with two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (minor) => {
        const amount = minor / 100;
        expect(numberOf(amount.toFixed(2))).toBeCloseTo(amount, 6);
        expect(numberOf(`￥${amount.toLocaleString('en', { minimumFractionDigits: 2 })}`)).toBeCloseTo(
          amount,
          6,
        );
      }),
    );
  });
});

describe('timeOf', () => {
  const noon = Date.parse('2026-03-04T12:30:00+08:00');
  it.each([
    ['2026-03-04 12:30:00', noon],
    ['2026/3/4 12:30', noon],
    ['2026年3月4日 12时30分', noon],
    ['2026年3月4日 下午 0:30', noon],
    ['20260304123000', noon],
    ['2026-03-04T04:30:00Z', noon],
    ['2026-03-04 12:30:00 +0800', noon],
    [new Date('2026-03-04T12:30:00Z'), noon],
    ['13/03/2026', Date.parse('2026-03-13T00:00:00+08:00')],
    ['2026-02-30', null],
    ['2026-13-01', null],
    ['昨天', null],
    ['1234567890', null],
    ['', null],
  ])('%s', (cell, ms) => expect(timeOf(cell, SHANGHAI, 'day-first')).toBe(ms));

  it('reads 3/4/2026 by the order of the export it stands in', () => {
    expect(timeOf('3/4/2026', SHANGHAI, 'day-first')).toBe(Date.parse('2026-04-03T00:00:00+08:00'));
    expect(timeOf('3/4/2026 1:05 PM', SHANGHAI, 'month-first')).toBe(Date.parse('2026-03-04T13:05:00+08:00'));
  });

  it.each(['Europe/London', 'America/New_York', 'Asia/Shanghai', 'Australia/Lord_Howe'])(
    'reads the clock of %s on every day as the calendar of the zone does',
    (zone) => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 366 * 24 * 4 }), (quarters) => {
          const ms = Date.UTC(2026, 0, 1) + quarters * 900_000;
          const shown = new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
          const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = shown.split(/\D/).map(Number);
          expect(timeOf(shown, zone, 'day-first')).toBe(zonedMs({ year, month, day, hour, minute }, zone));
        }),
      );
    },
  );

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void timeOf(text, SHANGHAI, 'day-first')));
  });
});
