import { countdownsIn } from '../../facts/countdowns';
import { messageEvidence } from '../../facts/evidence';
import type { MessageFacts } from '../../facts/message-facts';
import { productOf } from '../../facts/offers';
import type { Evidence } from '../../model/finding';
import type { Promotion } from '../../model/policy';
import type { ShopIndex } from '../../policy/shop-index';
import { Guard } from '../../text/clauses';
import type { Span } from '../../text/span';
import type { TimeMention } from '../../text/times';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'false-urgency',
  tier: 'P1',
  order: 21,
  severity: 'warning',
  status: 'proven',
  needs: [],
  hints: ['urgency.ending', 'urgency.timer', 'urgency.condition'],
  check: (snapshot): readonly RuleFinding[] => {
    const { draft, ledger, shop } = snapshot;
    const { reading } = draft;
    const timers = countdownsIn(reading);
    const calls = [...draft.said('urgency.ending', DISOWNING), ...timers, ...conditionsIn(draft)].filter(
      (hit) =>
        !isNegated(draft, hit) &&
        !isService(draft, hit) &&
        !isOver(draft, hit) &&
        !clauseHas(draft, 'urgency.calm', hit),
    );
    const [call] = calls;
    if (call === undefined) return NONE;
    const { nowMs } = snapshot;
    const times = draft.times(nowMs);
    const ends = shop === null ? [] : knownEnds(snapshot, shop);
    const slots = { words: reading.words(call) };
    const claim = claimOf(draft, calls, timers, times, nowMs);
    const real = ends.find(({ untilMs }) => claim !== null && isAbout(untilMs, claim.untilMs));
    if (real !== undefined) return NONE;
    const [next] = ends;
    if (claim === null) {
      if (next !== undefined && next.untilMs - nowMs <= SOON_MS && isOnlySoon(draft, calls))
        return [{ severity: 'advice', variant: 'undated', spans: calls, evidence: endEvidence(next), slots }];
    } else if (claim.isDated && ends.length === 0) return NONE;
    const before = ledger.urgency;
    if (before !== null && (nowMs - (before.atMs ?? nowMs) > SAME_TALK_MS || EARLIER.test(before.words)))
      return [
        {
          severity: 'critical',
          variant: 'repeated',
          spans: calls,
          evidence: [messageEvidence(before)],
          slots,
        },
      ];
    if (shop === null || !isTied(snapshot) || !hasBook(shop)) return [{ spans: calls, slots }];
    const variant = next === undefined || claim === null ? 'contradicted' : 'until';
    const until: RuleFinding['slots'] =
      next === undefined ? {} : { offer: next.promotion.name, until: { dateMs: next.untilMs } };
    return [
      {
        severity: 'critical',
        variant,
        spans: calls,
        evidence: next === undefined ? [] : endEvidence(next),
        slots: { ...slots, ...until },
      },
    ];
  },
});

export const advice = {
  basis: [
    { seed: '最后催单的时间…有很大的忽悠成分' },
    { law: '明码标价和禁止价格欺诈规定', article: '19(4), 20(2)', mark: 'V' },
    { law: 'UCPD 2005/29/EC', article: 'Annex I 7', mark: 'V' },
    { law: '16 CFR 233', article: '233.5', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '「{words}」没有依据，他会当成逼单',
      customerSees: '天天最后一天，明天还是这个价，逼我的话我一句不信。',
    },
    'zh-TW': {
      title: '「{words}」沒有依據，他會當成逼單',
      customerSees: '天天最後一天，明天還是這個價，逼我的話我一句都不信。',
    },
    en: {
      title: "'{words}' rests on nothing known",
      customerSees: "Last day, every day. Pressure that isn't true makes me doubt everything else.",
    },
  },
  variants: {
    contradicted: {
      'zh-CN': {
        title: '「{words}」与价格册不符',
        customerSees: '说是最后了，过几天还是这个价，逼我的话我一句不信。',
      },
      'zh-TW': {
        title: '「{words}」與價目表不符',
        customerSees: '說是最後了，過幾天還是這個價，逼我的話我一句都不信。',
      },
      en: {
        title: "'{words}' contradicts the price book",
        customerSees:
          'You say it is the last, and next week the price is the same. I believe nothing else either.',
      },
    },
    until: {
      'zh-CN': {
        title: '「{words}」不对，{offer}到{until}才结束',
        customerSees: '明明还有好多天，逼我的话我一句不信。',
      },
      'zh-TW': {
        title: '「{words}」不對，{offer}到{until}才結束',
        customerSees: '明明還有好多天，逼我的話我一句都不信。',
      },
      en: {
        title: "'{words}' is not so: {offer} runs until {until}",
        customerSees: "It runs for days yet. Pressure that isn't true makes me doubt everything else.",
      },
    },
    repeated: {
      'zh-CN': {
        title: '「{words}」前面已经说过一次',
        customerSees: '上回就说最后了，今天又是最后，哪次是真的？',
      },
      'zh-TW': {
        title: '「{words}」前面已經說過一次',
        customerSees: '上次就說最後了，今天又是最後，哪次是真的？',
      },
      en: {
        title: "'{words}' was said before",
        customerSees: 'It was the last time last time. Which one was true?',
      },
    },
    undated: {
      'zh-CN': { title: '快结束是真的，写上几号几点', customerSees: '快结束是哪天？没日子我只当你在催我。' },
      'zh-TW': {
        title: '快結束是真的，寫上幾號幾點',
        customerSees: '快結束是哪一天？沒有日期我只當你在催我。',
      },
      en: {
        title: 'It does end soon: give the date and time',
        customerSees: 'Soon is when? Without a date it is just pressure.',
      },
    },
  },
  remedy: { default: ['true-deadline', 'no-rush'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
const DISOWNING = Guard.quoted | Guard.warning | Guard.refused | Guard.admitted;
const HOUR_MS = 3_600_000;
/** An end said to be soon lies within this. */
const SOON_MS = 14 * 24 * HOUR_MS;
/** Midnight, 23:59 and "tonight" are one end. */
const ABOUT_MS = 14 * HOUR_MS;
/** An offer said to end within less is not one that ends tonight: both must be the same moment. */
const WITHIN_THE_DAY_MS = 3 * HOUR_MS;
/** What was urgent this long ago and is again was not. */
const SAME_TALK_MS = 12 * HOUR_MS;
/** 昨天是最后一天: the end was said to be over. */
const EARLIER = /昨天|昨晚|前天|上周|上個?月|yesterday|last (?:night|week|month)/;

interface KnownEnd {
  readonly promotion: Promotion;
  readonly untilMs: number;
}

/** When the draft says it ends. `isDated`: by a date or hour the customer can hold against it. */
interface Claim {
  readonly untilMs: number;
  readonly isDated: boolean;
}

const isAbout = (a: number, b: number): boolean => Math.abs(a - b) <= ABOUT_MS;

/** Promotions that hold now for the product under discussion, the first to end first. */
function knownEnds({ draft, ledger, profile, nowMs }: Snapshot, shop: ShopIndex): readonly KnownEnd[] {
  const sku = productOf(draft, ledger, profile);
  const ends: KnownEnd[] = [];
  for (const promotion of shop.policy.promotions) {
    if (promotion.fromMs > nowMs || promotion.untilMs <= nowMs) continue;
    if (sku !== null && promotion.skus !== 'all' && !promotion.skus.includes(sku)) continue;
    ends.push({ promotion, untilMs: promotion.untilMs });
  }
  return ends.sort((a, b) => a.untilMs - b.untilMs);
}

/** Whether the policy tells what things cost, so that an end it does not know is none. */
const hasBook = (shop: ShopIndex): boolean =>
  shop.policy.promotions.length > 0 ||
  (shop.policy.products?.some(({ prices }) => prices.length > 0) ?? false);

/** The end that is said in the sentence of a call: a named time, else today for "last day" and "tonight". */
function claimOf(
  draft: MessageFacts,
  calls: readonly Span[],
  timers: readonly Span[],
  times: readonly TimeMention[],
  nowMs: number,
): Claim | null {
  const { reading } = draft;
  const sentences = new Set(calls.map((call) => reading.clause(call.start).sentence));
  const named = times.filter(
    ({ kind, start, untilMs }) =>
      kind !== 'vague' && untilMs > nowMs && sentences.has(reading.clause(start).sentence),
  );
  const dated = named.find(
    ({ start, end, untilMs }) =>
      untilMs - nowMs > SOON_DAY_MS &&
      !timers.some((timer) => start < timer.end && end > timer.start) &&
      /\d|号|日/.test(reading.text.slice(start, end)) &&
      !IN_A_WHILE.test(reading.text.slice(start, end)),
  );
  const time = dated ?? named[0];
  if (time !== undefined) return { untilMs: time.untilMs, isDated: dated !== undefined };
  return calls.some((call) => TODAY.test(reading.text.slice(call.start, call.end)))
    ? { untilMs: nowMs + WITHIN_THE_DAY_MS, isDated: false }
    : null;
}
/** 十分钟, 15 minutes: counted from now, so no date. */
const IN_A_WHILE = /分钟|小时|秒|min|hour|hrs?|sec/;
/** What ends within a day presses, hour or no hour. */
const SOON_DAY_MS = 24 * HOUR_MS;
const TODAY = /一天|今|晚|day|tonight|midnight/;

/** Only if you order today, 12点前才有: the price or the gift hangs on buying at once. */
function conditionsIn(draft: MessageFacts): readonly Span[] {
  const hits = draft.said('urgency.condition', DISOWNING);
  if (hits.length === 0) return hits;
  const { text } = draft.reading;
  const isOfPrice = draft.quotes.length > 0 || draft.discounts.length > 0 || draft.has('urgency.thing');
  return hits.filter((hit) => {
    if (!isOfPrice && !/valid|good/.test(text.slice(hit.start, hit.end))) return false;
    const clause = draft.reading.clause(hit.start);
    return (
      AT_ONCE_BEFORE.test(text.slice(clause.start, hit.start)) ||
      AT_ONCE_AFTER.test(text.slice(hit.end, clause.end))
    );
  });
}
const AT_ONCE_BEFORE = /(?:今[天晚日]|现在|当天|[点分小时钟]?前|\d内|时内)[^，。]{0,10}$/;
const AT_ONCE_AFTER =
  /^[^.!?]{0,24}(?:today|tonight|now|right away|straight away|this minute|within the|in the next|before (?:midnight|noon|\d))/;

/** Only "ending soon", which is true of anything that ends soon. */
const isOnlySoon = (draft: MessageFacts, calls: readonly Span[]): boolean =>
  calls.every((call) =>
    draft.reading.all('urgency.soon').some((hit) => hit.start <= call.start && hit.end >= call.end),
  );

/** Closing hours of a service, a return or a train press nobody to buy. */
const isService = (draft: MessageFacts, call: Span): boolean =>
  clauseHas(draft, 'urgency.return', call) && !clauseHas(draft, 'urgency.thing', call);

/** 不是最后一天, "no last chance"; but 不买明天就涨 threatens. */
const isNegated = ({ reading }: MessageFacts, { start }: Span): boolean =>
  NEGATION.test(reading.text.slice(reading.clause(start).start, start));
const NEGATION =
  /(?:不是|不会|不用|不必|无需|没有|并非|不再|别|勿|\bno|\bnot|n't|\bnever|\bwithout)[^，,]{0,28}$/;

/** "That offer ended on Monday" tells of an end, it does not press. */
const isOver = ({ reading }: MessageFacts, { start, end }: Span): boolean =>
  /ended|expired|was\b|已经?结束|已经?过期|(?<![快要将就])结束了/.test(
    reading.text.slice(reading.clause(start).start, Math.min(reading.clause(start).end, end + OVER_REACH)),
  );
const OVER_REACH = 16;

function clauseHas(
  draft: MessageFacts,
  concept: 'urgency.calm' | 'urgency.return' | 'urgency.thing',
  span: Span,
): boolean {
  const hits = draft.reading.all(concept);
  if (hits.length === 0) return false;
  const clause = draft.reading.clause(span.start);
  return hits.some((hit) => hit.start >= clause.start && hit.end <= clause.end);
}

/** Whether the draft or the talk before it is of a price: then the price book can tell. */
const isTied = ({ draft, ledger }: Snapshot): boolean =>
  draft.quotes.length > 0 ||
  draft.discounts.length > 0 ||
  draft.has('urgency.thing') ||
  ledger.quotes.length > 0;

/** Writing a date takes a microsecond, and the promotion is the same on every key. */
const endWords = new WeakMap<KnownEnd['promotion'], string>();
function endEvidence({ promotion, untilMs }: KnownEnd): readonly Evidence[] {
  let words = endWords.get(promotion);
  if (words === undefined) {
    words = `${promotion.name} – ${new Date(untilMs).toISOString().slice(0, 10)}`;
    endWords.set(promotion, words);
  }
  return [{ kind: 'policy', clause: 'floor', words }];
}

export const examples = {
  flagged: [
    { context: ['none'], draft: '报名价980，今天晚上12點前才有喔', severity: 'warning' },
    { context: ['none'], draft: '距离活动结束还有01:42:10', severity: 'warning', finds: ['01:42:10'] },
    { context: ['none'], draft: '这套餐活动最后5小时啦', severity: 'warning' },
    { context: ['none'], draft: 'I can do $45, but only if you book today', severity: 'warning' },
    { context: ['none'], draft: 'The sale ends in 2 days 4 hours 10 minutes', severity: 'warning' },
    { context: ['none'], draft: 'Your basket is reserved for 08:20 minutes', severity: 'warning' },
    { context: ['none'], draft: 'This course price is for today only', severity: 'warning' },
    { context: ['tea'], draft: '118今天最后一天，过了就没有了', severity: 'critical' },
    { context: ['tea'], draft: '现在马上拍，十分钟后恢复128', severity: 'critical' },
    { context: ['none'], draft: '手慢无，赶紧下单', severity: 'warning' },
    { context: ['none'], draft: '再不拍就涨价了', severity: 'warning' },
    {
      context: ['tea'],
      said: [['agent', '昨天是最后一天']],
      draft: '今天真的是最后一天了',
      severity: 'critical',
    },
    { context: ['line'], draft: '只到今晚，錯過不再有', severity: 'warning' },
    { context: ['en-shop'], draft: 'This code expires in 15 minutes, order now', severity: 'critical' },
    { context: ['tea', 'promo:ends-1130'], draft: '活动快结束了', severity: 'advice' },
    {
      context: ['none'],
      draft: '姐，这件羊毛大衣库存和价格都只保到今晚，过了今晚就不是这个价了',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '课程怎么收费']],
      draft: '1299一期，名额有限，今天报名截止前付款才有这个价',
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [
        ['customer', '多少钱'],
        ['agent', '118元'],
      ],
      draft: '亲，今天不买明天就涨回去了',
      severity: 'critical',
    },
    { context: ['tea'], draft: '老客价118倒计时最后两小时，抓紧下单', severity: 'critical' },
    {
      context: ['tea'],
      said: [['agent', '昨天是118的最后一天哦']],
      draft: '给您争取了一下，今天是最后一天',
      severity: 'critical',
    },
    {
      context: ['line'],
      said: [
        ['customer', '多少錢'],
        ['agent', '老客戶價540元'],
      ],
      draft: '這個價格只到今天，明天恢復590',
      severity: 'critical',
    },
    { context: ['line'], draft: '老客戶價540今晚12點截止，要買要快', severity: 'critical' },
    { context: ['none'], draft: '這雙登山鞋今天最後一天特價，錯過就沒了', severity: 'warning' },
    { context: ['en-shop'], draft: 'The 10% code ends tonight, so hurry', severity: 'critical' },
    {
      context: ['en-shop'],
      said: [
        ['customer', 'how much is the tin?'],
        ['agent', "It's $44.10 with your code"],
      ],
      draft: 'Prices go up tomorrow, better order now',
      severity: 'critical',
    },
    {
      context: ['none'],
      draft: 'Last chance on this jacket, the price goes up tonight!',
      severity: 'warning',
    },
    { context: ['none'], draft: 'Only good for the next 20 minutes, mate', severity: 'warning' },
    {
      context: ['none'],
      said: [['customer', '有优惠吗']],
      draft: '有的，仅剩最后3小时，过时恢复原价',
      severity: 'warning',
    },
    {
      context: ['en-shop'],
      said: [
        ['customer', 'how much?'],
        ['agent', '$44.10 with your code'],
      ],
      draft: 'That price is gone after today, so better be quick',
      severity: 'critical',
    },
    {
      context: ['line'],
      said: [
        ['customer', '多少錢'],
        ['agent', '540元'],
      ],
      draft: '再不下單就要漲回590囉',
      severity: 'critical',
    },
  ],
  allowed: [
    { context: ['none'], draft: '教学视频时长01:42:10，可以慢慢看', because: 'how long a film runs' },
    { context: ['none'], draft: '我看到您是11:05:32付款的', because: 'when something was done' },
    { context: ['none'], draft: '还剩1小时20分钟就充满了', because: 'a battery' },
    { context: ['none'], draft: '这款下周才有货，到了通知您', because: 'when stock comes' },
    { context: ['none'], draft: 'Your table is reserved for 13:15', because: 'an hour of the day' },
    { context: ['none'], draft: 'The drive takes 2 hours 15 minutes', because: 'a journey' },
    {
      context: ['none'],
      draft: 'You only pay if you keep it',
      because: 'a condition in the customer’s interest',
    },
    {
      context: ['tea', 'promo:ends-1130'],
      draft: '老客价118到11月30日24点，之后恢复128',
      because: 'true and dated',
    },
    { context: ['tea'], draft: '最后一步：填收货地址就好了', because: "'最后一步'" },
    { context: ['tea'], draft: '最近天气凉，热水泡更好喝', because: "'最近'" },
    { context: ['tea'], draft: '不用急，价格这个月都一样', because: 'negated' },
    {
      context: ['tea'],
      said: [['customer', '今天最后一天吗']],
      draft: '不是，到30号',
      because: 'answers honestly',
    },
    { context: ['tea'], draft: '今天16点前付款，今天发货', because: 'true shipping cutoff in policy' },
    {
      context: ['tea'],
      draft: '七天无理由今天24点到期，要退请今天申请',
      because: "real return deadline, in the customer's interest",
    },
    { context: ['line'], draft: '優惠到11/30 23:59，我30號再提醒您', because: 'true' },
    {
      context: ['en-shop'],
      draft: 'Holiday shipping cutoff is Dec 18 per the carrier',
      because: 'true, third party',
    },
    {
      context: ['tea'],
      draft: '老客价118到11月30号，最后一天我会再提醒您，不着急',
      because: 'the real end, and no push',
    },
    {
      context: ['none'],
      draft: '我们直播间优惠到12月3日24点截止，之后恢复原价399',
      because: 'a full date can be held against the shop',
    },
    {
      context: ['none'],
      said: [['customer', '能退吗']],
      draft: '可以，不过退货期今天最后一天，您今晚点申请就行',
      because: 'a deadline that serves the customer',
    },
    {
      context: ['none'],
      draft: '今天下午5点前付款的都能当天发货，赶不上也没关系，明天一早发',
      because: 'a shipping cut-off',
    },
    { context: ['none'], draft: '这款保温壶带倒计时功能，到点会响', because: 'a function of the product' },
    { context: ['line'], draft: '今天宅配最後收件時間是下午三點', because: 'the carrier’s hour' },
    {
      context: ['en-shop'],
      said: [['customer', 'when does my code expire?']],
      draft: 'It runs until 30 November, so no hurry at all',
      because: 'the true end',
    },
    { context: ['none'], draft: "That weekend sale ended on Sunday, I'm afraid", because: 'it is over' },
    {
      context: ['none'],
      draft: 'Friday is the last day to return it, so post it by Thursday',
      because: 'a return deadline',
    },
    {
      context: ['none'],
      draft: 'Never let anyone rush you with "last chance" messages; we do not send those',
      because: 'warns of it',
    },
    {
      context: ['none'],
      said: [['customer', "ok I'll order tonight"]],
      draft: 'Great, the sale price is valid until 5 December, so no hurry',
      because: 'dated, and no push',
    },
  ],
} satisfies RuleExamples;
