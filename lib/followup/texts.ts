import type { Localized } from '../model/locale';
import type { Festival } from './festivals';
import type { Weather } from './plan';

/** The facts a sentence is made of, in words. Empty: not known, and not said. */
export interface FollowUpFacts {
  /** `周先生您好，我是小叶。`, with as much of it as is known. */
  readonly hello: string;
  readonly product: string;
  /** `8月20日`. */
  readonly date: string;
  readonly days: string;
  readonly festival: string;
  readonly festivalDate: string;
  readonly link: string;
}

type Wording = (facts: FollowUpFacts) => string;

/** Each kind has several wordings: nobody gets the same one twice running. */
export interface FollowUpTexts {
  readonly hello: (name: string, agent: string) => string;
  readonly link: (link: string) => string;
  readonly cycle: readonly Wording[];
  readonly order: readonly Wording[];
  readonly usage: readonly Wording[];
  readonly birthday: readonly Wording[];
  /** With what was bought for it before. */
  readonly festival: readonly Wording[];
  /** Of which the customer spoke. */
  readonly festivalSaid: readonly Wording[];
  readonly arrivalPromised: readonly Wording[];
  readonly arrivalTagged: readonly Wording[];
  readonly weather: Readonly<Record<Weather, readonly Wording[]>>;
  readonly festivals: Readonly<Record<Festival, string>>;
}

const zhCN: FollowUpTexts = {
  hello: (name, agent) =>
    `${name === '' ? '您好' : `${name}您好`}${agent === '' ? '，' : `，我是${agent}。`}`,
  link: (link) => `官方链接：${link} 。`,
  cycle: [
    ({ hello, product, date, days, link }) =>
      `${hello}您${date}买的${product}，按您大约${days}天一次的习惯，可能快用完了。${link}还有的话就不用管。`,
    ({ hello, product, date }) =>
      `${hello}${date}那次的${product}用得还合适吗？想续的话说一声，我把价格和日期一次说清；不需要也不用回。`,
    ({ hello, product, days }) =>
      `${hello}您差不多${days}天会续一次${product}，这次到时间了，来问一句。不着急，您看方便。`,
  ],
  order: [
    ({ hello, product, date }) =>
      `${hello}您${date}下单的${product}收到了吗？有破损或者不对的地方直接告诉我，我来处理。`,
    ({ hello, product }) => `${hello}${product}到了的话，麻烦您看一眼包装和数量。哪里不对，拍给我就行。`,
  ],
  usage: [
    ({ hello, product, date }) =>
      `${hello}${product}是您${date}买的，用到现在有没有不顺手的地方？怎么放、怎么用，都可以问我。`,
    ({ hello, product }) => `${hello}${product}用下来怎么样？不合适的地方您直说，我记下来。没有就不用回。`,
  ],
  birthday: [
    ({ hello }) => `${hello}祝您生日快乐，新的一岁平平安安。`,
    ({ hello }) => `${hello}生日快乐！愿您这一年顺心。不用回。`,
  ],
  festival: [
    ({ hello, festival, festivalDate, product, date }) =>
      `${hello}${festival}是${festivalDate}。您上回节前（${date}）买过${product}，今年要是也用得上，可以先问我哪天下单来得及；用不上就当问个好。`,
    ({ hello, festival, product }) =>
      `${hello}快到${festival}了。上回节前您买的是${product}，今年有打算的话跟我说，没有也没关系。`,
  ],
  festivalSaid: [
    ({ hello, festival, festivalDate }) =>
      `${hello}您提过${festival}要用，今年是${festivalDate}。要不要我先把合适的和发货时间列给您？用不上不用回。`,
    ({ hello, festival }) => `${hello}${festival}快到了，您之前说起过。需要我帮您看看就说一声，不急。`,
  ],
  arrivalPromised: [
    ({ hello, product, link }) => `${hello}之前答应到货告诉您：${product}到了。${link}要不要都行，您看方便。`,
    ({ hello, product, link }) => `${hello}来兑现一句话：${product}到货了。${link}不需要也没关系。`,
  ],
  arrivalTagged: [
    ({ hello, product, link }) => `${hello}店里新到了${product}，跟您之前买的是一类。${link}没兴趣不用回。`,
    ({ hello, product }) => `${hello}新到了${product}，想了解的话我把资料和价格发您；不需要就不用管。`,
  ],
  weather: {
    cold: [({ hello }) => `${hello}这两天降温，出门多穿一点。没有别的事，不用回。`],
    heat: [({ hello }) => `${hello}这两天很热，您注意防暑。没有别的事，不用回。`],
    rain: [({ hello }) => `${hello}这几天下雨，路上慢一点。没有别的事，不用回。`],
    storm: [({ hello }) => `${hello}这两天风雨大，您注意安全，少出门。没有别的事，不用回。`],
  },
  festivals: {
    'new-year': '元旦',
    'spring-festival': '春节',
    lantern: '元宵节',
    valentine: '情人节',
    easter: '复活节',
    'mothers-day': '母亲节',
    'dragon-boat': '端午节',
    'fathers-day': '父亲节',
    qixi: '七夕',
    'teachers-day': '教师节',
    'mid-autumn': '中秋节',
    'national-day': '国庆节',
    'double-ninth': '重阳节',
    thanksgiving: '感恩节',
    christmas: '圣诞节',
  },
};

const zhTW: FollowUpTexts = {
  hello: (name, agent) =>
    `${name === '' ? '您好' : `${name}您好`}${agent === '' ? '，' : `，我是${agent}。`}`,
  link: (link) => `官方連結：${link} 。`,
  cycle: [
    ({ hello, product, date, days, link }) =>
      `${hello}您${date}買的${product}，照您大約${days}天一次的習慣，可能快用完了。${link}還有的話就不用理會。`,
    ({ hello, product, date }) =>
      `${hello}${date}那次的${product}用得還合適嗎？想續的話說一聲，我把價格和日期一次說清楚；不需要也不用回。`,
    ({ hello, product, days }) =>
      `${hello}您差不多${days}天會續一次${product}，這次時間到了，來問一句。不急，看您方便。`,
  ],
  order: [
    ({ hello, product, date }) =>
      `${hello}您${date}下單的${product}收到了嗎？有破損或不對的地方直接告訴我，我來處理。`,
    ({ hello, product }) => `${hello}${product}到了的話，麻煩您看一下包裝和數量。哪裡不對，拍給我就好。`,
  ],
  usage: [
    ({ hello, product, date }) =>
      `${hello}${product}是您${date}買的，用到現在有沒有不順手的地方？怎麼放、怎麼用，都可以問我。`,
    ({ hello, product }) => `${hello}${product}用下來怎麼樣？不合適的地方您直說，我記下來。沒有就不用回。`,
  ],
  birthday: [
    ({ hello }) => `${hello}祝您生日快樂，新的一歲平平安安。`,
    ({ hello }) => `${hello}生日快樂！願您這一年順心。不用回。`,
  ],
  festival: [
    ({ hello, festival, festivalDate, product, date }) =>
      `${hello}${festival}是${festivalDate}。您上回節前（${date}）買過${product}，今年要是也用得上，可以先問我哪天下單來得及；用不上就當問個好。`,
    ({ hello, festival, product }) =>
      `${hello}快到${festival}了。上回節前您買的是${product}，今年有打算的話跟我說，沒有也沒關係。`,
  ],
  festivalSaid: [
    ({ hello, festival, festivalDate }) =>
      `${hello}您提過${festival}要用，今年是${festivalDate}。要不要我先把合適的和出貨時間列給您？用不上不用回。`,
    ({ hello, festival }) => `${hello}${festival}快到了，您之前說起過。需要我幫您看看就說一聲，不急。`,
  ],
  arrivalPromised: [
    ({ hello, product, link }) => `${hello}之前答應到貨告訴您：${product}到了。${link}要不要都行，看您方便。`,
    ({ hello, product, link }) => `${hello}來兌現一句話：${product}到貨了。${link}不需要也沒關係。`,
  ],
  arrivalTagged: [
    ({ hello, product, link }) => `${hello}店裡新到了${product}，跟您之前買的是一類。${link}沒興趣不用回。`,
    ({ hello, product }) => `${hello}新到了${product}，想了解的話我把資料和價格發您；不需要就不用理會。`,
  ],
  weather: {
    cold: [({ hello }) => `${hello}這兩天降溫，出門多穿一點。沒有別的事，不用回。`],
    heat: [({ hello }) => `${hello}這兩天很熱，您注意防曬補水。沒有別的事，不用回。`],
    rain: [({ hello }) => `${hello}這幾天下雨，路上慢一點。沒有別的事，不用回。`],
    storm: [({ hello }) => `${hello}這兩天風雨大，您注意安全，少出門。沒有別的事，不用回。`],
  },
  festivals: {
    'new-year': '元旦',
    'spring-festival': '春節',
    lantern: '元宵節',
    valentine: '情人節',
    easter: '復活節',
    'mothers-day': '母親節',
    'dragon-boat': '端午節',
    'fathers-day': '父親節',
    qixi: '七夕',
    'teachers-day': '教師節',
    'mid-autumn': '中秋節',
    'national-day': '國慶節',
    'double-ninth': '重陽節',
    thanksgiving: '感恩節',
    christmas: '聖誕節',
  },
};

const en: FollowUpTexts = {
  hello: (name, agent) =>
    `${name === '' ? 'Hello' : `Hello ${name}`}${agent === '' ? ', ' : `, this is ${agent}. `}`,
  link: (link) => `The official link: ${link} `,
  cycle: [
    ({ hello, product, date, days, link }) =>
      `${hello}You bought ${product} on ${date}; at your usual ${days} days you may be near the end of it. ${link}If there is plenty left, just ignore this.`,
    ({ hello, product, date }) =>
      `${hello}How is the ${product} from ${date}? If you want more, say so and I will give you price and dates in one message; no need to reply if not.`,
    ({ hello, product, days }) =>
      `${hello}You have been getting ${product} about every ${days} days, so I am asking once. No rush, whenever suits you.`,
  ],
  order: [
    ({ hello, product, date }) =>
      `${hello}Did the ${product} you ordered on ${date} arrive? If anything is damaged or wrong, tell me and I will sort it out.`,
    ({ hello, product }) =>
      `${hello}If the ${product} is there, please have a quick look at the packaging and the quantity. If something is off, a photo is enough.`,
  ],
  usage: [
    ({ hello, product, date }) =>
      `${hello}You have had the ${product} since ${date}. Is anything awkward about it? Ask me about use or care any time.`,
    ({ hello, product }) =>
      `${hello}How is the ${product} working out? If something does not suit you, please say so plainly; I note it down. No need to reply if all is well.`,
  ],
  birthday: [
    ({ hello }) => `${hello}Happy birthday, and a good year ahead.`,
    ({ hello }) => `${hello}Wishing you a very happy birthday. No need to reply.`,
  ],
  festival: [
    ({ hello, festival, festivalDate, product, date }) =>
      `${hello}${festival} is on ${festivalDate}. Before the last one (${date}) you bought ${product}; if it is useful again, ask me by when to order. If not, take this as a hello.`,
    ({ hello, festival, product }) =>
      `${hello}${festival} is coming up. Last time you bought ${product} for it; if you have plans this year let me know, and if not that is fine too.`,
  ],
  festivalSaid: [
    ({ hello, festival, festivalDate }) =>
      `${hello}You mentioned ${festival}; this year it is on ${festivalDate}. Shall I list what fits, with delivery dates? No need to reply if not.`,
    ({ hello, festival }) =>
      `${hello}${festival} is near and you had mentioned it. If I can help, say so; no rush.`,
  ],
  arrivalPromised: [
    ({ hello, product, link }) =>
      `${hello}I promised to tell you: ${product} has arrived. ${link}Whether you take it is up to you.`,
    ({ hello, product, link }) =>
      `${hello}As promised, word from me: ${product} is in. ${link}Not buying is fine too.`,
  ],
  arrivalTagged: [
    ({ hello, product, link }) =>
      `${hello}${product} is new in our shop, of the kind you have bought before. ${link}No need to reply if it is not for you.`,
    ({ hello, product }) =>
      `${hello}We now have ${product}. If you would like details and the price, I will send them; otherwise just ignore this.`,
  ],
  weather: {
    cold: [
      ({ hello }) => `${hello}It is getting cold these days; keep warm. Nothing else, no need to reply.`,
    ],
    heat: [({ hello }) => `${hello}It is very hot these days; take care. Nothing else, no need to reply.`],
    rain: [({ hello }) => `${hello}It is wet out; take care on the road. Nothing else, no need to reply.`],
    storm: [
      ({ hello }) => `${hello}There is a storm about; please stay safe. Nothing else, no need to reply.`,
    ],
  },
  festivals: {
    'new-year': 'New Year',
    'spring-festival': 'Spring Festival',
    lantern: 'the Lantern Festival',
    valentine: "Valentine's Day",
    easter: 'Easter',
    'mothers-day': "Mother's Day",
    'dragon-boat': 'the Dragon Boat Festival',
    'fathers-day': "Father's Day",
    qixi: 'Qixi',
    'teachers-day': "Teachers' Day",
    'mid-autumn': 'the Mid-Autumn Festival',
    'national-day': 'National Day',
    'double-ninth': 'the Double Ninth Festival',
    thanksgiving: 'Thanksgiving',
    christmas: 'Christmas',
  },
};

export const followUpTexts: Localized<FollowUpTexts> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
