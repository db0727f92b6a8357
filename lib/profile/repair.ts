import type { MendStep, OpenConversation, Topic } from '../model/open-conversation';
import type { RepairTicks } from '../model/repair';
import { type TrustEvent, type TrustNow, trustNow } from './trust-now';

/** One step of a repair, with how it is known to be done. */
export interface RepairStep {
  readonly step: MendStep;
  /** The message that did it; null: none was seen. */
  readonly sent: { readonly messageId: string; readonly atMs: number | null; readonly words: string } | null;
  /** Ticked by hand. */
  readonly isTicked: boolean;
}

/** Where the repair of one conversation stands. */
export interface Repair {
  readonly trust: TrustNow;
  /** A doubt needs less than a crisis: nothing has to be named as a mistake that was none. */
  readonly kind: 'doubt' | 'crisis';
  /** What shook trust; null: a fault that nobody has noticed yet. */
  readonly event: TrustEvent | null;
  readonly topics: readonly Topic[];
  readonly steps: readonly RepairStep[];
  /** Messages that pushed meanwhile: nothing is to be asked for until it is mended. */
  readonly pushed: NonNullable<OpenConversation['mending']>['pushed'];
  readonly isDone: boolean;
}

/**
 * The repair a conversation needs; null: trust was not shaken, or the customer has left. It outlives the answer to
 * the doubt: the mistake has to be named and the choice left too, and only then is anything sold again.
 */
export function repairOf(conversation: OpenConversation, ticks: RepairTicks | null): Repair | null {
  const trust = trustNow(conversation);
  if (trust.kind === 'lost') return null;
  const shaken = conversation.trust.findLast(({ kind }) => kind === 'doubtful' || kind === 'crisis') ?? null;
  const isCrisis = trust.kind === 'crisis' || shaken?.kind === 'crisis';
  if (shaken === null && !isCrisis) return null;
  const event = trust.kind === 'crisis' ? trust.event : shaken;
  const { done, pushed } = conversation.mending ?? { done: [], pushed: [] };
  const ticked = ticks?.messageId === repairSince(conversation) ? ticks.steps : [];
  const steps = stepsFor(conversation, isCrisis).map(
    (step): RepairStep => ({
      step,
      sent: done.find((one) => one.step === step) ?? null,
      isTicked: ticked.includes(step),
    }),
  );
  const isMended = steps.every(({ sent, isTicked }) => sent !== null || isTicked);
  // A page that does not tell of steps tells of the answer.
  const isDone = conversation.mending === undefined ? !isShaken(trust) : isMended;
  const topic = event?.topic;
  return {
    trust,
    kind: isCrisis ? 'crisis' : 'doubt',
    event,
    topics: trust.open.length > 0 ? trust.open : topic == null ? [] : [topic],
    steps,
    pushed,
    isDone,
  };
}

const isShaken = ({ kind }: TrustNow): boolean => kind === 'crisis' || kind === 'doubtful';

/** The message that ticks belong to: with the next shock they are void. */
export const repairSince = ({ trust }: OpenConversation): string =>
  trust.findLast(({ kind }) => kind === 'doubtful' || kind === 'crisis')?.messageId ?? '';

/** Only what was sent in error has to be taken back, and only a mistake to be named. */
function stepsFor(conversation: OpenConversation, isCrisis: boolean): readonly MendStep[] {
  const { mending, faults } = conversation;
  const isWrongSent =
    faults.includes('payment-code') ||
    faults.includes('shop-link') ||
    mending?.done.some(({ step }) => step === 'take-back') === true;
  return IN_ORDER.filter((step) => {
    if (step === 'take-back') return isWrongSent;
    return step !== 'name' || isCrisis || faults.length > 0;
  });
}

const IN_ORDER: readonly MendStep[] = ['name', 'take-back', 'facts', 'choice'];
