import { z } from 'zod';
import { ROLES } from './conversation';
import { customerFileSchema } from './customer';
import { SEVERITIES } from './finding';
import { LOCALES } from './locale';
import { policyFileSchema } from './policy';

const words = z.string().min(1);
const severity = z.enum(SEVERITIES);

const pictureSchema = z.union([
  z.strictObject({ qr: words }),
  z.strictObject({ file: words }),
  z.strictObject({ alt: words }),
]);

const eventSchema = z
  .strictObject({
    at: z.iso.datetime({ offset: true }),
    from: z.enum(ROLES).optional(),
    text: z.string().optional(),
    images: z.array(pictureSchema).default([]),
    cards: z
      .array(
        z.strictObject({
          title: z.string(),
          url: z.string(),
          price: z.number().optional(),
          shop: z.string().optional(),
        }),
      )
      .default([]),
    draft: z.literal(true).optional(),
    note: z.literal(true).optional(),
    tick: z.literal(true).optional(),
  })
  .refine((event) => event.tick === true || event.from !== undefined, {
    error: 'customer, agent, bot or system (only a tick has no speaker)',
    path: ['from'],
  });

/** A conversation with the findings it must yield. */
export const scenarioSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    lang: z.enum(LOCALES),
    title: words,
    policy: z.union([words, policyFileSchema]).optional(),
    console: z
      .strictObject({ id: words, privateDomain: z.boolean(), broadcast: z.boolean().optional() })
      .default({ id: 'demo', privateDomain: true }),
    customer: customerFileSchema.nullable().default(null),
    events: z.array(eventSchema).min(1),
    expect: z
      .array(z.strictObject({ event: z.int().nonnegative(), rule: words, severity: severity.optional() }))
      .default([]),
    forbid: z.union([z.literal('others'), z.array(words)]).default([]),
    forbidAt: z.strictObject({ event: z.int().nonnegative(), severity: z.array(severity) }).optional(),
  })
  .superRefine((scenario, context) => {
    const last = scenario.events.length - 1;
    for (const [index, expected] of scenario.expect.entries())
      if (expected.event > last)
        context.addIssue({
          code: 'custom',
          path: ['expect', index, 'event'],
          message: `an index of events, 0 to ${last}`,
        });
  });

export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioEvent = z.infer<typeof eventSchema>;
