import type { RuleBook } from '../../components/dashboard/entry-words';
import type { Dispute } from '../../lib/model/dispute';
import type { Localized } from '../../lib/model/locale';
import type { LogEntry, Review } from '../../lib/model/log-entry';
import { logEntry } from '../support/log-entries';

/** Times of the invented tea conversation, on one November day in Shanghai. */
const at = (clock: string, day = 18) =>
  Date.parse(`2026-11-${String(day).padStart(2, '0')}T${clock}:00+08:00`);
export const nowMs = at('11:20');

const same = (title: string, customerSees: string): Localized<{ title: string; customerSees: string }> => ({
  'zh-CN': { title, customerSees },
  'zh-TW': { title, customerSees },
  en: { title, customerSees },
});

/** Invented rule texts: the gallery shows looks, not the rules in force. */
export const book: RuleBook = new Map([
  [
    'late-discount',
    {
      text: {
        'zh-CN': {
          title: '他犹豫了你才降价，{offer}从{since}就有效',
          customerSees: '我问的时候说同价，不买了才降10块，前面都是忽悠。',
        },
        'zh-TW': {
          title: '他猶豫了你才降價，{offer}從{since}就有效',
          customerSees: '我問的時候說同價，不買了才降10塊，前面都是忽悠。',
        },
        en: {
          title: 'You cut the price only after he hesitated; {offer} was valid since {since}',
          customerSees:
            'You said same price when I asked and cut 10 when I left. Everything before was a game.',
        },
      },
    },
  ],
  ['foreign-shop-link', { text: same('这不是{brand}的店', '我认的是原来的牌子，货到底是谁的？') }],
  ['personal-payment-code', { text: same('这是个人收款码', '钱直接进了个人口袋，出事我找谁？') }],
  [
    'best-offer-withheld',
    { text: same('他问了优惠，价格册里有{offer}没说', '我是老客，反而比上次贵，也没优惠？') },
  ],
  ['absolute-claim', { text: same('「{claim}」拿不出依据', '又是吹的。') }],
  ['off-platform-diversion', { text: same('平台聊天里别拉客户去站外', '为什么要我加私人微信？') }],
  ['promise-overdue', { text: same('答应{due}回复，已经过了', '说好的又没消息。') }],
]);

const chat: LogEntry['context'] = [
  { role: 'customer', atMs: at('10:20'), text: '在吗？我是你们老客户了，想再买点茶，现在有优惠吗？' },
  { role: 'agent', atMs: at('10:23'), text: '这款128元，跟天猫店一样的价格哈' },
  { role: 'agent', atMs: at('10:24'), text: '那您微信下单的话可以给您123' },
  { role: 'customer', atMs: at('10:36'), text: '这店不是我要的牌子啊，而且怎么是个补运费的链接？' },
];

const tea = { consoleId: 'harbour-desk', customerName: '周先生', agent: '小叶', conversationKey: 'zhou' };

export const entries: readonly LogEntry[] = [
  logEntry(9, {
    ...tea,
    atMs: at('10:48'),
    rule: 'late-discount',
    severity: 'critical',
    slots: { offer: { money: 11800, currency: 'CNY' }, since: { dateMs: at('00:00', 1) } },
    outcome: 'sent-with-reason',
    reason: { choice: 'facts-outdated', words: '当时小程序打不开，我想补救，不是故意晚说。' },
    notUseful: true,
    snippet: '亲，现在微信下单可以给您优惠10元，118，要不要给您安排？',
    context: [
      ...chat,
      { role: 'customer', atMs: at('10:50'), text: '不用了，我去天猫店原价拍，电话••••8812。' },
    ],
    evidence: [
      {
        kind: 'price',
        product: '小青柑普洱250 g',
        channel: 'private',
        amountMinor: 11800,
        currency: 'CNY',
        offer: '小程序老客价',
        fromMs: at('00:00', 1),
        untilMs: at('23:59', 30),
      },
      { kind: 'message', messageId: 'm1', atMs: at('10:20'), quote: '现在有优惠吗？' },
      { kind: 'message', messageId: 'm2', atMs: at('10:23'), quote: '128元，跟天猫店一样的价格' },
      { kind: 'message', messageId: 'm3', atMs: at('10:24'), quote: '微信下单的话可以给您123' },
      {
        kind: 'purchase',
        atMs: Date.parse('2026-08-20T10:00:00+08:00'),
        product: '小青柑普洱250 g',
        unitPriceMinor: 12300,
        currency: 'CNY',
      },
    ],
  }),
  logEntry(8, {
    ...tea,
    atMs: at('10:34'),
    rule: 'foreign-shop-link',
    severity: 'critical',
    slots: { brand: '岭上柑' },
    outcome: 'sent-with-reason',
    reason: { choice: 'approved', words: '' },
    snippet: '在这个里面拍就可以，数量改成123',
    context: chat.slice(0, 3),
    evidence: [{ kind: 'link', host: 'mingchuantang.tmall.example', shop: '茗川堂旗舰店' }],
  }),
  logEntry(7, {
    ...tea,
    atMs: at('10:26'),
    rule: 'personal-payment-code',
    severity: 'critical',
    outcome: 'withdrawn',
    context: chat.slice(0, 3),
    evidence: [{ kind: 'code', payload: 'wxp://••••', scheme: 'wechat-personal', payee: null }],
  }),
  logEntry(6, {
    ...tea,
    atMs: at('10:23'),
    rule: 'best-offer-withheld',
    slots: { offer: '老客价118元' },
    outcome: 'sent-anyway',
    snippet: '这款128元，跟天猫店一样的价格哈',
    context: chat.slice(0, 2),
    evidence: [{ kind: 'message', messageId: 'm1', atMs: at('10:20'), quote: '现在有优惠吗？' }],
  }),
  logEntry(5, {
    atMs: at('09:41'),
    rule: 'absolute-claim',
    severity: 'advice',
    agent: '小乔',
    slots: { claim: '全网最好' },
    snippet: '我们家是全网最好的小青柑',
  }),
  logEntry(4, {
    atMs: at('20:15', 17),
    rule: 'off-platform-diversion',
    severity: 'critical',
    agent: '阿凯',
    snippet: '加店长微信有老客优惠哦，微信号••••',
    outcome: 'remedy',
  }),
  logEntry(3, {
    atMs: at('18:02', 17),
    rule: 'promise-overdue',
    agent: '小唐',
    slots: { due: '今天' },
    notUseful: true,
    snippet: '催一下仓库，今天给您回话',
  }),
  logEntry(2, {
    atMs: at('15:10', 12),
    rule: 'a-rule-of-an-older-version',
    agent: '小唐',
    outcome: 'not-held',
  }),
];

export const pastReviews: readonly Review[] = [
  {
    entryId: entries[3]?.id ?? '',
    disposition: 'false-alarm',
    note: '',
    reviewer: '陈主管',
    atMs: at('10:55'),
  },
  {
    entryId: entries[3]?.id ?? '',
    disposition: 'coach',
    note: '他第一句就问了优惠，老客价要先说。',
    reviewer: '陈主管',
    atMs: at('11:02'),
  },
];

export const pastDisputes: readonly Dispute[] = [
  {
    entryId: entries[0]?.id ?? '',
    words: '当时小程序打不开，我想补救，不是故意晚说。',
    agent: '小叶',
    atMs: at('11:05'),
  },
];
