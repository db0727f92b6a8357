import { describe, expect, it } from 'vitest';
import { teaShop } from '../../test/support/shops';
import { type LibraryEntry, libraryEntrySchema } from '../model/library';
import { openConversationSchema } from '../model/open-conversation';
import { handoverNote } from './handover';
import { isOnDuty, sentenceOf } from './say';

const entry = (parts: Record<string, unknown>): LibraryEntry =>
  libraryEntrySchema.parse({ id: 'x', title: 'x', ...parts });

describe('what goes into the composer', () => {
  it('never leaves out where ours is weaker, nor what evidence holds for', () => {
    const basis = { text: '更香', source: '对泡', date: '2026-10-01' };
    expect(sentenceOf(entry({ kind: 'comparison', weaknesses: '不耐泡', ...basis }))).toBe('更香\n不耐泡');
    expect(
      sentenceOf(entry({ kind: 'evidence', scope: '这一批', link: 'https://a.example/r', ...basis })),
    ).toBe('更香\n这一批\nhttps://a.example/r');
  });

  it('is nothing of a colleague', () => {
    const contact = entry({ kind: 'contact', handles: '退换', hours: '9-18', reach: '802', text: '找他' });
    expect(sentenceOf(contact)).toBeNull();
  });
});

describe('isOnDuty', () => {
  it.each([
    ['周一到周五 09:00-18:00', 9 * 60, true],
    ['周一到周五 09:00-18:00', 18 * 60, false],
    ['22:00—06:00', 23 * 60, true],
    ['22:00—06:00', 12 * 60, false],
    ['09:00-12:00, 14:00-18:00', 13 * 60, false],
    ['工作时间', 600, null],
  ])('%s at minute %i: %s', (hours, minute, there) => expect(isOnDuty(hours, minute)).toBe(there));
});

describe('a handover note', () => {
  const { customer } = teaShop();
  const nowMs = Date.parse('2026-11-18T10:30:00+08:00');
  const conversation = openConversationSchema.parse({
    identity: 'person',
    key: 'k',
    consoleId: 'wecom',
    privateDomain: true,
    customerKey: 'z',
    customerName: '周先生',
    customerId: null,
    blind: null,
    chatLocale: 'zh-CN',
    sku: null,
    quotes: [
      {
        messageId: 'm1',
        atMs: nowMs,
        amountMinor: 12_800,
        currency: 'CNY',
        sku: null,
        channel: null,
        words: '128',
      },
      {
        messageId: 'm2',
        atMs: nowMs,
        amountMinor: 12_800,
        currency: 'CNY',
        sku: null,
        channel: null,
        words: '128',
      },
    ],
    openQuestions: [{ topic: 'payment', messageId: 'm3', atMs: nowMs, words: '这是你们公司的吗？' }],
    heardPromises: [{ messageId: 'm4', atMs: nowMs, words: '今天发', dueAtMs: nowMs + 3_600_000 }],
    trust: [],
    faults: ['payment-code'],
    customerMessages: 4,
    updatedAtMs: nowMs,
  });
  const contact = entry({ kind: 'contact', title: '李静', handles: '售后', hours: '9-18', reach: '802' });
  const facts = { conversation, agentName: '小叶', timeZone: 'Asia/Shanghai', nowMs };

  it('says who, what was asked, said and promised, each once, and what was sent in error', () => {
    const note = handoverNote(contact, { ...facts, profile: customer }, 'zh-CN');
    expect(note.split('\n')).toEqual([
      '【转李静】售后',
      expect.stringMatching(/^客户：/),
      expect.stringMatching(/^上次买：/),
      '在问：「这是你们公司的吗？」',
      '这次报过：128元',
      expect.stringMatching(/^刚才说了：今天发/),
      '注意：发错过收款码，还没更正',
      '——小叶',
    ]);
  });

  it('claims nothing of a customer nobody knows', () => {
    expect(handoverNote(contact, { ...facts, profile: null }, 'en')).toContain('Bought: nothing on record');
  });
});
