import type { NoticeView, StripView, WarningView } from '../../components/coach-strip/view';
import { creditText } from '../../lib/i18n/credits';
import type { Evidence, Finding, Severity } from '../../lib/model/finding';
import type { Locale, Localized } from '../../lib/model/locale';

/** Times of the invented tea conversation, on one November day in Shanghai. */
const at = (clock: string) => Date.parse(`2026-11-18T${clock}:00+08:00`);
const day = (date: string) => Date.parse(`${date}T12:00:00+08:00`);

interface Words {
  readonly title: string;
  readonly customerSees: string;
  readonly remedy: string;
}
const said: Localized<Record<'discount' | 'quote' | 'second' | 'doubt', string>> = {
  'zh-CN': {
    discount: '现在有优惠吗？',
    quote: '128元，跟天猫店一样的价格',
    second: '微信下单的话可以给您123',
    doubt: '这店不是我要的牌子啊，而且怎么是个补运费的链接？',
  },
  'zh-TW': {
    discount: '現在有優惠嗎？',
    quote: '128元，跟天貓店一樣的價格',
    second: '微信下單的話可以給您123',
    doubt: '這店不是我要的牌子啊，而且怎麼是個補運費的連結？',
  },
  en: {
    discount: 'Any discount now?',
    quote: '128 yuan, same price as the Tmall store',
    second: 'if you order on WeChat you can have it for 123',
    doubt: 'This store is not the brand I want, and why is it a freight listing?',
  },
};
const warnings: Localized<Record<'withheld' | 'code' | 'swap' | 'late' | 'recall', Words>> = {
  'zh-CN': {
    withheld: {
      title: '他问了优惠，价格册里有老客价118元没说',
      customerSees: '我是老客，反而比上次贵，也没优惠？',
      remedy:
        '价格跟您说清楚：您上次是8月活动价123元；天猫店今天标价128元；您在我们官方小程序下单，老客价118元，包邮，到11月30日24点。茶是同一款同一规格，两边都可以买，看您方便。',
    },
    code: {
      title: '这是个人收款码',
      customerSees: '钱直接进了个人口袋，没有店名没有订单，出事我找谁？',
      remedy:
        '付款走我们的官方小程序「岭上柑茶铺」：https://shop.lingshanggan.example/m/xqg250 。付款页收款方是「【　】」，有订单，可开票，收到7天内按页面规则可以退。',
    },
    swap: {
      title: '这不是岭上柑的店',
      customerSees: '我认的是原来的牌子，你给我另一家店的补运费链接，货到底是谁的？',
      remedy:
        '好的，还是岭上柑官方旗舰店，小青柑普洱250克，今天128元：https://lingshanggan.tmall.example/i/1 。刚才那个个人码是我发错了，请不要付，抱歉。',
    },
    late: {
      title: '他犹豫了你才降价，118元从11月1日就有效',
      customerSees: '我问的时候说同价，不买了才降10块，前面都是忽悠。',
      remedy:
        '周先生，刚才收款码和店铺链接我都发错了，对不起，让您不放心了。官方只有两个入口：小程序和天猫店。老客价118元在小程序，从11月1日到30日一直有效，一开始我没说，是我的错；天猫店128元。您不用急，两边都行，不买也没关系。',
    },
    recall: {
      title: '档案里有他买过什么，别再问',
      customerSees: '我都买过三次了还问我买什么。',
      remedy: '周先生您好，您上次8月20日买的是小青柑普洱250克一罐，这次还是这款吗？',
    },
  },
  'zh-TW': {
    withheld: {
      title: '他問了優惠，價格冊裡有老客價118元沒說',
      customerSees: '我是老客，反而比上次貴，也沒優惠？',
      remedy:
        '價格跟您說清楚：您上次是8月活動價123元；天貓店今天標價128元；您在我們官方小程式下單，老客價118元，免運，到11月30日24點。兩邊都可以買，看您方便。',
    },
    code: {
      title: '這是個人收款碼',
      customerSees: '錢直接進了個人口袋，沒有店名沒有訂單，出事我找誰？',
      remedy:
        '付款走我們的官方小程式：https://shop.lingshanggan.example/m/xqg250 。付款頁收款方是「【　】」。',
    },
    swap: {
      title: '這不是嶺上柑的店',
      customerSees: '我認的是原來的牌子，你給我另一家店的補運費連結，貨到底是誰的？',
      remedy: '好的，還是嶺上柑官方旗艦店，今天128元：https://lingshanggan.tmall.example/i/1 。',
    },
    late: {
      title: '他猶豫了你才降價，118元從11月1日就有效',
      customerSees: '我問的時候說同價，不買了才降10塊，前面都是忽悠。',
      remedy:
        '周先生，剛才收款碼和店鋪連結我都發錯了，對不起。老客價118元在小程式，從11月1日到30日一直有效，一開始我沒說，是我的錯。您不用急，不買也沒關係。',
    },
    recall: {
      title: '檔案裡有他買過什麼，別再問',
      customerSees: '我都買過三次了還問我買什麼。',
      remedy: '周先生您好，您上次8月20日買的是小青柑普洱250克一罐，這次還是這款嗎？',
    },
  },
  en: {
    withheld: {
      title: 'He asked; the 118 returning-customer price is not mentioned',
      customerSees: 'A regular, and it costs more than last time with no discount?',
      remedy:
        'To be clear on price: last time you paid the August promotion price of 123; the Tmall store shows 128 today; in our official mini-program the returning-customer price is 118, shipping included, until 30 November. Same tea, same size; buy wherever you prefer.',
    },
    code: {
      title: 'This is a personal payment code',
      customerSees: 'The money goes to a person: no shop, no order. Who do I turn to if it goes wrong?',
      remedy:
        'Please pay in our official mini-program: https://shop.lingshanggan.example/m/xqg250 . The payee is 【　】; you get an order, an invoice on request, and returns within 7 days under the page rules.',
    },
    swap: {
      title: 'This is not the Lingshang Gan store',
      customerSees:
        'I came for the brand I know, and you send me a freight listing in another brand’s store.',
      remedy:
        'Of course: the official Lingshang Gan Tmall store, 128 today: https://lingshanggan.tmall.example/i/1 . The code I sent earlier was wrong, please don’t pay it. Sorry.',
    },
    late: {
      title: 'You cut the price only after he hesitated; 118 was valid since 1 Nov',
      customerSees: 'You said same price when I asked and cut 10 when I left. Everything before was a game.',
      remedy:
        'Mr Zhou, I sent the wrong code and the wrong store link, I’m sorry I made you doubt us. There are only two official places: the mini-program and the Tmall store. The returning-customer price of 118 is valid 1–30 November; I should have said so at the start. No rush.',
    },
    recall: {
      title: 'You already know what he buys',
      customerSees: 'Three orders and you still ask what I buy.',
      remedy: 'Hello Mr Zhou, on 20 August you bought one 250 g tin of Xiaoqinggan Pu’er. The same again?',
    },
  },
};

const PAYLOAD = 'wxp://f2f0EXAMPLE_EXAMPLE_EXAMPLE_EXAMPLE00';
const message = (clock: string, quote: string): Evidence => ({
  kind: 'message',
  messageId: clock,
  atMs: at(clock),
  quote,
});

function evidence(locale: Locale) {
  const isEnglish = locale === 'en';
  const price: Evidence = {
    kind: 'price',
    product: '小青柑普洱250g',
    channel: 'private',
    amountMinor: 11800,
    currency: 'CNY',
    offer: isEnglish ? 'returning customers' : '小程序老客价',
    fromMs: day('2026-11-01'),
    untilMs: day('2026-11-30'),
  };
  const purchase: Evidence = {
    kind: 'purchase',
    atMs: day('2026-08-20'),
    product: isEnglish ? 'Xiaoqinggan 250 g' : '小青柑普洱250g',
    unitPriceMinor: 12300,
    currency: 'CNY',
  };
  const payees: Evidence = {
    kind: 'policy',
    clause: 'payees',
    words: isEnglish ? 'the only payee is Lingshang Gan Tea' : '收款方只有岭上柑茶业有限公司',
  };
  const code: Evidence = { kind: 'code', payload: PAYLOAD, scheme: 'wechat-personal', payee: null };
  const link: Evidence = { kind: 'link', host: 'mingchuantang.tmall.example', shop: '茗川堂旗舰店' };
  const promise: Evidence = {
    kind: 'promise',
    text: isEnglish ? 'tracking number' : '发单号',
    dueAtMs: at('18:00'),
  };
  const consent: Evidence = { kind: 'consent', sinceMs: day('2026-09-01') };
  return { price, purchase, payees, code, link, promise, consent };
}

/** The warnings of the tea conversation in `locale`, with `blanks` in the remedy of the payment code. */
export function teaWarnings(locale: Locale) {
  const found = evidence(locale);
  const words = said[locale];
  const make = (
    rule: keyof (typeof warnings)['en'],
    severity: Severity,
    facts: readonly Evidence[],
    blanks: readonly string[] = [],
  ): WarningView => {
    const { title, customerSees, remedy } = warnings[locale][rule];
    const finding: Finding = { rule, severity, spans: [], evidence: facts, slots: {} };
    return { key: rule, finding, title, customerSees, remedy: { locale, text: remedy, blanks } };
  };
  const asked = message('10:20', words.discount);
  return {
    withheld: make('withheld', 'warning', [asked, found.price, found.purchase]),
    code: make('code', 'critical', [found.code, found.payees, found.promise, found.consent], ['payee']),
    swap: make('swap', 'critical', [found.link, message('10:33', words.doubt), found.payees]),
    late: make('late', 'critical', [
      found.price,
      message('10:23', words.quote),
      message('10:24', words.second),
      message('10:36', words.doubt),
    ]),
    recall: make('recall', 'advice', [found.purchase]),
  };
}

export interface Sample {
  readonly name: string;
  readonly view: StripView;
  readonly notice?: NoticeView;
  /** Pixels of the console's height. */
  readonly high?: number;
  /** Whether the gallery opens the list of reasons, or that of the other findings. */
  readonly press?: '.others' | '[data-reasons]' | '3';
}

/** Every state of the strip, in `locale`. */
export function samples(locale: Locale, pictureUrl: string): readonly Sample[] {
  const tea = teaWarnings(locale);
  const lastSaid = {
    name: locale === 'en' ? 'Mr Zhou' : '周先生',
    atMs: at('10:36'),
    text: said[locale].doubt,
  };
  const open = {
    kind: 'warnings',
    others: [],
    held: false,
    collapsed: false,
    evidenceShown: false,
    lastSaid: null,
    picture: null,
  } as const;
  const scheme = { 'zh-CN': '微信个人收款码', 'zh-TW': '微信個人收款碼', en: 'WeChat personal code' }[locale];
  const picture = {
    url: pictureUrl,
    payload: PAYLOAD,
    scheme,
    payee: null,
    corners: [
      { x: 0.3, y: 0.36 },
      { x: 0.7, y: 0.36 },
      { x: 0.7, y: 0.76 },
      { x: 0.3, y: 0.76 },
    ],
  };
  const credit = creditText[locale]['three-prices-told'];
  const low = 240;
  return [
    { name: 'calm', view: { kind: 'calm' }, high: low },
    { name: 'busy', view: { kind: 'busy' }, high: low },
    {
      name: 'blind',
      view: {
        kind: 'blind',
        reason: 'list-not-found',
        sinceMs: at('10:31'),
        lights: { list: 'missing', roles: 'unseen', composer: 'read', send: 'read', customer: 'read' },
      },
      high: low,
    },
    { name: 'stopped', view: { kind: 'stopped' }, high: low },
    {
      name: 'undetermined',
      view: { kind: 'undetermined', missing: ['policy.products', 'policy.payments'] },
      high: low,
    },
    { name: 'advice', view: { ...open, main: tea.recall, others: [tea.recall] }, high: low },
    { name: 'folded, held', view: { ...open, main: tea.late, held: true, collapsed: true }, high: low },
    {
      name: 'evidence shown',
      view: { ...open, main: tea.withheld, evidenceShown: true },
      high: low,
    },
    { name: 'warning', view: { ...open, main: tea.withheld, others: [tea.recall], lastSaid } },
    { name: 'critical, not sent yet', view: { ...open, main: tea.swap } },
    {
      name: 'held',
      view: { ...open, main: tea.late, others: [tea.swap, tea.withheld, tea.recall], held: true, lastSaid },
    },
    { name: 'reasons', view: { ...open, main: tea.late, held: true }, press: '3' },
    { name: 'picture', view: { ...open, main: tea.code, held: true, picture } },
    {
      name: 'others',
      view: { ...open, main: tea.swap, others: [tea.code, tea.withheld, tea.recall], held: true },
      press: '.others',
      high: 600,
    },
    {
      name: 'promise',
      view: { kind: 'calm' },
      notice: {
        kind: 'promise',
        words: locale === 'en' ? 'tracking number' : '发单号',
        dueAtMs: at('18:00'),
      },
      high: low,
    },
    { name: 'credit', view: { kind: 'calm' }, notice: { kind: 'credit', deed: credit }, high: low },
    {
      name: 'sent with a reason',
      view: { kind: 'calm' },
      notice: { kind: 'sent-with-reason', reason: 'facts-outdated' },
      high: low,
    },
    { name: 'not useful', view: { kind: 'calm' }, notice: { kind: 'not-useful', key: 'x' }, high: low },
    { name: 'insert failed', view: { kind: 'calm' }, notice: { kind: 'insert-failed' }, high: low },
    { name: 'picture unread', view: { kind: 'calm' }, notice: { kind: 'picture-unread' }, high: low },
  ];
}
