import { describe, expect, it } from 'vitest';
import { policyFileSchema, policyFromFile } from '../model/policy';
import { businessWaitMs } from './waiting';

const policy = (businessHours?: string) =>
  policyFromFile(
    policyFileSchema.parse({
      shop: { name: '茶铺', currency: 'CNY', timeZone: 'Asia/Shanghai' },
      service: { firstReplySeconds: 60, replySeconds: 180, businessHours },
    }),
  );
const at = (time: string): number => Date.parse(`2026-11-${time}:00+08:00`);

describe('waiting time', () => {
  it.each([
    ['within one day', '09:00-22:00', '18T10:00', '18T10:40', 40],
    ['over night', '09:00-22:00', '18T21:50', '19T09:05', 15],
    ['from the night', '09:00-22:00', '18T23:30', '19T09:01', 1],
    ['wholly outside', '09:00-22:00', '18T22:30', '19T08:30', 0],
    ['in a shop open past midnight', '18:00-02:00', '18T23:50', '19T00:20', 30],
    ['past the end of such a night', '18:00-02:00', '19T01:30', '19T18:10', 40],
    ['without stated hours, by day', undefined, '18T10:00', '18T10:20', 20],
    ['without stated hours, at night', undefined, '18T23:30', '19T07:00', 0],
  ] as const)('%s', (_, hours, from, until, minutes) => {
    expect(businessWaitMs(at(from), at(until), policy(hours)) / 60_000).toBe(minutes);
  });
});
