import { readNumeral } from './numerals';
import { matchAt } from './sticky';
import { momentMs, type Now, workingDayAfter } from './time-context';
import type { Resolved } from './time-moments';
import { NUMBER_EN, NUMBER_ZH, NUMBERS_EN } from './time-words';

const N_ZH = `\\d{1,4}(?:\\.\\d)?|${NUMBER_ZH}|[半几]`;
const DURATION_ZH = new RegExp(
  `(?:(?:${N_ZH})\\s?[-~到至]\\s?)?(${N_ZH})\\s?(个半|个)?\\s?(工作[日天]|秒钟?|分钟?|刻钟|小时|钟头|[天日周月]|星期|礼拜)(半)?(?:\\s?[以之]?(内|后(?![天台面续])|前(?![台面])))?(?!无理由)`,
  'y',
);
const N_EN = `\\d{1,4}(?:\\.\\d)?|an?|${NUMBER_EN}|half an?|a couple of|a few`;
const DURATION_EN = new RegExp(
  `(within|in|after)?(?: the next| about| around)?\\s?(?:(?:${N_EN})\\s?(?:-|to)\\s?)?(${N_EN})[\\s-]?((?:business|working) days?|sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|(?:day|week|month)s?)(?![a-z])( ago| from now| later)?(?! (?:of|after|from|following)\\s(?!now|today)|-[a-z]| (?:a|per|every) )`,
  'y',
);

/** How much one unit is: milliseconds, or days and working days where the calendar counts. */
type Unit = readonly [count: number, of: 'ms' | 'day' | 'working'];
const MINUTE_MS = 60_000;
const HOUR: Unit = [60 * MINUTE_MS, 'ms'];
const DAY: Unit = [1, 'day'];
const WEEK: Unit = [7, 'day'];
/** By the first character of the word, or the first two letters. A month in a promise is thirty days. */
const UNITS: Readonly<Record<string, Unit>> = {
  秒: [1000, 'ms'],
  se: [1000, 'ms'],
  分: [MINUTE_MS, 'ms'],
  mi: [MINUTE_MS, 'ms'],
  刻: [15 * MINUTE_MS, 'ms'],
  小: HOUR,
  钟: HOUR,
  ho: HOUR,
  hr: HOUR,
  天: DAY,
  日: DAY,
  da: DAY,
  周: WEEK,
  星: WEEK,
  礼: WEEK,
  we: WEEK,
  月: [30, 'day'],
  mo: [30, 'day'],
};
/** 工作日, working days, business days. */
const WORKING: Unit = [1, 'working'];
const unitOf = (word: string): Unit => UNITS[word.charAt(0)] ?? UNITS[word.slice(0, 2)] ?? WORKING;

/** The clock of these starts with the customer's receipt or order, not now. */
const FROM_ANOTHER_EVENT =
  /(?:收到|[收到]货|签收|购买|下单|付款|发货|[拆开]封|送达|激活|近|过去|[每前第满]|保质期)[货之以]?(?:商品)?[后起]?[的之]?\s?$|[\d.:/-]$/;
/** These make a span without 内 a deadline: 预计2分钟, 最快1小时. */
const EXPECTED = /(?:预计|大[概约]|估计|最[快慢晚迟]|稍等)(?:还?[要需]|约)?\s?$/;

/** A span of time that says when: 三天内, 两小时后, within 3 business days, 10 minutes ago; null for mere spans. */
export function readDuration(text: string, at: number, now: Now): Resolved | null {
  const left = text.slice(Math.max(0, at - 8), at);
  if (/[\d.:/-]$/.test(left)) return null;
  return readChinese(text, at, now, left) ?? readEnglish(text, at, now, left);
}

function readChinese(text: string, at: number, now: Now, left: string): Resolved | null {
  const match = matchAt(DURATION_ZH, text, at);
  if (!match || FROM_ANOTHER_EVENT.test(left)) return null;
  const [whole, amountText = '', piece, unitText = '', half, edge] = match;
  // 3月 is March, 两分 a mark.
  if (amountText === '几' || (unitText === '月' && !piece) || (unitText === '分' && !edge)) return null;
  const unit = unitOf(unitText);
  const amount = (readNumeral(amountText, 0)?.value ?? 0) + (piece === '个半' || half ? 0.5 : 0);
  const isDeadline = edge !== undefined || unit === WORKING || EXPECTED.test(left);
  return isDeadline ? resolve(now, amount, unit, edge ?? '内', at + whole.length) : null;
}

function readEnglish(text: string, at: number, now: Now, left: string): Resolved | null {
  const match = /[a-z$]$/.test(left) ? null : matchAt(DURATION_EN, text, at);
  if (!match) return null;
  const [whole, edge, amountText = '', unitText = '', tail] = match;
  const unit = unitOf(unitText);
  if (amountText === 'a few' || !(edge || tail || unit === WORKING)) return null;
  const amount = Number(
    amountText
      .replace(/^half.*/, '.5')
      .replace(/^a couple.*/, '2')
      .replace(/^an?$/, '1'),
  );
  // "in 3 days" promises that it will have happened by then, so its end is the deadline as much as its moment.
  const direction = tail === ' ago' ? '前' : tail || edge === 'after' || edge === 'in' ? '后' : '内';
  return resolve(now, amount || NUMBERS_EN.indexOf(amountText) + 1, unit, direction, at + whole.length);
}

/** Keeps "9999 working days" from being counted one by one. */
const MAX_DAYS = 400;

/** So much ahead of now: until that moment (hours and less) or the end of that day (days and more); or so long ago. */
function resolve(now: Now, amount: number, [count, of]: Unit, direction: string, end: number): Resolved {
  if (direction === '前') {
    if (of !== 'ms') {
      const day = now.today - Math.ceil(amount * count);
      return { kind: 'day', fromMs: momentMs(now, day), untilMs: momentMs(now, day + 1), end };
    }
    const ms = now.ms - amount * count;
    return { kind: 'point', fromMs: ms, untilMs: ms, end };
  }
  let untilMs = now.ms + amount * count;
  if (of === 'working')
    untilMs = momentMs(now, workingDayAfter(now, Math.min(Math.ceil(amount), MAX_DAYS)) + 1);
  // Half a day is twelve hours, half a week and half a month whole days.
  else if (of === 'day' && amount * count < 1) untilMs = now.ms + amount * 24 * HOUR[0];
  else if (of === 'day') untilMs = momentMs(now, now.today + Math.ceil(amount * count) + 1);
  return { kind: direction === '后' ? 'duration-after' : 'deadline', fromMs: now.ms, untilMs, end };
}
