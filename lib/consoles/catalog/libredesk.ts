import type { ConsoleAdapter } from '../../model/console-adapter';

/** LibreDesk’s conversation view. */
export const adapter = {
  id: 'libredesk',
  name: 'LibreDesk',
  format: 1,
  matches: [],
  detect: { element: '[data-message-uuid]', url: '/conversation/' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'source',
    sources: [
      'abhinavxd/libredesk 948ffd8c (2026-08-08): features/conversation (message/MessageList, message/MessageBubble, message/ActivityMessageBubble, ReplyBoxContent, ReplyBoxMenuBar), components/editor/TextEditor',
    ],
    unknown: [
      'times: a clock in the last bubble of a run, the date in a tooltip',
      'how the active tab of the reply box is marked (assumed: data-state)',
    ],
  },
  conversation: {
    list: ':has(> [data-message-uuid])',
    key: { url: '/conversation/([\\w-]+)' },
  },
  message: {
    element: '[data-message-uuid]',
    // On its way out after a reload of the list.
    skip: '.message-leaving',
    id: { attribute: 'data-message-uuid' },
    roles: {
      system: '[data-message-uuid] > div > .text-center',
      customer: '[data-message-uuid] > div > .items-start',
      agent: '[data-message-uuid] > div > .items-end',
    },
    note: '.message-bubble.bg-private',
    // Waiting, or refused by the channel.
    pending: '.message-bubble.animate-pulse, .message-bubble.border-destructive',
    deleted: '.message-bubble > .italic',
    text: { first: ['.native-html', '.text-center > div'] },
    skipText: 'blockquote, .gmail_quote, .text-xs',
    picture: { element: '.message-bubble img' },
  },
  composer: {
    element: '.editor-wrapper .ProseMirror',
    kind: 'prosemirror',
    noteMode: '[role="tab"][data-state="active"][id$="private_note"]',
  },
  send: {
    button: 'button.h-8.rounded-r-none',
    // Ctrl alone: Cmd+Enter does not send.
    keys: ['ctrl+enter'],
  },
  customer: {
    name: { element: '[data-message-uuid] .items-start > .mb-1 a[href*="/contacts/"]' },
    key: {
      from: {
        element: '[data-message-uuid] .items-start a[href*="/contacts/"]',
        attribute: 'href',
        pattern: '/contacts/(\\d+)',
      },
      is: 'person',
    },
  },
} satisfies ConsoleAdapter;
