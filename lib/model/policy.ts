import { z } from 'zod';
import { RUNGS } from './finding';
import { toMinor } from './money';
import { ownRulesSchema } from './own-rule';

const instant = z.iso.datetime({ offset: true });
const words = z.string().min(1);
const amount = z.number().nonnegative();
const span = { from: instant.optional(), to: instant.optional() };

export const PAYMENT_KINDS = [
  'url',
  'wechat-merchant',
  'wechat-mini-program',
  'alipay-merchant',
  'unionpay-merchant',
  'bank-account',
  'paypal',
  'stripe',
  'other',
] as const;

/** In the order of ISO weekdays. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** All a shop has laid down, as written in a policy file: amounts in currency units, times ISO 8601 with offset. */
export const policyFileSchema = z.strictObject({
  shop: z.strictObject({
    name: words,
    company: words.optional(),
    currency: z.string().regex(/^[A-Z]{3}$/),
    timeZone: words.refine(isTimeZone, { error: 'a time zone such as Asia/Shanghai' }),
  }),
  brands: z
    .array(
      z.strictObject({
        id: words,
        name: words,
        aliases: z.array(words).default([]),
        own: z.boolean(),
        relation: words.optional(),
      }),
    )
    .default([]),
  shops: z
    .array(z.strictObject({ channel: words, brand: words, name: words, urls: z.array(words).default([]) }))
    .default([]),
  payments: z
    .strictObject({
      payees: z.array(words).default([]),
      allowed: z
        .array(
          z.strictObject({
            kind: z.enum(PAYMENT_KINDS),
            pattern: words.optional(),
            appId: words.optional(),
            payee: words.optional(),
            name: words.optional(),
          }),
        )
        .default([]),
    })
    .optional(),
  contacts: z
    .strictObject({ allowed: z.array(z.strictObject({ kind: words, value: words })).default([]) })
    .optional(),
  products: z
    .array(
      z.strictObject({
        sku: words,
        name: words,
        aliases: z.array(words).default([]),
        brand: words,
        url: z.url().optional(),
        stock: z.int().nonnegative().optional(),
        floor: amount.optional(),
        // Region `all`: nobody buys it without this fee.
        fees: z.array(z.strictObject({ region: words, amount, name: words.optional() })).default([]),
        prices: z.array(
          z.strictObject({ channel: words, price: amount, currency: words.optional(), ...span }),
        ),
      }),
    )
    .optional(),
  promotions: z
    .array(
      z.strictObject({
        id: words,
        name: words,
        skus: z.union([z.literal('all'), z.array(words)]),
        channels: z.array(words),
        kind: z.enum(['amount', 'rate', 'price']),
        value: amount,
        from: instant,
        to: instant,
        audience: words.default('all'),
        threshold: amount.optional(),
        combinesWith: z.array(words).default([]),
        conditions: words.optional(),
        stock: z.int().nonnegative().optional(),
        public: z.boolean(),
      }),
    )
    .default([]),
  claims: z.array(z.strictObject({ text: words, evidence: words })).default([]),
  shipping: words.optional(),
  returns: words.optional(),
  invoice: z.union([words, z.boolean()]).optional(),
  service: z
    .strictObject({
      businessHours: z
        .string()
        .regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/)
        .optional(),
      /** Days on which somebody answers; left out or empty: every day. */
      serviceDays: z.array(z.enum(WEEKDAYS)).optional(),
      /** Days off in spite of that, holidays say: 2026-10-01. */
      closedOn: z.array(z.iso.date()).optional(),
      /** Days worked in spite of that. */
      openOn: z.array(z.iso.date()).optional(),
      firstReplySeconds: z.number().positive(),
      replySeconds: z.number().positive(),
      silenceMinutes: z.number().positive().optional(),
    })
    .optional(),
  rules: z
    .record(
      z.string(),
      z.strictObject({
        enabled: z.boolean().optional(),
        severity: z.enum(['critical', 'warning', 'advice']).optional(),
        /** How far it goes; absent: as its severity says. */
        rung: z.enum(RUNGS).optional(),
        /** Another rung for a team, by its name. */
        teams: z.record(z.string(), z.enum(RUNGS)).optional(),
      }),
    )
    .default({}),
  /** Agents who are measured and coached together. An agent is in the first team that names them. */
  teams: z.array(z.strictObject({ name: words, agents: z.array(words).default([]) })).optional(),
  /** What this shop alone warns of. */
  ownRules: ownRulesSchema.optional(),
});

export type PolicyFile = z.infer<typeof policyFileSchema>;

/** A price of one piece on one channel while it holds; minor units, epoch ms, null: open end. */
export interface PriceRow {
  readonly channel: string;
  readonly priceMinor: number;
  readonly currency: string;
  readonly fromMs: number | null;
  readonly untilMs: number | null;
}

/** What is charged on top of a price, in a region or, where `region` is `all`, of everybody. */
export interface Fee {
  readonly region: string;
  readonly amountMinor: number;
  /** What it is for; absent: carriage. */
  readonly name?: string | undefined;
}

export interface Product {
  readonly sku: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly brand: string;
  readonly url: string | null;
  readonly stock: number | null;
  /** The lowest approved price of one piece. */
  readonly floorMinor: number | null;
  readonly fees: readonly Fee[];
  readonly prices: readonly PriceRow[];
}

export interface Promotion {
  readonly id: string;
  readonly name: string;
  readonly skus: 'all' | readonly string[];
  readonly channels: readonly string[];
  readonly kind: 'amount' | 'rate' | 'price';
  /** Minor units for `amount` and `price`; for `rate` the factor, 0.9 being 10 % off. */
  readonly value: number;
  readonly fromMs: number;
  readonly untilMs: number;
  /** `all`, `new`, `returning` or a customer's tag. */
  readonly audience: string;
  /** Order total, minor units, from which it holds; null: always. */
  readonly thresholdMinor: number | null;
  readonly combinesWith: readonly string[];
  readonly conditions: string | null;
  readonly public: boolean;
}

/** A policy with amounts in minor units and times in epoch ms. Parts a shop left out are null: undetermined, not empty. */
export interface Policy {
  readonly shop: PolicyFile['shop'];
  readonly brands: PolicyFile['brands'];
  readonly shops: PolicyFile['shops'];
  readonly payments: PolicyFile['payments'] | null;
  readonly contacts: PolicyFile['contacts'] | null;
  readonly products: readonly Product[] | null;
  readonly promotions: readonly Promotion[];
  readonly claims: PolicyFile['claims'];
  readonly shipping: string | null;
  readonly returns: string | null;
  readonly invoice: string | boolean | null;
  readonly service: PolicyFile['service'] | null;
  readonly rules: PolicyFile['rules'];
  readonly teams: NonNullable<PolicyFile['teams']>;
  readonly ownRules: NonNullable<PolicyFile['ownRules']>;
}

/** Converts a parsed policy file: currency units to minor units, ISO times to epoch ms. */
export function policyFromFile(file: PolicyFile): Policy {
  const { currency } = file.shop;
  const ms = (iso: string | undefined): number | null => (iso === undefined ? null : Date.parse(iso));
  return {
    ...file,
    payments: file.payments ?? null,
    contacts: file.contacts ?? null,
    shipping: file.shipping ?? null,
    returns: file.returns ?? null,
    invoice: file.invoice ?? null,
    service: file.service ?? null,
    teams: file.teams ?? [],
    ownRules: file.ownRules ?? [],
    products:
      file.products?.map((product) => ({
        ...product,
        url: product.url ?? null,
        stock: product.stock ?? null,
        floorMinor: product.floor === undefined ? null : toMinor(product.floor, currency),
        fees: product.fees.map(({ region, amount, name }) => ({
          region,
          amountMinor: toMinor(amount, currency),
          name,
        })),
        prices: product.prices.map((row) => ({
          channel: row.channel,
          priceMinor: toMinor(row.price, row.currency ?? currency),
          currency: row.currency ?? currency,
          fromMs: ms(row.from),
          untilMs: ms(row.to),
        })),
      })) ?? null,
    promotions: file.promotions.map((promotion) => ({
      ...promotion,
      value: promotion.kind === 'rate' ? promotion.value : toMinor(promotion.value, currency),
      fromMs: Date.parse(promotion.from),
      untilMs: Date.parse(promotion.to),
      thresholdMinor: promotion.threshold === undefined ? null : toMinor(promotion.threshold, currency),
      conditions: promotion.conditions ?? null,
    })),
  };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // Intl throws a RangeError for a name it does not know
  }
}
