import type { RuleBook } from '../../components/dashboard/entry-words';
import type { Dispute } from '../../lib/model/dispute';
import type { LogEntry, Review } from '../../lib/model/log-entry';
import { adviceOf } from '../../lib/rules/advice-registry';
import { rules } from '../../lib/rules/registry';
import { logEntry } from '../support/log-entries';

/** Times of the invented tea conversation, on one November day in Shanghai. */
const at = (clock: string, day = 18) =>
  Date.parse(`2026-11-${String(day).padStart(2, '0')}T${clock}:00+08:00`);
export const nowMs = at('11:20');

/** The words of the rules in force. */
export const book: RuleBook = {
  get: (id) => adviceOf(id) ?? undefined,
  keys: () => rules.map(({ id }) => id),
};

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
    slots: { price: { money: 11800, currency: 'CNY' } },
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
    rule: 'brand-swap-link',
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
    slots: { offer: '老客价', price: { money: 11800, currency: 'CNY' } },
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
    slots: { words: '全网最好' },
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
