import type { Judge } from '../../lib/engine/judge';
import { Judge as ConversationJudge } from '../../lib/engine/judge';
import type { ConsoleContext, Message, Picture, Role } from '../../lib/model/conversation';
import { type CustomerFile, customerFileSchema, profileFromFile } from '../../lib/model/customer';
import { type PolicyFile, policyFileSchema, policyFromFile } from '../../lib/model/policy';
import { indexPolicy } from '../../lib/policy/shop-index';
import type { Example } from '../../lib/rules/examples';
import type { Rule } from '../../lib/rules/rule';
import { draftAt, owe, saidAt } from './example-clock';
import { shopOfState, withPriceState } from './example-prices';
import enShop from './example-shops/en-shop.json';
import tea from './example-shops/tea.json';
import teaTaiwan from './example-shops/tea-taiwan.json';

interface Shop {
  readonly policy: unknown;
  readonly customer?: unknown;
}

const SHOPS: Readonly<Record<string, Shop>> = { tea, line: teaTaiwan, 'en-shop': enShop };

/** Marketplace consoles: only the platform's own payment, no outside contact. */
const MARKETPLACES = ['tmall', 'taobao', 'jd', 'pdd', 'douyin', 'shopee', 'amazon'];

/** Payloads of `qr:` tags. All are invented. */
const CODES: Readonly<Record<string, string>> = {
  wxp: 'wxp://f2f0EXAMPLE_EXAMPLE_EXAMPLE_EXAMPLE00',
  'alipay-fkx': 'https://qr.alipay.com/fkx00000example00000000',
  'line-p2p': 'https://line.me/R/pay/transfer/EXAMPLE0000',
  paypalme: 'https://paypal.me/examplename000',
  'wx-merchant': 'weixin://wxpay/bizpayurl?pr=EXAMPLE',
  'u.wechat': 'https://u.wechat.com/EXAMPLE0000',
  wecom: 'https://work.weixin.qq.com/ca/EXAMPLE0000',
  fapiao: 'https://fapiao.example/t/EXAMPLE0000',
  logistics: 'https://pickup.example/p/EXAMPLE0000',
};

const NOW = Date.parse('2026-11-18T10:30:00+08:00');

/** The judge and draft of an example, at the time of its draft. */
export function exampleRun(
  example: Example,
  rules: readonly Rule[],
): { judge: Judge; draft: Message; nowMs: number } {
  const [shopTag = 'none', ...state] = example.context;
  const market = MARKETPLACES.find((name) => example.context.includes(name));
  const isNew = shopTag === 'newcust';
  const shop: Shop | undefined = shopTag === 'none' ? shopOfState(state) : (SHOPS[shopTag] ?? SHOPS.tea);
  const console: ConsoleContext = {
    id: market ?? 'wecom',
    privateDomain: market === undefined,
    broadcast: example.context.includes('broadcast'),
  };
  const judge = new ConversationJudge(
    {
      shop: shop === undefined ? null : indexPolicy(policyFromFile(withState(shop.policy, example.context))),
      profile:
        isNew ||
        (shop === undefined &&
          !state.some((tag) => tag === 'paid' || tag.startsWith('last:') || tag.startsWith('owed:')))
          ? null
          : profileFromFile(customerFileSchema.parse(customerWith(shop?.customer, state))),
      console,
    },
    rules,
  );
  const said = example.said ?? [];
  said.forEach(([role, text], index) => {
    judge.append(message(`m${index}`, role, text, saidAt(state, index, said.length, NOW)));
  });
  return {
    judge,
    draft: {
      ...message('draft', state.includes('auto') ? 'bot' : 'agent', example.draft, null),
      pictures: picturesOf(example.context),
      cards: cardsOf(example),
    },
    nowMs: draftAt(state, judge, said.length, NOW),
  };
}

export function message(id: string, role: Role, text: string, atMs: number | null): Message {
  return { id, role, atMs, text, pictures: [], cards: [], note: false };
}

const cardsOf = (example: Example): Message['cards'] =>
  example.card === undefined ? [] : [{ ...example.card, price: null }];

function picturesOf(tags: readonly string[]): readonly Picture[] {
  return tags.flatMap((tag): Picture[] => {
    if (tag.startsWith('qr:')) return [{ state: 'read', payloads: [CODES[tag.slice(3)] ?? tag], alt: '' }];
    if (tag.startsWith('img:')) return [{ state: 'unread', payloads: [], alt: tag.slice(4) }];
    return [];
  });
}

/** The one function a health food was approved for. */
const APPROVED_FUNCTION = { text: '增强免疫力', evidence: '保健食品批文 国食健注G20260000' };

/** `promo:ended`: the returning offer ended yesterday. `promo:started-between`: it began today. */
function withState(policy: unknown, state: readonly string[]): PolicyFile {
  const file = policyFileSchema.parse(policy);
  for (const promotion of file.promotions) {
    if (state.includes('promo:ended')) promotion.to = '2026-11-17T23:59:59+08:00';
    if (state.includes('promo:started-between')) promotion.from = '2026-11-18T10:29:30+08:00';
  }
  withPriceState(file, state);
  if (state.includes('healthfood')) file.claims.push(APPROVED_FUNCTION);
  return file;
}

/** An order paid the day before, of something the policy does not know. */
const PAID_YESTERDAY: CustomerFile['purchases'][number] = {
  at: '2026-11-17T12:00:00+08:00',
  channel: 'private',
  brand: 'own',
  product: '保温壶',
  quantity: 1,
  unitPrice: 99,
  currency: 'CNY',
};

/** `dnc`: asked not to be contacted. `last:99`: paid 99 for something the policy does not know. */
function customerWith(customer: unknown, state: readonly string[]): CustomerFile {
  const file = structuredClone(customer ?? { id: 'c', name: '王先生' }) as CustomerFile;
  if (state.includes('dnc'))
    file.consent = { marketing: false, doNotContactSince: '2026-10-01T10:00:00+08:00' };
  if (state.includes('paid')) file.purchases = [...(file.purchases ?? []), PAID_YESTERDAY];
  owe(file, state, NOW);
  // `last:same`: the last follow-up, a week ago, offered what the draft offers.
  if (state.includes('last:same'))
    file.offers = [
      {
        at: '2026-11-11T10:00:00+08:00',
        channel: 'private',
        sku: 'LSG-XQG-250',
        price: 118,
        currency: 'CNY',
      },
    ];
  const last = state.find((tag) => /^last:\d/.test(tag));
  if (last !== undefined)
    file.purchases = [
      {
        at: '2025-11-18T12:00:00+08:00',
        channel: 'private',
        brand: 'own',
        product: '年费',
        quantity: 1,
        unitPrice: Number(last.slice(5)),
        currency: 'CNY',
      },
    ];
  return file;
}
