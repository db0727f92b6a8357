import type { FiguresPorts } from '../../components/dashboard/figures/figures-store';
import { send } from '../../lib/messages/messaging';
import type { Stores } from '../../lib/storage/stores';
import { watch } from '../../lib/storage/watch';

/** Entries looked through for sentences to practise with. */
const LOOKED_THROUGH = 40;
/** Sentences shown of one topic. */
const EXAMPLES = 2;
/** Figures are counted when nothing was judged or logged for so long, ms. */
const PAUSE_MS = 800;

/** The figures' way to the stores; what is written goes by message. */
export function figuresPorts(stores: Stores): FiguresPorts {
  const { log, credits, activity, crises, dues, ruleMoves } = stores;
  return {
    tallies: log.countersBy,
    products: log.productCounters,
    credits: credits.range,
    activity: activity.days,
    promises: dues.between,
    overdue: async (nowMs) => (await dues.before(nowMs)).toSorted((a, b) => a.dueAtMs - b.dueAtMs),
    crises: crises.all,
    moves: ruleMoves.all,
    async examples(rule, fromMs) {
      const { entries, verdicts } = await log.page({ filter: { rule, fromMs }, limit: LOOKED_THROUGH });
      return entries
        .filter(({ id, snippet }) => snippet !== null && verdicts.get(id) !== 'false-alarm')
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
