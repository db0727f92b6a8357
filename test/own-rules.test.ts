import { describe, expect, it } from 'vitest';
import { withOwnRules } from '../components/dashboard/entry-words';
import { fromDraft, toDraft } from '../components/options/form/fields';
import { ownRuleFields, ownRuleStarts } from '../components/options/policy/own-rule-fields';
import { samplePolicy } from '../components/options/samples';
import { policySchema } from '../entrypoints/options/policy-schema';
import { explain } from '../lib/coach/explain';
import { Judge } from '../lib/engine/judge';
import type { Message } from '../lib/model/conversation';
import { LOCALES } from '../lib/model/locale';
import { type PolicyFile, policyFileSchema, policyFromFile } from '../lib/model/policy';
import { indexPolicy } from '../lib/policy/shop-index';

const NOW = Date.parse('2026-11-18T10:00:00+08:00');

const own = {
  id: 'staff-price',
  title: '这句话我们店不说',
  customerSees: '内部价都能给，那标价是骗人的？',
  remedy: '价格以页面为准',
  severity: 'warning',
  phrases: ['内部价'],
  flagged: [{ draft: '给您内部价' }],
  allowed: [{ draft: '没有内部价' }],
};

const fileWith = (parts: object = {}): PolicyFile =>
  policyFileSchema.parse({ ...samplePolicy('zh-CN'), ownRules: [own], ...parts });

const draft: Message = {
  id: 'draft',
  role: 'agent',
  atMs: NOW,
  text: '我给您走内部价',
  pictures: [],
  cards: [],
  note: false,
};

function judged(file: PolicyFile) {
  const shop = indexPolicy(policyFromFile(file));
  const judge = new Judge({ shop, profile: null, console: { id: 'demo', privateDomain: true } });
  const finding = judge.check(draft, NOW).findings.find(({ rule }) => rule === 'own:staff-price');
  return { shop, judge, finding };
}

describe.each(LOCALES)('rules to begin with (%s)', (locale) => {
  const file = policyFileSchema.parse(samplePolicy(locale));
  const fields = ownRuleFields(file, locale);
  it.each(ownRuleStarts(file, locale).map(({ label, row }) => [label, row] as const))(
    '%s hold what their examples say',
    (_, row) => {
      const written = { id: 'one', ...fromDraft(fields, toDraft(fields, row)) };
      const parsed = policySchema(file, locale, NOW).safeParse({ ...file, ownRules: [written] });
      expect(parsed.error?.issues ?? []).toEqual([]);
    },
  );
});

describe('a rule of the shop’s own', () => {
  it('speaks in the shop’s words, with the words underlined and its sentence to send', () => {
    const { shop, finding } = judged(fileWith());
    expect(finding).toMatchObject({ severity: 'warning', spans: [{ start: 4, end: 7 }] });
    if (finding === undefined) return;
    const facts = {
      index: shop,
      profile: null,
      sku: null,
      console: { id: 'demo', privateDomain: true },
      nowMs: NOW,
      locale: 'zh-CN' as const,
      agentName: '小叶',
      faults: [],
      foreignBrand: null,
      customerName: null,
      openTopics: [],
    };
    expect(explain(finding, facts, 'en')).toEqual({
      title: own.title,
      customerSees: own.customerSees,
      remedy: { locale: 'zh-CN', text: own.remedy, blanks: [] },
    });
  });

  it('is switched, weighed and put on rungs like any other', () => {
    const set = (setting: object) => judged(fileWith({ rules: { 'own:staff-price': setting } }));
    expect(set({ enabled: false }).finding).toBeUndefined();
    expect(set({ severity: 'advice' }).finding?.severity).toBe('advice');
    const held = set({ rung: 'hold' });
    expect(held.finding !== undefined && held.judge.holds(held.finding)).toBe(true);
    expect(judged(fileWith({ ownRules: [{ ...own, trial: true }] })).finding?.rung).toBe('trial');
  });

  it('is refused with the place of the example, but not for what stood there before', () => {
    const broken = { ...own, allowed: [{ draft: '就是内部价' }] };
    const issues = (current: PolicyFile | null) =>
      policySchema(current, 'en', NOW)
        .safeParse(fileWith({ ownRules: [broken] }))
        .error?.issues.map(({ path }) => path.join('.')) ?? [];
    expect(issues(null)).toEqual(['ownRules.0.allowed.0.draft']);
    expect(issues(fileWith({ ownRules: [broken] }))).toEqual([]);
  });

  it('stands in the supervisors’ list of rules under its own title', () => {
    const book = withOwnRules(new Map(), () => fileWith().ownRules ?? []);
    expect([...book.keys()]).toEqual(['own:staff-price']);
    expect(book.get('own:staff-price')?.text.en.title).toBe(own.title);
    expect(book.get('own:gone')).toBeUndefined();
  });
});
