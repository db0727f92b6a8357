import { describe, expect, it } from 'vitest';
import { policyFileSchema, policyFromFile } from '../model/policy';
import {
  closingAfter,
  closingOf,
  dueInService,
  serviceHoursOf,
  serviceMomentBefore,
  serviceMomentFrom,
  serviceMsBetween,
  workDayEnd,
  workDayTest,
} from './service-hours';

type Service = Partial<NonNullable<ReturnType<typeof policyFileSchema.parse>['service']>>;

const shop = (service: Service, timeZone = 'Asia/Shanghai') =>
  policyFromFile(
    policyFileSchema.parse({
      shop: { name: '茶铺', currency: 'CNY', timeZone },
      service: { firstReplySeconds: 60, replySeconds: 180, ...service },
    }),
  );
const WEEK: Service = { businessHours: '09:00-18:00', serviceDays: ['mon', 'tue', 'wed', 'thu', 'fri'] };
const NIGHT: Service = { businessHours: '18:00-02:00' };
/** 2026-10-01 to 07 is the holiday; Saturday the 10th is worked for it. */
const OCTOBER: Service = {
  ...WEEK,
  closedOn: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  openOn: ['2026-10-10'],
};
const at = (time: string, offset = '+08:00'): number => Date.parse(`${time}:00${offset}`);
const wall = (ms: number | null, timeZone = 'Asia/Shanghai'): string | null =>
  ms === null
    ? null
    : new Date(ms).toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });

describe('time within the hours', () => {
  it.each([
    ['a weekend in between', WEEK, '2026-11-20T17:30', '2026-11-23T09:30', 60],
    ['a weekend alone', WEEK, '2026-11-21T08:00', '2026-11-22T20:00', 0],
    ['a week of holidays', OCTOBER, '2026-09-30T17:00', '2026-10-08T10:00', 120],
    ['a Saturday worked for it', OCTOBER, '2026-10-10T10:00', '2026-10-10T11:00', 60],
    ['a night of the day before', NIGHT, '2026-11-20T23:00', '2026-11-21T19:00', 240],
  ] as const)('is counted over %s', (_, service, from, until, minutes) => {
    expect(serviceMsBetween(at(from), at(until), serviceHoursOf(shop(service))) / 60_000).toBe(minutes);
  });

  it.each([
    ['spring forward', '2026-03-07T23:00-05:00', '2026-03-08T05:00-04:00', 5 * 60],
    ['fall back', '2026-10-31T23:00-04:00', '2026-11-01T05:00-05:00', 7 * 60],
  ] as const)('counts the hours that pass when clocks %s', (_, from, until, minutes) => {
    const hours = serviceHoursOf(shop({ businessHours: '00:00-24:00' }, 'America/New_York'));
    expect(serviceMsBetween(Date.parse(from), Date.parse(until), hours) / 60_000).toBe(minutes);
  });
});

describe('a moment before', () => {
  it.each([
    ['within the shift', WEEK, '2026-11-20T17:00', 30, '2026-11-20 16:30'],
    ['an hour before Monday morning', WEEK, '2026-11-23T09:30', 60, '2026-11-20 17:30'],
    ['a due time after closing', WEEK, '2026-11-21T00:00', 30, '2026-11-20 17:30'],
    ['a due time on a Sunday', WEEK, '2026-11-22T12:00', 30, '2026-11-20 17:30'],
    ['the first day after a holiday', OCTOBER, '2026-10-08T09:00', 15, '2026-09-30 17:45'],
    ['in the night', NIGHT, '2026-11-21T01:00', 90, '2026-11-20 23:30'],
  ] as const)('%s', (_, service, due, minutes, expected) => {
    expect(wall(serviceMomentBefore(at(due), minutes * 60_000, serviceHoursOf(shop(service))))).toBe(
      expected,
    );
  });

  it('a shop that never opens is reminded by the clock', () => {
    const service: Service = { closedOn: [], serviceDays: ['mon'], businessHours: '09:00-09:01' };
    const due = at('2026-11-18T12:00');
    expect(serviceMomentBefore(due, 3_600_000, serviceHoursOf(shop(service)))).toBe(due - 3_600_000);
  });
});

it.each([
  ['in a shift', WEEK, '2026-11-20T10:00', '2026-11-20 10:00'],
  ['before opening', WEEK, '2026-11-20T07:00', '2026-11-20 09:00'],
  ['at closing', WEEK, '2026-11-20T18:00', '2026-11-23 09:00'],
  ['on a holiday', OCTOBER, '2026-10-02T10:00', '2026-10-08 09:00'],
  ['in the night that began the day before', NIGHT, '2026-11-21T01:00', '2026-11-21 01:00'],
] as const)('somebody is there from: %s', (_, service, from, expected) => {
  expect(wall(serviceMomentFrom(at(from), serviceHoursOf(shop(service))))).toBe(expected);
});

it.each([
  ['today', WEEK, '2026-11-20T10:00', 0, '2026-11-20 18:00'],
  ['today after closing is the next day', WEEK, '2026-11-20T19:00', 0, '2026-11-23 18:00'],
  ['on a Saturday is Monday', WEEK, '2026-11-21T10:00', 0, '2026-11-23 18:00'],
  ['tomorrow over a weekend', WEEK, '2026-11-20T10:00', 1, '2026-11-23 18:00'],
  ['three days over a weekend', WEEK, '2026-11-19T10:00', 3, '2026-11-24 18:00'],
  ['one day over a holiday', OCTOBER, '2026-09-30T10:00', 1, '2026-10-08 18:00'],
] as const)('the shift ends: %s', (_, service, from, count, expected) => {
  expect(wall(closingOf(at(from), count, serviceHoursOf(shop(service))))).toBe(expected);
});

it('knows when the running shift ends', () => {
  const hours = serviceHoursOf(shop(NIGHT));
  expect(wall(closingAfter(at('2026-11-21T01:00'), hours))).toBe('2026-11-21 02:00');
  expect(closingAfter(at('2026-11-21T03:00'), hours)).toBeNull();
});

it.each([
  ['the end of a day becomes the end of its shift', '2026-11-21T00:00', '2026-11-20 18:00'],
  ['so does its last minute', '2026-11-20T23:59', '2026-11-20 18:00'],
  ['an hour that was said stays', '2026-11-20T20:00', '2026-11-20 20:00'],
  ['a day off stays as it was said', '2026-11-23T00:00', '2026-11-23 00:00'],
] as const)('a due time: %s', (_, due, expected) => {
  expect(wall(dueInService(at(due), serviceHoursOf(shop(WEEK))))).toBe(expected);
});

it.each([
  ['a shop that serves daily', {}, '2026-11-21', false],
  ['a shop that serves on Saturdays', { serviceDays: ['fri', 'sat'] as const }, '2026-11-21', true],
  ['a holiday', OCTOBER, '2026-10-01', false],
  ['a Saturday worked for it', OCTOBER, '2026-10-10', true],
] as const)('working days: %s', (_, service, day, expected) => {
  const worked = workDayTest(shop(service as Service).service ?? null);
  expect(worked(Date.parse(day) / 86_400_000)).toBe(expected);
});

it('ends a working day at closing time, over a weekend and a holiday', () => {
  expect(wall(workDayEnd(at('2026-11-19T10:00'), 3, serviceHoursOf(shop(WEEK))))).toBe('2026-11-24 18:00');
  expect(wall(workDayEnd(at('2026-09-30T10:00'), 3, serviceHoursOf(shop(OCTOBER))))).toBe('2026-10-10 18:00');
  const daily = serviceHoursOf(shop({ businessHours: '09:00-18:00' }));
  expect(wall(workDayEnd(at('2026-11-20T10:00'), 1, daily))).toBe('2026-11-23 18:00');
});
