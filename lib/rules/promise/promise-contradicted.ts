import { type Deed, deedsIn, isSameDeed } from '../../facts/deeds';
import { messageEvidence } from '../../facts/evidence';
import { type GivenPromise, givenPromises } from '../../facts/given-promises';
import type { Ledger } from '../../facts/ledger';
import type { MessageFacts } from '../../facts/message-facts';
import { takenBack } from '../../facts/taken-back';
import type { Severity } from '../../model/finding';
import { Guard, guardsOf } from '../../text/clauses';
import type { Span } from '../../text/span';
import { matchesOf } from '../../text/sticky';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding } from '../rule';

export const rule = defineRule({
  id: 'promise-contradicted',
  tier: 'P1',
  order: 24,
  severity: 'warning',
  status: 'proven',
  needs: [],
  check: ({ draft, ledger, profile, nowMs }): readonly RuleFinding[] => {
    const { reading } = draft;
    const fault =
      knownFault(draft, ledger, givenPromises(ledger, profile), nowMs) ?? otherFault(draft, ledger);
    if (fault === null) return NONE;
    const admits = reading.has('guard.apology') || ownsUp(draft);
    const offers = reading.has('promise.alternative');
    if (admits && (offers || fault.kind === 'failed-dated')) return NONE;
    const { promise, spans } = fault;
    return [
      {
        severity: admits ? LOWER[fault.severity] : fault.severity,
        ...(fault.kind === 'denied' ? { variant: 'denied' } : {}),
        spans,
        evidence: [promise.evidence],
        slots: { promise: promise.words.slice(0, LONGEST_PROMISE) },
      },
    ];
  },
});

export const advice = {
  basis: [
    { law: '消费者权益保护法', article: '16(2)', mark: 'V' },
    { law: '电子商务法', article: '20', mark: 'V' },
    { law: '明码标价和禁止价格欺诈规定', article: '19(5)', mark: 'V' },
    { law: 'GB/T 47746-2026', article: '', mark: 'S' },
  ],
  text: {
    'zh-CN': { title: '和之前答应他的对不上', customerSees: '答应好的又变卦，下次谁还信？' },
    'zh-TW': { title: '和之前答應他的對不上', customerSees: '答應好的又變卦，下次誰還信？' },
    en: {
      title: 'This is not what they were promised',
      customerSees: 'You promised, then changed it. Why would I believe the next one?',
    },
  },
  variants: {
    denied: {
      'zh-CN': { title: '这话您之前说过，记录还在', customerSees: '明明说过，翻上去就能看到，还说没有？' },
      'zh-TW': { title: '這話之前說過，紀錄還在', customerSees: '明明說過，往上滑就看得到，還說沒有？' },
      en: {
        title: 'It was said: it stands in the chat',
        customerSees: "It's right there above. You promised, and now you say you never did.",
      },
    },
  },
  remedy: { default: ['changed-promise'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];

/** 我记错了 owns up, 您记错了 denies. */
const ownsUp = ({ reading }: MessageFacts): boolean => {
  const denials = reading.all('promise.deny');
  return reading
    .all('guard.admit')
    .some((hit) => !denials.some(({ start, end }) => start <= hit.start && end >= hit.end));
};
const LONGEST_PROMISE = 24;
const LOWER: Readonly<Record<Severity, Severity>> = {
  critical: 'warning',
  warning: 'advice',
  advice: 'advice',
};

/** A fault against a promise whose deed is known. */
function knownFault(
  draft: MessageFacts,
  ledger: Ledger,
  given: readonly GivenPromise[],
  nowMs: number,
): Fault | null {
  if (given.length === 0) return null;
  const { reading } = draft;
  const mayRefuse =
    reading.has('deed.charge') ||
    reading.has('deed.not') ||
    reading.has('guard.negation') ||
    draft.quotes.length > 0;
  return (
    denial(draft, ledger, given) ??
    (mayRefuse ? (refusal(draft, given) ?? charge(draft, given)) : null) ??
    delay(draft, ledger, given, nowMs)
  );
}

/** A sea view, recordings for ever: granted in words of its own and now limited. */
function otherFault(draft: MessageFacts, ledger: Ledger): Fault | null {
  const found = takenBack(draft, ledger);
  if (found === null) return null;
  const { said, span } = found;
  const promise = { words: said.words, evidence: messageEvidence(said) };
  return { kind: 'refused', severity: 'warning', promise, spans: [span] };
}

interface Fault {
  readonly kind: 'denied' | 'refused' | 'later' | 'failed' | 'failed-dated';
  readonly severity: Severity;
  readonly promise: Pick<GivenPromise, 'words' | 'evidence'>;
  readonly spans: readonly Span[];
}

/** "I never said that", of what was said. A price is another matter. */
function denial(draft: MessageFacts, ledger: Ledger, given: readonly GivenPromise[]): Fault | null {
  const { reading } = draft;
  const [hit] = draft.said('promise.deny', Guard.quoted | Guard.warning);
  if (hit === undefined || draft.quotes.length > 0 || reading.has('guard.apology')) return null;
  const named = deedsIn(reading, { start: 0, end: reading.text.length });
  const asked = ledger.customerTurn.flatMap(({ reading: said }) =>
    deedsIn(said, { start: 0, end: said.text.length }),
  );
  const about = named.length > 0 ? named : asked;
  const promise =
    given.findLast(({ deed }) => about.some((one) => isSameDeed(one.deed, deed))) ??
    (named.length === 0 || hasTime(reading.text) ? given.findLast(({ isAssumed }) => !isAssumed) : undefined);
  return promise === undefined ? null : { kind: 'denied', severity: 'critical', promise, spans: [hit] };
}
const hasTime = (text: string): boolean => /\d[号日点天]|今天|明天|周|today|tomorrow|day\b|week/.test(text);

/** What was granted is refused: 没有赠品, 特价不退, "we don't do price matching". */
function refusal(draft: MessageFacts, given: readonly GivenPromise[]): Fault | null {
  const { reading } = draft;
  for (const clause of reading.clauses) {
    if (clause.asks) continue;
    const words = reading.text.slice(clause.start, clause.end);
    if (CUSTOMER_NEED_NOT.test(words) || reading.has('deed.exception')) continue;
    const denies = reading.all('deed.not').filter((no) => no.start >= clause.start && no.end <= clause.end);
    for (const hit of deedsIn(reading, clause)) {
      const guards = guardsOf(reading, hit);
      const isNo =
        (guards & Guard.negated) !== 0 ||
        denies.some((no) => no.end > hit.start - NEAR_UNITS && no.start < hit.end + NEAR_UNITS);
      if (!isNo || !REFUSABLE.includes(hit.deed) || hasIn(draft, 'deed.done', clause)) continue;
      if ((guards & (Guard.quoted | Guard.hypothetical | Guard.asking)) !== 0) continue;
      const promise = given.findLast(({ deed, dueAtMs }) =>
        dueAtMs === null || LASTING.includes(hit.deed) ? isSameDeed(deed, hit.deed) : false,
      );
      if (promise !== undefined)
        return {
          kind: 'refused',
          severity: hit.deed === 'match' && !FLATLY.test(words) ? 'warning' : 'critical',
          promise,
          spans: [clause],
        };
    }
  }
  return null;
}
const NEAR_UNITS = 10;
/** Granted, whenever it is done. */
const LASTING: readonly Deed[] = ['match', 'freight', 'gift', 'keep'];
const REFUSABLE: readonly Deed[] = [
  'match',
  'gift',
  'freight',
  'return',
  'refund',
  'repair',
  'replace',
  'invoice',
  'keep',
];
/** 不用您承担运费, "you don't need to pay": a burden is taken away, not a right. */
const CUSTOMER_NEED_NOT =
  /不用|无需|不需要|不必|不收|don't need|don't have to|won't need|no need|nothing to|won't be charged|not be charged|won't pay|不会收|不会让[您你]/;
const FLATLY = /说法|这回事|从来|政策|规定|policy|such thing/;

/** What was free is to be paid: the freight of an exchange, a repair under warranty. */
function charge(draft: MessageFacts, given: readonly GivenPromise[]): Fault | null {
  const free = given.filter(({ isFree, deed }) => isFree && PAYABLE.includes(deed));
  if (free.length === 0) return null;
  const { reading } = draft;
  for (const hit of deedsIn(reading, { start: 0, end: reading.text.length })) {
    if (!PAYABLE.includes(hit.deed)) continue;
    const promise = free.findLast(({ deed }) => isSameDeed(deed, hit.deed));
    const { start, end, sentence, asks } = reading.clause(hit.start);
    const words = reading.text.slice(start, end);
    if (promise === undefined || asks || CUSTOMER_NEED_NOT.test(words)) continue;
    if (reading.has('deed.exception') || hasIn(draft, 'deed.free', { start, end })) continue;
    const [paid] = draft
      .said('deed.charge', Guard.negated | Guard.quoted | Guard.asking | Guard.hypothetical)
      .filter((span) => reading.clause(span.start).sentence === sentence);
    const priced = draft.quotes.find((quote) => quote.start >= start && quote.end <= end && !quote.past);
    const span = paid ?? priced;
    if (span === undefined || hasIn(draft, 'deed.refund', { start, end })) continue;
    return { kind: 'refused', severity: 'critical', promise, spans: [{ start: span.start, end: span.end }] };
  }
  return null;
}
const PAYABLE: readonly Deed[] = ['freight', 'repair', 'replace'];

/** A later day than was promised, or the news that it did not happen. */
function delay(
  draft: MessageFacts,
  ledger: Ledger,
  given: readonly GivenPromise[],
  nowMs: number,
): Fault | null {
  const dated = given.filter(
    ({ dueAtMs, isAssumed, isSettled }) => dueAtMs !== null && !isAssumed && !isSettled,
  );
  if (dated.length === 0 || ledger.customerTurn.some(changesPlan)) return null;
  const { reading } = draft;
  const again = draft.promises(nowMs);
  for (const { deed, dueAtMs, start, end } of again) {
    if (!DATED.includes(deed)) continue;
    const promise = dated.findLast((old) => old.deed === deed);
    if (promise?.dueAtMs == null || dueAtMs === null || BANK.test(reading.text)) continue;
    if (dueAtMs - promise.dueAtMs > SLACK_MS && !MORE.test(reading.text))
      return { kind: 'later', severity: 'warning', promise, spans: [{ start, end }] };
  }
  const later = longerTerm(draft, dated, nowMs);
  if (later !== null) return later;
  if (!reading.has('guard.apology') || reading.has('deed.done')) return null;
  const [failed] = FAILED.exec(reading.text) ?? [];
  const promise = failed === undefined ? undefined : dated.at(-1);
  return promise === undefined
    ? null
    : { kind: again.length > 0 ? 'failed-dated' : 'failed', severity: 'warning', promise, spans: [] };
}
/** 退款都是14天, "refunds take 10 days", after "within three days": the rule is told in place of the promise. */
function longerTerm(draft: MessageFacts, dated: readonly GivenPromise[], nowMs: number): Fault | null {
  const { reading } = draft;
  if (BANK.test(reading.text)) return null;
  for (const match of matchesOf(TERM, reading.text)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const clause = reading.clause(span.start);
    if (clause.asks || GONE.test(reading.text.slice(clause.start, clause.end))) continue;
    const dueAtMs = nowMs + Number(match[1]) * DAY_MS;
    const deeds = deedsIn(reading, clause).filter(({ deed }) => DATED.includes(deed));
    const promise = dated.findLast(
      (old) => deeds.some(({ deed }) => isSameDeed(deed, old.deed)) && dueAtMs - (old.dueAtMs ?? 0) > DAY_MS,
    );
    if (promise !== undefined) return { kind: 'later', severity: 'warning', promise, spans: [span] };
  }
  return notBefore(draft, dated, nowMs);
}

/** "Next Thursday at the earliest", 最快下周: whatever was promised for sooner. */
function notBefore(draft: MessageFacts, dated: readonly GivenPromise[], nowMs: number): Fault | null {
  if (!EARLIEST.test(draft.reading.text)) return null;
  const promise = dated.at(-1);
  const time = draft
    .times(nowMs)
    .find(({ kind, untilMs }) => kind !== 'vague' && untilMs - (promise?.dueAtMs ?? untilMs) > DAY_MS);
  return promise === undefined || time === undefined
    ? null
    : { kind: 'later', severity: 'warning', promise, spans: [{ start: time.start, end: time.end }] };
}
const EARLIEST =
  /at the earliest|earliest|not (?:before|until)|最快|最早|起码要|至少要|[发寄退送到]不了|来不及|赶不上|赶不及|won't make it|can't make it/;
const DAY_MS = 86_400_000;
const TERM = /(?<![\d.])(\d{1,3})\s?(?:个?工作[日天]|天|(?:working |business )?days?\b)/g;
/** Days that are over, or in which the customer may act. */
const GONE = /已经?|过去|等了|前|内(?:可|能|都|支持)|\bago\b|already|have been|within .* you can|return/;
/** Of other things a second time is an appointment, not a delay. */
const DATED: readonly Deed[] = [
  'ship',
  'arrive',
  'refund',
  'reply',
  'call',
  'document',
  'invoice',
  'replace',
  'repair',
];
/** 18点 and "by this evening" are one promise. */
const SLACK_MS = 3 * 3_600_000;
/** The money is on its way; the bank takes its days. */
const BANK = /到账|银行|原路|bank|statement|your account/;
const FAILED =
  /没(?:发成|发出|发走|赶上|能发|来得及|寄出|寄成|送到|退成|开成|办成|能寄|能送|出库)|还没(?:发|寄|退|到|出|好)|didn't (?:go out|make|get|ship|manage)|couldn't|hasn't (?:shipped|gone|left|arrived|been)|not (?:gone|shipped|been sent)/;
/** Another parcel: 另外两罐后天发. */
const MORE = /另外|其余|剩下|第二[批单件]|另一|the (?:rest|other|second)|another/;
const changesPlan = ({ reading }: MessageFacts): boolean =>
  reading.has('promise.waive') ||
  /改|换|晚[点几]|推迟|下周|周[一二三四五六日]|change|instead|later/.test(reading.text);

function hasIn(
  { reading }: MessageFacts,
  concept: 'deed.done' | 'deed.free' | 'deed.refund',
  span: Span,
): boolean {
  return reading.all(concept).some((hit) => hit.start >= span.start && hit.end <= span.end);
}

export const examples = {
  flagged: [
    {
      context: ['tea'],
      said: [
        ['agent', '16号前一定到'],
        ['customer', '17号了'],
      ],
      draft: '我没说过16号到',
      severity: 'critical',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '今天发货'],
        ['customer', '发了吗'],
      ],
      draft: '后天发',
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '送两泡新茶'],
        ['customer', '没看到'],
      ],
      draft: '没有赠品的',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [
        ['agent', '买贵退差'],
        ['customer', '降价了'],
      ],
      draft: '这个不能退差',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [
        ['agent', '可以七天退'],
        ['customer', '我要退'],
      ],
      draft: '特价不退',
      severity: 'critical',
    },
    {
      context: ['line'],
      said: [
        ['agent', '今天寄出'],
        ['customer', '寄了嗎'],
      ],
      draft: '週五寄',
      severity: 'warning',
    },
    {
      context: ['en-shop'],
      said: [
        ['agent', "We'll refund you today"],
        ['customer', 'no refund yet'],
      ],
      draft: 'I never said today',
      severity: 'critical',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '明天发'],
        ['customer', '发了吗'],
      ],
      draft: '抱歉今天没发成，仓库盘点',
      severity: 'advice',
    },
    {
      context: ['none'],
      said: [
        ['agent', '这款耳机一年内有问题免费换新'],
        ['customer', '右边没声音了'],
      ],
      draft: '换新要自费的，需要您付99元',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [
        ['agent', '来回运费都是我们承担的'],
        ['customer', '寄回去了'],
      ],
      draft: '运费要您自己承担哦',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [
        ['agent', '保价30天，降了退您差价'],
        ['customer', '今天便宜了20'],
      ],
      draft: '亲，我们没有保价的',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [
        ['agent', '下单送您一个收纳袋'],
        ['customer', '收纳袋呢'],
      ],
      draft: '这单不送收纳袋的哈，没有赠品',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [
        ['agent', '报名后七天内可以全额退费'],
        ['customer', '想退课'],
      ],
      draft: '课程开了就不退款了',
      severity: 'critical',
    },
    {
      context: ['line'],
      said: [
        ['agent', '保固一年，壞了免費維修'],
        ['customer', '螢幕不亮了'],
      ],
      draft: '維修要自費喔，先報價給您',
      severity: 'critical',
    },
    {
      context: ['line'],
      said: [
        ['agent', '明天一定寄出'],
        ['customer', '寄了嗎？'],
      ],
      draft: '您記錯了吧，我們沒說過明天',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [
        ['agent', "I'll throw in a free sample with the boots"],
        ['customer', "there's no sample in the box"],
      ],
      draft: "We don't include samples",
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [
        ['agent', 'Return shipping is on us'],
        ['customer', 'ok, sending it back'],
      ],
      draft: "You'll need to pay the return shipping",
      severity: 'critical',
    },
    {
      context: ['en-shop'],
      said: [
        ['agent', 'It ships tomorrow'],
        ['customer', 'has it shipped?'],
      ],
      draft: "It'll ship next Wednesday",
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [
        [
          'agent',
          'You can return it within 30 days, no questions asked. We can take it back any time in that month.',
        ],
        ['customer', 'I want to return it'],
      ],
      draft: "Sale items are final, we can't take it back",
      severity: 'critical',
    },
    {
      context: ['tea', 'owed:免费补发碎掉的两个杯子'],
      said: [['customer', '杯子什么时候补发']],
      draft: '补发的话您需要自付运费和杯子钱，自费的',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [
        ['agent', '发票都可以开的'],
        ['customer', '开张发票'],
      ],
      draft: '个人买的开不了发票',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [
        ['agent', '这件M码我给您留到周五'],
        ['customer', '我来付款了'],
      ],
      draft: '不好意思没给您留，已经卖掉了',
      severity: 'warning',
    },
  ],
  allowed: [
    {
      context: ['none'],
      said: [
        ['agent', '新的今天寄出'],
        ['customer', '换的新锅很好用'],
      ],
      draft: '那旧锅您有空再寄，下周五前寄都可以，不急',
      because: 'the customer’s parcel, not ours',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '今天发'],
        ['customer', '发了吗'],
      ],
      draft: '对不起，今天没赶上，改明早第一班发，另外给您补两泡试喝；不想等可以退款',
      because: 'admits it and offers a choice',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '今天发'],
        ['customer', '好'],
      ],
      draft: '已发出，单号7731',
      because: 'kept',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '今天发'],
        ['customer', '改成周五发吧'],
      ],
      draft: '好的，改周五',
      because: 'the customer changed it',
    },
    {
      context: ['tea'],
      said: [['customer', '你答应18号到的']],
      draft: '我查了记录，是我18号答应的，今天没到是我的责任，我马上催件并赔您运费',
      because: 'admits it',
    },
    {
      context: ['tea'],
      said: [['customer', '你说过送茶具']],
      draft: '记录里我说的是送茶叶试喝装，不是茶具，可能我没说清，抱歉；试喝装随单发',
      because: 'sets it right with the record',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '预计20号到'],
        ['customer', '好'],
      ],
      draft: '受大雪影响，快递延到22号，不愿等可以退',
      because: 'an estimate, explained',
    },
    { context: ['tea'], draft: '之前答应您的发票今天开好了', because: 'kept' },
    {
      context: ['line'],
      said: [
        ['agent', '今天寄'],
        ['customer', '?'],
      ],
      draft: '已寄出，明天到',
      because: 'kept',
    },
    {
      context: ['en-shop'],
      said: [
        ['agent', 'back in stock Monday'],
        ['customer', '?'],
      ],
      draft: 'It arrived today as promised, shall I hold one for you?',
      because: 'kept',
    },
    {
      context: ['none'],
      said: [
        ['agent', '保固一年，壞了免費維修'],
        ['customer', '手機掉水裡了'],
      ],
      draft: '進水屬於人為損壞，維修需要自費喔',
      because: 'never covered',
    },
    {
      context: ['none'],
      said: [
        ['agent', '七天内可以退'],
        ['customer', '穿过洗过能退吗'],
      ],
      draft: '洗过的就不能退了，没穿过的随时可以',
      because: 'a condition, not a denial',
    },
    {
      context: ['none'],
      said: [
        ['agent', '来回运费都是我们承担的'],
        ['customer', '运费我出吗'],
      ],
      draft: '不用您出运费，我们承担',
      because: 'says the same',
    },
    {
      context: ['none'],
      said: [
        ['agent', '明天发货'],
        ['customer', '好的'],
      ],
      draft: '明天下午发，发了给您单号',
      because: 'the same day',
    },
    {
      context: ['none'],
      said: [
        ['agent', '今天发货'],
        ['customer', '那另外两件呢'],
      ],
      draft: '另外两件后天发，今天先发这一件',
      because: 'another parcel',
    },
    {
      context: ['none'],
      said: [
        ['agent', '今天给您退款'],
        ['customer', '多久到账'],
      ],
      draft: '原路退回，1到3个工作日到账',
      because: 'the bank takes its time',
    },
    {
      context: ['en-shop'],
      said: [
        ['agent', "We'll ship it today"],
        ['customer', 'great, when does it arrive?'],
      ],
      draft: 'It should reach you on Friday',
      because: 'shipping and arriving are two things',
    },
    {
      context: ['none'],
      said: [
        ['agent', 'Return shipping is on us'],
        ['customer', 'do I have to pay the postage?'],
      ],
      draft: "No, you don't need to pay anything, we cover the return shipping",
      because: 'says the same',
    },
    {
      context: ['none'],
      said: [
        ['agent', '下单送您一个收纳袋'],
        ['customer', '好'],
      ],
      draft: '收纳袋不用另外拍，随单发您',
      because: 'kept',
    },
    {
      context: ['none'],
      said: [
        ['agent', '18点前回复您'],
        ['customer', '好'],
      ],
      draft: '仓库说没有货了，帮您换成蓝色可以吗',
      because: 'reports on something else',
    },
    {
      context: ['none'],
      said: [
        ['agent', '七天内可以退'],
        ['customer', '要是不合适怎么办'],
      ],
      draft: '不合适也没关系，七天内可以退，运费险我们出',
      because: 'says the same',
    },
    {
      context: ['none'],
      said: [
        ['agent', '支持七天退货'],
        ['customer', '你说过118的'],
      ],
      draft: '我没说过118这个价，记录里是128',
      because: 'of a price, which is judged elsewhere',
    },
  ],
  missed: [
    {
      context: ['none'],
      said: [
        ['agent', '这事我给您负责到底'],
        ['customer', '怎么没下文了'],
      ],
      draft: '这个我们管不了',
      because: 'no deed was named',
    },
  ],
} satisfies RuleExamples;
