import type { ConsoleAdapter } from '../../model/console-adapter';

/** TikTok Shop Seller Center, chat. */
export const adapter = {
  id: 'tiktok-shop-chat',
  name: 'TikTok Shop',
  format: 1,
  // One host a country; a pattern cannot leave out a part of a host’s name.
  matches: ['https://*.tiktok.com/*'],
  detect: { element: '#chat-input-send-button, [data-testid="chat.chatroom.message_card"]', url: '^/chat/' },
  privateDomain: false,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['four extensions and scripts in public code'],
    unknown: [
      'how the open row of the contact list is marked (aria-selected or a class with "active" or "select" is assumed; else blind)',
      'ids of messages, conversations and customers: only in the page’s own objects',
      'times, pictures, system rows and bots',
      'which key sends',
    ],
  },
  conversation: {
    list: ':has(> [data-testid="chat.chatroom.message_card"])',
    // Row ids are positions.
    key: {
      element:
        '[data-testid="chat.chatroom.conversation_card"]:is([aria-selected="true"], [class*="active"], [class*="select"]) [data-testid="chat.chatroom.conversation_card_username"]',
    },
  },
  message: {
    element: '[data-testid="chat.chatroom.message_card"]',
    roles: {
      customer: '.chatd-bubble-main--other',
      agent: '[class*="chatd-bubble-main--"]:not(.chatd-bubble-main--other)',
    },
    text: '.chatd-message [class*="chatd-bubble-main--"]',
  },
  composer: {
    // The field is known by its button only.
    element:
      ':has(> #chat-input-send-button, > * > #chat-input-send-button, > * > * > #chat-input-send-button) :is(textarea, [contenteditable="true"])',
    kind: 'either',
  },
  send: { button: '#chat-input-send-button', keys: ['enter', 'ctrl+enter'] },
  customer: {
    name: {
      element:
        '[data-testid="chat.chatroom.conversation_card"]:is([aria-selected="true"], [class*="active"], [class*="select"]) [data-testid="chat.chatroom.conversation_card_username"]',
    },
    key: {
      from: {
        element:
          '[data-testid="chat.chatroom.conversation_card"]:is([aria-selected="true"], [class*="active"], [class*="select"]) [data-testid="chat.chatroom.conversation_card_username"]',
      },
      is: 'name',
    },
  },
} satisfies ConsoleAdapter;
