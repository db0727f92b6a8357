import type { ConsoleAdapter } from '../../model/console-adapter';

/** Whaticket community edition. Its class names are made by the build: what is left is ids, order and sides. */
export const adapter = {
  id: 'whaticket',
  name: 'Whaticket',
  format: 1,
  matches: [],
  detect: { element: '#messagesList', url: '/tickets/' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'source',
    sources: [
      'canove/whaticket-community 423a53d6 (2025-10-05): components (MessagesList, MessageInput, TicketInfo)',
    ],
    unknown: [
      'an id of a message',
      'the day of a clock',
      'the send button: one of several without a name',
      'system rows and bots',
    ],
  },
  conversation: {
    list: '#messagesList',
    key: { url: '/tickets/(\\d+)' },
  },
  message: {
    // Every bubble repeats this id.
    element: '#messagesList > div:has(> #messageActionsButton)',
    roles: { otherwise: [{ by: 'geometry', agent: 'end' }] },
    text: '#messageActionsButton ~ div:last-child',
    // The clock, and the quoted message behind its coloured side.
    skipText: '#messageActionsButton ~ div:last-child > span:last-child, div:has(> span:empty + div)',
    picture: { element: '#messageActionsButton ~ img, #messageActionsButton ~ * img' },
  },
  composer: { element: 'textarea.MuiInputBase-inputMultiline:not([aria-hidden])', kind: 'textarea' },
  send: { keys: ['enter'] },
  customer: {
    name: { element: '.MuiCardHeader-title', pattern: '^(.*?) #\\d+$' },
    key: { from: { url: '/tickets/(\\d+)' }, is: 'conversation' },
  },
} satisfies ConsoleAdapter;
