import { linkEvidence } from '../../facts/evidence';
import { wantsToBuy } from '../../facts/link-purpose';
import { isPlaceholderCard } from '../../facts/links';
import type { MessageFacts } from '../../facts/message-facts';
import { productOf } from '../../facts/offers';
import { isPayDisowned } from '../../facts/payment-asks';
import type { Span } from '../../text/span';
import { matchesOf } from '../../text/sticky';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'placeholder-order-link',
  tier: 'P0',
  order: 5,
  severity: 'critical',
  status: 'proven',
  needs: [],
  check,
});

export const advice = {
  basis: [
    { seed: '怎么是个补运费的链接？' },
    { law: '消费者权益保护法', article: '8, 20, 22', mark: 'V' },
    { law: '电子商务法', article: '14, 17, 49', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '补运费链接，订单里不是他买的东西',
      customerSees: '我买的是商品，你让我拍运费链接，订单上根本不是我要的东西，以后退换凭什么？',
    },
    'zh-TW': {
      title: '補運費賣場，訂單裡不是他買的東西',
      customerSees: '我買的是商品，你叫我下運費單，訂單上根本不是我要的東西，以後退換憑什麼？',
    },
    en: {
      title: 'A freight listing; the order will not show what they buy',
      customerSees:
        'I am buying a product and you want me to order freight: how would I ever return what the order does not show?',
    },
  },
  variants: {
    'of-product': {
      'zh-CN': {
        title: '补运费链接，订单里不是他买的{product}',
        customerSees: '我买的是商品，你让我拍运费链接，订单上根本不是我要的东西，以后退换凭什么？',
      },
      'zh-TW': {
        title: '補運費賣場，訂單裡不是他買的{product}',
        customerSees: '我買的是商品，你叫我下運費單，訂單上根本不是我要的東西，以後退換憑什麼？',
      },
      en: {
        title: 'A freight listing; the order will not show the {product} they buy',
        customerSees:
          'I am buying a product and you want me to order freight: how would I ever return what the order does not show?',
      },
    },
    substitute: {
      'zh-CN': {
        title: '拍的和发的不是一样东西，已拦下',
        customerSees: '订单上是另一样东西，少了坏了我拿什么说理？',
      },
      'zh-TW': {
        title: '下單的和出貨的不是同一樣，已攔下',
        customerSees: '訂單上是另一樣東西，少了壞了我拿什麼說？',
      },
      en: {
        title: 'Order one thing, receive another — held',
        customerSees: 'The order shows something else. What do I point to if it arrives broken or short?',
      },
    },
    'reason-unsaid': {
      'zh-CN': {
        title: '补差价没写订单号、金额和原因',
        customerSees: '突然让我补钱，补的是什么、多了退不退，都没说。',
      },
      'zh-TW': {
        title: '補差額沒寫訂單編號、金額和原因',
        customerSees: '突然要我補錢，補的是什麼、多了退不退，都沒說。',
      },
      en: {
        title: 'A top-up without order number, amount or reason',
        customerSees:
          'Suddenly I should pay more, and nobody says for what or whether the excess comes back.',
      },
    },
  },
  remedy: { default: ['product-link'] },
} satisfies Advice;

/** From so many pieces on, an item of one yuan stands for a price. */
const TRICK_QUANTITY = 5;
/** 拍118份, ×99件, x 89: a number of pieces. */
const PIECES = /(?:拍|×|x|\*|买|下单?)\s?(\d{1,5})\s?(?:份|件|个|次|单|pcs|pieces|times|units)?/g;
/** An item of one yuan, or less. */
const ONE_YUAN =
  /(?<![\d.])(?:1|0\.\d{1,2}|一)(?:元|块|块钱)(?:的)?(?:链接|商品|宝贝|连接)?|\$1(?![\d.])|one[- ]dollar/;

function check(snapshot: Snapshot): readonly RuleFinding[] {
  const { draft, ledger } = snapshot;
  const cards = draft.links.filter(isPlaceholderCard);
  const items = draft.reading.all('placeholder.item').filter((hit) => !isDisowned(draft, hit));
  const swaps = draft.reading.all('placeholder.swap').filter((hit) => !isDisowned(draft, hit));
  const other = orderedForAnother(draft);
  if (other !== null) return [{ variant: 'substitute', spans: [other], evidence: cards.map(linkEvidence) }];
  if (cards.length === 0 && items.length === 0 && swaps.length === 0 && !draft.has('order.here')) return NONE;
  const isOrdered = ORDER_WORDS.some((concept) => draft.said(concept).length > 0);
  const quantity = trickQuantity(draft);
  const evidence = cards.map(linkEvidence);
  const hasFeeReason = statesFee(draft);
  if (items.length > 0 || cards.length > 0) {
    const isForProduct =
      swaps.length > 0 ||
      quantity !== null ||
      (draft.has('placeholder.note') && !hasFeeReason) ||
      (!hasFeeReason && isOrdered && (ledger.sku !== null || draft.sku !== null || wantsToBuy(ledger)));
    if (isForProduct && (isOrdered || quantity !== null || swaps.length > 0))
      return [
        {
          ...namedProduct(snapshot),
          spans: [...items.slice(0, 1), ...(quantity === null ? [] : [quantity])],
          evidence,
        },
      ];
    const isOffered = cards.length > 0 || draft.links.length > 0 || SENDS_LINK.test(draft.reading.text);
    if (isOffered && !hasFeeReason)
      return [{ variant: 'reason-unsaid', severity: 'warning', spans: items.slice(0, 1), evidence }];
    return NONE;
  }
  if (!isOrdered) return NONE;
  if (quantity !== null && ONE_YUAN.test(draft.reading.text)) return [{ spans: [quantity] }];
  const swap = swaps.find(({ start, end }) =>
    ACTUALLY.test(draft.reading.text.slice(start, end + ACTUALLY_REACH)),
  );
  return swap === undefined ? NONE : [{ variant: 'substitute', spans: [swap] }];
}

const NONE: readonly RuleFinding[] = [];
const ORDER_WORDS = ['order.here', 'push.order', 'pay.verb', 'placeholder.quantity'] as const;
/** What is sent is said to differ from what is ordered. */
const ACTUALLY = /实际|出货|actually|\breal\b|instead/;
/** Code units behind 我们发 or "we'll send the" in which it is said. */
const ACTUALLY_REACH = 32;
const SENDS_LINK = /链接|发您|发你|传给|link|listing/;

/** A longer name does not fit the title. */
const LONGEST_NAME = 12;

/** The variant that names the product, where the chat is about one with a short name. */
function namedProduct({ draft, ledger, profile, shop }: Snapshot): RuleFinding {
  const sku = productOf(draft, ledger, profile);
  const product = sku === null ? undefined : shop?.productBySku.get(sku);
  const name = product === undefined ? undefined : [...product.aliases, product.name].find(isShort);
  return name === undefined ? {} : { variant: 'of-product', slots: { product: name } };
}
const isShort = (name: string): boolean => name.length <= LONGEST_NAME;

/** 补差价链接不能买商品: told what it is not for. */
const isDisowned = (draft: MessageFacts, hit: Span): boolean =>
  isPayDisowned(draft.reading, hit) || NOT_FOR.test(draft.reading.text.slice(hit.end, hit.end + 12));
const NOT_FOR =
  /^[^，。!?]{0,5}(?:不能|不可以|没法|不支持|不是用来)|^[^,.!?]{0,8}(?:can't|cannot|isn't for|not for)/;

/** Words that ask for a number of pieces which is an amount of money; null: none. */
function trickQuantity(draft: MessageFacts): Span | null {
  for (const hit of draft.reading.all('placeholder.quantity')) if (!isDisowned(draft, hit)) return hit;
  for (const match of matchesOf(PIECES, draft.reading.text)) {
    if (Number(match[1]) < TRICK_QUANTITY) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    if (draft.reading.links.some((link) => link.start < span.end && span.start < link.end)) continue;
    if (!isDisowned(draft, span)) return span;
  }
  return null;
}

/** An order named, or the difference told: 差260元. */
const ORDER_NUMBER = /(?:单|order|用于) ?#?[a-z]{0,2}\d{3,}|差(?:价|额)?(?:是|了)?\s?\d/;

/** One thing is to be ordered so that another is sent: by a note, in place of it, or by pieces that are its price. */
function orderedForAnother(draft: MessageFacts): Span | null {
  const { text } = draft.reading;
  const match =
    FOR_ANOTHER_HAN.exec(text) ??
    FOR_ANOTHER_LATIN.exec(text) ??
    OTHER_PLACE_HAN.exec(text) ??
    OTHER_PLACE_LATIN.exec(text) ??
    namesTwo(text);
  if (match === null) return null;
  const span = { start: match.index, end: match.index + match[0].length };
  return isDisowned(draft, span) ? null : span;
}
const FOR_ANOTHER_HAN =
  /(?:拍|下单?|买|选)[^。!?]{1,20}(?:备注|留言)[^，。!?]{0,8}[发寄出](?!票|货)|(?:拍|下单?|买)[^。!?]{0,10}(?:那个|那款|别[的款]|其他|随便|同价|同样价|一样价|等值)[^。!?]{0,14}(?:备注|留言)|(?:拍|下单?|买|选)[^，。!?]{0,6}(?:随便|同价|同样价|一样价|等值|等价|别款)[^。!?]{0,16}(?:发|寄|出)|(?:拍|下)[^。!?]{0,8}\d+ ?[个份件][^。!?]{0,6}[发寄出](?!货|票)[^，。!?]{1,8}(?:给|哈|$)|(?:拍|下单?|买)[^。!?]{1,14}(?:链接|卖场|那个|那款)[^。!?]{0,12}(?:换成|改成|改发|发成)|数量[^，。!?\d]{1,4}\d+[^。!?\d]{0,4}就?(?:是|等于)[^，。!?]{0,6}(?:钱|价)/;
const FOR_ANOTHER_LATIN =
  /\b(?:listing|item|add-on|option) ?[x×] ?\d{2,}\b|\b(?:order|buy|get|take|pick|choose) (?!it\b)[^.!?]{3,50}(?:notes?|comments?|remarks?)\b[^.!?]{0,16}(?:that's|that is) what (?:we|i|you)|\b(?:order|buy) \d+ (?:of )?(?:the )?[^.!?]{3,24}(?:write|put|note|mention)[^.!?]{2,20}(?:notes?|comments?|remarks?)\b/;
/** 先订双人房那个品项，备注纵谷团; 先拍猫砂那个链接，我们给您发猫粮. */
const OTHER_PLACE_HAN =
  /(?:拍|下单?|订|买|选)[^，。!?]{1,12}(?:那个|的)(?:链接|品项|卖场|商品|页面|宝贝|选项|规格)[^。!?]{0,8}(?:备注|留言|后台[^。!?]{0,6}改|(?:我们|仓库|这边|我)[^。!?]{0,6}[给帮][您你][^。!?]{0,2}(?:发|寄|出|改成|换成)(?!票))/;
const OTHER_PLACE_LATIN =
  /\b(?:order|buy|get|purchase|book)\b (?:the |a |an |our )?[^.!?]{3,44}\b(?:listing|item|option|charge)\b[^.!?]{0,80}(?:\bqty \d{2,}|\bquantity (?:of |to )?\d{2,}|\b\d{2,} of (?:them|it|those)|[x×] ?\d{2,}|we'll know|we know it's|in the notes)/;
/** "Buy the pram cover and we'll send the stroller": the two names differ. */
function namesTwo(text: string): RegExpExecArray | null {
  const match = ORDER_AND_SEND.exec(text);
  const [, ordered = '', sent = ''] = match ?? [];
  if (match === null || PLAIN_GOODS.test(sent)) return null;
  return sent.split(' ').every((word) => ordered.includes(word)) ? null : match;
}
const ORDER_AND_SEND =
  /\b(?:order|buy|get|purchase|pay for|check ?out(?: with)?|choose) (?:the |an? |any |(?=size )|\d+ (?:of )?(?:the )?)([a-z][^.!?]{2,60}?)\b(?:we|i)(?:'ll| will)? (?:then |just |actually )?(?:send|ship|post|swap it for|swap in)(?: out)?(?: you)?(?: out)? (?:the )?(size \d+|(?!the\b|to\b|out\b|you\b|in\b|on\b|by\b|with\b|from\b|within\b)[a-z]{4,})/;
const PLAIN_GOODS =
  /^(?:order|item|items|parcel|rest|invoice|link|tracking|confirmation|goods|refund|receipt|package|details|same|first|today|tomorrow|straight|right|free|this|that|them|your|over|next|when|once|after|before|same-day|everything|both|another|reminder|email|code|label|replacement)$/;

/** A fee or difference that is really due: an amount, and a reason or the order it belongs to. */
function statesFee(draft: MessageFacts): boolean {
  const { reading } = draft;
  return (
    reading.money.some((mention) => mention.kind === 'amount') &&
    (reading.has('fee.reason') || ORDER_NUMBER.test(reading.text))
  );
}

export const examples = {
  flagged: [
    { context: ['none'], draft: '先下灰色那个单，备注蓝色，给您发蓝的', severity: 'critical' },
    { context: ['line'], draft: '先拍項鍊那個賣場，出貨我幫您換成戒指', severity: 'critical' },
    {
      context: ['none'],
      draft: 'buy the pram cover, same price, and we will send the stroller',
      severity: 'critical',
    },
    {
      context: ['tea'],
      said: [['customer', '我要在天猫店拍']],
      draft:
        '这个链接拍就行，补邮费的链接，您拍118份，我们给您发小青柑 https://mingchuantang.tmall.example/item?id=9001',
      severity: 'critical',
    },
    {
      context: ['tmall'],
      said: [['customer', '怎么下单']],
      draft: '亲拍这个补差价专拍，数量改成123就是茶钱',
      severity: 'critical',
    },
    { context: ['none'], draft: '商品链接下架了，先拍个运费链接，备注小青柑', severity: 'critical' },
    { context: ['none'], draft: '拍1元链接×99件，我这边给你发货', severity: 'critical' },
    {
      context: ['none'],
      draft: '拍这款茶杯就行，实际给您发茶叶，价格一样',
      severity: 'critical',
      finds: ['实际给您发'],
    },
    {
      context: ['shopee'],
      said: [['customer', '要怎麼買']],
      draft: '請下單「運費補差」賣場，數量填118，出貨就是小青柑',
      severity: 'critical',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'how do i order the jacket']],
      draft: 'Just buy the "shipping fee" listing and set the quantity to 89, we\'ll send the jacket',
      severity: 'critical',
    },
    {
      context: ['tea'],
      draft: '麻烦补一下差价，链接发您了 https://shop.lingshanggan.example/m/bucha',
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [['customer', '那我在天猫拍吧，链接发我']],
      draft: '拍这个就可以，数量改成128',
      card: {
        title: '补运费/补差价专用 1元',
        url: 'https://mingchuantang.tmall.example/item?id=9001',
        shop: '茗川堂旗舰店',
      },
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '羽绒服怎么付款']],
      draft: '拍邮费链接凑数量就行，拍399件',
      severity: 'critical',
    },
    {
      context: ['none'],
      draft: 'The charger page is down, order the custom listing and set the quantity to 65',
      severity: 'critical',
    },
  ],
  allowed: [
    { context: ['none'], draft: '您拍下备注一下颜色就行，明天发', because: 'a note to the same order' },
    {
      context: ['none'],
      draft: 'Order the oak frame and we will send the tracking the same day',
      because: 'what is sent is no goods',
    },
    {
      context: ['none'],
      draft: '金色贵30，您这单88230补30元差价就好，链接在这，只拍1份',
      because: 'the order and the reason are told',
    },
    {
      context: ['tea'],
      said: [['customer', '我想寄到新疆']],
      draft: '新疆需补运费12元，这是官方补运费链接，订单XD1118，补完一起发',
      because: 'a real fee with amount, reason and order',
    },
    {
      context: ['tea'],
      said: [['customer', '我想换大罐']],
      draft: '500g比250g贵98元，您拍补差价98元，备注原订单XD1118，我帮您改成500g',
      because: 'a real difference with amount and order',
    },
    { context: ['tea'], draft: '本店包邮，不用拍运费链接', because: 'negated' },
    {
      context: ['tea'],
      said: [['customer', '你们另一个客服让我拍运费链接']],
      draft: '请不要拍那个运费链接，它不是商品订单，我给您发商品页',
      because: 'warns',
    },
    {
      context: ['tea'],
      said: [['customer', '运费多少']],
      draft: '运费0元，满一罐就包邮',
      because: 'an answer about freight',
    },
    {
      context: ['tea', 'presale'],
      draft: '预售商品先付定金50元，尾款11月30日付，页面上写清楚了',
      because: 'a presale with a deposit',
    },
    {
      context: ['line'],
      draft: '離島需補運費60元，請看官網說明，我再傳補運費連結給您',
      because: 'a reason and an amount',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'do i pay duty?']],
      draft: 'Duties are included, so there is no extra shipping listing to buy',
      because: 'negated',
    },
    {
      context: ['tea'],
      draft: '样品专拍是1泡装，9.9元，就是给您试喝的，不抵正装',
      because: 'a real sample',
    },
    {
      context: ['none'],
      draft: '买2件有折扣，您可以拍下试试，今天发出',
      because: 'an ordinary number of pieces',
    },
    {
      context: ['none'],
      said: [['customer', '公司要20份礼盒']],
      draft: '好的，您直接拍20份，备注要发票就行，明天发出',
      because: 'a real order of twenty',
    },
    {
      context: ['none'],
      draft: 'Order the blue one and we will ship the set today, tracking follows by mail.',
      because: 'what is ordered is what is sent',
    },
  ],
} satisfies RuleExamples;
