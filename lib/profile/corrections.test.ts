import { describe, expect, it } from 'vitest';
import type { Evidence } from '../model/finding';
import { evidenceKeys, standingGuess } from './corrections';

const STAGES = ['consideration', 'decision'] as const;
const heard = (messageId: string, atMs: number | null): Evidence => ({
  kind: 'message',
  messageId,
  atMs,
  quote: '',
});
const guess = (...evidence: readonly Evidence[]) => ({ name: 'consideration' as const, evidence });
const NOON = '2026-11-18T12:00:00Z';
const at = Date.parse(NOON);
const correction = (restedOn: readonly Evidence[]) => ({
  value: 'decision',
  at: NOON,
  by: '小叶',
  restedOn: evidenceKeys(restedOn),
});

describe('a correction', () => {
  it('stands on the evidence it knew, with what the guess was', () => {
    const old = heard('m1', at - 1000);
    expect(standingGuess(STAGES, guess(old), correction([old]))).toEqual({
      name: 'decision',
      guessed: 'consideration',
      correction: { atMs: at, by: '小叶' },
      isOvertaken: false,
    });
  });

  it.each([
    ['a later message', heard('m2', at + 1000)],
    ['a message without a time', heard('m2', null)],
    [
      'a later purchase',
      { kind: 'purchase', atMs: at + 1000, product: '茶', unitPriceMinor: 1, currency: 'CNY' } as const,
    ],
  ])('gives way to %s', (_, news) => {
    expect(standingGuess(STAGES, guess(news), correction([heard('m1', at - 1000)]))).toMatchObject({
      name: 'consideration',
      correction: null,
      isOvertaken: true,
    });
  });

  it('does not give way to what is older, to nothing, or to the same again', () => {
    const untimed = heard('m1', null);
    for (const same of [guess(heard('m0', at - 5000)), null, guess(untimed)])
      expect(standingGuess(STAGES, same, correction([untimed]))?.name).toBe('decision');
  });

  it('of a name that is none any more counts for nothing', () => {
    expect(standingGuess(STAGES, guess(), { ...correction([]), value: 'gone' })?.name).toBe('consideration');
    expect(standingGuess(STAGES, null, undefined)).toBeNull();
  });
});
