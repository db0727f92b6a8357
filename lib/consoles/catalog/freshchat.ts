import type { ConsoleAdapter } from '../../model/console-adapter';

/** Freshchat’s agent inbox, in its own host and inside Freshworks CRM. */
export const adapter = {
  id: 'freshchat',
  name: 'Freshchat',
  format: 1,
  matches: ['https://*.freshchat.com/*', 'https://*.myfreshworks.com/*'],
  detect: { element: '.msg-reply-box, li.user-messages', url: '/conversation/|/inbox/|/a/' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['eight extensions and scripts in public code'],
    unknown: [
      'an id of a message: every script tells them by author, text and count',
      'times',
      'pictures inside a message',
      'bots',
      'an identity of the customer: the header names the topic',
      'which key sends',
    ],
  },
  conversation: {
    list: '.messages:has(li.user-messages)',
    key: { url: '/conversation/([\\w-]+)' },
  },
  message: {
    element: 'li.user-messages, .message-status-text',
    roles: {
      system: '.message-status-text',
      agent: 'li.user-messages.fc-agent-message',
      customer: 'li.user-messages:not(.fc-agent-message):has(.user-message)',
    },
    note: '.note-bubble',
    text: {
      first: [
        '.fc-ui-emoji-text',
        '.fc-ui-unity-message .text',
        '.fc-ui-message-bubble .text',
        '.fc-ui-message-bubble.comment',
        '.divider',
      ],
    },
  },
  composer: {
    element: '.msg-reply-box[contenteditable="true"]',
    kind: 'contenteditable',
    noteMode: '.private-note-tab.active',
  },
  send: { button: '[data-test-fc-send-button="root"]', keys: ['enter', 'ctrl+enter'] },
  customer: {
    name: { element: '.conversations li.active .card-container .name' },
    key: { from: { url: '/conversation/([\\w-]+)' }, is: 'conversation' },
  },
} satisfies ConsoleAdapter;
