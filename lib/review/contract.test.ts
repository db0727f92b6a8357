import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksForTrial, ENOUGH_VERDICTS, measuredSince, standing, wilson } from './contract';

describe('Wilson’s interval', () => {
  it.each([
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is from %f to %f', (hits, trials, low, high) => {
    const interval = wilson(hits, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('holds the share and stays within 0 to 1, and more trials never widen it', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (hits, misses) => {
        const trials = hits + misses;
        const { low, high } = wilson(hits, trials);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (trials === 0) return;
        expect(low).toBeLessThanOrEqual(hits / trials);
        expect(high).toBeGreaterThanOrEqual(hits / trials);
        const more = wilson(hits * 4, trials * 4);
        expect(more.high - more.low).toBeLessThanOrEqual(high - low + 1e-12);
      }),
    );
  });

  it('says nothing before the first trial', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

const verdicts = (confirmed: number, coach: number, wrong: number) => ({ confirmed, coach, wrong });

describe('the contract', () => {
  it('counts "coach" as right', () => {
    expect(standing(verdicts(20, 10, 0), 'warn', 'warning').precision).toBe(1);
  });

  it.each([
    ['a warning rule with too few verdicts', verdicts(10, 0, 19), 'warn', 'warning', 'measuring'],
    ['a warning rule at 90 %', verdicts(27, 0, 3), 'warn', 'warning', 'kept'],
    ['a warning rule below it', verdicts(26, 0, 4), 'warn', 'warning', 'below'],
    ['a critical rule that 30 verdicts would not judge', verdicts(29, 0, 1), 'hold', 'critical', 'measuring'],
    ['a critical rule at 97 %', verdicts(97, 0, 3), 'hold', 'critical', 'kept'],
    ['a critical rule below it', verdicts(96, 0, 4), 'hold', 'critical', 'below'],
    ['a warning that asks for a reason', verdicts(96, 0, 4), 'justify', 'warning', 'below'],
  ] as const)('%s', (_, given, rung, severity, state) => {
    expect(standing(given, rung, severity).state).toBe(state);
  });

  it('asks for trial once, and never of a rule on trial', () => {
    const below = standing(verdicts(0, 0, ENOUGH_VERDICTS.warns), 'warn', 'warning');
    expect(asksForTrial(below, 'warn')).toBe(true);
    expect(asksForTrial(below, 'trial')).toBe(false);
  });

  it('measures anew from a rule’s last move', () => {
    const moves = [
      { rule: 'a', atMs: 1 },
      { rule: 'a', atMs: 3 },
      { rule: 'b', atMs: 5 },
    ];
    expect(measuredSince(moves, 'a', String)).toBe('3');
    expect(measuredSince(moves, 'c', String)).toBe('');
  });
});
