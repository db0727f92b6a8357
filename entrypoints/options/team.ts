import { type ReadonlySignal, signal } from '@preact/signals';
import type { TeamPorts, TeamView } from '../../components/options/TeamSection';
import { faultWords } from '../../lib/i18n/file-faults';
import { teamText } from '../../lib/i18n/team';
import { send } from '../../lib/messages/messaging';
import { readTeamFile } from '../../lib/model/import-files';
import type { Locale } from '../../lib/model/locale';
import type { Stores } from '../../lib/storage/stores';
import { watch } from '../../lib/storage/watch';

/** The team as it lies in the stores. Its keys go to the background once and are shown nowhere. */
export function teamPorts({ team, policies }: Stores, locale: ReadonlySignal<Locale>): TeamPorts {
  const view = signal<TeamView | null | undefined>(undefined);
  const read = async (): Promise<TeamView | null> => {
    const member = await team.member();
    const state = await team.state();
    const waiting = await team.waiting();
    const marks = await team.marks(1000);
    if (member === null || state === null) return null;
    const { shop, name, role, servers, teamKey } = member;
    const erasures = role === 'agent' ? marks.filter(({ kind }) => kind === 'erasure').length : 0;
    const policyBy = (await team.fixesPolicy()) ? ((await policies.latest())?.team?.by ?? null) : null;
    return {
      policyBy,
      member: { shop, name, role, servers, isSealed: teamKey !== undefined },
      state,
      waiting,
      erasures,
    };
  };
  watch(
    read,
    (value) => {
      view.value = value;
    },
    () => console.warn('Candor: the team could not be read'),
  );
  return {
    team: view,
    read: readTeamFile,
    explain(error, file) {
      const words = faultWords(error, file, locale.value);
      const field = words.field.split('.')[0] ?? '';
      const { expected } = teamText[locale.value];
      return Object.hasOwn(expected, field)
        ? { ...words, expected: expected[field as keyof typeof expected] }
        : words;
    },
    join: (file) => send('joinTeam', { file }),
    leave: () => send('leaveTeam', {}),
  };
}
