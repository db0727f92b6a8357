import type { z } from 'zod';
import { type PolicyFile, policyFileSchema } from '../../lib/model/policy';

/** What became of a change: the version it made, or what the schema says against it. */
export type PolicyChanged =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'not-saved' }
  | { readonly kind: 'faulty'; readonly issues: readonly { path: PropertyKey[]; message: string }[] };

/** Stores `content` as the next version of the policy if it is one. `schema`: may ask for more than the file's. */
export async function changePolicy(
  content: unknown,
  save: (file: PolicyFile) => Promise<{ readonly version: number }>,
  schema: z.ZodType<PolicyFile> = policyFileSchema,
): Promise<PolicyChanged> {
  const parsed = schema.safeParse(content);
  if (!parsed.success) return { kind: 'faulty', issues: parsed.error.issues };
  try {
    return { kind: 'saved', version: (await save(parsed.data)).version };
  } catch {
    return { kind: 'not-saved' };
  }
}
