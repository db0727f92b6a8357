import type { ConsoleAdapter } from '../../model/console-adapter';

/** 微信网页版与文件传输助手. Many accounts can no longer sign in. */
export const adapter = {
  id: 'wx-web',
  name: '微信网页版',
  format: 1,
  matches: ['https://wx.qq.com/*', 'https://wx2.qq.com/*', 'https://filehelper.weixin.qq.com/*'],
  detect: { element: 'pre#editArea, .chat_bd' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['four scripts in public code'],
    unknown: [
      'an id of the customer that outlives a session',
      'times',
      'the name of the id in data-cm (assumed: msgId)',
    ],
  },
  conversation: {
    list: '.chat_bd',
    key: { element: '.title_name' },
  },
  message: {
    element: '.message, .message_system',
    // A system row may stand in the same element as the message below it.
    skip: '.message .message_system',
    id: { element: '[data-cm]', attribute: 'data-cm', pattern: '"msgId":"([^"]+)"' },
    roles: {
      system: 'div.message_system:not(:has(.bubble))',
      customer: '.message.you',
      agent: '.message.me',
    },
    author: { element: '.nickname' },
    text: { first: ['.js_message_plain', '.bubble_cont .plain', '.message_system .content'] },
    emoji: { element: 'img.qqemoji, img.emoji', attribute: 'text' },
    picture: { element: '.bubble_cont .picture img' },
  },
  composer: { element: 'pre#editArea[contenteditable]', kind: 'contenteditable' },
  send: { button: '.btn.btn_send', keys: ['enter'] },
  customer: {
    name: { element: '.title_name' },
    key: { from: { element: '.title_name' }, is: 'name' },
  },
} satisfies ConsoleAdapter;
