import { type JetStreamClient, jetstream } from '@nats-io/jetstream';
import { type KV, Kvm } from '@nats-io/kv';
import type { NatsConnection } from '@nats-io/nats-core';
import type { z } from 'zod';
import type { TeamFile } from '../model/team';
import type { Stores } from '../storage/stores';
import { type By, valueSchema } from './envelope';
import { BUCKETS, type BucketKey } from './layout';
import { Malformed, open, seal } from './seal';

/** What is kept of a customer, and what opens it, is sealed with the team's key where the team has one. */
const SEALED: ReadonlySet<BucketKey> = new Set(['customers', 'promises', 'library', 'keys', 'erased']);

/** One connected session: who works here, with what. */
export interface Desk {
  readonly file: TeamFile;
  readonly stores: Stores;
  readonly connection: NatsConnection;
  readonly js: JetStreamClient;
  readonly by: By;
  bucket(key: BucketKey): Promise<KV>;
  /** A value as it goes into a bucket. */
  pack(bucket: BucketKey, key: string, value: unknown): Promise<string>;
  /** @throws Malformed */
  unpack<T>(bucket: BucketKey, key: string, text: string, schema: z.ZodType<T>): Promise<Opened<T>>;
}

export interface Opened<T> {
  readonly value: T;
  readonly by: By;
  readonly atMs: number;
}

export function openDesk(file: TeamFile, stores: Stores, connection: NatsConnection): Desk {
  const js = jetstream(connection);
  const kvm = new Kvm(js);
  const buckets = new Map<BucketKey, Promise<KV>>();
  const by: By = { id: file.memberId, name: file.name };
  const { teamKey } = file;
  const placeOf = (bucket: BucketKey, key: string): string => `${bucket} ${key}`;

  return {
    file,
    stores,
    connection,
    js,
    by,
    bucket(key) {
      const known = buckets.get(key);
      if (known !== undefined) return known;
      // Bound, not looked up: a member reads values and has no right to read how the bucket is made.
      const opened = kvm.open(BUCKETS[key], { bindOnly: true, allow_direct: false });
      buckets.set(key, opened);
      return opened;
    },
    async pack(bucket, key, value) {
      const head = { v: 1, by, atMs: Date.now() };
      return JSON.stringify(
        teamKey === undefined || !SEALED.has(bucket)
          ? { ...head, value }
          : { ...head, sealed: await seal(teamKey, placeOf(bucket, key), value) },
      );
    },
    async unpack(bucket, key, text, schema) {
      const parsed = valueSchema.safeParse(asJson(text));
      if (!parsed.success) throw new Malformed('not a value of a team');
      const { by: author, atMs } = parsed.data;
      const isSealed = 'sealed' in parsed.data;
      // A plain value where all are sealed was put there by somebody without the key.
      if (isSealed !== (teamKey !== undefined && SEALED.has(bucket))) throw new Malformed('sealed otherwise');
      const content =
        'sealed' in parsed.data
          ? await open(teamKey ?? '', placeOf(bucket, key), parsed.data.sealed)
          : parsed.data.value;
      const checked = schema.safeParse(content);
      if (!checked.success) throw new Malformed(checked.error.issues[0]?.path.join('.') ?? '');
      return { value: checked.data, by: author, atMs };
    },
  };
}

/** @throws Malformed */
export function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Malformed('no JSON', { cause: error });
  }
}
