import type { ConsoleAdapter } from '../../model/console-adapter';

/** tawk.to dashboard. Conversations that were left stay in the page, hidden. */
export const adapter = {
  id: 'tawk',
  name: 'tawk.to',
  format: 1,
  matches: ['https://dashboard.tawk.to/*'],
  detect: { element: 'div.tawk-message-input[contenteditable], [id^="blockId-"]' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['otowm/om30-saudesimples and one more in public code, 2026-04-26'],
    unknown: [
      'sides: the customer is known by name; for anyone else the side of the bubble decides',
      'an id of conversation, customer or message',
      'how .tawk-time is written; times are left out',
      'the send button and the key that sends',
      'pictures',
      'note mode',
    ],
  },
  conversation: {
    list: '.tawk-smooth-scroll:has([id^="blockId-"])',
    key: {
      first: [{ url: '#/(?:inbox|chat)/(?:[^/]+/)*([\\w-]+)$' }, { element: '.tawk-message-input-header' }],
    },
  },
  message: {
    // A block holds all that one person wrote in a row.
    element: '.tawk-message, .tawk-log-message-text',
    roles: {
      system: '.tawk-log-message-text',
      otherwise: [{ by: 'author' }, { by: 'geometry', agent: 'end' }],
    },
    author: { closest: '[id^="blockId-"]', element: '.tawk-text-grey-2.tawk-text-regular-1' },
    picture: { element: 'img:not([class*="emoji"])' },
  },
  composer: {
    element: 'div.tawk-message-input[contenteditable="true"]:not([style*="display: none"])',
    kind: 'contenteditable',
  },
  send: { keys: ['enter', 'ctrl+enter'] },
  customer: {
    name: { element: '.tawk-message-input-header' },
    key: { from: { element: '.tawk-message-input-header' }, is: 'name' },
  },
} satisfies ConsoleAdapter;
