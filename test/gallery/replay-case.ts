import { type ReadonlySignal, signal } from '@preact/signals';
import { createReplayStore, type VersionRow } from '../../components/dashboard/replay/replay-store';
import { createVersionsStore } from '../../components/dashboard/replay/versions-store';
import { replayPorts } from '../../entrypoints/dashboard/replay-ports';
import type { Locale } from '../../lib/model/locale';
import { type PolicyFile, policyFileSchema } from '../../lib/model/policy';
import { openStores, type Stores } from '../../lib/storage/stores';
import { teaPolicy } from './tea-policy';

const DAY_MS = 86_400_000;
const AGENTS = ['小叶', '阿宁', '陈晨'];

/** An invented chat: a price, a doubt, a discount that comes late, a claim. */
const CHAT = [
  ['customer', '在吗？老客户了，想再买点小青柑，现在有优惠吗？'],
  ['agent', '在的，小青柑128元一罐，跟天猫一样的价格哈'],
  ['customer', '那我再看看吧，有点贵'],
  ['agent', '别走呀，微信下单给您123元，今天最后一天'],
  ['customer', '怎么刚才不说？我电话13911112222，先记一下'],
  ['agent', '我们的茶全网最好，喝了能降血脂，放心'],
  ['customer', '我考虑下'],
  ['agent', '好的，您慢慢看，有需要随时叫我'],
] as const;

/** "Try a change" and the policy's versions over stores of the gallery's own. `kept`: whether chats are stored. */
export async function galleryReplay(kept: string | null, nowMs: number, locale: Locale) {
  const name = `gallery-replay-${crypto.randomUUID()}`;
  const stores = openStores(name);
  const tea = policyFileSchema.parse(teaPolicy);
  await stores.policies.save(tea, nowMs - 20 * DAY_MS, { by: '陈主管' });
  await stores.policies.save(cheaper(tea), nowMs - 6 * DAY_MS, { by: '老板' });
  await stores.policies.save(
    {
      ...cheaper(tea),
      rules: { 'absolute-claim': { rung: 'trial' } },
      ownRules: [
        {
          id: 'last-day',
          title: '没有「最后一天」这回事',
          customerSees: '天天都是最后一天，谁信。',
          severity: 'warning',
          phrases: ['最后一天'],
          links: [],
          products: [],
          acts: [],
          customerSaid: [],
          satisfiedBy: [],
          flagged: [{ draft: '今天最后一天了' }],
          allowed: [{ draft: '活动到本月底' }],
        },
      ],
    },
    nowMs - 2 * DAY_MS,
    { by: '陈主管' },
  );
  if (kept !== 'none') await store(stores, nowMs);
  const inForce = signal<VersionRow | null>(await stores.policies.latest());
  const ports: ReturnType<typeof replayPorts> = {
    ...replayPorts(stores, inForce, () => locale, name),
    save: async (file, _, restores) => {
      const version = await stores.policies.save(file, nowMs, {
        by: '陈主管',
        restores: restores ?? undefined,
      });
      inForce.value = await stores.policies.latest();
      return { version };
    },
  };
  const version: ReadonlySignal<number> = signal(inForce.value?.version ?? 0);
  return { replay: createReplayStore(ports, inForce), versions: createVersionsStore(ports, version) };
}

const cheaper = (file: PolicyFile): PolicyFile => ({
  ...file,
  products: file.products?.map((product) =>
    product.sku === 'xqg-250'
      ? {
          ...product,
          prices: product.prices.map((row) => (row.channel === 'private' ? { ...row, price: 118 } : row)),
        }
      : product,
  ),
});

async function store({ storedConversations }: Stores, nowMs: number): Promise<void> {
  for (let chat = 0; chat < 40; chat++) {
    const startMs = nowMs - (chat % 9) * DAY_MS - chat * 60_000;
    await storedConversations.add(
      {
        consoleId: 'harbour-desk',
        conversationKey: `chat-${chat}`,
        customerKey: `k-${chat}`,
        customerId: null,
        day: new Date(startMs).toISOString().slice(0, 10),
        agent: AGENTS[chat % AGENTS.length] ?? '',
        privateDomain: true,
        policyVersion: 2,
        setAside: [],
        atMs: startMs,
        heard: CHAT.filter((_, at) => at !== 5 || chat % 3 === 0).map(([role, text], at) => ({
          message: {
            id: `m-${at}`,
            role,
            atMs: startMs + at * 60_000,
            text,
            pictures: [],
            cards: [],
            note: false,
          },
          afterId: at === 0 ? null : `m-${at - 1}`,
          seenAtMs: startMs + at * 60_000,
        })),
      },
      null,
    );
  }
}
