import type { ConsoleAdapter } from '../../model/console-adapter';

/** Zendesk Agent Workspace: the log of a ticket or a messaging conversation, with the composer below it. */
export const adapter = {
  id: 'zendesk-agent-workspace',
  name: 'Zendesk Agent Workspace',
  format: 1,
  matches: ['https://*.zendesk.com/agent/*'],
  detect: { element: '#main_panes', url: '^/agent/' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['six extensions and scripts in public code that select by these data-test-id attributes'],
    unknown: [
      'a stable id of a message',
      'a mark of bots: only their name tells them from agents',
      'the row of system events',
      'the element of attached pictures: images inside the message are read',
      'frames around the editor',
    ],
  },
  conversation: {
    // Every open ticket stays in the page.
    pane: 'main#main_panes [data-ticket-id]',
    list: '[data-test-id="omni-log-container"]',
    key: { element: '[data-ticket-id]', attribute: 'data-ticket-id' },
  },
  message: {
    element: 'article[data-test-id="omni-log-comment-item"]',
    roles: {
      customer: '[data-test-id="omni-log-item-message"][type="end-user"]',
      agent: '[data-test-id="omni-log-item-message"]:is([type="agent"], [type="internal"])',
    },
    author: {
      element: {
        first: ['[data-test-id="omni-log-comment-user-link"]', '[data-test-id="omni-log-item-sender"]'],
      },
    },
    note: '[data-test-id="omni-log-item-message"][type="internal"], [data-test-id="omni-log-internal-note-tag"]',
    text: '[data-test-id="omni-log-message-content"]',
    skipText: '.signature, svg',
    time: {
      element: {
        first: [
          'time[data-test-id="timestamp-relative"][datetime]',
          'time[data-test-id="timestamp-absolute"][datetime]',
        ],
      },
      attribute: 'datetime',
      format: 'iso',
    },
    picture: { element: '[data-test-id="omni-log-message-content"] img' },
  },
  composer: {
    element: {
      first: [
        '[data-test-id="omnicomposer-rich-text-ckeditor"][contenteditable]',
        '[data-test-id="omnicomposer-plain-text-ckeditor"][contenteditable]',
        '[data-test-id="ticket-rich-text-editor"] [contenteditable][role="textbox"]',
      ],
    },
    kind: 'ckeditor',
    // One editor for notes and replies: the channel it writes to tells.
    noteMode: {
      element: '[data-test-id="omnichannel-channel-switcher-button"]',
      attribute: 'data-channel',
      pattern: '(?:internal|note)',
    },
  },
  send: {
    button: '[data-test-id="omnichannel-omnicomposer-send-button"]',
    keys: ['enter', 'ctrl+enter'],
  },
  customer: {
    name: {
      element: 'article:has([type="end-user"]) [data-test-id="omni-log-comment-user-link"]',
    },
    key: {
      from: {
        element: 'article:has([type="end-user"]) [data-test-id="omni-log-comment-user-link"]',
        attribute: 'href',
        pattern: '/users/(\\d+)',
      },
      is: 'person',
    },
  },
} satisfies ConsoleAdapter;
