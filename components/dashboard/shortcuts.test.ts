import { describe, expect, it } from 'vitest';
import { type KeyPress, shortcutOf } from './shortcuts';

const press = (key: string, parts: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  isModified: false,
  isShifted: false,
  isRepeated: false,
  isComposing: false,
  focus: 'page',
  ...parts,
});

describe('a key on the review page', () => {
  it.each([
    ['1', { kind: 'judge', disposition: 'confirmed', wholeCause: false }],
    ['2', { kind: 'judge', disposition: 'false-alarm', wholeCause: false }],
    ['3', { kind: 'judge', disposition: 'coach', wholeCause: false }],
    ['j', { kind: 'move', step: 1 }],
    ['k', { kind: 'move', step: -1 }],
    ['ArrowDown', { kind: 'move', step: 1 }],
    ['ArrowUp', { kind: 'move', step: -1 }],
    ['Backspace', { kind: 'undo' }],
    ['n', { kind: 'note' }],
  ])('%s does its work', (key, shortcut) => {
    expect(shortcutOf(press(key))).toEqual(shortcut);
  });

  it.each([
    ['typed into the note', press('1', { focus: 'field' })],
    ['deleting in the note', press('Backspace', { focus: 'field' })],
    ['with Control', press('1', { isModified: true })],
    ['composed by an input method', press('2', { isComposing: true })],
    ['held down', press('1', { isRepeated: true })],
    ['scrolling the chat', press('ArrowDown', { focus: 'scroller' })],
    ['of no meaning', press('4')],
  ])('%s belongs to others', (_, key) => {
    expect(shortcutOf(key)).toBeNull();
  });

  it('with Shift judges the whole cause, whatever sign the keyboard makes of it', () => {
    expect(shortcutOf(press('!', { code: 'Digit1', isShifted: true }))).toEqual({
      kind: 'judge',
      disposition: 'confirmed',
      wholeCause: true,
    });
  });

  it.each(['Enter', 'Escape'])('%s leaves the note for the verdict', (key) => {
    expect(shortcutOf(press(key, { focus: 'field' }))).toEqual({ kind: 'leave' });
    expect(shortcutOf(press(key, { focus: 'field', isComposing: true }))).toBeNull();
  });

  it('held down moves on through the list', () => {
    expect(shortcutOf(press('ArrowDown', { isRepeated: true }))).toEqual({ kind: 'move', step: 1 });
  });
});
