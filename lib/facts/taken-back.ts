import { Guard, guardsOf } from '../text/clauses';
import type { Reading } from '../text/reading';
import type { Span } from '../text/span';
import { contentOf } from './content';
import type { Ledger, Said } from './ledger';
import type { MessageFacts } from './message-facts';

/** A grant of the shop, in whatever words, that a later message takes back. */
export interface TakenBack {
  readonly said: Said;
  readonly span: Span;
}

/**
 * Finds what `draft` takes back: the customer holds something up, the shop granted it before, and a clause of the
 * draft limits, refuses or prices the same thing. Knows no list of things: what both sides speak of is the thing.
 */
export function takenBack(draft: MessageFacts, ledger: Ledger): TakenBack | null {
  const { reading } = draft;
  if (!LIMITS.test(reading.text) || reading.has('deed.done')) return null;
  const turn = ledger.customerTurn;
  if (!turn.some(({ reading: said }) => HOLDS_UP.test(said.text) && !ASKS_ANEW.test(said.text))) return null;
  const grants = grantsOf(ledger);
  if (grants.length === 0) return null;
  for (const clause of reading.clauses) {
    const words = reading.text.slice(clause.start, clause.end);
    if (clause.asks || !LIMITS.test(words) || SPARES.test(words)) continue;
    if ((guardsOf(reading, clause) & (Guard.quoted | Guard.warning)) !== 0) continue;
    const things = contentOf(withoutNames(words, draft));
    const grant = grants.findLast(({ content }) => things.some((thing) => content.includes(thing)));
    if (grant !== undefined) return { said: grant.said, span: { start: clause.start, end: clause.end } };
  }
  return null;
}

interface Grant {
  readonly said: Said;
  readonly content: readonly string[];
}

const known = new WeakMap<MessageFacts, readonly string[] | null>();

/** What the shop granted before the customer's turn, with what was asked where the answer is short. */
function grantsOf({ reports, customers, customerTurn }: Ledger): readonly Grant[] {
  const turnStart = customerTurn[0];
  const grants: Grant[] = [];
  for (const { facts, said } of reports) {
    let content = known.get(facts);
    if (content === undefined) {
      content = isGrant(facts.reading) ? contentOf(withoutNames(facts.reading.text, facts)) : null;
      known.set(facts, content);
    }
    if (content === null) continue;
    const question =
      facts.reading.text.length > SHORT_UNITS
        ? undefined
        : customers.findLast(
            (one) =>
              one !== turnStart && (one.message.atMs ?? 0) <= (said.atMs ?? 0) && !customerTurn.includes(one),
          );
    const asked = question === undefined ? [] : contentOf(withoutNames(question.reading.text, question));
    grants.push({ said, content: [...content, ...asked] });
  }
  return grants;
}
/** An answer so short that the question says what it is about; in code units. */
const SHORT_UNITS = 28;

const isGrant = (reading: Reading): boolean =>
  GRANTS.test(reading.text) &&
  !LIMITS.test(reading.text) &&
  !HEDGES.test(reading.text) &&
  !reading.clauses.some(({ asks }) => asks);

/** The text without the names of products: naming the article is no topic. */
function withoutNames(text: string, { terms, reading }: MessageFacts): string {
  let left = text;
  for (const { kind, start, end } of terms)
    if (kind === 'sku' || kind === 'brand' || kind === 'shop')
      left = left.split(reading.text.slice(start, end)).join(' ');
  return left;
}

const GRANTS =
  /可以|能|会|包|免|送|保|含|永久|终[身生]|随时|一直|全[额部程]|安排|没问题|放心|一定|肯定|支持|内[退换补]|给[您你]|[补赔退][差您你款]|\b(?:yes|yep|yeah|sure|of course|we(?:'ll| will| send| cover| pay| collect| give| offer)|i'll|i will|you(?:'ll| can| get)|free|included|always|forever|lifetime|for life|guarantee|promise|no charge|no problem)\b/;
const HEDGES =
  /一般|通常|大概|可能|预计|应该|尽量|看情况|usually|normally|should be|probably|about|around|maybe/;
const LIMITS =
  /不[了到在是能会给算包含退换补支享]|没[有法说]|无法|只[有能限保到收]|仅|最多|要看|看(?:当天|当时|情况|具体)|不一定|没有一定|自费|自理|自付|自己(?:出|付|承担|买|带)|[要需得](?:要)?[您你](?:自己|这边)?(?:出|付|承担|补|买)|另[外]?(?:付|收|算|计)|[范]围|除外|例外|才[会能送退发寄]|\b(?:not|no longer|only|unless|except|won't|can't|cannot|isn't|aren't|don't|doesn't|didn't)\b|\b(?:have|need) to (?:cover|pay|buy|cost)|\b(?:is|are|costs?|be|'s|at) (?:around |about )?[£$€]\s?\d|charge(?:able)? (?:for|is|applies)|at your (?:own )?(?:cost|expense)/;
/** A burden is taken away, or nothing is wrong. */
const SPARES =
  /不用|无需|不需要|不必|不收|不会收|没问题|没事|没关系|不着急|不急|不好意思(?!这|我们|本)|别担心|不客气|don't (?:need|have) to|no need|no problem|not a problem|don't worry|won't (?:be charged|have to|need)/;
/** The customer points at something that was to be. */
const HOLDS_UP =
  /说好|答应|承诺|不是说|[你您]们?[之当刚才前]*说|之前说|当初|怎么(?!样|用|买|付|寄|泡|洗|选|下单|联系|走|操作|弄|办理)|为什么|为啥|没(?:有|收到|看到|见|到|给|送|发|退)|还没|要退|要换|退吧|补给|补我|[看用进打登]不了|不能用|坏了|[赠退差补送]呢|\b(?:said|promised|told me|supposed|where(?:'s| is)|why|how come|still (?:no|not)|haven't|hasn't|didn't|doesn't fit|doesn't work|broke|please (?:collect|send|refund)|need the|want (?:the|my)|send me the|wrong)\b/;
/** Something else is asked for. */
const ASKS_ANEW =
  /还有(?:没有)?别的|推荐|多少钱|有没有[^，。]{0,6}[吗?]|how much|do you (?:have|sell)|what about/;
