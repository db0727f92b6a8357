import type { ConsoleAdapter } from '../../model/console-adapter';

/** 微信小店的客服工作台. */
export const adapter = {
  id: 'weixin-store-kf',
  name: '微信小店客服',
  format: 1,
  matches: ['https://store.weixin.qq.com/*'],
  detect: { element: '.chat-title .chat-customer-name, .chat-input textarea.text-area', url: '^/shop/kf' },
  privateDomain: false,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['three scripts in public code'],
    unknown: [
      'which row of the session list is open, and with it the customer’s id: roomId in the address does not tell',
      'how the time between messages is written',
      'the send button',
      'system rows and bots',
    ],
  },
  conversation: {
    list: ':has(> div.msg)',
    key: { element: '.chat-title .chat-customer-name' },
  },
  message: {
    element: 'div.msg',
    skip: '.msg.show-date:not(:has(.message-item))',
    roles: {
      customer: '.message-item:not(.justify-end)',
      agent: '.message-item.justify-end',
    },
    text: '.text-msg',
    picture: { element: 'img[data-type="image"]' },
    card: { element: 'a.order-msg-block' },
  },
  composer: { element: '.chat-input textarea.text-area', kind: 'textarea' },
  send: { keys: ['enter'] },
  customer: {
    name: { element: '.chat-title .chat-customer-name' },
    key: { from: { element: '.chat-title .chat-customer-name' }, is: 'name' },
  },
} satisfies ConsoleAdapter;
