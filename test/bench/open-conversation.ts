import type { OpenConversation } from '../../lib/model/open-conversation';

/** A conversation that has just been opened: one question asked. */
export const openConversation: OpenConversation = {
  key: 'chat-1',
  consoleId: 'qianniu',
  privateDomain: false,
  customerKey: '',
  customerName: '',
  customerId: null,
  blind: null,
  chatLocale: 'zh-CN',
  sku: null,
  quotes: [],
  openQuestions: [{ messageId: 'm-1', topic: 'price', words: '多少钱一桶？', atMs: null }],
  heardPromises: [],
  trust: [],
  faults: [],
  customerMessages: 1,
  updatedAtMs: 1_795_140_050_000,
};
