import { describe, expect, it } from 'vitest';
import type { RuleExamples } from '../lib/rules/examples';
import type { Rule } from '../lib/rules/rule';
import { exampleRun } from './support/example-context';

interface RuleModule {
  readonly rule: Rule;
  readonly examples: RuleExamples;
}

const modules = import.meta.glob<RuleModule>('../lib/rules/*/*.ts', { eager: true });

for (const [path, { rule, examples }] of Object.entries(modules)) {
  const name = path.split('/').at(-1)?.replace('.ts', '');
  describe(rule.id, () => {
    const findings = (example: RuleExamples['allowed'][number] | RuleExamples['flagged'][number]) => {
      const { judge, draft, nowMs } = exampleRun(example, [rule]);
      const { findings: found, faults } = judge.check(draft, nowMs);
      expect(faults).toEqual([]);
      return found;
    };

    it('is named like its file and has examples of both kinds, none of them twice', () => {
      expect(rule.id).toBe(name);
      expect(examples.flagged.length).toBeGreaterThan(0);
      expect(examples.allowed.length).toBeGreaterThan(0);
      const all = [...examples.flagged, ...examples.allowed, ...(examples.missed ?? [])];
      const keys = all.map(({ context, said, draft, card }) => JSON.stringify([context, said, draft, card]));
      expect(new Set(keys).size).toBe(keys.length);
    });

    it.each(examples.flagged)('$severity: $draft', (example) => {
      const [finding] = findings(example);
      expect(finding?.severity).toBe(example.severity);
      if (example.finds !== undefined)
        expect(finding?.spans.map(({ start, end }) => example.draft.slice(start, end))).toEqual(
          example.finds,
        );
    });

    it.each(examples.allowed)('allowed, $because: $draft', (example) => {
      expect(findings(example)).toEqual([]);
    });

    for (const example of examples.missed ?? [])
      it(`still missed, ${example.because}: ${example.draft}`, () => {
        expect(findings(example)).toEqual([]);
      });
  });
}

it('finds rules to test', () => {
  expect(Object.keys(modules).length).toBeGreaterThan(0);
});
