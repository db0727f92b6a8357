import { defineConfig } from '@playwright/test';
export default defineConfig({ testDir: '/work/main/test/e2e', timeout: 60000, reporter: 'line', outputDir: '/tmp/pw-out' });
