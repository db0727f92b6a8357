import { describe, expect, it } from 'vitest';
import { FileFault, readJson } from './read-file';
import { teamFileSchema } from './team';

const CREDS = `-----BEGIN NATS USER JWT-----
eyJ0.eyJ1.c2ln
------END NATS USER JWT------

-----BEGIN USER NKEY SEED-----
SUAMLK2ZNL35WSMW37E7UD4VZ7ELPKW7DHC3BWBSD2GCZ7IUQQXZIORRBU
------END USER NKEY SEED------
`;
const file = {
  format: 'candor-team-1',
  shop: '茶里',
  servers: ['wss://team.example:8443'],
  memberId: 'mei',
  name: '小梅',
  role: 'agent',
  creds: CREDS,
};
const fieldOf = (content: object): string => {
  try {
    readJson(teamFileSchema, 'mei.json', JSON.stringify(content));
    return 'none';
  } catch (error) {
    if (error instanceof FileFault) return error.field;
    throw error;
  }
};

describe('a team file', () => {
  it.each([
    ['as it is handed out', file, 'none'],
    ['with a key of the team', { ...file, teamKey: `${'A'.repeat(43)}=` }, 'none'],
    ['of a server on this machine', { ...file, servers: ['ws://127.0.0.1:8080', 'ws://[::1]:80'] }, 'none'],
    ['of a server without TLS', { ...file, servers: ['wss://a.example', 'ws://b.example'] }, 'servers.1'],
    [
      'of a server that only begins like this machine',
      { ...file, servers: ['ws://127.0.0.1.evil.example'] },
      'servers.0',
    ],
    ['without credentials', { ...file, creds: 'SUAM' }, 'creds'],
    ['with a member that would be a wildcard', { ...file, memberId: '*' }, 'memberId'],
    ['with a key too short', { ...file, teamKey: 'AAAA' }, 'teamKey'],
    ['with a field more', { ...file, policy: {} }, 'policy'],
    ['of another kind', { ...file, format: 'policy' }, 'format'],
  ])('%s', (_label, content, field) => {
    expect(fieldOf(content)).toBe(field);
  });
});
