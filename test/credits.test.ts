import { describe, expect, it } from 'vitest';
import type { Credit, CreditExamples } from '../lib/credits/credit';
import { CREDITS } from '../lib/model/credit';
import { exampleRun } from './support/example-context';

interface CreditModule {
  readonly credit: Credit;
  readonly examples: CreditExamples;
}

const modules = import.meta.glob<CreditModule>(
  ['../lib/credits/*.ts', '!../lib/credits/credit.ts', '!../lib/credits/registry.ts'],
  { eager: true },
);

it('has a file for each credit, named like it', () => {
  const names = Object.entries(modules).map(([path, { credit }]) => {
    expect(path.endsWith(`/${credit.id}.ts`)).toBe(true);
    return credit.id;
  });
  expect(names.sort()).toEqual([...CREDITS].sort());
});

for (const { credit, examples } of Object.values(modules))
  describe(credit.id, () => {
    const isEarned = (example: CreditExamples['earned'][number]): boolean => {
      const { judge, draft, nowMs } = exampleRun(example, []);
      return judge.credits(draft, nowMs).includes(credit.id);
    };
    it.each(examples.earned)('counts: $draft', (example) => expect(isEarned(example)).toBe(true));
    it.each(examples.not)('does not, $because: $draft', (example) => expect(isEarned(example)).toBe(false));
  });
