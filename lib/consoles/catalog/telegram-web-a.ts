import type { ConsoleAdapter } from '../../model/console-adapter';

/** Telegram Web, version A. */
export const adapter = {
  id: 'telegram-web-a',
  name: 'Telegram Web A',
  format: 1,
  matches: ['https://web.telegram.org/*'],
  detect: { element: '#MiddleColumn, .Message[data-message-id]', url: '^/a/' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'source',
    sources: ['Ajaxy/telegram-tt 0070dfa9: components/middle/message/Message'],
    unknown: [
      'list, header and service rows (general knowledge: .MessageList, .MiddleHeader, .ActionMessage)',
      'the day of a clock',
      'which key sends: a setting of each agent',
      'text that was translated in place',
    ],
  },
  conversation: {
    list: '.MessageList',
    key: { url: '#(-?\\d+)' },
    virtual: true,
  },
  message: {
    // A marker inside carries the same attribute.
    element: '.Message[data-message-id], .ActionMessage',
    id: { attribute: 'data-message-id' },
    roles: {
      system: '.ActionMessage',
      agent: '.Message.own',
      customer: '.Message:not(.own)',
    },
    // Ids the page gives before the server does are fractions.
    pending: '.Message[data-message-id*="."]',
    text: { first: ['.text-content', '.ActionMessage'] },
    skipText: '.MessageMeta, .EmbeddedMessage, .message-time',
    picture: { element: '.media-inner img' },
  },
  composer: { element: '#editable-message-text[contenteditable="true"]', kind: 'contenteditable' },
  send: { button: 'button.main-button.send', appears: 'with-text', keys: ['enter', 'ctrl+enter'] },
  customer: {
    name: { element: { first: ['.MiddleHeader .fullName', '.MiddleHeader h3'] } },
    key: { from: { url: '#(-?\\d+)' }, is: 'person' },
  },
} satisfies ConsoleAdapter;
