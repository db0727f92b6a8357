import { describe, expect, it } from 'vitest';
import { policyFileSchema, policyFromFile } from '../model/policy';
import { forAgent, onRung, rungOf } from './rungs';

const policy = policyFromFile(
  policyFileSchema.parse({
    shop: { name: 'Tea', currency: 'CNY', timeZone: 'UTC' },
    teams: [
      { name: 'night', agents: ['Kai', 'Lin'] },
      { name: 'day', agents: ['Lin'] },
    ],
    rules: { a: { rung: 'hold', teams: { night: 'trial' } }, b: { severity: 'advice' } },
  }),
);
const proven = { severity: 'critical', status: 'proven' } as const;

describe('a rung', () => {
  it.each([
    ['critical', 'trial', 'critical'],
    ['critical', 'warn', 'warning'],
    ['advice', 'warn', 'advice'],
    ['warning', 'justify', 'critical'],
    ['advice', 'hold', 'critical'],
  ] as const)('makes %s on %s %s', (severity, rung, result) => {
    expect(onRung(severity, rung)).toBe(result);
  });

  it('is what the severity says where nobody laid it down', () => {
    expect(rungOf(undefined, proven)).toBe('hold');
    expect(rungOf({ severity: 'warning' }, proven)).toBe('warn');
    expect(rungOf(undefined, { ...proven, status: 'trial' })).toBe('trial');
  });

  it('of a team stands before the shop’s', () => {
    expect(rungOf(policy.rules.a, proven, 'night')).toBe('trial');
    expect(rungOf(policy.rules.a, proven, 'day')).toBe('hold');
  });
});

describe('a policy for an agent', () => {
  it('takes the rungs of the first team that names them', () => {
    expect(forAgent(policy, 'Lin').rules.a?.rung).toBe('trial');
    expect(forAgent(policy, 'Lin').rules.b).toEqual({ severity: 'advice' });
  });

  it('is the shop’s for an agent of no team', () => {
    expect(forAgent(policy, 'Mo')).toBe(policy);
  });
});
