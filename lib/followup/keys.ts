import type { CustomerFile } from '../model/customer';
import { suggestionKey } from '../profile/care';
import { dayOf, isoOf, monthDayOf } from './day';
import type { Festival } from './festivals';
import { birthdayOf, cyclesOf, festivalsFor, lastBought, promisesOfArrival } from './occasions';

/** What a key of the planner's index stands for: its first letter. Behind it a day, a month and day, or a name. */
const KEY = {
  cycle: 'c',
  order: 'o',
  birthday: 'b',
  festival: 'f',
  tag: 't',
  waits: 'w',
  later: 'l',
} as const;

/** How long an occasion stays one, days: [first, last] after the day it is about. */
export const WINDOWS = {
  cycle: [0, 21],
  order: [5, 9],
  usage: [21, 35],
  birthday: [0, 1],
} as const;

/** From and to, both included. */
export type KeyRange = readonly [string, string];

/**
 * By which days and names a customer is due. It depends on the customer alone, not on today: a hundred thousand rows
 * are written when their customers are, and only a few are read each morning. None for whoever must not be written to.
 */
export function followUpKeys(file: CustomerFile): string[] {
  if (file.consent?.doNotContactSince !== undefined) return [];
  const keys = new Set<string>();
  const followUps = file.care?.followUps ?? [];
  for (const { outcome, until } of followUps)
    if (outcome === 'later' && until !== undefined) keys.add(KEY.later + isoOf(dayOf(until)));
  const last = lastBought(file);
  if (last !== null) keys.add(KEY.order + isoOf(last.day));
  // Without consent only what concerns an order of theirs, or what they were promised, is a reason.
  if (promisesOfArrival(file).length > 0) keys.add(KEY.waits);
  if (file.consent?.marketing === false) return [...keys];
  const settled = new Set(followUps.filter(({ outcome }) => outcome !== 'later').map((one) => one.occasion));
  for (const { id, day } of cyclesOf(file)) if (!settled.has(id)) keys.add(KEY.cycle + isoOf(day));
  const birthday = birthdayOf(file);
  if (birthday !== null) keys.add(KEY.birthday + birthday);
  for (const festival of festivalsFor(file).keys()) keys.add(KEY.festival + festival);
  for (const tag of file.tags) keys.add(tagKey(tag));
  return [...keys];
}

/** A tag as the index has it: case and blanks aside. */
export const tagKey = (tag: string): string => suggestionKey(KEY.tag, tag.normalize('NFKC').slice(0, 24));

/** What is asked of the index for one day, the most telling first. */
export function rangesOf(
  today: number,
  coming: readonly Festival[],
  arrivedTags: readonly string[],
  hasArrivals: boolean,
): readonly KeyRange[] {
  const ago = (key: string, [first, last]: readonly [number, number]): KeyRange => [
    key + isoOf(today - last),
    key + isoOf(today - first),
  ];
  const one = (key: string): KeyRange => [key, key];
  return [
    ago(KEY.later, [0, LATER_STAYS]),
    ...(hasArrivals ? [one(KEY.waits)] : []),
    ago(KEY.order, WINDOWS.order),
    ...[today, today - 1].map((day) => one(KEY.birthday + monthDayOf(day))),
    ago(KEY.cycle, WINDOWS.cycle),
    ...arrivedTags.map((tag) => one(tagKey(tag))),
    ...coming.map((festival) => one(KEY.festival + festival)),
    ago(KEY.order, WINDOWS.usage),
  ];
}

/** Days for which somebody put off stays on the list. */
const LATER_STAYS = 14;
