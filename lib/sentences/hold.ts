import type { Locale, Localized } from '../model/locale';
import { closingAfter, dayOf, type ServiceHours, serviceMomentFrom } from '../policy/service-hours';
import { zonedParts } from '../text/zoned';

/** What a hold is said for: looked up within the shop's own bound, looked up longer, nobody there. */
export type HoldId = 'check' | 'today' | 'closed';

/** A sentence that asks the customer to wait, with a time that can be kept. */
export interface HoldPhrase {
  readonly id: HoldId;
  readonly text: string;
  /** What it promises. */
  readonly dueAtMs: number;
}

export interface HoldFacts {
  readonly hours: ServiceHours;
  /** The policy's own hours are told to customers, guessed ones are not. */
  readonly tellsHours: boolean;
  /** How long an answer may take: the shop's bound. */
  readonly limitMs: number;
  /** Of the chat. */
  readonly locale: Locale;
  readonly nowMs: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A look-up that asks others: half an hour at least, to a full half-hour. */
const LONGER_MS = 30 * MINUTE_MS;

/**
 * "One moment" with a time, from the shop's own times of service: what is promised can be kept, and nothing is
 * promised for an hour at which nobody is there. Each is heard as a promise like any other once it is sent.
 */
export function holdPhrases(facts: HoldFacts): readonly HoldPhrase[] {
  const { hours, limitMs, locale, nowMs } = facts;
  const text = TEXTS[locale];
  const closingMs = closingAfter(nowMs, hours);
  if (closingMs === null) {
    const opensMs = serviceMomentFrom(nowMs, hours);
    if (opensMs === null) return [];
    const dueAtMs = opensMs + HOUR_MS;
    const open = facts.tellsHours ? [clock(hours.opens), clock(hours.closes)] : [];
    return [{ id: 'closed', text: text.closed(open, moment(dueAtMs, facts)), dueAtMs }];
  }
  const phrases: HoldPhrase[] = [];
  const minutes = Math.max(1, Math.ceil(limitMs / MINUTE_MS));
  if (nowMs + minutes * MINUTE_MS <= closingMs)
    phrases.push({ id: 'check', text: text.check(minutes), dueAtMs: nowMs + minutes * MINUTE_MS });
  const laterMs = Math.ceil((nowMs + Math.max(LONGER_MS, limitMs)) / LONGER_MS) * LONGER_MS;
  const nextMs = serviceMomentFrom(closingMs, hours);
  const dueAtMs = laterMs <= closingMs || nextMs === null ? laterMs : nextMs + HOUR_MS;
  phrases.push({ id: 'today', text: text.longer(moment(dueAtMs, facts)), dueAtMs });
  return phrases;
}

/** Today and tomorrow by name, another day by its date: whatever is read back is the same moment. */
function moment(ms: number, { hours: { timeZone }, locale, nowMs }: HoldFacts): string {
  const { month, day, hour, minute } = zonedParts(ms, timeZone);
  const days = dayOf(ms, timeZone) - dayOf(nowMs, timeZone);
  const name = days === 0 ? 'today' : days === 1 ? 'tomorrow' : null;
  return TEXTS[locale].moment(clock(hour * 60 + minute), name, month, day);
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

interface HoldText {
  readonly check: (minutes: number) => string;
  readonly longer: (by: string) => string;
  /** `hours`: opening and closing, or nothing. */
  readonly closed: (hours: readonly string[], by: string) => string;
  readonly moment: (clock: string, name: 'today' | 'tomorrow' | null, month: number, day: number) => string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const TEXTS: Localized<HoldText> = {
  'zh-CN': {
    check: (minutes) => `您的问题看到了，我去核实一下，${minutes}分钟内回复您。`,
    longer: (by) => `这件事要找同事查清楚，${by}给您答复，查到多少先说多少。`,
    closed: ([opens, closes], by) =>
      `${opens === undefined ? '现在同事都下班了' : `客服时间是${opens}到${closes}，现在已经下班了`}。您的问题记下了，${by}给您答复。`,
    moment: (time, name, month, day) =>
      `${name === 'today' ? '今天' : name === 'tomorrow' ? '明天' : `${month}月${day}日`}${time}前`,
  },
  'zh-TW': {
    check: (minutes) => `您的問題看到了，我去確認一下，${minutes}分鐘內回覆您。`,
    longer: (by) => `這件事要找同事查清楚，${by}給您答覆，查到多少先說多少。`,
    closed: ([opens, closes], by) =>
      `${opens === undefined ? '現在同事都下班了' : `客服時間是${opens}到${closes}，現在已經下班了`}。您的問題記下了，${by}給您答覆。`,
    moment: (time, name, month, day) =>
      `${name === 'today' ? '今天' : name === 'tomorrow' ? '明天' : `${month}月${day}日`}${time}前`,
  },
  en: {
    check: (minutes) =>
      `I've seen your question. Let me check; I'll get back to you within ${minutes} minute${minutes === 1 ? '' : 's'}.`,
    longer: (by) => `I need a colleague to look into this. I'll get back to you ${by}.`,
    closed: ([opens, closes], by) =>
      `${opens === undefined ? 'My colleagues have left for the day.' : `Our hours are ${opens} to ${closes}, and we have closed for now.`} I've noted your question. I'll get back to you ${by}.`,
    moment: (time, name, month, day) =>
      name === null ? `by ${time} on ${day} ${MONTHS[month - 1]}` : `by ${time} ${name}`,
  },
};
