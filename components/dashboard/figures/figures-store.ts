import {
  batch,
  computed,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
  untracked,
} from '@preact/signals';
import type { Activity } from '../../../lib/model/activity';
import type { CreditEntry } from '../../../lib/model/credit';
import type { Crisis } from '../../../lib/model/crisis';
import type { Rung, Severity } from '../../../lib/model/finding';
import type { LogEntry } from '../../../lib/model/log-entry';
import type { PolicyFile } from '../../../lib/model/policy';
import type { RuleMove } from '../../../lib/model/rule-move';
import { withOwnFacts } from '../../../lib/policy/own-rules';
import { rungOf } from '../../../lib/policy/rungs';
import type { Breakdown } from '../../../lib/review/breakdown';
import {
  asksForTrial,
  CONTRACT_DAYS,
  measuredSince,
  type Standing,
  standing,
} from '../../../lib/review/contract';
import {
  breakDown,
  FIELD_OF,
  type Figures,
  type Part,
  SUMMED,
  type Summed,
  sum,
  type TallyBy,
  type TallyField,
  type Topic,
  topicsOf,
  verdictsIn,
} from '../../../lib/review/figures';
import { dayBounds, dayOf, lastDays } from '../../../lib/review/filter';
import type { DuePromise } from '../../../lib/review/waiting';
import type { Viewer } from '../review-store';

/** A promise past its time, with the customer it was made to. */
export interface OverduePromise {
  readonly customerId: string;
  readonly customerName: string;
  readonly text: string;
  readonly dueAtMs: number;
  /** The agent who promised; empty: not known. */
  readonly by: string;
}

/** What figures ask of the world. Counters kept by day answer: no figure walks the entries. */
export interface FiguresPorts {
  /** Warnings from one day to another, both included, counted by what they are alike in, with the verdicts that hold. */
  readonly tallies: <Field extends Exclude<TallyField, 'product'>>(
    fromDay: string,
    toDay: string,
    fields: readonly Field[],
  ) => Promise<readonly TallyBy<Field>[]>;
  /** The same by product. */
  readonly products: (fromDay: string, toDay: string) => Promise<readonly (Summed & TallyBy<'product'>)[]>;
  readonly credits: (fromMs: number, untilMs: number) => Promise<readonly CreditEntry[]>;
  readonly activity: (fromDay: string, toDay: string) => Promise<readonly Activity[]>;
  /** What was promised to be done in a stretch of time. */
  readonly promises: (fromMs: number, untilMs: number) => Promise<readonly DuePromise[]>;
  readonly overdue: (nowMs: number) => Promise<readonly OverduePromise[]>;
  readonly crises: () => Promise<readonly Crisis[]>;
  readonly moves: () => Promise<readonly RuleMove[]>;
  /** The newest sent sentences of a rule in a stretch of time, false alarms left out. */
  readonly examples: (rule: string, fromMs: number) => Promise<readonly LogEntry[]>;
  /** Whether the rule stood where the move starts. */
  readonly move: (move: RuleMove) => Promise<boolean>;
  readonly settle: (crisis: Crisis) => Promise<void>;
  readonly follow: <T>(
    read: () => Promise<T>,
    onValue: (value: T) => void,
    onError: (error: unknown) => void,
  ) => () => void;
  readonly nowMs: () => number;
  /** Runs once after a pause; the answer calls it off. */
  readonly later: (run: () => void) => () => void;
}

/** A rule as the catalogue has it. */
export interface RuleFact {
  readonly id: string;
  readonly severity: Severity;
  readonly status: 'trial' | 'proven';
}

/** A rule with its rung, figures and standing. */
export interface RuleRow extends RuleFact {
  readonly rung: Rung;
  /** Other rungs, by team. */
  readonly teams: readonly (readonly [team: string, rung: Rung])[];
  readonly figures: Figures;
  readonly standing: Standing;
  /** The contract asks for it to be put on trial. */
  readonly isProposed: boolean;
}

export interface TopicWithExamples extends Topic {
  readonly examples: readonly LogEntry[];
}

/** A quarter, and the one before it to compare with. */
const DAYS_READ = 180;
const WEEK_DAYS = 7;

/** What the figures rest on, beside the ports. */
export interface FiguresSetting {
  readonly timeZone: ReadonlySignal<string>;
  readonly viewer: ReadonlySignal<Viewer>;
  readonly policy: ReadonlySignal<PolicyFile | null>;
  readonly catalogue: readonly RuleFact[];
  /** Changes with every verdict and every entry: then the figures are counted anew. */
  readonly changes: ReadonlySignal<unknown>;
  /** Figures are on the screen: they are read at once. */
  readonly isShown: ReadonlySignal<boolean>;
}

export type FiguresStore = ReturnType<typeof createFiguresStore>;

/** Figures over the log, rules with their standing, customers at risk. For supervisors; it reads nothing for agents. */
export function createFiguresStore(ports: FiguresPorts, setting: FiguresSetting) {
  const { timeZone, policy, viewer, catalogue } = setting;
  const status = signal<'loading' | 'ready' | 'failed'>('loading');
  const byDay = signal<readonly (Summed & TallyBy<'day'>)[]>([]);
  const byRule = signal<readonly (Summed & TallyBy<'rule'>)[]>([]);
  const verdicts = signal<readonly TallyBy<'day' | 'rule' | 'disposition'>[]>([]);
  /** Breakdowns that were asked for, by their days and what they are broken down by. */
  const parts = new Map<
    string,
    { readonly read: () => Promise<void>; readonly rows: Signal<readonly Part[]> }
  >();
  const credits = signal<readonly CreditEntry[]>([]);
  const activity = signal<readonly Activity[]>([]);
  const promises = signal<readonly DuePromise[]>([]);
  const overdue = signal<readonly OverduePromise[]>([]);
  const crises = signal<readonly Crisis[]>([]);
  /** Null until they are read: without them it is not known since when verdicts count. */
  const moves = signal<readonly RuleMove[] | null>(null);
  const topics = signal<readonly TopicWithExamples[]>([]);
  const moveFailed = signal(false);

  async function read(): Promise<void> {
    const days = lastDays(ports.nowMs(), timeZone.peek(), DAYS_READ);
    const [newest = '', oldest = ''] = [days[0], days.at(-1)];
    const fromMs = dayBounds(oldest, timeZone.peek())?.fromMs ?? 0;
    const day = (back: number) => days[Math.min(back, days.length) - 1] ?? '';
    try {
      const [ofDays, ofRules, judged, ofWeek, good, active, made, late] = await Promise.all([
        ports.tallies(oldest, newest, ['day', ...SUMMED]),
        ports.tallies(day(CONTRACT_DAYS), newest, ['rule', ...SUMMED]),
        ports.tallies(day(CONTRACT_DAYS), newest, ['day', 'rule', 'disposition']),
        ports.tallies(day(WEEK_DAYS), newest, ['rule', 'outcome', 'disposition']),
        ports.credits(fromMs, Number.POSITIVE_INFINITY),
        ports.activity(oldest, newest),
        ports.promises(fromMs, ports.nowMs()),
        ports.overdue(ports.nowMs()),
        ...[...parts.values()].map((one) => one.read()),
      ]);
      const weekFrom = dayBounds(day(WEEK_DAYS), timeZone.peek())?.fromMs ?? 0;
      const practised = await Promise.all(
        topicsOf(ofWeek).map(async (topic) => ({
          ...topic,
          examples: await ports.examples(topic.rule, weekFrom),
        })),
      );
      batch(() => {
        byDay.value = ofDays;
        byRule.value = ofRules;
        verdicts.value = judged;
        credits.value = good;
        activity.value = active;
        promises.value = made;
        overdue.value = late;
        topics.value = practised;
        status.value = 'ready';
      });
    } catch {
      status.value = 'failed';
    }
  }

  /** Figures of the last `count` days broken down; read when they are first asked for, and again with all others. */
  function breakdown(count: number, by: Breakdown): ReadonlySignal<readonly Part[]> {
    const key = `${count} ${by}`;
    const known = parts.get(key);
    if (known !== undefined) return known.rows;
    const rows = signal<readonly Part[]>([]);
    const readRows = async (): Promise<void> => {
      const days = lastDays(ports.nowMs(), timeZone.peek(), count);
      const [newest = '', oldest = ''] = [days[0], days.at(-1)];
      rows.value = breakDown(
        by === 'product'
          ? await ports.products(oldest, newest)
          : await ports.tallies(oldest, newest, [FIELD_OF[by], ...SUMMED]),
        by,
      );
    };
    parts.set(key, { read: readRows, rows });
    readRows().catch(() => {
      status.value = 'failed';
    });
    return rows;
  }

  const rows = computed<readonly RuleRow[]>(() => {
    const zone = timeZone.value;
    const counted = Map.groupBy(byRule.value, ({ rule }) => rule);
    const judged = Map.groupBy(verdicts.value, ({ rule }) => rule);
    const teams = policy.value?.teams ?? [];
    return withOwnFacts(catalogue, policy.value?.ownRules).map((fact): RuleRow => {
      const own = policy.value?.rules[fact.id];
      const rung = rungOf(own, fact);
      const measured = measuredSince(moves.value ?? [], fact.id, (ms) => dayOf(ms, zone));
      const figures = sum(counted.get(fact.id) ?? []);
      const now = standing(
        verdictsIn((judged.get(fact.id) ?? []).filter(({ day }) => day > measured)),
        rung,
        own?.severity ?? fact.severity,
      );
      return {
        ...fact,
        rung,
        teams: teams.map(({ name }) => [name, rungOf(own, fact, name)] as const),
        figures,
        standing: now,
        isProposed: asksForTrial(now, rung),
      };
    });
  });
  const rowById = computed(() => new Map(rows.value.map((row) => [row.id, row])));

  /** Puts a rule on another rung; its figures stand beside the move. */
  async function move(
    row: RuleRow,
    to: Rung,
    cause: RuleMove['cause'],
    team: string | null = null,
  ): Promise<void> {
    const from = team === null ? row.rung : (row.teams.find(([name]) => name === team)?.[1] ?? row.rung);
    if (from === to) return;
    const { correct, wrong } = row.standing;
    try {
      moveFailed.value = !(await ports.move({
        rule: row.id,
        team,
        from,
        to,
        cause,
        correct,
        wrong,
        by: viewer.peek().name,
        atMs: ports.nowMs(),
      }));
    } catch {
      moveFailed.value = true;
    }
  }

  return {
    status: status as ReadonlySignal<'loading' | 'ready' | 'failed'>,
    byDay: byDay as ReadonlySignal<readonly (Summed & TallyBy<'day'>)[]>,
    breakdown,
    credits: credits as ReadonlySignal<readonly CreditEntry[]>,
    activity: activity as ReadonlySignal<readonly Activity[]>,
    promises: promises as ReadonlySignal<readonly DuePromise[]>,
    overdue: overdue as ReadonlySignal<readonly OverduePromise[]>,
    crises: crises as ReadonlySignal<readonly Crisis[]>,
    moves: computed(() => moves.value ?? []),
    topics: topics as ReadonlySignal<readonly TopicWithExamples[]>,
    moveFailed: moveFailed as ReadonlySignal<boolean>,
    rows,
    proposals: computed(() => rows.value.filter(({ isProposed }) => isProposed)),
    hasPolicy: computed(() => policy.value !== null),
    standingOf: (rule: string): Standing | null =>
      status.value === 'ready' ? (rowById.value.get(rule)?.standing ?? null) : null,
    move,
    settle: ports.settle,
    retry: read,

    /** Follows the log for supervisors. The answer ends it. */
    start(): () => void {
      let callOff: (() => void) | undefined;
      const endRead = effect(() => {
        void setting.changes.value;
        const isShown = setting.isShown.value;
        const { isAgent } = viewer.value;
        void timeZone.value;
        callOff?.();
        if (isAgent) return;
        // One judges faster than a year is counted: it is counted once the keys rest.
        if (isShown && status.peek() !== 'ready') void untracked(read);
        else callOff = ports.later(() => void read());
      });
      const ignore = () => undefined; // they come with the next change
      const ends = [
        ports.follow(
          ports.moves,
          (value) => {
            moves.value = value;
          },
          ignore,
        ),
        ports.follow(
          ports.crises,
          (value) => {
            crises.value = value;
          },
          ignore,
        ),
      ];
      return () => {
        callOff?.();
        endRead();
        for (const end of ends) end();
      };
    },
  };
}
