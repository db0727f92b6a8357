import { figure } from '../../facts/book-offers';
import { messageEvidence } from '../../facts/evidence';
import type { Ledger, SaidQuote, SaidStatement } from '../../facts/ledger';
import type { MessageFacts } from '../../facts/message-facts';
import { type DraftOffer, draftOffers, isTied, offersSaid, productOf } from '../../facts/offers';
import {
  BINDS_MS,
  isAnswerToAsk,
  isComparable,
  isNamedInDraft,
  isSame,
  ROUNDING,
  wasAnnounced,
  wasNamed,
} from '../../facts/price-history';
import { askedSince, isSameTalk, namedPriceSince } from '../../facts/price-talk';
import type { Evidence, Severity } from '../../model/finding';
import { explainAmount } from '../../policy/explain-amount';
import { priceAt } from '../../policy/price-book';
import { hereChannel, storeChannel } from '../../policy/shop-index';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

/** After this a list price that holds now is a new day's price. In ms. */
const SAME_DAY_MS = 12 * 3_600_000;

export const rule = defineRule({
  id: 'price-contradiction',
  tier: 'P0',
  order: 8,
  severity: 'warning',
  status: 'proven',
  needs: [],
  check: (snapshot) => {
    const { draft, ledger } = snapshot;
    if (draft.reading.money.length === 0 || draft.has('guard.admit')) return NONE;
    const shipping = shippingAfterFree(draft, ledger);
    if (shipping !== null) return [shipping];
    if (ledger.quotes.length === 0 && ledger.statements.length === 0 && snapshot.profile === null)
      return NONE;
    return judgePrice(snapshot);
  },
});

export const advice = {
  basis: [
    { seed: '同价…后来…可以优惠' },
    { law: '消费者权益保护法', article: '8, 20', mark: 'V' },
    { law: '明码标价和禁止价格欺诈规定', article: '6, 19(4)', mark: 'V' },
    { law: '反不正当竞争法', article: '9', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '刚才报{old}，现在{now}，没解释',
      customerSees: '刚才一个价，现在又一个价，到底哪句是真的？',
    },
    'zh-TW': {
      title: '剛剛報{old}，現在{now}，沒解釋',
      customerSees: '剛剛一個價，現在又一個價，到底哪句是真的？',
    },
    en: {
      title: 'You quoted {old}, now {now}, unexplained',
      customerSees: 'One number before, another now. Which one was true?',
    },
  },
  variants: {
    samePrice: {
      'zh-CN': {
        title: '刚说同价，现在又变，没解释',
        customerSees: '刚说一样价，转眼又变了，到底哪句是真的？',
      },
      'zh-TW': {
        title: '剛說同價，現在又變，沒解釋',
        customerSees: '剛說一樣價，轉眼又變了，到底哪句是真的？',
      },
      en: {
        title: 'You said the same price, now another, unexplained',
        customerSees: 'You said same price and now it is another number. Which one was true?',
      },
    },
    lowest: {
      'zh-CN': {
        title: '刚说没有更低，现在又是{now}',
        customerSees: '刚说没有更低的，转眼又低了，到底哪句是真的？',
      },
      'zh-TW': {
        title: '剛說沒有更低，現在又是{now}',
        customerSees: '剛說沒有更低的，轉眼又低了，到底哪句是真的？',
      },
      en: {
        title: 'You said it could not be lower, now it is {now}',
        customerSees: 'You said nothing lower existed, and now it does. Which one was true?',
      },
    },
    third: {
      'zh-CN': {
        title: '第三个价：{first}、{second}、{third}',
        customerSees: '一会儿一个价，我哪个都不敢信了。',
      },
      'zh-TW': {
        title: '第三個價：{first}、{second}、{third}',
        customerSees: '一下一個價，我哪個都不敢信了。',
      },
      en: {
        title: 'Third price: {first}, {second}, {third}',
        customerSees: 'A new number each time; I believe none of them.',
      },
    },
    more: {
      'zh-CN': {
        title: '报过{first}、{second}，又变成{third}',
        customerSees: '一会儿一个价，我哪个都不敢信了。',
      },
      'zh-TW': {
        title: '報過{first}、{second}，又變成{third}',
        customerSees: '一下一個價，我哪個都不敢信了。',
      },
      en: {
        title: 'Quoted {first} and {second}, and now {third}',
        customerSees: 'A new number each time; I believe none of them.',
      },
    },
    earlierOffer: {
      'zh-CN': {
        title: '之前给过他{old}，现在报{now}',
        customerSees: '前几天答应的价，今天就不认了？',
      },
      'zh-TW': {
        title: '之前給過他{old}，現在報{now}',
        customerSees: '前幾天答應的價格，今天就不認了？',
      },
      en: {
        title: 'They were offered {old} before, now {now}',
        customerSees: 'The price I was promised days ago no longer counts?',
      },
    },
    shipping: {
      'zh-CN': { title: '刚说包邮，现在又收运费', customerSees: '刚说包邮，付钱时又多出运费，怎么回事？' },
      'zh-TW': { title: '剛說免運，現在又收運費', customerSees: '剛說免運，結帳又多出運費，怎麼回事？' },
      en: {
        title: 'You said shipping is free, now you charge it',
        customerSees: 'Shipping was free a minute ago. Why is it on the bill?',
      },
    },
  },
  remedy: { default: ['correct-price'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];

function judgePrice(snapshot: Snapshot): readonly RuleFinding[] {
  const { draft, ledger, profile, shop, console, nowMs } = snapshot;
  const here = shop === null ? null : hereChannel(shop, console);
  const offers = draftOffers(draft, ledger, profile, here, nowMs);
  const said = offersSaid(ledger, productOf(draft, ledger, profile), here);
  const statement = ledger.statements.findLast(({ kind }) => kind !== 'free-shipping');
  if (offers.length === 0) return discountAfterNone(draft, ledger, statement);
  if (isExplained(draft, ledger)) return NONE;
  for (const offer of offers) {
    const earlier = said.filter((quote) => isComparable(quote, offer, nowMs));
    const last = earlier.at(-1);
    if (last === undefined) {
      const found = againstBook(snapshot, offer, statement) ?? againstStoredOffer(snapshot, offer, here);
      if (found !== null) return [found];
      continue;
    }
    if (wasNamed(ledger, offer) || !isTied(offer, draft, ledger, profile, nowMs)) continue;
    // Without a product of the shop's nobody knows what two amounts are of: only one straight line of talk tells.
    const isLoose = shop === null || offer.sku === null;
    if (isLoose && (offers.length > 1 || draft.has('price.place') || !isSameTalk(ledger, last))) continue;
    if (statement === undefined && (offer.derived || isAnswerToAsk(ledger, last, offer))) continue;
    if (isNamedInDraft(draft, last) || wasAnnounced(ledger, last, offer) || isNewDay(snapshot, last, offer))
      continue;
    return [contradiction(snapshot, earlier, last, offer, statement)];
  }
  return NONE;
}

/** 优惠, 打折 are what makes the other price, no reason for it; a reason, a condition or another place is one. */
function isExplained(draft: MessageFacts, ledger: Ledger): boolean {
  if (draft.has('price.explain') || draft.said('price.reason').length > 0) return true;
  if (draft.has('price.other-thing') || ledger.customerTurn.some((facts) => facts.has('price.other-thing')))
    return true;
  return draft.shop === null && draft.has('price.place');
}

/** The price book's price of another day than the quote's. */
function isNewDay({ shop, profile, nowMs }: Snapshot, last: SaidQuote, offer: DraftOffer): boolean {
  if (shop === null || offer.sku === null || nowMs - (last.said.atMs ?? nowMs) < SAME_DAY_MS) return false;
  const query = { profile, channel: null, atMs: nowMs };
  return explainAmount(shop, offer.sku, offer.amountMinor, offer.quantity, query)?.validAt === true;
}

function contradiction(
  { ledger }: Snapshot,
  earlier: readonly SaidQuote[],
  last: SaidQuote,
  offer: DraftOffer,
  statement: SaidStatement | undefined,
): RuleFinding {
  const amounts = new Set<number>();
  for (const quote of earlier) amounts.add(quote.unitMinor);
  const prices = [...amounts.add(offer.unitMinor)];
  const isThird = prices.length > 2;
  const contradicts =
    statement !== undefined && (statement.kind === 'same-price' || offer.unitMinor < last.unitMinor);
  const since = statement?.said.ordinal ?? -1;
  const isProvoked = askedSince(ledger, since) || namedPriceSince(ledger, since);
  const isAsked = askedSince(ledger, last.said.ordinal);
  const severity: Severity = (isThird && !isAsked) || (contradicts && !isProvoked) ? 'critical' : 'warning';
  const variant = isThird
    ? prices.length === 3
      ? 'third'
      : 'more'
    : contradicts
      ? statement.kind === 'same-price'
        ? 'samePrice'
        : 'lowest'
      : undefined;
  return {
    severity,
    ...(variant === undefined ? {} : { variant }),
    spans: [offer.span],
    evidence: messagesOf(contradicts ? statement : null, earlier),
    slots: {
      old: { money: last.unitMinor, currency: last.currency },
      now: { money: offer.unitMinor, currency: offer.currency },
      first: figure(prices[0] ?? offer.unitMinor, offer.currency),
      second: figure(prices.at(-2) ?? offer.unitMinor, offer.currency),
      third: figure(offer.unitMinor, offer.currency),
    },
  };
}

/** Where the statement and the quotes stand, each message once. */
function messagesOf(statement: SaidStatement | null, earlier: readonly SaidQuote[]): readonly Evidence[] {
  const evidence = statement === null ? [] : [messageEvidence(statement.said)];
  let before = -1;
  for (const { said } of earlier) {
    // In the order in which they were said: those of one message are neighbours.
    if (said.ordinal === before || said.ordinal === statement?.said.ordinal) continue;
    before = said.ordinal;
    evidence.push(messageEvidence(said));
  }
  return evidence;
}

/** "Same as the store" said before any amount: the store's list price is what was said. */
function againstBook(
  { shop, ledger, nowMs }: Snapshot,
  offer: DraftOffer,
  statement: SaidStatement | undefined,
): RuleFinding | null {
  const store = shop === null ? null : storeChannel(shop);
  if (shop === null || store === null || offer.sku === null || statement?.kind !== 'same-price') return null;
  const row = priceAt(shop, offer.sku, store, nowMs);
  if (row === null || row.currency !== offer.currency) return null;
  if (offer.quantity !== 1 || isSame({ unitMinor: row.priceMinor }, offer)) return null;
  const { ordinal } = statement.said;
  const isProvoked = askedSince(ledger, ordinal) || namedPriceSince(ledger, ordinal);
  return {
    severity: isProvoked ? 'warning' : 'critical',
    variant: 'samePrice',
    spans: [offer.span],
    evidence: [messageEvidence(statement.said)],
    slots: {
      old: { money: row.priceMinor, currency: row.currency },
      now: { money: offer.unitMinor, currency: offer.currency },
    },
  };
}

/** A price offered to this customer in an earlier chat binds as long as one said here. */
function againstStoredOffer(
  { profile, shop, nowMs }: Snapshot,
  offer: DraftOffer,
  here: string | null,
): RuleFinding | null {
  const stored = profile?.offers.findLast(
    (one) => one.sku === offer.sku && (here === null || one.channel === here) && nowMs - one.atMs <= BINDS_MS,
  );
  if (stored === undefined || stored.currency !== offer.currency) return null;
  if (offer.unitMinor <= stored.priceMinor * (1 + ROUNDING)) return null;
  return {
    variant: 'earlierOffer',
    spans: [offer.span],
    evidence: [
      {
        kind: 'price',
        product: shop?.productBySku.get(stored.sku)?.name ?? stored.sku,
        channel: stored.channel,
        amountMinor: stored.priceMinor,
        currency: stored.currency,
        offer: null,
        fromMs: stored.atMs,
        untilMs: null,
      },
    ],
    slots: {
      old: { money: stored.priceMinor, currency: stored.currency },
      now: { money: offer.unitMinor, currency: offer.currency },
    },
  };
}

/** "No discount at all", then one, without an amount it could be held against. */
function discountAfterNone(
  draft: MessageFacts,
  ledger: Ledger,
  statement: SaidStatement | undefined,
): readonly RuleFinding[] {
  if (statement === undefined || statement.kind === 'same-price') return NONE;
  const discount = draft.discounts.find((one) => !one.disowned);
  if (discount === undefined || draft.statements.includes(statement.kind)) return NONE;
  if (draft.said('price.reason').length > 0 || draft.has('price.other-thing')) return NONE;
  if (ledger.promotions.size > 0 || wasSaid(ledger, discount.value)) return NONE;
  return [
    {
      severity: askedSince(ledger, statement.said.ordinal) ? 'warning' : 'critical',
      variant: 'lowest',
      spans: [discount],
      evidence: [messageEvidence(statement.said)],
      slots: { now: draft.reading.words(discount) },
    },
  ];
}

const wasSaid = (ledger: Ledger, value: number): boolean =>
  ledger.discounts.some((discount) => discount.value === value);

/** Places to which carriage is extra nearly everywhere, and faster ways: they explain a charge. */
const EXTRA_CARRIAGE =
  /新疆|西藏|内蒙|青海|宁夏|海南|港澳|香港|澳门|台湾|离岛|偏远|海外|国外|加急|顺丰|空运|除|满|express|remote|island|overseas|abroad|international|next[- ]day|over|above|except|unless/;

function shippingAfterFree(draft: MessageFacts, ledger: Ledger): RuleFinding | null {
  const charge = draft.reading.money.find(
    (mention) => mention.kind === 'amount' && mention.role === 'shipping' && mention.amount > 0,
  );
  if (charge === undefined) return null;
  const free = ledger.statements.findLast(({ kind }) => kind === 'free-shipping');
  if (free === undefined || EXTRA_CARRIAGE.test(draft.reading.text) || EXTRA_CARRIAGE.test(free.said.words))
    return null;
  if (ledger.customerTurn.some((facts) => EXTRA_CARRIAGE.test(facts.reading.text))) return null;
  if (draft.has('price.free-shipping') || draft.has('guard.negation')) return null;
  return { variant: 'shipping', spans: [charge], evidence: [messageEvidence(free.said)] };
}

export const examples = {
  flagged: [
    {
      context: ['tea'],
      said: [
        ['agent', '微信和天猫一样价128'],
        ['customer', '上次我123'],
      ],
      draft: '那微信下单给您123',
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '跟天猫一样128'],
        ['customer', '上次我123'],
        ['agent', '那给您123'],
        ['customer', '我再看看'],
      ],
      draft: '微信下单优惠10元，118',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [
        ['agent', '我们没有任何优惠'],
        ['customer', '哦'],
      ],
      draft: '可以领券减20',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [
        ['agent', '这款199'],
        ['customer', '好'],
      ],
      draft: '一共219哈',
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '跟店里同价的'],
        ['customer', '店里128'],
      ],
      draft: '微信这边133',
      severity: 'critical',
    },
    {
      context: ['line'],
      said: [
        ['agent', '官網跟這邊都一樣590'],
        ['customer', '真的？'],
      ],
      draft: '這邊下單560',
      severity: 'critical',
    },
    {
      context: ['en-shop'],
      said: [
        ['agent', "That's our lowest price, $49"],
        ['customer', 'ok'],
      ],
      draft: 'I can do $45',
      severity: 'critical',
    },
    {
      context: ['en-shop'],
      said: [
        ['agent', 'Shipping is free'],
        ['customer', 'great'],
      ],
      draft: "That'll be $49 plus $6 shipping",
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [
        ['agent', '这款耳机599'],
        ['customer', '嗯嗯'],
      ],
      draft: '一共629',
      severity: 'warning',
      finds: ['629'],
    },
    {
      context: ['none'],
      said: [
        ['agent', 'The course is $240'],
        ['customer', "great, I'll take it"],
      ],
      draft: "That'll be $260",
      severity: 'warning',
      finds: ['$260'],
    },
    {
      context: ['none'],
      said: [
        ['agent', '价格都是统一的，没有优惠'],
        ['customer', '好吧'],
      ],
      draft: '给您减15元',
      severity: 'critical',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '小青柑一罐128，包邮'],
        ['customer', '好'],
      ],
      draft: '茶128，运费8元',
      severity: 'warning',
      finds: ['8元'],
    },
    {
      context: ['line'],
      said: [
        ['agent', '這款590'],
        ['customer', '好'],
      ],
      draft: '這款620喔',
      severity: 'warning',
      finds: ['620'],
    },
    {
      context: ['tea'],
      said: [
        ['agent', '小青柑一罐128'],
        ['customer', '要两罐'],
      ],
      draft: '两罐270',
      severity: 'warning',
      finds: ['270'],
    },
  ],
  allowed: [
    {
      context: ['none'],
      said: [
        ['agent', '这把伞现在99'],
        ['customer', '涨了啊'],
      ],
      draft: '是的，比春天那批涨了10块',
      because: 'a difference, no price',
    },
    {
      context: ['none'],
      said: [
        ['agent', 'The print is £40'],
        ['customer', 'do you frame it?'],
      ],
      draft: "We do, it's £12 and entirely optional, so £52 framed",
      because: 'an extra, and the sum with it',
    },
    {
      context: ['none'],
      said: [
        ['agent', '这台加湿器239'],
        ['customer', '坏了修一下要多少'],
      ],
      draft: '外面师傅收费不一，一般几十块',
      because: 'nobody’s price',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '一罐128'],
        ['customer', '两罐呢'],
      ],
      draft: '两罐满200减10，一共246',
      because: 'quantity',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '128'],
        ['customer', '好'],
      ],
      draft: '抱歉刚才看错了，250g现在店里是128，小程序老客价118，以这条为准',
      because: 'corrected openly',
    },
    {
      context: ['tea'],
      said: [['agent', '天猫店128']],
      draft: '小程序118，是老客价，天猫店还是128',
      because: 'channels named',
    },
    {
      context: ['tea'],
      said: [['agent', '原价128']],
      draft: '券后118，券在页面领',
      because: 'list vs net, stated',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '118'],
        ['customer', '发新疆'],
      ],
      draft: '茶118，新疆运费12，合计130',
      because: 'shipping separated',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '250g 118'],
        ['customer', '500g呢'],
      ],
      draft: '500g是216',
      because: 'other spec',
    },
    {
      context: ['tea'],
      said: [['customer', '你刚才说128']],
      draft: '对，刚才说的128是天猫店价，没变',
      because: 'confirms',
    },
    {
      context: ['line'],
      said: [
        ['agent', '590'],
        ['customer', '可以分期嗎'],
      ],
      draft: '可以，3期每期約197元，總額一樣590',
      because: 'same total',
    },
    {
      context: ['en-shop'],
      said: [['agent', '$49']],
      draft: 'Still $49, and shipping is free as I said',
      because: 'consistent',
    },
    {
      context: ['none'],
      said: [
        ['agent', '这款599'],
        ['customer', '大号呢'],
      ],
      draft: '大号699',
      because: 'another size',
    },
    {
      context: ['none'],
      said: [
        ['agent', 'The kettle is $60'],
        ['customer', 'any cheaper one?'],
      ],
      draft: 'There is another one at $45',
      because: 'another article',
    },
    {
      context: ['none'],
      said: [
        ['agent', '这件299'],
        ['customer', '能便宜点吗'],
      ],
      draft: '可以，279',
      because: 'a lower price after the ask is the answer',
    },
    {
      context: ['none'],
      said: [
        ['agent', '天猫店129'],
        ['customer', '好'],
      ],
      draft: '官网119',
      because: 'another shop',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '小青柑128'],
        ['customer', '好的'],
        ['agent', '满300减20'],
        ['customer', '要三罐'],
      ],
      draft: '三罐364',
      because: 'the reduction was announced',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '小青柑128'],
        ['customer', '我要两罐'],
      ],
      draft: '两罐256',
      because: 'the same price of one',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '一罐118，包邮'],
        ['customer', '寄到新疆'],
      ],
      draft: '新疆要加运费12元',
      because: 'carriage to a remote place',
    },
    {
      context: ['none'],
      said: [
        ['agent', 'I can do $80'],
        ['customer', 'deal'],
      ],
      draft: 'Great, $80 it is',
      because: 'the same amount',
    },
  ],
  missed: [
    {
      context: ['none'],
      said: [
        ['agent', '外套269'],
        ['customer', '好的，那再帮我看看有没有白色的，我想送给我姐姐当生日礼物'],
      ],
      draft: '一共289',
      because: 'without a policy a long answer may be about another article',
    },
  ],
} satisfies RuleExamples;
