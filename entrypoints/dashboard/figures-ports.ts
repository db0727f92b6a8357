import type { ReadonlySignal } from '@preact/signals';
import type { FiguresPorts } from '../../components/dashboard/figures/figures-store';
import { send } from '../../lib/messages/messaging';
import { tally } from '../../lib/review/figures';
import type { Stores } from '../../lib/storage/stores';
import { watch } from '../../lib/storage/watch';

/** Entries looked through for sentences to practise with. */
const LOOKED_THROUGH = 40;
/** Sentences shown of one topic. */
const EXAMPLES = 2;
/** Figures are counted when nothing was judged or logged for so long, ms. */
const PAUSE_MS = 800;

/** The figures' way to the stores; what is written goes by message. */
export function figuresPorts(stores: Stores, timeZone: ReadonlySignal<string>): FiguresPorts {
  const { log, reviews, credits, activity, crises, ruleMoves } = stores;
  return {
    tallies: async (fromMs, untilMs) =>
      tally(await log.range(fromMs, untilMs), await reviews.allLatest(), timeZone.peek()),
    credits: credits.range,
    activity: activity.days,
    promises: crises.promises,
    crises: crises.all,
    moves: ruleMoves.all,
    async examples(rule, fromMs) {
      const { entries } = await log.page({ filter: { rule, fromMs }, limit: LOOKED_THROUGH });
      const given = await reviews.allLatest();
      return entries
        .filter(({ id, snippet }) => snippet !== null && given.get(id)?.disposition !== 'false-alarm')
        .slice(0, EXAMPLES);
    },
    move: async (move) => (await send('moveRule', move)).isMoved,
    settle: ({ consoleId, conversationKey }) => send('settleCrisis', { consoleId, conversationKey }),
    follow: watch,
    nowMs: Date.now,
    later(run) {
      const timer = setTimeout(run, PAUSE_MS);
      return () => clearTimeout(timer);
    },
  };
}
