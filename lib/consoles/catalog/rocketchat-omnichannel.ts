import type { ConsoleAdapter } from '../../model/console-adapter';

/** Rocket.Chat: rooms, and the omnichannel rooms of visitors. */
export const adapter = {
  id: 'rocketchat-omnichannel',
  name: 'Rocket.Chat',
  format: 1,
  matches: [],
  detect: {
    element: '[data-qa-type="message"][data-mid], textarea[name="msg"]',
    url: '^/(?:live|channel|group|direct|omnichannel)/',
  },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'source',
    sources: [
      'RocketChat/Rocket.Chat apps/meteor/client: components/message (variants/RoomMessage, variants/SystemMessage, MessageHeader, MessageContentBody), views/room (MessageList/MessageListItem, composer/messageBox/MessageBox)',
    ],
    unknown: [
      'colleagues in the same room: they stand at the customer’s side and differ by data-username alone, so only live rooms tell sides',
      'the icon of the send button (general knowledge; its label is in the interface language)',
      'the attribute that says the composer holds an old message (ArrowUp edits it)',
      'dates in other languages than English: the month is a word',
      'which key sends: a setting of each agent',
    ],
  },
  conversation: {
    list: { first: ['ul.messages-list', '[role="list"]:has([data-qa-type="message"])'] },
    key: { url: '^/(?:live|channel|group|direct|omnichannel)/([^/?#]+)' },
  },
  message: {
    element: '[data-qa-type="message"][data-mid], [data-system-message-type]',
    id: { attribute: 'data-mid' },
    roles: {
      system: '[data-system-message-type]',
      agent: '[data-own="true"]',
      customer: '[data-own="false"]',
    },
    author: { element: '[data-username]', attribute: 'data-username' },
    // Sequential rows omit the header.
    runs: { author: 'forward', time: 'forward' },
    pending: '[aria-busy="true"], .rcx-message--pending',
    text: {
      first: [
        '[data-qa-type="message-body"]',
        '[data-qa-type="system-message-body"]',
        '.rcx-message-system__body',
        '.rcx-message-body',
      ],
    },
    skipText: 'blockquote, .rcx-attachment__details',
    emoji: { element: '.rcx-message__emoji', attribute: 'title' },
    time: { element: '[id$="-time"]', attribute: 'title', format: 'mdy' },
    picture: { element: '[data-qa-type="message-attachment"] img' },
  },
  composer: {
    element: 'textarea[name="msg"]',
    kind: 'textarea',
    menu: 'textarea[name="msg"][aria-activedescendant^="popup-item"]',
    locked: 'textarea[name="msg"][disabled]',
  },
  send: {
    button: { first: ['button:has(.rcx-icon--name-send)', 'button[aria-label="Send"]'] },
    appears: 'with-text',
    keys: ['enter', 'ctrl+enter'],
  },
  customer: {
    name: { element: '[data-own="false"] .rcx-message-header__name' },
    key: {
      from: { element: '[data-own="false"] [data-username]', attribute: 'data-username' },
      is: 'person',
    },
  },
} satisfies ConsoleAdapter;
