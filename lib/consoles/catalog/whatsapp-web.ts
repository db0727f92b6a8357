import type { ConsoleAdapter } from '../../model/console-adapter';

/** WhatsApp Web. Several generations of its page are out at once: tests by id, tails, and the classes before them. */
export const adapter = {
  id: 'whatsapp-web',
  name: 'WhatsApp Web',
  format: 1,
  matches: ['https://web.whatsapp.com/*'],
  detect: { element: '#app' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['six extensions and scripts in public code, the newest of 2026-09 and 2026-06-07'],
    unknown: [
      'order of day and month in data-pre-plain-text: that of the account’s language, so times are not read',
      'an identity that lasts: numbers of saved contacts are hidden, phone ids are being replaced by opaque ones',
      'a mark of deleted messages',
    ],
  },
  conversation: {
    list: { first: ['[data-testid="conversation-panel-messages"]', '#main [role="application"]'] },
    key: {
      first: [
        // Ids of the older kind name the chat; names alone may be shared.
        { element: '#main [data-id*="@c.us"]', attribute: 'data-id', pattern: '_(\\d+@c\\.us)' },
        { element: '[data-testid="conversation-info-header-chat-title"]' },
        { element: '#main header span[dir="auto"][title]', attribute: 'title' },
      ],
    },
    virtual: true,
  },
  message: {
    element: 'div[role="row"]',
    // Day dividers and notices have no container of a message.
    skip: '[role="row"]:not(:has([data-id], [data-testid="msg-container"], .message-in, .message-out))',
    id: { element: '[data-id]', attribute: 'data-id' },
    roles: {
      customer: '.message-in, [data-testid="tail-in"], [data-id^="false_"]',
      agent: '.message-out, [data-testid="tail-out"], [data-id^="true_"]',
      otherwise: [{ by: 'alignment', of: '[data-testid="msg-container"]', agent: 'end' }],
    },
    // Only the last bubble of a run has the tail.
    runs: { role: 'backward' },
    // The clock that stands where the ticks will.
    pending: '[data-icon="msg-time"]',
    text: { first: ['[data-testid="selectable-text"]', '[data-pre-plain-text] span.selectable-text'] },
    // A reply repeats the quoted message inside, with a prefix of its own.
    skipText: '[data-pre-plain-text] [data-pre-plain-text]',
    picture: { element: 'img[src^="blob:"]' },
  },
  composer: {
    element: {
      first: [
        '[data-testid="conversation-compose-box-input"]',
        '#main footer div[contenteditable="true"][role="textbox"]',
      ],
    },
    kind: 'lexical',
  },
  send: {
    button: {
      first: [
        'button:has([data-testid="wds-ic-send-filled"])',
        '[data-testid="compose-btn-send"]',
        '[data-testid="send"]',
        'button:has(span[data-icon="send"])',
      ],
    },
    // An empty composer shows the microphone in its place.
    appears: 'with-text',
    keys: ['enter'],
  },
  customer: {
    name: {
      first: [
        { element: '[data-testid="conversation-info-header-chat-title"]' },
        { element: '#main header span[dir="auto"][title]', attribute: 'title' },
      ],
    },
    key: {
      from: {
        first: [
          { element: '[data-testid="conversation-info-header-chat-title"]' },
          { element: '#main header span[dir="auto"][title]', attribute: 'title' },
        ],
      },
      is: 'name',
    },
  },
} satisfies ConsoleAdapter;
