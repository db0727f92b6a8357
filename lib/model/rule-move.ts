import { z } from 'zod';
import { RUNGS } from './finding';

/** A rule put on another rung: by a supervisor, by its measured precision, or back again. */
export const ruleMoveSchema = z.strictObject({
  rule: z.string().min(1),
  /** Null: the whole shop. */
  team: z.string().nullable(),
  from: z.enum(RUNGS),
  to: z.enum(RUNGS),
  cause: z.enum(['supervisor', 'precision', 'undo']),
  /** The verdicts it rests on. */
  correct: z.int().nonnegative(),
  wrong: z.int().nonnegative(),
  by: z.string(),
  atMs: z.number(),
});
export type RuleMove = z.infer<typeof ruleMoveSchema>;
