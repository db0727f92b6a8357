import { between, pick, type Random, seeded } from './random';

/** Clauses of invented shop chats. `#` becomes a price, `@` a small count, `%` a word of common characters. */
const MAINLAND = [
  '您好，在的',
  '这款现在#元一盒',
  '您要哪个规格的呢',
  '上次买的%还不错',
  '天猫今天的价格是#',
  '今天下单明天就能发货',
  '麻烦把地址再发我一下',
  '老客户有@块钱的优惠',
  '包装好像有点压坏了',
  '我查一下订单，稍等',
  '支持七天无理由退货',
  '快递到%了，还没派送',
  '能不能便宜一点',
  '收到货有问题随时找我们',
  '我再考虑一下吧',
  '保质期是@个月',
  '这个是正品吗',
  '发票可以开，请提供抬头',
  '活动到月底结束',
  '赠品随正装一起寄出',
  '付款后@小时内发出',
  '链接发您了，官方店里也有',
  '最近%的货比较紧',
  '大概@天左右能到',
  '谢谢您的耐心等待',
  '给家里老人喝，味道淡一点的好',
  '怎么付款比较方便',
  '这边帮您登记了，会尽快回复',
  '之前说的差价退了吗',
  '颜色和图片上的%不太一样',
];
const TAIWAN = [
  '您好，請問有什麼可以幫您',
  '這款目前#元，含運費',
  '訂單已經出貨囉',
  '上次買的%很好喝',
  '想請問有沒有優惠',
  '可以用信用卡分期嗎',
  '門市也有現貨@盒',
  '收到商品%有點受潮',
  '這個禮拜五以前會到貨',
  '退款大約@個工作天入帳',
  '沒關係，慢慢考慮就好',
  '發票已經寄到您的信箱',
  '請問是哪一間店買的',
  '麻煩提供一下訂單編號',
];
const ENGLISH = [
  'Hi, thanks for reaching out',
  'this one is $# with free shipping',
  'could you send me the order number',
  'it should arrive in @ days',
  'the parcel was damaged when it came',
  'is there any discount for returning customers',
  'I paid # last time in your store',
  'let me check that for you',
  'you can return it within @ days',
  'we do have @ of them left in stock',
  'the price on our website is $#',
  'please give me a moment',
  'I would like to think about it',
  'how do I pay for this',
  'the refund takes up to @ working days',
  'sorry about the delay with your order',
];

/** The commonest Han characters, most frequent first: words of names, places and goods are drawn from them. */
const COMMON =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔茶香盒罐瓶袋绿红花果油米面酒奶糖包箱';

/** Of messages, and of phrases: a Chinese shop with customers abroad. */
const ENGLISH_SHARE = 0.2;

const MESSAGE_UNITS = 39.5; // UTF-16 code units, the mean of the chats measured

/**
 * `count` chat messages, the same in every run: simplified, traditional and English, some in two languages,
 * 39.5 code units long on average.
 */
export function messages(count: number, seed = 1): readonly string[] {
  const random = seeded(seed);
  const texts: string[] = [];
  let units = 0;
  for (let index = 0; index < count; index++) {
    // The running mean steers the length, so that every prefix of the list has it too.
    const wanted = Math.max(8, (index + 1) * MESSAGE_UNITS - units + (random() - 0.5) * 44);
    const text = message(random, wanted);
    units += text.length;
    texts.push(text);
  }
  return flat(texts);
}

/** Texts in one piece, as a page hands them over; those put together here are chains of pieces to the engine. */
const flat = (texts: readonly string[]): readonly string[] => JSON.parse(JSON.stringify(texts));

/** `text` as it stands after each key. */
export const keysOf = (text: string): readonly string[] =>
  flat(Array.from({ length: text.length }, (_, index) => text.slice(0, index + 1)));

/** Phrases drawn from the frequencies of `texts`: two to four Han characters, or two Latin words. */
export function phrasesOf(texts: readonly string[], count: number, seed = 2): readonly string[] {
  const random = seeded(seed);
  const all = texts.join('\n');
  const han = all.match(/[\u4e00-\u9fff]/g) ?? [];
  const words = all.match(/[a-z]{2,}/g) ?? [];
  const phrases = new Set<string>();
  while (phrases.size < count) {
    const isLatin = random() < ENGLISH_SHARE;
    const length = isLatin ? 2 : pick(random, [2, 2, 3, 4]);
    phrases.add(Array.from({ length }, () => pick(random, isLatin ? words : han)).join(isLatin ? ' ' : ''));
  }
  return [...phrases];
}

function message(random: Random, wanted: number): string {
  const kind = random();
  const language = kind < 0.6 ? MAINLAND : kind < 1 - ENGLISH_SHARE ? TAIWAN : ENGLISH;
  const pause = language === ENGLISH ? ', ' : '，';
  let text = clause(random, language);
  while (text.length < wanted) {
    const isName = language !== ENGLISH && random() < 0.4; // of a product, a place, a person
    const next = isName ? word(random) : clause(random, random() < 0.05 ? ENGLISH : language);
    if (text.length + next.length / 2 > wanted) break;
    text += pause + next;
  }
  return text + pick(random, language === ENGLISH ? ['', '.', '?', '!'] : ['', '。', '？', '～']);
}

const clause = (random: Random, language: readonly string[]): string =>
  pick(random, language).replace(/[#@%]/g, (slot) =>
    slot === '#'
      ? String(between(random, 19, 399))
      : slot === '@'
        ? String(between(random, 2, 30))
        : word(random),
  );

/** Two to four characters; the commoner ones come more often, and every fourth may be any that is taught at school. */
const word = (random: Random): string =>
  Array.from({ length: between(random, 2, 4) }, () =>
    random() < 0.25
      ? TAUGHT.charAt(Math.floor(random() * TAUGHT.length))
      : COMMON.charAt(Math.floor(random() * random() * COMMON.length)),
  ).join('');

/** The 3,755 characters of GB 2312, level 1. */
const TAUGHT = new TextDecoder('gbk').decode(
  Uint8Array.from({ length: 3_755 * 2 }, (_, index) => {
    const place = index >> 1;
    return index % 2 === 0 ? 0xb0 + Math.floor(place / 94) : 0xa1 + (place % 94);
  }),
);

/** Drafts of about sixty characters, in three scripts; what an agent types key by key. No two are the same. */
export function drafts(
  count: number,
  seed = 3,
): readonly { readonly text: string; readonly english: boolean }[] {
  const random = seeded(seed);
  const texts = Array.from({ length: count }, (_, index) => {
    const template = DRAFTS[index % DRAFTS.length] ?? '';
    const text = template.replace(/[#@%]/g, (slot) =>
      slot === '#'
        ? String(between(random, 80, 160))
        : slot === '@'
          ? String(between(random, 2, 28))
          : word(random),
    );
    return text;
  });
  return flat(texts).map((text) => ({ text, english: !/[\u4e00-\u9fff]/.test(text) }));
}

const DRAFTS = [
  '您好%，小青柑天猫今天#元，小程序里老客价#元，包邮，到11月@日为止，链接我发您，两边都是官方的，您方便就好',
  'Hello, the Tmall shop has it at # today; here # until November @.',
  '亲，这款#元，跟天猫一样的价，%，您扫这个码付款就行，今天@点前下单马上发货，错过就没有这个价了',
  'This one is # yuan, same price as Tmall, just scan this code to pay.',
  '您好，這款目前#元，跟旗艦店同價，%，您直接轉帳到我的帳戶就好，@點以前都可以出貨，只到今天',
];
