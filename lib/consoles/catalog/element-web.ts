import type { ConsoleAdapter } from '../../model/console-adapter';

/** Element Web (Matrix): direct rooms; in others everyone else counts as the customer. */
export const adapter = {
  id: 'element-web',
  name: 'Element',
  format: 1,
  matches: ['https://app.element.io/*', '*://*/*'],
  detect: { element: 'li.mx_EventTile', url: '#/room/' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'source',
    sources: ['element-hq/element-web 00e868f3: EventTile and its body components'],
    unknown: [
      'the composer, list and header (general knowledge: .mx_BasicMessageComposer_input, .mx_RoomView_MessageList, .mx_RoomHeader_heading)',
      'the day of a clock',
      'which key sends: a setting of each agent',
    ],
  },
  conversation: {
    list: { first: ['.mx_RoomView_MessageList', ':has(> li.mx_EventTile)'] },
    key: { url: '#/room/([^/?]+)' },
    virtual: true,
  },
  message: {
    element: 'li.mx_EventTile',
    id: { attribute: 'data-scroll-tokens' },
    roles: {
      system: '.mx_EventTile_info',
      agent: 'li.mx_EventTile[data-self="true"]',
      customer: 'li.mx_EventTile[data-self="false"]',
    },
    pending: '.mx_EventTile_sending, .mx_EventTile_notSent',
    edited: '.mx_EventTile_edited',
    deleted: '.mx_RedactedBody',
    text: { first: ['.mx_EventTile_line .mx_MTextBody', '.mx_EventTile_line'] },
    // The message that is answered.
    skipText: '.mx_ReplyTile, .mx_ReplyChain, .mx_EventTile_edited, .mx_MessageTimestamp',
    picture: { element: '.mx_MImageBody img' },
  },
  composer: {
    element: '.mx_BasicMessageComposer_input[contenteditable]',
    kind: 'contenteditable',
    menu: '.mx_Autocomplete',
  },
  send: {
    button: { first: ['[data-testid="sendmessagebtn"]', '.mx_MessageComposer_sendMessage'] },
    appears: 'with-text',
    keys: ['enter', 'ctrl+enter'],
  },
  customer: {
    name: { element: { first: ['.mx_RoomHeader_heading', '.mx_LegacyRoomHeader_name'] } },
    key: { from: { url: '#/room/([^/?]+)' }, is: 'conversation' },
  },
} satisfies ConsoleAdapter;
