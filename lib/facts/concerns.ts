import type { Topic } from '../model/open-conversation';
import { Guard, guardsOf } from '../text/clauses';
import type { Concept } from '../text/concept';
import type { Reading } from '../text/reading';
import type { Segment } from '../text/segments';
import type { Span } from '../text/span';
import { contentOf } from './content';

/** Something the customer asked or doubts, by topic. `doubt`: trust is at stake, not just information. */
export interface Concern extends Span {
  readonly topic: Topic;
  readonly doubt: boolean;
  /** The words that ask, folded: an answer that speaks of the same thing is told by them. */
  readonly words: string;
  /** The words of content among them. */
  readonly content: readonly string[];
}

const DOUBTS: readonly (readonly [Concept, Topic])[] = [
  ['doubt.payment', 'payment'],
  ['doubt.brand', 'brand'],
  ['doubt.safety', 'safety'],
  ['doubt.quality', 'quality'],
  ['doubt.price', 'price'],
];

const TOPICS: readonly (readonly [Concept, Topic])[] = [
  ['price.ask-discount', 'discount'],
  ['price.ask', 'price'],
  ['topic.payment', 'payment'],
  ['topic.brand', 'brand'],
  ['topic.safety', 'safety'],
  ['topic.delivery', 'delivery'],
  ['topic.returns', 'returns'],
  ['topic.invoice', 'invoice'],
  ['topic.stock', 'stock'],
  ['topic.usage', 'usage'],
];

/** Questions about nothing in particular are kept apart up to this many; every other topic counts once. */
const MOST_OTHERS = 3;

/** Doubts and questions in a customer's message, one a topic, in order of place. */
export function readConcerns(reading: Reading): readonly Concern[] {
  if (reading.text === '') return NONE;
  const { segments } = reading;
  const concerns = readDoubts(reading, segments);
  for (const segment of segments) {
    if (!isQuestion(reading, segment) || isPreamble(segment.text) || TAG.test(segment.text)) continue;
    const found = TOPICS.filter(
      ([concept]) =>
        within(reading, concept, segment) &&
        !(
          concept === 'topic.payment' &&
          (BIDS.test(segment.text) ||
            (within(reading, 'price.ask', segment) && !HOW_TO_PAY.test(segment.text)))
        ),
    );
    const isDoubted = concerns.some(
      (concern) => concern.doubt && concern.start >= segment.start && concern.end <= segment.end,
    );
    if (found.length === 0 && !isDoubted && !isEcho(segment.text))
      add(concerns, concernOf(reading, segment, 'other', false));
    for (const [, topic] of found) add(concerns, concernOf(reading, segment, topic, false));
  }
  return concerns.length < 2 ? concerns : concerns.sort((a, b) => a.start - b.start);
}

const NONE: readonly Concern[] = [];

function readDoubts(reading: Reading, segments: readonly Segment[]): Concern[] {
  const concerns: Concern[] = [];
  for (const [concept, topic] of DOUBTS)
    for (const hit of reading.all(concept)) {
      if (topic !== 'payment' && (guardsOf(reading, hit) & Guard.negated) !== 0) continue;
      const segment = segments.find(({ start, end }) => hit.start >= start && hit.start < end) ?? null;
      const asked = segment === null ? '' : segment.text.trim();
      if (
        topic === 'safety' &&
        OF_THE_THING.test(reading.text.slice(hit.start, hit.end)) &&
        (!isOfUs(asked) || (segment !== null && within(reading, 'topic.usage', segment)))
      )
        continue;
      if (topic === 'brand' && segment !== null && within(reading, 'ask.have', segment)) continue;
      add(concerns, concernOf(reading, segment ?? hit, topic, true));
    }
  if (!reading.has('doubt.mark') || reading.has('doubt.fault') || reading.has('ask.have')) return concerns;
  for (const mark of reading.all('doubt.mark')) {
    const segment = segments.find(({ start, end }) => mark.start >= start && mark.start < end);
    if (segment === undefined) continue;
    const sentence = segments.filter((other) => other.sentence === segment.sentence);
    if (!STRONG_MARK.test(reading.text.slice(mark.start, mark.end)) && !asksIn(reading, sentence)) continue;
    const isIn = (concept: Concept): boolean => sentence.some((part) => within(reading, concept, part));
    if (isIn('doubt.pay-thing') && !isIn('price.discount'))
      add(concerns, concernOf(reading, segment, 'payment', true));
    else if (isIn('doubt.shop-thing') && !concerns.some(({ topic }) => topic === 'payment'))
      add(concerns, concernOf(reading, segment, 'brand', true));
  }
  return concerns;
}

/** 彩笔安全吗, "is it safe for my cat?" ask about the thing; 这样付安全吗 and a bare "is it safe?" about us. */
const OF_THE_THING = /安全|safe|保障|可靠|靠谱/;
const OF_US =
  /付|转|汇|扫|下单|买|钱|你们|您们|店|平台|网站|链接|码|渠道|正规|\b(?:pay|paying|send|sending|order|buy|site|website|link|store|shop|you|card|transfer|account)\b/;
const SHORT_HAN = 7;
const SHORT_LATIN = 16;
const isOfUs = (asked: string): boolean =>
  OF_US.test(asked) || asked.length <= (/[\u3400-\u9fff]/.test(asked) ? SHORT_HAN : SHORT_LATIN);

/** Marks that need no question mark: the customer says that something is wrong. */
const STRONG_MARK =
  /^(?:怎么|咋|不是|点开|点进|打开|进去|跳|不对|不太对|不放心|骗|换|没听|没见|不认识|奇怪|怪怪|可疑|对不上|另一|凭|为什么要我|为什么让我|why|never|not |isn't|doesn't|does not|don't|weird|strange|odd|sketchy|suspicious|fishy|dodgy|scam|fake|someone|belongs|some other|another|comes up|shows up)/;

const asksIn = (reading: Reading, segments: readonly Segment[]): boolean =>
  segments.some((segment) => isQuestion(reading, segment));

/** How much will I have to pay is a question of the price alone. */
const HOW_TO_PAY =
  /怎么|如何|哪|how (?:do|can|should|could|would) (?:i|we)|where|card|paypal|支付宝|微信|转账/;
/** "$540 if I pay in cash", "I would rather pay 14": a bid asks for a price, not how to pay. */
const BIDS =
  /(?:if i|i'?ll|i will|i can|i could|i would|i'd|rather|willing to|happy to|do i have to|you (?:at least|also)) pay\b/;

/** A doubt outweighs a question of the same topic. */
function add(concerns: Concern[], concern: Concern): void {
  const same = concerns.filter((other) => other.topic === concern.topic);
  if (same.length < (concern.topic === 'other' ? MOST_OTHERS : 1)) concerns.push(concern);
}

function concernOf(reading: Reading, span: Span, topic: Topic, doubt: boolean): Concern {
  const words = reading.text.slice(span.start, span.end).trim();
  return { start: span.start, end: span.end, topic, doubt, words, content: contentOf(words) };
}

const isEcho = (text: string): boolean =>
  REQUEST.test(text) || (!/[\u3400-\u9fff]/.test(text) && text.trim().split(/\s+/).length < FEWEST_WORDS);

/** "Can you book it?", 能帮我看下吗: a thing to do, answered by doing it. */
const REQUEST =
  /推荐|建议|有什么好|告诉我|suggest|recommend|what else|anything else|other options|alternative|帮我|帮忙|帮看|能给我|可以给我|麻烦|^[\s"']*(?:(?:and|so|but|ok|okay|also|then|great|yes|no|alright|perfect|please)[\s,]+){0,3}(?:(?:can|could|will|would) (?:you|we|i)|please|may i|let's|should we)\b/;
/** 能开票不, 有货没: a yes-or-no question without a particle. */
const BARE_HAN =
  /是[^，。]{1,8}还是[^，。]{1,8}|(?:能|可以|会|有|是|行|包|送|支持|防|用|在|到)[^，。]{0,8}(?:不|没|没有|否|不啦)[~\s]*$/;
/** Without a question mark, an English question begins like one. */
const LATIN =
  /^[\s"'(]*(?:(?:and|so|but|ok|okay|hi|hey|hello|also|then|well|um|yes|no|thanks|great)[\s,]+){0,3}(?:(?:how|what|what's|when|where|why|who|whose|which|any)\b|(?:can|could|is|are|do|does|did|will|would|has|have|should|may) (?:you|i|we|it|this|that|they|he|she|there|these|those|the|your|my|a|an|any)\b).{4}/;
/** What both below need; most segments have none of it. */
const MAY_ASK = /还是|[呢不没否啦有][~\s]*$/;
/** 颜色呢, 白天呢: short, and about what was just said. */
const TRAILING = /^.{1,8}呢[~\s]*$/;
/** 是吗, "really?": nothing is asked. */
const TAG =
  /^[\s，,]*(?:(?:不?是|真的?|好|行|可以|对|这样)(?:吗|吧|么)|哦|really|yeah|is it|oh|right|ok|okay|what|huh|sorry|pardon)[\s?!.。~]*$/;
/** Fewer words than this on no known subject are an echo: "instead?", "and you?" */
const FEWEST_WORDS = 4;

function isQuestion(reading: Reading, segment: Segment): boolean {
  if (segment.asks) return true;
  if (!/[\u3400-\u9fff]/.test(segment.text)) return LATIN.test(segment.text);
  return (
    within(reading, 'mark.question', segment) ||
    (MAY_ASK.test(segment.text) && (BARE_HAN.test(segment.text) || TRAILING.test(segment.text)))
  );
}

const within = (reading: Reading, concept: Concept, span: Span): boolean =>
  reading.all(concept).some((hit) => hit.start >= span.start && hit.end <= span.end);

/** 在吗, how are you, "can you help me": an opening, not a question to answer. */
const PREAMBLE =
  /^[\s?!.。，~…]*(?:(?:亲|亲亲|您好|你好|老板|客服|掌柜|店家|小二|hi|hello|hey|good (?:morning|evening|afternoon)|there)?[\s，,]*(?:在吗|在不在|在么|在不|有人吗|有人在吗|人工吗|是人工吗|请问|请问一下|问一下|想问一下|想问下|问下|问个问题|能帮我吗|可以帮我吗|are you there|anyone there|is anyone there|are you around|how are you|how's it going|how are you doing|can you help|can you help me|could you help|could you help me|can i ask|can i ask something|can i ask you something|got a sec|do you have a (?:minute|sec|second|moment)|quick question|question)?)[\s?!.。，~…]*$/;
const isPreamble = (text: string): boolean => text.length < 48 && PREAMBLE.test(text.trim());
