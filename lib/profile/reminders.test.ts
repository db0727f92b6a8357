import { describe, expect, it } from 'vitest';
import { policyFileSchema, policyFromFile } from '../model/policy';
import { serviceHoursOf } from '../policy/service-hours';
import { planReminders, type Remindable } from './reminders';

const hours = serviceHoursOf(
  policyFromFile(
    policyFileSchema.parse({
      shop: { name: '茶铺', currency: 'CNY', timeZone: 'Asia/Shanghai' },
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
const due = (time: string, reminded: Remindable['reminded'] = 'no', made = '16T10:00') => ({
  atMs: at(made),
  dueAtMs: at(time),
  reminded,
});
const plan = (now: string, ...dues: Remindable[]) => {
  const { before, late, soon, overdue, nextAtMs } = planReminders(dues, {
    nowMs: at(now),
    leadMs: 30 * 60_000,
    hours,
  });
  return {
    told: `${before.length} before, ${late.length} late`,
    badge: soon + overdue,
    overdue,
    next: nextAtMs,
  };
};

describe('reminders', () => {
  it.each([
    ['long before', '20T10:00', [due('20T17:00')], '0 before, 0 late', 0, '20T16:30'],
    ['at the lead time', '20T16:30', [due('20T17:00')], '1 before, 0 late', 1, '20T17:00'],
    ['once only', '20T16:40', [due('20T17:00', 'before')], '0 before, 0 late', 1, '20T17:00'],
    ['when it is over', '20T17:00', [due('20T17:00', 'before')], '0 before, 1 late', 1, null],
    ['not again when it was told', '20T17:30', [due('20T17:00', 'late')], '0 before, 0 late', 1, null],
    ['what came due while nothing ran', '23T10:00', [due('20T17:00')], '0 before, 1 late', 1, null],
    [
      'on Friday what is due on Monday morning',
      '20T17:45',
      [due('23T09:15')],
      '1 before, 0 late',
      1,
      '23T09:15',
    ],
    [
      'over at night: told in the morning',
      '21T00:00',
      [due('21T00:00', 'before')],
      '0 before, 0 late',
      1,
      '23T09:00',
    ],
    [
      'the nearest of several',
      '20T10:00',
      [due('24T12:00'), due('20T12:00')],
      '0 before, 0 late',
      0,
      '20T11:30',
    ],
    [
      'half-way what was promised a moment ago',
      '20T16:45',
      [due('20T17:00', 'no', '20T16:40')],
      '0 before, 0 late',
      0,
      '20T16:50',
    ],
    ['over at closing time', '20T18:00', [due('20T18:00', 'before')], '0 before, 1 late', 1, null],
    ['nothing', '20T10:00', [], '0 before, 0 late', 0, null],
  ] as const)('%s', (_, now, dues, told, badge, next) => {
    expect(plan(now, ...dues)).toMatchObject({ told, badge, next: next === null ? null : at(next) });
  });

  it('tell what is over from what is due soon', () => {
    expect(plan('20T16:45', due('20T17:00'), due('20T12:00', 'late'))).toMatchObject({
      badge: 2,
      overdue: 1,
    });
  });
});
