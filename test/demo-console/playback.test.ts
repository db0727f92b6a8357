import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPlayback } from './playback';
import { type DemoEvent, splitIntoTurns } from './scenario';

const at = '2026-11-20T10:00:00+08:00';
const says = (text: string): DemoEvent => ({ at, from: 'customer', text });
const sends = (text: string): DemoEvent => ({ at, from: 'agent', text });
const textsOf = (events: readonly DemoEvent[]) => events.map((event) => event.text);

describe('splitIntoTurns', () => {
  test.each([
    ['no events are one empty turn', [], [[]]],
    ['the customer’s opening stands alone', [says('a'), says('b')], [['a', 'b']]],
    [
      'each sent message opens a turn',
      [says('a'), sends('1'), says('b'), sends('2'), says('c')],
      [['a'], ['b'], ['c']],
    ],
    [
      'two messages of the agent in a row leave an empty run',
      [sends('1'), sends('2'), says('a')],
      [[], [], ['a']],
    ],
    [
      'drafts and ticks are left out',
      [says('a'), { ...sends('d'), draft: true }, { at, from: 'system', tick: true }],
      [['a']],
    ],
    [
      'a note is no message to the customer',
      [says('a'), { ...sends('n'), note: true }, says('b')],
      [['a', 'n', 'b']],
    ],
  ] satisfies [string, DemoEvent[], string[][]][])('%s', (_label, events, runs) => {
    expect(splitIntoTurns(events).map((turn) => textsOf(turn.arrives))).toEqual(runs);
  });
});

describe('createPlayback', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function start(events: DemoEvent[]) {
    const arrived: (string | undefined)[] = [];
    const typing: boolean[] = [];
    const playback = createPlayback({
      events,
      latencyMs: 1000,
      deliver: (event) => arrived.push(event.text),
      typing: (active) => typing.push(active),
    });
    playback.begin();
    return { playback, arrived, typing };
  }

  test('begins with what the customer says before any answer', () => {
    const { arrived, playback } = start([says('a'), says('b'), sends('1'), says('c')]);
    expect(arrived).toEqual(['a', 'b']);
    expect(playback.remaining()).toBe(1);
  });

  test('lets a run arrive only after the latency, one by one', () => {
    const { arrived, playback } = start([sends('1'), says('a'), says('b')]);
    playback.agentSent();
    vi.advanceTimersByTime(999);
    expect(arrived).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(arrived).toEqual(['a']);
    vi.advanceTimersByTime(500);
    expect(arrived).toEqual(['a', 'b']);
  });

  test('keeps the order when the agent sends again before the answer came', () => {
    const { arrived, playback } = start([sends('1'), says('a'), sends('2'), says('b')]);
    playback.agentSent();
    playback.agentSent();
    vi.runAllTimers();
    expect(arrived).toEqual(['a', 'b']);
  });

  test('shows typing while a customer’s message is under way', () => {
    const { typing, playback } = start([sends('1'), says('a')]);
    typing.length = 0;
    playback.agentSent();
    expect(typing).toEqual([true]);
    vi.runAllTimers();
    expect(typing).toEqual([true, false]);
  });

  test('next hurries what is under way before it takes another run', () => {
    const { arrived, playback } = start([sends('1'), says('a'), sends('2'), says('b')]);
    playback.agentSent();
    playback.next();
    expect(arrived).toEqual(['a']);
    playback.next();
    expect(arrived).toEqual(['a', 'b']);
    vi.runAllTimers();
    expect(arrived).toEqual(['a', 'b']);
  });

  test('has nothing more to say once the scenario is over', () => {
    const { arrived, playback } = start([says('a')]);
    expect(playback.agentSent()).toBeUndefined();
    vi.runAllTimers();
    expect(arrived).toEqual(['a']);
  });

  test('drops what is under way when stopped', () => {
    const { arrived, playback } = start([sends('1'), says('a')]);
    playback.agentSent();
    playback.stop();
    vi.runAllTimers();
    expect(arrived).toEqual([]);
  });
});
