import type { Ledger } from '../../facts/ledger';
import type { Profile } from '../../model/customer';
import { Guard, guardsOf } from '../../text/clauses';
import { fold } from '../../text/fold';
import type { Reading } from '../../text/reading';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding } from '../rule';

export const rule = defineRule({
  id: 'overfamiliar-profile-use',
  tier: 'P3',
  order: 46,
  severity: 'warning',
  status: 'proven',
  needs: [],
  hints: ['track.act', 'track.life', 'track.pet'],
  check: ({ draft, ledger, profile }): readonly RuleFinding[] => {
    const { reading } = draft;
    if (reading.has('track.life'))
      for (const { pattern, told, severity } of LIFE) {
        const span = match(reading, pattern);
        if (span === null || isTold(told, ledger, profile)) continue;
        return [{ severity, variant: 'life', spans: [span] }];
      }
    if (reading.has('track.act')) {
      const span = match(reading, WATCHED_HAN) ?? match(reading, WATCHED_LATIN);
      if (span !== null && !isTold(LOOKED, ledger, null)) return [{ spans: [span] }];
    }
    const pets = draft.said('track.pet').filter(({ start, end }) => {
      const word = reading.text.slice(start, end);
      return (
        !ledger.customerTexts.some((text) => text.includes(word)) && profile?.name.includes(word) !== true
      );
    });
    return pets.length > 0 ? [{ severity: 'advice', variant: 'pet', spans: pets }] : NONE;
  },
});

export const advice = {
  basis: [
    { law: '个人信息保护法', article: '5, 6, 24', mark: 'V' },
    { law: 'GDPR', article: '21', mark: 'V' },
  ],
  text: {
    'zh-CN': { title: '别说他什么时候看过什么', customerSees: '你怎么知道我几点看过？像被监视。' },
    'zh-TW': { title: '別說他什麼時候看過什麼', customerSees: '你怎麼知道我幾點看過？像被監視。' },
    en: {
      title: 'Do not tell them what they looked at',
      customerSees: 'How do you know when I looked? It feels like surveillance.',
    },
  },
  variants: {
    life: {
      'zh-CN': {
        title: '他没说过的家事、身体，别提',
        customerSees: '我没告诉过你这些，你从哪知道的？后背发凉。',
      },
      'zh-TW': {
        title: '他沒說過的家事、身體，別提',
        customerSees: '我沒告訴過你這些，你從哪裡知道的？好可怕。',
      },
      en: {
        title: 'They never told you this about their life',
        customerSees: 'I never told you that. Where did you get it?',
      },
    },
    pet: {
      'zh-CN': { title: '这样称呼太亲了，用档案里的称呼', customerSees: '我们没那么熟，听着别扭。' },
      'zh-TW': { title: '這樣稱呼太親了，用紀錄裡的稱呼', customerSees: '我們沒那麼熟，聽了怪怪的。' },
      en: {
        title: 'Too intimate; use the name on record',
        customerSees: "We're not that close. It's awkward.",
      },
    },
  },
  remedy: { default: ['check-record'], pet: ['greet-recall'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];

const ACTS =
  '浏览|在看|看了|看过|看着|点开|点进|停留|逛了?|翻看|搜索|搜了|访问|进店|常来|来看|收藏|盯着|反复看|点了|点击|上线|刷到|[在还]翻|翻(?:了|着|我们|来翻)|[在还]刷|刷(?:了|着|我们)|徘徊|转悠|购物车|加购|比价|没结账|没付|滑[到了]|朋友圈|限动|脸书|微博';
const WHEN =
  '昨[晚天夜儿]|前[天晚]|前阵子|这阵子|上周|凌晨|半夜|深夜|大晚上|夜里|今早|今天早上|刚才|刚刚|这几天|最近|\\d{1,2}点|[一两三四五六七八九十]{1,2}点';
/** 看到您昨晚…还在看, 您昨晚11点在看, 您把这款看了三遍. */
const WATCHED_HAN = new RegExp(
  `(?:看到?|看见|发现|注意到?|[我都]见|显示|监测到|监控到|统计到|留意到)了?[您你][^，。!?\\n]{0,16}?(?:${ACTS})|[您你](?:${WHEN})[^，。!?\\n]{0,12}?(?:${ACTS})|[您你][^，。!?\\n]{0,12}?(?:浏览|看|逛|停留|点|来)了?(?:快|整整|有|好)?(?:[一两三四五六七八九十几半]+|\\d+)多?(?:个?小时|分钟|次|遍|回)(?!课|以)|[您你](?:连续|一连|前后)?(?:[两三四五六七八九十几]|\\d+)[次遍回](?:点|看|逛|进|搜|来)|[您你](?:最近|这几天|前阵子|这阵子|上周)?(?:又|也)?(?:老|总|一直|天天|经常|好几次)(?:在|来|是)?(?:看|逛|翻|刷|点)`,
);
const WATCHED_LATIN =
  /(?:\b(?:i|we|our (?:system|data|records)) |^|[,.!:;] ?|can )(?:notice[ds]?|noticing|saw|can see|could see|see|spotted|spot|shows?|tells? (?:me|us)|know) (?:that )?you(?:'ve| have|'d| had| were|'re| are)?(?: been| just| also| still| keep| kept)* (?:view|look(?:ed|ing) (?:at|through)|brows|visit(?:ed|ing) (?:our|the|this) (?:site|page|website|shop|store)|spen[dt]|scroll|click|open|search(?:ed|ing)? (?:our|on)|hover|eye|compar|linger|stay(?:ed)? on|on (?:our|the) (?:site|page|website|app)|online|com(?:e|ing) back|came back|check(?:ed|ing) (?:(?:it|this|these|them) out|the (?:\w+ )?(?:chart|page|price|reviews))|ha(?:d|ve) [^.!?]{1,20} in your (?:basket|cart))|\bon your (?:insta(?:gram)?|facebook|socials)\b|\byou (?:viewed|browsed|looked at|(?:were|was|are) (?:looking at|browsing|viewing|scrolling|eyeing|checking|clicking|up|on (?:our|the) (?:site|page|website|app))|scrolled through|clicked on|spent) [^.!?]{0,40}\b(?:last night|yesterday|this morning|at \d|times|minutes|hours|am\b|pm\b|midnight|night|late)|\byou(?:'ve| have)? (?:been )?(?:had|got|left|kept|keeping) [^.!?]{1,24} in (?:your|the) (?:basket|cart|trolley|bag|wishlist) (?:for|since)\b/;
/** The customer said so. */
const LOOKED =
  /购物车|basket|cart|看了|看过|看到|看中|在看|看上|逛|浏览|收藏|刷到|昨[天晚]|look|saw|seen|view|brows|site|page|website|yesterday|last night/;

const KIN = '孩子|宝宝|儿子|女儿|小孩|小朋友|娃';
const SPOUSE =
  '老婆|太太|老公|先生|爱人|对象|女朋友|男朋友|女友|男友|妈妈?|爸爸?|父母|婆婆|爷爷|奶奶|家里?人';
const KNOWN =
  '(?:今年|最近|快|刚|都|也|已经|应该|马上|该|上次|昨天|前天|要|肯定|一定|喜欢)(?!可以|能|用|穿|吃|喝|适合|在家)';
/** What the body lacks, as told of the customer. */
const ILL_PART =
  '(?:腰|背|膝盖|颈椎|肩膀?|腿脚?|眼睛|胃|皮肤|身材|肚子|头发|年纪|岁数)(?:比较|有点|那么|这么|又|也|本来就|最近|偏)*(?:不太?好|不行|不舒服|疼|痛|酸|差|黑|胖|大了|粗|敏感|干|油)';
/** What was never asked for, and what shows that the customer told it. The gravest first. */
const LIFE: readonly {
  readonly pattern: RegExp;
  readonly told: RegExp;
  readonly severity: 'critical' | 'warning';
}[] = [
  {
    pattern: new RegExp(
      `[您你](?:家)?(?:的)?(?:${KIN})${KNOWN}[^，。!?几多吗呢什哪]{2,14}(?![^，。]{0,6}[几多吗呢什哪?])`,
    ),
    told: /孩|宝|儿子|女儿|小朋友|娃|童|婴|奶粉|纸尿裤|上学|小学|幼儿/,
    severity: 'critical',
  },
  {
    pattern: new RegExp(`[您你](?:的)?${ILL_PART}(?!的话|就|时|的[人时]|人群|[吗么嘛?])`),
    told: /腰|背|膝|颈|肩|腿|眼|胃|肤|身材|肚|头发|年纪|岁|疼|痛|酸|敏感|黑|胖|病/,
    severity: 'critical',
  },
  {
    pattern:
      /[您你](?:最近|这几天|近来|这阵子|今年|前阵子)?(?:刚刚?)?(?:是不是|应该|肯定|好像|看来|可能)?(?:又|都|老是|总|经常|在|有点)?(?:(?:想|要)减肥|生完|坐月子|做完手术|做了手术|出院|失眠|睡不好|没睡好|怀孕|备孕|生病|感冒|住院|抑郁|压力[很好]?大|离婚|分手|失恋|失业|单身|胖了|瘦了|发福|脱发|掉头发|便秘|痔疮|更年期|上火|血压高|血糖高|在减肥|减肥|熬夜)(?!的话|时|就|可以|也可以|人群|期间|建议)/,
    told: /生完|月子|手术|失眠|睡|孕|宝宝|病|感冒|院|抑郁|压力|离婚|分手|失恋|失业|单身|胖|瘦|发福|头发|秘|痔|更年期|火|血压|血糖|减肥|熬夜|痘|皮肤|身体|医/,
    severity: 'critical',
  },
  {
    pattern:
      /[您你](?:就|是|应该|现在|家|公司|平时)?(?:住在|住|在)[^，。!?\n]{2,12}(?:上班|工作|住|小区|附近|边上|那边)(?:的)?(?:吧|对吧|是吧|呢)|(?:看|查|显示|知道)(?:到|了)?[您你](?:的)?(?:定位|ip|位置|住在|在[^，。]{2,8}(?:附近|边上|上班))|[您你]在[^，。!?\n]{2,10}(?:上班|工作)[吧，。]|[您你](?:现在|平时|都)?是?(?:一个人|独自)(?:住|在家|生活)|[您你](?:就)?住在?[^，。!?\n]{2,8}(?:对吧|是吧|对不对|吧)|(?:看|显示|知道|猜)[到了]?[您你](?:人|现在|应该)(?:就)?在(?!看|逛|问|考虑|线|直播|店|吗|呢)[^，。!?]{2}/,
    told: /一个人|自己住|独居|租|上班|公司|住|地址|小区|单位|工作|路|街|区|附近|楼|送到|寄到/,
    severity: 'critical',
  },
  {
    pattern:
      /(?=[^。!?\n]*(?:上次|之前|那天|[听看][您你说到见]|记得|资料|档案|登记|知道|提[到过]|说过|说起|聊[到过]|正好|刚好|毕竟|应该|肯定|反正|[又还]|快|最近))(?:[您你]|女士|先生|小姐|[姐哥亲])[^。!?\n]{0,28}?(?:离婚|分居|分手|冷战|失恋|单身|独居|没对象|没结婚|还没嫁|没生|流产|备孕|[抑忧]郁|焦虑|吃药|化疗|癌|糖尿病|整容|信用卡债|负债|欠[款债钱]|手头紧|手头不宽|缺钱|没钱|月薪|年薪|工资|收入|失业|被裁|没工作|\d{2}岁(?:生日|了)|信[佛教])(?!的话|人群|期间|可以|友好|适用|妈妈|用户|者|症?(?:请|建议|患者|的[朋人客])|多少|吗|险|证明|水平)/,
    told: /离|分居|分手|失恋|单身|独居|对象|结婚|嫁|生孩|流产|备孕|郁|焦虑|药|化疗|癌|糖尿|整容|债|欠|钱|紧|薪|工资|收入|失业|裁|工作|岁|生日|信[佛教]|预算|贵/,
    severity: 'critical',
  },
  {
    pattern:
      /\b(?:since|after|given|with|about|know(?:ing)?|remember(?:ed)?|mention(?:ed)?|said|saw|read|sorry)\b[^.!?]{0,48}\b(?:divorce|separation|break-?up|your ex\b|miscarriage|ivf|diagnosis|cancer|chemo|therapy|therapist|medication|antidepressants?|depression|your debts?|bankruptcy|short on cash|strapped for cash|tight on money|money(?:'s| is| being)? tight|being broke|your salary|your income|you earn|(?:being |got |were )laid off|los(?:t|ing) your job|unemployed|turning \d\d|your age\b|your drinking)\b/,
    told: /divorc|separat|break|\bex\b|miscarr|ivf|diagnos|cancer|chemo|therap|medicat|depress|debt|bankrupt|cash|money|tight|broke|salary|income|earn|laid off|job|\bturning|age\b|years old|birthday|drink|budget|afford/,
    severity: 'critical',
  },
  {
    pattern: new RegExp(
      `[您你][^，。!?\\n]{0,10}(?:${SPOUSE})[^，。!?给]{0,8}?(?:出差|不在家|没回来|做的?手术|住院|生病|过世|去世)(?![吗么?])`,
    ),
    told: new RegExp(`${SPOUSE}|出差|手术|院|病`),
    severity: 'critical',
  },
  {
    pattern: new RegExp(
      `[您你](?:家)?(?:的)?(?:${SPOUSE})${KNOWN}[^，。!?几多吗呢什哪]{2,14}(?![^，。]{0,6}[几多吗呢什哪?])`,
    ),
    told: new RegExp(`${SPOUSE}|送人|礼|长辈`),
    severity: 'warning',
  },
  {
    pattern:
      /\byour (?:kids?|son|daughter|child|children|baby|toddler|little one)(?:'s| is| are| has| have| must| just| will|'ll| started| turned)+ (?:be |been |just |now |already |starting |turning |probably |about |nearly |almost )*(?:start|turn|grow|school|born|teeth|walking|going|due|in (?:year|grade)|a year|\d|one\b|two\b|three\b|four\b|five\b|six\b)/,
    told: /kid|son|daughter|child|baby|toddler|little one|school|niece|nephew|grand|born/,
    severity: 'critical',
  },
  {
    pattern:
      /\b(?:you(?:'re| are) (?:probably |clearly |obviously |newly )?(?:pregnant|expecting a (?:baby|child)|divorced|single now|not sleeping|losing weight|gaining weight|putting on weight)|are you (?:pregnant|expecting a|depressed|divorced|not sleeping|having trouble sleeping|on a diet)|you(?:'ve| have) (?:been )?(?:put on|gained|lost) (?:some |a bit of )?weight|(?:trouble|having trouble|been having trouble) sleeping (?:lately|recently|these days|again)|you (?:look|seem|sound) (?:ill|sick|depressed|stressed|pregnant)|(?:your|that) (?:dodgy|bad|poor|sore|achy|aching|dicky|gammy|arthritic|sensitive|oily|dry) (?:old )?(?:back|knees?|hips?|neck|shoulders?|legs?|feet|eyes|hearing|heart|tummy|stomach|joints?|skin)|your (?:insomnia|anxiety|depression|divorce|break-?up|operation|surgery|diagnosis|pregnancy|bump|due date)|(?:hope|heard about|with|after) the (?:divorce|break-?up)|with (?:the|a|your) (?:new )?(?:baby|little one|bump) (?:coming|on the way|due|arriving)|you(?:'re| are)? (?:live|living|home) alone|your (?:wife|husband|partner|boyfriend|girlfriend)(?:'s| is) (?:away|out of town|at work|not home|not back))\b/,
    told: /bad back|my back|back (?:pain|ache)|knee|hip|neck|shoulder|\bleg|feet|eyes|joint|skin|pain|sore|surg|operation|diagnos|anxi|bump|due|alone|myself|wife|husband|partner|friend|break|pregnan|expecting|divorc|single|sleep|insomnia|weight|diet|depress|ill\b|sick|stress|baby|health|doctor/,
    severity: 'critical',
  },
  {
    pattern:
      /(?<!\b(?:do|if|that|where|where do|whether|unless|because|once|when) )\byou (?:live|work) (?:just |right |over )?(?:in|near|at|on|by|around|close to|next to) (?!the us\b|the uk\b|an area|a |one of|our )[a-z][^?.!]{1,40}(?:[.,!]|,? right\b|, don't you|$)|\b(?:from your (?:ip|location)|your (?:ip|location|ip address) (?:shows|says|tells)|i (?:can )?see (?:that )?you(?:'re| are) (?:in|near|at|currently in|based in|located in) (?!the\b|our\b|an?\b|your\b|my\b|good\b|luck\b|need\b|charge\b|touch\b|contact\b|queue\b))/,
    told: /live|work|address|office|street|road|city|deliver|ship|based|near|area|zip|postcode|in [a-z]|from [a-z]/,
    severity: 'critical',
  },
  {
    pattern:
      /\byour (?:wife|husband|partner|boyfriend|girlfriend|mother|father|mum|mom|dad|parents)(?: is| has| must| will|'ll| said| told| mentioned| liked| likes| loves| loved| prefers) /,
    told: /wife|husband|partner|boyfriend|girlfriend|mother|father|mum|mom|dad|parents|family|gift/,
    severity: 'warning',
  },
];

/** The first place where the agent states it; supposed or quoted, it is none. */
function match(reading: Reading, pattern: RegExp): Span | null {
  const found = pattern.exec(reading.text);
  if (found === null) return null;
  const span = { start: found.index, end: found.index + found[0].length };
  return (guardsOf(reading, span) & (Guard.hypothetical | Guard.quoted | Guard.admitted)) === 0 ? span : null;
}

/** Whether the customer spoke of it, in this chat or as the profile notes. */
const isTold = (told: RegExp, { customerTexts }: Ledger, profile: Profile | null): boolean =>
  customerTexts.some((text) => told.test(text)) ||
  (profile !== null &&
    told.test(
      fold([profile.notes, ...profile.tags, ...profile.purchases.map(({ product }) => product)].join(' '))
        .text,
    ));

export const examples = {
  flagged: [
    { context: ['none'], draft: '看您购物车放半个月了，该下手啦', severity: 'warning' },
    { context: ['line'], draft: '您住信義區對吧，下班順路來拿', severity: 'critical' },
    { context: ['none'], draft: 'Very comfy, ideal with your dodgy knee', severity: 'critical' },
    { context: ['none'], draft: "saw u were on the page again at 1am, can't sleep?", severity: 'warning' },
    { context: ['none'], draft: '看您昨晚一点多还在翻我们家耳机，选好了吗', severity: 'warning' },
    { context: ['tea'], draft: '看您昨晚11点还在看新品', severity: 'warning' },
    { context: ['tea'], draft: '您最近是不是失眠了？我看您夜里常来', severity: 'critical' },
    { context: ['tea'], draft: '您在杭州西湖边上班吧，送到公司？', severity: 'critical' },
    { context: ['tea'], draft: '亲爱的周哥哥，又想我家茶了吧', severity: 'advice' },
    { context: ['tea'], draft: '您老婆上次说喜欢淡一点', severity: 'warning' },
    { context: ['line'], draft: '我看到您昨天在官網停留了五分鐘', severity: 'warning' },
    { context: ['en-shop'], draft: 'I noticed you viewed this three times last night', severity: 'warning' },
    { context: ['tea'], draft: '您孩子今年上小学了，正好买这个', severity: 'critical' },
    { context: ['none'], draft: '后台显示您在页面停留了八分钟，是不是有顾虑', severity: 'warning' },
    { context: ['none'], draft: '发现您这几天看了三次这款冲锋衣，喜欢就拍吧', severity: 'warning' },
    { context: ['none'], draft: '您家宝宝快一岁了吧，该换二段奶粉了', severity: 'critical' },
    { context: ['line'], draft: '您最近是不是懷孕了？這款孕婦可以用', severity: 'critical' },
    { context: ['line'], draft: '發現您昨天晚上一直在逛我們官網喔', severity: 'warning' },
    {
      context: ['none'],
      draft: "Your son just started school, so he'll need a backpack",
      severity: 'critical',
    },
    { context: ['none'], draft: 'We noticed you were browsing our jackets at midnight', severity: 'warning' },
    {
      context: ['none'],
      draft: "I see you're in Brighton near the station, want to pop in?",
      severity: 'critical',
    },
  ],
  allowed: [
    {
      context: ['none'],
      draft: '您购物车里的那款有券可以用，结算页自动减',
      because: 'what to do, not what was done',
    },
    {
      context: ['none'],
      draft: 'If you have a bad back, the firmer one may suit you better',
      because: 'supposed',
    },
    {
      context: ['none'],
      draft: "Hi. I see you're checking out our two-bedroom homes",
      because: 'an opening line',
    },
    { context: ['tea'], draft: '您8月20日买的小青柑，应该快喝完了', because: 'purchase record, cycle' },
    {
      context: ['tea'],
      said: [['customer', '我夜里睡不好，能喝吗']],
      draft: '睡不好就别晚上喝，白天淡泡可以',
      because: 'customer said it',
    },
    {
      context: ['tea'],
      said: [['customer', '地址改成公司']],
      draft: '好的，改成您发的公司地址',
      because: 'told by the customer',
    },
    { context: ['tea'], draft: '您说过喜欢淡，我给您挑淡的', because: 'told before' },
    { context: ['tea'], draft: '您好，我是小叶', because: 'neutral' },
    { context: ['tea'], said: [['customer', '给孩子买']], draft: '几岁？我按年龄推荐', because: 'told' },
    { context: ['line'], draft: '您上次買青柑，這次要一樣嗎', because: 'purchase record' },
    { context: ['en-shop'], draft: 'Your last order was one tin on 20 August', because: 'record' },
    { context: ['tea'], draft: '系统提醒您的订单今天到', because: 'service event' },
    {
      context: ['none'],
      said: [['customer', '我昨晚看了你们的冲锋衣']],
      draft: '您昨晚看了的那款还有M码',
      because: 'the customer said so',
    },
    {
      context: ['none'],
      said: [['customer', '给女儿买，五岁']],
      draft: '您女儿应该穿120码',
      because: 'told',
    },
    { context: ['none'], draft: '如果您家孩子对牛奶过敏，不建议喝', because: 'supposed' },
    { context: ['none'], draft: '看到您下的订单了，今天发货', because: 'an order' },
    { context: ['none'], draft: '您的孩子几岁了？我帮您选尺码', because: 'asks' },
    {
      context: ['none'],
      said: [['customer', "I'm looking for a tent"]],
      draft: "I see you're looking for a tent; how many people?",
      because: 'told',
    },
    {
      context: ['none'],
      said: [['customer', 'I live in Leeds']],
      draft: 'Since you live in Leeds, it should arrive tomorrow',
      because: 'told',
    },
    {
      context: ['none'],
      draft: "I need your mother's maiden name to find the account",
      because: 'asks, which another rule judges',
    },
  ],
  missed: [
    {
      context: ['none'],
      draft: '天冷了，接孩子放学记得多穿点',
      because: 'a child supposed without a word to the customer',
    },
  ],
} satisfies RuleExamples;
