import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { activitySchema } from '../model/activity';
import { consoleAdapterSchema } from '../model/console-adapter';
import { creditEntrySchema } from '../model/credit';
import { crisisSchema } from '../model/crisis';
import { customerFileSchema } from '../model/customer';
import { disputeSchema } from '../model/dispute';
import { importBatchSchema, importMappingSchema, importRunSchema } from '../model/import-run';
import { libraryEntrySchema } from '../model/library';
import { logEntrySchema, reviewSchema } from '../model/log-entry';
import { openConversationSchema } from '../model/open-conversation';
import { policyFileSchema } from '../model/policy';
import { repairTicksSchema } from '../model/repair';
import { ruleMoveSchema } from '../model/rule-move';
import { settingsSchema } from '../model/settings';
import { LINK_KINDS } from '../review/chain';
import { openDexie } from './database';
import { CHUNK_STATES } from './log-chunks';
import { SCHEMA } from './schema';
import { SAMPLES } from './schema-samples';

const MADE_OF_CUSTOMERS: readonly string[] = ['finder', 'productNames', 'followUps'];
/** The database as it was at a version. */
const until = (last: number) => SCHEMA.filter(({ version }) => version <= last);

const rowLink = z.strictObject({
  seq: z.int(),
  prev: z.string(),
  hash: z.string(),
  wordsHash: z.string(),
  salt: z.string().nullable(),
});

/** What a row of each table is today. */
const ROWS: Record<string, z.ZodType> = {
  policies: z.strictObject({
    version: z.int(),
    savedAtMs: z.number(),
    file: policyFileSchema,
    by: z.string().optional(),
    restores: z.int().optional(),
  }),
  customers: customerFileSchema,
  consoleLinks: z.strictObject({ consoleId: z.string(), customerKey: z.string(), customerId: z.string() }),
  log: logEntrySchema,
  credits: creditEntrySchema.extend({ link: rowLink.optional() }),
  library: libraryEntrySchema,
  finder: z.strictObject({ id: z.string(), keys: z.array(z.string()) }),
  followUps: z.strictObject({ id: z.string(), keys: z.array(z.string()) }),
  repairs: repairTicksSchema,
  productNames: z.strictObject({ id: z.string(), name: z.string() }),
  imports: importRunSchema,
  importBatches: importBatchSchema,
  importMappings: importMappingSchema,
  dues: z.strictObject({
    customerId: z.string(),
    promiseId: z.string(),
    customerName: z.string(),
    text: z.string(),
    atMs: z.number(),
    dueAtMs: z.number(),
    by: z.string(),
    isHalf: z.boolean(),
    reminded: z.enum(['no', 'before', 'late']),
  }),
  setAside: z.strictObject({
    consoleId: z.string(),
    customerKey: z.string(),
    item: z.string(),
    atMs: z.number(),
  }),
  reviews: reviewSchema.extend({
    seq: z.int(),
    link: rowLink.optional(),
  }),
  logRows: z.strictObject({
    ordinal: z.int(),
    id: z.uuid(),
    customerId: z.string().nullable(),
    spoken: z.int().optional(),
    seq: z.int(),
    prev: z.string(),
    hash: z.string(),
    wordsHash: z.string(),
    core: z.string(),
    words: z.string().nullable(),
  }),
  logNumbers: z.strictObject({
    chunk: z.int(),
    atMs: z.instanceof(Float64Array),
    idHead: z.instanceof(Uint32Array),
    rule: z.instanceof(Uint16Array),
    agent: z.instanceof(Uint16Array),
    console: z.instanceof(Uint16Array),
    // Left out: written before products were counted.
    product: z.instanceof(Uint16Array).optional(),
    flags: z.instanceof(Uint16Array),
  }),
  logWords: z.strictObject({
    block: z.int(),
    ends: z.instanceof(Uint32Array),
    bytes: z.instanceof(Uint8Array),
    hashes: z.instanceof(Uint8Array),
  }),
  logProofs: z.strictObject({
    chunk: z.int(),
    seq: z.instanceof(Float64Array),
    hash: z.instanceof(Uint8Array),
  }),
  logPeople: z.strictObject({
    chunk: z.int(),
    customer: z.instanceof(Uint32Array),
    chat: z.instanceof(Uint32Array),
  }),
  logDays: z.strictObject({
    day: z.string(),
    keys: z.instanceof(Float64Array),
    counts: z.instanceof(Uint32Array),
    productKeys: z.instanceof(Float64Array).optional(),
    productCounts: z.instanceof(Uint32Array).optional(),
  }),
  logEvents: z.strictObject({
    seq: z.int(),
    kind: z.enum(LINK_KINDS),
    prev: z.string(),
    hash: z.string(),
    core: z.string(),
  }),
  logState: z.strictObject({
    key: z.literal('head'),
    seq: z.int(),
    hash: z.string(),
    ordinal: z.int(),
    entries: z.int(),
    open: z.int(),
    bySeverity: z.array(z.int()),
    rules: z.array(z.string()),
    agents: z.array(z.string()),
    consoles: z.array(z.string()),
    timeZone: z.string(),
    detailedFrom: z.int().optional(),
    last: z
      .strictObject({
        chunk: z.int(),
        writes: z.int(),
        count: z.int(),
        minMs: z.number(),
        maxMs: z.number(),
        state: z.enum(CHUNK_STATES),
      })
      .optional(),
  }),
  disputes: disputeSchema.extend({ link: rowLink.optional() }),
  activity: activitySchema,
  crises: crisisSchema,
  ruleMoves: ruleMoveSchema.extend({ seq: z.int() }),
  storedConversations: z.strictObject({
    consoleId: z.string(),
    conversationKey: z.string(),
    customerKey: z.string(),
    day: z.string(),
    customerId: z.string().nullable(),
    agent: z.string(),
    privateDomain: z.boolean(),
    policyVersion: z.int(),
    profile: z.null(),
    setAside: z.array(z.string()),
    firstAtMs: z.number(),
    lastAtMs: z.number(),
    seen: z.int(),
    packed: z.string(),
  }),
  openConversations: z.strictObject({
    tabId: z.int(),
    frameId: z.int(),
    documentId: z.string().nullable(),
    origin: z.string(),
    conversation: openConversationSchema,
  }),
  adapters: consoleAdapterSchema,
  settings: z.strictObject({ key: z.literal('settings'), chosen: settingsSchema.partial() }),
};

describe('schema', () => {
  it('counts its versions upwards from 1', () => {
    const versions = SCHEMA.map(({ version }) => version);
    expect(versions[0]).toBe(1);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  });

  it.each(SCHEMA.map(({ version }) => version))(
    'has a sample row of every table of version %i',
    (version) => {
      const tables = new Set<string>();
      for (const { stores } of until(version))
        for (const [table, keys] of Object.entries(stores))
          if (keys === null) tables.delete(table);
          else tables.add(table);
      expect(Object.keys(SAMPLES[version] ?? {}).sort()).toEqual([...tables].sort());
    },
  );

  it.each(SCHEMA.map(({ version }) => version))(
    'carries rows of version %i to what stores read today',
    async (version) => {
      const name = `chain-${version}`;
      const old = openDexie(name, until(version));
      for (const [table, row] of Object.entries(SAMPLES[version] ?? {})) await old.table(table).add(row);
      old.close();

      const now = openDexie(name);
      for (const table of now.tables) {
        const rows: unknown[] = await table.toArray();
        // What follows from customers is made for them when it is new.
        const isMade = MADE_OF_CUSTOMERS.includes(table.name);
        expect(rows, table.name).toHaveLength(
          SAMPLES[version]?.[table.name] === undefined && !isMade ? 0 : 1,
        );
        for (const row of rows) expect(ROWS[table.name]?.parse(row), table.name).toEqual(row);
      }
      now.close();
      await Dexie.delete(name);
    },
  );
});
