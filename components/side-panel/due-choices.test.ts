import { describe, expect, it } from 'vitest';
import { policyFileSchema, policyFromFile } from '../../lib/model/policy';
import { serviceHoursOf } from '../../lib/policy/service-hours';
import { dueChoices, momentOf, proposedDue, wallClockOf } from './due-choices';

const hours = (timeZone = 'Asia/Shanghai') =>
  serviceHoursOf(
    policyFromFile(
      policyFileSchema.parse({
        shop: { name: '茶铺', currency: 'CNY', timeZone },
        service: {
          firstReplySeconds: 60,
          replySeconds: 180,
          businessHours: '09:00-18:00',
          serviceDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
        },
      }),
    ),
  );
/** November 2026: the 20th is a Friday. */
const at = (time: string): number => Date.parse(`2026-11-${time}:00+08:00`);
const chosen = (now: string) =>
  dueChoices(at(now), hours()).map(
    ({ key, dueAtMs }) => `${key} ${wallClockOf(dueAtMs, 'Asia/Shanghai').slice(8)}`,
  );

describe('times offered for a promise without one', () => {
  it.each([
    [
      'on a Wednesday',
      '18T10:00',
      ['today 18T18:00', 'next-day 19T18:00', 'work-days 23T18:00', 'week 25T18:00'],
    ],
    [
      'on a Friday',
      '20T10:00',
      ['today 20T18:00', 'next-day 23T18:00', 'work-days 25T18:00', 'week 27T18:00'],
    ],
    [
      'after closing',
      '20T20:00',
      ['today 23T18:00', 'next-day 24T18:00', 'work-days 25T18:00', 'week 27T18:00'],
    ],
  ] as const)('%s', (_, now, expected) => {
    expect(chosen(now)).toEqual(expected);
  });
});

it('a day that was promised whole is over when the shop closes', () => {
  expect(proposedDue(at('21T00:00'), hours())).toBe(at('20T18:00'));
  expect(proposedDue(at('20T15:00'), hours())).toBe(at('20T15:00'));
  expect(proposedDue(null, hours())).toBeNull();
});

it.each([
  ['Asia/Shanghai', '2026-11-20T18:00'],
  ['America/New_York', '2026-11-01T01:30'],
  ['Europe/London', '2026-03-29T03:00'],
])('a moment is written and read by the clock of %s', (timeZone, wall) => {
  const ms = momentOf(wall, timeZone);
  expect(ms === null ? null : wallClockOf(ms, timeZone)).toBe(wall);
});

it('half a moment is none', () => {
  expect(momentOf('', 'UTC')).toBeNull();
  expect(momentOf('2026-11-20', 'UTC')).toBeNull();
});
