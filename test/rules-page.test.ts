import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PAGE_FILE, rulesPage } from './rules-page/page';

it('the rules page says what the rules say (npm run rules-page writes it anew)', async () => {
  const written = readFileSync(PAGE_FILE, 'utf8');
  expect(written === (await rulesPage()), 'lib/rules/rules.md is out of date: npm run rules-page').toBe(true);
});
