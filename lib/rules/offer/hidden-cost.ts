import { messageEvidence } from '../../facts/evidence';
import { costsIn, namedFeesIn, readFees, type SpokenFee } from '../../facts/fees';
import { isOffer, type SaidQuote } from '../../facts/ledger';
import type { MessageFacts } from '../../facts/message-facts';
import { draftOffers, isTied } from '../../facts/offers';
import type { Fee, Product } from '../../model/policy';
import { clauseHas } from '../../text/clauses';
import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'hidden-cost',
  tier: 'P1',
  order: 20,
  severity: 'warning',
  status: 'proven',
  needs: [],
  check: (snapshot) => {
    const { draft } = snapshot;
    const hasMoney = draft.reading.money.length > 0;
    if (!hasMoney && !draft.has('cost.added') && !MAY_ADD.test(draft.reading.text)) return NONE;
    const fees = hasMoney ? readFees(draft, snapshot.shop?.policy.shop.currency ?? 'CNY') : NO_FEES;
    const added = addedCost(snapshot, fees);
    if (added !== null) return [added];
    if (draft.quotes.length > 0) {
      const found = missingFee(snapshot, fees) ?? minimumOf(draft);
      if (found !== null) return [found];
    }
    return optionalExtra(snapshot, fees);
  },
});

export const advice = {
  basis: [
    { law: '价格法', article: '13(2)', mark: 'V' },
    { law: '明码标价和禁止价格欺诈规定', article: '8, 11, 19(6)', mark: 'V' },
    { law: '消费者权益保护法', article: '26, 28', mark: 'V' },
    { law: 'UK DMCC Act 2024', article: 's.230', mark: 'S' },
  ],
  text: {
    'zh-CN': {
      title: '价格说定了，又多出一笔费用',
      customerSees: '说好的价，临到付款又冒出费用，感觉被套路。',
    },
    'zh-TW': {
      title: '價格說定了，又多出一筆費用',
      customerSees: '說好的價格，要付款才冒出費用，感覺被套路。',
    },
    en: {
      title: 'A cost on top of the price you gave',
      customerSees: 'You gave me a price, then fees appeared at the end. I feel tricked.',
    },
  },
  variants: {
    included: {
      'zh-CN': {
        title: '前面说全包，现在又加费用',
        customerSees: '都说包了我才要的，现在又加钱，感觉被套路。',
      },
      'zh-TW': {
        title: '前面說全包，現在又加費用',
        customerSees: '說都含了我才要的，現在又加錢，感覺被套路。',
      },
      en: {
        title: 'You said it was all included, now there is a fee',
        customerSees: 'You said that was everything, and I agreed to that. I feel tricked.',
      },
    },
    missing: {
      'zh-CN': { title: '报价里没有{fee}', customerSees: '一开始不说还有{fee}，付款时才知道，这算什么价？' },
      'zh-TW': { title: '報價裡沒有{fee}', customerSees: '一開始不說還有{fee}，結帳才知道，這算什麼價格？' },
      en: {
        title: 'The price leaves out the {fee}',
        customerSees: 'Nobody told me about the {fee} until I had to pay. What was that price worth?',
      },
    },
    minimum: {
      'zh-CN': {
        title: '单价有起拍件数，没说一共多少',
        customerSees: '看着便宜，结果要多买才行，那到底要付多少？',
      },
      'zh-TW': {
        title: '單價有最低件數，沒說總共多少',
        customerSees: '看起來便宜，結果要多買才行，到底要付多少？',
      },
      en: {
        title: 'A minimum order, and no total',
        customerSees: 'It looked cheap, and now I must buy more. So what do I pay?',
      },
    },
    optional: {
      'zh-CN': { title: '加项写明可以不要', customerSees: '这是一定要加的吗？没说清，我怕被加钱。' },
      'zh-TW': { title: '加購寫明可以不要', customerSees: '這是一定要加的嗎？沒說清楚，我怕被加錢。' },
      en: {
        title: 'Say that the extra is optional',
        customerSees: 'Do I have to pay that? You did not say, so I worry.',
      },
    },
  },
  remedy: { default: ['total-price'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
/** A fee may name itself where no sum of money is read: 教材费120. */
const MAY_ADD = /[费税金价补付收加交][^，。]{0,8}\d|\d[^.!?]{0,20}(?:charge|fee|deposit|surcharge|levy|tip)/;
const NO_FEES: readonly SpokenFee[] = [];
/** Assent in the customer's last words, where no mood could be read. */
const ASSENT =
  /^[\s，,]*(?:好|行|可以|成|嗯|要[一两三二这那了]|下单|拍|买|就这|报名|交[了钱吧]?|订|买单|来[一两个份]|placing|done|order it|put it through|okay|ok|sure|yes|yep|fine|deal|great|perfect|sounds good|let's do|i'll take|go ahead)/;

/** A cost that appears after a price was said as all there is to pay, or after the customer agreed to one. */
function addedCost({ draft, ledger }: Snapshot, fees: readonly SpokenFee[]): RuleFinding | null {
  const named = MAY_ADD.test(draft.reading.text) ? namedFeesIn(draft) : [];
  if (fees.length === 0 && named.length === 0 && !draft.has('cost.added')) return null;
  const price = ledger.quotes.findLast(
    (quote) =>
      isOffer(quote) ||
      quote.role === 'final' ||
      (quote.per !== null && quote.role === 'price' && !quote.past && !quote.disowned) ||
      (!quote.past && !quote.disowned && INCLUDED.test(fold(quote.said.words).text)),
  );
  if (price === undefined || isExcused(draft)) return null;
  const saying = sayingOf(ledger.quotes, price);
  if (saying === 'itemised') return null;
  const isIncluded = saying === 'included';
  const spans: Span[] = [...costsIn(draft)];
  for (const fee of fees) if (fee.isNamed || (isIncluded && draft.sku === null)) spans.push(fee);
  if (spans.length === 0) spans.push(...named);
  if (spans.length === 0) return null;
  const { customerTurn } = ledger;
  const last = customerTurn.at(-1)?.reading.text ?? '';
  const agreed =
    (ledger.decision?.ordinal ?? -1) > price.said.ordinal ||
    ((ledger.lastCustomer?.ordinal ?? -1) > price.said.ordinal && ASSENT.test(last));
  if (!isIncluded && !agreed) return null;
  if (!isIncluded && ledger.firstCost !== null) return null;
  // Asked about, or brought about by where it goes, it is an answer.
  const isAsked = customerTurn.some(
    (facts) =>
      facts.has('cost.region') ||
      facts.has('cost.return') ||
      (!isIncluded && facts.has('cost.noun')) ||
      facts.has('extra.included'),
  );
  if (isAsked) return null;
  return {
    severity: isIncluded && agreed ? 'critical' : 'warning',
    ...(isIncluded ? { variant: 'included' } : {}),
    spans: spans.map(({ start, end }) => ({ start, end })),
    evidence: [messageEvidence(price.said)],
  };
}

/** Waived, returned, taken back, left to the customer, or of sending back. */
const isExcused = (draft: MessageFacts): boolean =>
  draft.has('cost.ours') ||
  draft.has('cost.return') ||
  draft.has('extra.optional') ||
  draft.has('guard.admit');

/** How the last price was said: as all there is to pay, with its parts, or plainly. */
function sayingOf(quotes: readonly SaidQuote[], price: SaidQuote): 'included' | 'itemised' | 'plain' {
  if (INCLUDED.test(fold(price.said.words).text)) return 'included';
  const beside = quotes.filter((quote) => quote.said.ordinal === price.said.ordinal);
  if (!beside.some((quote) => quote.role === 'final')) return 'plain';
  // 94，礼盒15，到香港32，一共141: the parts were named.
  return new Set(beside.map(({ amountMinor }) => amountMinor)).size > 1 ? 'itemised' : 'included';
}
const INCLUDED =
  /(?<!不)(?:包邮|免运|免邮|[包含]运|含邮|包快递|全包|一口价|全含|都含|包安装|免费安装|含税)|没有?(?:其他|别的|任何|额外)|就这个价|all[- ]in|included|including|free (?:shipping|delivery|postage)|(?<!not )shipped|delivered|installed|fitted|no (?:extra|other|hidden|fees)|nothing else/;

/** A fee nobody can avoid, left out of the price. */
function missingFee(snapshot: Snapshot, fees: readonly SpokenFee[]): RuleFinding | null {
  const { draft, ledger, profile, shop, nowMs } = snapshot;
  if (shop === null || fees.length > 0 || ledger.firstCost !== null) return null;
  if (shop.policy.products?.some((product) => product.fees.some(isMandatory)) !== true) return null;
  for (const offer of draftOffers(draft, ledger, profile, undefined, nowMs)) {
    const product = offer.sku === null ? undefined : shop.productBySku.get(offer.sku);
    const fee = product?.fees.find(isMandatory);
    if (product === undefined || fee === undefined || !isTied(offer, draft, ledger, profile, nowMs)) continue;
    if (namesFee(draft, fee) || isWithFee(product, offer.unitMinor)) continue;
    return { variant: 'missing', spans: [offer.span], slots: { fee: fee.name ?? '运费' } };
  }
  return null;
}

const isMandatory = ({ region, amountMinor }: Fee): boolean => region === 'all' && amountMinor > 0;

const namesFee = (draft: MessageFacts, { name }: Fee): boolean =>
  (name !== undefined && draft.reading.text.includes(fold(name).text)) || draft.has('cost.noun');

/** A price that holds the fee already. */
const isWithFee = ({ prices, fees }: Product, unitMinor: number): boolean =>
  prices.some((row) =>
    fees.some((fee) => isMandatory(fee) && row.priceMinor + fee.amountMinor === unitMinor),
  );

/** 两罐起拍: so many at least; from ten on it is a wholesale price, stated as such. */
const PIECES_BEFORE = /(?<![\d.])(?:[2-9]|[两二三四五六七八九])\s?[罐盒瓶件个袋包支条双套份桶斤只]$/;
const PIECES_BEHIND = /^\s?(?:of\s|order (?:is|of)\s|is\s)?(?:[2-9]|two|three|four|five|six)(?![\d.])/;

function minimumOf(draft: MessageFacts): RuleFinding | null {
  const hits = draft.said('cost.minimum');
  const { reading } = draft;
  if (hits.length === 0 || draft.has('cost.single-too')) return null;
  const isTotal = draft.quotes.some((quote) => quote.quantity > 1 || quote.role === 'final');
  if (isTotal || !draft.quotes.some((quote) => !quote.past && !quote.disowned)) return null;
  const found = hits.find(
    ({ start, end }) =>
      PIECES_BEFORE.test(reading.text.slice(Math.max(0, start - 4), start)) ||
      PIECES_BEHIND.test(reading.text.slice(end, end + 16)),
  );
  return found === undefined ? null : { variant: 'minimum', spans: [found] };
}

/** A gift box or an express fee, without a word that it may be left. */
function optionalExtra({ draft, ledger }: Snapshot, fees: readonly SpokenFee[]): readonly RuleFinding[] {
  const { reading } = draft;
  const extra = fees.find((fee) => fee.kind === 'fee' && isExtra(draft, fee));
  if (extra === undefined || draft.has('extra.optional') || draft.quotes.length > 0) return NONE;
  if (ledger.customerTurn.some((facts) => facts.has('extra.included') || facts.has('cost.noun'))) return NONE;
  if (clauseHas(reading, reading.clause(extra.start), 'guard.ask')) return NONE;
  return [{ severity: 'advice', variant: 'optional', spans: [{ start: extra.start, end: extra.end }] }];
}

const isExtra = ({ reading }: MessageFacts, { start }: Span): boolean => {
  const clause = reading.clause(start);
  return reading.all('extra.included').some((hit) => hit.start >= clause.start && hit.end <= clause.end);
};

export const examples = {
  flagged: [
    {
      context: ['none'],
      said: [
        ['agent', '房费380一晚'],
        ['customer', '订'],
      ],
      draft: '到店另收100元清洁费',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [
        ['customer', '1680全含了吗'],
        ['agent', '对，全含'],
        ['customer', '那订一间'],
      ],
      draft: '清洁费80您到店付一下',
      severity: 'critical',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '118包邮'],
        ['customer', '好'],
      ],
      draft: '运费您自己出一下，10元',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [
        ['agent', '到手199'],
        ['customer', '下单'],
      ],
      draft: '再加15包装费',
      severity: 'critical',
    },
    {
      context: ['none', 'fee:install'],
      said: [['customer', '空调多少']],
      draft: '2999元',
      severity: 'warning',
    },
    { context: ['none'], said: [['customer', '多少钱']], draft: '一罐118，两罐起拍', severity: 'warning' },
    {
      context: ['line'],
      said: [
        ['agent', '590含運'],
        ['customer', '好'],
      ],
      draft: '偏遠地區再加120',
      severity: 'critical',
    },
    {
      context: ['en-shop'],
      said: [
        ['agent', '$49 all in'],
        ['customer', 'ok'],
      ],
      draft: 'plus a $5 processing fee',
      severity: 'critical',
    },
    { context: ['en-shop', 'fee:duty'], said: [['customer', 'price?']], draft: '$49', severity: 'warning' },
    { context: ['tea'], draft: '加礼盒20元', severity: 'advice' },
    {
      context: ['none'],
      said: [
        ['agent', '299全包'],
        ['customer', '行，下单了'],
      ],
      draft: '安装师傅上门要另收80元',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [
        ['agent', '手机壳39包邮'],
        ['customer', '要一个黑色的'],
      ],
      draft: '运费到付哦亲',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [
        ['agent', '总共4280，免運'],
        ['customer', '好 那我訂'],
      ],
      draft: '另外要收150元包裝費喔',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [
        ['agent', "It's £45 delivered"],
        ['customer', "great, I'll take it"],
      ],
      draft: "There's also a £3.50 packaging fee",
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [
        ['agent', '到手价199'],
        ['customer', '我再看看'],
      ],
      draft: '对了，还要收10元包装费',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [
        ['agent', '这款129'],
        ['customer', '好的拍了'],
      ],
      draft: '运费您自己出一下，12块',
      severity: 'warning',
    },
  ],
  allowed: [
    {
      context: ['none'],
      said: [
        ['agent', '118包邮'],
        ['customer', '好，寄西藏'],
      ],
      draft: '西藏运费要补12元，可以吗',
      because: 'where it goes brings it about',
    },
    {
      context: ['none'],
      said: [
        ['agent', '118包邮'],
        ['customer', '不合适怎么退'],
      ],
      draft: '退货运费10元您先垫付，我们报销',
      because: 'of sending back, and repaid',
    },
    {
      context: ['none'],
      said: [
        ['agent', '118一罐，运费10元'],
        ['customer', '好'],
      ],
      draft: '运费10元一起拍下就行',
      because: 'said with the price',
    },
    {
      context: ['none'],
      said: [
        ['agent', '$49 shipped'],
        ['customer', 'ok'],
      ],
      draft: 'If you like, gift wrap is $4 extra',
      because: 'optional',
    },
    {
      context: ['none'],
      said: [
        ['agent', '小青柑94，礼盒15，到香港32，一共141'],
        ['customer', '可以'],
      ],
      draft: '礼盒和运费是另算的，不要礼盒就是126',
      because: 'each part was named with the total',
    },
    { context: ['none'], draft: '猫条一支3.5元，十支起拍', because: 'a wholesale minimum, stated as one' },
    { context: ['tea'], draft: '118元，含运费，没有其他费用', because: 'complete' },
    {
      context: ['tea'],
      said: [['customer', '寄新疆']],
      draft: '新疆加12元运费，合计130',
      because: 'before agreement',
    },
    { context: ['tea'], said: [['customer', '要礼盒']], draft: '礼盒另加20元，合计138', because: 'asked' },
    { context: ['tea'], draft: '退货运费：质量问题我们出，不喜欢您出', because: 'return terms' },
    { context: ['tea'], draft: '定金50，尾款68，一共118', because: 'split stated' },
    {
      context: ['tea'],
      said: [['customer', '为什么多10元']],
      draft: '是您勾选了加急，可以取消',
      because: 'explains',
    },
    { context: ['tea'], draft: '两罐起拍的是福袋，单罐照样能买', because: 'clarifies' },
    { context: ['line'], draft: '離島運費60元，下單前頁面會顯示', because: 'disclosed' },
    { context: ['en-shop'], draft: '$49 + $6 shipping = $55 total', because: 'total first' },
  ],
  missed: [
    {
      context: ['none'],
      said: [
        ['agent', '团费就这些了，别的不用操心'],
        ['customer', '报名'],
      ],
      draft: '保险自己买一下哈',
      because: 'no price was said and the cost has no amount',
    },
  ],
} satisfies RuleExamples;
