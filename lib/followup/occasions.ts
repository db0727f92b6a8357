import type { FollowUpReason } from '../model/care';
import { type CustomerFile, isOwed } from '../model/customer';
import { cycleOf } from '../profile/purchases';
import { dayOf, monthDayOf, yearOf } from './day';
import { type Festival, festivalsOf } from './festivals';

type Bought = CustomerFile['purchases'][number];

/** One reason to write to one customer, on or around one day. */
export interface Occasion {
  readonly reason: FollowUpReason;
  /** What it is, so that it is never written about twice: `cycle 20776 小青柑`. */
  readonly id: string;
  /** The day it is about: due, of the order, of the festival. */
  readonly day: number;
  /** What it rests on; null: no purchase. */
  readonly bought: { readonly product: string; readonly day: number } | null;
  /** Days between orders, of a cycle alone. */
  readonly everyDays: number | null;
  readonly festival: Festival | null;
  /** What has come in, of `arrival` alone, and whether the customer was promised word of it. */
  readonly arrived: { readonly product: string; readonly sku: string; readonly isPromised: boolean } | null;
}

const NOTHING = { bought: null, everyDays: null, festival: null, arrived: null };

/** What is written of a festival in a file: 中秋 in a need or a tag. */
const FESTIVAL_WORDS: readonly (readonly [Festival, RegExp])[] = [
  ['spring-festival', /春节|春節|过年|過年|新春|拜年|spring festival|lunar new year|chinese new year/i],
  ['mid-autumn', /中秋|mid-?autumn|moon festival/i],
  ['dragon-boat', /端午|dragon boat/i],
  ['lantern', /元宵|lantern festival/i],
  ['qixi', /七夕|qixi/i],
  ['double-ninth', /重阳|重陽|double ninth/i],
  ['mothers-day', /母亲节|母親節|mother'?s day/i],
  ['fathers-day', /父亲节|父親節|father'?s day/i],
  ['teachers-day', /教师节|教師節|teacher'?s day/i],
  ['valentine', /情人节|情人節|valentine/i],
  ['christmas', /圣诞|聖誕|christmas|xmas/i],
  ['thanksgiving', /感恩节|感恩節|thanksgiving/i],
  ['easter', /复活节|復活節|easter/i],
];

/** Next purchases by the customer's own rhythm, one of each thing bought three times or more. */
export function cyclesOf({ purchases }: CustomerFile): readonly Occasion[] {
  if (purchases.length < FEWEST_FOR_CYCLE) return [];
  const byThing = new Map<string, Bought[]>();
  for (const one of purchases) {
    const thing = one.sku ?? one.product;
    const known = byThing.get(thing);
    if (known === undefined) byThing.set(thing, [one]);
    else known.push(one);
  }
  return [...byThing].flatMap(([thing, list]): Occasion[] => {
    if (list.length < FEWEST_FOR_CYCLE) return [];
    const sorted = inOrder(list);
    const last = sorted[sorted.length - 1];
    const cycle = cycleOf(sorted.map(({ at }) => Date.parse(at)));
    if (cycle === null || last === undefined) return [];
    const day = dayOf(last.at) + cycle.days;
    const bought = { product: last.product, day: dayOf(last.at) };
    return [{ ...NOTHING, reason: 'cycle', id: `cycle ${day} ${thing}`, day, bought, everyDays: cycle.days }];
  });
}

const FEWEST_FOR_CYCLE = 3;

/** The latest order; null: nothing was bought. */
export function lastBought({ purchases }: CustomerFile): { product: string; day: number } | null {
  let last: Bought | null = null;
  for (const one of purchases) if (last === null || Date.parse(one.at) >= Date.parse(last.at)) last = one;
  return last === null ? null : { product: last.product, day: dayOf(last.at) };
}

/** `05-24` of a birthday, in whichever of the usual ways it was written; null: none, or it cannot be told. */
export function birthdayOf({ birthday }: CustomerFile): string | null {
  const found = /(?:^|\D)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/.exec(birthday?.trim().replace(/T.*$/, '') ?? '');
  if (found === null) return null;
  const [month, day] = [Number(found[1]), Number(found[2])];
  // Some year with a 29 February tells whether there is such a day.
  const iso = `2028-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return Number.isNaN(dayOf(iso)) || monthDayOf(dayOf(iso)) !== iso.slice(5) ? null : iso.slice(5);
}

/** Festivals that matter to this customer: bought for before, or spoken of. With the purchase, if there is one. */
export function festivalsFor(file: CustomerFile): ReadonlyMap<Festival, Bought | null> {
  const found = new Map<Festival, Bought | null>();
  const said = [file.care?.needs.occasion?.text ?? '', ...file.tags].join(' ');
  for (const [festival, words] of FESTIVAL_WORDS) if (words.test(said)) found.set(festival, null);
  for (const one of inOrder(file.purchases)) {
    const day = dayOf(one.at);
    // What somebody who buys every month bought then says nothing of the festival; a present came but once.
    for (const { festival, first, last } of leadsOf(yearOf(day)))
      if (day >= first && day <= last && file.purchases.length <= MOST_FOR_FESTIVAL) found.set(festival, one);
  }
  return found;
}

/** Of more orders in a file each festival has one before it by mere chance. */
const MOST_FOR_FESTIVAL = 4;

/** Festivals whose presents people buy for themselves are no sign; these are. */
const GIVING: ReadonlySet<Festival> = new Set([
  'spring-festival',
  'mid-autumn',
  'dragon-boat',
  'qixi',
  'valentine',
  'mothers-day',
  'fathers-day',
  'christmas',
]);
const GIVING_LEAD_DAYS = 14;
const leads = new Map<number, readonly { festival: Festival; first: number; last: number }[]>();

/** The days before each giving festival of a year; reckoned once: a list of orders asks half a million times. */
function leadsOf(year: number) {
  let known = leads.get(year);
  if (known === undefined) {
    known = festivalsOf(year)
      .filter(({ festival }) => GIVING.has(festival))
      .map(({ festival, day }) => ({ festival, first: day - GIVING_LEAD_DAYS, last: day - 1 }));
    leads.set(year, known);
  }
  return known;
}

/** How long before a festival one may write of it: a parcel takes its time. */
export const FESTIVAL_WINDOW = { from: 14, to: 4 } as const;

/** What customers are still owed word of when something comes in, in their words; of a half-kept promise what is left. */
export const promisesOfArrival = ({ promises }: CustomerFile): readonly string[] =>
  promises
    .filter(isOwed)
    .map(({ text, stillOwed }) => stillOwed ?? text)
    .filter((text) => ARRIVAL_WORDS.test(text));
const ARRIVAL_WORDS = /到货|到貨|补货|補貨|上新|新批次|back in stock|comes? in|arriv|restock/i;

const inOrder = (list: readonly Bought[]): readonly Bought[] =>
  [...list].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
