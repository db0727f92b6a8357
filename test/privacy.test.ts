import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const readText = (file: string): string => readFileSync(resolve(root, file), 'utf8');

describe('the privacy statement', () => {
  const files = [...readText('ops/store/privacy.md').matchAll(/`([\w./-]+\.\w+)`/g)].map(
    ([, file = '']) => file,
  );

  it('names places that are there', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !existsSync(resolve(root, file)))).toEqual([]);
  });
});

describe('requests', () => {
  /** Whatever could ask somebody over a network, or hand something on. */
  const ASKS = /\b(?:fetch|EventSource|WebSocket|XMLHttpRequest|sendBeacon|RTCPeerConnection|wsconnect)\s*\(/;
  const sources = globSync('{entrypoints,lib,components}/**/*.{ts,tsx}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.test\.tsx?$/.test(file));

  it('are made for pictures of consoles, and to the servers of a team, alone', () => {
    expect(sources.length).toBeGreaterThan(400);
    expect(sources.filter((file) => ASKS.test(readText(file))).sort()).toEqual([
      // Fetches what the page shows, without cookies.
      'entrypoints/background/pictures.ts',
      // Reads `blob:` and `data:`, which are of the page itself.
      'entrypoints/coach/pictures.ts',
      // Connects to the addresses of the member's team file, once there is one.
      'lib/sync/connection.ts',
    ]);
  });
});
