import type { ConsoleAdapter } from '../../model/console-adapter';

/** LINE Official Account Manager 的聊天畫面. */
export const adapter = {
  id: 'line-oa-manager',
  name: 'LINE Official Account Manager',
  format: 1,
  matches: ['https://chat.line.biz/*'],
  detect: { element: '.chat, .list-group-item-chat', url: '/chat/' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: [
      'calumba-holding/openclaw-skills 0619baee and two more scripts in public code',
      'the composer: general knowledge (a custom element with the id editable-unit)',
    ],
    unknown: [
      'the composer of the running page; it is locked while the account answers automatically',
      'the send button',
      'an id of a message',
      'how times and day rows are written',
      'the mark of automatic answers: they read as the agent’s',
    ],
  },
  conversation: {
    list: ':has(> .chat)',
    key: { url: '/chat/([^/?#]+)' },
  },
  message: {
    element: '.chat',
    roles: { customer: '.chat:not(.chat-reverse)', agent: '.chat.chat-reverse' },
    text: '.chat-body',
    skipText: '.text-muted.small',
    picture: { element: 'img[alt="Photo"]' },
  },
  composer: {
    // The notes panel has a field of its own.
    element: { first: [['textarea-ex', 'textarea'], '#editable-unit', 'textarea[placeholder*="Enter"]'] },
    kind: 'either',
  },
  send: { keys: ['enter'] },
  customer: {
    name: { element: '.list-group-item-chat.active h6' },
    key: { from: { url: '/chat/([^/?#]+)' }, is: 'person' },
  },
} satisfies ConsoleAdapter;
