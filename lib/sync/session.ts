import { JetStreamApiError } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/nats-core';
import type { TeamFile } from '../model/team';
import type { Stores } from '../storage/stores';
import { watch } from '../storage/watch';
import { createBell } from './bell';
import { type Desk, openDesk } from './desk';
import { followBucket, followStream } from './follow';
import { reviewsOf, STREAMS, streamOf } from './layout';
import { sendChanges } from './send-changes';
import { sendEntries, sendReviews } from './send-log';
import { takeErasure } from './take-erasures';
import { takeDisputes, takeEntries, takeReviews } from './take-records';
import { readPolicy, takeCustomer, takeLibrary, takePromise } from './take-values';

/** What the servers did not take is offered again after this. */
const AGAIN_MS = 30_000;

/**
 * Everything that flows over one connection, both ways, until it ends. Ends with the error that ended it; what was
 * under way then is done again by the next session.
 * @param arrived something came from the team that pages and consoles have to see.
 */
export async function runSession(
  file: TeamFile,
  stores: Stores,
  connection: NatsConnection,
  arrived: () => void,
): Promise<void> {
  const desk = openDesk(file, stores, connection);
  const stop = new AbortController();
  const parts = [...followers(desk, arrived), send(desk, stop.signal)];
  try {
    const error = await Promise.race([connection.closed(), ...parts]);
    throw error instanceof Error ? error : new Error('the connection was closed');
  } finally {
    stop.abort();
    await connection.close();
    // Each ends in its own way once the line is gone; nothing of this session goes on into the next.
    await Promise.allSettled(parts);
  }
}

function followers(desk: Desk, arrived: () => void): Promise<void>[] {
  const { memberId, role } = desk.file;
  const telling =
    <T extends unknown[]>(take: (...given: T) => Promise<void>) =>
    async (...given: T): Promise<void> => {
      await take(...given);
      arrived();
    };
  return [
    followBucket(desk, streamOf('erased'), telling(takeErasure)),
    followBucket(
      desk,
      streamOf('policy'),
      telling(async (on, { key, revision, text }, read) => {
        if (key === 'current' && text !== null) await readPolicy(on, revision, text, read);
        else await on.stores.team.saveReadTo(read);
      }),
    ),
    followBucket(desk, streamOf('customers'), telling(takeCustomer)),
    followBucket(desk, streamOf('promises'), telling(takePromise)),
    followBucket(desk, streamOf('library'), telling(takeLibrary)),
    followStream(desk, STREAMS.reviews, role === 'agent' ? reviewsOf(memberId) : null, telling(takeReviews)),
    ...(role === 'agent'
      ? []
      : [
          followStream(desk, STREAMS.log, null, telling(takeEntries)),
          followStream(desk, STREAMS.disputes, null, telling(takeDisputes)),
        ]),
  ];
}

/** Sends what waits, now and each time something is changed here. */
async function send(desk: Desk, signal: AbortSignal): Promise<void> {
  const bell = createBell();
  const stopWatching = watch(desk.stores.team.waiting, bell.ring, bell.ring);
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => {
    stopWatching();
    clearTimeout(timer);
    bell.ring();
  });
  while (!signal.aborted) {
    if (!(await sendAll(desk))) {
      clearTimeout(timer);
      timer = setTimeout(bell.ring, AGAIN_MS);
    }
    await bell.heard();
  }
}

/** @returns whether the servers took all of it. */
async function sendAll(desk: Desk): Promise<boolean> {
  let isDone = true;
  for (const part of [sendEntries, sendReviews, sendChanges])
    try {
      if ((await part(desk)) === false) isDone = false;
    } catch (error) {
      // The servers answered, but would not take it, as a stream that is full: what else there is goes on.
      if (!(error instanceof JetStreamApiError)) throw error;
      console.warn(`Candor: the team’s servers refused (${error.code})`);
      isDone = false;
    }
  return isDone;
}
