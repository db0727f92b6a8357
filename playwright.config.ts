import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test',
  testMatch: ['e2e/**/*.spec.ts', 'codes/**/*.spec.ts', 'consoles/*.spec.ts'],
  outputDir: 'test-results/browser',
  // A busy machine is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  // Where nobody can look again, a test that a starved machine broke is tried once more; check.mjs names it.
  retries: process.env.CI === undefined ? 0 : 1,
  use: {
    launchOptions: {
      executablePath: process.env.CANDOR_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
});
