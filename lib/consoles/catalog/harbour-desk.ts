import type { ConsoleAdapter } from '../../model/console-adapter';

/** Harbour Desk, the demo console of this repository (test/demo-console). */
export const adapter = {
  id: 'harbour-desk',
  name: 'Harbour Desk',
  format: 1,
  matches: ['http://127.0.0.1/*', 'http://localhost/*'],
  detect: { element: 'main[data-app="harbour-desk"]' },
  privateDomain: true,
  verified: { on: '2026-11-21', how: 'page', sources: ['test/demo-console/page'], unknown: [] },
  conversation: {
    list: 'ol.message-list',
    key: { element: '.chat-header[data-conversation-id]', attribute: 'data-conversation-id' },
  },
  message: {
    element: 'li.message[data-message-id]',
    id: { attribute: 'data-message-id' },
    roles: {
      customer: '[data-author="customer"]',
      agent: '[data-author="agent"]',
      bot: '[data-author="bot"]',
      system: '[data-author="system"]',
    },
    note: '[data-kind="note"]',
    pending: '[aria-busy="true"], [data-state]',
    text: '.bubble-text',
    time: { element: 'time', attribute: 'datetime', format: 'iso' },
    picture: { element: 'img.bubble-image' },
    card: {
      element: 'a.link-card',
      title: { element: '.card-title' },
      shop: { attribute: 'data-shop' },
      price: { attribute: 'data-price' },
    },
  },
  composer: {
    element: '.composer-input',
    kind: 'either',
    picture: '.tray .attachment[data-kind="image"] img',
    card: {
      element: '.tray .attachment[data-kind="card"] .link-card',
      title: { element: '.card-title' },
      shop: { attribute: 'data-shop' },
      price: { attribute: 'data-price' },
    },
    removeAttachment: '.tray .attachment button',
    noteMode: 'section.composer[data-mode="note"]',
  },
  send: { button: '.send-button', keys: ['enter'] },
  customer: {
    name: { element: '.chat-header .customer-name' },
    key: {
      from: { element: '.chat-header[data-customer-key]', attribute: 'data-customer-key' },
      is: 'person',
    },
  },
} satisfies ConsoleAdapter;
