import { readNumeral } from './numerals';
import { matchAt, matchesAt } from './sticky';
import {
  type Days,
  date,
  days,
  exactDate,
  nearestMonth,
  nearestYear,
  onWeekday,
  thirdOf,
  week,
  wholeMonth,
} from './time-calendar';
import { dayNumber, type Now, weekdayOf } from './time-context';
import { MONTH_EN, MONTHS, NUMBER_ZH, stepOf, WEEKDAY_EN, WEEKDAYS } from './time-words';

export type { Days } from './time-calendar';

/** What a pattern found: its match, and what stands before it. */
interface Found {
  readonly match: RegExpExecArray;
  readonly left: string;
  readonly text: string;
}
type Build = (found: Found, now: Now) => Days | null;

const WEEKDAYS_ZH = '一二三四五六日';
const NUMBER_1_31 = `\\d{1,2}|廿[一二三四五六七八九]?|${NUMBER_ZH}`;
const numeral = (text = ''): number => readNumeral(text, 0)?.value ?? 0;

/** Patterns of words that begin in Chinese, in digits (either) or in Latin letters; tried in this order. */
const IN_CHINESE: readonly (readonly [RegExp, Build])[] = [
  [/(大?[前后]天|[今明昨][天日儿]|次日(?=[0-9一二三四五六七八九十上下中晚早前达到]))/y, relative],
  [
    /([今明昨])([晚早夜晨])(?![安会些])上?/y,
    ({ match: [, day, part] }, now) => ({
      ...days(now.today + stepOf(day)),
      part: part === '早' || part === '晨' ? 'morning' : 'evening',
    }),
  ],
  [/双(?:十一|11)(?!\d)/y, (_, now) => saleDay(now, 11)],
  [/双(?:十二|12)(?!\d)/y, (_, now) => saleDay(now, 12)],
  [/([上下]个?|本|这个?|当)?([月年])([底末初])/y, monthEnd],
  [
    /([上下本这])个?月(?![\d底末初会货])/y,
    ({ match: [, said] }, { parts }) => wholeMonth(parts.year, parts.month + stepOf(said)),
  ],
  [
    /(上上|下下|[上下本这])?个?(?:周|星期|礼拜)([一二三四五六日天末]|[1-6](?!\d))(?:[到至-](?:周|星期|礼拜)?([一二三四五六日天]))?/y,
    weekdayZh,
  ],
  [
    /([上下本这])个?(?:周(?![边围刊转全密长年到])|星期|礼拜)/y,
    ({ match: [, said] }, now) => week(now, stepOf(said)),
  ],
];
const IN_EITHER: readonly (readonly [RegExp, Build])[] = [
  [
    new RegExp(
      `(明年|去年|今年|本)?(\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?(?:\\s?(${NUMBER_1_31})(?:日|号|(?![\\d.:点时分]))|([底末初]|[上中下]旬))?`,
      'y',
    ),
    monthDay,
  ],
  [new RegExp(`(${NUMBER_1_31})([号日])(?![楼店线链仓色车桌房柜机门院码内元位])`, 'y'), dayOfMonth],
];
const IN_DIGITS: readonly (readonly [RegExp, Build])[] = [
  [
    /(20\d\d)(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})(?![\d.])[日号]?/y,
    ({ match: [, y, m, d] }) => exactDate(Number(y), Number(m), Number(d)),
  ],
  ...IN_EITHER,
  [/(\d{1,2})\/(\d{1,2})(?![\d/.%])(?!\s?[罐盒件瓶个袋包只片杯元块折])/y, slashDate],
  [
    new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH_EN}(?![a-z])(?:\\.?,? (20\\d\\d))?`, 'y'),
    ({ match: [, d, m = '', y] }, now) => date(now, MONTHS.indexOf(m) + 1, Number(d), y),
  ],
  // "the 30th" only where a preposition says that it is a day: "the 5th time" is not.
  [
    /(\d{1,2})(?:st|nd|rd|th)(?![a-z]| (?!at|by|if|or|so)[a-z])/y,
    ({ match: [, day], left }, now) =>
      /(?:^|[^a-z])(?:by|on|until|till|before)(?: the)? $/.test(left) && Number(day) <= 31
        ? nearestMonth(now, Number(day))
        : null,
  ],
];
const IN_LATIN: readonly (readonly [RegExp, Build])[] = [
  [/(?:the )?day after tomorrow(?![a-z])/y, (_, now) => days(now.today + 2)],
  [/(today|yesterday|tomorrow|tmrw?)(?![a-z])/y, relative],
  [/tonight(?![a-z])/y, (_, now) => ({ ...days(now.today), part: 'evening' })],
  [new RegExp(`(this |next |last |coming )?${WEEKDAY_EN}(?![a-z])`, 'y'), weekdayEn],
  [/(this|next|last) (week(?:end)?|month)(?![a-z])/y, periodEn],
  [
    /(?:the )?end of (?:(?:the|this|(next)) )?(day|week|month|year)(?![a-z])|(?:eo([dwm])|cob)(?![a-z])/y,
    endOfEn,
  ],
  [
    new RegExp(
      `${MONTH_EN}\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]\\d|\\d|%| ?[ap]m)(?:,? (20\\d\\d))?(?![a-z])`,
      'y',
    ),
    ({ match: [, m = '', d, y] }, now) => date(now, MONTHS.indexOf(m) + 1, Number(d), y),
  ],
];
const CHINESE = [...IN_CHINESE, ...IN_EITHER];

/** The day or days named at `at`, and where the words end; null when none are. */
export function readDays(text: string, at: number, now: Now): (Days & { readonly end: number }) | null {
  const code = text.charCodeAt(at);
  for (const [pattern, build] of code > 127 ? CHINESE : code < 58 ? IN_DIGITS : IN_LATIN) {
    const match = matchAt(pattern, text, at);
    const found = match && build({ match, left: text.slice(Math.max(0, at - 14), at), text }, now);
    if (found) return { ...found, end: at + match[0].length };
  }
  return null;
}

/** "tomorrow" begins like "today". */
function relative({ match: [, said = ''] }: Found, now: Now): Days {
  return days(now.today + (/^to?m/.test(said) ? 1 : stepOf(said)));
}

function saleDay(now: Now, monthAndDay: number): Days {
  const { year } = now.parts;
  const thisYear = dayNumber(year, monthAndDay, monthAndDay);
  return days(thisYear >= now.today ? thisYear : dayNumber(year + 1, monthAndDay, monthAndDay));
}

function monthDay({ match: [, said, monthText, dayText, third] }: Found, now: Now): Days | null {
  const month = numeral(monthText);
  if (month < 1 || month > 12) return null;
  const day = numeral(dayText);
  const year = said ? now.parts.year + stepOf(said) : nearestYear(now, month, day || 15);
  if (dayText) return exactDate(year, month, day);
  return third ? thirdOf(year, month, third) : wholeMonth(year, month);
}

function monthEnd({ match: [, said, unit, third = ''] }: Found, now: Now): Days {
  const { year, month, day } = now.parts;
  if (unit === '年') return thirdOf(year + stepOf(said), third === '初' ? 1 : 12, third);
  const isNextStart = !said && third === '初' && day > 10;
  return thirdOf(year, month + (isNextStart ? 1 : stepOf(said)), third);
}

function weekdayZh({ match, left, text }: Found, now: Now): Days | null {
  const [whole, which, name = '', until] = match;
  // 看一下下周二: the first 下 is 一下's. 每周一 recurs, 一周一次 and 上百周年 count.
  if (which ? which === '下下' && left.endsWith('一') : /[每一二两三四五六七八九十\d]$/.test(left))
    return null;
  const step = which ? stepOf(which) : undefined;
  if (name === '末') return week(now, step ?? 0, 6);
  const day = onWeekday(now, weekdayNumber(name), step, isDone(text, match.index + whole.length));
  if (!until) return days(day);
  const last = day - weekdayOf(day) + weekdayNumber(until);
  return last >= day ? days(day, last) : null;
}

const weekdayNumber = (name: string): number =>
  Number(name) || WEEKDAYS_ZH.indexOf(name === '天' ? '日' : name) + 1;

/** 周四已寄出, 周四发的: what is done was last Thursday. */
const DONE = /[就都]?(?:已|刚|[寄发拍买下付到收][了的过])/y;

/** Whether the words at `at` say that what happened then is over. */
export const isDone = (text: string, at: number): boolean => matchesAt(DONE, text, at);

const BEFORE_A_DAY = /[到至在于是我您你们改延约定计前后等说应过或和从就]/;
const AFTER_A_DAY = /[之以前后发寄到送再给补截晚早]/;

function dayOfMonth({ match, left, text }: Found, now: Now): Days | null {
  const [whole, dayText, unit] = match;
  const day = numeral(dayText);
  const before = left.slice(-1);
  // A share, a count, a recurrence: 第3日, 近30日, 每月5号, 三号.
  if (/[\da-z.第尾账单编型近每过去-]/.test(before) || day > 31 || /^[一二三四五六七八九].$/.test(whole))
    return null;
  // A house: 建国路18号, 南二里庄19号. Beside other characters a 号 needs a word that goes with days.
  const isHouse = unit === '号' && /[\u3400-\u9fff]/.test(before) && !BEFORE_A_DAY.test(before);
  return isHouse && !AFTER_A_DAY.test(text.charAt(match.index + whole.length))
    ? null
    : nearestMonth(now, day);
}

function slashDate({ match, left }: Found, now: Now): Days | null {
  const [month, day] = [Number(match[1]), Number(match[2])];
  // 1/2 and 3/4 are fractions, 2/2 a part of a thread, 12/28 after "exp" a card's, 98/2罐 a price.
  const isOther = /[\da-z.,:/$¥€£-]$|(?:exp\.?|expires?|expiry|有效期)[\s:至到]{0,3}$/.test(left);
  return isOther || (day <= 4 && month < day) || (month === day && day < 10) ? null : date(now, month, day);
}

function weekdayEn({ match: [, which, name = '', isWhole], left }: Found, now: Now): Days | null {
  if (/[a-z]$|(?:every|each|black|good)\s$/.test(left)) return null;
  // "sat", "sun", "wed" are words too: short forms need a preposition or a week.
  if (!isWhole && !which && !/(?:^|[^a-z])(?:by|on|until|till|before)\s$/.test(left)) return null;
  const step = which && !which.startsWith('c') ? stepOf(which) : undefined;
  return days(onWeekday(now, WEEKDAYS.indexOf(name) + 1, step, false));
}

function periodEn({ match: [, which, unit] }: Found, now: Now): Days {
  const step = stepOf(which);
  const { year, month } = now.parts;
  return unit === 'month' ? wholeMonth(year, month + step) : week(now, step, unit === 'week' ? 1 : 6);
}

function endOfEn({ match: [, next, unit, short] }: Found, now: Now): Days {
  const step = next ? 1 : 0;
  const { year, month } = now.parts;
  const of = (unit ?? short ?? 'd').charAt(0);
  if (of === 'd') return days(now.today + step);
  if (of === 'w') return week(now, step, 5);
  return of === 'y' ? thirdOf(year + step, 12, '底') : thirdOf(year, month + step, '底');
}
