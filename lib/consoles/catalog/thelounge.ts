import type { ConsoleAdapter } from '../../model/console-adapter';

/** The Lounge: private queries (and channels, where everyone else counts as the customer). */
export const adapter = {
  id: 'thelounge',
  name: 'The Lounge',
  format: 1,
  matches: [],
  detect: { element: '#chat-container .chat-view .messages[role="log"]' },
  privateDomain: true,
  verified: {
    on: '2026-11-21',
    how: 'page',
    sources: [
      'The Lounge 4.5.2 with ngircd 26.1, both directions',
      'thelounge/thelounge 2c511e66 (2026-08-02): Message, MessageCondensed, LinkPreview, ReplyContext, ChatInput',
    ],
    unknown: ['bots'],
  },
  conversation: {
    // Search results reuse the list’s class outside of a chat.
    list: '#chat-container .chat-view .messages[role="log"]',
    key: { element: '#chat-container .chat-view', attribute: 'id' },
  },
  message: {
    // Condensed rows hold further rows.
    element: '.msg:not([data-type="condensed"])',
    id: { attribute: 'id', pattern: '^msg-(\\d+)$' },
    roles: {
      // Tested first: one’s own joins are .self too.
      system: '.msg:not([data-type="message"], [data-type="action"], [data-type="notice"])',
      agent: '.msg.self',
      customer: '.msg:not(.self)',
    },
    author: { attribute: 'data-from' },
    text: '.content',
    skipText: '.reply-context, .preview, .msg-shown-in-active, .only-copy',
    time: { element: '.time', attribute: 'aria-label', format: 'dmy' },
    picture: { element: '.toggle-type-image img' },
  },
  composer: { element: 'textarea#input', kind: 'textarea' },
  send: { button: 'button#submit', keys: ['enter'] },
  customer: {
    name: { element: '#chat-container .chat-view .header .title' },
    // Nicknames may change hands.
    key: { from: { element: '#chat-container .chat-view .header .title' }, is: 'name' },
  },
  agent: { element: '#form #nick' },
} satisfies ConsoleAdapter;
