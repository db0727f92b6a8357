import type { PageHealth } from '../../lib/model/health';
import type { BlindReason, OpenConversation } from '../../lib/model/open-conversation';
import { trustNow } from '../../lib/profile/trust-now';
import type { MarkState } from '../ui/StateMark';

/** What is known of the tab in front; undefined: not read yet. */
export interface TabFacts {
  /** The page's address; null: the browser does not tell, or there is none. */
  readonly url: string | null;
  readonly granted: boolean;
  readonly stoppedOrigins: readonly string[];
  /** An administrator left this site closed. */
  readonly isClosed: boolean;
  readonly conversation: OpenConversation | null;
  /** What the page says of itself; null: no console was found in it. */
  readonly health: PageHealth | null;
  readonly consoleName: string;
}

/** What the popup says of the tab. */
export type TabState =
  | { readonly kind: 'looking' | 'not-site' | 'failed' }
  | {
      readonly kind: 'not-enabled' | 'not-allowed' | 'stopped' | 'unknown' | 'no-conversation';
      readonly origin: string;
    }
  | {
      readonly kind: 'blind';
      readonly origin: string;
      readonly reason: Exclude<BlindReason, 'no-conversation'>;
    }
  | {
      readonly kind: 'calm' | 'doubtful' | 'crisis' | 'left';
      readonly origin: string;
      readonly consoleName: string;
      readonly customerName: string;
    };

/** Only what was read is calm: a site that is not enabled, stopped or without a conversation says so. */
export function tabStateOf(facts: TabFacts): TabState {
  const origin = siteOf(facts.url);
  if (origin === null) return { kind: 'not-site' };
  if (facts.isClosed) return { kind: 'not-allowed', origin };
  if (!facts.granted) return { kind: 'not-enabled', origin };
  if (facts.stoppedOrigins.includes(origin)) return { kind: 'stopped', origin };
  const { conversation, health } = facts;
  // The page itself knows best; what it told last may be of before it changed.
  if (health === null && conversation === null) return { kind: 'unknown', origin };
  const blind = health === null ? (conversation?.blind ?? null) : health.blind;
  if (blind !== null && blind !== 'no-conversation') return { kind: 'blind', origin, reason: blind };
  if (conversation === null || blind === 'no-conversation') return { kind: 'no-conversation', origin };
  return {
    kind: KINDS[trustNow(conversation).kind],
    origin,
    consoleName: facts.consoleName,
    customerName: conversation.customerName,
  };
}

const KINDS = {
  steady: 'calm',
  repaired: 'calm',
  doubtful: 'doubtful',
  crisis: 'crisis',
  lost: 'left',
} as const;

export const MARKS: Readonly<Record<TabState['kind'], MarkState>> = {
  looking: 'busy',
  'not-site': 'off',
  failed: 'blind',
  'not-enabled': 'off',
  'not-allowed': 'off',
  stopped: 'blind',
  unknown: 'off',
  'no-conversation': 'off',
  blind: 'blind',
  calm: 'calm',
  doubtful: 'warning',
  crisis: 'critical',
  left: 'off',
};

/** The origin of a page on which consoles can run; null for the browser's own pages and files. */
export function siteOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, origin } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}
