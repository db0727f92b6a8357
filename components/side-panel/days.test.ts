import { describe, expect, it } from 'vitest';
import { dayNumber, dueAtMs, isoDateOf, noonOf } from './days';

const SHANGHAI = 'Asia/Shanghai';

describe('days in the shop’s time zone', () => {
  it('change at its midnight, not at that of UTC', () => {
    const before = Date.parse('2026-11-18T23:59:00+08:00');
    expect(dayNumber(before + 120_000, SHANGHAI) - dayNumber(before, SHANGHAI)).toBe(1);
  });

  it.each([
    ['today', '2026-11-18T23:59:59+08:00'],
    ['tomorrow', '2026-11-19T23:59:59+08:00'],
    ['three-days', '2026-11-21T23:59:59+08:00'],
    ['week', '2026-11-25T23:59:59+08:00'],
  ] as const)('make “%s” end with the day', (choice, end) => {
    const nowMs = Date.parse('2026-11-18T00:30:00+08:00');
    expect(dueAtMs(choice, nowMs, SHANGHAI)).toBe(Date.parse(end));
  });

  it('end an hour later on the day clocks are set back', () => {
    const nowMs = Date.parse('2026-10-25T00:30:00+02:00');
    expect(dueAtMs('today', nowMs, 'Europe/Berlin')).toBe(Date.parse('2026-10-25T23:59:59+01:00'));
  });

  it('are written and read back', () => {
    const noonMs = noonOf('2026-03-03', SHANGHAI);
    expect(noonMs).toBe(Date.parse('2026-03-03T12:00:00+08:00'));
    expect(isoDateOf(noonMs, SHANGHAI)).toBe('2026-03-03');
    expect(noonOf('yesterday', SHANGHAI)).toBeNaN();
  });
});
