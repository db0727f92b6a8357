import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Judge } from '../lib/engine/judge';
import { messageOf } from '../lib/engine/replay';
import type { Message } from '../lib/model/conversation';
import { type Profile, profileFromFile } from '../lib/model/customer';
import { policyFromFile } from '../lib/model/policy';
import { readJsonLines } from '../lib/model/read-file';
import { type Scenario, scenarioSchema } from '../lib/model/scenario';
import { indexPolicy, type ShopIndex } from '../lib/policy/shop-index';
import { createDisguise, type Disguise } from '../lib/review/disguise';
import { disguisedMessage, disguisedProfile } from '../lib/review/disguised';
import { redact } from '../lib/review/redact';
import type { RuleExamples } from '../lib/rules/examples';
import type { Rule } from '../lib/rules/rule';
import { classifyPayload } from '../lib/text/payloads';
import { exampleRun } from './support/example-context';
import { filesIn, policyPath, readShop, readText } from './support/scenario-files';

const folder = resolve(import.meta.dirname, 'scenarios');
const scenarios = filesIn([folder], ['.jsonl']).flatMap((file) =>
  readJsonLines(scenarioSchema, file, readText(file)).map((scenario) => ({ scenario, file })),
);

function shopOf({ policy }: Scenario, file: string): ShopIndex | null {
  if (policy === undefined) return null;
  return typeof policy === 'string'
    ? readShop(policyPath(policy, file))
    : indexPolicy(policyFromFile(policy));
}

const disguiseFor = (shop: ShopIndex | null, profile: Profile | null): Disguise =>
  createDisguise({
    salt: 'a page of this test',
    ownWords: shop === null ? '' : JSON.stringify(shop.policy),
    names: profile === null ? [] : [profile.name],
    phoneTail: profile?.phoneTail ?? null,
    isOwnPayload: (payload) => shop?.allowsPayload(payload, payeeOf(payload)) ?? false,
  });

const payeeOf = (payload: string) => classifyPayload(payload);

const modules = import.meta.glob<{ rule: Rule; examples: RuleExamples }>('../lib/rules/*/*.ts', {
  eager: true,
});
const examples = Object.values(modules).map(
  ({ rule, examples: { flagged, allowed, missed = [] } }) =>
    [rule.id, rule, [...flagged, ...allowed, ...missed]] as const,
);

/** What each message of the shop's is found to do, as it stands and as it was sent. */
function found(
  messages: readonly (Message & { readonly isDraft: boolean })[],
  scenario: Scenario,
  shop: ShopIndex | null,
  profile: Profile | null,
): string[] {
  const judge = new Judge({ shop, profile, console: scenario.console });
  return messages.flatMap((message, at) => {
    const isShops = (message.role === 'agent' || message.role === 'bot') && !message.note;
    const { findings } = isShops ? judge.check(message, message.atMs ?? 0) : { findings: [] };
    if (!message.isDraft) judge.append(message);
    return findings.map(({ rule, severity, variant }) => `${at} ${rule} ${severity} ${variant ?? ''}`);
  });
}

describe('a disguised conversation', () => {
  it.each(scenarios.map(({ scenario, file }) => [scenario.id, scenario, file] as const))(
    'is found to do what the true one does: %s',
    (_, scenario, file) => {
      const shop = shopOf(scenario, file);
      const profile = scenario.customer === null ? null : profileFromFile(scenario.customer);
      const disguise = disguiseFor(shop, profile);
      const messages = scenario.events.map((event, at) => ({
        ...messageOf(event, at),
        isDraft: event.draft === true,
      }));
      const disguised = messages.map((message) => ({ ...message, ...disguisedMessage(message, disguise) }));
      expect(
        found(disguised, scenario, shop, profile === null ? null : disguisedProfile(profile, disguise)),
      ).toEqual(found(messages, scenario, shop, profile));
    },
  );

  it.each(examples)('keeps what each example of %s shows', (_, rule, all) => {
    for (const example of all) {
      const { judge, draft, nowMs } = exampleRun(example, [rule]);
      const disguise = disguiseFor(judge.shop, judge.profile);
      const own = new Judge(
        {
          shop: judge.shop,
          profile: judge.profile === null ? null : disguisedProfile(judge.profile, disguise),
          console: judge.console,
        },
        [rule],
      );
      for (const said of judge.messages) own.append(disguisedMessage(said, disguise));
      const found = (by: Judge, words: Message) =>
        by.check(words, nowMs).findings.map(({ severity, variant }) => `${severity} ${variant ?? ''}`);
      expect(found(own, disguisedMessage(draft, disguise)), example.draft).toEqual(found(judge, draft));
    }
  });
});

describe('a stand-in', () => {
  const { text, payload, name } = createDisguise({
    salt: 'a page of this test',
    ownWords: '热线 400-800-1234，wxp://f2f0OWN00000000000000000000000000000001',
    names: ['林晓梅女士', 'Emily Carter'],
    phoneTail: '5678',
    isOwnPayload: () => false,
  });

  it.each([
    ['a mobile number', '打我手机13911112222找我', '13911112222'],
    ['a number in groups', '139 1111 2222', '139 1111 2222'],
    ['full-width digits', '电话１３９１１１１２２２２', '１３９１１１１２２２２'],
    ['a card', '卡号 6222 0212 3456 7890 123', '6222 0212 3456 7890 123'],
    ['an identity number', '身份证11010519491231002X', '11010519491231002'],
    ['an e-mail', '发到 lin.mei@mail.example 吧', 'lin.mei'],
    ['a handle', '加我微信：tea_lin88', 'tea_lin88'],
    ['a password', '密码: Tea2026!', 'Tea2026'],
    ['an order number', '订单 TB20261120123456', '20261120123456'],
    ['a session in a link', 'https://tea.example/cart?uid=77123', '77123'],
    ['a door', '文三路138号5幢1201室', '1201'],
    ['the customer’s name', '林晓梅您好', '晓梅'],
    ['a family name', 'Thanks Ms Carter', 'Carter'],
  ])('tells nothing of %s, and is hidden where the log is shown', (_, words, secret) => {
    const disguised = text(words);
    expect(disguised).not.toContain(secret);
    expect(disguised.length === words.length || /某|Doe/.test(disguised)).toBe(true);
    expect(redact(disguised).replaceAll(/[0-9０-９]|某某|晓梅|Doe|Carter/g, '')).toBe(
      redact(words).replaceAll(/[0-9０-９]|某某|晓梅|Doe|Carter/g, ''),
    );
  });

  it('is the same for the same secret, however it is grouped', () => {
    const [first, second] = text('13911112222，再说一遍 139-1111-2222').split('，再说一遍 ');
    expect(second?.replaceAll('-', '')).toBe(first);
  });

  it('is another one with another salt', () => {
    const other = createDisguise({
      salt: 'another page',
      ownWords: '',
      names: [],
      phoneTail: null,
      isOwnPayload: () => false,
    });
    expect(other.text('打我手机13911112222')).not.toBe(text('打我手机13911112222'));
  });

  it('keeps the end of the number by which the customer is known', () => {
    expect(text('尾号对的，13800005678')).toMatch(/^尾号对的，(?!13800005678)\d{7}5678$/);
  });

  it('leaves what the shop’s own policy says', () => {
    expect(text('请打 400-800-1234')).toBe('请打 400-800-1234');
    expect(payload('wxp://f2f0OWN00000000000000000000000000000001')).toMatch(/OWN/);
  });

  it.each([
    'wxp://f2f0EXAMPLE_EXAMPLE_EXAMPLE_EXAMPLE00',
    'weixin://wxpay/bizpayurl?pr=EXAMPLE',
    'https://qr.alipay.com/fkx00000example00000000',
    'https://payapp.weixin.qq.com/qr/AQEXAMPLE0000',
    'https://u.wechat.com/EXAMPLE0000',
    'https://paypal.me/examplename000',
    'upi://pay?pa=someone@bank&pn=Someone',
    'alipays://platformapi/startapp?appId=20000123&actionType=toAccount&userId=2088000011112222',
    '2088123412341234',
    'twqrp://lin/158/02/V1?D6=0012345678901234',
  ])('of a code is of its class: %s', (code) => {
    const { use, payee, scheme } = classifyPayload(code);
    expect(payload(code)).not.toBe(code);
    expect(classifyPayload(payload(code))).toMatchObject({ use, payee, scheme });
  });

  it('of a name keeps how somebody is addressed', () => {
    expect([name('林晓梅女士'), name('Emily Carter')]).toEqual(['林某某女士', 'Emily Doe']);
  });
});
