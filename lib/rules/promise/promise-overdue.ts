import type { Deed } from '../../facts/deeds';
import { messageEvidence } from '../../facts/evidence';
import type { HeardPromise, Ledger } from '../../facts/ledger';
import type { MessageFacts } from '../../facts/message-facts';
import { type StoredPromise, settles, storedPromises } from '../../facts/promises';
import type { Profile } from '../../model/customer';
import type { Evidence } from '../../model/finding';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding } from '../rule';

export const rule = defineRule({
  id: 'promise-overdue',
  tier: 'P1',
  order: 26,
  severity: 'warning',
  status: 'proven',
  needs: [],
  clock: true,
  check: ({ draft, ledger, profile, nowMs }): readonly RuleFinding[] => {
    const open = openPromises(ledger, profile).filter(
      ({ dueAtMs, deed }) => dueAtMs - nowMs <= SOON_MS && !settles(draft, deed),
    );
    const late = open.filter(({ dueAtMs }) => dueAtMs < nowMs).sort((a, b) => graveness(b) - graveness(a))[0];
    const due = late ?? open.find(({ isAssumed, isQuiet }) => !isAssumed && !isQuiet);
    if (due === undefined) return NONE;
    const { words, dueAtMs, evidence } = due;
    const slots = { promise: words.slice(0, LONGEST_PROMISE), due: { dateMs: dueAtMs } };
    if (late === undefined) return [{ severity: 'advice', variant: 'soon', evidence: [evidence], slots }];
    return [
      {
        severity: late.deed === 'refund' ? 'critical' : 'warning',
        ...(late.deed === 'refund' ? { variant: 'refund' } : {}),
        evidence: [evidence],
        slots,
      },
    ];
  },
});

export const advice = {
  basis: [
    { law: '消费者权益保护法', article: '16', mark: 'V' },
    { law: '电子商务法', article: '20', mark: 'V' },
    { law: '侵害消费者权益行为处罚办法', article: '8, 10', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '答应他的事过点了',
      customerSees: '说好给我消息，到点了没人提，我只当被敷衍了。',
    },
    'zh-TW': {
      title: '答應他的事過時間了',
      customerSees: '說好給我消息，時間到了沒人提，我只當被敷衍了。',
    },
    en: {
      title: 'A promise to them is overdue',
      customerSees: 'You named a time. It passed in silence, so I assume you were brushing me off.',
    },
  },
  variants: {
    refund: {
      'zh-CN': { title: '答应的退款还没交代', customerSees: '钱说好退的，到现在一句话没有，我真要急了。' },
      'zh-TW': {
        title: '答應的退款還沒交代',
        customerSees: '錢說好要退的，到現在一句話都沒有，我真的會急。',
      },
      en: {
        title: 'The promised refund is overdue',
        customerSees: "You promised my money back by now. Nobody mentions it, so I think it isn't coming.",
      },
    },
    soon: {
      'zh-CN': { title: '答应他的事快到点了', customerSees: '快到你说的时间了，我在等着呢。' },
      'zh-TW': { title: '答應他的事快到時間了', customerSees: '快到你說的時間了，我在等。' },
      en: {
        title: 'A promise to them is due shortly',
        customerSees: "It's almost the time you named. I'm waiting for it.",
      },
    },
  },
  remedy: { default: ['late-promise'], soon: ['timed-hold'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
/** A promise due within this is worth a quiet word. */
const SOON_MS = 30 * 60_000;
const DAY_MS = 24 * 3_600_000;
/** What was said in a chat and is older was settled outside it; the record keeps its own state. */
const FORGOTTEN_MS = 21 * DAY_MS;
const LONGEST_PROMISE = 24;

interface OpenPromise {
  readonly deed: Deed;
  readonly dueAtMs: number;
  readonly words: string;
  readonly isAssumed: boolean;
  /** Parcels leave and arrive without a word in the chat: nobody knows unless the customer asks. */
  readonly isQuiet: boolean;
  readonly evidence: Evidence;
}

const graveness = ({ deed, isAssumed }: OpenPromise): number => (deed === 'refund' ? 2 : isAssumed ? 0 : 1);

interface Gathered {
  readonly count: number;
  readonly promises: Ledger['promises'];
  readonly profile: Profile | null;
  readonly open: readonly OpenPromise[];
}
const gathered = new WeakMap<Ledger, Gathered>();

/** What is open changes with a message, not with a key. */
function openPromises(ledger: Ledger, profile: Profile | null): readonly OpenPromise[] {
  const { count, promises } = ledger;
  const known = gathered.get(ledger);
  if (known?.count === count && known.promises === promises && known.profile === profile) return known.open;
  const open = gatherOpen(ledger, profile);
  gathered.set(ledger, { count, promises, profile, open });
  return open;
}

/** Promises with a due time that nothing in this conversation settled, of the chat and of the record. */
function gatherOpen(ledger: Ledger, profile: Profile | null): readonly OpenPromise[] {
  const heard = ledger.promises.flatMap((promise): OpenPromise[] => {
    const { dueAtMs, settled, deed, words, said, isAssumed } = promise;
    if (dueAtMs === null || settled !== null || isForgotten(promise, ledger)) return [];
    const isQuiet = (deed === 'ship' || deed === 'arrive') && !asksFor(ledger.customerTurn);
    const isOwed = !isQuiet && (!isAssumed || deed === 'reply');
    return isOwed ? [{ deed, dueAtMs, words, isAssumed, isQuiet, evidence: messageEvidence(said) }] : [];
  });
  const stored = storedPromises(profile)
    .filter((promise) => !isReported(promise, ledger))
    .map(({ deed, dueAtMs, text }) => ({
      deed,
      dueAtMs,
      words: text,
      isAssumed: false,
      isQuiet: false,
      evidence: { kind: 'promise', text, dueAtMs } satisfies Evidence,
    }));
  return stored.length === 0 ? heard : [...heard, ...stored];
}

const isForgotten = ({ dueAtMs }: HeardPromise, { lastCustomer }: Ledger): boolean =>
  dueAtMs !== null && (lastCustomer?.atMs ?? 0) - dueAtMs > FORGOTTEN_MS;

const isReported = ({ deed, atMs }: StoredPromise, { reports }: Ledger): boolean =>
  reports.some(({ facts, said }) => (said.atMs ?? 0) > atMs && settles(facts, deed));

/** The customer asks where the parcel is. */
const asksFor = (turn: readonly MessageFacts[]): boolean =>
  turn.some((facts) => facts.has('topic.delivery') || facts.has('deed.ship') || facts.has('deed.arrive'));

export const examples = {
  flagged: [
    {
      context: ['tea', 'overdue:2h'],
      said: [['agent', '半小时内给您答复']],
      draft: '新茶上市了要不要看看',
      severity: 'warning',
    },
    {
      context: ['tea', 'overdue:3d'],
      said: [['agent', '今天退款']],
      draft: '您好还有什么需要吗',
      severity: 'critical',
    },
    {
      context: ['tea', 'overdue:1h'],
      said: [['agent', '我问下仓库马上回您']],
      draft: '在忙',
      severity: 'warning',
    },
    {
      context: ['line', 'overdue:1d'],
      said: [['agent', '明天給您照片']],
      draft: '早安，今天有優惠',
      severity: 'warning',
    },
    {
      context: ['en-shop', 'overdue:4h'],
      said: [['agent', "I'll check and get back in an hour"]],
      draft: 'Would you like to see our new range?',
      severity: 'warning',
    },
    {
      context: ['tea', 'due:10m'],
      said: [['agent', '16点前发您单号']],
      draft: '好的稍等',
      severity: 'advice',
    },
    {
      context: ['tea', 'overdue:2h'],
      said: [['agent', '下午给您发检测报告']],
      draft: '您先拍吧',
      severity: 'warning',
    },
    {
      context: ['none', 'overdue:5d'],
      said: [['agent', '三天内赔付到账']],
      draft: '请耐心等待',
      severity: 'critical',
    },
    {
      context: ['tea', 'overdue:2h'],
      said: [
        ['agent', '今天18点前给您开好发票发邮箱'],
        ['customer', '好'],
      ],
      draft: '',
      severity: 'warning',
    },
    {
      context: ['tea', 'overdue:3h'],
      said: [['agent', '师傅明天上午10点前给您打电话']],
      draft: '这款现在有活动，喜欢的话可以看看',
      severity: 'warning',
    },
    {
      context: ['tea', 'overdue:1d', 'owed:下周三前补寄缺的那只耳机套'],
      draft: '您好，这款手机壳有三个颜色',
      severity: 'warning',
    },
    {
      context: ['tea', 'overdue:2d', 'owed:给他退多付的30元'],
      draft: '亲，新款猫粮要不要来一袋',
      severity: 'critical',
    },
    {
      context: ['en-shop', 'overdue:1d', 'owed:send the size chart for the trail boots'],
      draft: 'The blue one is back too, shall I put it in your basket?',
      severity: 'warning',
    },
    {
      context: ['en-shop', 'overdue:2d'],
      said: [
        ['agent', "We'll refund you by Friday"],
        ['customer', 'hi, still there?'],
      ],
      draft: 'Hello! How can I help today?',
      severity: 'critical',
    },
    {
      context: ['line', 'overdue:2h'],
      said: [
        ['agent', '下午三點前回電給您'],
        ['customer', '好'],
      ],
      draft: '',
      severity: 'warning',
    },
    {
      context: ['tea', 'overdue:1d'],
      said: [
        ['agent', '明天发货'],
        ['customer', '我的快递呢'],
      ],
      draft: '这款还有优惠券可以领',
      severity: 'warning',
    },
  ],
  allowed: [
    {
      context: ['tea', 'overdue:2d'],
      said: [
        ['agent', '单号晚上6点前发您'],
        ['agent', '您的包已经走了，圆通 8810022003344'],
        ['customer', '背着很舒服'],
      ],
      draft: '喜欢就好，背带记得调一下',
      because: 'the number came under another name',
    },
    {
      context: ['line', 'overdue:3d'],
      said: [
        ['agent', '今天把尺寸表傳給您'],
        ['customer', '鞋子領到了，剛剛好'],
      ],
      draft: '太好了，穿得開心',
      because: 'the customer has what he waited for',
    },
    {
      context: ['tea', 'overdue:2h'],
      said: [['agent', '半小时内答复']],
      draft: '抱歉晚了，仓库刚回：有货，今天发',
      because: 'reports, with an apology',
    },
    { context: ['tea'], said: [['agent', '16点前发单号']], draft: '单号来了：7731', because: 'kept' },
    {
      context: ['tea', 'overdue:1h'],
      said: [['agent', '下午发报告']],
      draft: '抱歉，报告扫描件还没到，最晚明早10点发您，不想等我先发旧版',
      because: 'reports a new time',
    },
    {
      context: ['tea'],
      said: [
        ['customer', '不着急'],
        ['agent', '明天给您'],
      ],
      draft: '好的明天见',
      because: 'not due',
    },
    {
      context: ['tea'],
      said: [['agent', '您明天记得签收']],
      draft: '早上好',
      because: 'the customer’s task',
    },
    {
      context: ['tea'],
      said: [['agent', '一般3天到']],
      draft: '今天第3天，我帮您看下物流',
      because: 'an estimate',
    },
    {
      context: ['tea', 'overdue:2h'],
      said: [
        ['agent', '马上回您'],
        ['customer', '不用回了，解决了'],
      ],
      draft: '好的，有事再找我',
      because: 'the customer waived it',
    },
    {
      context: ['line'],
      said: [['agent', '週五前補寄']],
      draft: '補寄單號 A22，週四已寄出',
      because: 'early',
    },
    {
      context: ['en-shop'],
      said: [['agent', "I'll send the invoice today"]],
      draft: 'Invoice attached',
      because: 'kept',
    },
    {
      context: ['tea', 'overdue:1d'],
      said: [
        ['agent', '今天给您发货'],
        ['customer', '这款还有别的口味吗'],
      ],
      draft: '有陈皮的，也很清淡',
      because: 'parcels leave without a word in the chat, and nobody asks',
    },
    {
      context: ['tea', 'overdue:1h'],
      said: [
        ['agent', '我查一下，10分钟内回您'],
        ['agent', '查到了，上海仓有货'],
        ['customer', '谢谢'],
      ],
      draft: '不客气，喜欢再来',
      because: 'kept in between',
    },
    {
      context: ['tea', 'overdue:2d'],
      said: [
        ['agent', '今天把发票发您邮箱'],
        ['customer', '发票收到了，再问下怎么泡'],
      ],
      draft: '沸水，第一泡20秒',
      because: 'the customer has it',
    },
    {
      context: ['none', 'overdue:1d'],
      said: [
        ['agent', '16点前付款今天发货'],
        ['customer', '好'],
      ],
      draft: '这款羽绒服可以机洗',
      because: 'a rule for whoever orders',
    },
    {
      context: ['en-shop', 'overdue:1d', 'owed:refund the postage'],
      draft: 'Your postage refund went through this morning',
      because: 'kept',
    },
    {
      context: ['tea', 'overdue:1h', 'owed:给他回电话说保养'],
      draft: '昨天没给您打电话，是我忘了，现在给您回电方便吗',
      because: 'reports',
    },
    {
      context: ['en-shop', 'overdue:1h'],
      said: [
        ['agent', "I'll get back to you in 20 minutes"],
        ['customer', 'no rush, take your time'],
      ],
      draft: '',
      because: 'the customer waived the time',
    },
    {
      context: ['tea'],
      said: [['agent', '已经帮您退款了，今天到账']],
      draft: '还有别的问题吗',
      because: 'it was done when it was said',
    },
  ],
  missed: [
    {
      context: ['tea', 'overdue:1d'],
      said: [
        ['agent', '这事包在我身上'],
        ['customer', '好'],
      ],
      draft: '这款有活动',
      because: 'neither a deed nor a time was named',
    },
  ],
} satisfies RuleExamples;
