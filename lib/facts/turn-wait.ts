import { readTimes } from '../text/times';
import type { Ledger } from './ledger';
import type { MessageFacts } from './message-facts';

/** Somebody waits for the shop's next word. */
export interface TurnWait {
  readonly sinceMs: number;
  /** The message that waits, or the "hold on" that was said to it. */
  readonly messageId: string;
  /** "Hold on" was the last word. */
  readonly isHeld: boolean;
  /** The shop has not spoken in this conversation yet. */
  readonly isFirst: boolean;
}

/** Since when the customer waits; null: nothing is owed. */
export function waitOf(ledger: Ledger): TurnWait | null {
  const { customerTurn, agentTurn } = ledger;
  const isFirst = ledger.agentMessages === 0;
  if (customerTurn.length === 0) {
    const last = agentTurn.at(-1);
    const isHeld = last !== undefined && ledger.lastCustomer !== null && holdOf(last) !== null;
    return !isHeld || last.message.atMs === null
      ? null
      : { sinceMs: last.message.atMs, messageId: last.message.id, isHeld: true, isFirst };
  }
  if (customerTurn.some(pauses) || customerTurn.every(closes)) return null;
  // A nudge (在吗, ?) does not set the clock back.
  const asked = customerTurn.findLast((facts) => !nudges(facts) && !closes(facts)) ?? customerTurn[0];
  if (asked === undefined || asked.message.atMs === null) return null;
  return { sinceMs: asked.message.atMs, messageId: asked.message.id, isHeld: false, isFirst };
}

/** 我去问问我爱人; but 明天能到吗 waits for its answer. */
const pauses = (facts: MessageFacts): boolean => facts.has('wait.pause') && facts.concerns.length === 0;

const textOf = ({ reading }: MessageFacts): string => reading.text.trim();

/** Nothing is owed after a thank-you, nor after a like. */
const closes = (facts: MessageFacts): boolean =>
  facts.message.pictures.length === 0 && facts.message.cards.length === 0 && CLOSING.test(textOf(facts));
const CLOSING =
  /^(?:[\s，,。.!~👍🙏😊👌❤]|\[[^\]]{1,6}\]|好|行|可以|嗯|哦|噢|喔|收到|谢|感谢|多谢|辛苦|麻烦|了|啦|的|哈|呢|您|你|知道|明白|了解|懂|没问题|没有|不用|再见|拜拜|掰|那就|这样|先|okay|ok|okie|thanks|thank you|thx|ty|cheers|great|perfect|cool|got it|sounds good|will do|bye|good|lovely|super|much appreciated|appreciated|brilliant|no|all|so much|a lot|very much|for (?:the|your) help|you too|have a (?:good|nice|great) (?:day|one|evening|weekend))*$/u;
const nudges = (facts: MessageFacts): boolean =>
  /^(?:[\s?？!。]|在吗?|在不在|有人吗?|人呢|亲|您好|你好|客服|喂|哈喽|hello|hi|hey|anyone there|are you there|still there)*$/.test(
    textOf(facts),
  );

/** A message that says "hold on" and neither how long nor anything else. */
export function holdOf(facts: MessageFacts): true | null {
  const { reading, message } = facts;
  if (!reading.has('wait.hold') || message.pictures.length > 0 || message.cards.length > 0) return null;
  const text = textOf(facts);
  if (text.length > (HAN.test(text) ? LONGEST_HOLD_HAN : LONGEST_HOLD_LATIN) || A_WHILE.test(text))
    return null;
  const times = readTimes(text, { nowMs: message.atMs ?? 0, timeZone: 'UTC' });
  return times.some(({ kind }) => kind !== 'vague') ? null : true;
}
const HAN = /[\u3400-\u9fff]/;
const LONGEST_HOLD_HAN = 10;
const LONGEST_HOLD_LATIN = 32;
/** Some length of time, if a rough one. */
const A_WHILE = /[\d一二两三五十几]\s?(?:分|秒|小时)|a few|couple|\d/;
