import type { OpenConversation } from '../../lib/model/open-conversation';

/** What a console page tells of an open conversation with 周先生, in which nothing was heard yet. */
export const openConversation = (parts: Partial<OpenConversation> = {}): OpenConversation => ({
  key: 'k',
  consoleId: 'desk',
  privateDomain: true,
  customerKey: 'c',
  identity: 'person',
  customerName: '周先生',
  customerId: 'zhou',
  blind: null,
  chatLocale: 'zh-CN',
  sku: null,
  quotes: [],
  openQuestions: [],
  heardPromises: [],
  trust: [],
  faults: [],
  customerMessages: 1,
  updatedAtMs: 0,
  ...parts,
});
