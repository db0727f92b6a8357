import type { TabState } from '../../components/popup/tab-state';
import { customerView } from '../../components/side-panel/customer-view';
import type { FoundProfile, Notice, PanelSentence, PanelView } from '../../components/side-panel/panel-data';
import type { DuePromise } from '../../components/side-panel/promise-data';
import { promisesText } from '../../lib/i18n/promises';
import { type Care, NO_CARE } from '../../lib/model/care';
import type { PageHealth } from '../../lib/model/health';
import type { Locale } from '../../lib/model/locale';
import type { OpenConversation } from '../../lib/model/open-conversation';
import { serviceHoursOf } from '../../lib/policy/service-hours';
import { indexPolicy } from '../../lib/policy/shop-index';
import { repairOf } from '../../lib/profile/repair';
import { compose } from '../../lib/sentences/compose';
import { holdPhrases } from '../../lib/sentences/hold';
import { factsOf, readySentences } from '../../lib/sentences/ready';
import { teaShop } from '../support/shops';

/** Times of the invented tea conversation, on one November day in Shanghai. */
const at = (clock: string) => Date.parse(`2026-11-18T${clock}:00+08:00`);
const day = (date: string) => Date.parse(`${date}T12:00:00+08:00`);
export const NOW_MS = at('10:36');

const shop = teaShop();
const { customer } = shop;
const index = indexPolicy({
  ...shop.index.policy,
  service: { businessHours: '09:00-18:00', firstReplySeconds: 60, replySeconds: 180 },
});
const quote = (clock: string, amountMinor: number, words: string): OpenConversation['quotes'][number] => ({
  messageId: `m${clock}`,
  atMs: at(clock),
  amountMinor,
  currency: 'CNY',
  sku: 'LSG-XQG-250',
  channel: null,
  words,
});
type TrustEvent = OpenConversation['trust'][number];
const event = (
  clock: string,
  kind: TrustEvent['kind'],
  topic: TrustEvent['topic'],
  words: string,
): TrustEvent => ({ messageId: `m${clock}`, atMs: at(clock), kind, topic, words });

const opening: OpenConversation = {
  key: 'wecom zhou',
  consoleId: 'wecom',
  privateDomain: true,
  customerKey: 'zhou',
  identity: 'person',
  customerName: '周先生',
  customerId: 'zhou-8812',
  blind: null,
  chatLocale: 'zh-CN',
  sku: 'LSG-XQG-250',
  quotes: [],
  openQuestions: [],
  heardPromises: [],
  trust: [],
  faults: [],
  customerMessages: 1,
  updatedAtMs: at('10:20'),
};
const steady = event('10:20', 'steady', null, '在吗？我是你们老客户了');
const doubt = event('10:24', 'doubtful', 'price', '我上次在天猫买才123啊。');
const payment = event('10:29', 'crisis', 'payment', '扫出来怎么是个人的收款码？');
const brand = event('10:36', 'crisis', 'brand', '这店不是我要的牌子啊');
const twoPrices: OpenConversation = {
  ...opening,
  waiting: { sinceMs: at('10:33'), messageId: 'm10:25', isHeld: false, isFirst: false },
  quotes: [
    quote('10:23', 12800, '这款128元，跟天猫店一样的价格哈'),
    quote('10:24', 12300, '那您微信下单的话可以给您123'),
  ],
  openQuestions: [{ topic: 'payment', messageId: 'm10:25', atMs: at('10:25'), words: '行，那怎么付？' }],
  heardPromises: [
    { messageId: 'm10:27', atMs: at('10:27'), words: '单号今天18点前发您', dueAtMs: at('18:00') },
    { messageId: 'm10:28', atMs: at('10:28'), words: '到货了我告诉您', dueAtMs: null },
  ],
  trust: [steady, doubt],
};
const wish = (
  clock: string,
  field: NonNullable<OpenConversation['wishes']>[number]['field'],
  text: string,
  words: string,
) => ({ field, text, messageId: `m${clock}`, atMs: at(clock), words });
const present = '中秋节送长辈，预算200左右，想要清淡一点的';
const sent = (clock: string, words: string) => ({ messageId: `m${clock}`, atMs: at(clock), words });
const crisis: OpenConversation = {
  ...twoPrices,
  mending: {
    done: [{ step: 'name', ...sent('10:37', '对不起，是我发错了') }],
    pushed: [sent('10:35', '在吗？活动今晚截止哦')],
  },
  heardPromises: [],
  openQuestions: [
    { topic: 'payment', messageId: 'm10:29', atMs: at('10:29'), words: '这是你们公司的吗？' },
    { topic: 'brand', messageId: 'm10:36', atMs: at('10:36'), words: '怎么是个补运费的链接？' },
  ],
  trust: [steady, doubt, payment, brand],
  faults: ['payment-code', 'shop-link'],
};
const left: OpenConversation = {
  ...crisis,
  openQuestions: [],
  trust: [...crisis.trust, event('10:50', 'lost', null, '不用了，我去天猫店原价拍。')],
};

export const found: readonly FoundProfile[] = [
  {
    id: 'lin-3307',
    name: '林女士',
    phoneTail: '3307',
    purchase: { product: '白毫银针100g', atMs: day('2026-07-06') },
  },
];

export const HOURS = serviceHoursOf(index.policy);

/** What is owed to several customers, in states that show it. */
const dues: readonly DuePromise[] = [
  ['lin-3307', '林女士', '补寄提袋一个', '2026-11-16', '2026-11-17T18:00', '小叶'],
  ['zhou-8812', '周先生', '单号今天六点前发给他', '2026-11-18', '2026-11-18T18:00', '小叶'],
  [
    'chen-0019',
    '陈小姐',
    '查清检测报告里的农残项目，连报告编号一起发过去',
    '2026-11-18',
    '2026-11-19T12:00',
    '阿宁',
  ],
  ['zhou-8812', '周先生', '新批次到货告诉客户', '2026-05-24', '2026-11-20T22:00', null],
].map(([customerId, customerName, text, atDay, due, by], place) => ({
  customerId: customerId ?? '',
  id: `p${place}`,
  customerName: customerName ?? '',
  text: text ?? '',
  whole: null,
  atMs: day(atDay ?? ''),
  dueAtMs: Date.parse(`${due}:00+08:00`),
  by: by ?? null,
  proof: null,
}));
export const dueCases: Readonly<Record<string, readonly DuePromise[]>> = {
  promises: dues,
  'no-conversation': dues,
};

/** What was done last, in states that show it. */
export const notices: Readonly<Record<string, Notice>> = {
  'two-prices': { kind: 'reply', state: 'inserted', sentenceId: 'correct' },
  promises: { kind: 'reply', state: 'copied', sentenceId: 'three-prices' },
};

/** Every state of the panel. */
export function panelViews(locale: Locale): Readonly<Record<string, PanelView>> {
  const view = (
    open: OpenConversation,
    profile: typeof customer | null,
    shop: typeof index | null = index,
    care: Care = NO_CARE,
  ): PanelView => {
    const conversation = { ...open, chatLocale: locale };
    const known = { index: shop, profile, nowMs: NOW_MS, agentName: '小叶' };
    const sentences = readySentences(
      conversation,
      factsOf(conversation, known),
      repairOf(conversation, null),
    );
    const said = (block: 'late-promise' | 'changed-promise', title: string): PanelSentence => {
      const { text, blanks } = compose([block], factsOf(conversation, known));
      return { id: block, title, text, blanks: blanks.length, purpose: 'close' };
    };
    const facts = {
      conversation,
      consoleName: '企业微信',
      profile,
      care,
      index: shop,
      sentences,
      holds: holdPhrases({
        hours: HOURS,
        tellsHours: true,
        limitMs: 180_000,
        locale,
        nowMs: NOW_MS,
      }).map(({ id, text }) => ({
        id: `hold-${id}`,
        title: promisesText[locale].holdTitles[id],
        text,
        blanks: 0,
        purpose: 'close' as const,
      })),
      promiseSentences: {
        late: said('late-promise', promisesText[locale].sayLate),
        broken: said('changed-promise', promisesText[locale].sayBroken),
      },
      dismissed: new Set<string>(),
      locale,
      timeZone: 'Asia/Shanghai',
      nowMs: NOW_MS,
    };
    return { kind: 'customer', customer: customerView(facts) };
  };
  const promised = {
    ...customer,
    promises: [
      {
        atMs: day('2026-05-24'),
        id: 'p1',
        by: '阿宁',
        text: '新批次到货告诉客户',
        dueAtMs: at('23:59') + 2 * 86_400_000,
        status: 'open' as const,
      },
      {
        id: 'p2',
        by: '小叶',
        atMs: day('2026-11-16'),
        text: '补寄提袋一个，发票一起',
        stillOwed: '补发票',
        dueAtMs: day('2026-11-17'),
        status: 'half-kept' as const,
      },
      { atMs: day('2026-03-01'), text: '换一罐', dueAtMs: day('2026-03-02'), status: 'broken' as const },
    ],
  };
  const need = (text: string, words?: string) => ({
    text,
    at: '2026-11-12T02:30:00Z',
    by: '小叶',
    ...(words === undefined ? {} : { words }),
  });
  const kept: Care = {
    ...NO_CARE,
    needs: { recipient: need('送长辈', present), occasion: need('中秋节', present), budget: need('200左右') },
  };
  const complained: Care = {
    ...NO_CARE,
    complaints: [
      {
        text: '寄来的罐子压坏了一只',
        at: '2026-11-15T02:30:00Z',
        by: '阿宁',
        owner: '李静',
        next: '',
      },
    ],
  };
  const unknown: OpenConversation = {
    ...opening,
    key: 'douyin lemon',
    consoleId: 'douyin',
    customerName: '柠檬不酸',
    customerId: null,
    sku: null,
  };
  return {
    known: view(opening, promised, index, kept),
    complaint: view(opening, customer, index, complained),
    heard: view(
      {
        ...opening,
        wishes: [
          wish('10:20', 'occasion', '中秋节', present),
          wish('10:20', 'recipient', '送长辈', present),
          wish('10:20', 'budget', '预算200左右', present),
          wish('10:20', 'tag', '清淡', present),
        ],
      },
      customer,
    ),
    kept: view(
      { ...opening, trust: [steady] },
      { ...promised, tier: '金卡', tags: ['老客', '清淡'] },
      index,
      {
        ...kept,
        corrections: {
          stage: { value: 'decision', at: '2026-11-18T02:30:00Z', by: '小叶', restedOn: [] },
          'trust-level': { value: 'emotional', at: '2026-11-18T02:30:00Z', by: '小叶', restedOn: [] },
        },
        notes: [{ at: '2026-11-01T02:30:00Z', by: '阿宁', text: '喜欢晚上八点以后回消息' }],
      },
    ),
    doubt: view({ ...twoPrices, mending: { done: [], pushed: [] } }, customer),
    mended: view(
      {
        ...twoPrices,
        trust: [steady, doubt, event('10:31', 'repaired', 'price', '123元报错了')],
        mending: {
          done: [
            { step: 'facts', ...sent('10:31', '123元是老客价') },
            { step: 'choice', ...sent('10:31', '不急') },
          ],
          pushed: [],
        },
      },
      customer,
    ),
    'two-prices': view(twoPrices, customer),
    crisis: view(crisis, promised),
    left: view(left, promised),
    unknown: view(unknown, null),
    'no-price-book': view(opening, { ...customer, marketingAllowed: false }, null),
    promises: view(
      {
        ...opening,
        waiting: { sinceMs: at('10:35'), messageId: 'm10:35', isHeld: false, isFirst: false },
        heardPromises: [
          ...twoPrices.heardPromises,
          {
            messageId: 'm10:29',
            atMs: at('10:29'),
            words: '检测报告我发您',
            dueAtMs: null,
            proof: { messageId: 'm10:31', atMs: at('10:31'), words: '报告来了，您看第二页' },
          },
        ],
        keptHere: [
          { promiseId: 'p2', messageId: 'm10:32', atMs: at('10:32'), words: '发票开好了，在附件里' },
        ],
      },
      { ...promised, purchases: [], tier: '金卡', tags: [], doNotContactSinceMs: day('2026-10-01') },
    ),
    blind: { kind: 'blind', reason: 'list-not-found', sinceMs: at('10:02') },
    'no-conversation': { kind: 'no-conversation', hasPolicy: true },
    'no-policy': { kind: 'no-conversation', hasPolicy: false },
    loading: { kind: 'loading' },
    failed: { kind: 'failed' },
  };
}

const origin = 'https://work.example';
const here = { origin, consoleName: '企业微信', customerName: '周先生' };

/** Every state of the popup. */
export const popupStates = (): Readonly<Record<string, TabState>> => ({
  'popup-calm': { kind: 'calm', ...here },
  'popup-doubtful': { kind: 'doubtful', ...here },
  'popup-crisis': { kind: 'crisis', ...here },
  'popup-left': { kind: 'left', ...here },
  'popup-blind': { kind: 'blind', origin, reason: 'composer-not-found' },
  'popup-unknown': { kind: 'unknown', origin },
  'popup-no-conversation': { kind: 'no-conversation', origin },
  'popup-stopped': { kind: 'stopped', origin },
  'popup-not-enabled': { kind: 'not-enabled', origin },
  'popup-not-site': { kind: 'not-site' },
  'popup-failed': { kind: 'failed' },
});

/** What the page of each state says of itself. */
export const popupHealth = (state: TabState): PageHealth | null =>
  !('origin' in state) || state.kind === 'unknown'
    ? null
    : {
        consoleName: here.consoleName,
        blind: state.kind === 'blind' ? state.reason : null,
        lights: {
          list: 'read',
          roles: 'read',
          composer: state.kind === 'blind' ? 'missing' : 'read',
          send: 'read',
          customer: 'weak',
        },
        report: '{}',
      };
