import type { Topic } from '../model/open-conversation';
import type { Concept } from '../text/concept';
import type { Segment } from '../text/segments';
import type { Concern } from './concerns';
import type { MessageFacts } from './message-facts';

type Asked = Pick<Concern, 'topic' | 'doubt' | 'words' | 'content'>;

const ANSWERS: Readonly<Partial<Record<Topic, readonly Concept[]>>> = {
  payment: ['answer.payment', 'answer.payee'],
  brand: ['answer.brand'],
  safety: ['answer.safety', 'answer.payee'],
  delivery: ['answer.delivery'],
  returns: ['answer.returns'],
  invoice: ['answer.invoice'],
  stock: ['answer.stock'],
  quality: ['answer.quality'],
};

/** What answers a doubt: facts that can be checked, never "it's ours, don't worry". */
const PROOFS: Readonly<Partial<Record<Topic, readonly Concept[]>>> = {
  payment: ['answer.payee'],
  brand: ['answer.brand'],
  safety: ['answer.safety', 'answer.payee', 'answer.brand'],
};

/** Topics on which owning up to a mistake is the answer. */
const ADMITTED: readonly Topic[] = ['payment', 'brand', 'safety', 'price', 'discount'];

/**
 * Those of `concerns` to which an agent's message speaks. Doubts of payment, brand and safety are answered by
 * facts alone: the payee, an official link, a returned fault. Another question is answered by words of its
 * topic, by words of its own, by yes or no where no other question claims it, or by a word that it is looked up.
 */
export function answeredBy<T extends Asked>(facts: MessageFacts, concerns: readonly T[]): readonly T[] {
  if (concerns.length === 0) return NONE;
  const answered = new Set(concerns.filter((concern) => speaksTo(facts, concern)));
  const left = concerns.filter((concern) => !answered.has(concern) && takesDirect(concern));
  if (left.length > 0 && facts.reading.segments.some((segment) => isDirect(segment, concerns)))
    for (const concern of left) answered.add(concern);
  return concerns.filter((concern) => answered.has(concern));
}

const NONE: readonly never[] = [];

/** Yes or no, and no word of one question where there are several. */
const isDirect = (segment: Segment, concerns: readonly Asked[]): boolean =>
  DIRECT.test(segment.text.replace(OPENING, '')) &&
  (concerns.length === 1 || !concerns.some((concern) => sharesWords(segment, concern)));

/** Doubts about payment, brand and safety; nothing is sold before they are answered. */
const isGraveDoubt = ({ topic, doubt }: Asked): boolean => doubt && PROOFS[topic] !== undefined;

function speaksTo(facts: MessageFacts, concern: Asked): boolean {
  const { reading } = facts;
  const { topic, words } = concern;
  if (ADMITTED.includes(topic) && reading.has('guard.admit')) return true;
  if (isGraveDoubt(concern)) {
    if (reading.has('guard.warn')) return true;
    if (facts.officialLinks.length > 0) return true;
    if (topic !== 'brand' && facts.namesPayee) return true;
    if (topic === 'brand' && facts.terms.some(({ kind }) => kind === 'shop')) return true;
    return (PROOFS[topic] ?? []).some((concept) => reading.has(concept));
  }
  if (reading.has('answer.hold')) return true;
  if ((ANSWERS[topic] ?? []).some((concept) => reading.has(concept))) return true;
  switch (topic) {
    case 'payment':
      if (facts.namesPayee || facts.links.length > 0 || facts.message.pictures.length > 0) return true;
      break;
    case 'discount':
      if (reading.has('price.no-discount') || reading.has('price.discount')) return true;
      if (facts.quotes.length > 0 || facts.discounts.length > 0) return true;
      break;
    case 'price':
      if (facts.quotes.length > 0 || facts.discounts.length > 0 || facts.links.length > 0) return true;
      if (FIGURE.test(reading.text) || SOME_MONEY.test(reading.text)) return true;
      break;
    case 'delivery':
      if (TIME.test(reading.text)) return true;
      break;
    case 'brand':
    case 'safety':
      if (facts.officialLinks.length > 0) return true;
      break;
    case 'other':
    case 'usage':
      if (CHANNEL.test(words) && STAYS.test(reading.text)) return true;
      if (QUANTITY.test(words) && FIGURE.test(PRICED.test(words) ? reading.text : withoutPrices(facts)))
        return true;
      break;
    default:
  }
  return reading.segments.some(
    (segment) => sharesWords(segment, concern) && sharesWords(withoutProducts(segment, facts), concern),
  );
}

/** 八十五一组, 237.: a price without its unit. */
const FIGURE = /\d{2}|[一二两三四五六七八九十百千]{2}/;

/** "Do you have LINE?" — "ask me right here": a channel named instead of the one asked for. */
const CHANNEL = /line|微信|whatsapp|wechat|telegram|电话|加您|加你|私聊/;
const STAYS = /这里|这边|站内|聊聊|平台|right here|in this chat|on here/;
/** A question that a price may answer. */
const PRICED = /价|费|钱|[块元]|怎么卖|cost|price|fee|rate|charge|how much|total/;
/** 869一台 tells nothing of the size. */
const withoutPrices = ({ reading, quotes }: MessageFacts): string =>
  quotes.reduceRight(
    (text, { start, end, past }) => (past ? text : text.slice(0, start) + text.slice(end)),
    reading.text,
  );

/** A couple of dollars, 几块钱, nothing at all. */
const SOME_MONEY =
  /(?:few|couple)(?: of)? (?:dollars|bucks|pounds|quid|euros)|几[块元十百]|免费|不收|不要钱|\bfree\b|included/;

/** In 14 minutes, 明天, at 5 pm: when it comes. */
const TIME =
  /\d\s?(?:minutes?|mins?|hours?|days?|[ap]\.?m)\b|\d:\d\d|[\d一两二三四五六七]\s?(?:点|号|天|个?小时|分钟|周)|今天|明天|后天|周[一二三四五六日]|\b(?:today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/;

/** A figure answers: how much, how long, when. */
const QUANTITY =
  /多少|几|多久|多[大长高重宽厚]|价|费|how (?:much|many|long|far|big|tall|heavy|old)|when|what time|cost|price|fee|rate|charge|weight/;

/** A yes-or-no question, to which a bare "yes" is an answer. */
const POLAR =
  /吗|么|[能会有是可行好]不[能会有是可行好]|有没有|是否|(?:不|没|没有)[?~\s]*$|^[\s"']*(?:(?:and|so|but|ok|hi|hey|also|then)[\s,]+){0,2}(?:is|are|can|could|do|does|did|will|would|has|have|should|may|any)\b|\?$/;
const takesDirect = (concern: Asked): boolean => !isGraveDoubt(concern) && POLAR.test(concern.words);

/** Greetings before the answer proper. */
const OPENING =
  /^(?:[\s，,。.!~哈哦呢呀]|亲亲?|您好|你好|哥|姐|好的|嗯+|这个|这款|目前|hi|hello|hey|well|so|oh|ok|okay|great|good question|thanks|dear)+/;
const DIRECT =
  /^(?:可以(?!直接|先|下单|拍|放心)|可(?!以)|能|会|不|没|有|无|是|对|支持|建议|当然|都|行|需?要(?!的话|就|是|不要)|基本|一般|应该|适合|yes|yep|yeah|yup|no\b|nope|not\b|sure|of course|absolutely|definitely|certainly|correct|right|it (?:is|isn't|does|doesn't|will|won't|can|can't|has|comes)|they (?:are|aren't|do|don't|will|won't)|we (?:do|don't|can|can't)|you (?:can|can't|could)|there (?:is|are|isn't|aren't)|(?:it |that )?depends|that sounds|that'?s (?:fine|perfect|fair|great|right)|sounds (?:good|fair|great)|perfect|deal\b|you(?:'ve| have)? (?:got )?a deal|unfortunately|afraid|sorry)/;

/** Whether a segment repeats a word of content of a question. */
const sharesWords = (segment: Pick<Segment, 'text'>, { content }: Asked): boolean =>
  content.some((word) => segment.text.includes(word));

/** The segment without the names of products in it: naming what is asked about is no answer. */
function withoutProducts({ start, text }: Segment, { terms }: MessageFacts): Pick<Segment, 'text'> {
  let left = text;
  for (const term of terms) {
    const from = term.start - start;
    const to = term.end - start;
    if (term.kind === 'sku' && from >= 0 && to <= text.length)
      left = left.slice(0, from) + ' '.repeat(to - from) + left.slice(to);
  }
  return { text: left };
}
