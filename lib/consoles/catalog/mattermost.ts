import type { ConsoleAdapter } from '../../model/console-adapter';

/** Mattermost: direct messages and channels, in the middle; the thread at the right repeats posts and is left alone. */
export const adapter = {
  id: 'mattermost',
  name: 'Mattermost',
  format: 1,
  matches: [],
  detect: { element: '[data-testid="postView"][id^="post_"]' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'source',
    sources: [
      'mattermost/mattermost 008eefec: webapp channels, post component',
      'sides, composer, header and send button: general knowledge (.current--user, #post_textbox, #channelHeaderTitle, SendMessageButton)',
    ],
    unknown: [
      'the time of consecutive posts: it shows under the pointer only',
      'which key sends: a setting of each agent',
    ],
  },
  conversation: {
    list: { first: ['#postListContent', ':has(> [data-testid="postView"])'] },
    key: { url: '/(?:messages|channels)/([^/?#]+)' },
    virtual: true,
  },
  message: {
    element: '[data-testid="postView"][id^="post_"]',
    id: { attribute: 'id', pattern: '^post_(\\w+)$' },
    roles: {
      system: '.post--system',
      bot: '.post--bot',
      agent: '.post.current--user',
      customer: '.post:not(.current--user)',
    },
    runs: { time: 'forward' },
    edited: '.post--edited',
    deleted: '.post--deleted',
    text: { first: ['.post-message__text', '[id$="_message"]', '.post__body'] },
    skipText: '.post-edited__indicator, blockquote',
    time: { element: 'time[datetime]', attribute: 'datetime', format: 'iso' },
    picture: { element: '.image-loaded img, .file-preview__button img' },
  },
  composer: { element: 'textarea#post_textbox', kind: 'textarea', menu: '#suggestionList' },
  send: {
    button: 'button[data-testid="SendMessageButton"]',
    appears: 'with-text',
    keys: ['enter', 'ctrl+enter'],
  },
  customer: {
    name: { element: '#channelHeaderTitle' },
    key: { from: { url: '/messages/(@[^/?#]+)' }, is: 'person' },
  },
} satisfies ConsoleAdapter;
