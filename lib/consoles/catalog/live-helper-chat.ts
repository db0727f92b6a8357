import type { ConsoleAdapter } from '../../model/console-adapter';

/** Live Helper Chat, the operator’s chat tabs. Each open chat keeps its pane, composer and info column in the page. */
export const adapter = {
  id: 'live-helper-chat',
  name: 'Live Helper Chat',
  format: 1,
  matches: [],
  detect: { element: '.chat-main-left-column[id^="chat-main-column-"]', url: 'site_admin' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'source',
    sources: [
      'LiveHelperChat/livehelperchat c15cd17d (2026-08-21): tpl/lhchat/adminchat, syncadmin, lists/msg_body, part/send_message_button; js/svelte/src/LHCEditor',
      'the running operator page, 2026-11-21',
    ],
    unknown: [
      'an identity of the visitor: all may be called "Visitor"; what is known is known of this chat only',
      'the day of messages written today: the page shows a clock for them, and keeps it past midnight',
    ],
  },
  conversation: {
    pane: '.row:has(> [id^="chat-main-column-"])',
    list: '.msgBlock-admin[id^="messagesBlock-"]',
    key: { element: '[id^="messagesBlock-"]', attribute: 'id', pattern: '-(\\d+)$' },
  },
  message: {
    element: '.message-row[id^="msg-"]',
    id: { attribute: 'id', pattern: '^msg-(\\d+)$' },
    roles: {
      system: '.message-row.system-response',
      // -2 is the bot; an auto responder writes in the operator’s name.
      bot: '.message-row[data-op-id="-2"], .message-row.auto-responder-msg',
      customer: '.message-row.response',
      agent: '.message-row.message-admin',
    },
    // Whispers go to colleagues only.
    note: '.message-row.whisper-msg',
    // Scheduled or refused by the channel.
    pending: '.msg-del-st-0, .msg-del-st-4',
    text: { first: ['.msg-body', '.text-muted'] },
    // Reactions and receipts are ligatures of an icon font; a reply quotes what it answers.
    skipText: '[class*="reactions-"], .material-icons, [class*="msg-del-st-"], blockquote.blockquote',
    // A clock today, date and clock before: today’s has no day and is left out.
    time: { attribute: 'title', format: 'ymd' },
    picture: { element: '.msg-body img:not(.emoji)' },
  },
  composer: {
    // The editor by default; the plain field by the operator’s setting.
    element: { first: ['lhc-editor .lhc-editor[contenteditable="true"]', 'textarea[id^="CSChatMessage-"]'] },
    kind: 'either',
    noteMode: '[id^="CSChatMessage-"][whisper="1"]',
    locked: '[id^="CSChatMessage-"][readonly]',
  },
  send: { button: 'a[onclick*="addmsgadmin"]', appears: 'with-text', keys: ['enter'] },
  customer: {
    // A device icon stands before the name.
    name: { element: '.vis-tit', pattern: '([^\\p{Co}\\s].*)$' },
    key: {
      from: { element: '[id^="messagesBlock-"]', attribute: 'id', pattern: '-(\\d+)$' },
      is: 'conversation',
    },
  },
} satisfies ConsoleAdapter;
