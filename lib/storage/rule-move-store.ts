import type { Rung } from '../model/finding';
import type { PolicyFile } from '../model/policy';
import type { RuleMove } from '../model/rule-move';
import type { Database } from './database';

/** Rules put on other rungs: each move is a new version of the policy, and a line that says why. */
export interface RuleMoveStore {
  /**
   * Moves a rule, both or neither of policy and line. @returns whether it was: not without a policy, and not when
   * the rule stands elsewhere by now (another page was first; null: there is no such rule).
   */
  move(move: RuleMove, standsOn: (file: PolicyFile) => Rung | null): Promise<boolean>;
  /** All moves, oldest first. */
  all(): Promise<RuleMove[]>;
}

export function createRuleMoveStore({ dexie, policies, ruleMoves }: Database): RuleMoveStore {
  return {
    move: (move, standsOn) =>
      dexie.transaction('rw', policies, ruleMoves, async () => {
        const latest = await policies.orderBy('version').last();
        if (latest === undefined || standsOn(latest.file) !== move.from) return false;
        await policies.add({ savedAtMs: move.atMs, file: moved(latest.file, move), by: move.by });
        await ruleMoves.add(move);
        return true;
      }),
    all: async () => (await ruleMoves.orderBy('seq').toArray()).map(({ seq: _, ...move }) => move),
  };
}

function moved(file: PolicyFile, { rule, team, to }: RuleMove): PolicyFile {
  const before = file.rules[rule] ?? {};
  const setting =
    team === null ? { ...before, rung: to } : { ...before, teams: { ...before.teams, [team]: to } };
  return { ...file, rules: { ...file.rules, [rule]: setting } };
}
