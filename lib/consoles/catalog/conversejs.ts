import type { ConsoleAdapter } from '../../model/console-adapter';

/** Converse.js, full screen or as boxes beside one another in any site. */
export const adapter = {
  id: 'conversejs',
  name: 'Converse.js',
  format: 1,
  matches: [],
  detect: { element: 'converse-chat[jid], converse-chat-message' },
  privateDomain: true,
  verified: {
    on: '2026-11-21',
    how: 'page',
    sources: [
      'Converse.js 14.0.0 with Prosody 0.12.3, both directions',
      'conversejs/converse.js 03aacecc, 0c531b5e',
    ],
    unknown: ['a mark of retracted messages'],
  },
  conversation: {
    pane: 'converse-chat[jid]',
    list: 'converse-message-history',
    key: { element: 'converse-chat[jid]', attribute: 'jid' },
  },
  message: {
    element: '.chat-msg[data-msgid], .chat-info',
    id: { attribute: 'data-msgid' },
    roles: {
      system: '.chat-info',
      customer: '.chat-msg__content--them',
      agent: '.chat-msg__content--me',
    },
    author: { element: '.chat-msg__author' },
    // Follow-ups have no header.
    runs: { author: 'forward' },
    text: 'converse-chat-message-body.chat-msg__text, .chat-info__message',
    skipText: '.chat-msg__edit-icon, blockquote',
    // On every item, also where the clock is not drawn.
    time: { attribute: 'data-isodate', format: 'iso' },
    picture: { element: 'img.chat-image' },
  },
  composer: { element: 'textarea.chat-textarea', kind: 'textarea' },
  send: { button: 'button.send-button', keys: ['enter'] },
  customer: {
    name: { element: { first: ['.chatbox-title .user', '.chatbox-title__text'] } },
    key: { from: { element: 'converse-chat[jid]', attribute: 'jid' }, is: 'person' },
  },
} satisfies ConsoleAdapter;
