/** What a key press in the panel means. */
export type Shortcut =
  | { readonly kind: 'insert'; readonly place: number }
  | { readonly kind: 'kept' }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'hold' };

/** The part of a keyboard event that decides. */
export type KeyPress = Pick<
  KeyboardEvent,
  'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'code' | 'repeat'
>;

/** How many sentences have a key. */
export const KEYED_SENTENCES = 3;

/**
 * The shortcut of a key press, null when it is none. Keys are told by their place (`code`): Alt changes what a key
 * types on some systems. Nothing while an input method composes, and a key held down counts once.
 */
export function shortcutOf(press: KeyPress): Shortcut | null {
  const { altKey, ctrlKey, metaKey, shiftKey, isComposing, repeat, code } = press;
  if (!altKey || ctrlKey || metaKey || shiftKey || isComposing || repeat) return null;
  if (code === 'KeyK') return { kind: 'kept' };
  if (code === 'KeyJ') return { kind: 'confirm' };
  if (code === 'KeyH') return { kind: 'hold' };
  const digit = Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? 0);
  return digit >= 1 && digit <= KEYED_SENTENCES ? { kind: 'insert', place: digit - 1 } : null;
}
