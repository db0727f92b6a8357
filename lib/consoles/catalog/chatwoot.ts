import type { ConsoleAdapter } from '../../model/console-adapter';

/** Chatwoot's dashboard, bubbles of version 4; also the inbox view, whose address names a notification instead. */
export const adapter = {
  id: 'chatwoot',
  name: 'Chatwoot',
  format: 1,
  matches: ['https://app.chatwoot.com/*', '*://*/*'],
  detect: { element: 'ul.conversation-panel', url: '^/app/accounts/\\d+' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'source',
    sources: [
      'chatwoot/chatwoot app/javascript/dashboard/components-next/message (Message, bubbles/Base, bubbles/Text, bubbles/Activity, MessageMeta)',
      'chatwoot/chatwoot app/javascript/dashboard/components/widgets (conversation/ConversationHeader, conversation/ReplyBox, WootWriter/ReplyBottomPanel)',
      'the running dashboard, 2026-11-21: optimistic bubbles, notes in groups, note mode that stays on after a switch',
    ],
    unknown: [
      'a mark of deleted messages: the bubble stays and says so in the interface language',
      'e-mails of colleagues in the layout of 2024: they stood at the customer’s side, and no colour tells them',
      'times without a date, which newer versions show: they are left out',
      'the element of a waiting picture (assumed: an image with its own data in the reply box)',
      'which key sends: a setting of each agent',
    ],
  },
  conversation: {
    list: 'ul.conversation-panel',
    key: {
      first: [
        { element: '.conversation--header--actions button', pattern: '^#(\\d+)$' },
        { url: '/conversations/(\\d+)' },
      ],
    },
  },
  message: {
    element: '[id^="message"][data-message-id]',
    id: { attribute: 'data-message-id' },
    roles: {
      system: '[data-bubble-name="activity"]',
      // Greetings and other templates too: nobody at the desk wrote them.
      bot: '.bg-n-solid-iris',
      // Colour before side: an older layout put colleagues at the customer's side. E-mails have no colour, only sides.
      customer:
        '.bg-n-slate-4, .left-bubble:not(.bg-n-solid-blue, .bg-n-solid-amber, .bg-n-ruby-4, .bg-n-solid-iris)',
      agent: '.bg-n-solid-blue, .bg-n-solid-amber, .bg-n-ruby-4, .right-bubble:not(.bg-n-slate-4)',
    },
    // The lock is missing on all notes of a group but the last: the colour is the one sure mark.
    note: '.bg-n-solid-amber',
    // Ids the page invents are 12 hexadecimal digits, the server's are decimal; red bubbles failed.
    pending:
      ':is([data-message-id*="a"], [data-message-id*="b"], [data-message-id*="c"], [data-message-id*="d"], [data-message-id*="e"], [data-message-id*="f"]), .bg-n-ruby-4',
    text: '.prose-bubble, [data-bubble-name="activity"] > span:first-child',
    // The quoted message above a reply.
    skipText: '.line-clamp-2',
    // English whatever the interface language, in the last bubble of a group only.
    time: { element: 'time', format: 'mdy' },
    runs: { time: 'backward' },
    picture: { element: '[data-bubble-name="image"] img, [data-bubble-name="text"] img' },
  },
  composer: {
    element: { first: ['.reply-box .ProseMirror', '.reply-box__top textarea'] },
    kind: 'prosemirror',
    picture: '.reply-box img[src^="data:"], .reply-box img[src^="blob:"]',
    // Canned replies, mentions and variables take Enter.
    menu: '.mention--box',
    noteMode: '.reply-box.is-private, .reply-box .is-private, .bottom-box.is-note-mode',
  },
  send: { button: '.bottom-box .right-wrap button', keys: ['enter', 'ctrl+enter'] },
  customer: {
    // Capital letters are the style sheet's: the text has the name as it was given.
    name: { element: ':has(+ .conversation--header--actions) span' },
    key: {
      from: {
        element: 'a[target="_blank"][href*="/contacts/"]',
        attribute: 'href',
        pattern: '/contacts/(\\d+)',
      },
      is: 'person',
    },
  },
} satisfies ConsoleAdapter;
