import type { ConsoleAdapter } from '../../model/console-adapter';

/** 京东咚咚 / 京麦客服工作台网页版. */
export const adapter = {
  id: 'jd-dongdong',
  name: '京东咚咚',
  format: 1,
  matches: ['https://dongdong.jd.com/*', 'https://shop.jd.com/*'],
  detect: { element: '#t-chat-scroll' },
  privateDomain: false,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['three scripts in public code'],
    unknown: [
      'the customer’s id: rows of the contact list may carry one, which row is open was not seen',
      'system rows and bots',
      'pictures and cards inside a message',
      'which key sends',
    ],
  },
  conversation: {
    list: '#t-chat-scroll',
    key: { element: '.chat-head-name > span' },
  },
  message: {
    element: '.message',
    skip: '.message:not(:has(.message_left, .message_right))',
    id: { element: '.message_left[id], .message_right[id]', attribute: 'id' },
    roles: { customer: '.message_left', agent: '.message_right' },
    text: '.message__content',
    time: { element: '.message__time_str', format: 'ymd' },
    picture: { element: '.message__content img:not([class*="emoji"])' },
  },
  composer: { element: '.EditorContent[contenteditable="true"]', kind: 'contenteditable' },
  send: { button: '.SendButtonGroup > .send-button', keys: ['enter', 'ctrl+enter'] },
  customer: {
    name: { element: '.chat-head-name > span' },
    // Two rows may bear the same name.
    key: { from: { element: '.chat-head-name > span' }, is: 'name' },
  },
} satisfies ConsoleAdapter;
