import type { ConsoleAdapter } from '../../model/console-adapter';

/** Zammad’s new desktop view. Other than elsewhere, the customer stands at the right. */
export const adapter = {
  id: 'zammad-desktop',
  name: 'Zammad (desktop view)',
  format: 1,
  matches: [],
  detect: { element: '[data-test-id^="article-bubble-container-"]', url: '^/desktop/tickets/' },
  privateDomain: true,
  verified: {
    on: '2026-11-22',
    how: 'source',
    sources: [
      'zammad/zammad app/frontend/apps/desktop/pages/ticket/components/TicketDetailView (ArticleBubble/ArticleBubble, its test, ArticleReply 00265cff)',
    ],
    unknown: [
      'articles by the system: they stand where the agent’s do and read as theirs',
      'times and authors: shown after a click on a bubble only',
      'the button that sends: "Update" in the bottom bar, without a mark that survives the build',
      'the customer’s name and number',
    ],
  },
  conversation: {
    list: 'main',
    key: { url: '^/desktop/tickets/(\\d+)' },
  },
  message: {
    element: '[data-test-id^="article-bubble-container-"]',
    id: { attribute: 'data-test-id', pattern: '-(\\d+)$' },
    roles: {
      customer: '[data-test-id^="article-bubble-container-"][class*="ltr:rounded-bl-xl"]',
      agent: '[data-test-id^="article-bubble-container-"][class*="ltr:rounded-br-xl"]',
    },
    note: '[data-test-id^="article-bubble-container-"][class*="stripes"]',
    text: '[data-test-id^="article-bubble-body-"]',
    skipText: 'blockquote, [data-signature]',
    picture: { element: '[data-test-id^="article-bubble-body-"] img' },
  },
  composer: {
    element: '#ticketArticleReplyForm [contenteditable="true"]',
    kind: 'prosemirror',
    noteMode: '[class*="-stripes"]:has(#ticketArticleReplyForm)',
  },
  send: { keys: [] },
  customer: {
    key: { from: { url: '^/desktop/tickets/(\\d+)' }, is: 'conversation' },
  },
} satisfies ConsoleAdapter;
