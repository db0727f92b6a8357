import { teamText } from '../../lib/i18n/team';
import type { TeamState, TeamWaiting } from '../../lib/model/team';
import { Button } from '../ui/Button';
import { useWords } from './words';

/** What the panel says of the team; null: all is well, or there is none. */
export interface TeamTrouble {
  readonly phase: TeamState['phase'];
  readonly waiting: TeamWaiting;
}

/** One line, only when something is wrong with the team: what is not there yet, and that nothing is lost. */
export function TeamLine({ trouble, onOptions }: { trouble: TeamTrouble; onOptions: () => void }) {
  const { locale, time } = useWords();
  const text = teamText[locale];
  const { phase, waiting } = trouble;
  const words =
    waiting.sinceMs === null
      ? phase === 'connecting' || phase === 'connected'
        ? null
        : text.panelPhase[phase]
      : text.panelLine(waiting.entries, waiting.changes, time(waiting.sinceMs));
  if (words === null) return null;
  return (
    <p class="team-line" role="status">
      <span>{words}</span>
      <Button look="quiet" onPress={onOptions}>
        {text.toOptions}
      </Button>
    </p>
  );
}
