import type { ConsoleAdapter } from '../../model/console-adapter';

/** Zalo trên trình duyệt. */
export const adapter = {
  id: 'zalo-web',
  name: 'Zalo',
  format: 1,
  matches: ['https://chat.zalo.me/*'],
  detect: { element: '#messageViewScroll, #richInput' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['six extensions and scripts in public code, the newest of 2026-05-06'],
    unknown: [
      'times',
      'system rows',
      'panels that translators put into a bubble, beyond what follows the text',
    ],
  },
  conversation: {
    list: '#messageViewScroll',
    key: {
      first: [
        { element: '#conversationList .conv-item.selected', attribute: 'id' },
        { element: '#richInput', attribute: 'data-trailer' },
        { element: '.threadChat__title .header-title' },
      ],
    },
    virtual: true,
  },
  message: {
    element: '[data-component="bubble-message"]',
    id: { element: '[data-component="message-content-view"][data-qid]', attribute: 'data-qid' },
    roles: {
      customer: '[data-component="bubble-message"]:not(.me)',
      agent: '[data-component="bubble-message"].me',
    },
    text: '[data-component="message-text-content"]',
    picture: { element: '.chatImageMessage img, img.chatImageMessage' },
  },
  composer: { element: '#richInput', kind: 'contenteditable' },
  send: { button: '.send-msg-btn', appears: 'with-text', keys: ['enter'] },
  customer: {
    name: {
      first: [
        { element: '.threadChat__title .header-title' },
        { element: '#richInput', attribute: 'data-trailer' },
      ],
    },
    // The id of what the customer wrote begins with their number.
    key: {
      from: {
        element: '[data-component="bubble-message"]:not(.me) [data-qid]',
        attribute: 'data-qid',
        pattern: '^(\\d+)',
      },
      is: 'person',
    },
  },
} satisfies ConsoleAdapter;
