import { browser } from 'wxt/browser';
import { onMessage } from '../../lib/messages/messaging';
import { schemas } from '../../lib/messages/schemas';
import { withOwnFacts } from '../../lib/policy/own-rules';
import { rungOf } from '../../lib/policy/rungs';
import { asksForTrial, CONTRACT_DAYS, measuredSince, standing } from '../../lib/review/contract';
import { verdictsIn } from '../../lib/review/figures';
import { dayOf, lastDays } from '../../lib/review/filter';
import { rules } from '../../lib/rules/registry';
import type { Stores } from '../../lib/storage/stores';
import { isPolicyFixed } from './policy-lock';
import { refreshConsoles } from './tabs';

/**
 * Puts rules that fell below their precision on trial, where a supervisor let that happen by itself. What is undone
 * stays undone: a rule is measured anew from the day after its last move. Asked again while it runs, it looks once more.
 */
export function demoter(stores: Stores): () => void {
  let isRunning = false;
  let isAsked = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    try {
      do {
        isAsked = false;
        await demote(stores);
      } while (isAsked);
    } finally {
      isRunning = false;
    }
  };
  return () => {
    isAsked = true;
    if (!isRunning)
      run().catch((error: unknown) =>
        console.warn('Candor: rules could not be measured', error instanceof Error ? error.name : ''),
      );
  };
}

/** Measures every rule once, and moves those that ask for it. */
export async function demote(stores: Stores): Promise<void> {
  const { log, policies, ruleMoves, settings } = stores;
  const { demotesRules } = await settings.load(browser.i18n.getUILanguage());
  const policy = (await policies.latest())?.file;
  // Where a rule stands is written in the policy: one that is not this browser's to change is left alone.
  if (demotesRules !== true || policy === undefined || (await isPolicyFixed(stores))) return;
  const zone = policy.shop.timeZone;
  const days = lastDays(Date.now(), zone, CONTRACT_DAYS);
  const judged = await log.countersBy(days.at(-1) ?? '', days[0] ?? '', ['day', 'rule', 'disposition']);
  const byRule = Map.groupBy(judged, ({ rule }) => rule);
  const moves = await ruleMoves.all();
  for (const rule of withOwnFacts(rules, policy.ownRules)) {
    const setting = policy.rules[rule.id];
    const from = rungOf(setting, rule);
    const since = measuredSince(moves, rule.id, (ms) => dayOf(ms, zone));
    const verdicts = verdictsIn((byRule.get(rule.id) ?? []).filter(({ day }) => day > since));
    const now = standing(verdicts, from, setting?.severity ?? rule.severity);
    if (!asksForTrial(now, from)) continue;
    const { correct, wrong } = now;
    const atMs = Date.now();
    const isMoved = await ruleMoves.move(
      { rule: rule.id, team: null, from, to: 'trial', cause: 'precision', correct, wrong, by: '', atMs },
      (file) => rungOf(file.rules[rule.id], rule),
    );
    if (isMoved) void refreshConsoles();
  }
}

/** Rules put on other rungs, and customers whose trust broke seen to. */
export function answerLadder(stores: Stores): void {
  const { ruleMoves, crises } = stores;
  onMessage('moveRule', schemas.moveRule, async (move) => {
    // Where a rule stands is written in the policy.
    if (await isPolicyFixed(stores)) return { isMoved: false };
    const isMoved = await ruleMoves.move(move, (file) => {
      const rule = withOwnFacts(rules, file.ownRules).find(({ id }) => id === move.rule);
      return rule === undefined ? null : rungOf(file.rules[move.rule], rule, move.team);
    });
    if (isMoved) void refreshConsoles();
    return { isMoved };
  });

  onMessage('settleCrisis', schemas.settleCrisis, ({ consoleId, conversationKey }) =>
    crises.settle(consoleId, conversationKey),
  );
}
