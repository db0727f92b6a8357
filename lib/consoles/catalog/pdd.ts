import type { ConsoleAdapter } from '../../model/console-adapter';

/** 拼多多商家后台的客服工作台. */
export const adapter = {
  id: 'pdd',
  name: '拼多多商家后台',
  format: 1,
  matches: ['https://mms.pinduoduo.com/*'],
  detect: { element: '#msgListContainer', url: '^/chat-merchant/' },
  privateDomain: false,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['six extensions and scripts in public code, the newest of 2026-10'],
    unknown: [
      'whether Enter sends: the sources disagree, so Enter counts as a possible send',
      'how .message-time is written; a time that cannot be read is left out',
      'the iframe variant (.merchantMessage) that one source saw',
      'title, price and link inside product cards',
    ],
  },
  conversation: {
    list: '#msgListContainer .msg-list',
    // The buyer’s id in the messages is the surest proof of whose chat is open.
    key: {
      first: [
        { element: '#msgListContainer [currentuid]', attribute: 'currentuid' },
        { element: '.chat-item-box.active[data-random]', attribute: 'data-random', pattern: '^(\\d+)' },
      ],
    },
  },
  message: {
    element: 'li.onemsg[id^="middlePanel_list_"]',
    id: { attribute: 'id', pattern: '^middlePanel_list_(.+)$' },
    roles: {
      system: '.msg-system, [class*="system-msg"]',
      bot: '.cs-item .robot-text, .cs-item.callback',
      customer: '.buyer-item',
      agent: '.cs-item',
    },
    text: '.msg-content p.msg-content-box, .msg-system, [class*="system-msg"]',
    time: { element: '.message-time', format: 'ymd' },
    // Pictures in a paragraph are emoji.
    picture: { element: '.image-msg img, .msg-content img:not(p.msg-content-box img)' },
    card: { element: '.good-card, .commonCard' },
  },
  composer: { element: 'textarea#replyTextarea', kind: 'textarea' },
  send: { button: '.reply-box .send-btn', keys: ['enter', 'ctrl+enter'] },
  customer: {
    name: { element: '.chatWindowHeader .base-info .name' },
    key: {
      from: {
        first: [
          { element: '#msgListContainer [currentuid]', attribute: 'currentuid' },
          { element: '.chat-item-box.active[data-random]', attribute: 'data-random', pattern: '^(\\d+)' },
        ],
      },
      is: 'person',
    },
  },
} satisfies ConsoleAdapter;
