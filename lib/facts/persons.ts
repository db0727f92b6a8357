import type { Span } from '../text/span';
import { matchesOf } from '../text/sticky';
import type { MessageFacts } from './message-facts';

/** A person named in a message who is neither its customer nor of the shop's staff. */
export interface NamedPerson extends Span {
  /** `loose`: a surname and a title alone, or words that only may be a name. */
  readonly surety: 'named' | 'loose';
}

/** The 120 commonest family names; source: 公安部《全国姓名报告》, 2020. Simplified, as in folded text. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔汤温康施文牛樊葛邢安齐庞颜庄章鲁岳翟殷詹申耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕季裴霍涂成苗谷曲盛冉翁蓝骆路游辛靳管柴蒙鲍华喻祁房';
const TITLE = '女士|先生|小姐|太太|阿姨|大哥|大姐|大爷|奶奶|叔叔|同学';
/** What only belongs to a person: 的货, 家, 也投诉. */
const BELONGS =
  '的(?:货|订单|单子|包裹|快递|地址|电话|收货|收件|联系|手机|信息|资料|东西|聊天|对话|记录|截图|那件|那单)|家(?=[?。，,!？]|$|的|里|住|也|用)|也投诉|也买|也拍|也退|也订|也来|也用|投诉过|退过|昨[天晚]|前天|上周|上个?月|上礼拜|刚拍|刚买';
/** Behind a word for a customer, or where a clause begins: 客户张敏说, 跟周婷的搞混了, 李娜她买了. */
const NAMED_AFTER = '[那这]位|客[人户]|顾客|买家|朋友|闺蜜|邻居|同事|会员|单位的|公司的|小区的|楼的|[号栋]的';
const NAME_ENDS =
  '的|她|他|说|跟|和|在|也|就|买|拍|订|退|用|花|住|前天|昨天|上周|上个?月|上次|[，,：: ]? ?(?:1[3-9]\\d{9}|09\\d{2})|$|[，,。（(]';
const HAN_NAME = new RegExp(
  `[${SURNAMES}][\\u4e00-\\u9fff]{0,2}?(?:${TITLE})|[${SURNAMES}][\\u4e00-\\u9fff]{0,2}?(?:姐|哥|嫂|叔|婶|总|姨)(?=也|在|买|拍|订|她|他|家|的|上|昨|前|刚|说|用|拿|一|那)|[${SURNAMES}][\\u4e00-\\u9fff]{1,2}?(?=${BELONGS})|(?<=${NAMED_AFTER}|订单 ?[a-z]{0,4}-?\\d{3,10})[${SURNAMES}][\\u4e00-\\u9fff]{1,2}?(?=${NAME_ENDS})|(?<=^|[，,。!?~ 跟是把有]|上周|昨天|前天|刚才|那个|上个月)[${SURNAMES}][\\u4e00-\\u9fff]{1,2}?(?=[她他](?:的|买|用|也|住|订|拍|家|上|退|前|花|说|就)|的(?:搞|弄)|[：: ]{0,2}(?:1[3-9]\\d{9}|09\\d{2}-?\\d{3}))`,
  'g',
);
/** What they did, or how to reach them, soon behind a Latin name. */
const DID =
  "'s (?:order|parcel|account|receipt|chat)\\b|(?: (?:from|in|at|on) [A-Za-z ]{2,24})? (?:also |just |actually )?(?:paid|bought|ordered|returned|complained|lives|received|got|had|picked|chose|spent|told|swapped|has the same)\\b|,? (?:her|his|he|she)\\b|, order\\b|,? \\+\\d| about the same| ?\\((?=[^)]*(?:@|order|\\d{4}))|, ?(?=\\S*@)";
/** As typed: a title and a name, or two capitalised words. */
const LATIN_NAME = new RegExp(
  `\\b(?:(?:[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Mm]adam|Dr|[Uu]ncle|[Aa]unty)\\.? [A-Za-z][a-z]+(?: [A-Z][a-z]+)?|[A-Z][a-z]{1,14} [A-Z][a-z]{1,18})\\b(?=${DID})|(?<=\\b(?:for|to) )(?:Mr|Mrs|Ms|Miss|Dr)\\.? [A-Z][a-z]+|(?<=\\b(?:customer|client|buyer|neighbour|neighbor|friend),? )[A-Z][a-z]{1,14} [A-Z][a-z]{1,18}\\b`,
  'g',
);
/** All in small letters a name is told only by what was bought, and by the details beside it. */
const SMALL_NAME =
  /\b(?!(?:most|some|many|other|the|this|that|our|your|my|a|few|last|people|customers|someone|everyone|who|you|they|we|it|and|but|have|has|had|just|already|also|what|which|when|if)\b)[a-z]{3,12} (?!(?:has|have|had|just|already|also|you|people|customer|customers|buyer|she|they|who|been|one|was|were|is|are|not|you've|i've)\b)[a-z]{3,14}(?= (?:(?:(?:out |over |down |up )?(?:in|from|at) [a-z ]{2,24}? )?(?:got|grabbed|picked|uses|put|has|took) (?!back\b|it\b|to\b|in touch)|(?:paid|bought|ordered|returned|complained)\b))/g;
const NOT_A_NAME =
  /^(?:The|This|That|Your|Our|We|You|It|Here|There|If|When|Please|Thanks|Thank|Good|Hi|Hello|Dear|Best|Kind|Same|New|Happy|Free|Black|Order|Customer)\b/;
/** Surnames that begin everyday words: 高 in 高端, 方 in 方便, 于 in 于是. */
const NO_SURNAME =
  /^(?:马上|高端|方便|于是|成都|江浙|金额|白天|包邮|安排|全部|任何|何时|单子|石头|温度|文件|关于|申请|管理|路上|房子|章节|顾客|安全|时间|包括|万一|尚未|符合|成功|成本|单独|单价|季度|华东|华南|华北|华中|毛重|方案|方式|高级|左右|应该|许多|常用|曲奇|谷物|梅子|兰花|石榴|牛奶|白茶|黄茶|熊猫|龙井|金骏|雷打|江苏|江西|宁波|宁夏|安徽|温州|苏州|杭州|广州|郑州|石家|马桶|包装|包裹|任意|关注|管家|方的|家里)/;

/** People of whom `facts` tells. `known`: names and texts in which a name is no news. */
export function readOtherPersons(facts: MessageFacts, known: readonly string[]): readonly NamedPerson[] {
  const { reading } = facts;
  const found: NamedPerson[] = [];
  for (const match of matchesOf(HAN_NAME, reading.text)) {
    const [name] = match;
    const start = match.index;
    const bare = name.replace(TITLE_AT_END, '');
    const hasTitle = bare !== name;
    if (NO_SURNAME.test(name) || isStaff(reading.text, start, start + name.length)) continue;
    if (/[您你我]/.test(bare) || isKnown(known, name, bare)) continue;
    // 那位周先生 may be this customer addressed; a mere form of address tells of nobody.
    if (hasTitle && isAddress(reading.text, start, start + name.length)) continue;
    found.push({ start, end: start + name.length, surety: 'named' });
  }
  const { original, offsets } = reading.folded;
  if (!LATIN.test(original)) return found;
  for (const match of matchesOf(LATIN_NAME, original)) {
    const [name] = match;
    const start = offsets === null ? match.index : offsets.indexOf(match.index);
    if (start >= 0 && isNews(facts, known, name, start))
      found.push({ start, end: start + name.length, surety: 'named' });
  }
  if (found.length === 0)
    for (const match of matchesOf(SMALL_NAME, reading.text))
      if (isNews(facts, known, match[0], match.index))
        found.push({ start: match.index, end: match.index + match[0].length, surety: 'loose' });
  return found;
}

const TITLE_AT_END = new RegExp(`(?:${TITLE}|[姐哥嫂叔婶总姨])$`);
const LATIN = /[A-Za-z]{2} [A-Za-z]{2}/;

/** A Latin name of nobody known: not of the staff, the customer, or the shop's goods. */
const isNews = (facts: MessageFacts, known: readonly string[], name: string, start: number): boolean =>
  !NOT_A_NAME.test(name) &&
  !isStaff(facts.reading.text, start, start + name.length) &&
  !known.some((text) => text.toLowerCase().includes(name.toLowerCase())) &&
  !facts.terms.some((term) => term.start < start + name.length && start < term.end);

/** The customer's own name, or one the customer said; 周 is known of 周先生 and of 周伟. */
const isKnown = (known: readonly string[], name: string, bare: string): boolean =>
  known.some((text) => text.includes(name) || (bare.length > 1 && text.includes(bare)));

/** At the start of a message or after a greeting, a name with a title is whom it is addressed to. */
const isAddress = (text: string, start: number, end: number): boolean =>
  !HAS_NUMBER.test(text.slice(end, end + 6)) &&
  ((start === 0 && !BELONGS_AFTER.test(text.slice(end))) || isGreeted(text, start, end));
const HAS_NUMBER = /^[\s，,：:]*(?:1[3-9]\d|09\d\d|\+\d)/;
const BELONGS_AFTER = new RegExp(`^(?:${BELONGS}|[她他])`);
const isGreeted = (text: string, start: number, end: number): boolean =>
  /(?:^|[，,。.!~ 亲好])$/.test(text.slice(0, start)) &&
  /^(?:[，,。.!~: ]|您|你|好|早|晚上|下午|$)/.test(text.slice(end));

const STAFF_BEFORE =
  /(?:快递员?|派送员?|配送员?|司机|财务|仓库|会计|品控|设计师?|专员|客服|店长|经理|主管|(?<![您你]的?)同事|我是|我叫|师傅|老师|工程师|顾问|导购|司机|法人|代表|作者|主播|courier|driver|agent|colleague|manager|reviewer|technician|i'm|this is|my name is|from|(?<!had )with|by)(?: is|'s)?[：: ]{0,2}$/;
const STAFF_AFTER = /^(?:师傅|老师|经理|店长|主管|专员|医生|教授|大师|导演)/;
const isStaff = (text: string, start: number, end: number): boolean =>
  STAFF_BEFORE.test(text.slice(Math.max(0, start - 14), start)) || STAFF_AFTER.test(text.slice(end, end + 4));
