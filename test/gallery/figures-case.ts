import { type ReadonlySignal, signal } from '@preact/signals';
import { createFiguresStore, type RuleFact } from '../../components/dashboard/figures/figures-store';
import type { PlaceStore } from '../../components/dashboard/place-store';
import type { Viewer } from '../../components/dashboard/review-store';
import type { Activity } from '../../lib/model/activity';
import type { CreditEntry } from '../../lib/model/credit';
import type { Severity } from '../../lib/model/finding';
import { OUTCOMES } from '../../lib/model/log-entry';
import { policyFileSchema } from '../../lib/model/policy';
import type { RuleMove } from '../../lib/model/rule-move';
import type { Tally } from '../../lib/review/figures';
import { lastDays } from '../../lib/review/filter';
import { book, entries, nowMs } from './log-case';

/** Invented figures of a team of six over half a year: the same at every call. */
let seed = 7;
const chance = (most: number): number => {
  seed = (seed * 48271) % 2147483647;
  return seed % most;
};
const pick = <T>(list: readonly T[]): T => list[chance(list.length)] as T;

const FACTS: readonly (readonly [string, Severity, wrongIn: number])[] = [
  ['late-discount', 'critical', 30],
  ['foreign-shop-link', 'critical', 200],
  ['personal-payment-code', 'critical', 500],
  ['best-offer-withheld', 'warning', 16],
  ['absolute-claim', 'advice', 5],
  ['off-platform-diversion', 'critical', 60],
  ['promise-overdue', 'warning', 25],
];
const catalogue = FACTS.map(([id, severity]): RuleFact => ({ id, severity, status: 'proven' }));
const AGENTS = ['小叶', '小乔', '阿凯', '小唐', '李多多', '邹小北'];
const PRODUCTS = ['小青柑普洱250 g', '陈皮白茶饼', null];

function tallies(days: readonly string[]): Tally[] {
  return days.flatMap((day) =>
    Array.from({ length: 9 + chance(9) }, (): Tally => {
      const [rule, severity, wrongIn] = pick(FACTS);
      const isJudged = chance(3) > 0;
      return {
        day,
        rule,
        severity,
        agent: pick(AGENTS),
        consoleId: pick(['harbour-desk', 'wecom']),
        product: pick(PRODUCTS),
        outcome: chance(2) === 0 ? 'changed' : pick(OUTCOMES.slice(0, 6)),
        notUseful: chance(12) === 0,
        isRepeat: chance(9) === 0,
        disposition: !isJudged ? null : chance(wrongIn) === 0 ? 'false-alarm' : pick(['confirmed', 'coach']),
        count: 1,
      };
    }),
  );
}

const activity = (days: readonly string[]): Activity[] =>
  days.map((day) => ({
    day,
    agent: '小叶',
    consoleId: 'harbour-desk',
    messages: 240 + chance(160),
    waits: [40, 60, 38, 20, 12, 6, 3, 1].map((most) => chance(most + 1)),
  }));

const credits = (days: readonly string[]): CreditEntry[] =>
  days.flatMap((day, back) =>
    Array.from({ length: 3 + chance(8) }, (_, n) => ({
      id: `00000000-0000-4000-a000-${String(back * 100 + n).padStart(12, '0')}`,
      atMs: Date.parse(`${day}T04:00:00Z`),
      credit: 'three-prices-told' as const,
      consoleId: 'harbour-desk',
      conversationKey: `c-${n}`,
      customerId: null,
      customerName: '周女士',
      agent: '小叶',
      snippet: '您上次89元拿的，天猫今天98元，我这里84元。',
    })),
  );

const moves: RuleMove[] = [
  {
    rule: 'promise-overdue',
    team: null,
    from: 'trial',
    to: 'warn',
    cause: 'supervisor',
    correct: 38,
    wrong: 1,
    by: '陈主管',
    atMs: nowMs - 40 * 86_400_000,
  },
];

const policy = policyFileSchema.parse({
  shop: { name: '岭上柑茶铺', currency: 'CNY', timeZone: 'Asia/Shanghai' },
  teams: [{ name: '夜班', agents: ['阿凯', '小唐'] }],
});

interface Setting {
  readonly log: string | null;
  readonly timeZone: ReadonlySignal<string>;
  readonly viewer: ReadonlySignal<Viewer>;
  readonly place: PlaceStore;
  readonly isAutomatic: ReadonlySignal<boolean>;
}

/** The figures of the gallery: half a year, one entry, or none. */
export function galleryFigures({ log, timeZone, viewer, place, isAutomatic }: Setting) {
  const days = lastDays(nowMs, 'Asia/Shanghai', 180);
  const counted =
    log === 'empty' ? [] : log === 'one' ? tallies(days.slice(0, 1)).slice(0, 1) : tallies(days);
  const isBare = log === 'empty' || log === 'one';
  return createFiguresStore(
    {
      tallies: async () => counted,
      credits: async () => (isBare ? [] : credits(days)),
      activity: async () => (isBare ? [] : activity(days)),
      promises: async () =>
        isBare
          ? []
          : [
              {
                customerId: 'c-2',
                customerName: '林女士',
                text: '补寄一罐，今天发出',
                dueAtMs: nowMs - 2 * 86_400_000,
                status: 'open',
              },
              {
                customerId: 'c-3',
                customerName: '吴女士',
                text: '',
                dueAtMs: nowMs - 86_400_000,
                status: 'kept',
              },
            ],
      crises: async () =>
        isBare
          ? []
          : [
              {
                consoleId: 'harbour-desk',
                conversationKey: 'zhou',
                customerId: 'c-1',
                customerName: '周先生',
                agent: '小叶',
                kind: 'crisis',
                topic: 'payment',
                words: '这店不是我要的牌子啊，收款码也不对，钱到底付给谁？',
                sinceMs: nowMs - 44 * 60_000,
              },
            ],
      moves: async () => (isBare ? [] : moves),
      examples: async (rule) =>
        entries.filter((entry) => entry.rule === rule && entry.snippet !== null).slice(0, 2),
      move: async () => true,
      settle: async () => undefined,
      follow: (read, onValue, onError) => {
        void read().then(onValue, onError);
        return () => undefined;
      },
      nowMs: () => nowMs,
      later: (run) => {
        run();
        return () => undefined;
      },
    },
    {
      timeZone,
      viewer,
      policy: signal(policy),
      isAutomatic,
      catalogue: catalogue.filter(({ id }) => book.get(id) !== undefined),
      changes: signal(0),
      isShown: signal(place.place.value.view !== 'review'),
    },
  );
}
