import type { ConsoleAdapter } from '../../model/console-adapter';

/** 1688 旺旺网页版: the frame that holds the chat; the page around it has neither messages nor composer. */
export const adapter = {
  id: '1688-wangwang',
  name: '1688 旺旺',
  format: 1,
  matches: ['https://air.1688.com/*'],
  detect: { element: 'pre.edit[contenteditable="true"], .message-item', url: 'def_cbu_web_im_core' },
  privateDomain: false,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['six scripts and tools in public code'],
    unknown: [
      'how the open row of the contact list is marked (a class with "active" or "select" is assumed; else blind)',
      'an identity beyond the login name shown',
      'an id of a message',
      'which key sends',
      'the address of a product card: it has none in the page',
    ],
  },
  conversation: {
    list: ':has(> .message-item)',
    key: { element: '.conversation:is([class*="active"], [class*="select"]) > .name' },
  },
  message: {
    element: '.message-item',
    roles: {
      bot: '.im-template-msg',
      agent: '.message-item.self',
      customer: '.message-item:not(.self)',
    },
    text: '.content',
    skipText: '.text-od-wrap, .od-wrap, .offer-card-wrap, .text-od-order-wrap',
    time: { element: '.time', format: 'ymd' },
    picture: { element: '.content img:not(.text-od-wrap img, .od-wrap img, .offer-card-wrap img)' },
    card: {
      element: '.text-od-wrap, .od-wrap, .offer-card-wrap',
      title: { element: '[class*="odName"], .od-name' },
      price: { element: '[class*="odPrice"], .od-price' },
    },
  },
  composer: { element: 'pre.edit[contenteditable="true"]', kind: 'contenteditable' },
  send: { button: 'button.send-btn', keys: ['enter', 'ctrl+enter'] },
  customer: {
    name: { element: '.conversation:is([class*="active"], [class*="select"]) > .name' },
    key: {
      // Login names are unique here.
      from: { element: '.conversation:is([class*="active"], [class*="select"]) > .name' },
      is: 'person',
    },
  },
} satisfies ConsoleAdapter;
