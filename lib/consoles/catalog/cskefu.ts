import type { ConsoleAdapter } from '../../model/console-adapter';

/** 春松客服的坐席对话页. Each conversation is a page of its own, in a frame of a tab. */
export const adapter = {
  id: 'cskefu',
  name: '春松客服',
  format: 1,
  matches: [],
  detect: { element: '.main-agentuser #chat_msg_list' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'source',
    sources: ['cskefu/cskefu 024ef6dc and a8af5341 (2024-03-23): templates/apps/agent/mainagentuser.pug'],
    unknown: ['bots', 'messages that arrive while the page is open, should they be drawn otherwise'],
  },
  conversation: {
    list: '#chat_msg_list',
    key: { element: 'a[href*="agentserviceid="]', attribute: 'href', pattern: 'agentserviceid=([\\w-]+)' },
  },
  message: {
    element: '.chat-block',
    // The same id stands twice in a message.
    id: { element: 'i.iconclick', attribute: 'id' },
    roles: { system: '.connect-message', customer: '.chat-left', agent: '.chat-right' },
    author: { element: 'span.user' },
    text: { first: ['.chat-content', '.connect-message'] },
    time: { element: 'span.time', format: 'ymd' },
    picture: { element: '.chat-content img' },
  },
  composer: { element: { first: [['.chat-bottom iframe', 'body'], 'textarea#message'] }, kind: 'either' },
  send: { button: 'button.send-btn', keys: ['enter', 'ctrl+enter'] },
  customer: {
    name: { element: '.main-agentuser h1.site-h1 > div', pattern: '^([^（]+)' },
    key: {
      from: { element: 'a[href*="agentserviceid="]', attribute: 'href', pattern: '[?&]userid=([\\w-]+)' },
      is: 'person',
    },
  },
} satisfies ConsoleAdapter;
