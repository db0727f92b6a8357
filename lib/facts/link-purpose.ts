import { Guard, guardsOf } from '../text/clauses';
import type { Concept } from '../text/concept';
import type { Ledger } from './ledger';
import type { LinkFact } from './links';
import type { MessageFacts } from './message-facts';

/** What the customer is to do at a link. `unsaid`: neither words nor the talk before tell. */
export type LinkPurpose = 'order' | 'inform' | 'login' | 'unsaid';

const CUES: readonly (readonly [Concept, LinkPurpose])[] = [
  ['order.here', 'order'],
  ['pay.verb', 'order'],
  ['pay.scan', 'order'],
  ['push.order', 'order'],
  ['link.inform', 'inform'],
  ['link.login', 'login'],
];

/** What a link or card is offered for: by the nearest words before it, else after it, else by what was asked. */
export function purposeOf(facts: MessageFacts, link: LinkFact, ledger: Ledger): LinkPurpose {
  const { start, end } = link.span ?? { start: facts.reading.text.length, end: facts.reading.text.length };
  let from = 0;
  let to = facts.reading.text.length;
  for (const { span } of facts.links) {
    if (span === null) continue;
    if (span.end <= start) from = Math.max(from, span.end);
    if (span.start >= end) to = Math.min(to, span.start);
  }
  let before: LinkPurpose = 'unsaid';
  let after: LinkPurpose = 'unsaid';
  let last = -1;
  let first = to + 1;
  for (const [concept, purpose] of CUES)
    for (const hit of facts.reading.all(concept)) {
      if (hit.start >= from && hit.end <= start && hit.end > last) {
        last = hit.end;
        before = purpose;
      } else if (hit.start >= end && hit.end <= to && hit.start < first) {
        first = hit.start;
        after = purpose;
      }
    }
  const said = before === 'unsaid' ? after : before;
  if (said !== 'unsaid') return said;
  if (FILE.test(link.link?.path ?? '')) return 'inform';
  return to - from - (end - start) <= FEW_WORDS && wantsToBuy(ledger) ? 'order' : said;
}

/** Pictures and documents are looked at. */
const FILE = /\.(?:jpe?g|png|gif|webp|avif|pdf|mp4)(?:$|[?#])/i;
/** Words beside a link that only hand it over, in code units: what is longer says what it is for. */
const FEW_WORDS = 32;
/** Messages after which an answer no longer belongs to a question. */
const STALE = 3;
const WANTS_LINK = /链接|鏈接|連結|网址|網址|\blink\b|where (?:can|do|could) i (?:buy|get|order)/i;
const WANTS_FACTS =
  /报告|報告|物流|快递|快遞|发票|發票|教程|退|检测|檢測|防伪|防偽|查询|查詢|真伪|真偽|说明|說明|证书|證書|视频|影片|地图|地圖|track|report|return|manual|guide|invoice|certificate|verify|video/i;

/** Whether the customer has just asked how or where to buy, or has said to take it. */
export function wantsToBuy(ledger: Ledger): boolean {
  const { lastCustomer, howToBuy, decision } = ledger;
  if (lastCustomer === null || ledger.count - lastCustomer.ordinal > STALE) return false;
  if (WANTS_FACTS.test(lastCustomer.words)) return false;
  const recent = Math.max(howToBuy?.ordinal ?? -1, decision?.ordinal ?? -1);
  return recent >= lastCustomer.ordinal - 1 || WANTS_LINK.test(lastCustomer.words);
}

const DISOWNING = Guard.quoted | Guard.warning | Guard.refused;

/**
 * Whether the agent names the link to warn of it, to quote the customer or to take it back: words of warning or
 * "please don't" in its clause or the ones beside it, or an admission while it was sent before.
 */
export function isLinkDisowned(facts: MessageFacts, link: LinkFact, ledger: Ledger): boolean {
  const { reading } = facts;
  if (link.span === null) return false;
  if ((guardsOf(reading, link.span) & DISOWNING) !== 0) return true;
  const clause = reading.clause(link.span.start);
  const from = reading.clauses[clause.index - 1]?.start ?? clause.start;
  const to = reading.clauses[clause.index + 1]?.end ?? clause.end;
  if (reading.all('pay.dont').some((hit) => hit.start >= from && hit.end <= to)) return true;
  const wasSent = ledger.links.some(({ fact }) => fact.link?.url === link.link?.url);
  return wasSent && reading.has('guard.admit');
}
