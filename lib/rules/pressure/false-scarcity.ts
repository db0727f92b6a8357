import type { MessageFacts } from '../../facts/message-facts';
import { productOf } from '../../facts/offers';
import type { Product } from '../../model/policy';
import { Guard, guardsOf } from '../../text/clauses';
import type { Concept } from '../../text/concept';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'false-scarcity',
  tier: 'P1',
  order: 22,
  severity: 'warning',
  status: 'proven',
  needs: [],
  hints: ['scarcity.lead', 'scarcity.left', 'scarcity.few', 'scarcity.crowd', 'scarcity.held'],
  check: (snapshot) => {
    const { draft } = snapshot;
    const counts = countsIn(draft);
    const few = own(draft, 'scarcity.few');
    const crowd = own(draft, 'scarcity.crowd');
    const held = draft.has('scarcity.threat') ? own(draft, 'scarcity.held') : NO_SPANS;
    const claims = [...counts, ...few];
    if (claims.length === 0 && crowd.length === 0 && held.length === 0) return NONE;
    const spans = [...claims, ...crowd, ...held].map(({ start, end }) => ({ start, end }));
    const stock = stockOf(snapshot);
    if (stock !== null && claims.length > 0) {
      const said = counts.length > 0 ? Math.max(...counts.map(({ count }) => count)) : LOW_STOCK;
      if (isAbove(stock, said))
        return [{ severity: 'critical', variant: 'contradicted', spans, slots: { stock: String(stock) } }];
      if (crowd.length === 0 && held.length === 0)
        return counts.length > 0 || draft.has('scarcity.restock')
          ? NONE
          : [{ severity: 'advice', variant: 'uncounted', spans, slots: { stock: String(stock) } }];
    }
    const isPushed = crowd.length > 0 || held.length > 0;
    if (isPushed) return [{ spans }];
    if (asksForStock(snapshot) || draft.has('scarcity.restock')) return NONE;
    const isStrong = few.length > 0 || counts.some((one) => one.isStrong) || draft.has('scarcity.threat');
    return [{ severity: isStrong ? 'warning' : 'advice', spans }];
  },
});

export const advice = {
  basis: [
    { seed: '最后催单的时间…有很大的忽悠成分' },
    { law: 'UCPD 2005/29/EC', article: 'Annex I 7', mark: 'V' },
    { law: '消费者权益保护法', article: '20', mark: 'V' },
    { law: '反不正当竞争法', article: '9', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '货紧、有人抢，没有库存数据作证',
      customerSees: '说得这么急，过两天来看货还多着，被当傻子。',
    },
    'zh-TW': {
      title: '說貨少、有人搶，沒有庫存可以證明',
      customerSees: '講得這麼急，過兩天來看貨還很多，被當傻子。',
    },
    en: {
      title: 'Few left, others buying: no stock figure shows it',
      customerSees: 'So urgent today, and in two days there is still plenty. You took me for a fool.',
    },
  },
  variants: {
    contradicted: {
      'zh-CN': {
        title: '库存还有{stock}件，不是快没了',
        customerSees: '说只剩几件，第二天页面还有一大堆，被当傻子。',
      },
      'zh-TW': {
        title: '庫存還有{stock}件，不是快沒了',
        customerSees: '說只剩幾件，隔天頁面還有一大堆，被當傻子。',
      },
      en: {
        title: 'There are {stock} in stock, not the last few',
        customerSees: '"Only a few left", and next day there were plenty. You took me for a fool.',
      },
    },
    uncounted: {
      'zh-CN': {
        title: '货少是真的，写上还有{stock}件',
        customerSees: '不多是多少？没个数，我只当你在催我。',
      },
      'zh-TW': {
        title: '貨少是真的，寫上還有{stock}件',
        customerSees: '不多是多少？沒有數字，我只當你在催我。',
      },
      en: {
        title: 'Stock is low: say that {stock} are left',
        customerSees: 'How few is few? Without a number it is just pressure.',
      },
    },
  },
  remedy: { default: ['true-stock', 'no-rush'], contradicted: ['true-stock', 'no-rush'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
const NO_SPANS: readonly Span[] = [];
/** Up to this many pieces a shop may say that few are left. */
const LOW_STOCK = 20;
const DISOWNING =
  Guard.negated | Guard.quoted | Guard.warning | Guard.admitted | Guard.asking | Guard.hypothetical;

/** A count of what is left. `isStrong`: said as the last, not only stated. */
interface Count extends Span {
  readonly count: number;
  readonly isStrong: boolean;
}

/** Whether a stock is clearly more than was said: a sale or two in between is no lie. */
const isAbove = (stock: number, said: number): boolean => stock > said * 1.5 + 2;

/** Hits the agent says of the shop's stock now. */
const own = (draft: MessageFacts, concept: Concept): readonly Span[] =>
  draft.said(concept, DISOWNING).filter((hit) => !isTheirs(draft, hit, true));

/** `cartToo`: what is in a basket is the shop's still, and may sell out. */
function isTheirs({ reading }: MessageFacts, span: Span, cartToo: boolean): boolean {
  const clause = reading.clause(span.start);
  return reading
    .all('scarcity.theirs')
    .some(
      (hit) =>
        hit.start >= clause.start &&
        hit.end <= clause.end &&
        !(cartToo && CART.test(reading.text.slice(hit.start, hit.end))),
    );
}
const CART = /cart|basket|购物车/;

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  几: 5,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  couple: 2,
  few: 5,
  handful: 5,
};
/** 只剩最后2罐, 最后一件了; 个, 位 and 间 may count anything, so what follows them must be an end or a place. */
const COUNT_HAN =
  /(?:[了大概约最后也就剩是得的这我们全店仓库里现在还有\s]){0,8}(?:不到)?(\d{1,4}|[一两二三四五六七八九]|十?几|十[一二三四五六七八九]?)\s?(?:[罐瓶盒箱袋桶双支包台只件枚床辆饼串盆](?![信消建评规说留内路意原报资文检问题事作]|小事)|条(?=[了啦咯啰喔哦，,。!～~\s]|$)|[套份][了啦咯啰喔哦，,。!～~\s货]|[套份]$|[个位张间组本](?=[了啦咯喽啰喔哦，,。!？?～~\s]|$|名额|席位|位置|位子|座|码|货|库存|颜色))/y;
/** only 3 left, the last two pairs in stock. Time and tasks are left over too, but not sold. */
const COUNT_EN =
  /(?:\s(?:the|our|have|has|had|got|with|about|see|there's|a|last|down|to))*\s(\d{1,4}(?:\.\d{1,4})?(?=[\sa-z])|one|two|three|four|five|six|seven|eight|nine|ten|couple|few|handful)[a-z]{0,2}(?:\s(?!days?|hours?|minutes?|weeks?|months?|years?|nights?|steps?|questions?|things?|payments?|points?|percent|minute|on|to|you|turn|was|is|were|that)[a-z'-]{2,14}(?:\(s\))?){0,4}\s(?:left|remaining|in stock|available at this price|spots|seats|places available)(?![a-z]|\s(?:after|until|before|over|on your)(?![a-z]))/y;
const AVAILABLE =
  /\s(\d{1,3})\s(?:(?:units?|pieces?|items?|pairs?|tickets?)(?:\(s\))?\s)?available(?=\s?(?:[.,!;]|$))/y;
/** 5 items left, 1 left; time, tasks and turns are left too. */
const COUNT_LEFT =
  /(?:^|\s)(\d{1,4}|one|two|three|four|five|six|ten)\s(?!(?:days?|hours?|hrs|minutes?|mins?|weeks?|months?|years?|nights?|steps?|questions?|things?|payments?|points?|percent|sessions?|lessons?|chapters?|pages?|turns?|credits?|goes|to|of|in|on|at|more)\s)(?:[a-z'-]{2,14}(?:\(s\))?\s){0,2}$/;
const ENDS_SO =
  /^(?:\s?(?:[.,!;:)*]|$)|\s(?:in stock|at this price|for this|in this|in your size|in that|now))/;
/** 只有, 库存 and 剩 are said of many things; a word of stock or places must stand beside them. */
const WEAK = /^(?:只有|仅有|就)$/;
const STATED = /^(?:剩|剩下|剩余|还剩|库存)$/;

function countsIn(draft: MessageFacts): readonly Count[] {
  const { reading } = draft;
  const counts: Count[] = [];
  for (const lead of reading.all('scarcity.lead')) {
    const word = reading.text.slice(lead.start, lead.end);
    const pattern = /[a-z]/.test(word) ? COUNT_EN : COUNT_HAN;
    pattern.lastIndex = lead.end;
    let match = pattern.exec(reading.text);
    if (match === null && pattern === COUNT_EN) {
      AVAILABLE.lastIndex = lead.end;
      match = AVAILABLE.exec(reading.text);
    }
    if (match === null || isDisowned(draft, lead)) continue;
    const end = lead.end + match[0].length;
    const clause = reading.clause(lead.start);
    if (WEAK.test(word) && !saysStock(draft, clause, word === '就' ? clause.end : end)) continue;
    add(counts, { start: lead.start, end, count: figureOf(match[1]), isStrong: !STATED.test(word) });
  }
  for (const left of reading.all('scarcity.left')) {
    const clause = reading.clause(left.start);
    const match = COUNT_LEFT.exec(reading.text.slice(clause.start, left.start));
    if (match === null || isDisowned(draft, left)) continue;
    if (BARE.test(reading.text.slice(left.start, left.end)) && !ENDS_SO.test(reading.text.slice(left.end)))
      continue;
    add(counts, { start: left.start, end: left.end, count: figureOf(match[1]), isStrong: false });
  }
  return counts.filter(({ count }) => count <= LOW_STOCK);
}

const BARE = /^(?:left|remaining)$/;

function add(counts: Count[], one: Count): void {
  const same = counts.findIndex((other) => one.start < other.end && other.start < one.end);
  if (same < 0) counts.push(one);
  else if (one.isStrong) counts[same] = one;
}

const figureOf = (words = ''): number =>
  DIGITS[words] ?? (words.startsWith('十') ? 10 + (DIGITS[words.charAt(1)] ?? 0) : Number(words));

const isDisowned = (draft: MessageFacts, span: Span): boolean =>
  (guardsOf(draft.reading, span) & DISOWNING) !== 0 || isTheirs(draft, span, false);

/** Whether stock or places are named in the clause, or 了 ends the count: 名额只有5个, 只有3件了. */
const saysStock = ({ reading }: MessageFacts, clause: Span, end: number): boolean =>
  /^(?:了|啦|咯|啰|现货|库存|名额)/.test(reading.text.slice(end, end + 2)) ||
  reading.all('scarcity.slots').some((hit) => hit.start >= clause.start && hit.end <= clause.end);

/**
 * The stock of the product talked of. Nobody named it: the lowest of those the policy counts, so that a
 * contradiction holds whichever is meant. Null: not known.
 */
function stockOf(snapshot: Snapshot): number | null {
  const { draft, ledger, profile, shop } = snapshot;
  if (shop === null) return null;
  const named = draft.sku ?? ledger.sku;
  if (named !== null) return shop.productBySku.get(named)?.stock ?? null;
  const guessed = productOf(draft, ledger, profile);
  if (guessed !== null && (shop.productBySku.get(guessed)?.stock ?? null) === null) return null;
  const counted = (shop.policy.products ?? []).flatMap(({ stock }: Product) =>
    stock === null ? [] : [stock],
  );
  return counted.length === 0 ? null : Math.min(...counted);
}

/** The customer asked whether there is any: a count is the answer. */
const asksForStock = ({ ledger }: Snapshot): boolean =>
  ledger.customerTurn.some(
    (facts) => facts.has('scarcity.asked') || facts.concerns.some(({ topic }) => topic === 'stock'),
  );

export const examples = {
  flagged: [
    { context: ['none'], draft: '这台就剩样机了，好多人在看', severity: 'warning' },
    { context: ['none'], draft: '好几个客户都在问这一套，您赶紧定', severity: 'warning' },
    { context: ['none'], draft: '這款超搶手，只剩兩組', severity: 'warning' },
    { context: ['none'], draft: 'The jacket in your basket is in very high demand', severity: 'warning' },
    { context: ['none'], draft: 'Limited availability at this price!', severity: 'warning' },
    { context: ['en-shop', 'stock:80'], draft: 'Less than 5 left!', severity: 'critical' },
    { context: ['none'], draft: 'Only 3 units available!', severity: 'warning' },
    { context: ['tea', 'stock:320'], draft: '只剩最后2罐了', severity: 'critical' },
    { context: ['none'], draft: '刚刚又有三个人拍了，抓紧', severity: 'warning' },
    { context: ['none'], draft: '特意给您留了一罐，再不要就给别人了', severity: 'warning' },
    { context: ['tea', 'stock:320'], draft: '全网断货，我们也快没了', severity: 'critical' },
    { context: ['none'], draft: '名额只有5个', severity: 'warning' },
    { context: ['line', 'stock:150'], draft: '只剩3罐，要快', severity: 'critical' },
    { context: ['en-shop', 'stock:80'], draft: 'Only 1 left in stock!', severity: 'critical' },
    { context: ['tea', 'stock:3'], draft: '库存不多了', severity: 'advice' },
    { context: ['none'], draft: '亲，M码就剩最后一件了', severity: 'warning' },
    { context: ['none'], draft: '这批货只有十几件了', severity: 'warning' },
    { context: ['none'], draft: '倉庫只剩最後兩組囉，要的話快點', severity: 'warning' },
    { context: ['none'], draft: '課程名額有限，再晚就沒位子了', severity: 'warning' },
    { context: ['none'], draft: '14 people are looking at this jacket right now', severity: 'warning' },
    {
      context: ['none'],
      draft: "That's the last pair we have, and someone else wants them",
      severity: 'warning',
    },
    { context: ['tea', 'stock:320'], draft: '小青柑快卖完了', severity: 'critical' },
  ],
  allowed: [
    {
      context: ['none'],
      draft: 'If you have a moment, an honest review helps other buyers',
      because: 'no rush',
    },
    { context: ['none'], draft: '赠品送完为止，以页面为准', because: 'a condition, no push' },
    { context: ['none'], draft: 'Turn left after two blocks', because: 'a direction' },
    { context: ['none'], draft: 'It has only a few scratches', because: 'nothing is left' },
    {
      context: ['none'],
      draft: 'There are 3 hotels available on that night',
      because: 'counts what there is',
    },
    {
      context: ['none'],
      said: [['customer', '黑色M有货吗']],
      draft: '黑色M只剩1件了',
      because: 'a count is the answer to the question',
    },
    { context: ['none'], draft: '只剩最后一个问题，您收件电话是？', because: 'a question is left, no goods' },
    { context: ['none'], draft: '最后一件小事想跟您确认', because: 'a thing to do' },
    { context: ['none'], draft: '一盒里只有6包', because: 'what a pack holds' },
    { context: ['none'], draft: '您订单里还剩2件没发货，明天补发', because: 'the customer’s own parcel' },
    { context: ['none'], draft: '刚卖完最后一件，下周三补货', because: 'sold, and when more comes' },
    { context: ['none'], draft: '别信“只剩最后两件”这种话', because: 'warns of it' },
    { context: ['none'], draft: 'You have 3 days left to return it', because: 'time is left, no goods' },
    {
      context: ['none'],
      draft: 'Sorry, we just sold the last one; more arrive on Friday',
      because: 'sold, and when more comes',
    },
    { context: ['tea', 'stock:3'], draft: '这批还剩3罐，11月23日补货', because: 'true with date' },
    { context: ['tea'], said: [['customer', '还有货吗']], draft: '有货，今天能发', because: 'plain' },
    { context: ['tea', 'stock:0'], draft: '现在缺货，25日到，要不要到货提醒', because: 'true' },
    { context: ['tea'], draft: '不限购，货很足', because: 'negated scarcity' },
    {
      context: ['tea'],
      said: [['customer', '是不是只剩两罐了']],
      draft: '不是，库存够，您不用赶',
      because: 'corrects',
    },
    { context: ['event'], draft: '线下品鉴会限12人，已报7人', because: 'real capacity in policy' },
    { context: ['tea'], draft: '每人限购2罐是页面规则，防止倒卖', because: 'listed rule' },
    { context: ['line', 'stock:5'], draft: '目前剩5罐，下週三補貨', because: 'true' },
    {
      context: ['en-shop'],
      draft: 'Made to order, so it takes 10 days — not low stock',
      because: 'explains',
    },
  ],
} satisfies RuleExamples;
