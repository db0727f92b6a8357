import { defineConfig } from '@playwright/test';
export default defineConfig({
  testDir: '/work/main/test',
  testMatch: ['e2e/**/*.spec.ts'],
  timeout: 60000,
  reporter: 'line',
  outputDir: '/tmp/pw-out',
  expect: { timeout: 6000 },
});
