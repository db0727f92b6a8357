import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTimes, type TimeContext, type TimeMention, zonedParts } from './times';

/** A Wednesday morning. */
const SHANGHAI: TimeContext = { nowMs: Date.parse('2026-11-18T10:20:00+08:00'), timeZone: 'Asia/Shanghai' };

function wall(ms: number, timeZone: string): string {
  if (Number.isNaN(ms)) return '?';
  const { year, month, day, hour, minute } = zonedParts(ms, timeZone);
  const date = `${year === 2026 ? '' : `${year}-`}${month}-${day}`;
  return hour + minute === 0 ? date : `${date} ${hour}:${String(minute).padStart(2, '0')}`;
}

/** A mention as "words: kind from..until". */
function told(text: string, mention: TimeMention, { timeZone }: TimeContext): string {
  const until = wall(mention.untilMs, timeZone);
  const from = mention.kind === 'deadline' || mention.kind === 'vague' ? '' : wall(mention.fromMs, timeZone);
  const when = mention.kind === 'point' ? from : `${from}..${until}`;
  return `${text.slice(mention.start, mention.end)}: ${mention.kind} ${when}${mention.past ? ' past' : ''}`;
}

const readAll = (text: string, context = SHANGHAI): string[] =>
  readTimes(text, context).map((mention) => told(text, mention, context));

type Row = readonly [label: string, text: string, ...mentions: string[]];

const CHINESE: readonly Row[] = [
  ['today', '今天发货', '今天: day 11-18..11-19'],
  ['yesterday', '昨天还没开始', '昨天: day 11-17..11-18 past'],
  ['the day after tomorrow', '后天寄', '后天: day 11-20..11-21'],
  ['an afternoon', '明天下午', '明天下午: period 11-19 12:00..11-19 18:00'],
  ['this afternoon', '下午给您', '下午: period 11-18 12:00..11-18 18:00'],
  ['tonight', '今晚', '今晚: period 11-18 18:00..11-19'],
  ['an hour of the evening', '今晚8点前', '今晚8点前: deadline ..11-18 20:00'],
  ['an early hour', '最晚明早10点发您', '明早10点: deadline ..11-19 10:00'],
  ['an hour not yet come', '18点前给您', '18点前: deadline ..11-18 18:00'],
  ['an hour of twelve that is over', '6点半', '6点半: point 11-18 18:30'],
  ['a deadline that is over for today', '9:00前', '9:00前: deadline ..11-18 21:00'],
  ['a clear deadline that is over for today', '09:00前', '09:00前: deadline ..11-19 9:00'],
  ['an hour that something happened at', '8点发的', '8点: point 11-18 8:00 past'],
  ['a spelled hour', '下午三点', '下午三点: point 11-18 15:00'],
  ['midnight', '11月30日24点', '11月30日24点: point 12-1'],
  ['midnight in brackets', '11月30日(24点)', '11月30日(24点): point 12-1'],
  ['a date to be kept', '11月30日前都有效', '11月30日前: deadline ..12-1'],
  ['a spelled date', '十一月三十号', '十一月三十号: day 11-30..12-1'],
  ['the nearest year ahead', '4月1日', '4月1日: day 2027-4-1..2027-4-2'],
  ['the nearest year behind', '8月20日', '8月20日: day 8-20..8-21 past'],
  ['next year', '明年4月新茶', '明年4月: period 2027-4-1..2027-5-1'],
  ['a slash date with a time', '到11/30 23:59', '11/30 23:59: deadline ..11-30 23:59'],
  ['an ISO date', '2026-11-30', '2026-11-30: day 11-30..12-1'],
  ['a day of the month', '118到30号都有效', '30号: deadline ..12-1'],
  ['a day of the month that is over', '17号了', '17号: day 11-17..11-18 past'],
  ['a weekday to come', '周五补寄', '周五: day 11-20..11-21'],
  ['a weekday that is over', '周四已寄出', '周四: day 11-12..11-13 past'],
  ['next week’s weekday', '下周一', '下周一: day 11-23..11-24'],
  ['folded Taiwan words', '礼拜三', '礼拜三: day 11-18..11-19'],
  ['a span of weekdays', '周一到周五', '周一到周五: period 11-23..11-28'],
  ['hours of opening', '09:00-18:00', '09:00-18:00: period 11-18 9:00..11-18 18:00'],
  ['the end of the month', '月底前', '月底前: deadline ..12-1'],
  ['the end of the year', '年底', '年底: period 12-25..2027-1-1'],
  ['this month', '这个月都一样', '这个月: period 11-1..12-1'],
  ['working days', '三个工作日内', '三个工作日内: deadline ..11-24'],
  ['a span of working days', '1-3个工作日到账', '1-3个工作日: deadline ..11-24'],
  ['hours', '24小时内', '24小时内: deadline ..11-19 10:20'],
  ['minutes', '10分钟内告诉您', '10分钟内: deadline ..11-18 10:30'],
  ['half an hour', '半小时内', '半小时内: deadline ..11-18 10:50'],
  ['an hour and a half', '一个半小时内', '一个半小时内: deadline ..11-18 11:50'],
  ['days from now', '两天后', '两天后: duration-after 11-18 10:20..11-21'],
  ['days ago', '三天前', '三天前: day 11-15..11-16 past'],
  ['a festival to come', '双12', '双12: day 12-12..12-13'],
  ['a festival that is over this year', '双十一', '双十一: day 2027-11-11..2027-11-12'],
  ['as soon as can be', '尽快发出', '尽快: vague ..?'],
];

const ENGLISH: readonly Row[] = [
  ['today', 'it ships today', 'today: day 11-18..11-19'],
  ['tomorrow morning', 'tomorrow morning', 'tomorrow morning: period 11-19 6:00..11-19 12:00'],
  ['the day after tomorrow', 'the day after tomorrow', 'the day after tomorrow: day 11-20..11-21'],
  ['by an hour', 'by 6 pm', '6 pm: deadline ..11-18 18:00'],
  ['by a clear hour', 'by 18:00', '18:00: deadline ..11-18 18:00'],
  ['by a spelled hour', 'by six today', 'six today: deadline ..11-18 18:00'],
  ['before noon', 'before noon', 'noon: deadline ..11-18 12:00'],
  ['hour before day', '9 am tomorrow', '9 am tomorrow: point 11-19 9:00'],
  ['day before hour', 'tomorrow at 9 am', 'tomorrow at 9 am: point 11-19 9:00'],
  ['by a weekday, which it may still be', 'by friday', 'friday: deadline ..11-21'],
  ['before a weekday', 'before friday', 'friday: deadline ..11-20'],
  ['next weekday', 'next monday', 'next monday: day 11-23..11-24'],
  ['day and month', 'on 20 august', '20 august: day 8-20..8-21 past'],
  ['month and day', 'cutoff is dec 18', 'dec 18: day 12-18..12-19'],
  ['a date with its year', 'august 20th, 2027', 'august 20th, 2027: day 2027-8-20..2027-8-21'],
  ['a day of the month', 'by the 30th', '30th: deadline ..12-1'],
  ['hours from now', 'in 2 hours', 'in 2 hours: duration-after 11-18 10:20..11-18 12:20'],
  ['within hours', 'within 24 hours', 'within 24 hours: deadline ..11-19 10:20'],
  ['working days', '2 to 3 business days', '2 to 3 business days: deadline ..11-24'],
  ['the end of the week', 'by the end of the week', 'the end of the week: deadline ..11-23'],
  ['this week', 'this week', 'this week: period 11-16..11-23'],
  ['days ago', '3 days ago', '3 days ago: day 11-15..11-16 past'],
  ['soon', 'we will answer soon', 'soon: vague ..?'],
];

const NO_TIME: readonly (readonly [label: string, text: string])[] = [
  ['points', '积分10点'],
  ['percentage points', '开票要加6个点'],
  ['arguments', '三点建议'],
  ['a bit', '早一点'],
  ['recently', '最近'],
  ['lastly', '最后一步'],
  ['past days', '近30天最低价'],
  ['days from receipt', '收到7天内可退'],
  ['a right', '7天无理由'],
  ['an ordinal day', '第3天'],
  ['a mere span', '等了三天没人理'],
  ['tins', '3罐'],
  ['a habit', '每周一上新'],
  ['once a week', '一周一次'],
  ['the surroundings', '介绍一下周边'],
  ['good morning', '早上好'],
  ['a regular', '回头客'],
  ['a house', '建国路18号'],
  ['a house in a quarter', '南二里庄19号'],
  ['a bus line', '5号线'],
  ['a ratio', '1:100'],
  ['an order', '订单 20261118'],
  ['a link', 'https://a.example/2026-11-18/'],
  ['no hurry', '不用马上'],
  ['always', '24/7'],
  ['a half', '1/2 tin'],
  ['a part of a thread', '(2/2)'],
  ['a card', 'exp 12/28'],
  ['a size', 'size 9'],
  ['a greeting', 'good morning'],
  ['an adjective', '30-day returns'],
  ['an ordinal', 'the 5th time'],
  ['a mere span in English', 'it takes 10 days'],
  ['a verb', 'she sat down'],
  ['a month that is a verb', 'you may order 2'],
  ['days from delivery', 'within 30 days of delivery'],
  ['a habit in English', 'every monday'],
  ['a conjunction', 'as soon as it ships'],
  ['a farewell', 'see you later'],
  ['a price', 'i can do 10'],
  ['a page', 'page 4 of 10'],
  ['a sale', 'black friday'],
  ['a discount', '打9折'],
  ['a version', 'v2.11.30'],
  ['a surname', '周先生'],
  ['an anniversary', '周年庆'],
  ['a weight', '250克'],
  ['a price per jin', '98元一斤'],
  ['a price', '128元'],
  ['a phone number', '02-2345-6789'],
  ['a room', '3号楼'],
  ['a service without end', '24小时客服'],
  ['a tour', '七日游'],
  ['an ordinal in English', 'the 2nd one'],
  ['one of all', '第一'],
  ['a little', '一点点'],
  ['each day', '每天一罐'],
  ['the front desk', '前台'],
  ['the word above', '上面那款'],
  ['good afternoon in Chinese', '下午好'],
  ['tea of the afternoon', '下午茶'],
  ['sooner or later', 'sooner or later'],
  ['a sound', 'the sun is out'],
  ['a rate per hour', '3 hours a day'],
  ['a decimal', '11.30元'],
  ['a fraction of pieces', '98/2罐'],
  ['a range of prices', '118-128'],
  ['an instalment', '分3期'],
  ['a quota', '份额'],
];

describe('readTimes', () => {
  it.each([...CHINESE, ...ENGLISH])('reads %s in %s', (_, text, ...mentions) => {
    expect(readAll(text)).toEqual(mentions);
  });

  it.each(NO_TIME)('finds no time in %s: %s', (_, text) => {
    expect(readAll(text)).toEqual([]);
  });

  it('answers a text without time with the same empty list', () => {
    expect(readTimes('嗯嗯', SHANGHAI)).toBe(readTimes('ok', SHANGHAI));
  });

  it('counts the shop’s own working days', () => {
    expect(readAll('within 3 business days', { ...SHANGHAI, workingDays: [1, 2, 3, 4, 5, 6, 7] })).toEqual([
      'within 3 business days: deadline ..11-22',
    ]);
  });

  it('lets a day last 23 hours when the clock goes forward', () => {
    const [day] = readTimes('today', {
      nowMs: Date.parse('2026-03-08T12:00:00Z'),
      timeZone: 'America/New_York',
    });
    expect(day && day.untilMs - day.fromMs).toBe(23 * 3_600_000);
  });

  it('reads a date by the shop’s calendar, not by the machine’s', () => {
    const nowMs = Date.parse('2026-11-18T20:00:00Z');
    const [inTaipei] = readAll('today', { nowMs, timeZone: 'Asia/Taipei' });
    const [inLondon] = readAll('today', { nowMs, timeZone: 'Europe/London' });
    expect([inTaipei, inLondon]).toEqual(['today: day 11-19..11-20', 'today: day 11-18..11-19']);
  });

  it('reads back any date within five months', () => {
    fc.assert(
      fc.property(fc.integer({ min: -150, max: 150 }), (days) => {
        const { year, month, day } = zonedParts(SHANGHAI.nowMs + days * 86_400_000, SHANGHAI.timeZone);
        const [mention] = readTimes(`${month}月${day}日`, SHANGHAI);
        const read = zonedParts(mention?.fromMs ?? 0, SHANGHAI.timeZone);
        expect([read.year, read.month, read.day]).toEqual([year, month, day]);
      }),
    );
  });

  it('gives ordered mentions inside any text, none over another', () => {
    const chat = fc.array(
      fc.constantFrom(
        ...'0123456789:-/.( 今明后昨天上下周月年底初前内点半时号日一二三十个工作分钟小周五晚早双尽快马\n',
        'by ',
        'tomorrow ',
        'in 2 ',
        'days',
        'friday',
        'nov 30',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          chat.map((parts) => parts.join('')),
        ),
        (text) => {
          let floor = 0;
          for (const mention of readTimes(text, SHANGHAI)) {
            expect(mention.start).toBeGreaterThanOrEqual(floor);
            expect(mention.end).toBeGreaterThan(mention.start);
            expect(mention.fromMs).not.toBeNaN();
            if (mention.kind !== 'vague') expect(mention.untilMs).toBeGreaterThanOrEqual(mention.fromMs);
            floor = mention.end;
          }
          expect(floor).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['digits', '7'.repeat(100_000)],
    ['digit groups', '1 '.repeat(50_000)],
    ['words that begin a time', '上下周'.repeat(30_000)],
  ])('comes to an end on a very long run of %s', (_, text) => {
    expect(readTimes(text, SHANGHAI).length).toBeLessThan(text.length);
  });
});
