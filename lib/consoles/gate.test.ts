import { beforeEach, describe, expect, it } from 'vitest';
import { createGate, type GateOptions } from './gate';

let target: EventTarget;
let reached: string[];
const ended = new AbortController();

/** A gate that would hold everything, but for what a test says. */
function guard(options: Partial<GateOptions> = {}): void {
  target = new EventTarget();
  reached = [];
  createGate(
    {
      isComposer: (event) => placeOf(event) === 'composer',
      isSendButton: (event) => placeOf(event) === 'button',
      isSendForm: () => true,
      isMenuOpen: () => false,
      keys: ['enter'],
      takesKey: () => false,
      decide: () => 'hold',
      wouldHold: () => true,
      ...options,
    },
    ended.signal,
  )(target);
  for (const type of ['keydown', 'keypress', 'keyup', 'click', 'pointerdown'])
    target.addEventListener(type, () => reached.push(type));
}

const placeOf = (event: Event): unknown => ('place' in event ? event.place : undefined);

/** An event as the console would get it: what of it reached the console's own listeners. */
function raise(type: string, parts: object = {}): boolean {
  reached = [];
  const plain = { place: 'composer', key: 'Enter', keyCode: 13, isComposing: false, shiftKey: false };
  const event = new Event(type, { cancelable: true });
  target.dispatchEvent(Object.assign(event, plain, { altKey: false, ctrlKey: false, metaKey: false }, parts));
  return reached.length > 0;
}

beforeEach(() => guard());

describe('keys', () => {
  it.each([
    ['Enter in the composer', {}, false],
    ['Enter with Shift breaks the line', { shiftKey: true }, true],
    ['Enter with Alt', { altKey: true }, true],
    ['Ctrl+Enter, where it does not send', { ctrlKey: true }, true],
    ['Enter of an input method', { isComposing: true }, true],
    ['Enter of an older input method', { keyCode: 229 }, true],
    ['a letter', { key: 'a', keyCode: 65 }, true],
    ['Escape', { key: 'Escape', keyCode: 27 }, true],
    ['Enter in a search box', { place: 'search' }, true],
    ['Enter on a choice of the send menu', { place: 'button' }, false],
  ])('%s', (_, parts, passes) => {
    expect(raise('keydown', parts)).toBe(passes);
  });

  it('holds Ctrl+Enter alone where that sends', () => {
    guard({ keys: ['ctrl+enter'] });
    expect(raise('keydown', { ctrlKey: true })).toBe(false);
    expect(raise('keydown', { metaKey: true })).toBe(false);
    expect(raise('keydown')).toBe(true);
  });

  it('holds no key where none sends', () => {
    guard({ keys: [] });
    expect(raise('keydown')).toBe(true);
    expect(raise('click', { place: 'button' })).toBe(false);
  });

  it('keeps the rest of a held press, and gives back the next', () => {
    let decision: 'hold' | 'pass' = 'hold';
    guard({ decide: () => decision });
    raise('keydown');
    decision = 'pass';
    expect(raise('keyup')).toBe(false);
    expect([raise('keydown'), raise('keypress'), raise('keyup')]).toEqual([true, true, true]);
  });

  it('leaves Enter to an open menu', () => {
    guard({ isMenuOpen: () => true });
    expect([raise('keydown'), raise('keyup')]).toEqual([true, true]);
  });

  it('lets no key go into the composer that was pressed elsewhere', () => {
    guard({ decide: () => 'pass' });
    raise('keydown', { place: 'strip' });
    expect(raise('keyup')).toBe(false);
    expect([raise('keydown'), raise('keyup')]).toEqual([true, true]);
  });

  it('keeps the whole press of a key that was meant for us', () => {
    guard({ decide: () => 'pass', takesKey: ({ altKey }) => altKey });
    expect([raise('keydown', { altKey: true }), raise('keyup', { altKey: true })]).toEqual([false, false]);
  });

  it('keeps the end of a key that chose a word from consoles that send on it, when it matters', () => {
    raise('keydown', { keyCode: 229 });
    expect(raise('keyup')).toBe(false);
    guard({ wouldHold: () => false });
    raise('keydown', { keyCode: 229 });
    expect(raise('keyup')).toBe(true);
  });
});

describe('failing', () => {
  const fail = (): never => {
    throw new Error('the coach failed');
  };

  it('lets everything through', () => {
    guard({ decide: fail, wouldHold: fail });
    expect(raise('keydown')).toBe(true);
    expect(raise('click', { place: 'button' })).toBe(true);
    raise('keydown', { keyCode: 229 });
    expect(raise('keyup')).toBe(true);
  });
});
