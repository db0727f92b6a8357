import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { LAB_PAGE, LAYOUTS, labAdapter } from './lab-adapter';
import type { Step } from './page/playground';
import { showPage } from './reader-script';

const RUNS = 100;

/** Few words, so that messages say the same. */
const text = fc.constantFrom('在吗', '好的', '94 元', 'Where is it?');
const said = fc.record({ role: fc.constantFrom('customer', 'agent'), text });
const place = fc.nat(30);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('insert' as const), at: place, isAgent: fc.boolean(), text }),
  fc.record({ do: fc.constant('move' as const), from: place, to: place }),
  fc.record({ do: fc.constant('detach' as const), at: place }),
  fc.record({
    do: fc.constant('replace' as const),
    at: place,
    order: fc.constantFrom('before', 'after', 'at-once'),
  }),
  fc.record({ do: fc.constant('redraw' as const), at: place }),
  fc.record({ do: fc.constant('touch' as const), at: place }),
  fc.constant({ do: 'pause' as const }),
);

for (const layout of LAYOUTS)
  test(`whatever a page does to its messages, none is lost or doubled (${layout.name})`, async ({ page }) => {
    test.setTimeout(180_000);
    await showPage(page, 'https://desk.example/', LAB_PAGE);
    await page.evaluate((adapter) => candor.start(adapter), labAdapter(layout));
    await fc.assert(
      fc.asyncProperty(
        fc.array(said, { minLength: 1, maxLength: 8 }),
        fc.array(step, { maxLength: 14 }),
        async (start, steps) => {
          const { wanted, read } = await page.evaluate(playAndRead, { start, steps, layout });
          expect(read).toEqual(wanted);
        },
      ),
      { numRuns: RUNS },
    );
  });

/** In the page: plays, waits until the reader says what it must (or a second has passed), answers both. */
async function playAndRead({ start, steps, layout }: Parameters<typeof argumentsOf>[0]) {
  const wanted = await candor.play(steps, start, layout.isWrapped, layout.isReversed);
  const read = () => {
    const state = candor.told();
    return state.kind === 'blind'
      ? []
      : state.conversation.messages.map(({ role, text }) => ({ role: String(role), text }));
  };
  const isDone = () => JSON.stringify(read()) === JSON.stringify(wanted);
  for (let frames = 60; frames > 0 && !isDone(); frames--) await new Promise(requestAnimationFrame);
  return { wanted, read: read() };
}

declare function argumentsOf(of: {
  start: { role: string; text: string }[];
  steps: Step[];
  layout: (typeof LAYOUTS)[number];
}): void;
