/** Milliseconds. With fewer than a hundred samples the 99th percentile is the worst one. */
export interface Figure {
  readonly median: number;
  readonly p99: number;
  readonly samples: number;
}

/** How many times as long as ours a peer took. */
export interface Ratio {
  readonly median: number;
  readonly p99: number;
}

/** What is timed; answers a number that depends on all it did, so that no compiler leaves the work out. */
export type Job = () => number | Promise<number>;

export function figure(samplesMs: readonly number[]): Figure {
  const sorted = [...samplesMs].sort((a, b) => a - b);
  return { median: at(sorted, 0.5), p99: at(sorted, 0.99), samples: sorted.length };
}

export const ratio = (peer: Figure, ours: Figure): Ratio => ({
  median: peer.median / ours.median,
  p99: peer.p99 / ours.p99,
});

export async function timed(job: Job): Promise<number> {
  const before = performance.now();
  const answer = job();
  if (typeof answer === 'number') {
    const after = performance.now();
    keep(answer);
    return after - before;
  }
  keep(await answer);
  return performance.now() - before;
}

/**
 * Times `jobs` in turns, so that what else the machine does meets all of them alike; each round begins with
 * another one. A third as many rounds go before, untimed.
 */
export async function inTurns<Name extends string>(
  jobs: Readonly<Record<Name, Job>>,
  rounds: number,
): Promise<Readonly<Record<Name, Figure>>> {
  const names = Object.keys(jobs) as Name[];
  const samples = new Map<Name, number[]>(names.map((name) => [name, []]));
  const warmUps = Math.ceil(rounds / 3);
  for (let round = -warmUps; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round + warmUps) % names.length];
      if (name === undefined) continue;
      const ms = await timed(jobs[name]);
      if (round >= 0) samples.get(name)?.push(ms);
    }
    if (round % 10 === 0) await rest();
  }
  return Object.fromEntries(names.map((name) => [name, figure(samples.get(name) ?? [])])) as Record<
    Name,
    Figure
  >;
}

/** Lets the page's own tasks run. */
export const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Whatever the jobs answered: never read, but the compiler cannot know. */
let kept = 0;
const keep = (answer: number): void => {
  kept += answer;
  if (Number.isNaN(kept)) throw new Error('a job answered no number');
};

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
