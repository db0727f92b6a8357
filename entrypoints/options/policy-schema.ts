import type { z } from 'zod';
import { tryOwnRule } from '../../lib/engine/try-own-rule';
import { ownRuleText } from '../../lib/i18n/own-rules';
import type { Locale } from '../../lib/model/locale';
import { type PolicyFile, policyFileSchema, policyFromFile } from '../../lib/model/policy';

/**
 * A policy whose own rules hold what their examples say, tried at `nowMs`. Rules that stand in `current` as they are
 * were tried when they were written: a price that changed since must not be refused for the sake of an example.
 */
export const policySchema = (
  current: PolicyFile | null,
  locale: Locale,
  nowMs: number,
): z.ZodType<PolicyFile> =>
  policyFileSchema.superRefine((file, context) => {
    const tried = new Set(current?.ownRules?.map((rule) => JSON.stringify(rule)));
    for (const [place, rule] of (file.ownRules ?? []).entries())
      if (!tried.has(JSON.stringify(rule)))
        for (const { path, kind } of tryOwnRule(rule, policyFromFile(file), nowMs))
          context.addIssue({
            code: 'custom',
            path: ['ownRules', place, ...path],
            message: ownRuleText[locale].fault[kind],
          });
  });
