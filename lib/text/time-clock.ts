import { readNumeral } from './numerals';
import { groupOf, matchAt } from './sticky';
import { NUMBER_EN, NUMBER_ZH, NUMBERS_EN } from './time-words';

/** A part of the day. */
export interface Part {
  /** Minutes since midnight; generous at the end, since a broken promise must be broken beyond doubt. */
  readonly from: number;
  readonly until: number;
  /** What 下午前 ("before the afternoon") ends at. */
  readonly before: number;
  /** Hours up to this one are past noon: 下午6点 is 18:00. */
  readonly pmBelow: number;
}

/** Minutes in one. */
export const HOUR = 60;
const part = (from: number, until: number, before: number, pmBelow: number): Part => ({
  from: from * HOUR,
  until: until * HOUR,
  before: before * HOUR,
  pmBelow,
});
export const MORNING = part(6, 12, 12, 0);
export const EVENING = part(18, 24, 18, 12);
const NIGHT = part(0, 6, 6, 0);
const PARTS: readonly Part[] = [MORNING, part(11, 14, 12, 5), part(12, 18, 12, 12), EVENING, NIGHT];
/** One group a part, in the order of {@link PARTS}. */
const PART =
  /((?:早[上晨]|清晨|上午|一早)(?!好)|morning(?![a-z]))|(中午(?!好))|((?:下午|午后)(?![好茶])|afternoon(?![a-z]))|((?:傍晚|晚[上间]|夜[里间]|[半深]夜)(?!好)|(?:evening|night)(?![a-z]))|(凌晨)/y;

/** The part of the day named at `at`, or null. */
export function readPart(text: string, at: number): { readonly part: Part; readonly end: number } | null {
  const match = matchAt(PART, text, at);
  const found = match && PARTS[groupOf(match) - 1];
  return found ? { part: found, end: PART.lastIndex } : null;
}

/** A time of day as written. */
export interface Clock {
  readonly minute: number;
  /** 6点 may be six in the evening; 18:00, 06:30 and 6 am may not. */
  readonly isTwelveHour: boolean;
  readonly end: number;
  /** 10点 alone, which may be points as well. */
  readonly isWeak: boolean;
}

const HALF = '([ap])(?:m|\\.m\\.?)';
const CLOCK_COLON = new RegExp(
  `([01]?\\d|2[0-4])[:：]([0-5]\\d)(?::[0-5]\\d)?(?![\\d:])(?:\\s?${HALF})?(?![a-z])`,
  'y',
);
const CLOCK_EN = new RegExp(
  `(1[0-2]|0?[1-9])(?:\\s?${HALF}(?![a-z])| o'?clock)|(noon|midday|midnight)(?![a-z])`,
  'y',
);
const CLOCK_ZH = new RegExp(
  `(2[0-4]|1\\d|0?\\d|${NUMBER_ZH})\\s?(?:点(?![击赞心餐数评名])|时(?![候间刻常尚而]))(?:([钟整])|(半)|([一三])刻|([0-5]?\\d|[一二三四五]?十[一二三四五六七八九]?)分?(?![\\d罐盒件个元块]))?`,
  'y',
);
/** "by 6", "by six": only after a preposition, and only where nothing is counted. */
const CLOCK_BARE_EN = new RegExp(
  `(1[0-2]|[1-9]|${NUMBER_EN})(?=$|[.,!?;)]|\\s(?:today|tonight|tomorrow|this|on|at the latest|sharp|and|or|if|so|then)(?![a-z]))`,
  'y',
);
const BY_BEFORE = /(?:^|[^a-z])(?:by|before|until|till)\s$/;

/** The time of day at `at`, or null; `left` is what stands before it ("by " makes a bare 6 one). */
export function readClock(text: string, at: number, left: string): Clock | null {
  const isInNumber = /[\d:.]$/.test(left);
  const colon = matchAt(CLOCK_COLON, text, at);
  if (colon) {
    const [whole, hour = '', minute, half] = colon;
    if (isInNumber || (hour === '24' && minute !== '00')) return null;
    const isTwelveHour = !half && hour.length === 1 && hour !== '0';
    return clock(hour, Number(minute), isTwelveHour, at + whole.length, half);
  }
  const english = matchAt(CLOCK_EN, text, at);
  if (english) {
    const [whole, hour = '', half, name] = english;
    const isClear = Boolean(half ?? name);
    return clock(name === 'midnight' ? '24' : name ? '12' : hour, 0, !isClear, at + whole.length, half);
  }
  const chinese = matchAt(CLOCK_ZH, text, at);
  if (chinese) {
    const [whole, hourText = '', exact, half, quarters, minuteText] = chinese;
    const hour = numeral(hourText);
    const minute = half ? 30 : quarters ? numeral(quarters) * 15 : numeral(minuteText);
    if (isInNumber || left.endsWith('第') || minute > 59 || hour > 24) return null;
    const isTwelveHour = hour >= 1 && hour <= 11 && !hourText.startsWith('0');
    const isWeak = !(exact || half || quarters || minuteText);
    return { ...clock(hourText, minute, isTwelveHour, at + whole.length), isWeak };
  }
  const bare = BY_BEFORE.test(left) && matchAt(CLOCK_BARE_EN, text, at)?.[1];
  return bare ? clock(bare, 0, true, at + bare.length) : null;
}

const numeral = (text = ''): number => readNumeral(text, 0)?.value ?? NUMBERS_EN.indexOf(text) + 1;

function clock(hourText: string, minute: number, isTwelveHour: boolean, end: number, half?: string): Clock {
  const hour = numeral(hourText);
  const hours = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  return { minute: hours * HOUR + minute, isTwelveHour, end, isWeak: false };
}

/** 下午6点 is 18:00, 晚上12点 midnight, 晚上1点 an hour after it, 中午1点 13:00. */
export function inPart(minute: number, part: Part, isTwelveHour: boolean): number {
  const hour = Math.floor(minute / HOUR);
  if (part === EVENING && hour === 12) return minute + 12 * HOUR;
  if (part === EVENING && isTwelveHour && hour < 5) return minute + 24 * HOUR;
  if (part === NIGHT && hour === 12) return minute - 12 * HOUR;
  return isTwelveHour && hour < part.pmBelow ? minute + 12 * HOUR : minute;
}
