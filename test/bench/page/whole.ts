import { lists } from 'virtual:phrase-table';
import { createHarper, createTextlint } from './linters';
import { type Figure, figure, type Ratio, ratio, timed } from './measure';
import { drafts, messages, phrasesOf } from './texts';
import { plainMessage, type Warm } from './warm';

export interface WholeFigures {
  readonly rules: number;
  readonly messages: number;
  /** Phrases Candor looks for, and entries of the second textlint. */
  readonly phrases: number;
  readonly conversation: Readonly<Record<string, Figure>>;
  readonly conversationTimesAsLong: Readonly<Record<string, Ratio>>;
  readonly draft: Readonly<Record<string, Figure>>;
  readonly draftTimesAsLong: Readonly<Record<string, Ratio>>;
  /** What each found in the conversation: they look for different things. */
  readonly findings: Readonly<Record<string, number>>;
}

const MESSAGES = 2_000;
/** Of prh: few, as a shop's style guide has them, and as many as Candor looks for. */
const ENTRIES = 500;
const SAME_ENTRIES = lists.reduce((sum, { size }) => sum + size, 0);
const ROUNDS = 20; // of ours and textlint with few entries
/** What takes many seconds a round is timed once: its findings were counted before, which warms it up. */
const SLOW = ['harper.js', 'textlint+prh, as many phrases'];
const DRAFT_ROUNDS = 100;

/** Checks a whole conversation with nothing read before, and single drafts. */
export async function measureWhole(warm: Warm, rules: number): Promise<WholeFigures> {
  const texts = messages(MESSAGES);
  const textlint = createTextlint(phrasesOf(texts, ENTRIES));
  const alike = createTextlint(phrasesOf(texts, SAME_ENTRIES));
  const harper = await createHarper();
  const jobs = {
    candor: () => judgeAll(warm, texts),
    // One document with a line for each message: textlint compiles its entries anew for every document.
    'textlint+prh': () => textlint(texts.join('\n')),
    'textlint+prh, as many phrases': () => alike(texts.join('\n')),
    // Message by message: one document of them takes harper.js longer.
    'harper.js': async () => {
      let found = 0;
      for (const text of texts) found += await harper(text);
      return found;
    },
  };
  const findings: Record<string, number> = {};
  for (const [name, job] of Object.entries(jobs)) findings[name] = await job();
  const samples = Object.fromEntries(Object.keys(jobs).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, job] of Object.entries(jobs)) {
      const isSlow = SLOW.includes(name);
      if (isSlow && round > 0) continue;
      // Untimed first: what ran in between has cost them their compiled code.
      if (!isSlow) await job();
      samples[name]?.push(await timed(job));
    }
  const conversation = figures(samples);
  const draft = await measureDrafts(warm, { textlint, harper });
  return {
    rules,
    messages: MESSAGES,
    phrases: SAME_ENTRIES,
    conversation,
    conversationTimesAsLong: ratios(conversation),
    draft,
    draftTimesAsLong: ratios(draft),
    findings,
  };
}

/** All messages are read; the agent's are judged as they were sent, with those before them behind them. */
function judgeAll(warm: Warm, texts: readonly string[]): number {
  const judge = warm.judge();
  let found = 0;
  for (const [index, text] of texts.entries()) {
    const atMs = warm.nowMs + index * 20_000;
    const message = plainMessage(text, `message-${index}`, index % 2 === 0 ? 'customer' : 'agent', atMs);
    if (message.role === 'agent') found += judge.check(message, atMs).findings.length;
    judge.append(message);
  }
  return found;
}

async function measureDrafts(
  warm: Warm,
  {
    textlint,
    harper,
  }: { textlint: (text: string) => Promise<number>; harper: (text: string) => Promise<number> },
): Promise<Readonly<Record<string, Figure>>> {
  const judge = warm.judge();
  judge.replace(warm.conversation(100));
  const samples = { candor: [] as number[], 'textlint+prh': [] as number[], 'harper.js': [] as number[] };
  for (const { text } of drafts(DRAFT_ROUNDS, 6)) {
    samples.candor.push(await timed(() => judge.check(warm.draft(text), warm.nowMs).findings.length));
    samples['textlint+prh'].push(await timed(() => textlint(text)));
    samples['harper.js'].push(await timed(() => harper(text)));
  }
  return figures(samples);
}

const figures = (samples: Readonly<Record<string, readonly number[]>>): Readonly<Record<string, Figure>> =>
  Object.fromEntries(Object.entries(samples).map(([name, one]) => [name, figure(one)]));

function ratios(of: Readonly<Record<string, Figure>>): Readonly<Record<string, Ratio>> {
  const { candor, ...peers } = of;
  if (candor === undefined) throw new Error('candor was not measured');
  return Object.fromEntries(Object.entries(peers).map(([name, one]) => [name, ratio(one, candor)]));
}
