import { looksKept } from '../facts/kept-promises';
import { storedPromises } from '../facts/promises';
import type { Snapshot } from '../rules/rule';
import { type CreditExamples, defineCredit } from './credit';

/** What was promised by a time is there by that time, and said. Counting it settles nothing: that is the agent's word. */
export const credit = defineCredit({
  id: 'promise-kept',
  check: ({ draft, ledger, profile, nowMs }) => {
    const heard = ledger.promises.filter(({ settled, isAssumed }) => settled === null && !isAssumed);
    // One of the record that an earlier message here kept is counted already.
    const stored = storedPromises(profile).filter(
      ({ deed, text }) => !ledger.reports.some(({ facts }) => looksKept(facts, deed, text)),
    );
    const due: readonly Due[] = [...heard, ...stored.map((promise) => ({ ...promise, words: promise.text }))];
    return due.some(
      ({ deed, words, dueAtMs }) => dueAtMs !== null && nowMs <= dueAtMs && looksKept(draft, deed, words),
    );
  },
});

type Due = Pick<Snapshot['ledger']['promises'][number], 'deed' | 'words' | 'dueAtMs'>;

export const examples = {
  earned: [
    {
      context: ['tea', 'due:10m'],
      said: [
        ['customer', '检测报告有吗'],
        ['agent', '有的，2小时内把检测报告发您'],
      ],
      draft: '检测报告来了，请查收',
    },
    {
      context: ['tea', 'owed:单号周五发他'],
      said: [['customer', '单号有了吗']],
      draft: '有了，顺丰 SF1409987654321',
    },
    {
      context: ['en-shop', 'due:30m'],
      said: [
        ['customer', 'what about my refund?'],
        ['agent', "We'll refund you within 3 hours."],
      ],
      draft: 'Your refund has been processed.',
    },
  ],
  not: [
    {
      context: ['tea', 'overdue:2h'],
      said: [
        ['customer', '检测报告有吗'],
        ['agent', '有的，2小时内把检测报告发您'],
      ],
      draft: '检测报告来了，请查收',
      because: 'it is late',
    },
    {
      context: ['tea', 'due:10m'],
      said: [
        ['customer', '检测报告有吗'],
        ['agent', '有的，2小时内把检测报告发您'],
      ],
      draft: '检测报告还没到，在催了',
      because: 'it is under way',
    },
    {
      context: ['tea'],
      said: [['customer', '检测报告有吗']],
      draft: '检测报告来了，请查收',
      because: 'nobody promised it',
    },
    {
      context: ['tea', 'owed:单号周五发他'],
      said: [
        ['customer', '单号有了吗'],
        ['agent', '顺丰 SF1409987654321'],
      ],
      draft: '就是这个单号 SF1409987654321',
      because: 'it was counted with the message before',
    },
  ],
} satisfies CreditExamples;
