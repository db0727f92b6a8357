import { type DemoEvent, splitIntoTurns, type Turn } from './scenario';

export interface PlaybackOptions {
  readonly events: readonly DemoEvent[];
  /** Until a run begins to arrive, in milliseconds; each further event of the run takes half of it. */
  readonly latencyMs: number;
  readonly deliver: (event: DemoEvent) => void;
  readonly typing: (active: boolean) => void;
}

/** Plays a scenario's events in order, one run each time the agent has sent a message. */
export interface Playback {
  /** The run before the agent says anything, delivered at once. */
  begin(): void;
  /** Lets the next run come; returns its turn, or undefined when the scenario is over. */
  agentSent(): Turn | undefined;
  /** Delivers at once what is under way, else the next run. */
  next(): void;
  /** How many runs are still to come. */
  remaining(): number;
  /** Drops what is under way. */
  stop(): void;
}

export function createPlayback({ events, latencyMs, deliver, typing }: PlaybackOptions): Playback {
  const turns = splitIntoTurns(events);
  let taken = 0;
  let queue: DemoEvent[] = [];
  let timer: NodeJS.Timeout | undefined;

  function takeTurn(): Turn | undefined {
    const turn = turns[taken];
    if (!turn) return undefined;
    taken += 1;
    queue.push(...turn.arrives);
    return turn;
  }

  function schedule(delayMs: number) {
    if (timer || queue.length === 0) return;
    if (queue[0]?.from === 'customer') typing(true);
    timer = setTimeout(() => {
      timer = undefined;
      deliverQueued(1);
      schedule(latencyMs / 2);
    }, delayMs);
  }

  function deliverQueued(count: number) {
    typing(false);
    for (const event of queue.splice(0, count)) deliver(event);
  }

  function flush() {
    clearTimeout(timer);
    timer = undefined;
    deliverQueued(queue.length);
  }

  return {
    begin() {
      takeTurn();
      flush();
    },
    agentSent() {
      const turn = takeTurn();
      schedule(latencyMs);
      return turn;
    },
    next() {
      if (queue.length === 0) takeTurn();
      flush();
    },
    remaining: () => turns.length - taken,
    stop() {
      clearTimeout(timer);
      timer = undefined;
      queue = [];
    },
  };
}
