import type { ConsoleAdapter } from '../../model/console-adapter';

/** Chaskiq’s conversation view. Its order is turned round by style: the newest message comes first in the page. */
export const adapter = {
  id: 'chaskiq',
  name: 'Chaskiq',
  format: 1,
  matches: [],
  detect: { element: '[id^="message-id-"]', url: '/apps/[^/]+/conversations/' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'source',
    sources: ['chaskiq/chaskiq 8ddcac93 (2024-10-17): pages/conversations (Conversation, Editor)'],
    unknown: [
      'times: "5 minutes", in the interface language',
      'bots: drawn as agents',
      'the send button inside the editor',
      'an identity of the customer beyond the conversation',
    ],
  },
  conversation: {
    list: ':has(> [id^="message-id-"])',
    key: { url: '/conversations/([^/?#]+)' },
    newest: 'first',
  },
  message: {
    element: '[id^="message-id-"]',
    id: { attribute: 'id', pattern: '^message-id-(.+)$' },
    roles: {
      // Events and app packages have no head with a name.
      system: '[id^="message-id-"]:not(:has(.justify-between.pb-4))',
      agent: '[id^="message-id-"].flex-row-reverse',
      customer: '[id^="message-id-"]:not(.flex-row-reverse):has(.justify-between.pb-4)',
    },
    author: { element: '.justify-between.pb-4 .font-bold' },
    // The colour of a note comes from a generated class; its writing is dark where an agent’s is light.
    note: '.flex-row-reverse .justify-between.pb-4 .font-bold.text-gray-900',
    text: { first: ['.justify-between.pb-4 + *', '.justify-between'] },
    picture: { element: '.justify-between.pb-4 + * img' },
  },
  composer: {
    element: '.ProseMirror[contenteditable="true"]',
    kind: 'prosemirror',
    noteMode: '[style*="lemonchiffon"]',
  },
  send: { keys: ['enter', 'ctrl+enter'] },
  customer: {
    name: { element: '[id^="message-id-"]:not(.flex-row-reverse) .justify-between.pb-4 .font-bold' },
    key: { from: { url: '/conversations/([^/?#]+)' }, is: 'conversation' },
  },
} satisfies ConsoleAdapter;
