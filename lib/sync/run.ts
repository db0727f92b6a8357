import type { TeamFile, TeamPhase } from '../model/team';
import type { Stores } from '../storage/stores';
import { watch } from '../storage/watch';
import { connect, phaseOf } from './connection';
import { runSession } from './session';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** A session that held this long was a good one: the next pause is short again. */
const GOOD_MS = 30_000;

export interface TeamPorts {
  /** Something came from the team that open consoles have to see. Called often: gather calls. */
  readonly arrived: () => void;
  readonly nowMs: () => number;
  /** 0 to 1. */
  readonly chance: () => number;
}

/**
 * Works in the team for as long as this browser is in one: connects, and after a failure connects anew, by and by more
 * seldom. Credentials that were refused are tried on too, since they may be put right on the servers' side.
 * @returns a function that ends it; resolves when the last thing under way is done.
 */
export function runTeam(stores: Stores, ports: TeamPorts): () => Promise<void> {
  let current: { readonly text: string; readonly end: () => Promise<void> } | null = null;
  let turn: Promise<void> = Promise.resolve();
  const follow = (file: TeamFile | null): void => {
    const text = JSON.stringify(file);
    if (text === (current?.text ?? 'null')) return;
    const before = current;
    current = null;
    const next = file === null ? null : { text, ...begin(file, stores, ports, () => turn) };
    current = next;
    turn = before?.end() ?? Promise.resolve();
  };
  const stopWatching = watch(stores.team.member, follow, () =>
    console.warn('Candor: the team’s file could not be read'),
  );
  return async () => {
    stopWatching();
    await current?.end();
  };
}

function begin(
  file: TeamFile,
  stores: Stores,
  { arrived, nowMs, chance }: TeamPorts,
  before: () => Promise<void>,
): { end: () => Promise<void> } {
  const stop = new AbortController();
  const { signal } = stop;
  const say = async (phase: TeamPhase): Promise<void> => {
    const known = await stores.team.state();
    if (known?.phase === phase || signal.aborted) return;
    await stores.team.saveState({ phase, sinceMs: nowMs(), badPolicy: known?.badPolicy ?? null });
  };
  const session = async (): Promise<void> => {
    const connection = await connect(file);
    const close = (): void => void connection.close();
    if (signal.aborted) close();
    signal.addEventListener('abort', close);
    try {
      await say('connected');
      await runSession(file, stores, connection, arrived);
    } finally {
      signal.removeEventListener('abort', close);
    }
  };
  const run = async (): Promise<void> => {
    await before();
    for (let pauseMs = FIRST_PAUSE_MS; !signal.aborted; ) {
      const startedAtMs = nowMs();
      try {
        await session();
      } catch (error) {
        if (signal.aborted) return;
        const phase = phaseOf(error, file, nowMs());
        await say(phase);
        console.warn(
          `Candor: the team cannot be reached (${phase})`,
          error instanceof Error ? error.name : '',
        );
      }
      if (nowMs() - startedAtMs > GOOD_MS) pauseMs = FIRST_PAUSE_MS;
      // Half to whole of it, so that a shop's browsers do not come all at once when its servers are back.
      await pause(pauseMs * (0.5 + chance() / 2), signal);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  };
  const done = run();
  return {
    end: async () => {
      stop.abort();
      await done;
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
