import type { ConsoleAdapter } from '../../model/console-adapter';

/** Tiledesk’s dashboard, messages of a request. */
export const adapter = {
  id: 'tiledesk-dashboard',
  name: 'Tiledesk',
  format: 1,
  matches: ['https://*.tiledesk.com/*', '*://*/*'],
  detect: { element: '#chat-wpr', url: 'wsrequest/' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'source',
    sources: ['Tiledesk/tiledesk-dashboard 259e50f3 (2026-05-07): ws-requests-msgs.component.html'],
    unknown: [
      'bots: drawn as the agents are',
      'an id of a message',
      'times in other languages than English: the month is a word',
      'which key sends',
    ],
  },
  conversation: {
    list: '#chat-wpr .chat-body',
    key: { url: 'wsrequest/([^/?#]+)' },
  },
  message: {
    element: '.bubble, .type-info-msg-text',
    roles: { system: '.type-info-msg-text', customer: '.bubble:not(.alt)', agent: '.bubble.alt' },
    author: { element: 'p.name' },
    note: '.bubble.internal-note',
    text: { first: ['.message:not(.audio)', '.type-info-msg-text'] },
    skipText: '.email-thread-toggle, .type-info-msg-text > span',
    time: { element: '.timestamp', format: 'mdy' },
    picture: { element: 'img.message-img' },
  },
  // Notes have a field of their own.
  composer: {
    element: 'textarea.send-message-texarea',
    kind: 'textarea',
    locked: 'textarea.send-message-texarea[disabled]',
  },
  send: { button: 'button.send-msg-btn', keys: ['enter', 'ctrl+enter'] },
  customer: {
    name: { element: '.bubble:not(.alt) p.name' },
    key: { from: { url: 'wsrequest/([^/?#]+)' }, is: 'conversation' },
  },
} satisfies ConsoleAdapter;
