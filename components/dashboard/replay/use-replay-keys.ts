import { useLayoutEffect } from 'preact/hooks';
import { shortcutOf } from '../shortcuts';
import { pressOf } from '../use-shortcuts';
import type { ReplayStore } from './replay-store';

/** The keys of the review list, as far as there is something to do with them here. */
export function useReplayKeys(replay: ReplayStore): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const shortcut = event.defaultPrevented ? null : shortcutOf(pressOf(event));
      if (shortcut?.kind === 'move') replay.move(shortcut.step);
      else if (shortcut?.kind === 'judge' && shortcut.disposition !== 'coach')
        replay.judge(shortcut.disposition === 'confirmed' ? 'fair' : 'wrong');
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [replay]);
}
