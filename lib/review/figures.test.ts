import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logEntry } from '../../test/support/log-entries';
import { type DISPOSITIONS, OUTCOMES } from '../model/log-entry';
import { breakDown, byDay, fatigue, sum, tally, topicsOf } from './figures';

const day = (n: number) => Date.UTC(2026, 10, n, 12);
const NONE = new Map();
const verdict = (disposition: (typeof DISPOSITIONS)[number]) => ({ disposition });

const entries = fc.array(
  fc.record({
    rule: fc.constantFrom('a', 'b', 'c'),
    severity: fc.constantFrom('critical', 'warning', 'advice'),
    agent: fc.constantFrom('Kai', 'Lin', ''),
    outcome: fc.constantFrom(...OUTCOMES),
    notUseful: fc.boolean(),
    conversationKey: fc.constantFrom('1', '2', ''),
    atMs: fc.integer({ min: day(1), max: day(5) }),
  }),
  { maxLength: 60 },
);

describe('tallies', () => {
  it('lose and double nothing, whatever they are told apart by', () => {
    fc.assert(
      fc.property(entries, (parts) => {
        const log = parts.map((part, n) => logEntry(n, part));
        const tallies = tally(log, NONE, 'UTC');
        expect(tallies.reduce((n, { count }) => n + count, 0)).toBe(log.length);
        const whole = sum(tallies);
        expect(whole.shown + whole.onlyLogged).toBe(log.length);
        expect(whole.changed + whole.sentAnyway + whole.withReason).toBe(whole.shown);
        for (const by of ['rule', 'agent', 'console', 'product'] as const) {
          const shown = breakDown(tallies, by).reduce((n, { figures }) => n + figures.shown, 0);
          expect(shown, by).toBe(whole.shown);
        }
      }),
    );
  });

  it('count a verdict with its entry', () => {
    const log = [logEntry(1), logEntry(2), logEntry(3), logEntry(4)];
    const reviews = new Map([
      [logEntry(1).id, verdict('confirmed')],
      [logEntry(2).id, verdict('coach')],
      [logEntry(3).id, verdict('false-alarm')],
    ]);
    expect(sum(tally(log, reviews, 'UTC'))).toMatchObject({ confirmed: 1, coach: 1, wrong: 1, shown: 4 });
  });

  it('call a warning a repeat when its rule spoke in the same conversation before', () => {
    const log = [
      logEntry(1, { rule: 'a' }),
      logEntry(2, { rule: 'b' }),
      logEntry(3, { rule: 'a' }),
      logEntry(4, { rule: 'a', conversationKey: 'other' }),
    ];
    expect(sum(tally(log, NONE, 'UTC')).repeats).toBe(1);
  });

  it('take no erased conversation for another', () => {
    const log = [logEntry(1, { conversationKey: '' }), logEntry(2, { conversationKey: '' })];
    expect(sum(tally(log, NONE, 'UTC')).repeats).toBe(0);
  });
});

describe('a breakdown', () => {
  it('has the most frequent rule first, and agents by name', () => {
    const log = [
      logEntry(1, { rule: 'rare', agent: 'Zoe' }),
      logEntry(2, { rule: 'often', agent: 'Zoe' }),
      logEntry(3, { rule: 'often', agent: 'Ada' }),
    ];
    const tallies = tally(log, NONE, 'UTC');
    expect(breakDown(tallies, 'rule').map(({ key }) => key)).toEqual(['often', 'rare']);
    expect(breakDown(tallies, 'agent').map(({ key }) => key)).toEqual(['Ada', 'Zoe']);
  });

  it('by product takes the first one the evidence names', () => {
    const evidence = [
      { kind: 'purchase', atMs: 1, product: '小青柑', unitPriceMinor: 1, currency: 'CNY' } as const,
    ];
    const tallies = tally([logEntry(1, { evidence }), logEntry(2)], NONE, 'UTC');
    expect(breakDown(tallies, 'product').map(({ key }) => key)).toEqual(['', '小青柑']);
  });
});

describe('days', () => {
  it('are all there, counted in the shop’s time zone, without what was only logged', () => {
    const log = [
      logEntry(1, { atMs: Date.UTC(2026, 10, 1, 20), severity: 'critical' }), // 2 November in Shanghai
      logEntry(2, { atMs: Date.UTC(2026, 10, 1, 20), outcome: 'not-shown' }),
    ];
    expect(byDay(tally(log, NONE, 'Asia/Shanghai'), ['2026-11-01'], ['2026-11-01', '2026-11-02'])).toEqual([
      { day: '2026-11-01', critical: 0, warning: 0, advice: 0, credits: 1 },
      { day: '2026-11-02', critical: 1, warning: 0, advice: 0, credits: 0 },
    ]);
  });
});

describe('fatigue', () => {
  const row = { day: '2026-11-18', agent: '', consoleId: 'demo', messages: 200, waits: [] };

  it('is warnings in a hundred messages, and the share of repeats', () => {
    expect(fatigue({ shown: 10, repeats: 2 }, [row])).toEqual({
      messages: 200,
      perHundred: 5,
      repeatShare: 0.2,
    });
  });

  it('is not known where nothing was counted', () => {
    expect(fatigue({ shown: 0, repeats: 0 }, [])).toEqual({
      messages: 0,
      perHundred: null,
      repeatShare: null,
    });
  });
});

describe('topics', () => {
  it('are the three rules passed over most, without false alarms and what was changed', () => {
    const log = [
      ...[1, 2, 3].map((n) => logEntry(n, { rule: 'passed', outcome: 'sent-anyway' })),
      ...[4, 5].map((n) => logEntry(n, { rule: 'marked', outcome: 'changed' })),
      logEntry(6, { rule: 'false', outcome: 'sent-anyway' }),
      logEntry(7, { rule: 'heeded', outcome: 'remedy' }),
      ...[8, 9].map((n) => logEntry(n, { rule: `single-${n}`, outcome: 'not-held' })),
    ];
    const reviews = new Map([
      [logEntry(4).id, verdict('coach')],
      [logEntry(5).id, verdict('coach')],
      [logEntry(6).id, verdict('false-alarm')],
    ]);
    expect(topicsOf(tally(log, reviews, 'UTC'))).toEqual([
      { rule: 'passed', count: 3 },
      { rule: 'marked', count: 2 },
      { rule: 'single-8', count: 1 },
    ]);
  });
});
