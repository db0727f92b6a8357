import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';

let script: Promise<string> | undefined;

/** The reader and the whole catalogue as one script. */
export function readerScript(): Promise<string> {
  script ??= buildScript();
  return script;
}

async function buildScript(): Promise<string> {
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, 'page/main.ts'), formats: ['iife'], name: 'reader' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

/** Shows `html` under `address`; nothing else is fetched. */
export async function showPage(page: Page, address: string, html: string, isTimed = false): Promise<void> {
  // A clock that stands still counts whole milliseconds only.
  if (!isTimed) await page.clock.setFixedTime('2026-11-22T12:00:00');
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.goto(address);
  await page.addScriptTag({ content: await readerScript() });
}
