import { z } from 'zod';
import { careSchema } from './care';
import { toMinor } from './money';

const instant = z.iso.datetime({ offset: true });
const words = z.string().min(1);

/** `half-kept`: something of it is still owed. `broken`: it will not be kept any more, and that is said. */
export const PROMISE_STATES = ['open', 'half-kept', 'kept', 'broken'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** A stored customer as written in a file: prices in currency units, times ISO 8601 with offset. */
export const customerFileSchema = z.strictObject({
  id: words,
  name: words,
  phoneTail: z.string().optional(),
  tags: z.array(words).default([]),
  tier: words.optional(),
  birthday: words.optional(),
  purchases: z
    .array(
      z.strictObject({
        at: instant,
        channel: words,
        shop: words.optional(),
        brand: words,
        sku: words.optional(),
        product: words,
        quantity: z.number().positive(),
        unitPrice: z.number().nonnegative(),
        currency: z.string().regex(/^[A-Z]{3}$/),
        /** Order number of the list it came from: the same row read again is the same purchase. */
        order: words.optional(),
        /** Run of the import that added it. */
        importedBy: words.optional(),
      }),
    )
    .default([]),
  offers: z
    .array(
      z.strictObject({
        at: instant,
        channel: words,
        sku: words,
        price: z.number().nonnegative(),
        currency: words,
      }),
    )
    .default([]),
  promises: z
    .array(
      z.strictObject({
        /** Given when it is stored; another one for each promise of a customer. */
        id: words.optional(),
        at: instant,
        text: words,
        dueAt: instant,
        status: z.enum(PROMISE_STATES),
        /** The agent who said it. */
        by: words.optional(),
        /** The words as they were said, where the agent corrected them. */
        spoken: words.optional(),
        messageId: words.optional(),
        /** What of a half-kept one is left. */
        stillOwed: words.optional(),
        settledAt: instant.optional(),
        settledBy: words.optional(),
        /** The message that shows it. */
        proof: z.strictObject({ words, messageId: words.optional() }).optional(),
      }),
    )
    .default([]),
  consent: z.strictObject({ marketing: z.boolean(), doNotContactSince: instant.optional() }).optional(),
  notes: z.string().optional(),
  /** What agents found out and keep. */
  care: careSchema.optional(),
  /** Run of the import that made this customer. */
  importedBy: words.optional(),
});

export type CustomerFile = z.infer<typeof customerFileSchema>;
export type PromiseFile = CustomerFile['promises'][number];

/** Whether something of a promise is still to be done. */
export const isOwed = ({ status }: { readonly status: PromiseState }): boolean =>
  status === 'open' || status === 'half-kept';

export interface Purchase {
  readonly atMs: number;
  readonly channel: string;
  readonly shop: string | null;
  readonly brand: string;
  readonly sku: string | null;
  readonly product: string;
  readonly quantity: number;
  /** Paid for one piece. */
  readonly unitPriceMinor: number;
  readonly currency: string;
}

/** What is known of a customer. Purchases are ordered oldest first. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly phoneTail: string | null;
  readonly tags: readonly string[];
  readonly tier: string | null;
  readonly purchases: readonly Purchase[];
  readonly offers: readonly {
    readonly atMs: number;
    readonly channel: string;
    readonly sku: string;
    readonly priceMinor: number;
    readonly currency: string;
  }[];
  readonly promises: readonly {
    readonly atMs: number;
    readonly text: string;
    readonly dueAtMs: number;
    readonly status: PromiseState;
    /** Absent before it is stored. */
    readonly id?: string | undefined;
    readonly by?: string | undefined;
    readonly spoken?: string | undefined;
    readonly messageId?: string | undefined;
    readonly stillOwed?: string | undefined;
  }[];
  readonly marketingAllowed: boolean | null;
  readonly doNotContactSinceMs: number | null;
  readonly notes: string;
}

/** Converts a parsed customer: currency units to minor units, ISO times to epoch ms, purchases oldest first. */
export function profileFromFile(file: CustomerFile): Profile {
  return {
    id: file.id,
    name: file.name,
    phoneTail: file.phoneTail ?? null,
    tags: file.tags,
    tier: file.tier ?? null,
    purchases: file.purchases
      .map((purchase) => ({
        atMs: Date.parse(purchase.at),
        channel: purchase.channel,
        shop: purchase.shop ?? null,
        brand: purchase.brand,
        sku: purchase.sku ?? null,
        product: purchase.product,
        quantity: purchase.quantity,
        unitPriceMinor: toMinor(purchase.unitPrice, purchase.currency),
        currency: purchase.currency,
      }))
      .sort((a, b) => a.atMs - b.atMs),
    offers: file.offers.map((offer) => ({
      atMs: Date.parse(offer.at),
      channel: offer.channel,
      sku: offer.sku,
      priceMinor: toMinor(offer.price, offer.currency),
      currency: offer.currency,
    })),
    promises: file.promises.map(({ at, dueAt, text, status, id, by, spoken, messageId, stillOwed }) => ({
      atMs: Date.parse(at),
      text,
      dueAtMs: Date.parse(dueAt),
      status,
      id,
      by,
      spoken,
      messageId,
      stillOwed,
    })),
    marketingAllowed: file.consent?.marketing ?? null,
    doNotContactSinceMs:
      file.consent?.doNotContactSince === undefined ? null : Date.parse(file.consent.doNotContactSince),
    notes: file.notes ?? '',
  };
}
