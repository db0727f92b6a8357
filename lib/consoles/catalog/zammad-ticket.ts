import type { ConsoleAdapter } from '../../model/console-adapter';

/** Zammad’s ticket zoom of the classic interface. */
export const adapter = {
  id: 'zammad-ticket',
  name: 'Zammad (tickets)',
  format: 1,
  matches: [],
  detect: { element: '.ticket-article-item[data-id], form.article-add', url: '#ticket/zoom/' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'source',
    sources: [
      'zammad/zammad app/assets/javascripts/app/views/ticket_zoom (article_view 01012ed6, article_new 02bcdcd1)',
    ],
    unknown: [
      'the customer’s name and number',
      'the button that submits (assumed: .js-submit)',
      'pictures in the text beyond img',
    ],
  },
  conversation: {
    list: ':has(> .ticket-article-item)',
    key: { url: '#ticket/zoom/(\\d+)' },
  },
  message: {
    element: '.ticket-article-item[data-id]',
    id: { attribute: 'data-id' },
    roles: {
      system: '.ticket-article-item.system',
      customer: '.ticket-article-item.customer',
      agent: '.ticket-article-item.agent',
    },
    note: '.text-bubble.internal, .ticket-article-item.internal, .textBubble.internal',
    text: { first: ['.text-bubble', '.textBubble'] },
    skipText: 'blockquote, [data-signature]',
    time: { element: 'time[data-time]', attribute: 'data-time', format: 'iso' },
    picture: { element: '.text-bubble img, .textBubble img' },
  },
  composer: {
    element: 'form.article-add .articleNewEdit-body[contenteditable]',
    kind: 'contenteditable',
    noteMode: 'form.article-add.is-internal',
  },
  send: { choices: '.js-submit, .bottom-form .submit', keys: [] },
  customer: {
    key: { from: { url: '#ticket/zoom/(\\d+)' }, is: 'conversation' },
  },
} satisfies ConsoleAdapter;
