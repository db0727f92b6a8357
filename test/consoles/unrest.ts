import { expect, type Page } from '@playwright/test';
import fc from 'fast-check';
import type { Unrest } from './page/unrest';

/** A saved page each; the reader itself is put through far more in mutations.spec.ts. */
const RUNS = 8;

const place = fc.nat(20);
const unrest: fc.Arbitrary<Unrest> = fc.oneof(
  fc.record({
    do: fc.constantFrom('detach' as const, 'move' as const, 'copy' as const, 'touch' as const),
    at: place,
    to: place,
    isSeen: fc.boolean(),
  }),
  fc.record({ do: fc.constant('redraw' as const), at: place }),
);

/** Rows taken out and put back, moved, copied and drawn anew: whoever read `messages` reads them still, each once. */
export async function expectUnrestChangesNothing(
  page: Page,
  messages: readonly { readonly role: string; readonly text: string }[],
): Promise<void> {
  const wanted = messages.map(({ role, text }) => ({ role, text }));
  await fc.assert(
    fc.asyncProperty(fc.array(unrest, { minLength: 1, maxLength: 5 }), async (steps) => {
      const told = await page.evaluate((all) => candor.disturb(all.steps, all.wanted), { steps, wanted });
      expect(told).toEqual(wanted);
    }),
    { numRuns: RUNS },
  );
}
