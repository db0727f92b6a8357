import type { ConsoleAdapter } from '../../model/console-adapter';

/** Tiledesk’s chat console, alone or in a frame of the dashboard. */
export const adapter = {
  id: 'tiledesk-chat',
  name: 'Tiledesk Chat',
  format: 1,
  matches: ['https://*.tiledesk.com/*', '*://*/*'],
  detect: { element: '.conversation-wpr, ion-textarea#ion-textarea', url: '#/conversation-detail' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'source',
    sources: [
      'chat21/chat21-ionic 25c4cf1a (2023-03-08): conversation-content, bubble-message, message-text-area components',
    ],
    unknown: [
      'an id of a message: ids in the list repeat',
      'how .message-date is written; times are left out',
      'bots: drawn as visitors or agents by their sender',
      'a release newer than 2023',
    ],
  },
  conversation: {
    list: '.conversation-wpr',
    key: { url: 'conversation-detail/([^/?#]+)' },
  },
  message: {
    element: '.msg_container, .msg_info_container',
    roles: {
      system: '.msg_info_container',
      customer: '.msg_container.base_receive',
      agent: '.msg_container.base_sent',
    },
    text: { first: ['p.message_innerhtml', '.base_info'] },
    picture: { element: 'img[class^="message-contentX"], img.message-content-imageX' },
  },
  composer: { element: 'ion-textarea#ion-textarea textarea', kind: 'textarea' },
  send: { button: 'ion-button.send-button', appears: 'with-text', keys: ['enter'] },
  customer: {
    name: { element: '.tile-username' },
    key: { from: { url: 'conversation-detail/([^/?#]+)' }, is: 'conversation' },
  },
} satisfies ConsoleAdapter;
