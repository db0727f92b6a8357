import { describe, expect, it } from 'vitest';
import { ownRuleSchema } from '../model/own-rule';
import { policyFileSchema, policyFromFile } from '../model/policy';
import { tryOwnRule } from './try-own-rule';

const NOW = Date.parse('2026-11-18T10:00:00+08:00');

const policy = policyFromFile(
  policyFileSchema.parse({
    shop: { name: '岭上柑茶业', currency: 'CNY', timeZone: 'Asia/Shanghai' },
    brands: [{ id: 'ls', name: '岭上柑', own: true }],
    shops: [{ channel: 'tmall', brand: 'ls', name: '岭上柑旗舰店', urls: ['https://lsg.tmall.example/*'] }],
    payments: { allowed: [{ kind: 'url', pattern: 'https://pay.lsg.example/*' }] },
    products: [
      {
        sku: 'X1',
        name: '小青柑',
        aliases: ['青柑'],
        brand: 'ls',
        prices: [{ channel: 'tmall', price: 128 }],
      },
      { sku: 'Y1', name: '老白茶', brand: 'ls', prices: [{ channel: 'tmall', price: 299 }] },
    ],
  }),
);

const rule = (parts: object) =>
  ownRuleSchema.parse({
    id: 'one',
    title: 'T',
    customerSees: 'C',
    severity: 'warning',
    flagged: [{ draft: '—' }],
    allowed: [{ draft: '—' }],
    ...parts,
  });

/** The places of `parts` that speak against it. */
const faultsOf = (parts: object) =>
  tryOwnRule(rule(parts), policy, NOW).map(({ path, kind }) => `${path.join('.')} ${kind}`);

describe('a rule of the shop’s own', () => {
  it('finds its phrases as they are typed, and not where they are denied', () => {
    expect(
      faultsOf({
        phrases: ['内部价', 'staff price'],
        flagged: [
          { draft: '给您内部价' },
          { draft: '給您內部價' },
          { draft: 'You get our STAFF PRICE today' },
          { draft: '给您【内部價】哦' },
        ],
        allowed: [{ draft: '我们没有内部价' }, { draft: '价格都在页面上' }, { draft: 'staff prices' }],
      }),
    ).toEqual([]);
  });

  it('finds a phrase with a gap inside one clause only', () => {
    expect(
      faultsOf({
        phrases: ['发*顺丰'],
        flagged: [{ draft: '可以给您发一下顺丰' }],
        allowed: [{ draft: '今天发，顺丰到不了' }, { draft: '顺丰不发' }],
      }),
    ).toEqual([]);
  });

  it('finds a word that goes on where the phrase is left open', () => {
    expect(
      faultsOf({
        phrases: ['return*', '*proof'],
        flagged: [{ draft: 'You can always make returns' }, { draft: 'It is waterproof' }],
        allowed: [{ draft: 'A proofreader' }, { draft: 'Nothing unreturned' }],
      }),
    ).toEqual([]);
  });

  it('finds addresses, products and acts', () => {
    expect(
      faultsOf({
        links: ['https://old.lsg.example/*'],
        flagged: [{ draft: '看这里 https://old.lsg.example/a' }],
        allowed: [{ draft: '看这里 https://lsg.tmall.example/a' }],
      }),
    ).toEqual([]);
    expect(
      faultsOf({
        products: ['X1'],
        acts: ['price'],
        flagged: [{ draft: '青柑128元一罐' }],
        allowed: [{ draft: '老白茶299元一罐' }, { draft: '青柑有货' }],
      }),
    ).toEqual([]);
    expect(
      faultsOf({
        acts: ['order-link'],
        flagged: [{ draft: '在这下单 https://lsg.tmall.example/item' }],
        allowed: [{ draft: '看图 https://img.example/1.jpg' }],
      }),
    ).toEqual([]);
  });

  it('is satisfied when all its duties were said, in the chat or in the draft itself', () => {
    const link = 'https://pay.lsg.example/o/1';
    expect(
      faultsOf({
        acts: ['payment'],
        satisfiedBy: [{ phrases: ['发货', '明天发', 'ships'] }, { phrases: ['退换', '退货'] }],
        flagged: [{ draft: `付款 ${link}` }, { draft: `付款 ${link}`, shop: '明天发货' }],
        allowed: [
          { draft: `付款 ${link}`, shop: '明天发货，七天内可以退换' },
          { draft: `明天发货，不支持退货。付款 ${link}` },
          { draft: `可以退换，付款 ${link}`, shop: '明天发货' },
        ],
      }),
    ).toEqual([]);
  });

  it('applies only when the customer said so', () => {
    expect(
      faultsOf({
        products: ['Y1'],
        customerSaid: ['胃不好', '胃寒'],
        satisfiedBy: [{ phrases: ['少量', '先问医生'] }],
        flagged: [{ draft: '推荐您老白茶', customer: '我胃寒能喝吗' }],
        allowed: [
          { draft: '推荐您老白茶', customer: '送朋友的' },
          { draft: '老白茶可以少量喝', customer: '我胃寒能喝吗' },
        ],
      }),
    ).toEqual([]);
  });

  it('is refused when an example does not hold', () => {
    expect(
      faultsOf({
        phrases: ['内部价'],
        flagged: [{ draft: '给您内部价' }, { draft: '给您老客价' }],
        allowed: [{ draft: '内部价只剩今天' }],
      }),
    ).toEqual(['flagged.1.draft not-flagged', 'allowed.0.draft flagged']);
  });

  it('is refused when what it offers to send is wrong itself', () => {
    const parts = { phrases: ['内部价'], flagged: [{ draft: '给您内部价' }], allowed: [{ draft: '页面价' }] };
    expect(faultsOf({ ...parts, remedy: '这就是内部价' })).toEqual(['remedy remedy-flagged']);
    expect(faultsOf({ ...parts, remedy: '您自己没看清楚，看不懂中文吗' })).toEqual(['remedy remedy-flagged']);
    expect(faultsOf({ ...parts, remedy: '价格以页面为准，您看到多少就是多少' })).toEqual([]);
  });
});

describe('the schema of own rules', () => {
  it('wants a condition, an id of its own and examples of both kinds', () => {
    const parts = { id: 'a', title: 'T', customerSees: 'C', severity: 'warning', phrases: ['x1'] };
    const both = { flagged: [{ draft: 'x1' }], allowed: [{ draft: 'y' }] };
    const paths = (ownRules: unknown) =>
      policyFileSchema
        .safeParse({ shop: policy.shop, ownRules })
        .error?.issues.map(({ path }) => path.join('.')) ?? [];
    expect(paths([{ ...parts, ...both }])).toEqual([]);
    expect(paths([{ ...parts, ...both, phrases: [] }])).toEqual(['ownRules.0.phrases']);
    expect(paths([{ ...parts, allowed: both.allowed }])).toEqual(['ownRules.0.flagged']);
    expect(
      paths([
        { ...parts, ...both },
        { ...parts, ...both },
      ]),
    ).toEqual(['ownRules.1.id']);
    expect(paths([{ ...parts, ...both, id: 'No spaces' }])).toEqual(['ownRules.0.id']);
  });
});
