import { describe, expect, it } from 'vitest';
import { permissionsOf } from './permissions';

describe('rights', () => {
  it('of an agent name no other member and no wildcard where a member stands', () => {
    const { pub, sub } = permissionsOf('agent', 'mei');
    const personal = [...pub.allow, ...sub.allow].filter((subject) => /candor\.|_INBOX/.test(subject));
    expect(personal.length).toBeGreaterThan(5);
    for (const subject of personal)
      expect(subject).toMatch(/candor\.(?:log|dispute|review)\.mei|_INBOX\.mei/);
  });

  it.each(['agent', 'supervisor', 'admin'] as const)('of %s make, change and delete no stream', (role) => {
    const { pub } = permissionsOf(role, 'mei');
    const forbidden =
      /STREAM\.(?:CREATE|UPDATE|DELETE|MSG\.DELETE|SNAPSHOT|RESTORE)|CONSUMER\.(?:DELETE|DURABLE)|>\.|^>$/;
    expect(pub.allow.filter((subject) => forbidden.test(subject))).toEqual([]);
  });

  it('to purge are the admin’s', () => {
    const purges = (role: 'agent' | 'supervisor' | 'admin'): number =>
      permissionsOf(role, 'mei').pub.allow.filter((subject) => subject.includes('.PURGE.')).length;
    expect([purges('agent'), purges('supervisor'), purges('admin')]).toEqual([0, 0, 3]);
  });

  it('are given to no id with a wildcard in it', () => {
    expect(() => permissionsOf('agent', '*')).toThrow('not the id of a member');
    expect(() => permissionsOf('agent', 'mei.lan')).toThrow('not the id of a member');
  });
});
