import { brandsEvidence, linkEvidence, messageEvidence } from '../../facts/evidence';
import { isLinkDisowned, purposeOf } from '../../facts/link-purpose';
import { isPlaceholderCard, type LinkFact, sellerIn } from '../../facts/links';
import type { MessageFacts } from '../../facts/message-facts';
import { readStorePointers, type StorePointer } from '../../facts/store-pointers';
import { spokenBrand, wantedBrand } from '../../facts/wanted-brand';
import type { Evidence } from '../../model/finding';
import type { ShopIndex } from '../../policy/shop-index';
import { Guard, guardsOf } from '../../text/clauses';
import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'brand-swap-link',
  tier: 'P0',
  order: 3,
  severity: 'critical',
  status: 'proven',
  needs: [],
  check,
});

export const advice = {
  basis: [
    { seed: '这店不是我要的牌子啊，而且怎么是个补运费的链接？' },
    { law: '消费者权益保护法', article: '8, 9, 20, 21', mark: 'V' },
    { law: '反不正当竞争法', article: '7, 9', mark: 'V' },
    { law: 'UK DMCC Act 2024', article: 'Sch 20 para 6', mark: 'V' },
    { law: '公平交易法', article: '25', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '这不是{brand}的店，已拦下',
      customerSees: '我认的是原来那个牌子，你给我另一家店的链接，货到底是谁的？',
    },
    'zh-TW': {
      title: '這不是{brand}的店，已攔下',
      customerSees: '我認的是原來那個牌子，你給我另一家店的連結，貨到底是誰的？',
    },
    en: {
      title: 'This is not the {brand} store — held',
      customerSees:
        "I came for the brand I know, and you send me to another brand's store. Whose goods are these?",
    },
  },
  variants: {
    'freight-listing': {
      'zh-CN': {
        title: '这不是{brand}的店，已拦下',
        customerSees: '我认的是原来的牌子，你给我另一家店的补运费链接，货到底是谁的？',
      },
      'zh-TW': {
        title: '這不是{brand}的店，已攔下',
        customerSees: '我認的是原來的牌子，你給我另一家店的補運費連結，貨到底是誰的？',
      },
      en: {
        title: 'This is not the {brand} store — held',
        customerSees:
          "I came for the brand I know, and you send me a freight listing in another brand's store. Whose goods are these?",
      },
    },
    affiliation: {
      'zh-CN': {
        title: '「一家的」在政策里查不到，已拦下',
        customerSees: '连店名都对不上还说一家的，我不敢了。',
      },
      'zh-TW': {
        title: '「同一家」在政策裡查不到，已攔下',
        customerSees: '連店名都對不上還說是同一家，我不敢買了。',
      },
      en: {
        title: "'Same company' is not in the policy — held",
        customerSees: "The names don't match and you say it's the same. I'm out.",
      },
    },
    sister: {
      'zh-CN': {
        title: '换成了{other}，没说关系和区别',
        customerSees: '怎么换了个牌子？是不是一家、哪里不一样，都没告诉我。',
      },
      'zh-TW': {
        title: '換成了{other}，沒說關係和差別',
        customerSees: '怎麼換了個牌子？是不是同一家、哪裡不一樣，都沒告訴我。',
      },
      en: {
        title: 'You switch to {other} without saying whose it is and how it differs',
        customerSees: 'Why another brand? Nobody told me whether it is yours or what is different.',
      },
    },
    unknown: {
      'zh-CN': {
        title: '看不出这是哪个牌子的店',
        customerSees: '点开才知道是谁家的店，我会犹豫。',
      },
      'zh-TW': {
        title: '看不出這是哪個牌子的賣場',
        customerSees: '點開才知道是誰家的店，我會猶豫。',
      },
      en: {
        title: 'The link does not show whose store it is',
        customerSees: 'I would only find out whose store it is after opening it.',
      },
    },
  },
  remedy: {
    default: ['official-store-link'],
    sister: ['sister-brand'],
    affiliation: ['admit-link', 'not-our-brand', 'official-store-link'],
  },
} satisfies Advice;

function check(snapshot: Snapshot): readonly RuleFinding[] {
  const { draft } = snapshot;
  const claim = affiliationClaim(snapshot);
  const pointers = draft.message.text.includes('【') ? readStorePointers(draft) : NO_POINTERS;
  const place = rivalPlace(snapshot);
  if (claim === null && place === null && pointers.length === 0 && draft.links.length === 0) return NONE;
  const foreign = swappedLink(snapshot) ?? swappedPointer(snapshot, pointers) ?? place;
  if (foreign?.severity === undefined && foreign !== null) return [foreign];
  return claim !== null ? [claim] : foreign === null ? NONE : [foreign];
}

const NONE: readonly RuleFinding[] = [];
const NO_POINTERS: readonly StorePointer[] = [];

/** The gravest fault among the draft's links and cards; null: none. */
function swappedLink(snapshot: Snapshot): RuleFinding | null {
  const { draft, ledger, shop, profile } = snapshot;
  if (shop === null) return null;
  const wanted = wantedBrand(shop, ledger, profile);
  let mild: RuleFinding | null = null;
  for (const fact of draft.links) {
    const purpose = purposeOf(draft, fact, ledger);
    if (purpose === 'inform' || isLinkDisowned(draft, fact, ledger)) continue;
    const spans = fact.span === null ? [] : [fact.span];
    const evidence = [linkEvidence(fact), ...brandsEvidence(shop)];
    const slots = slotsOf(shop, wanted);
    // A foreign host that bears our brand's name is not our store.
    const brand = fact.own ? (fact.official?.brand ?? fact.brands[0] ?? null) : null;
    const rival = fact.own ? undefined : fact.brands.find((id) => shop.brands.rival.includes(id));
    if (rival !== undefined) {
      if (ledger.brand === rival || isDeclared(draft)) continue;
      const listing = isPlaceholderCard(fact) ? { variant: 'freight-listing' } : {};
      return { ...listing, spans, evidence: [...evidence, ...lastBought(snapshot)], slots };
    }
    if (brand !== null && wanted !== null && brand !== wanted && shop.isSister(brand, wanted)) {
      if (fact.official?.source === 'shops' && sellsBoth(shop, fact, wanted)) continue;
      if (!explainsSister(draft) && !isNamedBy(draft, wanted, brand))
        mild ??= {
          variant: 'sister',
          severity: 'warning',
          spans,
          evidence,
          slots: { ...slots, other: nameOf(shop, brand) },
        };
      continue;
    }
    if (fact.own || brand !== null || purpose !== 'order') continue;
    if (shop.policy.shops.length === 0 || fact.payload.use !== 'link') continue;
    if (isOtherStore(draft, fact)) return { spans, evidence: [...evidence, ...lastBought(snapshot)], slots };
    if (profile !== null && profile.purchases.length > 0)
      mild ??= { variant: 'unknown', severity: 'advice', spans, evidence };
  }
  return mild;
}

/** A sister brand's own name in the draft beside the wanted one, and the two told apart. */
const isNamedBy = (draft: MessageFacts, wanted: string, brand: string): boolean => {
  const named = new Set(draft.terms.filter((term) => term.kind === 'brand').map((term) => term.id));
  return named.has(wanted) && named.has(brand) && draft.has('brand.difference');
};

const explainsSister = (draft: MessageFacts): boolean =>
  draft.has('brand.declared') && draft.has('brand.difference');

/** One store may carry two brands: the wanted product has its page there. */
const sellsBoth = (shop: ShopIndex, fact: LinkFact, wanted: string): boolean =>
  shop.policy.products?.some(
    (product) =>
      product.brand === wanted &&
      product.url !== null &&
      shop.shopOf(product.url)?.name === fact.official?.name,
  ) === true;

/** The seller in the address or on the card is another, or the words say that it is another's store. */
function isOtherStore(draft: MessageFacts, fact: LinkFact): boolean {
  if (fact.card !== null && fact.card.shop !== '') return true;
  return sellerIn(fact) !== null || draft.said('brand.other-shop').length > 0;
}

/** Another brand, openly named as one. */
const isDeclared = (draft: MessageFacts): boolean => draft.has('brand.declared') || draft.has('guard.warn');

/** A store in brackets that is not the shop's, offered to a customer who came for a brand. */
function swappedPointer(snapshot: Snapshot, pointers: readonly StorePointer[]): RuleFinding | null {
  const { draft, ledger, shop, profile } = snapshot;
  for (const pointer of pointers) {
    if (pointer.own || (guardsOf(draft.reading, pointer) & DISOWNING) !== 0) continue;
    if (draft.has('pay.dont')) continue;
    const rival = pointer.brands.find((id) => shop?.brands.rival.includes(id) === true);
    if (rival !== undefined && ledger.brand === rival) continue;
    if (shop === null) {
      const spoken = ledger.lastCustomer === null ? null : spokenBrand(ledger.lastCustomer.words);
      if (spoken === null || pointer.name.includes(fold(spoken).text)) continue;
      return {
        spans: [pointer],
        evidence: ledger.lastCustomer === null ? [] : [messageEvidence(ledger.lastCustomer)],
        slots: { brand: spoken },
      };
    }
    if (rival === undefined && (!pointer.isStore || shop.policy.shops.length === 0)) continue;
    return {
      spans: [pointer],
      evidence: [...brandsEvidence(shop), ...lastBought(snapshot)],
      slots: slotsOf(shop, wantedBrand(shop, ledger, profile)),
    };
  }
  return null;
}

const DISOWNING = Guard.negated | Guard.quoted | Guard.warning | Guard.refused;

/** 去…拍, 在…下单: what stands before and behind a store's name as the place to order. What was bought there is none. */
const GO_TO = /(?:去|在|到|从)$/;
const ORDER_THERE = /^[^，。!?\n]{0,6}(?:拍|下单|买|购买|订购)(?!的|了|过|错|到)/;
const BUY_FROM = /(?:order|buy|get|purchase)(?: it| this| one| them| yours)? (?:from|at|in) (?:the )?$/;

/** A rival's name as the place to order, without a link; null: none, or openly said to be another brand. */
function rivalPlace(snapshot: Snapshot): RuleFinding | null {
  const { draft, ledger, shop, profile } = snapshot;
  if (shop === null || shop.brands.rival.length === 0 || draft.links.length > 0) return null;
  const { reading } = draft;
  for (const term of draft.terms) {
    if (term.kind !== 'brand' || !shop.brands.rival.includes(term.id) || term.id === ledger.brand) continue;
    const before = reading.text.slice(Math.max(0, term.start - 30), term.start);
    const isPlace =
      (GO_TO.test(before) && ORDER_THERE.test(reading.text.slice(term.end))) || BUY_FROM.test(before);
    if (!isPlace || isDeclared(draft) || draft.has('pay.dont')) continue;
    if ((guardsOf(reading, term) & (DISOWNING | Guard.asking)) !== 0) continue;
    return {
      severity: 'warning',
      spans: [term],
      evidence: brandsEvidence(shop),
      slots: slotsOf(shop, wantedBrand(shop, ledger, profile)),
    };
  }
  return null;
}

/**
 * "It's all the same company", said of a store the policy does not list: a rival's, one linked to in the draft,
 * or one that was sent or asked about while the customer doubts it.
 */
function affiliationClaim(snapshot: Snapshot): RuleFinding | null {
  const { draft, ledger, shop } = snapshot;
  if (!draft.has('brand.affiliation')) return null;
  const [claim] = draft.said('brand.affiliation', DISOWNING | Guard.asking | Guard.admitted);
  if (claim === undefined) return null;
  const rival = rivalMeant(snapshot, claim);
  const doubt = ledger.openConcern(['brand']);
  const here = draft.links.find(isForeign);
  const doubted =
    doubt === null
      ? undefined
      : (ledger.customerTurn.flatMap(({ links }) => links).findLast(isForeign) ??
        ledger.links.findLast(({ fact }) => isForeign(fact))?.fact);
  const link = here ?? doubted;
  if (rival === null && link === undefined) return null;
  return {
    variant: 'affiliation',
    // Without a policy the claim is unproven, not false.
    ...(shop === null ? { severity: 'warning' as const } : {}),
    spans: [claim],
    evidence: [
      ...(link === undefined ? [] : [linkEvidence(link)]),
      ...brandsEvidence(shop),
      ...(doubt === null ? [] : [messageEvidence(doubt.said)]),
    ],
  };
}

const isForeign = (fact: LinkFact): boolean => !fact.own && fact.payload.use === 'link';

/** The rival brand the claim is about: named in the draft, or named last by the customer. */
function rivalMeant({ draft, ledger, shop }: Snapshot, claim: Span): string | null {
  if (shop === null) return null;
  const near = draft.terms.filter((term) => term.kind === 'brand' && Math.abs(term.end - claim.start) < NEAR);
  const named = near.find((term) => shop.brands.rival.includes(term.id));
  if (named !== undefined) return named.id;
  if (near.length > 0) return null;
  return ledger.brand !== null && shop.brands.rival.includes(ledger.brand) ? ledger.brand : null;
}
/** Code units between a brand's name and a claim about it. */
const NEAR = 24;

const nameOf = (shop: ShopIndex, brand: string): string => shop.brandById.get(brand)?.name ?? brand;

const slotsOf = (shop: ShopIndex, wanted: string | null) => ({
  brand: wanted === null ? shop.policy.shop.name : nameOf(shop, wanted),
});

function lastBought({ profile }: Snapshot): readonly Evidence[] {
  const last = profile?.purchases.at(-1);
  return last === undefined
    ? []
    : [
        {
          kind: 'purchase',
          atMs: last.atMs,
          product: last.product,
          unitPriceMinor: last.unitPriceMinor,
          currency: last.currency,
        },
      ];
}

export const examples = {
  flagged: [
    {
      context: ['tea'],
      said: [['customer', '那我在天猫店拍吧']],
      draft: '好的，您拍这个链接 https://mingchuantang.tmall.example/item?id=9001',
      severity: 'critical',
      finds: ['https://mingchuantang.tmall.example/item?id=9001'],
    },
    {
      context: ['tea'],
      said: [['customer', '我要上次那个小青柑']],
      draft: '在这家店拍，一样的 【茗川堂旗舰店】小青柑',
      severity: 'critical',
      finds: ['【茗川堂旗舰店】'],
    },
    {
      context: ['tea'],
      said: [['customer', '这个店不是我要的牌子啊']],
      draft: '没事的，都是一家的，放心拍 https://mingchuantang.tmall.example/item?id=9001',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '我要买A牌的净水滤芯']],
      draft: '这个链接哦【B净旗舰店】滤芯通用装',
      severity: 'critical',
    },
    {
      context: ['line'],
      said: [['customer', '我要買上次的青柑茶']],
      draft: '請在這家下單喔【茗川堂】 https://mct.example/p/9',
      severity: 'critical',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'i want the same Ridge mug again']],
      draft: 'Sure, order it here: https://maplepot.example/mug',
      severity: 'critical',
    },
    {
      context: ['tea'],
      said: [['customer', '我要上次的']],
      draft: '这款在岭上家的店拍也行 https://lingshangjia.tmall.example/i/3',
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [['customer', '怎么买']],
      draft: '拍这个 https://t.short.example/k2',
      severity: 'advice',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '在这个里面拍 https://mingchuantang.tmall.example/item?id=9001'],
        ['customer', '这店名怎么不是你们家的'],
      ],
      draft: '都是一家公司，您放心，发一样的茶',
      severity: 'critical',
      finds: ['都是一家'],
    },
    {
      context: ['tea'],
      said: [['customer', '链接发我']],
      draft: '好的',
      card: {
        title: '小青柑普洱茶礼盒 250g',
        url: 'https://item.tmall.example/i?id=77',
        shop: '茶里集合店',
      },
      severity: 'critical',
    },
    {
      context: ['en-shop'],
      said: [
        ['agent', 'Here you go: https://pottery-hub.example.org/mug'],
        ['customer', 'Is that your store? The name is different.'],
      ],
      draft: "Don't worry, same company, just order",
      severity: 'critical',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'where do i order the mug']],
      draft: 'Get it from these guys https://www.amazon.example/dp/B0MUG0001 they have stock',
      severity: 'critical',
    },
    {
      context: ['tea'],
      said: [['customer', '这边没货了吗']],
      draft: '没了，您可以去茗川堂拍，东西一样的',
      severity: 'warning',
      finds: ['茗川堂'],
    },
  ],
  allowed: [
    {
      context: ['tea'],
      draft: '您在茗川堂买的那罐要找他们售后，我们查不到',
      because: 'where the customer bought, not where to buy',
    },
    {
      context: ['tea'],
      said: [['customer', '怎么买']],
      draft: '还是岭上柑官方旗舰店，同款：https://lingshanggan.tmall.example/i/1',
      because: 'the same brand',
    },
    {
      context: ['tea'],
      said: [['customer', '你们还有别的牌子吗']],
      draft:
        '有的，岭上家是我们公司的第二个品牌，主打袋泡，和您喝的岭上柑小青柑不一样，链接 https://lingshangjia.tmall.example/i/3',
      because: 'asked for, with relation and difference',
    },
    {
      context: ['tea'],
      draft: '茗川堂不是我们的店，您别拍错了',
      because: 'names the other brand to warn',
    },
    {
      context: ['tea'],
      said: [['customer', '我想送人，有没有便宜点的袋泡']],
      draft: '那可以看看同公司的岭上家袋泡茶，39元一盒，和小青柑是不同产品',
      because: 'a new need, declared',
    },
    {
      context: ['tea'],
      said: [['customer', '我在茗川堂也看到小青柑']],
      draft: '那是另外一个品牌，配料和产地我不清楚，您可以对比一下两家详情页',
      because: 'speaks of what the customer named',
    },
    {
      context: ['line'],
      draft: '官方商店只有這一個：https://www.lingshanggan.example ，其他店名都不是我們',
      because: 'the same brand',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'do you sell other brands?']],
      draft:
        "Yes, Oak & Co is also ours. It's a different glaze from your Ridge mug, here's the page: https://oakandco.example/mug",
      because: 'asked for and declared',
    },
    {
      context: ['tea'],
      draft: '物流由顺丰承运，顺丰官方查询：https://www.carrier.example',
      because: 'a carrier, no product',
    },
    {
      context: ['newcust'],
      said: [['customer', '推荐个滤芯']],
      draft: '您用的是哪个品牌的净水器？我好给您对应型号',
      because: 'no link',
    },
    {
      context: ['tea'],
      said: [['customer', '岭上家是你们的吗']],
      draft: '是的，岭上家和岭上柑是一家公司，岭上家做袋泡',
      because: 'the policy lists the relation',
    },
    {
      context: ['tea'],
      said: [['customer', '怎么味道淡了']],
      draft: '都是我们的问题，换了柑园没提前说，给您补一罐',
      because: 'an admission, no claim about a store',
    },
    {
      context: ['none'],
      draft: '【CPU】八核处理器【屏幕】6.8英寸，老人用够了',
      because: 'headings in brackets are no stores',
    },
    {
      context: ['tea'],
      said: [['customer', '链接发我']],
      draft: '官方店在这',
      card: {
        title: '小青柑普洱 250g',
        url: 'https://lingshanggan.tmall.example/i/1',
        shop: '岭上柑官方旗舰店',
      },
      because: 'the official store',
    },
  ],
} satisfies RuleExamples;
