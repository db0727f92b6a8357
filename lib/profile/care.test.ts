import { describe, expect, it } from 'vitest';
import { customerFile } from '../../test/support/customer-files';
import type { CareChange } from '../model/care';
import { careChangeSchema, NO_CARE } from '../model/care';
import { customerFileSchema } from '../model/customer';
import { complaintNow, suggestionKey, withCareChange } from './care';

const MOMENT = { at: '2026-11-18T02:36:00Z', by: '小叶', language: 'zh-CN' as const };
/** The customer after these changes, one after the other. */
const changed = (...changes: readonly CareChange[]) =>
  changes.reduce((file, change) => withCareChange(file, change, MOMENT), customerFile({ tags: ['老客'] }));

const CHANGES: readonly CareChange[] = [
  { kind: 'correct', what: 'stage', value: 'decision', restedOn: ['message m1'] },
  { kind: 'uncorrect', what: 'stage' },
  { kind: 'keep-tag', tag: '清淡' },
  { kind: 'drop-tag', tag: '老客' },
  { kind: 'keep-need', field: 'budget', text: '200左右', words: '预算200左右', messageId: 'm1' },
  { kind: 'drop-need', field: 'budget' },
  { kind: 'decline', what: 'tag 清淡' },
  { kind: 'reconsider', what: 'tag 清淡' },
  { kind: 'add-note', text: '晚上回' },
  { kind: 'drop-note', noteAt: MOMENT.at },
  { kind: 'follow-up', reason: 'cycle', occasion: 'cycle 1', outcome: 'done', text: '您好' },
  { kind: 'undo-follow-up', followUpAt: MOMENT.at },
  { kind: 'complain', text: '茶包破了', owner: '李静', next: '今天补寄' },
  { kind: 'close-complaint', complaintAt: MOMENT.at, result: '补寄了，客户收到' },
  { kind: 'reopen-complaint', complaintAt: MOMENT.at },
];

describe('what agents keep', () => {
  it.each(CHANGES)('$kind can be sent, stored, and sent again without another effect', (change) => {
    expect(careChangeSchema.parse(change)).toEqual(change);
    const once = changed(change);
    expect(customerFileSchema.parse(once)).toEqual(once);
    expect(changed(change, change)).toEqual(once);
  });

  it('bears date, author and the language of the chat', () => {
    const { care } = changed({ kind: 'keep-need', field: 'recipient', text: '送长辈' });
    expect(care?.needs.recipient).toEqual({ text: '送长辈', at: MOMENT.at, by: '小叶' });
    expect(care?.language).toBe('zh-CN');
  });

  it('can be taken back', () => {
    expect(
      changed(
        { kind: 'correct', what: 'stage', value: 'x', restedOn: [] },
        { kind: 'uncorrect', what: 'stage' },
      ).care?.corrections,
    ).toEqual({});
    expect(changed({ kind: 'keep-tag', tag: '清淡' }, { kind: 'drop-tag', tag: '清淡' }).tags).toEqual([
      '老客',
    ]);
    expect(
      changed({ kind: 'add-note', text: '晚上回' }, { kind: 'drop-note', noteAt: MOMENT.at }).care?.notes,
    ).toEqual([]);
  });

  it('follows a complaint until it has a result', () => {
    const heard = { kind: 'complain', text: '茶包破了', owner: '', next: '' } as const;
    const owned = { ...heard, owner: '李静', next: '今天补寄', complaintAt: MOMENT.at };
    const closed = { kind: 'close-complaint', complaintAt: MOMENT.at, result: '收到了' } as const;
    const now = (...changes: readonly CareChange[]) => complaintNow(changed(...changes).care ?? NO_CARE);
    expect(now()).toBeNull();
    expect(now(heard, owned)).toMatchObject({ text: '茶包破了', owner: '李静', next: '今天补寄' });
    expect(now(heard, owned, closed)?.closed).toEqual({ at: MOMENT.at, by: '小叶', result: '收到了' });
    const reopened = { kind: 'reopen-complaint', complaintAt: MOMENT.at } as const;
    expect(now(heard, owned, closed, reopened)?.closed).toBeUndefined();
  });

  it('does not suggest again a tag that was taken off', () => {
    expect(changed({ kind: 'drop-tag', tag: '老客' }).care?.declined).toEqual([suggestionKey('tag', '老客')]);
  });
});
