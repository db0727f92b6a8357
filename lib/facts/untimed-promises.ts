import { guardsOf } from '../text/clauses';
import { type Deed, deedsIn } from './deeds';
import type { MessageFacts } from './message-facts';
import { CUSTOMERS_TASK, DISOWNING, isDone } from './promises';

/** Things that are done at some moment. What merely holds (保价, 包邮, seven days to return) has none to wait for. */
const DONE_ONCE: readonly Deed[] = [
  'call',
  'invoice',
  'document',
  'refund',
  'gift',
  'replace',
  'repair',
  'arrive',
  'ship',
  'reply',
  'other',
];

/** What an agent's message takes on without naming a time: 到货了我告诉您, "I'll ask the warehouse and let you know". */
export function readUntimed(facts: MessageFacts, nowMs: number): readonly { words: string; deed: Deed }[] {
  const { reading, message } = facts;
  if (!COMMITS.test(reading.text)) return NONE;
  const spoken = facts.promises(nowMs);
  // 链接发您 with the link in it is kept as it is said.
  const brings = message.pictures.length > 0 || message.cards.length > 0 || facts.links.length > 0;
  const found: { words: string; deed: Deed }[] = [];
  for (const clause of reading.clauses) {
    const isTimed = spoken.some(
      ({ start, end, dueAtMs, isAssumed }) =>
        start < clause.end && end > clause.start && dueAtMs !== null && !isAssumed,
    );
    const words = reading.text.slice(clause.start, clause.end);
    if (isTimed || clause.asks || !COMMITS.test(words) || OFFERS.test(words)) continue;
    if (CUSTOMERS_TASK.test(words) || isDone(reading, clause)) continue;
    const hit = deedsIn(reading, clause).find(({ deed }) => DONE_ONCE.includes(deed));
    if (hit === undefined || (guardsOf(reading, hit) & DISOWNING) !== 0) continue;
    if (brings && SHOWN.includes(hit.deed)) continue;
    found.push({ words: reading.words(clause).trim(), deed: hit.deed });
  }
  return found;
}

const NONE: readonly never[] = [];

/** What a picture, a link or a card in the same message is. */
const SHOWN: readonly Deed[] = ['document', 'invoice', 'reply', 'other'];

/** Somebody of the shop is to do it. */
const COMMITS =
  /我|这边|[帮给为][您你]|(?:通知|告诉|告知|联系|回复|答复|[发寄补退送回])给?[您你]|\b(?:i'll|i will|we'll|we will|let me|i'm going to|we're going to)\b/;

/** An offer, a condition or an ability is taken on by nobody yet. */
const OFFERS =
  /可以|能不能|要不|需要|如果|要是|的话|假如|已经|刚才|之前|上次|\b(?:can|could|would|if|once|unless|happy to)\b/;
