import { describe, expect, it } from 'vitest';
import type { Message, Role } from '../model/conversation';
import { Ledger } from './ledger';
import { MessageFacts } from './message-facts';
import { readPromises } from './promises';

const NOW = Date.parse('2026-11-18T10:30:00Z');
const HOUR_MS = 3_600_000;

const facts = (text: string, role: Role = 'agent', note = false): MessageFacts => {
  const message: Message = { id: text, role, atMs: NOW, text, pictures: [], cards: [], note };
  return new MessageFacts(message, null);
};

const told = (text: string): string[] =>
  readPromises(facts(text), NOW).map(
    ({ deed, dueAtMs, isHedged }) =>
      `${deed}${dueAtMs === null ? '' : ` ${(dueAtMs - NOW) / HOUR_MS}h`}${isHedged ? ' perhaps' : ''}`,
  );

describe('promises in an agent’s message', () => {
  it.each([
    ['an answer by the hour', '我2小时内给您回复', ['reply 2h']],
    ['a document', '半小时内把检测报告发您', ['document 0.5h']],
    ['a call', 'Sam will call you within 3 hours', ['call 3h']],
    ['a bare verb beside its time', '今天发', ['ship 13.5h']],
    ['a time of its own clause', '3小时内，我给您回复', ['reply 3h']],
    ['right away', '马上回您', ['reply 0.5h']],
    ['a grant without a time', '下单送您一份小样', ['gift']],
    ['a right to return', 'You can return it within 30 days', ['return']],
    ['an estimate', '预计2小时内送到', ['arrive 2h perhaps']],
    ['a question', '今天发可以吗？', []],
    ['a task for the customer', '您明天记得签收', []],
    ['what is done', '已经发出了，今天的', []],
    ['what is refused', '今天发不了货', []],
    ['a rule for whoever orders', '16点前付款今天发货', []],
    ['a train', 'The train arrives by 17:01', []],
  ] as const)('%s: %s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

/** What is still open after a conversation: lines of the customer begin with "> ", notes with "# ". */
const open = (...lines: readonly string[]): string[] => {
  const ledger = new Ledger();
  for (const line of lines)
    ledger.append(
      facts(line.replace(/^[>#] /, ''), line.startsWith('> ') ? 'customer' : 'agent', line.startsWith('# ')),
    );
  return ledger.promises.filter(({ settled }) => settled === null).map(({ deed }) => deed);
};

describe('a promise', () => {
  it.each([
    ['stays open while others are talked of', ['2小时内把报告发您', '这款有三个颜色'], ['document']],
    ['is kept by a report', ['2小时内把报告发您', '报告来了，请查收'], []],
    ['is answered by an apology with news', ['2小时内给您回复', '抱歉，还在问'], []],
    ['is kept by a note', ['2小时内给您打电话', '# 已打电话，同意换新'], []],
    ['is waived by the customer', ['2小时内给您回复', '> 不用回了'], []],
    ['is not waived by a complaint', ['2小时内把报告发您', '> 还没收到'], ['document']],
    ['gives way to a new one of its kind', ['今天发货', '明天发货'], ['ship']],
    ['takes its subject from the question', ['> 发票开了吗', '今天开好发您'], ['invoice']],
  ] as const)('%s', (_, lines, expected) => {
    expect(open(...lines)).toEqual(expected);
  });
});
