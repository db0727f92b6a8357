import { describe, expect, it } from 'vitest';
import { customerFileSchema, type PromiseFile, profileFromFile } from '../../lib/model/customer';
import { openConversationSchema } from '../../lib/model/open-conversation';
import { SAMPLES } from '../../lib/storage/schema-samples';
import { owedTo, proofItemOf, recordOf, stillHeard } from './promise-data';

const conversation = openConversationSchema.parse(
  Reflect.get(SAMPLES[1]?.openConversations ?? {}, 'conversation'),
);
const AT = '2026-11-20T10:00:00+08:00';
const promise = (id: string, parts: Partial<PromiseFile> = {}): PromiseFile => ({
  id,
  at: AT,
  text: id,
  dueAt: '2026-11-21T18:00:00+08:00',
  status: 'open',
  ...parts,
});
const profile = (...promises: PromiseFile[]) =>
  profileFromFile(customerFileSchema.parse({ id: 'c-1', name: '林女士', promises }));
const nothing: ReadonlySet<string> = new Set();

describe('what is owed', () => {
  it('is open, due first, whoever promised it', () => {
    const known = profile(
      promise('late', { dueAt: '2026-11-23T18:00:00+08:00', by: '阿宁' }),
      promise('done', { status: 'kept' }),
      promise('gone', { status: 'broken' }),
      promise('half', { status: 'half-kept', stillOwed: '补发票' }),
    );
    expect(owedTo({ conversation, profile: known, dismissed: nothing })).toMatchObject([
      { id: 'half', text: '补发票', whole: 'half', by: null },
      { id: 'late', text: 'late', whole: null, by: '阿宁' },
    ]);
    expect(recordOf(known)).toEqual({ kept: 1, broken: 1 });
  });

  it('is shown with the message that looks like it kept, until that is said to be none', () => {
    const keptHere = [{ promiseId: 'p1', messageId: 'm9', atMs: 5, words: '顺丰 SF1' }];
    const facts = { conversation: { ...conversation, keptHere }, profile: profile(promise('p1')) };
    const [owed] = owedTo({ ...facts, dismissed: nothing });
    expect(owed?.proof).toEqual({ messageId: 'm9', atMs: 5, words: '顺丰 SF1' });
    const dismissed = new Set(owed === undefined ? [] : [proofItemOf(owed)]);
    expect(owedTo({ ...facts, dismissed })[0]?.proof).toBeNull();
  });
});

describe('a promise heard', () => {
  const news = { messageId: 'm1', atMs: Date.parse(AT) + 400, words: '单号六点前发您', dueAtMs: null };
  const heard = (known: ReturnType<typeof profile> | null, dismissed = nothing, list = [news]) =>
    stillHeard({ conversation: { ...conversation, heardPromises: list }, profile: known, dismissed });

  it.each([
    ['nothing is noted', [], 1],
    ['it is noted', [promise('p1', { text: news.words, messageId: 'm1' })], 0],
    ['it is noted with other words', [promise('p1', { spoken: news.words, messageId: 'm1' })], 0],
    ['it was noted before messages were', [promise('p1', { text: news.words })], 0],
    ['the same words were promised another time', [promise('p1', { text: news.words, messageId: 'm0' })], 1],
  ] as const)('waits when %s', (_, known, count) => {
    expect(heard(profile(...known))).toHaveLength(count);
  });

  it('is set aside alone: another one of the same message waits on', () => {
    const other = { ...news, words: '样品也寄给您' };
    const [first, second] = heard(null, nothing, [news, other]);
    expect(heard(null, new Set([first?.item ?? '']), [news, other]).map(({ words }) => words)).toEqual([
      second?.words,
    ]);
  });
});
