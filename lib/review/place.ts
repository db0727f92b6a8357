import type { Severity } from '../model/finding';
import { BREAKDOWNS, type Breakdown } from './breakdown';
import { isDay, NO_FILTER, type ReviewFilter, type ReviewState } from './filter';

const USUAL_PERIOD: Period = 28;

const SEVERITIES: readonly string[] = ['critical', 'warning', 'advice'] satisfies Severity[];
const STATES: readonly string[] = ['open', 'disputed', 'reviewed', 'all'] satisfies ReviewState[];
const isSeverity = (word: string): word is Severity => SEVERITIES.includes(word);
const isState = (word: string): word is ReviewState => STATES.includes(word);

/** The dashboard's views. */
export const VIEWS = ['review', 'trends', 'rules', 'risk', 'replay', 'versions', 'audit', 'access'] as const;
export type View = (typeof VIEWS)[number];

/** Days a trend looks back. */
export const PERIODS = [7, 28, 90] as const;
export type Period = (typeof PERIODS)[number];

const isView = (word: string): word is View => VIEWS.some((view) => view === word);
const isBreakdown = (word: string): word is Breakdown => BREAKDOWNS.some((by) => by === word);

/** Most entries a rule that a sample draws. */
const MOST_SAMPLED = 500;

/** Where the dashboard stands: the view, the list with the entry opened in it, the period and breakdown of trends. */
export interface ReviewPlace {
  readonly view: View;
  readonly days: Period;
  readonly by: Breakdown;
  /** The rule opened in the view of rules. */
  readonly about: string | null;
  readonly filter: ReviewFilter;
  readonly entryId: string | null;
}

/** The plain list. */
export const PLAIN: ReviewPlace = {
  view: 'review',
  days: USUAL_PERIOD,
  by: 'rule',
  about: null,
  filter: NO_FILTER,
  entryId: null,
};

/** Reads an address's query (`?rule=…&day=2026-11-18`). What it does not know it leaves out. */
export function readPlace(query: string): ReviewPlace {
  const params = new URLSearchParams(query);
  const word = (name: string) => params.get(name) || null;
  const severity = word('severity');
  const day = word('day');
  const state = word('state');
  const sample = Number(word('sample') ?? Number.NaN);
  const view = word('view');
  const by = word('by');
  return {
    view: view !== null && isView(view) ? view : 'review',
    days: PERIODS.find((days) => String(days) === word('days')) ?? USUAL_PERIOD,
    by: by !== null && isBreakdown(by) ? by : 'rule',
    about: word('about'),
    filter: {
      rule: word('rule'),
      severity: severity !== null && isSeverity(severity) ? severity : null,
      agent: word('agent'),
      day: day !== null && isDay(day) ? day : null,
      state: state !== null && isState(state) ? state : NO_FILTER.state,
      sample: Number.isInteger(sample) && sample > 0 && sample <= MOST_SAMPLED ? sample : null,
    },
    entryId: word('entry'),
  };
}

/** The query of a place, empty for the plain list; `readPlace` reads it back. */
export function writePlace({ view, days, by, about, filter, entryId }: ReviewPlace): string {
  const params = new URLSearchParams();
  if (view !== 'review') params.set('view', view);
  if (days !== USUAL_PERIOD) params.set('days', String(days));
  if (by !== 'rule') params.set('by', by);
  if (about !== null) params.set('about', about);
  for (const name of ['rule', 'severity', 'agent', 'day'] as const) {
    const value = filter[name];
    if (value !== null) params.set(name, value);
  }
  if (filter.state !== NO_FILTER.state) params.set('state', filter.state);
  if (filter.sample !== null) params.set('sample', String(filter.sample));
  if (entryId !== null) params.set('entry', entryId);
  return params.size === 0 ? '' : `?${params}`;
}
