import type { Rung, Severity } from '../model/finding';
import type { Figures } from './figures';

/** Of the warnings a rule shows, this share must be right. A send held in error costs more than a line too many. */
export const TARGET: Readonly<Record<'holds' | 'warns', number>> = { holds: 0.97, warns: 0.9 };

/**
 * Verdicts before a rule is judged. Of 30 a good rule (97.5 % right) has four wrong by chance once in 150 times, and
 * three or fewer are within 90 %. At 97 % one wrong among 30 would be too many already; of 100 a good rule (99 %
 * right) has four wrong once in 55 times, and three are within.
 */
export const ENOUGH_VERDICTS: Readonly<Record<'holds' | 'warns', number>> = { holds: 100, warns: 30 };

/** Days in which verdicts count for a rule: a fault mended since stops counting against it. */
export const CONTRACT_DAYS = 90;

/** Two-sided 95 %. */
const Z = 1.959964;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Wilson's interval of a share: honest for few trials, and inside 0 to 1. Nothing counted: all is possible. */
export function wilson(hits: number, trials: number): Interval {
  if (trials === 0) return { low: 0, high: 1 };
  const share = hits / trials;
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * trials)) / (1 + z2 / trials);
  const half =
    (Z * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials))) / (1 + z2 / trials);
  return {
    low: Math.max(0, Math.min(middle - half, share)),
    high: Math.min(1, Math.max(middle + half, share)),
  };
}

/** How a rule stands by its contract. */
export interface Standing {
  readonly correct: number;
  readonly wrong: number;
  /** Null before the first verdict. */
  readonly precision: number | null;
  readonly interval: Interval;
  readonly target: number;
  /** Verdicts still missing before it is judged. */
  readonly missing: number;
  readonly state: 'measuring' | 'kept' | 'below';
}

/** Confirmed and coached warnings were right; only a false alarm was not. */
export function standing(
  { confirmed, coach, wrong }: Pick<Figures, 'confirmed' | 'coach' | 'wrong'>,
  rung: Rung,
  severity: Severity,
): Standing {
  const kind = severity === 'critical' || rung === 'hold' || rung === 'justify' ? 'holds' : 'warns';
  const correct = confirmed + coach;
  const judged = correct + wrong;
  const missing = Math.max(0, ENOUGH_VERDICTS[kind] - judged);
  const precision = judged === 0 ? null : correct / judged;
  const isBelow = precision !== null && precision < TARGET[kind];
  return {
    correct,
    wrong,
    precision,
    interval: wilson(correct, judged),
    target: TARGET[kind],
    missing,
    state: missing > 0 ? 'measuring' : isBelow ? 'below' : 'kept',
  };
}

/** Whether the contract asks for the rule to be put on trial. One on trial already stays where it is. */
export const asksForTrial = ({ state }: Standing, rung: Rung): boolean =>
  state === 'below' && rung !== 'trial';

/** The day after which warnings count for a rule: that of its last move. What led to a move does not decide again. */
export const measuredSince = (
  moves: readonly { readonly rule: string; readonly atMs: number }[],
  rule: string,
  dayOf: (ms: number) => string,
): string => {
  const last = moves.findLast((move) => move.rule === rule);
  return last === undefined ? '' : dayOf(last.atMs);
};
