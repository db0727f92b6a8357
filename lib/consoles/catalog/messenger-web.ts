import type { ConsoleAdapter } from '../../model/console-adapter';

/** Facebook Messenger in the browser. Its classes say nothing and its labels are in the agent’s language: sides tell. */
export const adapter = {
  id: 'messenger-web',
  name: 'Messenger',
  format: 1,
  matches: ['https://www.facebook.com/*', 'https://www.messenger.com/*'],
  detect: { element: '[role="log"]', url: '/(?:messages|t|marketplace)/' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['six extensions and scripts in public code'],
    unknown: [
      'an id of a message',
      'times: only in labels of the interface language',
      'the send button: its label is in the interface language, and in its place is "like" while nothing is written',
      'pictures: told from avatars by their place inside a row’s button or link',
      'receipts and notices whose bubble does not stand in the middle',
    ],
  },
  conversation: {
    list: '[role="log"]',
    key: { first: [{ url: '/t/(\\d+)' }, { url: '[?&](?:thread_id|tid)=(\\d+)' }] },
    virtual: true,
  },
  message: {
    element: { first: ['[role="row"]', '[role="article"], article'] },
    // Suggested answers are buttons; dividers and receipts hold no text of their own direction.
    skip: ':not(:has([dir="auto"], [role="button"] img, a img))',
    roles: {
      otherwise: [{ by: 'geometry', of: 'div[dir="auto"], [role="button"] img, a img', agent: 'end' }],
    },
    text: 'div[dir="auto"]',
    skipText: 'h4, h5, [role="heading"]',
    picture: { element: '[role="button"] img:not([role="presentation"]), a[href*="/photo"] img' },
  },
  composer: { element: '[role="textbox"][contenteditable="true"][aria-label]', kind: 'lexical' },
  send: { button: '[aria-label="Press enter to send"]', appears: 'with-text', keys: ['enter'] },
  customer: {
    name: {
      first: [{ element: 'main h3' }, { element: '[role="main"] h3' }, { element: '[role="main"] h2' }],
    },
    key: { from: { url: '/t/(\\d+)' }, is: 'person' },
  },
} satisfies ConsoleAdapter;
