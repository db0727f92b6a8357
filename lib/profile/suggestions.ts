import type { Care, NeedField } from '../model/care';
import type { Profile } from '../model/customer';
import type { OpenConversation } from '../model/open-conversation';
import type { ShopIndex } from '../policy/shop-index';
import { suggestionKey } from './care';

/** Something heard in the chat that the agent may keep: never kept silently. */
export interface Suggestion<What extends string> {
  readonly what: What;
  readonly text: string;
  /** The message it rests on. */
  readonly messageId: string;
  readonly atMs: number | null;
  readonly words: string;
}

export interface Suggestions {
  readonly tags: readonly Suggestion<'tag'>[];
  readonly needs: readonly Suggestion<NeedField>[];
}

/** More tags at once are a list to be read, not a question. */
const MOST_TAGS = 4;

/** What was heard, is not kept yet and was not waved away. */
export function suggestionsOf(
  conversation: OpenConversation,
  profile: Profile | null,
  care: Care,
  index: ShopIndex | null,
): Suggestions {
  const declined = new Set(care.declined);
  const wishes = (conversation.wishes ?? []).filter(
    ({ field, text }) => !declined.has(suggestionKey(field, text)),
  );
  const known = new Set(profile?.tags.map((tag) => tag.toLowerCase()));
  const heard = wishes.map(({ field, ...rest }) => ({ what: field, ...rest }));
  const tags = [...productTag(conversation, index), ...heard.filter((one) => one.what === 'tag')]
    .map((one) => ({ ...one, what: 'tag' as const }))
    .filter(({ text }) => !known.has(text.toLowerCase()) && !declined.has(suggestionKey('tag', text)));
  return {
    tags: tags.slice(-MOST_TAGS),
    needs: ASKED_IN_ORDER.flatMap((field) =>
      heard
        .filter(({ what, text }) => what === field && care.needs[field]?.text !== text)
        .map((one) => ({ ...one, what: field })),
    ),
  };
}

/** The product the customer asks about, by the shortest name the shop has for it. */
function productTag({ sku, openQuestions, quotes }: OpenConversation, index: ShopIndex | null) {
  const product = sku === null ? undefined : index?.productBySku.get(sku);
  const rest = openQuestions[0] ?? quotes[0];
  if (product === undefined || rest === undefined) return [];
  const [text = product.name] = [...product.aliases, product.name].sort((a, b) => a.length - b.length);
  const { messageId, atMs, words } = rest;
  return [{ what: 'tag' as const, text, messageId, atMs, words }];
}

/** What is worth asking next, the most useful first; one question at a time. Null: all is known, or it is no time to ask. */
export function nextQuestion(care: Care, heard: Suggestions): NeedField | null {
  const known = new Set<NeedField>([
    ...ASKED_IN_ORDER.filter((field) => care.needs[field] !== undefined),
    ...heard.needs.map(({ what }) => what),
  ]);
  return ASKED_IN_ORDER.find((field) => !known.has(field)) ?? null;
}

/** For whom, before for what and for how much: the answer to one decides the next. */
const ASKED_IN_ORDER: readonly NeedField[] = [
  'recipient',
  'occasion',
  'underlying',
  'driver',
  'budget',
  'stated',
];
