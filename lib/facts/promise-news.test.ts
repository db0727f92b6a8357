import { describe, expect, it } from 'vitest';
import type { Message, Role } from '../model/conversation';
import { customerFileSchema, profileFromFile } from '../model/customer';
import { questionItem } from '../policy/set-aside';
import { Ledger } from './ledger';
import { MessageFacts } from './message-facts';
import { heardPromises, keptHere } from './promise-news';
import { waitOf } from './turn-wait';

const NOW = Date.parse('2026-11-18T02:30:00Z');
const MINUTE_MS = 60_000;

/** Lines of a chat, a minute apart; those of the customer begin with "> ". */
function chat(lines: readonly string[], setAside?: ReadonlySet<string>): Ledger {
  const ledger = new Ledger(setAside);
  for (const [at, line] of lines.entries()) {
    const role: Role = line.startsWith('> ') ? 'customer' : 'agent';
    const text = line.replace(/^> /, '');
    const message: Message = {
      id: `m${at}`,
      role,
      atMs: NOW + at * MINUTE_MS,
      text,
      pictures: [],
      cards: [],
      note: false,
    };
    ledger.append(new MessageFacts(message, null));
  }
  return ledger;
}

describe('promises heard', () => {
  const heard = (...lines: string[]) =>
    heardPromises(chat(lines)).map(({ words, dueAtMs, proof }) =>
      [words, dueAtMs === null ? 'no time' : 'timed', proof?.messageId].filter(Boolean).join(', '),
    );

  it.each([
    [
      'with and without a time',
      ['明天发货', '到货了我告诉您'],
      ['明天发货, timed', '到货了我告诉您, no time'],
    ],
    ['the newer of two', ['今天发货', '明天发货'], ['明天发货, timed']],
    ['none that the customer waived', ['2小时内给您回复', '> 不用回了'], []],
    [
      'with the message that looks like it kept',
      ['2小时内把报告发您', '报告来了，请查收'],
      ['2小时内把报告发您, timed, m1'],
    ],
    ['still owed after an apology', ['2小时内给您回复', '抱歉，还在问'], ['2小时内给您回复, timed']],
  ] as const)('%s', (_, lines, expected) => {
    expect(heard(...lines)).toEqual(expected);
  });
});

describe('promises of the record', () => {
  const promise = {
    id: 'p1',
    at: new Date(NOW - 86_400_000).toISOString(),
    text: '单号今天发您',
    dueAt: new Date(NOW).toISOString(),
    status: 'open',
  };
  const profile = (parts: object) =>
    profileFromFile(
      customerFileSchema.parse({ id: 'c-1', name: '林女士', promises: [{ ...promise, ...parts }] }),
    );
  const lines = ['> 单号呢', '顺丰 SF1409987654321'];

  it.each([
    ['the number is sent', {}, ['p1 m1']],
    ['what is left of a half-kept one comes', { status: 'half-kept', stillOwed: '补一张发票' }, []],
    ['it was kept before', { status: 'kept' }, []],
    ['it was promised by that very message', { messageId: 'm1' }, []],
    ['it was promised later', { at: new Date(NOW + 3_600_000).toISOString() }, []],
    ['it was never stored', { id: undefined }, []],
  ] as const)('suggest that they are kept: %s', (_, parts, expected) => {
    expect(
      keptHere(chat(lines), profile(parts)).map(({ promiseId, messageId }) => `${promiseId} ${messageId}`),
    ).toEqual(expected);
  });

  it('are none of an unknown customer', () => {
    expect(keptHere(chat(lines), null)).toEqual([]);
  });
});

it('a question answered elsewhere is open no more, and comes back when it is asked again', () => {
  const topics = (lines: readonly string[]) =>
    chat(lines, new Set([questionItem('delivery', 'm0')])).concerns.map(({ topic }) => topic);
  expect(topics(['> 什么时候发货？'])).toEqual([]);
  expect(topics(['> 什么时候发货？', '> 到底什么时候发货？'])).toEqual(['delivery']);
});

describe('whoever waits', () => {
  it.each([
    ['since the last question', ['> 有货吗？', '> 在吗'], 'm0'],
    ['nobody after a thank-you', ['有的', '> 好的谢谢'], undefined],
    ['since the shop said hold on', ['> 有货吗？', '稍等'], 'm1'],
  ] as const)('%s', (_, lines, since) => {
    expect(waitOf(chat(lines))?.messageId).toBe(since);
  });
});
