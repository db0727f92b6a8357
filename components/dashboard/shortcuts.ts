import type { Disposition } from '../../lib/model/log-entry';

/** What a key means on the review page. */
export type Shortcut =
  | { readonly kind: 'judge'; readonly disposition: Disposition }
  | { readonly kind: 'move'; readonly step: 1 | -1 }
  | { readonly kind: 'back' };

/** Verdict keys are digits: no input method swallows or makes them. */
export const VERDICT_KEYS: Readonly<Record<Disposition, string>> = {
  confirmed: '1',
  'false-alarm': '2',
  coach: '3',
};

export interface KeyPress {
  readonly key: string;
  readonly isModified: boolean;
  readonly isRepeated: boolean;
  readonly isComposing: boolean;
  /** Where the focus is: in something one types into, in a part that scrolls by itself, or elsewhere. */
  readonly focus: 'field' | 'scroller' | 'page';
}

/** The shortcut of a key press; null where the key belongs to the browser or to a field. */
export function shortcutOf({ key, isModified, isRepeated, isComposing, focus }: KeyPress): Shortcut | null {
  if (isModified || isComposing || focus === 'field') return null;
  const isArrow = key === 'ArrowDown' || key === 'ArrowUp';
  if (isArrow && focus === 'scroller') return null;
  if (key === 'ArrowDown' || key === 'j') return { kind: 'move', step: 1 };
  if (key === 'ArrowUp' || key === 'k') return { kind: 'move', step: -1 };
  if (isRepeated) return null; // a key held down judges one entry, not all
  if (key === 'Backspace') return { kind: 'back' };
  const verdict = Object.entries(VERDICT_KEYS).find(([, digit]) => digit === key);
  return verdict === undefined ? null : { kind: 'judge', disposition: verdict[0] as Disposition };
}
