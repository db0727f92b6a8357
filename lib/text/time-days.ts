import { readNumeral } from './numerals';
import {
  type Days,
  date,
  exactDate,
  mondayOf,
  nearestMonth,
  nearestYear,
  nextDate,
  oneDay,
  onWeekday,
  thirdOf,
  week,
} from './time-calendar';
import { dayNumber, type Now, weekdayOf } from './time-context';

export type { Days } from './time-calendar';

type Build = (match: RegExpExecArray, now: Now, text: string) => Days | null;

const RELATIVE: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  昨: -1,
  昨天: -1,
  昨日: -1,
  昨儿: -1,
  今: 0,
  今天: 0,
  今日: 0,
  今儿: 0,
  当天: 0,
  明: 1,
  明天: 1,
  明日: 1,
  明儿: 1,
  次日: 1,
  后天: 2,
  大后天: 3,
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  tmr: 1,
  tmrw: 1,
  'day after tomorrow': 2,
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_EN =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEKDAY_EN =
  '(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)';
const WEEKDAYS_ZH = '一二三四五六日';
const NUMBER_1_31 = '\\d{1,2}|[一二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九]';

/** Words for days, tried in this order at one place. Group contents are read by the builder beside them. */
const DAY_FORMS: readonly (readonly [RegExp, Build])[] = [
  [/大?后天|大?前天|[今明昨][天日儿]|次日(?=[0-9一二三四五六七八九十上下中晚早前达到])/y, relative],
  [
    /([今明昨])([晚早夜晨])(?!安|会|些)上?/y,
    ([, day = '', part = ''], now) =>
      oneDay(now.today + (RELATIVE[day] ?? 0), part === '早' || part === '晨' ? '早上' : '晚上'),
  ],
  [/(?:the )?(day after tomorrow)(?![a-z])|(?:today|yesterday|tomorrow|tmrw?)(?![a-z])/y, relative],
  [/tonight(?![a-z])/y, (_, now) => oneDay(now.today, 'tonight')],
  [/双(?:十一|11)(?!\d)/y, (_, now) => nextDate(now, 11, 11)],
  [/双(?:十二|12)(?!\d)/y, (_, now) => nextDate(now, 12, 12)],
  [
    /(20\d\d)(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})(?![\d.])[日号]?/y,
    ([, y, m, d]) => exactDate(Number(y), Number(m), Number(d)),
  ],
  [
    new RegExp(
      `(明年|去年|今年|本)?(\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?(?:\\s?(${NUMBER_1_31})(?:日|号|(?![\\d.:点时分]))|(底|末|初|上旬|中旬|下旬))?`,
      'y',
    ),
    monthDay,
  ],
  [/(上个?|下个?|本|这个?|当)?(月|年)(底|末|初)/y, monthEnd],
  [/(上|下|本|这)个?(月|年)(?![\d底末初会货])/y, wholeMonth],
  [
    /(上上|下下|上|下|本|这)?个?(?:周|星期|礼拜)([一二三四五六日天末]|[1-6](?!\d))(?:(?:到|至|-)(?:周|星期|礼拜)?([一二三四五六日天]))?/y,
    weekdayZh,
  ],
  [
    /(上|下|本|这)个?(?:周(?![边围刊转全密长年到])|星期|礼拜)/y,
    ([, which = ''], now) => week(now, WEEK_STEPS[which] ?? 0),
  ],
  [new RegExp(`(${NUMBER_1_31})[号日](?![楼店线链仓色车桌房柜机门院码内元位元])`, 'y'), dayOfMonth],
  [/(\d{1,2})\/(\d{1,2})(?![\d/.%])/y, slashDate],
  [new RegExp(`(this |next |last |coming )?${WEEKDAY_EN}(?![a-z])`, 'y'), weekdayEn],
  [/(this|next|last) (week|month|year|weekend)(?![a-z])/y, periodEn],
  [
    /(?:the )?end of (?:the |this |next )?(day|week|month|year)(?![a-z])|(eod|cob|eow|eom)(?![a-z])/y,
    endOfEn,
  ],
  [
    new RegExp(
      `${MONTH_EN}\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]\\d|\\d|%| ?[ap]m)(?:,? (20\\d\\d))?(?![a-z])`,
      'y',
    ),
    ([, m = '', d, y], now) => date(now, MONTHS.indexOf(m.slice(0, 3)) + 1, Number(d), y),
  ],
  [
    new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH_EN}(?![a-z])(?:\\.?,? (20\\d\\d))?`, 'y'),
    ([, d, m = '', y], now) => date(now, MONTHS.indexOf(m.slice(0, 3)) + 1, Number(d), y),
  ],
  [/(\d{1,2})(?:st|nd|rd|th)(?![a-z])/y, ordinalEn],
];

/** The day or days named at `at`, and where the words end; null when none are. */
export function readDays(text: string, at: number, now: Now): (Days & { readonly end: number }) | null {
  for (const [pattern, build] of DAY_FORMS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const days = match && build(match, now, text);
    if (days) return { ...days, end: at + match[0].length };
  }
  return null;
}

function relative(match: RegExpExecArray, now: Now): Days {
  return oneDay(now.today + (RELATIVE[match[1] ?? match[0]] ?? 0));
}

const YEAR_STEPS: Readonly<Record<string, number>> = { 去年: -1, 今年: 0, 明年: 1 };

function monthDay([, said, monthText = '', dayText, third]: RegExpExecArray, now: Now): Days | null {
  const month = readNumeral(monthText, 0)?.value ?? 0;
  if (month < 1 || month > 12) return null;
  const day = dayText ? (readNumeral(dayText, 0)?.value ?? 0) : 0;
  const step = said ? YEAR_STEPS[said] : undefined;
  const year = step === undefined ? nearestYear(now, month, Math.min(day || 15, 28)) : now.parts.year + step;
  if (dayText) return exactDate(year, month, day);
  return third
    ? thirdOf(year, month, third)
    : { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 0) };
}

const stepOf = (said = ''): number => (said.startsWith('上') ? -1 : said.startsWith('下') ? 1 : 0);

function monthEnd([, said, unit, third = '']: RegExpExecArray, now: Now): Days {
  const { year, month } = now.parts;
  if (unit === '年') return thirdOf(year + stepOf(said), third === '初' ? 1 : 12, third);
  const isNextStart = !said && third === '初' && now.parts.day > 10;
  return thirdOf(year, month + (isNextStart ? 1 : stepOf(said)), third);
}

function wholeMonth([, said, unit]: RegExpExecArray, now: Now): Days | null {
  const month = now.parts.month + stepOf(said);
  // 这年, 上年 are too long to be a time for anything in a chat.
  if (unit === '年') return null;
  return { first: dayNumber(now.parts.year, month, 1), last: dayNumber(now.parts.year, month + 1, 0) };
}

const WEEK_STEPS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 本: 0, 这: 0, 下: 1, 下下: 2 };

function weekdayZh(match: RegExpExecArray, now: Now, text: string): Days | null {
  const [, which, name = '', until] = match;
  // 看一下下周二: the first 下 is 一下's.
  if (which === '下下' && text[match.index - 1] === '一') return null;
  // 每周一 recurs, 一周一次 and 上百周年 count.
  if (!which && /[每一二两三四五六七八九十\d]/.test(text[match.index - 1] ?? '')) return null;
  const step = which === undefined ? undefined : (WEEK_STEPS[which] ?? 0);
  if (name === '末') return { first: mondayOf(now, step ?? 0) + 5, last: mondayOf(now, step ?? 0) + 6 };
  const day = onWeekday(now, weekdayNumber(name), step, isDone(text, match.index + match[0].length));
  if (!until) return oneDay(day);
  const last = day - weekdayOf(day) + weekdayNumber(until);
  return last >= day ? { first: day, last } : null;
}

const weekdayNumber = (name: string): number =>
  /\d/.test(name) ? Number(name) : WEEKDAYS_ZH.indexOf(name === '天' ? '日' : name) + 1;

/** 周四已寄出, 周四发的: what is done was last Thursday. */
const DONE = /(?:就|都)?(?:已|刚|[寄发拍买下付到收][了的过])/y;

/** Whether the words at `at` say that what happened then is over. */
export function isDone(text: string, at: number): boolean {
  DONE.lastIndex = at;
  return DONE.test(text);
}

const BEFORE_A_DAY = /[到至在于是我您你们改延约定计前后等说应过或和从就]/;
const AFTER_A_DAY = /[之以前后发寄到送再给补截晚早]/;

function dayOfMonth(match: RegExpExecArray, now: Now, text: string): Days | null {
  const day = readNumeral(match[1] ?? '', 0)?.value ?? 0;
  const before = text[match.index - 1] ?? '';
  const after = text[match.index + match[0].length] ?? '';
  // A share, a count, a recurrence: 第3日, 近30日, 每月5号, 三号.
  if (/[\da-z.第尾账单编型近每过去-]/.test(before) || day < 1 || day > 31) return null;
  if (/^[一二三四五六七八九][号日]/.test(match[0])) return null;
  // A house: 建国路18号, 南二里庄19号. Beside other characters a 号 needs a word that goes with days.
  const isHouse = match[0].endsWith('号') && /[\u3400-\u9fff]/.test(before) && !BEFORE_A_DAY.test(before);
  if (isHouse && !AFTER_A_DAY.test(after)) return null;
  return nearestMonth(now, day);
}

function slashDate(match: RegExpExecArray, now: Now, text: string): Days | null {
  const [month, day] = [Number(match[1]), Number(match[2])];
  const left = text.slice(Math.max(0, match.index - 8), match.index);
  // 1/2 and 3/4 are fractions, 2/2 a part of a thread, 12/28 after "exp" a card's, 98/2罐 a price.
  if (/[\da-z.,:/$¥€£-]$/.test(left) || /(?:exp\.?|expires?|expiry|有效期)[\s:至到]{0,3}$/.test(left))
    return null;
  if ((day <= 4 && month < day) || (month === day && day < 10)) return null;
  return /^\s?[罐盒件瓶个袋包只片杯元块折]/.test(
    text.slice(match.index + match[0].length, match.index + match[0].length + 2),
  )
    ? null
    : date(now, month, day);
}

function weekdayEn(match: RegExpExecArray, now: Now, text: string): Days | null {
  const [whole, which = '', name = ''] = match;
  const left = text.slice(Math.max(0, match.index - 8), match.index);
  if (/[a-z]$/.test(left) || /(?:every|each|black|good)\s$/.test(left)) return null;
  // "sat", "sun", "wed" are words too: short forms need a preposition or a week.
  const isShort = !name.endsWith('day');
  if (isShort && !which && !/(?:^|[^a-z])(?:by|on|until|till|before)\s$/.test(left)) return null;
  if (isShort && whole.endsWith('sun') && /the\s$/.test(left)) return null;
  const weekday = WEEKDAYS.indexOf(name.slice(0, 3)) + 1;
  const step = which === 'next ' ? 1 : which === 'last ' ? -1 : which === 'this ' ? 0 : undefined;
  return oneDay(onWeekday(now, weekday, step, false));
}

function periodEn([, which, unit]: RegExpExecArray, now: Now): Days | null {
  const step = which === 'next' ? 1 : which === 'last' ? -1 : 0;
  if (unit === 'year') return null;
  if (unit === 'week') return week(now, step);
  if (unit === 'weekend') return { first: mondayOf(now, step) + 5, last: mondayOf(now, step) + 6 };
  const month = now.parts.month + step;
  return { first: dayNumber(now.parts.year, month, 1), last: dayNumber(now.parts.year, month + 1, 0) };
}

function endOfEn([whole, unit, short]: RegExpExecArray, now: Now): Days {
  const step = whole.includes('next') ? 1 : 0;
  const of = unit ?? { eod: 'day', cob: 'day', eow: 'week', eom: 'month' }[short ?? ''] ?? 'day';
  if (of === 'day') return oneDay(now.today + step);
  if (of === 'week') return { first: mondayOf(now, step) + 4, last: mondayOf(now, step) + 6 };
  return thirdOf(
    now.parts.year + (of === 'year' ? step : 0),
    of === 'year' ? 12 : now.parts.month + step,
    '底',
  );
}

/** "the 30th" only where a preposition says that it is a day: "the 5th time" is not. */
function ordinalEn(match: RegExpExecArray, now: Now, text: string): Days | null {
  const day = Number(match[1]);
  const left = text.slice(Math.max(0, match.index - 14), match.index);
  const right = text.slice(match.index + match[0].length, match.index + match[0].length + 4);
  if (
    !/(?:^|[^a-z])(?:by|on|until|till|before)(?: the)? $/.test(left) ||
    /^ (?!at|by|if|or|so)[a-z]/.test(right)
  )
    return null;
  return day >= 1 && day <= 31 ? nearestMonth(now, day) : null;
}
