import { describe, expect, it } from 'vitest';
import { type KeyPress, shortcutOf } from './shortcuts';

const press = (code: string, held: Partial<KeyPress> = {}) =>
  shortcutOf({
    code,
    altKey: true,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    isComposing: false,
    repeat: false,
    ...held,
  });

describe('keys of the panel', () => {
  it.each([
    ['Digit1', { kind: 'insert', place: 0 }],
    ['Digit3', { kind: 'insert', place: 2 }],
    ['Numpad2', { kind: 'insert', place: 1 }],
    ['KeyK', { kind: 'kept' }],
    ['KeyJ', { kind: 'confirm' }],
    ['KeyH', { kind: 'hold' }],
  ])('Alt and %s', (code, shortcut) => {
    expect(press(code)).toEqual(shortcut);
  });

  it.each([
    ['a digit beyond the third', press('Digit4')],
    ['no Alt', press('Digit1', { altKey: false })],
    ['AltGr, which comes as Ctrl and Alt', press('Digit1', { ctrlKey: true })],
    ['an input method at work', press('Digit1', { isComposing: true })],
    ['a key held down', press('KeyK', { repeat: true })],
  ])('mean nothing with %s', (_, shortcut) => {
    expect(shortcut).toBeNull();
  });
});
