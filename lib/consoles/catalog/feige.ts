import type { ConsoleAdapter } from '../../model/console-adapter';

/** 抖音飞鸽的会话窗口. Class names carry hashes; what the vendor’s own tests select by stays. */
export const adapter = {
  id: 'feige',
  name: '抖音飞鸽',
  format: 1,
  matches: ['https://im.jinritemai.com/*', 'https://pigeon.jinritemai.com/*'],
  detect: { element: '#workspace-chat, [data-qa-id="qa-send-message-textarea"]' },
  privateDomain: false,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['eight extensions and scripts in public code, the newest of 2026-08'],
    unknown: [
      'where the time of a message stands: its class is generated',
      'the frame rebuilt since 2026-08-28 (data-kora), which some shops have',
      'title, price and link inside product cards',
      'a mark of recalled messages: they say 撤回 in words',
    ],
  },
  conversation: {
    list: { first: ['.messageList', '#workspace-chat'] },
    // The field carries the customer’s number in a class; the header has a name only, and lists move under the pointer.
    key: {
      first: [
        {
          element: '[data-qa-id="qa-send-message-textarea"]',
          attribute: 'class',
          pattern: 'inputArea_(\\S+)',
        },
        { element: '#topbar-left-info span:first-child' },
      ],
    },
  },
  message: {
    // The misspelling is the vendor’s.
    element: { first: ['[data-qa-id="qa-message-warpper"]', '.msgItemWrap'] },
    // Rows with a clock and nothing else.
    skip: ':not(:has([class*="messageNotMe"], [class*="messageIsMe"], [data-id], .chatd-card))',
    id: { element: '[data-id]', attribute: 'data-id' },
    roles: {
      system:
        ':is([data-qa-id="qa-message-warpper"], .msgItemWrap):not(:has([class*="messageNotMe"], [class*="messageIsMe"]))',
      customer: '[class*="messageNotMe"]',
      agent: '[class*="messageIsMe"]',
    },
    text: { first: ['.leaveMessage pre', '.leaveMessage', '.pigeon-card-place-holder-text', '[data-id]'] },
    picture: { element: 'img[alt="图片"]' },
    card: { element: '.chatd-card' },
  },
  composer: {
    element: { first: ['textarea[data-qa-id="qa-send-message-textarea"]', '#im-input-box'] },
    kind: 'textarea',
  },
  send: { button: '[data-qa-id="qa-send-message-button"]', keys: ['enter'] },
  customer: {
    name: { element: '#topbar-left-info span:first-child' },
    key: {
      from: {
        element: '[data-qa-id="qa-send-message-textarea"]',
        attribute: 'class',
        pattern: 'inputArea_(\\S+)',
      },
      is: 'person',
    },
  },
} satisfies ConsoleAdapter;
