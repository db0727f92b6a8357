import { describe, expect, it } from 'vitest';
import { policyFileSchema, policyFromFile } from '../model/policy';
import { replyClock, replyLimitMs } from './reply-clock';
import { serviceHoursOf } from './service-hours';

const policy = policyFromFile(
  policyFileSchema.parse({
    shop: { name: '茶铺', currency: 'CNY', timeZone: 'Asia/Shanghai' },
    service: {
      firstReplySeconds: 60,
      replySeconds: 300,
      businessHours: '09:00-18:00',
      serviceDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
    },
  }),
);
const at = (time: string): number => Date.parse(`2026-11-${time}+08:00`);
const clock = (since: string, now: string) => {
  const { waitedMs, tone, closedUntilMs, changesAtMs } = replyClock(
    at(since),
    300_000,
    serviceHoursOf(policy),
    at(now),
  );
  return [waitedMs / 1000, tone, closedUntilMs, changesAtMs];
};

describe('the reply clock', () => {
  it.each([
    ['is calm at first and changes with the minute', '20T10:00:00', '20T10:00:20', 20, 'calm', '20T10:01:00'],
    ['tells when the bound nears', '20T10:00:00', '20T10:04:10', 250, 'near', '20T10:05:00'],
    ['changes where the bound begins to near', '20T09:59:30', '20T10:03:10', 220, 'calm', '20T10:03:30'],
    ['says so when it is over', '20T10:00:00', '20T10:05:00', 300, 'over', '20T10:06:00'],
    ['stops at closing', '20T17:57:30', '20T17:59:40', 130, 'calm', '20T18:00:00'],
  ] as const)('%s', (_, since, now, seconds, tone, next) => {
    expect(clock(since, now)).toEqual([seconds, tone, null, at(next)]);
  });

  it('stands still over a weekend and says when it goes on', () => {
    expect(clock('20T17:58:00', '21T12:00:00')).toEqual([120, 'calm', at('23T09:00:00'), at('23T09:00:00')]);
  });
});

it.each([
  ['the first reply', { isHeld: false, isFirst: true }, 60],
  ['a later one', { isHeld: false, isFirst: false }, 300],
  ['what was put on hold', { isHeld: true, isFirst: false }, 600],
])('the bound of %s', (_, wait, seconds) => {
  expect(replyLimitMs(policy.service, wait) / 1000).toBe(seconds);
  expect(replyLimitMs(null, { isHeld: false, isFirst: true })).toBe(60_000);
});
