import type { ConsoleAdapter } from '../../model/console-adapter';

/** UVdesk community edition, ticket view: three forms with a TinyMCE frame each, for reply, forward and note. */
export const adapter = {
  id: 'uvdesk',
  name: 'UVdesk',
  format: 1,
  matches: [],
  detect: { element: '.uv-ticket-scroll-region', url: '/ticket/view/' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'source',
    sources: ['uvdesk/core-framework 3b319100 (2025-09-19): Resources/views/ticket.html.twig'],
    unknown: [
      'pictures: attachments are bricks with a title',
      'the frame’s id (TinyMCE’s custom: the field’s with _ifr)',
    ],
  },
  conversation: {
    list: '.uv-ticket-scroll-region',
    key: { url: '/ticket/view/(\\d+)' },
  },
  message: {
    element: '.thread-list > .uv-ticket-main, .uv-ticket-main.create',
    id: { attribute: 'class', pattern: 'thread-(\\d+)' },
    roles: {
      system: '.uv-ticket-main.uv-ticket-note:not(.uv-ticket-note-agent)',
      agent: '.uv-ticket-note-agent, a.uv-ticket-member-name[href*="/agent/"]',
      customer: 'a.uv-ticket-member-name[href*="/customer/"]',
    },
    author: { element: '.uv-ticket-member-name' },
    note: '.uv-ticket-note-agent',
    text: '.message',
    skipText: 'blockquote',
    time: { element: '.timeago[data-timestamp]', attribute: 'data-timestamp', format: 'unix' },
    picture: { element: '.message img' },
  },
  composer: {
    element: {
      first: [
        ['iframe#reply-area_ifr', 'body'],
        ['iframe#note-area_ifr', 'body'],
      ],
    },
    kind: 'tinymce',
    noteMode: '#note.uv-tab-view-active',
  },
  send: { choices: '.uv-dropdown.reply .uv-dropdown-container li[data-id]', keys: [] },
  customer: {
    name: { element: 'input.uv-field[name="name"]', attribute: 'value' },
    key: { from: { element: 'input.uv-field[name="id"]', attribute: 'value' }, is: 'person' },
  },
} satisfies ConsoleAdapter;
