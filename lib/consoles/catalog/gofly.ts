import type { ConsoleAdapter } from '../../model/console-adapter';

/** GO-FLY 客服后台. */
export const adapter = {
  id: 'gofly',
  name: 'GO-FLY',
  format: 1,
  matches: [],
  detect: { element: '.chatBox', url: '/chat_main' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'source',
    sources: ['taoshihan1991/go-fly ea2fdcd1 (2025-08-06): static/templates/chat_main.html'],
    unknown: [
      'an id of visitor, conversation or message: none stands in the page',
      'bots and automatic greetings',
    ],
  },
  conversation: {
    list: '.chatBox',
    key: {
      first: [
        { element: '.onlineUsers.cur .el-col-16 > div:first-child' },
        { element: '.onlineUsers.cur .el-col-16' },
      ],
    },
  },
  message: {
    element: '.el-row:has(.chatContent)',
    roles: { customer: '.el-row:not(.chatBoxMe)', agent: '.el-row.chatBoxMe' },
    author: { element: '.chatUser' },
    text: '.chatContent',
    time: { element: '.chatTime', format: 'ymd' },
    picture: { element: '.chatContent img' },
  },
  composer: { element: 'textarea.chatArea, .chatArea textarea', kind: 'textarea' },
  // Sends on the key’s way up, which the gate holds too.
  send: { button: '.kefuSendBtn', keys: ['enter'] },
  customer: {
    // The title of the row is the last message.
    name: {
      first: [
        { element: '.onlineUsers.cur .el-col-16 > div:first-child' },
        { element: '.onlineUsers.cur .el-col-16' },
      ],
    },
    key: {
      from: {
        first: [
          { element: '.onlineUsers.cur .el-col-16 > div:first-child' },
          { element: '.onlineUsers.cur .el-col-16' },
        ],
      },
      is: 'name',
    },
  },
} satisfies ConsoleAdapter;
