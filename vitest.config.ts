import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'test/*.test.ts', 'test/{scenarios,consoles,support}/**/*.test.ts'],
    environment: 'node',
  },
});
