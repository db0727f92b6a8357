import { figure, offerBehind } from '../../facts/book-offers';
import { messageEvidence } from '../../facts/evidence';
import type { Ledger, SaidQuote } from '../../facts/ledger';
import { type DraftOffer, draftOffers, isTied, offersSaid, productOf, sameSize } from '../../facts/offers';
import { wasAnnounced, wasNamed } from '../../facts/price-history';
import { askedSince, asksNothingElse } from '../../facts/price-talk';
import type { Evidence } from '../../model/finding';
import type { Offer } from '../../policy/offers';
import { hereChannel } from '../../policy/shop-index';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

/** Silence after which a better price looks like bait, when the policy sets none. In minutes; catalogue §7. */
const SILENCE_MINUTES = 5;
/** A price of another day is news, not bait. In ms. */
const LONGEST_SILENCE_MS = 24 * 3_600_000;

export const rule = defineRule({
  id: 'late-discount',
  tier: 'P0',
  order: 7,
  severity: 'warning',
  status: 'proven',
  needs: [],
  check: (snapshot) => {
    const { draft, ledger, profile, shop, console, nowMs } = snapshot;
    if (ledger.quotes.length === 0) return NONE;
    if (draft.quotes.length === 0 && draft.discounts.length === 0 && !draft.has('price.gift')) return NONE;
    const here = shop === null ? null : hereChannel(shop, console);
    const said = offersSaid(ledger, productOf(draft, ledger, profile), here);
    const last = said.at(-1);
    if (last === undefined) return NONE;
    if (shop === null && !asksNothingElse(ledger, last)) return NONE;
    // Without a policy only what was said just now is surely of the same article.
    const since = shop === null ? Math.max(last.said.ordinal, turnStart(ledger) - 1) : last.said.ordinal;
    const walked = hasHesitated(ledger, since);
    if (!walked && !isSilent(snapshot, last)) return NONE;
    if (askedSince(ledger, lastWord(ledger, last))) return NONE;
    if (draft.has('guard.admit') && draft.said('push.order').length === 0) return NONE;
    const offers = draftOffers(draft, ledger, profile, here, nowMs);
    const offer = cheapest(
      offers.filter(
        (one) =>
          isTied(one, draft, ledger, profile, nowMs) &&
          !wasNamed(ledger, one) &&
          !wasAnnounced(ledger, last, one),
      ),
      last,
    );
    if (offer === null || offer.unitMinor >= last.unitMinor) {
      const gifts = walked ? draft.said('price.gift') : [];
      if (gifts.length === 0) return NONE;
      return [{ severity: 'advice', variant: 'gift', spans: gifts, evidence: [messageEvidence(last.said)] }];
    }
    const behind =
      shop === null || offer.sku === null
        ? null
        : offerBehind(shop, offer.sku, offer.unitMinor, offer.quantity, nowMs);
    if (behind !== null && behind.fromMs > (last.said.atMs ?? nowMs)) return NONE;
    return [finding(snapshot, said, last, offer, behind)];
  },
});

export const advice = {
  basis: [
    { seed: '十分钟左右…可以优惠10元；最后催单的时间…有很大的忽悠成分' },
    { law: '消费者权益保护法', article: '8, 20', mark: 'V' },
    { law: 'UCPD 2005/29/EC', article: '6', mark: 'S' },
  ],
  text: {
    'zh-CN': {
      title: '他犹豫了你才降到{price}',
      customerSees: '我问的时候不说，我不买了才降，前面的话都是在忽悠我。',
    },
    'zh-TW': {
      title: '他猶豫了你才降到{price}',
      customerSees: '我問的時候不說，我不買了才降，前面的話都在唬我。',
    },
    en: {
      title: 'You cut the price to {price} only after they hesitated',
      customerSees: 'You kept it back until I walked away, so everything before was a game.',
    },
  },
  variants: {
    validSince: {
      'zh-CN': {
        title: '他犹豫了你才降价，{price}从{since}就有效',
        customerSees: '我问的时候不说，不买了才降{drop}，前面都是忽悠。',
      },
      'zh-TW': {
        title: '他猶豫了你才降價，{price}從{since}就有效',
        customerSees: '我問的時候不說，不買了才降{drop}，前面都在唬我。',
      },
      en: {
        title: 'You cut the price only after they hesitated; {price} was valid since {since}',
        customerSees:
          'You said nothing when I asked and cut {drop} when I left. Everything before was a game.',
      },
    },
    sameThenLess: {
      'zh-CN': {
        title: '他犹豫了你才降价，{price}从{since}就有效',
        customerSees: '我问的时候说同价，不买了才降{drop}，前面都是忽悠。',
      },
      'zh-TW': {
        title: '他猶豫了你才降價，{price}從{since}就有效',
        customerSees: '我問的時候說同價，不買了才降{drop}，前面都在唬我。',
      },
      en: {
        title: 'You cut the price only after they hesitated; {price} was valid since {since}',
        customerSees:
          'You said same price when I asked and cut {drop} when I left. Everything before was a game.',
      },
    },
    saidOtherwise: {
      'zh-CN': {
        title: '前面说没有更低，他犹豫了又降到{price}',
        customerSees: '刚才还说没有更低的，我一走就降了，哪句是真的？',
      },
      'zh-TW': {
        title: '前面說沒有更低，他猶豫了又降到{price}',
        customerSees: '剛剛還說沒有更低的，我一走就降了，到底哪句是真的？',
      },
      en: {
        title: 'You said it could not be lower, then cut to {price} when they hesitated',
        customerSees: 'A moment ago it could not be lower; I turn to go and it is. Which was true?',
      },
    },
    again: {
      'zh-CN': { title: '又降了，越降越不可信', customerSees: '我一说不要就再降一次，那真正的价是多少？' },
      'zh-TW': {
        title: '又降了，越降越不可信',
        customerSees: '我一說不要就再降一次，真正的價格到底是多少？',
      },
      en: {
        title: 'Another cut makes it worse',
        customerSees: 'Each no brings another cut. So what is the real price?',
      },
    },
    gift: {
      'zh-CN': {
        title: '他犹豫了你才加赠品，说清楚为什么',
        customerSees: '刚才没提，我一犹豫就有东西送，是临时哄我的吧。',
      },
      'zh-TW': {
        title: '他猶豫了你才加贈品，說清楚為什麼',
        customerSees: '剛剛沒提，我一猶豫就有東西送，是臨時哄我的吧。',
      },
      en: {
        title: 'A gift only after they hesitated; say why',
        customerSees: 'Not a word before, and now a gift because I paused. Is it bait?',
      },
    },
  },
  remedy: { default: ['official-places', 'admit-withheld', 'no-rush'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];

/** The first message of the customer's present turn. */
const turnStart = (ledger: Ledger): number =>
  (ledger.lastCustomer?.ordinal ?? 0) - Math.max(ledger.customerTurn.length - 1, 0);

/** Words of hesitation, an objection to the price or a refusal after message `ordinal`. */
const hasHesitated = (ledger: Ledger, ordinal: number): boolean =>
  (ledger.hesitation?.ordinal ?? -1) > ordinal || (ledger.refusal?.ordinal ?? -1) > ordinal;

/** 太贵了 is no request, yet it makes a better price an answer. */
const onlyObjected = (ledger: Ledger, ordinal: number): boolean =>
  (ledger.priceObjection?.ordinal ?? -1) > ordinal &&
  ledger.hesitation?.ordinal === ledger.priceObjection?.ordinal &&
  (ledger.refusal?.ordinal ?? -1) <= ordinal &&
  !ledger.customerTurn.some((facts) => facts.has('mood.hesitate'));

function isSilent({ ledger, shop, nowMs }: Snapshot, last: SaidQuote): boolean {
  const since = Math.max(last.said.atMs ?? nowMs, ledger.lastCustomer?.atMs ?? nowMs);
  const silence = (shop?.policy.service?.silenceMinutes ?? SILENCE_MINUTES) * 60_000;
  return nowMs - since >= silence && nowMs - since <= LONGEST_SILENCE_MS;
}

/** Where the shop last spoke of the price: a refusal to go lower answers what was asked before it. */
function lastWord(ledger: Ledger, last: SaidQuote): number {
  const statement = ledger.statements.findLast(({ kind }) => kind !== 'free-shipping');
  return Math.max(last.said.ordinal, statement?.said.ordinal ?? -1);
}

function cheapest(offers: readonly DraftOffer[], last: SaidQuote): DraftOffer | null {
  let best: DraftOffer | null = null;
  for (const offer of offers) {
    if (offer.quantity !== last.quantity || offer.currency !== last.currency || !sameSize(offer, last))
      continue;
    if (offer.sku !== null && last.sku !== null && offer.sku !== last.sku) continue;
    if (best === null || offer.unitMinor < best.unitMinor) best = offer;
  }
  return best;
}

function finding(
  { draft, ledger, shop }: Snapshot,
  said: readonly SaidQuote[],
  last: SaidQuote,
  offer: DraftOffer,
  behind: Offer | null,
): RuleFinding {
  const statement = ledger.statements.find(({ kind }) => kind !== 'free-shipping');
  const isProven = behind !== null || statement !== undefined;
  const first = said.find((quote) => quote.unitMinor > offer.unitMinor) ?? last;
  const variant = hasCutBefore(ledger, said)
    ? 'again'
    : behind !== null
      ? statement?.kind === 'same-price'
        ? 'sameThenLess'
        : 'validSince'
      : statement !== undefined
        ? 'saidOtherwise'
        : undefined;
  const shown = [...new Set([first, last])].map((quote) => messageEvidence(quote.said));
  if (ledger.hesitation !== null && ledger.hesitation.ordinal > last.said.ordinal)
    shown.push(messageEvidence(ledger.hesitation));
  return {
    severity: isProven && !onlyObjected(ledger, last.said.ordinal) ? 'critical' : 'warning',
    ...(variant === undefined ? {} : { variant }),
    spans: [offer.span],
    evidence: [...shown, ...bookEvidence(shop?.productBySku.get(offer.sku ?? '')?.name ?? '', behind)],
    slots: {
      price: figure(offer.unitMinor, offer.currency),
      drop: {
        money: first.unitMinor - offer.unitMinor,
        currency: draft.quotes[0]?.currency ?? offer.currency,
      },
      ...(behind === null ? {} : { since: { dateMs: behind.fromMs } }),
    },
  };
}

/** Whether the price was already cut once without being asked. */
const hasCutBefore = (ledger: Ledger, said: readonly SaidQuote[]): boolean =>
  said.some((quote, place) => {
    const before = said[place - 1];
    return (
      before !== undefined &&
      quote.unitMinor < before.unitMinor &&
      quote.said.ordinal !== before.said.ordinal &&
      before.said.ordinal > (ledger.discountAsk?.ordinal ?? -1)
    );
  });

function bookEvidence(product: string, behind: Offer | null): readonly Evidence[] {
  if (behind === null) return [];
  const { channel, currency, fromMs, untilMs, promotion } = behind;
  const amountMinor = behind.unitPriceMinor;
  return [{ kind: 'price', product, channel, amountMinor, currency, offer: promotion.name, fromMs, untilMs }];
}

export const examples = {
  flagged: [
    {
      context: ['tea', 'gap:10m'],
      said: [
        ['agent', '和天猫一样128'],
        ['customer', '上次我才123'],
        ['agent', '那微信下单给您123'],
        ['customer', '我再看看'],
      ],
      draft: '亲，微信下单再给您优惠10元，118',
      severity: 'critical',
    },
    {
      context: ['tea', 'gap:12m'],
      said: [
        ['agent', '一罐128，跟店里同价'],
        ['customer', '哦'],
      ],
      draft: '在吗？现在下单可以118',
      severity: 'critical',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '老客最低123了'],
        ['customer', '算了不要了'],
      ],
      draft: '别走别走，118给您，真的最低了',
      severity: 'critical',
    },
    {
      context: ['none', 'gap:30m'],
      said: [
        ['agent', '这款299'],
        ['customer', '考虑一下'],
      ],
      draft: '考虑好了吗，今天拍269',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [
        ['agent', '399包邮'],
        ['customer', '有点贵'],
        ['agent', '质量好的'],
        ['customer', '先不买了'],
      ],
      draft: '那给您打个8折吧',
      severity: 'warning',
    },
    {
      context: ['line', 'gap:15m'],
      said: [
        ['agent', '一罐590，跟官網同價'],
        ['customer', '我再想想'],
      ],
      draft: '幫您爭取到540，現在下單喔',
      severity: 'critical',
    },
    {
      context: ['en-shop', 'gap:20m'],
      said: [
        ['agent', "It's $49, same as the site"],
        ['customer', 'let me think'],
      ],
      draft: 'Good news, I can do $44.10 for you',
      severity: 'critical',
    },
    {
      context: ['tea', 'gap:8m'],
      said: [
        ['agent', '118就是老客价'],
        ['customer', '我再想想'],
      ],
      draft: '不急，这两天拍的话我给您放两泡新茶试喝，价格还是118',
      severity: 'advice',
    },
    {
      context: ['none'],
      said: [
        ['agent', '这件风衣现在459'],
        ['customer', '有点犹豫，再看看吧'],
      ],
      draft: '那给您429，今天就能发',
      severity: 'warning',
      finds: ['429'],
    },
    {
      context: ['none'],
      said: [
        ['agent', 'The headphones are $189'],
        ['customer', "I'll think about it"],
      ],
      draft: 'Tell you what, I can do $165 for you',
      severity: 'warning',
      finds: ['$165'],
    },
    {
      context: ['none'],
      said: [
        ['agent', '这款精华320，全网统一价'],
        ['customer', '哦，那先不买了'],
      ],
      draft: '等等，我给您290',
      severity: 'critical',
      finds: ['290'],
    },
    {
      context: ['en-shop'],
      said: [
        ['agent', 'It is $49, our lowest price'],
        ['customer', 'let me think about it'],
      ],
      draft: 'OK, $44.10 for you if you order now',
      severity: 'critical',
      finds: ['$44.10'],
    },
    {
      context: ['line'],
      said: [
        ['agent', '一罐590'],
        ['customer', '太貴了'],
      ],
      draft: '那算您540',
      severity: 'warning',
      finds: ['540'],
    },
  ],
  allowed: [
    {
      context: ['tea'],
      said: [
        ['agent', '挂价128，您是老客118'],
        ['customer', '我再想想'],
      ],
      draft: '不急，118给您留着',
      because: 'the price was said before, beside the list price',
    },
    {
      context: ['en-shop'],
      said: [
        ['agent', "It's $49, and with the code it's $44.10. $49 is the normal price"],
        ['customer', 'let me think'],
        ['customer', 'ok, ordered it'],
      ],
      draft: 'Thank you, I can see your order at $44.10',
      because: 'confirms what was said',
    },
    {
      context: ['none'],
      said: [
        ['customer', 'How much for 12 of the mugs? Any bulk price?'],
        ['agent', "They're $18 each. I'll ask my manager and be back by two"],
        ['customer', 'ok, let me think meanwhile'],
      ],
      draft: 'My manager says $15 each for 12',
      because: 'asked for, and asked of the manager as announced',
    },
    {
      context: ['tea'],
      said: [['customer', '老客有优惠吗']],
      draft: '有的，老客价118元，天猫店现在128，上次您是123',
      because: 'said up front',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '店里128'],
        ['customer', '能便宜点吗'],
      ],
      draft: '可以，小程序老客价118，11月30日前都有效',
      because: 'asked since last quote',
    },
    {
      context: ['tea', 'promo:started-between'],
      said: [
        ['agent', '今天128'],
        ['customer', '我明天再看'],
      ],
      draft: '您昨天问的那款，今天起官方活动118，昨天还没开始，跟您说一声',
      because: 'new offer, stated',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '118是老客价'],
        ['customer', '再看看'],
      ],
      draft: '好的您慢慢看，118到11月30日都有效，不会再变',
      because: 'repeats same price',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '一罐118'],
        ['customer', '我要三罐呢'],
      ],
      draft: '三罐有满300减20，合计334元',
      because: 'quantity changed',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '250g 128'],
        ['customer', '太贵了，有小的吗'],
      ],
      draft: '有100g的，58元',
      because: 'different product',
    },
    {
      context: ['tea', 'gap:1d'],
      said: [
        ['agent', '128'],
        ['customer', '嗯'],
      ],
      draft: '您好，您的茶差不多喝完了吧？价格还是128，需要再说',
      because: 'same price follow-up',
    },
    {
      context: ['line'],
      said: [['customer', '可以算便宜點嗎']],
      draft: '老客戶價540元，官網590，兩邊都可以下單',
      because: 'asked',
    },
    {
      context: ['en-shop'],
      said: [
        ['agent', '$49'],
        ['customer', 'any student discount?'],
      ],
      draft: 'Yes, 10% with a student email, so $44.10',
      because: 'asked',
    },
    {
      context: ['none'],
      said: [
        ['agent', '课程三个月1280'],
        ['customer', '我再想想'],
      ],
      draft: '好的，您慢慢想，1280这个价一直有效',
      because: 'the same price, no rush',
    },
    {
      context: ['none'],
      said: [
        ['agent', '这双跑鞋369'],
        ['customer', '再考虑一下，有没有便宜一点的款'],
      ],
      draft: '有的，另一款轻量的299',
      because: 'another article',
    },
    {
      context: ['none'],
      said: [
        ['agent', 'The jacket is $149'],
        ['customer', 'let me think'],
        ['customer', 'could you do $130?'],
      ],
      draft: 'Yes, $135 is fine',
      because: 'the customer made a bid',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '128一罐'],
        ['customer', '我再看看'],
      ],
      draft: '抱歉，一开始没说清楚：老客价118，小程序，到11月30日，天猫128，您慢慢看',
      because: 'owned up, dates and places named, no push',
    },
    {
      context: ['none'],
      said: [
        ['agent', '猫粮一袋149'],
        ['customer', '我想想，要是买三袋呢'],
      ],
      draft: '三袋429',
      because: 'another quantity',
    },
  ],
  missed: [
    {
      context: ['none'],
      said: [
        ['agent', '这款299'],
        ['customer', '哦'],
      ],
      draft: '给您个内部价',
      because: 'no amount is said',
    },
  ],
} satisfies RuleExamples;
