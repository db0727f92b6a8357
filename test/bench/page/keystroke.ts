import type { CoachSession } from '../../../lib/coach/session';
import { createHarper } from './linters';
import { type Figure, figure, type Ratio, ratio, rest, timed } from './measure';
import { drafts, keysOf } from './texts';
import type { Warm } from './warm';

export interface KeystrokeFigures {
  /** One key: the draft as it then stands is judged; the conversation behind it was read before. */
  readonly behind: readonly { readonly messages: number; readonly key: Figure }[];
  /** With the most messages against the fewest. */
  readonly growth: Ratio;
  /** The same drafts, each typed with the one and then with the other, the first of both in turns; harper.js reads English. */
  readonly besideHarper: Readonly<Record<'all drafts' | 'English drafts', Beside>>;
  readonly draftCodeUnits: number;
}

interface Beside {
  readonly candor: Figure;
  readonly harper: Figure;
  readonly timesAsLong: Ratio;
}

const SIZES = [10, 100, 1_000, 10_000];
const WARM_UP = 15; // drafts typed untimed
const TYPED = 40; // drafts a size
const TYPED_BESIDE = 20; // drafts beside harper.js, at 100 messages

/** Types drafts key by key. */
export async function measureKeystrokes(warm: Warm): Promise<KeystrokeFigures> {
  const sessions = SIZES.map((size) => {
    const session = warm.session();
    session.update(warm.conversation(size), warm.nowMs);
    return { size, session, samples: [] as number[] };
  });
  const typed = drafts(WARM_UP + TYPED);
  for (const [round, draft] of typed.entries()) {
    const keys = keysOf(draft.text);
    for (let turn = 0; turn < sessions.length; turn++) {
      const one = sessions[(turn + round) % sessions.length];
      if (one === undefined) continue;
      for (const text of keys) {
        const ms = await timed(() => key(one.session, warm, text));
        if (round >= WARM_UP) one.samples.push(ms);
      }
    }
    await rest();
  }
  const behind = sessions.map(({ size, samples }) => ({ messages: size, key: figure(samples) }));
  const [fewest, most] = [behind[0]?.key, behind.at(-1)?.key];
  if (fewest === undefined || most === undefined) throw new Error('no conversation was measured');
  return {
    behind,
    growth: ratio(most, fewest),
    besideHarper: await besideHarper(warm),
    draftCodeUnits: typed.reduce((sum, { text }) => sum + text.length, 0) / typed.length,
  };
}

async function besideHarper(warm: Warm): Promise<KeystrokeFigures['besideHarper']> {
  const lint = await createHarper();
  const session = warm.session();
  session.update(warm.conversation(100), warm.nowMs);
  const samples = { candor: [] as number[], harper: [] as number[] };
  const english = { candor: [] as number[], harper: [] as number[] };
  for (const [round, draft] of drafts(WARM_UP + TYPED_BESIDE, 4).entries()) {
    // A draft each, in turns: nobody has both in one page, and one key of the other's empties the caches of both.
    const typists = { candor: (text: string) => key(session, warm, text), harper: lint };
    const order = round % 2 === 0 ? (['candor', 'harper'] as const) : (['harper', 'candor'] as const);
    for (const name of order)
      for (const text of keysOf(draft.text)) {
        const ms = await timed(() => typists[name](text));
        if (round < WARM_UP) continue;
        samples[name].push(ms);
        if (draft.english) english[name].push(ms);
      }
    await rest();
  }
  return { 'all drafts': beside(samples), 'English drafts': beside(english) };
}

function beside(samples: { candor: number[]; harper: number[] }): Beside {
  const [candor, harper] = [figure(samples.candor), figure(samples.harper)];
  return { candor, harper, timesAsLong: ratio(harper, candor) };
}

const key = (session: CoachSession, warm: Warm, text: string): number =>
  session.verdict(warm.draft(text), warm.nowMs).findings.length;
