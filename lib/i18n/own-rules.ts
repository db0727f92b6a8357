import type { Localized } from '../model/locale';
import type { Act, OwnExample } from '../model/own-rule';

/** Fields of the form in which a rule of the shop's own is written. */
export type OwnRuleField =
  | 'title'
  | 'customerSees'
  | 'severity'
  | 'trial'
  | 'phrases'
  | 'acts'
  | 'products'
  | 'links'
  | 'customerSaid'
  | 'satisfiedBy'
  | 'remedy'
  | 'flagged'
  | 'allowed'
  | 'draft'
  | 'customer'
  | 'shop';

/** A rule to begin with: changed to fit, then stored. */
interface StartText {
  readonly label: string;
  readonly title: string;
  readonly customerSees: string;
  readonly phrases: readonly string[];
  readonly duties: readonly (readonly string[])[];
  readonly customerSaid: readonly string[];
  /** `{link}`: one of the shop's own addresses. */
  readonly flagged: OwnExample;
  readonly allowed: OwnExample;
}

interface OwnRuleText {
  readonly section: string;
  readonly lead: string;
  readonly none: string;
  readonly onTrial: string;
  readonly addDuty: string;
  readonly addExample: string;
  readonly startWith: string;
  readonly start: Readonly<Record<'duty' | 'banned' | 'care', StartText>>;
  readonly act: Readonly<Record<Act, string>>;
  readonly field: Readonly<Record<OwnRuleField, string>>;
  readonly hint: Readonly<Partial<Record<OwnRuleField, string>>>;
  readonly fault: Readonly<Record<'not-flagged' | 'flagged' | 'remedy-flagged', string>>;
}

export const ownRuleText: Localized<OwnRuleText> = {
  'zh-CN': {
    section: '本店自己的规则',
    lead: '只有你们店知道的事：哪句话不能说，哪样东西要先讲清楚。每条都要带例子，存之前先拿例子试一遍。',
    none: '还没有。比如：发付款链接之前，先讲清发货和退换。',
    onTrial: '只记录',
    addDuty: '加一项要讲的',
    addExample: '加一个例子',
    startWith: '从一个例子改起：',
    start: {
      duty: {
        label: '付款前要讲清的',
        title: '付款之前，发货和退换还没讲',
        customerSees: '钱付了才知道不能退？',
        phrases: [],
        duties: [
          ['发货', '几天到', '包邮'],
          ['退换', '退货', '七天无理由'],
        ],
        customerSaid: [],
        flagged: { shop: '明天发货', draft: '好的，在这里付款就行 {link}' },
        allowed: { shop: '明天发货，七天内可以退换', draft: '好的，在这里付款就行 {link}' },
      },
      banned: {
        label: '不能说的话',
        title: '这句话我们店不说',
        customerSees: '内部价都能给，那标价是骗人的？',
        phrases: ['内部价', '员工价', '偷偷给*便宜'],
        duties: [],
        customerSaid: [],
        flagged: { draft: '我给您走内部价' },
        allowed: { draft: '我们没有内部价，价格都在页面上' },
      },
      care: {
        label: '客户提到某件事时',
        title: '客户说过敏，先讲成分',
        customerSees: '我说了过敏，你还是只管推荐。',
        phrases: ['推荐', '适合您', '可以用'],
        duties: [['成分', '先试一点', '耳后试', '问医生']],
        customerSaid: ['过敏', '敏感肌'],
        flagged: { customer: '我皮肤过敏', draft: '推荐您用这款面霜' },
        allowed: { customer: '我皮肤过敏', draft: '推荐这款面霜，成分在这里，先在耳后试一点' },
      },
    },
    act: {
      price: '报价格',
      discount: '说优惠',
      promise: '答应什么时候做什么',
      payment: '发付款的链接或码',
      'order-link': '发本店的下单链接',
      link: '发任何链接',
      picture: '发图片',
    },
    field: {
      title: '提醒客服的话',
      customerSees: '客户会怎么想',
      severity: '多严重',
      trial: '先只记录，不提醒，看看几天准不准',
      phrases: '回复里有这些话',
      acts: '回复做了这些事',
      products: '说到这些商品',
      links: '带这些网址',
      customerSaid: '只在客户说过这些之后',
      satisfiedBy: '先讲过下面每一项，就不提醒',
      remedy: '可以改发这句',
      flagged: '该提醒的例子',
      allowed: '不该提醒的例子',
      draft: '客服要发的',
      customer: '之前客户说（可空）',
      shop: '之前客服说（可空）',
    },
    hint: {
      title: '一句话说清哪里不妥，客服在卡片上看到它',
      phrases: '每行一个，有一个就算；* 代表中间隔几个字，例如 加*微信。说“没有、不能”的不算',
      acts: '有一样就算。话、事、商品、网址，填了几种就要几种都对上',
      products: '不选就不限',
      customerSaid: '每行一个；空着就不限',
      satisfiedBy: '每一项在这次聊天里讲过，或写在这句里。空着就每次都提醒',
      remedy: '这句也会拿规则试一遍',
    },
    fault: {
      'not-flagged': '试了一遍：这句没有被提醒。改规则，或改例子',
      flagged: '试了一遍：这句被提醒了。把规则收窄，或改例子',
      'remedy-flagged': '这句自己就会被提醒，换一句',
    },
  },
  'zh-TW': {
    section: '本店自己的規則',
    lead: '只有你們店知道的事：哪句話不能說，哪樣東西要先講清楚。每條都要附例子，存之前先拿例子試一遍。',
    none: '還沒有。比如：傳付款連結之前，先講清出貨和退換。',
    onTrial: '只記錄',
    addDuty: '加一項要講的',
    addExample: '加一個例子',
    startWith: '從一個例子改起：',
    start: {
      duty: {
        label: '付款前要講清的',
        title: '付款之前，出貨和退換還沒講',
        customerSees: '錢付了才知道不能退？',
        phrases: [],
        duties: [
          ['出貨', '幾天到', '免運'],
          ['退換', '退貨', '鑑賞期'],
        ],
        customerSaid: [],
        flagged: { shop: '明天出貨', draft: '好的，在這裡付款就可以 {link}' },
        allowed: { shop: '明天出貨，七天內可以退換', draft: '好的，在這裡付款就可以 {link}' },
      },
      banned: {
        label: '不能說的話',
        title: '這句話我們店不說',
        customerSees: '內部價都能給，那標價是騙人的？',
        phrases: ['內部價', '員工價', '偷偷給*便宜'],
        duties: [],
        customerSaid: [],
        flagged: { draft: '我給您走內部價' },
        allowed: { draft: '我們沒有內部價，價格都在頁面上' },
      },
      care: {
        label: '客人提到某件事時',
        title: '客人說過敏，先講成分',
        customerSees: '我說了過敏，你還是只管推薦。',
        phrases: ['推薦', '適合您', '可以用'],
        duties: [['成分', '先試一點', '耳後試', '問醫師']],
        customerSaid: ['過敏', '敏感肌'],
        flagged: { customer: '我皮膚過敏', draft: '推薦您用這款面霜' },
        allowed: { customer: '我皮膚過敏', draft: '推薦這款面霜，成分在這裡，先在耳後試一點' },
      },
    },
    act: {
      price: '報價格',
      discount: '說優惠',
      promise: '答應什麼時候做什麼',
      payment: '傳付款的連結或碼',
      'order-link': '傳本店的下單連結',
      link: '傳任何連結',
      picture: '傳圖片',
    },
    field: {
      title: '提醒客服的話',
      customerSees: '客人會怎麼想',
      severity: '多嚴重',
      trial: '先只記錄，不提醒，看看幾天準不準',
      phrases: '回覆裡有這些話',
      acts: '回覆做了這些事',
      products: '說到這些商品',
      links: '帶這些網址',
      customerSaid: '只在客人說過這些之後',
      satisfiedBy: '先講過下面每一項，就不提醒',
      remedy: '可以改傳這句',
      flagged: '該提醒的例子',
      allowed: '不該提醒的例子',
      draft: '客服要傳的',
      customer: '之前客人說（可空）',
      shop: '之前客服說（可空）',
    },
    hint: {
      title: '一句話說清哪裡不妥，客服在卡片上看到它',
      phrases: '每行一個，有一個就算；* 代表中間隔幾個字，例如 加*LINE。說「沒有、不能」的不算',
      acts: '有一樣就算。話、事、商品、網址，填了幾種就要幾種都對上',
      products: '不選就不限',
      customerSaid: '每行一個；空著就不限',
      satisfiedBy: '每一項在這次聊天裡講過，或寫在這句裡。空著就每次都提醒',
      remedy: '這句也會拿規則試一遍',
    },
    fault: {
      'not-flagged': '試了一遍：這句沒有被提醒。改規則，或改例子',
      flagged: '試了一遍：這句被提醒了。把規則收窄，或改例子',
      'remedy-flagged': '這句自己就會被提醒，換一句',
    },
  },
  en: {
    section: 'Rules of your own',
    lead: 'For what only your shop knows: words never used, things to say first. Each needs examples, and is tried on them before it is saved.',
    none: 'None yet. For instance: before a payment link goes out, delivery and returns were said.',
    onTrial: 'only logged',
    addDuty: 'Add a thing to say',
    addExample: 'Add an example',
    startWith: 'Start from an example:',
    start: {
      duty: {
        label: 'To be said before paying',
        title: 'Delivery and returns were not said before paying',
        customerSees: 'I paid, and only now I learn I cannot return it?',
        phrases: [],
        duties: [
          ['deliver*', 'ships', 'arrive'],
          ['return*', 'refund*'],
        ],
        customerSaid: [],
        flagged: { shop: 'It ships tomorrow', draft: 'Great, you can pay here {link}' },
        allowed: {
          shop: 'It ships tomorrow, and you can return it within 30 days',
          draft: 'Great, you can pay here {link}',
        },
      },
      banned: {
        label: 'Words we do not use',
        title: 'Our shop does not say this',
        customerSees: 'If there is a staff price, is the listed one a lie?',
        phrases: ['staff price', 'secret discount', 'just between us'],
        duties: [],
        customerSaid: [],
        flagged: { draft: 'I can get you our staff price' },
        allowed: { draft: 'We have no staff price; the price is on the page' },
      },
      care: {
        label: 'When a customer mentions something',
        title: 'They named an allergy; say what is in it first',
        customerSees: 'I told you I am allergic, and you just recommend.',
        phrases: ['recommend', 'suits you', 'you can use'],
        duties: [['ingredients', 'patch test', 'ask your doctor']],
        customerSaid: ['allergic', 'allergy', 'sensitive skin'],
        flagged: { customer: 'my skin is allergic', draft: 'I recommend this cream' },
        allowed: {
          customer: 'my skin is allergic',
          draft: 'I recommend this cream; the ingredients are here, please do a patch test first',
        },
      },
    },
    act: {
      price: 'names a price',
      discount: 'speaks of a discount',
      promise: 'promises something by a time',
      payment: 'sends a payment link or code',
      'order-link': 'sends one of our order links',
      link: 'sends any link',
      picture: 'sends a picture',
    },
    field: {
      title: 'What the agent reads',
      customerSees: 'In the customer’s eyes',
      severity: 'How grave',
      trial: 'Only log it at first, warn nobody, and see how often it is right',
      phrases: 'The reply has any of these words',
      acts: 'The reply does any of these',
      products: 'It speaks of any of these products',
      links: 'It has any of these addresses',
      customerSaid: 'Only after the customer said any of these',
      satisfiedBy: 'No warning once each of these was said',
      remedy: 'Send this instead',
      flagged: 'Examples to warn about',
      allowed: 'Examples to leave alone',
      draft: 'The agent writes',
      customer: 'Customer before (optional)',
      shop: 'Agent before (optional)',
    },
    hint: {
      title: 'What is wrong, in one line; it stands on the card',
      phrases:
        'One a line, any of them counts. * stands for a few characters between: pay*friend. Not where it is denied',
      acts: 'Any of them counts. Of words, acts, products and addresses, each kind that is filled in must be met',
      products: 'None chosen: any',
      customerSaid: 'One a line; empty: always',
      satisfiedBy: 'Said earlier in this chat, or in the reply itself. Empty: it warns every time',
      remedy: 'It is tried on all rules too',
    },
    fault: {
      'not-flagged': 'Tried it: this is not warned about. Change the rule or the example',
      flagged: 'Tried it: this is warned about. Narrow the rule or change the example',
      'remedy-flagged': 'This would be warned about itself; choose other words',
    },
  },
};
