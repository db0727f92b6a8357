import { z } from 'zod';

/** What a message does, however it is worded: read as the rules of the catalogue read it. */
export const ACTS = ['price', 'discount', 'promise', 'payment', 'order-link', 'link', 'picture'] as const;
export type Act = (typeof ACTS)[number];

const words = z.string().trim().min(1);

const CONDITION = {
  /** Any of these words; `*` inside stands for a few characters of the same clause, at an end for a word that goes on. */
  phrases: z.array(words).default([]),
  /** Any of these addresses, as in the shops of a policy: `https://shop.example/*`. */
  links: z.array(words).default([]),
  /** Any of these products, by sku, in any of their names. */
  products: z.array(words).default([]),
  /** Any of these acts. */
  acts: z.array(z.enum(ACTS)).default([]),
};

/** A condition on one message: each part that is given must hold, by any of its entries. One part at least is given. */
export const ownConditionSchema = z
  .strictObject(CONDITION)
  .refine(saysSomething, { path: ['phrases'], error: 'words, addresses, products or acts' });

/** A draft to try the rule on, and what customer and shop had said before it. */
const exampleSchema = z.strictObject({
  draft: words,
  customer: words.optional(),
  shop: words.optional(),
});

/**
 * A rule of the shop's own, for what it alone knows: `applies when` the draft meets the condition (and the customer
 * said any of `customerSaid` in this chat), unless all of `satisfiedBy` were said by the shop in this chat or stand
 * in the draft. Examples are required: they are tried before the rule is stored.
 */
export const ownRuleSchema = z
  .strictObject({
    /** Never changed or reused: log entries carry it, as `own:<id>`. */
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
    /** What is wrong, in the shop's words. */
    title: words,
    /** How it looks in the customer's eyes. */
    customerSees: words,
    /** A sentence to send instead. */
    remedy: words.optional(),
    severity: z.enum(['critical', 'warning', 'advice']),
    /** Only logged, until somebody has seen how often it speaks. */
    trial: z.boolean().optional(),
    ...CONDITION,
    customerSaid: z.array(words).default([]),
    satisfiedBy: z.array(ownConditionSchema).default([]),
    flagged: z.array(exampleSchema).min(1),
    allowed: z.array(exampleSchema).min(1),
  })
  .refine(saysSomething, { path: ['phrases'], error: 'words, addresses, products or acts' });

export const ownRulesSchema = z.array(ownRuleSchema).superRefine((rules, context) => {
  for (const [index, { id }] of rules.entries())
    if (rules.findIndex((rule) => rule.id === id) < index)
      context.addIssue({ code: 'custom', path: [index, 'id'], message: 'an id of its own' });
});

export type OwnCondition = z.infer<typeof ownConditionSchema>;
export type OwnRule = z.infer<typeof ownRuleSchema>;
export type OwnExample = OwnRule['flagged'][number];

function saysSomething({
  phrases,
  links,
  products,
  acts,
}: Readonly<Record<keyof typeof CONDITION, readonly unknown[]>>): boolean {
  return phrases.length + links.length + products.length + acts.length > 0;
}
