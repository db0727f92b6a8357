import { type OutsideContact, readOutsideContacts } from '../../facts/contacts';
import { linkEvidence } from '../../facts/evidence';
import { isLinkDisowned } from '../../facts/link-purpose';
import type { LinkFact } from '../../facts/links';
import type { Evidence } from '../../model/finding';
import { Guard, guardsOf } from '../../text/clauses';
import { registrable } from '../../text/hosts';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'off-platform-diversion',
  tier: 'P0',
  order: 9,
  severity: 'critical',
  status: 'proven',
  needs: [],
  joinsTurn: true,
  check,
});

export const advice = {
  basis: [
    { seed: '亲，加店长微信有老客优惠哦' },
    { platform: '拼多多', rule: '诱导非官方交易', mark: 'S' },
    { platform: '抖音电商', rule: '引导私下交易', mark: 'S' },
    { law: '消费者权益保护法', article: '9, 44', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '平台聊天里别拉客户去站外',
      customerSees: '平台上有保障，为什么要我出去？',
    },
    'zh-TW': {
      title: '平台聊天裡別把客人拉去站外',
      customerSees: '平台上有保障，為什麼要我出去？',
    },
    en: {
      title: "Don't pull the customer off the platform",
      customerSees: 'The platform protects me; why leave it?',
    },
  },
  variants: {
    'around-shop': {
      'zh-CN': {
        title: '别把客户拉到店铺之外私下交易',
        customerSees: '不走店里，出了事找谁？越说私下我越不放心。',
      },
      'zh-TW': {
        title: '別把客人拉到店外私下交易',
        customerSees: '不走店裡，出了事找誰？越說私下我越不放心。',
      },
      en: {
        title: "Don't take the deal around the shop",
        customerSees: 'Outside the shop, who answers if it goes wrong? "Privately" only makes me wary.',
      },
    },
  },
  remedy: { default: ['stay-on-platform'] },
} satisfies Advice;

function check(snapshot: Snapshot): readonly RuleFinding[] {
  return snapshot.console.privateDomain ? aroundShop(snapshot) : offPlatform(snapshot);
}

const NONE: readonly RuleFinding[] = [];
const WARNING = { severity: 'warning' } as const;

/** On a marketplace every outside contact is one too many; with talk of a deal it is held. */
function offPlatform(snapshot: Snapshot): readonly RuleFinding[] {
  const { draft, console } = snapshot;
  const contacts = readOutsideContacts(draft).filter(
    (contact) => contact.kind !== 'name' || isTradedBy(snapshot, contact),
  );
  const codes = draft.codes.filter(({ payloadClass }) => payloadClass.use === 'contact');
  const links = draft.links.filter((fact) => isOutside(fact, console.id) && isOffered(snapshot, fact));
  const elsewhere = sentElsewhere(snapshot);
  if (contacts.length === 0 && codes.length === 0 && links.length === 0 && elsewhere === null) return NONE;
  const isWarned = draft.has('guard.warn') || draft.said('guard.refuse', 0).length > 0;
  if (contacts.length === 0 && elsewhere === null && isWarned) return NONE;
  const evidence: Evidence[] = [
    ...codes.map(
      ({ payload, payloadClass }) =>
        ({ kind: 'code', payload, scheme: payloadClass.scheme, payee: null }) as const,
    ),
    ...links.map(linkEvidence),
    { kind: 'policy', clause: 'console', words: console.id },
  ];
  const told = elsewhere === null ? [] : [elsewhere];
  const spans = [...contacts, ...told, ...links.flatMap(({ span }) => (span === null ? [] : [span]))].map(
    ({ start, end }) => ({ start, end }),
  );
  // 别在这下单 reads like a warning, and takes back none of what lures.
  const isHeld = isLured(snapshot) || (elsewhere !== null && draft.has('trade.lure'));
  return [{ ...(isHeld ? {} : WARNING), spans, evidence }];
}

/**
 * In the shop's own channel contacts are normal; what is not is a deal kept from the shop: an unlisted contact
 * together with words for going around it, or one spelt to escape a filter beside a better price.
 */
function aroundShop(snapshot: Snapshot): readonly RuleFinding[] {
  const { draft, shop } = snapshot;
  const isSecret = draft.said('bypass.platform', AROUND).length > 0;
  if (!isSecret && !draft.has('contact.evasive') && !draft.has('contact.initials')) return NONE;
  const contacts = readOutsideContacts(draft).filter(
    ({ kind, value }) => kind !== 'name' && (value === null || !isListed(shop, value)),
  );
  const evasive = contacts.filter((contact) => contact.evasive);
  const isGiven = isSecret ? contacts.length > 0 : evasive.length > 0 && isCheaper(snapshot);
  if (!isGiven) return NONE;
  const spans = (isSecret ? contacts : evasive).map(({ start, end }: OutsideContact) => ({ start, end }));
  return [{ variant: 'around-shop', ...(isSecret ? {} : WARNING), spans }];
}

/** 不走店里 reads like a refusal and is none. */
const AROUND = Guard.negated | Guard.quoted | Guard.warning | Guard.admitted;

const isListed = (shop: Snapshot['shop'], value: string): boolean =>
  shop !== null && CONTACT_KINDS.some((kind) => shop.allowsContact(kind, value));
const CONTACT_KINDS = ['wecom', 'wechat', 'line', 'phone', 'email', 'whatsapp', 'qq', 'instagram'];

const isLured = ({ draft }: Snapshot): boolean =>
  draft.said('trade.lure').length > 0 || draft.said('bypass.platform', AROUND).length > 0;

/** An outside app is named in the clause that speaks of the deal: 微信下单更便宜. */
function isTradedBy({ draft }: Snapshot, { start }: OutsideContact): boolean {
  const clause = draft.reading.clause(start);
  return draft.said('trade.lure').some((lure) => lure.start >= clause.start && lure.end <= clause.end);
}

/** Words that send the customer from this marketplace to another place to buy. */
function sentElsewhere({ draft, console }: Snapshot): Span | null {
  const { reading } = draft;
  if (PLATFORM_LABELS[console.id] === undefined) return null;
  const stay = STAY_AWAY.exec(reading.text);
  if (stay !== null) return { start: stay.index, end: stay.index + stay[0].length };
  const around = draft
    .said('bypass.platform', AROUND)
    .find(
      ({ start, end }) =>
        LEAVES.test(reading.text.slice(start, end)) &&
        !ADVISED_AGAINST.test(reading.text.slice(end, end + 14)),
    );
  if (around !== undefined && draft.said('trade.lure').length > 0) return around;
  const match = GO_THERE.exec(reading.text) ?? HINTED.exec(reading.text);
  if (match === null) return null;
  const span = { start: match.index, end: match.index + match[0].length };
  const isHere = (HERE[console.id] ?? /(?!)/).test(match[0]);
  return isHere || (guardsOf(reading, span) & ELSEWHERE_DISOWNING) !== 0 ? null : span;
}
/** 私下交易没保障, "off the app you have no cover": said to keep the customer here. */
const ADVISED_AGAINST =
  /^[^，。!?]{0,6}(?:没有?(?:任何)?保障|不(?:安全|行|可以|能|允许|建议|支持|受|合规)|有风险|违规|封号|会被)|^[^,.!?]{0,12}(?:not safe|isn't safe|no protection|not allowed|not covered|risky)/;
/** Ways around the platform that are a deal by themselves; 平台扣 may only tell of a fee. */
const LEAVES = /线下|跳过|不走|不过平台|绕|脱离|站外|私下|off|outside|direct|privately|skip|avoid|without/;
const ELSEWHERE_DISOWNING = Guard.negated | Guard.quoted | Guard.warning | Guard.refused | Guard.admitted;
/** 别在这下单, "don't order here". */
const STAY_AWAY =
  /(?:别|不要|先别|不用)(?:在|走|用|从)(?:这里?|这边|这儿|平台|虾皮|淘宝|京东|拼多多|抖音|店里)[^，。!?]{0,3}(?:拍|买|下单|付)|\bdon't (?:order|buy|pay|get it|check ?out) (?:it )?(?:on |through |via |from )?(?:here|amazon|etsy|ebay|shopee|lazada|this (?:app|site|page))/;
/** 来我们官网买, "order on our own site", "buy direct". A bare address counts by the link. */
const GO_THERE =
  /(?:来|到|去|上|走)(?:我们?|咱们?|咱家|自家|自己)?(?:的|家)?(?:官网|官方商城|商城|小程序|公众号|微店|淘宝店?|天猫店?|京东店?|拼多多|抖音店?|虾皮|门市|门店|ig|脸书)[^，。!?]{0,4}(?:买|拍|下单?|订|付|结账)(?![的了过])|直接(?:跟|和|找|向)(?:我们?|工厂|厂家|店长|老板)(?:买|订|拿货?|下单)|粉丝群里?[^，。!?]{0,4}(?:便宜|优惠|划算)|\b(?:order(?:ing)?|buy(?:ing)?|purchase|grab|get|go|shop|book|check ?out)(?: it| them| this| one)? (?:direct(?:ly)?\b(?! (?:from (?:this|the)|here|on)\b)|(?:from|on|at|through|via|over on) (?:our|my) (?:own )?(?:\w+ )?(?:web ?site|site|store|shop|shopify)\b)|\bpay (?:us|me) direct/;
/** 看我头像, 主页里有号, "it's in our bio": where the contact stands, in place of the contact. */
const HINTED =
  /(?:头像|主页|简介|签名|封面|背景图?|昵称|个人资料)(?:里面?|上面?|那里?)?[^，。!?]{0,4}(?:有|写|留)[^，。!?]{0,4}(?:号|联系|方式|薇|微|群|[a-z])|看[^，。!?]{0,3}(?:头像|简介|签名)[^。!?]{0,14}(?:加|私|找我|联系)|\b(?:in|on|check|see) (?:my|our) (?:bio|profile|profile pic(?:ture)?)\b/;
/** A store on this very marketplace is no other place. */
const HERE: Readonly<Record<string, RegExp>> = {
  tmall: /天猫|淘宝/,
  taobao: /天猫|淘宝/,
  jd: /京东/,
  pdd: /拼多多/,
  douyin: /抖音/,
  shopee: /虾皮/,
};

const isCheaper = ({ draft }: Snapshot): boolean =>
  draft.said('trade.lure').length > 0 || draft.discounts.some(({ disowned }) => !disowned);

/** Registered names on which a marketplace itself runs. */
const PLATFORM_LABELS: Readonly<Record<string, readonly string[]>> = {
  tmall: ['tmall', 'taobao', 'tb', 'alicdn', 'alipay'],
  taobao: ['taobao', 'tmall', 'tb', 'alicdn', 'alipay'],
  jd: ['jd', '360buy', '3'],
  pdd: ['pinduoduo', 'yangkeduo'],
  douyin: ['douyin', 'jinritemai'],
  shopee: ['shopee', 'shope'],
  amazon: ['amazon', 'amzn'],
  lazada: ['lazada'],
  ebay: ['ebay'],
  etsy: ['etsy'],
};

/** Off the marketplace of this console; unknown consoles have no outside. */
function isOutside({ host, payload }: LinkFact, consoleId: string): boolean {
  if (payload.use === 'contact') return true;
  const labels = PLATFORM_LABELS[consoleId];
  return labels !== undefined && host !== '' && !labels.includes(registrable(host).label);
}

const DEAL = ['order.here', 'pay.verb', 'trade.lure'] as const;

/** A link to look something up is no diversion; one to a contact, or beside talk of a deal, is. */
function isOffered(snapshot: Snapshot, fact: LinkFact): boolean {
  const { draft, ledger } = snapshot;
  if (isLinkDisowned(draft, fact, ledger)) return false;
  if (fact.payload.use === 'contact') return true;
  const isDeal = DEAL.some((concept) => draft.said(concept).length > 0);
  return isDeal && !draft.has('link.inform');
}

export const examples = {
  flagged: [
    { context: ['shopee'], draft: '不要在蝦皮下單，來我們官網買再折50', severity: 'critical' },
    { context: ['amazon'], draft: "don't order here, it's less on our own site", severity: 'critical' },
    { context: ['jd'], draft: '您来我们淘宝店拍，便宜20', severity: 'critical' },
    {
      context: ['tmall'],
      said: [
        ['customer', '在吗'],
        ['agent', '加我微信'],
        ['agent', '138'],
      ],
      draft: '00138000',
      severity: 'warning',
      finds: ['00138000'],
    },
    { context: ['tmall'], draft: '我的围芯是xiaoye8812', severity: 'warning' },
    { context: ['tmall'], draft: '微信一三八零零一三八零零零', severity: 'warning' },
    { context: ['tmall'], draft: '加个好友聊 xiaoye8812', severity: 'warning' },
    { context: ['amazon'], draft: 'Whats app me at +1 415 555 0132', severity: 'warning' },
    {
      context: ['tmall'],
      draft: '亲加店长微信可以便宜10元，微信号 lsg-888',
      severity: 'critical',
    },
    {
      context: ['tmall'],
      said: [['customer', '有优惠吗']],
      draft: '这边没有，加V：lsg888 有老客价',
      severity: 'critical',
    },
    { context: ['pdd'], draft: '➕绿泡泡发您内部价', severity: 'critical' },
    { context: ['douyin'], draft: '主页有薇，私聊下单更划算', severity: 'critical' },
    { context: ['jd', 'qr:u.wechat'], draft: '扫这个方便联系', severity: 'warning' },
    { context: ['tmall'], draft: '给我留个手机号，我加您', severity: 'warning' },
    { context: ['shopee'], draft: '加LINE @lsg88 直接匯款便宜50元', severity: 'critical' },
    {
      context: ['amazon'],
      draft: "Message me on WhatsApp +1 555 0100 and I'll give you 15% off direct",
      severity: 'critical',
    },
    { context: ['taobao'], draft: '薇信 maotao_77 ，比这边低', severity: 'warning' },
    { context: ['jd'], draft: '亲您 w x 加一下 jiajia2020，私下给您打九折', severity: 'critical' },
    { context: ['pdd'], draft: '威❤ xiaolin-shoes 加我，直接转账少收20', severity: 'critical' },
    {
      context: ['tmall'],
      draft: '去我们小程序下单更便宜 https://shop.lingshanggan.example/m/xqg250',
      severity: 'critical',
    },
    { context: ['amazon'], draft: 'Text me on Telegram, handle petshop_anna', severity: 'warning' },
    {
      context: ['none'],
      draft: '店里价高，加我薇 xiaomei_886 不走店里，给您少50',
      severity: 'critical',
    },
    {
      context: ['none'],
      draft: 'DM me on insta @trail.tom, we can settle the tent privately for cash',
      severity: 'critical',
    },
    { context: ['none'], draft: '加v❤ lin-lin99 给您内部价', severity: 'warning' },
  ],
  allowed: [
    { context: ['jd'], draft: '您在我们淘宝店买的那台保修也是一年', because: 'bought there before' },
    { context: ['amazon'], draft: 'You can order it directly from this page', because: 'stays here' },
    { context: ['shopee'], draft: '不能私下匯款喔，要走蝦皮結帳才有保障', because: 'refuses' },
    {
      context: ['tmall'],
      said: [
        ['customer', '订单号是多少'],
        ['agent', '稍等'],
      ],
      draft: '订单号 6231008812',
      because: 'a turn of short messages, and none of them a contact',
    },
    {
      context: ['tmall'],
      draft: '帮您把 ciga2026 这款加个购物车提醒',
      because: 'what is added is a product',
    },
    {
      context: ['tea'],
      said: [['customer', '在微信怎么下单']],
      draft: '微信里用官方小程序就能下单',
      because: "the shop's own channel",
    },
    {
      context: ['tmall'],
      said: [['customer', '可以加你微信吗']],
      draft: '平台不让留外部联系方式，您在旺旺找我就行，我一直在',
      because: 'refuses',
    },
    {
      context: ['tmall'],
      draft: '请勿相信让您加微信领优惠的消息，我们只在旺旺联系您',
      because: 'warns',
    },
    {
      context: ['tmall'],
      draft: '收货手机号要填对，快递员会打电话',
      because: "the courier's call",
    },
    {
      context: ['tmall'],
      draft: '微信支付暂时不能在这里用，可以用支付宝或花呗',
      because: 'a way to pay',
    },
    {
      context: ['jd'],
      draft: '售后电话是商品页的官方热线，您点“联系商家”就能打',
      because: "the platform's own hotline",
    },
    {
      context: ['tea', 'qr:wecom'],
      said: [['customer', '以后怎么找你']],
      draft: '加这个企业微信，是公司认证的',
      because: "asked for, in the shop's own channel",
    },
    {
      context: ['shopee'],
      draft: '蝦皮聊聊就可以處理退貨，不用加其他帳號',
      because: 'stays on the platform',
    },
    {
      context: ['amazon'],
      said: [['customer', 'can I pay you by PayPal?']],
      draft: 'Please order through Amazon so you keep the A-to-z guarantee',
      because: 'stays on the platform',
    },
    {
      context: ['tea'],
      draft: '亲，加店长微信有老客优惠哦，微信号 lsg-888',
      because: "the shop's own channel, with a plain name",
    },
    {
      context: ['tmall'],
      draft: '这件是V领的，5V充电也支持，信赖我们就直接拍',
      because: 'V and 赖 inside other words',
    },
    {
      context: ['amazon'],
      draft: 'The tent is in line with EN 5912, and the wifi signal reaches the camp site.',
      because: 'line and signal are plain words',
    },
    {
      context: ['taobao'],
      draft: '麻烦留个电话，安装师傅上门前会联系您',
      because: 'for the fitter',
    },
    {
      context: ['jd'],
      draft: '蓝牙名称是WX-100，打开手机搜到它连接就行',
      because: "a product's name",
    },
  ],
} satisfies RuleExamples;
