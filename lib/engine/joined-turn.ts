import type { Ledger } from '../facts/ledger';
import { MessageFacts } from '../facts/message-facts';
import type { Span } from '../text/span';

/** The last messages of one turn read as one, when each is so short that it may be a part of something longer. */
export interface JoinedTurn {
  readonly facts: MessageFacts;
  /** Spans of the joined text (original offsets) as spans of the draft; those before it fall out. */
  inDraft(spans: readonly Span[]): readonly Span[];
}

/** Messages before the draft that are joined, and the length up to which one is a part, UTF-16 code units. */
const MOST_PARTS = 4;
const LONGEST_PART = 24;

/** A number sent in three pieces, an account after the app's name: null when nothing short went before. */
export function joinTurn(draft: MessageFacts, ledger: Ledger): JoinedTurn | null {
  const text = draft.message.text;
  if (ledger.agentTurn.length === 0 || text.length > LONGEST_PART || text.trim() === '') return null;
  const before: string[] = [];
  for (const { message } of ledger.agentTurn.slice(-MOST_PARTS).reverse()) {
    if (message.text.length > LONGEST_PART) break;
    before.unshift(message.text);
  }
  if (before.length === 0) return null;
  const head = `${before.join(' ')} `;
  return {
    facts: new MessageFacts({ ...draft.message, text: head + text }, draft.shop),
    inDraft: (spans) =>
      spans.flatMap(({ start, end }) =>
        end <= head.length ? [] : [{ start: Math.max(0, start - head.length), end: end - head.length }],
      ),
  };
}
