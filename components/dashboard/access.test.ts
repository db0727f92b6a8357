import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../lib/model/settings';
import { createAccess } from './access';

function browserOf(parts: Partial<Settings>) {
  const settings = signal<Settings>({
    interfaceLocale: 'en',
    role: 'agent',
    agentName: '',
    stoppedOrigins: [],
    ...parts,
  });
  const access = createAccess(
    {
      save: async (part) => {
        settings.value = { ...settings.value, ...part };
      },
      digest: async (words) => ({ salt: 's', digest: words }),
      opens: async (words, { digest }) => words === digest,
    },
    settings,
  );
  return { access, settings, isOpen: () => access.state.value.isOpen };
}

const kept = { salt: 's', digest: 'tea' };

describe('the supervisor’s views', () => {
  it.each([
    ['agent', false],
    ['supervisor', true],
    ['admin', true],
  ] as const)('for the role %s: open is %s', (role, open) => {
    expect(browserOf({ role }).isOpen()).toBe(open);
  });

  it('wait for the passphrase where one is set, whatever the role', async () => {
    const { access, isOpen } = browserOf({ role: 'admin', reviewPassphrase: kept });
    expect(isOpen()).toBe(false);
    expect(await access.unlock('coffee')).toBe(false);
    expect(isOpen()).toBe(false);
    expect(await access.unlock('tea')).toBe(true);
    expect(isOpen()).toBe(true);
    access.lock();
    expect(isOpen()).toBe(false);
  });

  it('stay open for whoever sets it, and no agent sets or drops one', async () => {
    const supervisor = browserOf({ role: 'supervisor' });
    await supervisor.access.setPassphrase('tea');
    expect(supervisor.isOpen()).toBe(true);
    const agent = browserOf({ reviewPassphrase: kept });
    await agent.access.setPassphrase(null);
    expect(agent.settings.value.reviewPassphrase).toEqual(kept);
  });

  it('close when another page sets another passphrase', async () => {
    const { access, settings, isOpen } = browserOf({ reviewPassphrase: kept });
    await access.unlock('tea');
    settings.value = { ...settings.value, reviewPassphrase: { salt: 's', digest: 'milk' } };
    expect(isOpen()).toBe(false);
  });
});
