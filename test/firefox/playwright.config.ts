import { defineConfig } from '@playwright/test';

// Firefox is driven by ./bidi; Playwright runs the tests and waits for states.
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/firefox',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 1,
  retries: process.env.CI === undefined ? 0 : 1,
  reporter: [['list'], ['json', { outputFile: '../../test-results/firefox.json' }]],
});
