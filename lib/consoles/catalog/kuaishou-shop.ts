import type { ConsoleAdapter } from '../../model/console-adapter';

/** 快手小店客服. Who speaks stands only as a name before each message. */
export const adapter = {
  id: 'kuaishou-shop',
  name: '快手小店客服',
  format: 1,
  matches: ['https://im.kwaixiaodian.com/*'],
  detect: { element: '.kwaishop-cs-LayoutDefaultWrapper_msgMain, .SessionBaseCard' },
  privateDomain: false,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['four scripts in public code'],
    unknown: [
      'how the open card of the session list is marked (a class with "active" or "select" is assumed; else blind)',
      'an id of customer, conversation or message',
      'a name that ends in 1 before a time in January or February cannot be told from the month',
      'pictures beyond img, bots: they read as the agent’s',
      'which key sends',
    ],
  },
  conversation: {
    list: ':has(> .kwaishop-cs-LayoutDefaultWrapper_msgMain, > .kwaishop-cs-LayoutMiddleWrapper_msgBody, > * > .kwaishop-cs-LayoutDefaultWrapper_msgMain)',
    key: {
      element: '.SessionBaseCard:is([class*="ctive"], [class*="elect"]) .SessionBaseCard-topHeadName',
    },
  },
  message: {
    element: '.kwaishop-cs-LayoutDefaultWrapper_msgMain, .kwaishop-cs-LayoutMiddleWrapper_msgBody',
    roles: {
      // Order cards too.
      system: '.kwaishop-cs-LayoutMiddleWrapper_msgBody',
      otherwise: [{ by: 'author', others: 'agent' }],
    },
    // Name and time in one text without anything between them.
    author: {
      element: '[class*="_beforeMsgBody"]',
      pattern: '^(.*\\D)(?:1[0-2]|[1-9])-\\d{1,2} \\d{1,2}:\\d{2}',
    },
    text: '[class*="_msgBody"]',
    time: {
      element: '[class*="_beforeMsgBody"]',
      pattern: '((?:1[0-2]|[1-9])-\\d{1,2} \\d{1,2}:\\d{2}(?::\\d{2})?)$',
      format: 'mdy',
    },
    picture: { element: '[class*="_msgBody"] img' },
  },
  composer: { element: 'div.ql-editor', kind: 'quill' },
  send: {
    button: { css: 'button.ant-btn.ant-btn-primary', text: '发\\s*送' },
    keys: ['enter', 'ctrl+enter'],
  },
  customer: {
    name: {
      element: '.SessionBaseCard:is([class*="ctive"], [class*="elect"]) .SessionBaseCard-topHeadName',
    },
    key: {
      from: {
        element: '.SessionBaseCard:is([class*="ctive"], [class*="elect"]) .SessionBaseCard-topHeadName',
      },
      is: 'name',
    },
  },
} satisfies ConsoleAdapter;
