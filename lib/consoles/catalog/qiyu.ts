import type { ConsoleAdapter } from '../../model/console-adapter';

/** 网易七鱼客服工作台, 两代页面. */
export const adapter = {
  id: 'qiyu',
  name: '网易七鱼',
  format: 1,
  matches: ['https://*.qiyukf.com/*'],
  detect: { element: '.m-ct-message, .m-message-item, .u-msg, [data-test="message-item"]', url: '^/chat' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['two scripts in public code, one of 2026-09-23'],
    unknown: [
      'how the open row of the session list is marked (a class with "active", "select" or "cur" is assumed; else blind)',
      'an id of a message',
      'bots',
      'pictures beyond img in the content',
      'which key sends',
    ],
  },
  conversation: {
    list: ':has(> .m-ct-message, > .m-message-item, > .u-msg, > [data-test="message-item"])',
    key: {
      element: '[data-id]:is([class*="active"], [class*="select"], [class*="cur"]):has(.truncate)',
      attribute: 'data-id',
    },
  },
  message: {
    element: { first: ['.m-ct-message', '.m-message-item', '[data-test="message-item"]', '.u-msg'] },
    roles: {
      system: '.msg-sys, .msg-splitLine, .msg-cnotify, .msg-transkefu, .msg-sessionId',
      customer: '.msg-left',
      agent: '.msg-right, .msg-remark',
    },
    // A remark for colleagues.
    note: '.msg-remark',
    text: {
      first: [
        '[data-test="content"]',
        '.msg-text-content',
        '.msg-sys, .msg-splitLine, .msg-cnotify, .msg-transkefu, .msg-remark',
      ],
    },
    time: { element: '[data-test="time"]', format: 'ymd' },
    picture: {
      element: '[data-test="content"] img:not([class*="emoji"]), .msg-text-content img:not([class*="emoji"])',
    },
  },
  composer: { element: '.ql-editor', kind: 'quill' },
  send: { button: { css: '.ant-btn.ant-btn-primary', text: '发\\s*送' }, keys: ['enter', 'ctrl+enter'] },
  customer: {
    name: {
      element: '[data-id]:is([class*="active"], [class*="select"], [class*="cur"]) .truncate',
      attribute: 'title',
    },
    key: {
      from: {
        element: '[data-id]:is([class*="active"], [class*="select"], [class*="cur"]):has(.truncate)',
        attribute: 'data-id',
      },
      is: 'conversation',
    },
  },
} satisfies ConsoleAdapter;
