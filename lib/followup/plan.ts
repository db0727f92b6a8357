import { type FollowUpReason, NO_CARE } from '../model/care';
import { type CustomerFile, isOwed } from '../model/customer';
import type { Product } from '../model/policy';
import type { ShopIndex } from '../policy/shop-index';
import { complaintNow } from '../profile/care';
import { dayOf, monthDayOf, yearOf } from './day';
import { type FestivalDay, festivalsBetween } from './festivals';
import { tagKey, WINDOWS } from './keys';
import {
  birthdayOf,
  cyclesOf,
  FESTIVAL_WINDOW,
  festivalsFor,
  lastBought,
  type Occasion,
  promisesOfArrival,
} from './occasions';

/** Weather is never looked up: the agent sees it, and says so. */
export const WEATHERS = ['cold', 'heat', 'rain', 'storm'] as const;
export type Weather = (typeof WEATHERS)[number];

/** What is the same for every customer on one day. */
export interface PlanDay {
  readonly today: number;
  /** Festivals near enough to be written of. */
  readonly festivals: readonly FestivalDay[];
  /** Products that have come in lately. */
  readonly arrivals: readonly Product[];
  readonly weather: Weather | null;
}

/** Why a customer is not to be written to today. */
export type NotNow =
  | { readonly because: 'do-not-contact' }
  | { readonly because: 'no-reason' }
  | { readonly because: 'owed' }
  /** Whoever complains hears of that first. */
  | { readonly because: 'complaint' }
  /** The last one was too short ago, or there were too many lately. */
  | { readonly because: 'too-soon'; readonly untilDay: number }
  | { readonly because: 'put-off'; readonly untilDay: number }
  /** By their own rhythm the next purchase is not due. */
  | { readonly because: 'not-due'; readonly untilDay: number };

/** Who may be written to today, and why; the first reason is the one to take. */
export type Verdict =
  | { readonly may: true; readonly occasions: readonly [Occasion, ...Occasion[]] }
  | ({ readonly may: false } & NotNow);

/** Days between two messages that the shop begins. */
export const LEAST_GAP_DAYS = 14;
/** Messages that the shop begins within {@link CAP_DAYS}. */
export const MOST_IN_CAP = 3;
export const CAP_DAYS = 90;
/** A price row that began no longer ago makes its product a new arrival. */
const ARRIVAL_DAYS = 21;

/** Reasons that offer something; none of them before the next purchase is due. */
const SELLING: ReadonlySet<FollowUpReason> = new Set(['cycle', 'festival', 'arrival']);

/** What the calendar, the shop and the agent's eye give for a day. */
export function planDay(today: number, index: ShopIndex | null, weather: Weather | null): PlanDay {
  return {
    today,
    festivals: festivalsBetween(today + FESTIVAL_WINDOW.to, today + FESTIVAL_WINDOW.from),
    arrivals: (index?.policy.products ?? []).filter((product) => isNew(product, today)),
    weather,
  };
}

/** All its prices began lately: a product whose price merely changed has older ones. */
const isNew = ({ prices, stock }: Product, today: number): boolean =>
  stock !== 0 &&
  prices.length > 0 &&
  prices.every(({ fromMs }) => {
    const age = fromMs === null ? ARRIVAL_DAYS + 1 : today - Math.floor(fromMs / DAY_MS);
    return age >= 0 && age <= ARRIVAL_DAYS;
  });
const DAY_MS = 86_400_000;

/**
 * Whether a customer may be written to on a day. Refusals come first, whatever reason there is: asked not to be
 * contacted, something overdue is owed, a complaint is open, put off by an agent, written to lately.
 */
export function verdictOf(file: CustomerFile, day: PlanDay): Verdict {
  const { today } = day;
  if (file.consent?.doNotContactSince !== undefined) return { may: false, because: 'do-not-contact' };
  const { followUps } = file.care ?? NO_CARE;
  if (file.promises.some((promise) => isOwed(promise) && dayOf(promise.dueAt) < today))
    return { may: false, because: 'owed' };
  const complaint = complaintNow(file.care ?? NO_CARE);
  if (complaint !== null && complaint.closed === undefined) return { may: false, because: 'complaint' };
  const all = occasionsOn(file, day);
  const putOff = followUps.findLast(({ outcome, until }) => outcome === 'later' && until !== undefined);
  if (putOff?.until !== undefined && dayOf(putOff.until) > today && !all.some(isPromised))
    return { may: false, because: 'put-off', untilDay: dayOf(putOff.until) };
  const written = followUps.filter(({ outcome }) => outcome === 'done').map(({ at }) => dayOf(at));
  const until = capEnd(written, today);
  if (until > today && !all.some(isPromised)) return { may: false, because: 'too-soon', untilDay: until };

  const settled = new Set(followUps.filter(({ outcome }) => outcome !== 'later').map((one) => one.occasion));
  const lastReason = followUps.findLast(({ outcome }) => outcome === 'done')?.reason;
  const fresh = all.filter(({ id }) => !settled.has(id));
  const rest = restUntil(file, today);
  const allowed = fresh.filter(
    (one) =>
      isPromised(one) ||
      ((file.consent?.marketing !== false || one.reason === 'order') &&
        (rest === null || !SELLING.has(one.reason))),
  );
  // The same reason twice running is a routine, not attention: another one goes first.
  const [first, ...others] = [...allowed].sort(
    (a, b) => Number(a.reason === lastReason) - Number(b.reason === lastReason),
  );
  if (first !== undefined) return { may: true, occasions: [first, ...others] };
  return rest !== null && fresh.some(({ reason }) => SELLING.has(reason))
    ? { may: false, because: 'not-due', untilDay: rest }
    : { may: false, because: 'no-reason' };
}

const isPromised = ({ arrived }: Occasion): boolean => arrived?.isPromised === true;

/** The first day on which the cap lets the shop write again. */
function capEnd(written: readonly number[], today: number): number {
  const gap = Math.max(0, ...written.map((day) => day + LEAST_GAP_DAYS));
  const lately = written.filter((day) => day > today - CAP_DAYS).sort((a, b) => b - a);
  const oldest = lately[MOST_IN_CAP - 1];
  return Math.max(gap, oldest === undefined ? 0 : oldest + CAP_DAYS);
}

/** The day before which nothing is pushed: the earliest next purchase by the customer's own rhythm. Null: due, or no rhythm. */
export function restUntil(file: CustomerFile, today: number): number | null {
  const due = cyclesOf(file).map(({ day }) => day);
  if (due.length === 0) return null;
  const next = Math.min(...due);
  return next > today ? next : null;
}

/** All reasons there are on that day, the most telling first. */
function occasionsOn(file: CustomerFile, day: PlanDay): readonly Occasion[] {
  const { today, festivals, weather } = day;
  const last = lastBought(file);
  const isWithin = (from: number, [first, end]: readonly [number, number]): boolean =>
    today - from >= first && today - from <= end;
  const nothing = { bought: last, everyDays: null, festival: null, arrived: null };
  const found: Occasion[] = [...arrivalsOn(file, day)];
  if (last !== null && isWithin(last.day, WINDOWS.order))
    found.push({ ...nothing, reason: 'order', id: `order ${last.day}`, day: last.day });
  found.push(...cyclesOf(file).filter((one) => isWithin(one.day, WINDOWS.cycle)));
  const birthday = birthdayOf(file);
  for (const when of [today, today - 1])
    if (birthday === monthDayOf(when))
      found.push({ ...nothing, reason: 'birthday', id: `birthday ${yearOf(when)}`, day: when });
  const own = festivalsFor(file);
  for (const { festival, day: when } of festivals) {
    const bought = own.get(festival);
    if (bought === undefined) continue;
    const about = bought === null ? null : { product: bought.product, day: dayOf(bought.at) };
    found.push({
      ...nothing,
      reason: 'festival',
      id: `festival ${festival} ${yearOf(when)}`,
      day: when,
      bought: about,
      festival,
    });
  }
  if (last !== null && isWithin(last.day, WINDOWS.usage))
    found.push({ ...nothing, reason: 'usage', id: `usage ${last.day}`, day: last.day });
  if (weather !== null && last !== null)
    found.push({ ...nothing, reason: 'weather', id: `weather ${weather} ${today}`, day: today });
  return found;
}

/** What came in that this customer waits for: promised, or named by one of their tags. */
function arrivalsOn(file: CustomerFile, { arrivals, today }: PlanDay): readonly Occasion[] {
  if (arrivals.length === 0) return [];
  const promised = promisesOfArrival(file);
  const bought = new Set(file.purchases.map((one) => one.sku));
  const tags = new Set(file.tags.map(tagKey));
  return arrivals.flatMap(({ sku, name, aliases }): Occasion[] => {
    const names = [name, ...aliases];
    const isTagged = names.some((one) => tags.has(tagKey(one)));
    // "I'll tell you when it is back" is about this product if it says so, or if they have bought it.
    const isPromised =
      promised.some((text) => names.some((one) => text.includes(one))) ||
      (promised.length > 0 && bought.has(sku));
    if (!isTagged && !isPromised) return [];
    return [
      {
        reason: 'arrival',
        id: `arrival ${sku}`,
        day: today,
        bought: null,
        everyDays: null,
        festival: null,
        arrived: { product: name, sku, isPromised },
      },
    ];
  });
}
