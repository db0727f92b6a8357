import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Activity } from '../../../lib/model/activity';
import type { CreditEntry } from '../../../lib/model/credit';
import type { Crisis } from '../../../lib/model/crisis';
import type { Rung, Severity } from '../../../lib/model/finding';
import type { LogEntry } from '../../../lib/model/log-entry';
import type { PolicyFile } from '../../../lib/model/policy';
import type { RuleMove } from '../../../lib/model/rule-move';
import { ownRuleFact } from '../../../lib/policy/own-rules';
import { rungOf } from '../../../lib/policy/rungs';
import { asksForTrial, measuredSince, type Standing, standing } from '../../../lib/review/contract';
import { type Figures, sum, type Tally, type Topic, topicsOf } from '../../../lib/review/figures';
import { dayBounds, dayOf, lastDays } from '../../../lib/review/filter';
import type { DuePromise } from '../../../lib/review/waiting';
import type { Viewer } from '../review-store';

/** A promise with the customer it was made to. */
export interface CustomerPromise extends DuePromise {
  readonly customerId: string;
  readonly customerName: string;
  readonly text: string;
}

/** What figures ask of the world. Counters kept by day may answer in the place of entries. */
export interface FiguresPorts {
  /** Warnings of a stretch of time, counted, with the verdicts that hold of them. */
  readonly tallies: (fromMs: number, untilMs: number) => Promise<readonly Tally[]>;
  readonly credits: (fromMs: number, untilMs: number) => Promise<readonly CreditEntry[]>;
  readonly activity: (fromDay: string, toDay: string) => Promise<readonly Activity[]>;
  readonly promises: () => Promise<readonly CustomerPromise[]>;
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
/** Days in which verdicts count for a rule: a fault mended since stops counting against it. */
export const CONTRACT_DAYS = 90;
const WEEK_DAYS = 7;

/** What the figures rest on, beside the ports. */
export interface FiguresSetting {
  readonly timeZone: ReadonlySignal<string>;
  readonly viewer: ReadonlySignal<Viewer>;
  readonly policy: ReadonlySignal<PolicyFile | null>;
  /** A rule below its precision is moved at once. */
  readonly isAutomatic: ReadonlySignal<boolean>;
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
  const tallies = signal<readonly Tally[]>([]);
  const credits = signal<readonly CreditEntry[]>([]);
  const activity = signal<readonly Activity[]>([]);
  const promises = signal<readonly CustomerPromise[]>([]);
  const crises = signal<readonly Crisis[]>([]);
  /** Null until they are read: without them it is not known since when verdicts count. */
  const moves = signal<readonly RuleMove[] | null>(null);
  const topics = signal<readonly TopicWithExamples[]>([]);
  const moveFailed = signal(false);
  /** Moves the contract asked for in this visit: what was undone is not done again by itself. */
  const asked = new Set<string>();

  async function read(): Promise<void> {
    const days = lastDays(ports.nowMs(), timeZone.peek(), DAYS_READ);
    const [newest = '', oldest = ''] = [days[0], days.at(-1)];
    const fromMs = dayBounds(oldest, timeZone.peek())?.fromMs ?? 0;
    const untilMs = Number.POSITIVE_INFINITY;
    try {
      const [counted, good, active, made] = await Promise.all([
        ports.tallies(fromMs, untilMs),
        ports.credits(fromMs, untilMs),
        ports.activity(oldest, newest),
        ports.promises(),
      ]);
      const week = new Set(days.slice(0, WEEK_DAYS));
      const weekFrom = dayBounds(days[WEEK_DAYS - 1] ?? '', timeZone.peek())?.fromMs ?? 0;
      const practised = await Promise.all(
        topicsOf(counted.filter(({ day }) => week.has(day))).map(async (topic) => ({
          ...topic,
          examples: await ports.examples(topic.rule, weekFrom),
        })),
      );
      batch(() => {
        tallies.value = counted;
        credits.value = good;
        activity.value = active;
        promises.value = made;
        topics.value = practised;
        status.value = 'ready';
      });
    } catch {
      status.value = 'failed';
    }
  }

  const rows = computed<readonly RuleRow[]>(() => {
    const zone = timeZone.value;
    const since = lastDays(ports.nowMs(), zone, CONTRACT_DAYS).at(-1) ?? '';
    const recent = Map.groupBy(
      tallies.value.filter(({ day }) => day >= since),
      ({ rule }) => rule,
    );
    const teams = policy.value?.teams ?? [];
    const ownRules = (policy.value?.ownRules ?? []).map(ownRuleFact);
    return [...catalogue, ...ownRules].map((fact): RuleRow => {
      const own = policy.value?.rules[fact.id];
      const rung = rungOf(own, fact);
      const counted = recent.get(fact.id) ?? [];
      const measured = measuredSince(moves.value ?? [], fact.id, (ms) => dayOf(ms, zone));
      const figures = sum(counted);
      const now = standing(
        sum(counted.filter(({ day }) => day > measured)),
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
  const byRule = computed(() => new Map(rows.value.map((row) => [row.id, row])));

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
        by: cause === 'precision' ? '' : viewer.peek().name,
        atMs: ports.nowMs(),
      }));
    } catch {
      moveFailed.value = true;
    }
  }

  return {
    status: status as ReadonlySignal<'loading' | 'ready' | 'failed'>,
    tallies: tallies as ReadonlySignal<readonly Tally[]>,
    credits: credits as ReadonlySignal<readonly CreditEntry[]>,
    activity: activity as ReadonlySignal<readonly Activity[]>,
    promises: promises as ReadonlySignal<readonly CustomerPromise[]>,
    crises: crises as ReadonlySignal<readonly Crisis[]>,
    moves: computed(() => moves.value ?? []),
    topics: topics as ReadonlySignal<readonly TopicWithExamples[]>,
    moveFailed: moveFailed as ReadonlySignal<boolean>,
    rows,
    byRule,
    proposals: computed(() => rows.value.filter(({ isProposed }) => isProposed)),
    hasPolicy: computed(() => policy.value !== null),
    standingOf: (rule: string): Standing | null =>
      status.value === 'ready' ? (byRule.value.get(rule)?.standing ?? null) : null,
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
      const endMoves = effect(() => {
        if (!setting.isAutomatic.value || viewer.value.isAgent) return;
        if (policy.value === null || moves.value === null) return;
        for (const row of rows.value)
          if (row.isProposed && !asked.has(row.id)) {
            asked.add(row.id);
            void untracked(() => move(row, 'trial', 'precision'));
          }
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
        endMoves();
        for (const end of ends) end();
      };
    },
  };
}
