import type { Ledger } from '../../facts/ledger';
import type { MessageFacts } from '../../facts/message-facts';
import type { Profile } from '../../model/customer';
import type { Evidence } from '../../model/finding';
import type { Concept } from '../../text/concept';
import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding } from '../rule';

export const rule = defineRule({
  id: 'forgot-known-customer',
  tier: 'P2',
  order: 33,
  severity: 'warning',
  status: 'proven',
  needs: ['profile.purchases'],
  check: ({ draft, ledger, profile }) => {
    if (profile === null) return NONE;
    if (!ASKED.some((concept) => draft.has(concept)) && !MAY_ASK.test(draft.reading.text)) return NONE;
    const turn = ledger.customerTurn;
    const isNew = turn.some((facts) => facts.has('recall.new'));
    const handedOver = turn.some(({ reading }) => HANDED_OVER.test(reading.text));
    const again = draft.said('recall.again');
    if (again.length > 0 && handedOver) return [found(profile, 'again', again)];
    if (recalls(draft, profile)) return NONE;
    const first = asked(draft, 'recall.first');
    if (first.length > 0) return [found(profile, 'first', first)];
    const bought = draft.said('recall.bought');
    const isForOther = draft.reading.text.match(OTHER_PERSON) !== null;
    if (bought.length > 0 && !isForOther && !(isNew && isHabit(draft, bought)))
      return [found(profile, boughtVariant(profile), bought)];
    if (isNew || isForOther) return NONE;
    const noted = askedFact(draft, profile);
    if (noted !== null) return [noted];
    const want = draft.said('recall.want');
    const isKnown = ledger.sku === null || profile.purchases.some(({ sku }) => sku === ledger.sku);
    if (want.length > 0 && isKnown) {
      const isRepeat = turn.some((facts) => facts.has('recall.repeat') || facts.has('price.ask-discount'));
      const severity = isRepeat || kindsOf(profile) === 1 ? 'warning' : 'advice';
      return [{ ...found(profile, boughtVariant(profile), want), severity }];
    }
    const name = draft.said('recall.name');
    if (name.length > 0) return [{ ...found(profile, 'name', name), severity: 'advice' }];
    const greeting = draft.said('recall.greeting');
    if (greeting.length > 0 && isStockGreeting(draft, ledger))
      return [{ ...found(profile, 'greeting', greeting), severity: 'advice' }];
    return NONE;
  },
});

export const advice = {
  basis: [
    { seed: '我是老客户了…客服没有查我的购买记录' },
    { platform: 'GB/T 47746-2026', rule: '转接后不让客户重复叙述', mark: 'S' },
  ],
  text: {
    'zh-CN': { title: '档案里有他买过什么，别再问', customerSees: '我都买过{count}次了还问我买什么。' },
    'zh-TW': { title: '檔案裡有他買過什麼，別再問', customerSees: '我都買過{count}次了還問我買什麼。' },
    en: {
      title: 'You already know what they buy',
      customerSees: '{count} orders and you still ask what I buy.',
    },
  },
  variants: {
    once: {
      'zh-CN': { title: '档案里有他买过什么，别再问', customerSees: '我明明买过，还问我买什么。' },
      'zh-TW': { title: '檔案裡有他買過什麼，別再問', customerSees: '我明明買過，還問我買什麼。' },
      en: {
        title: 'You already know what they buy',
        customerSees: 'I bought from you before and you ask what I buy.',
      },
    },
    three: {
      'zh-CN': { title: '档案里有他买过什么，别再问', customerSees: '我都买过三次了还问我买什么。' },
      'zh-TW': { title: '檔案裡有他買過什麼，別再問', customerSees: '我都買過三次了還問我買什麼。' },
      en: {
        title: 'You already know what they buy',
        customerSees: 'Three orders and you still ask what I buy.',
      },
    },
    first: {
      'zh-CN': { title: '他是老客，别当新客问', customerSees: '我早就是你们的客人了，你不记得我。' },
      'zh-TW': { title: '他是老客，別當新客問', customerSees: '我早就是你們的客人了，你不記得我。' },
      en: {
        title: 'They are a regular; do not treat them as new',
        customerSees: "I've been a customer for a while and you don't know me.",
      },
    },
    again: {
      'zh-CN': { title: '他说过了，别让他再说一遍', customerSees: '我刚跟你们另一个人说完，又要从头讲。' },
      'zh-TW': { title: '他說過了，別讓他再說一次', customerSees: '我剛跟你們另一個人講完，又要從頭講。' },
      en: {
        title: 'They have told you; do not make them repeat it',
        customerSees: 'I just explained it to your colleague, and now from the start again.',
      },
    },
    noted: {
      'zh-CN': { title: '档案里记着「{fact}」，别再问', customerSees: '这个我早跟你们说过，都没记下来吗？' },
      'zh-TW': { title: '檔案裡記著「{fact}」，別再問', customerSees: '這個我早跟你們說過，都沒記下來嗎？' },
      en: {
        title: "The profile says '{fact}'; do not ask again",
        customerSees: 'I told you that before. Did nobody write it down?',
      },
    },
    name: {
      'zh-CN': { title: '档案里有他的称呼', customerSees: '老客了还问我叫什么，说明根本没认出我。' },
      'zh-TW': { title: '檔案裡有他的稱呼', customerSees: '老客了還問我叫什麼，表示根本沒認出我。' },
      en: { title: 'Their name is in the profile', customerSees: 'A regular, and you ask who I am.' },
    },
    greeting: {
      'zh-CN': { title: '他是老客，开口先认出他', customerSees: '一句套话，跟机器人一样，没认出我。' },
      'zh-TW': { title: '他是老客，開口先認出他', customerSees: '一句制式招呼，跟機器人一樣，沒認出我。' },
      en: {
        title: 'They are a regular; greet them as one',
        customerSees: 'A stock greeting. You have no idea who I am.',
      },
    },
  },
  remedy: { default: ['greet-recall'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
const ASKED: readonly Concept[] = [
  'recall.want',
  'recall.bought',
  'recall.first',
  'recall.again',
  'recall.name',
  'recall.greeting',
];
/** Anything else that asks may ask for what the tags and notes say. */
const MAY_ASK = /[?吗]|[不没][~\s]*$/;
const HANDED_OVER =
  /说过了|说过一遍|讲过了|另一个客服|别的客服|上一个客服|刚才那个客服|前面那个|already (?:told|explained|said)|your colleague|another agent|other agent|told (?:you|them|someone)/;
/** The question is about somebody else: 您朋友, your friend. */
const OTHER_PERSON =
  /(?:您|你)(?:的)?(?:朋友|同事|妈|爸|妹|姐|弟|哥|老公|老婆|孩子|宝宝|女儿|儿子|家人|领导|客户)|朋友(?:平时|喜欢)|妹妹|弟弟|\byour (?:friend|mum|mom|dad|sister|brother|wife|husband|partner|son|daughter|boss|colleague)|\b(?:she|he|they) (?:usually|like|prefer|wear)/;
/** 平时喝什么 is right to ask when the customer wants a change; 上次买的什么 is not. */
const isHabit = (draft: MessageFacts, spans: readonly Span[]): boolean =>
  spans.every(({ start, end }) =>
    /平时|平常|一般|穿|usually|normally|size/.test(draft.reading.text.slice(start, end)),
  );

const kindsOf = ({ purchases }: Profile): number => new Set(purchases.map(({ product }) => product)).size;

function boughtVariant({ purchases }: Profile): string | null {
  return purchases.length === 1 ? 'once' : purchases.length === 3 ? 'three' : null;
}

function found(profile: Profile, variant: string | null, spans: readonly Span[]): RuleFinding {
  const last = profile.purchases.at(-1);
  const evidence: readonly Evidence[] =
    last === undefined
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
  return {
    ...(variant === null ? {} : { variant }),
    spans,
    evidence,
    slots: { count: String(profile.purchases.length) },
  };
}

/** Hits in a clause that asks. */
function asked(draft: MessageFacts, concept: Concept): readonly Span[] {
  const { reading } = draft;
  return draft.said(concept).filter((hit) => {
    const { start, end, asks } = reading.clause(hit.start);
    return asks || /[吗么没不呢]|哪|^\s*(?:have|are|is|did)\b/.test(reading.text.slice(start, end));
  });
}

/** Whether the draft itself recalls: names what was bought, or what was paid. */
function recalls(draft: MessageFacts, { purchases }: Profile): boolean {
  const { shop, reading } = draft;
  const skus = new Set(purchases.map(({ sku }) => sku));
  if (
    draft.terms.some(
      ({ kind, id, start }) =>
        kind === 'sku' && skus.has(id) && !WHICH.test(reading.text.slice(Math.max(0, start - 4), start)),
    )
  )
    return true;
  if (shop === null || draft.sku === null)
    for (const { product } of purchases) {
      const words = wordsOfProduct(product);
      const said = words.filter((word) => reading.text.includes(word)).length;
      if (said > 0 && said * 3 >= words.length) return true;
    }
  return draft.quotes.some(
    ({ past, unitMinor }) => past && purchases.some((one) => one.unitPriceMinor === unitMinor),
  );
}

/** 买的是什么精华: the kind is named, the article asked for. */
const WHICH = /(?:什么|哪[款种个支罐]?|啥)的?$/;

/** The words by which a product's name is recognised. */
const wordsOfProduct = remembered((product) => {
  const name = fold(product).text;
  return /[\u3400-\u9fff]/.test(name)
    ? bigrams(name)
    : name.split(/[\s\d]+/).filter((word) => word.length > 3);
});

/** Pairs of Han characters in a tag or a note. */
const wordsOfFact = remembered((fact) => bigrams(fold(fact).text));

/** Keeps what was worked out for the few names and notes of the open customer; asked anew on each key. */
function remembered(workOut: (text: string) => readonly string[]): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    let words = known.get(text);
    if (words === undefined) {
      if (known.size >= MOST_REMEMBERED) known.clear();
      words = workOut(text);
      known.set(text, words);
    }
    return words;
  };
}
const MOST_REMEMBERED = 200;

function bigrams(text: string): string[] {
  const found: string[] = [];
  for (const run of text.match(/[\u3400-\u9fff]{2,}/g) ?? [])
    for (let at = 0; at + 2 <= run.length; at++) found.push(run.slice(at, at + 2));
  return found;
}

/** A question about something that stands in the customer's tags or notes. */
function askedFact(draft: MessageFacts, profile: Profile): RuleFinding | null {
  const { reading } = draft;
  for (const clause of reading.clauses) {
    const text = reading.text.slice(clause.start, clause.end);
    if (!clause.asks && !/吗|不[?~]?$|没[?~]?$/.test(text.trim())) continue;
    for (const fact of [...profile.tags, ...profile.notes.split(/[，,。;；\n]/)]) {
      const words = wordsOfFact(fact.trim());
      const shared = words.filter((word) => text.includes(word)).length;
      if (words.length > 1 && shared >= 2 && shared * 3 >= words.length && !RECALLED.test(text))
        return { ...found(profile, 'noted', [clause]), slots: { fact: fact.trim() } };
    }
  }
  return null;
}

/** 还是只吃鸭肉对吧: that is recalling. */
const RECALLED = /还是|记得|对吧|是吧|没错吧|依然|仍然/;

/** The first words of the shop, and nothing else in them. */
const isStockGreeting = (draft: MessageFacts, ledger: Ledger): boolean =>
  ledger.agentMessages === 0 && ledger.customerMessages > 0 && draft.reading.text.length < LONGEST_GREETING;
const LONGEST_GREETING = 60;

export const examples = {
  flagged: [
    {
      context: ['tea'],
      said: [['customer', '我想再买一罐']],
      draft: '您好，请问要哪款？',
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [['customer', '上次那个还有吗']],
      draft: '您上次买的什么呀',
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [['customer', '老客有优惠吗']],
      draft: '您是在哪里买的？多少钱？',
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [['customer', '刚才跟你们另一个客服说过了']],
      draft: '麻烦您再说一遍',
      severity: 'warning',
    },
    { context: ['tea'], said: [['customer', '在吗']], draft: '您好，请问有什么可以帮您', severity: 'advice' },
    { context: ['line'], said: [['customer', '想回購']], draft: '請問您之前買哪一款', severity: 'warning' },
    {
      context: ['en-shop'],
      said: [['customer', "I'd like the same again"]],
      draft: 'Which product did you buy before?',
      severity: 'warning',
    },
    { context: ['tea'], draft: '请问怎么称呼您', severity: 'advice' },
    {
      context: ['tea'],
      said: [['customer', '老样子再来一罐']],
      draft: '好的亲，您之前买的是哪款呀',
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [['customer', '茶快喝完了']],
      draft: '您平时喝什么茶呢？我给您推荐',
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [['customer', '上次那个还要一罐']],
      draft: '请问您之前在我们店买过吗？',
      severity: 'warning',
    },
    {
      context: ['line'],
      said: [['customer', '跟上次一樣']],
      draft: '請問您上次買的是什麼呢？',
      severity: 'warning',
    },
    {
      context: ['line'],
      said: [['customer', '想再買']],
      draft: '您好，請問是第一次購買嗎？',
      severity: 'warning',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'Time for a refill']],
      draft: 'Lovely! Have you ordered from us before?',
      severity: 'warning',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'the usual please']],
      draft: 'Sure, remind me what that was?',
      severity: 'warning',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'I explained all this to your colleague already']],
      draft: 'Could you explain again from the beginning?',
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [['customer', '我来补货了']],
      draft: '欢迎～想买点什么呢',
      severity: 'warning',
    },
  ],
  allowed: [
    {
      context: ['tea'],
      said: [['customer', '我想再买一罐']],
      draft: '周先生，还是8月20日那款250g小青柑吗',
      because: 'recalls',
    },
    {
      context: ['tea'],
      said: [['customer', '这次换个口味']],
      draft: '好，您是想更浓还是更清爽？',
      because: 'new need, question is right',
    },
    {
      context: ['tea'],
      said: [['customer', '给我朋友带一罐']],
      draft: '您朋友平时喝浓的还是淡的？',
      because: 'other person',
    },
    {
      context: ['newcust'],
      said: [['customer', '想买茶']],
      draft: '您平时喝什么茶？',
      because: 'no profile',
    },
    {
      context: ['tea'],
      said: [['customer', '上次那个']],
      draft: '您上次有两款，小青柑和陈皮，这次要哪一款？',
      because: 'disambiguates recorded orders',
    },
    {
      context: ['tea'],
      said: [['customer', '地址变了']],
      draft: '好的，新地址发我，我改订单',
      because: 'changed data',
    },
    {
      context: ['tea'],
      draft: '为了开票需要核对抬头，您上次是“杭州云野公司”，还是这个吗',
      because: 'recalls',
    },
    {
      context: ['line'],
      said: [['customer', '要補貨']],
      draft: '您上次買青柑茶，這次數量也是一罐嗎',
      because: 'recalls',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'reorder please']],
      draft: 'Same 250g tin as 20 August, one tin?',
      because: 'recalls',
    },
    {
      context: ['tea'],
      said: [['customer', '再来一罐']],
      draft: '周先生好，还是小青柑250克，一罐吗？',
      because: 'recalls',
    },
    {
      context: ['tea'],
      said: [['customer', '想送领导，有什么推荐']],
      draft: '您想要哪个价位的，对方平时喝什么茶？',
      because: 'a gift',
    },
    {
      context: ['newcust'],
      said: [['customer', '第一次来']],
      draft: '欢迎，您平时喝什么茶？',
      because: 'no profile',
    },
    {
      context: ['line'],
      said: [['customer', '想換口味']],
      draft: '好，您平常喝濃一點還是淡一點？',
      because: 'a new need',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'something for my sister']],
      draft: 'What does your sister usually drink?',
      because: 'other person',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'the usual please']],
      draft: 'The 250 g Xiaoqinggan tin again? You paid $45 in August',
      because: 'recalls',
    },
  ],
  missed: [
    {
      context: ['en-shop'],
      said: [['customer', 'hi, need more tea']],
      draft: 'Hi! What can I get you today? Which tea do you like?',
      because: 'the question names the product family, which reads as recalling it',
    },
  ],
} satisfies RuleExamples;
