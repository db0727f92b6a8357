import type { Disposition } from '../../lib/model/log-entry';

/** What a key means on the review page. */
export type Shortcut =
  | { readonly kind: 'judge'; readonly disposition: Disposition; readonly wholeCause: boolean }
  | { readonly kind: 'move'; readonly step: 1 | -1 }
  | { readonly kind: 'note' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'undo' };

/** Verdict keys are digits: no input method swallows or makes them. */
export const VERDICT_KEYS: Readonly<Record<Disposition, string>> = {
  confirmed: '1',
  'false-alarm': '2',
  coach: '3',
};

export interface KeyPress {
  readonly key: string;
  /** Place on the keyboard: with Shift a digit's key is another sign. */
  readonly code: string;
  /** Control, Alt or Command. */
  readonly isModified: boolean;
  readonly isShifted: boolean;
  readonly isRepeated: boolean;
  readonly isComposing: boolean;
  /** Where the focus is: in something one types into, in a part that scrolls by itself, or elsewhere. */
  readonly focus: 'field' | 'scroller' | 'page';
}

/** The shortcut of a key press; null where the key belongs to the browser or to a field. */
export function shortcutOf(press: KeyPress): Shortcut | null {
  const { key, code, isModified, isShifted, isRepeated, isComposing, focus } = press;
  if (isModified || isComposing) return null;
  // A note is written, then left for the verdict: the digits are the field's as long as one types.
  if (focus === 'field')
    return (key === 'Enter' || key === 'Escape') && !isShifted ? { kind: 'leave' } : null;
  const digit = Object.entries(VERDICT_KEYS).find(
    ([, own]) => key === own || (isShifted && code === `Digit${own}`),
  );
  if (digit !== undefined && !isRepeated)
    // a key held down judges one entry, not all
    return { kind: 'judge', disposition: digit[0] as Disposition, wholeCause: isShifted };
  if (isShifted) return null;
  const isArrow = key === 'ArrowDown' || key === 'ArrowUp';
  if (isArrow && focus === 'scroller') return null;
  if (key === 'ArrowDown' || key === 'j') return { kind: 'move', step: 1 };
  if (key === 'ArrowUp' || key === 'k') return { kind: 'move', step: -1 };
  if (isRepeated) return null;
  if (key === 'Backspace') return { kind: 'undo' };
  return key === 'n' ? { kind: 'note' } : null;
}
