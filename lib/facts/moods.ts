import { Guard, guardsOf } from '../text/clauses';
import type { Concept } from '../text/concept';
import type { Reading } from '../text/reading';
import type { Span } from '../text/span';

/** What a customer's message says of buying. At most one of `decides`, `refuses` and `hesitates` holds. */
export interface Mood {
  readonly decides: boolean;
  readonly refuses: boolean;
  readonly hesitates: boolean;
  readonly asksHowToBuy: boolean;
}

const CALM: Mood = { decides: false, refuses: false, hesitates: false, asksHowToBuy: false };

/** A refusal that is the whole segment: 不要, 不用谢谢, "no". */
const BARE_REFUSAL =
  /^[\s，,]*(?:(?:那|还是|我|先|真的?|都)?(?:不要|不用|不需要|不买|不了|不必)(?:了|啦|的|谢谢|哈|啊|呢)*)[\s，,。.!~]*$/;
/** In English only the whole message: "No, make it four" is no refusal. */
const BARE_NO = /^\s*(?:no|nope|nah)[\s,.!]*(?:thanks|thank you)?[\s.!]*$/;
/** "Not that, this": a change of mind about what, not whether. */
const CHANGES =
  /换[成个一款色种]|就按|就一[份个件]|帮我|按照|照旧|这样就好|换个|改成|改要|要另|instead|rather have|change it|make it|swap it|something else|something different|another one|other one/;
/** What was done once is no decision now. */
const EARLIER =
  /上次|上回|之前|以前|去年|上个?月|前几?天|昨天|last (?:time|week|month|year)|before|yesterday|ago/;
/** To buy in the public store instead is to walk away from this chat's offer. */
const ELSEWHERE =
  /(?:天猫|淘宝|京东|拼多多|抖音|官网|实体店|别家|门店).{0,6}(?:拍|买|下单)|\b(?:in|at|on|from|through) (?:your|the|another|amazon|tmall|ebay)\b.{0,16}\b(?:store|shop|site|website|amazon|tmall|ebay)\b/;
/** 还没下单, 如果我买了: not done. */
const UNDONE = Guard.negated | Guard.hypothetical;

/** Reads the mood of a customer's message. */
export function readMood(reading: Reading): Mood {
  const asksHowToBuy = reading.has('ask.how-to-buy');
  const puts = MAY_PUT_OFF.test(reading.text) ? FIRST_THEN.exec(reading.text) : null;
  const hits =
    reading.has('mood.decide') ||
    reading.has('mood.refuse') ||
    reading.has('mood.hesitate') ||
    asksHowToBuy ||
    puts !== null;
  const bare = hits ? false : MAY_REFUSE.test(reading.text) && refusesBarely(reading);
  if (!hits && !bare) return QUANTITY.test(reading.text) ? { ...CALM, decides: true } : CALM;
  const refusal = lastOf(reading, 'mood.refuse', 0);
  const decision = lastOf(reading, 'mood.decide', UNDONE);
  const hesitation =
    lastOf(reading, 'mood.hesitate', Guard.negated) ??
    (puts === null ? null : { start: puts.index, end: puts.index + puts[0].length });
  const refuses =
    (refusal !== null || bare || refusesBarely(reading)) &&
    !CHANGES.test(reading.text) &&
    !isAfter(decision, refusal);
  const orders = QUANTITY.test(reading.text) && hesitation === null;
  const decides = (orders || decision !== null) && !refuses && !isAfter(hesitation, decision ?? hesitation);
  return { decides, refuses, hesitates: hesitation !== null && !decides && !refuses, asksHowToBuy };
}

const MAY_PUT_OFF = /再|after|when|once/;
/** 问下兽医再定, 等发工资再买, "once I get paid": something else comes first. */
const FIRST_THEN =
  /(?:问|商量|讨论|等|看|想|比|查|量|试|听|逛)[^，。?吗]{1,8}再(?:定|买|说|决定|下单|下|拍|订|报|付|考虑)|\b(?:once|when|after) (?:i(?:'ve| have)? (?:get paid|got paid|measure|check|ask|talk|speak|see)|payday)/;

/** 一双43码, 来两袋: a quantity is an order. */
const QUANTITY =
  /^\s*(?:好的?|行|那|嗯|就|我?要|来|给我来?)*[，,\s]*[一两二三四五六七八九十\d]{1,3}[双件个罐盒袋瓶套条包本台只桶支份箱](?!月|小时|人|字|钱|价|多少|怎么|几)[^?吗]{0,10}$/;
const MAY_REFUSE = /不要|不用|不需要|不买|不了|不必|^\s*(?:no|nope|nah)\b/;

const refusesBarely = (reading: Reading): boolean =>
  MAY_REFUSE.test(reading.text) &&
  (BARE_NO.test(reading.text) || reading.segments.some(({ text }) => BARE_REFUSAL.test(text)));

/** The last hit that `guards` do not take back and that is not told of another day. */
function lastOf(reading: Reading, concept: Concept, guards: number): Span | null {
  return (
    reading.all(concept).findLast((hit) => {
      if (guards !== 0 && (guardsOf(reading, hit) & guards) !== 0) return false;
      const { start } = reading.clause(hit.start);
      if (concept !== 'mood.decide') return true;
      const { end } = reading.clause(hit.start);
      const clause = reading.text.slice(start, end);
      return !EARLIER.test(clause) && !ELSEWHERE.test(clause);
    }) ?? null
  );
}

const isAfter = (later: Span | null, earlier: Span | null): boolean =>
  later !== null && (earlier === null || later.start > earlier.start);

/** 别老给我发这些, "I don't want to get these messages": asked in other words than the listed ones. */
const STOP =
  /(?:别|不要|不用|不想|少)(?:再|老|总|一直|天天|继续|老是|总是)*(?:给我|跟我|向我)(?:乱?发|推|群发|推销|打电话|传)(?!错|货|顺丰|中通|圆通|韵达|申通|邮政|京东|快递|[a-z\d一两])|(?:别|不要|不用|不想)(?:再|老|总|一直|天天)*(?:发|推|传|收到?|看到?)(?:这些|这种|这类|那些|广告|推广|营销|活动|群发)|\b(?:stop|don't|do not|no longer|please no)(?: want)?(?: to)? (?:get|getting|receive|receiving|see|seeing|send|sending|hear|hearing)\b[^.!?]{0,20}\b(?:messages?|texts?|emails?|ads?|promos?|offers|from you)\b/;

/** Whether the customer asks to be left alone. */
export const asksToStop = (reading: Reading): boolean =>
  reading.has('stop.contact') || STOP.test(reading.text);
