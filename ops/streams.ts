import {
  DiscardPolicy,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/nats-core';
import { BUCKET_PLANS, DUPLICATE_WINDOW_MS, STREAM_PLANS, type StreamPlan } from '../lib/sync/layout';
import { replicasOf, type Team } from './team-file';

export interface StreamOutcome {
  readonly stream: string;
  /** `differs`: it was there and is not as planned; nothing was changed. */
  readonly became: 'made' | 'as it was' | 'differs' | 'changed';
  /** Field, what stands there, what is planned. */
  readonly differences: readonly string[];
}

const GIB = 1024 ** 3;

/** What of the disk a node gives is for everything but the log. */
const OTHERS_SHARE = 0.08;

/** Every stream a team has, as JetStream's configuration. */
export const streamConfigs = (team: Team): Partial<StreamConfig>[] =>
  [...Object.values(STREAM_PLANS), ...Object.values(BUCKET_PLANS)].map((plan) => configOf(plan, team));

/**
 * Makes what is missing. What is there stays as it is, unless `isUpdate`; either way it is said where it differs.
 */
export async function applyStreams(
  manager: JetStreamManager,
  team: Team,
  isUpdate: boolean,
): Promise<StreamOutcome[]> {
  const outcomes: StreamOutcome[] = [];
  for (const config of streamConfigs(team)) outcomes.push(await applyOne(manager, config, isUpdate));
  return outcomes;
}

async function applyOne(
  manager: JetStreamManager,
  config: Partial<StreamConfig>,
  isUpdate: boolean,
): Promise<StreamOutcome> {
  const stream = config.name ?? '';
  const there = await configThere(manager, stream);
  if (there === null) {
    await manager.streams.add({ ...config, name: stream });
    return { stream, became: 'made', differences: [] };
  }
  const differences = differencesOf(there, config);
  if (differences.length === 0) return { stream, became: 'as it was', differences };
  if (!isUpdate) return { stream, became: 'differs', differences };
  await manager.streams.update(stream, config);
  return { stream, became: 'changed', differences };
}

async function configThere(manager: JetStreamManager, stream: string): Promise<StreamConfig | null> {
  try {
    return (await manager.streams.info(stream)).config;
  } catch (error) {
    if (error instanceof Error && error.message.includes('stream not found')) return null;
    throw error;
  }
}

function differencesOf(there: StreamConfig, planned: Partial<StreamConfig>): string[] {
  const values = new Map<string, unknown>(Object.entries(there));
  return Object.entries(planned).flatMap(([field, plan]) => {
    // Servers leave out what is false.
    const value = values.get(field) ?? false;
    return JSON.stringify(value) === JSON.stringify(plan)
      ? []
      : [`${field}: ${JSON.stringify(value)}, planned ${JSON.stringify(plan)}`];
  });
}

function configOf(plan: StreamPlan, team: Team): Partial<StreamConfig> {
  return {
    name: plan.name,
    subjects: [...plan.subjects],
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    num_replicas: replicasOf(team),
    max_msg_size: plan.maxMessageBytes,
    max_msgs_per_subject: plan.perSubject ?? team.entriesPerAgent,
    max_bytes: bytesOf(plan, team),
    discard: DiscardPolicy.New,
    discard_new_per_subject: plan.whenFull === 'refuse',
    duplicate_window: nanos(DUPLICATE_WINDOW_MS),
    deny_delete: plan.isAppendOnly,
    deny_purge: plan.isAppendOnly,
    // With rollups whoever may write a key could take its history away.
    allow_rollup_hdrs: false,
    allow_direct: true,
  };
}

/** The log may fill its share; the others together never take what is its. */
const bytesOf = (plan: StreamPlan, team: Team): number =>
  Math.round(
    GIB *
      (plan === STREAM_PLANS.log
        ? team.logGiB
        : (Math.min(...team.servers.map((server) => server.maxDiskGiB)) - team.logGiB) * OTHERS_SHARE),
  );
