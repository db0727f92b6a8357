import type { Ledger } from '../../facts/ledger';
import type { MessageFacts } from '../../facts/message-facts';
import { type NamedPerson, readOtherPersons } from '../../facts/persons';
import { Guard, guardsOf } from '../../text/clauses';
import type { Span } from '../../text/span';
import { matchesOf } from '../../text/sticky';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'pii-leak-of-other-customer',
  tier: 'P0',
  order: 12,
  severity: 'warning',
  status: 'proven',
  needs: [],
  hints: ['other.person', 'other.said', 'picture.praise'],
  check: (snapshot) => {
    const { draft } = snapshot;
    const picture = pictureFinding(draft);
    if (picture !== null) return [picture];
    if (draft.has('guard.admit') && RECALLED.test(draft.reading.text)) return NONE;
    const [person = unnamed(draft)] = readOtherPersons(draft, knownNames(snapshot)).filter(
      ({ start, end }) => !isOff(draft, { start, end }),
    );
    if (person === null) return NONE;
    const { sentence } = draft.reading.clause(person.start);
    const details = detailsOf(snapshot).filter(
      ({ start }) => draft.reading.clause(start).sentence === sentence,
    );
    const slots = { name: draft.reading.words(person) };
    if (details.length > 0 && person.surety !== 'loose')
      return [{ severity: 'critical', variant: 'details', spans: [person, ...details], slots }];
    if (person.surety === 'loose' ? details.length === 0 : !tells(draft, person)) return NONE;
    return [{ spans: [person], slots }];
  },
});

export const advice = {
  basis: [
    { law: '个人信息保护法', article: '10, 23, 25, 57', mark: 'V' },
    { law: '消费者权益保护法', article: '29(2)', mark: 'V' },
    { law: '侵害消费者权益行为处罚办法', article: '11(2)', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '这是别的客户「{name}」的事，别说出来',
      customerSees: '今天把别人的事告诉我，明天就会把我的告诉别人。',
    },
    'zh-TW': {
      title: '這是別的客戶「{name}」的事，別說出來',
      customerSees: '今天把別人的事告訴我，明天就會把我的告訴別人。',
    },
    en: {
      title: "This is about another customer, '{name}'; leave it out",
      customerSees: 'If you tell me about others, you will tell others about me.',
    },
  },
  variants: {
    details: {
      'zh-CN': {
        title: '草稿里有别的客户的信息，先删掉',
        customerSees: '今天把别人的信息发给我，明天就会把我的发给别人。',
      },
      'zh-TW': {
        title: '草稿裡有別的客戶的資料，先刪掉',
        customerSees: '今天把別人的資料傳給我，明天就會把我的傳給別人。',
      },
      en: {
        title: "The draft holds another customer's details; remove them",
        customerSees: 'If you show me someone else’s details, you will show mine to others.',
      },
    },
    picture: {
      'zh-CN': { title: '截图里可能有别的客户，先打码', customerSees: '别人的聊天都能发给我，那我的呢？' },
      'zh-TW': { title: '截圖裡可能有別的客戶，先遮住', customerSees: '別人的對話都能傳給我，那我的呢？' },
      en: {
        title: 'The screenshot may show other customers; mask it first',
        customerSees: "You show me other people's chats. What about mine?",
      },
    },
    praise: {
      'zh-CN': { title: '买家秀先确认已同意并打码', customerSees: '这位客人知道照片被拿来发吗？' },
      'zh-TW': { title: '買家秀先確認已同意並遮蔽', customerSees: '這位客人知道照片被拿來傳嗎？' },
      en: {
        title: 'Check consent and mask the review picture first',
        customerSees: 'Does that customer know their picture is being passed around?',
      },
    },
  },
  remedy: { default: ['own-data-only'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];

/** "Another customer" without a name: only the details beside it make it somebody. */
function unnamed({ reading }: MessageFacts): NamedPerson | null {
  const match = UNNAMED.exec(reading.text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length, surety: 'loose' };
}
const UNNAMED =
  /(?:另一位|另外一位|上一位|前一位|隔壁)(?:客[人户]|顾客|买家|女士|先生|小姐)|(?:another|the other|the last|the previous) (?:customer|client|buyer)/;

/** A leak that is owned up to and called back. */
const RECALLED = /忽略|删除|删掉|撤回|delete|ignore|disregard/;

const isOff = (draft: MessageFacts, span: Span): boolean =>
  (guardsOf(draft.reading, span) & (Guard.warning | Guard.refused)) !== 0;

/** Names that are no secret here: the customer's own, and those the customer named. */
function knownNames({ ledger, profile }: Snapshot): readonly string[] {
  return profile === null ? ledger.customerTexts : [profile.name, ...ledger.customerTexts];
}

/** A purchase, a complaint or a home told of that person, in the same sentence. */
function tells({ reading }: MessageFacts, person: NamedPerson): boolean {
  const { sentence } = reading.clause(person.start);
  return reading
    .all('other.deed')
    .some((hit) => hit.end > person.start && reading.clause(hit.start).sentence === sentence);
}

/** Telephones, addresses, e-mails and order numbers in the draft that are not this customer's. */
function detailsOf({ draft, ledger, profile }: Snapshot): readonly Span[] {
  const { reading, shop } = draft;
  const found: Span[] = [];
  const isSaid = (value: string): boolean => hasSaid(ledger, value);
  for (const { kind, value, start, end } of reading.numbers) {
    if (kind !== 'phone' && kind !== 'id-number') continue;
    if (/^[48]00/.test(value) || isSaid(value) || shop?.allowsContact('phone', value) === true) continue;
    if (profile?.phoneTail != null && value.endsWith(profile.phoneTail)) continue;
    found.push({ start, end });
  }
  for (const { address, start, end } of reading.emails)
    if (!isSaid(address) && shop?.allowsContact('email', address) !== true) found.push({ start, end });
  for (const pattern of [ADDRESS, ORDER])
    for (const match of matchesOf(pattern, reading.text))
      if (!isSaid(match[0])) found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}

const hasSaid = (ledger: Ledger, value: string): boolean =>
  ledger.customerTexts.some((text) => text.includes(value) || text.replace(/[ -]/g, '').includes(value));

const ADDRESS =
  /[\u4e00-\u9fff]{2,6}(?:路|街|巷|弄|道|段)[一二三四五六七八九十]{0,3}段? ?\d{1,5} ?[号弄]|(?:小区|社区|花园|大厦|公寓|新村|家园)[\u4e00-\u9fff\d]{0,8}\d{1,4}(?:栋|幢|单元|室|楼)|\b\d{1,5} [a-z]{3,16} (?:street|st|road|rd|avenue|ave|lane|drive|close|court)\b|(?:line|微信|ig)(?: ?id)? ?[:：是] ?@?[a-z][\w.-]{3,}/g;
const ORDER = /(?:订单号?|订单编号|单号|order(?: number| no\.?| #)?) ?[:：#]? ?[a-z]{0,4}-?\d{3,}/g;

/** A picture that shows a conversation or order list, or a customer's praise. */
function pictureFinding(draft: MessageFacts): RuleFinding | null {
  const { pictures } = draft.message;
  if (pictures.length === 0) return null;
  const alts = pictures.map(({ alt }) => alt.toLowerCase());
  if (draft.has('other.said') && alts.some((alt) => TALK.test(alt))) return { variant: 'picture' };
  if (draft.has('picture.praise') && !/打码|已同意|授权|consent|mask/.test(draft.reading.text))
    return { severity: 'advice', variant: 'praise' };
  return null;
}
const TALK = /chat|screenshot|order|list|聊天|截图|截圖|订单|訂單|对话|對話/;

export const examples = {
  flagged: [
    { context: ['none'], draft: '您同事李晓东上周也买了，他花了2699', severity: 'warning' },
    { context: ['line'], draft: '這是另一位客人黃志明的收件地址，桃園市中正路 12 號', severity: 'critical' },
    {
      context: ['none'],
      draft: 'Oops that was for Mr Tan, his address is 22 Orchard Road',
      severity: 'critical',
    },
    { context: ['none'], draft: 'yeah dave thompson ordered one in may, 14 park road', severity: 'warning' },
    { context: ['tea'], draft: '您看，李女士13911112222昨天也拍了三罐', severity: 'critical' },
    { context: ['tea'], draft: '发错了吧，地址是朝阳区建国路88号陈伟家？', severity: 'critical' },
    { context: ['tea'], draft: '订单XD0999王强的货和您的一起发', severity: 'critical' },
    { context: ['tea', 'img:chat-screenshot'], draft: '您看别的客户都说好喝', severity: 'warning' },
    { context: ['tea'], draft: '住你们小区的张敏也投诉过这批，已经解决了', severity: 'warning' },
    { context: ['line'], draft: '給您參考林小姐的訂單 A1203，電話0912-345-678', severity: 'critical' },
    {
      context: ['en-shop'],
      draft: "Here's what Sarah Lee (sarah.lee@mail.example, order 1093) paid",
      severity: 'critical',
    },
    { context: ['tea', 'img:review'], draft: '这是买家秀', severity: 'advice' },
    { context: ['none'], draft: '刘敏女士13812345678也是买的这款，您可以问问她', severity: 'critical' },
    { context: ['none'], draft: '上周赵先生退了两双，地址是春风路18号', severity: 'critical' },
    { context: ['none'], draft: '您楼上的孙晓燕昨天也拍了一袋狗粮', severity: 'warning' },
    { context: ['line'], draft: '陳雅婷小姐上週也訂了兩件，她電話0922-333-444', severity: 'critical' },
    {
      context: ['none'],
      draft: 'Mrs Hall from Leeds bought the same tent, her number is +44 7700 900123',
      severity: 'critical',
    },
    {
      context: ['none'],
      draft: 'Emma Stone (emma.stone@mail.example) ordered it in size M',
      severity: 'critical',
    },
    { context: ['none'], draft: '跟您同一栋的吴姐也在我家买，她付的是199', severity: 'warning' },
    { context: ['none'], draft: '这个是黄丽的订单号 88203311，您参考她的尺码', severity: 'critical' },
    { context: ['none'], draft: 'Your neighbour Janet Cole paid $45 last week', severity: 'warning' },
  ],
  allowed: [
    { context: ['none'], draft: '程序员朋友买的比较多，护眼效果不错', because: 'a trade, not a person' },
    {
      context: ['none'],
      draft: "The Junction Theater's address is Clifton Way and the phone number is 01223511511",
      because: 'a place',
    },
    {
      context: ['none'],
      draft: 'Another customer asked the same: yes, it is dishwasher safe',
      because: 'nobody in particular',
    },
    { context: ['tea'], draft: '您的订单XD1118，收货人周先生，尾号8812，对吗', because: 'own data, masked' },
    {
      context: ['tea'],
      draft: '快递员王师傅电话走快递官方热线转接，今天下午到',
      because: 'carrier contact for this delivery',
    },
    {
      context: ['tea'],
      draft: '售后专员小叶负责您的单子，电话400-800-0000',
      because: 'staff/company contact',
    },
    {
      context: ['tea'],
      said: [['customer', '我妈王芳13700001111收']],
      draft: '好的，收件人王芳，13700001111',
      because: 'customer gave it for delivery',
    },
    { context: ['tea'], draft: '很多老客反馈第二泡更香', because: 'aggregate' },
    { context: ['tea'], draft: '有位杭州的茶友说两天喝一罐', because: 'no identifying detail' },
    { context: ['line'], draft: '門市地址：台北市中山區…，電話02-2345-6789', because: "shop's own address" },
    {
      context: ['en-shop'],
      draft: 'Our reviewer Mia (published with consent on our site) said it brews well cold',
      because: 'consented public review',
    },
    {
      context: ['tea'],
      said: [['customer', '你把别人的单号发我了']],
      draft: '对不起，那个单号发错了，请忽略并删除，我已经上报',
      because: 'admits leak',
    },
    {
      context: ['none'],
      said: [['customer', '收件人写我妹妹何静 13911110000']],
      draft: '好的，收件人何静，13911110000，今天发',
      because: 'the customer gave it',
    },
    { context: ['none'], draft: '很多杭州的客户反馈鞋码偏大半码', because: 'aggregate' },
    { context: ['none'], draft: '高先生您好，您的包裹今天派送', because: 'addressed to the customer' },
    { context: ['none'], draft: '马上给您安排，方便的话留个地址', because: 'everyday words' },
    { context: ['none'], draft: '取件请联系驿站王师傅 13700002222', because: 'the courier' },
    { context: ['line'], draft: '我是客服林小姐，有問題都可以找我', because: 'staff' },
    { context: ['none'], draft: 'Our colleague Tom Baker will call you from the store', because: 'staff' },
    { context: ['none'], draft: 'Black Friday orders had to wait, yours ships today', because: 'no person' },
  ],
} satisfies RuleExamples;
