import type { ConsoleAdapter } from '../../model/console-adapter';

/** Zammad’s customer chat: windows side by side, each with a composer. */
export const adapter = {
  id: 'zammad-chat',
  name: 'Zammad (chat)',
  format: 1,
  matches: [],
  detect: { element: '.chat-window .js-customerChatInput' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'source',
    sources: [
      'zammad/zammad app/assets/javascripts/app/views/customer_chat (chat_window 10a61558, chat_message 99f0b4e2)',
    ],
    unknown: [
      'an id of a conversation or a visitor: the name in the window’s head is all there is',
      'an id of a message',
      'times: rows between the messages',
      'greetings sent by the console itself: they read as the agent’s',
    ],
  },
  conversation: {
    pane: '.chat-window',
    list: '.js-body',
    key: { element: '.chat-name' },
  },
  message: {
    element: '.chat-message',
    roles: { customer: '.chat-message--customer', agent: '.chat-message--agent' },
    picture: { element: 'img' },
  },
  composer: { element: '.js-customerChatInput[contenteditable]', kind: 'contenteditable' },
  send: { button: '.js-send', keys: ['enter'] },
  customer: {
    name: { element: '.chat-name' },
    key: { from: { element: '.chat-name' }, is: 'name' },
  },
} satisfies ConsoleAdapter;
