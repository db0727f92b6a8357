import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logEntry } from '../../test/support/log-entries';
import { dayBounds, dayOf, groupByDay, isNarrowed, lastDays, NO_FILTER, queryOf } from './filter';

describe('a filter', () => {
  it('counts as narrowed by anything but its state', () => {
    expect(isNarrowed({ ...NO_FILTER, state: 'all' })).toBe(false);
    expect(isNarrowed({ ...NO_FILTER, severity: 'critical' })).toBe(true);
  });

  it.each([
    ['open', { verdict: 'open' }],
    ['reviewed', { verdict: 'reviewed' }],
    ['disputed', {}],
    ['all', {}],
  ] as const)('asks the log by its verdicts where it knows the state: %s', (state, query) => {
    expect(queryOf({ ...NO_FILTER, state }, 'UTC')).toEqual(query);
  });

  it('asks for a day of the shop, not of the machine', () => {
    expect(
      queryOf({ ...NO_FILTER, state: 'all', rule: 'late-discount', day: '2026-11-18' }, 'Asia/Shanghai'),
    ).toEqual({
      rule: 'late-discount',
      fromMs: Date.parse('2026-11-18T00:00:00+08:00'),
      untilMs: Date.parse('2026-11-19T00:00:00+08:00'),
    });
  });
});

describe('days', () => {
  it('last 23 hours where the clock jumps in spring', () => {
    const bounds = dayBounds('2026-03-29', 'Europe/Berlin');
    expect((bounds?.untilMs ?? 0) - (bounds?.fromMs ?? 0)).toBe(23 * 3_600_000);
  });

  it('hold exactly the moments of their own day', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), zones, (ms, zone) => {
        const bounds = dayBounds(dayOf(ms, zone), zone);
        expect(bounds).not.toBeNull();
        expect(ms).toBeGreaterThanOrEqual(bounds?.fromMs ?? 0);
        expect(ms).toBeLessThan(bounds?.untilMs ?? 0);
      }),
    );
  });

  it('go back over the end of a month', () => {
    expect(lastDays(Date.parse('2026-03-01T00:30:00+08:00'), 'Asia/Shanghai', 3)).toEqual([
      '2026-03-01',
      '2026-02-28',
      '2026-02-27',
    ]);
  });

  it('group entries without changing their order', () => {
    const at = (iso: string) => Date.parse(iso);
    const entries = [
      logEntry(3, { atMs: at('2026-11-18T10:00:00+08:00') }),
      logEntry(2, { atMs: at('2026-11-18T00:10:00+08:00') }),
      logEntry(1, { atMs: at('2026-11-17T23:50:00+08:00') }),
    ];
    expect(
      groupByDay(entries, 'Asia/Shanghai').map(({ day, entries }) => [day, entries.map(({ atMs }) => atMs)]),
    ).toEqual([
      ['2026-11-18', [entries[0]?.atMs, entries[1]?.atMs]],
      ['2026-11-17', [entries[2]?.atMs]],
    ]);
  });
});
