import type { ConsoleAdapter } from '../../model/console-adapter';

/** 小红书私信: the newer page of www.xiaohongshu.com/chat, and the older 私信通 whose list reuses its rows. */
export const adapter = {
  id: 'xhs-im',
  name: '小红书私信',
  format: 1,
  matches: ['https://www.xiaohongshu.com/*', 'https://sxt.xiaohongshu.com/*'],
  detect: { element: '.xhs-im-msg-list-wrap, #jarvis-reply-textarea, .im-msg-item' },
  privateDomain: false,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['seven extensions, tools and their tests in public code, the newest of 2026-08'],
    unknown: [
      'times: the page writes clocks between messages, mostly without a day',
      'the send button of the newer page',
      'the customer’s name in the older page',
      'how the open row of the older page’s list is marked: there the conversation is told by the address alone',
    ],
  },
  conversation: {
    list: { first: ['.xhs-im-msg-list-wrap', '.vue-recycle-scroller:has(.im-msg-item)'] },
    key: {
      first: [
        { element: '.xhs-im-conv-item--active[data-conv-id]', attribute: 'data-conv-id' },
        { url: '/chat/([^/?#]+)' },
      ],
    },
    virtual: true,
  },
  message: {
    element: { first: ['.chat-item[data-message-id]', '.im-msg-item'] },
    // Rows the list has put aside for later use still hold an old message.
    skip: '[style*="-9999px"] *',
    id: { attribute: 'data-message-id' },
    roles: {
      system: '.xhs-im-hint__text, .source-tip',
      customer: '.chat-item__content--left, .im-msg-item:is(.left, :has(> .left))',
      agent: '.chat-item__content--right, .im-msg-item:is(.right, :has(> .right))',
    },
    text: { first: ['.xhs-im-bubble__text', '.text-message', '.xhs-im-hint__text', '.source-tip'] },
    // The message that is answered.
    skipText: '.chat-item__ref',
    emoji: { element: '.xhs-im-bubble__emoji', attribute: 'alt' },
    picture: { element: 'img.xhs-im-bubble__image, .xhs-im-bubble__image img' },
    card: { element: '.xhs-im-bubble-card-note-title, .card_container' },
  },
  composer: {
    element: { first: ['div.xhs-im-input-bar-editor[contenteditable]', '#jarvis-reply-textarea'] },
    kind: 'either',
  },
  send: { button: '.send_btn', appears: 'with-text', keys: ['enter', 'ctrl+enter'] },
  customer: {
    name: { element: { first: ['.xhs-im-chat-window__header-name', '.xhs-im-chat-title'] } },
    key: {
      from: {
        first: [
          { element: '.xhs-im-conv-item--active[data-conv-id]', attribute: 'data-conv-id' },
          { url: '/chat/([^/?#]+)' },
        ],
      },
      is: 'person',
    },
  },
} satisfies ConsoleAdapter;
