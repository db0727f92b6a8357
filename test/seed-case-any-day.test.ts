import { describe, expect, it } from 'vitest';
import { replayScenario } from '../lib/engine/replay';
import { profileFromFile } from '../lib/model/customer';
import { policyFromFile } from '../lib/model/policy';
import { indexPolicy } from '../lib/policy/shop-index';
import { seedScenario, seedScenarios, teaPolicy } from './support/tea-case';

const DAY_MS = 86_400_000;
/** Days across two years, with ends of months, a leap day and the turn of a year among them. */
const DAYS = [
  '2026-11-18',
  '2026-11-30',
  '2027-01-01',
  '2027-03-31',
  '2027-07-15',
  '2028-02-29',
  '2028-12-24',
];

describe('the case plays alike on whatever day it is shown', () => {
  it.each(DAYS)('%s', (day) => {
    const nowMs = Date.parse(day) + DAY_MS / 2;
    const shop = indexPolicy(policyFromFile(teaPolicy(nowMs)));
    for (const { id } of seedScenarios) {
      const scenario = seedScenario(id, nowMs);
      const played = replayScenario(scenario, shop, scenario.customer && profileFromFile(scenario.customer));
      expect({ id, missing: played.missing, falseAlarms: played.falseAlarms }).toEqual({
        id,
        missing: [],
        falseAlarms: [],
      });
    }
  });
});
