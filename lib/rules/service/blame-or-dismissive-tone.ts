import type { Ledger } from '../../facts/ledger';
import type { MessageFacts } from '../../facts/message-facts';
import { Guard, guardsOf } from '../../text/clauses';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding } from '../rule';

export const rule = defineRule({
  id: 'blame-or-dismissive-tone',
  tier: 'P2',
  order: 37,
  severity: 'warning',
  status: 'proven',
  needs: [],
  check: ({ draft, ledger }): readonly RuleFinding[] => {
    const insults = meant(draft, 'tone.insult');
    if (insults.length > 0) return [{ severity: 'critical', variant: 'insult', spans: insults }];
    const threats = draft.has('pretext.disowned') ? [] : threatsOf(draft, ledger);
    if (threats.length > 0) return [{ severity: 'critical', variant: 'threat', spans: threats }];
    const reproach = reproachOf(draft);
    const accusation = draft.has('tone.blame') || ACCUSES.test(draft.reading.text) ? accuses(draft) : null;
    if (accusation !== null) return [{ severity: 'critical', variant: 'accused', spans: [accusation] }];
    const hard = [
      ...meant(draft, 'tone.blame'),
      ...meant(draft, 'tone.scorn'),
      ...(reproach === null ? [] : [reproach]),
    ].sort((a, b) => a.start - b.start);
    const kind = draft.has('guard.admit') || draft.has('guard.apology') || draft.has('tone.kind');
    if (hard.length > 0) {
      const isSoftened =
        kind && (hard.length === 1 || draft.has('guard.apology') || draft.has('guard.admit'));
      return [{ severity: isSoftened ? 'advice' : 'warning', spans: hard }];
    }
    if (kind || ledger.customerTurn.length === 0) return NONE;
    const { text } = draft.reading;
    const cold = meant(draft, 'tone.cold').filter((hit) => !isOfThing(text, hit));
    if (
      cold.length > 0 &&
      text.length <= (HAN.test(text) ? LONGEST_HAN : LONGEST_LATIN) &&
      !HAS_FACT.test(text)
    )
      return [{ variant: 'cold', spans: cold }];
    const curt = text.length <= LONGEST_CURT && (BARE.test(text) || meant(draft, 'tone.curt').length > 0);
    return curt ? [{ severity: 'advice', variant: 'cold', spans: [{ start: 0, end: text.length }] }] : NONE;
  },
});

export const advice = {
  basis: [
    { law: '消费者权益保护法', article: '14, 27', mark: 'V' },
    { seed: '出现信任危机时，先解决问题，不是解释谁对谁错' },
  ],
  text: {
    'zh-CN': { title: '这句在怪他，换成怎么解决', customerSees: '出了问题先怪我，多一分钟都不想聊。' },
    'zh-TW': { title: '這句在怪他，換成怎麼解決', customerSees: '出了問題先怪我，多一分鐘都不想聊。' },
    en: {
      title: 'This blames them; say what you will do',
      customerSees: "You blamed me first. I don't want to talk another minute.",
    },
  },
  variants: {
    insult: {
      'zh-CN': { title: '这句伤人，不能发', customerSees: '我花钱来买东西，不是来挨骂的。' },
      'zh-TW': { title: '這句很傷人，不能發', customerSees: '我花錢來買東西，不是來挨罵的。' },
      en: {
        title: 'This is an insult; do not send it',
        customerSees: 'I came to buy something, not to be insulted.',
      },
    },
    accused: {
      'zh-CN': { title: '没看到就说是他弄坏的', customerSees: '你连照片都没看，就断定是我弄坏的？' },
      'zh-TW': { title: '還沒看到就說是他弄壞的', customerSees: '你連照片都沒看，就認定是我弄壞的？' },
      en: {
        title: 'You have not seen it, yet you blame them',
        customerSees: "You haven't even seen it, and already it was me.",
      },
    },
    threat: {
      'zh-CN': { title: '这是威胁，不能发', customerSees: '你在吓唬我和我的家人，我要报警。' },
      'zh-TW': { title: '這是威脅，不能發', customerSees: '你在恐嚇我和我的家人，我要報警。' },
      en: {
        title: 'This is a threat; do not send it',
        customerSees: 'You are threatening my family. I will call the police.',
      },
    },
    cold: {
      'zh-CN': { title: '光拒绝太冷，补上原因和别的办法', customerSees: '一句话就把我打发了，没人想帮我。' },
      'zh-TW': {
        title: '只有拒絕太冷，補上原因和別的辦法',
        customerSees: '一句話就把我打發了，沒人想幫我。',
      },
      en: {
        title: 'A bare no: add the reason and another way',
        customerSees: 'One line and I am dismissed. Nobody wants to help.',
      },
    },
  },
  remedy: { default: ['take-charge'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
const HAN = /[\u3400-\u9fff]/;
/** A longer refusal explains itself; in code units. */
const LONGEST_HAN = 30;
const LONGEST_LATIN = 90;
const LONGEST_CURT = 16;
/** A figure or an address tells more than no. */
const HAS_FACT = /\d|http/;
/** A no that is the whole answer. */
const BARE =
  /^\s*(?:亲[，, ]*)?(?:不能|不行|不可以|不给|不支持|没有|没法|不了|不退|不换|不降|不便宜|不讲价|不议价|不还价|no|nope|can't|cannot|no can do|we can't|i can't|we don't)(?:的|哦|了|呢|哈|呀|啊|喔|耶|噢|啦|亲|您|讲价|退|换|便宜|少|优惠)*[\s。.!,，~]*$/;

type Tone = 'tone.insult' | 'tone.blame' | 'tone.scorn' | 'tone.cold' | 'tone.curt';

/** A relative in our hands, no police: no shop speaks so, unless the customer did first. */
function threatsOf(draft: MessageFacts, ledger: Ledger): readonly Span[] {
  const threats = draft.reading.all('pretext.threat');
  if (
    threats.length === 0 ||
    ledger.customerTexts.some((text) => POLICE.test(text) && ledger.pretext === null)
  )
    return [];
  const isSure =
    threats.length > 1 ||
    ledger.pretext?.kind === 'person' ||
    draft.pretext?.kind === 'person' ||
    draft.has('pretext.relative');
  return isSure ? threats : [];
}
const POLICE = /报警|警察|police/;

/** Words of the agent's own: not quoted, denied or taken back. Blame that is only supposed, or is the shop's own, is none. */
function meant(draft: MessageFacts, concept: Tone): readonly Span[] {
  const isBlame = concept === 'tone.blame';
  const guards = Guard.quoted | Guard.admitted | (isBlame ? Guard.hypothetical : 0);
  const { reading } = draft;
  return draft.said(concept, guards).filter(({ start, end }) => {
    const before = reading.text.slice(reading.clause(start).start, start);
    return (
      !DENIED.test(before) &&
      !(isBlame && OURS.test(before)) &&
      (!BID.test(reading.text.slice(start, end)) ||
        (TOLD.test(before) && BARELY.test(reading.text.slice(end, end + 8))))
    );
  });
}
const DENIED = /(?:(?<!是)不|别|没|非|\b(?:not|never|no|without)|n't)[^，。]{0,3}$/;
/** Insults only when somebody is told to: children grow up, and learn to read. */
const BID = /^(?:grow up|learn to read)$/;
const BARELY = /^\s*(?:[.!?,]|$|and\b|already|please|will you|the\b|what|first)/;
const TOLD =
  /^\s*(?:(?:oh|just|please|maybe|come on|so|and|then|well|perhaps|seriously|you(?: really)? (?:need|have|ought) to|you should|you'd better|time to|try to|why don't you|how about you)[ ,]*)*$/;
/** 是我们质检没看清. */
const OURS = /我们?(?!都|早|明明|跟|和|已经|前面|刚)[^您你]{0,8}$/;

/** 肯定是您摔的, "you must have dropped it": said for certain of what the agent did not see. */
const ACCUSES =
  /(?:肯定|一定|绝对|明摆着|明显|摆明|八成|多半)(?:就)?是[您你](?:自己|们)?[^，。!?\n]{0,6}(?:乱|折|扯|拉坏|踩|坐|甩|烤|晒|插错|拔|摔|弄|用坏|搞|磕|碰|压|撕|洗|泡|烧|掰|砸|摁|按|拆|动过|没保管|没收好|操作)|是[您你](?:自己)(?:摔|弄|搞|磕|碰|压|撕|掰|砸|洗)[^，。!?\n]{0,4}的[吧,，。!\s]*$|\byou must(?:'ve| have) (?:just |probably |accidentally )?(?:dropped|broke|broken|damaged|misused|mishandled|scratched|spilled|spilt|knocked|bent|ripped|torn|cracked|washed|overloaded|overcharged|overheated|forced|got it wet|gotten|left it|done something|used it wrong|put it in)|\byou (?:obviously|clearly|definitely) (?:dropped|broke|damaged|misused|mishandled|scratched|spilled|bent|ripped|washed)/;

/** 支架没办法印字, 这款没办法机洗: what an article cannot do is no brush-off. */
const isOfThing = (text: string, { start, end }: Span): boolean =>
  /^没有?办法$/.test(text.slice(start, end)) && !BRUSH_OFF.test(text.slice(end, end + 3));
const BRUSH_OFF = /^(?:[了啦的呀啊哦喔耶呢嘛咯，,。！!?？~\s]|$|帮|处理|解决|[退换赔给]|取消|答复|回答)/;

/** Reproaches by their build: why did you not ask, told three times, who can't leave it alone, stop writing. */
const REPROACHES = new RegExp(
  [
    '[您你][^，。!?]{0,10}(?:怎么|为什么|为啥|干嘛)都?[不没](?:先|早|去|会|有)?(?:[问看量查试]|确认|检查|注意|核对|留意)',
    '(?:都|已经|早就|前面|刚才|我)(?:跟[您你])?(?:解释|说|讲|回答?|告诉[您你])[过了]?(?:[两二三四五六七八九十好几]|\\d{1,2})(?:几|多)?[遍次]',
    '(?:不懂|不会[用装洗养弄做]?|不清楚)(?:的话)?就?(?:别|不要)(?:[乱瞎买]|自己|随便)',
    '[您你]自己[^，。!?]{0,6}[写填选拍弄搞看记量买]错(?!了?[吗么])',
    '[您你][^，。!?]{0,10}没有?[看问量听](?:吗|么|嘛|\\?)',
    '[您你]这?的?(?:要求|想法|说法|态度|脾气)[^，。]{0,4}太',
    '这[点么][^，。]{1,6}也要(?:[退换赔说问]|投诉)',
    '[您你][^，。]{0,5}是[拿穿带用]去[^，。]{1,6}了[吧吗]',
    '[您你]自己[^，。]{0,4}[买选拍订][大小错]了',
    '[您你](?:自己)?(?:要是|如果|当初|早)[^，。]{1,12}[也就](?:不会|不至于|没有?这)',
    '别怪(?!我|罪)',
    '那么[大清多明][^，。]{0,6}看不[见到]|还想要[^，。]{1,6}的(?:质量|服务|效果|品质)|[能要]算(?:在|到)?(?:我们?|咱们?|商家|店家)头上',
    '怎么[到轮]*[到了]?[您你](?:这|这里|这儿|家|那)?就',
    '(?:[穿用洗弄吃喝])(?:成这(?:样|个样子)|[坏完]了)[^，。]{0,3}[还才](?:来|要|想|好意思|说)',
    '是[您你]自己[^，。!?]{0,4}(?:[太乱没错坏忘漏]|喂多|洗坏|弄丢)(?![^，。]{0,8}(?:吗|么|还是|\\?))',
    '(?:[跟和对找骂吼冲问]我们?)[^，。]{0,4}[也都]没有?用',
    '[您你][^，。]{0,3}(?:没有?|不会|不能)(?:先|自己)[^，。]{1,5}吗',
    '(?:谁|大家|人人|个?使用者|正常人?)都知道[^，。]{0,8}吧',
    '是没看(?![到见])|这[么样]说(?:可?就)?没意思',
    '(?:不用|别|不要)(?:再|总|老|一直|老是|总是)(?:[传发问打追吵催]|私讯|讲这)',
    '(?:都|已经)[^，。]{1,10}了[，,]?[您你]?还(?:要|在|来)?(?:问|说|闹|吵|讲)(?![明题])',
  ].join('|'),
);
/** Your dog, your responsibility; you might have thought to try it first. */
const REPROACHES_EN =
  /(?:^|[.,!] )had you (?:\w+ )?(?:followed|read|checked|asked|told|listened|waited|looked|measured)\b|\byour \w{2,14}, your (?:own )?(?:responsibility|problem|risk|choice|fault)|\byou (?:really |probably |perhaps |maybe )?(?:should(?:'ve| have)|could(?:'ve| have)|might have) (?:at least )?(?:tried|thought|checked|asked|measured|looked|kept|waited|stored|followed|mentioned|been (?:more|clearer))\b/;

function reproachOf({ reading }: MessageFacts): Span | null {
  const match = (HAN.test(reading.text) ? REPROACHES : REPROACHES_EN).exec(reading.text);
  if (match === null) return null;
  const span = { start: match.index, end: match.index + match[0].length };
  return (guardsOf(reading, span) & (Guard.quoted | Guard.admitted | Guard.hypothetical)) === 0 ? span : null;
}

function accuses({ reading }: MessageFacts): Span | null {
  const match = ACCUSES.exec(reading.text);
  if (match === null) return null;
  const span = { start: match.index, end: match.index + match[0].length };
  return (guardsOf(reading, span) & (Guard.quoted | Guard.admitted | Guard.hypothetical)) === 0 ? span : null;
}

export const examples = {
  flagged: [
    {
      context: ['none'],
      said: [['customer', '课程打不开']],
      draft: '我都解释三遍了，您还要问',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '尺寸不对']],
      draft: '您当初下单的时候怎么不问清楚',
      severity: 'warning',
    },
    {
      context: ['line'],
      said: [['customer', '還沒收到']],
      draft: '這種小事不用一直傳訊息吧',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'the blind is too short']],
      draft: "If you'd measured properly it would fit",
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'so what now?']],
      draft: "I don't know what you expect me to do about it",
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [['customer', '没看到提醒']],
      draft: '页面写得很清楚，您自己没看',
      severity: 'warning',
    },
    { context: ['tea'], said: [['customer', '你们太慢了']], draft: '你不会看物流吗', severity: 'critical' },
    {
      context: ['tea'],
      said: [['customer', '能不能换']],
      draft: '规则就是这样，换不了',
      severity: 'warning',
    },
    { context: ['none'], said: [['customer', '有点贵']], draft: '嫌贵可以别买', severity: 'warning' },
    { context: ['line'], said: [['customer', '壞了']], draft: '別人都沒問題，就你有', severity: 'warning' },
    {
      context: ['en-shop'],
      said: [['customer', 'it broke']],
      draft: 'You must have dropped it',
      severity: 'critical',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'too slow']],
      draft: 'As I already told you',
      severity: 'warning',
    },
    { context: ['tea'], said: [['customer', '能便宜吗']], draft: '不能', severity: 'advice' },
    {
      context: ['none'],
      said: [['customer', '怎么褪色了']],
      draft: '详情页写得清清楚楚要手洗，您没按说明洗',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '一直起球']],
      draft: '一分钱一分货，几十块钱的东西您还想怎样',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '屏幕裂了']],
      draft: '肯定是您自己摔的吧',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '怎么还不退钱']],
      draft: '少废话，再闹把你拉黑',
      severity: 'critical',
    },
    {
      context: ['line'],
      said: [['customer', '怎麼還沒出貨']],
      draft: '一直催也沒用啦，就等通知',
      severity: 'warning',
    },
    { context: ['line'], said: [['customer', '怎麼操作']], draft: '看不懂中文嗎', severity: 'critical' },
    {
      context: ['none'],
      draft: '你孩子在我们手里，想要他平安就别报警',
      severity: 'critical',
    },
    {
      context: ['none'],
      draft: "We have your daughter. Don't call the police or you will never see her again.",
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', "It doesn't fit"]],
      draft: "That's your own fault for not checking the size chart",
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'any refund?']],
      draft: "That's our policy, end of story",
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'it broke']],
      draft: 'What did you expect for that price?',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', "the app won't open"]],
      draft: 'Are you stupid? Just press the button',
      severity: 'critical',
    },
  ],
  allowed: [
    {
      context: ['line'],
      said: [['customer', '可以印字嗎']],
      draft: '杯子本身沒辦法印字，可以另外貼貼紙',
      because: 'what an article cannot do',
    },
    {
      context: ['none'],
      said: [['customer', '能机洗吗']],
      draft: '这款面料没办法机洗，手洗就好',
      because: 'what an article cannot do',
    },
    {
      context: ['none'],
      said: [['customer', '我收不到通知']],
      draft: '您手机的通知权限是没开吗',
      because: 'asks for the cause',
    },
    {
      context: ['none'],
      said: [['customer', 'how do I know he saw it?']],
      draft: 'You should have read receipts turned on for that',
      because: 'a setting',
    },
    {
      context: ['tea'],
      said: [['customer', '没看到提醒']],
      draft: '是提示写得不够醒目，这次按页面规则办，运费我们出',
      because: 'owns',
    },
    {
      context: ['tea'],
      said: [['customer', '太慢']],
      draft: '让您久等了，包裹在杭州中转，明早到',
      because: 'calm',
    },
    {
      context: ['tea'],
      said: [['customer', '能换吗']],
      draft: '拆封的没法换，退款可以，或者我送您试喝装',
      because: 'explains + alternative',
    },
    { context: ['tea'], said: [['customer', '嫌贵']], draft: '理解，100g装58可以先试', because: 'empathy' },
    { context: ['tea'], draft: '您说得对，是我们打包的问题', because: 'agrees' },
    { context: ['tea'], said: [['customer', '你们写错了']], draft: '谢谢您指出，我改', because: 'thanks' },
    { context: ['tea'], draft: '规则是7天内，您第8天了，我给您申请一次例外', because: 'exception' },
    { context: ['line'], said: [['customer', '不會用']], draft: '沒關係，我一步步教您', because: 'warm' },
    {
      context: ['en-shop'],
      said: [['customer', 'dumb question']],
      draft: 'Not at all — hold the lid for 2 seconds',
      because: 'warm',
    },
    {
      context: ['none'],
      said: [['customer', '是我操作错了吗']],
      draft: '不是您的问题，是我们说明写得不清楚',
      because: 'takes the blame off the customer',
    },
    {
      context: ['none'],
      said: [['customer', '能退吗']],
      draft: '拆封后不能退，因为是贴身衣物，不过可以给您换一件',
      because: 'a reason and another way',
    },
    {
      context: ['none'],
      said: [['customer', '东西被邻居拿走了，我要报警']],
      draft: '先不要报警，我们调一下驿站的监控，今天给您答复',
      because: 'calms, no threat',
    },
    {
      context: ['none'],
      said: [['customer', '这个怎么选']],
      draft: '您自己看喜欢哪个颜色都可以',
      because: 'leaves the choice',
    },
    {
      context: ['none'],
      said: [['customer', '洗衣机']],
      draft: '滚筒款更省水，您家阳台能放下吗',
      because: 'a word of the product',
    },
    {
      context: ['none'],
      said: [['customer', "I'm having a problem"]],
      draft: 'Could you describe your problem a bit more?',
      because: 'asks',
    },
    {
      context: ['none'],
      said: [['customer', 'who is the picture book for?']],
      draft: 'It helps children learn to read, and many keep it as they grow up',
      because: 'told of children',
    },
    {
      context: ['none'],
      said: [['customer', 'for my girl as well please']],
      draft: "Of course. Could I have your daughter's name?",
      because: 'a name, no threat',
    },
    {
      context: ['none'],
      said: [['customer', 'which do I choose']],
      draft: 'Whatever works for you, both are machine washable',
      because: 'leaves the choice',
    },
    {
      context: ['none'],
      said: [['customer', 'is it normal?']],
      draft: "Yes, that's normal for natural leather; it softens after a week",
      because: 'explains',
    },
  ],
  missed: [
    {
      context: ['none'],
      said: [['customer', '包装破了']],
      draft: '哦，那真是太巧了呢',
      because: 'sarcasm without a word of blame',
    },
  ],
} satisfies RuleExamples;
