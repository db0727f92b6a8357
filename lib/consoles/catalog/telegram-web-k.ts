import type { ConsoleAdapter } from '../../model/console-adapter';

/** Telegram Web, version K: a stack of chats, of which one is shown. */
export const adapter = {
  id: 'telegram-web-k',
  name: 'Telegram Web K',
  format: 1,
  matches: ['https://web.telegram.org/*'],
  detect: { element: '.chat.tabs-tab', url: '^/k/' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['scripts in public code; its own source was not read'],
    unknown: [
      'the list inside the chat (general knowledge: .bubbles-inner)',
      'pictures (general knowledge: .media-photo)',
      'which key sends: a setting of each agent',
    ],
  },
  conversation: {
    pane: '.chat.tabs-tab.active',
    list: { first: ['.bubbles-inner', '.bubbles'] },
    key: {
      first: [
        { element: '.bubble[data-peer-id]', attribute: 'data-peer-id' },
        { element: '.peer-title[data-peer-id]', attribute: 'data-peer-id' },
      ],
    },
    virtual: true,
  },
  message: {
    element: '.bubble[data-mid]',
    // Changed in place once the server has given its own.
    id: { attribute: 'data-mid' },
    roles: { system: '.bubble.service', customer: '.bubble.is-in', agent: '.bubble.is-out' },
    author: { element: '.peer-title' },
    pending: '.bubble.is-sending',
    text: { first: ['.message', '.service-msg'] },
    skipText: '.time, .reply, .reactions, .webpage',
    time: { attribute: 'data-timestamp', format: 'unix' },
    picture: { element: 'img.media-photo' },
  },
  composer: {
    element: 'div.input-message-input[contenteditable="true"]:not(.input-field-input-fake)',
    kind: 'contenteditable',
  },
  send: { button: '.btn-send', keys: ['enter', 'ctrl+enter'] },
  customer: {
    name: { element: '.topbar .peer-title, .chat-info .peer-title' },
    key: {
      from: {
        first: [
          { element: '.bubble[data-peer-id]', attribute: 'data-peer-id' },
          { element: '.peer-title[data-peer-id]', attribute: 'data-peer-id' },
        ],
      },
      is: 'person',
    },
  },
} satisfies ConsoleAdapter;
