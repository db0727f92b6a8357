import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { LAB_PAGE } from './lab-adapter';
import { showPage } from './reader-script';

test('what was looked up is what a search would find, whatever the page does', async ({ page }) => {
  await showPage(page, 'https://desk.example/', LAB_PAGE);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(100_000), { minLength: 20, maxLength: 120 }), async (steps) => {
      expect(await page.evaluate((all) => candor.lookUp(all), steps)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
