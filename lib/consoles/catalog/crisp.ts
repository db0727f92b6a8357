import type { ConsoleAdapter } from '../../model/console-adapter';

/** Crisp’s inbox. */
export const adapter = {
  id: 'crisp',
  name: 'Crisp',
  format: 1,
  matches: ['https://app.crisp.chat/*'],
  detect: { element: '.c-conversation-box, .c-inbox-conversation', url: '/inbox' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['five extensions and scripts in public code'],
    unknown: [
      'an id of a message',
      'clocks: only the day of a group stands in the page',
      'the send button and the key that sends',
      'pictures inside a message',
      'note mode of the composer and notes among the messages',
      'bots',
      'an identity beyond the session: an e-mail only once the visitor gave one',
    ],
  },
  conversation: {
    list: '.c-conversation-box-content',
    key: { url: '/inbox/(session_[\\w-]+)' },
    virtual: true,
  },
  message: {
    element: '.c-conversation-box-content-message',
    roles: {
      customer: '.c-conversation-box-content-message--user',
      agent: '.c-conversation-box-content-message--operator',
      system:
        '.c-conversation-box-content-message:not(.c-conversation-box-content-message--user, .c-conversation-box-content-message--operator)',
    },
    author: { element: '.c-conversation-box-content-message__avatar-tooltip .c-base-tooltip__default' },
    // Only the last of a run shows who wrote it.
    runs: { author: 'backward' },
    text: {
      first: [
        '.c-conversation-box-content-message-bubble__content',
        '.c-conversation-box-content-message-bubble',
      ],
    },
    skipText: '.c-conversation-box-content-message__avatar-tooltip, .c-base-tooltip',
    picture: { element: '.c-conversation-box-content-message-bubble img' },
  },
  composer: { element: '.c-conversation-box__editor .c-editor-composer__field', kind: 'contenteditable' },
  send: { keys: ['enter', 'ctrl+enter'] },
  customer: {
    name: { element: { first: ['.c-conversation-profile__name', '.c-conversation-profile__nickname'] } },
    // Never from the custom fields of the profile: they are the shop’s own, alike for everyone.
    key: { from: { url: '/inbox/(session_[\\w-]+)' }, is: 'conversation' },
  },
} satisfies ConsoleAdapter;
