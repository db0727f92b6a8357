import type { OpenConversation, Topic } from '../model/open-conversation';

export const STAGES = ['awareness', 'consideration', 'decision', 'after-sale'] as const;
export type Stage = (typeof STAGES)[number];

/** A customer's or agent's words on which a guess rests. */
export interface Said {
  readonly messageId: string;
  readonly atMs: number | null;
  readonly words: string;
}

/** Where on the way to a purchase the customer seems to be. A guess, to be shown as one. */
export interface StageGuess {
  readonly stage: Stage;
  readonly evidence: readonly Said[];
}

/** What each subject speaks for. People jump between stages, so the latest subject decides, not the furthest. */
const STAGE_OF: Readonly<Record<Topic, Stage>> = {
  payment: 'decision',
  stock: 'decision',
  delivery: 'decision',
  invoice: 'decision',
  price: 'consideration',
  discount: 'consideration',
  brand: 'consideration',
  safety: 'consideration',
  quality: 'consideration',
  returns: 'consideration',
  usage: 'awareness',
  other: 'awareness',
};

/** Subjects that, before any price was spoken of, a customer raises about an order they already have. */
const AFTER_SALE: ReadonlySet<Topic> = new Set(['delivery', 'returns', 'invoice', 'usage', 'quality']);

/**
 * Guesses the stage from the subjects still open, the doubts and the prices said. `isCustomer`: the person has
 * bought here before. Null: nothing has been said that speaks for any.
 */
export function stageOf(conversation: OpenConversation, isCustomer: boolean): StageGuess | null {
  const { openQuestions, quotes, trust } = conversation;
  const lost = trust[trust.length - 1];
  if (lost?.kind === 'lost') return { stage: 'decision', evidence: [said(lost)] };
  const raised = [
    ...openQuestions,
    ...trust.flatMap((one) => (one.topic === null ? [] : [{ ...one, topic: one.topic }])),
  ];
  const latest = raised.reduce<(typeof raised)[number] | null>(
    (last, one) => (last === null || (one.atMs ?? 0) >= (last.atMs ?? 0) ? one : last),
    null,
  );
  if (latest !== null) {
    const afterSale = isCustomer && quotes.length === 0 && AFTER_SALE.has(latest.topic);
    return { stage: afterSale ? 'after-sale' : STAGE_OF[latest.topic], evidence: [said(latest)] };
  }
  const quote = quotes[quotes.length - 1];
  return quote === undefined ? null : { stage: 'consideration', evidence: [said(quote)] };
}

const said = ({ messageId, atMs, words }: Said): Said => ({ messageId, atMs, words });
