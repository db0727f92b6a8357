import { readNumeral } from './numerals';

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
export const MORNING: Part = { from: 6 * HOUR, until: 12 * HOUR, before: 12 * HOUR, pmBelow: 0 };
const NOON: Part = { from: 11 * HOUR, until: 14 * HOUR, before: 12 * HOUR, pmBelow: 5 };
const AFTERNOON: Part = { from: 12 * HOUR, until: 18 * HOUR, before: 12 * HOUR, pmBelow: 12 };
export const EVENING: Part = { from: 18 * HOUR, until: 24 * HOUR, before: 18 * HOUR, pmBelow: 12 };
const NIGHT: Part = { from: 0, until: 6 * HOUR, before: 6 * HOUR, pmBelow: 0 };
const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/(?:早上|早晨|清晨|上午|一早)(?!好)|morning(?![a-z])/y, MORNING],
  [/中午(?!好)/y, NOON],
  [/(?:下午|午后)(?!好|茶)|afternoon(?![a-z])/y, AFTERNOON],
  [/(?:傍晚|晚上|晚间|夜里|夜间|半夜|深夜)(?!好)|(?:evening|night)(?![a-z])/y, EVENING],
  [/凌晨/y, NIGHT],
];

/** A time of day as written. */
export interface Clock {
  readonly minute: number;
  /** 6点 may be six in the evening; 18:00, 06:30 and 6 am may not. */
  readonly isTwelveHour: boolean;
  readonly end: number;
  /** 10点 alone, which may be points as well. */
  readonly isWeak: boolean;
}

const CLOCK_COLON =
  /([01]?\d|2[0-4])[:：]([0-5]\d)(?::[0-5]\d)?(?![\d:])\s?(am|pm|a\.m\.?|p\.m\.?)?(?![a-z])/y;
const CLOCK_EN = /(1[0-2]|0?[1-9])\s?(am|pm|a\.m\.?|p\.m\.?)(?![a-z])|(1[0-2]|[1-9]) o'?clock/y;
const CLOCK_ZH =
  /(2[0-4]|1\d|0?\d|二十[一二三四]?|十[一二三四五六七八九]?|[一二两三四五六七八九])\s?(?:点(?![击赞心餐数评名])|时(?![候间刻常尚而]))(?:(钟|整)|(半)|([一三])刻|([0-5]?\d|[一二三四五]?十[一二三四五六七八九]?)分?(?![\d罐盒件个元块]))?/y;
const NAMED_EN = /(noon|midday|midnight)(?![a-z])/y;
/** "by 6", "by six": only after a preposition, and only where nothing is counted. */
const CLOCK_BARE_EN =
  /(1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=$|[.,!?;)]|\s(?:today|tonight|tomorrow|this|on|at the latest|sharp|and|or|if|so|then)(?![a-z]))/y;
const HOURS_EN = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const BY_BEFORE = /(?:^|[^a-z])(?:by|before|until|till)\s$/;
/** The part of the day named at `at`, or null. */
export function readPart(text: string, at: number): { readonly part: Part; readonly end: number } | null {
  for (const [pattern, part] of PARTS) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { part, end: pattern.lastIndex };
  }
  return null;
}

/** The time of day at `at`, or null; `left` is what stands before it ("by " makes a bare 6 one). */
export function readClock(text: string, at: number, left: string): Clock | null {
  const colon = exec(CLOCK_COLON, text, at);
  if (colon) {
    const [whole, hour = '', minute = '', half] = colon;
    if (/[\d:.]$/.test(left) || (hour === '24' && minute !== '00')) return null;
    return {
      minute: toMinute(Number(hour), Number(minute), half),
      isTwelveHour: !half && hour.length === 1 && hour !== '0',
      end: at + whole.trimEnd().length,
      isWeak: false,
    };
  }
  const english = exec(CLOCK_EN, text, at);
  if (english) {
    const hour = Number(english[1] ?? english[3]);
    return {
      minute: toMinute(hour, 0, english[2]),
      isTwelveHour: !english[2],
      end: at + english[0].length,
      isWeak: false,
    };
  }
  const named = exec(NAMED_EN, text, at)?.[1];
  if (named) {
    return {
      minute: named === 'midnight' ? 24 * HOUR : 12 * HOUR,
      isTwelveHour: false,
      end: at + named.length,
      isWeak: false,
    };
  }
  const chinese = exec(CLOCK_ZH, text, at);
  if (chinese) return /[\d.:第]$/.test(left) ? null : chineseClock(chinese, at);
  const bare = BY_BEFORE.test(left) ? exec(CLOCK_BARE_EN, text, at)?.[1] : undefined;
  if (!bare) return null;
  const hour = /\d/.test(bare) ? Number(bare) : HOURS_EN.indexOf(bare) + 1;
  return { minute: hour * HOUR, isTwelveHour: true, end: at + bare.length, isWeak: false };
}

function chineseClock(match: RegExpExecArray, at: number): Clock | null {
  const [whole, hourText = '', exact, half, quarters, minuteText] = match;
  const hour = readNumeral(hourText, 0)?.value ?? 0;
  const minute = half
    ? 30
    : quarters
      ? quarters === '一'
        ? 15
        : 45
      : minuteText
        ? (readNumeral(minuteText, 0)?.value ?? 0)
        : 0;
  if (minute > 59) return null;
  return {
    minute: hour * HOUR + minute,
    isTwelveHour: hour >= 1 && hour <= 11 && !hourText.startsWith('0'),
    end: at + whole.length,
    isWeak: !exact && !half && !quarters && !minuteText,
  };
}

function toMinute(hour: number, minute: number, half?: string): number {
  const isPm = half?.startsWith('p') ?? false;
  const base = half ? (hour % 12) + (isPm ? 12 : 0) : hour;
  return base * HOUR + minute;
}

/** 下午6点 is 18:00, 晚上12点 midnight, 晚上1点 an hour after it, 中午1点 13:00. */
export function inPart(minute: number, part: Part, isTwelveHour: boolean): number {
  const hour = Math.floor(minute / HOUR);
  if (part === EVENING && hour === 12) return minute + 12 * HOUR;
  if (part === EVENING && isTwelveHour && hour < 5) return minute + 24 * HOUR;
  if (part === NIGHT && hour === 12) return minute - 12 * HOUR;
  return isTwelveHour && hour < part.pmBelow ? minute + 12 * HOUR : minute;
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
