import type { Activity } from '../model/activity';
import type { Severity } from '../model/finding';
import type { Disposition, LogEntry, Outcome, Review } from '../model/log-entry';
import type { Breakdown } from './breakdown';
import { dayOf } from './filter';

/**
 * Warnings alike in all that figures ask for, counted. Every figure is a sum over these, so that they may come from
 * entries read one by one or from counters kept by day.
 */
export interface Tally {
  /** `2026-11-18`, in the shop's time zone. */
  readonly day: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly agent: string;
  readonly consoleId: string;
  /** The first product its evidence names. */
  readonly product: string | null;
  readonly outcome: Outcome;
  readonly notUseful: boolean;
  /** The rule had spoken in this conversation before. */
  readonly isRepeat: boolean;
  readonly disposition: Disposition | null;
  readonly count: number;
}

export type TallyField = Exclude<keyof Tally, 'count'>;

/** Warnings alike in those fields, counted. */
export type TallyBy<Field extends TallyField> = Pick<Tally, Field | 'count'>;

/** What became of warnings and what was made of them: what `sum` adds up. */
export const SUMMED = ['severity', 'outcome', 'notUseful', 'isRepeat', 'disposition'] as const;
export type Summed = TallyBy<(typeof SUMMED)[number]>;

/** Counts entries, oldest first, with the verdicts that hold of them. */
export function tally(
  entries: readonly LogEntry[],
  reviews: ReadonlyMap<string, Pick<Review, 'disposition'>>,
  timeZone: string,
): Tally[] {
  const tallies = new Map<string, Tally & { count: number }>();
  const spoken = new Set<string>();
  for (const entry of entries) {
    const place = JSON.stringify([entry.consoleId, entry.conversationKey, entry.rule]);
    const parts = {
      day: dayOf(entry.atMs, timeZone),
      rule: entry.rule,
      severity: entry.severity,
      agent: entry.agent,
      consoleId: entry.consoleId,
      product: productOf(entry),
      outcome: entry.outcome,
      notUseful: entry.notUseful,
      isRepeat: entry.conversationKey !== '' && spoken.has(place),
      disposition: reviews.get(entry.id)?.disposition ?? null,
    };
    spoken.add(place);
    const key = JSON.stringify(Object.values(parts));
    const known = tallies.get(key);
    if (known === undefined) tallies.set(key, { ...parts, count: 1 });
    else known.count += 1;
  }
  return [...tallies.values()];
}

/** The first product an entry's evidence names. */
export function productOf({ evidence }: LogEntry): string | null {
  const piece = evidence.find(({ kind }) => kind === 'price' || kind === 'purchase');
  return piece?.kind === 'price' || piece?.kind === 'purchase' ? piece.product : null;
}

/** What became of warnings, and what supervisors made of them. */
export interface Figures {
  /** Shown to the agent before the send. */
  readonly shown: number;
  /** Changed, replaced by the remedy, or not sent. */
  readonly changed: number;
  readonly sentAnyway: number;
  readonly withReason: number;
  /** Not shown: on trial, or written where nothing could be held. */
  readonly onlyLogged: number;
  readonly held: number;
  readonly heldChanged: number;
  readonly notUseful: number;
  readonly repeats: number;
  readonly confirmed: number;
  readonly coach: number;
  readonly wrong: number;
}

const CHANGED: readonly Outcome[] = ['changed', 'remedy', 'withdrawn'];
const UNSEEN: readonly Outcome[] = ['not-held', 'not-shown'];

/** The sums of `tallies`. */
export function sum(tallies: readonly Summed[]): Figures {
  const of = (fits: (one: Summed) => boolean) =>
    tallies.reduce((total, one) => total + (fits(one) ? one.count : 0), 0);
  const isShown = ({ outcome }: Summed) => !UNSEEN.includes(outcome);
  const isHeld = (one: Summed) => one.severity === 'critical' && isShown(one);
  const isChanged = ({ outcome }: Summed) => CHANGED.includes(outcome);
  return {
    shown: of(isShown),
    changed: of(isChanged),
    sentAnyway: of(({ outcome }) => outcome === 'sent-anyway'),
    withReason: of(({ outcome }) => outcome === 'sent-with-reason'),
    onlyLogged: of((one) => !isShown(one)),
    held: of(isHeld),
    heldChanged: of((one) => isHeld(one) && isChanged(one)),
    notUseful: of((one) => one.notUseful),
    repeats: of((one) => one.isRepeat && isShown(one)),
    ...verdictsIn(tallies),
  };
}

/** How many were judged how. */
export function verdictsIn(
  tallies: readonly TallyBy<'disposition'>[],
): Pick<Figures, 'confirmed' | 'coach' | 'wrong'> {
  const of = (wanted: Disposition) =>
    tallies.reduce((total, one) => total + (one.disposition === wanted ? one.count : 0), 0);
  return { confirmed: of('confirmed'), coach: of('coach'), wrong: of('false-alarm') };
}

export interface Part {
  /** Id or name; empty: none is known. */
  readonly key: string;
  readonly figures: Figures;
}

/**
 * Figures by rule, agent, console or product. The most frequent comes first, except agents: they stand by name, so
 * that the list is no ranking of people.
 */
export function breakDown(tallies: readonly Keyed[], by: Breakdown): Part[] {
  const groups = Map.groupBy(tallies, (one) => keyOf(one, by));
  const parts = [...groups].map(([key, group]): Part => ({ key, figures: sum(group) }));
  const total = ({ figures }: Part) => figures.shown + figures.onlyLogged;
  return parts.sort((a, b) => (by === 'agent' ? 0 : total(b) - total(a)) || a.key.localeCompare(b.key));
}

/** With what they are broken down by. */
type Keyed = Summed & Partial<Pick<Tally, 'rule' | 'agent' | 'consoleId' | 'product'>>;

/** Where a tally keeps what it is broken down by. */
export const FIELD_OF = {
  rule: 'rule',
  agent: 'agent',
  console: 'consoleId',
  product: 'product',
} as const satisfies Record<Breakdown, TallyField>;

function keyOf(one: Keyed, by: Breakdown): string {
  return one[FIELD_OF[by]] ?? '';
}

/** Warnings of one day by severity, and good acts beside them. */
export interface DayFigures {
  readonly day: string;
  readonly critical: number;
  readonly warning: number;
  readonly advice: number;
  readonly credits: number;
}

/** One row a day of `days`, in their order; days without any have zeros. Only what was shown counts. */
export function byDay(
  tallies: readonly TallyBy<'day' | 'severity' | 'outcome'>[],
  creditDays: readonly string[],
  days: readonly string[],
): DayFigures[] {
  const shown = tallies.filter(({ outcome }) => !UNSEEN.includes(outcome));
  const groups = Map.groupBy(shown, ({ day }) => day);
  const credits = Map.groupBy(creditDays, (day) => day);
  return days.map((day) => {
    const count = (severity: Severity) =>
      (groups.get(day) ?? []).reduce((n, one) => n + (one.severity === severity ? one.count : 0), 0);
    return {
      day,
      critical: count('critical'),
      warning: count('warning'),
      advice: count('advice'),
      credits: credits.get(day)?.length ?? 0,
    };
  });
}

/** Whether warnings tire: how many in a hundred messages, and how many of them said the same thing again. */
export interface Fatigue {
  readonly messages: number;
  /** Null: no message was counted. */
  readonly perHundred: number | null;
  readonly repeatShare: number | null;
}

export function fatigue(
  { shown, repeats }: Pick<Figures, 'shown' | 'repeats'>,
  activity: readonly Activity[],
): Fatigue {
  const messages = activity.reduce((total, row) => total + row.messages, 0);
  return {
    messages,
    perHundred: messages === 0 ? null : (shown / messages) * 100,
    repeatShare: shown === 0 ? null : repeats / shown,
  };
}

/** What a week should be coached: never who, and no more than anybody keeps in mind. */
export const MOST_TOPICS = 3;

export interface Topic {
  readonly rule: string;
  /** Sent in spite of the warning, or marked by a supervisor, and not judged false. */
  readonly count: number;
}

/** The rules that were most passed over or marked "coach". A false alarm teaches nobody. */
export function topicsOf(tallies: readonly TallyBy<'rule' | 'outcome' | 'disposition'>[]): Topic[] {
  const worth = tallies.filter(
    ({ outcome, disposition }) =>
      disposition === 'coach' || (disposition !== 'false-alarm' && !CHANGED.includes(outcome)),
  );
  return [...Map.groupBy(worth, ({ rule }) => rule)]
    .map(([rule, group]): Topic => ({ rule, count: group.reduce((n, one) => n + one.count, 0) }))
    .sort((a, b) => b.count - a.count || a.rule.localeCompare(b.rule))
    .slice(0, MOST_TOPICS);
}
