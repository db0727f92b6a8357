import type { ConsoleAdapter } from '../../model/console-adapter';

/** Intercom’s inbox: parts with a category, as they were until 2026, and the newer ones whose side alone tells. */
export const adapter = {
  id: 'intercom-inbox',
  name: 'Intercom',
  format: 1,
  matches: ['https://app.intercom.com/*', 'https://app.eu.intercom.com/*', 'https://app.au.intercom.com/*'],
  detect: {
    element: '[data-conversation-stream], [data-testid="conversation-stream-scroll-container"]',
    url: '/inbox/',
  },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['four extensions and scripts in public code, the newest of 2026-04-27 and mid-2026'],
    unknown: [
      'an identity of the customer beyond the conversation',
      'times',
      'the send button',
      'pictures inside a message',
      'which key sends',
      'notes in the newest page, should they have neither .o__note nor a category',
      'regional hosts (general knowledge)',
    ],
  },
  conversation: {
    list: {
      first: ['[data-testid="conversation-stream-scroll-container"]', '[data-conversation-stream]'],
    },
    key: { url: '/conversation/(\\d+)' },
  },
  message: {
    element: { first: ['[data-part-group-category]', '[class*="group/content-part"]'] },
    id: { element: '[data-part-entity-id]', attribute: 'data-part-entity-id' },
    roles: {
      system: '[data-part-group-category="20"]',
      bot: '[data-part-group-category="5"]',
      customer: '[data-part-group-category="1"]',
      agent: ':is([data-part-group-category="3"], [data-part-group-category="4"])',
      otherwise: [{ by: 'alignment', agent: 'end' }],
    },
    note: '.o__note, [data-part-group-category="4"]',
    text: {
      first: ['.interblocks-html', '.inbox-2__user-email-content', '[class*="break-words"]'],
    },
  },
  composer: {
    element: {
      first: [
        '[data-conversation-reply-composer] .ProseMirror[contenteditable="true"]',
        '.embercom-prosemirror-composer-editor[contenteditable="true"]',
        '.embercom-prosemirror-composer-editor [contenteditable="true"]',
      ],
    },
    kind: 'prosemirror',
    picture: '.embercom-prosemirror-composer-attachment img',
    noteMode: '.o__note:has([contenteditable="true"]), [data-conversation-reply-composer] .o__note',
  },
  send: { keys: ['enter', 'ctrl+enter'] },
  customer: {
    name: { element: '[data-inbox-conversation-header-title]' },
    key: { from: { url: '/conversation/(\\d+)' }, is: 'conversation' },
  },
} satisfies ConsoleAdapter;
