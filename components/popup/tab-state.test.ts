import { describe, expect, it } from 'vitest';
import type { PageHealth } from '../../lib/model/health';
import { openConversation } from '../../test/support/open-conversations';
import { siteOf, type TabFacts, tabStateOf } from './tab-state';

const open = openConversation({
  privateDomain: false,
  customerId: null,
  customerMessages: 0,
});
const lights = { list: 'read', roles: 'read', composer: 'read', send: 'read', customer: 'read' } as const;
const read: PageHealth = { consoleName: 'Desk', blind: null, lights, report: '' };
const facts: TabFacts = {
  url: 'https://desk.example/inbox?id=7',
  granted: true,
  stoppedOrigins: [],
  isClosed: false,
  conversation: open,
  consoleName: 'Desk',
  health: read,
};
const doubt = { kind: 'doubtful' as const, topic: null, messageId: 'm', atMs: 0, words: '' };

describe('the state of a tab', () => {
  it.each<[string, Partial<TabFacts>, string]>([
    ['calm when its conversation is read', {}, 'calm'],
    ['doubtful when the customer is', { conversation: { ...open, trust: [doubt] } }, 'doubtful'],
    [
      'a crisis when a wrong code was sent',
      { conversation: { ...open, faults: ['payment-code'] } },
      'crisis',
    ],
    ['without a conversation when none is reported', { conversation: null }, 'no-conversation'],
    ['blind with its reason', { health: { ...read, blind: 'send-not-found' } }, 'blind'],
    [
      'blind though nothing was ever read',
      { conversation: null, health: { ...read, blind: 'list-not-found' } },
      'blind',
    ],
    [
      'blind by what was told last, when the page does not answer',
      { conversation: { ...open, blind: 'send-not-found' }, health: null },
      'blind',
    ],
    ['unknown when no console was found in the page', { conversation: null, health: null }, 'unknown'],
    ['stopped, whatever is reported still', { stoppedOrigins: ['https://desk.example'] }, 'stopped'],
    [
      'not allowed where an administrator left the site closed',
      { isClosed: true, granted: false },
      'not-allowed',
    ],
    ['not enabled before it is granted', { granted: false }, 'not-enabled'],
    ['no site for the browser’s own pages', { url: 'chrome://extensions' }, 'not-site'],
    ['no site when the browser tells no address', { url: null }, 'not-site'],
  ])('is %s', (_, over, kind) => {
    expect(tabStateOf({ ...facts, ...over }).kind).toBe(kind);
  });

  it('names the origin alone, without path and query', () => {
    expect(siteOf(facts.url)).toBe('https://desk.example');
  });
});
