import type { ConsoleAdapter } from '../../model/console-adapter';

/** FreeScout’s conversation page, newest thread first. The reply editor shows once "Reply" was pressed. */
export const adapter = {
  id: 'freescout',
  name: 'FreeScout',
  format: 1,
  matches: [],
  detect: { element: 'body[data-conversation_id] #conv-layout-main' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'source',
    sources: [
      'freescout-help-desk/freescout ab277253 (2026-08-15): views/conversations (view, partials/thread, partials/thread_attachments, editor_bottom_toolbar), views/customers/profile_snippet, public/js/main.js',
    ],
    unknown: ['dates in other languages than English: the month is a word'],
  },
  conversation: {
    list: '#conv-layout-main',
    key: { element: 'body[data-conversation_id]', attribute: 'data-conversation_id' },
    newest: 'first',
  },
  message: {
    element: '.thread',
    // Another agent’s draft, not sent.
    skip: '.thread-type-draft',
    id: { attribute: 'id', pattern: '^thread-(\\d+)$' },
    roles: {
      system: '.thread-type-lineitem',
      customer: '.thread-type-customer',
      agent: '.thread-type-message, .thread-type-note',
    },
    author: { element: '.thread-person strong' },
    note: '.thread-type-note',
    text: { first: ['.thread-body', '.thread-title'] },
    skipText: '.thread-attachments, blockquote, .gmail_quote',
    time: { element: '.thread-date[title]', attribute: 'title', format: 'mdy' },
    picture: { element: 'li[data-mime^="image"] > a.attachment-link, .thread-body img' },
  },
  composer: {
    element: '.conv-reply-block .note-editable[contenteditable]',
    kind: 'contenteditable',
    noteMode: '.conv-reply-block.conv-note-block',
  },
  send: {
    button: '.btn-reply-submit',
    // Plain Enter sends in chat mode only.
    keys: ['enter', 'ctrl+enter'],
  },
  customer: {
    name: { element: '.customer-snippet a.customer-name' },
    key: {
      from: { element: '.customer-snippet a.customer-name', attribute: 'href', pattern: '/customers/(\\d+)' },
      is: 'person',
    },
  },
} satisfies ConsoleAdapter;
