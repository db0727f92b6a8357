import { teamText } from '../../lib/i18n/team';
import type { MergeNote } from '../../lib/model/team';
import { Button } from '../ui/Button';
import { PanelPart } from './PanelPart';
import type { PanelActions } from './panel-data';
import { useWords } from './words';

export interface MergeNotesProps {
  readonly notes: readonly MergeNote[];
  readonly onSettle: PanelActions['settleMerge'];
}

/** Fields that a colleague and this browser changed before they met: both versions, until one is kept. */
export function MergeNotes({ notes, onSettle }: MergeNotesProps) {
  const { locale, time } = useWords();
  const text = teamText[locale];
  return (
    <>
      {notes.map(({ seq, path, mine, theirs, by, atMs }) => (
        <PanelPart key={seq} head={text.clash(text.clashField(path), by, time(atMs))}>
          <dl class="merge-note">
            <dt>{text.theirs(by)}</dt>
            <dd>{plain(theirs) ?? text.emptied}</dd>
            <dt>{text.mine}</dt>
            <dd>{plain(mine) ?? text.emptied}</dd>
          </dl>
          <div class="button-row">
            <Button onPress={() => onSettle(seq, 'theirs')}>{text.keepTheirs}</Button>
            <Button onPress={() => onSettle(seq, 'mine')}>{text.keepMine}</Button>
          </div>
        </PanelPart>
      ))}
    </>
  );
}

/** A stored version as somebody would write it; null: nothing. */
function plain(json: string | null): string | null {
  if (json === null) return null;
  const value: unknown = JSON.parse(json);
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'text' in value) return String(value.text);
  return json;
}
