import { replayInWorkers } from '../../../entrypoints/dashboard/replay-client';
import { type PolicyFile, policyFileSchema } from '../../../lib/model/policy';
import { openStores, type Stores } from '../../../lib/storage/stores';
import { messages as texts } from './texts';

export interface ReplayInput {
  readonly policy: unknown;
  readonly messages: number;
}

export interface ReplayFigures {
  readonly messages: number;
  readonly conversations: number;
  readonly workers: number;
  /** One more part of a conversation stored, on average. */
  readonly storeMs: number;
  /** Every price lowered and a rule switched off: both sides are read and judged whole. */
  readonly policyMs: number;
  readonly policyDiffers: number;
  /** One rule switched off: its part alone is judged anew. */
  readonly ruleMs: number;
  readonly ruleDiffers: number;
  readonly progressSteps: number;
  /** From "cancel" to the end of the work. */
  readonly cancelMs: number;
}

declare global {
  var measureReplay: (input: ReplayInput) => Promise<ReplayFigures>;
}

const DATABASE = 'bench-replay';
/** Messages of a conversation. */
const EACH = 10;
const AT_ONCE = 100;
const START_MS = Date.parse('2026-11-01T09:00:00+08:00');
const MINUTE_MS = 60_000;
const AGENTS = 20;

globalThis.measureReplay = async ({ policy, messages }) => {
  const before = policyFileSchema.parse(policy);
  const stores = openStores(DATABASE);
  const conversations = Math.ceil(messages / EACH);
  const storedMs = await timed(() => store(stores, conversations));
  const keys = await stores.storedConversations.keys();
  const tried = (after: PolicyFile, onProgress: () => void, signal = new AbortController().signal) =>
    replayInWorkers({ before, after, database: DATABASE }, keys, onProgress, signal);
  let progressSteps = 0;
  let policyDiffers = 0;
  const policyMs = await timed(async () => {
    const { totals } = await tried(cheaper(before), () => progressSteps++);
    policyDiffers = totals.gained + totals.lost + totals.moved;
  });
  let ruleDiffers = 0;
  const ruleMs = await timed(async () => {
    const { totals } = await tried(without(before, 'unanswered-question'), () => progressSteps++);
    ruleDiffers = totals.gained + totals.lost + totals.moved;
  });
  const abort = new AbortController();
  let cancelledMs = 0;
  const cancelled = tried(
    cheaper(before),
    () => {
      if (!abort.signal.aborted) cancelledMs = performance.now();
      abort.abort();
    },
    abort.signal,
  );
  await Promise.allSettled([cancelled]);
  return {
    messages: conversations * EACH,
    conversations,
    workers: Math.min(4, navigator.hardwareConcurrency),
    storeMs: storedMs / conversations,
    policyMs,
    policyDiffers,
    ruleMs,
    ruleDiffers,
    progressSteps,
    cancelMs: performance.now() - cancelledMs,
  };
};

async function store({ storedConversations }: Stores, conversations: number): Promise<void> {
  const words = texts(4000);
  for (let first = 0; first < conversations; first += AT_ONCE)
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, conversations - first) }, (_, index) => {
        const number = first + index;
        const startMs = START_MS + number * MINUTE_MS;
        return storedConversations.add(
          {
            consoleId: 'demo',
            conversationKey: `chat-${number}`,
            customerKey: `k-${number}`,
            customerId: `c-${number}`,
            day: new Date(startMs).toISOString().slice(0, 10),
            agent: `客服${number % AGENTS}`,
            privateDomain: true,
            policyVersion: 1,
            setAside: [],
            atMs: startMs,
            heard: Array.from({ length: EACH }, (_, at) => ({
              message: {
                id: `m-${at}`,
                role: at % 2 === 0 ? ('customer' as const) : ('agent' as const),
                atMs: startMs + at * MINUTE_MS,
                text: words[(number * EACH + at) % words.length] ?? '',
                pictures: [],
                cards: [],
                note: false,
              },
              afterId: at === 0 ? null : `m-${at - 1}`,
              seenAtMs: startMs + at * MINUTE_MS,
            })),
          },
          profileOf(number, startMs),
        );
      }),
    );
}

const profileOf = (number: number, atMs: number) => ({
  id: `c-${number}`,
  name: '林某',
  phoneTail: null,
  tags: [],
  tier: null,
  purchases: [
    {
      atMs: atMs - 86_400_000 * 30,
      channel: 'private',
      shop: null,
      brand: 'lsg',
      sku: null,
      product: '小青柑',
      quantity: 1,
      unitPriceMinor: 8900,
      currency: 'CNY',
    },
  ],
  offers: [],
  promises: [],
  marketingAllowed: null,
  doNotContactSinceMs: null,
  notes: '',
});

const cheaper = (file: PolicyFile): PolicyFile => ({
  ...without(file, 'unanswered-question'),
  products: file.products?.map((product) => ({
    ...product,
    prices: product.prices.map((row) => ({ ...row, price: row.price * 0.5 })),
  })),
});

const without = (file: PolicyFile, rule: string): PolicyFile => ({
  ...file,
  rules: { ...file.rules, [rule]: { enabled: false } },
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}
