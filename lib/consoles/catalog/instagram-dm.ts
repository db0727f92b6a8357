import type { ConsoleAdapter } from '../../model/console-adapter';

/** Instagram Direct in the browser. Classes say nothing: sides tell. */
export const adapter = {
  id: 'instagram-dm',
  name: 'Instagram Direct',
  format: 1,
  matches: ['https://www.instagram.com/*'],
  detect: {
    element: '[role="grid"] [role="row"], [role="textbox"][contenteditable="true"]',
    url: '^/direct/',
  },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['three scripts in public code, one of 2026-02-11'],
    unknown: [
      'an id of a message',
      'times: between messages or under the pointer',
      'the send button: a button in the interface language while something is written',
      'system rows',
    ],
  },
  conversation: {
    list: '[role="grid"]:has([role="row"] div[dir="auto"])',
    key: { url: '/direct/t/(\\d+)' },
    virtual: true,
  },
  message: {
    element: '[role="row"]',
    skip: ':not(:has(div[dir="auto"], img[src*="cdninstagram"]))',
    roles: {
      otherwise: [
        { by: 'alignment', of: 'div[dir="auto"], img[src*="cdninstagram"]', agent: 'end' },
        { by: 'geometry', of: 'div[dir="auto"], img[src*="cdninstagram"]', agent: 'end' },
      ],
    },
    text: 'div[dir="auto"]',
    picture: { element: 'img[src*="cdninstagram"]:not([alt*="avatar" i])' },
  },
  composer: {
    element: { first: ['div[role="textbox"][contenteditable="true"]', 'textarea[placeholder]'] },
    kind: 'lexical',
  },
  send: { keys: ['enter'] },
  customer: {
    name: { element: 'header span[dir="auto"]' },
    key: {
      from: { element: 'header a[href^="/"]:has(span)', attribute: 'href', pattern: '^/([\\w.]+)/?$' },
      is: 'person',
    },
  },
} satisfies ConsoleAdapter;
