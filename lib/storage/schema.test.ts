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
import { ruleMoveSchema } from '../model/rule-move';
import { settingsSchema } from '../model/settings';
import { openDexie } from './database';
import { SCHEMA } from './schema';
import { SAMPLES } from './schema-samples';

const MADE_OF_CUSTOMERS: readonly string[] = ['finder', 'productNames'];

/** What a row of each table is today. */
const ROWS: Record<string, z.ZodType> = {
  policies: z.strictObject({ version: z.int(), savedAtMs: z.number(), file: policyFileSchema }),
  customers: customerFileSchema,
  consoleLinks: z.strictObject({ consoleId: z.string(), customerKey: z.string(), customerId: z.string() }),
  log: logEntrySchema,
  credits: creditEntrySchema,
  library: libraryEntrySchema,
  finder: z.strictObject({ id: z.string(), keys: z.array(z.string()) }),
  productNames: z.strictObject({ id: z.string(), name: z.string() }),
  imports: importRunSchema,
  importBatches: importBatchSchema,
  importMappings: importMappingSchema,
  disputes: disputeSchema,
  activity: activitySchema,
  crises: crisisSchema,
  ruleMoves: ruleMoveSchema.extend({ seq: z.int() }),
  reviews: reviewSchema.extend({ seq: z.int() }),
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

/** The versions up to one. */
const upTo = (last: number) => SCHEMA.filter(({ version }) => version <= last);

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
      for (const { stores } of upTo(version))
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
      const old = openDexie(name, upTo(version));
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
