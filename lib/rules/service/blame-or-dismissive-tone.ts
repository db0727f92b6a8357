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
    const accusation = draft.has('tone.blame') || ACCUSES.test(draft.reading.text) ? accuses(draft) : null;
    if (accusation !== null) return [{ severity: 'critical', variant: 'accused', spans: [accusation] }];
    const hard = [...meant(draft, 'tone.blame'), ...meant(draft, 'tone.scorn')].sort(
      (a, b) => a.start - b.start,
    );
    const kind = draft.has('guard.admit') || draft.has('guard.apology') || draft.has('tone.kind');
    if (hard.length > 0) {
      const isSoftened =
        kind && (hard.length === 1 || draft.has('guard.apology') || draft.has('guard.admit'));
      return [{ severity: isSoftened ? 'advice' : 'warning', spans: hard }];
    }
    if (kind || ledger.customerTurn.length === 0) return NONE;
    const { text } = draft.reading;
    const cold = meant(draft, 'tone.cold');
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
      title: 'This blames him; say what you will do',
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
        title: 'You have not seen it, yet you blame him',
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
  /(?:肯定|一定|绝对|明摆着|明显|摆明|八成|多半)(?:就)?是[您你](?:自己|们)?[^，。!?\n]{0,6}(?:摔|弄|用坏|搞|磕|碰|压|撕|洗|泡|烧|掰|砸|摁|按|拆|动过|没保管|没收好|操作)|是[您你](?:自己)(?:摔|弄|搞|磕|碰|压|撕|掰|砸|洗)[^，。!?\n]{0,4}的[吧,，。!\s]*$|\byou must(?:'ve| have) (?:just |probably |accidentally )?(?:dropped|broke|broken|damaged|misused|mishandled|scratched|spilled|spilt|knocked|bent|ripped|torn|cracked|washed|overloaded|overcharged|overheated|forced|got it wet|gotten|left it|done something|used it wrong|put it in)|\byou (?:obviously|clearly|definitely) (?:dropped|broke|damaged|misused|mishandled|scratched|spilled|bent|ripped|washed)/;

function accuses({ reading }: MessageFacts): Span | null {
  const match = ACCUSES.exec(reading.text);
  if (match === null) return null;
  const span = { start: match.index, end: match.index + match[0].length };
  return (guardsOf(reading, span) & (Guard.quoted | Guard.admitted | Guard.hypothetical)) === 0 ? span : null;
}

export const examples = {
  flagged: [
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
