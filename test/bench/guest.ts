import type { BrowserContext, CDPSession } from '@playwright/test';
import { type DemoConsole, startDemoConsole } from '../demo-console/server';
import { type Extension, launchBare, launchExtension } from '../support/extension';
import { seedScenario, setUpTeaCase } from '../support/tea-case';
import { type Figure, figure } from './page/measure';

/** What an agent may feel of a page. All in ms. */
const FELT = {
  frame: 'a frame while scrolling',
  scrollWork: 'the page’s thread, a notch of the wheel',
  key: 'key to painted',
  keyWork: 'the page’s thread, a key',
} as const;
export type Felt = keyof typeof FELT;

/** One thing felt, in the same page without the extension, without it once more, and with it. */
export interface GuestFigure {
  readonly what: string;
  readonly without: Figure;
  readonly again: Figure;
  readonly with: Figure;
  /** Median of the rounds: with it, less the mean of both without. */
  readonly difference: number;
  /** How far apart two runs without it are at most. */
  readonly noise: number;
}

export interface GuestFigures {
  readonly messages: number;
  readonly felt: readonly GuestFigure[];
  /** Tasks over 50 ms from the page's last message on, each round: the page's own layout is one of them. */
  readonly longTasks: { readonly without: readonly number[]; readonly with: readonly number[] };
}

const MESSAGES = 5000;
const ROUNDS = 3;
const NOTCHES = 40;
const NOTCH_PX = 360;
const WORDS = 'Dear customer, your tea leaves the house today. ';
/** Between two keys of a quick typist, ms. */
const KEY_PACE_MS = 40;

interface Sample {
  readonly frame: readonly number[];
  readonly scrollWork: readonly number[];
  readonly key: readonly number[];
  readonly keyWork: readonly number[];
  readonly longTasks: readonly number[];
}

/** Scrolls a long conversation and writes in it, with the extension and without, in turns. */
export async function measureGuest(): Promise<GuestFigures> {
  const scenario = seedScenario('seed-nine-steps-zh-cn');
  const server = await startDemoConsole({ scenario, latencyMs: 0, confirmMs: 0 });
  const bare = await launchBare();
  const extension = await launchExtension();
  try {
    await setUpTeaCase(extension, scenario);
    const runs = { without: () => visit(bare.context, server), again: () => visit(bare.context, server) };
    const all = { ...runs, with: () => visit(extension.context, server, extension) };
    const names = Object.keys(all) as (keyof typeof all)[];
    const samples = { without: [] as Sample[], again: [] as Sample[], with: [] as Sample[] };
    for (let round = -1; round < ROUNDS; round++)
      for (let turn = 0; turn < names.length; turn++) {
        const name = names[(turn + round + 1) % names.length] ?? 'with';
        const sample = await all[name]();
        if (round >= 0) samples[name].push(sample); // the first warms the browsers up
      }
    return {
      messages: MESSAGES,
      felt: (Object.keys(FELT) as Felt[]).map((felt) => compared(felt, samples)),
      longTasks: {
        without: samples.without.map(({ longTasks }) => Math.max(0, ...longTasks)),
        with: samples.with.map(({ longTasks }) => Math.max(0, ...longTasks)),
      },
    };
  } finally {
    await bare.close();
    await extension.close();
    await server.close();
  }
}

function compared(felt: Felt, samples: Record<'without' | 'again' | 'with', readonly Sample[]>): GuestFigure {
  const of = (which: keyof typeof samples): Figure =>
    figure(samples[which].flatMap((sample) => sample[felt]));
  const medians = (which: keyof typeof samples): number[] =>
    samples[which].map((sample) => figure(sample[felt]).median);
  const [without, again] = [medians('without'), medians('again')];
  const apart = without.map((one, round) => one - (again[round] ?? one));
  const differences = medians('with').map(
    (one, round) => one - ((without[round] ?? one) + (again[round] ?? one)) / 2,
  );
  return {
    what: FELT[felt],
    without: of('without'),
    again: of('again'),
    with: of('with'),
    difference: figure(differences).median,
    noise: Math.max(...apart.map(Math.abs)),
  };
}

async function visit(context: BrowserContext, server: DemoConsole, extension?: Extension): Promise<Sample> {
  const page = await context.newPage();
  await page.addInitScript(record, MESSAGES);
  await page.route('**/api/messages?*', (route) => route.fulfill({ json: conversation(server) }));
  await page.goto(server.url);
  if (extension !== undefined) await page.locator('candor-strip .state-mark').first().waitFor();
  await page.waitForFunction(() => guestRecord.drawnMs > 0);
  await page.evaluate(() => guestRecord.quiet());
  const longTasks = await page.evaluate(() => guestRecord.longTasks());
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');

  const list = await page.locator('.message-scroll').boundingBox();
  if (list === null) throw new Error('no list');
  await page.mouse.move(list.x + list.width / 2, list.y + list.height / 2);
  await page.evaluate(() => guestRecord.startFrames());
  const scrollWork: number[] = [];
  for (let notch = 0; notch < NOTCHES; notch++) {
    const before = await workMs(session);
    await page.mouse.wheel(0, notch % 20 < 15 ? -NOTCH_PX : NOTCH_PX);
    await page.evaluate(() => guestRecord.painted());
    scrollWork.push((await workMs(session)) - before);
  }
  const frame = await page.evaluate(() => guestRecord.frames());

  await page.locator('.composer-input').click();
  const keyWork: number[] = [];
  for (const letter of WORDS) {
    const before = await workMs(session);
    await page.keyboard.type(letter);
    await page.waitForTimeout(KEY_PACE_MS);
    await page.evaluate(() => guestRecord.painted());
    keyWork.push((await workMs(session)) - before);
  }
  const key = await page.evaluate(() => guestRecord.keys());
  await page.close();
  return { frame, scrollWork, key, keyWork, longTasks };
}

/** How long the page's thread has worked so far. */
async function workMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** A conversation of years, as the console's server would answer it. */
function conversation({ conversationId }: DemoConsole): unknown {
  const from = Date.parse('2026-01-01T09:00:00+08:00');
  const messages = Array.from({ length: MESSAGES }, (_, at) => ({
    id: `long-${at}`,
    conversation: conversationId,
    author: at % 3 === 0 ? 'agent' : 'customer',
    authorName: at % 3 === 0 ? '小叶' : '陈先生',
    kind: 'text',
    at: new Date(from + at * 4 * 60_000).toISOString(),
    text: SAID[at % SAID.length],
    images: [],
    cards: [],
  }));
  return { conversation: conversationId, messages };
}

const SAID = [
  '您好，小青柑现在 94 元一桶，今天下单明天发货，您看可以吗？',
  '好的，我想问一下上次买的那批还能再便宜一点吗？',
  '上次说好的赠品什么时候能收到？',
  '您稍等，我帮您查一下物流，查到了马上告诉您。',
  '谢谢，那我等你消息。',
];

interface GuestRecord {
  drawnMs: number;
  longTasks(): number[];
  /** Resolves when nothing has kept the page busy for a while. */
  quiet(): Promise<void>;
  painted(): Promise<void>;
  startFrames(): void;
  frames(): number[];
  keys(): number[];
}

declare global {
  var guestRecord: GuestRecord;
}

/** In the page, before everything else: notes what an agent may feel. */
function record(messages: number): void {
  const tasks: { at: number; ms: number }[] = [];
  const keys: number[] = [];
  let frames: number[] = [];
  let isCounting = false;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
  const drawn = new MutationObserver(() => {
    if (document.querySelectorAll('li.message').length < messages) return;
    drawn.disconnect();
    guestRecord.drawnMs = performance.now();
  });
  drawn.observe(document, { childList: true, subtree: true });
  const painted = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve();
        channel.port2.postMessage(null);
      });
    });
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => void painted().then(() => keys.push(performance.now() - timeStamp)),
    { capture: true },
  );
  globalThis.guestRecord = {
    drawnMs: 0,
    longTasks: () => tasks.filter(({ at }) => at > guestRecord.drawnMs).map(({ ms }) => ms),
    quiet: () =>
      new Promise((resolve) => {
        let idle = 0;
        const look = (deadline: IdleDeadline): void => {
          idle = deadline.timeRemaining() > 5 ? idle + 1 : 0;
          if (idle > 20) resolve();
          else requestIdleCallback(look);
        };
        requestIdleCallback(look);
      }),
    painted,
    startFrames() {
      frames = [];
      isCounting = true;
      let last = performance.now();
      const next = (now: number): void => {
        frames.push(now - last);
        last = now;
        if (isCounting) requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    },
    frames() {
      isCounting = false;
      return frames;
    },
    keys: () => keys,
  };
}
