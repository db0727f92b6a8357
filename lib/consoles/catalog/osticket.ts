import type { ConsoleAdapter } from '../../model/console-adapter';

/** osTicket’s staff panel: a thread, and two forms below it, for the reply and for the internal note. */
export const adapter = {
  id: 'osticket',
  name: 'osTicket',
  format: 1,
  matches: [],
  detect: { element: '#ticketThread', url: '/scp/tickets\\.php' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'source',
    sources: ['osTicket/osTicket 4689926b (2023-10-25): include/staff (ticket-view, templates/thread-entry)'],
    unknown: [
      'the class of the editor itself (general knowledge: Redactor’s .redactor-in)',
      'attached pictures that stand outside the text',
    ],
  },
  conversation: {
    list: '#ticketThread',
    key: { url: '[?&]id=(\\d+)' },
  },
  message: {
    element: '.thread-entry',
    id: { element: 'a[name^="entry-"]', attribute: 'name', pattern: '(\\d+)' },
    roles: {
      system: '.thread-entry.system',
      customer: '.thread-entry.message',
      agent: '.thread-entry:is(.response, .note)',
    },
    note: '.thread-entry.note',
    text: '.thread-body',
    skipText: 'blockquote, .attachments',
    time: { element: 'time[datetime]', attribute: 'datetime', format: 'iso' },
    picture: { element: '.thread-body img' },
  },
  composer: {
    // The note’s editor comes last: it shows only while the reply’s does not.
    element: {
      first: [
        '#reply .redactor-in[contenteditable="true"]',
        '#reply textarea#response',
        '#note .redactor-in[contenteditable="true"]',
        '#note textarea#internal_note',
      ],
    },
    kind: 'either',
    noteMode: '#note',
  },
  send: { button: { first: ['#reply input.save', '#note input.save'] }, keys: [] },
  customer: {
    name: { element: '[id^="user-"][id$="-name"]' },
    key: {
      from: { element: '[id^="user-"][id$="-name"]', attribute: 'id', pattern: '^user-(\\d+)-name$' },
      is: 'person',
    },
  },
} satisfies ConsoleAdapter;
