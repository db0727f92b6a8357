import { z } from 'zod';
import { type Scenario, scenarioSchema } from '../../lib/model/scenario';

const words = z.string().min(1);

/** A conversation somebody collected, without times: turns in order, one message each. */
export const dialogueSchema = z.looseObject({
  id: words,
  lang: words,
  turns: z.array(z.strictObject({ role: z.enum(['customer', 'agent']), text: z.string() })).min(1),
});

/** A text by itself with the label its collector gave it. */
export const messageSchema = z.looseObject({ id: words, lang: words, text: z.string(), label: words });

/** Which other rules meet a label too, and which rules are met at severity advice. */
export const nearRulesSchema = z.strictObject({
  same: z.record(words, z.array(words)),
  adviceCounts: z.array(words).default([]),
});

/** The rules a message label calls for, the first one by name; none: nothing should be said. */
export const labelsSchema = z.record(words, z.array(words));

export type Dialogue = z.infer<typeof dialogueSchema>;
export type LabelledText = z.infer<typeof messageSchema>;
export type NearRules = z.infer<typeof nearRulesSchema>;
export type Labels = z.infer<typeof labelsSchema>;

export type Item =
  | { readonly kind: 'scenarios'; readonly scenario: Scenario }
  | { readonly kind: 'dialogues'; readonly dialogue: Dialogue }
  | { readonly kind: 'messages'; readonly message: LabelledText };

export type Kind = Item['kind'];

/** What a line's object is, by the field only its kind has; null: none of them. */
export function kindOf(value: unknown): Kind | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('events' in value) return 'scenarios';
  if ('turns' in value) return 'dialogues';
  return 'label' in value && 'text' in value ? 'messages' : null;
}

export const SCHEMAS = {
  scenarios: scenarioSchema.transform((scenario): Item => ({ kind: 'scenarios', scenario })),
  dialogues: dialogueSchema.transform((dialogue): Item => ({ kind: 'dialogues', dialogue })),
  messages: messageSchema.transform((message): Item => ({ kind: 'messages', message })),
} satisfies Readonly<Record<Kind, z.ZodType<Item>>>;
