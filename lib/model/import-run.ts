import { z } from 'zod';

const words = z.string().min(1);

/** One import of a list: what it read, what it added, whether it was taken back. */
export const importRunSchema = z.strictObject({
  id: words,
  startedAtMs: z.number(),
  files: z.array(words),
  /** Platforms whose exports the files are; empty: lists of the shop's own. */
  formats: z.array(words),
  state: z.enum(['running', 'done', 'cancelled', 'undoing', 'undone']),
  /** Batches stored so far. */
  batches: z.int().nonnegative(),
  /** Customers that were not known before. */
  customers: z.int().nonnegative(),
  purchases: z.int().nonnegative(),
  /** Rows that are no purchase or could not be read. */
  faults: z.int().nonnegative(),
});
export type ImportRun = z.infer<typeof importRunSchema>;

export const importDetailsSchema = z.strictObject({
  tags: z.array(words).readonly().optional(),
  tier: words.optional(),
  birthday: words.optional(),
  notes: words.optional(),
});

/** What one batch of a run touched: read when the run is taken back. */
export const importBatchSchema = z.strictObject({
  importId: words,
  batch: z.int().nonnegative(),
  touched: z.array(z.strictObject({ id: words, isNew: z.boolean(), details: importDetailsSchema })),
  /** Console keys it linked: console, key. */
  links: z.array(z.tuple([words, words])),
});
export type ImportBatch = z.infer<typeof importBatchSchema>;

/** Which column holds which field, for a list with these titles. */
export const importMappingSchema = z.strictObject({
  titles: words,
  mapping: z.record(words, z.int().nonnegative()),
});
export type ImportMapping = z.infer<typeof importMappingSchema>;

/** A purchase of a list. */
const importedLineSchema = z.strictObject({
  order: words,
  atMs: z.number(),
  product: words,
  sku: words.nullable(),
  quantity: z.number().positive(),
  unitPrice: z.number().nonnegative(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  shop: words.nullable(),
});

/** A customer of a list with all that the list says of it. */
export const importedCustomerSchema = z.strictObject({
  key: words,
  account: words.nullable(),
  name: words,
  phoneTail: words.nullable(),
  details: importDetailsSchema,
  lines: z.array(importedLineSchema),
});
