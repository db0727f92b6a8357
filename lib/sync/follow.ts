import { DeliverPolicy, type JsMsg } from '@nats-io/jetstream';
import { createInbox, errors } from '@nats-io/nats-core';
import type { ReadTo } from '../storage/team-store';
import { createBell } from './bell';
import type { Desk } from './desk';
import { inboxOf } from './layout';
import { Malformed } from './seal';
import type { StreamMessage } from './take-records';
import type { BucketMessage } from './take-values';

/** What is younger than this when reading begins comes as it happens, also over a line that was cut for a moment. */
const LIVE_MS = 60_000;
const NANOS_A_MS = 1_000_000;

/**
 * The servers put each reader on a node of their choice, for minutes also on one that was just lost: then nobody
 * answers, and the next try finds another. Nine readers that all had to succeed at once hardly ever would.
 */
const TRIES = 6;

/** Messages stored in one transaction. */
const AT_ONCE = 256;

/** Reads a stream from where it was left, and what comes after, until the connection ends. */
export async function followStream(
  desk: Desk,
  stream: string,
  subject: string | null,
  take: (desk: Desk, messages: readonly StreamMessage[], read: ReadTo) => Promise<void>,
): Promise<void> {
  const { messages: flow, openedAtMs } = await open(desk, stream, subject);
  for await (const batch of batches(flow)) {
    const messages = batch.map(
      (message): StreamMessage => ({
        subject: message.subject,
        seq: message.seq,
        text: message.string(),
        isLive: message.info.timestampNanos / NANOS_A_MS > openedAtMs - LIVE_MS,
      }),
    );
    await take(desk, messages, { stream, seq: messages.at(-1)?.seq ?? 0 });
  }
}

/** The same for a bucket, key by key. */
export async function followBucket(
  desk: Desk,
  stream: string,
  take: (desk: Desk, message: BucketMessage, read: ReadTo) => Promise<void>,
): Promise<void> {
  const prefix = `$KV.${stream.slice('KV_'.length)}.`;
  const { messages } = await open(desk, stream, null);
  for await (const batch of batches(messages))
    for (const message of batch) {
      const isGone = ['DEL', 'PURGE'].includes(message.headers?.get('KV-Operation') ?? '');
      const read = { stream, seq: message.seq };
      const text = isGone ? null : message.string();
      try {
        await take(desk, { key: message.subject.slice(prefix.length), revision: message.seq, text }, read);
      } catch (error) {
        if (!(error instanceof Malformed)) throw error;
        console.warn('Candor: a value of the team was left out');
        await desk.stores.team.saveReadTo(read);
      }
    }
}

async function open(desk: Desk, stream: string, subject: string | null) {
  for (let tries = 1; ; tries++)
    try {
      return await openOnce(desk, stream, subject);
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || tries === TRIES) throw error;
    }
}

/** Deliveries go to a subject of the member's own; nothing is acknowledged: how far was read is kept here. */
async function openOnce({ js, stores, file }: Desk, stream: string, subject: string | null) {
  const from = await stores.team.readTo(stream);
  const consumer = await js.consumers.getPushConsumer(stream, {
    ...(subject === null ? {} : { filter_subjects: subject }),
    ...(from === 0
      ? { deliver_policy: DeliverPolicy.All }
      : { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: from + 1 }),
    deliver_prefix: createInbox(inboxOf(file.memberId)),
  });
  const { created } = await consumer.info(true);
  return { messages: await consumer.consume(), openedAtMs: Date.parse(created) };
}

/** What has come, as much at once as lies there. */
async function* batches(messages: AsyncIterable<JsMsg>): AsyncGenerator<JsMsg[]> {
  const bell = createBell();
  let waiting: JsMsg[] = [];
  let end: { readonly failure?: unknown } | null = null;
  const read = async (): Promise<void> => {
    for await (const message of messages) {
      waiting.push(message);
      bell.ring();
    }
  };
  const done = read()
    .then(
      () => {
        end = {};
      },
      (failure: unknown) => {
        end = { failure };
      },
    )
    .then(bell.ring);
  for (;;) {
    const batch = waiting.slice(0, AT_ONCE);
    waiting = waiting.slice(AT_ONCE);
    if (batch.length > 0) yield batch;
    else if (end === null) await bell.heard();
    else break;
  }
  await done;
  const { failure } = end as { readonly failure?: unknown };
  if (failure !== undefined) throw failure;
  throw new Error('reading ended');
}
