import { onMessage } from '../../lib/messages/messaging';
import { schemas } from '../../lib/messages/schemas';
import { ownRuleFact } from '../../lib/policy/own-rules';
import { rungOf } from '../../lib/policy/rungs';
import { rules } from '../../lib/rules/registry';
import type { Stores } from '../../lib/storage/stores';
import { refreshConsoles } from './tabs';

/** Rules put on other rungs, and customers whose trust broke seen to. */
export function answerLadder({ ruleMoves, crises, settings }: Stores): void {
  onMessage('moveRule', schemas.moveRule, async (move) => {
    // Where a rule stands is written in the policy.
    if ((await settings.managed()).policy !== undefined) return { isMoved: false };
    const isMoved = await ruleMoves.move(move, (file) => {
      const known = [...rules, ...(file.ownRules ?? []).map(ownRuleFact)];
      const rule = known.find(({ id }) => id === move.rule);
      return rule === undefined ? null : rungOf(file.rules[move.rule], rule, move.team);
    });
    if (isMoved) void refreshConsoles();
    return { isMoved };
  });

  onMessage('settleCrisis', schemas.settleCrisis, ({ consoleId, conversationKey }) =>
    crises.settle(consoleId, conversationKey),
  );
}
