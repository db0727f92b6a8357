import { messageEvidence } from '../../facts/evidence';
import type { Ledger } from '../../facts/ledger';
import type { MessageFacts } from '../../facts/message-facts';
import type { Evidence } from '../../model/finding';
import { Guard } from '../../text/clauses';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'ignoring-stop',
  tier: 'P0',
  order: 13,
  severity: 'critical',
  status: 'proven',
  needs: [],
  check: (snapshot) => {
    const { draft, ledger } = snapshot;
    const stop = standingStop(snapshot);
    if (stop !== null) return afterStop(draft, ledger, stop);
    return afterSoftRefusal(snapshot);
  },
});

export const advice = {
  basis: [
    { seed: '最后催单的时间…给我一种催着付钱的感觉' },
    { law: '消费者权益保护法', article: '29(3)', mark: 'V' },
    { law: '广告法', article: '43', mark: 'V' },
    { law: 'GDPR', article: '21(2)-(3)', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '他说过别再发，这条还在推销',
      customerSees: '我都说别发了还发，这不是服务，是骚扰。',
    },
    'zh-TW': {
      title: '他說過別再傳，這則還在推銷',
      customerSees: '我都說別傳了還傳，這不是服務，是騷擾。',
    },
    en: {
      title: 'They asked you to stop, and this still sells',
      customerSees: 'I said stop and you kept going. That is harassment, not service.',
    },
  },
  variants: {
    again: {
      'zh-CN': { title: '已经答应不打扰，这条没必要发', customerSees: '答应了不打扰，怎么又来一条？' },
      'zh-TW': { title: '已經答應不打擾，這則不必傳', customerSees: '答應了不打擾，怎麼又來一則？' },
      en: {
        title: 'You agreed to stop; this message is not needed',
        customerSees: 'You said you would stop, and here is another message.',
      },
    },
    soft: {
      'zh-CN': { title: '他刚说先不用，今天别再跟', customerSees: '我说先不用了，过一会儿又来问，有点烦。' },
      'zh-TW': { title: '他剛說先不用，今天別再追', customerSees: '我說先不用了，過一下又來問，有點煩。' },
      en: {
        title: 'They said not now; leave it for today',
        customerSees: 'I said not now, and you are back already.',
      },
    },
  },
  remedy: { default: ['acknowledge-stop'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
const OWN = Guard.negated | Guard.warning | Guard.refused | Guard.admitted;
/** A soft refusal asks for this much rest; catalogue §13. */
const REST_MS = 24 * 3_600_000;

interface Stop {
  /** Said in this conversation at this message; null: only the profile knows. */
  readonly ordinal: number | null;
  readonly evidence: readonly Evidence[];
}

/** The request that still stands: the customer's own words since may have reopened the talk. */
function standingStop({ ledger, profile }: Snapshot): Stop | null {
  const { stop } = ledger;
  if (stop !== null)
    return isReopened(ledger, stop.ordinal)
      ? null
      : { ordinal: stop.ordinal, evidence: [messageEvidence(stop)] };
  const sinceMs = profile?.doNotContactSinceMs ?? null;
  if (sinceMs === null || ledger.customerMessages > 0) return null;
  return { ordinal: null, evidence: [{ kind: 'consent', sinceMs }] };
}

/** Whether the customer, after message `ordinal`, asked or ordered something. */
function isReopened(
  { lastCustomer, concerns, decision, howToBuy, priceAsk, discountAsk }: Ledger,
  ordinal: number,
): boolean {
  if (lastCustomer === null || lastCustomer.ordinal <= ordinal) return false;
  return (
    concerns.some(({ said }) => said.ordinal > ordinal) ||
    [decision, howToBuy, priceAsk, discountAsk].some((said) => said !== null && said.ordinal > ordinal)
  );
}

function afterStop(draft: MessageFacts, ledger: Ledger, stop: Stop): readonly RuleFinding[] {
  const { evidence } = stop;
  const sales = salesWords(draft);
  const serves = draft.has('stop.service');
  if (sales.length > 0 && !(serves && sales.every((span) => isMild(draft, span))))
    return [{ spans: sales, evidence }];
  const isPriced = draft.quotes.some(({ past, disowned }) => !past && !disowned);
  if (isPriced && !serves && !draft.has('stop.ack')) return [{ evidence }];
  // One word of acknowledgement is due; a second one without need is not.
  const hasAnswered = stop.ordinal !== null && ledger.agentTurn.length > 0;
  if (!hasAnswered || serves || draft.has('stop.ack') || draft.has('guard.apology')) return NONE;
  return draft.reading.text.trim().length < 2 ? NONE : [{ severity: 'warning', variant: 'again', evidence }];
}

/** Words that sell, outside clauses that only acknowledge the stop. */
function salesWords(draft: MessageFacts): readonly Span[] {
  const hits = [...draft.said('stop.marketing', OWN), ...draft.said('push.order', OWN)];
  if (hits.length === 0) return hits;
  const { reading } = draft;
  const acks = reading.all('stop.ack');
  return hits.filter((hit) => {
    const clause = reading.clause(hit.start);
    return !acks.some((ack) => ack.start >= clause.start && ack.end <= clause.end);
  });
}

/** 券 or 优惠 beside a refund may be part of the order's bill. */
const isMild = (draft: MessageFacts, { start, end }: Span): boolean =>
  /^(?:券|优惠|折|活动|discount|coupon|voucher|special|offer|offers|deal|recommend)s?$/.test(
    draft.reading.text.slice(start, end),
  );

function afterSoftRefusal({ draft, ledger, nowMs }: Snapshot): readonly RuleFinding[] {
  const { lastCustomer, customerTurn } = ledger;
  const turn = customerTurn.at(-1);
  if (lastCustomer === null || turn === undefined || !turn.has('stop.soft') || turn.concerns.length > 0)
    return NONE;
  if (lastCustomer.atMs === null || nowMs - lastCustomer.atMs > REST_MS) return NONE;
  if (nowMs - lastCustomer.atMs < PAUSE_MS) return NONE;
  const follow = [...draft.said('push.nudge'), ...draft.said('push.order'), ...draft.said('stop.marketing')];
  if (follow.length === 0) return NONE;
  return [{ severity: 'advice', variant: 'soft', spans: follow, evidence: [messageEvidence(lastCustomer)] }];
}
/** Within this the agent still answers the refusal; later it is a follow-up. */
const PAUSE_MS = 10 * 60_000;

export const examples = {
  flagged: [
    {
      context: ['none'],
      said: [['customer', 'STOP messaging me']],
      draft: 'no probs! before u go, fancy 100 off the bike?',
      severity: 'critical',
    },
    {
      context: ['line'],
      said: [['customer', '請不要再私訊我了']],
      draft: '好的～另外週年慶全館八折您可以逛逛',
      severity: 'critical',
    },
    {
      context: ['tea'],
      said: [['customer', '别再给我发活动了']],
      draft: '好的～对了今天双十二预热，小青柑118',
      severity: 'critical',
    },
    { context: ['tea', 'dnc'], draft: '周先生，新茶上市了，给您留了一罐', severity: 'critical' },
    {
      context: ['none'],
      said: [['customer', '不买，别发了']],
      draft: '最后问一下，99元真的不考虑吗',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '再发我拉黑了']],
      draft: '亲别生气，看看这个券嘛',
      severity: 'critical',
    },
    {
      context: ['tea'],
      said: [
        ['customer', '不用再联系我'],
        ['agent', '好的'],
      ],
      draft: '那祝您生活愉快，有空常来哦～',
      severity: 'warning',
    },
    {
      context: ['line'],
      said: [['customer', '請不要再傳廣告']],
      draft: '收到～這週末全館8折喔',
      severity: 'critical',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'unsubscribe me please']],
      draft: 'Sure! By the way we have 20% off today',
      severity: 'critical',
    },
    {
      context: ['tea', 'gap:2h'],
      said: [['customer', '先不用了，谢谢']],
      draft: '周先生考虑得怎么样啦',
      severity: 'advice',
    },
    {
      context: ['none'],
      said: [['customer', '请不要再给我推销了']],
      draft: '好的，不过这款洗面奶现在第二件半价，真的划算',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '退订']],
      draft: '收到！最后推荐您看看我们的新款跑鞋',
      severity: 'critical',
    },
    { context: ['tea', 'dnc'], draft: '周先生，双12小青柑有满减，要不要来两罐', severity: 'critical' },
    {
      context: ['line'],
      said: [['customer', '請把我從名單移除，不想再收到訊息']],
      draft: '好的～不過週年慶全館85折只到週日喔',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', 'Take me off your list please']],
      draft: 'Will do! Have you seen our new collection though?',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', "Stop texting me or I'll report you"]],
      draft: 'Sorry! Here is a 15% coupon to make up for it',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [
        ['customer', '别打扰我了'],
        ['agent', '好的，不打扰您'],
      ],
      draft: '那祝您周末愉快，天冷多穿衣服',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '能不能别老给我发这些']],
      draft: '不好意思哈，这次是真福利，面霜买一送一',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', "I don't want to get these messages anymore"]],
      draft: 'No worries! Just so you know the sale runs till Sunday',
      severity: 'critical',
    },
  ],
  allowed: [
    {
      context: ['tea'],
      said: [['customer', '别发广告了']],
      draft: '好的，已关闭活动消息，以后只发订单通知',
      because: 'acknowledgement',
    },
    {
      context: ['tea', 'dnc'],
      draft: '您的订单因快递停运改到20日发货，特此告知',
      because: 'order fulfilment',
    },
    {
      context: ['tea', 'dnc'],
      said: [['customer', '我想再买一罐']],
      draft: '好的，老客价118，这是官方小程序链接',
      because: 'customer re-opened',
    },
    {
      context: ['tea'],
      said: [['customer', '别发货了，我要退款']],
      draft: '好的，已拦截发货，退款原路退回',
      because: "'别发' means shipment",
    },
    {
      context: ['tea'],
      said: [['customer', '不要辣的']],
      draft: '好的，这款不辣',
      because: "'不要' about taste",
    },
    {
      context: ['tea'],
      said: [['customer', '不要了，换个颜色']],
      draft: '好的，换成青色罐',
      because: 'change, not stop',
    },
    {
      context: ['tea'],
      said: [['customer', '别发顺丰，发中通']],
      draft: '好的，改中通',
      because: "'别发' about carrier",
    },
    {
      context: ['line'],
      said: [['customer', '先不要寄，我出國']],
      draft: '好的，等您回國再寄',
      because: 'shipping',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'stop, wrong size!']],
      draft: "No problem, I'll change it to M before it ships",
      because: 'stop the order, not contact',
    },
    {
      context: ['none'],
      said: [['customer', '别发消息了']],
      draft: '好的，不再打扰您，已经从群发名单移除',
      because: 'acknowledgement',
    },
    { context: ['tea', 'dnc'], draft: '周先生，您的快递今天派送，请注意签收', because: 'order fulfilment' },
    {
      context: ['none'],
      said: [['customer', '别发圆通，慢死了']],
      draft: '好的，给您改发顺丰，还有优惠券也给您退回账户了',
      because: 'the carrier, not contact',
    },
    {
      context: ['none'],
      said: [
        ['customer', 'unsubscribe'],
        ['agent', 'Done'],
        ['customer', 'actually, how much is the blue one?'],
      ],
      draft: 'The blue one is $39, and there is 10% off this week',
      because: 're-opened',
    },
    {
      context: ['none'],
      said: [['customer', 'please stop the order, wrong address']],
      draft: 'Stopped. Send me the right address and I will ship it again',
      because: 'the order, not contact',
    },
    {
      context: ['line'],
      said: [['customer', '請不要再傳廣告']],
      draft: '好的，已停止發送活動訊息，之後只通知訂單進度',
      because: 'acknowledgement',
    },
    {
      context: ['none'],
      said: [['customer', "don't call me, text is fine"]],
      draft: "Understood, I'll only text. Your parcel arrives on Friday",
      because: 'another channel',
    },
  ],
} satisfies RuleExamples;
