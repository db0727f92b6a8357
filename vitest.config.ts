import { defineConfig } from 'vitest/config';
import { lexiconTable } from './lib/text/phrases/lexicon-plugin.ts';

export default defineConfig({
  plugins: [lexiconTable()],
  test: {
    include: [
      'lib/**/*.test.ts',
      'components/**/*.test.{ts,tsx}',
      'ops/**/*.test.ts',
      'test/*.test.ts',
      'test/{scenarios,consoles,support,demo-console,codes,team}/**/*.test.ts',
    ],
    environment: 'node',
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
  },
});
