import type { ConsoleAdapter } from '../../model/console-adapter';

/** erxes, the frontline inbox. */
export const adapter = {
  id: 'erxes-frontline',
  name: 'erxes',
  format: 1,
  matches: [],
  detect: { element: '[id^="conversation-message-"][data-provider-message-id]' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'source',
    sources: ['erxes/erxes 07937851 and 002c0377: frontline inbox, conversation messages and composer'],
    unknown: [
      'the name of the address’s parameter (assumed: conversationId)',
      'the markup of the editor (general knowledge: BlockNote’s .bn-editor)',
      'bots in groups: on the customer’s side',
      'notes among the messages',
      'the send button, the customer’s name and number, times',
    ],
  },
  conversation: {
    // Pinned messages are repeated in a bar above the list.
    list: ':has(> .group [id^="conversation-message-"])',
    key: { url: '[?&](?:conversationId|conversation|_id)=([\\w-]+)' },
  },
  message: {
    element: '[id^="conversation-message-"]',
    id: { attribute: 'id', pattern: '^conversation-message-(.+)$' },
    roles: {
      customer: '.group.justify-start',
      agent: '.group.justify-end',
    },
    deleted: '.border-dashed',
    // "Replying to …"
    skipText: 'button, time',
    picture: { element: 'img' },
  },
  composer: {
    element: '.bn-editor[contenteditable="true"]',
    kind: 'prosemirror',
    // It goes off by itself after each send.
    noteMode: '[class*="bg-warning/20"]:has(.bn-editor)',
  },
  send: { keys: ['ctrl+enter'] },
  customer: {
    key: {
      from: { url: '[?&](?:conversationId|conversation|_id)=([\\w-]+)' },
      is: 'conversation',
    },
  },
} satisfies ConsoleAdapter;
