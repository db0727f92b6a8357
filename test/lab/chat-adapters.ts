import type { ConsoleAdapter } from '../../lib/model/console-adapter';

type Parts = Pick<ConsoleAdapter, 'conversation' | 'message' | 'composer' | 'send' | 'customer'>;

/** Pages that show one chat have nothing that names it but their address. */
const ADDRESS = { url: '^/([a-z-]+)/' };

/** Components of third parties, as found in their pages (test/lab/chats). */
export const CHATS = {
  'vue-advanced-chat': {
    conversation: {
      list: ['vue-advanced-chat', '.vac-messages-container'],
      key: { element: ['vue-advanced-chat', '.vac-room-selected'], attribute: 'id' },
    },
    message: {
      element: '.vac-message-wrapper',
      id: { attribute: 'id' },
      roles: {
        agent: '.vac-offset-current',
        customer: '.vac-message-box:not(.vac-offset-current)',
        system: '.vac-card-system',
      },
      text: '.vac-format-message-wrapper',
    },
    composer: { element: ['vue-advanced-chat', '#roomTextarea'], kind: 'textarea' },
    send: {
      button: ['vue-advanced-chat', '.vac-icon-textarea > .vac-svg-button:last-child'],
      keys: ['enter'],
    },
    customer: { name: { element: ['vue-advanced-chat', '.vac-room-header .vac-room-name'] } },
  },
  'deep-chat': {
    conversation: { list: ['deep-chat', '#messages'], key: ADDRESS },
    message: {
      element: '.outer-message-container',
      roles: {
        agent: '.deep-chat-outer-container-role-user',
        customer: '.deep-chat-outer-container-role-customer',
      },
      text: '.message-bubble',
    },
    composer: { element: ['deep-chat', '#text-input'], kind: 'contenteditable' },
    send: { button: ['deep-chat', '.input-button[role="button"]'], keys: ['enter'] },
    customer: { name: { element: ['deep-chat', '.start-item-position'] } },
  },
  chatscope: {
    conversation: { list: '.cs-message-list', key: { element: '.cs-conversation-header__user-name' } },
    message: {
      element: '.cs-message[data-cs-message]',
      roles: { agent: '.cs-message--outgoing', customer: '.cs-message--incoming' },
      text: '.cs-message__html-content',
    },
    composer: { element: '.cs-message-input__content-editor', kind: 'contenteditable' },
    send: { button: '.cs-button--send', keys: ['enter'] },
    customer: { name: { element: '.cs-conversation-header__user-name' } },
  },
  'react-chat-elements': {
    conversation: { list: '.rce-mlist', key: ADDRESS },
    message: {
      element: '.rce-container-mbox',
      roles: { agent: '.rce-mbox-right', customer: '.rce-mbox:not(.rce-mbox-right)' },
      text: '.rce-mbox-text',
    },
    composer: { element: '.rce-input-textarea', kind: 'textarea' },
    // Enter only breaks the line.
    send: { button: '.rce-input-buttons .rce-button', keys: [] },
    customer: { name: { element: '.rce-mbox:not(.rce-mbox-right) .rce-mbox-title' } },
  },
  'botframework-webchat': {
    conversation: { list: '.webchat__basic-transcript', key: ADDRESS },
    message: {
      element: '.webchat__basic-transcript__activity',
      roles: {
        agent: '.webchat__stacked-layout--from-user',
        customer: '.webchat__stacked-layout:not(.webchat__stacked-layout--from-user)',
      },
      text: '.webchat__text-content',
    },
    composer: { element: '[data-id="webchat-sendbox-input"]', kind: 'input' },
    send: { button: '.webchat__send-box__main > button', keys: ['enter'] },
    customer: {},
  },
} satisfies Record<string, Parts>;

export type ChatName = keyof typeof CHATS;

/** How an administrator would tell Candor to read a component's page. */
export const chatAdapter = (name: ChatName): ConsoleAdapter => ({
  id: `lab-${name}`,
  name: `Lab ${name}`,
  format: 1,
  matches: ['http://127.0.0.1/*'],
  detect: { element: `body[data-lab="${name}"]` },
  privateDomain: true,
  verified: { on: '2026-11-22', how: 'page', sources: ['test/lab/chats'], unknown: [] },
  ...CHATS[name],
});
