import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zonedMs, zonedParts } from './times';

const ZONES = ['Asia/Shanghai', 'Asia/Taipei', 'America/New_York', 'Europe/London'];
const MINUTE_MS = 60_000;
const moments = fc
  .integer({ min: Date.UTC(2000, 0) / MINUTE_MS, max: Date.UTC(2049, 0) / MINUTE_MS })
  .map((minutes) => minutes * MINUTE_MS);

describe('zonedParts and zonedMs', () => {
  it.each(ZONES)('agree with Intl in %s, and with each other', (timeZone) => {
    const intl = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    fc.assert(
      fc.property(moments, (ms) => {
        const parts = zonedParts(ms, timeZone);
        const two = (value: number) => String(value).padStart(2, '0');
        const written = `${parts.year}-${two(parts.month)}-${two(parts.day)} ${two(parts.hour)}:${two(parts.minute)}`;
        expect(written).toBe(intl.format(ms));
        const back = zonedMs(parts, timeZone);
        // In the hour that autumn repeats, the first of the two moments answers for both.
        expect([ms, ms - 60 * MINUTE_MS]).toContain(back);
        expect(zonedParts(back, timeZone)).toEqual(parts);
      }),
    );
  });

  it.each([
    ['a summer day', { year: 2026, month: 7, day: 1, hour: 12 }, 'Europe/London', '2026-07-01T11:00:00Z'],
    [
      'an hour skipped in spring',
      { year: 2026, month: 3, day: 8, hour: 2, minute: 30 },
      'America/New_York',
      '2026-03-08T07:30:00Z',
    ],
    [
      'an hour shown twice in autumn',
      { year: 2026, month: 11, day: 1, hour: 1, minute: 30 },
      'America/New_York',
      '2026-11-01T05:30:00Z',
    ],
    ['a day that overflows', { year: 2026, month: 11, day: 31 }, 'Asia/Shanghai', '2026-11-30T16:00:00Z'],
  ])('%s is the moment the clock shows', (_, parts, timeZone, moment) => {
    expect(new Date(zonedMs(parts, timeZone)).toISOString()).toBe(new Date(moment).toISOString());
  });

  it('counts weekdays from Monday', () => {
    expect(zonedParts(Date.parse('2026-11-22T12:00:00+08:00'), 'Asia/Shanghai').weekday).toBe(7);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => zonedParts(0, 'Asia/Nowhere')).toThrow(RangeError);
  });
});
