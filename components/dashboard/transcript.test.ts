import { describe, expect, it } from 'vitest';
import { logEntry } from '../../test/support/log-entries';
import { transcriptOf } from './transcript';

const context = [
  { role: 'customer', atMs: 10, text: '现在有优惠吗？' },
  { role: 'agent', atMs: 20, text: '这款128元哈' },
  { role: 'customer', atMs: 40, text: '不用了' },
] as const;

describe('the chat around a warning', () => {
  it('holds what was sent at its time', () => {
    const { lines } = transcriptOf(logEntry(30, { snippet: '给您118', context: [...context] }));
    expect(lines.map(({ text, isFlagged }) => [text, isFlagged])).toEqual([
      ['现在有优惠吗？', false],
      ['这款128元哈', false],
      ['给您118', true],
      ['不用了', false],
    ]);
  });

  it('does not show what was sent twice when the context has it', () => {
    const { lines } = transcriptOf(logEntry(21, { snippet: '这款128元哈', context: [...context] }));
    expect(lines.map(({ isFlagged }) => isFlagged)).toEqual([false, true, false]);
  });

  it('says where an unsent message would have stood', () => {
    const { lines, atIndex } = transcriptOf(logEntry(30, { context: [...context] }));
    expect(lines.some(({ isFlagged }) => isFlagged)).toBe(false);
    expect(atIndex).toBe(2);
  });

  it('puts it last where the console shows no times', () => {
    const untimed = context.map((line) => ({ ...line, atMs: null }));
    expect(transcriptOf(logEntry(30, { context: untimed })).atIndex).toBe(3);
  });

  it('marks the lines that the evidence quotes, and no others', () => {
    const evidence = [
      { kind: 'message', messageId: 'a', atMs: 10, quote: '有优惠吗' },
      { kind: 'message', messageId: 'b', atMs: 40, quote: '128元' },
      { kind: 'message', messageId: 'c', atMs: null, quote: '' },
    ] as const;
    const { lines } = transcriptOf(logEntry(30, { evidence: [...evidence], context: [...context] }));
    expect(lines.map(({ isCited }) => isCited)).toEqual([true, false, false]);
  });
});
