import type { ConsoleAdapter } from '../../model/console-adapter';

/** Twilio Flex, agent desktop. Its Twilio-* class names are a public contract; a customer’s widget shares them. */
export const adapter = {
  id: 'twilio-flex',
  name: 'Twilio Flex',
  format: 1,
  matches: ['https://flex.twilio.com/*'],
  detect: { element: 'div.Twilio-TaskCanvas' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'public-code',
    sources: ['lz-migra/eRa-CRM 45144455, 9c898626, d1251877 and two more in public code'],
    unknown: [
      'an id of a message',
      'sides: the customer is known by name; for anyone else the side of the bubble decides',
      'the day of a clock',
      'pictures, system rows, bots',
      'which key sends',
    ],
  },
  conversation: {
    pane: 'div.Twilio-TaskCanvas',
    list: 'div.Twilio-MessagingCanvas',
    // Names of tasks repeat.
    key: {
      first: [{ url: '/agent-desktop/(\\w+)' }, { element: '.Twilio-TaskCanvasHeader-Name' }],
    },
  },
  message: {
    element: { first: ['[data-message-item="true"]', 'div.Twilio-MessageListItem'] },
    roles: {
      otherwise: [
        { by: 'author' },
        { by: 'alignment', of: '[data-testid="message-body"], .Twilio-MessageBubble-Body', agent: 'end' },
      ],
    },
    author: { element: '[data-testid="message-sendername"]' },
    text: { first: ['[data-testid="message-body"]', 'div.Twilio-MessageBubble-Body'] },
    picture: { element: '.Twilio-MessageBubble-Body img, [data-testid="message-body"] img' },
  },
  composer: { element: '.Twilio-MessageInputArea-TextArea textarea', kind: 'textarea' },
  send: { button: 'button.Twilio-MessageInput-SendButton', keys: ['enter', 'ctrl+enter'] },
  customer: {
    name: { element: '.Twilio-TaskCanvasHeader-Name span' },
    key: { from: { element: '.Twilio-TaskCanvasHeader-Name span' }, is: 'name' },
  },
} satisfies ConsoleAdapter;
