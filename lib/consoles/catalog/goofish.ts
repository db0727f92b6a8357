import type { ConsoleAdapter } from '../../model/console-adapter';

/** 闲鱼网页版消息. CSS modules: the hash at the end of a class changes, its beginning stays. */
export const adapter = {
  id: 'goofish',
  name: '闲鱼',
  format: 1,
  matches: ['https://www.goofish.com/*'],
  detect: { element: '[class*="message-topbar"], [class*="sendbox-bottom"]', url: '^/im' },
  privateDomain: false,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['four scripts in public code'],
    unknown: ['an id of a message', 'a time of a message', 'pictures inside a message', 'which key sends'],
  },
  conversation: {
    // One list of the page holds messages, another the contacts.
    list: 'ul:has([class*="message-text-left"], [class*="message-text-right"], [class*="msg-dx-title"])',
    key: {
      first: [
        {
          element: '[class*="message-topbar"] a[href*="personal?userId="]',
          attribute: 'href',
          pattern: 'userId=(\\d+)',
        },
        { url: '[?&]peerUserId=(\\d+)' },
      ],
    },
  },
  message: {
    element: 'li.ant-list-item',
    skip: ':not(:has([class*="message-text"], [class*="msg-dx-title"], img))',
    roles: {
      // Cards of the trade: 买家已付款, 等待卖家发货.
      system: '[class*="msg-dx-title"]',
      customer: '[class*="message-text-left"]',
      agent: '[class*="message-text-right"]',
    },
    text: { first: ['[class*="message-text--"]', '[class*="msg-dx-title"]'] },
  },
  composer: {
    element: { first: ['textarea[class*="textarea-no-border"]', 'textarea[placeholder*="请输入消息"]'] },
    kind: 'textarea',
  },
  send: {
    button: { css: '[class*="sendbox-bottom"] button', text: '发\\s*送' },
    keys: ['enter', 'ctrl+enter'],
  },
  customer: {
    name: { element: '[class*="message-topbar"] span[class*="text1"]' },
    key: {
      from: {
        first: [
          {
            element: '[class*="message-topbar"] a[href*="personal?userId="]',
            attribute: 'href',
            pattern: 'userId=(\\d+)',
          },
          { url: '[?&]peerUserId=(\\d+)' },
        ],
      },
      is: 'person',
    },
  },
} satisfies ConsoleAdapter;
