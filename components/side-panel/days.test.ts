import { describe, expect, it } from 'vitest';
import { dayNumber, isoDateOf, noonOf } from './days';

const SHANGHAI = 'Asia/Shanghai';

describe('days in the shop’s time zone', () => {
  it('change at its midnight, not at that of UTC', () => {
    const before = Date.parse('2026-11-18T23:59:00+08:00');
    expect(dayNumber(before + 120_000, SHANGHAI) - dayNumber(before, SHANGHAI)).toBe(1);
  });

  it('are written and read back', () => {
    const noonMs = noonOf('2026-03-03', SHANGHAI);
    expect(noonMs).toBe(Date.parse('2026-03-03T12:00:00+08:00'));
    expect(isoDateOf(noonMs, SHANGHAI)).toBe('2026-03-03');
    expect(noonOf('yesterday', SHANGHAI)).toBeNaN();
  });
});
