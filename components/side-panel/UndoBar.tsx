import { useLayoutEffect } from 'preact/hooks';
import { promisesText } from '../../lib/i18n/promises';
import { Button } from '../ui/Button';
import { ICON_UNDO } from '../ui/icons';
import type { Undoable } from './promise-data';
import { useWords } from './words';

/** What was done last, with the way back: nothing here asks "are you sure". */
export function UndoBar({ kind, onUndo }: { kind: Undoable; onUndo: () => void }) {
  const text = promisesText[useWords().locale];
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.code !== 'KeyZ' || !event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      event.preventDefault();
      onUndo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  return (
    <p class="undo-bar">
      <span>{text.done[kind]}</span>
      <Button look="quiet" icon={ICON_UNDO} keys={['Alt', 'Z']} onPress={onUndo}>
        {text.undo}
      </Button>
    </p>
  );
}
