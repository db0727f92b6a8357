import { z } from 'zod';
import { replySchema } from '../model/activity';
import { careChangeSchema } from '../model/care';
import { consoleAdapterSchema } from '../model/console-adapter';
import { creditEntrySchema } from '../model/credit';
import { customerFileSchema, PROMISE_STATES } from '../model/customer';
import { disputeSchema } from '../model/dispute';
import { findingSchema } from '../model/finding-schema';
import { importedCustomerSchema, importMappingSchema } from '../model/import-run';
import { libraryEntrySchema } from '../model/library';
import { LOCALES } from '../model/locale';
import { logEntrySchema, reviewSchema } from '../model/log-entry';
import { openConversationSchema, TOPICS } from '../model/open-conversation';
import { policyFileSchema } from '../model/policy';
import { repairTicksSchema } from '../model/repair';
import { ruleMoveSchema } from '../model/rule-move';
import { settingsSchema } from '../model/settings';
import { heardPartSchema } from '../model/stored-conversation';
import type { MessageData, MessageName } from './protocol';

/** Messages that the background does not receive. */
type ToConsole = 'insertSentence' | 'showMessage' | 'readHealth' | 'refreshWorkplace';

const words = z.string().min(1);
const instant = z.iso.datetime({ offset: true });
const consoleKey = { consoleId: words, customerKey: words };

/** What an agent writes of one promise. */
const MAX_WORDS = 500;
const proof = z.strictObject({ words: words.max(MAX_WORDS), messageId: words.optional() }).optional();

/** Entries sent in one message; more are sent in the next. */
const MAX_ENTRIES = 500;

/** More findings than rules. */
const MAX_FINDINGS = 200;

/** Base64 of the largest picture that is read (25 MB). */
const MAX_BASE64_LENGTH = 35_000_000;

/** A malformed entry falls out alone: its id is missing in the reply, and it holds up no other. */
const entriesOf = <T>(schema: z.ZodType<T>) =>
  z
    .array(z.unknown())
    .max(MAX_ENTRIES)
    .transform((list) =>
      list.flatMap((item): T[] => {
        const entry = schema.safeParse(item);
        return entry.success ? [entry.data] : [];
      }),
    );

/** The shape of each message's data. For the background only: it brings zod along. */
export const schemas = {
  loadWorkplace: z.strictObject({ consoleId: words, customerKey: z.string(), customerName: z.string() }),
  findConsoles: z.strictObject({}),
  startCoach: z.strictObject({ consoleId: words }),
  loadStage: z.strictObject({ stage: z.enum(['engine']) }),
  explainFindings: z.strictObject({
    findings: z.array(findingSchema).max(MAX_FINDINGS),
    scene: z.strictObject({
      customerId: z.string().nullable(),
      customerName: z.string(),
      sku: z.string().nullable(),
      console: z.strictObject({ id: words, privateDomain: z.boolean() }),
      chatLocale: z.enum(LOCALES),
      faults: openConversationSchema.shape.faults,
      foreignBrand: z.string().nullable(),
      openTopics: z.array(z.enum(TOPICS)),
    }),
  }),
  recordEntries: z.strictObject({ entries: entriesOf(logEntrySchema) }),
  recordCredits: z.strictObject({ entries: entriesOf(creditEntrySchema) }),
  recordReplies: z.strictObject({
    consoleId: words,
    agent: z.string(),
    replies: z.array(replySchema).max(MAX_ENTRIES),
  }),
  recordMessages: z.strictObject({ parts: entriesOf(heardPartSchema) }),
  reportConversation: openConversationSchema,
  closeConversation: z.strictObject({ key: words }),
  readPicture: z.union([
    z.strictObject({ bytes: z.string().max(MAX_BASE64_LENGTH), type: z.string() }),
    z.strictObject({ url: words.max(MAX_BASE64_LENGTH) }),
  ]),
  savePolicy: z.strictObject({
    file: policyFileSchema,
    restores: z.int().positive().optional(),
    onto: z.int().nonnegative().optional(),
  }),
  dropConversations: z.strictObject({}),
  saveCustomers: z.strictObject({
    files: z.array(customerFileSchema),
    links: z.array(z.strictObject({ ...consoleKey, customerId: words })).optional(),
  }),
  beginImport: z.strictObject({ id: words, files: z.array(words), formats: z.array(words) }),
  importOrders: z.strictObject({
    importId: words,
    batch: z.int().nonnegative(),
    formatId: words.nullable(),
    customers: z.array(importedCustomerSchema),
  }),
  finishImport: z.strictObject({
    importId: words,
    state: z.enum(['done', 'cancelled']),
    faults: z.int().nonnegative(),
  }),
  undoImport: z.strictObject({ importId: words }),
  rememberMapping: importMappingSchema,
  linkCustomer: z.strictObject({ ...consoleKey, customerId: words }),
  notePurchase: z.strictObject({
    ...consoleKey,
    customerName: words,
    product: words,
    unitPrice: z.number().nonnegative(),
    currency: z.string().regex(/^[A-Z]{3}$/),
    at: instant,
  }),
  confirmPromise: z.strictObject({
    customerId: words.nullable(),
    console: z.strictObject({ ...consoleKey, customerName: z.string() }),
    text: words.max(MAX_WORDS),
    dueAt: instant,
    at: instant,
    spoken: words.max(MAX_WORDS).optional(),
    messageId: words.optional(),
    proof,
  }),
  dropPromise: z.strictObject({ customerId: words, promiseId: words }),
  settlePromise: z.strictObject({
    customerId: words,
    promiseId: words,
    status: z.enum(PROMISE_STATES),
    stillOwed: words.max(MAX_WORDS).optional(),
    dueAt: instant.optional(),
    proof,
  }),
  setAside: z.strictObject({
    consoleId: words,
    customerKey: z.string(),
    item: words.max(MAX_WORDS),
    isSetAside: z.boolean(),
  }),
  changeCare: z.strictObject({
    customerId: words,
    at: instant,
    by: z.string().max(80),
    language: z.enum(LOCALES).nullable(),
    change: careChangeSchema,
  }),
  tickRepair: repairTicksSchema,
  saveReview: reviewSchema,
  saveReviews: z.strictObject({ reviews: z.array(reviewSchema).max(MAX_ENTRIES) }),
  saveDispute: disputeSchema,
  moveRule: ruleMoveSchema,
  settleCrisis: z.strictObject({ consoleId: words, conversationKey: words }),
  saveAdapter: z.strictObject({ adapter: consoleAdapterSchema }),
  removeAdapter: z.strictObject({ id: words }),
  startTeaching: z.strictObject({ tabId: z.int() }),
  teachConsole: z.strictObject({ adapter: consoleAdapterSchema }),
  endTeaching: z.strictObject({}),
  changeLibrary: z.strictObject({ saved: z.array(libraryEntrySchema), removed: z.array(words) }),
  eraseCustomer: z.strictObject({ customerId: words }),
  saveSettings: settingsSchema.partial(),
  updateConsoles: z.strictObject({}),
} satisfies { [N in Exclude<MessageName, ToConsole>]: z.ZodType<MessageData<N>> };
