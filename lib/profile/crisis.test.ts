import { describe, expect, it } from 'vitest';
import type { OpenConversation } from '../model/open-conversation';
import { SAMPLES } from '../storage/schema-samples';
import { crisisOf } from './crisis';

const sample = Reflect.get(SAMPLES[1]?.openConversations ?? {}, 'conversation') as OpenConversation;
const at = (...kinds: OpenConversation['trust'][number]['kind'][]): OpenConversation => ({
  ...sample,
  trust: kinds.map((kind, n) => ({ kind, topic: 'payment', messageId: `m${n}`, atMs: n, words: `w${n}` })),
});

describe('a crisis on record', () => {
  it.each([
    ['nothing happened', at(), null],
    ['a doubt', at('doubtful'), null],
    ['it broke', at('doubtful', 'crisis'), { kind: 'crisis', topic: 'payment', words: 'w1', sinceMs: 1 }],
    ['it was mended', at('crisis', 'repaired'), null],
    ['the customer left', at('crisis', 'lost'), { kind: 'lost', words: 'w1' }],
  ])('%s', (_, conversation, row) => {
    const found = crisisOf(conversation, 'Kai');
    if (row === null) expect(found).toBeNull();
    else expect(found).toMatchObject({ ...row, agent: 'Kai', conversationKey: sample.key });
  });

  it('a code sent in error counts before anybody asks, since the last word', () => {
    expect(crisisOf({ ...at(), faults: ['payment-code'] }, '')).toMatchObject({
      kind: 'crisis',
      topic: null,
      sinceMs: sample.updatedAtMs,
    });
  });
});
