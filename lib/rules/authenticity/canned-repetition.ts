import { messageEvidence } from '../../facts/evidence';
import type { Ledger } from '../../facts/ledger';
import type { MessageFacts } from '../../facts/message-facts';
import { isSameWording, wordingOf } from '../../facts/wordings';
import type { Profile } from '../../model/customer';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding } from '../rule';

export const rule = defineRule({
  id: 'canned-repetition',
  tier: 'P3',
  order: 43,
  severity: 'warning',
  status: 'proven',
  needs: [],
  check: ({ draft, ledger, profile, nowMs }): readonly RuleFinding[] => {
    const { reading } = draft;
    if (!ledger.customerTurn.some((facts) => facts.has('canned.again'))) {
      const wording =
        ledger.shopWordings.length === 0 || PLACEHOLDER.test(reading.text) ? null : wordingOf(reading.text);
      const same =
        wording === null ? [] : ledger.shopWordings.filter((one) => isSameWording(one.wording, wording));
      const first = same[0];
      if (first !== undefined) {
        const evidence = [messageEvidence(first.said)];
        const asks = reading.has('mark.question') || reading.clauses.some((clause) => clause.asks);
        const isClosing = CLOSING.test(reading.text);
        const isScript = draft.has('canned.script') || reading.text.trim().length <= SHORT_REPLY;
        if (isScript && !asksBack(draft) && !isClosing && !isHold(draft) && wantsSomething(ledger))
          return [{ variant: 'again', evidence }];
        const unheard = ledger.customerTurn.length === 0;
        // Said again to an answer it may fit once more; said twice more it fits nothing.
        if (
          isWordy(reading.text) &&
          !isClosing &&
          !isHold(draft) &&
          (unheard || (!asks && same.length > 1))
        ) {
          // A short sentence is repeated only where nobody spoke in between.
          const isBrief = isBelow(reading.text, BRIEF_HAN, BRIEF_LATIN);
          const spoke = ledger.lastCustomer?.ordinal ?? -1;
          const times = isBrief ? same.filter(({ said }) => said.ordinal > spoke).length : same.length;
          const severity = !unheard || times < 2 ? 'advice' : times < MANY ? 'warning' : 'critical';
          return [{ severity, variant: 'again', evidence }];
        }
        // The customer said more, and gets the same words.
        if (
          !unheard &&
          !asks &&
          !isClosing &&
          !(same.length > 1 ? HOLDS.test(reading.text) : isHold(draft)) &&
          isWordy(reading.text) &&
          saysMore(ledger)
        )
          return [{ severity: 'advice', variant: 'again', evidence }];
      }
    }
    if (
      draft.has('canned.script') &&
      !CLOSING.test(reading.text) &&
      isOnlyScript(draft) &&
      wantsSomething(ledger)
    ) {
      const isFirstHello =
        ledger.agentMessages === 0 && reading.all('canned.script').length === 1 && HELLO.test(reading.text);
      const last = ledger.lastCustomer;
      const evidence = last === null ? [] : [messageEvidence(last)];
      return [
        { severity: isFirstHello ? 'advice' : 'warning', evidence, spans: reading.all('canned.script') },
      ];
    }
    if (draft.has('canned.blast') && ledger.customerTurn.length === 0) {
      const blasts = reading.all('canned.blast');
      const kinds = new Set(blasts.map(({ start, end }) => reading.text.slice(start, end)));
      if (kinds.size >= FEWEST_BLASTS) return [{ variant: 'blast', spans: blasts }];
    }
    return ledger.customerMessages === 0 && profile !== null && isLastOffer(draft, profile, nowMs)
      ? [{ severity: 'advice', variant: 'followUp' }]
      : NONE;
  },
});

export const advice = {
  basis: [{ seed: '每次跟进都是同样的内容，一看就是群发' }, { law: '广告法', article: '43', mark: 'V' }],
  text: {
    'zh-CN': { title: '这句是套话，他问的还没答', customerSees: '我问得很具体，你回我一句模板。' },
    'zh-TW': { title: '這句是罐頭訊息，他問的還沒答', customerSees: '我問得很具體，你回我一句制式回覆。' },
    en: {
      title: 'A stock line; their point is still open',
      customerSees: 'I asked something specific and got a template.',
    },
  },
  variants: {
    again: {
      'zh-CN': { title: '这句发过了，换成跟他有关的', customerSees: '一模一样又发一遍，对面是机器人吧。' },
      'zh-TW': { title: '這句傳過了，換成跟他有關的', customerSees: '一模一樣又傳一次，對面是機器人吧。' },
      en: {
        title: 'Sent before; say something meant for them',
        customerSees: 'The very same line again. Is anybody there?',
      },
    },
    blast: {
      'zh-CN': { title: '像群发，写一句只给他的', customerSees: '一看就是复制粘贴，我就是个群发对象。' },
      'zh-TW': { title: '像群發，寫一句只給他的', customerSees: '一看就是複製貼上，我只是群發對象。' },
      en: {
        title: 'Reads like a mass send; make it theirs',
        customerSees: "It's copy-paste. I'm just another name in your broadcast.",
      },
    },
    followUp: {
      'zh-CN': { title: '和上次跟进说的一样', customerSees: '每次找我都是同一句，就想让我买。' },
      'zh-TW': { title: '和上次跟進說的一樣', customerSees: '每次找我都是同一句，只想叫我買。' },
      en: { title: 'The same as your last follow-up', customerSees: 'Every time the same line: buy.' },
    },
  },
  remedy: {
    default: ['answer-open-question'],
    again: ['greet-recall'],
    blast: ['greet-recall'],
    followUp: ['greet-recall'],
  },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
/** Earlier messages with the same words from which it is no slip; catalogue. */
const MANY = 3;
/** Marks of a mass send: one alone is any promotion. */
const FEWEST_BLASTS = 3;
/** A follow-up this long ago is not remembered. */
const REMEMBERED_MS = 60 * 86_400_000;

/** 还有别的需要吗: said at the end of each matter. */
const CLOSING =
  /还有(?:什么|别的|其他|哪)|还需要|不客气|再见|慢走|anything else|you(?:'re| are) welcome|goodbye|bye|no problem|my pleasure/;
const HELLO = /帮|服务|help|assist|welcome|在/;

/** A reply of a few characters that comes again is a script too: 好的亲. In code units. */
const SHORT_REPLY = 6;

/** A question for what is still missing may be put twice; 有什么可以帮您 is none. */
const asksBack = ({ reading }: MessageFacts): boolean =>
  !reading.has('canned.script') && reading.clauses.some((clause) => clause.asks);

/** What a console shows for a picture, a card or a link. */
const PLACEHOLDER =
  /^\s*(?:[[【<(（][^\]】>)）]{1,12}[\]】>)）]|仅发送.{1,8}|发送了.{1,8}|sent (?:a|an) [a-z ]{3,12})\s*$/;

/** One moment, 稍等: said as often as somebody waits. */
const isHold = (draft: MessageFacts): boolean => draft.has('answer.hold') || HOLDS.test(draft.reading.text);
const HOLDS = /(?:just|give me|in) (?:a|one|another) (?:minute|moment|second|sec)|稍[等候]|马上来/;

/** Long enough that nobody says it twice by chance. */
const isWordy = (text: string): boolean => !isBelow(text, 4, 12);

/** Up to a short sentence, or what stands for a picture or a link, says little however often. In code units. */
const BRIEF_HAN = 9;
const BRIEF_LATIN = 28;

const isBelow = (text: string, han: number, latin: number): boolean =>
  text.trim().length < (/[\u3400-\u9fff]/.test(text) ? han : latin);

/** Whether the customer's turn wants something in particular. */
const wantsSomething = (ledger: Ledger): boolean =>
  ledger.customerTurn.some(({ reading, concerns }) => {
    const text = reading.text.trim();
    return (
      (concerns.length > 0 || WANTS.test(text) || (ledger.complaint !== null && text.length > 3)) &&
      !NOTHING.test(text)
    );
  });
const saysMore = (ledger: Ledger): boolean =>
  ledger.customerTurn.some(({ reading }) => !NOTHING.test(reading.text.trim()));
const WANTS =
  /没声|要带|能带|要[不不]要|可以[不不]|多久|几[点天号]|什么时候|何时|怎么|为什么|为啥|吗|呢$|哪|[?]|不[亮转动充]|少了|缺|裂|断|碎|没收|没到|退|换|修|坏|破|漏|错|找|查|要|改|开票|发票|投诉|订单|快递|物流|发货|经理|人工|\b(?:where|order|refund|return|need|want|broken|missing|wrong|cancel|change|track|manager|human|invoice|exchange|when|how|what|why|leak\w*|crack\w*|split|ripped|torn|faulty|stuck|dead|vat|swap|isn't|doesn't|won't|not working)\b/;
/** Thanks, yes, goodbye: nothing is wanted. */
const NOTHING =
  /^(?:[\s，,。.!?~]|在[吗么不]|有人[吗么]|还?在|你好|您好|hi+|hello|hey|there|how are you|好的?|嗯+|谢谢|多谢|感谢|辛苦了|不用了|不要了|没有了|没了|知道了|收到|再见|拜拜|ok|okay|thanks?|thank you|thx|no|nope|bye|great|perfect|that's all|that is all)+$|^(?:no|nope|不|没有)[，, ].{0,60}(?:thank|all|谢)|(?:that ?'?s|that is|that will be|that'll be|this is) (?:all|it|everything)|nothing else|所需要的|需要知道的|需要的信息|(?:don't|do not|didn't|won't|no longer) need (?:any|more)|needs? nothing|no further|no more help|(?:all|what|everything) i (?:need|want)|sounds (?:good|great|perfect|lovely)|have a (?:great|good|nice|lovely|wonderful)|(?:谢谢|感谢|多谢|再见|thanks?|thank you|bye|how are you)[^，,。.?]{0,24}[.!。?~\s]*$/;

/** Little is left beside the scripts: no figure, no link, no word of the matter. */
function isOnlyScript({ reading, links, message, terms }: MessageFacts): boolean {
  if (links.length > 0 || message.cards.length > 0 || message.pictures.length > 0 || /\d/.test(reading.text))
    return false;
  let left = '';
  let from = 0;
  // The shop's own name says nothing of the matter.
  const names = terms.filter(({ kind }) => kind === 'brand' || kind === 'shop');
  const scripts = [...reading.all('canned.script'), ...names].sort((a, b) => a.start - b.start);
  for (const { start, end } of scripts) {
    if (start > from) left += reading.text.slice(from, start);
    from = Math.max(from, end);
  }
  left += reading.text.slice(from);
  const rest = left.replace(FILLER, '').replace(/[\s\p{P}\p{S}]+/gu, '');
  return rest.length <= (/[\u3400-\u9fff]/.test(rest) ? 5 : 12);
}
const FILLER =
  /您好|你好|哈喽|亲亲?|在的?|好的|呢|哦|哈|啊|呀|喔|吗|的|您|请问|我是|客服|小\p{L}|祝|谢谢|感谢|欢迎|with us|today|hello|hi\b|hey|there|thanks?|thank you|for|you|us|our|store|shop|with|and|me|please|sir|madam|dear|help|assist|so much|touch|message|anything|everything|day|team|wonderful|lovely|any|with|get(?:ting)? in|的?顾客|亲爱|哈喽|哈啰|宝子?|啦|嘛|耶|这边|对|与|和|们|how can i|better/gu;

/** The same offer as the last follow-up noted for this customer. */
const isLastOffer = (draft: MessageFacts, { offers }: Profile, nowMs: number): boolean =>
  offers.some(
    (offer) =>
      nowMs - offer.atMs < REMEMBERED_MS &&
      draft.quotes.some(
        (quote) => !quote.past && quote.unitMinor === offer.priceMinor && quote.sku === offer.sku,
      ),
  );

export const examples = {
  flagged: [
    {
      context: ['none'],
      said: [['customer', '充电器不充电']],
      draft: '感谢您的关注与厚爱，祝您天天好心情',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [
        ['customer', 'is it ok for a six year old'],
        ['agent', 'Please have a look at our website'],
        ['customer', 'its not on the website'],
      ],
      draft: 'Please have a look at our website',
      severity: 'advice',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '亲亲在的呢，有什么可以帮您'],
        ['customer', '这个是官方码吗'],
      ],
      draft: '亲亲在的呢，有什么可以帮您',
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '新茶上市'],
        ['agent', '新茶上市'],
        ['agent', '新茶上市'],
      ],
      draft: '新茶上市',
      severity: 'critical',
    },
    { context: ['none'], said: [['customer', '包装坏了']], draft: '亲，祝您购物愉快～', severity: 'warning' },
    { context: ['tea'], draft: '【双11预热】全场低至8折，点击链接抢购>>', severity: 'warning' },
    {
      context: ['line'],
      said: [['customer', '想退貨']],
      draft: '感謝您的支持，歡迎再次光臨',
      severity: 'warning',
    },
    {
      context: ['en-shop'],
      said: [['customer', "where's my order"]],
      draft: 'Thanks for shopping with us! How may I help you today?',
      severity: 'warning',
    },
    { context: ['tea', 'last:same'], draft: '周先生，小青柑118，要不要带一罐', severity: 'advice' },
    {
      context: ['none'],
      said: [
        ['agent', '好的亲'],
        ['customer', '我要找经理'],
      ],
      draft: '好的亲',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '鞋子大了一码怎么换']],
      draft: '亲，感谢您的支持，祝您购物愉快',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '我的退款还没到']],
      draft: '感谢您的耐心等待，祝您生活愉快',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [
        ['agent', '亲，新品上架了来看看吧'],
        ['agent', '亲，新品上架了来看看吧'],
        ['agent', '亲，新品上架了来看看吧'],
      ],
      draft: '亲，新品上架了来看看吧~',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['agent', '考虑得怎么样了亲']],
      draft: '考虑得怎么样了亲',
      severity: 'advice',
    },
    { context: ['line'], draft: '【週年慶】全館下殺5折，點擊連結搶購', severity: 'warning' },
    {
      context: ['none'],
      said: [['customer', 'can you cancel my order?']],
      draft: 'Thanks for your support, happy shopping!',
      severity: 'warning',
    },
    {
      context: ['none'],
      draft: "Dear valued customer, our biggest sale starts now! Shop now, don't miss out",
      severity: 'warning',
    },
  ],
  allowed: [
    {
      context: ['none'],
      said: [['customer', "Great, that's what I needed. Thanks for your help."]],
      draft: 'Have a great day!',
      because: 'the customer is done',
    },
    {
      context: ['none'],
      said: [
        ['agent', '[图片]'],
        ['agent', '[图片]'],
        ['agent', '[图片]'],
        ['agent', '[图片]'],
      ],
      draft: '[图片]',
      because: 'what the console shows for a picture',
    },
    {
      context: ['none'],
      said: [
        ['customer', 'a tent for two please'],
        ['agent', 'Just give me a minute, I am looking for options'],
        ['customer', 'and a stove'],
        ['agent', 'Just give me a minute, I am looking for options'],
        ['customer', 'and where is my order?'],
      ],
      draft: 'Just give me a minute, I am looking for options',
      because: 'somebody waits, and is told so each time',
    },
    {
      context: ['tea'],
      said: [['customer', '这个是官方码吗']],
      draft: '不是，我发错了，请走官方小程序',
      because: 'specific',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '您好，我是小叶'],
        ['customer', '好'],
      ],
      draft: '您好，这是官方链接',
      because: 'greeting reused, but new content',
    },
    {
      context: ['tea'],
      said: [
        ['customer', '退款到哪了'],
        ['agent', '退款1–3个工作日到账'],
        ['customer', '今天第几天'],
      ],
      draft: '今天第2天，最晚明天到，没到我再查',
      because: 'builds on the earlier answer, not a repeat',
    },
    { context: ['tea'], draft: '周先生，您8月那罐快喝完了，需要的话我留意一下', because: 'personal' },
    { context: ['tea'], said: [['customer', '在吗']], draft: '在的，您说', because: 'short reply' },
    { context: ['tea'], draft: '法定提示：请保留外包装以便7天无理由退货', because: 'necessary notice' },
    {
      context: ['tea'],
      said: [['customer', '再发一遍链接']],
      draft: 'https://shop.lingshanggan.example/m/xqg250 （同一条链接）',
      because: 'asked to repeat',
    },
    { context: ['line'], draft: '林先生，您的包裹明天到', because: 'personal' },
    { context: ['en-shop'], draft: 'Hi Mr Zhou, your tin ships today', because: 'personal' },
    {
      context: ['none'],
      said: [['customer', '好的收到']],
      draft: '感谢您的支持，欢迎下次光临',
      because: 'the customer is done',
    },
    {
      context: ['none'],
      said: [['customer', '怎么换码']],
      draft: '您好，换货点订单详情里的申请售后，祝您生活愉快',
      because: 'answers before the phrase',
    },
    {
      context: ['none'],
      said: [
        ['agent', '亲，链接发您了'],
        ['customer', '打不开，再发一次'],
      ],
      draft: '亲，链接发您了',
      because: 'asked to repeat',
    },
    {
      context: ['none'],
      said: [
        ['agent', '您的包裹今天到杭州'],
        ['customer', '现在到哪了'],
      ],
      draft: '您的包裹今天到上海，明天派送',
      because: 'news',
    },
    { context: ['none'], draft: '双11您看中的那件外套299，需要我给您留意吗', because: 'about one article' },
    {
      context: ['none'],
      said: [['customer', 'Hi there']],
      draft: 'Hello, how can I help?',
      because: 'nothing was asked yet',
    },
    {
      context: ['none'],
      said: [
        ['agent', "What's your order number?"],
        ['customer', "It's about a refund"],
      ],
      draft: "What's your order number?",
      because: 'still needed',
    },
  ],
  missed: [
    {
      context: ['none'],
      said: [['customer', '面霜搓泥怎么办']],
      draft: '这个因人而异的哦，可以多试试',
      because: 'hollow, but in words of the matter',
    },
  ],
} satisfies RuleExamples;
