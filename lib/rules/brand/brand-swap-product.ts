import { contentOf } from '../../facts/content';
import { brandsEvidence, messageEvidence } from '../../facts/evidence';
import type { MessageFacts } from '../../facts/message-facts';
import { Guard } from '../../text/clauses';
import type { Concept } from '../../text/concept';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'brand-swap-product',
  tier: 'P1',
  order: 15,
  severity: 'warning',
  status: 'proven',
  needs: [],
  hints: ['swap.same', 'swap.done', 'swap.upgrade', 'swap.send', 'swap.gone'],
  check: (snapshot) => {
    const { draft, ledger } = snapshot;
    if (ledger.customerMessages === 0 || draft.has('guard.admit')) return NONE;
    if (draft.has('swap.choice') || draft.has('swap.difference') || asksBack(draft)) return NONE;
    const found = rivalFor(snapshot) ?? doneAfterPayment(snapshot) ?? insteadOfAsked(snapshot);
    if (found !== null) return [found];
    const upgrades = draft.said('swap.upgrade');
    if (upgrades.length === 0 || isAsked(snapshot)) return NONE;
    return [{ severity: 'advice', variant: 'upgrade', spans: upgrades }];
  },
});

export const advice = {
  basis: [
    { seed: '这店不是我要的牌子啊' },
    { law: '消费者权益保护法', article: '8, 9, 20, 23', mark: 'V' },
    { law: '电子商务法', article: '17, 20', mark: 'V' },
    { law: 'UK DMCC Act 2024', article: 'Sch 20 para 6', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '换成了别的，差别没说清',
      customerSees: '我要的不是这个，还说一样，当我分不出来？',
    },
    'zh-TW': {
      title: '換成了別的，差別沒講清楚',
      customerSees: '我要的不是這個，還說一樣，當我分不出來？',
    },
    en: {
      title: 'Another article, and how it differs is not said',
      customerSees: "This is not what I asked for, and you say it is the same. Do you think I can't tell?",
    },
  },
  variants: {
    rival: {
      'zh-CN': {
        title: '他要的不是{other}，不能说一样',
        customerSees: '我认的是那个牌子，换一家还说一样，当我分不出来？',
      },
      'zh-TW': {
        title: '他要的不是{other}，不能說一樣',
        customerSees: '我認的是那個牌子，換一家還說一樣，當我分不出來？',
      },
      en: {
        title: '{other} is not the brand that was asked for',
        customerSees: 'I came for that brand. Another one is not the same, and I can tell.',
      },
    },
    done: {
      'zh-CN': {
        title: '没先问就换了货，他有权退',
        customerSees: '钱都付了，问都不问就换别的，这不是骗人吗？',
      },
      'zh-TW': {
        title: '沒先問就換了貨，他有權退',
        customerSees: '錢都付了，問都不問就換別的，這不是騙人嗎？',
      },
      en: {
        title: 'Swapped after payment, without asking first',
        customerSees: 'I paid for one thing and you sent another without a word. Is that not cheating?',
      },
    },
    upgrade: {
      'zh-CN': { title: '升级前先问一句，写上差价', customerSees: '我没要这个，会不会多收钱？' },
      'zh-TW': { title: '升級前先問一句，寫上價差', customerSees: '我沒要這個，會不會多收錢？' },
      en: {
        title: 'Ask before you upgrade, and say what it costs',
        customerSees: 'I did not ask for that. Will I be charged for it?',
      },
    },
  },
  remedy: { default: ['choice-instead'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
/** "Can't tell the difference" and 没区别 hold their own negation. */
const DISOWNING = Guard.quoted | Guard.warning | Guard.admitted | Guard.asking | Guard.hypothetical;
/** A purchase of so lately is the order that is talked of. */
const OPEN_ORDER_MS = 14 * 24 * 3_600_000;

/** Another brand, which the policy knows to be another's, in place of the one the customer came for. */
function rivalFor({ draft, ledger, shop, profile }: Snapshot): RuleFinding | null {
  if (shop === null) return null;
  const term = draft.terms.find(
    ({ kind, id }) => kind === 'brand' && shop.brands.rival.includes(id) && id !== ledger.brand,
  );
  if (term === undefined || draft.has('guard.warn')) return null;
  const wants =
    (ledger.brand !== null && shop.brands.own.includes(ledger.brand)) ||
    ledger.sku !== null ||
    (profile?.purchases.length ?? 0) > 0;
  const sends = draft.said('swap.send', DISOWNING | Guard.negated);
  if (!wants || sends.length === 0) return null;
  const isSame = draft.said('swap.same', DISOWNING).length > 0;
  return {
    severity: isSame ? 'critical' : 'warning',
    variant: 'rival',
    spans: [{ start: term.start, end: term.end }],
    evidence: [...brandsEvidence(shop), ...wishEvidence(ledger.lastCustomer)],
    slots: { other: shop.brandById.get(term.id)?.name ?? term.id },
  };
}

/** Something else was sent for what was paid, and only now it is said. */
function doneAfterPayment(snapshot: Snapshot): RuleFinding | null {
  const { draft, ledger } = snapshot;
  const done = draft.said('swap.done', DISOWNING | Guard.negated);
  if (done.length === 0 || draft.has('swap.repair') || !(draft.has('swap.gone') || draft.has('swap.same')))
    return null;
  if (!isPaid(snapshot) || asks(snapshot, 'swap.asked')) return null;
  return { severity: 'critical', variant: 'done', spans: done, evidence: wishEvidence(ledger.lastCustomer) };
}

function isPaid(snapshot: Snapshot): boolean {
  const { profile, nowMs } = snapshot;
  const last = profile?.purchases.at(-1);
  return asks(snapshot, 'swap.received') || (last !== undefined && nowMs - last.atMs <= OPEN_ORDER_MS);
}

/** Another thing than was asked for is given: called the same, or because the one asked for is gone. */
function insteadOfAsked(snapshot: Snapshot): RuleFinding | null {
  const { draft, ledger } = snapshot;
  const same = draft.said('swap.same', DISOWNING);
  const gone =
    draft.has('swap.gone') && !WAITS.test(draft.reading.text) ? draft.said('swap.gone', DISOWNING) : [];
  if (same.length + gone.length === 0) return null;
  const sends = sendsIn(draft);
  if (sends.length === 0 || isAsked(snapshot) || !asks(snapshot, 'swap.wish')) return null;
  if (draft.has('swap.repair') || !namesAnother(snapshot, [...same, ...sends])) return null;
  const isReceived = asks(snapshot, 'swap.received') && draft.has('swap.done');
  return {
    ...(isReceived ? { severity: 'critical', variant: 'done' } : {}),
    spans: same.length > 0 ? same : gone,
    evidence: wishEvidence(ledger.lastCustomer),
  };
}
/** The one asked for comes later: nothing else is sent. */
const WAITS = /到货|补货|等|预计|预售|restock|back in|until|wait|expected|\bdue\b|soon/;

/** Words that give something, by phrase or by shape: 寄B5给您, 出香槟金给您, 给您拿别的. */
function sendsIn(draft: MessageFacts): readonly Span[] {
  // "No oat left so I'll do soya": what is negated is the stock.
  const told = draft.said('swap.send', draft.has('swap.gone') ? DISOWNING : DISOWNING | Guard.negated);
  if (told.length > 0) return told;
  const match = SENDS.exec(draft.reading.text);
  return match === null ? [] : [{ start: match.index, end: match.index + match[0].length }];
}
const SENDS =
  /(?:[给帮][您你]|这边|先|直接|就|我们)(?:先|直接|就|换|改)*(?:发|寄|出|拿|装|配|放|改|换|上)(?!货|现|了吗|票)|给发|[发寄出拿换][^，。!?来]{1,8}?给[您你]/;

/** Whether the draft names a thing the customer did not. */
function namesAnother({ draft, ledger }: Snapshot, hits: readonly Span[]): boolean {
  if (draft.has('swap.gone')) return true;
  let words = draft.reading.text;
  for (const { start, end } of hits)
    words = words.slice(0, start) + ' '.repeat(end - start) + words.slice(end);
  const said = ledger.customerTurn.map(({ reading }) => reading.text).join('\n');
  const sizes: readonly string[] =
    words.match(/\d+(?:\.\d+)?\s?(?:k?g|ml|克|斤|码|寸|cm|mm|m|gb|l)(?![a-z])/g) ?? [];
  if (sizes.some((size) => !said.includes(size))) return true;
  return contentOf(words.replace(PLAIN, ' ')).some((word) => word.length > 1 && !said.includes(word));
}

/** Words that name no article. */
const PLAIN =
  /亲+|周[一二三四五六日天]|下周|后天|晚上|上午|下午|好的|可以|今天|明天|今晚|马上|现在|立刻|稍后|快递|地址|放心|没问题|谢谢|收到|已经|安排|仓库|那边|这边|这样|还有|质量|口感|口味|味道|效果|功能|颜色|尺寸|价格|直接|(?<![a-z])(?:right|away|today|tomorrow|thanks|sure|okay|great|really|worry|shortly|quality|price|size|colour|color|item|order|really|same)(?![a-z])/g;

const asks = ({ ledger }: Snapshot, concept: Concept): boolean =>
  ledger.customerTurn.some((facts) => facts.has(concept));

const isAsked = (snapshot: Snapshot): boolean => asks(snapshot, 'swap.asked');

/** A question leaves it to the customer. */
const asksBack = ({ reading }: MessageFacts): boolean => reading.clauses.some((clause) => clause.asks);

const wishEvidence = (said: Snapshot['ledger']['lastCustomer']) =>
  said === null ? [] : [messageEvidence(said)];

export const examples = {
  flagged: [
    {
      context: ['none'],
      said: [['customer', '要索尼的耳机']],
      draft: '索尼没货，给您拿漫步者的',
      severity: 'warning',
    },
    {
      context: ['line'],
      said: [['customer', '我要買A5筆記本']],
      draft: 'A5沒有了，寄B5給您，用起來沒差',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'can I have the walnut desk']],
      draft: "walnut's gone so you'll be getting oak, nobody can tell",
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [['customer', '我要岭上柑小青柑']],
      draft: '给您发茗川堂的，一样的',
      severity: 'critical',
    },
    {
      context: ['tea'],
      said: [['customer', '要上次250g的']],
      draft: '给您拍200g的，差不多',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '要黑色M']],
      draft: '黑色没了，发您藏青，看着一样',
      severity: 'warning',
    },
    {
      context: ['none', 'paid'],
      said: [['customer', '怎么收到的不是我买的']],
      draft: '那款断货，给您换了同价位的',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '要3年陈的']],
      draft: '今年的新茶口感一样，给您这个',
      severity: 'warning',
    },
    {
      context: ['line'],
      said: [['customer', '要上次那款青柑']],
      draft: '換成大紅柑，口味差不多',
      severity: 'warning',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'I want the ceramic one']],
      draft: "The glass one is basically the same, I'll send that",
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [['customer', '再来一罐小青柑']],
      draft: '给您升级成礼盒装吧',
      severity: 'advice',
    },
    {
      context: ['none'],
      said: [['customer', '我要那支豆沙色口红']],
      draft: '豆沙色缺货，给您发奶茶色，涂上差不多',
      severity: 'warning',
      finds: ['差不多'],
    },
    {
      context: ['none'],
      said: [['customer', '我要買原廠的濾心']],
      draft: '幫您出副廠的，用起來都一樣喔',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'I ordered the oak table']],
      draft: "Oak was out of stock so we sent the pine, it's basically the same",
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', "I'd like the merino base layer"]],
      draft: "We're out of merino, I'll send the polyester one, it's just as good",
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'can I get the 2m cable?']],
      draft: "I'll put in the 1.5m, you won't notice",
      severity: 'warning',
    },
  ],
  allowed: [
    {
      context: ['none'],
      said: [['customer', '我要红色的']],
      draft: '红色没了，下周三到货，到了给您发',
      because: 'the same, later',
    },
    {
      context: ['none'],
      said: [['customer', 'I need the blue one']],
      draft: "Blue's sold out until Monday, I'll send it as soon as it lands",
      because: 'the same, later',
    },
    {
      context: ['none'],
      said: [['customer', '还要上次那款']],
      draft: '好的，给您发一样的',
      because: 'the same article again',
    },
    {
      context: ['none'],
      said: [['customer', '坏了能换吗']],
      draft: '给您换个一样的新的，明天发',
      because: 'an exchange for the same',
    },
    {
      context: ['none'],
      said: [['customer', '要黑色M']],
      draft: '黑色M没货了，藏青差不多，您看可以吗',
      because: 'asks first',
    },
    {
      context: ['none'],
      said: [['customer', '有类似的吗']],
      draft: '这款差不多，发您看看',
      because: 'asked for',
    },
    {
      context: ['none'],
      said: [['customer', '要一罐']],
      draft: '好的，给您发最新批次，包装不同，茶一样的',
      because: 'tells the difference',
    },
    {
      context: ['none'],
      said: [['customer', 'where is my order']],
      draft: "We sent it on Monday, it's the same tracking number",
      because: 'a parcel on its way',
    },
    {
      context: ['tea'],
      said: [['customer', '我要岭上柑']],
      draft: '茗川堂不是我们的，别拍那家',
      because: 'warns of the other brand',
    },
    {
      context: ['tea'],
      said: [['customer', '要上次的']],
      draft: '上次是250g小青柑，对吗？还是这款',
      because: 'confirms',
    },
    {
      context: ['tea'],
      said: [['customer', '小青柑断货了怎么办']],
      draft: '23日到货；或者换陈皮普洱，柑味更重、贵10元；也可以退款，您定',
      because: 'states difference and choice',
    },
    {
      context: ['tea'],
      said: [['customer', '和上次一样吗']],
      draft: '一样的，还是LSG-XQG-250这一款，今年8月生产',
      because: 'true same',
    },
    {
      context: ['tea'],
      said: [['customer', '有没有便宜的替代']],
      draft: '有100g的，58元，是同一款茶的小包装',
      because: 'asked',
    },
    { context: ['tea'], draft: '两款口感不一样，小青柑更清爽', because: 'says different' },
    {
      context: ['tea'],
      said: [['customer', '你们说一样的，其实不一样']],
      draft: '您说得对，批次不同确实有差别，这是我们的问题',
      because: 'admits',
    },
    { context: ['tea'], draft: '图片是同款不同批次的实拍，罐子贴纸略有不同', because: 'discloses' },
    {
      context: ['line'],
      said: [['customer', '換包裝了？']],
      draft: '是，今年換新包裝，茶和重量不變',
      because: 'discloses',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'is the glass one the same?']],
      draft: "Not quite: glass holds heat less, it's $5 cheaper. Up to you",
      because: 'difference',
    },
  ],
} satisfies RuleExamples;
